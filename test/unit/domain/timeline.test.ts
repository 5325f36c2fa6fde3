import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import { nationalLimits } from '../../../src/domain/period.js';
import type { Period } from '../../../src/domain/period.shape.js';
import { timeline, type Lived, type Timeline } from '../../../src/domain/timeline.js';

const period = (...stretches: readonly (readonly [from: string, until: string])[]): Period =>
  stretches.map(([from, until]) => ({ from: from as Day, until: until as Day }));

const line = (lived: Lived, today: string, more: Partial<Parameters<typeof timeline>[1]> = {}): Timeline =>
  timeline(lived, { today: today as Day, limits: nationalLimits, extendable: true, ...more });

/** The points as one reads them: the day, how many days from today, and what it is. */
const read = ({ points }: Timeline): readonly string[] => points.map(({ day, days, what }) => `${day} ${days}: ${what.join(' ')}`);

/** The last days that the days around expiry are tried on: an ordinary one, and those on which the calendar or the clock is out of the ordinary. */
const lastDays = [
  ['2026-05-02', 'a Saturday in May'],
  ['2026-03-29', 'the day on which the clocks go forward'],
  ['2026-04-05', 'a week after the clocks have gone forward'],
  ['2026-10-25', 'the day on which the clocks go back'],
  ['2026-11-03', 'nine days after the clocks have gone back'],
  ['2028-02-29', 'a leap day'],
  ['2028-03-10', 'ten days after a leap day'],
  ['2027-01-04', 'the first days of a year'],
] as const;

for (const [last, why] of lastDays) {
  const [from, notice, closes] = [addDays(last as Day, -60), addDays(last as Day, -21), addDays(last as Day, 14)];
  const whole = { period: period([from, last]) };
  const on = (days: number): Timeline => line(whole, addDays(last as Day, days));
  const today = (days: number): Day => addDays(last as Day, days);

  test(`R079: 22 days before ${last}, ${why}, the notice is a day away`, () => {
    assert.deepEqual(read(on(-22)), [
      `${from} -38: from`,
      `${today(-22)} 0: today`,
      `${notice} 1: notice`,
      `${last} 22: last-day extend-from`,
      `${closes} 36: extend-until`,
    ]);
  });

  test(`R079: 21 days before ${last}, ${why}, both are told`, () => {
    assert.deepEqual(read(on(-21)), [
      `${from} -39: from`,
      `${notice} 0: notice today`,
      `${last} 21: last-day extend-from`,
      `${closes} 35: extend-until`,
    ]);
  });

  test(`R073: on the day before ${last}, ${why}, it is still in force`, () => {
    assert.deepEqual(read(on(-1)), [
      `${from} -59: from`,
      `${notice} -20: notice`,
      `${today(-1)} 0: today`,
      `${last} 1: last-day extend-from`,
      `${closes} 15: extend-until`,
    ]);
    inside(on(-1), 'in-force');
  });

  test(`R073, R077: on ${last}, ${why}, it is in force, and an extension can be asked for`, () => {
    assert.deepEqual(read(on(0)), [
      `${from} -60: from`,
      `${notice} -21: notice`,
      `${last} 0: last-day extend-from today`,
      `${closes} 14: extend-until`,
    ]);
    inside(on(0), 'in-force');
    inside(on(0), 'window');
  });

  test(`R077: 14 days after ${last}, ${why}, an extension can still be asked for`, () => {
    assert.deepEqual(read(on(14)), [
      `${from} -74: from`,
      `${notice} -35: notice`,
      `${last} -14: last-day extend-from`,
      `${closes} 0: extend-until today`,
    ]);
    inside(on(14), 'window');
    outside(on(14), 'in-force');
  });

  test(`R077: 15 days after ${last}, ${why}, it is too late`, () => {
    assert.deepEqual(read(on(15)), [
      `${from} -75: from`,
      `${notice} -36: notice`,
      `${last} -15: last-day extend-from`,
      `${closes} -1: extend-until`,
      `${today(15)} 0: today`,
    ]);
    outside(on(15), 'window');
  });
}

const placeOfToday = ({ points }: Timeline): number => points.find(({ what }) => what.includes('today'))?.place ?? NaN;
const holds = (of: Timeline, kind: string): boolean =>
  of.spans.some(span => span.kind === kind && span.from <= placeOfToday(of) && placeOfToday(of) <= span.to);
const inside = (of: Timeline, kind: string): void => assert.ok(holds(of, kind), `today is not in ${kind}`);
const outside = (of: Timeline, kind: string): void => assert.ok(!holds(of, kind), `today is in ${kind}`);

test('R080: the days between two stretches are a pause on the line, and never in force', () => {
  const extended = line({ period: period(['2026-03-02', '2026-05-02'], ['2026-05-10', '2026-07-10']) }, '2026-05-06');
  assert.deepEqual(read(extended), [
    '2026-03-02 -65: from',
    '2026-05-02 -4: pause',
    '2026-05-06 0: today',
    '2026-05-10 4: again',
    '2026-06-19 44: notice',
    '2026-07-10 65: last-day extend-from',
    '2026-07-24 79: extend-until',
  ]);
  outside(extended, 'in-force');
  assert.equal(extended.spans.filter(({ kind }) => kind === 'in-force').length, 2);
});

for (const from of ['2026-05-02', '2026-05-03'])
  test(`one that was extended from ${from}, its last day or the day after it, has no pause`, () => {
    const extended = line({ period: period(['2026-03-02', '2026-05-02'], [from, '2026-07-10']) }, '2026-05-02');
    assert.deepEqual(
      extended.points.filter(({ what }) => what.includes('pause')),
      [],
    );
    assert.equal(extended.points.filter(({ what }) => what.includes('extended')).length, 1);
    assert.equal(extended.spans.filter(({ kind }) => kind === 'in-force').length, 1);
  });

test('one that was deleted ends on that day: what would have come after it is not on the line', () => {
  const deleted = line({ period: period(['2026-03-02', '2026-05-02']), endedOn: '2026-03-20' as Day }, '2026-04-01');
  assert.deepEqual(read(deleted), ['2026-03-02 -30: from', '2026-03-20 -12: ended', '2026-04-01 0: today']);
  assert.deepEqual(
    deleted.spans.map(({ kind, to }) => [kind, to]),
    [['in-force', deleted.points[1]?.place]],
  );
});

test('one that was deleted in its last weeks has had its notice', () => {
  const deleted = line({ period: period(['2026-03-02', '2026-05-02']), endedOn: '2026-04-20' as Day }, '2026-04-20');
  assert.deepEqual(read(deleted), ['2026-03-02 -49: from', '2026-04-11 -9: notice', '2026-04-20 0: ended today']);
});

test('one that was replaced after it had run out has had its last day, and no window', () => {
  const replaced = line({ period: period(['2026-03-02', '2026-05-02']), endedOn: '2026-05-06' as Day }, '2026-05-07');
  assert.deepEqual(read(replaced).slice(2), ['2026-05-02 -5: last-day', '2026-05-06 -1: ended', '2026-05-07 0: today']);
});

test('of one that ended in its first stretch, the later ones are not on the line', () => {
  const ended = line(
    { period: period(['2026-03-02', '2026-05-02'], ['2026-05-10', '2026-07-10']), endedOn: '2026-05-02' as Day },
    '2026-05-02',
  );
  assert.deepEqual(read(ended), ['2026-03-02 -61: from', '2026-05-02 0: last-day ended today']);
});

test('R076: an extension that has been asked for shows the day that it asks for, and what may come to be in force', () => {
  const asked = line({ period: period(['2026-03-02', '2026-05-02']), wanted: '2026-07-05' as Day }, '2026-05-05');
  assert.deepEqual(read(asked).slice(2), ['2026-05-02 -3: last-day', '2026-05-05 0: today', '2026-07-05 61: wanted']);
  assert.deepEqual(
    asked.spans.map(({ kind }) => kind),
    ['in-force', 'wanted'],
  );
  assert.equal(asked.spans[1]?.from, placeOfToday(asked));
  const early = line({ period: period(['2026-03-02', '2026-05-02']), wanted: '2026-07-05' as Day }, '2026-05-02');
  assert.equal(early.spans[1]?.from, placeOfToday(early));
});

test('where nobody can ask for an extension there is no window, and where the backend tells nothing of its limits no notice either', () => {
  const only = period(['2026-03-02', '2026-05-02']);
  assert.deepEqual(read(line({ period: only }, '2026-03-10', { extendable: false })), [
    '2026-03-02 -8: from',
    '2026-03-10 0: today',
    '2026-04-11 32: notice',
    '2026-05-02 53: last-day',
  ]);
  assert.deepEqual(read(line({ period: only }, '2026-03-10', { limits: undefined })), [
    '2026-03-02 -8: from',
    '2026-03-10 0: today',
    '2026-05-02 53: last-day',
  ]);
});

test('a mandate of one day is a line of one day and its window', () => {
  const short = line({ period: period(['2026-03-02', '2026-03-02']) }, '2026-03-02');
  assert.deepEqual(read(short), ['2026-03-02 0: from notice last-day extend-from today', '2026-03-16 14: extend-until']);
  const alone = line({ period: period(['2026-03-02', '2026-03-02']) }, '2026-03-02', { extendable: false });
  assert.deepEqual(
    alone.points.map(({ place }) => place),
    [0],
  );
});

test('whatever the stretches and the day: in order, apart, within the line, and each span between two of its points', () => {
  const days = fc.integer({ min: 0, max: 4000 });
  const stretches = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), days), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(stretches, days, fc.boolean(), fc.option(days, { nil: undefined }), (given, after, extendable, ends) => {
      const lived = given.reduce<Period>((all, [gap, length]) => {
        const from = addDays(all.at(-1)?.until ?? ('2026-01-01' as Day), gap);
        return [...all, { from, until: addDays(from, length) }];
      }, []);
      const first = lived[0]?.from as Day;
      const [today, endedOn] = [addDays(first, after + (ends ?? 0)), ends === undefined ? undefined : addDays(first, ends)];
      const { points, spans } = timeline({ period: lived, endedOn }, { today, limits: nationalLimits, extendable });
      const places = points.map(({ place }) => place);
      assert.equal(places[0], 0);
      assert.ok(points.length === 1 || places.at(-1) === 1);
      for (const [at, { day, place, days }] of points.entries()) {
        assert.equal(days, daysBetween(today, day));
        const before = points[at - 1];
        if (before) assert.ok(before.day < day && before.place < place);
      }
      for (const { from, to } of spans) assert.ok(from <= to && places.includes(from) && places.includes(to));
      assert.equal(points.filter(({ what }) => what.includes('today')).length, 1);
    }),
    { numRuns: 300 },
  );
});

test('one that was deleted on the day of its notice has had it', () => {
  const deleted = line({ period: period(['2026-03-02', '2026-05-02']), endedOn: '2026-04-11' as Day }, '2026-04-12');
  assert.deepEqual(read(deleted), ['2026-03-02 -41: from', '2026-04-11 -1: notice ended', '2026-04-12 0: today']);
});

test('one that was deleted where nobody knows of a notice has none', () => {
  const deleted = line({ period: period(['2026-03-02', '2026-05-02']), endedOn: '2026-03-20' as Day }, '2026-03-21', { limits: undefined });
  assert.deepEqual(read(deleted), ['2026-03-02 -19: from', '2026-03-20 -1: ended', '2026-03-21 0: today']);
});

test('one that was deleted on the day on which it began was in force on that day, and has had no last day', () => {
  const deleted = line({ period: period(['2026-03-02', '2026-05-02']), endedOn: '2026-03-02' as Day }, '2026-03-03');
  assert.deepEqual(read(deleted), ['2026-03-02 -1: from ended', '2026-03-03 0: today']);
  assert.deepEqual(deleted.spans, [{ kind: 'in-force', from: 0, to: 0 }]);
});

for (const endedOn of ['2026-05-10', '2026-06-01'])
  test(`one that was deleted on ${endedOn}, in what it was extended by from 2026-05-10, has had its first last day and not its second`, () => {
    const twice = period(['2026-03-02', '2026-05-02'], ['2026-05-10', '2026-07-10']);
    const deleted = line({ period: twice, endedOn: endedOn as Day }, '2026-06-02');
    assert.deepEqual(
      deleted.points.flatMap(({ day, what }) =>
        what.filter(one => one === 'last-day' || one === 'pause' || one === 'ended').map(one => `${day} ${one}`),
      ),
      ['2026-05-02 pause', `${endedOn} ended`],
    );
    assert.equal(deleted.spans.filter(({ kind }) => kind === 'in-force').length, 2);
  });

test('stretches without a day between are in force from the first day to the last', () => {
  const extended = line({ period: period(['2026-03-02', '2026-05-02'], ['2026-05-03', '2026-07-10']) }, '2026-05-02');
  const at = (day: string) => extended.points.find(point => point.day === day)?.place;
  assert.deepEqual(extended.spans[0], { kind: 'in-force', from: 0, to: at('2026-07-10') });
});
