import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reasons } from '../../../src/domain/refusal.js';
import { faulty, world, type Plan } from '../../../src/testing/index.js';
import { bo, karen } from '../../../src/testing/people.js';
import { practiceWorld } from '../../../src/testing/practice.js';
import { carePortal } from '../../../src/testing/world.js';
import { addMonths } from '../../../src/domain/day.js';
import { testDay } from '../../../src/testing/people.js';
import { timeAtWill } from '../../support/time-at-will.js';
import type { Whole } from '../conformance/spoilt.js';

const until = addMonths(testDay, 2);

/** Karen's backend, which fails as a plan says, and how many mandates she has given. */
const failing = (plan: Plan) => {
  const time = timeAtWill();
  const strandby = world();
  const whole = faulty(strandby.as(karen), plan, { wait: time.wait }) as Whole;
  const good = strandby.as(karen) as Whole;
  const give = async (options: Parameters<Whole['give']>[1] = {}) => {
    const { person } = await good.findPerson({ name: bo.name, cpr: bo.cpr });
    return whole.give({ holder: person.id, powers: [carePortal], until }, options);
  };
  return { time, whole, good, give, given: async () => (await good.mandates({})).total };
};

test('without a row for it, a call is answered as ever', async () => {
  const { whole, give, given } = failing([{ operation: 'mandates', call: 2, fault: 'refused', reason: 'unreachable' }]);
  assert.equal((await give()).outcome, 'done');
  assert.equal((await whole.mandates({})).total, 1);
  await assert.rejects(whole.mandates({}), { reason: 'unreachable' });
  assert.equal((await whole.mandates({})).total, 1);
  assert.equal(await given(), 1);
});

test('a row is for one operation or several, for one call or several, and the first that is for a call holds', async () => {
  const { whole } = failing([
    { operation: ['session', 'catalogue'], call: [1, 3], fault: 'refused', reason: 'backend-down' },
    { fault: 'refused', reason: 'timed-out' },
  ]);
  const reasonsOf = async (ask: () => Promise<unknown>) => {
    const came: unknown[] = [];
    for (let times = 0; times < 3; times += 1) came.push(await ask().catch((error: unknown) => (error as { reason: string }).reason));
    return came;
  };
  assert.deepEqual(await reasonsOf(() => whole.session({})), ['backend-down', 'timed-out', 'backend-down']);
  assert.deepEqual(await reasonsOf(() => whole.catalogue({})), ['backend-down', 'timed-out', 'backend-down']);
  assert.deepEqual(await reasonsOf(() => whole.describe({})), ['timed-out', 'timed-out', 'timed-out']);
});

test('a plan that changes holds from the next call on', async () => {
  const plan: Plan[number][] = [{ fault: 'refused', reason: 'unreachable' }];
  const { whole } = failing(plan);
  await assert.rejects(whole.session({}), { reason: 'unreachable' });
  plan.length = 0;
  assert.equal((await whole.session({})).person.name, karen.name);
});

test('slow: it is answered, and only then done', async () => {
  const { time, give, given } = failing([{ operation: 'give', fault: 'slow', milliseconds: 3_000 }]);
  const answer = give();
  await new Promise(resolve => setImmediate(resolve));
  assert.equal(await given(), 0);
  assert.equal((await time.pass(answer)).outcome, 'done');
  assert.equal(time.passed, 3_000);
});

test('slow: whoever gives up has nothing done', async () => {
  const { give, given } = failing([{ operation: 'give', fault: 'slow', milliseconds: 3_000 }]);
  const [leaving, reason] = [new AbortController(), new Error('the page was closed')];
  const answer = give({ signal: leaving.signal });
  setTimeout(() => leaving.abort(reason), 5);
  await assert.rejects(answer, error => error === reason);
  assert.equal(await given(), 0);
});

for (const reason of reasons) {
  test(`refused with ${reason}: nothing is done`, async () => {
    const { give, given } = failing([{ operation: 'give', fault: 'refused', reason, retryAfter: 30 }]);
    await assert.rejects(give(), { name: 'Refusal', reason, retryAfter: 30 });
    assert.equal(await given(), 0);
  });
}

test('garbage: it is done, and the answer is what no contract says, or what the plan says', async () => {
  const { whole, give, given } = failing([
    { operation: 'give', fault: 'garbage' },
    { operation: 'session', fault: 'garbage', answer: { person: null } },
  ]);
  assert.equal(await give(), 'nonsense');
  assert.equal(await given(), 1);
  assert.deepEqual(await whole.session({}), { person: null });
});

test('twice: it is done as often as it arrives, but once under one key', async () => {
  const keyless = failing([{ operation: 'give', fault: 'twice' }]);
  await keyless.give();
  assert.equal(await keyless.given(), 2);
  const keyed = failing([{ operation: 'give', fault: 'twice' }]);
  await keyed.give({ idempotencyKey: 'key-1' });
  assert.equal(await keyed.given(), 1);
});

test('lost: it is done, and nobody is told', async () => {
  const { give, given } = failing([{ operation: 'give', call: 1, fault: 'lost' }]);
  await assert.rejects(give({ idempotencyKey: 'key-1' }), { reason: 'unreachable' });
  assert.equal(await given(), 1);
  assert.equal((await give({ idempotencyKey: 'key-1' })).outcome, 'done');
  assert.equal(await given(), 1);
});

test('late: it is done once whoever asked has given up, and what they gave up does not end it', async () => {
  const { give, given } = failing([{ operation: 'give', fault: 'late' }]);
  const leaving = new AbortController();
  const answer = give({ signal: leaving.signal });
  await new Promise(resolve => setTimeout(resolve, 5));
  assert.equal(await given(), 0);
  leaving.abort();
  assert.equal((await answer).outcome, 'done');
  assert.equal(await given(), 1);
});

test('late: it is done after so many milliseconds', async () => {
  const { time, give, given } = failing([{ operation: 'give', fault: 'late', milliseconds: 60_000 }]);
  await time.pass(give({ signal: AbortSignal.timeout(86_400_000) }));
  assert.deepEqual([time.passed, await given()], [60_000, 1]);
});

test('never: nothing is done, and nothing is answered until whoever asked has given up', async () => {
  const { give, given } = failing([{ operation: 'give', fault: 'never' }]);
  const [leaving, reason] = [new AbortController(), new Error('the page was closed')];
  const answer = give({ signal: leaving.signal });
  setTimeout(() => leaving.abort(reason), 5);
  await assert.rejects(answer, error => error === reason);
  assert.equal(await given(), 0);
});

/** What a stream tells first. */
const toldFirst = async (whole: Whole, howMany: number) => {
  const leaving = new AbortController();
  const stream = await whole.changes({}, { signal: leaving.signal });
  const told: unknown[] = [];
  const reading = (async () => {
    for await (const change of stream) if (told.push(change) === howMany) break;
  })();
  return { told, reading };
};

test('a stream tells garbage before all else, or everything twice', async () => {
  for (const [fault, howMany] of [
    ['garbage', 2],
    ['twice', 2],
  ] as const) {
    const { whole, give } = failing([{ operation: 'changes', fault }]);
    const { told, reading } = await toldFirst(whole, howMany);
    const { outcome, ...given } = (await give()) as { outcome: string; mandate: { id: string } };
    assert.equal(outcome, 'done');
    await reading;
    const change = { changed: 'mandate', id: given.mandate.id };
    assert.deepEqual(told, fault === 'twice' ? [change, change] : ['nonsense', change]);
  }
});

test('in a whole world each backend that is handed out counts its own calls, also that of a desk', async () => {
  const strandby = world({ faults: [{ operation: ['session', 'cases'], call: 1, fault: 'refused', reason: 'backend-down' }] });
  for (const backend of [strandby.as(bo), strandby.as(karen)] as Whole[]) {
    await assert.rejects(backend.session({}), { reason: 'backend-down' });
    await backend.session({});
  }
  await assert.rejects((strandby.desk() as Whole).cases({}), { reason: 'backend-down' });
});

test('where one practises, it fails on demand as well', async () => {
  const backend = practiceWorld([{ operation: 'findPerson', call: 1, fault: 'refused', reason: 'unreachable' }])(bo.id) as Whole;
  await assert.rejects(backend.findPerson({ name: karen.name, cpr: karen.cpr }), { reason: 'unreachable' });
  assert.equal((await backend.findPerson({ name: karen.name, cpr: karen.cpr })).person.name, karen.name);
  assert.equal((await practiceWorld()(bo.id).session?.({}))?.person.name, bo.name);
});
