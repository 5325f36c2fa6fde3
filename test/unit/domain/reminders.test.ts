import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../src/domain/day.shape.js';
import { milestones, nationalLimits } from '../../../src/domain/period.js';
import { reminderDays } from '../../../src/domain/reminders.js';

const days = milestones([{ from: '2026-03-02' as Day, until: '2026-05-02' as Day }], nationalLimits);

for (const [today, expected] of [
  ['2026-03-02', { before: '2026-04-11', lastDay: '2026-05-02' }],
  ['2026-04-10', { before: '2026-04-11', lastDay: '2026-05-02' }],
  ['2026-04-11', { before: '2026-04-25', lastDay: '2026-05-02' }],
  ['2026-04-24', { before: '2026-04-25', lastDay: '2026-05-02' }],
  ['2026-04-25', { lastDay: '2026-05-02' }],
  ['2026-05-02', { lastDay: '2026-05-02' }],
  ['2026-05-03', {}],
] as const) {
  test(`R079: on ${today}, of a mandate through 2026-05-02, one is reminded on ${Object.values(expected).join(' and ') || 'no day'}`, () => {
    assert.deepEqual(reminderDays(days, today as Day), expected);
  });
}
