import type { Day } from './day.shape.js';
import { addDays } from './day.js';

/** What a public holiday of Denmark is called. */
export type HolidayName =
  | 'new-years-day'
  | 'maundy-thursday'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'store-bededag'
  | 'ascension-day'
  | 'whit-sunday'
  | 'whit-monday'
  | 'christmas-day'
  | 'boxing-day';

export interface Holiday {
  readonly name: HolidayName;
  readonly day: Day;
}

/** The last year in which Store Bededag was a public holiday. */
const lastStoreBededag = 2023;

/** The public holidays of Denmark in a year, in order. 1 May, 5 June, 24 and 31 December are none, though many are closed on them. */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  return [
    { name: 'new-years-day', day: dayOf(year, '01-01') },
    { name: 'maundy-thursday', day: addDays(easter, -3) },
    { name: 'good-friday', day: addDays(easter, -2) },
    { name: 'easter-sunday', day: easter },
    { name: 'easter-monday', day: addDays(easter, 1) },
    ...(year <= lastStoreBededag ? [{ name: 'store-bededag', day: addDays(easter, 26) } as const] : []),
    { name: 'ascension-day', day: addDays(easter, 39) },
    { name: 'whit-sunday', day: addDays(easter, 49) },
    { name: 'whit-monday', day: addDays(easter, 50) },
    { name: 'christmas-day', day: dayOf(year, '12-25') },
    { name: 'boxing-day', day: dayOf(year, '12-26') },
  ];
}

/** Which public holiday a day is. Undefined where it is none. */
export const holidayOn = (day: Day): HolidayName | undefined =>
  holidaysOf(Number(day.slice(0, 4))).find(holiday => holiday.day === day)?.name;

/** Easter Sunday: the Sunday after the first full moon of spring, as the Gregorian calendar reckons that moon, which is not always where the moon is. */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  // The moon comes back to the same days every nineteen years. Each century it slips a little, and the calendar leaves out leap days.
  const inCycle = year % 19;
  const slipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const age = (19 * inCycle + slipped + 15) % 30;
  // Two moons count a day earlier, so that Easter is never later than 25 April, and no moon comes twice in one cycle.
  const afterEquinox = age === 29 || (age === 28 && inCycle > 10) ? age - 1 : age;
  const fullMoon = addDays(dayOf(year, '03-21'), afterEquinox);
  return addDays(fullMoon, 7 - weekdayOf(fullMoon));
}

/** Which day of the week a day is: 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

const dayOf = (year: number, monthAndDay: string): Day => `${String(year).padStart(4, '0')}-${monthAndDay}` as Day;
