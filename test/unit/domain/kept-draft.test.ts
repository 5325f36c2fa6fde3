import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DraftAnswers, type SavedDraft } from '../../../src/domain/draft.shape.js';
import type { Draft, Step } from '../../../src/domain/draft.js';
import { fitsBeginning, takenUp, toKeep } from '../../../src/domain/kept-draft.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import type { Party } from '../../../src/domain/party.shape.js';
import type { PowerId } from '../../../src/domain/power.shape.js';

const karen = { id: 'karen', name: 'Karen Holm' } as Party;
const powers = ['a', 'b'] as PowerId[];
const whole: Draft = {
  intent: 'request',
  person: karen,
  digital: true,
  basis: 'guardianship',
  basisAnswers: { 'covers-all': true },
  delivery: 'letter',
  post: true,
  powers,
  until: '2027-01-01',
};

test('what is kept are handles, days and choices: no name, nothing as it was typed, and no tick', () => {
  const kept = toKeep({ draft: whole, step: 'check', replaces: 'old' as MandateId });
  assert.deepEqual(kept, {
    intent: 'request',
    step: 'check',
    person: 'karen',
    basis: 'guardianship',
    basisAnswers: { 'covers-all': true },
    delivery: 'letter',
    powers,
    until: '2027-01-01',
    replaces: 'old',
  });
  assert.deepEqual(DraftAnswers.parse(kept), kept);
});

for (const [why, draft, step] of [
  ['nobody has said which way round it is', { person: karen }, 'who'],
  ['it is done elsewhere', { ...whole, where: 'elsewhere' }, 'what'],
  ['it is sent', whole, 'receipt'],
  ['nobody has begun', whole, 'begin'],
] as const) {
  test(`nothing is kept where ${why}`, () => assert.equal(toKeep({ draft, step }), undefined));
}

test('a day that is half typed is not kept', () => {
  assert.equal(toKeep({ draft: { ...whole, until: '2027-1' }, step: 'how-long' })?.until, undefined);
});

const saved = (draft: Draft, step: Step): SavedDraft => {
  const kept = toKeep({ draft, step });
  assert(kept);
  return {
    ...kept,
    id: 'draft-00001' as SavedDraft['id'],
    version: 1,
    keptUntil: '2026-03-03T11:00:00.000Z',
    person: draft.person,
    digital: draft.digital,
  };
};
const own: Draft = { intent: 'request', person: karen, digital: true, powers, until: '2027-01-01' };

for (const [what, draft, step, letters, expected] of [
  ['on each page that was reached', own, 'what', false, ['what']],
  ['on each page that was reached', own, 'how-long', true, ['how-long']],
  ['on each page that was reached, where there are no letters', own, 'how-long', false, ['how-long']],
  ['on each page that was reached', own, 'check', true, ['check']],
  ['on the page that asks who, where nobody was found', { intent: 'give' }, 'who', false, ['who']],
  ['on the page that asks who, where the person is gone', { ...own, person: undefined }, 'check', true, ['who']],
  ['with whom it is for, where they were found and shown', own, 'who', true, ['who']],
  ['with who decides', { intent: 'request', basis: 'guardianship' }, 'question', true, ['basis']],
  ['with who decides', { intent: 'request', basis: 'guardianship' }, 'basis', true, ['basis']],
  ['with who decides', { intent: 'request', basis: 'guardianship' }, 'way-on', true, ['basis']],
  ['with whom it is for, where there is nothing to ask any more', own, 'question', true, ['who']],
  ['with the letter, where there is nothing to ask any more', { ...own, digital: false }, 'question', true, ['paper']],
  ['with whom it is for, where nobody has seen yet that it goes by letter', { ...own, digital: false }, 'who', true, ['who']],
  [
    'with the desk, whatever is still to be asked, where there are no letters any more',
    { ...own, basis: 'guardianship', basisAnswers: { 'covers-all': true } },
    'check',
    false,
    ['paper'],
  ],
  [
    'with the question that is open',
    { ...own, basis: 'guardianship', basisAnswers: { 'covers-all': true } },
    'check',
    true,
    ['question', 'for-yourself'],
  ],
  ['where an answer led', { ...own, basis: 'guardianship', basisAnswers: { 'covers-all': false } }, 'check', true, ['way-on']],
  ['with the letter, where nobody has read of it', { ...own, digital: false }, 'paper', true, ['paper']],
  ['after the letter, where that has been read', { ...own, digital: false }, 'how-long', true, ['how-long']],
  ['with the desk, where there are no letters any more', { ...own, digital: false }, 'check', false, ['paper']],
] as const satisfies readonly (readonly [string, Draft, Step, boolean, readonly [Step, string?]])[]) {
  test(`answers are taken up ${what} (${expected.join(' ')})`, () => {
    const up = takenUp(saved(draft, step), letters);
    assert.deepEqual([up.step, ...(up.question ? [up.question] : [])], expected);
  });
}

test('where nothing is said of letters, there are none; where nothing is said of a page, it was the first', () => {
  const byLetter = saved({ ...own, digital: false }, 'check');
  assert.equal(takenUp(byLetter).step, 'paper');
  assert.equal(takenUp({ ...byLetter, step: undefined }, true).step, 'who');
});

test('answers are as they were when they are taken up, but for what has to be ticked anew', () => {
  const { draft } = takenUp(saved(whole, 'check'), true);
  assert.deepEqual({ ...draft, post: true }, whole);
});

test('kept answers are offered only where they are about what is begun', () => {
  const kept = saved(own, 'what');
  const begun = { able: ['request', 'give'] } as const;
  assert.equal(fitsBeginning(kept, begun), true);
  assert.equal(fitsBeginning(kept, { able: ['give'] }), false);
  assert.equal(fitsBeginning(kept, { ...begun, person: karen.id }), true);
  assert.equal(fitsBeginning(kept, { ...begun, person: 'ida' as Party['id'] }), false);
  assert.equal(fitsBeginning({ ...kept, person: undefined }, { ...begun, person: karen.id }), false);
  assert.equal(fitsBeginning(kept, { ...begun, replaces: 'old' as MandateId }), false);
  assert.equal(fitsBeginning({ ...kept, replaces: 'old' as MandateId }, { ...begun, replaces: 'old' as MandateId }), true);
});
