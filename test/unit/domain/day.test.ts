import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, isDay, toDay } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';

/** Any day on which these rules will ever be asked. */
const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10) as Day);

for (const [instant, day, why] of [
  ['2026-01-15T22:30:00Z', '2026-01-15', 'half past eleven on a winter evening'],
  ['2026-01-15T23:30:00Z', '2026-01-16', 'half past midnight on a winter night'],
  ['2026-07-15T21:30:00Z', '2026-07-15', 'half past eleven on a summer evening'],
  ['2026-07-15T22:30:00Z', '2026-07-16', 'half past midnight on a summer night'],
  ['2025-12-31T22:59:59Z', '2025-12-31', 'the last second of a year'],
  ['2025-12-31T23:00:00Z', '2026-01-01', 'the first second of a year'],
  ['2024-02-28T23:00:00Z', '2024-02-29', 'the first second of a leap day'],
  ['2026-03-28T22:30:00Z', '2026-03-28', 'the evening before the clocks go forward'],
  ['2026-03-28T23:30:00Z', '2026-03-29', 'the night in which the clocks go forward'],
  ['2026-03-29T01:00:00Z', '2026-03-29', 'the hour that is left out'],
  ['2026-03-29T21:59:59Z', '2026-03-29', 'the last second of the day of 23 hours'],
  ['2026-03-29T22:00:00Z', '2026-03-30', 'the first second after the day of 23 hours'],
  ['2026-10-24T21:59:59Z', '2026-10-24', 'the evening before the clocks go back'],
  ['2026-10-24T22:00:00Z', '2026-10-25', 'the first second of the day of 25 hours'],
  ['2026-10-25T00:30:00Z', '2026-10-25', 'half past two, the first time'],
  ['2026-10-25T01:30:00Z', '2026-10-25', 'half past two, the second time'],
  ['2026-10-25T22:30:00Z', '2026-10-25', 'the twenty-fifth hour'],
  ['2026-10-25T23:00:00Z', '2026-10-26', 'the first second after the day of 25 hours'],
] as const) {
  test(`in Denmark ${instant} is on ${day}: ${why}`, () => assert.equal(toDay(new Date(instant)), day));
}

for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Copenhagen']) {
  test(`days are counted alike where the machine is set to ${zone}`, t => {
    const before = process.env['TZ'];
    t.after(() => (before === undefined ? delete process.env['TZ'] : (process.env['TZ'] = before)));
    process.env['TZ'] = zone;
    assert.equal(toDay(new Date('2026-03-29T22:30:00Z')), '2026-03-30');
    assert.equal(addDays('2026-03-28' as Day, 1), '2026-03-29');
    assert.equal(addDays('2026-03-29' as Day, 1), '2026-03-30');
    assert.equal(addDays('2026-10-26' as Day, -1), '2026-10-25');
    assert.equal(addMonths('2025-12-31' as Day, 2), '2026-02-28');
    assert.equal(daysBetween('2026-03-28' as Day, '2026-03-30' as Day), 2);
    assert.ok(isDay('2026-03-29'));
  });
}

for (const [day, days, then] of [
  ['2026-03-02', 0, '2026-03-02'],
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-10-24', 1, '2026-10-25'],
  ['2026-10-25', 1, '2026-10-26'],
  ['2026-10-26', -1, '2026-10-25'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-02-28', 1, '2026-03-01'],
  ['2000-02-29', 1, '2000-03-01'],
  ['2100-02-28', 1, '2100-03-01'],
  ['2025-12-31', 1, '2026-01-01'],
  ['2026-05-02', -21, '2026-04-11'],
  ['2026-05-02', 14, '2026-05-16'],
  ['9999-12-31', 1, '9999-12-31'],
] as const) {
  test(`${days} days from ${day} is ${then}`, () => assert.equal(addDays(day as Day, days), then));
}

for (const [day, months, then] of [
  ['2026-01-15', 2, '2026-03-15'],
  ['2025-12-31', 2, '2026-02-28'],
  ['2023-12-31', 2, '2024-02-29'],
  ['2025-12-29', 2, '2026-02-28'],
  ['2025-12-28', 2, '2026-02-28'],
  ['2026-07-31', 2, '2026-09-30'],
  ['2026-06-30', 2, '2026-08-30'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-03-31', 0, '2026-03-31'],
] as const) {
  test(`R072: ${months} months from ${day} is ${then}`, () => assert.equal(addMonths(day as Day, months), then));
}

test('R072: months on never leave the month that is meant, and never go past the day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 240 }), (day, months) => {
      const then = addMonths(day, months);
      const count = (of: string) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
      assert.equal(count(then) - count(day), months);
      assert.ok(then.slice(8) <= day.slice(8));
      assert.ok(then.slice(8) === day.slice(8) || addDays(then, 1).endsWith('-01'), 'the day, or the last of a shorter month');
    }),
  );
});

test('as many days forward as back end where they began, and lie between', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
      assert.equal(addDays(addDays(day, days), -days), day);
      assert.equal(daysBetween(day, addDays(day, days)), days);
    }),
  );
});

test('days compare as text, to the end of the calendar', () => {
  assert.ok(addDays('9999-12-20' as Day, 14) >= '9999-12-20');
  assert.ok(addMonths('9999-12-20' as Day, 2) >= '9999-12-20');
});

for (const [text, is] of [
  ['2026-03-29', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['2026-02-29', false],
  ['1900-02-29', false],
  ['2026-02-30', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['2026-3-2', false],
  ['2026-03-02T00:00:00Z', false],
  ['02-03-2026', false],
  ['+010000-01-01', false],
  ['', false],
] as const) {
  test(`'${text}' is ${is ? 'a day' : 'no day'}`, () => assert.equal(isDay(text), is));
}
