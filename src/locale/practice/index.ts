import { room } from '../room.js';
import { da } from './da.js';

/** What practice says. */
export const practiceWords = room('practice', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
