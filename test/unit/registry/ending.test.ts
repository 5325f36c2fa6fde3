import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { endable, untilEnded } from '../../../src/registry/ending.js';

const never = () => new Promise<never>(() => undefined);
const listening = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;

test('what ends with no signal is done as it is', async () => assert.equal(await untilEnded(undefined, async () => 'done'), 'done'));

test('what is done before its signal ends is answered, and nobody listens to the signal any more', async () => {
  const { signal } = new AbortController();
  assert.equal(await untilEnded(signal, async () => listening(signal)), 1);
  assert.equal(listening(signal), 0);
});

test('what fails before its signal ends fails as it does, and nobody listens any more', async () => {
  const { signal } = new AbortController();
  await assert.rejects(
    untilEnded(signal, () => Promise.reject(new Error('the store is full'))),
    /the store is full/,
  );
  assert.equal(listening(signal), 0);
});

test('what has begun when its signal ends is rejected for the signal’s reason, and nobody listens any more', async () => {
  const leaving = new AbortController();
  const answer = untilEnded(leaving.signal, never);
  const left = assert.rejects(answer, /the citizen has left/);
  leaving.abort(new Error('the citizen has left'));
  await left;
  assert.equal(listening(leaving.signal), 0);
});

test('what has not begun when its signal has ended is not begun', async () => {
  let begun = false;
  const begin = async () => (begun = true);
  await assert.rejects(untilEnded(AbortSignal.abort(new Error('too late')), begin), /too late/);
  assert.equal(begun, false);
});

test('of a backend that ends, each call gets what it was asked, and ends with its signal', async () => {
  const asked: unknown[] = [];
  const backend = endable({
    mandates: async (...words) => {
      asked.push(...words);
      return { items: [], total: 0 };
    },
    session: never,
  });
  const options = { lang: 'en' };
  assert.deepEqual(await backend.mandates?.({ side: 'giver' }, options), { items: [], total: 0 });
  assert.deepEqual(asked, [{ side: 'giver' }, options]);
  // Ended by hand: the timer of `AbortSignal.timeout` keeps no process alive, and this one may have nothing else to wait for.
  const leaving = new AbortController();
  const left = assert.rejects(async () => backend.session?.({}, { signal: leaving.signal }), /the citizen has left/);
  leaving.abort(new Error('the citizen has left'));
  await left;
  assert.deepEqual(Object.keys(backend), ['mandates', 'session']);
});
