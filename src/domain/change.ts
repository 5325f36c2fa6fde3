import type { Day } from './day.shape.js';
import { lastDay } from './period.js';
import type { Period } from './period.shape.js';

/** What two mandates are compared by. */
interface Comparable<Power extends { readonly id: string }> {
  readonly powers: readonly Power[];
  readonly period: Period;
}

/** What becomes different when one mandate takes the place of another (R183). */
export interface Change<Power extends { readonly id: string }> {
  /** What the holder can do with the old one, and not with the new one. */
  readonly gone: readonly Power[];
  readonly kept: readonly Power[];
  readonly added: readonly Power[];
  readonly lastDay: { readonly before: Day; readonly after: Day };
}

/** What becomes different, power by power and in its last day, when one mandate takes the place of another. */
export function changeBetween<Power extends { readonly id: string }>(before: Comparable<Power>, after: Comparable<Power>): Change<Power> {
  const isIn = ({ powers }: Comparable<Power>, { id }: Power): boolean => powers.some(power => power.id === id);
  return {
    gone: before.powers.filter(power => !isIn(after, power)),
    kept: after.powers.filter(power => isIn(before, power)),
    added: after.powers.filter(power => !isIn(before, power)),
    lastDay: { before: lastDay(before.period), after: lastDay(after.period) },
  };
}
