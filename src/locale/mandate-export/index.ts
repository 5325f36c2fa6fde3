import { room } from '../room.js';
import { da } from './da.js';

/** What is said where the list of one's own mandates is saved as a file, or printed. */
export const mandateExportWords = room('mandate-export', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
