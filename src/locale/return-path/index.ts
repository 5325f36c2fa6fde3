import { room } from '../room.js';
import { da } from './da.js';

/** How a letter that is signed by hand comes to borgerservice. */
export const returnPathWords = room('return-path', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
