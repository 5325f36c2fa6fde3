import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { combine } from '../../../src/adapters/combine.js';
import { connect } from '../../../src/adapters/http.js';
import { linkOut } from '../../../src/adapters/link-out.js';
import { giverActedFor, nemLogin } from '../../../src/adapters/nemlogin.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import { giversIn } from '../../../src/domain/privileges.js';
import {
  createHandler,
  createLoginDoor,
  loginSessions,
  readLogin,
  type LoginFault,
  type LoginNote,
  type LoginOptions,
} from '../../../src/server/index.js';
import { claimOf, nexusPrivilege } from '../../../src/testing/claims.js';
import { bo, jens, karen } from '../../../src/testing/people.js';
import { carePortal } from '../../../src/testing/world.js';

const privileges = { [nexusPrivilege]: carePortal };
const claim = claimOf([{ scope: karen.cpr, privileges: [nexusPrivilege] }]);

const model = 'https://data.gov.dk/model/core';
const loa = 'https://data.gov.dk/concept/core/nsis/loa';
/** The attributes of an OIOSAML 3 assertion, as they come. */
const assertion = {
  [`${model}/specVersion`]: 'OIO-SAML-3.0',
  [loa]: 'Substantial',
  [`${model}/eid/cprNumber`]: bo.cpr,
  [`${model}/eid/fullName`]: bo.name,
  [`${model}/eid/privilegesIntermediate`]: claim,
};
const without = (...names: readonly string[]) =>
  Object.fromEntries(Object.entries(assertion).filter(([name]) => !names.some(end => name.endsWith(end))));

describe('a login is read', () => {
  for (const [what, attributes] of [
    ['from the attributes of an OIOSAML 3 assertion', assertion],
    ['where every attribute is a list', Object.fromEntries(Object.entries(assertion).map(([name, value]) => [name, [value]]))],
    [
      'from the attributes of an OIOSAML 2 assertion, beside a level',
      {
        'dk:gov:saml:attribute:Privileges_intermediate': claim,
        'dk:gov:saml:attribute:CprNumberIdentifier': bo.cpr,
        'urn:oid:2.5.4.3': bo.name,
        [loa]: 'Substantial',
      },
    ],
    [
      'from the claims of a token',
      { privileges_intermediate: claim, cpr: bo.cpr, name: bo.name, acr: `${loa}/Substantial`, iss: 'https://x', exp: 1 },
    ],
    ['where the name comes in two parts', { ...without('fullName'), [`${model}/eid/firstName`]: 'Bo', [`${model}/eid/lastName`]: 'Holm' }],
  ] as const) {
    test(what, () => {
      const { login, faults, notes } = readLogin(attributes, { privileges });
      assert.deepEqual([faults, notes], [[], []]);
      assert.deepEqual([login?.person, login?.level], [{ cpr: bo.cpr, name: bo.name }, 'substantial']);
      assert.deepEqual(login && giversIn(login.claim), [{ cpr: karen.cpr, privileges: [nexusPrivilege] }]);
    });
  }

  test('by the names of somebody else’s token', () => {
    const token = { 'dk.cpr': bo.cpr, level: 'high', who: bo.name, mandates: [claim] };
    const { login } = readLogin(token, {
      privileges: [nexusPrivilege],
      names: { cpr: 'dk.cpr', level: 'level', name: 'who', claim: 'mandates' },
    });
    assert.equal(login?.level, 'high');
    assert.equal(giversIn(login.claim).length, 1);
  });

  test('and can be kept as JSON', () => {
    const { login } = readLogin(assertion, { privileges });
    assert.deepEqual(JSON.parse(JSON.stringify(login)), login);
  });
});

describe('what is missing is told by a code', () => {
  for (const [attributes, expected, options] of [
    [without('cprNumber'), ['no-cpr']],
    [{ ...assertion, [`${model}/eid/cprNumber`]: '1234' }, ['bad-cpr']],
    [{ ...assertion, [`${model}/eid/cprNumber`]: [bo.cpr, karen.cpr] }, ['bad-cpr']],
    [without('loa'), ['no-level']],
    [{ ...assertion, [loa]: '3' }, ['no-level']],
    [{ ...assertion, [loa]: 'Low' }, ['level-too-low']],
    [{ ...assertion, [loa]: `${loa}/Substantial` }, ['level-too-low'], { level: 'high' }],
    [{}, ['no-cpr', 'no-level']],
    [{ [`${model}/eid/cprNumber`]: [null, 7, ' '], [loa]: {} }, ['no-cpr', 'no-level']],
  ] as readonly (readonly [Record<string, unknown>, LoginFault[], Partial<LoginOptions>?])[]) {
    test(`nobody is logged in: ${expected.join(', ')}${options ? ` by ${JSON.stringify(options)}` : ''}`, () => {
      const { login, faults } = readLogin(attributes, { privileges, ...options });
      assert.equal(login, undefined);
      assert.deepEqual(faults, expected);
    });
  }

  test('low is enough where the portal says so', () => {
    assert.equal(readLogin({ ...assertion, [loa]: 'Low' }, { privileges, level: 'low' }).login?.level, 'low');
  });

  for (const [attributes, expected] of [
    [without('privilegesIntermediate'), ['no-claim']],
    [without('fullName'), ['no-name']],
    [{ ...assertion, [`${model}/eid/privilegesIntermediate`]: '<a/>' }, ['wrong-root']],
    [{ ...assertion, [`${model}/eid/privilegesIntermediate`]: `${claim}!` }, ['not-base64']],
    [
      {
        ...assertion,
        [`${model}/eid/privilegesIntermediate`]: claimOf([bo.cpr, '1', '2'].map(scope => ({ scope, privileges: [nexusPrivilege] }))),
      },
      ['self', 'bad-scope'],
    ],
  ] as readonly (readonly [Record<string, unknown>, LoginNote[]])[]) {
    test(`somebody is logged in all the same: ${expected.join(', ')}`, () => {
      const { login, faults, notes } = readLogin(attributes, { privileges });
      assert.deepEqual([faults, notes], [[], expected]);
      assert.ok(login);
      assert.equal(giversIn(login.claim).length, expected.includes('no-name') ? 1 : 0);
    });
  }
});

describe('a session', () => {
  const { login } = readLogin(assertion, { privileges });
  assert.ok(login);
  let now = Date.parse('2026-03-02T11:00:00Z');
  const clock = () => new Date(now);
  const minutes = (count: number) => (now += count * 60_000);

  test('is found by its secret alone, and keeps for whom one acts', () => {
    const sessions = loginSessions({ clock });
    const secret = sessions.begin(login);
    assert.match(secret, /^[\w-]{43}$/);
    sessions.find(secret)?.acting.set('h');
    assert.equal(sessions.find(secret)?.acting.get(), 'h');
    for (const other of [undefined, '', 'x', sessions.begin(login)]) assert.equal(sessions.find(other)?.acting.get(), undefined);
    sessions.end(secret);
    assert.equal(sessions.find(secret), undefined);
  });

  test('ends half an hour after the last request, and eight hours after login whatever happens', () => {
    const sessions = loginSessions({ clock });
    const [secret, idle] = [sessions.begin(login), sessions.begin(login)];
    minutes(29);
    assert.equal(sessions.find(secret)?.until().getTime(), now + 30 * 60_000);
    minutes(1);
    assert.equal(sessions.find(idle), undefined);
    for (let passed = 30; passed + 20 < 8 * 60; passed += 20) {
      minutes(20);
      assert.ok(sessions.find(secret), `${passed} minutes`);
    }
    minutes(20);
    assert.equal(sessions.find(secret), undefined);
  });
});

/** The widgets' backend for a session, made as the documents say. */
const backendOf = (session: ReturnType<ReturnType<typeof loginSessions>['find']>) =>
  session &&
  combine(
    nemLogin({
      ...session,
      privileges,
      people: async () => new Map([[karen.cpr, { name: karen.name }]]),
      secret: 'a secret that is long enough for a test',
    }),
    linkOut(),
  );

/** What everything that was sent to a browser said. */
async function journey(send: (request: Request) => Promise<Response>, logIn: () => Promise<string>): Promise<string> {
  const cookie = await logIn();
  const said: string[] = [cookie];
  const backend = await connect('http://portal.example/api/fuldmagt', {
    fetch: async request => {
      request.headers.set('cookie', cookie);
      const response = await send(request);
      said.push(await response.clone().text(), ...[...response.headers].flat());
      return response;
    },
  });
  const [hers] = (await backend.principals?.({}))?.items ?? [];
  assert.equal(hers?.person.name, karen.name);
  await backend.actFor?.({ person: hers.person.id });
  assert.equal((await backend.session?.({}))?.acting?.person.name, karen.name);
  await assert.rejects(async () => backend.actFor?.({ person: 'somebody-else' as PartyId }), { reason: 'not-allowed' });
  return said.join('\n');
}

const noNumbers = (said: string) => {
  for (const { cpr } of [bo, karen, jens]) assert.ok(!said.includes(cpr), 'a CPR number was sent');
};

test('from an assertion to a switcher, in Hono', async () => {
  const sessions = loginSessions();
  const app = new Hono();
  const handler = createHandler({
    base: '/api/fuldmagt',
    backendFor: request => backendOf(sessions.find(/(?:^|; )portal=([\w-]+)/.exec(request.headers.get('cookie') ?? '')?.[1])),
  });
  app.all('/api/fuldmagt/*', c => handler(c.req.raw));
  app.all('/api/fuldmagt', c => handler(c.req.raw));
  app.post('/saml/acs', c => {
    // By here the library for SAML has checked the answer, and these are its attributes.
    const { login, faults } = readLogin(assertion, { privileges });
    if (!login) return c.text(faults.join(), 403);
    setCookie(c, 'portal', sessions.begin(login), { httpOnly: true, sameSite: 'Lax', path: '/' });
    return c.redirect('/', 303);
  });
  app.get('/data', async c => {
    const session = sessions.find(getCookie(c, 'portal'));
    if (!session) return c.text('', 401);
    const giver = await giverActedFor({ ...session, privileges, secret: 'a secret that is long enough for a test' });
    return c.text(giver?.cpr === karen.cpr ? 'hers' : 'his');
  });
  app.post('/logud', c => {
    sessions.end(getCookie(c, 'portal'));
    deleteCookie(c, 'portal');
    return c.body(null, 204);
  });

  const send = async (request: Request) => app.fetch(request);
  let cookie = '';
  const said = await journey(send, async () => {
    const response = await send(new Request('http://portal.example/saml/acs', { method: 'POST' }));
    return (cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '');
  });
  noNumbers(said);
  const data = async () => (await send(new Request('http://portal.example/data', { headers: { cookie } }))).text();
  assert.equal(await data(), 'hers');
  await send(new Request('http://portal.example/logud', { method: 'POST', headers: { cookie } }));
  assert.equal(await data(), '');
});

test('from a token to a switcher, in a plain Node server, where a portal in another language hands the login over by POST', async t => {
  const sessions = loginSessions();
  const key = 'a key between two servers, long enough';
  const handler = createHandler({
    base: '/api/fuldmagt',
    backendFor: request => backendOf(sessions.find(request.headers.get('cookie')?.slice('portal='.length))),
  });
  const door = createLoginDoor({ key, privileges, begin: login => sessions.begin(login), end: session => sessions.end(session) });
  const server = createServer((request, response) => {
    void getRequestListener(request.url === '/login' ? door : handler)(request, response);
  }).listen(0);
  t.after(() => server.close());
  await new Promise(resolve => server.once('listening', resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;

  const said = await journey(
    request =>
      fetch(request.url.replace('http://portal.example', address), {
        method: request.method,
        headers: request.headers,
        body: request.body,
        duplex: 'half',
      } as RequestInit),
    async () => {
      const response = await fetch(`${address}/login`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ privileges_intermediate: claim, cpr: bo.cpr, name: bo.name, acr: 'Substantial' }),
      });
      assert.equal(response.status, 201);
      const { session, notes } = (await response.json()) as { session: string; notes: string[] };
      assert.deepEqual(notes, []);
      return `portal=${session}`;
    },
  );
  noNumbers(said);

  const cookie = said.split('\n')[0] ?? '';
  const here = async () => (await fetch(`${address}/api/fuldmagt/session`, { headers: { cookie } })).status;
  assert.equal(await here(), 200);
  const out = {
    method: 'DELETE',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ session: cookie.slice('portal='.length) }),
  };
  assert.equal((await fetch(`${address}/login`, out)).status, 204);
  assert.equal(await here(), 401);
});

describe('the door for other servers', () => {
  const key = 'a key between two servers, long enough';
  const begun: unknown[] = [];
  const ended: string[] = [];
  const door = createLoginDoor({ key, privileges, begin: login => (begun.push(login), 'a-session'), end: session => ended.push(session) });
  const send = async (body: string, { method = 'POST', authorization = `Bearer ${key}` } = {}) => {
    const response = await door(
      new Request('https://login.example/login', { method, headers: { authorization }, ...(method === 'GET' ? {} : { body }) }),
    );
    return { status: response.status, text: await response.text(), kept: response.headers.get('cache-control') };
  };

  test('gives a session for the attributes of a login, and the codes of what is odd', async () => {
    const { status, text, kept } = await send(JSON.stringify(without('privilegesIntermediate', 'fullName')));
    assert.equal(status, 201);
    assert.deepEqual(JSON.parse(text), { session: 'a-session', notes: ['no-name', 'no-claim'] });
    assert.equal(kept, 'no-store');
    assert.equal(begun.length, 1);
  });

  test('ends a session, and only one that is named, and only with the key', async () => {
    const method = 'DELETE';
    assert.equal((await send('{"session":"a-session"}', { method })).status, 204);
    assert.match((await send('{}', { method })).text, /no-session/);
    assert.equal((await send('{"session":"another"}', { method, authorization: 'Bearer something' })).status, 401);
    assert.deepEqual(ended, ['a-session']);
  });

  for (const [what, body, status, detail, options] of [
    ['with another key', '{}', 401, /key is not right/, { authorization: 'Bearer something' }],
    ['without a key', '{}', 401, /key is not right/, { authorization: '' }],
    ['by GET', '', 405, /by POST/, { method: 'GET' }],
    ['that is no JSON', `{"cpr": ${bo.cpr}`, 422, /not-json/],
    ['that is a list', `["${bo.cpr}"]`, 422, /not-json/],
    ['that lacks what has to be there', JSON.stringify({ name: bo.name }), 422, /no-cpr, no-level/],
    ['that is too large', JSON.stringify({ x: 'x'.repeat(1024 * 1024) }), 413, /at most/],
  ] as readonly (readonly [string, string, number, RegExp, { method?: string; authorization?: string }?])[]) {
    test(`is shut to a login ${what}`, async () => {
      const before = begun.length;
      const answer = await send(body, options);
      assert.equal(answer.status, status);
      assert.match(answer.text, detail);
      assert.equal(begun.length, before);
      noNumbers(answer.text);
      assert.ok(!answer.text.includes(bo.name));
    });
  }

  test('is not made with a key that keeps nobody out', () => {
    assert.throws(() => createLoginDoor({ key: 'short', privileges, begin: () => '', end: () => undefined }), TypeError);
  });
});
