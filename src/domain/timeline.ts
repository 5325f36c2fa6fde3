import { daysBetween } from './day.js';
import type { Day } from './day.shape.js';
import { firstDay, lastDay, milestones } from './period.js';
import type { Limits, Period, Stretch } from './period.shape.js';

/** What a day is in the life of a mandate, in the order in which it is told of one and the same day. */
export const moments = [
  'from',
  /** In force again, with days before it on which it was not (R080). */
  'again',
  /** Extended without a day between. */
  'extended',
  /** Both are told that the last day is coming (R079). */
  'notice',
  /** The last day before some on which it was not in force. */
  'pause',
  'last-day',
  /** The holder may ask for an extension from this day ... */
  'extend-from',
  /** ... through this one (R077). */
  'extend-until',
  /** The last day that an extension was asked for. */
  'wanted',
  /** It was deleted or replaced, or a death ended it. */
  'ended',
  'today',
] as const;
export type Moment = (typeof moments)[number];

/** A day that matters in the life of a mandate. */
export interface Point {
  readonly day: Day;
  /** What it is. At least one thing. */
  readonly what: readonly Moment[];
  /** How many days it is from today; negative where it has passed. */
  readonly days: number;
  /** Where it stands on the line: from 0, the first day, to 1, the last one that matters. */
  readonly place: number;
}

/** A part of the line. `window`: an extension can be asked for. `wanted`: in force, if the extension that is asked for is approved. */
export interface Span {
  readonly kind: 'in-force' | 'window' | 'wanted';
  readonly from: number;
  readonly to: number;
}

/** The whole life of a mandate on one line. */
export interface Timeline {
  /** In order, each day once. */
  readonly points: readonly Point[];
  readonly spans: readonly Span[];
}

/** The mandate whose life it is. */
export interface Lived {
  readonly period: Period;
  /** The day on which it was deleted or replaced, or ended by a death. Absent: it has run, or will run, to its last day. */
  readonly endedOn?: Day | undefined;
  /** The last day that an open extension asks for. */
  readonly wanted?: Day | undefined;
}

/**
 * The days that matter in the life of a mandate that is or was in force, with today among them, and where each stands on a line.
 *
 * Days keep their order and never fall together, but the line is not true to scale: between years, three weeks would be a hair's breadth. So each span between
 * two of them has a share of its own, and what is left is shared out by the number of days.
 *
 * @param limits - What the backend goes by. Absent: nobody knows of a notice, nor of days on which an extension can be asked for.
 * @param extendable - Whether the holder can ask for an extension, now or later.
 */
export function timeline(
  { period, endedOn, wanted }: Lived,
  { today, limits, extendable }: { readonly today: Day; readonly limits?: Limits | undefined; readonly extendable: boolean },
): Timeline {
  const stretches = endedOn ? cut(period, endedOn) : period;
  const known = limits && milestones(period, limits);
  const open = extendable && !endedOn && wanted === undefined ? known : undefined;
  const days: readonly (readonly [Moment, Day | undefined])[] = [
    ['from', firstDay(period)],
    ...stretches.flatMap(({ from }, at) => joint(stretches[at - 1], from)),
    ['notice', known && endedOn && known.notice > endedOn ? undefined : known?.notice],
    ['last-day', isCutShort(period, endedOn) ? undefined : lastDay(stretches)],
    ['extend-from', open?.extendFrom],
    ['extend-until', open?.extendUntil],
    ['wanted', endedOn ? undefined : wanted],
    ['ended', endedOn],
    ['today', today],
  ];
  const points = placed(days, today);
  const at = (day: Day): number => points.find(point => point.day === day)?.place ?? 0;
  const last = lastDay(period);
  return {
    points,
    spans: [
      ...joined(stretches).map(({ from, until }) => ({ kind: 'in-force', from: at(from), to: at(until) }) as const),
      ...(open ? [{ kind: 'window', from: at(open.extendFrom), to: at(open.extendUntil) } as const] : []),
      ...(wanted && !endedOn ? [{ kind: 'wanted', from: at(last < today ? today : last), to: at(wanted) } as const] : []),
    ],
  };
}

/** The stretches as far as they were lived. */
const cut = (period: Period, end: Day): Period =>
  period.filter(({ from }) => from <= end).map(({ from, until }) => ({ from, until: until < end ? until : end }));

/** Whether it ended before the last day that it had then. */
const isCutShort = (period: Period, end: Day | undefined): boolean =>
  end !== undefined && period.some(({ from, until }) => from <= end && end < until);

/** What two stretches that follow on each other are to the reader: a pause, or none. */
const joint = (before: Stretch | undefined, from: Day): readonly (readonly [Moment, Day])[] => {
  if (!before) return [];
  if (daysBetween(before.until, from) <= 1) return [['extended', from]];
  return [
    ['pause', before.until],
    ['again', from],
  ];
};

/** Stretches without a day between as one. */
const joined = (stretches: Period): readonly Stretch[] =>
  stretches.reduce<readonly Stretch[]>((all, next) => {
    const before = all.at(-1);
    return before && daysBetween(before.until, next.from) <= 1
      ? [...all.slice(0, -1), { from: before.from, until: next.until }]
      : [...all, next];
  }, []);

/** How much of the line each span between two days has at least. */
const leastShare = (spans: number): number => Math.min(0.08, 0.6 / spans);

const placed = (given: readonly (readonly [Moment, Day | undefined])[], today: Day): readonly Point[] => {
  const whats = new Map<Day, Moment[]>();
  for (const [moment, day] of given) if (day) whats.set(day, [...(whats.get(day) ?? []), moment]);
  const days = [...whats.keys()].sort();
  const [spans, whole] = [days.length - 1, daysBetween(days[0] ?? today, days.at(-1) ?? today)];
  const least = leastShare(spans);
  const share = (from: Day, to: Day): number => least + (1 - least * spans) * (daysBetween(from, to) / whole);
  let place = 0;
  return days.map((day, index) => {
    const before = days[index - 1];
    if (before) place += share(before, day);
    const what = moments.filter(moment => whats.get(day)?.includes(moment));
    return { day, what, days: daysBetween(today, day), place: index > 0 && index === spans ? 1 : place };
  });
};
