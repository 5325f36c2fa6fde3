import type { da } from './da.js';

const begin = 'This page says what happens and what you need. In practice, everything is in the speech bubble. Press “{begin}”.';
const found = 'The person has been found. Press “{goOn}”. If it is the wrong one, press “{another}”.';
const howLong = 'Choose the last day, or leave the date as it is. The mandate ends by itself. Then press “{goOn}”.';
const who = 'Enter the name and the CPR number as they stand here. Then press “{goOn}”.';

export const en: typeof da = {
  ribbon: { now: 'Practice: nothing is sent', over: 'Practice is over: nothing was sent' },
  again: 'Start over',
  close: 'Close practice',
  bubble: 'Help with practice',
  you: name => `You are now ${name}.`,
  write: 'Enter this:',

  choose: {
    title: 'What do you want to practise?',
    text: 'You try all of it, from logging in until the mandate is in force. The speech bubbles say what to do. You can close practice whenever you like.',
    request: 'Asking for a mandate',
    requestMeans: 'You are going to help somebody.',
    give: 'Giving a mandate',
    giveMeans: 'Somebody is going to help you.',
  },

  login: {
    title: 'Log in to practice',
    say: {
      first: 'For real, one logs in with one’s own MitID. Here you enter a user ID and a PIN that we have made up.',
      second: 'Now you see it from the other person’s side. For real, they sit at their own screen and log in with their own MitID.',
    },
    id: 'User ID',
    pin: 'PIN',
    logIn: 'Log in',
    never: 'Never enter your own user ID or your own PIN when you practise.',
    wrongId: id => `Enter ${id}. It stands in the speech bubble.`,
    wrongPin: pin => `Enter ${pin}. It stands in the speech bubble.`,
  },

  wizard: {
    request: {
      begin,
      'asking-who': who,
      who: found,
      what: 'Choose what you are going to help with. You can choose several things. A mandate holds only what is chosen. Then press “{goOn}”.',
      'how-long': howLong,
      check: 'Check that everything is right. Nothing has been sent yet. Then press “{send}”.',
      receipt: 'This is what it looks like when you have asked. The mandate does not hold yet: the other person must approve it first.',
    },
    give: {
      begin,
      'asking-who': who,
      who: found,
      what: 'Choose what you want help with. Whoever helps you can only do what you choose here. Then press “{goOn}”.',
      'how-long': howLong,
      check: 'Check that everything is right. The mandate is in force as soon as you press “{send}”.',
      receipt: 'The mandate is in force now. The other person does not have to approve it, but is told.',
    },
  },

  list: {
    request: {
      list: {
        before: 'Here are all your mandates. What you have to answer stands first. Press “{answer}”.',
        after: 'You have answered. Here you can always see who has a mandate, and delete a mandate again.',
      },
      detail: {
        before: 'Here is everything about the request. Press “{answer}” when you want to answer.',
        after: 'Here is everything about the mandate, and what has happened. Press “{toList}” when you have seen it.',
      },
      answer: {
        before: 'Read who asks, what it is about, and how long. Then choose “{approve}” or “{reject}”. You may also wait.',
      },
      delete: { after: 'You delete the whole mandate when you press “{remove}”. In practice you are welcome to try.' },
      done: {
        approve: 'You have approved. The mandate is in force now, and you are both told.',
        reject: 'You have said no. The other person is told, and there is no mandate.',
        delete: 'The mandate has been deleted. It cannot be used any more.',
      },
    },
    give: {
      list: {
        before: 'Here is the mandate that you have got. Press “{see}” to read all about it.',
        after: 'Here you can always see your mandates, and delete one that you do not want.',
      },
      detail: {
        before:
          'Here you read what you can help with, and how long. You always use your own MitID. Press “{toList}” when you have seen it.',
        after: 'Here is everything about the mandate, and what has happened. Press “{toList}” when you have seen it.',
      },
      delete: {
        before: 'You can delete a mandate that you do not want. Press “{remove}” if you want to try.',
        after: 'You can delete a mandate that you do not want. Press “{remove}” if you want to try.',
      },
      extend: {
        before: 'It is the last day. You can ask for more time with “{extend}”. The other person must approve it first.',
        after: 'It is the last day. You can ask for more time with “{extend}”. The other person must approve it first.',
      },
      done: {
        delete: 'The mandate has been deleted. It cannot be used any more.',
        'request-extension': 'You have asked for more time. The other person must approve it.',
      },
    },
  },

  onward: { other: 'See it from the other side', end: 'Finish practice' },

  aside: {
    link: 'In practice, links lead nowhere.',
    open: 'You can practise that afterwards.',
  },

  end: {
    title: 'Well done! Now you have tried it.',
    learnt: {
      request: [
        'You answer three things: who, what and how long.',
        'The other person logs in with their own MitID and answers.',
        'The mandate holds only when it has been approved.',
        'Both of you can delete it again.',
      ],
      give: [
        'You answer three things: who, what and how long.',
        'The mandate is in force at once.',
        'The other person acts with their own MitID, never with yours.',
        'Both of you can delete it again.',
      ],
    },
    nextTitle: 'Now you can do it for real',
    next: {
      request: 'Have your own MitID ready. Have the other person’s name and CPR number ready too.',
      give: 'Have your own MitID ready. Have the name and CPR number of whoever is going to help you ready too.',
    },
    start: 'Begin for real here',
    toSelfService: 'Begin for real at borger.dk',
    other: { request: 'Practise giving a mandate', give: 'Practise asking for a mandate' },
  },
};
