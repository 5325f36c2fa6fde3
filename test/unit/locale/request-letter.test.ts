import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextStep } from '../../../src/domain/basis.js';
import { da } from '../../../src/locale/request-letter/da.js';

const { basis, questions, wayOn } = da;

test('R130, R131: a future mandate is told by what it is for, and by who wrote it while they could', () => {
  const { means } = basis.options['future-mandate'];
  assert.match(means, /en dag ikke selv kan/);
  assert.match(means, /personen skrevet/);
});

test('R132, R133: it is told who sets a future mandate in force, and that it is of no use before', () => {
  const { title, lead } = questions['future-mandate']['in-force'];
  assert.match(title, /sat i kraft/);
  assert.match(lead, /Familieretshuset.*Før det kan du ikke bruge den/s);
  assert.deepEqual(nextStep('future-mandate', { 'in-force': false }), { leads: 'family-house', because: 'in-force' });
  assert.match(wayOn['family-house'].lead, /søge Familieretshuset/);
});

test('R120, R133, R140: to cover everything is told alike of each of the three: what is personal, and what is about money', () => {
  for (const name of ['guardianship', 'future-mandate', 'general-mandate'] as const)
    assert.match(questions[name]['covers-all'].lead, /alt, som er personligt, og alt, som handler om penge.*fuldt dækkende/s, name);
});

test('R143: it is told what a lawyer or two witnesses attest: three things', () => {
  assert.equal(questions['general-mandate'].attested.list.length, 3);
  assert.match(questions['general-mandate'].attested.lead, /1 advokat eller 2 vidner.*tre ting/s);
});
