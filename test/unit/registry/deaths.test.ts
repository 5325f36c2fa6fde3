import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import { memoryStore } from '../../../src/registry/memory-store.js';
import type { Message, PersonId } from '../../../src/registry/ports.js';
import type { Store } from '../../../src/registry/store.js';
import { bo, jens, karen, kept, layla, testDay, world } from '../../../src/testing/index.js';
import { addDays } from '../../../src/domain/day.js';
import type { World } from '../../../src/testing/world.js';

const news = async ({ deliver }: World): Promise<Message[]> => {
  const sent: Message[] = [];
  for (let before = -1; sent.length > before;) {
    before = sent.length;
    await deliver({ send: async message => void sent.push(message) });
  }
  return sent;
};
const by = (a: readonly string[], b: readonly string[]) => (a.join() < b.join() ? -1 : 1);

for (const [dead, told] of [
  [karen, bo],
  [bo, karen],
] as const) {
  test(`R074: when ${dead.name} has died, ${told.name} is told of the very mandate, and nobody else is`, async () => {
    const there = world({ mandates: [{ id: 'theirs' as MandateId }, { id: 'others' as MandateId, giver: jens.id, holder: layla.id }] });
    assert.equal(await there.dies(dead), 1);
    const messages = await news(there);
    assert.deepEqual(
      messages.map(({ id: _, ...message }) => message),
      [{ to: told.id, kind: 'ended-by-death', mandate: 'theirs', at: `${testDay}T11:00:00.000Z` }],
    );
    assert.match(messages[0]?.id ?? '', /^[0-9a-f]{32}$/);
  });
}

test('R074: what somebody gave, held and was asked for ends, each told to the other of it, and it is said how many ended', async () => {
  const there = world({
    mandates: [
      { id: 'given' as MandateId },
      { id: 'held' as MandateId, giver: jens.id, holder: karen.id },
      { id: 'asked' as MandateId, holder: layla.id, state: 'awaiting-approval' },
      {
        id: 'extendable' as MandateId,
        giver: layla.id,
        holder: karen.id,
        period: [{ from: addDays(testDay, -60), until: addDays(testDay, -3) }],
      },
      { id: 'rejected' as MandateId, state: 'rejected' },
      { id: 'over' as MandateId, period: [{ from: addDays(testDay, -60), until: addDays(testDay, -30) }] },
    ],
  });
  assert.equal(await there.dies(karen), 4);
  assert.deepEqual((await news(there)).map(({ to, mandate }) => [mandate, to]).sort(by), [
    ['asked', layla.id],
    ['extendable', layla.id],
    ['given', bo.id],
    ['held', jens.id],
  ]);
  assert.equal(await there.dies(karen), 0, 'told a second time');
  assert.deepEqual(await news(there), []);
});

/** Many mandates of Karen's, whose last days go the other way than their ids, some of them on one day. */
const many = (count: number) =>
  Array.from({ length: count }, (_, place) =>
    kept({
      id: `mandate-${String(place).padStart(4, '0')}` as MandateId,
      holder: `person-${place}` as PersonId,
      period: [{ from: testDay, until: addDays(testDay, 300 - Math.floor(place / 3)) }],
    }),
  );

for (const count of [99, 100, 101, 250]) {
  test(`R074: of ${count} mandates all end, each once`, async () => {
    const there = world({ mandates: many(count) });
    assert.equal(await there.dies(karen), count);
    const ended = (await news(there)).map(({ mandate }) => mandate);
    assert.deepEqual(
      ended.sort(),
      many(count).map(({ id }) => id),
    );
  });
}

test('R074: mandates end in the order of their ids, so that two who end the same ones do not wait for each other, and what is over is not held at all', async () => {
  const store = memoryStore();
  const held: MandateId[] = [];
  const watched: Store = {
    ...store,
    work: piece =>
      store.work(room =>
        piece({
          ...room,
          mandate(id) {
            held.push(id);
            return room.mandate(id);
          },
        }),
      ),
  };
  const over = (['rejected', 'deleted', 'lapsed'] as const).map(state => kept({ id: `over-${state}` as MandateId, state }));
  const there = world({ store: watched, mandates: [...over, ...many(7)] });
  await there.dies(karen);
  assert.deepEqual(
    held,
    many(7).map(({ id }) => id),
  );
});

test('R074: of two who die at once, nothing is written to either', async () => {
  const there = world({ mandates: [{}] });
  assert.equal(
    (await Promise.all([there.dies(karen), there.dies(bo)])).reduce((sum, ended) => sum + ended),
    1,
  );
  assert.deepEqual((await there.unsent()).total, { waiting: 0, givenUp: 0 });
});
