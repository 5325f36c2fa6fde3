import type { da } from './da.js';

export const en: typeof da = {
  title: { open: 'Mandate', request: 'Ask for a mandate', give: 'Give a mandate' },
  progress: (at, of, page) => `Step ${at} of ${of}: ${page}`,
  pages: { who: 'Who', what: 'What', 'how-long': 'How long', check: 'Check', receipt: 'Receipt', 'handed-over': 'Guide' },
  goOn: 'Continue',
  toMend: 'There is something to correct',

  choose: {
    title: 'Who needs help?',
    lead: 'With a mandate, one person can help another in their contact with public authorities.',
    request: 'I am going to help somebody',
    requestMeans: 'You ask for a mandate. The other person must approve it.',
    give: 'Somebody is going to help me',
    giveMeans: 'You give a mandate. It is in force at once.',
  },

  begin: {
    title: { request: 'How to ask for a mandate', give: 'How to give a mandate' },
    you: {
      request: 'On these pages, “you” are the one who wants to help somebody.',
      give: 'On these pages, “you” are the one who needs help from somebody.',
    },
    stepsTitle: 'What happens',
    steps: {
      request: ['You ask for a mandate here.', 'The person you want to help approves it with their own MitID.', 'The mandate is in force.'],
      give: ['You give a mandate here. It is in force at once.', 'The person who is going to help you is told in Digital Post.'],
    },
    letter: {
      title: 'Does the person not use MitID and Digital Post?',
      steps: [
        'You ask here, and we send the person a letter.',
        'The person signs it by hand.',
        'The letter comes to borgerservice.',
        'Borgerservice handles the case.',
        'The mandate is in force.',
      ],
    },
    neededTitle: 'What you need',
    needed: [
      'The other person’s full name and CPR number. They are on the health card.',
      'About 5 minutes. There is no time limit, so take the time you need.',
    ],
    begin: 'Begin',
  },

  unfinished: {
    title: 'You have not finished',
    about: {
      request: name => `You have begun to ask for a mandate to help ${name}. It has not been sent.`,
      give: name => `You have begun to give a mandate to ${name}. It has not been sent.`,
    },
    nameless: {
      request: 'You have begun to ask for a mandate. It has not been sent.',
      give: 'You have begun to give a mandate. It has not been sent.',
    },
    takeUp: 'Go on where you left off',
    throwAway: 'Delete my answers',
  },

  who: {
    request: {
      title: 'Whom do you want to help?',
      lead: 'Enter whom you want to help. The person gets your request in Digital Post and must approve it.',
      found: name => `You want to help ${name}`,
    },
    give: {
      title: 'Who is going to help you?',
      lead: 'Enter who is going to help you. The person must be 15 or older, and use MitID and Digital Post.',
      found: name => `${name} is going to help you`,
    },
    name: 'Full name',
    nameHint: 'As it is written on the person’s health card.',
    cpr: 'CPR number',
    cprHint: '10 digits. The number is on the person’s health card.',
    finding: 'Looking for the person …',
    isItThem: 'Not the right one? Then choose another person.',
    another: 'Choose another person',
    tryIn: span => `You can try again in ${span}.`,
  },

  paper: {
    request: name => `${name} must have a letter`,
    give: name => `${name} cannot get a mandate digitally`,
    giveWhy: 'Whoever is going to help you must use MitID and Digital Post. Choose another person, or ask borgerservice.',
    deskRequest: name =>
      `Contact borgerservice in the municipality where ${name} lives. They can help you with the letter. ${name} must sign it by hand.`,
    deskGive: 'Contact borgerservice in your municipality. They can help you further.',
    book: 'Check whether you have to book a time.',
    desk: 'Go to borgerservice',
  },

  what: {
    request: {
      title: name => `What do you want to help ${name} with?`,
      nameless: 'What do you want to help with?',
      lead: 'Choose what you need. You can choose several things. They are gathered in one mandate.',
    },
    give: {
      title: name => `What is ${name} going to help you with?`,
      nameless: 'What do you need help with?',
      lead: 'Choose what you want help with. You can choose several things. They are gathered in one mandate.',
    },
    kinds: '“See only” lets somebody read information. “See and act” also lets them apply, book and answer.',
    neither: 'No',
    indsigt: 'See only',
    handle: 'See and act',
    count: count => (count === 0 ? 'You have not chosen anything yet.' : `You have chosen ${count}.`),
    search: 'Search the list',
    shown: count => (count === 0 ? 'Nothing in the list matches your search.' : `There are ${count} to choose from.`),
    nothing: 'There are no mandates to choose on this page. See what you can get at borger.dk.',
    elsewhere: count => `Not here, but at borger.dk (${count})`,
    elsewhereLead: 'The mandates listed here do not hold on this page. You can make them at borger.dk.',
    prepare: 'Get them ready for borger.dk',
    covers: 'What does it cover?',
    other: { request: 'the one you help', give: 'The one who helps you' },
    notListed: 'What I am looking for is not here',
    notListedMeans:
      'Not all authorities use Digital Fuldmagt. Call the authority it concerns. They can tell you whether they have a mandate of their own.',
  },

  howLong: {
    request: name => `For how long do you want to help ${name}?`,
    give: name => `For how long is ${name} going to help you?`,
    nameless: { request: 'How long are you going to be able to help?', give: 'How long do you need help?' },
    lead: 'It is a good idea to choose a long time. Then you do not have to extend the mandate later.',
    presets: 'For how long?',
    through: day => `Through ${day}`,
    another: 'Another day',
    label: 'Last day',
    hint: 'The mandate holds to the end of that day.',
    lasts: (day, span) => `The mandate holds until the end of ${day}. That is in ${span}.`,
    lastsToday: day => `The mandate holds until the end of ${day}. That is today.`,
    thenTitle: 'What happens',
    notice: day => `On ${day}, both of you are told that the mandate is about to end.`,
    noticeAtOnce: 'The time is short. So both of you are told of the last day at once.',
    ends: day => `The mandate ends by itself. From ${day} it cannot be used.`,
    gap: (last, until) =>
      `It can be extended from ${last} to ${until}. But there is a pause until the extension is approved. Make a new one in good time, and you avoid the pause.`,
    early: 'Both of you can delete the mandate before then, under My mandates.',
  },

  check: {
    request: {
      title: name => `Do you want to ask ${name} for a mandate?`,
      who: 'You want to help',
      when: 'The mandate is in force only when it has been approved.',
      told: name => `${name} gets your request in Digital Post and must answer with their own MitID.`,
      after: 'You are told in Digital Post when there is an answer.',
      replaces: reference => `If it is approved, the old mandate ends in the same moment. It has the number ${reference}.`,
      send: 'Send request',
    },
    give: {
      title: name => `Do you want to give ${name} a mandate?`,
      who: 'Is going to help you',
      when: 'The mandate is in force at once.',
      told: name => `${name} is told in Digital Post what the mandate covers and when it ends.`,
      after: 'You can delete the mandate again, under My mandates.',
      replaces: reference => `The old mandate ends in the same moment. It has the number ${reference}.`,
      send: 'Give mandate',
    },
    lead: 'Check that everything is right.',
    what: 'It covers',
    until: 'Until the end of',
    can: {
      handle: helper => `${helper} can see and act:`,
      indsigt: helper => `${helper} can see only:`,
      other: helper => `${helper} can use:`,
    },
    youCan: { handle: 'You can see and act:', indsigt: 'You can see only:', other: 'You can use:' },
    cannot: helper => `What ${helper} still cannot do`,
    youCannot: 'What you still cannot do',
    only: 'The mandate covers only what is listed here.',
    nothingToReplace: 'The old mandate is no longer in force. So you are making an entirely new one.',
    toldTitle: 'What happens',
    paper: { request: 'Request for a mandate, not sent yet', give: 'Mandate, not given yet' },
    sentBefore: 'What you sent first has arrived. Look at it under My mandates before you send anything new.',
    understood: {
      title: 'Two questions before you send',
      lead: 'They are here to see whether we have explained it well enough. If your answer is wrong, you can answer again.',
      yes: 'Yes',
      no: 'No',
      reach: {
        request: name => `Can you also help ${name} with something that is not listed here?`,
        give: name => `Can ${name} also help you with something that is not listed here?`,
        none: 'Answer whether the mandate covers anything other than what is listed here.',
        wrong: 'The mandate only covers what is listed here. The right answer is no.',
      },
      begins: {
        request: () => 'Is the mandate in force as soon as you have sent your request?',
        give: () => 'Is the mandate in force as soon as you have given it?',
        none: 'Answer whether the mandate is in force at once.',
        wrong: 'Look under “What happens”. It says when the mandate is in force. Then answer again.',
      },
    },
    edit: 'Change',
    editing: { who: 'Change who it is', what: 'Change what it covers', 'how-long': 'Change how long it lasts' },
    sending: 'Sending …',
  },

  receipt: {
    request: {
      title: name => `Your request has been sent to ${name}`,
      steps: [
        { step: () => 'You have asked.', means: [name => `${name} gets the request in Digital Post.`] },
        {
          step: name => `${name} answers.`,
          means: [
            name => `${name} follows the link, logs in with MitID and presses “Approve or reject”.`,
            () => 'You are told in Digital Post when there is an answer.',
          ],
        },
        { step: () => 'The mandate is in force.', means: [() => 'If the answer is yes, you can act with your own MitID.'] },
      ],
      replaces: 'The old mandate holds until the new one has been approved.',
      follow: 'You can follow your request under My mandates.',
    },
    give: {
      title: name => `${name} has got a mandate`,
      next: [
        name => `${name} is told in Digital Post.`,
        name => `${name} can now act for you with their own MitID.`,
        () => 'The mandate ends by itself after the last day.',
      ],
      replaces: 'The old mandate has ended.',
      follow: 'You can see and delete the mandate under My mandates.',
    },
    nextTitle: 'What happens now',
    done: 'Done',
    now: 'Now',
    about: 'It covers',
    until: 'Until the end of',
    reference: 'Number',
    referenceHint: 'Say the number if you call.',
    again: 'Make a new mandate',
    paper: { request: 'Receipt for your request for a mandate', give: 'Receipt for your mandate' },
  },

  startOver: 'Start over',

  leave: {
    title: 'Do you want to close without sending?',
    text: 'Then you lose what you have answered.',
    stay: 'Stay here',
    leave: 'Close without sending',
  },

  faults: {
    name: {
      empty: 'Enter the full name.',
      'too-long': 'The name is too long. Enter it as it is on the health card.',
      'a-number': 'The name belongs here. The CPR number belongs in the field below.',
    },
    cpr: {
      empty: 'Enter the CPR number. It has 10 digits.',
      'too-short': 'The CPR number is too short. It must have 10 digits.',
      'too-long': 'The CPR number is too long. It must have 10 digits.',
      'not-digits': 'The CPR number may only have digits. Check whether a letter has slipped in.',
      'no-such-day': 'The first six digits of the CPR number are not a date. They must be day, month and year. Check the digits.',
      'in-the-future': 'The date of birth in the CPR number has not come yet. Check the digits.',
      replacement:
        'That is a replacement CPR number. It cannot be used for a digital mandate. Contact borgerservice. They can help you further.',
      health:
        'That is a number from the health services. It cannot be used for a digital mandate. Contact borgerservice. They can help you further.',
      own: 'That is your own CPR number. Enter the other person’s.',
    },
    powers: {
      none: 'Choose at least one thing.',
      mixed: 'Some of what you have chosen can only be had at borger.dk. Take it out.',
      'not-offered': 'Some of what you have chosen is no longer on offer. Choose something else.',
    },
    until: {
      empty: 'Enter the last day, with day, month and year.',
      'not-a-day': 'There is no such day. Enter the last day, with day, month and year.',
      over: 'That day has passed. Choose today or a later day.',
      'too-late': day => `The mandate cannot last that long. Choose ${day} or an earlier day.`,
    },
    called: { 'a-number': 'Enter only a name here. You do not need the CPR number until you are at borger.dk.' },
    answer: { none: 'Choose yes or no.' },
    post: { none: 'Tick that the request letter is to be sent by post.' },
    delivery: { 'letter-only': 'Here you can only ask by letter.' },
  },
};
