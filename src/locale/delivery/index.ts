import { room } from '../room.js';
import { da } from './da.js';

/** How a giver is asked: in Digital Post, or by letter. */
export const deliveryWords = room('delivery', da, {
  en: async () => (await import('./en.js')).en,
  ar: async () => (await import('./ar.js')).ar,
});
