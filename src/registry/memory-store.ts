import {
  awaitsDesk,
  awaitsGiver,
  inForce,
  openRequests,
  runsOut as timeRunsOut,
  stateOn,
  waitsToBeAskedAgain,
} from '../domain/lifecycle.js';
import type { MandateId, MandateState, Side } from '../domain/mandate.shape.js';
import type { PartyId } from '../domain/party.shape.js';
import { firstDay } from '../domain/period.js';
import { Refusal } from '../domain/refusal.js';
import { newsOf } from './changes.js';
import { sortKey } from './cursor.js';
import { newId } from './ids.js';
import type { Message, PersonId } from './ports.js';
import { sideIn } from './sight.js';
import type { ActingRow, Answered, Happened, Kept, KeptDraft, KeptKey, News, PassingThing, Room, Store, Unsent, Wanted } from './store.js';

/** A store in maps, for tests, stories and demonstrations. Work is done one piece after the other; a piece that throws is undone. */
export function memoryStore(): Store {
  const mandates = new Map<MandateId, Kept>();
  const histories = new Map<MandateId, readonly Happened[]>();
  const handles = new Map<string, PartyId>();
  const people = new Map<string, PersonId>();
  const answers = new Map<string, { readonly answered: Answered; readonly at: string }>();
  const tries = new Map<PersonId, readonly string[]>();
  const sessions = new Map<string, ActingRow & { readonly at: string }>();
  const drafts = new Map<PersonId, readonly KeptDraft[]>();
  const outbox = new Map<string, Posted>();
  const marks = new Map<string, string>();
  const keys = new Map<string, KeptKey>();

  const ears = new Set<(news: News) => void>();
  let undo: (() => void)[] = [];
  let news: News[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const put = <K, V>(map: Map<K, V>, key: K, value: V | undefined) => {
    const before = map.get(key);
    undo.push(() => (before === undefined ? map.delete(key) : map.set(key, before)));
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  };

  const sides = (mandate: Kept, person: PersonId): Side[] => (['giver', 'holder'] as const).filter(side => mandate[side] === person);
  const all = () => [...mandates.values()];
  /** What has come between the same two from the day of its last change on. */
  const since = ({ giver, holder, changed, id }: Kept) =>
    all().filter(
      later => later.giver === giver && later.holder === holder && later.id !== id && firstDay(later.period) >= changed.slice(0, 10),
    );
  const other = (mandate: Kept, person: PersonId) => (mandate.giver === person ? mandate.holder : mandate.giver);

  const room: Room = {
    mandate: async id => mandates.get(id),
    async add(mandate) {
      put(mandates, mandate.id, mandate);
      news.push(newsOf(mandate));
    },
    async change(mandate) {
      if (mandates.get(mandate.id)?.version !== mandate.version - 1) throw new Refusal('changed-meanwhile');
      put(mandates, mandate.id, mandate);
      news.push(newsOf(mandate));
    },

    async casesOf(desk, { today, needsMe, states, sort, after, limit }) {
      const found = all()
        .filter(mandate => mandate.desk === desk)
        .filter(mandate => !needsMe || awaitsDesk(mandate, today))
        .filter(mandate => !states || states.includes(stateOn(mandate, today)))
        .sort((a, b) => compare(a, b, sort));
      const rest = after ? found.filter(mandate => beyond(mandate, after, sort)) : found;
      return { items: rest.slice(0, limit), total: found.length };
    },
    due: async (day, limit, except) =>
      all()
        .filter(({ id, due }) => due !== undefined && due <= day && !except.includes(id))
        .sort((a, b) => (`${a.due} ${a.id}` < `${b.due} ${b.id}` ? -1 : 1))
        .slice(0, limit),
    async pass(mandate) {
      put(mandates, mandate.id, mandate);
      news.push(newsOf(mandate));
    },
    async readdress(id, desk) {
      const mandate = mandates.get(id);
      if (!mandate) return;
      put(mandates, id, { ...mandate, desk });
      news.push(newsOf({ ...mandate, desk }));
    },
    referred: async reference => all().find(mandate => mandate.reference === reference)?.id,

    async mandatesOf(person, { today, side, needsMe, runsOut, askAgain, states, others, sort, after, limit }) {
      const wants = (wanted: boolean | undefined, holds: () => boolean) => wanted === undefined || wanted === holds();
      const found = all()
        .filter(mandate => sides(mandate, person).some(own => !side || own === side))
        .filter(mandate => wants(needsMe, () => mandate.giver === person && awaitsGiver(mandate, today)))
        .filter(mandate => !runsOut || runsOut.is === timeRunsOut(mandate, sideIn(mandate, person), { today, limits: runsOut.limits }))
        .filter(mandate => wants(askAgain, () => mandate.state === 'declined' && waitsToBeAskedAgain(mandate, since(mandate), today)))
        .filter(mandate => !states || states.includes(stateOn(mandate, today)))
        .filter(mandate => !others || others.includes(other(mandate, person)))
        .sort((a, b) => compare(a, b, sort));
      const rest = after ? found.filter(mandate => beyond(mandate, after, sort)) : found;
      return { items: rest.slice(0, limit), total: found.length };
    },

    othersOf: async (person, side) => [
      ...new Set(
        all()
          .filter(mandate => sides(mandate, person).some(own => !side || own === side))
          .map(mandate => other(mandate, person)),
      ),
    ],

    inForce: async (holder, today, giver) =>
      all().filter(mandate => mandate.holder === holder && (!giver || mandate.giver === giver) && inForce(mandate, today)),

    openBetween: async (giver, holder) =>
      all().filter(mandate => mandate.giver === giver && mandate.holder === holder && open.includes(mandate.state)),

    happened: async (mandate, happening) => put(histories, mandate, [...(histories.get(mandate) ?? []), happening]),
    history: async mandate => histories.get(mandate) ?? [],

    async handles(viewer, wanted) {
      const known = new Map<PersonId, PartyId>();
      for (const person of wanted) {
        const pair = JSON.stringify([viewer, person]);
        const handle = handles.get(pair) ?? (newId() as PartyId);
        put(handles, pair, handle);
        put(people, JSON.stringify([viewer, handle]), person);
        known.set(person, handle);
      }
      return known;
    },
    personOf: async (viewer, handle) => people.get(JSON.stringify([viewer, handle])),

    async claim(person, key, question, at) {
      const before = answers.get(JSON.stringify([person, key]));
      if (!before) put(answers, JSON.stringify([person, key]), { answered: question, at });
      return before?.answered;
    },
    async settle(person, key, mandate) {
      const before = answers.get(JSON.stringify([person, key]));
      if (before) put(answers, JSON.stringify([person, key]), { ...before, answered: { ...before.answered, mandate } });
    },

    triesSince: async (person, since) => (tries.get(person) ?? []).filter(at => at > since),
    tried: async (person, at) => put(tries, person, [...(tries.get(person) ?? []), at]),

    async acting(session) {
      const row = sessions.get(session);
      return row && toActing(row);
    },
    async actingUnder(sid) {
      const row = [...sessions.values()].find(other => other.sid === sid);
      return row && toActing(row);
    },
    async actFor(session, row, at) {
      put(sessions, session, row && { ...row, at });
      news.push({ of: 'session', session });
    },
    async actNoMore(session, giver) {
      if (sessions.get(session)?.giver !== giver) return;
      put(sessions, session, undefined);
      news.push({ of: 'session', session });
    },
    async over(session) {
      put(sessions, session, undefined);
      news.push({ of: 'session', session, over: true });
    },

    drafts: async person => drafts.get(person) ?? [],
    keepDraft: async (person, draft) =>
      put(drafts, person, [draft, ...(drafts.get(person) ?? []).filter(({ id }) => id !== draft.id)].sort(byTime)),
    dropDraft: async (person, id) =>
      put(
        drafts,
        person,
        (drafts.get(person) ?? []).filter(draft => draft.id !== id),
      ),

    mark: async name => marks.get(name),
    setMark: async (name, mark) => put(marks, name, mark),

    keys: async () => [...keys.values()].sort((a, b) => (`${a.made} ${a.id}` < `${b.made} ${b.id}` ? -1 : 1)),
    addKey: async key => put(keys, key.id, key),
    dropKey: async id => put(keys, id, undefined),

    post: async message => put(outbox, message.id, { message, attempts: 0, next: message.at }),
  };

  const posted = (which: (one: Posted) => boolean) => [...outbox.values()].filter(which);

  /** Throws away what is from before an instant in a map. */
  const sweepIn =
    <K, V>(map: Map<K, V>, since: (value: V) => string | undefined) =>
    (before: string, limit: number) => {
      const old = [...map].filter(([, value]) => (since(value) ?? before) < before).slice(0, limit);
      for (const [key] of old) map.delete(key);
      return old.length;
    };
  /** The same where each value is a list. */
  const sweepLists =
    <K, V>(map: Map<K, readonly V[]>, since: (value: V) => string) =>
    (before: string, limit: number) => {
      let gone = 0;
      for (const [key, list] of map) {
        const old = new Set(list.filter(value => since(value) < before).slice(0, limit - gone));
        gone += old.size;
        map.set(
          key,
          list.filter(value => !old.has(value)),
        );
      }
      return gone;
    };
  const sweepers: Readonly<Record<PassingThing, (before: string, limit: number) => number>> = {
    messages: sweepIn(outbox, ({ sent }) => sent),
    keys: sweepIn(answers, ({ at }) => at),
    tries: sweepLists(tries, at => at),
    drafts: sweepLists(drafts, ({ at }) => at),
    acting: sweepIn(sessions, ({ at }) => at),
  };

  /** One piece after the other, so that nobody sees what half a piece has written. */
  const inTurn = <T>(piece: () => T | Promise<T>): Promise<T> => {
    const done = last.then(piece);
    last = done.catch(() => undefined);
    return done;
  };

  return {
    work: piece =>
      inTurn(async () => {
        [undo, news] = [[], []];
        try {
          return await piece(room);
        } catch (error) {
          news = [];
          for (const back of undo.reverse()) back();
          throw error;
        } finally {
          for (const one of news) for (const hear of [...ears]) hear(one);
        }
      }),
    unsent: limit => inTurn(() => posted(isWaiting).slice(0, limit).map(toUnsent)),
    givenUp: limit => inTurn(() => posted(isGivenUp).slice(0, limit).map(toUnsent)),
    unsentCount: () => inTurn(() => ({ waiting: posted(isWaiting).length, givenUp: posted(isGivenUp).length })),
    take: ({ now, until, limit }) =>
      inTurn(() => {
        const chosen = posted(one => isWaiting(one) && one.next <= now)
          .sort((a, b) => a.next.localeCompare(b.next))
          .slice(0, limit);
        for (const { message, attempts, ...one } of chosen)
          outbox.set(message.id, { ...one, message, next: until, attempts: attempts + 1 });
        return chosen.map(({ message, attempts }) => ({ ...message, attempt: attempts + 1 }));
      }),
    sent: (id, at) =>
      inTurn(() => {
        const one = outbox.get(id);
        if (one && one.sent === undefined) outbox.set(id, { ...one, sent: at });
      }),
    failed: ({ id, attempt }, { code, next }) =>
      inTurn(() => {
        const one = outbox.get(id);
        if (one?.attempts !== attempt) return;
        outbox.set(id, next === undefined ? { ...one, code, givenUp: true } : { ...one, code, next });
      }),
    sendAgain: (id, at) =>
      inTurn(() => {
        const one = outbox.get(id);
        if (!one || !isGivenUp(one)) return false;
        outbox.set(id, { ...one, givenUp: false, next: at, attempts: 0 });
        return true;
      }),
    sweep: (what, before, limit) => inTurn(() => sweepers[what](before, limit)),
    async listen(hear) {
      // Each has an ear of its own, also where two are one function.
      const ear = (one: News) => hear(one);
      ears.add(ear);
      return { nameOf: async session => session, stop: async () => void ears.delete(ear) };
    },
  };
}

/** A message, and what has become of it. */
interface Posted extends Pick<Unsent, 'attempts' | 'code'> {
  readonly message: Message;
  readonly next: string;
  readonly sent?: string;
  readonly givenUp?: boolean;
}

const isWaiting = ({ sent, givenUp }: Posted): boolean => sent === undefined && !givenUp;
const isGivenUp = ({ sent, givenUp }: Posted): boolean => sent === undefined && givenUp === true;

const toUnsent = ({ message, attempts, code, next, givenUp }: Posted): Unsent => ({
  ...message,
  attempts,
  ...(code !== undefined && { code }),
  ...(!givenUp && { next }),
});

const toActing = ({ at: _, ...row }: ActingRow & { readonly at: string }): ActingRow => row;

const open: readonly MandateState[] = openRequests;

/** The latest first, as in SQL. */
const byTime = (a: KeptDraft, b: KeptDraft): number => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1);

const compare = (a: Kept, b: Kept, sort: Wanted['sort']): number => {
  const [x, y] = [sortKey(a, sort), sortKey(b, sort)];
  if (x !== y) return (x < y ? -1 : 1) * (sort === 'until' ? 1 : -1);
  return a.id < b.id ? -1 : 1;
};

const beyond = (mandate: Kept, { key, id }: NonNullable<Wanted['after']>, sort: Wanted['sort']): boolean => {
  const own = sortKey(mandate, sort);
  if (own === key) return mandate.id > id;
  return sort === 'until' ? own > key : own < key;
};
