import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import { runsOut, waitsToBeAskedAgain, type Living, type OpenExtension } from '../../../src/domain/lifecycle.js';
import { MandateState, Side } from '../../../src/domain/mandate.shape.js';
import { nationalLimits as limits } from '../../../src/domain/period.js';

const today = '2026-03-02' as Day;
const on = (days: number) => addDays(today, days);
/** A mandate whose last day is so many days from now. */
const ending = (days: number, more: Partial<Living> = {}) =>
  ({ state: 'active', period: [{ from: on(days - 90), until: on(days) }], ...more }) as const satisfies Partial<Living>;
const extension = (answerBy: number, state: OpenExtension['state']): OpenExtension => ({
  until: on(60),
  asked: on(-1),
  state,
  answerBy: on(answerBy),
});

for (const [rule, days, giver, holder] of [
  ['R079', 22, false, false],
  ['R079', 21, true, true],
  ['R079', 1, true, true],
  ['R073', 0, true, true],
  ['R075', -1, false, true],
  ['R075', -14, false, true],
  ['R077', -15, false, false],
] as const)
  for (const side of Side.options) {
    const runs = { giver, holder }[side];
    test(`${rule}: a mandate whose last day is ${days} days from now ${runs ? 'runs out' : 'does not run out'} for the ${side}`, () =>
      assert.equal(runsOut(ending(days), side, { today, limits }), runs));
  }

test('R079: one that was made to last for less than the notice runs out from its first day', () =>
  assert.ok(runsOut({ state: 'active', period: [{ from: today, until: on(5) }] }, 'giver', { today, limits })));

test('R076: one that has expired runs out for both as long as an extension is open, however it is asked for', () => {
  for (const state of ['asked', 'letter-sent', 'in-review'] as const)
    for (const side of Side.options) {
      assert.ok(runsOut(ending(-30, { extension: extension(0, state) }), side, { today, limits }));
      assert.ok(!runsOut(ending(-30, { extension: extension(-1, state) }), side, { today, limits }));
    }
});

test('nothing else runs out: what waits for an answer has no time to lose, and what is over has none left', () => {
  for (const state of MandateState.options.filter(state => state !== 'active' && state !== 'expired'))
    for (const days of [5, 0, -5])
      for (const side of Side.options) assert.ok(!runsOut({ ...ending(days), state }, side, { today, limits }), `${state} ${days} ${side}`);
});

const declined = (days: number) => ending(days, { state: 'declined' });

test('a request that borgerservice has declined waits to be asked again until its last day has passed', () => {
  assert.ok(waitsToBeAskedAgain(declined(30), [], today));
  assert.ok(waitsToBeAskedAgain(declined(0), [], today));
  assert.ok(!waitsToBeAskedAgain(declined(-1), [], today));
});

for (const state of MandateState.options) {
  const goesOn = ['awaiting-approval', 'letter-sent', 'in-review', 'active'].includes(state);
  test(`it ${goesOn ? 'does not wait' : 'waits'} where one has come since that is ${state}`, () => {
    assert.equal(waitsToBeAskedAgain(declined(30), [ending(60, { state: 'withdrawn' }), ending(60, { state })], today), !goesOn);
    assert.ok(waitsToBeAskedAgain(declined(30), [ending(-1, { state })], today), 'whatever it was, it is over');
  });
}

test('nothing but what was declined waits to be asked again', () => {
  for (const state of MandateState.options.filter(state => state !== 'declined'))
    assert.ok(!waitsToBeAskedAgain(ending(30, { state }), [], today), state);
});
