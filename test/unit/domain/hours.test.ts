import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, toDay } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import { hoursOn, isOpen, isOpeningHours, openAt, opensNext, supportHours, type OpeningHours } from '../../../src/domain/hours.js';
import { publicHolidays } from './public-holidays.js';

const years = [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035] as const;

/** The Sundays on which the clocks go forward and back, written off by hand. */
const clocks: Readonly<Record<number, readonly [forward: string, back: string]>> = {
  2026: ['2026-03-29', '2026-10-25'],
  2027: ['2027-03-28', '2027-10-31'],
  2028: ['2028-03-26', '2028-10-29'],
  2029: ['2029-03-25', '2029-10-28'],
  2030: ['2030-03-31', '2030-10-27'],
  2031: ['2031-03-30', '2031-10-26'],
  2032: ['2032-03-28', '2032-10-31'],
  2033: ['2033-03-27', '2033-10-30'],
  2034: ['2034-03-26', '2034-10-29'],
  2035: ['2035-03-25', '2035-10-28'],
};

/** An instant by what the clock shows in Denmark, for any time at which the clocks do not change. */
const at = (day: string, time: string): Date => {
  const [forward = '', back = ''] = clocks[Number(day.slice(0, 4))] ?? [];
  return new Date(`${day}T${time}${day >= forward && day < back ? '+02:00' : '+01:00'}`);
};

/** Whether a day is a Saturday or a Sunday, reckoned from a Monday that everybody knows. */
const isWeekend = (day: string): boolean => {
  const days = (Date.parse(day) - Date.parse('2001-01-01')) / 86_400_000;
  return days % 7 >= 5;
};

/** What R213 says of a day. */
const expected = (day: string): readonly [from: string, until: string] => {
  if (/-12-(24|31)$/.test(day)) return ['10:00', '14:00'];
  if (isWeekend(day) || publicHolidays(Number(day.slice(0, 4))).includes(day)) return ['10:00', '16:00'];
  return ['08:00', '20:00'];
};

const everyDayOf = (year: number): Day[] => {
  const days: Day[] = [];
  for (let day = `${year}-01-01` as Day; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
};

for (const year of years) {
  const days = everyDayOf(year);

  test(`R213: on every day of ${year} the support keeps the hours of that day`, () => {
    for (const day of days) {
      const [from, until] = expected(day);
      assert.deepEqual(hoursOn(supportHours, day), [{ from, until }], day);
    }
  });

  test(`R213: on every day of ${year} it opens and closes on the minute`, () => {
    for (const day of days) {
      const [from, until] = expected(day);
      const [opens, closes] = [at(day, `${from}:00`), at(day, `${until}:00`)];
      assert.deepEqual(
        [+opens - 1, +opens, +closes - 1, +closes].map(instant => isOpen(supportHours, new Date(instant))),
        [false, true, true, false],
        day,
      );
      assert.deepEqual(openAt(supportHours, opens), { from, until }, day);
    }
  });

  test(`R213: from every day of ${year} the way to the next opening is told`, () => {
    for (const day of days) {
      const [from, until] = expected(day);
      const tomorrow = addDays(day, 1);
      const next = { day: tomorrow, time: expected(tomorrow)[0] };
      for (const [instant, opening] of [
        [+at(day, '00:00:00'), { day, time: from }],
        [+at(day, `${from}:00`) - 1, { day, time: from }],
        [+at(day, `${from}:00`), next],
        [+at(day, `${until}:00`), next],
        [+at(day, '23:59:59'), next],
      ] as const) {
        const told = opensNext(supportHours, new Date(instant));
        assert.deepEqual(
          told,
          { ...opening, instant: at(opening.day, `${opening.time}:00`) },
          `${day}, ${new Date(instant).toISOString()}`,
        );
      }
    }
  });

  const [forward = '', back = ''] = clocks[year] ?? [];
  for (const [day, how] of [
    [forward, 'forward'],
    [back, 'back'],
  ] as const) {
    test(`R213: on ${day}, when the clocks go ${how}, it is open from 10 to 16 on the new clock`, () => {
      const offset = how === 'forward' ? '+02:00' : '+01:00';
      const [opens, closes] = [new Date(`${day}T10:00:00${offset}`), new Date(`${day}T16:00:00${offset}`)];
      assert.deepEqual(
        [+opens - 1, +opens, +closes - 1, +closes].map(instant => isOpen(supportHours, new Date(instant))),
        [false, true, true, false],
      );
      // Asked the evening before, on the old clock.
      assert.deepEqual(opensNext(supportHours, at(addDays(day as Day, -1), '22:00:00')), { day, time: '10:00', instant: opens });
    });
  }
}

for (const [day, from, until, why] of [
  ['2026-12-24', '10:00', '14:00', 'a Thursday'],
  ['2027-12-24', '10:00', '14:00', 'a Friday'],
  ['2028-12-24', '10:00', '14:00', 'a Sunday: the day goes before the weekend'],
  ['2028-12-31', '10:00', '14:00', 'a Sunday: the day goes before the weekend'],
  ['2033-12-24', '10:00', '14:00', 'a Saturday: the day goes before the weekend'],
  ['2026-12-31', '10:00', '14:00', 'a Thursday'],
  ['2026-12-25', '10:00', '16:00', 'a holiday on a Friday'],
  ['2027-12-26', '10:00', '16:00', 'a holiday on a Sunday'],
  ['2026-12-23', '08:00', '20:00', 'a Wednesday'],
  ['2027-01-01', '10:00', '16:00', 'a holiday on a Friday'],
  ['2026-04-02', '10:00', '16:00', 'Maundy Thursday'],
  ['2026-04-06', '10:00', '16:00', 'Easter Monday'],
  ['2026-04-07', '08:00', '20:00', 'the Tuesday after Easter'],
  ['2026-05-14', '10:00', '16:00', 'Ascension Day'],
  ['2026-05-15', '08:00', '20:00', 'the Friday after it, on which many are off'],
  ['2026-05-01', '08:00', '20:00', 'the first of May, which is no public holiday'],
  ['2026-06-05', '08:00', '20:00', 'the day of the constitution, which is none either'],
  ['2028-06-05', '10:00', '16:00', 'Whit Monday, which falls on it'],
  ['2026-03-07', '10:00', '16:00', 'a Saturday'],
  ['2026-03-08', '10:00', '16:00', 'a Sunday'],
  ['2026-03-09', '08:00', '20:00', 'a Monday'],
] as const) {
  test(`R213: on ${day}, ${why}, it is open from ${from} to ${until}`, () =>
    assert.deepEqual(hoursOn(supportHours, day as Day), [{ from, until }]));
}

/** A borgerservice: closed on Fridays and in the weekend, on holidays and three days more; open twice on Mondays, late on Thursdays. */
const desk: OpeningHours = [
  { on: ['12-24', '12-31', '06-05', '2026-05-15', 'holidays', 'weekend'], open: [] },
  {
    on: ['monday'],
    open: [
      { from: '09:00', until: '12:00' },
      { from: '13:00', until: '15:00' },
    ],
  },
  { on: ['thursday'], open: [{ from: '10:00', until: '17:30' }] },
  { on: ['tuesday', 'wednesday'], open: [{ from: '10:00', until: '14:00' }] },
];

for (const [day, open, why] of [
  ['2026-03-02', ['09:00-12:00', '13:00-15:00'], 'a Monday, open twice'],
  ['2026-03-03', ['10:00-14:00'], 'a Tuesday'],
  ['2026-03-05', ['10:00-17:30'], 'a Thursday'],
  ['2026-03-06', [], 'a Friday, of which no row says anything'],
  ['2026-03-07', [], 'a Saturday'],
  ['2026-04-06', [], 'Easter Monday, which is a holiday first'],
  ['2026-12-24', [], 'a Thursday, but 24 December first'],
  ['2025-06-05', [], 'a Thursday, but 5 June first'],
  ['2029-06-05', [], 'a Tuesday, but 5 June first'],
  ['2026-05-15', [], 'one single day'],
] as const) {
  test(`R220: a borgerservice is ${open.length === 0 ? 'closed' : `open ${open.join(' and ')}`} on ${day}, ${why}`, () =>
    assert.deepEqual(
      hoursOn(desk, day as Day).map(({ from, until }) => `${from}-${until}`),
      open,
    ));
}

test('R220: a single day is that day, and no other year’s', () => {
  const once: OpeningHours = [
    { on: ['2026-05-12'], open: [] },
    { on: ['weekdays'], open: [{ from: '10:00', until: '14:00' }] },
  ];
  assert.deepEqual(hoursOn(once, '2026-05-12' as Day), []);
  assert.equal(hoursOn(once, '2027-05-12' as Day).length, 1);
});

for (const [from, day, time, why] of [
  ['2026-03-02 08:00', '2026-03-02', '09:00', 'later the same morning'],
  ['2026-03-02 09:00', '2026-03-02', '13:00', 'it is open: after the break'],
  ['2026-03-02 12:30', '2026-03-02', '13:00', 'in the break'],
  ['2026-03-02 13:00', '2026-03-03', '10:00', 'it is open for the last time today'],
  ['2026-03-05 17:30', '2026-03-09', '09:00', 'a long weekend ahead'],
  ['2026-04-01 15:00', '2026-04-07', '10:00', 'Easter ahead'],
  ['2026-12-23 15:00', '2026-12-28', '09:00', 'Christmas ahead'],
  ['2026-12-30 15:00', '2027-01-04', '09:00', 'New Year ahead'],
] as const) {
  test(`R220: asked at ${from}, a borgerservice opens on ${day} at ${time}: ${why}`, () => {
    const [today = '', now = ''] = from.split(' ');
    assert.deepEqual(opensNext(desk, at(today, `${now}:00`)), { day, time, instant: at(day, `${time}:00`) });
  });
}

for (const [time, is] of [
  ['08:59', undefined],
  ['09:00', '12:00'],
  ['11:59', '12:00'],
  ['12:00', undefined],
  ['12:59', undefined],
  ['13:00', '15:00'],
  ['15:00', undefined],
] as const) {
  test(`R220: on a Monday at ${time} a borgerservice is ${is ? `open until ${is}` : 'closed'}`, () => {
    const instant = at('2026-03-02', `${time}:00`);
    assert.equal(openAt(desk, instant)?.until, is);
    assert.equal(isOpen(desk, instant), is !== undefined);
  });
}

test('what is never open is closed, and does not open', () => {
  const noon = at('2026-03-02', '12:00:00');
  for (const never of [[], [{ on: ['weekdays', 'weekend', 'holidays'], open: [] }]] satisfies OpeningHours[]) {
    assert.equal(isOpen(never, noon), false);
    assert.equal(opensNext(never, noon), undefined);
    assert.deepEqual(hoursOn(never, '2026-03-02' as Day), []);
  }
});

test('what opens once a year opens in a year, and what opened once for all does not open again', () => {
  const yearly: OpeningHours = [{ on: ['02-29', '03-02'], open: [{ from: '10:00', until: '14:00' }] }];
  assert.equal(opensNext(yearly, at('2026-03-02', '10:00:00'))?.day, '2027-03-02');
  assert.equal(opensNext(yearly, at('2027-03-02', '10:00:00'))?.day, '2028-02-29');
  const once: OpeningHours = [{ on: ['2026-03-02'], open: [{ from: '10:00', until: '14:00' }] }];
  assert.equal(opensNext(once, at('2026-03-02', '09:59:59'))?.day, '2026-03-02');
  assert.equal(opensNext(once, at('2026-03-02', '10:00:00')), undefined);
  // From 2 March of a year before a leap day it is 366 days to the next one.
  const next: OpeningHours = [{ on: ['03-02'], open: [{ from: '10:00', until: '14:00' }] }];
  assert.equal(opensNext(next, at('2027-03-02', '10:00:00'))?.day, '2028-03-02');
});

test('open round the clock is open at every hour, also in the nights in which the clocks change', () => {
  const always: OpeningHours = [{ on: ['weekdays', 'weekend'], open: [{ from: '00:00', until: '24:00' }] }];
  for (const [forward, back] of Object.values(clocks)) {
    for (const day of [forward, back]) {
      const midnight = +at(addDays(day as Day, -1), '20:00:00');
      for (let minutes = 0; minutes < 36 * 60; minutes += 15) {
        const instant = new Date(midnight + minutes * 60_000);
        assert.ok(isOpen(always, instant), instant.toISOString());
      }
      const opening = opensNext(always, new Date(`${day}T00:30:00Z`));
      assert.deepEqual(
        [opening?.day, opening?.time, toDay(opening?.instant ?? new Date(0))],
        [addDays(day as Day, 1), '00:00', addDays(day as Day, 1)],
      );
    }
  }
});

const nightly: OpeningHours = [{ on: ['weekdays', 'weekend'], open: [{ from: '02:30', until: '03:30' }] }];

test('what opens in the hour that is left out opens when the clocks have gone forward', () => {
  assert.deepEqual(opensNext(nightly, new Date('2026-03-28T22:00:00Z')), {
    day: '2026-03-29',
    time: '02:30',
    instant: new Date('2026-03-29T01:00:00Z'),
  });
  assert.deepEqual(
    ['00:59:59', '01:00:00', '01:29:59', '01:30:00'].map(time => isOpen(nightly, new Date(`2026-03-29T${time}Z`))),
    [false, true, true, false],
  );
});

test('what opens in the hour that comes twice opens the first time, and stays open', () => {
  assert.deepEqual(opensNext(nightly, new Date('2026-10-24T22:00:00Z'))?.instant, new Date('2026-10-25T00:30:00Z'));
  assert.deepEqual(
    ['00:29:59', '00:30:00', '01:00:00', '01:29:59', '02:29:59', '02:30:00'].map(time => isOpen(nightly, new Date(`2026-10-25T${time}Z`))),
    [false, true, true, true, true, false],
  );
  assert.equal(opensNext(nightly, new Date('2026-10-25T01:00:00Z'))?.day, '2026-10-26');
});

test('what closes in the hour that comes twice closes the first time, for good', () => {
  const late: OpeningHours = [{ on: ['weekend'], open: [{ from: '00:00', until: '02:30' }] }];
  assert.deepEqual(
    ['00:29:59', '00:30:00', '01:15:00'].map(time => isOpen(late, new Date(`2026-10-25T${time}Z`))),
    [true, false, false],
  );
});

for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
  test(`R213: the hours are Danish where the machine is set to ${zone}`, t => {
    const before = process.env['TZ'];
    t.after(() => (before === undefined ? delete process.env['TZ'] : (process.env['TZ'] = before)));
    process.env['TZ'] = zone;
    assert.deepEqual(
      ['2026-03-02T06:59:59Z', '2026-03-02T07:00:00Z', '2026-03-02T18:59:59Z', '2026-03-02T19:00:00Z'].map(instant =>
        isOpen(supportHours, new Date(instant)),
      ),
      [false, true, true, false],
    );
    assert.equal(opensNext(supportHours, new Date('2026-07-03T18:00:00Z'))?.instant.toISOString(), '2026-07-04T08:00:00.000Z');
  });
}

/** One row that is as it should be, but for what is given. */
const row = (given: object = {}) => [{ on: ['weekdays'], open: [{ from: '08:00', until: '12:00' }], ...given }];
const hoursFrom = (...times: readonly unknown[]) =>
  row({ open: [{ from: times[0], until: times[1] }, ...(times.length > 2 ? [{ from: times[2], until: times[3] }] : [])] });

for (const [what, value] of [
  ['no row, where it is never open', []],
  ['one row', row()],
  ['days on which it is closed', row({ open: [] })],
  ['each word for days', row({ on: ['weekdays', 'weekend', 'holidays', 'monday', 'sunday'] })],
  ['a day of each year', row({ on: ['12-24'] })],
  ['a day of one year', row({ on: ['2027-12-24'] })],
  ['a leap day', row({ on: ['02-29'] })],
  ['the first and the last day of a year', row({ on: ['01-01', '12-31'] })],
  ['two stretches in a day', hoursFrom('08:00', '11:59', '12:00', '20:30')],
  ['from midnight to midnight', hoursFrom('00:00', '24:00')],
  ['the last minute of each kind of hour', hoursFrom('09:59', '19:59', '20:00', '23:59')],
  ['two rows', [...row(), ...row({ on: ['weekend'] })]],
] as const)
  test(`R213: opening hours can be ${what}`, () => assert.equal(isOpeningHours(value), true));

for (const [what, value] of [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'weekdays'],
  ['one row by itself', row()[0]],
  ['what only has as many', { length: 0, every: () => true }],
  ['no row at all', [null]],
  ['a number', [1]],
  ['a second row that is none', [...row(), {}]],
  ['a first row that is none', [{}, ...row()]],
  ['no days', row({ on: [] })],
  ['no list of days', row({ on: 'weekdays' })],
  ['no list of days, though it has a length', row({ on: { length: 1, every: () => true } })],
  ['days that nobody knows', row({ on: ['workdays'] })],
  ['days without a name', row({ on: [''] })],
  ['a number for days', row({ on: [1] })],
  ['one of two days that nobody knows', row({ on: ['weekdays', 'someday'] })],
  ['a list in place of a day', row({ on: [['12-24']] })],
  ['what only reads like a day', row({ on: [{ toString: () => '12-24' }] })],
  ['a day that no year has', row({ on: ['02-30'] })],
  ['a thirteenth month', row({ on: ['13-01'] })],
  ['day nought', row({ on: ['01-00'] })],
  ['a day of a year with three figures', row({ on: ['202-12-24'] })],
  ['a day of a year with one figure', row({ on: ['2-12-24'] })],
  ['a day with something before it', row({ on: ['x12-24'] })],
  ['a day with something before its year', row({ on: ['x2027-12-24'] })],
  ['a day with something after it', row({ on: ['12-24x'] })],
  ['a day with more after it than its figures', row({ on: ['12-24-12-24'] })],
  ['a day with too many figures', row({ on: ['12-241'] })],
  ['letters for a year', row({ on: ['yyyy-12-24'] })],
  ['letters for a month', row({ on: ['xx-24'] })],
  ['no hours', row({ open: undefined })],
  ['no list of hours', row({ open: { from: '08:00', until: '12:00' } })],
  ['hours that are nothing', row({ open: [null] })],
  ['hours without a beginning', hoursFrom(undefined, '12:00')],
  ['hours without an end', hoursFrom('08:00', undefined)],
  ['numbers for hours', hoursFrom(8, 12)],
  ['a list in place of a time', hoursFrom(['08:00'], '12:00')],
  ['an hour of one figure', hoursFrom('8:00', '12:00')],
  ['an hour beyond the day', hoursFrom('08:00', '25:00')],
  ['an hour in the thirties', hoursFrom('08:00', '30:00')],
  ['a minute after midnight of the next day', hoursFrom('08:00', '24:01')],
  ['sixty minutes', hoursFrom('08:60', '12:00')],
  ['letters for an hour', hoursFrom('0x:00', '12:00')],
  ['letters for minutes', hoursFrom('08:0x', '12:00')],
  ['seconds', hoursFrom('08:00:00', '12:00')],
  ['something before a time', hoursFrom('x08:00', '12:00')],
  ['something before midnight', hoursFrom('08:00', '124:00')],
  ['something after midnight', hoursFrom('08:00', '24:00x')],
  ['an end before the beginning', hoursFrom('12:00', '08:00')],
  ['an end at the beginning', hoursFrom('08:00', '08:00')],
  ['stretches that overlap', hoursFrom('08:00', '12:00', '11:00', '13:00')],
  ['stretches that touch', hoursFrom('08:00', '12:00', '12:00', '13:00')],
  ['stretches in the wrong order', hoursFrom('13:00', '14:00', '08:00', '12:00')],
] as const)
  test(`R213: opening hours cannot be ${what}`, () => assert.equal(isOpeningHours(value), false));
