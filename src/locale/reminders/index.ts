import { room } from '../room.js';
import { da } from './da.js';

/** What is said of the days that a citizen puts into their own calendar. */
export const remindersWords = room('reminders', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
