import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { favouritesOf, noteActing, pin, placeOf } from '../../../src/registry/favourites.js';
import { memoryStore } from '../../../src/registry/memory-store.js';
import type { PersonId } from '../../../src/registry/ports.js';
import type { Room } from '../../../src/registry/store.js';
import { bo, karen } from '../../../src/testing/people.js';

const people = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `person-${from + at}` as PersonId);

/** What is remembered of Bo. */
function his() {
  const store = memoryStore();
  const work = <T>(deed: (room: Room) => Promise<T>) => store.work(deed);
  return {
    work,
    acts: async (...givers: PersonId[]) => {
      for (const giver of givers) await work(room => noteActing(room, bo.id, giver));
    },
    pins: async (pinned: boolean, ...givers: PersonId[]) => {
      for (const giver of givers) await work(room => pin(room, bo.id, giver, pinned));
    },
    all: () => work(room => favouritesOf(room, bo.id)),
  };
}

describe('for whom somebody acts most', () => {
  test('is nobody, to begin with', async () => {
    assert.deepEqual(await his().all(), { pinned: [], recent: [] });
  });

  test('is theirs alone', async () => {
    const { acts, work } = his();
    await acts(...people(1));
    assert.deepEqual(await work(room => favouritesOf(room, karen.id)), { pinned: [], recent: [] });
  });

  test('has the latest first, each once', async () => {
    const { acts, all } = his();
    const [one, two, three] = people(3) as [PersonId, PersonId, PersonId];
    await acts(one, two, three, one);
    assert.deepEqual((await all()).recent, [one, three, two]);
    await acts(two);
    assert.deepEqual((await all()).recent, [two, one, three]);
  });

  test('has no more than ten of late', async () => {
    const { acts, all } = his();
    await acts(...people(12));
    assert.deepEqual((await all()).recent, people(10, 2).reverse());
  });

  test('writes nothing where it is the latest already', async () => {
    const { acts, work } = his();
    const [one] = people(1) as [PersonId];
    await acts(one);
    await work(room =>
      noteActing(
        {
          ...room,
          mark: (...which) => room.mark(...which),
          setMark: async () => assert.fail('it was written once more'),
        },
        bo.id,
        one,
      ),
    );
  });

  test('keeps whom somebody has pinned, the first one first, each once', async () => {
    const { acts, pins, all } = his();
    const [one, two, three] = people(3) as [PersonId, PersonId, PersonId];
    await acts(three);
    await pins(true, one, two, three);
    assert.deepEqual(await all(), { pinned: [one, two, three], recent: [three] });
    await pins(false, two);
    assert.deepEqual((await all()).pinned, [one, three]);
    await pins(true, one);
    assert.deepEqual(await all(), { pinned: [three, one], recent: [three] });
  });

  test('keeps no more than fifty at the top: the first one goes', async () => {
    const { pins, all } = his();
    await pins(true, ...people(52));
    assert.deepEqual((await all()).pinned, people(50, 2));
  });

  test('acting keeps what is pinned', async () => {
    const { acts, pins, all } = his();
    const [one, two] = people(2) as [PersonId, PersonId];
    await pins(true, one);
    await acts(two);
    assert.deepEqual(await all(), { pinned: [one], recent: [two] });
  });
});

test('those who are pinned stand first, then those of late, then all others', () => {
  const [first, second, latest, before, other] = people(5) as [PersonId, PersonId, PersonId, PersonId, PersonId];
  const favourites = { pinned: [first, second], recent: [latest, before, first] };
  const places = [first, second, latest, before, other].map(person => placeOf(favourites, person));
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
  assert.equal(new Set(places).size, 5);
  // However many are pinned, and however many are of late.
  assert.deepEqual(
    [placeOf({ pinned: people(50), recent: [latest] }, people(50).at(-1)!), placeOf({ pinned: [], recent: people(10) }, people(1)[0]!)],
    [49, 50],
  );
  assert.deepEqual([placeOf({ pinned: [], recent: people(10) }, people(10).at(-1)!), placeOf({ pinned: [], recent: [] }, other)], [59, 60]);
});
