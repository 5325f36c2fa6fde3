import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Allows } from '../../../src/domain/allows.shape.js';
import { addDays } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import { can, inForce, isEnd, life, perform, possible, stateOn, type Living } from '../../../src/domain/lifecycle.js';
import { Action, MandateState, Side } from '../../../src/domain/mandate.shape.js';
import { lastDay } from '../../../src/domain/period.js';
import type { Period } from '../../../src/domain/period.shape.js';
import { isRefusal } from '../../../src/domain/refusal.js';

const day = (text: string) => text as Day;
const [asked, today, last] = [day('2026-03-02'), day('2026-03-10'), day('2026-05-02')];
const oneStretch: Period = [{ from: asked, until: last }];
const twoStretches: Period = [
  { from: day('2026-01-02'), until: day('2026-03-02') },
  { from: day('2026-03-10'), until: last },
];

const everything: Allows = { withdraw: true, message: true };
const mandate = (state: MandateState, period: Period = oneStretch): Living => ({ state, period });

/** What comes of an action: the state that follows, or the reason why not. */
const outcome = (of: Living, action: Action, by: Side, on: Day, allows = everything): string => {
  try {
    return perform(of, action, { by, today: on, allows }).state;
  } catch (error) {
    assert.ok(isRefusal(error), `perform throws nothing but a refusal: ${String(error)}`);
    return error.reason;
  }
};

for (const { from, who, may, then } of life) {
  test(`from ${from}, the ${who} may ${may}, and then it is ${then}`, () => assert.equal(outcome(mandate(from), may, who, today), then));
}

const states = ['awaiting-approval', 'active', 'rejected', 'withdrawn', 'lapsed', 'deleted', 'expired'] as const;

test('every state is asked about below', () => assert.deepEqual([...states].sort(), [...MandateState.options].sort()));

// Read across: what comes of it in each state, in the order above. A reason is an answer like any other.
// prettier-ignore
const answers = [
  ['giver',  'approve',  ['active',       'already-decided', 'already-decided', 'already-decided', 'period-over', 'already-decided', 'already-decided']],
  ['giver',  'reject',   ['rejected',     'already-decided', 'already-decided', 'already-decided', 'period-over', 'already-decided', 'already-decided']],
  ['giver',  'withdraw', ['not-allowed',  'not-allowed',     'not-allowed',     'not-allowed',     'not-allowed', 'not-allowed',     'not-allowed']],
  ['giver',  'delete',   ['not-allowed',  'deleted',         'mandate-ended',   'mandate-ended',   'period-over', 'mandate-ended',   'mandate-ended']],
  ['holder', 'approve',  ['not-allowed',  'not-allowed',     'not-allowed',     'not-allowed',     'not-allowed', 'not-allowed',     'not-allowed']],
  ['holder', 'reject',   ['not-allowed',  'not-allowed',     'not-allowed',     'not-allowed',     'not-allowed', 'not-allowed',     'not-allowed']],
  ['holder', 'withdraw', ['withdrawn',    'already-decided', 'already-decided', 'already-decided', 'period-over', 'already-decided', 'already-decided']],
  ['holder', 'delete',   ['not-allowed',  'deleted',         'mandate-ended',   'mandate-ended',   'period-over', 'mandate-ended',   'mandate-ended']],
] as const satisfies readonly (readonly [Side, Action, readonly string[]])[];

test('every action of both sides is asked about below', () => {
  const all = Side.options.flatMap(by => Action.options.map(action => `${by} ${action}`));
  assert.deepEqual(answers.map(([by, action]) => `${by} ${action}`).sort(), all.sort());
});

for (const [by, action, expected] of answers) {
  for (const [index, answer] of expected.entries()) {
    const state = states[index] as MandateState;
    test(`${state}: the ${by} wants to ${action}, and the answer is ${answer}`, () => {
      assert.equal(outcome(mandate(state), action, by, today), answer);
    });
  }
}

test('each row of answers has one for each state', () => {
  for (const [, , expected] of answers) assert.equal(expected.length, states.length);
});

for (const state of states) {
  test(`${state}: where the backend lets no request be taken back, the holder may not withdraw`, () => {
    assert.equal(outcome(mandate(state), 'withdraw', 'holder', today, { ...everything, withdraw: false }), 'not-allowed');
  });
}

test('R073: a request is answered through the last day asked for, and not on the day after', () => {
  assert.equal(outcome(mandate('awaiting-approval'), 'approve', 'giver', last), 'active');
  assert.equal(outcome(mandate('awaiting-approval'), 'approve', 'giver', addDays(last, 1)), 'period-over');
  assert.equal(outcome(mandate('awaiting-approval'), 'reject', 'giver', addDays(last, 1)), 'period-over');
  assert.equal(outcome(mandate('awaiting-approval'), 'withdraw', 'holder', addDays(last, 1)), 'period-over');
});

test('R073, R185: a mandate is deleted through its last day, and has ended on the day after', () => {
  for (const by of Side.options) {
    assert.equal(outcome(mandate('active'), 'delete', by, last), 'deleted');
    assert.equal(outcome(mandate('active'), 'delete', by, addDays(last, 1)), 'mandate-ended');
  }
});

test('R095: what is approved is in force from that very day through the last day asked for', () => {
  const approved = perform(mandate('awaiting-approval'), 'approve', { by: 'giver', today, allows: everything });
  assert.deepEqual(approved.period, [{ from: today, until: last }]);
  assert.deepEqual(
    [addDays(today, -1), today, last, addDays(last, 1)].map(on => inForce(approved, on)),
    [false, true, true, false],
  );
});

for (const [action, by] of [
  ['reject', 'giver'],
  ['withdraw', 'holder'],
  ['delete', 'giver'],
  ['delete', 'holder'],
] as const) {
  test(`to ${action} leaves the period as it was, and what else the mandate holds`, () => {
    const before = Object.freeze({ ...mandate(action === 'delete' ? 'active' : 'awaiting-approval'), reference: 'F-1' });
    const after = perform(before, action, { by, today, allows: everything });
    assert.deepEqual({ ...after, state: before.state }, before);
  });
}

for (const [state, on, expected] of [
  ['awaiting-approval', last, 'awaiting-approval'],
  ['awaiting-approval', addDays(last, 1), 'lapsed'],
  ['active', last, 'active'],
  ['active', addDays(last, 1), 'expired'],
  ['rejected', addDays(last, 1), 'rejected'],
  ['withdrawn', addDays(last, 1), 'withdrawn'],
  ['deleted', addDays(last, 1), 'deleted'],
] as const) {
  test(`R073: what was written down as ${state} is ${expected} on ${on}`, () => assert.equal(stateOn(mandate(state), on), expected));
}

test('R073: in force on the days of an extended mandate, and never between them', () => {
  const days = ['2026-01-01', '2026-01-02', '2026-03-02', '2026-03-03', '2026-03-09', '2026-03-10', '2026-05-02', '2026-05-03'].map(day);
  assert.deepEqual(
    days.map(on => inForce(mandate('active', twoStretches), on)),
    [false, true, true, false, false, true, true, false],
  );
});

for (const state of states.filter(state => state !== 'active')) {
  test(`${state}: not in force on any day`, () => {
    for (const on of [asked, today, last]) assert.equal(inForce(mandate(state), on), false);
  });
}

for (const [state, end] of [
  ['awaiting-approval', false],
  ['active', false],
  ['rejected', true],
  ['withdrawn', true],
  ['lapsed', true],
  ['deleted', true],
  ['expired', true],
] as const) {
  test(`${state} is ${end ? 'an end' : 'no end'}`, () => assert.equal(isEnd(state), end));
}

for (const [told, what, on, expected] of [
  ['at any time', {}, today, true],
  ['from today', { from: today }, today, true],
  ['from tomorrow', { from: addDays(today, 1) }, today, false],
  ['until today', { until: today }, today, true],
  ['until yesterday', { until: addDays(today, -1) }, today, false],
  ['with a reason why not', { why: 'extension-window-closed' }, today, false],
  ['with a reason why not, though the days are right', { from: asked, until: last, why: 'not-allowed' }, today, false],
] as const) {
  test(`what one can do ${told} ${expected ? 'can' : 'cannot'} be done today`, () => {
    assert.deepEqual(possible([{ action: 'delete', ...what }], on), expected ? ['delete'] : []);
  });
}

for (const by of Side.options) {
  for (const withdraw of [true, false]) {
    test(`what the ${by} is promised is what they can do, on every day, where withdrawing is ${withdraw ? 'allowed' : 'not allowed'}`, () => {
      const allows = { ...everything, withdraw };
      for (const state of states) {
        for (const period of [oneStretch, twoStretches]) {
          const days = [-70, -1, 0, 1, 7, 8, 30, 53, 54, 61, 62, 80].map(days => addDays(asked, days));
          assert.ok(days.includes(lastDay(period)) && days.includes(addDays(lastDay(period), 1)));
          for (const [index, looked] of days.entries()) {
            const promised = can(mandate(state, period), { by, today: looked, allows });
            for (const acted of days.slice(index)) {
              const done = Action.options.filter(
                action => MandateState.safeParse(outcome(mandate(state, period), action, by, acted, allows)).success,
              );
              assert.deepEqual(possible(promised, acted).sort(), done.sort(), `${state}, looked at on ${looked}, acted on ${acted}`);
            }
          }
        }
      }
    });
  }
}
