import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { guard } from '../../../src/context/guard.js';
import { visits } from '../../../src/context/visits.js';
import { toResponse } from '../../../src/contract/problem.js';
import type { Whose } from '../../../src/contract/whose.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import { Refusal, type Reason } from '../../../src/domain/refusal.js';

const [me, her, him] = ['me' as PartyId, 'her' as PartyId, 'him' as PartyId] as const;
const origin = 'https://omsorg.strandby.example';

/** A page that is somebody's. */
const visit = (whose: Whose | undefined = { person: me, actingFor: her }) => {
  const known: {
    whose: Whose | undefined;
    says: boolean;
    halted: Reason | undefined;
    settled: () => Promise<void>;
    refused: (reason: Reason) => boolean;
    heard: Reason[];
  } = {
    whose,
    says: true,
    halted: undefined,
    settled: async () => undefined,
    refused: reason => known.heard.push(reason) > 0,
    heard: [],
  };
  visits().add(known);
  return known;
};
afterEach(() => visits().clear());

/** A call that answers as told, and notes what was sent. */
const calls = (answer: (request: Request) => Response | Promise<Response> = () => new Response('{}')) => {
  const sent: Request[] = [];
  return { sent, call: guard(async request => (sent.push(request), answer(request)), { origins: [origin] }) };
};
const said = ({ headers }: Request) => [headers.get('fuldmagt-person'), headers.get('fuldmagt-acting-for')];

test('a call to one of the origins says whose page it comes from, and keeps what it was', async () => {
  visit();
  const { sent, call } = calls();
  const response = await call(`${origin}/aftaler`, { method: 'POST', body: 'tekst', headers: { 'x-csrf-token': 'a' } });
  assert.equal(await response.text(), '{}');
  const [request] = sent as [Request];
  assert.deepEqual(
    [...said(request), request.headers.get('x-csrf-token'), request.method, request.redirect],
    [me, her, 'a', 'POST', 'manual'],
  );
  assert.equal(await request.text(), 'tekst');
});

test('what is done before the page has said for whom is done for nobody else; what is read waits, and is', async () => {
  const before = visit();
  before.says = false;
  const { sent, call } = calls();
  await assert.rejects(call(`${origin}/aftaler`, { method: 'POST' }), ({ reason }: Refusal) => reason === 'actor-changed');
  assert.equal(sent.length, 0);
  await call(`${origin}/aftaler`);
  before.whose = { person: me, actingFor: null };
  await call(`${origin}/aftaler`, { method: 'POST' });
  assert.deepEqual(
    sent.map(({ method }) => method),
    ['GET', 'POST'],
  );
});

test('whoever acts for themselves says so', async () => {
  visit({ person: me, actingFor: null });
  const { sent, call } = calls();
  await call(`${origin}/`);
  assert.deepEqual(said(sent[0] as Request), [me, me]);
});

test('nothing is added to what goes elsewhere, also where its address begins alike', async () => {
  visit();
  const { sent, call } = calls();
  for (const address of [
    'https://other.example/',
    `${origin}.evil.example/`,
    'https://omsorg.strandby.example:8443/',
    'http://omsorg.strandby.example/',
  ])
    await call(address);
  assert.deepEqual(sent.map(said), Array(4).fill([null, null]));
});

for (const reason of ['actor-changed', 'user-changed'] as const) {
  test(`nothing is sent from a page that is not the session’s any more: ${reason}`, async () => {
    visit().halted = reason;
    const { sent, call } = calls();
    await assert.rejects(call(`${origin}/`), { name: 'Refusal', reason });
    assert.deepEqual(sent, []);
    await call('https://other.example/');
    assert.equal(sent.length, 1, 'what has nothing to do with it goes on');
  });

  test(`an answer that comes once the page is not the session’s any more is dropped: ${reason}`, async () => {
    const here = visit();
    const { call } = calls(() => {
      here.halted = reason;
      return new Response('Karens aftaler');
    });
    await assert.rejects(call(`${origin}/`), { reason });
  });

  test(`what the portal’s own server says of it is heeded: ${reason}`, async () => {
    const here = visit();
    const { call } = calls(() => toResponse(new Refusal(reason)));
    await assert.rejects(call(`${origin}/`), { reason });
    assert.deepEqual(here.heard, [reason]);
  });
}

test('an answer for the one before is dropped where another has been chosen on this page meanwhile', async () => {
  const here = visit();
  const { call } = calls(() => {
    here.whose = { person: me, actingFor: him };
    return new Response('Karens aftaler');
  });
  await assert.rejects(call(`${origin}/`), { reason: 'actor-changed' });
});

test('a call waits until it is known whose page it is', async () => {
  const here = visit(undefined);
  here.settled = async () => {
    here.whose = { person: me, actingFor: her };
  };
  here.whose = undefined;
  const { sent, call } = calls();
  await call(`${origin}/`);
  assert.deepEqual(said(sent[0] as Request), [me, her]);
});

test('what is pressed on a page that has stopped is not sent where the page goes on before it is known for whom', async () => {
  const page = visit();
  page.halted = 'actor-changed';
  page.settled = async () => {
    page.halted = undefined;
    page.whose = { person: me, actingFor: him };
  };
  const { sent, call } = calls();
  await assert.rejects(call(`${origin}/aftaler`, { method: 'POST' }), ({ reason }: Refusal) => reason === 'actor-changed');
  assert.equal(sent.length, 0);
});

test('of several providers on a page, one that has stopped stops them all', async () => {
  visit();
  visit().halted = 'actor-changed';
  await assert.rejects(calls().call(`${origin}/`), { reason: 'actor-changed' });
});

test('an answer that leads to a login is none', async () => {
  visit();
  const { call } = calls(() => Object.create(new Response(), { type: { value: 'opaqueredirect' } }) as Response);
  await assert.rejects(call(`${origin}/`), { reason: 'session-expired' });
});

test('other refusals and faults are the portal’s own to read', async () => {
  const here = visit();
  for (const response of [() => toResponse(new Refusal('not-found')), () => new Response('nej', { status: 409 })]) {
    const { call } = calls(response);
    assert.equal((await call(`${origin}/`)).ok, false);
  }
  assert.deepEqual(here.heard, []);
});

test('on a page where nobody is known, a call goes as it is', async () => {
  const { sent, call } = calls();
  await call(`${origin}/`);
  assert.deepEqual(said(sent[0] as Request), [null, null]);
});

test('an origin that is none is told at once', () => {
  for (const wrong of ['*', 'strandby.dk', 'data:text/plain,a']) assert.throws(() => guard(fetch, { origins: [wrong] }), TypeError);
});
