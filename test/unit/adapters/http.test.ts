import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { connect, http, type HttpOptions } from '../../../src/adapters/http.js';
import type { CallOptions, MandateBackend } from '../../../src/contract/backend.js';
import { operationNames } from '../../../src/contract/operations.js';
import { statuses, toResponse } from '../../../src/contract/problem.js';
import type { Whose } from '../../../src/contract/whose.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { isRefusal, reasons, Refusal, type Reason } from '../../../src/domain/refusal.js';
import { bo, karen, testDay } from '../../../src/testing/people.js';
import { world } from '../../../src/testing/world.js';

type Whole = Required<{ [Name in keyof MandateBackend]: NonNullable<MandateBackend[Name]> }>;

const address = 'https://portal.example/api/fuldmagt';
const id = 'mandate-1' as MandateId;
const json = (body: unknown, init?: ResponseInit) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init });
const done = async () => json({ outcome: 'handed-over', to: 'https://www.borger.dk/' });

/** A backend at an address, whose answers are at hand. */
const backend = (fetch: HttpOptions['fetch'], options: HttpOptions = {}) => http(address, { fetch, retries: 0, ...options }) as Whole;

/** The one request that a call sends. */
const sent = async (call: (backend: Whole) => Promise<unknown>, url = address): Promise<Request> => {
  const requests: Request[] = [];
  const whole = http(url, {
    fetch: request => {
      requests.push(request.clone());
      return done();
    },
  }) as Whole;
  await call(whole).catch(() => undefined);
  assert.equal(requests.length, 1);
  return requests[0] as Request;
};

const refused = (reason: Reason, call: Promise<unknown>) => assert.rejects(call, { name: 'Refusal', reason });

// What is sent

for (const [url, expected] of [
  ['https://portal.example/api/fuldmagt', 'https://portal.example/api/fuldmagt/session'],
  ['https://portal.example/api/fuldmagt/', 'https://portal.example/api/fuldmagt/session'],
  ['https://portal.example/api/fuldmagt//', 'https://portal.example/api/fuldmagt/session'],
  ['https://portal.example', 'https://portal.example/session'],
  ['http://localhost:8080/', 'http://localhost:8080/session'],
] as const) {
  test(`a backend at ${url} is asked at ${expected}`, async () => {
    assert.equal((await sent(whole => whole.session({}), url)).url, expected);
  });
}

for (const url of [
  '',
  'portal',
  '/api/fuldmagt',
  'ftp://portal.example/',
  'javascript:alert(1)',
  'https://bo:1234@portal.example/',
  'https://portal.example/?a=b',
  'https://portal.example/#a',
]) {
  test(`'${url}' is no address of a backend where there is no page around it`, async () => {
    assert.throws(() => http(url), { name: 'Refusal', reason: 'not-valid' });
    await refused('not-valid', connect(url));
  });
}

test('on a page an address is read from where the page is', async t => {
  const page = globalThis as { document?: unknown };
  t.after(() => delete page.document);
  for (const [url, expected] of [
    ['/api/fuldmagt', 'https://kommune.example/api/fuldmagt/session'],
    ['fuldmagt/', 'https://kommune.example/borger/fuldmagt/session'],
    ['https://portal.example/api', 'https://portal.example/api/session'],
  ] as const) {
    page.document = { baseURI: 'https://kommune.example/borger/side?id=1#top' };
    assert.equal((await sent(whole => whole.session({}), url)).url, expected);
  }
  assert.throws(() => http(''), { reason: 'not-valid' });
});

for (const [call, method, path, body] of [
  [whole => whole.describe({}), 'GET', '/', ''],
  [whole => whole.session({}), 'GET', '/session', ''],
  [whole => whole.prolong({}), 'POST', '/session', '{}'],
  [whole => whole.catalogue({}), 'GET', '/catalogue', ''],
  [whole => whole.catalogue({ giver: 'a b' as PartyId }), 'GET', '/catalogue?giver=a+b', ''],
  [
    whole => whole.findPerson({ name: karen.name, cpr: karen.cpr }),
    'POST',
    '/people/find',
    `{"name":"${karen.name}","cpr":"${karen.cpr}"}`,
  ],
  [
    whole => whole.request({ giver: 'h' as PartyId, powers: ['p' as PowerId], until: testDay, message: undefined }),
    'POST',
    '/requests',
    '{"giver":"h","powers":["p"],"until":"2026-03-02"}',
  ],
  [whole => whole.mandates({ text: karen.name }), 'POST', '/mandates/search', `{"text":"${karen.name}"}`],
  [whole => whole.mandate({ id: 'a/b?c#d' as MandateId }), 'GET', '/mandates/a%2Fb%3Fc%23d', ''],
  [whole => whole.perform({ id, action: 'approve' }), 'POST', '/mandates/mandate-1/actions', '{"action":"approve"}'],
  [whole => whole.actFor({ person: null }), 'POST', '/acting', '{"person":null}'],
] as const satisfies readonly (readonly [(whole: Whole) => Promise<unknown>, string, string, string])[]) {
  test(`${String(call).replace('whole => whole.', '')} is ${method} ${path}`, async () => {
    const request = await sent(call);
    assert.equal(`${request.method} ${request.url}`, `${method} ${address}${path}`);
    assert.equal(await request.text(), body);
    assert.equal(request.headers.get('content-type'), body ? 'application/json' : null);
    assert.equal(request.headers.get('accept'), 'application/json, application/problem+json');
    assert.deepEqual([request.credentials, request.cache, request.redirect], ['same-origin', 'no-store', 'manual']);
  });
}

test('nothing is sent to an address that leads elsewhere', async () => {
  for (const odd of ['.', '..'] as MandateId[]) {
    const whole = backend(() => assert.fail('it was sent'));
    await refused('not-valid', whole.mandate({ id: odd }));
    await refused('not-valid', whole.perform({ id: odd, action: 'delete' }));
  }
});

const everything: CallOptions = { idempotencyKey: 'key-1', version: 3, lang: 'ar' };
for (const [call, key, version] of [
  [whole => whole.perform({ id, action: 'approve' }, everything), 'key-1', '"3"'],
  [whole => whole.request({ giver: 'h' as PartyId, powers: [], until: testDay }, everything), 'key-1', null],
  [whole => whole.give({ holder: 'h' as PartyId, powers: [], until: testDay }, everything), 'key-1', null],
  [whole => whole.mandates({}, everything), null, null],
  [whole => whole.session({}, everything), null, null],
  [whole => whole.actFor({ person: null }, everything), null, null],
] as const satisfies readonly (readonly [(whole: Whole) => Promise<unknown>, string | null, string | null])[]) {
  test(`${String(call).replace('whole => whole.', '')} carries the key ${key} and the version ${version}`, async () => {
    const { headers } = await sent(call);
    assert.deepEqual([headers.get('idempotency-key'), headers.get('if-match'), headers.get('accept-language')], [key, version, 'ar']);
  });
}

test('version 0 is a version, and what nobody said is not sent', async () => {
  assert.equal((await sent(whole => whole.perform({ id, action: 'approve' }, { version: 0 }))).headers.get('if-match'), '"0"');
  const { headers } = await sent(whole => whole.perform({ id, action: 'approve' }));
  assert.deepEqual([headers.get('idempotency-key'), headers.get('if-match'), headers.get('accept-language')], [null, null, null]);
});

test('a call says whose page it comes from, where it is said; whoever acts for themselves says their own handle', async () => {
  const said = async (whose?: Whose) => {
    const { headers } = await sent(whole => whole.mandates({}, { whose }));
    return [headers.get('fuldmagt-person'), headers.get('fuldmagt-acting-for')];
  };
  const [me, her] = ['me' as PartyId, 'h æ/1' as PartyId];
  assert.deepEqual(await said(), [null, null]);
  assert.deepEqual(await said({ person: me }), ['me', null]);
  assert.deepEqual(await said({ person: me, actingFor: null }), ['me', 'me']);
  assert.deepEqual(await said({ person: me, actingFor: her }), ['me', 'h%20%C3%A6%2F1']);
});

test('the fetch of the page is found when it is asked for, so that a portal can put its own in its place later', async t => {
  const whole = http(address) as Whole;
  t.mock.method(globalThis, 'fetch', done);
  assert.deepEqual(await whole.give({ holder: 'h' as PartyId, powers: [], until: testDay }), {
    outcome: 'handed-over',
    to: 'https://www.borger.dk/',
  });
});

// What comes back

for (const reason of reasons) {
  test(`a problem that says ${reason} is that refusal, with ${statuses[reason]}`, async () => {
    await refused(reason, backend(async () => toResponse(new Refusal(reason))).session({}));
  });
}

test('how long one has to wait comes along, from the problem or from the header', async () => {
  const after = async (response: Response) => {
    const error = await backend(async () => response)
      .session({})
      .catch((error: unknown) => error);
    assert.ok(isRefusal(error));
    return error.retryAfter;
  };
  assert.equal(await after(toResponse(new Refusal('too-many-attempts', { retryAfter: 90 }))), 90);
  const type = 'urn:fuldmagt:problem:too-many-attempts';
  for (const [header, body, expected] of [
    ['30', { type, retryAfter: 90 }, 90],
    ['30', { type }, 30],
    ['30', { type, retryAfter: -1 }, 30],
    ['30', { type, retryAfter: 'soon' }, 30],
    ['30', {}, 30],
    ['-30', { type }, undefined],
    ['Wed, 21 Oct 2015 07:28:00 GMT', { type }, 0],
  ] as const) {
    assert.equal(await after(json(body, { status: 429, headers: { 'retry-after': header } })), expected, JSON.stringify([header, body]));
  }
});

test('a problem that says no more than its type is understood', async () => {
  await refused('not-found', backend(async () => json({ type: 'urn:fuldmagt:problem:not-found' }, { status: 404 })).mandate({ id }));
});

for (const [what, response, reason] of [
  ['401 without a problem', () => new Response('Unauthorized', { status: 401 }), 'session-expired'],
  ['429 without a problem', () => new Response('', { status: 429 }), 'too-many-attempts'],
  ['403 from something in between', () => new Response('<h1>Forbidden</h1>', { status: 403 }), 'backend-down'],
  ['404 from something else', () => json({ error: 'no route' }, { status: 404 }), 'backend-down'],
  ['500 with a page', () => new Response('<!doctype html>', { status: 500 }), 'backend-down'],
  ['502 with nothing', () => new Response(null, { status: 502 }), 'backend-down'],
  ['a problem of somebody else', () => json({ type: 'about:blank', title: 'No', status: 400 }, { status: 400 }), 'backend-down'],
  ['a problem with a reason that nobody knows', () => json({ type: 'urn:fuldmagt:problem:bored' }, { status: 422 }), 'backend-down'],
  [
    'a login page in the place of an answer',
    () => new Response('<!doctype html><title>Log ind</title>', { headers: { 'content-type': 'text/html' } }),
    'session-expired',
  ],
  ['a page that says it is none', () => new Response('<!doctype html><title>Log ind</title>'), 'backend-down'],
  [
    'the way to a login page',
    () => new Response(null, { status: 302, headers: { location: 'https://login.example/' } }),
    'session-expired',
  ],
  ['nothing at all', () => new Response(null, { status: 204 }), 'backend-down'],
  ['half of an answer', () => new Response('{"person":{"id":"h","na'), 'backend-down'],
  ['an answer of another form', () => json({ person: { id: 'h' }, today: testDay, acting: null }), 'backend-down'],
  ['a CPR number as a handle', () => json({ person: { id: karen.cpr, name: 'Karen' }, today: testDay, acting: null }), 'backend-down'],
  ['a list', () => json([]), 'backend-down'],
  ['null', () => json(null), 'backend-down'],
] as const) {
  test(`${what} is refused with ${reason}`, () => refused(reason, backend(async () => response()).session({})));
}

test('what is not in the contract does not come through, and a name cannot look like a part of the page', async () => {
  const answer = { person: { id: 'h', name: 'Bo\u202e\nHolm', cpr: bo.cpr }, today: testDay, acting: null, more: true };
  assert.deepEqual(await backend(async () => json(answer)).session({}), {
    person: { id: 'h', name: 'Bo Holm' },
    today: testDay,
    acting: null,
  });
});

test('one is handed over to an address of the web, and to no other', async () => {
  const outcome = (to: string) =>
    backend(async () => json({ outcome: 'handed-over', to })).give({ holder: 'h' as PartyId, powers: [], until: testDay });
  assert.deepEqual(await outcome('https://www.borger.dk/'), { outcome: 'handed-over', to: 'https://www.borger.dk/' });
  for (const to of ['javascript:alert(1)', 'data:text/html,x', '/there', '']) await refused('backend-down', outcome(to));
});

test('no connection is refused with unreachable, and what went wrong stays with it', async () => {
  const cause = new TypeError('Failed to fetch');
  await assert.rejects(backend(() => Promise.reject(cause)).session({}), { reason: 'unreachable', cause });
});

test('a bug in the writing of a request is seen, and is no refusal', async () => {
  await assert.rejects(backend(done).session({}, { lang: 'dan\nsk' }), TypeError);
});

// How long it takes

/** A server that behaves badly, at an address of its own. */
const badServer = async (behave: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> => {
  const server = createServer(behave).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
};

test('an answer that does not come is refused with timed-out', async () => {
  const url = await badServer(() => undefined);
  await refused('timed-out', (http(url, { timeout: 50 }) as Whole).session({}));
});

test('an answer that begins and does not end is refused with timed-out', async () => {
  const url = await badServer((_, response) => response.writeHead(200).write('{"person":'));
  await refused('timed-out', (http(url, { timeout: 50 }) as Whole).session({}));
});

test('a refusal that begins and does not end is refused with timed-out', async () => {
  const url = await badServer((_, response) => response.writeHead(404).write('{"type":'));
  await refused('timed-out', (http(url, { timeout: 50 }) as Whole).session({}));
});

test('a fetch that knows nothing of signals is timed out as well', async () => {
  await refused('timed-out', backend(() => new Promise(() => undefined), { timeout: 30 }).session({}));
});

test('a connection that breaks, before the answer or in it, is unreachable', async () => {
  const before = await badServer(request => request.socket.destroy());
  await refused('unreachable', (http(before, { retries: 0 }) as Whole).session({}));
  const within = await badServer((request, response) => {
    response.writeHead(200, { 'content-length': 1000 });
    response.write('{"person":', () => request.socket.destroy());
  });
  await refused('unreachable', (http(within, { retries: 0 }) as Whole).session({}));
});

test('a server that is not there is unreachable', () =>
  refused('unreachable', (http('http://127.0.0.1:1/', { retries: 0 }) as Whole).session({})));

test('a server that leads on to another is not followed: what was typed goes nowhere else', async () => {
  const heard: string[] = [];
  const elsewhere = await badServer((request, response) => {
    heard.push(String(request.url));
    response.end('{}');
  });
  for (const status of [301, 302, 303, 307, 308]) {
    const url = await badServer((_, response) => response.writeHead(status, { location: elsewhere }).end());
    await refused('session-expired', (http(url) as Whole).findPerson({ name: karen.name, cpr: karen.cpr }));
  }
  assert.deepEqual(heard, []);
});

test('a call that is ended rejects with the reason of its signal, whenever it is ended, and is no refusal', async () => {
  const reason = new Error('the page was closed');
  const before = backend(() => assert.fail('it was sent'));
  await assert.rejects(before.session({}, { signal: AbortSignal.abort(reason) }), error => error === reason);

  const silent = await badServer(() => undefined);
  const halfway = await badServer((_, response) => response.writeHead(200).write('{"person":'));
  for (const url of [silent, halfway]) {
    const controller = new AbortController();
    const call = (http(url) as Whole).session({}, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 30);
    await assert.rejects(call, error => error === reason);
  }
});

test('a signal that outlives many calls is left as it was', async () => {
  const { signal } = new AbortController();
  let listening = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...given: Parameters<typeof add>) => {
    listening += 1;
    add(...given);
  };
  signal.removeEventListener = (...given: Parameters<typeof remove>) => {
    listening -= 1;
    remove(...given);
  };
  const whole = backend(done);
  for (let times = 0; times < 20; times += 1) await whole.give({ holder: 'h' as PartyId, powers: [], until: testDay }, { signal });
  assert.equal(listening, 0);
});

// Who is connected to

const described = (operations: readonly string[]) => async (request: Request) => {
  const good = await (world().as(bo) as Whole).describe({});
  return new URL(request.url).pathname === '/api/fuldmagt/' ? json({ ...good, operations }) : toResponse(new Refusal('not-supported'));
};

test('a backend that is connected to has the operations that it says it has, and no other', async () => {
  for (const operations of [['describe', 'session', 'mandates'], ['session', 'teleport'], []]) {
    const connected = await connect(address, { fetch: described(operations) });
    const expected = operationNames.filter(name => name === 'describe' || operations.includes(name));
    assert.deepEqual(Object.keys(connected).sort(), [...expected].sort());
  }
});

test('without connecting every operation is there', () => assert.deepEqual(Object.keys(http(address)).sort(), [...operationNames].sort()));

test('a backend that cannot be connected to is refused, and a connection that is ended rejects with its reason', async () => {
  await refused('session-expired', connect(address, { fetch: async () => toResponse(new Refusal('session-expired')) }));
  await refused('unreachable', connect(address, { fetch: () => Promise.reject(new TypeError('Failed to fetch')), retries: 0 }));
  await refused('timed-out', connect(address, { fetch: () => new Promise(() => undefined), timeout: 20 }));
  const reason = new Error('the page was closed');
  await assert.rejects(connect(address, { fetch: described([]), signal: AbortSignal.abort(reason) }), error => error === reason);
});
