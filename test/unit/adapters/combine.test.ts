import assert from 'node:assert/strict';
import { test } from 'node:test';
import { combine } from '../../../src/adapters/combine.js';
import { linkOut } from '../../../src/adapters/link-out.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Description } from '../../../src/contract/describe.shape.js';
import { operation, operationNames, type Family, type OperationName } from '../../../src/contract/operations.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { bo, karen, testDay } from '../../../src/testing/people.js';
import { world } from '../../../src/testing/world.js';

/** A backend whose every answer is its own name. */
const named = (name: string, operations: readonly OperationName[]) =>
  Object.fromEntries(operations.map(operation => [operation, async () => name])) as unknown as MandateBackend;

const answers = async (backend: MandateBackend): Promise<Record<string, unknown>> => {
  const all = Object.entries(backend).map(async ([name, ask]) => [name, await (ask as () => Promise<unknown>)()] as const);
  return Object.fromEntries(await Promise.all(all));
};

test('of nothing comes nothing, and one alone stays as it is', async () => {
  assert.deepEqual(combine(), {});
  assert.deepEqual(combine({}, {}), {});
  assert.deepEqual(await answers(combine(named('a', ['session', 'mandates']))), { session: 'a', mandates: 'a' });
});

const families = [...new Set(operationNames.map(name => operation(name).family))].filter(family => family !== 'description');
const inFamily = (family: Family) => operationNames.filter(name => operation(name).family === family);

for (const family of families) {
  for (const one of inFamily(family)) {
    test(`whoever has ${one} first gives all of ${family}, and nobody else fills it up`, async () => {
      const combined = combine(
        named('a', [one]),
        named(
          'b',
          operationNames.filter(name => name !== 'describe'),
        ),
      );
      const theirs = Object.entries(await answers(combined));
      assert.deepEqual(
        theirs.filter(([, whose]) => whose === 'a').map(([name]) => name),
        [one],
      );
      assert.deepEqual(
        theirs
          .filter(([, whose]) => whose === 'b')
          .map(([name]) => name)
          .sort(),
        operationNames.filter(name => name !== 'describe' && operation(name).family !== family).sort(),
      );
    });
  }
}

test('the first goes before the second, family by family', async () => {
  const combined = combine(
    named('a', ['session']),
    named('b', ['session', 'prolong', 'mandates', 'perform']),
    named('c', ['mandates', 'catalogue']),
  );
  assert.deepEqual(await answers(combined), { session: 'a', mandates: 'b', perform: 'b', catalogue: 'c' });
});

test('a method is called on the backend that it came from', async () => {
  class Portal {
    readonly #person = 'Karen';
    async session() {
      return this.#person;
    }
  }
  const backend = new Portal() as unknown as MandateBackend;
  assert.deepEqual(await answers(combine(backend)), { session: 'Karen' });
});

test('input and options go through as they are', async () => {
  const given: unknown[] = [];
  const backend: MandateBackend = {
    async actFor(...all) {
      given.push(...all);
      return { acting: null };
    },
  };
  const [input, options] = [{ person: null }, { lang: 'en' }];
  await combine({}, backend).actFor?.(input, options);
  assert.ok(given[0] === input && given[1] === options);
});

const nothing = { withdraw: false, message: false, partialApproval: false, shorterPeriod: false };

const description = (more: Partial<Description>): Description => ({
  operations: [],
  allows: { ...nothing, withdraw: true },
  limits: { defaultMonths: 2, noticeDays: 21, extensionDays: 14 },
  demo: false,
  ...more,
});

test('the description tells what was taken, and for the rest what the first says that has one', async () => {
  const combined = combine(
    named('a', ['session']),
    {
      ...named('b', ['mandates', 'mandate']),
      describe: async () => description({ operations: ['mandates', 'mandate', 'prolong', 'actFor'], demo: true }),
    },
    { ...named('c', ['catalogue']), describe: async () => description({ allows: { ...nothing, message: true } }) },
  );
  assert.deepEqual(
    await combined.describe?.({}),
    description({ operations: ['describe', 'session', 'catalogue', 'mandates', 'mandate'], demo: true }),
  );
});

test('where none describes itself the whole does not', () => {
  assert.equal('describe' in combine(named('a', ['session'])), false);
});

test('a description that is refused is refused', async () => {
  const combined = combine({ describe: () => Promise.reject(new Refusal('session-expired')) });
  await assert.rejects(async () => combined.describe?.({}), { reason: 'session-expired' });
});

test('a portal that knows its people, with borger.dk for the rest: what is asked there never gets a handle from here', async () => {
  const { session, principals, actFor } = world({ mandates: [{}] }).as(bo);
  const combined = combine({ session, principals, actFor }, linkOut());
  assert.deepEqual(Object.keys(combined).sort(), ['actFor', 'catalogue', 'give', 'principals', 'request', 'session']);
  const [first] = (await combined.principals?.({}))?.items ?? [];
  assert.ok(first);
  assert.equal(first.person.name, karen.name);
  const answer = await combined.request?.({ giver: first.person.id, powers: [], until: testDay });
  assert.equal(answer?.outcome, 'handed-over');
  assert.ok(!JSON.stringify(answer).includes(first.person.id));
});
