import { room } from '../room.js';
import { da } from './da.js';

/** The few words of the help button that are there from the first moment. */
export const helpButtonWords = room('help-button', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
