import { room } from '../room.js';
import { da } from './da.js';

/** A sentence for each group of powers that look alike, to tell them apart. */
export const lookalikeWords = room('lookalikes', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
