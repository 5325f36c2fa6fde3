import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, newReference } from '../../../src/registry/ids.js';

const many = <T>(make: () => T): T[] => Array.from({ length: 1000 }, make);

test('an id is 32 hexadecimal digits, the noughts among them, and no two are alike', () => {
  const ids = many(newId);
  for (const id of ids) assert.match(id, /^[0-9a-f]{32}$/);
  assert.equal(new Set(ids).size, ids.length);
});

test('a reference is twice four letters or digits that are told apart on the phone, and no two are alike', () => {
  const references = many(newReference);
  for (const reference of references) assert.match(reference, /^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$|U/);
  assert.equal(new Set(references).size, references.length);
});

test('each letter that may be in a reference is in one, and none that looks like another', () => {
  const used = new Set(many(newReference).join('').replaceAll('-', ''));
  assert.equal([...used].sort().join(''), '23456789ABCDEFGHJKMNPQRSTUVWXYZ');
});
