import type { HelpWayWords } from './way-words.js';

export const en: HelpWayWords = {
  title: 'Find your way',
  kept: 'Your answers are not kept and not sent.',
  progress: (at, most) => `Question ${at} of at most ${most}`,
  startOver: 'Start over',
  answered: 'You have answered',
  next: 'What to do now',
  note: 'Bring this',
  readMore: topic => `Read more: ${topic}`,
  questions: {
    who: {
      ask: 'Which of these is you?',
      answers: {
        other: 'I want to help somebody else',
        me: 'Somebody else is to help me',
        asked: 'Somebody has asked me for a mandate',
        have: 'There is a mandate already',
        login: 'I cannot log in',
        offline: 'I do not use the internet',
      },
    },
    'other-needs': {
      ask: 'What do you want to help with?',
      answers: {
        public: 'Something with public bodies, such as the municipality or the hospital',
        once: 'Just one thing on one day',
        bank: 'A bank, an insurance or another company',
        post: 'Reading the other person’s Digital Post',
        mitid: 'Using MitID',
      },
    },
    'helper-can': {
      ask: 'Do you have MitID and Digital Post yourself?',
      answers: { yes: 'Yes', no: 'No, I lack something', young: 'I am under 15' },
    },
    understands: {
      ask: 'Can the other person understand what a mandate means?',
      answers: { yes: 'Yes', no: 'No', unsure: 'I am in doubt', young: 'The other person is under 15' },
    },
    'giver-can': {
      ask: 'Does the other person use MitID and Digital Post?',
      answers: { yes: 'Yes', no: 'No, but they can sign by hand', 'cannot-sign': 'No, and they cannot sign either' },
    },
    papers: {
      ask: 'Do you have one of these papers?',
      answers: {
        guardian: 'I am a guardian (værge)',
        future: 'I have a future mandate (fremtidsfuldmagt)',
        general: 'I have a general mandate (generalfuldmagt)',
        none: 'No, none of them',
      },
    },
    'guardian-covers': {
      ask: 'Are you guardian for everything, both personal matters and money?',
      answers: { all: 'Yes, for everything', some: 'No, only for some things' },
    },
    'future-covers': {
      ask: 'Has the future mandate been put into force, and does it cover everything?',
      answers: { all: 'Yes, both', 'not-yet': 'It has not been put into force', some: 'It covers only some things' },
    },
    'general-covers': {
      ask: 'Does the general mandate cover everything, both personal matters and money?',
      answers: { all: 'Yes, everything', some: 'No, only some things' },
    },
    'i-need': {
      ask: 'What do you need help with?',
      answers: {
        public: 'Something with public bodies, such as the municipality or the hospital',
        later: 'Help later on, if I fall ill',
        once: 'Just one thing on one day',
        bank: 'A bank, an insurance or another company',
        post: 'That somebody can read my Digital Post',
        mitid: 'Using MitID',
      },
    },
    'i-can': { ask: 'Do you use MitID and Digital Post yourself?', answers: { yes: 'Yes', no: 'No' } },
    'helper-ready': {
      ask: 'Does the person who is to help you have MitID and Digital Post?',
      answers: { yes: 'Yes', no: 'No, or I do not know' },
    },
    'helper-for-letter': {
      ask: 'Is there somebody who can help you, and who uses MitID and Digital Post?',
      answers: { yes: 'Yes', no: 'No' },
    },
    known: { ask: 'Do you know the person who asked?', answers: { yes: 'Yes', unsure: 'I am not sure', no: 'No' } },
    'how-asked': {
      ask: 'How were you told?',
      answers: { post: 'In Digital Post', letter: 'In a letter by post', nothing: 'I have had nothing' },
    },
    'what-now': {
      ask: 'What do you want to do with the mandate?',
      answers: {
        use: 'Use it',
        longer: 'Have it last longer',
        change: 'Change it',
        stop: 'Stop it',
        wrong: 'Something is wrong with it',
      },
    },
    ended: {
      ask: 'When is the last day?',
      answers: { 'not-yet': 'Later than today', just: 'Today, or within the last 14 days', 'long-ago': 'More than 14 days ago' },
    },
    'can-change': { ask: 'Do you use MitID yourself?', answers: { yes: 'Yes', no: 'No' } },
    'can-stop': { ask: 'Do you use MitID yourself?', answers: { yes: 'Yes', no: 'No' } },
    'login-what': {
      ask: 'What is wrong?',
      answers: {
        none: 'I have no MitID',
        trouble: 'My MitID does not work',
        stolen: 'Somebody may know my codes',
        abroad: 'I live in another country',
      },
    },
    'offline-what': {
      ask: 'What would you like?',
      answers: {
        letters: 'To have my letters on paper',
        service: 'To get something done without the internet',
        helper: 'To let somebody else do it for me',
        danish: 'Help, because I know only a little Danish',
      },
    },
  },
  ends: {
    request: {
      title: 'Request a mandate online',
      text: 'Log in with your own MitID and choose Request a mandate (Anmod om fuldmagt). The other person is told in Digital Post and must say yes.',
      bring: ['Your MitID', 'Name and CPR number of the person you want to help'],
    },
    'request-letter': {
      title: 'Request a mandate by letter',
      text: 'Log in with your own MitID and choose Request a mandate (Anmod om fuldmagt). Tick that the letter is to be sent by post. Then the other person can sign by hand.',
      bring: ['Your MitID', 'Name and CPR number of the person you want to help'],
    },
    guardian: {
      title: 'Request a mandate as a guardian',
      text: 'Log in, request a mandate, and have the letter sent by post. You sign it yourself.',
      bring: [
        'All pages of the letter, with your name and the date',
        'A copy of the appointment (værgebeskikkelse), which must cover everything',
        'Valid ID, if you go there with it',
      ],
    },
    future: {
      title: 'Request a mandate with the future mandate',
      text: 'Log in, request a mandate, and have the letter sent by post. You sign it yourself.',
      bring: [
        'All pages of the letter, with your name and the date',
        'A copy of the future mandate',
        'A copy of the certificate from Personbogen',
        'Valid ID, if you go there with it',
      ],
    },
    general: {
      title: 'Request a mandate with the general mandate',
      text: 'Log in, request a mandate, and have the letter sent by post. You sign it yourself. The general mandate must name nothing that you may not do.',
      bring: ['All pages of the letter, with your name and the date', 'A copy of the general mandate', 'Valid ID, if you go there with it'],
    },
    'future-apply': {
      title: 'Apply to have it put into force',
      text: 'A future mandate holds only once it has been put into force. You apply for that at Familieretshuset. They look at whether it can be done.',
      bring: ['The future mandate', 'Your MitID'],
    },
    'future-make': {
      title: 'Make a future mandate',
      text: 'Then you have chosen yourself who is to help you if you fall ill. Make it while you are well. Read how at Familieretshuset.',
      bring: ['Your MitID', 'Name and CPR number of the person who is to help you'],
    },
    'ask-authority': {
      title: 'Ask the authority',
      text: 'A digital mandate does not fit here. Ask the authority where you want a mandate what you can do instead. If you do not know which, call the support.',
      bring: ['What you want to help with, and where', 'Papers that show that you may help', 'Valid ID for both of you'],
    },
    'ask-desk': {
      title: 'Talk to borgerservice',
      text: 'Borgerservice can say what you can do. The other person must be able to understand what a mandate means. Otherwise you need other papers.',
      bring: ['Valid ID for both of you', 'What you want to help with', 'The other person, if it can be done'],
    },
    'no-papers': {
      title: 'Talk to borgerservice',
      text: 'When the other person cannot understand what a mandate means, you cannot make a new one. Borgerservice can say whom to talk to.',
      bring: ['Valid ID for both of you', 'What you want to help with', 'Letters from public bodies about the case'],
    },
    'helper-mitid': {
      title: 'Get MitID first',
      text: 'The one who helps must have MitID and Digital Post. Get MitID at mitid.dk. Then come back here.',
      bring: ['Valid ID'],
    },
    own: {
      title: 'Write a mandate of your own',
      text: 'For a little help once, you can write a mandate on paper yourselves. Send it to the authority that it is about.',
      bring: ['Who gives the mandate, and who gets it', 'What it is for, and for how long', 'Signature and date from the one who gives it'],
    },
    others: {
      title: 'Ask the company itself',
      text: 'Digital Fuldmagt is for public bodies only. Banks and others have mandates of their own.',
      bring: ['Ask: Can one give a mandate here?', 'Ask: Must both of us come?', 'Valid ID for both of you'],
    },
    'read-post': {
      title: 'Ask for reading access',
      text: 'This is not a mandate. Log in to your own Digital Post and ask for reading access (læseadgang). The other person must say yes.',
      bring: ['Your MitID'],
    },
    'let-read-post': {
      title: 'Give reading access',
      text: 'This is not a mandate. Log in to your Digital Post and give the other person access (læseadgang). Borgerservice can help too.',
      bring: ['Your MitID'],
    },
    'help-mitid': {
      title: 'Sit together, and look away',
      text: 'You may help, but you may not use the other person’s codes. If it does not work, call MitID support while you are together.',
      bring: ['The other person’s user ID. They must say it themselves.'],
    },
    give: {
      title: 'Give a mandate online',
      text: 'Log in with your own MitID and choose Give a mandate (Giv fuldmagt). It is in force at once. The other person is told in Digital Post.',
      bring: ['Your MitID', 'Name and CPR number of the person who is to help you'],
    },
    'find-helper': {
      title: 'Find somebody who has MitID',
      text: 'The one who helps must have MitID and Digital Post and be at least 15. Ask somebody else, or let them get MitID first.',
      bring: ['Ask: Do you have MitID?', 'Ask: Do you use Digital Post?', 'Ask: Are you at least 15?'],
    },
    'ask-helper': {
      title: 'Let the other person ask',
      text: 'You do not need MitID. The person who is to help you asks online. Then you get a letter. You sign it.',
      bring: [
        'Tell the other person: Log in at borger.dk with your own MitID',
        'Choose Request a mandate (Anmod om fuldmagt)',
        'Tick that the letter is to be sent by post',
        'My name and CPR number',
      ],
    },
    'at-the-desk': {
      title: 'Go to borgerservice',
      text: 'They can help you, also when you know nobody who can. Check whether you must book a time.',
      bring: ['Valid ID, such as a passport, driving licence or health card', 'Letters that it is about', 'What you would like help with'],
    },
    answer: {
      title: 'Open the message in Digital Post',
      text: 'Follow the link in the message and log in. See who is asking, and for what. Then choose Approve or reject (Godkend eller afvis).',
      bring: ['Your MitID'],
    },
    'answer-letter': {
      title: 'Sign, and send the letter',
      text: 'Read all of it. If you want to say yes, write your name and the date. Send or hand in all pages to borgerservice. If you want to say no, you need do nothing.',
      bring: ['All pages of the letter. A copy is fine.', 'Your name, signed by hand', 'The date'],
    },
    'answer-missing': {
      title: 'Look under My mandates',
      text: 'Log in with your own MitID and choose My mandates (Mine fuldmagter). If there is nothing, ask the person who wants to help you.',
      bring: ['Your MitID'],
    },
    'check-first': {
      title: 'Do not answer yet',
      text: 'Call the person who asks on a number that you know. If you are still in doubt, call the support.',
      bring: ['The message or the letter'],
    },
    reject: {
      title: 'Reject',
      text: 'Say no to somebody you do not know. Log in, choose My mandates (Mine fuldmagter), and choose Approve or reject (Godkend eller afvis). If you have had a letter, do not sign it.',
      bring: ['Your MitID'],
    },
    use: {
      title: 'Log in where you want to help',
      text: 'Use your own MitID. Then choose the person you want to act for. If you are in doubt, ask the authority where you are logged in.',
      bring: ['Your MitID', 'Your receipt: It says what you may do'],
    },
    renew: {
      title: 'Make a new one before it ends',
      text: 'Then there are no days without a mandate. It is good to choose a long time.',
      bring: ['Your MitID'],
    },
    extend: {
      title: 'Ask for an extension',
      text: 'The one who helps logs in, chooses My mandates (Mine fuldmagter) and then Request extension (Anmod forlængelse). The other must say yes. Until then the mandate is not in force once the last day has passed.',
      bring: ['Your MitID'],
    },
    anew: {
      title: 'Make a new mandate',
      text: 'It is too late to extend it. Make a new one in the same way as last time.',
      bring: ['Your MitID', 'Name and CPR number of the other person'],
    },
    change: {
      title: 'Delete it, and make a new one',
      text: 'A mandate cannot be changed. Log in, choose My mandates (Mine fuldmagter), and delete the old one. Then make a new one.',
      bring: ['Your MitID'],
    },
    stop: {
      title: 'Delete the mandate',
      text: 'Log in, choose My mandates (Mine fuldmagter), and delete it. Then it is no longer in force.',
      bring: ['Your MitID'],
    },
    'end-at-desk': {
      title: 'Ask borgerservice to do it',
      text: 'Borgerservice can change or stop the mandate for you. Check whether you must book a time.',
      bring: [
        'Valid ID, such as a passport, driving licence or health card',
        'The receipt for the mandate, if you have it',
        'The name of the person whom the mandate is for',
      ],
    },
    wrong: {
      title: 'Call the support',
      text: 'Digital Fuldmagt support can look at it with you. Have your receipt at hand. If there is somebody you do not know, delete the mandate first.',
      bring: ['The receipt for the mandate'],
    },
    'get-mitid': {
      title: 'Get MitID',
      text: 'Go to mitid.dk and follow the steps. If you cannot do it yourself, call MitID support or ask borgerservice.',
      bring: ['Valid ID'],
    },
    'mitid-support': {
      title: 'Call MitID support',
      text: 'They can help when your MitID does not work. Somebody may sit with you. But they may not see your codes.',
      bring: ['Your user ID'],
    },
    block: {
      title: 'Block your MitID now',
      text: 'Do it at mitid.dk, or call MitID support. Also call your bank if somebody may have seen your account.',
      bring: ['Your user ID'],
    },
    abroad: {
      title: 'Read about MitID at mitid.dk',
      text: 'It says how you get MitID when you live outside Denmark. If you have it already, you can give and get a mandate like everybody else.',
      bring: ['Passport'],
    },
    exempt: {
      title: 'Apply to be exempt from Digital Post',
      text: 'You do so at borgerservice. You are answered at once. Then your letters come by post.',
      bring: [
        'Valid ID, such as a passport, driving licence or health card',
        'Say why you cannot use Digital Post',
        'You can get the form there',
      ],
    },
    'another-way': {
      title: 'Ask for another way',
      text: 'It is your right to get help without using the internet. Say so to the authority that it is about. Borgerservice can help too.',
      bring: ['Say: I cannot use the internet', 'Say so too if you are exempt from Digital Post', 'Valid ID and letters about the case'],
    },
    'little-danish': {
      title: 'Go to borgerservice',
      text: 'You can get help on paper. You are welcome to bring somebody who helps with the language.',
      bring: ['Valid ID, such as a passport, driving licence or health card', 'The letters that you do not understand'],
    },
  },
};
