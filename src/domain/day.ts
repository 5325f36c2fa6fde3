import type { Day } from './day.shape.js';

/** The day that it is in Denmark at an instant. All rules count in these days, never in spans of 24 hours: two days a year are longer or shorter. */
export const toDay = (instant: Date): Day => {
  // No day begins within an hour, and a register asks about the same hours all day long.
  const at = Math.floor(instant.getTime() / hour);
  const known = days.get(at);
  if (known) return known;
  const day = calendar().format(instant) as Day;
  if (days.size >= 500) days.clear();
  days.set(at, day);
  return day;
};

const hour = 3_600_000;
const days = new Map<number, Day>();

// Made when first asked: the browser reads its tables of zones for it, which an old phone is as long about as about the whole first page of the help.
const calendar = (): Intl.DateTimeFormat =>
  (made ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', year: 'numeric', month: '2-digit', day: '2-digit' }));
let made: Intl.DateTimeFormat | undefined;

/** The instant at which a day begins in Denmark. The clocks are changed later in the night, so that midnight is always there, and once. */
export const beginningOf = (day: Day): Date => {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const inSummer = new Date(midnight - 2 * hour);
  return toDay(inSummer) === day ? inSummer : new Date(midnight - hour);
};

/** The day some days later, or earlier where `days` is negative. */
export const addDays = (day: Day, days: number): Day => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return inCalendar(date);
};

/** The same day some months on, or that month's last day where it is shorter: two months after 31 December is 28 February (R072). */
export const addMonths = (day: Day, months: number): Day => {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== wanted) date.setUTCDate(0);
  return inCalendar(date);
};

/** How many days lie between two days; negative where `to` is the earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Whether a text is a day that the calendar has: `2026-02-30` is not. */
export const isDay = (text: string): text is Day => {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && inCalendar(date) === text;
};

// Days compare as text while their years have four digits, so the calendar ends with the last of those.
const inCalendar = (date: Date): Day => (date.getUTCFullYear() > 9999 ? '9999-12-31' : date.toISOString().slice(0, 10)) as Day;
