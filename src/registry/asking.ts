import type { MandateBackend } from '../contract/backend.js';
import { ageOn, readCpr } from '../domain/cpr.js';
import type { Day } from '../domain/day.shape.js';
import { objections, reasonOf, youngest, type Asked, type Asker } from '../domain/eligibility.js';
import { answerable } from '../domain/chance.js';
import { isEnd, replaced, stateOn } from '../domain/lifecycle.js';
import type { MandateId, Side } from '../domain/mandate.shape.js';
import type { Objection } from '../domain/objection.shape.js';
import { lastDay } from '../domain/period.js';
import type { PowerId } from '../domain/power.shape.js';
import { Refusal } from '../domain/refusal.js';
import { newId, newReference } from './ids.js';
import { scheduled } from './passing.js';
import type { Person } from './ports.js';
import type { Seat, Setting } from './sitting.js';
import type { Kept, Room } from './store.js';

/** How a person finds another, asks them for a mandate, or gives them one. */
export function asking(
  { store, people, powers, clock, allows, limits, tries, lookUpTakes, today, now }: Setting,
  { self, held, known, me, once, circumstances, tell, note, change, parties }: Seat,
) {
  const askerOn = ({ born, digital }: Person, side?: Side): Asker => ({ id: self, born, digital, side });

  /** Refuses, with all of why, what cannot be asked. Whether a power is honoured here is said last. */
  const agreed = async (asked: Asked & { readonly powers: readonly PowerId[] }, asker: Asker, giver: Person): Promise<PowerId[]> => {
    const offered = await powers(giver, 'da');
    const { longestMonths, message } = allows;
    refuse(objections(asked, { asker, today: today(), offered, longestMonths, takesMessage: message }));
    const honoured = new Set<string>(offered.filter(({ where }) => where === 'here').map(({ id }) => id));
    if (!asked.powers.every(id => honoured.has(id))) throw new Refusal('not-supported');
    return [...new Set(asked.powers)];
  };

  /** The mandate that another one is to take the place of: in force, between the same two, and as it was when they decided. */
  const replaceable = async (
    room: Room,
    { giver, holder, replaces: id }: Pick<Kept, 'giver' | 'holder' | 'replaces'>,
    version?: number,
  ): Promise<Kept | undefined> => {
    if (id === undefined) return undefined;
    const old = await held(room, id);
    if (old.giver !== giver || old.holder !== holder) throw new Refusal('not-allowed');
    const after = replaced(old, circumstances(giver === self ? 'giver' : 'holder'));
    if (version !== undefined && version !== old.version) throw new Refusal('changed-meanwhile');
    return after;
  };

  const made = (
    fields: Omit<Kept, 'id' | 'version' | 'reference' | 'changed' | 'answerBy' | 'extension' | 'missing' | 'timed' | 'due'>,
  ): Kept => ({
    id: newId() as MandateId,
    version: 1,
    reference: newReference(),
    changed: now(),
    ...present(fields),
  });

  return {
    async catalogue({ giver: handle }, { lang = 'da' } = {}) {
      const giver = handle ? await store.work(room => known(room, handle)) : await me();
      return { powers: [...(await powers(giver, lang))] };
    },

    findPerson: ({ name, cpr }) =>
      evenly(lookUpTakes, async () => {
        const since = new Date(clock().getTime() - tries.minutes * 60_000).toISOString();
        const all = objections({ name, cpr }, { asker: askerOn(await me()), today: today() });
        // Numbers that nobody can be found by are answered like any other person who is not found.
        refuse(all.filter(({ why }) => why !== 'replacement' && why !== 'health'));
        const read = readCpr(cpr, today());
        const answer = await store.work(async room => {
          const failed = await room.triesSince(self, since);
          const [first] = failed.toSorted();
          if (failed.length >= tries.most && first)
            return new Refusal('too-many-attempts', { retryAfter: secondsUntil(first, tries.minutes, clock()) });
          const found = read.kind === 'ordinary' ? await people.find(name, read.digits) : undefined;
          if (found?.id === self) return new Refusal('self-mandate');
          if (!found || found.died || ageOn(found.born, today()) < youngest) {
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
        const { until, message, replaces, basis = 'own' } = input;
        const delivery = input.delivery ?? (basis === 'own' ? 'digital' : 'letter');
        const asked = { person: giver.id, powers: input.powers, until, basis, delivery, message };
        const wanted = await agreed(asked, askerOn(await me(), 'holder'), giver);
        if (delivery === 'letter' && !allows.letter) throw new Refusal('not-supported');
        if (delivery === 'digital' && !giver.digital) throw new Refusal('requires-paper');
        const open = await room.openBetween(giver.id, self);
        const same = open.some(
          other => lastDay(other.period) === until && sameSet(other.powers, wanted) && !isEnd(stateOn(other, today())),
        );
        if (same) throw new Refusal('duplicate-request');
        await replaceable(room, { giver: giver.id, holder: self, replaces }, options.version);
        const answerBy = answerable(today(), until, allows);
        const asking: Kept = {
          ...made({
            state: delivery === 'letter' ? 'letter-sent' : 'awaiting-approval',
            basis,
            delivery,
            desk: delivery === 'letter' ? giver.municipality : undefined,
            giver: giver.id,
            holder: self,
            powers: wanted,
            period: lasting(today(), until),
            message,
            replaces,
          }),
          ...(answerBy < until && { answerBy }),
        };
        const mandate = scheduled(asking, limits);
        await room.add(mandate);
        await note(room, mandate.id, 'holder', 'request');
        await tell(room, giver.id, delivery === 'letter' ? 'request-letter' : 'request', mandate.id);
        return mandate;
      }),

    give: (input, options = {}) =>
      once('give', input, options, async room => {
        const holder = await known(room, input.holder);
        const giver = await me();
        const { until, replaces } = input;
        const wanted = await agreed({ person: holder.id, powers: input.powers, until }, askerOn(giver, 'giver'), giver);
        if (!holder.digital || ageOn(holder.born, today()) < youngest) throw new Refusal('person-not-available');
        const old = await replaceable(room, { giver: self, holder: holder.id, replaces }, options.version);
        const given = made({
          state: 'active',
          basis: 'own',
          delivery: 'digital',
          giver: self,
          holder: holder.id,
          powers: wanted,
          period: lasting(today(), until),
          replaces,
        });
        const mandate = scheduled(given, limits);
        await room.add(mandate);
        await note(room, mandate.id, 'giver', 'give');
        await tell(room, holder.id, 'given', mandate.id);
        if (old) {
          await change(room, old);
          await note(room, old.id, 'giver', 'replaced');
        }
        return mandate;
      }),
  } satisfies MandateBackend;
}

const lasting = (from: Day, until: Day) => [{ from, until }];

/** Refuses for the first of all reasons, and carries the others along. */
const refuse = (all: readonly Objection[]): void => {
  const [first] = all;
  if (first) throw new Refusal(reasonOf(first), { objections: all });
};

/** The same value without what is not there. */
const present = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every(one => b.includes(one));

const secondsUntil = (first: string, minutes: number, now: Date): number =>
  Math.max(1, Math.ceil((Date.parse(first) + minutes * 60_000 - now.getTime()) / 1000));

/** Answers, or throws, no sooner than after so many milliseconds: how long it took then tells nothing. */
const evenly = async <T>(milliseconds: number, work: () => Promise<T>): Promise<T> => {
  const [settled] = await Promise.allSettled([work(), new Promise(resolve => setTimeout(resolve, milliseconds))]);
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
};
