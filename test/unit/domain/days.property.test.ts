import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, isDay, toDay } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import { covers, firstDay, lastDay, milestones, proposedUntil } from '../../../src/domain/period.js';
import { Limits, Period } from '../../../src/domain/period.shape.js';
import { beginning, dayOf, endOfMonth, hoursIn, lastSunday, monthsOn, written } from '../../support/model/calendar.js';

/*
 * Every day from 2024 to 2040, against a calendar and a Danish clock that are counted by hand.
 */
const [first, last] = [dayOf(2024, 1, 1), dayOf(2040, 12, 31)];
const days = Array.from({ length: last - first + 1 }, (_, place) => first + place);
const years = Array.from({ length: 17 }, (_, place) => 2024 + place);

const second = 1000;
const hour = 3600 * second;

test('there are 6,210 days from 2024 to 2040, five of them 29 February', () => {
  assert.equal(days.length, 6210);
  assert.deepEqual(
    days.map(written).filter(day => day.endsWith('-02-29')),
    [2024, 2028, 2032, 2036, 2040].map(year => `${year}-02-29`),
  );
});

test('the clock by which these tests go has a day of 23 hours and one of 25 in every year', () => {
  assert.equal(written(lastSunday(2026, 3)), '2026-03-29');
  assert.equal(written(lastSunday(2026, 10)), '2026-10-25');
  const odd = days.filter(day => hoursIn(day) !== 24).map(day => [written(day), hoursIn(day)]);
  assert.deepEqual(
    odd,
    years.flatMap(year => [
      [written(lastSunday(year, 3)), 23],
      [written(lastSunday(year, 10)), 25],
    ]),
  );
});

test('R073: each day begins with its first millisecond in Denmark and ends with its last, also when the clocks are changed', () => {
  for (const day of days) {
    const [begins, ends] = [beginning(day), beginning(day + 1)];
    for (const instant of [begins, begins + 1, begins + 12 * hour, ends - second, ends - 1])
      assert.equal(toDay(new Date(instant)), written(day), new Date(instant).toISOString());
    assert.equal(toDay(new Date(ends)), written(day + 1));
  }
});

test('the nights in which the clocks are changed are one day, minute for minute', () => {
  for (const day of years.flatMap(year => [lastSunday(year, 3), lastSunday(year, 10)]))
    for (let into = 0; into < hoursIn(day) * hour; into += 5 * 60 * second)
      assert.equal(toDay(new Date(beginning(day) + into)), written(day));
});

test('a year ends an hour before it does in Greenwich', () => {
  for (const year of years) {
    assert.equal(toDay(new Date(Date.UTC(year, 11, 31, 22, 59, 59, 999))), `${year}-12-31`);
    assert.equal(toDay(new Date(Date.UTC(year, 11, 31, 23))), `${year + 1}-01-01`);
  }
});

test('each day is a day of the calendar, follows the one before, and comes after it as text', () => {
  for (const day of days) {
    const [before, here] = [written(day - 1), written(day)];
    assert.ok(isDay(here));
    assert.ok(before < here);
    assert.equal(addDays(before, 1), here);
    assert.equal(addDays(here, -1), before);
    assert.equal(daysBetween(before, here), 1);
  }
});

test('no month has a day too many', () => {
  for (const year of years)
    for (let month = 1; month <= 12; month += 1) {
      const end = written(endOfMonth(year, month));
      const over = `${end.slice(0, 8)}${String(Number(end.slice(8)) + 1).padStart(2, '0')}`;
      assert.ok(isDay(end), end);
      assert.ok(!isDay(over), over);
    }
});

test('R072: so many months from each day is the same date, or the last day of that month where it has no such date', () => {
  for (const day of days)
    for (let months = 0; months <= 14; months += 1) assert.equal(addMonths(written(day), months), written(monthsOn(day, months)));
});

test('R072: a later day never gives an earlier end', () => {
  for (const day of days)
    for (const months of [1, 2, 3, 12]) assert.ok(addMonths(written(day), months) <= addMonths(written(day + 1), months));
});

test('as many days as lie between two are added to come from one to the other', () => {
  const anyDay = fc.integer({ min: first, max: last });
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      assert.equal(daysBetween(written(a), written(b)), b - a);
      assert.equal(addDays(written(a), b - a), written(b));
    }),
    { seed: 2024, numRuns: 2000 },
  );
});

/** Some stretches, one after the other: the next begins on the last day of the one before, or later. */
const periods = fc
  .tuple(
    fc.integer({ min: first, max: last }),
    fc.array(fc.record({ gap: fc.nat(20), length: fc.nat(400) }), { minLength: 1, maxLength: 4 }),
  )
  .map(([from, parts]) => {
    const stretches: { readonly from: number; readonly until: number }[] = [];
    for (const { gap, length } of parts) {
      const begins = (stretches.at(-1)?.until ?? from) + gap;
      stretches.push({ from: begins, until: begins + length });
    }
    return stretches;
  });
const asPeriod = (stretches: readonly { readonly from: number; readonly until: number }[]): Period =>
  stretches.map(({ from, until }) => ({ from: written(from), until: written(until) }));

const anyLimits: fc.Arbitrary<Limits> = fc.record({
  defaultMonths: fc.integer({ min: 1, max: 36 }),
  noticeDays: fc.nat(60),
  extensionDays: fc.nat(60),
});

test('R073: a period covers the days of its stretches, from the first to the last, and no other', () => {
  fc.assert(
    fc.property(periods, stretches => {
      const period = asPeriod(stretches);
      assert.ok(Period.safeParse(period).success);
      const [begins, ends] = [stretches[0]?.from ?? NaN, stretches.at(-1)?.until ?? NaN];
      for (let day = begins - 2; day <= ends + 2; day += 1)
        assert.equal(
          covers(period, written(day)),
          stretches.some(({ from, until }) => day >= from && day <= until),
          written(day),
        );
      assert.deepEqual([firstDay(period), lastDay(period)], [written(begins), written(ends)]);
    }),
    { seed: 2024, numRuns: 500 },
  );
});

test('R075, R077, R079, R080: the days that matter come in their order, as many days apart as the backend says', () => {
  fc.assert(
    fc.property(periods, anyLimits, (stretches, limits) => {
      const ends = stretches.at(-1)?.until ?? NaN;
      const begins = stretches[0]?.from ?? NaN;
      // A stretch that is shorter than the notice is told of on its own first day, not on that of the one before.
      const lastBegins = stretches.at(-1)?.from ?? NaN;
      const told = milestones(asPeriod(stretches), limits);
      assert.deepEqual(told, {
        from: written(begins),
        notice: written(Math.max(lastBegins, ends - limits.noticeDays)),
        lastDay: written(ends),
        gapFrom: written(ends + 1),
        extendFrom: written(ends),
        extendUntil: written(ends + limits.extensionDays),
      });
      const { from, notice, lastDay, gapFrom, extendFrom, extendUntil } = told;
      assert.ok(from <= notice && notice <= lastDay && lastDay < gapFrom && extendFrom <= extendUntil && extendFrom < gapFrom);
    }),
    { seed: 2024, numRuns: 2000 },
  );
});

test('R072: what is proposed lies ahead, in the month that is meant', () => {
  for (const day of days)
    for (const defaultMonths of [1, 2, 3]) {
      const proposed: Day = proposedUntil(written(day), { defaultMonths, noticeDays: 21, extensionDays: 14 });
      assert.equal(proposed, written(monthsOn(day, defaultMonths)));
      assert.ok(proposed > written(day));
    }
});
