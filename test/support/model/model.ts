import type {
  Action,
  Actor,
  Basis,
  Check,
  Deed,
  Delivery,
  DeskAction,
  Extension,
  MandateState,
} from '../../../src/domain/mandate.shape.js';
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
  /** Whether a giver can be asked by letter. */
  readonly letter: boolean;
  readonly lapseAfterDays: number | undefined;
  readonly longestMonths: number | undefined;
  readonly defaultMonths: number;
  readonly noticeDays: number;
  readonly extensionDays: number;
  /** How many look-ups that find nobody are allowed in a quarter of an hour. */
  readonly tries: number;
}

/** Somebody who takes part, as they are on the first day: they may move, or be exempted from Digital Post. */
export interface Member {
  readonly id: string;
  /** The day on which they are 15. */
  readonly grown: number;
  readonly digital: boolean;
  readonly municipality: string;
}

/** Somebody at borgerservice's desk of a municipality. At the desk they are not who they are at home. */
export interface Clerk {
  readonly id: string;
  readonly person: string;
  readonly municipality: string;
}

/** A mandate on the day that it is. */
export interface Paper {
  readonly giver: string;
  readonly holder: string;
  readonly replaces: Paper | undefined;
  readonly message: string | undefined;
  readonly basis: Basis;
  readonly delivery: Delivery;
  powers: readonly string[];
  state: MandateState;
  version: number;
  /** From the first day to the last, both included. */
  stretches: (readonly [from: number, until: number])[];
  /** The last day on which the request can be answered. */
  answerBy: number;
  /** An extension that waits for the giver, or for borgerservice. */
  asking: (Readonly<Record<'until' | 'asked' | 'answerBy', number>> & Pick<Extension, 'state'>) | undefined;
  /** Whether the last extension asked for was never answered. */
  unanswered: boolean;
  /** Whether there has been a letter. From then on it is among the cases of borgerservice. */
  lettered: boolean;
  /** What was missing in the letter that was declined last. */
  missing: readonly Check[] | undefined;
  /** What time has done that is not written down yet, in the order in which it was. */
  untold: TimeKind[];
  /** Whether it has been seen to that both are told that the last day is coming, and whether nobody can ask for an extension any more. */
  noticed: boolean;
  closed: boolean;
  readonly history: string[];
}

/** What time does and writes down. */
export type TimeKind = 'lapsed' | 'expired' | 'extension-lapsed' | 'extension-closed';

/** What somebody may do to a mandate, from when, until when. */
export interface Promised {
  readonly action: Deed;
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
  readonly basis: Basis | undefined;
  readonly delivery: Delivery | undefined;
}

/** What is done to a mandate. */
type Doable = Action | DeskAction;

/** An action of one of the two, or of borgerservice. */
export interface Doing extends Call {
  readonly op: 'perform' | 'decide';
  readonly paper: Paper;
  readonly action: Doable;
  readonly until: number | undefined;
  readonly powers: readonly string[] | undefined;
  readonly checks: readonly Check[] | undefined;
  readonly reasons: readonly Check[] | undefined;
}

/** Done, and with which mandate; or refused, for one of these reasons. */
export type Verdict<T> = { readonly done: T } | { readonly refused: readonly Reason[] };

/** What stands in a letter. */
export interface Letter {
  readonly asks: 'mandate' | 'extension';
  readonly basis: Basis;
  /** The day on which it was asked, the last day that is asked for, and the last day on which it can be approved. */
  readonly asked: number;
  readonly until: number;
  readonly answerBy: number;
  /** Where the letter goes back to: where the giver lives. */
  readonly municipality: string;
}

/** Powers that are used elsewhere, and cannot be given here. */
export const elsewhere = 'elsewhere';

export const lastOf = ({ stretches }: Paper): number => stretches.at(-1)?.[1] ?? NaN;

/** Whether a request has not been answered yet. */
export const isOpen = ({ state }: Pick<Paper, 'state'>): boolean => ['awaiting-approval', 'letter-sent', 'in-review'].includes(state);

/** What borgerservice looks for in a letter: three things, and the papers of whoever decides for the giver (R109, R123, R135, R146). */
export const looksFor = (basis: Basis): readonly Check[] => {
  const papers = {
    own: [],
    guardianship: ['guardianship-order'],
    'future-mandate': ['future-mandate', 'personal-record'],
    'general-mandate': ['general-mandate'],
  } as const;
  return ['pages', 'signature', 'date', ...papers[basis]];
};

/** A mandate after nothing but time has passed. */
export const passed = (paper: Paper, today: number): Paper => {
  const over = paper.asking !== undefined && today > paper.asking.answerBy;
  const lapsed = isOpen(paper) && today > paper.answerBy;
  const expired = paper.state === 'active' && today > lastOf(paper);
  return {
    ...paper,
    state: lapsed ? 'lapsed' : expired ? 'expired' : paper.state,
    asking: over ? undefined : paper.asking,
    unanswered: paper.unanswered || over,
  };
};

/** What has become of a mandate when it is another day: what was not written down before, and what has come since. */
const untoldOf = (paper: Paper, today: number, extensionDays: number): Pick<Paper, 'untold' | 'closed'> => {
  const lives = paper.state === 'active' || paper.state === 'expired';
  const close = lastOf(paper) + extensionDays + 1;
  const closes = lives && !paper.closed && today >= close;
  const came: [day: number, what: TimeKind][] = [];
  if (isOpen(paper) && today > paper.answerBy) came.push([paper.answerBy + 1, 'lapsed']);
  if (paper.state === 'active' && today > lastOf(paper)) came.push([lastOf(paper) + 1, 'expired']);
  if (paper.asking && today > paper.asking.answerBy) came.push([paper.asking.answerBy + 1, 'extension-lapsed']);
  if (closes) came.push([close, 'extension-closed']);
  return { untold: [...paper.untold, ...came.sort(([a], [b]) => a - b).map(([, what]) => what)], closed: paper.closed || closes };
};

/** What answers a request, and an extension: who does it, and in which of its states. */
const answers: readonly (readonly [who: Actor, action: Doable, states: readonly string[]])[] = [
  ['giver', 'approve', ['awaiting-approval']],
  ['giver', 'reject', ['awaiting-approval']],
  ['holder', 'withdraw', ['awaiting-approval', 'letter-sent']],
  ['borgerservice', 'register-letter', ['letter-sent']],
  ['borgerservice', 'approve', ['in-review']],
  ['borgerservice', 'decline', ['in-review']],
];
const extensionAnswers: typeof answers = [
  ['giver', 'approve-extension', ['asked']],
  ['giver', 'reject-extension', ['asked']],
  ['borgerservice', 'register-letter', ['letter-sent']],
  ['borgerservice', 'approve-extension', ['in-review']],
  ['borgerservice', 'decline-extension', ['in-review']],
];

/** Whether more of a mandate is asked for by letter: where it came about so, where somebody else decides for the giver, or where the giver has no Digital Post. */
const asksByLetter = ({ delivery, basis }: Paper, digital: boolean): boolean => delivery === 'letter' || basis !== 'own' || !digital;

/** What somebody may do to a mandate, now or later, as long as its giver is digital, or is not. */
export function promises(paper: Paper, who: Actor, today: number, rules: Rules, digital: boolean): Promised[] {
  const { state, asking, answerBy } = paper;
  const [last, close] = [lastOf(paper), lastOf(paper) + rules.extensionDays];
  const answering = (list: typeof answers, now: string, until: number): Promised[] =>
    list
      .filter(([by, action, states]) => by === who && states.includes(now) && (action !== 'withdraw' || rules.withdraw))
      .map(([, action]) => ({ action, until }));
  const list = answering(answers, state, answerBy);
  if (state === 'active') list.push({ action: 'delete', until: last });
  if (state === 'active' && who !== 'borgerservice') list.push({ action: 'replace', until: last });
  if (state !== 'active' && state !== 'expired') return list;
  if (asking) list.push(...answering(extensionAnswers, asking.state, asking.answerBy));
  const opens = asking ? asking.answerBy + 1 : last;
  const askable = rules.letter || !asksByLetter(paper, digital);
  if (who === 'holder' && askable && opens <= close && today <= close)
    list.push({ action: 'request-extension', from: opens, until: close });
  return list;
}

/** Why somebody cannot answer what waits for somebody else: it went by letter, the letter has been registered, or it is not their turn. */
const outOfTurn = (who: Actor, now: string): Reason =>
  who === 'giver' ? 'requires-paper' : who === 'borgerservice' && now === 'in-review' ? 'already-decided' : 'not-allowed';

const doers: Readonly<Record<Doable, readonly Actor[]>> = {
  approve: ['giver', 'borgerservice'],
  reject: ['giver'],
  decline: ['borgerservice'],
  withdraw: ['holder'],
  delete: ['giver', 'holder', 'borgerservice'],
  'register-letter': ['borgerservice'],
  'request-extension': ['holder'],
  'approve-extension': ['giver', 'borgerservice'],
  'reject-extension': ['giver'],
  'decline-extension': ['borgerservice'],
};

/** What the other one is told after an action of one of the two. */
const past: Readonly<Record<Action, string>> = {
  approve: 'approved',
  reject: 'rejected',
  withdraw: 'withdrawn',
  delete: 'deleted',
  'request-extension': 'extension-requested',
  'approve-extension': 'extension-approved',
  'reject-extension': 'extension-rejected',
};

/** What both are told after an action of borgerservice. */
const pastAtDesk: Readonly<Partial<Record<Doable, string>>> = {
  approve: 'letter-approved',
  decline: 'letter-declined',
  delete: 'deleted',
  'approve-extension': 'extension-letter-approved',
  'decline-extension': 'extension-letter-declined',
};

const has = (reasons: readonly (Reason | false | undefined)[]): Reason[] =>
  reasons.filter(reason => reason !== false && reason !== undefined);

export type Model = ReturnType<typeof modelOf>;

/** Who takes part, who sits at which desk, and which powers are on offer where. */
export interface Company {
  readonly members: readonly Member[];
  readonly clerks: readonly Clerk[];
  readonly offered: (municipality: string) => readonly string[];
}

/** A register as it should be. */
export function modelOf(rules: Rules, { members, clerks, offered }: Company, start: number) {
  const people = new Map(members.map(one => [one.id, one]));
  const papers: Paper[] = [];
  /** What people are told, each message as `whom what which`. */
  const told: string[] = [];
  const dead = new Set<string>();
  /** For whom each window acts. */
  const acting = new Map<string, string>();
  const failed = new Map<string, number[]>();
  const keys = new Map<string, { readonly question: string; readonly paper: Paper }>();
  let today = start;

  const member = (id: string): Member => people.get(id) as Member;
  const clerk = (id: string): Clerk | undefined => clerks.find(one => one.id === id);
  const homeOf = ({ giver }: Paper): string => member(giver).municipality;
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

  const tellBoth = (what: string, paper: Paper) => {
    for (const whom of [paper.giver, paper.holder]) tell(whom, what, paper);
  };

  /** Writes down what time has done. */
  const write = (paper: Paper) => {
    for (const what of paper.untold) {
      paper.history.push(`system ${what}`);
      if (what !== 'extension-closed') tellBoth(what, paper);
    }
    paper.untold = [];
  };

  /** Sees to it that both are told that the last day is coming. It is not told where it has come, or where more has been asked for. */
  const notice = (paper: Paper) => {
    const from = paper.stretches.at(-1)?.[0] ?? NaN;
    const comes = (paper.state === 'active' || paper.state === 'expired') && today >= Math.max(from, lastOf(paper) - rules.noticeDays);
    if (!comes || paper.noticed) return;
    paper.noticed = true;
    if (paper.state !== 'active' || paper.asking) return;
    paper.history.push('system notice');
    tellBoth('notice', paper);
  };

  const over = { asking: undefined, unanswered: false };
  const anew = { noticed: false, closed: false };

  /** As whom somebody sees a mandate: as one of the two, or as borgerservice where its giver lives now. Nobody else does. */
  const actorIn = (paper: Paper, who: string): Actor | undefined => {
    if (clerk(who)?.municipality === homeOf(paper)) return 'borgerservice';
    return paper.giver === who ? 'giver' : paper.holder === who ? 'holder' : undefined;
  };

  /** Whether a mandate is somebody's own, whom borgerservice has sent to decide on it. */
  const isTheirOwn = (paper: Paper, who: string): boolean => [paper.giver, paper.holder].includes(clerk(who)?.person ?? '');

  const inTheWayOf = (old: Paper, { by, version }: Call, giver: string, holder: string): Reason[] => {
    if (old.giver !== by && old.holder !== by) return ['not-found'];
    return has([
      (old.giver !== giver || old.holder !== holder) && 'not-allowed',
      isOpen(old) && 'not-allowed',
      old.state !== 'active' && !isOpen(old) && 'mandate-ended',
      version !== undefined && version !== old.version && 'changed-meanwhile',
    ]);
  };

  const make = (making: Making): Verdict<Paper> => {
    const { op, by, whom, known, powers, until, message, replaces, basis = 'own' } = making;
    const [giver, holder] = op === 'give' ? [by, whom] : [whom, by];
    const delivery = making.delivery ?? (basis === 'own' ? 'digital' : 'letter');
    const [digitally, lettered] = [op === 'request' && delivery === 'digital', delivery === 'letter'];
    const wanted = [...new Set(powers)];
    const same = (other: Paper) =>
      isOpen(other) &&
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
      digitally && (basis !== 'own' || !member(whom).digital) && 'requires-paper',
      lettered && !rules.letter && 'not-supported',
      op === 'give' && (!member(whom).digital || child(whom)) && 'person-not-available',
      wanted.length === 0 && 'not-valid',
      !wanted.every(power => offered(member(giver).municipality).includes(power)) && 'not-offered-in-municipality',
      wanted.includes(elsewhere) && 'not-supported',
      until < today && 'period-over',
      until > latest() && 'not-valid',
      message !== undefined && !rules.message && 'not-supported',
      op === 'request' && papers.some(same) && 'duplicate-request',
      ...(replaces ? inTheWayOf(replaces, making, giver, holder) : []),
    ]);
    if (refused.length > 0) return { refused };
    const paper: Paper = {
      ...{ giver, holder, replaces, message, basis, delivery, lettered, powers: wanted, version: 1, missing: undefined, ...over, ...anew },
      ...{ stretches: [[today, until]], answerBy: soonest(until) },
      state: op === 'give' ? 'active' : lettered ? 'letter-sent' : 'awaiting-approval',
      untold: [],
      history: [op === 'give' ? 'giver give' : 'holder request'],
    };
    papers.push(paper);
    tell(whom, op === 'give' ? 'given' : lettered ? 'request-letter' : 'request', paper);
    if (op === 'give' && replaces) change(replaces, 'giver replaced', { state: 'replaced', ...over });
    return { done: paper };
  };

  /** Why an action cannot be done to a mandate now, on whatever terms. */
  const tooLate = (paper: Paper, action: Doable, who: Actor): Reason | undefined => {
    const { state, asking, unanswered } = paper;
    const turnsIn = (list: typeof answers) => list.filter(([by, does]) => by === who && does === action).flatMap(([, , states]) => states);
    const [toRequest, toExtension] = [turnsIn(answers), turnsIn(extensionAnswers)];
    if (state === 'lapsed') return 'period-over';
    if (state === 'ended-by-death') return 'mandate-ended';
    if (asking && toExtension.length > 0) return toExtension.includes(asking.state) ? undefined : outOfTurn(who, asking.state);
    if (isOpen(paper) && toRequest.length > 0) return toRequest.includes(state) ? undefined : outOfTurn(who, state);
    if (toRequest.length > 0) return action === 'register-letter' && unanswered ? 'period-over' : 'already-decided';
    if (isOpen(paper)) return 'not-allowed';
    if (state !== 'active' && state !== 'expired') return 'mandate-ended';
    if (action === 'delete') return state === 'active' ? undefined : 'mandate-ended';
    if (action !== 'request-extension') return unanswered ? 'period-over' : 'already-decided';
    if (!rules.letter && asksByLetter(paper, member(paper.giver).digital)) return 'requires-paper';
    if (asking) return 'duplicate-request';
    return today < lastOf(paper) || today > lastOf(paper) + rules.extensionDays ? 'extension-window-closed' : undefined;
  };

  /** What is wrong with the terms of one of the two. */
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

  /** What is wrong with what borgerservice ticks: all that it looks for has to be there, or something of it has to be missing; and what was signed is not its to change. */
  const unchecked = ({ basis }: Paper, { action, until, powers, checks, reasons }: Doing): Reason[] => {
    const all = looksFor(basis);
    const approving = action === 'approve' || action === 'approve-extension';
    const declining = action === 'decline' || action === 'decline-extension';
    return has([
      (until !== undefined || powers !== undefined) && 'not-valid',
      approving ? !all.every(check => checks?.includes(check)) && 'not-valid' : checks && 'not-valid',
      declining ? (reasons ?? []).length === 0 && 'not-valid' : reasons && 'not-valid',
      [...(checks ?? []), ...(reasons ?? [])].some(check => !all.includes(check)) && 'not-valid',
    ]);
  };

  const spread = (who: Actor, action: Doable, paper: Paper) => {
    const { giver, holder, asking } = paper;
    const [one, other] = who === 'giver' ? [giver, holder] : [holder, giver];
    if (who === 'borgerservice') {
      const kind = pastAtDesk[action];
      if (kind) for (const whom of [giver, holder]) tell(whom, kind, paper);
    } else if (action === 'request-extension' && asking?.state === 'letter-sent') tell(giver, 'extension-letter', paper);
    else {
      tell(other, past[action as Action], paper);
      if (['approve', 'delete', 'approve-extension'].includes(action)) tell(one, past[action as Action], paper);
    }
  };

  const perform = (doing: Doing): Verdict<Paper> => {
    const { by, window, paper, action, until, powers, reasons, version } = doing;
    const who = actorIn(paper, by);
    if (!who) return { refused: has([acting.has(window) && 'not-while-acting', 'not-found']) };
    const forbidden = !doers[action].includes(who) || (action === 'withdraw' && !rules.withdraw) || isTheirOwn(paper, by);
    const late = forbidden ? 'not-allowed' : tooLate(paper, action, who);
    const usual = action === 'request-extension' ? Math.min(monthsOn(today, rules.defaultMonths), latest()) : lastOf(paper);
    const asked = action === 'approve-extension' && paper.asking ? paper.asking.until : usual;
    const refused = has([
      acting.has(window) && 'not-while-acting',
      late,
      ...(late ? [] : who === 'borgerservice' ? unchecked(paper, doing) : wrong(paper, doing, asked)),
      version !== undefined && version !== paper.version && 'changed-meanwhile',
    ]);
    if (refused.length > 0) return { refused };
    write(paper);
    const ends = until ?? asked;
    const onPaper = asksByLetter(paper, member(paper.giver).digital);
    const missing = reasons && [...new Set(reasons)];
    change(
      paper,
      `${who} ${action}`,
      {
        approve: {
          ...{ state: 'active' as const, powers: paper.powers.filter(one => powers?.includes(one) ?? true) },
          stretches: [[today, ends]],
          ...anew,
        },
        reject: { state: 'rejected' as const },
        decline: { state: 'declined' as const, missing },
        withdraw: { state: 'withdrawn' as const },
        delete: { state: 'deleted' as const, ...over },
        'register-letter': paper.asking ? { asking: { ...paper.asking, state: 'in-review' as const } } : { state: 'in-review' as const },
        'request-extension': {
          asking: { until: ends, asked: today, answerBy: soonest(ends), state: onPaper ? ('letter-sent' as const) : ('asked' as const) },
          ...{ unanswered: false, missing: undefined, lettered: paper.lettered || onPaper },
        },
        'approve-extension': { state: 'active' as const, stretches: [...paper.stretches, [today, ends]], ...over, ...anew },
        'reject-extension': over,
        'decline-extension': { ...over, missing },
      }[action] as Partial<Paper>,
    );
    spread(who, action, paper);
    // By letter it is not known who decided: the giver, or the holder on their behalf.
    if (action === 'approve' && paper.replaces && lives(paper.replaces)) {
      write(paper.replaces);
      change(paper.replaces, who === 'giver' ? 'giver replaced' : 'system replaced', { state: 'replaced', ...over });
    }
    return { done: paper };
  };

  return {
    papers,
    told,
    dead,
    acting,
    inForce,
    actorIn,
    isTheirOwn,
    today: () => today,

    /** The cases of a desk: whatever there has been a letter about, of givers who live there now. */
    casesOf: (municipality: string): Paper[] => papers.filter(paper => paper.lettered && homeOf(paper) === municipality),

    /** What the letter asks that is on its way, or lies at borgerservice; or why there is none to print. */
    letterOf(paper: Paper): Verdict<Letter> {
      const { state, asking, stretches, answerBy, basis } = paper;
      const goesTo = { basis, municipality: homeOf(paper) };
      if (state === 'letter-sent' || state === 'in-review')
        return { done: { asks: 'mandate', asked: stretches[0]?.[0] ?? NaN, until: lastOf(paper), answerBy, ...goesTo } };
      if (asking && asking.state !== 'asked')
        return { done: { asks: 'extension', asked: asking.asked, until: asking.until, answerBy: asking.answerBy, ...goesTo } };
      return { refused: [paper.lettered ? 'already-decided' : 'not-found'] };
    },

    /** Somebody as they are now. */
    member,

    /** Something becomes of somebody: they move, or are exempted from Digital Post, or no longer. */
    turn: (id: string, fields: Partial<Member>) => void people.set(id, { ...member(id), ...fields }),

    /** The letters that go on to another desk when a giver moves. */
    lettersOf: (id: string): Paper[] => papers.filter(paper => paper.lettered && paper.giver === id),

    /** Another day. */
    goTo(day: number) {
      today = day;
      for (const paper of papers) Object.assign(paper, { ...passed(paper, today), ...untoldOf(paper, today, rules.extensionDays) });
      settle();
    },

    /** What time has done is written down and told, of all mandates. */
    runTime() {
      for (const paper of papers) {
        write(paper);
        notice(paper);
      }
    },

    /** Looks somebody up, at an instant. Answers whether they can be asked in Digital Post. */
    find(by: string, whom: string, rightly: boolean, at: number): Verdict<boolean> {
      if (dead.has(by)) return { refused: ['session-expired'] };
      if (child(by)) return { refused: ['under-15'] };
      const lately = (failed.get(by) ?? []).filter(before => at - before < 15 * 60_000);
      if (lately.length >= rules.tries) return { refused: ['too-many-attempts'] };
      if (rightly && by === whom) return { refused: ['self-mandate'] };
      if (rightly && !dead.has(whom) && !child(whom)) return { done: member(whom).digital };
      failed.set(by, [...lately, at]);
      return { refused: ['person-not-available'] };
    },

    /** Asks, gives or acts, once for each key. A desk is told nothing more of a case that is no longer its own. */
    once(call: Making | Doing, question: string): Verdict<Paper> {
      const before = keys.get(`${call.by} ${call.key}`);
      if (before && before.question !== question) return { refused: ['key-reused'] };
      if (before) return actorIn(before.paper, call.by) ? { done: before.paper } : { refused: ['not-found'] };
      const verdict = 'paper' in call ? perform(call) : make(call);
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
      const ending = papers.filter(paper => (paper.giver === who || paper.holder === who) && (isOpen(paper) || lives(paper)));
      for (const paper of ending) {
        write(paper);
        change(paper, 'system ended-by-death', { state: 'ended-by-death', ...over });
        tell(paper.giver === who ? paper.holder : paper.giver, 'ended-by-death', paper);
      }
      settle();
      return ending.length;
    },
  };
}
