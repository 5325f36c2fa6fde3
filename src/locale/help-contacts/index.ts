import { room } from '../room.js';
import { da } from './da.js';

/** Who answers what, and when. */
export const helpContactsWords = room('help-contacts', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
