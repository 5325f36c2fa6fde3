import { room } from '../room.js';
import { da } from './da.js';

/** What "Find din vej" asks, and where it leads. */
export const helpWayWords = room('help-way', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
