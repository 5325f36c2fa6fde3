import type { da } from './da.js';

export const en: typeof da = {
  basis: {
    title: 'Who decides for the person?',
    lead: 'Most people decide for themselves. Then the person says yes or no to you.',
    options: {
      own: { label: 'The person decides for themselves', means: 'The person approves your request.' },
      guardianship: {
        label: 'I am a guardian (værge)',
        means: 'You are the person’s legal guardian. It says so in an order called “værgebeskikkelse”.',
      },
      'future-mandate': {
        label: 'I have a future mandate (fremtidsfuldmagt)',
        means: 'The person has written that you are to help if they become ill or weakened.',
      },
      'general-mandate': {
        label: 'I have a general mandate (generalfuldmagt)',
        means: 'The person has written that you may act in everything.',
      },
    },
    as: {
      guardianship: 'You ask as a guardian.',
      'future-mandate': 'You ask with a future mandate.',
      'general-mandate': 'You ask with a general mandate.',
    },
    always: 'That is always done by letter, and you sign it yourself for the person.',
    term: 'Who decides',
    by: {
      guardianship: 'You, as a guardian',
      'future-mandate': 'You, with a future mandate',
      'general-mandate': 'You, with a general mandate',
    },
  },

  questions: {
    yes: 'Yes',
    no: 'No',
    guardianship: {
      'covers-all': {
        title: 'Does the guardianship cover everything?',
        lead: 'It must cover everything personal and everything about money. In Danish that is called “fuldt dækkende”. Look in your guardianship order (værgebeskikkelse).',
      },
      'for-yourself': {
        title: 'Is the mandate for yourself?',
        lead: 'A guardian can only get a digital mandate themselves. You cannot ask for one for somebody else.',
      },
    },
    'future-mandate': {
      'in-force': {
        title: 'Has the future mandate been set in force?',
        lead: 'It is Familieretshuset (the Agency of Family Law) that sets it in force. Before that you cannot use it.',
      },
      'covers-all': {
        title: 'Does the future mandate cover everything?',
        lead: 'It must cover everything personal and everything about money. In Danish that is called “fuldt dækkende”.',
      },
    },
    'general-mandate': {
      'covers-all': {
        title: 'Does the general mandate cover everything?',
        lead: 'It must cover everything personal and everything about money. In Danish that is called “fuldt dækkende”.',
      },
      'no-exceptions': {
        title: 'Is it without exceptions?',
        lead: 'Read it through. It must not name anything that you may not do for the person.',
      },
      'court-form': {
        title: 'Is it written on the form of Domstolsstyrelsen (the Danish Court Administration)?',
        lead: 'That is the easiest way. The form is on the website of Domstolsstyrelsen. If it is written in another way, it may still be of use. Then answer no.',
      },
      attested: {
        title: 'Has it been signed as it must be?',
        lead: 'It must be in writing. 1 lawyer or 2 witnesses must have signed. Such witnesses are called “vitterlighedsvidner”. They vouch for three things:',
        list: [
          'that the signature is genuine',
          'that the date of the signature is right',
          'that the person was able to decide for themselves when the mandate was made',
        ],
      },
    },
  },

  wayOn: {
    authority: {
      title: 'Contact the authority instead',
      lead: 'You cannot ask for a digital mandate here. Contact the authority it concerns. They can tell you what you can do.',
    },
    'family-house': {
      title: 'Contact Familieretshuset first',
      lead: 'You must apply to Familieretshuset to have the future mandate set in force. They look at whether it can be done. Once it is in force, you can ask here.',
    },
    'only-yourself': {
      title: 'A guardian can only get the mandate themselves',
      lead: 'You can ask for a digital mandate for yourself. If somebody else is to have one, contact the authority it concerns.',
    },
    because: {
      guardianship: {
        'covers-all': 'The guardianship does not cover everything.',
        'for-yourself': 'The mandate is for somebody else than you.',
      },
      'future-mandate': {
        'in-force': 'The future mandate has not been set in force.',
        'covers-all': 'The future mandate does not cover everything.',
      },
      'general-mandate': {
        'covers-all': 'The general mandate does not cover everything.',
        'no-exceptions': 'There is something that you may not do for the person.',
        attested: 'The general mandate has not been signed as it must be.',
      },
    },
    said: because => `You have answered: ${because}`,
    mend: 'Change your answer',
    out: 'Start over',
  },

  check: {
    title: name => `Do you want to ask for a mandate for ${name}?`,
    address: name =>
      `The letter goes to the address that ${name} has in the CPR register (folkeregisteradressen). You cannot choose another.`,
    sign: {
      giver: name => `${name} must sign by hand and write the date on the letter.`,
      holder: name => `You must sign for ${name} yourself and write the date on the letter.`,
    },
    back: {
      giver: 'Then all pages must go to borgerservice. Both you and the one you help may send them.',
      holder: 'Then you must send all pages to borgerservice together with your papers.',
    },
    when: 'The mandate is in force only when borgerservice has approved it. Then both of you are told.',
    trap: name => `The letter comes to the address where ${name} lives, not to you. Make sure that you get hold of it.`,
    papersTitle: count => `You must send ${count} papers`,
    papers: {
      letter: 'A copy of all pages of the letter with your signature',
      'guardianship-order': 'A copy of the guardianship order that covers everything (værgebeskikkelse)',
      'future-mandate': 'A copy of the future mandate (fremtidsfuldmagt)',
      'personal-record': 'A copy of the certificate from the register of persons (personbogsattest)',
      'general-mandate': 'A copy of the general mandate that covers everything (generalfuldmagt)',
    },
    post: 'The request letter is to be sent by post',
    postHint: 'Tick this if we may send the letter.',
    send: 'Send request',
  },

  receipt: {
    title: name => `The letter to ${name} is on its way`,
    steps: {
      giver: [
        () => 'You have asked, and the letter is being sent.',
        name => `${name} signs.`,
        () => 'The letter comes to borgerservice.',
        () => 'Borgerservice handles the case.',
        () => 'The mandate is in force.',
      ],
      holder: [
        () => 'You have asked, and the letter is being sent.',
        name => `You sign for ${name}.`,
        () => 'The letter comes to borgerservice.',
        () => 'Borgerservice handles the case.',
        () => 'The mandate is in force.',
      ],
    },
    turn: {
      giver: name => `It is ${name} who must sign now.`,
      holder: () => 'It is your turn now.',
    },
    file: 'Here is the same letter, if you lose the one that comes by post.',
    fetch: 'Download the letter (PDF)',
    fetching: 'Fetching the letter …',
    fetched: 'The letter has been downloaded.',
  },

  tick: 'Tick that the request letter is to be sent by post (“anmodningsbrevet skal sendes med post”).',
};
