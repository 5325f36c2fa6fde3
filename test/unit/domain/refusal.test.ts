import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal, reasons, Refusal } from '../../../src/domain/refusal.js';

/** A second copy of the library on the page: the same source, another class. */
const source = new URL('../../../src/domain/refusal.ts?copy', import.meta.url).href;
const copy = (await import(source)) as typeof import('../../../src/domain/refusal.js');

test('another copy is another class', () => assert.ok(copy.Refusal !== Refusal && !(new copy.Refusal('not-found') instanceof Refusal)));

for (const reason of reasons) {
  test(`a refusal as ${reason} is known as one, also by another copy`, () => {
    assert.ok(isRefusal(new Refusal(reason)));
    assert.ok(copy.isRefusal(new Refusal(reason)));
    assert.ok(isRefusal(new copy.Refusal(reason)));
  });
}

for (const [told, error] of [
  ['an error', new Error('not-found')],
  ['an error that only has the name', Object.assign(new Error('x'), { name: 'Refusal' })],
  ['one with a reason that nobody has a sentence for', Object.assign(new Error('x'), { name: 'Refusal', reason: 'because' })],
  ['one whose reason is the name of something else', Object.assign(new Error('x'), { name: 'Refusal', reason: 'toString' })],
  ['an error of another kind that says a reason of ours', Object.assign(new Error('x'), { reason: 'not-found' })],
  ['what only looks like one', { name: 'Refusal', reason: 'not-found' }],
  ['a reason', 'not-found'],
  ['null', null],
  ['nothing', undefined],
] as const) {
  test(`${told} is no refusal`, () => assert.equal(isRefusal(error), false));
}

test('a refusal says its reason, when it is worth another try, and keeps its cause', () => {
  const cause = new Error('the line is down');
  const refusal = new Refusal('backend-down', { cause, retryAfter: 30 });
  assert.equal(refusal.name, 'Refusal');
  assert.equal(refusal.message, 'backend-down');
  assert.equal(refusal.retryAfter, 30);
  assert.equal(refusal.cause, cause);
});

test('without a cause there is none, without a time none is made up, and nothing is said to stand in the way', () => {
  const refusal = new Refusal('not-found');
  assert.deepEqual(refusal.objections, []);
  assert.equal('cause' in refusal, false);
  assert.equal(refusal.retryAfter, undefined);
});

test('no reason is listed twice', () => assert.equal(new Set(reasons).size, reasons.length));
