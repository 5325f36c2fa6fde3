import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeBetween } from '../../../src/domain/change.js';
import type { Day } from '../../../src/domain/day.shape.js';

const mandate = (powers: readonly string[], until: string) => ({
  powers: powers.map(id => ({ id })),
  period: [{ from: '2026-03-02' as Day, until: until as Day }],
});

for (const [before, after, gone, kept, added] of [
  [['a', 'b'], ['b', 'c'], ['a'], ['b'], ['c']],
  [['a'], ['a'], [], ['a'], []],
  [['a'], ['b'], ['a'], [], ['b']],
  [['a', 'b', 'c'], ['c', 'a'], ['b'], ['c', 'a'], []],
] as const) {
  test(`R183: from ${before.join(', ')} to ${after.join(', ')}, gone is ${gone.join(', ') || 'nothing'}, and added ${added.join(', ') || 'nothing'}`, () => {
    const change = changeBetween(mandate(before, '2026-05-02'), mandate(after, '2027-03-01'));
    const ids = (powers: readonly { readonly id: string }[]) => powers.map(({ id }) => id);
    assert.deepEqual([ids(change.gone), ids(change.kept), ids(change.added)], [gone, kept, added]);
    assert.deepEqual(change.lastDay, { before: '2026-05-02', after: '2027-03-01' });
  });
}
