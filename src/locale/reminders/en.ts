import type { da } from './da.js';

export const en: typeof da = {
  save: 'Put the days in your calendar',
  about: 'You get a file for your calendar. There are no names in it.',
  saved: 'The file has been fetched. Open it to put the days in your calendar.',
  notice: {
    summary: 'The mandate expires soon',
    text: (reference, day) =>
      `The mandate with number ${reference} is valid through ${day}. Should it last longer? Then make a new one before that.`,
  },
  lastDay: {
    summary: 'Last day of the mandate',
    text: (reference, day) => `The mandate with number ${reference} cannot be used from ${day}.`,
  },
};
