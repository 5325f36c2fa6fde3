import type { CallOptions } from '../contract/backend.js';
import type { Output } from '../contract/operations.js';
import type { Allows } from '../domain/allows.shape.js';
import type { Day } from '../domain/day.shape.js';
import type { Circumstances } from '../domain/lifecycle.js';
import type { Happening, MandateId, Principal, Side } from '../domain/mandate.shape.js';
import type { PartyId } from '../domain/party.shape.js';
import type { Limits } from '../domain/period.shape.js';
import { Refusal } from '../domain/refusal.js';
import { newId } from './ids.js';
import type { Clock, MessageKind, People, Person, PersonId, Powers } from './ports.js';
import { sightOf } from './sight.js';
import type { Kept, Room, Store } from './store.js';

/** Who is at a screen. The portal's session says so, never the browser. */
export interface Sitting {
  /** The session, as the portal names it. Each acts for one person at a time. */
  readonly session: string;
  readonly person: PersonId;
  /** When the session ends by itself. */
  readonly until?: () => Date | undefined;
  /** Keeps the session alive. Absent where the portal does not let it be prolonged. */
  readonly prolong?: () => Promise<void>;
}

/** What a register goes by, whoever is at the screen. */
export interface Setting {
  readonly store: Store;
  readonly people: People;
  readonly powers: Powers;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly allows: Allows;
  /** How many look-ups that find nobody a person has within so many minutes, before they have to wait. */
  readonly tries: { readonly most: number; readonly minutes: number };
  /** How long every look-up of a person takes at least, in milliseconds. */
  readonly lookUpTakes: number;
  readonly today: () => Day;
  /** The instant that it is. */
  readonly now: () => string;
}

/** What every question of one sitting begins with, and what every deed of it ends with. */
export type Seat = ReturnType<typeof seatOf>;

/** The seat of whoever is at the screen. */
export function seatOf(setting: Setting, { session, person: self }: Sitting) {
  const { store, people, powers, limits, allows, today, now } = setting;

  /** A mandate of theirs, held until the work is done. */
  const held = async (room: Room, id: MandateId): Promise<Kept> => {
    const mandate = await room.mandate(id);
    if (!mandate || (mandate.giver !== self && mandate.holder !== self)) throw new Refusal('not-found');
    return mandate;
  };

  /** Whom they know under a handle. */
  const known = async (room: Room, handle: PartyId): Promise<Person> => {
    const id = await room.personOf(self, handle);
    const person = id && (await people.get([id])).get(id);
    if (!person || person.died) throw new Refusal('person-not-available');
    return person;
  };

  const me = async (): Promise<Person> => {
    const person = (await people.get([self])).get(self);
    if (!person || person.died) throw new Refusal('session-expired');
    return person;
  };

  /** For whom the session acts, while a mandate to do so is in force. Acting that has ended is over: another mandate does not begin it again. */
  const actingBy = async (room: Room): Promise<{ giver: PersonId; mandates: readonly Kept[] } | undefined> => {
    const row = await room.acting(session);
    if (row?.person !== self) return undefined;
    const mandates = await room.inForce(self, today(), row.giver);
    if (mandates.length > 0) return { giver: row.giver, mandates };
    await room.actNoMore(session, row.giver);
    return undefined;
  };

  const acts = async (room: Room) => (await actingBy(room)) !== undefined;
  const sight = sightOf(self, { people, powers, allows, limits, today, acts });

  const actsFor = async (room: Room, lang?: string): Promise<Principal | null> => {
    const acting = await actingBy(room);
    return acting ? sight.principal(room, acting.giver, acting.mandates, lang) : null;
  };

  /** Does what a person can only do for themselves: nobody gives, asks for or ends mandates on behalf of another. */
  const forOneself = async <T>(room: Room, piece: (room: Room) => Promise<T>): Promise<T> => {
    if (await acts(room)) throw new Refusal('not-while-acting');
    return piece(room);
  };

  /** Does a writing call once for its key: the same question again gets the same answer, another question under the same key is refused. */
  const once = (
    operation: string,
    input: unknown,
    { idempotencyKey: key, lang }: CallOptions,
    write: (room: Room) => Promise<Kept>,
  ): Promise<Output<'request'>> =>
    store.work(async room => {
      const question = canonical(input);
      const before = key ? await room.claim(self, key, { operation, question }, now()) : undefined;
      if (before && (before.operation !== operation || before.question !== question)) throw new Refusal('key-reused');
      const mandate = before?.mandate ? await held(room, before.mandate) : await forOneself(room, write);
      if (key && !before) await room.settle(self, key, mandate.id);
      return { outcome: 'done', mandate: await sight.seeOne(room, mandate, lang) };
    });

  const circumstances = (by: Side): Circumstances => ({ by, today: today(), allows, limits });
  const tell = (room: Room, to: PersonId, kind: MessageKind, mandate: MandateId) =>
    room.post({ id: newId(), to, kind, mandate, at: now() });
  const note = (room: Room, mandate: MandateId, by: Happening['by'], kind: string) => room.happened(mandate, { at: now(), by, kind });

  /** Writes down what has become of a mandate that was held. */
  const change = async (room: Room, mandate: Kept): Promise<Kept> => {
    const changed = { ...mandate, version: mandate.version + 1, changed: now() };
    await room.change(changed);
    return changed;
  };

  return { self, session, held, known, me, acts, actsFor, forOneself, once, circumstances, tell, note, change, ...sight };
}

/** A value as text in which equal values are equal, whatever the order of their fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
