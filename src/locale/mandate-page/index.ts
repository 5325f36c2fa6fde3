import { room } from '../room.js';
import { da } from './da.js';

/** What the pages of one mandate say that the list does not. */
export const mandatePageWords = room('mandate-page', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
