import { room } from '../room.js';
import { da } from './da.js';

/** What a mandate lets a helper do, and what it does not, for the one who is helped and for the one who helps. */
export const coverageWords = room('coverage', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
