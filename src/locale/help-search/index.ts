import { room } from '../room.js';
import { da } from './da.js';

/** What the search of the help says, and by which words things are found. */
export const helpSearchWords = room('help-search', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
