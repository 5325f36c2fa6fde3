import { room } from '../room.js';
import { da } from './da.js';

/** What was missing in a letter that borgerservice has declined. */
export const missingWords = room('missing', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
