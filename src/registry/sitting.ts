import type { Here } from '../contract/comparing.js';
import type { Allows } from '../domain/allows.shape.js';
import type { Day } from '../domain/day.shape.js';
import type { MandateId, Principal, Side } from '../domain/mandate.shape.js';
import type { PartyId } from '../domain/party.shape.js';
import type { Limits } from '../domain/period.shape.js';
import { Refusal } from '../domain/refusal.js';
import { deedsOf } from './deeds.js';
import type { Clock, Letters, LinkTo, People, Person, PersonId, Powers } from './ports.js';
import { sideIn, sightOf } from './sight.js';
import type { Kept, Room, Store } from './store.js';

/** Who is at a screen. The portal's session says so, never the browser. */
export interface Sitting {
  /** The session, as the portal names it. Each acts for one person at a time. */
  readonly session: string;
  readonly person: PersonId;
  /**
   * By what the portal finds the session again without that cookie: a digest of its name, or an id that nobody can log in with. It is written down while the
   * session acts for somebody, and handed back in `sessionLasts`. Without it, no service behind the portal is told for whom the session acts.
   */
  readonly foundBy?: string | undefined;
  /** When the session ends by itself. */
  readonly until?: () => Date | undefined;
  /** Whether the session is still there, looked up without keeping it alive: a stream of changes ends when it is not. Absent where it ends only by `until`. */
  readonly lasts?: () => Promise<boolean>;
  /** Keeps the session alive. Absent where the portal does not let it be prolonged. */
  readonly prolong?: () => Promise<void>;
}

/** What a register goes by, whoever is at the screen. */
export interface Setting {
  readonly store: Store;
  readonly people: People;
  readonly powers: Powers;
  /** Makes the letters that go to givers, to print. Absent where the sender makes its own. */
  readonly letters?: Letters | undefined;
  /** Where a mandate is read. Without it, no message has a link. */
  readonly linkTo?: LinkTo | undefined;
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
  const { people, powers, limits, allows, today } = setting;
  const actorIn = (mandate: Kept) => sideIn(mandate, self);

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
  const hindrance = async (room: Room) => {
    const acting = await acts(room);
    return () => (acting ? ('not-while-acting' as const) : undefined);
  };
  const sight = sightOf(self, { people, powers, allows, limits, today, hindrance, actorIn });

  const actsFor = async (room: Room, lang?: string): Promise<Principal | null> => {
    const acting = await actingBy(room);
    return acting ? sight.principal(room, acting.giver, acting.mandates, lang) : null;
  };

  /** Who is here, by the handles that they themselves have: what a page says of itself is compared with it. */
  const whoIsHere = (): Promise<Here> =>
    setting.store.work(async room => {
      const giver = (await actingBy(room))?.giver;
      const handles = await room.handles(self, giver ? [self, giver] : [self]);
      return { person: handles.get(self) as PartyId, actingFor: giver ? (handles.get(giver) as PartyId) : null };
    });

  const free = async (room: Room) => {
    if (await acts(room)) throw new Refusal('not-while-acting');
  };

  /** Does what a person can only do for themselves: nobody gives, asks for or ends mandates on behalf of another. */
  const forOneself = async <T>(room: Room, piece: (room: Room) => Promise<T>): Promise<T> => {
    await free(room);
    return piece(room);
  };

  const deeds = deedsOf<Side>(setting, { self, held, seeOne: sight.seeOne, free });

  return { self, session, held, known, me, whoIsHere, acts, actsFor, forOneself, ...deeds, ...sight };
}
