import assert from 'node:assert/strict';
import { test } from 'node:test';
import { misunderstood } from '../../../src/domain/understanding.js';

for (const [intent, right] of [
  ['request', { reach: false, begins: false }],
  ['give', { reach: false, begins: true }],
] as const) {
  test(`R028, R095, R164: of a ${intent}, it reaches no further than what is written, and it is in force at once only where it is given`, () => {
    assert.deepEqual(misunderstood({ intent, understood: right }), []);
    assert.deepEqual(misunderstood({ intent }), [
      { field: 'reach', why: 'none' },
      { field: 'begins', why: 'none' },
    ]);
    assert.deepEqual(misunderstood({ intent, understood: { reach: true, begins: !right.begins } }), [
      { field: 'reach', why: 'wrong' },
      { field: 'begins', why: 'wrong' },
    ]);
    assert.deepEqual(misunderstood({ intent, understood: { reach: false } }), [{ field: 'begins', why: 'none' }]);
  });
}
