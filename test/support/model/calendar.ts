import type { Day } from '../../../src/domain/day.shape.js';

/*
 * Days as plain numbers, and the Danish clock by its own rule: what judges the days of the library must not lean on them.
 */
const perDay = 86_400_000;
const perHour = 3_600_000;

/** The number of a day: how many days after the first of 1970. */
export const dayOf = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / perDay;

/** The number of a day that is written. */
export const numbered = (day: string): number => Date.parse(`${day}T00:00:00Z`) / perDay;

const texts = new Map<number, Day>();

/** A day as it is written. */
export const written = (day: number): Day => {
  const before = texts.get(day);
  if (before) return before;
  const text = new Date(day * perDay).toISOString().slice(0, 10) as Day;
  texts.set(day, text);
  return text;
};

/** The last day of a month. */
export const endOfMonth = (year: number, month: number): number => Date.UTC(year, month, 0) / perDay;

/** The same date some months on, or the last day of that month where it has no such date. */
export const monthsOn = (day: number, months: number): number => {
  const from = new Date(day * perDay);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + 1 + months];
  return Math.min(dayOf(year, month, 1) + from.getUTCDate() - 1, endOfMonth(year, month));
};

/** The last Sunday of a month: on that of March and that of October the clocks are changed. */
export const lastSunday = (year: number, month: number): number => {
  const end = endOfMonth(year, month);
  return end - ((end + 4) % 7);
};

/** The instant at which a day begins in Denmark. The clocks are changed later in the night, so the day itself still begins by the old time. */
export const beginning = (day: number): number => {
  const year = new Date(day * perDay).getUTCFullYear();
  const summer = day > lastSunday(year, 3) && day <= lastSunday(year, 10);
  return day * perDay - (summer ? 2 : 1) * perHour;
};

/** How many hours a day has: 23, 24 or 25. */
export const hoursIn = (day: number): number => (beginning(day + 1) - beginning(day)) / perHour;
