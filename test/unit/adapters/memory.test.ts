import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memory } from '../../../src/adapters/memory.js';
import { memoryStore } from '../../../src/registry/memory-store.js';
import type { Message } from '../../../src/registry/ports.js';
import { bo, everybody, karen, peopleIn, testDay } from '../../../src/testing/people.js';
import { carePortal, strandbyPowers } from '../../../src/testing/world.js';
import type { Whole } from '../conformance/spoilt.js';

const options = { people: peopleIn(everybody), powers: strandbyPowers, clock: () => new Date(`${testDay}T11:00:00Z`) };
const giveToBo = async (giver: Whole) =>
  giver.give({ holder: (await giver.findPerson({ name: bo.name, cpr: bo.cpr })).person.id, powers: [carePortal], until: testDay });

test('two worlds know nothing of one another, unless they share a store', async () => {
  const store = memoryStore();
  const [one, other] = [memory({ ...options, store }), memory({ ...options, store })];
  await giveToBo(one.as(karen.id) as Whole);
  assert.equal((await (other.as(bo.id) as Whole).mandates({})).total, 1);
  assert.equal((await (memory(options).as(bo.id) as Whole).mandates({})).total, 0);
});

test('a session in memory does not end, and so is not prolonged', async () => {
  const backend = memory(options).as(bo.id);
  assert.equal(backend.prolong, undefined);
  assert.equal((await backend.session?.({}))?.until, undefined);
});

test('it says whether it is a demonstration', async () => {
  assert.equal((await memory(options).as(bo.id).describe?.({}))?.demo, false);
  assert.equal(
    (
      await memory({ ...options, demo: true })
        .as(bo.id)
        .describe?.({})
    )?.demo,
    true,
  );
});

test('what people are told waits until it is sent, and what could not be sent is tried again', async () => {
  let now = new Date('2026-03-02T11:00:00Z');
  const made = memory({ ...options, clock: () => now });
  await giveToBo(made.as(karen.id) as Whole);
  const sent: Message[] = [];
  const send = async (message: Message) => void sent.push(message);
  assert.equal(await made.deliver({ send: () => Promise.reject(new Error('no Digital Post today')) }), 0);
  assert.equal(await made.deliver({ send }), 0, 'at once');
  now = new Date('2026-03-02T11:00:30Z');
  assert.equal(await made.deliver({ send }), 1);
  assert.equal(await made.deliver({ send }), 0);
  assert.deepEqual(
    sent.map(({ to, kind }) => [to, kind]),
    [[bo.id, 'given']],
  );
});

test('one who is not known to the portal has no session', async () => {
  const backend = memory(options).as('nobody' as typeof bo.id);
  await assert.rejects(async () => backend.session?.({}), { reason: 'session-expired' });
});
