import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page } from '../../../src/context/page.js';
import { reach } from '../../../src/controllers/reach.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { nationalContacts } from '../../../src/locale/contacts.js';

const answering = (asked: string[]) => async (request: Request) => {
  asked.push(request.url);
  const described = {
    operations: ['describe', 'session'],
    allows: { withdraw: true, message: false, partialApproval: false, shorterPeriod: false },
    limits: { defaultMonths: 2, noticeDays: 21, extensionDays: 14 },
    demo: false,
  };
  return new Response(JSON.stringify(described), { headers: { 'content-type': 'application/json' } });
};

test('an object is the backend, as it is', async () => {
  const backend: MandateBackend = {};
  assert.equal(await reach({ backend }), backend);
});

test('demo is a made-up world, the same for the whole page', async () => {
  const backend = await reach({ backend: 'demo' });
  assert.equal((await backend.describe?.({}))?.demo, true);
  assert.equal(await reach({ backend: 'demo' }), backend);
});

test('an address is asked what is there, by the portal’s own fetch', async () => {
  const asked: string[] = [];
  const backend = await reach({ backendUrl: 'https://strandby.example/api', fetch: answering(asked) });
  assert.deepEqual(asked, ['https://strandby.example/api/']);
  assert.deepEqual(Object.keys(backend).sort(), ['describe', 'session']);
});

test('a backend wins over an address', async () => {
  const asked: string[] = [];
  const settings = { backendUrl: 'https://strandby.example/api', fetch: answering(asked) };
  const backend: MandateBackend = {};
  assert.equal(await reach({ backend, ...settings }), backend);
  assert.deepEqual(Object.keys(await reach({ backend: 'link-out', ...settings })).sort(), ['catalogue', 'give', 'request']);
  assert.deepEqual(asked, []);
});

for (const backend of [undefined, 'link-out'] as const) {
  test(`${backend ?? 'nothing'} leads to borger.dk`, async () => {
    const made = await reach({ backend });
    const answer = await made.give?.({} as never);
    assert.deepEqual(answer, { outcome: 'handed-over', to: nationalContacts.selfService });
  });
}

test('the portal says where at borger.dk', async () => {
  const made = await reach({ contacts: { selfService: 'https://www.borger.dk/fuldmagt' } });
  assert.deepEqual(await made.give?.({} as never), { outcome: 'handed-over', to: 'https://www.borger.dk/fuldmagt' });
});

test('a word that nobody knows is refused, and the console says what to write', async context => {
  const warn = context.mock.method(console, 'warn', () => undefined);
  page().said.clear();
  for (let time = 0; time < 2; time++) await assert.rejects(reach({ backend: 'sundhed' as 'demo' }), { reason: 'not-supported' });
  assert.equal(warn.mock.callCount(), 1);
  assert.match(String(warn.mock.calls[0]?.arguments[0]), /backend="sundhed" is not known\. Write backend="demo"/);
});

test('an address that answers with a web page is a login to a citizen, and the console asks whether it is the right one', async context => {
  const warn = context.mock.method(console, 'warn', () => undefined);
  page().said.clear();
  const fetch = async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
  await assert.rejects(reach({ backendUrl: 'https://strandby.example/wrong', fetch }), { reason: 'session-expired' });
  assert.match(String(warn.mock.calls[0]?.arguments[0]), /https:\/\/strandby\.example\/wrong answers with a web page/);
  const expired = async () => new Response('', { status: 401 });
  await assert.rejects(reach({ backendUrl: 'https://strandby.example/api', fetch: expired }), { reason: 'session-expired' });
  assert.equal(warn.mock.callCount(), 1);
});
