import { room } from '../room.js';
import { da } from './da.js';

/** What the wizard says to somebody who asks by letter, and to somebody who decides for the giver. */
export const requestLetterWords = room('request-letter', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
