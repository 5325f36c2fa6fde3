import assert from 'node:assert/strict';
import { test } from 'node:test';
import { http, type HttpOptions } from '../../../src/adapters/http.js';
import { isRepeatable, operation, operationNames } from '../../../src/contract/operations.js';
import { toResponse } from '../../../src/contract/problem.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { testDay } from '../../../src/testing/people.js';
import { timeAtWill } from '../../support/time-at-will.js';
import type { Whole } from '../conformance/spoilt.js';

const good = () => Response.json({ powers: [] });
const gone = () => Promise.reject(new TypeError('Failed to fetch'));
const busy = (after?: number | string) => () =>
  new Response('', { status: 503, headers: after === undefined ? {} : { 'retry-after': String(after) } });

/** A backend whose answers come in their order, the last of them for ever, and when each was asked for. */
const answering = (answers: readonly (() => Response | Promise<Response>)[], options: HttpOptions = {}, chance = 1) => {
  const time = timeAtWill();
  const at: number[] = [];
  const requests: Request[] = [];
  const whole = http('https://portal.example/api', {
    pace: { ...time.pace, random: () => chance },
    fetch: async request => {
      at.push(time.passed);
      requests.push(request);
      const answer = answers[Math.min(at.length, answers.length) - 1] as () => Response;
      return answer();
    },
    ...options,
  }) as Whole;
  return { time, at, requests, whole, ask: () => time.pass(whole.catalogue({})) };
};

test('what failed in passing is asked again, after a while, and later the next time', async () => {
  const { ask, at } = answering([gone, busy(), good]);
  assert.deepEqual(await ask(), { powers: [] });
  assert.deepEqual(at, [0, 400, 1_200]);
});

test('not everybody comes back at one moment', async () => {
  for (const [chance, expected] of [
    [0, [0, 200, 600]],
    [0.5, [0, 300, 900]],
    [1, [0, 400, 1_200]],
  ] as const) {
    const { ask, at } = answering([gone, gone, good], {}, chance);
    await ask();
    assert.deepEqual(at, expected);
  }
});

test('it is tried no more often than it is told', async () => {
  for (const retries of [0, 1, 2, 5]) {
    const { ask, at } = answering([gone], { retries });
    await assert.rejects(ask(), { reason: 'unreachable' });
    assert.equal(at.length, retries + 1);
  }
});

test('it comes back when it is told to, and no sooner; by the clock of the other end', async () => {
  const { ask, at } = answering([busy(3), busy('Mon, 02 Mar 2026 11:00:05 GMT'), good]);
  await ask();
  assert.deepEqual(at, [0, 3_000, 5_000]);
});

test('what it would come back for too late is refused at once, and says how long to wait', async () => {
  const { ask, at, time } = answering([busy(21), good]);
  await assert.rejects(ask(), { reason: 'backend-down', retryAfter: 21 });
  assert.equal(at.length, 1);
  assert.equal(time.passed, 0);
});

test('all tries together take no longer than a call may', async () => {
  const { ask, at, time } = answering([busy(8), busy(8), busy(8), good], { retries: 9 });
  await assert.rejects(ask(), { reason: 'backend-down', retryAfter: 8 });
  assert.deepEqual(at, [0, 8_000, 16_000]);
  assert.ok(time.passed < 20_000);
});

test('a try that is given no answer ends with the call, and is not tried again', async () => {
  const { ask, at, time } = answering([gone, () => new Promise<Response>(() => undefined)]);
  await assert.rejects(ask(), { reason: 'timed-out' });
  assert.equal(at.length, 2);
  assert.equal(time.passed, 20_000);
});

test('what is wrong for good is not asked again', async () => {
  for (const answer of [
    () => new Response('', { status: 500 }),
    () => new Response('', { status: 401 }),
    () => toResponse(new Refusal('not-found')),
    () => toResponse(new Refusal('changed-meanwhile')),
    () => Response.json({ powers: 'many' }),
    () => new Response('', { status: 429 }),
  ]) {
    const { ask, at } = answering([answer, good]);
    await assert.rejects(ask());
    assert.equal(at.length, 1);
  }
});

test('nothing is asked again once the call has been ended: not while it waits, and not by a fetch that was slow to hear of it', async () => {
  const reason = new Error('the page was closed');
  const waiting = answering([busy(5), good]);
  const leaving = new AbortController();
  const call = waiting.whole.catalogue({}, { signal: leaving.signal });
  void waiting.time.wait(1_000).then(() => leaving.abort(reason));
  await assert.rejects(waiting.time.pass(call), error => error === reason);
  assert.equal(waiting.at.length, 1);

  const controller = new AbortController();
  const { whole, time, at } = answering([() => (controller.abort(reason), gone()), good]);
  await assert.rejects(time.pass(whole.catalogue({}, { signal: controller.signal })), error => error === reason);
  await new Promise(resolve => setTimeout(resolve, 5));
  assert.equal(at.length, 1);
});

test('what is done once because it has a key is sent again under that key, each time as a request of its own; without a key it is sent once', async () => {
  const done = () => Response.json({ outcome: 'handed-over', to: 'https://www.borger.dk/' });
  const gift = { holder: 'h' as PartyId, powers: [], until: testDay };
  const { whole, time, requests } = answering([gone, gone, done]);
  await time.pass(whole.give(gift, { idempotencyKey: 'key-1', lang: 'ar' }));
  assert.equal(new Set(requests).size, 3);
  for (const request of requests) {
    assert.deepEqual([request.headers.get('idempotency-key'), request.headers.get('accept-language')], ['key-1', 'ar']);
    assert.deepEqual(await request.json(), { holder: 'h', powers: [], until: testDay });
  }
  const once = answering([gone, done]);
  await assert.rejects(once.time.pass(once.whole.give(gift)), { reason: 'unreachable' });
  assert.equal(once.at.length, 1);
});

test('somebody is looked up once: a second time would count as another try', async () => {
  const { whole, time, at } = answering([gone, good]);
  await assert.rejects(time.pass(whole.findPerson({ name: 'Karen', cpr: '0101010001' })), { reason: 'unreachable' });
  assert.equal(at.length, 1);
});

test('what can be sent again says so in its row: all that only asks, and what leaves behind the same', () => {
  const safe = operationNames.filter(name => isRepeatable(name, undefined));
  assert.deepEqual(
    operationNames.filter(name => !safe.includes(name)),
    ['findPerson', 'request', 'give', 'keepDraft', 'perform', 'decide', 'actFor'],
  );
  assert.deepEqual(
    operationNames.filter(name => !isRepeatable(name, 'key')),
    ['findPerson', 'keepDraft', 'actFor'],
  );
  for (const name of safe) assert.notEqual(operation(name).writes, true, name);
});
