import type { Day } from './day.shape.js';
import { addDays, toDay } from './day.js';
import { holidayOn, weekdayOf } from './holidays.js';

/** A time of the day in Denmark, as `08:00`. `24:00` is the end of the day. */
export type Time = `${'0' | '1' | '2'}${number}:${number}`;

/** Open from one time to another: at the first it is open, at the last it has closed. */
export interface Hours {
  readonly from: Time;
  readonly until: Time;
}

type Month = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12';

/** Some days by what they have in common: their name, that they are Monday to Friday, that they are public holidays, their day of the year (`12-24`), or one single day. */
export type Days = (typeof week)[number] | 'weekdays' | 'weekend' | 'holidays' | `${Month}-${number}` | `${number}-${Month}-${number}`;

/**
 * When somebody can be reached, as rows. A row reads: on these days, it is open in these hours.
 *
 * The first row that fits a day holds, so what is special comes first. A row without hours is a closed day, and so is a day that no row fits. The hours
 * of a row stand in order, and apart.
 */
export type OpeningHours = readonly { readonly on: readonly Days[]; readonly open: readonly Hours[] }[];

const week = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Whether something that a portal wrote can be read as opening hours: every day named as it should be, each time later than the one before. */
export const isOpeningHours = (value: unknown): value is OpeningHours =>
  Array.isArray(value) &&
  value.every((row: unknown) => {
    const { on, open } = (row ?? {}) as { readonly on?: unknown; readonly open?: unknown };
    return Array.isArray(on) && on.length > 0 && on.every(isDays) && Array.isArray(open) && areInOrder(open);
  });

const isDays = (value: unknown): value is Days =>
  ['weekdays', 'weekend', 'holidays', ...week].includes(value as string) ||
  (typeof value === 'string' && /^(\d{4}-)?\d\d-\d\d$/.test(value) && isDayOfTheYear(value.slice(-5)));

/** Whether there is such a day, in a leap year. */
const isDayOfTheYear = (day: string): boolean => {
  const read = new Date(`2024-${day}T00:00:00Z`);
  return !Number.isNaN(+read) && read.toISOString().slice(5, 10) === day;
};

const areInOrder = (open: readonly unknown[]): boolean => {
  const times = open.flatMap(hours => {
    const { from, until } = (hours ?? {}) as { readonly from?: unknown; readonly until?: unknown };
    return [from, until];
  });
  return times.every(
    (time, at) =>
      typeof time === 'string' && /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time) && (at === 0 || time > (times[at - 1] as string)),
  );
};

/** When Digital Fuldmagt-supporten answers the phone (R213). 24 and 31 December go before whatever else they are. */
export const supportHours: OpeningHours = [
  { on: ['12-24', '12-31'], open: [{ from: '10:00', until: '14:00' }] },
  { on: ['weekend', 'holidays'], open: [{ from: '10:00', until: '16:00' }] },
  { on: ['weekdays'], open: [{ from: '08:00', until: '20:00' }] },
];

/** The hours of a day. An empty list means: closed all day. */
export const hoursOn = (hours: OpeningHours, day: Day): readonly Hours[] =>
  hours.find(({ on }) => on.some(days => isOneOf(day, days)))?.open ?? [];

/** The hours that an instant lies in, so that one can say until when it is open. Undefined: it is closed. */
export function openAt(hours: OpeningHours, instant: Date): Hours | undefined {
  const day = toDay(instant);
  return hoursOn(hours, day).find(({ from, until }) => instantOf(day, from) <= instant && instant < instantOf(day, until));
}

/** Whether it is open at an instant. */
export const isOpen = (hours: OpeningHours, instant: Date): boolean => openAt(hours, instant) !== undefined;

/** When something opens: the day and the time in Denmark, to be read, and the instant, to wait for. */
export interface Opening {
  readonly day: Day;
  readonly time: Time;
  readonly instant: Date;
}

/** When it opens for the first time after an instant. Undefined where it does not within a year. */
export function opensNext(hours: OpeningHours, after: Date): Opening | undefined {
  const today = toDay(after);
  for (let ahead = 0; ahead <= 366; ahead++) {
    const day = addDays(today, ahead);
    for (const { from } of hoursOn(hours, day)) {
      const instant = instantOf(day, from);
      if (instant > after) return { day, time: from, instant };
    }
  }
  return undefined;
}

const isOneOf = (day: Day, days: Days): boolean => {
  const weekday = week[weekdayOf(day)];
  const weekend = weekday === 'saturday' || weekday === 'sunday';
  if (days === 'weekend') return weekend;
  if (days === 'weekdays') return !weekend;
  if (days === 'holidays') return holidayOn(day) !== undefined;
  return days === weekday || days === day || days === day.slice(5);
};

// Made when it is first asked, because it costs more than all the rest.
const clock = (): Intl.DateTimeFormat =>
  (made ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
let made: Intl.DateTimeFormat | undefined;

/** The first instant of a day at which the clock in Denmark shows a time, or has skipped it. */
const instantOf = (day: Day, time: Time): Date => {
  if (time === '24:00') return instantOf(addDays(day, 1), '00:00');
  const [summer, winter] = [new Date(`${day}T${time}:00+02:00`), new Date(`${day}T${time}:00+01:00`)];
  if (clock().format(summer) === time) return summer;
  if (clock().format(winter) === time) return winter;
  // Left out in the night in which the clocks go forward, which they do at this instant all over Europe.
  return new Date(`${day}T01:00:00Z`);
};
