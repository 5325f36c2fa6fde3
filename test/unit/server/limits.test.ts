import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { createHandler, type HandlerOptions } from '../../../src/server/index.js';
import { assertAsDocumented, base } from './document.js';

const asking = (backend: MandateBackend, options: Partial<HandlerOptions>) => {
  const handler = createHandler({ base, backendFor: () => backend, ...options });
  return (path: string, init?: RequestInit) => handler(new Request(`https://portal.example${base}${path}`, init));
};

describe('The handler has limits:', () => {
  test('an answer that does not come in time is given up, and whoever was asked is told', async () => {
    let told: AbortSignal | undefined;
    const ask = asking({ session: (_, { signal } = {}) => new Promise(() => (told = signal)) }, { answersWithin: 20 });
    const response = await ask('/session');
    assert.equal(response.status, 504);
    await assertAsDocumented('session', response);
    assert.equal(told?.aborted, true);
  });

  test('one that comes in time is left alone, also afterwards', async () => {
    let told: AbortSignal | undefined;
    const ask = asking(
      {
        dropDraft: async (_, { signal } = {}) => {
          told = signal;
          return {};
        },
      },
      { answersWithin: 50 },
    );
    assert.equal((await ask('/drafts/a-draft-1', { method: 'DELETE' })).status, 200);
    await new Promise(resolve => setTimeout(resolve, 80));
    assert.equal(told?.aborted, false);
  });

  test('a body holds no more than is said', async () => {
    const ask = asking({ mandates: async () => ({ items: [], total: 0 }) }, { bodyBytes: 5_000 });
    const send = (length: number) =>
      ask('/mandates/search', { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{${' '.repeat(length - 2)}}` });
    assert.equal((await send(5_000)).status, 200);
    const refused = await send(5_001);
    assert.equal(refused.status, 413);
    await assertAsDocumented('mandates', refused);
  });

  test('so many streams are open at a moment; who comes then comes later, and one that has ended makes room', async () => {
    const backend: MandateBackend = {
      async changes(_, { signal } = {}) {
        return (async function* () {
          await new Promise(resolve => signal?.addEventListener('abort', resolve));
        })();
      },
    };
    const ask = asking(backend, { streams: 2 });
    const [first, second] = [await ask('/changes'), await ask('/changes')];
    assert.deepEqual([first.status, second.status], [200, 200]);
    const third = await ask('/changes');
    assert.equal(third.status, 429);
    assert.ok(Number(third.headers.get('retry-after')) > 0);
    await assertAsDocumented('changes', third);
    await first.body?.cancel();
    const fourth = await ask('/changes');
    assert.equal(fourth.status, 200);
    await Promise.all([second.body?.cancel(), fourth.body?.cancel()]);
  });

  test('and every answer tells a browser to make no page of it', async () => {
    const response = await asking({}, {})('/openapi.json');
    assert.equal(response.headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
    assert.equal(response.headers.get('cross-origin-resource-policy'), 'same-origin');
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  });
});
