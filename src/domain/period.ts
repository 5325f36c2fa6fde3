import type { Day } from './day.shape.js';
import { addDays, addMonths } from './day.js';
import type { Limits, Period, Stretch } from './period.shape.js';

/** The limits of the national Digital Fuldmagt: two months, 21 days, 14 days (R072, R079, R075). */
export const nationalLimits: Limits = { defaultMonths: 2, noticeDays: 21, extensionDays: 14 };

/** The last day that is proposed before anyone has chosen one (R072). */
export const proposedUntil = (today: Day, limits: Limits): Day => addMonths(today, limits.defaultMonths);

/** The last day that can be chosen on a day, where a mandate lasts so many months at most. Nothing, where there is no longest length (R070). */
export const latestDay = (today: Day, { longestMonths }: { readonly longestMonths?: number | undefined }): Day | undefined =>
  longestMonths === undefined ? undefined : addMonths(today, longestMonths);

/** Last days that are put forward to choose from, the nearest first: the proposed one, and those in one and in five years. A longer time is advised (R071). */
export const presets = (today: Day, limits: Limits, latest?: Day): readonly Day[] =>
  [...new Set([limits.defaultMonths, 12, 60].sort((a, b) => a - b).map(months => addMonths(today, months)))].filter(
    day => latest === undefined || day <= latest,
  );

/** Whether a day lies within a period; the last day counts to its end. */
export const covers = (period: Period, day: Day): boolean => period.some(({ from, until }) => from <= day && day <= until);

/** The first day of a period. */
export const firstDay = (period: Period): Day => first(period).from;

/** The last day of a period: the end of its last stretch. */
export const lastDay = (period: Period): Day => (period.at(-1) ?? first(period)).until;

/** The days that matter in the life of a mandate. */
export interface Milestones {
  readonly from: Day;
  /** Both are told that the last day is coming (R079). */
  readonly notice: Day;
  /** In force through the end of this day in Europe/Copenhagen (R073). */
  readonly lastDay: Day;
  /** The first day on which the holder may not act any more, unless the mandate has been extended (R080). */
  readonly gapFrom: Day;
  /** The holder may ask for an extension from this day (R077) ... */
  readonly extendFrom: Day;
  /** ... through this one, which counts too. */
  readonly extendUntil: Day;
}

/** What will happen to a mandate, and when, by the backend's limits. A stretch shorter than the notice is told of on its first day. */
export function milestones(period: Period, limits: Limits): Milestones {
  const [from, last, again] = [firstDay(period), lastDay(period), period.at(-1)?.from ?? firstDay(period)];
  const notice = addDays(last, -limits.noticeDays);
  return {
    from,
    notice: notice < again ? again : notice,
    lastDay: last,
    gapFrom: addDays(last, 1),
    extendFrom: last,
    extendUntil: addDays(last, limits.extensionDays),
  };
}

const first = (period: Period): Stretch => {
  const [stretch] = period;
  if (!stretch) throw new RangeError('a period has at least one stretch');
  return stretch;
};
