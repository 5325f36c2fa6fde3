import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Change } from '../../../src/contract/operations.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { streamsOf } from '../../../src/registry/changes.js';
import { memoryStore } from '../../../src/registry/memory-store.js';
import { createRegister, type Register } from '../../../src/registry/register.js';
import type { News, Store } from '../../../src/registry/store.js';
import { aage, bo, everybody, ida, karen, lone, nordby, peopleIn, strandby } from '../../../src/testing/people.js';
import { kept, strandbyPowers } from '../../../src/testing/world.js';
import { kinds, openTestStore, type TestStore } from '../../support/databases.js';
import { listenTo, type Ear } from '../../support/ear.js';
import { withStandingClock } from '../../support/standing-clock.js';

const registerOver = (store: Store, options = {}): Register =>
  createRegister({ store, people: peopleIn(everybody), powers: strandbyPowers, lookUpTakes: 0, ...options });

const noon = Date.parse('2026-03-02T11:00:00Z');

let count = 0;
const newMandate = (given = {}) => kept({ id: `mandate-${(count += 1)}` as MandateId, ...given });

/** Opens a stream, and hears out what it begins with. */
const earOf = async (backend: MandateBackend): Promise<Ear<Change>> => {
  assert.ok(backend.changes);
  return listenTo(await backend.changes({}));
};
const tells = (id: MandateId) => (change: Change) => change.id === id;
const idsIn = ({ heard }: Ear<Change>) => heard.flatMap(({ id }) => (id === undefined ? [] : [id]));

for (const kind of kinds()) {
  describe(`Changes in ${kind}, with two servers`, () => {
    let opened: TestStore;
    let here: Register;
    let there: Register;
    before(async () => {
      opened = await openTestStore(kind);
      [here, there] = [registerOver(opened.store), registerOver(opened.beside)];
    });
    after(() => opened.close());

    const backendOf = (register: Register, person: { readonly id: typeof bo.id }, session: string = person.id) =>
      register.backendFor({ session, person: person.id });

    test('both parties hear on either server of what either has written, and nobody else', async () => {
      const ears = await Promise.all(
        [here, there].flatMap(register => [earOf(backendOf(register, karen)), earOf(backendOf(register, bo))]),
      );
      const strangers = await Promise.all([earOf(backendOf(here, ida)), earOf(backendOf(there, ida))]);
      const [one, other, own] = [newMandate(), newMandate(), newMandate({ giver: ida.id, holder: aage.id })];
      await opened.store.work(room => room.add(one));
      await opened.beside.work(room => room.add(other));
      for (const ear of ears) for (const { id } of [one, other]) await ear.hears(tells(id));
      await opened.beside.work(room => room.add(own));
      for (const ear of strangers) {
        await ear.hears(tells(own.id));
        assert.deepEqual(idsIn(ear), [own.id]);
      }
      for (const ear of ears) assert.ok(!idsIn(ear).includes(own.id));
      await Promise.all([...ears, ...strangers].map(ear => ear.stop()));
    });

    test('what is heard of is there for all by then, and what came to nothing is never heard of', async () => {
      const ear = await earOf(backendOf(there, karen));
      const [lost, done] = [newMandate(), newMandate()];
      await assert.rejects(
        opened.store.work(async room => {
          await room.add(lost);
          throw new Refusal('not-valid');
        }),
      );
      let committed = false;
      const writing = opened.store.work(async room => {
        await room.add(done);
        await new Promise(resolve => setTimeout(resolve, 100));
        assert.ok(!idsIn(ear).includes(done.id), 'it is heard of before it is there');
        committed = true;
      });
      await ear.hears(tells(done.id));
      assert.ok(committed);
      await writing;
      assert.ok(await opened.beside.work(room => room.mandate(done.id)));
      assert.ok(!idsIn(ear).includes(lost.id));
      await ear.stop();
    });

    test('a session hears for whom it acts, another session of the same person does not, and who logs out hears no more', async () => {
      const [mine, other] = [backendOf(there, bo, 'session-1'), backendOf(there, bo, 'session-2')];
      const [ear, beside] = [await earOf(mine), await earOf(other)];
      const mandate = newMandate();
      await opened.store.work(async room => {
        await room.actFor('session-1', { person: bo.id, giver: karen.id }, '2026-03-02T11:00:00.000Z');
        await room.add(mandate);
      });
      await ear.hears(({ changed }) => changed === 'session');
      await beside.hears(tells(mandate.id));
      assert.ok(beside.heard.every(({ changed }) => changed === 'mandate'));

      await here.ended('session-1');
      assert.equal(await ear.over, 'ended');
      const last = newMandate();
      await opened.store.work(room => room.add(last));
      await beside.hears(tells(last.id));
      assert.ok(!idsIn(ear).includes(last.id));
      await beside.stop();
    });

    test('R110: a desk hears of the cases of givers who live in its municipality, and of nobody else’s', async () => {
      const near = await earOf(there.deskFor({ person: lone.id, municipality: strandby }));
      const far = await earOf(there.deskFor({ person: lone.id, municipality: nordby }));
      const letter = newMandate({ giver: aage.id, state: 'letter-sent', desk: strandby });
      // Its giver does not live there: by whatever way it came to that desk, it is not its to hear of.
      const stray = newMandate({ giver: aage.id, state: 'letter-sent', desk: nordby });
      const digital = newMandate({ giver: aage.id });
      for (const one of [stray, digital, letter]) await opened.store.work(room => room.add(one));
      await near.hears(tells(letter.id));
      assert.deepEqual(idsIn(near), [letter.id]);
      await opened.store.work(room => room.readdress(letter.id, strandby));
      await near.hears(() => idsIn(near).length === 2);
      assert.deepEqual(idsIn(far), []);
      // Whom nobody knows lives nowhere.
      await opened.store.work(room => room.add(newMandate({ giver: 'nobody' as typeof bo.id, state: 'letter-sent', desk: strandby })));
      const last = newMandate({ giver: aage.id, state: 'letter-sent', desk: strandby });
      await opened.store.work(room => room.add(last));
      await near.hears(tells(last.id));
      assert.deepEqual(near.heard.slice(-1), [{ changed: 'mandate', id: last.id }]);
      assert.equal(
        near.heard.filter(({ id }) => id === undefined).length,
        near.heard.findIndex(({ id }) => id !== undefined),
      );
      await Promise.all([near.stop(), far.stop()]);
    });

    test('news holds ids alone', async () => {
      const heard: News[] = [];
      const ear = await opened.beside.listen?.(news => heard.push(news));
      const mandate = newMandate({ message: 'Så kan jeg se dine tider.', reference: 'K4RN-B2HX' });
      await opened.store.work(async room => {
        await room.add(mandate);
        await room.actFor('a-secret-session', { person: bo.id, giver: karen.id }, '2026-03-02T11:00:00.000Z');
      });
      while (heard.length < 2) await new Promise(resolve => setTimeout(resolve, 10));
      const session = await ear?.nameOf('a-secret-session');
      assert.deepEqual(heard, [
        { of: 'mandate', id: mandate.id, giver: mandate.giver, holder: mandate.holder },
        { of: 'session', session },
      ]);
      if (kind !== 'memory') assert.ok(!JSON.stringify(heard).includes('a-secret-session'));
      await opened.store.work(async room => {
        // For that giver it does not act: nothing happens.
        await room.actNoMore('a-secret-session', ida.id);
        await room.actNoMore('a-secret-session', karen.id);
      });
      await assert.rejects(
        opened.store.work(async room => {
          await room.over('a-secret-session');
          throw new Refusal('not-valid');
        }),
      );
      await opened.store.work(room => room.over('a-secret-session'));
      while (heard.length < 4) await new Promise(resolve => setTimeout(resolve, 10));
      assert.deepEqual(heard.slice(2), [
        { of: 'session', session },
        { of: 'session', session, over: true },
      ]);
      await ear?.stop();
      const later: News[] = [];
      const another = await opened.beside.listen?.(news => later.push(news));
      await opened.store.work(room => room.add(newMandate()));
      while (later.length < 1) await new Promise(resolve => setTimeout(resolve, 10));
      assert.equal(heard.length, 4, 'who has stopped hears no more');
      await another?.stop();
    });
  });
}

describe('A stream of changes', () => {
  /** A store that is told what to tell. */
  const told = () => {
    let tell: (news: News) => void = () => undefined;
    const listen: NonNullable<Store['listen']> = async hear => {
      tell = hear;
      return { nameOf: async session => session.toUpperCase(), stop: async () => undefined };
    };
    return { listen, tell: (news: News) => tell(news) };
  };
  const any: Change = { changed: 'mandate' };
  const its = (id: string): Change => ({ changed: 'mandate', id: id as MandateId });
  /** All that waits in a stream that has ended, or that a thing put there last ends. */
  const waiting = async (stream: AsyncIterable<Change>, many: number): Promise<unknown[]> => {
    const reader = stream[Symbol.asyncIterator]();
    const read: unknown[] = [];
    while (read.length < many) read.push((await reader.next()).value);
    return read;
  };
  const about = (id: string): News => ({ of: 'mandate', id: id as MandateId, giver: karen.id, holder: bo.id });
  const all = { who: bo.id, concerns: () => true };

  test('begins with what has just happened: who asked a moment before has missed nothing', async () => {
    const { listen, tell } = told();
    const streams = streamsOf(listen, { overlap: 200 });
    const first = listenTo(await streams.open(all));
    await first.hears(({ id }) => id === undefined);
    await new Promise(resolve => setTimeout(resolve, 250));
    tell(about('m-1'));
    const second = listenTo(await streams.open(all));
    await second.hears(tells('m-1' as MandateId));
    await new Promise(resolve => setTimeout(resolve, 250));
    const third = listenTo(await streams.open(all));
    tell(about('m-2'));
    await third.hears(tells('m-2' as MandateId));
    assert.deepEqual(idsIn(third), ['m-2']);
    assert.equal(third.heard.length, 1);
    for (const ear of [first, second, third]) await ear.stop();
  });

  test('without limits of its own it has those of the house: 10 streams, what the last 10 seconds brought, a look at the session each 30, and 3 over which a gap is told', () =>
    withStandingClock(async ({ pass }) => {
      const { listen, tell } = told();
      const streams = streamsOf(listen);
      const first = listenTo(await streams.open({ ...all, concerns: () => false }));
      await pass();
      // What was before the first ear is not known, whomever it concerns.
      assert.deepEqual(first.heard, [any]);
      await pass(10_000);
      tell(about('m-1'));
      await pass(4_000);
      tell(about('m-2'));
      await pass(5_999);
      const second = listenTo(await streams.open(all));
      await pass(1);
      const third = listenTo(await streams.open(all));
      await pass(4_000);
      const fourth = listenTo(await streams.open(all));
      await pass();
      assert.deepEqual(
        [second, third, fourth].map(({ heard }) => heard),
        [[its('m-1'), its('m-2')], [its('m-2')], []],
      );

      tell({ of: 'gap' });
      tell({ of: 'gap' });
      await pass(1_499);
      assert.deepEqual(fourth.heard, []);
      await pass(1);
      assert.deepEqual(fourth.heard, [any]);
      tell({ of: 'gap' });
      await pass(1_500);
      assert.deepEqual(fourth.heard, [any, any]);
      assert.deepEqual(first.heard, [any, any, any]);

      for (let more = 4; more < 10; more += 1) await streams.open(all);
      await assert.rejects(streams.open(all), { reason: 'too-many-attempts' });

      const looked = listenTo(await streams.open({ ...all, who: karen.id, lasts: async () => false }));
      let over = false;
      void looked.over.then(() => (over = true));
      await pass(29_999);
      assert.equal(over, false);
      await pass(1);
      assert.equal(over, true);
    }));

  test('a session that has just changed is told of to who opens a stream in it, and one that was over before has begun anew', () =>
    withStandingClock(async ({ pass }) => {
      const { listen, tell } = told();
      const streams = streamsOf(listen);
      await streams.open(all);
      await pass(10_000);
      tell({ of: 'session', session: 'ONE' });
      tell({ of: 'session', session: 'TWO', over: true });
      const [one, two, neither] = await Promise.all(
        ['one', 'two', undefined].map(async session => listenTo(await streams.open({ ...all, who: karen.id, session }))),
      );
      await pass();
      assert.deepEqual(
        [one, two, neither].map(ear => ear?.heard),
        [[{ changed: 'session' }], [], []],
      );
      tell(about('m-1'));
      await pass();
      tell({ of: 'session', session: 'TWO', over: true });
      assert.equal(await two?.over, 'ended');
      tell(about('m-2'));
      await pass();
      assert.deepEqual(
        [one, two, neither].map(ear => ear?.heard),
        [[{ changed: 'session' }, its('m-1'), its('m-2')], [its('m-1')], [its('m-1'), its('m-2')]],
      );
    }));

  test('what waits to be read is a hundred things, each once, or that it may be any; that the session has changed waits beside it', () =>
    withStandingClock(async ({ pass }) => {
      const { listen, tell } = told();
      const streams = streamsOf(listen);
      await streams.open(all);
      await pass(10_000);
      const stream = await streams.open({ ...all, session: 'one' });
      const happen = async (...news: readonly News[]) => {
        for (const one of news) tell(one);
        // What is looked up first, then what waits by chance.
        await pass();
        await pass(1_500);
      };
      const session: News = { of: 'session', session: 'ONE' };
      const hundred = Array.from({ length: 100 }, (_, at) => `m-${at}`);

      await happen(about('m-0'), ...hundred.map(about));
      assert.deepEqual(await waiting(stream, 100), hundred.map(its));
      await happen(...hundred.map(about), about('m-100'));
      assert.deepEqual(await waiting(stream, 1), [any]);
      await happen(session, ...hundred.map(about), about('m-100'), about('m-101'));
      assert.deepEqual(await waiting(stream, 2), [{ changed: 'session' }, any]);
      await happen(about('m-1'), session, { of: 'gap' });
      await happen(about('m-2'));
      assert.deepEqual(await waiting(stream, 2), [{ changed: 'session' }, any]);
      await happen({ of: 'gap' });
      await happen(session, about('m-3'));
      assert.deepEqual(await waiting(stream, 2), [any, { changed: 'session' }]);
      await happen(about('m-4'));
      assert.deepEqual(await waiting(stream, 1), [its('m-4')]);
    }));

  test('it brings nothing once it has ended, however late something was looked up, and gives its room back once', async () => {
    const { listen, tell } = told();
    const streams = streamsOf(listen, { most: 2, overlap: 0 });
    const over = new AbortController();
    let answer: (its: boolean) => void = () => undefined;
    const ended = (await streams.open({ ...all, concerns: () => new Promise(resolve => (answer = resolve)) }, over.signal))[
      Symbol.asyncIterator
    ]();
    await streams.open(all);
    tell(about('m-1'));
    over.abort();
    answer(true);
    await new Promise(resolve => setImmediate(resolve));
    assert.deepEqual(await ended.next(), { value: undefined, done: true });
    for (let times = 0; times < 2; times += 1) assert.deepEqual(await ended.return?.(), { value: undefined, done: true });
    await streams.open(all);
    await assert.rejects(streams.open(all), { reason: 'too-many-attempts' });
  });

  test('one stream too many is refused, and there is room again when one has ended', async () => {
    const streams = streamsOf(told().listen, { most: 2 });
    const over = new AbortController();
    const [one] = [await streams.open(all, over.signal), await streams.open(all)];
    await assert.rejects(streams.open(all), { reason: 'too-many-attempts', retryAfter: 30 });
    await streams.open({ ...all, who: karen.id });
    over.abort();
    assert.equal(await listenTo(one).over, 'ended');
    await streams.open(all);
    await assert.rejects(streams.open(all), { reason: 'too-many-attempts' });
  });

  test('one that cannot be opened takes up no room', async () => {
    const streams = streamsOf(() => Promise.reject(new Refusal('backend-down')), { most: 1 });
    for (let times = 0; times < 3; times += 1) await assert.rejects(streams.open(all), { reason: 'backend-down' });
    const ended = streamsOf(told().listen, { most: 1 });
    for (let times = 0; times < 3; times += 1) await assert.rejects(ended.open(all, AbortSignal.abort()), { name: 'AbortError' });
  });

  test('a slow reader is told a thing once, and of many things that it may be any', async () => {
    const { listen, tell } = told();
    const streams = streamsOf(listen, { overlap: 0 });
    const stream = (await streams.open(all))[Symbol.asyncIterator]();
    for (let times = 0; times < 50; times += 1) tell(about('m-1'));
    await new Promise(resolve => setTimeout(resolve, 1));
    assert.deepEqual((await stream.next()).value, { changed: 'mandate', id: 'm-1' });
    for (let times = 0; times < 500; times += 1) tell(about(`m-${times}`));
    await new Promise(resolve => setTimeout(resolve, 1));
    assert.deepEqual((await stream.next()).value, { changed: 'mandate' });
    tell(about('m-last'));
    assert.deepEqual((await stream.next()).value, { changed: 'mandate', id: 'm-last' });
    await stream.return?.();
  });

  test('a gap is told to every stream, not to all at one moment', async () => {
    const { listen, tell } = told();
    const streams = streamsOf(listen, { overlap: 0, spread: 50 });
    const ears = await Promise.all([1, 2, 3].map(async () => listenTo(await streams.open(all))));
    tell({ of: 'gap' });
    for (const ear of ears) await ear.hears(({ id }) => id === undefined);
    for (const ear of ears) await ear.stop();
  });

  test('it ends when the session is not there any more; where that cannot be looked up, it goes on', async () => {
    const answers: (() => Promise<boolean>)[] = [async () => true, () => Promise.reject(new Error('down')), async () => false];
    const streams = streamsOf(told().listen, { looks: 5 });
    const stream = await streams.open({ ...all, lasts: () => (answers.shift() ?? (async () => false))() });
    const ear = listenTo(stream);
    // What looks does not keep a process alive by itself.
    const awake = setInterval(() => undefined, 1_000);
    assert.equal(await ear.over, 'ended');
    clearInterval(awake);
    assert.equal(answers.length, 0);
  });

  test('one of somebody whom nobody can look up asks anew, and one whose session has passed its end is over', async () => {
    const { listen, tell } = told();
    const streams = streamsOf(listen, { overlap: 0 });
    const ear = listenTo(await streams.open({ who: lone.id, concerns: () => Promise.reject(new Error('down')) }));
    tell(about('m-1'));
    await ear.hears(({ id }) => id === undefined);
    assert.ok(ear.heard.every(change => change.changed === 'mandate'));
    await ear.stop();

    const until = new Date(Date.now() + 60);
    const register = registerOver(memoryStore(), { streams: { looks: 20 } });
    const backend = register.backendFor({ session: 's', person: bo.id, until: () => until });
    const awake = setInterval(() => undefined, 1_000);
    assert.equal(await (await earOf(backend)).over, 'ended');
    clearInterval(awake);
  });

  for (const [what, until] of [
    ['without an end', undefined],
    ['whose end is to come', new Date(noon + 1)],
    ['whose end is this very moment', new Date(noon)],
  ] as const)
    test(`of a session ${what} goes on`, async () => {
      const store = memoryStore();
      const register = registerOver(store, { streams: { looks: 2 }, clock: () => new Date(noon) });
      const ear = await earOf(register.backendFor({ session: 's', person: bo.id, until: () => until }));
      await new Promise(resolve => setTimeout(resolve, 30));
      const mandate = newMandate();
      await store.work(room => room.add(mandate));
      await ear.hears(tells(mandate.id));
      await ear.stop();
    });

  test('a store that tells nothing gives no streams', () => {
    const { listen: _, ...mute } = memoryStore();
    assert.equal(registerOver(mute).backendFor({ session: 's', person: bo.id }).changes, undefined);
    assert.equal(registerOver(mute).deskFor({ person: lone.id, municipality: strandby }).changes, undefined);
  });
});
