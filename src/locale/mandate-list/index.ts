import { room } from '../room.js';
import { da } from './da.js';

/** What the list of one's own mandates says, and the pages behind it. */
export const mandateListWords = room('mandate-list', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
