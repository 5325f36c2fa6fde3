import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { operation, operationNames } from '../../../src/contract/operations.js';
import { refusalIn } from '../../../src/contract/problem.js';
import { isRefusal } from '../../../src/domain/refusal.js';
import type { Day } from '../../../src/domain/day.shape.js';
import type { DraftId } from '../../../src/domain/draft.shape.js';
import { bo, ida, testDay } from '../../../src/testing/people.js';
import { carePortal, lifelike, world } from '../../../src/testing/world.js';
import { oddity } from '../server/generated/values.js';

/*
 * The ready-made files read the shapes without zod. What zod lets through they let through, and as zod leaves it; what it does not, they do not.
 */

const path = (name: string) => fileURLToPath(new URL(`../../../src/contract/${name}.ts`, import.meta.url));

/** What both have in common. */
interface Readable {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown };
}
interface Contract {
  readonly operations: Readonly<Record<string, { readonly input: Readable; readonly output: Readable }>>;
  readonly refusalIn: typeof refusalIn;
}

let folder: string;
let small: Contract;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fuldmagt-reading-'));
  const outfile = join(folder, 'contract.mjs');
  await build({
    stdin: {
      contents: `export { operations } from ${JSON.stringify(path('operations'))}; export { refusalIn } from ${JSON.stringify(path('problem'))};`,
      resolveDir: folder,
    },
    alias: { 'zod/mini': path('reading') },
    ...{ outfile, bundle: true, format: 'esm', platform: 'neutral', target: 'es2022', logLevel: 'error' },
  });
  small = (await import(pathToFileURL(outfile).href)) as Contract;
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** What a schema of zod says of a value, and what ours says. A field that is not there and one that is undefined are alike. */
const same = (zod: Readable, ours: Readable, value: unknown): void => {
  const [theirs, own] = [zod.safeParse(value), ours.safeParse(value)];
  assert.equal(own.success, theirs.success, JSON.stringify(value));
  if (theirs.success) assert.deepEqual(written(own.data), written(theirs.data), JSON.stringify(value));
};
const written = (data: unknown): unknown => (data instanceof Blob ? data : JSON.parse(JSON.stringify(data ?? null)));

/** The same value with one thing in it put in the place of another, taken away, or added. */
const bent = (value: unknown, odd: unknown, at: number): unknown => {
  const places: (readonly [holder: Record<string, unknown>, key: string])[] = [];
  const copy = structuredClone(value);
  const walk = (here: unknown): void => {
    if (typeof here !== 'object' || here === null) return;
    for (const key of [...Object.keys(here), 'something-else']) {
      places.push([here as Record<string, unknown>, key]);
      walk((here as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return odd;
  if (at % 3 === 0) Reflect.deleteProperty(place[0], place[1]);
  else place[0][place[1]] = odd;
  // As it comes over the wire.
  return JSON.parse(JSON.stringify(copy)) as unknown;
};

/** Answers as the world gives them, by what was asked. */
const answers = async (): Promise<Partial<Record<string, unknown>>> => {
  const backend = world({ mandates: lifelike(testDay) }).as(bo);
  const { person, digital } = await backend.findPerson!({ name: ida.name, cpr: ida.cpr });
  const given = { powers: [carePortal], until: '2027-03-02' as Day };
  const kept = await backend.keepDraft!({ id: 'a-draft-of-bo' as DraftId, intent: 'request', person: person.id, ...given }, { version: 0 });
  const { items, total } = await backend.mandates!({});
  const one = await backend.mandate!({ id: items[0]!.id });
  const desk = { ...one.mandate, side: 'borgerservice', can: [{ action: 'decline', until: testDay }] };
  return {
    describe: await backend.describe!({}),
    session: await backend.session!({}),
    catalogue: await backend.catalogue!({}),
    findPerson: { person, digital },
    request: await backend.request!({ giver: person.id, ...given }, { idempotencyKey: 'one' }),
    give: { outcome: 'handed-over', to: 'https://www.borger.dk/' },
    drafts: await backend.drafts!({}),
    keepDraft: kept,
    mandates: { items, total },
    mandate: one,
    principals: await backend.principals!({}),
    changes: { changed: 'mandate', id: one.mandate.id },
    cases: { items: [desk], total: 1 },
    case: { mandate: desk, history: one.history },
    decide: { outcome: 'done', mandate: desk },
    perform: { outcome: 'done', mandate: one.mandate },
    actFor: { acting: (await backend.principals!({})).items[0] },
  };
};

for (const name of operationNames) {
  test(`${name}: what goes in is let through alike`, () => {
    fc.assert(
      fc.property(fc.anything(), value => same(operation(name).input, small.operations[name]!.input, value)),
      { numRuns: 50 },
    );
  });

  test(`${name}: what comes out is read alike, also with anything wrong in it`, async () => {
    const [zod, ours] = [operation(name).output as Readable, small.operations[name]!.output];
    const answer = (await answers())[name];
    if (answer !== undefined) assert(zod.safeParse(answer).success, 'it is right');
    same(zod, ours, answer);
    fc.assert(
      fc.property(oddity, fc.nat(4_000), (odd, at) => same(zod, ours, bent(answer ?? {}, odd, at))),
      { numRuns: 400 },
    );
  });
}

describe('what is refused', () => {
  const problem = { type: 'urn:fuldmagt:problem:under-15', title: 'under-15', status: 422 };
  for (const [what, body] of Object.entries({
    'a reason': problem,
    'a reason that nobody knows': { ...problem, type: 'urn:fuldmagt:problem:else' },
    'a wait': { ...problem, retryAfter: 3 },
    'a wait that is none': { ...problem, retryAfter: -1 },
    'what is in the way': { ...problem, objections: [{ field: 'until', why: 'too-late', latest: '2026-05-02' }] },
    'what is in the way, and not said as it should be': { ...problem, objections: [{ field: 'until', why: 'too-late' }] },
    nothing: null,
    'a list': [],
  }))
    test(`${what}: it is read alike`, async () => {
      const answer = async (read: typeof refusalIn) => {
        const { reason, retryAfter, objections } = (await read(new Response(JSON.stringify(body), { status: 422 })))!;
        return { reason, retryAfter, objections };
      };
      assert.deepEqual(await answer(small.refusalIn), await answer(refusalIn));
    });
});

test('a Blob is a file, and what looks like one is none', () => {
  for (const value of [new Blob(['%PDF-']), {}, 'blob']) same(operation('letter').output, small.operations['letter']!.output, value);
});

for (const [field, values] of Object.entries({
  day: ['2024-02-29', '2023-02-29', '2000-02-29', '1900-02-29', '0000-01-01', '2026-13-01', '2026-04-31', '2026-4-3', ' 2026-04-03', ''],
  instant: [
    '2026-03-02T10:00:00Z',
    '2026-03-02T10:00Z',
    '2026-03-02T10:00:00.123Z',
    '2026-02-30T10:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T10:00:00+01:00',
    '2026-03-02 10:00:00Z',
    'x2026-03-02T10:00:00Z',
  ],
}))
  test(`each ${field} is one to both, or to neither`, () => {
    const session = { person: { id: 'h-1', name: 'Karen Holm' }, today: '2026-03-02', acting: null };
    for (const value of values)
      same(operation('session').output, small.operations['session']!.output, {
        ...session,
        [field === 'day' ? 'today' : 'until']: value,
      });
  });

test('an address is one to both, or to neither', () => {
  for (const to of ['https://borger.dk/x', ' http://borger.dk ', 'javascript:alert(1)', 'ftp://a.b', 'borger.dk', '//a', 'https:/', ''])
    same(operation('give').output, small.operations['give']!.output, { outcome: 'handed-over', to });
});

test('a refusal of either is one of the house', async () =>
  assert(
    isRefusal(await refusalIn(new Response('', { status: 503 }))) &&
      (await small.refusalIn(new Response('', { status: 503 }))) !== undefined,
  ));
