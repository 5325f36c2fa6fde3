import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import { Windows } from '../../../src/elements/mandate-list/windows.js';

const items = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, place) => ({ id: `m-${from + place}` as MandateId }));
const shown = (windows: Windows<string>, all: readonly { id: MandateId }[], name = 'a') => {
  const { from, until } = windows.of(name, all);
  return [from, until];
};

test('a part shows its first 25, and each press 25 more, of which at most 40 are on the page', () => {
  const windows = new Windows<string>();
  const all = items(0, 100);
  windows.share([100]);
  assert.deepEqual(shown(windows, all), [0, 25]);
  assert.equal(windows.next('a', all)?.id, 'm-25');
  assert.deepEqual(shown(windows, all), [10, 50]);
  windows.next('a', all);
  windows.next('a', all);
  assert.deepEqual(shown(windows, all), [60, 100]);
  assert.equal(windows.before('a', all)?.id, 'm-35');
  assert.deepEqual(shown(windows, all), [35, 75]);
  windows.before('a', all);
  windows.before('a', all);
  assert.deepEqual(shown(windows, all), [0, 40]);
});

test('parts share the room by how many there are in each, and none shows fewer than five', () => {
  const totals = (...totals: number[]) => {
    const windows = new Windows<string>();
    windows.share(totals);
    return totals.reduce((sum, total) => sum + windows.of('a', items(0, total)).until, 0);
  };
  assert.equal(totals(3, 2, 1), 6);
  assert.equal(totals(25, 10, 5), 40);
  assert.equal(totals(10_000), 25);
  assert.ok(totals(10_000, 300, 2) <= 42);
  assert.equal(totals(10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000), 40);
});

test('what is read stays when something comes before it, and when what stood first is gone', () => {
  const windows = new Windows<string>();
  windows.share([100]);
  windows.next('a', items(0, 100));
  assert.deepEqual(shown(windows, [...items(500, 502), ...items(0, 100)]), [12, 52]);
  assert.deepEqual(
    shown(
      windows,
      items(0, 100).filter(({ id }) => id !== 'm-10'),
    ),
    [10, 50],
  );
  assert.deepEqual(shown(windows, items(0, 5)), [4, 5]);
  assert.deepEqual(shown(windows, []), [0, 0]);
});

test('at the beginning, something new is seen', () => {
  const windows = new Windows<string>();
  windows.share([100]);
  assert.deepEqual(shown(windows, [...items(500, 502), ...items(0, 100)]), [0, 25]);
});

test('what grows a little does not make the others smaller', () => {
  const windows = new Windows<string>();
  windows.share([20, 20]);
  windows.share([25, 20]);
  assert.equal(windows.of('a', items(0, 20)).until, 20);
  windows.share([100, 100, 100]);
  assert.equal(windows.of('a', items(0, 20)).until, 13);
});
