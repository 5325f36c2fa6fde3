import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import { isRefusal } from '../../../src/domain/refusal.js';
import { fromCursor, toCursor } from '../../../src/registry/cursor.js';
import { bo, jens, karen, kept, layla, world } from '../../../src/testing/index.js';

const notValid = (error: unknown): boolean => isRefusal(error) && error.reason === 'not-valid';

describe('A cursor', () => {
  const place = { key: '2026-03-02T11:00:00.000Z', id: '00ff?>~' as MandateId };

  test('stands for the place that it was made from, and needs no escaping in an address', () => {
    const cursor = toCursor(place);
    assert.deepEqual(fromCursor(cursor), place);
    assert.equal(encodeURIComponent(cursor), cursor);
  });

  test('stands for every place, whatever letters it is written with', () => {
    const letters = ['+', '/', '=', '?', '>', '~', 'a', '0', ' ', '"'];
    const places = letters.flatMap(a => letters.flatMap(b => letters.map(c => ({ key: a + b, id: (c + a) as MandateId }))));
    const written = new Set<string>();
    for (const place of places) {
      const cursor = toCursor(place);
      assert.match(cursor, /^[\w-]+$/);
      assert.deepEqual(fromCursor(cursor), place);
      for (const letter of cursor) written.add(letter);
    }
    assert.ok(written.has('-') && written.has('_'), 'both of the letters that are written otherwise');
  });

  for (const text of [
    '',
    'x',
    '!!!',
    'WyJhIl0',
    btoa('{"key":"a","id":"b"}'),
    btoa('["a",7]'),
    btoa('["a","b","c"]'),
    btoa('null'),
    toCursor(place).slice(1),
  ]) {
    test(`is refused where it is none of ours: ${text || 'nothing at all'}`, () => {
      assert.throws(() => fromCursor(text), notValid);
    });
  }

  test('leads through the people whom one may act for, each once', async () => {
    const givers = [karen, jens, layla];
    const { principals } = world({ mandates: givers.map(({ id }) => kept({ giver: id })).map(({ id: _, ...mandate }) => mandate) }).as(bo);
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await principals?.({ limit: 1, cursor });
      assert.equal(page?.total, givers.length);
      seen.push(...page.items.map(({ person }) => person.name));
      cursor = page.next;
      if (cursor === undefined) break;
    }
    assert.deepEqual(seen.toSorted(), givers.map(({ name }) => name).sort());
  });

  for (const key of ['2026-03-02', '-1', '1.5', 'NaN', '', '1e3', '99999999999']) {
    test(`of another list is refused there: ${key || 'an empty key'}`, async () => {
      const { principals } = world().as(bo);
      await assert.rejects(async () => principals?.({ cursor: toCursor({ key, id: '' as MandateId }) }), notValid);
    });
  }
});
