import { room } from '../room.js';
import { da } from './da.js';

/** Words of the switcher and the banner, about the person for whom one acts. */
export const actingWords = room('acting', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
