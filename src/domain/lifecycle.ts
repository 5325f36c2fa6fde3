import type { Allows } from './allows.shape.js';
import type { Day } from './day.shape.js';
import type { Action, Can, MandateState, Side } from './mandate.shape.js';
import { covers, lastDay } from './period.js';
import type { Period } from './period.shape.js';
import { Refusal, type Reason } from './refusal.js';

interface Rule {
  readonly from: MandateState;
  readonly who: Side;
  readonly may: Action;
  readonly then: MandateState;
}

/** The life of a mandate. A row reads: from `awaiting-approval`, the giver may `approve`, and then it is `active`. */
export const life: readonly Rule[] = [
  { from: 'awaiting-approval', who: 'giver', may: 'approve', then: 'active' },
  { from: 'awaiting-approval', who: 'giver', may: 'reject', then: 'rejected' },
  { from: 'awaiting-approval', who: 'holder', may: 'withdraw', then: 'withdrawn' },
  { from: 'active', who: 'giver', may: 'delete', then: 'deleted' },
  { from: 'active', who: 'holder', may: 'delete', then: 'deleted' },
];

/** What becomes of a state by itself on the day after the mandate's last day (R073). A state that is not here stays. */
export const afterLastDay: Partial<Record<MandateState, MandateState>> = { 'awaiting-approval': 'lapsed', active: 'expired' };

/** The part of a mandate that its life is about. */
export interface Living {
  readonly state: MandateState;
  readonly period: Period;
}

/** Who looks or acts, on which day, and what the backend allows. */
export interface Circumstances {
  readonly by: Side;
  readonly today: Day;
  readonly allows: Allows;
}

/** The state on a day: one that has run out is expired, whatever was last written down. */
export const stateOn = ({ state, period }: Living, today: Day): MandateState =>
  today > lastDay(period) ? (afterLastDay[state] ?? state) : state;

/** Whether the holder may act today. */
export const inForce = (mandate: Living, today: Day): boolean => stateOn(mandate, today) === 'active' && covers(mandate.period, today);

/** Whether nothing will come of a mandate in this state any more. */
export const isEnd = (state: MandateState): boolean => !life.some(({ from }) => from === state);

/** Whether an action leaves a mandate in this state. */
export const leadsTo = (action: Action, state: MandateState): boolean => life.some(({ may, then }) => may === action && then === state);

/** What the one who looks may do, and until when. An empty list means: nothing. */
export const can = (mandate: Living, circumstances: Circumstances): Can[] =>
  allowed(circumstances)
    .filter(({ from }) => from === stateOn(mandate, circumstances.today))
    .map(({ may }) => ({ action: may, until: lastDay(mandate.period) }));

/** Which of these can be done today. */
export const possible = (can: readonly Can[], today: Day): Action[] =>
  can.filter(({ from, until, why }) => !why && (!from || from <= today) && (!until || today <= until)).map(({ action }) => action);

/**
 * The mandate after an action. A request that is approved is in force from that very day.
 *
 * @throws {Refusal} `not-allowed` where it is the other party's to do or the backend does not let it be done, `period-over` where the last day
 *   asked for has passed, `already-decided` where the request has been answered, `mandate-ended` where the mandate is over.
 */
export function perform<M extends Living>(mandate: M, action: Action, circumstances: Circumstances): M {
  const state = stateOn(mandate, circumstances.today);
  const rule = allowed(circumstances).find(({ from, may }) => from === state && may === action);
  if (!rule) throw new Refusal(whyNot(state, action, circumstances));
  const until = lastDay(mandate.period);
  return { ...mandate, state: rule.then, period: action === 'approve' ? [{ from: circumstances.today, until }] : mandate.period };
}

const allowed = ({ by, allows }: Circumstances): Rule[] =>
  life.filter(({ who, may }) => who === by && (may !== 'withdraw' || allows.withdraw));

const whyNot = (state: MandateState, action: Action, circumstances: Circumstances): Reason => {
  if (!allowed(circumstances).some(({ may }) => may === action)) return 'not-allowed';
  if (state === 'lapsed') return 'period-over';
  if (action !== 'delete') return 'already-decided';
  return isEnd(state) ? 'mandate-ended' : 'not-allowed';
};
