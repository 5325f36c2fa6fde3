import type { Day } from '../domain/day.shape.js';

/** The calendar and the digits are those of Danish papers in every language, so that a date here is the date on the letter. */
const options = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;

/** Kept once made: a browser is as long about making one as about drawing several mandates of a list. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (lang: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${lang} ${JSON.stringify(style)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(lang, { ...options, ...style });
  formats.set(key, format);
  return format;
};

/** A date as text in which the day stays with its month, also at the end of a line. */
const unbroken = (lang: string, style: Intl.DateTimeFormatOptions, date: Date): string =>
  formatOf(lang, style)
    .formatToParts(date)
    .map(({ type, value }, at, parts) => {
      const around = [parts[at - 1]?.type, parts[at + 1]?.type];
      return type === 'literal' && around.includes('day') && around.includes('month') ? value.replaceAll(' ', '\u00a0') : value;
    })
    .join('');

/** A day in full words, such as `mandag den 3. november 2025`. */
export const dayInWords = (lang: string, day: Day): string => unbroken(lang, { dateStyle: 'full' }, new Date(`${day}T00:00:00Z`));

/** A day without its weekday, such as `3. november 2025`. */
export const dayInShort = (lang: string, day: Day): string => unbroken(lang, { dateStyle: 'long' }, new Date(`${day}T00:00:00Z`));

/** A day of every year, such as `24. december`. */
export const dayOfTheYear = (lang: string, monthAndDay: string): string =>
  unbroken(lang, { day: 'numeric', month: 'long' }, new Date(`2024-${monthAndDay}T00:00:00Z`));

/** A day of this week, such as `mandag`. */
export const weekdayInWords = (lang: string, day: Day): string => unbroken(lang, { weekday: 'long' }, new Date(`${day}T00:00:00Z`));

/** A time of the day as one writes it: `10.30`, and in Danish `10` on the hour. */
export function timeInWords(lang: string, time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  if (lang.startsWith('da')) return minute === '00' ? `${Number(hour)}` : `${Number(hour)}.${minute}`;
  return `${Number(hour)}:${minute}`;
}

/** An instant as the day and the time in Denmark. */
export const instantInWords = (lang: string, instant: string): string =>
  unbroken(lang, { timeZone: 'Europe/Copenhagen', dateStyle: 'long', timeStyle: 'short' }, new Date(instant));

/** The time of an instant in Denmark: `14.05`. */
export const clockInWords = (lang: string, instant: string): string =>
  formatOf(lang, { timeZone: 'Europe/Copenhagen', timeStyle: 'short' }).format(new Date(instant));

/** Several things in one sentence: `a, b og c`. */
export const listInWords = (lang: string, items: readonly string[]): string =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(items);
