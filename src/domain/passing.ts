import { addDays } from './day.js';
import type { Day } from './day.shape.js';
import { afterLastDay, holdsUntil, type Living } from './lifecycle.js';
import { milestones } from './period.js';
import type { Limits } from './period.shape.js';

/**
 * What time does to a mandate by itself: both are told that the last day is coming (R079), a request lapses, a mandate expires (R073), an extension that was
 * asked for lapses, and nobody can ask for one any more (R077).
 */
export type Passing = 'notice' | 'lapsed' | 'expired' | 'extension-lapsed' | 'extension-closed';

/** What time does to a mandate, and the day on which it does. */
export interface Due {
  readonly what: Passing;
  readonly day: Day;
}

/** What time does to a mandate if nobody else does anything, from its first day on, the first thing first. */
export function dueOf(mandate: Living, limits: Limits): readonly Due[] {
  const { state, period, extension } = mandate;
  const over = afterLastDay[state];
  if (over === 'lapsed') return [{ what: 'lapsed', day: after(holdsUntil(mandate)) }];
  if (state !== 'active' && state !== 'expired') return [];
  const { notice, lastDay, extendUntil } = milestones(period, limits);
  const all: Due[] = [
    { what: 'notice', day: notice },
    { what: 'expired', day: after(lastDay) },
    ...(extension ? [{ what: 'extension-lapsed', day: after(extension.answerBy) } as const] : []),
    { what: 'extension-closed', day: after(extendUntil) },
  ];
  return all.sort((a, b) => a.day.localeCompare(b.day));
}

/** What time has done to a mandate by the end of a day, where it had done all that was due through another. Without that, from its first day on. */
export const passedBy = (mandate: Living, limits: Limits, today: Day, through?: Day): readonly Due[] =>
  dueOf(mandate, limits).filter(({ day }) => day <= today && (through === undefined || day > through));

/** The next day on which time does something to a mandate, after one through which it has done all. Nothing, where it will do no more. */
export const nextDue = (mandate: Living, limits: Limits, through?: Day): Day | undefined =>
  dueOf(mandate, limits).find(({ day }) => through === undefined || day > through)?.day;

/** The day after one. */
const after = (day: Day): Day => addDays(day, 1);
