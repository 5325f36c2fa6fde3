import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import { easterSunday, holidayOn, holidaysOf, weekdayOf } from '../../../src/domain/holidays.js';
import { moving, publicHolidays } from './public-holidays.js';

const years = Object.keys(moving).map(Number);

test('the table goes from 2024 to 2035', () => assert.deepEqual([years[0], years.at(-1), years.length], [2024, 2035, 12]));

for (const year of years) {
  test(`R213: the public holidays of ${year} are those of the printed calendar, each under its own name`, () => {
    const [maundyThursday, goodFriday, easterSunday, easterMonday, ascensionDay, whitSunday, whitMonday] = moving[year] ?? [];
    assert.deepEqual(
      holidaysOf(year).map(({ name, day }) => [name, day]),
      [
        ['new-years-day', '01-01'],
        ['maundy-thursday', maundyThursday],
        ['good-friday', goodFriday],
        ['easter-sunday', easterSunday],
        ['easter-monday', easterMonday],
        ['ascension-day', ascensionDay],
        ['whit-sunday', whitSunday],
        ['whit-monday', whitMonday],
        ['christmas-day', '12-25'],
        ['boxing-day', '12-26'],
      ].map(([name, day]) => [name, `${year}-${String(day)}`]),
    );
  });

  test(`R213: of all days of ${year}, those and no others are public holidays`, () => {
    const found: string[] = [];
    for (let day = `${year}-01-01` as Day; day <= `${year}-12-31`; day = addDays(day, 1)) if (holidayOn(day)) found.push(day);
    assert.deepEqual(found, publicHolidays(year));
  });

  for (const [day, why] of [
    ['05-01', 'the first of May'],
    ['06-05', 'the day of the constitution'],
    ['12-24', 'Christmas Eve'],
    ['12-31', 'New Year’s Eve'],
  ] as const) {
    const falls = moving[year]?.includes(day) ?? false;
    test(`R213: ${day} in ${year}, ${why}, is ${falls ? 'one, but only because Whitsun falls on it' : 'none'}`, () =>
      assert.equal(holidayOn(`${year}-${day}` as Day) !== undefined, falls));
  }
}

for (const [day, name] of [
  ['2022-05-13', 'store-bededag'],
  ['2023-05-05', 'store-bededag'],
  ['2024-04-26', undefined],
  ['2025-05-16', undefined],
  ['2026-05-01', undefined],
] as const) {
  test(`R213: Store Bededag is a holiday until 2023, and no more: ${day} is ${name ?? 'none'}`, () =>
    assert.equal(holidayOn(day as Day), name));
}

// The earliest and the latest that there are, and those for which the reckoning has exceptions.
for (const [year, day] of [
  [1734, '1734-04-25'],
  [1818, '1818-03-22'],
  [1886, '1886-04-25'],
  [1943, '1943-04-25'],
  [1954, '1954-04-18'],
  [1961, '1961-04-02'],
  [1981, '1981-04-19'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2019, '2019-04-21'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
  [2100, '2100-03-28'],
  [2285, '2285-03-22'],
  [3165, '3165-04-18'],
  [3902, '3902-04-06'],
  [4089, '4089-04-10'],
  [7515, '7515-04-25'],
] as const) {
  test(`R213: Easter in ${year} is on ${day}`, () => assert.equal(easterSunday(year), day));
}

test('R213: Easter is a Sunday from 22 March to 25 April, in every year', () => {
  for (let year = 1700; year <= 2999; year++) {
    const easter = easterSunday(year);
    assert.equal(weekdayOf(easter), 0, easter);
    assert.ok(easter >= `${year}-03-22` && easter <= `${year}-04-25`, easter);
  }
});

for (const [day, weekday] of [
  ['2026-03-01', 0],
  ['2026-03-02', 1],
  ['2026-03-07', 6],
  ['2026-03-29', 0],
  ['2026-10-25', 0],
  ['2024-02-29', 4],
] as const) {
  test(`${day} is day ${weekday} of the week`, () => assert.equal(weekdayOf(day as Day), weekday));
}
