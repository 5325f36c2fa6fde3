import { memory, type MemoryWorld } from '../adapters/memory.js';
import { catalogueIn, entryOf, knownPowers, onOffer, socialAndHealthPortal } from '../domain/catalogue.js';
import type { Day } from '../domain/day.shape.js';
import { addDays, addMonths } from '../domain/day.js';
import type { MandateId } from '../domain/mandate.shape.js';
import type { PowerId } from '../domain/power.shape.js';
import { memoryStore } from '../registry/memory-store.js';
import type { Clock, People, Person, PersonId, Powers } from '../registry/ports.js';
import { nationalLimits } from '../domain/period.js';
import { scheduled } from '../registry/passing.js';
import type { RegisterOptions } from '../registry/register.js';
import type { Kept, Store } from '../registry/store.js';
import { faulty } from './faults/faulty.js';
import type { Plan } from './faults/plan.js';
import {
  aage,
  bo,
  everybody,
  finn,
  jens,
  karen,
  layla,
  lone,
  maria,
  mette,
  nordby,
  peopleIn,
  strandby,
  testDay,
  viggo,
  youngJens,
  type TestPerson,
} from './people.js';

/** The municipal entry of the social and health portal: what a care portal is about (R051). */
export const carePortal = socialAndHealthPortal[0] as PowerId;

/** What the made-up municipality offers. Which of the municipal powers a real one offers is its own to say; this is made up. */
const offered = knownPowers.filter(({ reach }) => reach === 'municipal');

/** What its own portal honours of that. */
const honoured: readonly string[] = offered.filter(({ category }) => ['care', 'health'].includes(category)).map(({ id }) => id);

/** The powers on offer: the national ones for everybody, and the municipal ones for those who live in the made-up municipality (R043). */
export const strandbyPowers: Powers = ({ municipality }, lang) =>
  catalogueIn(lang, { here: honoured, among: onOffer(municipality === strandby ? { municipal: offered.map(({ id }) => id) } : {}) });

export interface WorldOptions extends Partial<Omit<RegisterOptions, 'store' | 'clock'>> {
  /** The day that it is, to begin with: noon in Denmark. */
  readonly today?: Day;
  readonly store?: Store;
  /** Mandates that are there to begin with. Fields that a test does not care about are filled in. */
  readonly mandates?: readonly Partial<Kept>[];
  /** What goes wrong, for whoever asks: each backend that is handed out counts its own calls. Nothing, where nothing is said. */
  readonly faults?: Plan;
}

export interface World extends MemoryWorld {
  /** The register as a person has it. */
  as(person: PersonId | TestPerson): ReturnType<MemoryWorld['as']>;
  /** Borgerservice's desk of a municipality, with Lone at it where nobody else is said to be. */
  desk(person?: Pick<Person, 'id'>, municipality?: string): ReturnType<MemoryWorld['deskFor']>;
  /** Goes to another day, at noon in Denmark. */
  on(day: Day): void;
  /** Somebody dies, today where no day is said, and the CPR register tells of it (R074). Answers how many mandates ended. */
  dies(person: Pick<Person, 'id'>, day?: Day): Promise<number>;
  /** Somebody moves to another municipality (R044), and the CPR register tells of it (R110). Answers how many letters went along. */
  moves(person: Pick<Person, 'id'>, municipality: string): Promise<number>;
  readonly clock: Clock;
  readonly store: Store;
}

/** A whole world in memory: the people, the powers, a register, and a day that can be set. */
export function world({
  today = testDay,
  store = memoryStore(),
  mandates = [],
  people: first = peopleIn(everybody),
  faults = [],
  ...options
}: WorldOptions = {}): World {
  let day = today;
  const people = changing(first);
  const clock = () => new Date(`${day}T11:00:00Z`);
  const made = memory({ people, powers: strandbyPowers, store, clock, ...options });
  const filled = store.work(async room => {
    for (const [place, given] of mandates.entries()) {
      const mandate = kept({ id: `mandate-${place + 1}` as MandateId, ...given }, day);
      await room.add(scheduled(mandate, options.limits ?? nationalLimits));
    }
  });
  return {
    ...made,
    as: person => faulty(made.as(typeof person === 'string' ? person : person.id), faults),
    desk: ({ id } = lone, municipality = strandby) => faulty(made.deskFor({ person: id, municipality }), faults),
    on(next) {
      day = next;
    },
    dies(person, died = day) {
      people.change(person.id, { died });
      return made.died(person.id);
    },
    moves(person, municipality) {
      people.change(person.id, { municipality });
      return made.moved(person.id);
    },
    clock,
    // Whoever looks into the store directly waits for what it holds to begin with; calls through the register wait in its line anyway.
    store: { ...store, work: piece => filled.then(() => store.work(piece)) },
  };
}

/** The same people, of whom something changes as days go by: they move, and they die. */
export function changing(people: People): People & { change(id: PersonId, fields: Partial<Person>): void } {
  const changes = new Map<PersonId, Partial<Person>>();
  const gone: PersonId[] = [];
  const now = (person: Person): Person => ({ ...person, ...changes.get(person.id) });
  return {
    async find(name, cpr) {
      const found = await people.find(name, cpr);
      return found && now(found);
    },
    get: async ids => new Map([...(await people.get(ids))].map(([id, person]) => [id, now(person)])),
    deaths: async since => ({ people: gone.slice(Number(since ?? 0)), upTo: String(gone.length) }),
    change(id, fields) {
      changes.set(id, { ...changes.get(id), ...fields });
      if (fields.died !== undefined) gone.push(id);
    },
  };
}

/** A mandate from Karen to Bo as it is written down. Say only what matters to the test. */
export const kept = (given: Partial<Kept> = {}, today: Day = testDay): Kept => ({
  id: 'mandate-1' as MandateId,
  version: 1,
  state: 'active',
  giver: karen.id,
  holder: bo.id,
  powers: [carePortal],
  period: [{ from: addDays(today, -20), until: addMonths(today, 2) }],
  basis: 'own',
  delivery: 'digital',
  reference: 'F7K2-9QXM',
  changed: `${addDays(today, -20)}T09:30:00.000Z`,
  ...given,
});

/** Mandates around Bo and Karen in every state that there is, as they are on a day. */
export const lifelike = (today: Day): Partial<Kept>[] => {
  const carePlan = honoured.filter(id => entryOf(id).category === 'care').slice(0, 2) as PowerId[];
  const lasting = (from: number, until: number) => [{ from: addDays(today, from), until: addDays(today, until) }];
  const at = (days: number) => `${addDays(today, days)}T08:15:00.000Z`;
  const byLetter = (desk: string) => ({ delivery: 'letter', desk }) as const;
  const asked = (days: number) => {
    const until = addMonths(today, 2);
    return { until, asked: addDays(today, days), state: 'asked', answerBy: until } as const;
  };
  return [
    {
      giver: karen.id,
      holder: bo.id,
      powers: [carePortal, ...carePlan],
      period: lasting(-40, 325),
      changed: at(-40),
      reference: 'K4RN-B2HX',
    },
    { giver: jens.id, holder: bo.id, powers: [carePortal], period: lasting(-45, 12), changed: at(-45), reference: 'J3NS-7Q4T' },
    { giver: youngJens.id, holder: bo.id, powers: [carePortal], period: lasting(-10, 355), changed: at(-10), reference: 'J9KM-5WPA' },
    { giver: maria.id, holder: bo.id, state: 'awaiting-approval', period: lasting(-1, 364), changed: at(-1), reference: 'M2RA-XH6D' },
    {
      giver: bo.id,
      holder: layla.id,
      state: 'awaiting-approval',
      powers: [carePortal],
      period: lasting(-2, 60),
      changed: at(-2),
      reference: 'L8YA-3TKN',
    },
    {
      giver: bo.id,
      holder: karen.id,
      state: 'awaiting-approval',
      powers: [carePortal],
      period: lasting(-3, 363),
      changed: at(-3),
      reference: 'K7RN-M4PZ',
    },
    { giver: bo.id, holder: jens.id, powers: carePlan, period: lasting(-30, 335), changed: at(-30), reference: 'B6QH-8VRS' },
    { giver: karen.id, holder: bo.id, period: lasting(-150, -60), changed: at(-150), reference: 'E5XP-2YWK' },
    { giver: maria.id, holder: bo.id, state: 'rejected', period: lasting(-80, 10), changed: at(-79), reference: 'R4JC-6NBT' },
    { giver: layla.id, holder: bo.id, state: 'withdrawn', period: lasting(-70, 20), changed: at(-69), reference: 'W3DR-9KFA' },
    { giver: bo.id, holder: maria.id, state: 'deleted', period: lasting(-100, 100), changed: at(-15), reference: 'D2LT-7HMX' },
    { giver: jens.id, holder: bo.id, state: 'awaiting-approval', period: lasting(-90, -30), changed: at(-90), reference: 'P8SD-4CGV' },
    { giver: layla.id, holder: bo.id, period: lasting(-95, -4), extension: asked(-2), changed: at(-2), reference: 'X6TL-3MRB' },
    {
      giver: bo.id,
      holder: mette.id,
      powers: [carePortal],
      period: lasting(-63, -1),
      extension: asked(0),
      changed: at(0),
      reference: 'X9BM-5KQD',
    },
    // Finn has moved: his municipality does not offer it.
    { giver: finn.id, holder: bo.id, powers: [carePortal], period: lasting(-120, -6), changed: at(-120), reference: 'G4FN-8WTX' },
    {
      giver: karen.id,
      holder: bo.id,
      state: 'replaced',
      powers: [carePortal],
      period: lasting(-200, 20),
      changed: at(-40),
      reference: 'A7KB-6DJN',
    },
    { giver: viggo.id, holder: bo.id, state: 'ended-by-death', period: lasting(-220, 140), changed: at(-25), reference: 'H5VG-9PLC' },
    {
      ...byLetter(strandby),
      giver: aage.id,
      holder: bo.id,
      state: 'letter-sent',
      period: lasting(-4, 361),
      changed: at(-4),
      reference: 'Q2AG-7MLR',
    },
    // Finn's letter goes back to where he lives.
    {
      ...byLetter(nordby),
      giver: finn.id,
      holder: bo.id,
      powers: ['sundhedskort-laegevalg' as PowerId],
      state: 'in-review',
      period: lasting(-12, 170),
      changed: at(-5),
      reference: 'T8FB-4NCW',
    },
    {
      ...byLetter(strandby),
      giver: aage.id,
      holder: bo.id,
      state: 'declined',
      missing: ['pages', 'date'],
      period: lasting(-33, 332),
      changed: at(-19),
      reference: 'C5AM-9XTK',
    },
    {
      ...byLetter(strandby),
      giver: viggo.id,
      holder: mette.id,
      basis: 'guardianship',
      powers: [carePortal, ...carePlan],
      period: lasting(-50, 315),
      changed: at(-50),
      reference: 'V3MK-6DHP',
    },
  ];
};
