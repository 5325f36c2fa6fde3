import type { Allows } from './allows.shape.js';
import { answerable, type Chance } from './chance.js';
import { addDays } from './day.js';
import type { Day } from './day.shape.js';
import { objections, reasonOf } from './eligibility.js';
import { byLetter, checksFor } from './letter.js';
import type { ActionTerms, Actor, Basis, Check, Deed, Delivery, DeskTerms, Extension, MandateState, Side } from './mandate.shape.js';
import type { Objection } from './objection.shape.js';
import { covers, lastDay, latestDay, milestones, proposedUntil } from './period.js';
import type { Limits, Period } from './period.shape.js';
import type { PowerId } from './power.shape.js';
import { Refusal, type Reason } from './refusal.js';

interface Rule {
  readonly from: MandateState;
  readonly who: Actor;
  readonly may: Deed;
  readonly then: MandateState;
}

/** The life of a mandate. A row reads: from `awaiting-approval`, the giver may `approve`, and then it is `active`. */
export const life: readonly Rule[] = [
  { from: 'awaiting-approval', who: 'giver', may: 'approve', then: 'active' },
  { from: 'awaiting-approval', who: 'giver', may: 'reject', then: 'rejected' },
  { from: 'awaiting-approval', who: 'holder', may: 'withdraw', then: 'withdrawn' },
  { from: 'letter-sent', who: 'holder', may: 'withdraw', then: 'withdrawn' },
  { from: 'letter-sent', who: 'borgerservice', may: 'register-letter', then: 'in-review' },
  { from: 'in-review', who: 'borgerservice', may: 'approve', then: 'active' },
  { from: 'in-review', who: 'borgerservice', may: 'decline', then: 'declined' },
  { from: 'active', who: 'giver', may: 'delete', then: 'deleted' },
  { from: 'active', who: 'holder', may: 'delete', then: 'deleted' },
  { from: 'active', who: 'borgerservice', may: 'delete', then: 'deleted' },
  { from: 'active', who: 'giver', may: 'replace', then: 'replaced' },
  { from: 'active', who: 'holder', may: 'replace', then: 'replaced' },
  { from: 'expired', who: 'giver', may: 'replace', then: 'replaced' },
  { from: 'active', who: 'holder', may: 'request-extension', then: 'active' },
  { from: 'expired', who: 'holder', may: 'request-extension', then: 'expired' },
  { from: 'active', who: 'giver', may: 'approve-extension', then: 'active' },
  { from: 'expired', who: 'giver', may: 'approve-extension', then: 'active' },
  { from: 'active', who: 'giver', may: 'reject-extension', then: 'active' },
  { from: 'expired', who: 'giver', may: 'reject-extension', then: 'expired' },
  { from: 'active', who: 'borgerservice', may: 'register-letter', then: 'active' },
  { from: 'expired', who: 'borgerservice', may: 'register-letter', then: 'expired' },
  { from: 'active', who: 'borgerservice', may: 'approve-extension', then: 'active' },
  { from: 'expired', who: 'borgerservice', may: 'approve-extension', then: 'active' },
  { from: 'active', who: 'borgerservice', may: 'decline-extension', then: 'active' },
  { from: 'expired', who: 'borgerservice', may: 'decline-extension', then: 'expired' },
];

/** What becomes of a state by itself on the day after the last one on which it holds (R073). A state that is not here stays. */
export const afterLastDay: Partial<Record<MandateState, MandateState>> = {
  'awaiting-approval': 'lapsed',
  'letter-sent': 'lapsed',
  'in-review': 'lapsed',
  active: 'expired',
};

/** The states of a request that has not been answered. */
export const openRequests = ['awaiting-approval', 'letter-sent', 'in-review'] as const satisfies readonly MandateState[];

/** An extension that was asked for, with the last day on which it can be answered. */
export interface OpenExtension extends Extension {
  readonly answerBy: Day;
}

/** The part of a mandate that its life is about. */
export interface Living {
  /** The state that was last decided on. */
  readonly state: MandateState;
  readonly period: Period;
  readonly powers: readonly PowerId[];
  readonly basis: Basis;
  readonly delivery: Delivery;
  /** The last day on which a request can be answered, where that is not the last day asked for. */
  readonly answerBy?: Day | undefined;
  /** What was last asked for, answered or not. */
  readonly extension?: OpenExtension | undefined;
  /** What was missing in the letter that borgerservice declined last. */
  readonly missing?: readonly Check[] | undefined;
}

/** Who looks or acts, on which day, and what the backend goes by. */
export interface Circumstances {
  readonly by: Actor;
  readonly today: Day;
  readonly allows: Allows;
  readonly limits: Limits;
  /** Whether the giver has neither MitID nor Digital Post by now: whatever they are asked then goes by letter. */
  readonly giverOnPaper?: boolean | undefined;
}

/** What is done by an action. To replace is done by a request or a gift. */
type Answer = Exclude<Deed, 'replace'>;
/** What is chosen or ticked along with it. */
type Terms = ActionTerms & DeskTerms;

type Moment = Pick<Circumstances, 'today' | 'limits'>;

/** The last day on which the state that was decided on holds by itself. */
export const holdsUntil = ({ answerBy, period }: Pick<Living, 'answerBy' | 'period'>): Day => answerBy ?? lastDay(period);

/** The state on a day: one that has run out is expired, whatever was last written down. */
export const stateOn = (mandate: Pick<Living, 'state' | 'period' | 'answerBy'>, today: Day): MandateState =>
  today > holdsUntil(mandate) ? (afterLastDay[mandate.state] ?? mandate.state) : mandate.state;

/** The extension that can be answered on a day. One that has lapsed is none. */
export const extensionOn = ({ extension }: Pick<Living, 'extension'>, today: Day): OpenExtension | undefined =>
  extension && today <= extension.answerBy ? extension : undefined;

/** Whether the holder may act today. */
export const inForce = (mandate: Living, today: Day): boolean => stateOn(mandate, today) === 'active' && covers(mandate.period, today);

/** Whether the giver has something to answer today with their own MitID: a request, or an extension. */
export const awaitsGiver = (mandate: Living, today: Day): boolean =>
  stateOn(mandate, today) === 'awaiting-approval' || extensionOn(mandate, today)?.state === 'asked';

/**
 * Whether time is running out for a mandate, as one of the two sees it: its last day is so near that both are told of it (R079), or it has expired and can
 * still come into force again, by an extension that is open or that this one can ask for (R075).
 */
export function runsOut(
  mandate: Pick<Living, 'state' | 'period' | 'answerBy' | 'extension'>,
  by: Side,
  { today, limits }: Moment,
): boolean {
  const [state, { notice, extendUntil }] = [stateOn(mandate, today), milestones(mandate.period, limits)];
  if (state === 'active') return notice <= today;
  return state === 'expired' && (extensionOn(mandate, today) !== undefined || (by === 'holder' && today <= extendUntil));
}

/**
 * Whether a request that borgerservice has declined still waits for somebody to ask anew: until its last day has passed.
 *
 * @param since - What has come between the same two after it was declined. Nobody has to ask anew where that is in force, or waits for an answer.
 */
export const waitsToBeAskedAgain = (
  mandate: Pick<Living, 'state' | 'period' | 'answerBy'>,
  since: readonly Pick<Living, 'state' | 'period' | 'answerBy'>[],
  today: Day,
): boolean =>
  stateOn(mandate, today) === 'declined' && today <= lastDay(mandate.period) && !since.some(later => !isEnd(stateOn(later, today)));

/** Whether borgerservice has a letter to decide on today. */
export const awaitsDesk = (mandate: Living, today: Day): boolean =>
  stateOn(mandate, today) === 'in-review' || extensionOn(mandate, today)?.state === 'in-review';

/** Whether a mandate in this state is over. One that has expired is, though it can be taken up again for some days (R075). */
export const isEnd = (state: MandateState): boolean => afterLastDay[state] === undefined;

/** Whether an action leaves a mandate in this state. */
export const leadsTo = (action: Deed, state: MandateState): boolean => life.some(({ may, then }) => may === action && then === state);

/** What the one who looks may do, from when and until when. An empty list means: nothing. */
export const can = (mandate: Living, circumstances: Circumstances): Chance[] =>
  allowed(circumstances)
    .filter(({ from }) => from === stateOn(mandate, circumstances.today))
    .flatMap(({ may }) => {
      const time = timeFor(may, mandate, circumstances);
      return time ? [{ action: may, ...time }] : [];
    });

/**
 * The mandate after an action. A request that is approved is in force from that very day, and so is the stretch that an extension adds (R080).
 *
 * @throws {Refusal} `not-allowed` where it is somebody else's to do, not their turn or the backend does not let it be done, `requires-paper` where a giver
 *   answers what went by letter, `period-over` where the last day for it has passed, `already-decided` where it has been answered, `duplicate-request`
 *   where an extension is asked for already, `extension-window-closed` where it is too early or too late for one (R077), `mandate-ended` where the
 *   mandate is over; and of the terms, `not-supported` where the backend lets nobody approve a part or a shorter period, `not-valid` where they are
 *   more than was asked for, or where borgerservice has not found all that it looks for, or declines for no reason (R109).
 */
export function perform<M extends Living>(mandate: M, action: Answer, circumstances: Circumstances, terms: Terms = {}): M {
  const { today } = circumstances;
  const rule = ruleFor(mandate, action, circumstances);
  if (!rule) throw new Refusal(whyNot(mandate, action, circumstances));
  refuse(terms, mandate, action, circumstances);
  const until = terms.until ?? askedUntil(mandate, action, circumstances);
  switch (action) {
    case 'approve': {
      const powers = mandate.powers.filter(power => terms.powers?.includes(power) ?? true);
      return { ...without(mandate, 'answerBy'), state: rule.then, powers, period: [{ from: today, until }] };
    }
    case 'decline':
      return { ...mandate, state: rule.then, missing: distinct(terms.reasons) };
    case 'register-letter':
      return mandate.extension ? { ...mandate, extension: { ...mandate.extension, state: 'in-review' } } : { ...mandate, state: rule.then };
    case 'request-extension':
      return { ...without(mandate, 'missing'), extension: extensionAsked(mandate, until, circumstances) };
    case 'approve-extension':
      return { ...without(mandate, 'extension'), state: rule.then, period: [...mandate.period, { from: today, until }] };
    case 'reject-extension':
      return without(mandate, 'extension');
    case 'decline-extension':
      return { ...without(mandate, 'extension'), missing: distinct(terms.reasons) };
    default:
      return { ...without(mandate, 'extension'), state: rule.then };
  }
}

/**
 * The mandate after another one has taken its place (R183).
 *
 * @throws {Refusal} `not-allowed` where it is not in force yet, `mandate-ended` where it is over.
 */
export function replaced<M extends Living>(mandate: M, circumstances: Circumstances): M {
  const rule = ruleFor(mandate, 'replace', circumstances);
  if (!rule) throw new Refusal(isEnd(stateOn(mandate, circumstances.today)) ? 'mandate-ended' : 'not-allowed');
  return { ...without(mandate, 'extension'), state: rule.then };
}

/** Among which days the new last day is chosen when an extension is asked for today. `latest` is absent where there is no longest length (R070). */
export function extensionDays(
  period: Period,
  { today, allows, limits }: Pick<Circumstances, 'today' | 'limits'> & { readonly allows: Pick<Allows, 'longestMonths'> },
): { readonly earliest: Day; readonly latest: Day | undefined; readonly proposed: Day } {
  const [next, latest, proposed] = [addDays(lastDay(period), 1), latestDay(today, allows), proposedUntil(today, limits)];
  return { earliest: next > today ? next : today, latest, proposed: latest && latest < proposed ? latest : proposed };
}

/**
 * The mandate after the giver has approved the one that was asked for in its place. Nothing, where it was over for good: one that has expired meanwhile,
 * and could still be extended, would otherwise come back beside the new one.
 */
export const overtaken = <M extends Living>(mandate: M, when: Moment): M | undefined =>
  isEnd(stateOn(mandate, when.today)) && !canReturn(mandate, when) ? undefined : { ...without(mandate, 'extension'), state: 'replaced' };

/** The mandate after the CPR register has told that one of the two has died (R074). Nothing, where it was over for good: what can still be extended is not. */
export const afterDeath = <M extends Living>(mandate: M, when: Moment): M | undefined =>
  isEnd(stateOn(mandate, when.today)) && !canReturn(mandate, when)
    ? undefined
    : { ...without(mandate, 'extension'), state: 'ended-by-death' };

/** Whether a mandate that has expired can still come into force again, by an extension that is open or can be asked for. */
const canReturn = (mandate: Living, { today, limits }: Moment): boolean =>
  stateOn(mandate, today) === 'expired' &&
  (extensionOn(mandate, today) !== undefined || today <= milestones(mandate.period, limits).extendUntil);

/** A question whether a mandate may last longer, on the way to the giver: by letter where the mandate came about so, or where they cannot be asked otherwise. */
const extensionAsked = (mandate: Living, until: Day, circumstances: Circumstances): OpenExtension => ({
  until,
  asked: circumstances.today,
  state: goesByLetter(mandate, circumstances) ? 'letter-sent' : 'asked',
  answerBy: answerable(circumstances.today, until, circumstances.allows),
});

const goesByLetter = (mandate: Living, { giverOnPaper }: Circumstances): boolean => byLetter(mandate) || giverOnPaper === true;

const allowed = ({ by, allows }: Circumstances): Rule[] =>
  life.filter(({ who, may }) => who === by && (may !== 'withdraw' || allows.withdraw));

const ruleFor = (mandate: Living, option: Deed, circumstances: Circumstances): Rule | undefined => {
  const { today } = circumstances;
  const time = timeFor(option, mandate, circumstances);
  if (!time || (time.from && today < time.from) || today > time.until) return undefined;
  return allowed(circumstances).find(({ from, may }) => from === stateOn(mandate, today) && may === option);
};

/** From when and until when something can be done to a mandate, as it is now. Nothing, where that is never. */
const timeFor = (option: Deed, mandate: Living, circumstances: Circumstances): { readonly from?: Day; readonly until: Day } | undefined => {
  const { by, today, allows, limits } = circumstances;
  const open = extensionOn(mandate, today);
  const { lastDay, extendFrom, extendUntil } = milestones(mandate.period, limits);
  switch (option) {
    case 'approve':
    case 'reject':
    case 'decline':
    case 'withdraw':
      return { until: holdsUntil(mandate) };
    case 'register-letter':
      if (stateOn(mandate, today) === 'letter-sent') return { until: holdsUntil(mandate) };
      return open?.state === 'letter-sent' ? { until: open.answerBy } : undefined;
    case 'delete':
    case 'replace':
      // One that has expired is replaced only by what was asked for before, and by nobody's choice.
      return stateOn(mandate, today) === 'active' ? { until: lastDay } : undefined;
    case 'approve-extension':
    case 'reject-extension':
    case 'decline-extension':
      return open?.state === (by === 'borgerservice' ? 'in-review' : 'asked') ? { until: open.answerBy } : undefined;
    case 'request-extension': {
      if (goesByLetter(mandate, circumstances) && !allows.letter) return undefined;
      // While one is open no other can be asked for; should it lapse, the window may still be open.
      const from = open ? addDays(open.answerBy, 1) : extendFrom;
      return from <= extendUntil && today <= extendUntil ? { from, until: extendUntil } : undefined;
    }
  }
};

/** The last day that is asked for, where whoever acts does not choose another. */
const askedUntil = (mandate: Living, action: Answer, circumstances: Circumstances): Day => {
  if (action === 'approve-extension' && mandate.extension) return mandate.extension.until;
  return action === 'request-extension' ? extensionDays(mandate.period, circumstances).proposed : lastDay(mandate.period);
};

/** Refuses terms of an action that could be done without them. What somebody typed or ticked is refused with all that stands in the way of it. */
const refuse = (terms: Terms, mandate: Living, action: Answer, circumstances: Circumstances): void => {
  const all = [...toTerms(terms, action, circumstances), ...toChecks(terms, mandate, action, circumstances)];
  const [first] = all;
  if (first) throw new Refusal(reasonOf(first), { objections: all });
  const fault = faultIn(terms, mandate, action, circumstances);
  if (fault) throw new Refusal(fault);
};

const toTerms = ({ until }: Terms, action: Answer, { today, allows }: Circumstances): Objection[] =>
  action === 'request-extension' ? objections({ until }, { asker: {}, today, longestMonths: allows.longestMonths }) : [];

/** What borgerservice has yet to say: everything that it looked for has to be there, or something has to be missing (R109). */
const toChecks = ({ checks = [], reasons = [] }: Terms, { basis }: Living, action: Answer, { by }: Circumstances): Objection[] => {
  if (by !== 'borgerservice') return [];
  if (declines(action)) return reasons.length === 0 ? [{ field: 'reasons', why: 'none' }] : [];
  const missing = checksFor(basis).filter(check => !checks.includes(check));
  return approves(action) && missing.length > 0 ? [{ field: 'checks', why: 'missing', missing }] : [];
};

const approves = (action: Answer): boolean => action === 'approve' || action === 'approve-extension';
const declines = (action: Answer): boolean => action === 'decline' || action === 'decline-extension';

/** What is wrong with the terms of an action. */
const faultIn = (terms: Terms, mandate: Living, action: Answer, circumstances: Circumstances): Reason | undefined => {
  const { until, powers } = terms;
  const { by, today, allows } = circumstances;
  if (misplaced(terms, mandate, action, by)) return 'not-valid';
  if (powers) {
    if (action !== 'approve' || powers.length === 0 || !powers.every(power => mandate.powers.includes(power))) return 'not-valid';
    if (!allows.partialApproval && !mandate.powers.every(power => powers.includes(power))) return 'not-supported';
  }
  if (until === undefined) return undefined;
  if (until < today) return 'period-over';
  const extending = action === 'request-extension' || action === 'approve-extension';
  if (extending && until < extensionDays(mandate.period, circumstances).earliest) return 'not-valid';
  if (action === 'request-extension') return undefined;
  const asked = askedUntil(mandate, action, circumstances);
  if ((action !== 'approve' && action !== 'approve-extension') || until > asked) return 'not-valid';
  return until < asked && !allows.shorterPeriod ? 'not-supported' : undefined;
};

/** Whether there are terms that do not go with the action, or with who does it: what is found or missing is borgerservice's to say, and what was signed is not its to change. */
const misplaced = ({ until, powers, checks, reasons }: Terms, { basis }: Living, action: Answer, by: Actor): boolean => {
  const desk = by === 'borgerservice';
  const strange = [...(checks ?? []), ...(reasons ?? [])].some(check => !checksFor(basis).includes(check));
  return (
    strange ||
    (checks !== undefined && !(desk && approves(action))) ||
    (reasons !== undefined && !(desk && declines(action))) ||
    (desk && (until !== undefined || powers !== undefined))
  );
};

const whyNot = (mandate: Living, action: Answer, circumstances: Circumstances): Reason => {
  const { by, today } = circumstances;
  const state = stateOn(mandate, today);
  if (!allowed(circumstances).some(({ may }) => may === action)) return 'not-allowed';
  if (state === 'lapsed') return 'period-over';
  if (state === 'ended-by-death') return 'mandate-ended';
  if (by === 'giver' && onPaper(mandate, action, today)) return 'requires-paper';
  if (by === 'borgerservice' && outOfTurn(mandate, action, today)) return 'not-allowed';
  // A letter about an extension came too late: nobody has decided on it, and nobody will.
  if (action === 'register-letter' && mandate.extension && !extensionOn(mandate, today)) return 'period-over';
  if (answers.has(action) && (action === 'register-letter' || !isOpenRequest(state))) return 'already-decided';
  if (isOpenRequest(state)) return 'not-allowed';
  if (action === 'delete' || (isEnd(state) && state !== 'expired')) return 'mandate-ended';
  if (action === 'request-extension') return whyNoExtension(mandate, circumstances);
  return mandate.extension ? 'period-over' : 'already-decided';
};

const whyNoExtension = (mandate: Living, circumstances: Circumstances): Reason => {
  if (goesByLetter(mandate, circumstances) && !circumstances.allows.letter) return 'requires-paper';
  return extensionOn(mandate, circumstances.today) ? 'duplicate-request' : 'extension-window-closed';
};

/** What answers a request, or takes it back. */
const answers: ReadonlySet<Deed> = new Set<Deed>(['approve', 'reject', 'decline', 'withdraw', 'register-letter']);
/** What answers an extension. */
const extensionAnswers: ReadonlySet<Deed> = new Set<Deed>(['approve-extension', 'reject-extension', 'decline-extension']);

const isOpenRequest = (state: MandateState): boolean => (openRequests as readonly MandateState[]).includes(state);

/** Whether an action answers what went out by letter, and is signed by hand. */
const onPaper = (mandate: Living, action: Answer, today: Day): boolean => {
  const [state, extension] = [stateOn(mandate, today), extensionOn(mandate, today)?.state ?? 'asked'];
  return (
    (answers.has(action) && (state === 'letter-sent' || state === 'in-review')) || (extensionAnswers.has(action) && extension !== 'asked')
  );
};

/** Whether borgerservice is not asked yet, or not at all: what went by Digital Post is the giver's to answer, and a letter is registered before it is decided on. */
const outOfTurn = (mandate: Living, action: Answer, today: Day): boolean => {
  const [state, extension] = [stateOn(mandate, today), extensionOn(mandate, today)?.state];
  if (state === 'awaiting-approval') return true;
  if (extensionAnswers.has(action)) return extension === 'asked' || extension === 'letter-sent';
  return action === 'register-letter' && extension === 'asked';
};

const distinct = <T>(values: readonly T[] = []): readonly T[] => [...new Set(values)];

const without = <M extends Living>(mandate: M, field: 'answerBy' | 'extension' | 'missing'): M => {
  const { [field]: _, ...rest } = mandate;
  return rest as M;
};
