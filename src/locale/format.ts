import type { Day } from '../domain/day.shape.js';

/** The calendar and the digits are those of Danish papers in every language, so that a date here is the date on the letter. */
const options = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;

/** A day in full words, such as `mandag den 3. november 2025`. */
export const dayInWords = (lang: string, day: Day): string =>
  new Intl.DateTimeFormat(lang, { ...options, dateStyle: 'full' }).format(new Date(`${day}T00:00:00Z`));

/** A day without its weekday, such as `3. november 2025`. */
export const dayInShort = (lang: string, day: Day): string =>
  new Intl.DateTimeFormat(lang, { ...options, dateStyle: 'long' }).format(new Date(`${day}T00:00:00Z`));

/** An instant as the day and the time in Denmark. */
export const instantInWords = (lang: string, instant: string): string =>
  new Intl.DateTimeFormat(lang, { ...options, timeZone: 'Europe/Copenhagen', dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(instant),
  );

/** Several things in one sentence: `a, b og c`. */
export const listInWords = (lang: string, items: readonly string[]): string =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(items);
