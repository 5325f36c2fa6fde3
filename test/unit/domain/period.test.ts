import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../src/domain/day.shape.js';
import { covers, firstDay, lastDay, latestDay, milestones, nationalLimits, presets, proposedUntil } from '../../../src/domain/period.js';
import type { Period } from '../../../src/domain/period.shape.js';

const period = (...stretches: readonly (readonly [from: string, until: string])[]): Period =>
  stretches.map(([from, until]) => ({ from: from as Day, until: until as Day }));

const spring = period(['2026-03-02', '2026-05-02']);
const extended = period(['2026-03-02', '2026-05-02'], ['2026-05-10', '2026-07-10']);
const extendedTwice = period(['2026-03-02', '2026-05-02'], ['2026-05-10', '2026-07-10'], ['2026-07-20', '2026-09-20']);

test('R072, R079, R075: two months, 21 days and 14 days', () => {
  assert.deepEqual(nationalLimits, { defaultMonths: 2, noticeDays: 21, extensionDays: 14 });
});

for (const [today, until] of [
  ['2026-03-02', '2026-05-02'],
  ['2025-12-31', '2026-02-28'],
  ['2023-12-31', '2024-02-29'],
  ['2026-07-31', '2026-09-30'],
] as const) {
  test(`R072: on ${today}, ${until} is proposed as the last day`, () => assert.equal(proposedUntil(today as Day, nationalLimits), until));
}

test('a backend with another default proposes another last day', () => {
  assert.equal(proposedUntil('2026-03-02' as Day, { ...nationalLimits, defaultMonths: 36 }), '2029-03-02');
});

for (const [what, limits, latest, days] of [
  ['two months, one year and five years', nationalLimits, undefined, ['2026-05-02', '2027-03-02', '2031-03-02']],
  [
    'the backend’s own length where it is longer',
    { ...nationalLimits, defaultMonths: 24 },
    undefined,
    ['2027-03-02', '2028-03-02', '2031-03-02'],
  ],
  ['a length once, where it is the backend’s own too', { ...nationalLimits, defaultMonths: 12 }, undefined, ['2027-03-02', '2031-03-02']],
  ['none after the last day that there is', nationalLimits, '2031-03-01', ['2026-05-02', '2027-03-02']],
  ['the last day that there is', nationalLimits, '2031-03-02', ['2026-05-02', '2027-03-02', '2031-03-02']],
  ['nothing where all are too long', nationalLimits, '2026-05-01', []],
] as const)
  test(`R071: what is put forward to choose from: ${what}`, () =>
    assert.deepEqual(presets('2026-03-02' as Day, limits, latest as Day | undefined), days));

for (const [day, is] of [
  ['2026-03-01', false],
  ['2026-03-02', true],
  ['2026-05-02', true],
  ['2026-05-03', false],
  ['2026-05-09', false],
  ['2026-05-10', true],
  ['2026-07-10', true],
  ['2026-07-11', false],
] as const) {
  test(`R073: an extended period ${is ? 'covers' : 'does not cover'} ${day}`, () => assert.equal(covers(extended, day as Day), is));
}

test('the first day is that of the first stretch, the last day that of the last', () => {
  assert.deepEqual([firstDay(spring), lastDay(spring)], ['2026-03-02', '2026-05-02']);
  assert.deepEqual([firstDay(extended), lastDay(extended)], ['2026-03-02', '2026-07-10']);
  assert.deepEqual([firstDay(extendedTwice), lastDay(extendedTwice)], ['2026-03-02', '2026-09-20']);
});

test('a period without a stretch is a fault of ours, and is seen', () => {
  const fault = { name: 'RangeError', message: 'a period has at least one stretch' };
  assert.throws(() => firstDay([]), fault);
  assert.throws(() => lastDay([]), fault);
});

for (const [rule, name, of, limits, expected] of [
  ['R079', 'notice', spring, {}, '2026-04-11'],
  ['R079', 'notice', period(['2026-03-02', '2026-03-23']), {}, '2026-03-02'],
  ['R079', 'notice', period(['2026-03-02', '2026-03-10']), {}, '2026-03-02'],
  ['R079', 'notice', extended, {}, '2026-06-19'],
  ['R079', 'notice', spring, { noticeDays: 0 }, '2026-05-02'],
  ['R079', 'notice', period(['2026-03-02', '2026-04-10']), {}, '2026-03-20'],
  ['R073', 'lastDay', spring, {}, '2026-05-02'],
  ['R073', 'lastDay', extended, {}, '2026-07-10'],
  ['R073', 'lastDay', extendedTwice, {}, '2026-09-20'],
  ['R080', 'gapFrom', spring, {}, '2026-05-03'],
  ['R080', 'gapFrom', period(['2026-03-02', '2026-10-25']), {}, '2026-10-26'],
  ['R077', 'extendFrom', spring, {}, '2026-05-02'],
  ['R077', 'extendUntil', spring, {}, '2026-05-16'],
  ['R077', 'extendUntil', period(['2026-01-02', '2026-03-20']), {}, '2026-04-03'],
  ['R077', 'extendUntil', spring, { extensionDays: 0 }, '2026-05-02'],
  ['R014', 'from', extended, {}, '2026-03-02'],
] as const) {
  const told = of.map(({ from, until }) => `${from} to ${until}`).join(', ');
  test(`${rule}: of ${told}${Object.keys(limits).length > 0 ? `, with ${JSON.stringify(limits)}` : ''}, ${name} is ${expected}`, () => {
    assert.equal(milestones(of, { ...nationalLimits, ...limits })[name], expected);
  });
}

test('R070: there is no last day that can be chosen unless there is a longest length', () => {
  assert.equal(latestDay('2026-03-10' as Day, {}), undefined);
  assert.equal(latestDay('2028-01-31' as Day, { longestMonths: 1 }), '2028-02-29');
});

test('R079: of a stretch that is shorter than the notice both are told on its first day, and not before it', () => {
  const short = period(['2026-03-02', '2026-05-02'], ['2026-05-10', '2026-05-20']);
  assert.equal(milestones(short, nationalLimits).notice, '2026-05-10');
});
