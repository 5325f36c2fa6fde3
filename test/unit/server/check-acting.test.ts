import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { before, describe, test } from 'node:test';
import { serve } from '@hono/node-server';
import type { PartyId } from '../../../src/domain/party.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { memoryStore } from '../../../src/registry/memory-store.js';
import { checkActing, refusedPage, type ActedFor, type CheckActingOptions } from '../../../src/server/index.js';
import { bo, karen, world } from '../../../src/testing/index.js';
import { carePortal } from '../../../src/testing/world.js';
import { checkUrl, partOf, Place, secrets, seldom } from '../../support/acting.js';

const service = { audience: 'calendar', secret: secrets.calendar, checkUrl };

const request = (token?: string) =>
  new Request('https://calendar.example/today', { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });

const statusOf = (answer: ActedFor | Response) => {
  assert.ok(answer instanceof Response);
  return answer.status;
};

describe('A service behind the portal', () => {
  const place = new Place(memoryStore());
  let token = '';
  let asked = 0;
  const ask = (given: Request, more: Partial<CheckActingOptions> = {}) =>
    checkActing(given, {
      ...{ ...service, power: carePortal },
      fetch: question => {
        asked += 1;
        return place.handler(question);
      },
      ...more,
    });

  before(async () => {
    await place.give(karen, bo);
    const his = place.logIn(bo);
    await place.act(his, karen);
    token = await place.token(his);
  });

  test('is told in one line who acts for whom', async () => {
    const acting = await ask(request(token));
    const claims = partOf(token, 1) as { sub: string; act: { sub: string } };
    assert.deepEqual(acting, { person: claims.sub, holder: claims.act.sub });
  });

  test('is told over a real connection too', async () => {
    const server = serve({ fetch: place.handler, port: 0, hostname: '127.0.0.1' });
    await new Promise(resolve => server.once('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/fuldmagt/acting/check`;
    const acting = await checkActing(request(token), { ...service, power: carePortal, checkUrl: url });
    server.close();
    assert.ok(!(acting instanceof Response));
  });

  test('is handed an answer to send where nobody is acted for, which tells nobody why', async () => {
    for (const given of [await ask(request('a.b.c')), await ask(request(token), { power: seldom })]) {
      assert.equal(statusOf(given), 403);
      const problem = (await (given as Response).json()) as object;
      assert.deepEqual(problem, { type: 'urn:fuldmagt:problem:not-allowed', title: 'not-allowed', status: 403 });
    }
  });

  test('asks nobody where there is no token', async () => {
    asked = 0;
    for (const authorization of [
      undefined,
      '',
      'Bearer',
      'Bearer one',
      'Bearer a.b',
      'Bearer a.b.c d',
      'Basic a.b.c',
      `bearer ${token}x.y`,
    ]) {
      const given = await ask(new Request('https://calendar.example', { headers: authorization === undefined ? {} : { authorization } }));
      assert.equal(statusOf(given), 401, authorization);
      assert.match((given as Response).headers.get('www-authenticate') ?? '', /^Bearer/);
    }
    assert.equal(asked, 0);
  });

  for (const [what, answers, status] of [
    ['does not know the service', async () => new Response('{"error":"invalid_client"}', { status: 401 }), 503],
    ['is broken', async () => new Response('oh', { status: 500 }), 503],
    ['wants somebody to log in', async () => Response.redirect('https://login.example', 302), 503],
    ['answers with what is no JSON', async () => new Response('<!doctype html>'), 502],
    ['answers with nothing', async () => Response.json(null), 503],
    ['answers with less than it should', async () => Response.json({ active: true, sub: 'a' }), 503],
    ['answers with something else', async () => Response.json({ active: 'true', sub: 'a', act: { sub: 'b' } }), 503],
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed')), 502],
    [
      'does not answer in time',
      ({ signal }: Request) =>
        new Promise<Response>((_, reject) => {
          // The limit of time keeps no process alive, and nothing else is under way here.
          const awake = setTimeout(() => reject(new Error('The limit has not come.')), 5_000);
          signal.addEventListener('abort', () => {
            clearTimeout(awake);
            reject(signal.reason as Error);
          });
        }),
      504,
    ],
  ] as const) {
    test(`lets nobody in where the portal ${what}: it answers ${status}`, async () => {
      assert.equal(statusOf(await ask(request(token), { fetch: answers, timeout: 30 })), status);
    });
  }

  test('sends its secret nowhere else where the portal leads elsewhere', async () => {
    let reached = 0;
    const elsewhere = createServer((_, response) => {
      reached += 1;
      response.end('{}');
    });
    await new Promise<void>(resolve => void elsewhere.listen(0, '127.0.0.1', resolve));
    const to = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    const leading = createServer((_, response) => void response.writeHead(307, { location: to }).end());
    await new Promise<void>(resolve => void leading.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(leading.address() as AddressInfo).port}/`;
    assert.equal(statusOf(await checkActing(request(token), { ...service, power: carePortal, checkUrl: url })), 503);
    assert.equal(reached, 0);
    elsewhere.close();
    leading.close();
  });
});

describe('A portal’s own API', () => {
  test('refuses a page of somebody else, or of another that they acted for, and takes what says nothing', async () => {
    const backend = world().as(bo);
    const me = (await backend.session?.({}))?.person.id as PartyId;
    const page = (headers: Record<string, string>) => refusedPage(new Request('https://portal.example/api/aftaler', { headers }), backend);
    assert.equal(await page({}), undefined);
    assert.equal(await page({ 'fuldmagt-person': me, 'fuldmagt-acting-for': me }), undefined);
    for (const [headers, reason] of [
      [{ 'fuldmagt-person': 'another' }, 'user-changed'],
      [{ 'fuldmagt-person': me, 'fuldmagt-acting-for': 'another' }, 'actor-changed'],
    ] as const) {
      const response = await page(headers);
      assert.ok(response);
      assert.equal(response.status, 409);
      assert.equal(((await response.json()) as { title: string }).title, reason);
    }
  });

  test('is told where the session is over, and lets be seen what is nobody’s refusal', async () => {
    const given = new Request('https://portal.example', { headers: { 'fuldmagt-person': 'me' } });
    const over = await refusedPage(given, { session: () => Promise.reject(new Refusal('session-expired')) });
    assert.equal(over?.status, 401);
    await assert.rejects(refusedPage(given, { session: () => Promise.reject(new RangeError('broken')) }), RangeError);
  });
});
