import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Happening } from '../../../../src/domain/mandate.shape.js';
import type { PowerId } from '../../../../src/domain/power.shape.js';
import { linesOf } from '../../../../src/elements/mandate-list/uses.js';

const used = (at: string, power = 'a', service = 'here'): Happening => ({
  ...{ at, by: 'holder', kind: 'use' },
  use: { power: { id: power as PowerId, title: power, lang: 'da' }, service: { name: service, lang: 'da' } },
});
const happened = (at: string, kind = 'approve'): Happening => ({ at, by: 'giver', kind });

/** A history as its lines tell it: the kind, what was used where, and when. */
const told = (...history: readonly Happening[]) =>
  linesOf(history).map(({ happening: { kind, use }, times }) => [kind, use && `${use.power.id} ${use.service.name}`, times]);

test('uses of one day that are alike are one line, where the first of them stands', () => {
  const [one, two, three] = ['2026-03-02T08:00:00.000Z', '2026-03-02T09:00:00.000Z', '2026-03-02T22:59:59.999Z'];
  assert.deepEqual(told(used(one), happened(two), used(two, 'b'), used(two, 'a', 'there'), used(three)), [
    ['use', 'a here', [one, three]],
    ['approve', undefined, [two]],
    ['use', 'b here', [two]],
    ['use', 'a there', [two]],
  ]);
});

test('the day is that of Denmark', () => {
  const [before, midnight] = ['2026-03-02T22:59:59.999Z', '2026-03-02T23:00:00.000Z'];
  assert.deepEqual(told(used(before), used(midnight)), [
    ['use', 'a here', [before]],
    ['use', 'a here', [midnight]],
  ]);
});

test('whatever else happened is a line each time', () => {
  const at = '2026-03-02T08:00:00.000Z';
  assert.deepEqual(told(happened(at), happened(at), { at, by: 'holder', kind: 'use' }, { at, by: 'holder', kind: 'use' }), [
    ['approve', undefined, [at]],
    ['approve', undefined, [at]],
    ['use', undefined, [at]],
    ['use', undefined, [at]],
  ]);
  assert.deepEqual(told(), []);
});
