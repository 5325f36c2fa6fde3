import { beginning, hoursIn, written } from './calendar.js';

/** Counts what has happened, so that it is seen how much of it there was. */
export type Tally = ReturnType<typeof tallyOf>;

export function tallyOf() {
  const outcomes = new Map<string, { done: number; refused: number; readonly reasons: Map<string, number> }>();
  const days = { 'a leap day': 0, 'the end of a month': 0, 'a day of 23 or 25 hours': 0, 'within a minute of midnight': 0 };
  let [steps, moments] = [0, 0];

  return {
    outcomes: outcomes as ReadonlyMap<string, { readonly done: number; readonly refused: number }>,
    days: days as Readonly<Record<string, number>>,
    step: () => (steps += 1),

    /** Something was done, or refused. */
    outcome(what: string, refused: string | undefined) {
      const count = outcomes.get(what) ?? { done: 0, refused: 0, reasons: new Map<string, number>() };
      outcomes.set(what, count);
      if (refused === undefined) count.done += 1;
      else {
        count.refused += 1;
        count.reasons.set(refused, (count.reasons.get(refused) ?? 0) + 1);
      }
    },

    /** It became an instant of a day. */
    at(day: number, instant: number) {
      const into = instant - beginning(day);
      moments += 1;
      if (written(day).endsWith('-02-29')) days['a leap day'] += 1;
      if (written(day + 1).endsWith('-01')) days['the end of a month'] += 1;
      if (hoursIn(day) !== 24) days['a day of 23 or 25 hours'] += 1;
      if (into <= 60_000 || into >= hoursIn(day) * 3_600_000 - 60_000) days['within a minute of midnight'] += 1;
    },

    /** All of it, in lines for a reader. */
    told(): string {
      const lines = [...outcomes].sort().map(([what, { done, refused, reasons }]) => {
        const why = [...reasons].sort((a, b) => b[1] - a[1]).map(([reason, times]) => `${reason} ${times}`);
        return `${what.padEnd(20)} ${String(done).padStart(7)} done ${String(refused).padStart(7)} refused${why.length > 0 ? `: ${why.join(', ')}` : ''}`;
      });
      const when = Object.entries(days).map(([kind, times]) => `${times} on ${kind}`);
      return [`${steps} steps, at ${moments} moments: ${when.join(', ')}.`.replace('on within', 'within'), ...lines].join('\n');
    },
  };
}
