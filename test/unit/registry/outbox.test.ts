import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { addDays } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import type { DraftId } from '../../../src/domain/draft.shape.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { createRegister, type Register, type RegisterOptions } from '../../../src/registry/register.js';
import { waitAfter, usualSending } from '../../../src/registry/sending.js';
import type { Message, MessageKind, PersonId, Sender } from '../../../src/registry/ports.js';
import type { Kept, Room } from '../../../src/registry/store.js';
import { everybody, kept, karen, bo, peopleIn, testDay } from '../../../src/testing/index.js';
import { changing, strandbyPowers } from '../../../src/testing/world.js';
import { kinds, openTestStore, type TestStore } from '../../support/databases.js';

const noon = Date.parse('2026-03-02T11:00:00Z');
const at = (seconds: number): string => new Date(noon + seconds * 1000).toISOString();
const never = () => assert.fail('this is sent to nobody');

for (const kind of kinds()) {
  describe(`The outbox in ${kind}`, () => {
    let opened: TestStore;
    before(async () => {
      opened = await openTestStore(kind);
    });
    after(() => opened.close());
    const work = <T>(piece: (room: Room) => Promise<T>, store = opened.store) => store.work(piece);

    let seconds = 0;
    const people = changing(peopleIn(everybody));
    const options = (more: Partial<RegisterOptions> = {}): RegisterOptions => ({
      ...{ store: opened.store, people, powers: strandbyPowers, clock: () => new Date(noon + seconds * 1000) },
      sending: { attempts: 3, firstWait: 10, longestWait: 15, patience: 20, random: () => 1 },
      ...more,
    });
    const register = (more?: Partial<RegisterOptions>): Register => createRegister(options(more));

    let count = 0;
    /** Messages that wait, one a second, in an outbox that has nothing else. */
    const post = async (many: number, more: Partial<Message> = {}): Promise<string[]> => {
      await empty();
      const messages = Array.from({ length: many }, (_, place) => ({
        ...{
          id: `message-${String((count += 1)).padStart(6, '0')}`,
          to: karen.id,
          kind: 'given' as const,
          mandate: 'mandate' as MandateId,
        },
        ...{ at: at(seconds + place - many), ...more },
      }));
      await work(async room => {
        for (const message of messages) await room.post(message);
      });
      return messages.map(({ id }) => id);
    };
    const empty = async () => {
      for (const { id } of [...(await opened.store.unsent(1000)), ...(await opened.store.givenUp(1000))])
        await opened.store.sent(id, at(seconds));
    };
    const take = (limit = 100, store = opened.store) => store.take({ now: at(seconds), until: at(seconds + 40), limit });
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

    test('gives the oldest first, as many as are wanted, and each to one server until its time is over', async () => {
      const [one, two, three] = await post(3);
      const first = await take(2);
      assert.deepEqual(ids(first), [one, two]);
      assert.deepEqual(
        first.map(({ attempt }) => attempt),
        [1, 1],
      );
      assert.deepEqual(ids(await take(10, opened.beside)), [three]);
      assert.deepEqual(await take(), []);
      seconds += 40;
      assert.deepEqual(
        (await take()).map(({ id, attempt }) => [id, attempt]),
        [
          [one, 2],
          [two, 2],
          [three, 2],
        ],
      );
    });

    test('gives the one first that has waited longest since its time came, whenever it was posted', async () => {
      const [late = ''] = await post(1, { at: at(seconds - 1) });
      const rest = ['b', 'a'].map(name => `${late}-${name}`);
      await work(async room => {
        for (const [place, id] of rest.entries())
          await room.post({ id, to: karen.id, kind: 'given', mandate: 'mandate' as MandateId, at: at(seconds - 3 + place) });
      });
      assert.deepEqual(ids(await take(1)), [rest[0]]);
      assert.deepEqual(ids(await take(2)).sort(), [late, rest[1]]);
    });

    test('what it does not know has been neither sent nor failed, and what has been sent stays so from the first time on', async () => {
      const [id = '', other = ''] = await post(2);
      const taken = await take(2);
      const [message] = taken;
      assert.ok(message);
      await opened.store.sent('nobody', at(seconds));
      await opened.store.failed({ ...message, id: 'nobody' }, { code: 'x', next: undefined });
      await opened.store.sent(id, at(-9_500_000));
      await opened.store.sent(id, at(seconds));
      await opened.store.failed(message, { code: 'x', next: undefined });
      assert.deepEqual([ids(await opened.store.unsent(9)), await opened.store.givenUp(9)], [[other], []]);
      // What is given up, and arrives all the same, has been sent.
      for (const one of taken.slice(1)) await opened.store.failed(one, { code: 'x', next: undefined });
      assert.deepEqual(ids(await opened.store.givenUp(9)), [other]);
      await opened.store.sent(other, at(-9_500_000));
      assert.deepEqual(await opened.store.unsentCount(), { waiting: 0, givenUp: 0 });
      assert.deepEqual(await opened.store.givenUp(9), []);
      assert.equal(await opened.store.sendAgain(other, at(seconds)), false);
      assert.equal(await opened.store.sweep('messages', at(-9_400_000), 100), 2);
    });

    test('shows as many of those that were given up as are wanted', async () => {
      const all = await post(3);
      for (const one of await take(3)) await opened.store.failed(one, { code: 'x', next: undefined });
      assert.deepEqual(ids(await opened.store.givenUp(2)), all.slice(0, 2));
      assert.deepEqual(await opened.store.unsentCount(), { waiting: 0, givenUp: 3 });
    });

    test('gives no message to two servers that ask at one moment', async () => {
      const all = await post(40);
      const taken = (
        await Promise.all(Array.from({ length: 10 }, (_, place) => take(7, place % 2 ? opened.store : opened.beside)))
      ).flatMap(ids);
      assert.equal(new Set(taken).size, taken.length);
      const rest = ids(await take());
      assert.deepEqual([...taken, ...rest].sort(), all);
    });

    test('gives nothing before its time', async () => {
      const [id] = await post(1, { at: at(seconds + 1) });
      assert.deepEqual(await take(), []);
      seconds += 1;
      assert.deepEqual(ids(await take()), [id]);
    });

    test('notes only once, and only for whoever has it, that one has failed or has been sent', async () => {
      const [id] = (await post(1)) as [string];
      const [late] = await take();
      seconds += 40;
      const [now] = await take();
      assert.ok(late && now);
      await opened.store.failed(late, { code: 'too-late' });
      assert.deepEqual((await opened.store.unsent(10))[0]?.code, undefined);
      await opened.store.failed(now, { code: 'no-answer', next: at(seconds + 5) });
      const { to, kind, mandate, at: written } = now;
      const waits = { id, to, kind, mandate, at: written, attempts: 2, code: 'no-answer', next: at(seconds + 5) };
      assert.deepEqual(await opened.store.unsent(10), [waits]);
      await opened.store.sent(id, at(seconds));
      await opened.store.failed(now, { code: 'no-answer' });
      assert.deepEqual(await opened.store.unsentCount(), { waiting: 0, givenUp: 0 });
      assert.equal(await opened.store.sendAgain(id, at(seconds)), false, 'what has been sent is not sent again');
    });

    test('a message is tried again after a longer time each time, then lies there with a code, and can be sent again by hand', async () => {
      const [id] = (await post(1)) as [string];
      const there = register();
      let tries = 0;
      const send = async () => {
        tries += 1;
        throw Object.assign(new Error(`Karen Holm, 140542-0018, has no mailbox`), { code: 'ECONNREFUSED' });
      };
      // It waits for 10 seconds, then for 15, and then nobody tries any more.
      for (const [wait, tried] of [
        [0, 1],
        [9, 1],
        [1, 2],
        [14, 2],
        [1, 3],
        [100_000, 3],
      ] as const) {
        seconds += wait;
        assert.equal(await there.deliver({ send }), 0);
        assert.equal(tries, tried);
      }
      const { waiting, givenUp, total } = await there.unsent();
      assert.deepEqual([ids(waiting), ids(givenUp), total], [[], [id], { waiting: 0, givenUp: 1 }]);
      assert.deepEqual([givenUp[0]?.attempts, givenUp[0]?.code, givenUp[0]?.next], [3, 'ECONNREFUSED', undefined]);
      assert.doesNotMatch(JSON.stringify(givenUp), /Holm|140542/);
      assert.equal(await there.sendAgain('nobody'), false);
      assert.equal(await there.sendAgain(id), true);
      assert.equal(await there.sendAgain(id), false, 'twice');
      assert.deepEqual((await there.unsent()).total, { waiting: 1, givenUp: 0 });
      const sent: string[] = [];
      assert.equal(await there.deliver({ send: async message => void sent.push(message.id) }), 1);
      assert.deepEqual(sent, [id]);
    });

    for (const [thrown, code] of [
      [new Refusal('backend-down'), 'backend-down'],
      [new Error('Karen Holm moved'), 'failed'],
      [Object.assign(new Error('no'), { code: 'http-503' }), 'http-503'],
      [Object.assign(new Error('no'), { code: 'Z9999' }), 'Z9999'],
      [Object.assign(new Error('no'), { code: '1405420018' }), 'failed'],
      [Object.assign(new Error('no'), { code: 'cpr1405420018' }), 'failed'],
      [Object.assign(new Error('no'), { code: 'Karen Holm' }), 'failed'],
      [Object.assign(new Error('no'), { code: 503 }), 'failed'],
      ['a text', 'failed'],
      [undefined, 'failed'],
    ] as const) {
      test(`of ${String(thrown)} with ${String((thrown as { code?: unknown } | undefined)?.code)} is kept ${code}`, async () => {
        await post(1);
        // A sender that throws what is no error is as bad as any.
        const send: Sender['send'] = () => {
          throw thrown as Error;
        };
        await register().deliver({ send });
        assert.deepEqual((await opened.store.unsent(1))[0]?.code, code);
      });
    }

    test('one that cannot be sent holds up no other, nor does one that never answers', async () => {
      const all = await post(60);
      const poisoned = new Set([all[0], all[1], all[30]]);
      const sent: string[] = [];
      const there = register({ sending: { ...options().sending, patience: 0.05, atOnce: 2 } });
      const went = await there.deliver({
        send({ id }) {
          if (id === all[1]) return new Promise(() => undefined);
          if (poisoned.has(id)) throw new Error('poison');
          sent.push(id);
          return Promise.resolve();
        },
      });
      assert.equal(went, 57);
      assert.deepEqual(
        sent.sort(),
        all.filter(id => !poisoned.has(id)),
      );
      assert.deepEqual(
        (await opened.store.unsent(10)).map(({ id, code }) => [id, code]),
        [
          [all[0], 'failed'],
          [all[1], 'timed-out'],
          [all[30], 'failed'],
        ],
      );
    });

    test('takes as many as it has room for, for twice its patience, and leaves no timer behind', async () => {
      await post(5);
      const asked: { readonly until: string; readonly limit: number }[] = [];
      const watched: typeof opened.store = {
        ...opened.store,
        take: async wanted => {
          asked.push({ until: wanted.until, limit: wanted.limit });
          return opened.store.take(wanted);
        },
      };
      const there = register({ store: watched, sending: { ...options().sending, atOnce: 3 } });
      /** How many timers wait for a sender that has come to its end. */
      let waiting = 0;
      const { setTimeout, clearTimeout } = globalThis;
      const patient = new Set<unknown>();
      const counted = (run: () => void, milliseconds: number) => {
        const timer = setTimeout(run, milliseconds);
        if (milliseconds === 20_000) patient.add(timer);
        waiting = Math.max(waiting, patient.size);
        return timer;
      };
      const cleared = (timer: Parameters<typeof clearTimeout>[0]) => {
        patient.delete(timer);
        clearTimeout(timer);
      };
      Object.assign(globalThis, { setTimeout: counted, clearTimeout: cleared });
      const went = await there
        .deliver({ send: () => new Promise(resolve => setTimeout(resolve, 2)) })
        .finally(() => Object.assign(globalThis, { setTimeout, clearTimeout }));
      assert.equal(went, 5);
      assert.ok(asked.every(({ until }) => until === at(seconds + 40)));
      assert.equal(asked[0]?.limit, 3);
      assert.ok(
        asked.every(({ limit }) => limit >= 0 && limit <= 3),
        JSON.stringify(asked),
      );
      assert.deepEqual([waiting, patient.size], [3, 0], 'timers at once, and timers left');
    });

    test('sends the next one as soon as there is room, though one is still on its way, and what is posted meanwhile too', async () => {
      const [slow = '', quick = '', waiting = ''] = await post(3);
      const sent: string[] = [];
      let release: () => void = () => undefined;
      const there = register({ sending: { ...options().sending, atOnce: 2, patience: 5 } });
      const went = await there.deliver({
        async send({ id }) {
          if (id === slow) await new Promise<void>(resolve => (release = resolve));
          if (id === waiting) {
            await work(room =>
              room.post({ id: `${id}-news`, to: karen.id, kind: 'given', mandate: 'mandate' as MandateId, at: at(seconds) }),
            );
            release();
          }
          sent.push(id);
        },
      });
      assert.equal(went, 4);
      assert.deepEqual(sent.sort(), [slow, quick, waiting, `${waiting}-news`].sort());
    });

    test('sends no more once the store has failed: it would not know of it', async () => {
      const all = await post(3);
      const sent: string[] = [];
      const failing = { ...opened.store, sent: () => Promise.reject(new Refusal('backend-down')) };
      const there = register({ store: failing, sending: { ...options().sending, atOnce: 1 } });
      await assert.rejects(there.deliver({ send: async ({ id }) => void sent.push(id) }), { reason: 'backend-down' });
      assert.deepEqual(sent, all.slice(0, 1));
    });

    test('is emptied by two servers at once, and each message goes once', async () => {
      const all = await post(100);
      const sent: string[] = [];
      const send = async ({ id }: Message) => {
        await new Promise(resolve => setTimeout(resolve, 1));
        sent.push(id);
      };
      const both = [register(), register({ store: opened.beside })];
      const went = await Promise.all(both.map(one => one.deliver({ send })));
      assert.equal((went[0] ?? 0) + (went[1] ?? 0), all.length);
      assert.deepEqual(sent.sort(), all);
      assert.deepEqual((await register().unsent()).total, { waiting: 0, givenUp: 0 });
    });

    test('a server that ends after it has sent a message, and before that is noted, leaves it to be sent a second time, with the same id', async () => {
      const [id] = (await post(1)) as [string];
      const sent: string[] = [];
      const send = async (message: Message) => void sent.push(message.id);
      const dying = { ...opened.store, sent: () => Promise.reject(new Refusal('backend-down')) };
      await assert.rejects(register({ store: dying }).deliver({ send }), { reason: 'backend-down' });
      assert.equal(await register().deliver({ send }), 0, 'while it may be on its way');
      seconds += 40;
      assert.equal(await register().deliver({ send }), 1);
      assert.deepEqual(sent, [id, id]);
    });

    test('ends with its signal: what is on its way arrives, and the rest waits', async () => {
      const all = await post(9);
      const ending = new AbortController();
      const sent: string[] = [];
      const there = register({ sending: { ...options().sending, atOnce: 3 } });
      const went = await there.deliver(
        {
          async send({ id }) {
            ending.abort();
            await new Promise(resolve => setTimeout(resolve, 5));
            sent.push(id);
          },
        },
        { signal: ending.signal },
      );
      assert.equal(went, 3);
      assert.deepEqual(sent.sort(), all.slice(0, 3));
      assert.deepEqual(ids(await opened.store.unsent(10)), all.slice(3));
    });

    test('R074: nobody who has died is told anything', async () => {
      await post(1, { to: bo.id });
      const dead = changing(peopleIn(everybody));
      dead.change(bo.id, { died: testDay });
      assert.equal(await register({ people: dead }).deliver({ send: never }), 0);
      assert.deepEqual((await register().unsent()).total, { waiting: 0, givenUp: 0 });
    });

    const told: readonly (readonly [kind: MessageKind, what: string, mandate: Partial<Kept>, goes: boolean])[] = [
      ['notice', 'a mandate whose last day is near', { period: [{ from: addDays(testDay, -60), until: addDays(testDay, 9) }] }, true],
      ['notice', 'one that has been deleted since', { state: 'deleted', period: [{ from: testDay, until: addDays(testDay, 9) }] }, false],
      ['notice', 'one that has expired since', { period: [{ from: addDays(testDay, -60), until: addDays(testDay, -1) }] }, false],
      [
        'notice',
        'one that lasts longer since',
        {
          period: [
            { from: addDays(testDay, -60), until: addDays(testDay, -9) },
            { from: addDays(testDay, -2), until: addDays(testDay, 99) },
          ],
        },
        false,
      ],
      ['expired', 'one that has expired', { period: [{ from: addDays(testDay, -60), until: addDays(testDay, -1) }] }, true],
      ['expired', 'one that is in force again', { period: [{ from: addDays(testDay, -60), until: addDays(testDay, 60) }] }, false],
      ['expired', 'one that another has replaced', { state: 'replaced' }, false],
      ['deleted', 'one that has been deleted', { state: 'deleted' }, true],
    ];
    for (const [place, [kindOf, what, mandate, goes]] of told.entries()) {
      test(`R079: “${kindOf}” about ${what} is ${goes ? 'told' : 'no news any more'}`, async () => {
        const id = `told-${place}` as MandateId;
        await work(room => room.add(kept({ id, ...mandate })));
        const there = register({ clock: () => new Date(`${testDay}T11:00:00Z`) });
        await post(1, { kind: kindOf, mandate: id, at: `${testDay}T10:00:00.000Z` });
        const sent: Message[] = [];
        assert.equal(await there.deliver({ send: async message => void sent.push(message) }), goes ? 1 : 0);
        assert.equal(sent.length, goes ? 1 : 0);
        assert.deepEqual((await there.unsent()).total, { waiting: 0, givenUp: 0 });
      });
    }

    test('throws away, of each kind, what is older than it is kept, a few at a time, and nothing else', async () => {
      const whose = (name: string) => `${name}-swept` as PersonId;
      await post(4);
      for (const [place, { id }] of (await opened.store.unsent(10)).entries())
        if (place < 3) await opened.store.sent(id, at(-9_000_000 + place));
      await work(async room => {
        for (const place of [0, 1, 2]) {
          await room.claim(whose('key'), `key-${place}`, { operation: 'give', question: '{}' }, at(-9_000_000 + place));
          await room.tried(whose('try'), at(-9_000_000 + place));
          const draft = { id: `draft-${place}` as DraftId, version: 1, answers: { intent: 'give' as const }, at: at(-9_000_000 + place) };
          await room.keepDraft(whose('draft'), draft);
          await room.actFor(`swept-${place}`, { person: karen.id, giver: bo.id }, at(-9_000_000 + place));
        }
      });
      await work(async room => {
        for (const name of ['one', 'two']) await room.tried(whose(name), at(-9_800_000));
      });
      assert.equal(await opened.store.sweep('tries', at(-9_700_000), 1), 1, 'of two people, one');
      assert.equal(await opened.store.sweep('tries', at(-9_700_000), 9), 1);
      for (const what of ['messages', 'keys', 'tries', 'drafts', 'acting'] as const) {
        assert.equal(await opened.store.sweep(what, at(-9_000_000 + 2), 1), 1, what);
        assert.equal(await opened.store.sweep(what, at(-9_000_000 + 2), 100), 1, what);
        assert.equal(await opened.store.sweep(what, at(-9_000_000 + 2), 100), 0, what);
      }
      await work(async room => {
        const question = { operation: 'request', question: '{"other":1}' };
        assert.equal(await room.claim(whose('key'), 'key-0', question, at(0)), undefined);
        assert.equal((await room.claim(whose('key'), 'key-2', question, at(0)))?.operation, 'give');
        assert.deepEqual(await room.triesSince(whose('try'), ''), [at(-9_000_000 + 2)]);
        assert.deepEqual(ids(await room.drafts(whose('draft'))), ['draft-2']);
        assert.equal(await room.acting('swept-1'), undefined);
        assert.deepEqual(await room.acting('swept-2'), { person: karen.id, giver: bo.id });
      });
      assert.equal((await opened.store.unsent(10)).length, 1, 'what has not been sent is kept');
    });

    test('keeps how far something has come', async () => {
      assert.equal(await work(room => room.mark('somewhere')), undefined);
      await work(room => room.setMark('somewhere', 'here'));
      await work(room => room.setMark('somewhere', 'there'));
      assert.equal(await work(room => room.mark('somewhere')), 'there');
    });

    test('time is due for the longest overdue first, and for none that somebody else holds', async () => {
      const day = (days: number): Day => addDays('2001-01-10' as Day, days);
      const mandates = [3, 1, 1, 2, 9].map((days, place) => kept({ id: `due-${place}` as MandateId, due: day(days) }));
      // Written down in another order than that of their names.
      const [first, ...others] = mandates;
      await work(async room => {
        for (const mandate of [...others.reverse(), kept({ id: 'not-due' as MandateId }), ...(first ? [first] : [])])
          await room.add(mandate);
      });
      const due = (through: number, limit: number, except: readonly string[] = []) =>
        work(async room => ids(await room.due(day(through), limit, except as MandateId[])), opened.beside);
      assert.deepEqual(await due(0, 10), []);
      assert.deepEqual(await due(3, 10), ['due-1', 'due-2', 'due-3', 'due-0']);
      assert.deepEqual(await due(3, 2), ['due-1', 'due-2']);
      assert.deepEqual(await due(3, 2, ['due-1', 'due-3']), ['due-2', 'due-0']);
      await work(async room => {
        const [first] = await room.due(day(3), 1, []);
        assert.equal(first?.id, 'due-1');
        assert.deepEqual(await room.mandate('due-1' as MandateId), mandates[1]);
        await room.pass({ ...first, state: 'expired', timed: day(3), due: day(20) });
      });
      assert.deepEqual(await due(3, 10), ['due-2', 'due-3', 'due-0']);
      assert.deepEqual(await work(room => room.mandate('due-1' as MandateId)), {
        ...mandates[1],
        ...{ state: 'expired', timed: day(3), due: day(20) },
      });
      await work(async room => {
        for (const { id } of mandates) {
          const { due: _, ...held } = (await room.mandate(id)) as Kept;
          await room.pass(held);
        }
      });
      assert.deepEqual(await due(99, 10), []);
    });
  });
}

test('a message waits for twice as long after each time, up to a limit, and at least half of that by rights', () => {
  const waits = (random: number) => [1, 2, 3, 10, 15].map(attempt => waitAfter(attempt, { ...usualSending, random: () => random }));
  assert.deepEqual(waits(1), [30, 60, 120, 15_360, 21_600]);
  assert.deepEqual(waits(0), [15, 30, 60, 7_680, 10_800]);
});
