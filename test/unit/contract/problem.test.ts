import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem, refusalIn, statuses, toResponse } from '../../../src/contract/problem.js';
import type { Day } from '../../../src/domain/day.shape.js';
import type { Objection } from '../../../src/domain/objection.shape.js';
import { reasons, Refusal } from '../../../src/domain/refusal.js';

for (const reason of reasons) {
  test(`${reason} goes over the wire and comes back, with ${statuses[reason]}`, async () => {
    const response = toResponse(new Refusal(reason));
    assert.equal(response.status, statuses[reason]);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('retry-after'), null);
    assert.deepEqual(await response.clone().json(), { type: `urn:fuldmagt:problem:${reason}`, title: reason, status: statuses[reason] });
    const refusal = await refusalIn(response);
    assert.deepEqual([refusal?.reason, refusal?.retryAfter], [reason, undefined]);
  });
}

test('every reason has a status that says no', () => {
  for (const reason of reasons) assert.ok(statuses[reason] >= 400 && statuses[reason] < 600, reason);
});

test('how long one has to wait goes along, in the problem and in the header', async () => {
  const response = toResponse(new Refusal('too-many-attempts', { retryAfter: 900 }));
  assert.equal(response.headers.get('retry-after'), '900');
  assert.deepEqual(Problem.parse(await response.clone().json()).retryAfter, 900);
  assert.equal((await refusalIn(response))?.retryAfter, 900);
});

test('all that stands in the way goes along, and nothing of what was typed', async () => {
  const objections: Objection[] = [
    { field: 'asker', why: 'under-15' },
    { field: 'powers', why: 'not-offered', powers: ['su'] },
    { field: 'until', why: 'too-late', latest: '2027-03-02' as Day },
  ];
  const response = toResponse(new Refusal('under-15', { objections }));
  assert.deepEqual(Problem.parse(await response.clone().json()).objections, objections);
  assert.deepEqual((await refusalIn(response))?.objections, objections);
});

test('objections that nobody here knows are left out, and the reason stands', async () => {
  const body = JSON.stringify({ type: 'urn:fuldmagt:problem:not-valid', objections: [{ field: 'shoe', why: 'too-big' }] });
  const refusal = await refusalIn(new Response(body, { status: 422 }));
  assert.deepEqual([refusal?.reason, refusal?.objections], ['not-valid', []]);
});

test('a status that says more goes before that of the reason, and a detail is for whoever writes the client', async () => {
  const response = toResponse(new Refusal('not-valid'), { status: 428, detail: 'If-Match is missing' });
  assert.equal(response.status, 428);
  const problem = Problem.parse(await response.clone().json());
  assert.deepEqual([problem.status, problem.detail], [428, 'If-Match is missing']);
  assert.equal((await refusalIn(response))?.reason, 'not-valid');
});

test('why something was refused stays where it happened', async () => {
  const cause = new Error('select * from people where cpr = 1405420018');
  assert.ok(!(await toResponse(new Refusal('backend-down', { cause })).text()).includes('1405420018'));
});

for (const status of [200, 201, 204]) {
  test(`${status} refuses nothing`, async () => assert.equal(await refusalIn(new Response(null, { status })), undefined));
}

for (const [status, body, reason] of [
  [401, '', 'session-expired'],
  [401, '<!doctype html>', 'session-expired'],
  [401, '{"type":"urn:fuldmagt:problem:user-changed"}', 'user-changed'],
  [429, 'slow down', 'too-many-attempts'],
  [400, '{"type":"about:blank"}', 'backend-down'],
  [404, '{"type":"urn:fuldmagt:problem:toString"}', 'backend-down'],
  [404, '{"type":"urn:fuldmagt:problem:"}', 'backend-down'],
  [404, '{"type":"not-found"}', 'backend-down'],
  [404, '["urn:fuldmagt:problem:not-found"]', 'backend-down'],
  [409, '{"type":"urn:fuldmagt:problem:already-decided","status":"409","detail":{},"more":true}', 'already-decided'],
  [503, 'null', 'backend-down'],
  [504, '<h1>Gateway Timeout</h1>', 'timed-out'],
  [599, '', 'backend-down'],
] as const) {
  test(`${status} with ${JSON.stringify(body)} refuses with ${reason}`, async () => {
    const refusal = await refusalIn(new Response(body, { status }));
    assert.deepEqual([refusal?.reason, refusal?.cause], [reason, status]);
  });
}

const now = Date.parse('2026-03-02T11:00:00Z');
for (const [header, date, seconds] of [
  ['30', undefined, 30],
  ['0', undefined, 0],
  ['86401', undefined, 86_400],
  ['999999999', undefined, 86_400],
  ['Mon, 02 Mar 2026 11:00:30 GMT', undefined, 30],
  ['Mon, 02 Mar 2026 10:59:59 GMT', undefined, 0],
  ['Tue, 02 Mar 2027 11:00:00 GMT', undefined, 86_400],
  // A clock that is a day wrong does not matter, where the other end says what its own says.
  ['Tue, 03 Mar 2026 11:00:30 GMT', 'Tue, 03 Mar 2026 11:00:00 GMT', 30],
  ['Mon, 02 Mar 2026 11:00:30 GMT', 'today', 30],
  ['Mon, 02 Mar 2026 11:00:30', undefined, undefined],
  ['2026-03-02T11:00:30Z', undefined, undefined],
  ['Mon, 99 Mar 2026 11:00:30 GMT', undefined, undefined],
  ['-30', undefined, undefined],
  ['1.5', undefined, undefined],
  ['om lidt', undefined, undefined],
  ['', undefined, undefined],
] as const) {
  test(`Retry-After ${JSON.stringify(header)}${date ? ` at ${date}` : ''} is ${seconds ?? 'not known'}, in seconds`, async () => {
    const response = new Response('', { status: 503, headers: { 'retry-after': header, ...(date && { date }) } });
    assert.equal((await refusalIn(response, now))?.retryAfter, seconds);
  });
}

test('what a problem says of the wait goes before the header, and nobody waits for longer than a day', async () => {
  const wait = async (retryAfter: unknown) => {
    const body = JSON.stringify({ type: 'urn:fuldmagt:problem:too-many-attempts', retryAfter });
    return (await refusalIn(new Response(body, { status: 429, headers: { 'retry-after': '30' } })))?.retryAfter;
  };
  assert.equal(await wait(900), 900);
  assert.equal(await wait(1_000_000), 86_400);
  assert.equal(await wait(-1), 30);
});
