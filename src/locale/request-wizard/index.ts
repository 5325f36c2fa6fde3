import { room } from '../room.js';
import { da } from './da.js';

/** What the wizard says. */
export const wizardWords = room('request-wizard', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
