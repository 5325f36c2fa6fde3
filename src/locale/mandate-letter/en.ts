import type { da } from './da.js';

export const en: typeof da = {
  road: {
    title: 'How far you are',
    done: 'Done',
    now: 'Now',
    digital: {
      ask: { giver: name => `${name} asks for your mandate.`, holder: () => 'You ask for a mandate.' },
      answer: { giver: () => 'You answer.', holder: name => `${name} answers.` },
    },
    letter: {
      ask: {
        giver: name => `${name} asks for a mandate, and you get a letter.`,
        holder: name => `You ask for a mandate, and ${name} gets a letter.`,
      },
      longer: {
        giver: name => `${name} asks for an extension, and you get a letter.`,
        holder: name => `You ask for an extension, and ${name} gets a letter.`,
      },
      sign: {
        giver: { giver: () => 'You sign.', holder: name => `${name} signs.` },
        holder: { giver: name => `${name} signs for you.`, holder: name => `You sign for ${name}.` },
      },
      back: 'The letter gets to citizen service (borgerservice).',
      review: 'Citizen service deals with it.',
    },
    inForce: 'The mandate comes into force.',
    extended: 'The mandate is extended.',
    turn: {
      answer: { giver: () => 'It is your turn. You can answer on this page.', holder: name => `It is ${name} who has to answer.` },
      sign: {
        giver: {
          giver: () => 'It is your turn. Sign the letter, and send it to citizen service.',
          holder: name => `It is ${name} who has to sign. Then one of you sends the letter to citizen service.`,
        },
        holder: {
          giver: name => `It is ${name} who has to sign and send the letter.`,
          holder: () => 'It is your turn. Sign the letter, and send it to citizen service.',
        },
      },
      review: {
        giver: () => 'It is citizen service who has to answer. You will both be told.',
        holder: name => `It is citizen service who has to answer. You get the answer in Digital Post. ${name} gets it by post.`,
      },
    },
  },
  file: {
    about: 'Has the letter been lost? Then get it here, and print it.',
    fetch: 'Get the letter (PDF)',
    fetching: 'Getting the letter …',
    fetched: 'You have got the letter.',
  },
  missing: {
    title: 'What was wrong with the letter',
    extension: 'Citizen service (borgerservice) could not approve the letter about an extension.',
    again: {
      giver: name => `Do you still want help? Then ask ${name} to send a new request.`,
      holder: () => 'Do you want to try again? Then send a new request. A new letter is then sent.',
    },
    extendAgain: {
      giver: name => `${name} can ask for an extension again.`,
      holder: () => 'You can ask for an extension again. A new letter is then sent.',
    },
    ask: 'Are you in doubt why? Then ask citizen service. Check whether you need to book a time.',
  },
  basis: {
    guardianship: {
      giver: name => `${name} has the mandate as your guardian.`,
      holder: name => `You have the mandate as the guardian of ${name}.`,
    },
    'future-mandate': {
      giver: name => `${name} has the mandate by your future mandate (fremtidsfuldmagt).`,
      holder: name => `You have the mandate by a future mandate (fremtidsfuldmagt) from ${name}.`,
    },
    'general-mandate': {
      giver: name => `${name} has the mandate by your general mandate (generalfuldmagt).`,
      holder: name => `You have the mandate by a general mandate (generalfuldmagt) from ${name}.`,
    },
  },
  duty: {
    title: 'If something changes',
    lead: 'You are responsible for deleting the mandate:',
    when: {
      guardianship: {
        ended: name => `if you are no longer the guardian of ${name}.`,
        otherwise: name => `if ${name} can again act for themselves.`,
      },
      'general-mandate': {
        ended: name => `if you no longer have a general mandate from ${name}.`,
        otherwise: () => 'if the general mandate no longer covers everything.',
      },
    },
    how: 'You delete the mandate on this page.',
    ask: 'If the future mandate changes, contact citizen service (borgerservice). Check whether you need to book a time.',
  },
  desk: {
    giver: () =>
      'Is it hard to delete or change the mandate here? Then citizen service (borgerservice) can help. Check whether you need to book a time.',
    holder: name =>
      `Can ${name} not delete or change the mandate here? Then citizen service (borgerservice) can help. Check whether you need to book a time.`,
  },
};
