import type { Action, MandateState, Option, Side } from '../../../src/domain/mandate.shape.js';
import type { Reason } from '../../../src/domain/refusal.js';
import { monthsOn } from './calendar.js';

/*
 * What a register of mandates does, told as simply as it can be: everything happens on its day, nothing is worked out afterwards. It uses nothing of the
 * library but its words.
 */

/** What the backend goes by. */
export interface Rules {
  readonly withdraw: boolean;
  readonly message: boolean;
  readonly partialApproval: boolean;
  readonly shorterPeriod: boolean;
  readonly lapseAfterDays: number | undefined;
  readonly longestMonths: number | undefined;
  readonly defaultMonths: number;
  readonly noticeDays: number;
  readonly extensionDays: number;
  /** How many look-ups that find nobody are allowed in a quarter of an hour. */
  readonly tries: number;
}

/** Somebody who takes part. */
export interface Member {
  readonly id: string;
  /** The day on which they are 15. */
  readonly grown: number;
  readonly digital: boolean;
  /** The powers that are on offer where they live. */
  readonly offered: readonly string[];
}

/** A mandate on the day that it is. */
export interface Paper {
  readonly giver: string;
  readonly holder: string;
  readonly replaces: Paper | undefined;
  readonly message: string | undefined;
  powers: readonly string[];
  state: MandateState;
  version: number;
  /** From the first day to the last, both included. */
  stretches: (readonly [from: number, until: number])[];
  /** The last day on which the request can be answered. */
  answerBy: number;
  /** An extension that waits for the giver. */
  asking: Readonly<Record<'until' | 'asked' | 'answerBy', number>> | undefined;
  /** Whether the last extension asked for was never answered. */
  unanswered: boolean;
  readonly history: string[];
}

/** What somebody may do to a mandate, from when, until when. */
export interface Promised {
  readonly action: Option;
  readonly from?: number;
  readonly until: number;
}

interface Call {
  readonly by: string;
  /** The session. */
  readonly window: string;
  readonly key: string;
  readonly version?: number | undefined;
}

/** A request or a gift. */
export interface Making extends Call {
  readonly op: 'request' | 'give';
  readonly whom: string;
  /** Whether they hold a handle of the other. */
  readonly known: boolean;
  readonly powers: readonly string[];
  readonly until: number;
  readonly message: string | undefined;
  readonly replaces: Paper | undefined;
}

/** An action. */
export interface Doing extends Call {
  readonly op: 'perform';
  readonly paper: Paper;
  readonly action: Action;
  readonly until: number | undefined;
  readonly powers: readonly string[] | undefined;
}

/** Done, and with which mandate; or refused, for one of these reasons. */
export type Verdict<T> = { readonly done: T } | { readonly refused: readonly Reason[] };

/** Powers that are used elsewhere, and cannot be given here. */
export const elsewhere = 'elsewhere';

export const lastOf = ({ stretches }: Paper): number => stretches.at(-1)?.[1] ?? NaN;

/** A mandate after nothing but time has passed. */
export const passed = (paper: Paper, today: number): Paper => {
  const over = paper.asking !== undefined && today > paper.asking.answerBy;
  const lapsed = paper.state === 'awaiting-approval' && today > paper.answerBy;
  const expired = paper.state === 'active' && today > lastOf(paper);
  return {
    ...paper,
    state: lapsed ? 'lapsed' : expired ? 'expired' : paper.state,
    asking: over ? undefined : paper.asking,
    unanswered: paper.unanswered || over,
  };
};

/** What one of the two may do to a mandate, now or later. */
export function promises(paper: Paper, side: Side, today: number, rules: Rules): Promised[] {
  const { state, asking, answerBy } = paper;
  const [last, close] = [lastOf(paper), lastOf(paper) + rules.extensionDays];
  const list: Promised[] = [];
  if (state === 'awaiting-approval' && side === 'giver')
    list.push({ action: 'approve', until: answerBy }, { action: 'reject', until: answerBy });
  if (state === 'awaiting-approval' && side === 'holder' && rules.withdraw) list.push({ action: 'withdraw', until: answerBy });
  if (state === 'active') list.push({ action: 'delete', until: last }, { action: 'replace', until: last });
  if (state !== 'active' && state !== 'expired') return list;
  if (asking && side === 'giver')
    list.push({ action: 'approve-extension', until: asking.answerBy }, { action: 'reject-extension', until: asking.answerBy });
  const opens = asking ? asking.answerBy + 1 : last;
  if (side === 'holder' && opens <= close && today <= close) list.push({ action: 'request-extension', from: opens, until: close });
  return list;
}

const doers: Readonly<Record<Action, readonly Side[]>> = {
  approve: ['giver'],
  reject: ['giver'],
  withdraw: ['holder'],
  delete: ['giver', 'holder'],
  'request-extension': ['holder'],
  'approve-extension': ['giver'],
  'reject-extension': ['giver'],
};

const past: Readonly<Record<Action, string>> = {
  approve: 'approved',
  reject: 'rejected',
  withdraw: 'withdrawn',
  delete: 'deleted',
  'request-extension': 'extension-requested',
  'approve-extension': 'extension-approved',
  'reject-extension': 'extension-rejected',
};

const has = (reasons: readonly (Reason | false | undefined)[]): Reason[] =>
  reasons.filter(reason => reason !== false && reason !== undefined);

export type Model = ReturnType<typeof modelOf>;

/** A register as it should be. */
export function modelOf(rules: Rules, members: readonly Member[], start: number) {
  const papers: Paper[] = [];
  /** What people are told, each message as `whom what which`. */
  const told: string[] = [];
  const dead = new Set<string>();
  /** For whom each window acts. */
  const acting = new Map<string, string>();
  const failed = new Map<string, number[]>();
  const keys = new Map<string, { readonly question: string; readonly paper: Paper }>();
  let today = start;

  const member = (id: string): Member => members.find(one => one.id === id) as Member;
  const child = (id: string): boolean => today < member(id).grown;
  const latest = (): number => (rules.longestMonths === undefined ? Infinity : monthsOn(today, rules.longestMonths));
  const soonest = (until: number): number => Math.min(until, today + (rules.lapseAfterDays ?? Infinity));
  const tell = (whom: string, what: string, paper: Paper) => told.push(`${whom} ${what} ${papers.indexOf(paper)}`);
  const inForce = (holder: string, giver?: string): Paper[] =>
    papers.filter(paper => paper.state === 'active' && paper.holder === holder && (!giver || paper.giver === giver));

  /** Acting ends with the last mandate that it stood on. */
  const settle = () => {
    for (const [window, giver] of acting) if (inForce(window.split(' ')[0] as string, giver).length === 0) acting.delete(window);
  };

  const change = (paper: Paper, what: string, fields: Partial<Paper>) => {
    Object.assign(paper, fields, { version: paper.version + 1 });
    paper.history.push(what);
  };

  /** Whether a mandate is in force, or can be taken up again by an extension. */
  const lives = (paper: Paper): boolean =>
    paper.state === 'active' || (paper.state === 'expired' && (paper.asking !== undefined || today <= lastOf(paper) + rules.extensionDays));

  const over = { asking: undefined, unanswered: false };

  const inTheWayOf = (old: Paper, { by, version }: Call, giver: string, holder: string): Reason[] => {
    if (old.giver !== by && old.holder !== by) return ['not-found'];
    return has([
      (old.giver !== giver || old.holder !== holder) && 'not-allowed',
      old.state === 'awaiting-approval' && 'not-allowed',
      old.state !== 'active' && old.state !== 'awaiting-approval' && 'mandate-ended',
      version !== undefined && version !== old.version && 'changed-meanwhile',
    ]);
  };

  const make = (making: Making): Verdict<Paper> => {
    const { op, by, whom, known, powers, until, message, replaces } = making;
    const [giver, holder] = op === 'give' ? [by, whom] : [whom, by];
    const wanted = [...new Set(powers)];
    const same = (other: Paper) =>
      other.state === 'awaiting-approval' &&
      other.giver === giver &&
      other.holder === holder &&
      lastOf(other) === until &&
      other.powers.toSorted().join() === wanted.toSorted().join();
    const refused = has([
      acting.has(making.window) && 'not-while-acting',
      (!known || dead.has(whom)) && 'person-not-available',
      dead.has(by) && 'session-expired',
      child(by) && 'under-15',
      by === whom && 'self-mandate',
      op === 'request' && !member(by).digital && 'not-allowed',
      op === 'request' && !member(whom).digital && 'requires-paper',
      op === 'give' && (!member(whom).digital || child(whom)) && 'person-not-available',
      wanted.length === 0 && 'not-valid',
      !wanted.every(power => member(giver).offered.includes(power)) && 'not-offered-in-municipality',
      wanted.includes(elsewhere) && 'not-supported',
      until < today && 'period-over',
      until > latest() && 'not-valid',
      message !== undefined && !rules.message && 'not-supported',
      op === 'request' && papers.some(same) && 'duplicate-request',
      ...(replaces ? inTheWayOf(replaces, making, giver, holder) : []),
    ]);
    if (refused.length > 0) return { refused };
    const paper: Paper = {
      ...{ giver, holder, replaces, message, powers: wanted, version: 1, stretches: [[today, until]], answerBy: soonest(until), ...over },
      state: op === 'give' ? 'active' : 'awaiting-approval',
      history: [op === 'give' ? 'giver give' : 'holder request'],
    };
    papers.push(paper);
    tell(whom, op === 'give' ? 'given' : 'request', paper);
    if (op === 'give' && replaces) change(replaces, 'giver replaced', { state: 'replaced', ...over });
    return { done: paper };
  };

  /** Why an action cannot be done to a mandate, whoever tries and on whatever terms. */
  const tooLate = ({ state, asking, unanswered, ...paper }: Paper, action: Action): Reason | undefined => {
    const last = lastOf(paper as Paper);
    if (state === 'lapsed') return 'period-over';
    if (state === 'ended-by-death') return 'mandate-ended';
    if (['approve', 'reject', 'withdraw'].includes(action)) return state === 'awaiting-approval' ? undefined : 'already-decided';
    if (state === 'awaiting-approval') return 'not-allowed';
    if (state !== 'active' && state !== 'expired') return 'mandate-ended';
    if (action === 'delete') return state === 'active' ? undefined : 'mandate-ended';
    if (action !== 'request-extension') return asking ? undefined : unanswered ? 'period-over' : 'already-decided';
    if (asking) return 'duplicate-request';
    return today < last || today > last + rules.extensionDays ? 'extension-window-closed' : undefined;
  };

  /** What is wrong with the terms. */
  const wrong = (paper: Paper, { action, until, powers }: Doing, asked: number): Reason[] => {
    const approving = action === 'approve' || action === 'approve-extension';
    return has([
      powers !== undefined &&
        (action !== 'approve' || powers.length === 0 || powers.some(one => !paper.powers.includes(one))) &&
        'not-valid',
      powers !== undefined && paper.powers.some(one => !powers.includes(one)) && !rules.partialApproval && 'not-supported',
      until !== undefined && until < today && 'period-over',
      until !== undefined && action.endsWith('-extension') && until <= lastOf(paper) && 'not-valid',
      until !== undefined && action === 'request-extension' && until > latest() && 'not-valid',
      until !== undefined && action !== 'request-extension' && (!approving || until > asked) && 'not-valid',
      until !== undefined && approving && until < asked && !rules.shorterPeriod && 'not-supported',
    ]);
  };

  const perform = (doing: Doing): Verdict<Paper> => {
    const { by, window, paper, action, until, powers, version } = doing;
    if (paper.giver !== by && paper.holder !== by) return { refused: has([acting.has(window) && 'not-while-acting', 'not-found']) };
    const side = paper.giver === by ? 'giver' : 'holder';
    const forbidden = !doers[action].includes(side) || (action === 'withdraw' && !rules.withdraw);
    const late = forbidden ? 'not-allowed' : tooLate(paper, action);
    const usual = action === 'request-extension' ? Math.min(monthsOn(today, rules.defaultMonths), latest()) : lastOf(paper);
    const asked = action === 'approve-extension' && paper.asking ? paper.asking.until : usual;
    const refused = has([
      acting.has(window) && 'not-while-acting',
      late,
      ...(late ? [] : wrong(paper, doing, asked)),
      version !== undefined && version !== paper.version && 'changed-meanwhile',
    ]);
    if (refused.length > 0) return { refused };
    const ends = until ?? asked;
    change(
      paper,
      `${side} ${action}`,
      {
        approve: {
          ...{ state: 'active' as const, powers: paper.powers.filter(one => powers?.includes(one) ?? true) },
          stretches: [[today, ends]],
        },
        reject: { state: 'rejected' as const },
        withdraw: { state: 'withdrawn' as const },
        delete: { state: 'deleted' as const, ...over },
        'request-extension': { asking: { until: ends, asked: today, answerBy: soonest(ends) }, unanswered: false },
        'approve-extension': { state: 'active' as const, stretches: [...paper.stretches, [today, ends]], ...over },
        'reject-extension': over,
      }[action] as Partial<Paper>,
    );
    tell(side === 'giver' ? paper.holder : paper.giver, past[action], paper);
    if (['approve', 'delete', 'approve-extension'].includes(action)) tell(by, past[action], paper);
    if (action === 'approve' && paper.replaces && lives(paper.replaces))
      change(paper.replaces, 'giver replaced', { state: 'replaced', ...over });
    return { done: paper };
  };

  return {
    papers,
    told,
    dead,
    acting,
    inForce,
    today: () => today,

    /** Another day. */
    goTo(day: number) {
      today = day;
      for (const paper of papers) Object.assign(paper, passed(paper, today));
      settle();
    },

    /** Looks somebody up, at an instant. */
    find(by: string, whom: string, rightly: boolean, at: number): Verdict<string> {
      if (dead.has(by)) return { refused: ['session-expired'] };
      if (child(by)) return { refused: ['under-15'] };
      const lately = (failed.get(by) ?? []).filter(before => at - before < 15 * 60_000);
      if (lately.length >= rules.tries) return { refused: ['too-many-attempts'] };
      if (rightly && by === whom) return { refused: ['self-mandate'] };
      if (rightly && !dead.has(whom) && !child(whom)) return { done: whom };
      failed.set(by, [...lately, at]);
      return { refused: ['person-not-available'] };
    },

    /** Asks, gives or acts, once for each key. */
    once(call: Making | Doing, question: string): Verdict<Paper> {
      const before = keys.get(`${call.by} ${call.key}`);
      if (before) return before.question === question ? { done: before.paper } : { refused: ['key-reused'] };
      const verdict = call.op === 'perform' ? perform(call) : make(call);
      if ('done' in verdict) keys.set(`${call.by} ${call.key}`, { question, paper: verdict.done });
      settle();
      return verdict;
    },

    /** Acts for somebody, or for oneself. */
    actFor(by: string, window: string, giver: string | null): Verdict<string | null> {
      if (giver !== null && inForce(by, giver).length === 0) return { refused: ['not-allowed'] };
      if (giver === null) acting.delete(window);
      else acting.set(window, giver);
      return { done: giver };
    },

    /** Somebody dies. Answers how many mandates end. */
    die(who: string): number {
      dead.add(who);
      const ending = papers.filter(
        paper => (paper.giver === who || paper.holder === who) && (paper.state === 'awaiting-approval' || lives(paper)),
      );
      for (const paper of ending) {
        change(paper, 'system ended-by-death', { state: 'ended-by-death', ...over });
        tell(paper.giver === who ? paper.holder : paper.giver, 'ended-by-death', paper);
      }
      settle();
      return ending.length;
    },
  };
}
