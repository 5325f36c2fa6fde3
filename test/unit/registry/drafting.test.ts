import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memory } from '../../../src/adapters/memory.js';
import type { DraftId } from '../../../src/domain/draft.shape.js';
import { isRefusal, type Reason } from '../../../src/domain/refusal.js';
import { bo, everybody, karen, peopleIn, strandbyPowers, world } from '../../../src/testing/index.js';
import type { Whole } from '../conformance/spoilt.js';

const seconds = 1000;
const hours = 3_600 * seconds;
const draftId = (place: number) => `draft-of-bo-${String(place).padStart(3, '0')}` as DraftId;
const refused = (reason: Reason) => (error: unknown) => isRefusal(error) && error.reason === reason;

/** Bo at a portal whose clock can be set. */
function sitting() {
  let time = Date.parse('2026-03-02T11:00:00.000Z');
  const register = memory({ people: peopleIn(everybody), powers: strandbyPowers, clock: () => new Date(time) });
  const backend = register.as(bo.id) as Whole;
  const there = async (id: DraftId) =>
    backend.draft({ id }).then(
      () => true,
      (error: unknown) => {
        assert.ok(refused('not-found')(error), String(error));
        return false;
      },
    );
  return { backend, there, passes: (milliseconds: number) => void (time += milliseconds) };
}

test('a draft is kept for 24 hours after it was last written, and not one instant longer', async () => {
  const { backend, there, passes } = sitting();
  const { draft } = await backend.keepDraft({ id: draftId(1), intent: 'request' }, { version: 0 });
  assert.equal(draft.keptUntil, '2026-03-03T11:00:00.000Z');
  passes(24 * hours - 1);
  assert.equal(await there(draftId(1)), true);
  passes(1);
  assert.equal(await there(draftId(1)), false);
});

test('a draft that is written again is kept for 24 hours from then on', async () => {
  const { backend, there, passes } = sitting();
  await backend.keepDraft({ id: draftId(1), intent: 'request' }, { version: 0 });
  passes(23 * hours);
  const { draft } = await backend.keepDraft({ id: draftId(1), intent: 'give' }, { version: 1 });
  assert.deepEqual([draft.intent, draft.version, draft.keptUntil], ['give', 2, '2026-03-04T10:00:00.000Z']);
  passes(23 * hours);
  assert.equal(await there(draftId(1)), true);
});

test('a draft whose time is over is thrown away, and what is written under its name is a new one', async () => {
  const { backend, passes } = sitting();
  await backend.keepDraft({ id: draftId(1), intent: 'request' }, { version: 0 });
  passes(24 * hours);
  await assert.rejects(async () => backend.keepDraft({ id: draftId(1), intent: 'give' }, { version: 1 }), refused('changed-meanwhile'));
  assert.equal((await backend.keepDraft({ id: draftId(1), intent: 'give' }, { version: 0 })).draft.version, 1);
});

test('whoever says on which version they wrote is refused where there is another by now; whoever says nothing writes over it', async () => {
  const { backend } = sitting();
  await backend.keepDraft({ id: draftId(1), intent: 'request' }, { version: 0 });
  for (const version of [0, 2])
    await assert.rejects(async () => backend.keepDraft({ id: draftId(1), intent: 'give' }, { version }), refused('changed-meanwhile'));
  assert.equal((await backend.keepDraft({ id: draftId(1), intent: 'give' })).draft.version, 2);
  assert.equal((await backend.keepDraft({ id: draftId(2), intent: 'give' }, {})).draft.version, 1);
});

test('one person has twenty drafts at most: the one that was written longest ago goes first', async () => {
  const { backend, there, passes } = sitting();
  const write = async (place: number) => {
    passes(seconds);
    await backend.keepDraft({ id: draftId(place), intent: 'request' });
  };
  const left = async () => {
    const all = await Promise.all(Array.from({ length: 23 }, async (_, place) => ((await there(draftId(place))) ? [place] : [])));
    return all.flat();
  };
  const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, place) => first + place);

  for (const place of from(0, 19)) await write(place);
  assert.deepEqual(await left(), from(0, 19));
  await write(5);
  assert.deepEqual(await left(), from(0, 19), 'what is written again takes no place more');
  await write(0);
  assert.deepEqual(await left(), from(0, 19));
  await write(20);
  assert.deepEqual(await left(), [0, ...from(2, 20)], 'the first one has been written again since');
  await write(21);
  assert.deepEqual(await left(), [0, ...from(3, 21)]);
});

test('a draft tells of the person that it is about, and of nobody once they have died (R074)', async () => {
  const there = world();
  const backend = there.as(bo) as Whole;
  const { person } = await backend.findPerson({ name: karen.name, cpr: karen.cpr });
  const { draft } = await backend.keepDraft({ id: draftId(1), intent: 'request', person: person.id });
  assert.deepEqual([draft.person, draft.digital], [person, true]);
  await there.dies(karen);
  const later = (await backend.draft({ id: draftId(1) })).draft;
  assert.deepEqual(['person' in later, 'digital' in later], [false, false]);
});
