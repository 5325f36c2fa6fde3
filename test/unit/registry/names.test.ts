import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import { isRefusal } from '../../../src/domain/refusal.js';
import { toCursor } from '../../../src/registry/cursor.js';
import { byName, named, position } from '../../../src/registry/names.js';
import type { Person, PersonId } from '../../../src/registry/ports.js';
import { bo, everybody, jens, karen, layla, maria, peopleIn, youngJens } from '../../../src/testing/people.js';

const unknown = 'nobody-knows' as PersonId;
const people = peopleIn(everybody);
const ids = [maria, karen, jens, bo].map(({ id }) => id);

for (const [text, found, why] of [
  ['holm', [karen, bo], 'a part of two names, in the order in which they were given'],
  ['KAREN', [karen], 'in capitals'],
  ['holm bo', [bo], 'two words, the other way round'],
  ['bo jens', [], 'two words, each of somebody else'],
  ['ostergard', [], 'an ø is no o'],
  ['østergard', [maria], 'without its accents'],
  ['Lodz', [], 'an ł is no l'],
  ['\tkaren\n', [karen], 'with what cannot be seen at both ends'],
  ['karen  holm', [karen], 'with two blanks'],
  ['søren', [], 'nobody’s name'],
  ['', [maria, karen, jens, bo], 'nothing, which every name holds'],
] as const) {
  test(`'${text}' finds ${found.map(({ name }) => name).join(' and ') || 'nobody'}: ${why}`, async () => {
    assert.deepEqual(
      await named(people, ids, text),
      found.map(({ id }) => id),
    );
  });
}

test('whoever the portal does not know any more has no name, and is found by none', async () => {
  assert.deepEqual(await named(people, [unknown, bo.id], 'bo'), [bo.id]);
  assert.deepEqual(await named(people, [unknown], 's'), []);
});

const cursor = (key: string) => toCursor({ key, id: '' as MandateId });

for (const [key, place] of [
  ['0', 0],
  ['7', 7],
  ['10', 10],
  ['123456789', 123_456_789],
] as const) {
  test(`a cursor at ${key} stands after ${place} people`, () => assert.equal(position(cursor(key)), place));
}

for (const key of ['', '-1', '1.5', '1e3', ' 1', '1 ', '1x', 'x1', '1234567890']) {
  test(`a cursor at '${key}' is none of a list of people`, () => {
    assert.throws(
      () => position(cursor(key)),
      error => isRefusal(error) && error.reason === 'not-valid',
    );
  });
}

const called = (name: string, id = name): Person => ({ ...bo, name, id: id as PersonId });

test('people stand as in a Danish phone book: æ, ø and å last, and aa is å', () => {
  const names = ['Aabye', 'Anna', 'Zenia', 'Østergaard', 'Ærenlund', 'bent', 'Åse'];
  assert.deepEqual(
    names
      .map(name => called(name))
      .sort(byName)
      .map(({ name }) => name),
    ['Anna', 'bent', 'Zenia', 'Ærenlund', 'Østergaard', 'Aabye', 'Åse'],
  );
  assert.ok(byName(layla, bo) > 0 && byName(bo, layla) < 0, 'another script comes after ours');
});

test('two of one name stand in the order of their ids, whichever is asked about first', () => {
  const [first, second] = [called('Jens Hansen', 'a'), called('Jens Hansen', 'b')];
  assert.deepEqual([byName(first, second), byName(second, first)], [-1, 1]);
  const both = [jens, youngJens].sort(byName);
  assert.deepEqual([youngJens, jens].sort(byName), both);
});

test('whoever has no name comes before all who have one, and nothing breaks where two have none', () => {
  assert.ok(byName(undefined, bo) < 0 && byName(bo, undefined) > 0);
  for (const [a, b] of [
    [undefined, undefined],
    [called(''), undefined],
    [undefined, called('')],
  ] as const)
    assert.equal(byName(a, b), 1);
});
