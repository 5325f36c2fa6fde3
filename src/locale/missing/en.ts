import type { da } from './da.js';

export const en: typeof da = {
  pages: 'Not all pages of the letter were there. All of them are needed.',
  signature: 'The letter was not signed by the one who has to sign it.',
  date: 'It did not say on which date the letter was signed.',
  'guardianship-order': 'There was no copy of the guardianship order (værgebeskikkelse), or it did not cover everything.',
  'future-mandate': 'There was no copy of the future mandate (fremtidsfuldmagt), or it did not cover everything.',
  'personal-record': 'There was no copy of the certificate from the register of persons (personbogsattest).',
  'general-mandate': 'There was no copy of the general mandate (generalfuldmagt), or it did not cover everything.',
};
