import * as z from 'zod/mini';
import { Session } from '../domain/acting.shape.js';
import { DraftAnswers, DraftId, SavedDraft } from '../domain/draft.shape.js';
import {
  Action,
  ActionTerms,
  Case,
  DeskAction,
  DeskTerms,
  Happening,
  Mandate,
  MandateGift,
  MandateId,
  MandateRequest,
  MandateState,
  Principal,
  Side,
} from '../domain/mandate.shape.js';
import { Party, PartyId } from '../domain/party.shape.js';
import { Power, PowerId } from '../domain/power.shape.js';
import { Description } from './describe.shape.js';

/** Operations that belong together: a backend that is put together of several takes each family whole from one of them. */
export type Family = 'description' | 'session' | 'catalogue' | 'mandates' | 'asking' | 'acting' | 'desk';

interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** A `:name` is filled in from the input's field of that name; the other fields are the body (POST, PUT) or the query. */
  readonly path: `/${string}`;
  readonly family: Family;
  /** What it is for, in a sentence for whoever writes a client. */
  readonly summary: string;
  /** Whether it changes something. It then takes an idempotency key: the same key with the same body is done once. */
  readonly writes?: boolean;
  /** Whether it can be sent once more where nobody knows if it has arrived, without any key: it only asks, or leaves behind what it left the first time. Each GET is. */
  readonly repeatable?: boolean;
  /** Whether it changes one thing that was there, and so asks for the version that was decided on: always, or only where `replaces` names a mandate. */
  readonly versioned?: 'always' | 'replacing';
  /** What it answers with, where that is not JSON: a PDF; or a stream of events, each of which is one `output`, until whoever asked goes or the session ends. */
  readonly answers?: 'file' | 'stream';
  readonly input: z.ZodMiniObject;
  readonly output: z.ZodMiniType;
}

/** The most that one page of a list holds, and what it holds where nobody said. */
export const pageSize = { most: 100, usual: 25 } as const;

const search = {
  text: z.optional(z.string().check(z.maxLength(200))),
  cursor: z.optional(z.string().check(z.maxLength(500))),
  limit: z.optional(z.int().check(z.positive(), z.maximum(pageSize.most))),
};

const page = <Item extends z.ZodMiniType>(item: Item) => z.object({ items: z.array(item), next: z.optional(z.string()), total: z.int() });

/** Either it was done here, or the citizen goes on elsewhere to do it. */
export const Outcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done'), mandate: Mandate }),
  z.object({ outcome: z.literal('handed-over'), to: z.url({ protocol: /^https?$/ }) }),
]);
export type Outcome = z.infer<typeof Outcome>;

/**
 * News that something has changed, for whoever it concerns: ids alone. It says that asking anew is worth while, and nothing of what would be answered.
 *
 * Without `id` it may be any of theirs: something may have been missed, and everything is asked for anew.
 */
export const Change = z.object({ changed: z.enum(['mandate', 'session']), id: z.optional(MandateId) });
export type Change = z.infer<typeof Change>;

/** All that a backend can be asked. A new question is a new row here; the client, the server and the OpenAPI document read the same rows. */
export const operations = {
  describe: {
    method: 'GET',
    path: '/',
    family: 'description',
    summary: 'What this backend can do, what it allows, and the numbers it goes by.',
    input: z.object({}),
    output: Description,
  },
  session: {
    method: 'GET',
    path: '/session',
    family: 'session',
    summary: 'Who is at the screen, until when, and for whom they act.',
    input: z.object({}),
    output: Session,
  },
  prolong: {
    method: 'POST',
    path: '/session',
    family: 'session',
    summary: 'Keeps the session alive, because the citizen wants to stay.',
    repeatable: true,
    input: z.object({}),
    output: Session,
  },
  catalogue: {
    method: 'GET',
    path: '/catalogue',
    family: 'catalogue',
    summary:
      'The powers on offer for a giver: the national ones, and those of the municipality where the giver lives. Without `giver`, the person at the screen is the giver.',
    input: z.object({ giver: z.optional(PartyId) }),
    output: z.object({ powers: z.array(Power) }),
  },
  findPerson: {
    method: 'POST',
    path: '/people/find',
    family: 'asking',
    summary:
      'Finds one person by name and CPR number, and answers with a handle. Whatever concerns the other person answers `person-not-available`, in equal time.',
    input: z.object({ name: z.string().check(z.minLength(1), z.maxLength(200)), cpr: z.string().check(z.minLength(1), z.maxLength(40)) }),
    output: z.object({ person: Party, digital: z.boolean() }),
  },
  request: {
    method: 'POST',
    path: '/requests',
    family: 'asking',
    summary:
      'Asks a giver for a mandate. It is in force when the giver has approved it; the one that it `replaces` ends in the same moment (R183).',
    writes: true,
    versioned: 'replacing',
    input: MandateRequest,
    output: Outcome,
  },
  give: {
    method: 'POST',
    path: '/mandates',
    family: 'asking',
    summary: 'Gives a mandate to a holder. It is in force at once, and the one that it `replaces` ends in the same moment.',
    writes: true,
    versioned: 'replacing',
    input: MandateGift,
    output: Outcome,
  },
  drafts: {
    method: 'GET',
    path: '/drafts',
    family: 'asking',
    summary: 'All answers of wizards that the person at the screen has not sent yet, those that were kept last first.',
    input: z.object({}),
    output: z.object({ drafts: z.array(SavedDraft) }),
  },
  draft: {
    method: 'GET',
    path: '/drafts/:id',
    family: 'asking',
    summary: 'The answers of a wizard that were kept here, by whoever kept them and by nobody else.',
    input: z.object({ id: DraftId }),
    output: z.object({ draft: SavedDraft }),
  },
  keepDraft: {
    method: 'PUT',
    path: '/drafts/:id',
    family: 'asking',
    summary:
      'Keeps the answers of a wizard for 24 hours: handles and days, never a CPR number. A draft that is not there yet has version 0.',
    versioned: 'always',
    input: z.object({ id: DraftId, ...DraftAnswers.shape }),
    output: z.object({ draft: SavedDraft }),
  },
  dropDraft: {
    method: 'DELETE',
    path: '/drafts/:id',
    family: 'asking',
    summary: 'Throws a draft away, because it has been sent or is wanted no more. Of one that is not there, that holds already.',
    repeatable: true,
    input: z.object({ id: DraftId }),
    output: z.object({}),
  },
  mandates: {
    method: 'POST',
    path: '/mandates/search',
    family: 'mandates',
    summary:
      'The mandates of the person at the screen: given, received and asked for. Searched in the body, because a name is no part of an address.',
    repeatable: true,
    input: z.object({
      side: z.optional(Side),
      states: z.optional(z.array(MandateState)),
      /** True: only those that wait for an answer from the person at the screen, as requests, and as extensions that are asked for. False: only the others. */
      needsMe: z.optional(z.boolean()),
      /**
       * True: only those whose last day is so near that both are told of it (R079), and those that have expired and can still come into force again: because
       * an extension is open, or because the person at the screen, as the holder, is in the days in which one can be asked for (R075). False: only the others.
       */
      runsOut: z.optional(z.boolean()),
      /** True: only requests that borgerservice has declined, whose last day has not passed, and after which nothing has come between the same two. False: only the others. */
      askAgain: z.optional(z.boolean()),
      sort: z.optional(z.enum(['until', 'changed'])),
      ...search,
    }),
    output: page(Mandate),
  },
  mandate: {
    method: 'GET',
    path: '/mandates/:id',
    family: 'mandates',
    summary: 'One mandate, with its history.',
    input: z.object({ id: MandateId }),
    output: z.object({ mandate: Mandate, history: z.array(Happening) }),
  },
  perform: {
    method: 'POST',
    path: '/mandates/:id/actions',
    family: 'mandates',
    summary:
      'Approves, rejects, withdraws or deletes; asks for an extension, approves or rejects one. `until` and `powers` say on what terms.',
    writes: true,
    versioned: 'always',
    input: z.object({ id: MandateId, action: Action, ...ActionTerms.shape }),
    output: Outcome,
  },
  letter: {
    method: 'GET',
    path: '/mandates/:id/letter',
    family: 'mandates',
    summary:
      'The letter that asks the giver, as a PDF to print: while it is on its way to the giver, or lies at borgerservice. Without an address.',
    answers: 'file',
    input: z.object({ id: MandateId }),
    output: z.instanceof(Blob),
  },
  changes: {
    method: 'GET',
    path: '/changes',
    family: 'mandates',
    summary:
      'Tells, as it happens, that a mandate of the person at the screen has changed, or their session; a desk hears of its cases. What happens once it has been answered is heard.',
    answers: 'stream',
    input: z.object({}),
    output: Change,
  },
  cases: {
    method: 'POST',
    path: '/cases/search',
    family: 'desk',
    summary:
      "Borgerservice's cases: the letters of givers who live in its municipality. By `reference`, any mandate of theirs. Searched in the body.",
    repeatable: true,
    input: z.object({
      states: z.optional(z.array(MandateState)),
      /** Only those with a letter that borgerservice has to decide on. */
      needsMe: z.optional(z.boolean()),
      /** As it stands in the letter, in any case, with or without its hyphen. */
      reference: z.optional(z.string().check(z.maxLength(40))),
      sort: z.optional(z.enum(['until', 'changed'])),
      cursor: search.cursor,
      limit: search.limit,
    }),
    output: page(Case),
  },
  case: {
    method: 'GET',
    path: '/cases/:id',
    family: 'desk',
    summary: 'One case, with its history.',
    input: z.object({ id: MandateId }),
    output: z.object({ mandate: Case, history: z.array(Happening) }),
  },
  decide: {
    method: 'POST',
    path: '/cases/:id/actions',
    family: 'desk',
    summary:
      'Registers a letter that has come back, approves what it asks for with all `checks`, or declines it with `reasons`; deletes a mandate for a giver who cannot.',
    writes: true,
    versioned: 'always',
    input: z.object({ id: MandateId, action: DeskAction, ...DeskTerms.shape }),
    output: z.object({ outcome: z.literal('done'), mandate: Case }),
  },
  caseLetter: {
    method: 'GET',
    path: '/cases/:id/letter',
    family: 'desk',
    summary: "The letter of a case with the giver's address, as a PDF to print and to post.",
    answers: 'file',
    input: z.object({ id: MandateId }),
    output: z.instanceof(Blob),
  },
  principals: {
    method: 'POST',
    path: '/principals/search',
    family: 'acting',
    summary:
      'For whom the person at the screen may act today: those that are pinned, then those of late, then the others by name. `power` leaves nobody out: `covers` tells who has it.',
    repeatable: true,
    input: z.object({ power: z.optional(PowerId), ...search }),
    output: page(Principal),
  },
  actFor: {
    method: 'POST',
    path: '/acting',
    family: 'acting',
    summary: 'Acts for somebody from now on, or, with null, for oneself.',
    input: z.object({ person: z.nullable(PartyId) }),
    output: z.object({ acting: z.nullable(Principal) }),
  },
  pin: {
    method: 'PUT',
    path: '/principals/:person/pin',
    family: 'acting',
    summary: 'Keeps somebody at the top of those for whom one may act, or no more.',
    repeatable: true,
    input: z.object({ person: PartyId, pinned: z.boolean() }),
    output: z.object({}),
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
export type Input<Name extends OperationName> = z.infer<(typeof operations)[Name]['input']>;
/** What an operation answers: of a stream, one output after the other. */
export type Output<Name extends OperationName> = (typeof operations)[Name] extends { readonly answers: 'stream' }
  ? AsyncIterable<z.infer<(typeof operations)[Name]['output']>>
  : z.infer<(typeof operations)[Name]['output']>;

export const operationNames = Object.keys(operations) as OperationName[];

/** Whether a call must name the version that was decided on. */
export const asksVersion = (name: OperationName, input: object): boolean => {
  const { versioned } = operation(name);
  return versioned === 'always' || (versioned === 'replacing' && 'replaces' in input && input.replaces !== undefined);
};

/** Whether a call can be sent once more where nobody knows if it has arrived: it only asks, or it carries the key under which it is done once. */
export const isRepeatable = (name: OperationName, idempotencyKey: string | undefined): boolean => {
  const { method, repeatable = method === 'GET', writes } = operation(name);
  return repeatable || (writes === true && idempotencyKey !== undefined);
};

/** An operation as any row has it, where it does not matter which. */
export const operation = (name: OperationName): Operation => operations[name];
