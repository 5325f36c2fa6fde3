import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Settings } from '../../../src/context/settings.js';
import { Visit } from '../../../src/context/visit.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Output } from '../../../src/contract/operations.js';
import type { Session } from '../../../src/domain/acting.shape.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { bo, jens, karen, world } from '../../../src/testing/index.js';

const both = world({ mandates: [{ giver: karen.id }, { giver: jens.id }] });
const open = async (backend: MandateBackend, settings: Settings = { backend }): Promise<Visit> => {
  const visit = new Visit(settings, async () => backend);
  await visit.open('da');
  return visit;
};
const acting = (visit: Visit) => visit.known.session?.acting?.person.name ?? null;
/** Bo's own visit, and the handles of those for whom he may act. */
const bosVisit = async () => {
  const backend = both.as(bo);
  const { items } = (await backend.principals?.({})) ?? { items: [] };
  const handle = (name: string) => items.find(({ person }) => person.name === name)?.person.id as PartyId;
  return { backend, karen: handle(karen.name), jens: handle(jens.name) };
};
function later<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>(yes => (resolve = yes));
  return { promise, resolve };
}

test('it knows who is at the screen, and what the backend can do', async () => {
  const visit = await open(both.as(bo));
  assert.equal(visit.known.state, 'open');
  assert.equal(visit.known.session?.person.name, bo.name);
  assert.equal(visit.known.description?.allows.withdraw, true);
});

test('asked twice, it opens once', async () => {
  let reached = 0;
  const visit = new Visit({}, async () => (reached++, {}));
  await Promise.all([visit.open('da'), visit.open('da')]);
  await visit.open('da');
  assert.equal(reached, 1);
});

test('what has failed says why, and can be tried again', async () => {
  let reached = 0;
  const visit = new Visit({}, async () => {
    if (reached++ === 0) throw new Refusal('unreachable');
    return {};
  });
  await visit.open('da');
  assert.deepEqual([visit.known.state, visit.known.reason], ['failed', 'unreachable']);
  await visit.open('da');
  assert.deepEqual([visit.known.state, visit.known.reason], ['open', undefined]);
});

test('a bug is seen, and leaves nobody waiting', async () => {
  const visit = new Visit({}, async () => {
    throw new TypeError('a bug');
  });
  await assert.rejects(visit.open('da'), TypeError);
  assert.equal(visit.known.state, 'failed');
});

test('after a change, everybody hears, and asks anew', async () => {
  const visit = await open(both.as(bo));
  let heard = 0;
  const stop = visit.listen(() => heard++);
  await visit.changed('da');
  assert.deepEqual([heard, visit.known.edition], [1, 1]);
  stop();
  await visit.changed('da');
  assert.deepEqual([heard, visit.known.edition], [1, 2]);
});

test('where the session cannot be had, what is known of it stays, and mandates are asked for anew', async () => {
  const backend = both.as(bo);
  let reachable = true;
  const visit = await open({
    ...backend,
    session: async (...question) => {
      if (!reachable) throw new Refusal('unreachable');
      return (await backend.session?.(...question)) as Session;
    },
  });
  reachable = false;
  await visit.changed('da');
  assert.equal(visit.known.session?.person.name, bo.name);
  assert.equal(visit.known.edition, 1);
});

test('several who ask for it at one moment ask once', async () => {
  const backend = both.as(bo);
  let asked = 0;
  const visit = await open({ ...backend, session: async (...question) => (asked++, (await backend.session?.(...question)) as Session) });
  asked = 0;
  await Promise.all([visit.refresh('da'), visit.refresh('da'), visit.refresh('da')]);
  assert.equal(asked, 1);
  await visit.refresh('da');
  assert.equal(asked, 2);
});

test('what is not open is not asked', async () => {
  const visit = new Visit({}, async () => both.as(bo));
  await visit.refresh('da');
  assert.deepEqual(visit.known, { state: 'opening', edition: 0 });
});

test('for whom one acts is shown when it is done, and not before', async () => {
  const { backend, ...handles } = await bosVisit();
  const gate = later<undefined>();
  const visit = await open({
    ...backend,
    actFor: async (...question) => {
      await gate.promise;
      return (await backend.actFor?.(...question)) as Output<'actFor'>;
    },
  });
  const answer = visit.actFor(handles.karen, { lang: 'da' });
  assert.equal(acting(visit), null);
  gate.resolve(undefined);
  await answer;
  assert.equal(acting(visit), karen.name);
});

test('what is shown in the end is what was asked for last, however slow the first is', async () => {
  const { backend, ...handles } = await bosVisit();
  const gate = later<undefined>();
  const order: (PartyId | null)[] = [];
  const visit = await open({
    ...backend,
    actFor: async ({ person }, options) => {
      if (person === handles.karen) await gate.promise;
      order.push(person);
      return (await backend.actFor?.({ person }, options)) as Output<'actFor'>;
    },
  });
  const answers = [visit.actFor(handles.karen, {}), visit.actFor(handles.jens, {}), visit.actFor(null, {})];
  gate.resolve(undefined);
  await Promise.all(answers);
  assert.deepEqual(order, [handles.karen, handles.jens, null]);
  assert.equal(acting(visit), null);
});

test('one that is refused leaves the former, and the way free for the next', async () => {
  const { backend, ...handles } = await bosVisit();
  const visit = await open({
    ...backend,
    actFor: async ({ person }, options) => {
      if (person === handles.jens) throw new Refusal('not-allowed');
      return (await backend.actFor?.({ person }, options)) as Output<'actFor'>;
    },
  });
  await visit.actFor(handles.karen, {});
  await assert.rejects(visit.actFor(handles.jens, {}), { reason: 'not-allowed' });
  assert.equal(acting(visit), karen.name);
  await visit.actFor(null, {});
  assert.equal(acting(visit), null);
});

test('a late answer about the session does not bring back the person before', async () => {
  const { backend, ...handles } = await bosVisit();
  const gate = later<undefined>();
  let slow = false;
  const visit = await open({
    ...backend,
    session: async (...question) => {
      const answer = (await backend.session?.(...question)) as Session;
      if (slow) await gate.promise;
      return answer;
    },
  });
  slow = true;
  const changed = visit.changed('da');
  await visit.actFor(handles.karen, {});
  gate.resolve(undefined);
  await changed;
  assert.equal(acting(visit), karen.name);
  assert.equal(visit.known.edition, 1);
});

test('whoever has logged in meanwhile does not act for the one whom somebody else has chosen', async () => {
  const { backend, ...handles } = await bosVisit();
  const gate = later<undefined>();
  let here: MandateBackend = backend;
  const visit = await open({
    ...backend,
    session: async (...question) => (await here.session?.(...question)) as Session,
    actFor: async (...question) => {
      const answer = (await backend.actFor?.(...question)) as Output<'actFor'>;
      await gate.promise;
      return answer;
    },
  });
  const answer = visit.actFor(handles.karen, {});
  here = both.as(jens);
  await visit.changed('da');
  gate.resolve(undefined);
  await assert.rejects(answer, { reason: 'user-changed' });
  assert.deepEqual([visit.known.session?.person.name, acting(visit)], [jens.name, null]);
});

test('a backend that knows no acting refuses it', async () => {
  await assert.rejects((await open({})).actFor(null, {}), { reason: 'not-supported' });
});

test('words, contacts and offers change while it goes on; another backend is another visit', async () => {
  const backend = {};
  const visit = await open(backend, { backend });
  let heard = 0;
  visit.listen(() => heard++);
  assert.equal(visit.settle({ backend, messages: { da: {} }, contacts: { supportPhone: '11 22 33 44' } }), true);
  assert.equal(visit.settings.contacts?.supportPhone, '11 22 33 44');
  assert.equal(heard, 1);
  for (const other of [
    { backend: {} },
    { backend, backendUrl: '/api' },
    { backend, contacts: { selfService: 'https://www.borger.dk/' } },
  ]) {
    assert.equal(visit.settle(other), false);
  }
  assert.equal(visit.settings.contacts.supportPhone, '11 22 33 44');
});

test('the portal’s fetch is looked up at each call', async () => {
  const asked: string[] = [];
  const settings = (name: string): Settings => ({ backendUrl: '/api', fetch: async () => (asked.push(name), new Response()) });
  let call: ((request: Request) => Promise<Response>) | undefined;
  const visit = new Visit(settings('first'), async ({ fetch }) => {
    call = fetch;
    return {};
  });
  await visit.open('da');
  await call?.(new Request('https://strandby.example/'));
  visit.settle(settings('second'));
  await call?.(new Request('https://strandby.example/'));
  assert.deepEqual(asked, ['first', 'second']);
});
