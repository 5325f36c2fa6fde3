import type { da } from './da.js';

export const en: typeof da = {
  opening: 'With a digital mandate you can help somebody else. You can also get help yourself. What do you want to do?',
  doors: {
    mitid: {
      title: 'Get MitID',
      about: 'You need MitID to log in.',
      steps: ['Go to mitid.dk.', 'Choose that you want to get MitID.', 'Follow the steps on the page.'],
      note: 'MitID is personal. Use only your own, and let nobody else use yours.',
    },
    request: {
      title: 'Request a mandate',
      about: 'You want to help somebody else.',
      steps: [
        'Log in with your own MitID.',
        'Choose Request a mandate (Anmod om fuldmagt).',
        'Enter the name and CPR number of the person you want to help.',
        'Choose what you will help with. For help from the municipality, choose the social and health portal (Social- og sundhedsportal).',
        'Choose the last day, and send.',
        'The person is told in Digital Post, and must say yes before you can help.',
      ],
      note: 'Does the person not use MitID? Borgerservice can help you with a letter. Check whether you must book a time.',
    },
    answer: {
      title: 'Approve or reject',
      about: 'Somebody wants to help you and has asked for a mandate.',
      steps: [
        'Open the message in Digital Post and follow the link.',
        'Log in with your own MitID.',
        'Choose My mandates (Mine fuldmagter).',
        'See who is asking, and what they want to be allowed to do.',
        'Choose Approve or reject (Godkend eller afvis).',
      ],
      note: 'If you do not know the person who asks, reject.',
    },
    give: {
      title: 'Give a mandate',
      about: 'Somebody else is to help you.',
      steps: [
        'Log in with your own MitID.',
        'Choose Give a mandate (Giv fuldmagt).',
        'Enter the name and CPR number of the person who is to help you.',
        'Choose what the person may do. For help from the municipality, choose the social and health portal (Social- og sundhedsportal).',
        'Choose the last day, and give the mandate. It is in force at once.',
      ],
      note: 'You can always delete the mandate again. You do so under My mandates (Mine fuldmagter).',
    },
  },
  toMitid: 'Go to mitid.dk',
  toSelfService: 'Go to borger.dk',
  start: 'Log in and begin',
  callMitid: phone => `Trouble with MitID? Call MitID support on ${phone}.`,
  together: 'If you call for somebody else, you must be together.',
  toBorgerservice: 'Find borgerservice',
};
