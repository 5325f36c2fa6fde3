import { room } from '../room.js';
import { da } from './da.js';

/** A sentence for each reason of a refusal. */
export const refusalWords = room('refusals', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
