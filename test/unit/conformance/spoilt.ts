import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Output } from '../../../src/contract/operations.js';
import type { Allows } from '../../../src/domain/allows.shape.js';
import type { Day } from '../../../src/domain/day.shape.js';
import type { Mandate } from '../../../src/domain/mandate.shape.js';
import type { Limits } from '../../../src/domain/period.shape.js';
import { isRefusal, Refusal, type Reason } from '../../../src/domain/refusal.js';
import type { Letters } from '../../../src/registry/ports.js';
import type { TestWorld } from '../../../src/testing/conformance.js';
import { lone, testDay, type TestPerson } from '../../../src/testing/people.js';
import { world, type World, type WorldOptions } from '../../../src/testing/world.js';

/** A backend that answers everything. */
export type Whole = Required<{ [Name in keyof MandateBackend]: NonNullable<MandateBackend[Name]> }>;

/** Where a fault sits: in the backend of one person who has logged in. */
export interface Place {
  readonly good: Whole;
  readonly person: TestPerson;
  /** The good backend of somebody. */
  readonly as: (person: TestPerson) => Whole;
  /** What the whole world remembers. */
  readonly memo: Map<string, unknown>;
}

/** Where a fault sits at borgerservice: in the backend of somebody at a desk. */
export interface DeskPlace extends Place {
  /** The municipality of the desk. */
  readonly municipality: string;
  /** The good backend of any desk. */
  readonly deskOf: (municipality: string, person?: TestPerson) => Whole;
}

/** Letters that nobody would want to read: what a PDF looks like is asked elsewhere. */
export const plainLetters: Letters = {
  write: async ({ reference, address }) => new TextEncoder().encode(`%PDF-1.7 ${reference} ${address?.join(', ') ?? ''}`),
};

/** A good world in memory with a fault at borgerservice. */
export const spoiltDesk = (spoil: (place: DeskPlace) => Partial<Whole>, options: WorldOptions = {}) => spoilt(() => ({}), options, spoil);

/** A good world in memory with a fault in it. */
export const spoilt =
  (spoil: (place: Place) => Partial<Whole>, options: WorldOptions = {}, spoilDesk: (place: DeskPlace) => Partial<Whole> = () => ({})) =>
  (): TestWorld => {
    const whole: World = world({ letters: plainLetters, ...options });
    const deskOf = (municipality: string, person: TestPerson = lone) => whole.desk(person, municipality) as Whole;
    const memo = new Map<string, unknown>();
    const as = (person: TestPerson) => whole.as(person) as Whole;
    return {
      on: day => whole.on(day),
      dies: dead => whole.dies(dead),
      moves: (mover, municipality) => whole.moves(mover, municipality),
      desk(person, municipality) {
        const good = deskOf(municipality, person);
        return { ...good, ...spoilDesk({ good, person, as, memo, municipality, deskOf }) };
      },
      as(person) {
        const good = as(person);
        return { ...good, ...spoil({ good, person, as, memo }) };
      },
    };
  };

/** A world that is made wrongly, of parts that do what they are told. */
export const made = (options: WorldOptions) => spoilt(() => ({}), options);

/** A good world with a fault in what every mandate shows once so many deaths have been told. */
export const afterDeaths = (most: number, change: (mandate: Mandate) => Mandate) => (): TestWorld => {
  let told = 0;
  const good = spoilt(showing(mandate => (told >= most ? change(mandate) : mandate)))();
  return {
    ...good,
    dies(person) {
      told += 1;
      return good.dies?.(person);
    },
  };
};

/** A world that says of itself what is not so. */
export const saying = (said: { allows?: Partial<Allows>; limits?: Partial<Limits> }, options: WorldOptions = {}) =>
  spoilt(
    ({ good }) => ({
      async describe() {
        const truth = await good.describe({});
        return { ...truth, allows: { ...truth.allows, ...said.allows }, limits: { ...truth.limits, ...said.limits } };
      },
    }),
    options,
  );

/** The answer to a deed that was done. */
export const done = (mandate: Mandate) => ({ outcome: 'done' as const, mandate });

/** Refuses, whatever it is asked. */
export const refuse = (reason: Reason) => (): never => {
  throw new Refusal(reason);
};

/** Does something else where a call is refused for a reason. */
export const instead =
  <T>(reason: Reason, other: () => T | Promise<T>) =>
  (error: unknown) => {
    if (isRefusal(error) && error.reason === reason) return other();
    throw error;
  };

/** Changes every mandate that a person is shown. */
export const showing =
  (change: (mandate: Mandate) => Mandate) =>
  ({ good }: Place): Partial<Whole> => {
    const changed = (outcome: Output<'request'>) => (outcome.outcome === 'done' ? done(change(outcome.mandate)) : outcome);
    return {
      request: async (...given) => changed(await good.request(...given)),
      give: async (...given) => changed(await good.give(...given)),
      perform: async (...given) => changed(await good.perform(...given)),
      mandate: async (...given) => {
        const answer = await good.mandate(...given);
        return { ...answer, mandate: change(answer.mandate) };
      },
      mandates: async (...given) => {
        const answer = await good.mandates(...given);
        return { ...answer, items: answer.items.map(change) };
      },
    };
  };

/** Changes what the list of mandates is asked, or what it answers. */
export const listing =
  (change: {
    ask?: (input: Parameters<Whole['mandates']>[0]) => typeof input;
    answer?: (answer: Output<'mandates'>, input: Parameters<Whole['mandates']>[0]) => typeof answer;
  }) =>
  ({ good }: Place): Partial<Whole> => ({
    async mandates(input, options) {
      const answer = await good.mandates(change.ask?.(input) ?? input, options);
      return change.answer?.(answer, input) ?? answer;
    },
  });

/** Changes what the list of those for whom one may act is asked, or what it answers. */
export const principals =
  (change: {
    ask?: (input: Parameters<Whole['principals']>[0]) => typeof input;
    answer?: (answer: Output<'principals'>, input: Parameters<Whole['principals']>[0]) => typeof answer;
  }) =>
  ({ good }: Place): Partial<Whole> => ({
    async principals(input, options) {
      const answer = await good.principals(change.ask?.(input) ?? input, options);
      return change.answer?.(answer, input) ?? answer;
    },
  });

/** Changes the handle under which somebody is found. */
export const handing =
  (handle: (person: Output<'findPerson'>['person'], typed: { name: string; cpr: string }) => string) =>
  ({ good }: Place): Partial<Whole> => ({
    async findPerson(input) {
      const found = await good.findPerson(input);
      return { ...found, person: { ...found.person, id: handle(found.person, input) as typeof found.person.id } };
    },
  });

/** Takes a handle, whomever it was given to. */
export const takingAnyHandle = ({ good, memo }: Place): Partial<Whole> => {
  type Handle = Output<'findPerson'>['person']['id'];
  const own = async (handle: Handle): Promise<Handle> => {
    const typed = memo.get(handle) as Parameters<Whole['findPerson']>[0] | undefined;
    return typed ? (await good.findPerson(typed)).person.id : handle;
  };
  return {
    async findPerson(input) {
      const found = await good.findPerson(input);
      memo.set(found.person.id, input);
      return found;
    },
    request: async (input, options) => good.request({ ...input, giver: await own(input.giver) }, options),
    catalogue: async ({ giver }, options) => good.catalogue({ giver: giver && (await own(giver)) }, options),
    actFor: async ({ person }, options) => good.actFor({ person: person && (await own(person)) }, options),
    keepDraft: async ({ person, ...draft }, options) => good.keepDraft({ ...draft, person: person && (await own(person)) }, options),
  };
};

/** Remembers what came of a key only when it is done, whoever used it and for whatever. */
export const rememberingKeys = ({ good, memo }: Place): Partial<Whole> => {
  const once = async (key: string | undefined, work: () => Promise<Output<'request'>>) => {
    if (key && memo.has(key)) return memo.get(key) as Output<'request'>;
    const answer = await work();
    memo.set(key ?? '', answer);
    return answer;
  };
  return {
    request: (input, options = {}) => once(options.idempotencyKey, () => good.request(input, { ...options, idempotencyKey: undefined })),
    give: (input, options = {}) => once(options.idempotencyKey, () => good.give(input, { ...options, idempotencyKey: undefined })),
  };
};

/** Forgets the keys of an operation. */
export const forgettingKeys =
  (name: 'request' | 'give' | 'perform') =>
  ({ good }: Place): Partial<Whole> => ({
    [name]: (input: never, options = {}) => good[name](input, { ...options, idempotencyKey: undefined }),
  });

/** Keeps for whom a session acts, as it was when it began, and never looks at the register again. */
export const keepingActing = ({ good }: Place): Partial<Whole> => {
  let acting: Output<'actFor'>['acting'] = null;
  return {
    async actFor(...given) {
      const answer = await good.actFor(...given);
      acting = answer.acting;
      return answer;
    },
    session: async (...given) => ({ ...(await good.session(...given)), acting }),
  };
};

/** A world whose days do not pass, but for what the session tells of them. */
export const stuck = (): TestWorld => {
  const whole = spoilt(() => ({}))();
  let day: Day = testDay;
  return {
    on: next => (day = next),
    async as(person) {
      const good = (await whole.as(person)) as Whole;
      return { ...good, session: async (...given) => ({ ...(await good.session(...given)), today: day }) };
    },
  };
};
