import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAddress } from '../../../src/contract/address.js';
import { operation, operationNames, operations } from '../../../src/contract/operations.js';
import { faultyFetch, operationOf, type WireFault } from '../../../src/testing/faults/faulty-fetch.js';
import type { Plan } from '../../../src/testing/index.js';
import { timeAtWill } from '../../support/time-at-will.js';

const address = 'https://portal.example/api/fuldmagt';

/** A `fetch` that fails as a plan says, and what has arrived at the other end. */
const failing = (plan: Plan<WireFault>, answer = () => Response.json({ an: 'answer' })) => {
  const time = timeAtWill();
  const arrived: string[] = [];
  const fetch = faultyFetch(
    async request => {
      request.signal.throwIfAborted();
      arrived.push(await request.text());
      return answer();
    },
    plan,
    { wait: time.wait },
  );
  const ask = (signal?: AbortSignal) =>
    fetch(new Request(`${address}/mandates`, { method: 'POST', body: 'a gift', ...(signal && { signal }) }));
  return { time, arrived, fetch, ask };
};

for (const name of operationNames) {
  test(`a request for ${name} is known by its address, wherever the contract is served`, () => {
    const { method } = operation(name);
    const fields = Object.fromEntries(Object.keys(operations[name].input.shape).map(field => [field, 'a1']));
    for (const base of [address, 'http://localhost:8080', 'https://portal.example/a/b/c']) {
      assert.equal(operationOf({ method, url: base + toAddress(name, fields).path }), name);
    }
  });
}

test('what is no operation goes through', async () => {
  const { fetch, arrived } = failing([{ fault: 'offline' }]);
  for (const [path, method] of [
    ['/openapi.json', 'GET'],
    ['/mandates', 'GET'],
    ['/session', 'DELETE'],
  ] as const) {
    await fetch(new Request(address + path, { method }));
  }
  assert.equal(arrived.length, 3);
});

test('offline: nothing arrives; lost: it arrives, and there is no answer', async () => {
  for (const [fault, times] of [
    ['offline', 0],
    ['lost', 1],
  ] as const) {
    const { ask, arrived } = failing([{ operation: 'give', call: 1, fault }]);
    await assert.rejects(ask(), TypeError);
    assert.equal(arrived.length, times);
    assert.equal((await ask()).status, 200);
  }
});

test('a login page is a page that is all right, and the way to one leads elsewhere: nothing arrives', async () => {
  const { ask, arrived } = failing([
    { call: 1, fault: 'login-page' },
    { call: 2, fault: 'login-page', redirect: true },
  ]);
  const [page, way] = [await ask(), await ask()];
  assert.deepEqual([page.status, page.headers.get('content-type')], [200, 'text/html; charset=utf-8']);
  assert.deepEqual([way.status, way.headers.get('location')], [302, 'https://login.example/']);
  assert.deepEqual(arrived, []);
});

test('a status comes with a page, and says when to come back as the plan does', async () => {
  const { ask, arrived } = failing([
    { call: 1, fault: 'status', status: 503, retryAfter: 30 },
    { call: 2, fault: 'status', status: 429, retryAfter: 'Mon, 02 Mar 2026 11:00:30 GMT' },
    { call: 3, fault: 'status', status: 502 },
  ]);
  for (const [status, header] of [
    [503, '30'],
    [429, 'Mon, 02 Mar 2026 11:00:30 GMT'],
    [502, null],
  ] as const) {
    const response = await ask();
    assert.deepEqual([response.status, response.headers.get('retry-after')], [status, header]);
  }
  assert.deepEqual(arrived, []);
});

test('a cut body is half of the answer, and then a broken connection, or nothing', async () => {
  const { ask, arrived } = failing([
    { call: 1, fault: 'cut' },
    { call: 2, fault: 'cut', quiet: true },
  ]);
  await assert.rejects((await ask()).text(), TypeError);
  assert.equal(await (await ask()).text(), '{"an":"');
  assert.deepEqual(arrived, ['a gift', 'a gift']);
});

test('garbage is JSON that fits nothing, once it has been done', async () => {
  const { ask, arrived } = failing([
    { call: 1, fault: 'garbage' },
    { call: 2, fault: 'garbage', answer: { outcome: 'perhaps' } },
  ]);
  assert.equal(await (await ask()).json(), 'nonsense');
  assert.deepEqual(await (await ask()).json(), { outcome: 'perhaps' });
  assert.equal(arrived.length, 2);
});

test('a refusal is a problem of the contract', async () => {
  const { ask, arrived } = failing([{ fault: 'refused', reason: 'too-many-attempts', retryAfter: 90 }]);
  const response = await ask();
  assert.deepEqual([response.status, response.headers.get('content-type')], [429, 'application/problem+json']);
  assert.deepEqual(arrived, []);
});

test('twice: it arrives twice', async () => {
  const { ask, arrived } = failing([{ fault: 'twice' }]);
  await ask();
  assert.deepEqual(arrived, ['a gift', 'a gift']);
});

test('slow: it arrives after a while, unless whoever asked has given up', async () => {
  const { time, ask, arrived } = failing([{ fault: 'slow', milliseconds: 3_000 }]);
  await time.pass(ask());
  assert.deepEqual([time.passed, arrived.length], [3_000, 1]);
  const leaving = new AbortController();
  const answer = ask(leaving.signal);
  leaving.abort();
  await assert.rejects(answer, { name: 'AbortError' });
  assert.equal(arrived.length, 1);
});

test('late: it arrives once whoever asked has given up, or after a while', async () => {
  const { time, ask, arrived } = failing([
    { call: 1, fault: 'late' },
    { call: 2, fault: 'late', milliseconds: 9_000 },
  ]);
  const leaving = new AbortController();
  const answer = ask(leaving.signal);
  await new Promise(resolve => setTimeout(resolve, 5));
  assert.deepEqual(arrived, []);
  leaving.abort();
  assert.equal((await answer).status, 200);
  assert.deepEqual(arrived, ['a gift']);
  await time.pass(ask());
  assert.deepEqual([time.passed, arrived.length], [9_000, 2]);
});

test('never: nothing arrives', async () => {
  const { ask, arrived } = failing([{ fault: 'never' }]);
  const leaving = new AbortController();
  const answer = ask(leaving.signal);
  setTimeout(() => leaving.abort(), 5);
  await assert.rejects(answer, { name: 'AbortError' });
  assert.deepEqual(arrived, []);
});
