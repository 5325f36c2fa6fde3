import { room } from '../room.js';
import { da } from './da.js';

/** The words of what a register sends to people, as Digital Post or on paper. */
export const messageWords = room('messages', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});

export { writeLetter, type Letter, type News } from './letter.js';
