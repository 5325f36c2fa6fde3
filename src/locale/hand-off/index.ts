import { room } from '../room.js';
import { da } from './da.js';

/** What the wizard says of what can only be had elsewhere. */
export const handOffWords = room('hand-off', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
