import type { da } from './da.js';

export const en: typeof da = {
  door: 'Are you a guardian, or do you have a future or general mandate?',
  decider: 'Change who decides',
  lead: 'Enter whom you want to help.',
  title: 'Does the person use MitID and Digital Post?',
  digital: { label: 'Yes', means: 'The person gets your request in Digital Post and must approve it.' },
  letter: { label: 'No, or finds digital things hard', means: 'The person gets a letter by post and signs it by hand.' },
  notDigital: name => `${name} does not use MitID and Digital Post. So we send a letter.`,
  paper: name => `${name} must sign it by hand. Then the letter must go to borgerservice before the mandate is in force.`,
  instead: 'Send a letter instead',
  term: 'Is sent',
  by: { digital: 'In Digital Post', letter: 'By post' },
  change: 'Change how it is sent',
};
