import { room } from '../room.js';
import { da } from './da.js';

/** What is said where something can be taken along. */
export const takeAlongWords = room('take-along', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
