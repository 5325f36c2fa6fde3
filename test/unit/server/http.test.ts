import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { request as plainRequest, type Server } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { serve } from '@hono/node-server';
import { connect } from '../../../src/adapters/http.js';
import { addMonths } from '../../../src/domain/day.js';
import { createHandler } from '../../../src/server/index.js';
import { bo, carePortal, karen, testDay, world } from '../../../src/testing/index.js';
import { base } from './document.js';

describe('The handler behind a real HTTP server', () => {
  const there = world();
  const errors: unknown[] = [];
  const slow: { begun?: () => void; signal?: AbortSignal | undefined } = {};
  const handler = createHandler({
    base,
    backendFor: ({ headers }) =>
      headers.get('x-session') === 'slow'
        ? {
            session: (_, { signal } = {}) =>
              new Promise((_resolve, reject) => {
                slow.signal = signal;
                signal?.addEventListener('abort', () => reject(signal.reason as Error));
                slow.begun?.();
              }),
          }
        : there.as(headers.get('x-session') === 'karen' ? karen : bo),
    onError: error => void errors.push(error),
  });
  let server: Server;
  let port: number;
  before(async () => {
    server = serve({ fetch: handler, port: 0, hostname: '127.0.0.1' }) as Server;
    if (!server.listening) await new Promise(resolve => server.once('listening', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  test('carries a request from one citizen to another', async () => {
    const asBo = await connect(`http://127.0.0.1:${port}${base}`);
    const found = await asBo.findPerson?.({ name: karen.name, cpr: karen.cpr });
    assert.ok(found);
    const receipt = await asBo.request?.(
      { giver: found.person.id, powers: [carePortal], until: addMonths(testDay, 2) },
      { idempotencyKey: 'press' },
    );
    assert.equal(receipt?.outcome, 'done');
    const asKaren = await connect(`http://127.0.0.1:${port}${base}`, {
      fetch: request => {
        request.headers.set('x-session', 'karen');
        return fetch(request);
      },
    });
    assert.equal((await asKaren.mandates?.({ needsMe: true }))?.total, 1);
    assert.deepEqual(errors, []);
  });

  test('stops reading a body that never ends', async () => {
    const status = await new Promise((resolve, reject) => {
      const sending = plainRequest({
        port,
        host: '127.0.0.1',
        path: `${base}/requests`,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      const more = setInterval(() => sending.write('x'.repeat(16_000)), 5);
      sending
        .once('response', ({ statusCode }) => {
          clearInterval(more);
          sending.destroy();
          resolve(statusCode);
        })
        .once('error', reject);
    });
    assert.equal(status, 413);
  });

  test('tells the backend when the browser has left, and makes no noise about it', async () => {
    const leaving = new AbortController();
    const begun = new Promise<void>(resolve => (slow.begun = resolve));
    const answer = fetch(`http://127.0.0.1:${port}${base}/session`, { headers: { 'x-session': 'slow' }, signal: leaving.signal });
    await begun;
    leaving.abort();
    await assert.rejects(answer);
    if (!slow.signal?.aborted) await new Promise(resolve => slow.signal?.addEventListener('abort', resolve));
    await new Promise(resolve => setTimeout(resolve, 20));
    assert.deepEqual(errors, []);
  });
});
