import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepTime, type KeepTimeOptions } from '../../../src/server/keep-time.js';
import type { Register, TimeRun } from '../../../src/registry/register.js';
import { testDay } from '../../../src/testing/people.js';

const sender = { send: async () => undefined };
const ran: TimeRun = {
  day: testDay,
  endedByDeath: 0,
  done: { notice: 0, lapsed: 0, expired: 0, 'extension-lapsed': 0, 'extension-closed': 0 },
  swept: 0,
  failed: 0,
};

/** A keeper whose clock stands where it is put, of a register that only counts; each look at the clock is waited for. */
function keeping(options: Partial<KeepTimeOptions & Pick<Register, 'runTime' | 'deliver'>> = {}) {
  let [instant, looks, runs, rounds] = [Date.parse('2026-03-28T12:00:00Z'), 0, 0, 0];
  const faults: unknown[] = [];
  const {
    runTime = async () => {
      runs += 1;
      return ran;
    },
    deliver = async () => {
      rounds += 1;
      return 0;
    },
    ...more
  } = options;
  const keeper = keepTime(
    { runTime, deliver },
    {
      ...{ sender, every: 1, onError: error => void faults.push(error) },
      clock() {
        looks += 1;
        return new Date(instant);
      },
      ...more,
    },
  );
  return {
    keeper,
    faults,
    counts: () => ({ runs, rounds }),
    /** It becomes another instant, and the keeper has looked at the clock since, more than once. */
    async at(text: string) {
      instant = Date.parse(text);
      const before = looks;
      while (looks < before + 3) await new Promise(resolve => setTimeout(resolve, 1));
    },
  };
}

test('time runs at once, soon after midnight in Denmark, and once an hour: not more often, however often it is looked at', async () => {
  const { keeper, counts, at, faults } = keeping();
  for (const [instant, runs] of [
    ['2026-03-28T12:00:00Z', 1],
    ['2026-03-28T12:59:59Z', 1],
    ['2026-03-28T13:00:00Z', 2],
    ['2026-03-28T22:30:00Z', 3],
    ['2026-03-28T22:59:59Z', 3],
    ['2026-03-28T23:00:00Z', 4],
    ['2026-03-28T23:59:59Z', 4],
    // The night in which the clocks go forward is an hour shorter.
    ['2026-03-29T21:59:59Z', 5],
    ['2026-03-29T22:00:00Z', 6],
    // A machine that slept for a week.
    ['2026-04-05T09:00:00Z', 7],
  ] as const) {
    await at(instant);
    assert.equal(counts().runs, runs, instant);
  }
  assert.ok(counts().rounds > 20, 'what waits is sent again and again');
  await keeper.stop();
  assert.deepEqual(faults, []);
});

test('time that could not run is tried again after a minute, and what waits is sent all the same', async () => {
  let runs = 0;
  const { keeper, counts, at, faults } = keeping({
    async runTime() {
      runs += 1;
      if (runs < 3) throw new Error('no database');
      return ran;
    },
  });
  for (const [instant, expected] of [
    ['2026-03-28T12:00:59Z', 1],
    ['2026-03-28T12:01:00Z', 2],
    ['2026-03-28T12:02:00Z', 3],
    ['2026-03-28T13:01:59Z', 3],
    ['2026-03-28T13:02:00Z', 4],
  ] as const) {
    await at(instant);
    assert.equal(runs, expected, instant);
  }
  assert.equal(faults.length, 2);
  assert.ok(counts().rounds > 5);
  await keeper.stop();
});

test('of each run it is told', async () => {
  const told: TimeRun[] = [];
  const { keeper, at } = keeping({ onRun: run => void told.push(run) });
  await at('2026-03-28T12:00:00Z');
  await keeper.stop();
  assert.deepEqual(told, [ran]);
});

test('what has begun is done when it is stopped, and nothing is begun after that', async () => {
  let [begun, ended] = [0, 0];
  let goOn = () => undefined as void;
  let signals: (AbortSignal | undefined)[] = [];
  const { keeper, at } = keeping({
    async deliver(_, { signal } = {}) {
      begun += 1;
      signals = [...signals, signal];
      await new Promise<void>(resolve => (goOn = resolve));
      ended += 1;
      return 0;
    },
    runTime: async (_, { signal } = {}) => {
      signals = [...signals, signal];
      return ran;
    },
  });
  await at('2026-03-28T12:00:01Z');
  assert.deepEqual([begun, ended], [1, 0], 'one round at a time');
  let stopped = false;
  const stopping = keeper.stop().then(() => (stopped = true));
  await new Promise(resolve => setTimeout(resolve, 5));
  assert.equal(stopped, false);
  assert.ok(signals.length >= 2 && signals.every(signal => signal?.aborted));
  goOn();
  await stopping;
  assert.deepEqual([begun, ended], [1, 1]);
});
