import { room } from '../room.js';
import { da } from './da.js';

/** The road to a mandate, and its letter, as the page of one mandate tells of them. */
export const mandateLetterWords = room('mandate-letter', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
