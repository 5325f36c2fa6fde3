import * as z from 'zod/mini';
import { unasked } from '../contract/address.js';
import { Description } from '../contract/describe.shape.js';
import { Change, operation, operationNames, operations, Outcome, type Family, type OperationName } from '../contract/operations.js';
import { Problem, statuses } from '../contract/problem.js';
import { actingForHeader, personHeader } from '../contract/whose.js';
import { Session } from '../domain/acting.shape.js';
import { SavedDraft } from '../domain/draft.shape.js';
import {
  Can,
  Case,
  Check,
  DeskCan,
  Extension,
  Happening,
  Mandate,
  MandateGift,
  MandateRequest,
  Principal,
} from '../domain/mandate.shape.js';
import { Objection } from '../domain/objection.shape.js';
import { Party } from '../domain/party.shape.js';
import { Limits, Period, Stretch } from '../domain/period.shape.js';
import { Power } from '../domain/power.shape.js';
import type { Reason } from '../domain/refusal.js';
import { forServices } from './acting/documented.js';

/** A JSON value, as far as a reader of the document cares. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Schemas that have a name of their own, with what they are. */
const named: readonly (readonly [schema: z.ZodMiniType, id: string, description: string])[] = [
  [Mandate, 'Mandate', 'One giver, one holder, one or more powers, one period, as one of the two sees it today.'],
  [
    Can,
    'Can',
    'What the one who looks may do: now, when `from` is absent or not after today, `until` absent or not before it, and there is no `why`.',
  ],
  [Case, 'Case', 'A mandate as borgerservice sees it.'],
  [DeskCan, 'DeskCan', 'What borgerservice may do, in the terms of `Can`.'],
  [Check, 'Check', 'What borgerservice looks for in a letter that has come back, and in the papers that go with it.'],
  [Extension, 'Extension', 'A question to the giver whether a mandate may last longer.'],
  [Party, 'Party', 'A person as a handle, of use only to the person logged in who got it. Never a CPR number.'],
  [Power, 'Power', 'One thing that a citizen can let somebody else do.'],
  [Period, 'Period', 'The days on which a mandate is in force, as stretches in order.'],
  [Stretch, 'Stretch', 'From the first day to the last, in the calendar of Europe/Copenhagen; both count.'],
  [Limits, 'Limits', 'The numbers of days and months that a backend goes by.'],
  [Happening, 'Happening', 'One thing that has happened to a mandate.'],
  [Principal, 'Principal', 'Somebody whom the person at the screen may act for.'],
  [Session, 'Session', 'Who is at the screen, until when, and for whom they act.'],
  [Description, 'Description', 'What a backend can do, what it allows, and the numbers it goes by.'],
  [Outcome, 'Outcome', 'Either it was done here, or the citizen goes on elsewhere to do it.'],
  [
    Change,
    'Change',
    'News that a mandate of the reader has changed, or their session. Without `id` it may be any of theirs: everything is asked for anew.',
  ],
  [MandateRequest, 'MandateRequest', 'What a holder asks of a giver.'],
  [MandateGift, 'MandateGift', 'What a giver gives a holder.'],
  [SavedDraft, 'SavedDraft', 'The answers of a wizard, kept for 24 hours for whoever wrote them.'],
  [
    Objection,
    'Objection',
    'One thing that stands in the way of what was asked, and the field that it is about. Nothing of what was typed.',
  ],
  [Problem, 'Problem', 'A refusal (RFC 9457). The type ends in the reason; the detail is for developers, and never shown to a citizen.'],
];

/** Why another mandate cannot be replaced. */
const replacing = ['not-found', 'not-allowed', 'mandate-ended', 'changed-meanwhile'] as const satisfies readonly Reason[];

/** Why each operation can be refused, beyond what holds of all of them. */
const refusals: Readonly<Record<OperationName, readonly Reason[]>> = {
  describe: [],
  session: [],
  prolong: [],
  catalogue: ['person-not-available'],
  findPerson: ['self-mandate', 'under-15', 'person-not-available', 'too-many-attempts'],
  request: [
    'person-not-available',
    'self-mandate',
    'under-15',
    'requires-paper',
    'not-supported',
    'not-offered-in-municipality',
    'duplicate-request',
    'period-over',
    'not-while-acting',
    ...replacing,
  ],
  give: [
    'person-not-available',
    'self-mandate',
    'under-15',
    'not-supported',
    'not-offered-in-municipality',
    'period-over',
    'not-while-acting',
    ...replacing,
  ],
  drafts: [],
  draft: ['not-found'],
  keepDraft: ['person-not-available', 'changed-meanwhile', 'not-while-acting'],
  dropDraft: [],
  mandates: [],
  mandate: ['not-found'],
  perform: [
    'not-found',
    'not-allowed',
    'already-decided',
    'mandate-ended',
    'period-over',
    'duplicate-request',
    'extension-window-closed',
    'changed-meanwhile',
    'requires-paper',
    'not-supported',
    'not-while-acting',
  ],
  letter: ['not-found', 'not-supported', 'already-decided', 'person-not-available'],
  changes: ['too-many-attempts'],
  cases: [],
  case: ['not-found'],
  decide: ['not-found', 'not-allowed', 'already-decided', 'mandate-ended', 'period-over', 'changed-meanwhile'],
  caseLetter: ['not-found', 'not-supported', 'already-decided', 'person-not-available'],
  principals: [],
  actFor: ['not-allowed'],
  pin: ['not-found'],
};

/** What the operations of each family are about. */
const families: Readonly<Record<Family, string>> = {
  description: 'What a backend can do.',
  session: 'Who is at the screen.',
  catalogue: 'What a giver can let others do.',
  asking: 'Asking for mandates, and giving them.',
  mandates: 'The mandates of the person at the screen, and what they do about them.',
  desk: 'Borgerservice, where letters come back.',
  acting: 'Acting for somebody else.',
};

export interface DocumentOptions {
  /** Where the contract is served, as a path. The root by default. */
  readonly base?: string;
  /** What the portal calls the cookie of its sessions. */
  readonly cookie?: string | undefined;
  /** Whether services behind the portal are answered. */
  readonly acting?: boolean;
}

/** The contract as an OpenAPI 3.1 document. It is made from the rows that the client and the handler read, so it says what they do. */
export function openApi({ base = '/', cookie = 'session', acting = false }: DocumentOptions = {}): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Fuldmagt',
      version: '1',
      description: 'What a portal serves to the fuldmagt widgets. Who asks is settled by the portal’s session, and is in no request.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: base.replace(/\/+$/, '') || '/' }],
    security: [{ session: [] }],
    tags: [
      ...[...new Set(operationNames.map(name => operation(name).family))].map(name => ({ name, description: families[name] })),
      ...(acting ? [{ name: 'services', description: 'What services behind the portal ask, server to server.' }] : []),
    ],
    paths: { ...paths(), ...(acting ? forServices : {}) },
    components: {
      schemas: components(),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: cookie,
          description: 'The portal’s own login. What else it asks for is its own to say.',
        },
        ...(acting && {
          service: { type: 'http', scheme: 'basic', description: 'A service behind the portal: its audience, and its secret.' },
        }),
      },
    },
  };
}

const paths = (): Record<string, Json> => {
  const byPath: Record<string, Record<string, Json>> = {};
  for (const name of operationNames) {
    const { method, path } = operation(name);
    const address = path.replace(/:(\w+)/g, '{$1}');
    byPath[address] = { ...byPath[address], [method.toLowerCase()]: describe(name) };
  }
  return byPath;
};

const hasBody = (method: string): boolean => method === 'POST' || method === 'PUT';

const describe = (name: OperationName): Json => {
  const { method, family, summary, output, answers } = operation(name);
  const body = hasBody(method) ? { requestBody: { required: true, content: { 'application/json': { schema: bodyOf(name) } } } } : {};
  return {
    operationId: name,
    tags: [family],
    summary,
    parameters: [...fieldsInAddress(name), ...headersOf(name)],
    ...body,
    responses: {
      '200': {
        description: answers === 'stream' ? streamed : 'The answer.',
        ...(answersWithVersion.has(output)
          ? { headers: { ETag: { description: 'The version of what the answer is about.', schema: { type: 'string' } } } }
          : {}),
        content: contentOf(answers, output),
      },
      ...problemsOf(name),
    },
  };
};

/** How a stream is read. OpenAPI 3.1 has no schema for one: the schema here is of what each event holds. */
const streamed =
  'Server-sent events, of which each `data` is one answer. Comments in between show that the connection holds, and `retry` says after how many milliseconds to connect anew. It ends when the session does, and when the server stops. Whoever connects anew has missed what happened meanwhile, and asks for everything anew.';

const contentOf = (answers: 'file' | 'stream' | undefined, output: z.core.$ZodType): Record<string, Json> => {
  if (answers === 'file') return { 'application/pdf': {} };
  return { [answers === 'stream' ? 'text/event-stream' : 'application/json']: { schema: toSchema(output) } };
};

/** What goes into the path, and into the query of what is read. */
const fieldsInAddress = (name: OperationName): Json[] => {
  const { method, path, input } = operation(name);
  const inPath = pathFields(path);
  return Object.entries(input.shape)
    .filter(([field]) => !hasBody(method) || inPath.includes(field))
    .map(([field, schema]) => ({
      name: field,
      in: inPath.includes(field) ? 'path' : 'query',
      required: inPath.includes(field) || !z.safeParse(schema, undefined).success,
      schema: toSchema(schema),
    }));
};

const headersOf = (name: OperationName): Json[] => {
  const { method, path, writes, versioned, answers } = operation(name);
  // What is looked for has no place in an address, so a search has a body.
  const reads = answers !== 'stream' && (method === 'GET' || path.endsWith('/search'));
  return [
    header('Accept-Language', 'The reader’s language. Titles come in it where the backend has them, else in Danish.', { type: 'string' }),
    header(
      titled(personHeader),
      'Who was at the screen when the page was opened that asks: their own handle, percent-encoded. Somebody else is refused with `user-changed` before anything is read. Without it nothing is compared.',
      handleInHeader,
    ),
    header(
      titled(actingForHeader),
      'For whom they acted then: a handle, percent-encoded, and their own where they acted for themselves. Anybody else is refused with `actor-changed`. It goes with `Fuldmagt-Person`, and is left out where it does not matter.',
      handleInHeader,
    ),
    ...(reads
      ? [
          header(
            titled(unasked),
            'Nobody has pressed anything: the page asks by itself, because it has heard of a change. It keeps no session alive.',
            { const: '1' },
          ),
        ]
      : []),
    ...(writes
      ? [
          header('Idempotency-Key', 'One for each decision of the citizen: sent again with it, the call is done once.', {
            type: 'string',
            pattern: '^[\\x21-\\x7e]{1,200}$',
          }),
        ]
      : []),
    ...(versioned
      ? [
          header(
            'If-Match',
            versioned === 'always'
              ? 'The version that the decision was made on.'
              : 'The version of the mandate that is replaced, where one is.',
            { type: 'string', pattern: '^"\\d{1,9}"$' },
            versioned === 'always',
          ),
        ]
      : []),
  ];
};

const handleInHeader = { type: 'string', pattern: "^[A-Za-z0-9%!~*'()._-]+$" };

const header = (name: string, description: string, schema: Json, required = false): Json => ({
  name,
  in: 'header',
  description,
  required,
  schema,
});

/** A header as it is usually written. */
const titled = (name: string): string => name.replace(/\b[a-z]/g, letter => letter.toUpperCase());

/** The input without what is in the path. */
const bodyOf = (name: OperationName): Json => {
  const { path, input } = operation(name);
  const inPath = pathFields(path);
  return toSchema(inPath.length > 0 ? z.omit(input, Object.fromEntries(inPath.map(field => [field, true as const]))) : input);
};

const pathFields = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, field]) => field ?? '');

/** One response for each status, with the reasons that it can have. */
const problemsOf = (name: OperationName): Record<string, Json> => {
  const { method, input, writes, versioned } = operation(name);
  const takesFields = Object.keys(input.shape).length > 0;
  const problems: readonly (readonly [status: number, reason: Reason])[] = [
    [401, 'session-expired'],
    [409, 'user-changed'],
    [409, 'actor-changed'],
    [500, 'backend-down'],
    [501, 'not-supported'],
    [503, 'backend-down'],
    [504, 'timed-out'],
    ...(takesFields ? ([[422, 'not-valid']] as const) : []),
    ...(hasBody(method)
      ? ([
          [400, 'not-valid'],
          [413, 'not-valid'],
          [415, 'not-valid'],
        ] as const)
      : []),
    ...(writes ? ([[422, 'key-reused']] as const) : []),
    ...(versioned ? ([[428, 'not-valid']] as const) : []),
    ...refusals[name].map(reason => [statuses[reason], reason] as const),
  ];
  const byStatus = new Map<number, Set<Reason>>();
  for (const [status, reason] of problems) byStatus.set(status, (byStatus.get(status) ?? new Set()).add(reason));
  return Object.fromEntries(
    [...byStatus].map(([status, reasons]) => [
      status,
      {
        description: `Refused: ${[...reasons].map(reason => `\`${reason}\``).join(', ')}.`,
        content: { 'application/problem+json': { schema: toSchema(Problem) } },
      },
    ]),
  );
};

/** The answers that are about one mandate, or one draft, and so carry its version. */
const answersWithVersion: ReadonlySet<unknown> = new Set([
  Outcome,
  operations.mandate.output,
  operations.case.output,
  operations.decide.output,
  operations.draft.output,
  operations.keepDraft.output,
]);

const registry = z.registry<{ id: string; description: string }>();
for (const [schema, id, description] of named) registry.add(schema, { id, description });

const inComponents = (id: string): string => `#/components/schemas/${id}`;

const components = (): Json => {
  const { schemas } = z.toJSONSchema(registry, { uri: inComponents, io: 'input' });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)]));
};

/** A schema as the document says it: by its name where it has one, and with names for what is inside. */
const toSchema = (schema: z.core.$ZodType): Json => {
  const id = registry.get(schema)?.id;
  return id === undefined ? inline(schema) : { $ref: inComponents(id) };
};

const inline = (schema: z.core.$ZodType): Json => {
  const around = z.registry<{ id: string }>();
  for (const [inside, id] of named) around.add(inside, { id });
  around.add(schema, { id: 'inline' });
  return plain(z.toJSONSchema(around, { uri: inComponents, io: 'input' }).schemas['inline'] ?? {});
};

/** Without what a schema says of itself as a document: here it is part of one. */
const plain = ({ $schema: _, $id: __, ...schema }: z.core.JSONSchema.BaseSchema): Json => schema as Json;
