import type { da } from './da.js';

export const en: typeof da = {
  title: 'How the letter gets to citizen service',
  address: {
    giver: 'You get the letter by post. It is sent to the address that CPR has for you.',
    holder: name => `${name} gets the letter by post. It is sent to the address that CPR has for ${name}.`,
  },
  hand: {
    giver: 'Give the letter to the person who signs for you.',
    holder: name => `The letter does not come to you. If you do not live with ${name}, agree on how you get it.`,
  },
  sign: {
    giver: {
      giver: 'Read the letter. If you agree, sign it by hand and write the date on it. Otherwise do not sign it.',
      holder: name => `${name} has to sign it by hand and write the date on it.`,
    },
    holder: {
      giver: 'The person who has asked for the mandate signs for you.',
      holder: name => `You have to sign it yourself for ${name}. Write the date on it too.`,
    },
  },
  back: {
    giver: {
      giver:
        'Then the letter goes to citizen service (borgerservice) in your municipality. You can send it yourself. The person who has asked for the mandate may also do it.',
      holder: name =>
        `Then the letter goes to citizen service (borgerservice) in the municipality where ${name} lives. Both you and ${name} may send it.`,
    },
    holder: {
      giver: 'Then the same person sends the letter to citizen service (borgerservice) in your municipality.',
      holder: name => `Then you have to send it to citizen service (borgerservice) in the municipality where ${name} lives.`,
    },
  },
  encloseTitle: 'What to send',
  enclose: {
    letter: 'All pages of the letter, with signature and date. A copy is fine.',
    papers: {
      'guardianship-order': 'A copy of the guardianship order (værgebeskikkelse) that covers everything.',
      'future-mandate': 'A copy of the future mandate (fremtidsfuldmagt).',
      'personal-record': 'A copy of the certificate from the register of persons (personbogsattest).',
      'general-mandate': 'A copy of the general mandate (generalfuldmagt) that covers everything.',
    },
  },
  waysTitle: 'Choose one of three ways',
  ways: {
    digitalPost: 'Send it in Digital Post. That is easiest and quickest.',
    post: 'Send it by post to citizen service.',
    person: 'Go to citizen service and hand it in. First check whether you need to book a time.',
  },
  findBorgerservice: 'Find citizen service',
  stepsTitle: 'How to do it in Digital Post',
  steps: {
    scan: {
      letter: 'Scan all pages of the letter, or take photos of them.',
      papers: 'Scan all pages of the letter and the other papers. You can also take photos.',
    },
    open: 'Log in to Digital Post.',
    write: 'Choose “Skriv ny post” (write new post).',
    authority: 'Find “Vælg myndighed” (choose authority), and choose “Kommuner” (municipalities).',
    municipality: { giver: 'Choose your own municipality.', holder: name => `Choose the municipality where ${name} lives.` },
    subject: 'Write this in the subject field:',
    attach: { letter: 'Attach all pages of the letter.', papers: 'Attach all pages of the letter and the other papers.' },
    send: 'Choose “Send”.',
  },
  subject: 'Subject',
  copy: 'Copy the subject',
  copied: 'The subject has been copied.',
  marked: 'The subject is selected. You can copy it yourself now.',
  lastDay: day => `Citizen service has to approve the letter no later than ${day}. Send it in good time.`,
  howLong: 'Do you want to know how long it takes? Then ask citizen service.',
};
