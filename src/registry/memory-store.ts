import { awaitsDesk, awaitsGiver, inForce, openRequests, stateOn } from '../domain/lifecycle.js';
import type { Happening, MandateId, MandateState, Side } from '../domain/mandate.shape.js';
import type { PartyId } from '../domain/party.shape.js';
import { Refusal } from '../domain/refusal.js';
import { sortKey } from './cursor.js';
import { newId } from './ids.js';
import type { Message, PersonId } from './ports.js';
import type { ActingRow, Answered, Kept, KeptDraft, Room, Store, Wanted } from './store.js';

/** A store in maps, for tests, stories and demonstrations. Work is done one piece after the other; a piece that throws is undone. */
export function memoryStore(): Store {
  const mandates = new Map<MandateId, Kept>();
  const histories = new Map<MandateId, readonly Happening[]>();
  const handles = new Map<string, PartyId>();
  const people = new Map<string, PersonId>();
  const answers = new Map<string, Answered>();
  const tries = new Map<PersonId, readonly string[]>();
  const sessions = new Map<string, ActingRow>();
  const drafts = new Map<PersonId, readonly KeptDraft[]>();
  const outbox = new Map<string, Message>();

  let undo: (() => void)[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const put = <K, V>(map: Map<K, V>, key: K, value: V | undefined) => {
    const before = map.get(key);
    undo.push(() => (before === undefined ? map.delete(key) : map.set(key, before)));
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  };

  const sides = (mandate: Kept, person: PersonId): Side[] => (['giver', 'holder'] as const).filter(side => mandate[side] === person);
  const all = () => [...mandates.values()];
  const other = (mandate: Kept, person: PersonId) => (mandate.giver === person ? mandate.holder : mandate.giver);

  const room: Room = {
    mandate: async id => mandates.get(id),
    add: async mandate => put(mandates, mandate.id, mandate),
    async change(mandate) {
      if (mandates.get(mandate.id)?.version !== mandate.version - 1) throw new Refusal('changed-meanwhile');
      put(mandates, mandate.id, mandate);
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
    async readdress(id, desk) {
      const mandate = mandates.get(id);
      if (mandate) put(mandates, id, { ...mandate, desk });
    },
    referred: async reference => all().find(mandate => mandate.reference === reference)?.id,

    async mandatesOf(person, { today, side, needsMe, states, others, sort, after, limit }) {
      const found = all()
        .filter(mandate => sides(mandate, person).some(own => !side || own === side))
        .filter(mandate => !needsMe || (mandate.giver === person && awaitsGiver(mandate, today)))
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

    async claim(person, key, question) {
      const before = answers.get(JSON.stringify([person, key]));
      if (!before) put(answers, JSON.stringify([person, key]), question);
      return before;
    },
    async settle(person, key, mandate) {
      const before = answers.get(JSON.stringify([person, key]));
      if (before) put(answers, JSON.stringify([person, key]), { ...before, mandate });
    },

    triesSince: async (person, since) => (tries.get(person) ?? []).filter(at => at > since),
    tried: async (person, at) => put(tries, person, [...(tries.get(person) ?? []), at]),

    acting: async session => sessions.get(session),
    actFor: async (session, row) => put(sessions, session, row),
    async actNoMore(session, giver) {
      if (sessions.get(session)?.giver === giver) put(sessions, session, undefined);
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

    post: async message => put(outbox, message.id, message),
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
        undo = [];
        try {
          return await piece(room);
        } catch (error) {
          for (const back of undo.reverse()) back();
          throw error;
        }
      }),
    unsent: limit => inTurn(() => [...outbox.values()].slice(0, limit)),
    sent: id => inTurn(() => void outbox.delete(id)),
  };
}

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
