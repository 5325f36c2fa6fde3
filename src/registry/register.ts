import type { CallOptions, MandateBackend } from '../contract/backend.js';
import { pageSize, type Output } from '../contract/operations.js';
import type { Allows } from '../domain/allows.shape.js';
import { ageOn, readCpr } from '../domain/cpr.js';
import type { Day } from '../domain/day.shape.js';
import { toDay } from '../domain/day.js';
import { youngest } from '../domain/eligibility.js';
import { isEnd, perform, stateOn } from '../domain/lifecycle.js';
import type { Happening, MandateId, Principal } from '../domain/mandate.shape.js';
import type { PartyId } from '../domain/party.shape.js';
import { lastDay, nationalLimits } from '../domain/period.js';
import type { Limits } from '../domain/period.shape.js';
import type { PowerId } from '../domain/power.shape.js';
import { Refusal } from '../domain/refusal.js';
import { fromCursor, sortKey, toCursor } from './cursor.js';
import { endable } from './ending.js';
import { byName, named, position } from './names.js';
import { sideIn, sightOf } from './sight.js';
import { newId, newReference } from './ids.js';
import type { Clock, MessageKind, People, Person, PersonId, Powers, Sender } from './ports.js';
import type { Kept, Room, Store } from './store.js';

/** What a register is made of. */
export interface RegisterOptions {
  readonly store: Store;
  readonly people: People;
  readonly powers: Powers;
  readonly clock?: Clock;
  readonly limits?: Limits;
  readonly allows?: Partial<Allows>;
  /** How many look-ups that find nobody a person has within so many minutes, before they have to wait. */
  readonly tries?: { readonly most: number; readonly minutes: number };
  /** How long every look-up of a person takes at least, in milliseconds, so that the time tells nothing: longer than the slowest one. 300 by default. */
  readonly lookUpTakes?: number;
  /** Whether nothing here is for real. */
  readonly demo?: boolean;
}

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

export interface Register {
  /** The register as one person at one screen has it. */
  backendFor(sitting: Sitting): MandateBackend;
  /** Hands waiting messages to the sender, oldest first. One that cannot be sent stays, and is tried again the next time. Answers how many went. */
  deliver(sender: Sender): Promise<number>;
}

/** What the other party is told after an action. */
const news = { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn', delete: 'deleted' } as const satisfies Record<
  string,
  MessageKind
>;

/** A register of mandates over any store: what the rules of the domain say, whole and once, for whoever is at the screen. */
export function createRegister({
  store,
  people,
  powers,
  clock = () => new Date(),
  limits = nationalLimits,
  allows: allowed,
  tries = { most: 5, minutes: 15 },
  lookUpTakes = 300,
  demo = false,
}: RegisterOptions): Register {
  const allows: Allows = { withdraw: true, message: false, ...allowed };
  const now = () => clock().toISOString();
  const today = (): Day => toDay(clock());

  const backendFor = ({ session, person: self, until, prolong }: Sitting): MandateBackend => {
    const sideOf = (mandate: Kept) => sideIn(mandate, self);
    const concerns = (mandate: Kept) => mandate.giver === self || mandate.holder === self;
    const other = (mandate: Kept) => (mandate.giver === self ? mandate.holder : mandate.giver);

    const held = async (room: Room, id: MandateId): Promise<Kept> => {
      const mandate = await room.mandate(id);
      if (!mandate || !concerns(mandate)) throw new Refusal('not-found');
      return mandate;
    };

    const known = async (room: Room, handle: PartyId): Promise<Person> => {
      const id = await room.personOf(self, handle);
      const person = id && (await people.get([id])).get(id);
      if (!person) throw new Refusal('person-not-available');
      return person;
    };

    const me = async (): Promise<Person> => {
      const person = (await people.get([self])).get(self);
      if (!person) throw new Refusal('session-expired');
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
    const { parties, see, seeOne, principal } = sightOf(self, { people, powers, allows, today, acts });

    const actsFor = async (room: Room, lang?: string): Promise<Principal | null> => {
      const acting = await actingBy(room);
      return acting ? principal(room, acting.giver, acting.mandates, lang) : null;
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
        return { outcome: 'done', mandate: await seeOne(room, mandate, lang) };
      });

    const tell = (room: Room, to: PersonId, kind: MessageKind, mandate: MandateId) =>
      room.post({ id: newId(), to, kind, mandate, at: now() });
    const note = (room: Room, mandate: MandateId, by: Happening['by'], kind: string) => room.happened(mandate, { at: now(), by, kind });

    /** Refuses what a register cannot give: what the giver's municipality does not offer, and what another portal honours. */
    const onOffer = async (giver: Person, wanted: readonly PowerId[]): Promise<PowerId[]> => {
      if (wanted.length === 0) throw new Refusal('not-valid');
      const offered = new Map((await powers(giver, 'da')).map(power => [power.id, power]));
      for (const id of wanted) {
        const power = offered.get(id);
        if (!power) throw new Refusal('not-offered-in-municipality');
        if (power.where !== 'here') throw new Refusal('not-supported');
      }
      return [...new Set(wanted)];
    };

    const lasts = (until: Day) => {
      if (until < today()) throw new Refusal('period-over');
      return [{ from: today(), until }];
    };

    const whoIsHere = (lang?: string): Promise<Output<'session'>> =>
      store.work(async room => {
        await me();
        const ends = until?.();
        const party = await parties(room, [self]);
        return { person: party(self), ...(ends ? { until: ends.toISOString() } : {}), today: today(), acting: await actsFor(room, lang) };
      });

    const backend = {
      session: (_, { lang } = {}) => whoIsHere(lang),

      ...(prolong && {
        prolong: async (_, { lang } = {}) => {
          await prolong();
          return whoIsHere(lang);
        },
      }),

      async catalogue({ giver: handle }, { lang = 'da' } = {}) {
        const giver = handle ? await store.work(room => known(room, handle)) : await me();
        return { powers: [...(await powers(giver, lang))] };
      },

      findPerson: ({ name, cpr }) =>
        evenly(lookUpTakes, async () => {
          const since = new Date(clock().getTime() - tries.minutes * 60_000).toISOString();
          const read = readCpr(cpr, today());
          if (read.kind === 'fault' || !name.trim()) throw new Refusal('not-valid');
          const asker = await me();
          if (ageOn(asker.born, today()) < youngest) throw new Refusal('under-15');
          const answer = await store.work(async room => {
            const failed = await room.triesSince(self, since);
            const [first] = failed.toSorted();
            if (failed.length >= tries.most && first)
              return new Refusal('too-many-attempts', { retryAfter: secondsUntil(first, tries.minutes, clock()) });
            const found = read.kind === 'ordinary' ? await people.find(name, read.digits) : undefined;
            if (found?.id === self) return new Refusal('self-mandate');
            if (!found || ageOn(found.born, today()) < youngest) {
              await room.tried(self, now());
              return new Refusal('person-not-available');
            }
            const party = await parties(room, [found.id]);
            return { person: party(found.id), digital: found.digital };
          });
          if (answer instanceof Refusal) throw answer;
          return answer;
        }),

      request: (input, options = {}) =>
        once('request', input, options, async room => {
          const giver = await known(room, input.giver);
          if (giver.id === self) throw new Refusal('self-mandate');
          if (ageOn((await me()).born, today()) < youngest) throw new Refusal('under-15');
          if (!giver.digital) throw new Refusal('requires-paper');
          if (input.message !== undefined && !allows.message) throw new Refusal('not-supported');
          const period = lasts(input.until);
          const wanted = await onOffer(giver, input.powers);
          const open = await room.openBetween(giver.id, self);
          const same = open.some(
            other => lastDay(other.period) === input.until && sameSet(other.powers, wanted) && !isEnd(stateOn(other, today())),
          );
          if (same) throw new Refusal('duplicate-request');
          const mandate = made({
            state: 'awaiting-approval',
            giver: giver.id,
            holder: self,
            powers: wanted,
            period,
            message: input.message,
          });
          await room.add(mandate);
          await note(room, mandate.id, 'holder', 'request');
          await tell(room, giver.id, 'request', mandate.id);
          return mandate;
        }),

      give: (input, options = {}) =>
        once('give', input, options, async room => {
          const holder = await known(room, input.holder);
          const giver = await me();
          if (holder.id === self) throw new Refusal('self-mandate');
          if (ageOn(giver.born, today()) < youngest) throw new Refusal('under-15');
          if (!holder.digital || ageOn(holder.born, today()) < youngest) throw new Refusal('person-not-available');
          const period = lasts(input.until);
          const mandate = made({ state: 'active', giver: self, holder: holder.id, powers: await onOffer(giver, input.powers), period });
          await room.add(mandate);
          await note(room, mandate.id, 'giver', 'give');
          await tell(room, holder.id, 'given', mandate.id);
          return mandate;
        }),

      mandates: ({ side, states, needsMe, sort = 'changed', text, cursor, limit = pageSize.usual }, { lang } = {}) =>
        store.work(async room => {
          const others = text?.trim() ? await named(people, await room.othersOf(self, side), text) : undefined;
          const { items, total } = await room.mandatesOf(self, {
            today: today(),
            side: needsMe ? 'giver' : side,
            states: needsMe ? ['awaiting-approval'] : states,
            others,
            sort,
            after: cursor === undefined ? undefined : fromCursor(cursor),
            limit: limit + 1,
          });
          const shown = items.slice(0, limit);
          const last = items.length > limit ? shown.at(-1) : undefined;
          return {
            items: await see(room, shown, lang),
            ...(last ? { next: toCursor({ key: sortKey(last, sort), id: last.id }) } : {}),
            total,
          };
        }),

      mandate: ({ id }, { lang } = {}) =>
        store.work(async room => {
          const mandate = await held(room, id);
          return { mandate: await seeOne(room, mandate, lang), history: [...(await room.history(id))] };
        }),

      perform: ({ id, action }, options = {}) =>
        once('perform', { id, action }, options, async room => {
          const mandate = await held(room, id);
          const by = sideOf(mandate);
          const changed: Kept = {
            ...perform(mandate, action, { by, today: today(), allows }),
            version: mandate.version + 1,
            changed: now(),
          };
          if (options.version !== undefined && options.version !== mandate.version) throw new Refusal('changed-meanwhile');
          await room.change(changed);
          await note(room, id, by, action);
          await tell(room, other(mandate), news[action], id);
          if (action === 'approve' || action === 'delete') await tell(room, self, news[action], id);
          return changed;
        }),

      principals: ({ text, power, cursor, limit = pageSize.usual }, { lang } = {}) =>
        store.work(async room => {
          const mandates = await room.inForce(self, today());
          const givers = [...new Set(mandates.map(({ giver }) => giver))];
          const wanted = new Set(text?.trim() ? await named(people, givers, text) : givers);
          const names = await people.get(givers);
          const sorted = givers.filter(giver => wanted.has(giver)).sort((a, b) => byName(names.get(a), names.get(b)));
          const from = cursor === undefined ? 0 : position(cursor);
          const shown = sorted.slice(from, from + limit);
          const items = await Promise.all(
            shown.map(giver =>
              principal(
                room,
                giver,
                mandates.filter(mandate => mandate.giver === giver),
                lang,
                power,
              ),
            ),
          );
          const next = from + limit < sorted.length ? { next: toCursor({ key: String(from + limit), id: '' as MandateId }) } : {};
          return { items, ...next, total: sorted.length };
        }),

      actFor: ({ person: handle }, { lang } = {}) =>
        store.work(async room => {
          if (handle === null) {
            await room.actFor(session, undefined, now());
            return { acting: null };
          }
          const giver = await room.personOf(self, handle);
          const mandates = giver ? await room.inForce(self, today(), giver) : [];
          if (!giver || mandates.length === 0) throw new Refusal('not-allowed');
          await room.actFor(session, { person: self, giver }, now());
          return { acting: await principal(room, giver, mandates, lang) };
        }),
    } satisfies MandateBackend;

    const describe: MandateBackend['describe'] = async () => ({ operations: [...Object.keys(backend), 'describe'], allows, limits, demo });
    return endable({ describe, ...backend });
  };

  const made = ({
    message,
    ...fields
  }: Pick<Kept, 'state' | 'giver' | 'holder' | 'powers' | 'period'> & { readonly message?: string | undefined }): Kept => ({
    id: newId() as MandateId,
    version: 1,
    basis: 'own',
    delivery: 'digital',
    reference: newReference(),
    changed: now(),
    ...fields,
    ...(message === undefined ? {} : { message }),
  });

  const deliver = async (sender: Sender): Promise<number> => {
    const waiting = await store.unsent(100);
    const sent = await Promise.allSettled(
      waiting.map(async message => {
        await sender.send(message);
        await store.sent(message.id);
      }),
    );
    return sent.filter(({ status }) => status === 'fulfilled').length;
  };

  return { backendFor, deliver };
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every(one => b.includes(one));

/** A value as text in which equal values are equal, whatever the order of their fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const secondsUntil = (first: string, minutes: number, now: Date): number =>
  Math.max(1, Math.ceil((Date.parse(first) + minutes * 60_000 - now.getTime()) / 1000));

/** Answers, or throws, no sooner than after so many milliseconds: how long it took then tells nothing. */
const evenly = async <T>(milliseconds: number, work: () => Promise<T>): Promise<T> => {
  const [settled] = await Promise.allSettled([work(), new Promise(resolve => setTimeout(resolve, milliseconds))]);
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
};
