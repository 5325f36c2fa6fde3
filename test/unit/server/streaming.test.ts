import assert from 'node:assert/strict';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { http } from '../../../src/adapters/http.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Change } from '../../../src/contract/operations.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import { isRefusal, Refusal } from '../../../src/domain/refusal.js';
import { createHandler, type HandlerOptions } from '../../../src/server/index.js';
import { listenTo } from '../../support/ear.js';

const base = '/api/fuldmagt';

/** A backend of one stream, that is told what to tell, and says when it is left. */
const telling = () => {
  const open = new Set<(change: Change | undefined) => void>();
  let opened = 0;
  const changes: MandateBackend['changes'] = async (_, { signal } = {}) => {
    opened += 1;
    const waiting: (Change | undefined)[] = [];
    let wake: () => void = () => undefined;
    const hear = (change: Change | undefined) => {
      waiting.push(change);
      wake();
    };
    open.add(hear);
    signal?.addEventListener('abort', () => hear(undefined));
    return (async function* () {
      try {
        for (;;) {
          while (waiting.length === 0) await new Promise<void>(resolve => (wake = resolve));
          const change = waiting.shift();
          if (!change) return;
          yield change;
        }
      } finally {
        open.delete(hear);
      }
    })();
  };
  return {
    backend: { changes } satisfies MandateBackend,
    tell: (change: Change | undefined) => {
      for (const hear of [...open]) hear(change);
    },
    get open() {
      return open.size;
    },
    get opened() {
      return opened;
    },
  };
};
const about = (id: string): Change => ({ changed: 'mandate', id: id as MandateId });

/** Serves the contract at an address of its own, over HTTP. */
const serve = async (options: HandlerOptions) => {
  const handler = createHandler(options);
  return at(getRequestListener(request => handler(request)));
};
const at = async (listener: (request: IncomingMessage, response: ServerResponse) => unknown) => {
  const server = createServer((request, response) => void listener(request, response)).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
};
const until = async (holds: () => boolean) => {
  for (let tries = 0; !holds(); tries += 1) {
    assert.ok(tries < 500, 'it never came to be so');
    await new Promise(resolve => setTimeout(resolve, 10));
  }
};

describe('A stream over HTTP', () => {
  test('is there at once, tells each change as it comes, and shows in between that it is still there', async () => {
    const teller = telling();
    const address = await serve({ base, backendFor: () => teller.backend, heartbeat: 20 });
    const over = new AbortController();
    const response = await fetch(`${address}/changes`, { signal: over.signal });
    assert.equal(response.headers.get('content-type'), 'text/event-stream');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const reads = async (wanted: RegExp) => {
      while (!wanted.test(text)) text += (await reader?.read())?.value ?? assert.fail('it ended');
    };
    await reads(/^retry: \d+\n\n/);
    await reads(/\n: still here\n\n/);
    teller.tell(about('m-1'));
    await reads(/\ndata: \{"changed":"mandate","id":"m-1"\}\n\n/);
    await reads(/m-1[^]*: still here/);
    assert.equal(teller.open, 1);
    over.abort();
    await until(() => teller.open === 0);
  });

  test('ends when whoever reads it goes away, and when the backend has no more to tell', async () => {
    const teller = telling();
    const address = await serve({ base, backendFor: () => teller.backend });
    const gone = ask(`${address}/changes`, response => response.once('data', () => gone.destroy())).on('error', () => undefined);
    gone.end();
    await until(() => teller.opened === 1 && teller.open === 0);

    const response = await fetch(`${address}/changes`);
    await until(() => teller.open === 1);
    teller.tell(undefined);
    assert.match(await response.text(), /^retry/);
    assert.equal(teller.open, 0);
  });

  test('ends when the server is about to stop, and no other is opened; other calls are answered', async () => {
    const teller = telling();
    const stopping = new AbortController();
    const heard: unknown[] = [];
    const backend: MandateBackend = { ...teller.backend, prolong: () => Promise.reject(new Refusal('session-expired')) };
    const address = await serve({ base, backendFor: () => backend, stopping: stopping.signal, onError: error => heard.push(error) });
    const response = await fetch(`${address}/changes`);
    await until(() => teller.open === 1);
    stopping.abort();
    await response.text();
    assert.equal(teller.open, 0);
    const refused = await fetch(`${address}/changes`);
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '1']);
    assert.equal(
      (await fetch(`${address}/session`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status,
      401,
    );
    assert.deepEqual(heard, []);
  });

  test('a slow reader is waited for: what it has not read is not read from the backend', async () => {
    let given = 0;
    const backend: MandateBackend = {
      changes: async () =>
        (async function* () {
          for (; given < 1_000; given += 1) yield about(`m-${given}-${'x'.repeat(90)}`);
        })(),
    };
    const handler = createHandler({ base, backendFor: () => backend });
    const response = await handler(new Request(`https://portal.example${base}/changes`));
    await new Promise(resolve => setTimeout(resolve, 50));
    assert.ok(given < 10, `${given} were read`);
    assert.equal((await response.text()).match(/^data:/gm)?.length, 1_000);
  });

  test('the head of it is no stream, and nothing is opened', async () => {
    const teller = telling();
    const address = await serve({ base, backendFor: () => teller.backend });
    const response = await fetch(`${address}/changes`, { method: 'HEAD' });
    assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'text/event-stream']);
    assert.equal(teller.opened, 0);
  });

  test('nothing leaves in it that is not in the contract; what is wrong is told to the portal, and the stream breaks', async () => {
    const heard: unknown[] = [];
    for (const odd of [{ changed: 'mandate', id: 'm-1', giver: 'karen' }, { changed: 'weather' }]) {
      const backend: MandateBackend = {
        changes: async () =>
          (async function* () {
            yield odd as Change;
          })(),
      };
      const handler = createHandler({ base, backendFor: () => backend, onError: error => heard.push(error) });
      const response = await handler(new Request(`https://portal.example${base}/changes`));
      const text = await response.text().catch((error: unknown) => String(error));
      assert.ok(!text.includes('karen') && !text.includes('weather"'), text);
    }
    assert.equal(heard.length, 1);
  });

  test('a session is kept alive by what somebody presses; not by a stream, nor by what a page asks of itself', async () => {
    const kept: [string, boolean][] = [];
    const teller = telling();
    const backend: MandateBackend = { ...teller.backend, mandates: async () => ({ items: [], total: 0 }) };
    const address = await serve({
      base,
      backendFor: (_, { operation, keeps }) => {
        kept.push([operation, keeps]);
        return backend;
      },
    });
    const whole = http(address);
    const over = new AbortController();
    await whole.mandates?.({});
    await whole.mandates?.({}, { unasked: true });
    await whole.changes?.({}, { signal: over.signal });
    assert.deepEqual(kept, [
      ['mandates', true],
      ['mandates', false],
      ['changes', false],
    ]);
    over.abort();
  });
});

describe('A stream at the other end of the wire', () => {
  const quick = 'retry: 100\n\n';
  /** A server that does one thing after the other, and what it was asked with. */
  const behaving = async (...behaviours: ((response: ServerResponse) => void)[]) => {
    const asked: IncomingMessage[] = [];
    const address = await at((request, response) => {
      asked.push(request);
      (behaviours[asked.length - 1] ?? behaviours.at(-1))?.(response);
    });
    return { address, asked };
  };
  const stream =
    (text: string, end = false) =>
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(text);
      if (end) response.end();
    };
  const problem =
    (reason: string, status: number, headers = {}) =>
    (response: ServerResponse) =>
      response
        .writeHead(status, { 'content-type': 'application/problem+json', ...headers })
        .end(JSON.stringify({ type: `urn:fuldmagt:problem:${reason}`, title: reason, status }));
  const changesAt = (address: string, options = {}, signal?: AbortSignal) => {
    const changes = http(address, options).changes;
    assert.ok(changes);
    return changes({}, { signal });
  };
  const missed =
    (count: number) =>
    ({ heard }: { heard: readonly Change[] }) =>
      heard.filter(({ id }) => id === undefined).length >= count;

  test('is asked for as a stream, and goes on when the connection ends, breaks, or falls silent: each time anything may have changed', async () => {
    const { address, asked } = await behaving(
      stream(`${quick}data: {"changed":"mandate","id":"m-1"}\n\n`, true),
      response => {
        stream('data: {"changed":"session"}\n\n')(response);
        setTimeout(() => response.destroy(), 20);
      },
      stream(': here\n\n'),
      stream('data: not JSON\n\n', true),
      stream('data: {"changed":"weather"}\n\n', true),
      stream('data: {"changed":"mandate","id":"m-2"}\n\n'),
    );
    const ear = listenTo(await changesAt(address, { silence: 150 }));
    await ear.hears(({ id }) => id === 'm-2');
    assert.deepEqual(
      ear.heard.map(({ changed, id }) => id ?? changed),
      ['m-1', 'mandate', 'session', 'mandate', 'mandate', 'mandate', 'mandate', 'm-2'],
    );
    assert.equal(asked[0]?.headers.accept, 'text/event-stream, application/problem+json');
    await ear.stop();
  });

  test('is waited for while what it is refused with may pass, and not when it will not', async () => {
    const { address, asked } = await behaving(
      problem('too-many-attempts', 429, { 'retry-after': '1' }),
      response => response.writeHead(200, { 'content-type': 'text/plain' }).end('not yet'),
      stream(`${quick}data: {"changed":"mandate","id":"m-1"}\n\n`, true),
      problem('session-expired', 401),
    );
    const asking = performance.now();
    const ear = listenTo(await changesAt(address), 60_000);
    await ear.hears(({ id }) => id === 'm-1');
    assert.ok(performance.now() - asking >= 1_000, 'it is not asked for sooner than the server has said');
    const end = await ear.over;
    assert.ok(isRefusal(end) && end.reason === 'session-expired', String(end));
    assert.equal(asked.length, 4);
  });

  test('that is answered with a page, as of a login, is not asked for again', async () => {
    const { address, asked } = await behaving(response => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>'));
    await assert.rejects(changesAt(address), { reason: 'session-expired' });
    assert.equal(asked.length, 1);
  });

  for (const [reason, status] of [
    ['session-expired', 401],
    ['user-changed', 409],
    ['not-supported', 501],
    ['not-allowed', 403],
  ] as const) {
    test(`that is refused with ${reason} is not asked for again`, async () => {
      const { address, asked } = await behaving(problem(reason, status));
      await assert.rejects(changesAt(address), { reason });
      assert.equal(asked.length, 1);
    });
  }

  test('ends with its signal whatever it is at, and then asks for nothing more', async () => {
    for (const behaviour of [stream(quick), problem('backend-down', 503), () => undefined]) {
      const { address, asked } = await behaving(behaviour);
      const over = new AbortController();
      const reason = new Error('the page was closed');
      const opening = changesAt(address, {}, over.signal);
      await until(() => asked.length === 1);
      await new Promise(resolve => setTimeout(resolve, 30));
      over.abort(reason);
      const end = await opening.then(
        async opened => listenTo(opened).over,
        (error: unknown) => error,
      );
      assert.ok(end === reason || end === 'ended', String(end));
      await new Promise(resolve => setTimeout(resolve, 150));
      assert.equal(asked.length, 1);
    }
  });

  test('ends when its reader returns, also while it waits for more, and the server learns of it', async () => {
    const teller = telling();
    const address = await serve({ base, backendFor: () => teller.backend });
    const ear = listenTo(await changesAt(address));
    await until(() => teller.open === 1);
    await ear.stop();
    await until(() => teller.open === 0);
    for await (const change of await later(teller, changesAt(address))) {
      assert.deepEqual(change, about('m-9'));
      break;
    }
    await until(() => teller.open === 0);
  });

  test('goes through the portal’s own fetch, with its token, and to where the portal is', async () => {
    const teller = telling();
    const address = await serve({ base, backendFor: request => (request.headers.get('x-token') === 'mine' ? teller.backend : undefined) });
    const fetchIt = (request: Request) => {
      request.headers.set('x-token', 'mine');
      return fetch(request);
    };
    const ear = listenTo(await changesAt(address, { fetch: fetchIt }));
    teller.tell(about('m-1'));
    await ear.hears(({ id }) => id === 'm-1');
    assert.ok(!missed(1)(ear));
    await ear.stop();
    await assert.rejects(changesAt(address), { reason: 'session-expired' });
  });
});

const later = async <T>(teller: ReturnType<typeof telling>, opening: Promise<T>): Promise<T> => {
  const opened = await opening;
  await until(() => teller.open === 1);
  teller.tell(about('m-9'));
  return opened;
};
