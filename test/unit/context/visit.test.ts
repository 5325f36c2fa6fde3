import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Settings } from '../../../src/context/settings.js';
import { Visit } from '../../../src/context/visit.js';
import type { CallOptions, MandateBackend } from '../../../src/contract/backend.js';
import type { Output } from '../../../src/contract/operations.js';
import type { Whose } from '../../../src/contract/whose.js';
import type { Session } from '../../../src/domain/acting.shape.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { bo, jens, karen, testDay, world } from '../../../src/testing/index.js';

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
  assert.deepEqual([visit.known.state, visit.known.reason, visit.known.session], ['failed', 'user-changed', undefined]);
});

test('a page that somebody else has logged in under is nobody’s: it ends, and asks and tells nothing more', async () => {
  const { backend } = await bosVisit();
  let here: MandateBackend = backend;
  let asked = 0;
  const gate = later<undefined>();
  const visit = await open({
    ...backend,
    session: async (...question) => (await here.session?.(...question)) as Session,
    principals: async (...question) => {
      asked += 1;
      await gate.promise;
      return (await backend.principals?.(...question)) as Output<'principals'>;
    },
  });
  const late = visit.known.backend?.principals?.({});
  here = both.as(jens);
  await visit.changed('da');
  assert.deepEqual(
    [visit.known.state, visit.known.reason, visit.known.session, visit.halted],
    ['failed', 'user-changed', undefined, 'user-changed'],
  );
  assert.deepEqual(visit.tidings(), ['user-changed']);
  gate.resolve(undefined);
  await assert.rejects(async () => late, { reason: 'user-changed' });
  await assert.rejects(async () => visit.known.backend?.principals?.({}), { reason: 'user-changed' });
  await assert.rejects(async () => visit.known.backend?.give?.({ holder: 'h' as PartyId, powers: [], until: testDay }), {
    reason: 'user-changed',
  });
  await assert.rejects(visit.actFor(null, {}), { reason: 'not-supported' });
  assert.equal(asked, 1);
});

test('each call says whose page it comes from; what asks who is there, and what asks for another, does not say for whom', async () => {
  const { backend, ...handles } = await bosVisit();
  const said: Record<string, Whose | undefined> = {};
  const noted = Object.fromEntries(
    Object.entries(backend).map(([name, ask]) => [
      name,
      (input: never, options: CallOptions = {}) => {
        said[name] = options.whose;
        return (ask as (input: never, options: CallOptions) => unknown)(input, options);
      },
    ]),
  ) as MandateBackend;
  const visit = await open(noted);
  const person = visit.known.session?.person.id as PartyId;
  await visit.known.backend?.principals?.({});
  assert.deepEqual({ ...said }, { describe: undefined, session: undefined, principals: { person, actingFor: null } });
  await visit.actFor(handles.karen, {});
  await visit.known.backend?.mandates?.({});
  assert.deepEqual([said['actFor'], said['mandates']], [{ person }, { person, actingFor: handles.karen }]);
});

describe('a page that was opened for somebody', () => {
  const opened = async () => {
    const { backend, ...handles } = await bosVisit();
    const visit = await open(backend);
    await visit.actFor(handles.karen, {});
    visit.tidings();
    visit.tells();
    const sends = async () => visit.known.backend?.findPerson?.({ name: jens.name, cpr: jens.cpr });
    return { visit, backend, handles, sends };
  };
  const names = ({ known: { stopped } }: Visit) =>
    stopped && [stopped.why, stopped.was?.person.name ?? null, stopped.now?.person.name ?? stopped.now];

  test('stops when another is chosen elsewhere, sends nothing, and goes on for them when that is wanted', async () => {
    const { visit, backend, handles, sends } = await opened();
    await backend.actFor?.({ person: handles.jens });
    await visit.changed('da');
    assert.deepEqual(names(visit), ['switched', karen.name, jens.name]);
    assert.deepEqual(
      [visit.whose?.actingFor, visit.halted, visit.tidings(), visit.tells()],
      [handles.karen, 'actor-changed', ['actor-changed'], false],
    );
    await assert.rejects(sends, { reason: 'actor-changed' });
    let answered = false;
    const looked = visit.known.backend?.principals?.({}).then(() => (answered = true));
    await new Promise(resolve => setTimeout(resolve, 20));
    assert.equal(answered, false, 'what the page looks up waits');
    visit.goOn();
    await looked;
    assert.deepEqual([names(visit), visit.whose?.actingFor, visit.tells(), visit.tells()], [undefined, handles.jens, true, false]);
  });

  test('goes back to the one it was opened for, and says so, because its host has shown nothing meanwhile', async () => {
    const { visit, backend, handles } = await opened();
    await backend.actFor?.({ person: null });
    visit.told({ person: visit.known.session?.person.id as PartyId, actingFor: null });
    assert.deepEqual(names(visit), ['switched', karen.name, undefined], 'at once, before anybody has been asked');
    await visit.changed('da');
    assert.deepEqual(names(visit), ['switched', karen.name, null]);
    await visit.actFor(handles.karen, {});
    assert.deepEqual([names(visit), acting(visit), visit.tells()], [undefined, karen.name, true]);
  });

  test('goes on by itself where the one it was opened for is chosen again elsewhere', async () => {
    const { visit, backend, handles } = await opened();
    await backend.actFor?.({ person: handles.jens });
    await visit.changed('da');
    await backend.actFor?.({ person: handles.karen });
    await visit.changed('da');
    assert.deepEqual([names(visit), visit.halted], [undefined, undefined]);
  });

  test('tells a mandate that has ended from a choice', async () => {
    const strandby = world({ mandates: [{ giver: karen.id }] });
    const backend = strandby.as(bo);
    const visit = await open(backend);
    const { items } = (await backend.principals?.({})) ?? { items: [] };
    await visit.actFor(items[0]?.person.id ?? null, {});
    const hers = strandby.as(karen);
    const mandates = (await hers.mandates?.({}))?.items ?? [];
    for (const { id, version } of mandates) await hers.perform?.({ id, action: 'delete' }, { version });
    await visit.changed('da');
    assert.deepEqual(names(visit), ['ended', karen.name, null]);
  });

  test('stops where a call is refused because of it, and asks for whom one acts now', async () => {
    const { visit, backend, handles } = await opened();
    await backend.actFor?.({ person: handles.jens });
    assert.equal(visit.refused('actor-changed'), true);
    assert.equal(visit.halted, 'actor-changed');
    await new Promise(resolve => setTimeout(resolve, 20));
    assert.deepEqual(names(visit), ['switched', karen.name, jens.name]);
  });

  test('is blank as soon as it is heard that somebody else has logged in', async () => {
    const { visit } = await opened();
    visit.told({ person: 'another' as PartyId, actingFor: null });
    assert.deepEqual([visit.known.reason, visit.known.session], ['user-changed', undefined]);
  });

  test('is told once that the session has ended, and goes on when it is back', async () => {
    const { backend } = await bosVisit();
    let over = false;
    const visit = await open({
      ...backend,
      session: async (...question) => {
        if (over) throw new Refusal('session-expired');
        return (await backend.session?.(...question)) as Session;
      },
    });
    over = true;
    await visit.changed('da');
    assert.deepEqual([visit.known.ended, visit.refused('session-expired'), visit.tidings()], [true, true, ['session-ended']]);
    over = false;
    await visit.changed('da');
    assert.deepEqual([visit.known.ended, visit.known.session?.person.name], [false, bo.name]);
  });

  test('does not take the session for alive where that was asked before it ended', async () => {
    const { backend } = await bosVisit();
    const answer = later<Session>();
    let asked = 0;
    const visit = await open({
      ...backend,
      session: async (...question) => (asked++ === 1 ? answer.promise : ((await backend.session?.(...question)) as Session)),
    });
    const changed = visit.changed('da');
    visit.refused('session-expired');
    answer.resolve((await backend.session?.({})) as Session);
    await changed;
    assert.equal(visit.known.ended, true);
    await visit.changed('da');
    assert.equal(visit.known.ended, false);
  });

  test('shows nothing while it lies in the browser’s memory, and asks who is there when it comes out of it', async () => {
    const { visit } = await opened();
    visit.rest();
    assert.deepEqual([visit.known.state, visit.known.session], ['opening', undefined]);
    await visit.wake();
    assert.deepEqual([visit.known.state, acting(visit)], ['open', karen.name]);
  });

  test('is blank where it is heard while it wakes that somebody else has logged in, whatever it is answered then', async () => {
    const { visit } = await opened();
    const woken = visit.wake();
    visit.told({ person: 'another' as PartyId, actingFor: null });
    await woken;
    assert.deepEqual([visit.known.state, visit.known.reason, visit.known.session], ['failed', 'user-changed', undefined]);
  });
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
