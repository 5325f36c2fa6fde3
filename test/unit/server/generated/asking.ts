import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MandateBackend } from '../../../../src/contract/backend.js';
import { operation, type OperationName } from '../../../../src/contract/operations.js';
import type { DraftId } from '../../../../src/domain/draft.shape.js';
import { possible } from '../../../../src/domain/chance.js';
import type { Deed } from '../../../../src/domain/mandate.shape.js';
import { looksLikeCpr } from '../../../../src/domain/party.js';
import type { PersonId } from '../../../../src/registry/ports.js';
import { createHandler, createRegister, memoryStore, type Store } from '../../../../src/server/index.js';
import { bo, everybody, karen, lone, peopleIn, strandby, testDay } from '../../../../src/testing/people.js';
import { carePortal, lifelike, strandbyPowers, world } from '../../../../src/testing/world.js';
import { everythingAllowed } from '../../conformance/worlds.js';
import { plainLetters } from '../../conformance/spoilt.js';
import { assertAsDocumented, base, document, fits, operationAt, type DocumentOperation } from '../document.js';
import { requestsTo, written, type MadeUp } from './requests.js';
import { draftId, withHandles } from './values.js';

/** How many requests one world gets before there is another. */
export const perWorld = 50;

/** Some requests in a row to one world, from its first day. */
export interface Visit {
  readonly allowed: 'little' | 'everything';
  readonly asks: 'bo' | 'karen';
  readonly acting: boolean;
  readonly requests: readonly MadeUp[];
}

/** Visits that ask for one operation. */
export const visitsFor = (name: OperationName): fc.Arbitrary<Visit> =>
  fc.record({
    allowed: fc.constantFrom('little', 'everything'),
    asks: fc.constantFrom('bo', 'bo', 'karen'),
    acting: fc.oneof({ arbitrary: fc.constant(false), weight: 5 }, fc.constant(true)),
    requests: fc.array(requestsTo(name), { minLength: perWorld, maxLength: perWorld, size: 'max' }),
  });

/** How the answers went, by operation and status. */
export type Tally = Map<string, number>;

/** Makes a visit, and looks at each answer. @throws Where one is not as the document says, or is nobody's refusal. */
export async function visit(name: OperationName, { allowed, asks, acting, requests }: Visit, tally: Tally, store: Store = memoryStore()) {
  const faults: unknown[] = [];
  const there = world({ store, mandates: lifelike(testDay) });
  const register = createRegister({
    store: there.store,
    people: peopleIn(everybody),
    powers: strandbyPowers,
    clock: there.clock,
    letters: plainLetters,
    lookUpTakes: 0,
    ...(allowed === 'everything' ? { allows: everythingAllowed, tries: { most: 1000, minutes: 15 } } : {}),
  });
  const atDesk = operation(name).family === 'desk';
  const viewer = atDesk ? lone : { bo, karen }[asks];
  const backend = atDesk
    ? register.deskFor({ person: lone.id, municipality: strandby })
    : register.backendFor({ session: 'a-session', person: viewer.id, until: () => there.clock(), prolong: async () => undefined });
  const handles = await there.store.work(room =>
    room.handles(
      viewer.id,
      everybody.map(({ id }) => id),
    ),
  );
  const handle = (id: string) => handles.get(id as PersonId) ?? 'nobody';
  if (!atDesk) {
    await backend.keepDraft?.({ id: draftId as DraftId, intent: 'request', powers: [carePortal] }, { version: 0 });
    const [first] = (await backend.principals?.({}))?.items ?? [];
    if (acting && first) await backend.actFor?.({ person: first.person.id });
  }
  const handler = createHandler({ base, backendFor: () => backend, onError: error => void faults.push(error) });
  for (const madeUp of requests) {
    const sent = requestFrom(name, await apt(name, madeUp, backend), handle);
    if (!sent) continue;
    const response = await handler(sent.request);
    await look(sent, response, backend);
    assert.deepEqual(faults, [], `${sent.request.method} ${sent.request.url}`);
    const outcome = `${operationAt(sent.request.method, pathOf(sent.request)) ?? 'none'} ${response.status}`;
    tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
  }
}

/** The same request, or one for something that can be done at that moment: among so many, hardly any would be by luck. */
async function apt(name: OperationName, madeUp: MadeUp, backend: MandateBackend): Promise<MadeUp> {
  const { apt: choice, body } = madeUp;
  if (choice !== undefined && name === 'pin') {
    const { items = [] } = (await backend.principals?.({ limit: 100 })) ?? {};
    const one = items[choice % items.length];
    return one ? { ...madeUp, id: one.person.id } : madeUp;
  }
  if (choice === undefined || !(name === 'perform' || name === 'decide') || !('value' in body) || !isObject(body.value)) return madeUp;
  const { items = [] } = (await (name === 'decide' ? backend.cases?.({ limit: 100 }) : backend.mandates?.({ limit: 100 }))) ?? {};
  const all = items.flatMap(({ id, version, can }) =>
    possible<Deed>(can, testDay)
      .filter(action => action !== 'replace')
      .map(action => ({ id, version, action })),
  );
  const one = all[choice % all.length];
  if (!one) return madeUp;
  return {
    ...madeUp,
    id: one.id,
    headers: [...madeUp.headers.filter(([field]) => field !== 'if-match'), ['if-match', `"${one.version}"`]],
    body: { ...body, value: { ...body.value, action: one.action } },
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

interface Sent {
  readonly request: Request;
  /** What the body says, where it is JSON that can be read. */
  readonly value: unknown;
}

/** Nothing, where not even a `Request` can be made of it. */
function requestFrom(name: OperationName, madeUp: MadeUp, handle: (id: string) => string): Sent | undefined {
  const { method, id, tail, query, headers, body } = madeUp;
  const { path } = operation(name);
  const own = withHandles(id, handle);
  const segment = wellFormed(encodeURIComponent, typeof own === 'string' ? own : JSON.stringify(own)) ?? '%F0';
  const search = withHandles(query, handle).map(([field, value]) => `${field}=${wellFormed(encodeURIComponent, asText(value)) ?? '%F0'}`);
  const address = `https://portal.example${base}${path.replace(/:\w+/g, () => segment)}${tail}${search.length > 0 ? `?${search.join('&')}` : ''}`;
  const fields = new Headers();
  for (const [field, value] of headers) fields.append(field, value);
  const value = 'value' in body ? withHandles(body.value, handle) : undefined;
  const bytes = 'bytes' in body ? body.bytes : 'value' in body ? written(value, body.written) : undefined;
  const withoutBody = /^(get|head)$/i.test(method) || bytes === undefined;
  try {
    return {
      request: new Request(address, { method, headers: fields, ...(withoutBody ? {} : { body: bytes }) }),
      value: 'value' in body && body.written === 'plain' ? value : undefined,
    };
  } catch {
    return undefined;
  }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const wellFormed = (encode: (text: string) => string, text: string): string | undefined => {
  try {
    return encode(text);
  } catch {
    return undefined;
  }
};

const pathOf = ({ url }: Request): string => new URL(url).pathname;

async function look({ request, value }: Sent, response: Response, backend: MandateBackend): Promise<void> {
  const { status, headers } = response;
  const name = operationAt(request.method === 'HEAD' ? 'GET' : request.method, pathOf(request));
  const what = `${request.method} ${request.url} answered ${status}`;
  assert.ok(status < 500 || (status === 501 && name && !backend[name]), what);
  assert.equal(headers.get('cache-control'), 'no-store', what);
  assert.equal(headers.get('x-content-type-options'), 'nosniff', what);
  if (!name) {
    assert.ok(status === 404 || status === 405, what);
    assert.equal(headers.get('content-type'), 'application/problem+json', what);
    if (request.method !== 'HEAD') assert.equal(fits(await response.json(), 'components', 'schemas', 'Problem'), undefined, what);
    return;
  }
  if (request.method === 'HEAD') {
    assert.equal(await response.clone().text(), '', what);
    return;
  }
  await assertAsDocumented(name, response);
  if (value === undefined) return;
  const { method, path } = operation(name);
  const place = ['paths', path.replace(/:(\w+)/g, '{$1}'), method.toLowerCase()];
  const row = document.paths[place[1] ?? '']?.[place[2] ?? ''] as DocumentOperation;
  if (!row.requestBody) return;
  const wrong = fits(value, ...place, 'requestBody', 'content', 'application/json', 'schema');
  // What is done fits the document, and what the document has no fault with is not called unfit: but for the path, for letters that count double, and for
  // what looks like a CPR number, which no schema can say.
  if (response.ok) assert.equal(wrong, undefined, `${what}, though ${wrong} in ${JSON.stringify(value)}`);
  const unsaid =
    /[\u{10000}-\u{10ffff}]/u.test(JSON.stringify(value)) ||
    Object.values(value ?? {}).some(own => typeof own === 'string' && looksLikeCpr(own));
  if (status === 422 && !path.includes(':') && wrong === undefined && !unsaid) {
    const { detail = '' } = (await response.json()) as { detail?: string };
    assert.doesNotMatch(detail, /^not valid: /, `${what} to what fits: ${JSON.stringify(value)}`);
  }
}
