import { room } from '../room.js';
import { da } from './da.js';

/** What one can read about in the help. */
export const helpTopicsWords = room('help-topics', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
