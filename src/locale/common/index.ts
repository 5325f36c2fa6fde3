import { room } from '../room.js';
import { da } from './da.js';

/** Words that several elements share. */
export const commonWords = room('common', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
