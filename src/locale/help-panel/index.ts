import { room } from '../room.js';
import { da } from './da.js';

/** What the help button's panel says. */
export const helpPanelWords = room('help-panel', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
