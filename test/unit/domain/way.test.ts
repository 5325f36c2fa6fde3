import assert from 'node:assert/strict';
import { test } from 'node:test';
import { topics } from '../../../src/domain/topics.js';
import { after, answersTo, endOf, ends, firstQuestion, isEnd, mostFrom, way, type EndId, type Question } from '../../../src/domain/way.js';

/** Every way that there is, from the first question to its end. */
function* ways(answers: readonly string[] = []): Generator<{ readonly answers: readonly string[]; readonly end: EndId }> {
  const here = after(answers);
  assert.ok(here, answers.join(' > '));
  // What goes in a circle has no end: that is seen here, and not by waiting.
  assert.ok(answers.length <= 6, answers.join(' > '));
  if ('end' in here) yield { answers, end: here.end };
  else for (const answer of answersTo(here.question)) yield* ways([...answers, answer]);
}
const all = [...ways()];

test('there are ways for everybody: to help, to be helped, asked, with a mandate, without a login, and not online (R004)', () => {
  assert.equal(firstQuestion, 'who');
  assert.deepEqual(answersTo('who'), ['other', 'me', 'asked', 'have', 'login', 'offline']);
  assert.ok(all.length > 50);
});

for (const { end, topic } of ends) {
  test(`somebody gets to ‘${end}’, where there is something to do`, () => {
    assert.ok(all.some(way => way.end === end));
    const row = endOf(end);
    assert.ok(row.go ?? row.call ?? row.bring);
    // Only the support, MitID's and Digital Post's are known without a portal: borgerservice is called, or visited with a note.
    assert.ok(row.call !== 'borgerservice' || row.bring, 'a number that no portal may have said is not all there is');
    assert.ok(row.go !== 'booking' || row.bring, 'and so is an address');
    assert.ok(topics.some(row => row.topic === topic));
    assert.ok(isEnd(end));
  });
}

test('every question is asked, has two answers at least, and none twice', () => {
  const asked = new Set(
    all
      .flatMap(({ answers }) => answers.map((_, at) => after(answers.slice(0, at))))
      .map(here => here && 'question' in here && here.question),
  );
  for (const question of new Set(way.map(({ asked }) => asked))) {
    assert.ok(asked.has(question), question);
    const answers = answersTo(question);
    assert.ok(answers.length >= 2, question);
    assert.equal(new Set(answers).size, answers.length, question);
  }
});

test('nobody is asked more than six questions, and it is said how many there are at most', () => {
  const longest = (question: Question): number =>
    Math.max(
      ...all
        .filter(({ answers }) => asksOf(answers).includes(question))
        .map(({ answers }) => answers.length - asksOf(answers).indexOf(question)),
    );
  assert.equal(mostFrom(firstQuestion), 6);
  for (const question of new Set(way.map(({ asked }) => asked))) assert.equal(mostFrom(question), longest(question), question);
});

const asksOf = (answers: readonly string[]): readonly (string | undefined)[] =>
  answers.map((_, at) => {
    const here = after(answers.slice(0, at));
    return here && 'question' in here ? here.question : undefined;
  });

for (const [rule, answers, end] of [
  ['R090', 'other public yes yes yes', 'request'],
  ['R100', 'other public yes yes no', 'request-letter'],
  ['R061', 'other public no', 'helper-mitid'],
  ['R061, R063', 'other public young', 'ask-authority'],
  ['R062, R063', 'other public yes young', 'ask-authority'],
  ['R062, R063', 'other public yes yes cannot-sign', 'ask-authority'],
  ['R120', 'other public yes no guardian all', 'guardian'],
  ['R127', 'other public yes no guardian some', 'ask-authority'],
  ['R133', 'other public yes no future all', 'future'],
  ['R132', 'other public yes no future not-yet', 'future-apply'],
  ['R137', 'other public yes no future some', 'ask-authority'],
  ['R140', 'other public yes no general all', 'general'],
  ['R144, R150', 'other public yes no general some', 'ask-authority'],
  ['R067', 'other public yes no none', 'no-papers'],
  ['R190, R191', 'other once', 'own'],
  ['R030', 'me bank', 'others'],
  ['R243', 'other post', 'read-post'],
  ['R244', 'me post', 'let-read-post'],
  ['R240', 'other mitid', 'help-mitid'],
  ['R130, R131', 'me later', 'future-make'],
  ['R160', 'me public yes yes', 'give'],
  ['R066', 'me public no yes', 'ask-helper'],
  ['R066', 'me public no no', 'at-the-desk'],
  ['R094', 'asked yes post', 'answer'],
  ['R111', 'asked yes letter', 'answer-letter'],
  ['R098', 'asked no', 'reject'],
  ['R172', 'have use', 'use'],
  ['R075', 'have longer not-yet', 'renew'],
  ['R075, R077', 'have longer just', 'extend'],
  ['R078', 'have longer long-ago', 'anew'],
  ['R183', 'have change yes', 'change'],
  ['R183, R185', 'have stop yes', 'stop'],
  ['R184', 'have stop no', 'end-at-desk'],
  ['R187', 'have wrong', 'wrong'],
  ['R231', 'login none', 'get-mitid'],
  ['R214', 'login trouble', 'mitid-support'],
  ['R274', 'login stolen', 'block'],
  ['R278', 'login abroad', 'abroad'],
  ['R257', 'offline letters', 'exempt'],
  ['R253', 'offline service', 'another-way'],
  ['R278', 'offline danish', 'little-danish'],
] as const) {
  test(`${rule}: ${answers.replaceAll(' ', ', ')} leads to ‘${end}’`, () => assert.deepEqual(after(answers.split(' ')), { end }));
}

test('what nobody can answer leads nowhere', () => {
  for (const answers of [['nobody'], ['other', 'later'], ['asked', 'no', 'post'], ['']]) assert.equal(after(answers), undefined);
  assert.equal(isEnd('who'), false);
});
