import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inspect } from 'node:util';
import { http } from '../../../src/adapters/http.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { isRepeatable, operation, operationNames, type OperationName } from '../../../src/contract/operations.js';
import { unanswered } from '../../../src/controllers/deed.js';
import type { DraftId } from '../../../src/domain/draft.shape.js';
import type { Principal } from '../../../src/domain/mandate.shape.js';
import { isRefusal } from '../../../src/domain/refusal.js';
import { memoryStore } from '../../../src/registry/memory-store.js';
import { createHandler } from '../../../src/server/handler.js';
import { done, freshKey, groundOf, type Ground, type Whole } from '../../../src/testing/conformance/ground.js';
import { faulty } from '../../../src/testing/faults/faulty.js';
import { faultyFetch } from '../../../src/testing/faults/faulty-fetch.js';
import { aage, bo, everybody, karen } from '../../../src/testing/people.js';
import { outcomeOf, planOf, rows } from '../../support/faults/rows.js';
import { timeAtWill } from '../../support/time-at-will.js';
import { everythingAllowed, inStore } from '../conformance/worlds.js';

/** One call that is about to be made: over a wire that may fail, and what it leaves behind, as one learns it over one that does not. */
interface Deed {
  readonly whose: Whole;
  readonly call: (wire: Whole, idempotencyKey: string, signal: AbortSignal) => Promise<unknown>;
  /** How often it has been done. */
  readonly times?: () => Promise<number>;
}

const until = '2026-05-02' as Parameters<Whole['give']>[0]['until'];
const letterTo = (ground: Ground, holder: Whole) => ground.ask(holder, aage, { delivery: 'letter' });

/** Every operation, with what must be there before it is asked for. */
const deeds: Readonly<Record<OperationName, (ground: Ground) => Promise<Deed>>> = {
  describe: async ({ as }) => ({ whose: await as(bo), call: wire => wire.describe({}) }),
  session: async ({ as }) => ({ whose: await as(bo), call: wire => wire.session({}) }),
  prolong: async ({ as }) => ({ whose: await as(bo), call: wire => wire.prolong({}) }),
  catalogue: async ({ as }) => ({ whose: await as(bo), call: wire => wire.catalogue({}) }),
  findPerson: async ({ as }) => ({ whose: await as(bo), call: wire => wire.findPerson({ name: karen.name, cpr: karen.cpr }) }),
  async request({ as, find, here }) {
    const whose = await as(bo);
    const giver = await find(whose, karen);
    return {
      whose,
      call: (wire, idempotencyKey) =>
        wire.request({ giver, powers: [here[0]], until, message: 'Kære Karen' }, { idempotencyKey }).then(done),
      times: async () => (await whose.mandates({})).total,
    };
  },
  async give({ as, find, here }) {
    const whose = await as(karen);
    const holder = await find(whose, bo);
    return {
      whose,
      call: (wire, idempotencyKey) => wire.give({ holder, powers: [here[0]], until }, { idempotencyKey }).then(done),
      times: async () => (await whose.mandates({})).total,
    };
  },
  async drafts({ as }) {
    const whose = await as(bo);
    await whose.keepDraft({ id: freshKey() as DraftId, intent: 'request' }, { version: 0 });
    return { whose, call: wire => wire.drafts({}) };
  },
  async draft({ as }) {
    const [whose, id] = [await as(bo), freshKey() as DraftId];
    await whose.keepDraft({ id, intent: 'request' }, { version: 0 });
    return { whose, call: wire => wire.draft({ id }) };
  },
  async keepDraft({ as }) {
    const [whose, id] = [await as(bo), freshKey() as DraftId];
    return { whose, call: wire => wire.keepDraft({ id, intent: 'give' }, { version: 0 }) };
  },
  async dropDraft({ as }) {
    const [whose, id] = [await as(bo), freshKey() as DraftId];
    await whose.keepDraft({ id, intent: 'request' }, { version: 0 });
    return { whose, call: wire => wire.dropDraft({ id }) };
  },
  async mandates({ as, give }) {
    const whose = await as(karen);
    await give(whose, bo);
    return { whose, call: wire => wire.mandates({ text: bo.name }) };
  },
  async mandate({ as, give }) {
    const whose = await as(karen);
    const { id } = await give(whose, bo);
    return { whose, call: wire => wire.mandate({ id }) };
  },
  async perform({ as, ask }) {
    const [whose, { id, version }] = [await as(karen), await ask(await as(bo), karen)];
    return {
      whose,
      call: (wire, idempotencyKey) => wire.perform({ id, action: 'approve' }, { idempotencyKey, version }).then(done),
      times: async () => (await whose.mandate({ id })).history.length - 1,
    };
  },
  async letter(ground) {
    const whose = await ground.as(bo);
    const { id } = await letterTo(ground, whose);
    return { whose, call: wire => wire.letter({ id }) };
  },
  changes: async ({ as }) => ({ whose: await as(bo), call: (wire, _, signal) => wire.changes({}, { signal }) }),
  async cases(ground) {
    await letterTo(ground, await ground.as(bo));
    return { whose: await ground.desk(), call: wire => wire.cases({}) };
  },
  async case(ground) {
    const { id } = await letterTo(ground, await ground.as(bo));
    return { whose: await ground.desk(), call: wire => wire.case({ id }) };
  },
  async decide(ground) {
    const { id, version } = await letterTo(ground, await ground.as(bo));
    const whose = await ground.desk();
    return {
      whose,
      call: (wire, idempotencyKey) => wire.decide({ id, action: 'register-letter' }, { idempotencyKey, version }),
      times: async () => (await whose.case({ id })).history.length - 1,
    };
  },
  async caseLetter(ground) {
    const { id } = await letterTo(ground, await ground.as(bo));
    return { whose: await ground.desk(), call: wire => wire.caseLetter({ id }) };
  },
  async principals({ as, give }) {
    await give(await as(karen), bo);
    return { whose: await as(bo), call: wire => wire.principals({}) };
  },
  async actFor({ as, give }) {
    await give(await as(karen), bo);
    const whose = await as(bo);
    const { items } = await whose.principals({});
    return { whose, call: wire => wire.actFor({ person: items[0]?.person.id ?? null }) };
  },
  async pin({ as, give }) {
    await give(await as(karen), bo);
    const whose = await as(bo);
    const [one] = (await whose.principals({})).items;
    return { whose, call: wire => wire.pin({ person: (one as Principal).person.id, pinned: true }) };
  },
};

const sessions = new Map<string, MandateBackend>();
const stopping = new AbortController();
after(() => stopping.abort());
const handler = createHandler({
  base: '/api/fuldmagt',
  backendFor: request => sessions.get(request.headers.get('x-session') ?? ''),
  stopping: stopping.signal,
  onError: () => undefined,
});

const secrets = [
  ...everybody.flatMap(({ name, cpr }) => [name, cpr, cpr.replace('-', ''), `${cpr.slice(0, 6)}-${cpr.slice(-4)}`]),
  ...['Karen', 'Holm', 'Kære'],
];

let cells = 0;

// What reads streams is fetched when it is first needed, which takes no time by the clock that the rows go by.
before(() =>
  assert.rejects(async () => http('https://portal.example', { fetch: async () => new Response(null, { status: 401 }) }).changes?.({}), {
    reason: 'session-expired',
  }),
);

for (const name of operationNames) {
  const { answers } = operation(name);
  for (const row of rows) {
    test(`${name}: ${row.name}`, async () => {
      cells += 1;
      const time = timeAtWill();
      const ground = await groundOf(inStore(memoryStore(), { allows: everythingAllowed })());
      const { whose, call, times } = await deeds[name](ground);
      const [wirePlan, backendPlan] = [[...planOf(row.wire, row)], [...planOf(row.backend, row)]];
      const session = freshKey();
      sessions.set(session, faulty(whose, backendPlan));
      let sent = 0;
      const straight = (request: Request): Promise<Response> => {
        request.signal.throwIfAborted();
        return time.at(() => handler(request));
      };
      const failing = faultyFetch(straight, wirePlan, { wait: time.wait });
      const wire = http('https://portal.example/api/fuldmagt', {
        pace: time.pace,
        fetch: request => {
          sent += 1;
          request.headers.set('x-session', session);
          return failing(request);
        },
      }) as Whole;

      const [key, over, gone] = [freshKey(), new AbortController(), new Error('the page was left')];
      // Nobody listens for longer than an hour.
      void time.wait(3_600_000, over.signal).then(
        () => over.abort(gone),
        () => undefined,
      );
      const ask = () => time.pass(call(wire, key, over.signal));
      const came = await ask().then(
        () => 'answered' as const,
        (error: unknown) => error,
      );

      const [reason, retryAfter] = [outcomeOf(name, row)].flat();
      if (reason === 'answered') assert.equal(came, 'answered');
      else if (reason === 'goes on') assert.equal(came, gone);
      else {
        assert.ok(isRefusal(came), inspect(came));
        assert.equal(came.reason, reason);
        assert.equal(came.retryAfter, retryAfter);
      }
      if (came instanceof Error) {
        const all = inspect(came, { depth: 20, showHidden: true });
        for (const secret of secrets) assert.ok(!all.includes(secret), `${secret} is in ${all}`);
      }
      if (answers !== 'stream')
        assert.equal(
          sent,
          isRepeatable(name, key) ? (row.tries && !(answers === 'file' && row.file) ? row.tries : 1) : 1,
          'how often it was sent',
        );
      else if (reason === 'goes on') assert.ok(sent >= 3 && sent <= 200, `a stream was asked for ${sent} times in an hour`);
      if (answers !== 'stream') assert.ok(time.passed <= 20_000, `it took ${time.passed} ms`);

      if (times) {
        wirePlan.length = backendPlan.length = 0;
        if (isRefusal(came) && unanswered.includes(came.reason)) await ask();
        const refused = isRefusal(came) && !unanswered.includes(came.reason);
        assert.equal(await times(), refused ? 0 : 1, 'how often it was done');
      }
      over.abort();
      sessions.delete(session);
    });
  }
}

test('every operation has met every fault', t => {
  assert.equal(cells, operationNames.length * rows.length);
  t.diagnostic(`${operationNames.length} operations times ${rows.length} faults are ${cells} cells`);
});
