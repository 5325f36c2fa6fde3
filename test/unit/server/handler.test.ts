import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { connect, http } from '../../../src/adapters/http.js';
import type { CallOptions, MandateBackend } from '../../../src/contract/backend.js';
import { operation, operationNames } from '../../../src/contract/operations.js';
import { addMonths } from '../../../src/domain/day.js';
import type { Mandate, MandateId } from '../../../src/domain/mandate.shape.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import { isRefusal, Refusal, type Reason } from '../../../src/domain/refusal.js';
import { createHandler, type HandlerOptions, type Where } from '../../../src/server/index.js';
import { bo, carePortal, karen, testDay, world, type World } from '../../../src/testing/index.js';
import { assertAsDocumented, base, document, operationAt } from './document.js';

const portal = 'https://portal.example';
const refused = (reason: Reason) => (error: unknown) => isRefusal(error) && error.reason === reason;

/** What every answer carries, and, where its operation is known, that it is as the document says. */
const checked =
  (handler: (request: Request) => Promise<Response>) =>
  async (request: Request): Promise<Response> => {
    const { method, url } = request;
    const response = await handler(request);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response.headers.get('vary'), 'accept-language, cookie');
    const name = operationAt(method, new URL(url).pathname);
    if (name) await assertAsDocumented(name, response);
    return response;
  };

const serve = (options: Partial<HandlerOptions> = {}) =>
  checked(createHandler({ base, backendFor: () => ({}), onError: error => assert.fail(error as Error), ...options }));

/** Sends a request as a browser would, or not quite. */
const send = (
  handler: (request: Request) => Promise<Response>,
  method: string,
  path: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
) =>
  handler(
    new Request(`${portal}${base}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined
        ? {}
        : { body: body instanceof Uint8Array || typeof body === 'string' ? (body as BodyInit) : JSON.stringify(body) }),
    }),
  );

const problem = async (response: Response): Promise<{ type: string; status: number; detail?: string }> => {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const told = (await response.json()) as { type: string; title: string; status: number; detail?: string };
  assert.equal(told.status, response.status);
  assert.equal(told.type, `urn:fuldmagt:problem:${told.title}`);
  return told;
};

const assertProblem = async (response: Response, status: number, reason: Reason): Promise<string> => {
  assert.equal(response.status, status);
  const told = await problem(response);
  assert.equal(told.type, `urn:fuldmagt:problem:${reason}`);
  return told.detail ?? '';
};

/** A backend that notes what it was asked, and has seen nothing. */
const noting = () => {
  const asked: { input: unknown; options: CallOptions | undefined }[] = [];
  const note =
    <Answer>(answer: Answer) =>
    async (input: unknown, options?: CallOptions): Promise<Answer> => {
      asked.push({ input, options });
      return answer;
    };
  const backend: MandateBackend = {
    catalogue: note({ powers: [] }),
    mandates: note({ items: [], total: 0 }),
    request: note({ outcome: 'handed-over' as const, to: 'https://www.borger.dk/' }),
    give: note({ outcome: 'handed-over' as const, to: 'https://www.borger.dk/' }),
    dropDraft: note({}),
    perform: note({ outcome: 'handed-over' as const, to: 'https://www.borger.dk/' }),
    actFor: note({ acting: null }),
    mandate: async (input, options) => {
      asked.push({ input, options });
      throw new Refusal('not-found');
    },
  };
  return { asked, backend };
};

describe('The handler', () => {
  describe('serves a whole journey', () => {
    let there: World;
    let connectAs: (person: typeof karen) => Promise<MandateBackend>;
    const responses: Response[] = [];

    beforeEach(() => {
      there = world();
      const backends = new Map([karen, bo].map(person => [person.id as string, there.as(person)]));
      const handler = serve({ backendFor: request => backends.get(request.headers.get('x-session') ?? '') });
      connectAs = person =>
        connect(`${portal}${base}`, {
          fetch: async request => {
            request.headers.set('x-session', person.id);
            const response = await handler(request);
            responses.push(response.clone());
            return response;
          },
        });
    });

    test('from a request to acting for somebody, and every answer is as the document says', async () => {
      const [asBo, asKaren] = [await connectAs(bo), await connectAs(karen)];
      assert.equal((await asBo.session?.({}))?.person.name, bo.name);
      const found = await asBo.findPerson?.({ name: karen.name, cpr: karen.cpr });
      assert.ok(found);
      const offered = await asBo.catalogue?.({ giver: found.person.id }, { lang: 'da' });
      assert.ok(offered?.powers.some(({ id }) => id === carePortal));

      const request = { giver: found.person.id, powers: [carePortal], until: addMonths(testDay, 2) };
      const receipt = await asBo.request?.(request, { idempotencyKey: 'a-press' });
      const again = await asBo.request?.(request, { idempotencyKey: 'a-press' });
      assert.deepEqual(again, receipt);
      await assert.rejects(
        async () => asBo.request?.({ ...request, until: addMonths(testDay, 1) }, { idempotencyKey: 'a-press' }),
        refused('key-reused'),
      );
      await assert.rejects(async () => asBo.request?.(request, { idempotencyKey: 'another' }), refused('duplicate-request'));

      const waiting = await asKaren.mandates?.({ needsMe: true });
      assert.equal(waiting?.total, 1);
      const { id, version } = waiting.items[0] as Mandate;
      await assert.rejects(
        async () => asKaren.perform?.({ id, action: 'approve' }, { version: version + 1 }),
        refused('changed-meanwhile'),
      );
      await asKaren.perform?.({ id, action: 'approve' }, { version, idempotencyKey: 'yes' });
      assert.deepEqual(
        (await asBo.mandate?.({ id }))?.history.map(({ kind }) => kind),
        ['request', 'approve'],
      );
      await assert.rejects(async () => asKaren.mandate?.({ id: 'no-such' as MandateId }), refused('not-found'));

      const principals = await asBo.principals?.({ power: carePortal });
      const [principal] = principals?.items ?? [];
      assert.equal(principal?.covers, true);
      assert.equal((await asBo.actFor?.({ person: principal.person.id }))?.acting?.person.name, karen.name);
      assert.equal((await asBo.session?.({}))?.acting?.person.name, karen.name);
      await asKaren.perform?.({ id, action: 'delete' }, { version: version + 1 });
      assert.equal((await asBo.session?.({}))?.acting, null);
      await assert.rejects(async () => asBo.actFor?.({ person: principal.person.id }), refused('not-allowed'));
    });

    test('and says when it is worth another try', async () => {
      const asBo = await connectAs(bo);
      const look = async () => asBo.findPerson?.({ name: 'Somebody Else', cpr: karen.cpr });
      for (let tried = 0; tried < 5; tried += 1) await assert.rejects(look, refused('person-not-available'));
      await assert.rejects(look, error => refused('too-many-attempts')(error) && (error as Refusal).retryAfter === 900);
      assert.equal(responses.at(-1)?.headers.get('retry-after'), '900');
    });

    test('and names the version of the mandate that an answer is about, as an ETag', async () => {
      const asKaren = await connectAs(karen);
      const found = await asKaren.findPerson?.({ name: bo.name, cpr: bo.cpr });
      assert.equal(responses.at(-1)?.headers.get('etag'), null);
      const given = await asKaren.give?.({ holder: found?.person.id as PartyId, powers: [carePortal], until: addMonths(testDay, 2) });
      assert.equal(responses.at(-1)?.headers.get('etag'), '"1"');
      assert.ok(given?.outcome === 'done');
      await asKaren.perform?.({ id: given.mandate.id, action: 'delete' }, { version: 1 });
      assert.equal(responses.at(-1)?.headers.get('etag'), '"2"');
      await asKaren.mandate?.({ id: given.mandate.id });
      assert.equal(responses.at(-1)?.headers.get('etag'), '"2"');
      await asKaren.mandates?.({});
      assert.equal(responses.at(-1)?.headers.get('etag'), null);
    });
  });

  describe('asks the portal who it is', () => {
    for (const name of operationNames) {
      test(`and answers ${name} with session-expired where it is nobody`, async () => {
        const { method, path } = operation(name);
        const handler = serve({ backendFor: async () => undefined });
        await assertProblem(await send(handler, method, path.replace(':id', 'any')), 401, 'session-expired');
      });
      test(`and answers ${name} with not-supported where their backend cannot do it`, async () => {
        const { method, path } = operation(name);
        await assertProblem(await send(serve(), method, path.replace(':id', 'any')), 501, 'not-supported');
      });
    }

    test('before anything is read of what was sent', async () => {
      const handler = serve({
        backendFor: request => {
          assert.equal(request.bodyUsed, false);
          return undefined;
        },
      });
      await assertProblem(
        await send(handler, 'POST', '/requests', { body: 'x'.repeat(100_000), headers: { 'content-type': 'text/plain' } }),
        401,
        'session-expired',
      );
    });

    test('but shows the document to anybody', async () => {
      const response = await send(serve({ backendFor: () => assert.fail('nobody need be asked') }), 'GET', '/openapi.json');
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'application/json');
      assert.deepEqual(await response.json(), JSON.parse(JSON.stringify(document)));
    });

    test('and passes on what the portal refuses', async () => {
      const handler = serve({ backendFor: () => Promise.reject(new Refusal('session-expired')) });
      await assertProblem(await send(handler, 'GET', '/session'), 401, 'session-expired');
    });
  });

  describe('knows its addresses', () => {
    for (const [at, address] of [
      ['/api/fuldmagt', '/api/fuldmagt'],
      ['/api/fuldmagt', '/api/fuldmagt/'],
      ['/api/fuldmagt/', '/api/fuldmagt/'],
      ['/api/fuldmagt', '/api/fuldmagt/catalogue'],
      ['/', '/'],
      ['/', '/catalogue'],
      ['', '/catalogue'],
    ] as const) {
      test(`answers at ${address} when it is served at ${at === '' ? 'nothing' : at}`, async () => {
        const { backend } = noting();
        const described = { ...backend, describe: world().as(bo).describe } as MandateBackend;
        const handler = createHandler({ base: at, backendFor: () => described });
        assert.equal((await handler(new Request(portal + address))).status, 200);
      });
    }

    for (const path of ['/nothing', '/mandates/a/b', '/openapi', '/../session', '/mandates//actions']) {
      test(`answers ${path} with not-found`, async () => {
        await assertProblem(await send(serve(), 'GET', path), 404, 'not-found');
      });
    }

    for (const [method, path, allow] of [
      ['GET', '/requests', 'POST'],
      ['PUT', '/session', 'GET, HEAD, POST'],
      ['DELETE', '/mandates/any', 'GET, HEAD'],
      ['OPTIONS', '/mandates', 'POST'],
      ['GET', '/mandates/any/actions', 'POST'],
      ['POST', '/openapi.json', 'GET, HEAD'],
    ] as const) {
      test(`answers ${method} ${path} with the methods that there are: ${allow}`, async () => {
        const response = await send(serve(), method, path);
        assert.equal(response.headers.get('allow'), allow);
        await assertProblem(response, 405, 'not-supported');
      });
    }

    test('answers HEAD with the same headers and no body', async () => {
      const handler = createHandler({ base, backendFor: () => noting().backend });
      const response = await handler(new Request(`${portal}${base}/catalogue`, { method: 'HEAD' }));
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'application/json');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.equal(await response.text(), '');
    });

    test('gives every id back as the client meant it', async () => {
      const { asked, backend } = noting();
      const client = http(`${portal}${base}`, { fetch: serve({ backendFor: () => backend }) });
      const ids = ['a/b', 'a%2Fb', '100%', 'æøå', 'a b', '?x=1&y', '#', '"', '..%2f'] as MandateId[];
      for (const id of ids) await assert.rejects(async () => client.mandate?.({ id }), refused('not-found'));
      for (const id of ids) await client.catalogue?.({ giver: id as string as PartyId });
      assert.deepEqual(
        asked.map(({ input }) => input),
        [...ids.map(id => ({ id })), ...ids.map(giver => ({ giver }))],
      );
    });
  });

  describe('reads what comes in', () => {
    const good = { giver: 'handle', powers: ['power'], until: '2026-05-02' };

    for (const [what, path, body, status, detail] of [
      ['what is missing', '/requests', {}, 422, 'not valid: giver, powers, until'],
      ['what is of another kind', '/requests', { ...good, powers: ['a', 7, 'c', {}] }, 422, 'not valid: powers.1, powers.3'],
      ['a day that the calendar has not', '/requests', { ...good, until: '2026-02-30' }, 422, 'not valid: until'],
      ['a CPR number as a handle', '/requests', { ...good, giver: '140542-0018' }, 422, 'not valid: giver'],
      ['a message that is too long', '/requests', { ...good, message: 'x'.repeat(501) }, 422, 'not valid: message'],
      ['a page that is too long', '/mandates/search', { limit: 101 }, 422, 'not valid: limit'],
      ['an action that nobody knows', '/mandates/any/actions', { action: 'extend' }, 422, 'not valid: action'],
      ['an id that is too long', `/mandates/${'x'.repeat(201)}/actions`, { action: 'approve' }, 422, 'not valid: id'],
      ['a list for a body', '/requests', [good], 400, 'the body is one JSON object'],
      ['null for a body', '/requests', 'null', 400, 'the body is one JSON object'],
      ['a body that is no JSON', '/requests', '{"giver":', 400, 'the body is one JSON object'],
      ['an empty body', '/requests', '', 400, 'the body is one JSON object'],
      [
        'a body that is no UTF-8',
        '/mandates/search',
        new Uint8Array([123, 34, 116, 34, 58, 34, 0xff, 34, 125]),
        400,
        'the body is one JSON object',
      ],
    ] as const) {
      test(`and refuses ${what}`, async () => {
        const { asked, backend } = noting();
        const response = await send(serve({ backendFor: () => backend }), 'POST', path, { body, headers: { 'if-match': '"1"' } });
        assert.equal(await assertProblem(response, status, 'not-valid'), detail);
        assert.deepEqual(asked, []);
      });
    }

    test('and refuses an empty or impossible query', async () => {
      const handler = serve({ backendFor: () => noting().backend });
      assert.equal(await assertProblem(await send(handler, 'GET', '/catalogue?giver='), 422, 'not-valid'), 'not valid: giver');
      assert.equal(await assertProblem(await send(handler, 'GET', '/catalogue?giver=1405420018'), 422, 'not-valid'), 'not valid: giver');
    });

    test('and never repeats it', async () => {
      const backend = world().as(bo);
      for (const body of [
        { name: [karen.name], cpr: karen.cpr },
        { name: karen.name, cpr: { number: karen.cpr } },
        { [karen.cpr]: karen.name, name: karen.name },
        `{"name":"${karen.name}","cpr":"${karen.cpr}"`,
        { name: karen.name, cpr: `${karen.cpr}99` },
        { name: 'Karen Hansen', cpr: karen.cpr },
      ]) {
        const response = await send(serve({ backendFor: () => backend }), 'POST', '/people/find', { body });
        const told = JSON.stringify([await response.text(), [...response.headers]]);
        assert.ok(!response.ok);
        assert.doesNotMatch(told, /1405420018|Karen/);
      }
    });

    test('and leaves alone what it does not know', async () => {
      const { asked, backend } = noting();
      const handler = serve({ backendFor: () => backend });
      await send(handler, 'POST', '/requests', { body: { ...good, actor: 'somebody', extra: { deep: true } } });
      await send(handler, 'POST', '/requests', { body: `{"__proto__":{"message":"sneaked in"},${JSON.stringify(good).slice(1)}` });
      await send(handler, 'GET', '/catalogue?giver=handle&person=somebody');
      await send(handler, 'POST', '/mandates/this-one/actions', {
        body: { id: 'another', action: 'approve' },
        headers: { 'if-match': '"1"' },
      });
      assert.deepEqual(
        asked.map(({ input }) => input),
        [good, good, { giver: 'handle' }, { id: 'this-one', action: 'approve' }],
      );
    });

    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'multipart/form-data; boundary=x', '']) {
      test(`and refuses ${type === '' ? 'a body of no type' : type}`, async () => {
        const { asked, backend } = noting();
        const response = await send(serve({ backendFor: () => backend }), 'POST', '/requests', {
          body: good,
          headers: { 'content-type': type },
        });
        assert.equal(await assertProblem(response, 415, 'not-valid'), 'the body is application/json');
        assert.deepEqual(asked, []);
      });
    }
    for (const type of ['application/json', 'application/json; charset=utf-8', 'Application/JSON ;charset="UTF-8"']) {
      test(`and takes ${type}`, async () => {
        assert.equal(
          (
            await send(serve({ backendFor: () => noting().backend }), 'POST', '/requests', {
              body: good,
              headers: { 'content-type': type },
            })
          ).status,
          200,
        );
      });
    }
    test('and refuses a writing call without a body', async () => {
      await assertProblem(await send(serve({ backendFor: () => noting().backend }), 'POST', '/acting'), 415, 'not-valid');
    });

    const most = 64 * 1024;
    const bodyOf = (bytes: number) => {
      const empty = JSON.stringify({ ...good, extra: '' }).length;
      return JSON.stringify({ ...good, extra: 'x'.repeat(bytes - empty) });
    };
    for (const [bytes, status] of [
      [most, 200],
      [most + 1, 413],
    ] as const) {
      test(`and answers a body of ${bytes} bytes with ${status}, whether it says how long it is or comes in pieces`, async () => {
        const handler = serve({ backendFor: () => noting().backend });
        const body = new TextEncoder().encode(bodyOf(bytes));
        assert.equal(body.length, bytes);
        assert.equal((await send(handler, 'POST', '/requests', { body, headers: { 'content-length': String(bytes) } })).status, status);
        const pieces = new ReadableStream<Uint8Array>({
          start(controller) {
            for (let at = 0; at < bytes; at += 1000) controller.enqueue(body.subarray(at, at + 1000));
            controller.close();
          },
        });
        const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: pieces, duplex: 'half' };
        const response = await handler(new Request(`${portal}${base}/requests`, init));
        assert.equal(response.status, status);
        if (status === 413) await assertProblem(response, 413, 'not-valid');
      });
    }
  });

  describe('compares whose page it comes from with who is here', () => {
    const [me, her] = ['me/æ' as PartyId, 'her' as PartyId];
    const here = (actingFor: PartyId | null) => {
      const { asked, backend } = noting();
      const session: MandateBackend['session'] = async () => ({
        person: { id: me, name: bo.name },
        today: testDay,
        acting: actingFor === null ? null : { person: { id: actingFor, name: karen.name }, powers: [], covers: true },
      });
      return { asked, backend: { ...backend, session } };
    };
    const body = { giver: 'handle', powers: ['power'], until: '2026-05-02' };
    const [person, actingFor] = ['fuldmagt-person', 'fuldmagt-acting-for'];

    for (const [what, acting, headers, reason] of [
      ['says nothing', null, {}, undefined],
      ['says nothing, while they act', her, {}, undefined],
      ['is theirs', null, { [person]: 'me%2F%C3%A6' }, undefined],
      ['is theirs, where they acted for themselves as they do', null, { [person]: 'me%2F%C3%A6', [actingFor]: 'me%2F%C3%A6' }, undefined],
      ['is theirs, where they acted for whom they act', her, { [person]: 'me%2F%C3%A6', [actingFor]: 'her' }, undefined],
      ['is theirs, whomever they act for', her, { [person]: 'me%2F%C3%A6' }, undefined],
      ['is somebody else’s', null, { [person]: 'her', [actingFor]: 'her' }, 'user-changed'],
      ['is somebody else’s, who acted for the same', her, { [person]: 'you', [actingFor]: 'her' }, 'user-changed'],
      ['is somebody’s whom nobody can be', null, { [person]: '%' }, 'user-changed'],
      ['says it twice', null, { [person]: 'me%2F%C3%A6, me%2F%C3%A6' }, 'user-changed'],
      ['was opened for oneself, while they act', her, { [person]: 'me%2F%C3%A6', [actingFor]: 'me%2F%C3%A6' }, 'actor-changed'],
      ['was opened for another, while they act', her, { [person]: 'me%2F%C3%A6', [actingFor]: 'him' }, 'actor-changed'],
      ['was opened for another, while they act no more', null, { [person]: 'me%2F%C3%A6', [actingFor]: 'her' }, 'actor-changed'],
    ] as const) {
      test(`where a page ${what}, a call is ${reason ? `refused with ${reason}, and nothing is done` : 'answered'}`, async () => {
        const { asked, backend } = here(acting);
        const response = await send(serve({ backendFor: () => backend }), 'POST', '/requests', { body, headers: { ...headers } });
        if (reason) await assertProblem(response, 409, reason);
        else assert.equal(response.status, 200);
        assert.equal(asked.length, reason ? 0 : 1);
      });
    }

    test('before anything is read of what was sent, of every operation that there is', async () => {
      const { backend } = here(null);
      const refuses = () => assert.fail('it was asked all the same');
      const whole = { ...Object.fromEntries(operationNames.map(name => [name, refuses])), session: backend.session } as MandateBackend;
      for (const name of operationNames) {
        const { method, path } = operation(name);
        const hasBody = method === 'POST' || method === 'PUT';
        const response = await send(serve({ backendFor: () => whole }), method, path.replace(':id', 'any'), {
          ...(hasBody && { body: 'no JSON at all' }),
          headers: { [person]: 'somebody-else' },
        });
        await assertProblem(response, 409, 'user-changed');
      }
    });

    test('and takes a call as it is where the backend knows of no session', async () => {
      const { asked, backend } = noting();
      const response = await send(serve({ backendFor: () => backend }), 'GET', '/catalogue', { headers: { [person]: 'anybody' } });
      assert.equal(response.status, 200);
      assert.equal(asked[0]?.options?.whose, undefined);
    });

    test('and tells what the session is refused with', async () => {
      const { backend } = noting();
      const session = () => Promise.reject(new Refusal('session-expired'));
      const handler = serve({ backendFor: () => ({ ...backend, session }) });
      await assertProblem(await send(handler, 'GET', '/catalogue', { headers: { [person]: 'anybody' } }), 401, 'session-expired');
    });

    test('and waits for that no longer than for an answer', async () => {
      const { backend } = noting();
      const session = () => new Promise<never>(() => undefined);
      const handler = serve({ backendFor: () => ({ ...backend, session }), answersWithin: 20 });
      await assertProblem(await send(handler, 'GET', '/catalogue', { headers: { [person]: 'anybody' } }), 504, 'timed-out');
    });
  });

  describe('reads the headers', () => {
    const press = async (headers: Record<string, string>) => {
      const { asked, backend } = noting();
      const response = await send(serve({ backendFor: () => backend }), 'POST', '/mandates/any/actions', {
        body: { action: 'approve' },
        headers,
      });
      return { response, options: asked[0]?.options };
    };

    for (const key of ['a', 'x'.repeat(200), '"quoted"', '7f3a-!~']) {
      test(`and takes ${key.length > 20 ? 'a long key' : key} as a key`, async () => {
        assert.equal((await press({ 'if-match': '"1"', 'idempotency-key': key })).options?.idempotencyKey, key);
      });
    }
    for (const [what, key] of [
      ['an empty key', ''],
      ['a key that is too long', 'x'.repeat(201)],
      ['a key with a blank', 'a b'],
      ['a key with a letter that is not ASCII', 'n\u00f8gle'],
    ] as const) {
      test(`and refuses ${what}`, async () => {
        await assertProblem((await press({ 'if-match': '"1"', 'idempotency-key': key })).response, 400, 'not-valid');
      });
    }
    test('and needs no key', async () => {
      assert.equal((await press({ 'if-match': '"1"' })).options?.idempotencyKey, undefined);
    });

    test('and takes the version that was decided on', async () => {
      assert.equal((await press({ 'if-match': '"37"' })).options?.version, 37);
    });
    test('and refuses a change that names no version', async () => {
      await assertProblem((await press({})).response, 428, 'not-valid');
    });
    for (const match of ['3', 'W/"3"', '*', '"3", "4"', '"-1"', '"3.5"', '"three"', '""', '"12345678901"']) {
      test(`and refuses ${match} as a version`, async () => {
        await assertProblem((await press({ 'if-match': match })).response, 400, 'not-valid');
      });
    }
    for (const path of ['/requests', '/mandates']) {
      test(`and asks at ${path} for the version of what is replaced, only where something is`, async () => {
        const { asked, backend } = noting();
        const handler = serve({ backendFor: () => backend });
        const body = { giver: 'handle', holder: 'handle', powers: ['a'], until: '2026-05-02' };
        await send(handler, 'POST', path, { body });
        assert.ok(asked[0] && !('version' in (asked[0].options ?? {})));
        const replacing = { ...body, replaces: 'this-one' };
        await assertProblem(await send(handler, 'POST', path, { body: replacing }), 428, 'not-valid');
        await send(handler, 'POST', path, { body: replacing, headers: { 'if-match': '"4"' } });
        assert.deepEqual([asked.length, asked[1]?.options?.version], [2, 4]);
      });
    }

    test('and tells the version of a draft, and wants it back', async () => {
      const handler = serve({ backendFor: () => world().as(bo) });
      const body = { intent: 'request', powers: ['a'], until: '2026-05-02' };
      await assertProblem(await send(handler, 'PUT', '/drafts/my-draft-1', { body }), 428, 'not-valid');
      const kept = await send(handler, 'PUT', '/drafts/my-draft-1', { body, headers: { 'if-match': '"0"' } });
      assert.deepEqual([kept.status, kept.headers.get('etag')], [200, '"1"']);
    });

    test('and throws a draft away without a body', async () => {
      const { asked, backend } = noting();
      await send(serve({ backendFor: () => backend }), 'DELETE', '/drafts/my-draft-1');
      assert.deepEqual(asked[0]?.input, { id: 'my-draft-1' });
    });

    for (const id of ['short', 'with%20blank', '1405420018', 'x'.repeat(101)]) {
      test(`and refuses ${id.length > 20 ? 'a long id' : id} as the id of a draft`, async () => {
        await assertProblem(await send(serve({ backendFor: () => noting().backend }), 'DELETE', `/drafts/${id}`), 422, 'not-valid');
      });
    }

    test('and asks for neither where nothing is changed', async () => {
      const { asked, backend } = noting();
      const headers = { 'idempotency-key': 'not a key', 'if-match': 'nonsense' };
      assert.equal((await send(serve({ backendFor: () => backend }), 'POST', '/mandates/search', { body: {}, headers })).status, 200);
      assert.ok(asked[0]?.options && !('version' in asked[0].options) && !('idempotencyKey' in asked[0].options));
    });

    for (const [accepted, lang] of [
      ['da', 'da'],
      ['en-GB,en;q=0.9,da;q=0.8', 'en-GB'],
      ['ar;q=0.9', 'ar'],
      [' en-XA , da', 'en-XA'],
      ['zh-Hant-TW', 'zh-Hant-TW'],
      ['*', undefined],
      ['', undefined],
      ['d', undefined],
      ['<script>', undefined],
      ['da_DK', undefined],
      ['x'.repeat(5000), undefined],
    ] as const) {
      test(`and reads the language of ${accepted.length > 40 ? 'a very long header' : accepted || 'an empty header'} as ${lang ?? 'none'}`, async () => {
        assert.equal((await press({ 'if-match': '"1"', 'accept-language': accepted })).options?.lang, lang);
      });
    }
  });

  describe('lets out only what the contract has', () => {
    const session = { person: { id: 'handle', name: 'Karen\u202e Holm\n', cpr: karen.cpr }, today: testDay, acting: null, secret: 'kept' };

    test('and nothing that a backend says beyond it', async () => {
      const backend = { session: async () => session } as unknown as MandateBackend;
      const response = await send(serve({ backendFor: () => backend }), 'GET', '/session');
      assert.deepEqual(await response.json(), { person: { id: 'handle', name: 'Karen Holm' }, today: testDay, acting: null });
    });

    test('and tells the portal where a backend says something else', async () => {
      const heard: [unknown, Where][] = [];
      const backend = { session: async () => ({ ...session, today: 'today' }) } as unknown as MandateBackend;
      const handler = serve({ backendFor: () => backend, onError: (...news) => void heard.push(news) });
      assert.equal(await assertProblem(await send(handler, 'GET', '/session'), 500, 'backend-down'), '');
      assert.equal(heard.length, 1);
      assert.deepEqual(heard[0]?.[1], { operation: 'session' });
    });
  });

  describe('when something goes wrong', () => {
    const bug = Object.assign(
      new TypeError(`Karen Holm, 140542-0018\n    at ${karen.cpr}`, { cause: Object.assign(new Error(karen.cpr), { code: '23505' }) }),
      {
        detail: karen.name,
      },
    );
    const failing = (error: Error): MandateBackend => ({ session: () => Promise.reject(error) });

    test('tells the portal, and nothing of it to the citizen', async () => {
      const heard: [unknown, Where][] = [];
      const handler = serve({ backendFor: () => failing(bug), onError: (...news) => void heard.push(news) });
      const response = await send(handler, 'GET', '/session');
      assert.deepEqual(await problem(response), { type: 'urn:fuldmagt:problem:backend-down', title: 'backend-down', status: 500 });
      assert.deepEqual(heard, [[bug, { operation: 'session' }]]);
    });

    test('tells the portal of a database that is down', async () => {
      const heard: unknown[] = [];
      const down = new Refusal('backend-down', { cause: bug });
      const handler = serve({ backendFor: () => failing(down), onError: error => void heard.push(error) });
      await assertProblem(await send(handler, 'GET', '/session'), 503, 'backend-down');
      assert.deepEqual(heard, [down]);
    });

    for (const [what, backendFor] of [
      ['an error', () => Promise.reject(bug)],
      ['something that is no error', () => Promise.reject(JSON.parse('"nothing"') as Error)],
      [
        'an error at once',
        () => {
          throw bug;
        },
      ],
    ] as const) {
      test(`answers where the portal fails with ${what}`, async () => {
        const heard: unknown[] = [];
        const handler = serve({ backendFor, onError: error => void heard.push(error) });
        await assertProblem(await send(handler, 'GET', '/session'), 500, 'backend-down');
        assert.equal(heard.length, 1);
      });
    }

    test('answers where the log fails too', async () => {
      const onError = () => {
        throw new Error('the disk is full');
      };
      await assertProblem(await send(serve({ backendFor: () => failing(bug), onError }), 'GET', '/session'), 500, 'backend-down');
    });

    test('makes no noise about somebody who has left', async () => {
      const heard: unknown[] = [];
      const leaving = new AbortController();
      const backend: MandateBackend = {
        session: async (_, { signal } = {}) => {
          leaving.abort();
          signal?.throwIfAborted();
          return assert.fail('the backend hears of it');
        },
      };
      const handler = createHandler({ base, backendFor: () => backend, onError: error => void heard.push(error) });
      await handler(new Request(`${portal}${base}/session`, { signal: leaving.signal }));
      assert.deepEqual(heard, []);
    });

    describe('and nobody listens', () => {
      const written = mock.method(console, 'error', () => undefined);
      beforeEach(() => written.mock.resetCalls());
      afterEach(() => written.mock.mockImplementation(() => undefined));

      test('writes what kind of error it was and where it happened, and nothing of what it says', async () => {
        const handler = createHandler({ base, backendFor: () => failing(bug) });
        await handler(new Request(`${portal}${base}/session`));
        const text = written.mock.calls.flatMap(({ arguments: words }) => words.map(String)).join('\n');
        assert.match(text, /^fuldmagt: session failed\nTypeError\n\s+at .*handler\.test\.ts/);
        assert.match(text, /^Error 23505\n\s+at /m);
        assert.doesNotMatch(text, /140542|Karen/);
      });

      test('writes nothing of what it said before somebody changed that', async () => {
        const changed = new Error(`no such person\n${karen.name}\n    at ${karen.cpr}`);
        assert.match(changed.stack ?? '', /no such person/);
        changed.message = 'changed';
        const handler = createHandler({ base, backendFor: () => failing(changed) });
        await handler(new Request(`${portal}${base}/session`));
        const text = written.mock.calls.flatMap(({ arguments: words }) => words.map(String)).join('\n');
        assert.match(text, /^fuldmagt: session failed\nError\n\s+at .*handler\.test\.ts/);
        assert.doesNotMatch(text, /140542|Karen|changed/);
      });

      test('writes nothing of a refusal', async () => {
        const handler = createHandler({ base, backendFor: () => failing(new Refusal('not-allowed')) });
        await handler(new Request(`${portal}${base}/session`));
        assert.equal(written.mock.callCount(), 0);
      });
    });
  });
});
