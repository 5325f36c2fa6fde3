import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, beginningOf, toDay } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import { extensionOn, stateOn, type Living } from '../../../src/domain/lifecycle.js';
import { MandateState } from '../../../src/domain/mandate.shape.js';
import { dueOf, nextDue, passedBy } from '../../../src/domain/passing.js';
import { nationalLimits } from '../../../src/domain/period.js';
import { kept } from '../../../src/testing/index.js';

const last = '2026-05-31' as Day;
const from = addDays(last, -60);
const mandate = (given: Partial<Living> = {}): Living => kept({ period: [{ from, until: last }], ...given });
const due = (given: Partial<Living> = {}, limits = nationalLimits) =>
  dueOf(mandate(given), limits).map(({ what, day }) => `${what} ${day}`);
const asked = (answerBy: Day) => ({ until: addDays(last, 60), asked: last, state: 'asked', answerBy }) as const;

test('R073, R077, R079: of what is in force both are told 21 days before; the day after its last one it expires, and 15 days after nobody can ask for more', () => {
  for (const state of ['active', 'expired'] as const)
    assert.deepEqual(due({ state }), ['notice 2026-05-10', 'expired 2026-06-01', 'extension-closed 2026-06-15']);
});

test('R079: what lasts for less than 21 days is told of on its first day, and an extension on the first day of its stretch', () => {
  assert.equal(due({ period: [{ from: addDays(last, -9), until: last }] })[0], `notice ${addDays(last, -9)}`);
  const stretches: Living['period'] = [
    { from, until: addDays(last, -20) },
    { from: addDays(last, -12), until: last },
  ];
  assert.equal(due({ period: stretches })[0], `notice ${addDays(last, -12)}`);
});

test('Z3: a request lapses on the day after the last one on which it can be answered', () => {
  for (const state of ['awaiting-approval', 'letter-sent', 'in-review'] as const) {
    assert.deepEqual(due({ state }), ['lapsed 2026-06-01']);
    assert.deepEqual(due({ state, answerBy: addDays(last, -30) }), ['lapsed 2026-05-02']);
  }
});

test('R076, Z3: an extension that was asked for lapses on the day after the last one on which it can be answered', () => {
  assert.deepEqual(due({ extension: asked(addDays(last, 5)) }), [
    ...['notice 2026-05-10', 'expired 2026-06-01'],
    ...['extension-lapsed 2026-06-06', 'extension-closed 2026-06-15'],
  ]);
  assert.equal(due({ extension: asked(addDays(last, 30)) }).at(-1), 'extension-lapsed 2026-07-01');
});

test('time does nothing to what is over otherwise', () => {
  for (const state of MandateState.options)
    if (['rejected', 'declined', 'withdrawn', 'lapsed', 'deleted', 'replaced', 'ended-by-death'].includes(state))
      assert.deepEqual(due({ state }), []);
});

test('what happens on one day happens in the order in which it is meant', () => {
  const limits = { ...nationalLimits, noticeDays: 0, extensionDays: 0 };
  assert.deepEqual(due({}, limits), ['notice 2026-05-31', 'expired 2026-06-01', 'extension-closed 2026-06-01']);
});

test('what has passed is what is due by a day, after one through which all was done, and the next is what comes then', () => {
  const one = mandate();
  const days = ['2026-05-09', '2026-05-10', '2026-05-31', '2026-06-01', '2026-06-14', '2026-06-15', '2030-01-01'] as Day[];
  for (const [place, today] of days.entries())
    for (const through of [undefined, ...days.slice(0, place + 1)]) {
      const passed = passedBy(one, nationalLimits, today, through);
      const next = nextDue(one, nationalLimits, through);
      assert.deepEqual(
        passed.map(({ what }) => what),
        dueOf(one, nationalLimits)
          .filter(({ day }) => day <= today && !(through && day <= through))
          .map(({ what }) => what),
      );
      assert.equal(next === undefined || next > today, passed.length === 0, `${today} after ${String(through)}`);
    }
  assert.equal(nextDue(one, nationalLimits), '2026-05-10');
  assert.equal(nextDue(one, nationalLimits, '2026-06-15' as Day), undefined);
});

test('time does what a day does by itself: on the day on which it is due the state is another, and on the day before it is not', () => {
  const lapses = mandate({ state: 'awaiting-approval', answerBy: addDays(last, -3) });
  for (const one of [mandate(), lapses])
    for (const { what, day } of dueOf(one, nationalLimits)) {
      if (what !== 'lapsed' && what !== 'expired') continue;
      assert.equal(stateOn(one, day), what);
      assert.notEqual(stateOn(one, addDays(day, -1)), what);
    }
  const asking = mandate({ extension: asked(addDays(last, 5)) });
  const lapsed = dueOf(asking, nationalLimits).find(({ what }) => what === 'extension-lapsed')?.day as Day;
  assert.equal(extensionOn(asking, lapsed), undefined);
  assert.ok(extensionOn(asking, addDays(lapsed, -1)));
});

test('a day begins at midnight in Denmark, also on the days on which the clocks are changed', () => {
  for (const [day, instant] of [
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
    ['2028-02-29', '2028-02-28T23:00:00.000Z'],
  ] as const)
    assert.equal(beginningOf(day as Day).toISOString(), instant);
  for (let day = '2026-01-01' as Day; day < '2027-01-01'; day = addDays(day, 1)) {
    assert.equal(toDay(beginningOf(day)), day);
    assert.equal(toDay(new Date(beginningOf(day).getTime() - 1)), addDays(day, -1));
  }
});
