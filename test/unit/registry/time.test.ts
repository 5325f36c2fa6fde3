import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { addDays, beginningOf, daysBetween, toDay } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import type { Action, Mandate, MandateId } from '../../../src/domain/mandate.shape.js';
import { nationalLimits } from '../../../src/domain/period.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { scheduled } from '../../../src/registry/passing.js';
import type { Message, People, PersonId } from '../../../src/registry/ports.js';
import { createRegister, type Register, type RegisterOptions } from '../../../src/registry/register.js';
import type { Kept, Store } from '../../../src/registry/store.js';
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
      await assert.rejects(there.register.runTime(addDays(last, -9)), RangeError);
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
