import type { Allows } from './allows.shape.js';
import { addDays } from './day.js';
import type { Day } from './day.shape.js';
import type { Deed } from './mandate.shape.js';

/** What somebody may do to a mandate, from when and until when. */
export interface Chance<Does extends Deed = Deed> {
  readonly action: Does;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly why?: string | undefined;
}

/** Which of these can be done today. */
export const possible = <Does extends Deed>(can: readonly Chance<Does>[], today: Day): Does[] =>
  can.filter(({ from, until, why }) => !why && (!from || from <= today) && (!until || today <= until)).map(({ action }) => action);

/** The last day on which what is asked on one day can be answered: the last day asked for, or, where the backend lets it lapse earlier, that day. */
export const answerable = (asked: Day, until: Day, { lapseAfterDays }: Allows): Day => {
  const lapses = lapseAfterDays === undefined ? until : addDays(asked, lapseAfterDays);
  return lapses < until ? lapses : until;
};
