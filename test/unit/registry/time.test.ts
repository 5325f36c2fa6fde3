import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { addDays, beginningOf, daysBetween, toDay } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import type { Action, Mandate, MandateId } from '../../../src/domain/mandate.shape.js';
import { nationalLimits } from '../../../src/domain/period.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { memoryStore } from '../../../src/registry/memory-store.js';
import { pass, scheduled, stillTrue } from '../../../src/registry/passing.js';
import type { Message, MessageKind, People, PersonId } from '../../../src/registry/ports.js';
import { createRegister, type Register, type RegisterOptions } from '../../../src/registry/register.js';
import { passingThings, type Kept, type KeptDraft, type PassingThing, type Room, type Store } from '../../../src/registry/store.js';
import { aage, bo, everybody, jens, karen, kept, layla, maria, peopleIn, type TestPerson } from '../../../src/testing/index.js';
import { carePortal, changing, strandbyPowers } from '../../../src/testing/world.js';
import { kinds, openTestStore, type TestStore } from '../../support/databases.js';

/** Last days around which counting in days goes wrong, where it is done in hours. */
const lastDays: Readonly<Record<string, Day>> = {
  'on which the clocks go forward': '2026-03-29' as Day,
  'on which the clocks go back': '2026-10-25' as Day,
  'after a leap day': '2028-03-10' as Day,
  'that is a leap day': '2032-02-29' as Day,
  'in the middle of a year': '2027-07-14' as Day,
};

/** A register on a store, with a clock that stands where it is put, and everything that it sends. */
function town(store: Store, more: Partial<RegisterOptions> = {}) {
  let instant = 0;
  const people = changing(peopleIn(everybody));
  const clock = () => new Date(instant);
  const register = createRegister({ store, people, powers: strandbyPowers, clock, lookUpTakes: 0, ...more });
  const as = ({ id }: TestPerson) => register.backendFor({ session: 'one', person: id }) as Required<MandateBackend>;
  const handle = async (by: TestPerson, { name, cpr }: TestPerson) => (await as(by).findPerson({ name, cpr })).person.id;
  const made = (answer: { outcome: string; mandate?: Mandate }): Mandate => {
    assert.ok(answer.mandate, answer.outcome);
    return answer.mandate;
  };
  return {
    ...{ register, people, clock, as },
    /** The first moment of a day in Denmark. */
    begin: (day: Day) => void (instant = beginningOf(day).getTime()),
    /** Its last one. */
    end: (day: Day) => void (instant = beginningOf(addDays(day, 1)).getTime() - 1),
    async give(giver: TestPerson, holder: TestPerson, until: Day) {
      return made(await as(giver).give({ holder: await handle(giver, holder), powers: [carePortal], until }));
    },
    async ask(holder: TestPerson, giver: TestPerson, until: Day, how: { readonly delivery?: 'letter' } = {}) {
      return made(await as(holder).request({ giver: await handle(holder, giver), powers: [carePortal], until, ...how }));
    },
    act: async (by: TestPerson, { id, version }: Pick<Mandate, 'id' | 'version'>, action: Action, terms: { readonly until?: Day } = {}) =>
      made(await as(by).perform({ id, action, ...terms }, { version })),
    see: (by: TestPerson, { id }: Pick<Mandate, 'id'>) => as(by).mandate({ id }),
    /** What has been sent, as `whom what which`. */
    async news(by: Pick<Register, 'deliver'> = register): Promise<Message[]> {
      const sent: Message[] = [];
      await by.deliver({ send: async message => void sent.push(message) });
      return sent;
    },
  };
}

const told = (messages: readonly Pick<Message, 'to' | 'kind'>[]): string[] => messages.map(({ to, kind }) => `${to} ${kind}`).sort();
const both = (kind: string, ...two: readonly TestPerson[]): string[] => two.map(({ id }) => `${id} ${kind}`).sort();

for (const kind of kinds()) {
  describe(`Time in ${kind}`, () => {
    let opened: TestStore;
    before(async () => {
      opened = await openTestStore(kind);
    });
    after(() => opened.close());

    // Each run is many questions to a database; the days are counted alike in all of them.
    for (const [where, last] of Object.entries(lastDays).filter((_, place) => kind === 'memory' || place === 0 || place === 2)) {
      test(`R073, R076, R077, R079, Z3, Z18: from 22 days before a last day ${where} until 15 days after it, all that is to be told is told on its day, once, by two servers`, async () => {
        const there = town(opened.store);
        const beside = town(opened.beside, { clock: there.clock }).register;
        const first = addDays(last, -22);
        there.begin(first);
        const [given, asked] = [await there.give(karen, bo, last), await there.ask(bo, jens, last)];
        const byLetter = await there.ask(maria, aage, last, { delivery: 'letter' });
        const extending = await there.give(layla, bo, last);
        await there.news();
        let short: Mandate | undefined;

        /** What is to be told on each day, counted from the last one, and in the end stands in the histories. */
        const lives: Readonly<Record<number, readonly string[]>> = {
          [-21]: [...both('notice', karen, bo), ...both('notice', layla, bo)],
          [-10]: both('notice', maria, jens),
          1: [
            ...[...both('expired', karen, bo), ...both('expired', layla, bo), ...both('expired', maria, jens)],
            ...[...both('lapsed', jens, bo), ...both('lapsed', maria, aage)],
          ],
          11: both('extension-lapsed', layla, bo),
        };
        for (let day = first; day <= addDays(last, 15); day = addDays(day, 1)) {
          const count = daysBetween(last, day);
          there.begin(day);
          if (count === -10) {
            short = await there.give(maria, jens, last);
            assert.deepEqual(told(await there.news()), [`${jens.id} given`]);
          }
          const sent: Message[] = [];
          for (const moment of [there.begin, there.end]) {
            moment(day);
            await Promise.all([there.register.runTime(), beside.runTime()]);
            await there.register.runTime();
            sent.push(...(await there.news()), ...(await there.news(beside)));
          }
          assert.deepEqual(told(sent), [...(lives[count] ?? [])].sort(), `what is told on ${day}, ${count} days from the last one`);
          if (count === 0) {
            await there.act(bo, extending, 'request-extension', { until: addDays(last, 10) });
            assert.deepEqual(told(await there.news()), [`${layla.id} extension-requested`]);
          }
        }

        const midnight = (days: number): string => beginningOf(addDays(last, days)).toISOString();
        const past = async (mandate: Mandate, by: TestPerson) =>
          (await there.see(by, mandate)).history.map(one => [one.by, one.kind, one.by === 'system' ? one.at : '']);
        const noticed = (days: number) => ['system', 'notice', midnight(days)];
        const [expired, closed] = [
          ['system', 'expired', midnight(1)],
          ['system', 'extension-closed', midnight(15)],
        ];
        assert.deepEqual(await past(given, bo), [['giver', 'give', ''], noticed(-21), expired, closed]);
        assert.deepEqual(await past(short as Mandate, jens), [['giver', 'give', ''], noticed(-10), expired, closed]);
        assert.deepEqual(await past(asked, jens), [
          ['holder', 'request', ''],
          ['system', 'lapsed', midnight(1)],
        ]);
        assert.deepEqual(await past(byLetter, aage), [
          ['holder', 'request', ''],
          ['system', 'lapsed', midnight(1)],
        ]);
        assert.deepEqual(await past(extending, layla), [
          ...[['giver', 'give', ''], noticed(-21), ['holder', 'request-extension', ''], expired],
          ...[['system', 'extension-lapsed', midnight(11)], closed],
        ]);
      });
    }

    for (const [days, expected] of [
      [-21, both('notice', karen, bo)],
      [-9, both('notice', karen, bo)],
      [0, both('notice', karen, bo)],
      [1, both('expired', karen, bo)],
      [14, both('expired', karen, bo)],
      [15, both('expired', karen, bo)],
      [400, both('expired', karen, bo)],
    ] as const) {
      test(`where nobody kept time before the day that is ${days} from the last one, what is true by then is told, and nothing else`, async () => {
        const there = town(opened.store);
        const last = '2035-05-20' as Day;
        there.begin(addDays(last, -100));
        const { id } = await there.give(karen, bo, last);
        await there.news();
        there.end(addDays(last, days));
        await there.register.runTime();
        assert.deepEqual(told((await there.news()).filter(({ mandate }) => mandate === id)), expected);
        await there.register.runTime();
        assert.deepEqual(await there.news(), []);
      });
    }

    test('what many servers do at once to many mandates is done once to each', async () => {
      const there = town(opened.store);
      const last = '2040-06-01' as Day;
      await opened.store.work(async room => {
        for (let place = 0; place < 130; place += 1) await room.add(lasting(`many-${place}`, last));
      });
      there.begin(addDays(last, 1));
      const servers = [opened.store, opened.beside, opened.store].map(store => town(store, { clock: there.clock }).register);
      const runs = await Promise.all(servers.map(server => server.runTime()));
      assert.equal(
        runs.reduce((sum, { done }) => sum + done.expired, 0),
        130,
      );
      const sent = (await Promise.all(servers.map(server => there.news(server)))).flat();
      assert.deepEqual(
        sent.map(({ to, kind, mandate }) => `${mandate} ${kind} ${to}`).sort(),
        Array.from({ length: 130 }, (_, place) =>
          both('expired', karen, bo).map(line => `many-${place} expired ${line.split(' ')[0] ?? ''}`),
        )
          .flat()
          .sort(),
      );
    });

    test('a server that ends between two pieces of work, or within one, leaves the rest to the next, and nothing half done', async () => {
      const there = town(opened.store);
      const last = '2041-06-01' as Day;
      await opened.store.work(async room => {
        for (let place = 0; place < 130; place += 1) await room.add(lasting(`crash-${place}`, last));
      });
      there.begin(addDays(last, 1));
      for (const dies of [3, 40, 90, 200]) {
        let written = 0;
        const dying: Store = {
          ...opened.store,
          work: piece =>
            opened.store.work(room =>
              piece({
                ...room,
                post(message) {
                  if ((written += 1) > dies) throw new Refusal('backend-down');
                  return room.post(message);
                },
              }),
            ),
        };
        await assert.rejects(town(dying, { clock: there.clock }).register.runTime(), { reason: 'backend-down' });
      }
      await there.register.runTime();
      const sent = (await there.news()).map(({ to, mandate }) => `${mandate} ${to}`);
      assert.equal(sent.length, 260);
      assert.equal(new Set(sent).size, 260);
      const { history } = await there.see(bo, { id: 'crash-7' as MandateId });
      assert.deepEqual(
        history.map(({ kind }) => kind),
        ['expired'],
      );
    });

    test('one mandate in which something is wrong holds up no other', async () => {
      const there = town(opened.store);
      const last = '2042-06-01' as Day;
      await opened.store.work(async room => {
        for (let place = 0; place < 70; place += 1) await room.add(lasting(`fault-${place}`, last));
      });
      const faulty: Store = {
        ...opened.store,
        work: piece =>
          opened.store.work(room =>
            piece({
              ...room,
              pass(mandate) {
                if (mandate.id === 'fault-20' || mandate.id === 'fault-65') throw new TypeError('what is this?');
                return room.pass(mandate);
              },
            }),
          ),
      };
      there.begin(addDays(last, 1));
      const run = await town(faulty, { clock: there.clock }).register.runTime();
      assert.deepEqual([run.done.expired, run.failed], [68, 2]);
      assert.deepEqual(await there.register.runTime().then(({ done, failed }) => [done.expired, failed]), [2, 0]);
      assert.equal((await there.news()).length, 140);
    });

    test('R074: who has died is heard of once, through pages of the people port, also where it was not noted how far that came', async () => {
      const there = town(opened.store);
      const day = '2043-06-01' as Day;
      there.begin(day);
      const gone = Array.from({ length: 5 }, (_, place) => `gone-${place}` as PersonId);
      await opened.store.work(async room => {
        for (const [place, giver] of gone.entries()) await room.add(lasting(`death-${place}`, addDays(day, 90), { giver }));
      });
      const asked: (string | undefined)[] = [];
      const people: People = {
        ...there.people,
        async deaths(since) {
          asked.push(since);
          const from = Number(since ?? 0);
          return { people: gone.slice(from, from + 2), upTo: String(Math.min(from + 2, gone.length)) };
        },
      };
      let marks = 0;
      const forgetful: Store = {
        ...opened.store,
        work: piece =>
          opened.store.work(room =>
            piece({
              ...room,
              setMark(name, mark) {
                if ((marks += 1) === 2) throw new Refusal('backend-down');
                return room.setMark(name, mark);
              },
            }),
          ),
      };
      await opened.store.work(room => room.setMark('deaths', '0'));
      const [first, second] = [opened.store, forgetful].map(store => town(store, { clock: there.clock, people }).register) as [
        Register,
        Register,
      ];
      await assert.rejects(second.runTime(), { reason: 'backend-down' });
      assert.equal((await first.runTime()).endedByDeath, 1, 'those that are left');
      assert.equal((await first.runTime()).endedByDeath, 0);
      assert.deepEqual(asked, ['0', '2', '2', '4', '5', '5']);
      assert.deepEqual(
        (await there.news()).map(({ to, kind, mandate }) => `${mandate} ${kind} ${to}`).sort(),
        gone.map((_, place) => `death-${place} ended-by-death ${bo.id}`),
      );
    });

    test('R074: of two who die at once, neither is told of the other', async () => {
      const there = town(opened.store);
      const day = '2044-06-01' as Day;
      there.begin(day);
      const given = await there.give(karen, bo, addDays(day, 60));
      await there.news();
      await opened.store.work(room => room.setMark('deaths', '0'));
      for (const { id } of [karen, bo]) there.people.change(id, { died: day });
      assert.equal((await there.register.runTime()).endedByDeath, 1);
      assert.deepEqual((await there.register.unsent()).total, { waiting: 0, givenUp: 0 }, 'nothing is written to them, either');
      assert.deepEqual(await there.news(), []);
      assert.equal((await opened.store.work(room => room.mandate(given.id)))?.state, 'ended-by-death');
    });

    test('what has run out is what it is before time has run, and whatever is done to it then finds it written down and told', async () => {
      const there = town(opened.store);
      const last = '2045-06-01' as Day;
      there.begin(addDays(last, -5));
      const { id, version } = await there.give(karen, bo, last);
      await there.news();
      there.begin(addDays(last, 3));
      assert.equal((await there.see(karen, { id })).mandate.state, 'expired');
      const asked = await there.act(bo, { id, version }, 'request-extension');
      const { mandate, history } = await there.see(karen, asked);
      assert.deepEqual([mandate.state, mandate.version], ['expired', version + 1]);
      assert.deepEqual(
        history.map(({ by, kind, at }) => [by, kind, toDay(new Date(at))]),
        [
          ['giver', 'give', addDays(last, -5)],
          ['system', 'expired', addDays(last, 1)],
          ['holder', 'request-extension', addDays(last, 3)],
        ],
      );
      assert.deepEqual(told(await there.news()), [...both('expired', bo, karen), `${karen.id} extension-requested`].sort());
      await there.register.runTime();
      assert.deepEqual(await there.news(), []);
      // Approved while nobody has sent it yet: that it had expired is no news any more.
      await there.act(karen, asked, 'approve-extension');
      assert.deepEqual(told(await there.news()), both('extension-approved', bo, karen));
      const again = await there.see(bo, asked);
      assert.equal(again.mandate.state, 'active');
    });

    test('what time writes down is no change to whoever decided before: their version is still the one', async () => {
      const there = town(opened.store);
      const last = '2046-06-01' as Day;
      there.begin(last);
      const given = await there.give(karen, bo, last);
      there.begin(addDays(last, 1));
      await there.register.runTime();
      assert.equal((await there.see(bo, given)).mandate.version, given.version);
      assert.equal((await there.act(bo, given, 'request-extension')).extension?.state, 'asked');
    });

    test('R079: what lasts longer is told of again before its new last day', async () => {
      const there = town(opened.store);
      const last = '2047-06-01' as Day;
      there.begin(addDays(last, -30));
      const given = await there.give(karen, bo, last);
      there.begin(addDays(last, -21));
      await there.register.runTime();
      there.begin(last);
      const asked = await there.act(bo, given, 'request-extension', { until: addDays(last, 60) });
      await there.act(karen, asked, 'approve-extension');
      await there.news();
      for (let day = last; day < addDays(last, 61); day = addDays(day, 1)) {
        there.end(day);
        await there.register.runTime();
        assert.deepEqual(told(await there.news()), day === addDays(last, 39) ? both('notice', karen, bo) : [], day);
      }
    });

    test('R079: what had expired, and lasts a few days longer, is told of at once: its days begin anew', async () => {
      const there = town(opened.store);
      const last = '2049-06-01' as Day;
      there.begin(addDays(last, -30));
      const given = await there.give(karen, bo, last);
      there.begin(addDays(last, 3));
      await there.register.runTime();
      const asked = await there.act(bo, given, 'request-extension', { until: addDays(last, 10) });
      await there.act(karen, asked, 'approve-extension');
      await there.news();
      await there.register.runTime();
      assert.deepEqual(told(await there.news()), both('notice', karen, bo));
      await there.register.runTime();
      assert.deepEqual(await there.news(), []);
    });

    test('time runs for no day that has not come, and for an earlier one does what was due by then', async () => {
      const there = town(opened.store);
      const last = '2048-06-01' as Day;
      there.begin(addDays(last, -40));
      await there.register.runTime();
      await there.give(karen, bo, addDays(last, -37));
      await there.give(karen, bo, last);
      await there.news();
      there.begin(addDays(last, -10));
      await assert.rejects(there.register.runTime(addDays(last, -9)), {
        name: 'RangeError',
        message: 'time runs up to today, and no further',
      });
      await there.register.runTime(addDays(last, -22));
      assert.deepEqual(told(await there.news()), both('expired', karen, bo));
      await there.register.runTime();
      assert.deepEqual(told(await there.news()), both('notice', karen, bo));
    });

    test('time ends with its signal, and goes on the next time', async () => {
      const there = town(opened.store);
      const last = '2049-06-01' as Day;
      there.begin(addDays(last, 1));
      await there.register.runTime();
      await opened.store.work(room => room.add(lasting('signal', last)));
      assert.equal((await there.register.runTime(undefined, { signal: AbortSignal.abort() })).done.expired, 0);
      assert.equal((await there.register.runTime()).done.expired, 1);
      await there.news();
    });
  });
}

/** A mandate of Karen's that is near its last day, of which both have been told. */
const lasting = (id: string, last: Day, more: Partial<Kept> = {}): Kept =>
  scheduled(
    kept({ id: id as MandateId, period: [{ from: addDays(last, -200), until: last }], timed: addDays(last, -21), reference: id, ...more }),
    nationalLimits,
  );

/** A store that does all its work in a room that is made of its own. */
const within = (store: Store, changed: (room: Room) => Partial<Room>): Store => ({
  ...store,
  work: piece => store.work(room => piece({ ...room, ...changed(room) })),
});
const adding = (store: Store, ...mandates: readonly Kept[]): Promise<void> =>
  store.work(async room => {
    for (const mandate of mandates) await room.add(mandate);
  });
const written = (store: Store, id: string): Promise<Kept | undefined> => store.work(room => room.mandate(id as MandateId));

test('a run says for which day it ran, and what it has done to how many of each kind', async () => {
  const store = memoryStore();
  const there = town(store);
  const day = '2030-06-10' as Day;
  const waits = (until: Day, answerBy = until) => ({ extension: { until, answerBy, asked: addDays(day, -12), state: 'asked' } }) as const;
  const asking = { state: 'awaiting-approval', timed: undefined } as const;
  await adding(
    store,
    lasting('notice', addDays(day, 21), { timed: undefined }),
    ...[1, 2].map(place => lasting(`lapsed-${place}`, addDays(day, -1), asking)),
    ...[1, 2, 3].map(place => lasting(`expired-${place}`, addDays(day, -1))),
    // They had expired before, and that has been told.
    ...[1, 2, 3, 4].map(place =>
      lasting(`asked-${place}`, addDays(day, -12), { timed: addDays(day, -2), ...waits(addDays(day, 60), addDays(day, -1)) }),
    ),
    ...[1, 2, 3, 4, 5].map(place => lasting(`closed-${place}`, addDays(day, -15), { timed: addDays(day, -14) })),
    lasting('later', addDays(day, 40), { timed: undefined }),
  );
  there.begin(day);
  const done = { notice: 1, lapsed: 2, expired: 3, 'extension-lapsed': 4, 'extension-closed': 5 };
  const nothing = { notice: 0, lapsed: 0, expired: 0, 'extension-lapsed': 0, 'extension-closed': 0 };
  assert.deepEqual(await there.register.runTime(), { day, endedByDeath: 0, done, swept: 0, failed: 0 });
  assert.deepEqual(await there.register.runTime(addDays(day, -1)), {
    day: addDays(day, -1),
    endedByDeath: 0,
    done: nothing,
    swept: 0,
    failed: 0,
  });
});

test('R073, R079: that a last day is coming is written down at the moment when it is told; what a day has done, at the beginning of that day', async () => {
  const store = memoryStore();
  const there = town(store);
  const last = '2030-06-10' as Day;
  await adding(store, lasting('late', last, { timed: undefined }));
  const past = () => store.work(room => room.history('late' as MandateId));
  there.end(addDays(last, -3));
  await there.register.runTime();
  const noticed = { at: there.clock().toISOString(), by: 'system', kind: 'notice' } as const;
  assert.deepEqual(await past(), [noticed]);
  there.end(addDays(last, 3));
  await there.register.runTime();
  assert.deepEqual(await past(), [noticed, { at: beginningOf(addDays(last, 1)).toISOString(), by: 'system', kind: 'expired' }]);
});

test('R073: what time has made of a mandate is what is written down of it, with how far time has come, and what comes next', async () => {
  const store = memoryStore();
  const there = town(store);
  const last = '2030-06-10' as Day;
  await adding(store, lasting('gift', last), lasting('question', last, { state: 'awaiting-approval', timed: undefined }));
  there.begin(addDays(last, 3));
  await there.register.runTime();
  const gift = await written(store, 'gift');
  assert.deepEqual([gift?.state, gift?.timed, gift?.due], ['expired', addDays(last, 3), addDays(last, 15)]);
  const question = await written(store, 'question');
  assert.deepEqual([question?.state, question?.timed], ['lapsed', addDays(last, 3)]);
  assert.ok(question && !('due' in question), 'time will do no more to it');
});

test('R079: where the notice comes later by new limits, a day that was due by the old ones does nothing, and they are told as it is in the end', async () => {
  const store = memoryStore();
  const last = '2030-06-10' as Day;
  const early = town(store);
  const late = town(store, { clock: early.clock, limits: { ...nationalLimits, noticeDays: 5 } });
  await adding(store, lasting('limits', last, { timed: undefined }));
  early.begin(addDays(last, -20));
  assert.equal((await late.register.runTime()).done.notice, 0);
  const kept = await written(store, 'limits');
  assert.ok(kept && kept.timed === undefined, 'nothing has been told of it through any day');
  assert.equal(kept.due, addDays(last, -5));
  assert.deepEqual(await store.work(room => room.history(kept.id)), []);
  // The old limits again: the notice has not been told yet, though its day was one on which time ran.
  early.begin(addDays(last, -5));
  assert.equal((await early.register.runTime()).done.notice, 1);
  assert.deepEqual(told(await early.news()), both('notice', karen, bo));
});

test('R079, R080: nobody is told that a last day is coming once more has been asked for', async () => {
  const store = memoryStore();
  const last = '2030-06-10' as Day;
  const there = town(store);
  const extension = { until: addDays(last, 60), answerBy: addDays(last, 60), asked: last, state: 'asked' } as const;
  await adding(store, lasting('asked', last, { timed: undefined, extension }));
  there.begin(last);
  assert.equal((await there.register.runTime()).done.notice, 0);
  assert.deepEqual(await store.work(room => room.history('asked' as MandateId)), []);
  assert.deepEqual((await there.register.unsent()).total, { waiting: 0, givenUp: 0 });
});

test('what a mandate has nothing more to come for has no next day at all', () => {
  const over = kept({ state: 'deleted', due: '2030-06-10' as Day });
  assert.equal('due' in scheduled(over, nationalLimits), false);
  assert.equal(scheduled(kept({ timed: undefined }, '2030-06-10' as Day), nationalLimits).due, addDays('2030-08-10' as Day, -21));
});

test('time passing for one mandate answers what was done, each thing as often as it was', async () => {
  const store = memoryStore();
  const last = '2030-06-10' as Day;
  const mandate = lasting('one', last);
  const today = addDays(last, 20);
  const setting = { limits: nationalLimits, today: () => today, now: () => `${today}T10:00:00.000Z` };
  await adding(store, mandate);
  const passed = await store.work(room => pass(setting, room, mandate));
  assert.deepEqual(passed.done, { expired: 1, 'extension-closed': 1 });
  assert.deepEqual(passed.mandate, await written(store, 'one'));
});

const coming = addDays('2030-06-10' as Day, 21);
const openUntil = (until: Day) => ({ until, answerBy: until, asked: '2030-06-01' as Day, state: 'asked' }) as const;
for (const [kind, so, mandate, why] of [
  ['notice', true, lasting('', coming), 'the last day is coming'],
  ['notice', false, lasting('', addDays(coming, 1)), 'it is not yet time to tell'],
  ['notice', true, lasting('', '2030-06-10' as Day), 'it is the last day'],
  ['notice', false, lasting('', '2030-06-09' as Day), 'the last day has passed'],
  ['notice', false, lasting('', coming, { state: 'deleted' }), 'it has ended'],
  ['notice', false, lasting('', coming, { extension: openUntil(addDays(coming, 9)) }), 'more has been asked for'],
  ['notice', false, undefined, 'there is no such mandate'],
  ['expired', true, lasting('', '2030-06-09' as Day), 'it has run out'],
  ['expired', false, lasting('', coming), 'it has been made to last longer'],
  ['expired', false, lasting('', '2030-06-09' as Day, { state: 'ended-by-death' }), 'it has ended otherwise'],
  ['expired', false, undefined, 'there is no such mandate'],
  ['lapsed', true, lasting('', coming), 'what was done is done'],
  ['given', true, lasting('', '2030-06-09' as Day, { state: 'deleted' }), 'what was done is done'],
  ['ended-by-death', true, undefined, 'what was done is done'],
] as const satisfies readonly (readonly [MessageKind, boolean, Kept | undefined, string])[]) {
  test(`R079: ${so ? 'it is still so' : 'it is not so any more'} that a message tells \`${kind}\`, where ${why}`, () => {
    assert.equal(stillTrue(kind, mandate, { today: () => '2030-06-10' as Day, limits: nationalLimits }), so);
  });
}

test('a fault that shows only when a piece of work is finished is found by doing them one by one, and then many at a time again', async () => {
  const store = memoryStore();
  const last = '2030-06-10' as Day;
  await adding(store, ...Array.from({ length: 70 }, (_, place) => lasting(`commit-${String(place).padStart(2, '0')}`, last)));
  const sizes: number[] = [];
  const faulty: Store = {
    ...store,
    work: piece =>
      store.work(async room => {
        const kept: string[] = [];
        const done = await piece({
          ...room,
          due(day, limit, except) {
            sizes.push(limit);
            return room.due(day, limit, except);
          },
          pass(mandate) {
            kept.push(mandate.id);
            return room.pass(mandate);
          },
        });
        if (kept.includes('commit-03')) throw new TypeError('cannot be kept');
        return done;
      }),
  };
  const there = town(faulty);
  there.begin(addDays(last, 1));
  const run = await there.register.runTime();
  assert.deepEqual([run.done.expired, run.failed], [69, 1]);
  assert.equal((await written(store, 'commit-03'))?.state, 'active');
  // Fifty fail; three are done, and the fourth fails by itself; then what is left goes in pieces again.
  assert.deepEqual(sizes, [50, 1, 1, 1, 1, 50, 50, 50]);
});

for (const count of [100, 101]) {
  test(`${count} mandates in which something is wrong are ${count > 100 ? 'too many: what is wrong is told, and the rest of the run is done all the same' : 'left out, and told of'}`, async () => {
    const store = memoryStore();
    const last = '2030-06-10' as Day;
    await adding(store, ...Array.from({ length: count }, (_, place) => lasting(`wrong-${place}`, last)));
    const swept: string[] = [];
    const faulty: Store = {
      ...within(store, () => ({ pass: () => Promise.reject(new TypeError('what is this?')) })),
      async sweep(what) {
        swept.push(what);
        return 0;
      },
    };
    const there = town(faulty);
    there.begin(addDays(last, 1));
    if (count > 100) await assert.rejects(there.register.runTime(), { name: 'TypeError', message: 'what is this?' });
    else assert.equal((await there.register.runTime()).failed, 100);
    assert.deepEqual(swept, [...passingThings]);
  });
}

/** A register whose people tell of deaths as they are told to, and how often they were asked, and what was noted. */
function mourning(answers: readonly { readonly people: readonly PersonId[]; readonly upTo: string }[], before?: string) {
  const store = memoryStore();
  const day = '2030-06-10' as Day;
  const [asked, noted]: [(string | undefined)[], string[]] = [[], []];
  const watched = within(store, room => ({
    setMark(name, mark) {
      noted.push(`${name} ${mark}`);
      return room.setMark(name, mark);
    },
  }));
  const people: People = {
    ...peopleIn(everybody),
    async deaths(since) {
      asked.push(since);
      return answers[asked.length - 1] ?? { people: [], upTo: since ?? '' };
    },
  };
  const there = town(watched, { people });
  there.begin(day);
  const ready = adding(store, lasting('hers', addDays(day, 90)), lasting('his', addDays(day, 90), { giver: jens.id }));
  return {
    ...{ asked, noted },
    async run() {
      await ready;
      if (before !== undefined) await store.work(room => room.setMark('deaths', before));
      return (await there.register.runTime()).endedByDeath;
    },
  };
}

test('R074: where the people port tells of no deaths, nobody has died, and the rest is done', async () => {
  const store = memoryStore();
  const last = '2030-06-10' as Day;
  const there = town(store, { people: peopleIn(everybody) });
  await adding(store, lasting('none', last));
  there.begin(addDays(last, 1));
  const { endedByDeath, done } = await there.register.runTime();
  assert.deepEqual([endedByDeath, done.expired], [0, 1]);
});

test('R074: deaths are told in several turns, from where the last one ended, until there are no more; how far it came is noted each time', async () => {
  const there = mourning(
    [
      { people: [karen.id], upTo: 'b' },
      { people: [jens.id, karen.id], upTo: 'c' },
    ],
    'a',
  );
  assert.equal(await there.run(), 2, 'who is told of twice has nothing left to end');
  assert.deepEqual(
    [there.asked, there.noted],
    [
      ['a', 'b', 'c'],
      ['deaths b', 'deaths c'],
    ],
  );
});

test('R074: where nobody has died, it is noted how far that goes, and nobody is asked again', async () => {
  const there = mourning([{ people: [], upTo: 'b' }]);
  assert.equal(await there.run(), 0);
  assert.deepEqual([there.asked, there.noted], [[undefined], ['deaths b']]);
});

test('R074: a port that tells of the same deaths from the same place is asked once, and nothing is noted anew', async () => {
  const there = mourning(
    [1, 2, 3].map(() => ({ people: [karen.id], upTo: 'a' })),
    'a',
  );
  assert.equal(await there.run(), 1);
  assert.deepEqual([there.asked, there.noted], [['a'], []]);
});

/** One of each passing thing, from an instant. */
const leaving = async (store: Store, at: string): Promise<void> => {
  const message = { id: `m ${at}`, to: karen.id, kind: 'given', mandate: 'any' as MandateId, at } as const;
  await store.work(async room => {
    await room.post(message);
    await room.claim(karen.id, `k ${at}`, { operation: 'give', question: '' }, at);
    await room.tried(karen.id, at);
    await room.keepDraft(karen.id, { id: `d ${at}` as KeptDraft['id'], version: 1, answers: {} as KeptDraft['answers'], at });
    await room.actFor(`s ${at}`, { person: bo.id, giver: karen.id }, at);
  });
  await store.sent(message.id, at);
};

const usual: Readonly<Record<PassingThing, number>> = { messages: 90, keys: 7, tries: 1, drafts: 1, acting: 30 };
for (const [what, days] of Object.entries(usual) as [PassingThing, number][]) {
  test(`of ${what} is thrown away what is from before ${days === 1 ? 'one day' : `${days} days`} ago, and not a moment more`, async () => {
    const store = memoryStore();
    const only: Store = { ...store, sweep: async (one, ...rest) => (one === what ? store.sweep(one, ...rest) : 0) };
    const there = town(only);
    there.begin('2030-06-10' as Day);
    const ago = there.clock().getTime() - days * 86_400_000;
    await leaving(store, new Date(ago).toISOString());
    assert.equal((await there.register.runTime()).swept, 0);
    await leaving(store, new Date(ago - 1).toISOString());
    assert.equal((await there.register.runTime()).swept, 1);
    assert.equal((await there.register.runTime()).swept, 0);
  });
}

test('each passing thing is thrown away after the days that a register is told to keep it; what counts against somebody, as long as it locks them out at least', async () => {
  const asked: [PassingThing, number, number][] = [];
  const noon = new Date('2030-06-10T10:00:00.000Z');
  const store: Store = {
    ...memoryStore(),
    async sweep(what, before, limit) {
      asked.push([what, (noon.getTime() - Date.parse(before)) / 86_400_000, limit]);
      return 0;
    },
  };
  const days = async (more: Partial<RegisterOptions>) => {
    asked.length = 0;
    await town(store, { clock: () => noon, ...more }).register.runTime();
    assert.ok(asked.every(([, , limit]) => limit === 1000));
    return Object.fromEntries(asked.map(([what, days]) => [what, days]));
  };
  assert.deepEqual(await days({}), usual);
  const keeps = { messages: 2, keys: 3, tries: 4, drafts: 5, acting: 6 };
  assert.deepEqual(await days({ keeps }), keeps);
  assert.deepEqual(await days({ tries: { most: 5, minutes: 3 * 1440 } }), { ...usual, tries: 3 });
  assert.deepEqual(await days({ keeps, tries: { most: 5, minutes: 3 * 1440 } }), keeps);
});

for (const [there, pieces] of [
  [999, [999]],
  [1000, [1000, 0]],
  [2500, [1000, 1000, 500]],
] as const) {
  test(`of ${there} old things all go, a thousand in one piece, and it is said how many`, async () => {
    const store = memoryStore();
    const went: number[] = [];
    const { register, begin } = town({
      ...store,
      async sweep(what, before, limit) {
        const gone = await store.sweep(what, before, limit);
        if (what === 'tries') went.push(gone);
        return gone;
      },
    });
    begin('2030-06-10' as Day);
    await store.work(async room => {
      await room.actFor('old', { person: bo.id, giver: karen.id }, '2030-01-01T00:00:00.000Z');
      for (let place = 0; place < there; place += 1) await room.tried(`person-${place}` as PersonId, '2030-06-01T10:00:00.000Z');
    });
    assert.equal((await register.runTime()).swept, there + 1);
    assert.deepEqual(went, pieces);
  });
}

test('throwing away ends with the signal too: after the piece that it is at', async () => {
  const ending = new AbortController();
  const asked: string[] = [];
  const store: Store = {
    ...memoryStore(),
    async sweep(what, _, limit) {
      asked.push(what);
      if (what === 'keys') ending.abort();
      return what === 'keys' ? limit : 0;
    },
  };
  const there = town(store);
  there.begin('2030-06-10' as Day);
  assert.equal((await there.register.runTime(undefined, { signal: ending.signal })).swept, 1000);
  assert.deepEqual(asked, ['messages', 'keys']);
});
