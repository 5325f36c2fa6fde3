import type { CallOptions, MandateBackend } from '../../contract/backend.js';
import { operationNames, type Input, type OperationName, type Outcome } from '../../contract/operations.js';
import { addMonths, toDay } from '../../domain/day.js';
import type { Day } from '../../domain/day.shape.js';
import type { Action, ActionTerms, Case, DeskAction, DeskTerms, Mandate } from '../../domain/mandate.shape.js';
import type { PartyId } from '../../domain/party.shape.js';
import { nationalLimits } from '../../domain/period.js';
import type { Limits } from '../../domain/period.shape.js';
import type { PowerId } from '../../domain/power.shape.js';
import { newId } from '../../registry/ids.js';
import { lone, strandby, testDay, type TestPerson } from '../people.js';
import { strandbyPowers } from '../world.js';
import { Unmet } from './expect.js';

/**
 * A world that a vendor brings to be tested.
 *
 * It is fresh: everybody of `people.ts` is in it, nobody has a mandate yet, and on offer is what `strandbyPowers` says.
 *
 * ```ts
 * const world = async (): Promise<TestWorld> => {
 *   const portal = await startPortal({ people: everybody, powers: strandbyPowers });
 *   return {
 *     as: person => portal.logIn(person),
 *     on: day => portal.setClock(day),
 *     dies: person => portal.tellDeath(person),
 *     moves: (person, municipality) => portal.move(person, municipality),
 *     end: () => portal.stop(),
 *   };
 * };
 * ```
 */
export interface TestWorld {
  /** The backend of a person. Each call is another login, with a session of its own. */
  as(person: TestPerson): MandateBackend | Promise<MandateBackend>;
  /** The backend of somebody who works at borgerservice of a municipality, by its code. Where it is absent, what borgerservice does is not tested. */
  desk?(person: TestPerson, municipality: string): MandateBackend | Promise<MandateBackend>;
  /** Goes to another day, at an hour at which it is that day in Denmark. Where it is absent, what time does is not tested. */
  on?(day: Day): unknown;
  /** The CPR register tells that somebody has died, on the day that it is. Where it is absent, what a death does is not tested. */
  dies?(person: TestPerson): unknown;
  /** The CPR register tells that somebody has moved to a municipality, by its code. Where it is absent, what a move does is not tested. */
  moves?(person: TestPerson, municipality: string): unknown;
  /** Is called when the case is over. */
  end?(): unknown;
}

/** One thing that holds of every backend. */
export interface Holds {
  readonly name: string;
  /** What a backend must answer for the case to be about it. */
  readonly asks: readonly OperationName[];
  /** Whether somebody must be able to sit at a desk of borgerservice in the world. */
  readonly desk?: true;
  /** Whether the day must be one that can be set. */
  readonly days?: true;
  /** Whether people must be able to die in the world. */
  readonly deaths?: true;
  /** Whether people must be able to move in the world. */
  readonly moves?: true;
  readonly run: (ground: Ground) => Promise<void>;
}

/** A backend that is known to answer all that a case asks. */
export type Whole = { readonly [Name in OperationName]-?: NonNullable<MandateBackend[Name]> };

/** What a case is run on: a world, and the deeds that most cases begin with. */
export interface Ground {
  /** The backend of a person who logs in now. */
  readonly as: (person: TestPerson) => Promise<Whole>;
  /** Borgerservice of a municipality, with Lone at the desk where nobody else is said to be. */
  readonly desk: (municipality?: string, person?: TestPerson) => Promise<Whole>;
  /** The day that it is when the case begins. */
  readonly today: Day;
  /** Goes to another day. */
  readonly on: (day: Day) => Promise<void>;
  /** The CPR register tells that somebody has died. */
  readonly dies: (person: TestPerson) => Promise<void>;
  /** Somebody moves to a municipality. */
  readonly moves: (person: TestPerson, municipality: string) => Promise<void>;
  /** Some powers that the portal honours itself, and some that can only be had elsewhere. */
  readonly here: readonly [PowerId, PowerId, PowerId];
  readonly elsewhere: PowerId;
  /** Finds somebody, and answers with their handle. */
  readonly find: (asker: Whole, person: TestPerson) => Promise<PartyId>;
  /** Asks a giver for a mandate, by default for one power and two months. */
  readonly ask: (holder: Whole, giver: TestPerson, more?: Partial<Input<'request'>>, options?: CallOptions) => Promise<Mandate>;
  /** Gives a holder a mandate, by default of one power and two months. */
  readonly give: (giver: Whole, holder: TestPerson, more?: Partial<Input<'give'>>, options?: CallOptions) => Promise<Mandate>;
  /** Does something to a mandate, on the version at hand. */
  readonly act: (
    by: Whole,
    mandate: Pick<Mandate, 'id' | 'version'>,
    action: Action,
    terms?: ActionTerms,
    options?: CallOptions,
  ) => Promise<Mandate>;
  /** Does to a case what borgerservice does, on the version at hand. */
  readonly decide: (
    by: Whole,
    mandate: Pick<Mandate, 'id' | 'version'>,
    action: DeskAction,
    terms?: DeskTerms,
    options?: CallOptions,
  ) => Promise<Case>;
}

/** What one types to find somebody. */
export const typed = ({ name, cpr }: TestPerson): Input<'findPerson'> => ({ name, cpr });

/** A key that nobody has used before. */
export const freshKey = (): string => newId();

/** The numbers that a backend goes by: the national ones, where it does not say. */
export const limitsOf = async (backend: Partial<Whole>): Promise<Limits> => (await backend.describe?.({}))?.limits ?? nationalLimits;

/** What came of a deed that must be done here. */
export function done(outcome: Outcome): Mandate {
  if (outcome.outcome === 'done') return outcome.mandate;
  throw new Unmet('expected it to be done here, and the citizen was handed over');
}

/** The ground on a world, on the day that tests take place where it can be set. */
export async function groundOf(world: TestWorld): Promise<Ground> {
  await world.on?.(testDay);
  const today = world.on ? testDay : toDay(new Date());
  const until = addMonths(today, 2);
  const offered = await strandbyPowers({ municipality: strandby }, 'da');
  const [first, second, third] = offered.filter(({ where }) => where === 'here').map(({ id }) => id);
  const elsewhere = offered.find(({ where }) => where === 'elsewhere')?.id;
  if (!first || !second || !third || !elsewhere) throw new Error('the made-up municipality offers too little to test with');

  const find: Ground['find'] = async (asker, person) => (await asker.findPerson(typed(person))).person.id;
  return {
    as: async person => named((await world.as(person)) as Whole),
    desk: async (municipality = strandby, person = lone) => named(((await world.desk?.(person, municipality)) ?? {}) as Whole),
    today,
    on: async day => {
      await world.on?.(day);
    },
    dies: async person => {
      await world.dies?.(person);
    },
    moves: async (person, municipality) => {
      await world.moves?.(person, municipality);
    },
    here: [first, second, third],
    elsewhere,
    find,
    ask: async (holder, giver, more, options) =>
      done(
        await holder.request(
          { giver: more?.giver ?? (await find(holder, giver)), powers: [first], until, ...more },
          { idempotencyKey: freshKey(), ...options },
        ),
      ),
    give: async (giver, holder, more, options) =>
      done(
        await giver.give(
          { holder: more?.holder ?? (await find(giver, holder)), powers: [first], until, ...more },
          { idempotencyKey: freshKey(), ...options },
        ),
      ),
    act: async (by, { id, version }, action, terms, options) =>
      done(await by.perform({ id, action, ...terms }, { idempotencyKey: freshKey(), version, ...options })),
    decide: async (by, { id, version }, action, terms, options) =>
      (await by.decide({ id, action, ...terms }, { idempotencyKey: freshKey(), version, ...options })).mandate,
  };
}

const asked = new WeakMap<object, OperationName>();

/** Which operation an error came from. */
export const operationOf = (error: object): OperationName | undefined => asked.get(error);

/** The same backend, which notes of every error what was asked. */
const named = (backend: Whole): Whole => {
  const answers = operationNames.flatMap(name => {
    const answer = backend[name] as ((...given: unknown[]) => Promise<unknown>) | undefined;
    if (!answer) return [];
    const noting = async (...given: unknown[]) => {
      try {
        return await answer.apply(backend, given);
      } catch (error) {
        if (error instanceof Error) asked.set(error, name);
        throw error;
      }
    };
    return [[name, noting] as const];
  });
  return Object.fromEntries(answers) as unknown as Whole;
};
