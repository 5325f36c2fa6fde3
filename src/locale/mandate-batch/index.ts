import { room } from '../room.js';
import { da } from './da.js';

/** What is said where several mandates are answered, or extensions of several asked for, together. */
export const mandateBatchWords = room('mandate-batch', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
