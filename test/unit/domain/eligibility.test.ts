import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../src/domain/day.shape.js';
import { longest, objections, reasonOf, youngest, type Asked, type Asker, type Terms } from '../../../src/domain/eligibility.js';
import { MandateRequest } from '../../../src/domain/mandate.shape.js';
import type { Objection } from '../../../src/domain/objection.shape.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { reasons } from '../../../src/domain/refusal.js';
import { aage, bo, karen, sofie } from '../../../src/testing/people.js';

const today = '2026-03-02' as Day;
const offered = [
  { id: 'kom-social-og-sundhedsportal' as PowerId, where: 'here' },
  { id: 'kom-hjaelpemidler-handle' as PowerId, where: 'here' },
  { id: 'su' as PowerId, where: 'elsewhere' },
] as const;

/** Bo, who asks Karen, and everything is in order. */
const asker: Asker = { id: 'h-bo', born: bo.born, cpr: bo.cpr, side: 'holder', digital: true, acting: false };
const terms: Terms = { asker, today, offered };
const asked: Asked = {
  name: karen.name,
  cpr: karen.cpr,
  person: 'h-karen',
  powers: ['kom-social-og-sundhedsportal'],
  until: '2026-05-02',
};

const told = ({ field, why }: Objection) => `${field}: ${why}`;

test('where everything is in order there is nothing to object to', () => assert.deepEqual(objections(asked, terms), []));

// What is left out has not come up yet.
for (const left of ['name', 'cpr', 'person', 'powers', 'until', 'message'] as const) {
  test(`nothing is said of ${left} before it has come up`, () => assert.deepEqual(objections({ ...asked, [left]: undefined }, terms), []));
}

test('where nothing has come up yet, and nothing is known of who asks, there is nothing to say', () => {
  assert.deepEqual(objections({}, { asker: {}, today }), []);
});

for (const [rule, why, change, objection] of [
  ['R092', 'the name has been left empty', { name: '' }, { field: 'name', why: 'empty' }],
  ['R092', 'the name is nothing but blanks', { name: ' \t\n ' }, { field: 'name', why: 'empty' }],
  ['R092', 'the name is nothing that can be seen', { name: '\u200b\u202e' }, { field: 'name', why: 'empty' }],
  ['R092', 'the name is longer than any', { name: 'a'.repeat(longest.name + 1) }, { field: 'name', why: 'too-long' }],
  ['R092', 'a CPR number has been typed for a name', { name: '140542-0018' }, { field: 'name', why: 'a-number' }],
  ['R092', 'the number has been left empty', { cpr: '' }, { field: 'cpr', why: 'empty' }],
  ['R092', 'the number is nothing but dashes and blanks', { cpr: ' - ' }, { field: 'cpr', why: 'empty' }],
  ['R092', 'the number is too short', { cpr: '140542-001' }, { field: 'cpr', why: 'too-short' }],
  ['R092', 'the number is too long', { cpr: '140542-00188' }, { field: 'cpr', why: 'too-long' }],
  ['R092', 'the number has letters', { cpr: '140542-OO18' }, { field: 'cpr', why: 'not-digits' }],
  ['R092', 'the number has a day that is none', { cpr: '310442-0018' }, { field: 'cpr', why: 'no-such-day' }],
  ['R092', 'the number is of somebody who is not born yet', { cpr: '030326-4000' }, { field: 'cpr', why: 'in-the-future' }],
  ['R092', 'the number is a replacement number', { cpr: '670101-0000' }, { field: 'cpr', why: 'replacement' }],
  ['R092', 'the number is one of the health services', { cpr: '020329-1WQ3' }, { field: 'cpr', why: 'health' }],
  ['R092', 'the number is the asker’s own', { cpr: bo.cpr }, { field: 'cpr', why: 'own' }],
  ['R092', 'the number is the asker’s own, typed with blanks', { cpr: ' 03 09 68-0017 ' }, { field: 'cpr', why: 'own' }],
  ['R092', 'the asker has chosen themselves', { person: 'h-bo' }, { field: 'person', why: 'own' }],
  ['R092', 'no power has been chosen', { powers: [] }, { field: 'powers', why: 'none' }],
  [
    'R043',
    'a power is not offered where the giver lives',
    { powers: ['kom-social-og-sundhedsportal', 'kom-tandpleje-handle', 'kom-tandpleje-handle'] },
    { field: 'powers', why: 'not-offered', powers: ['kom-tandpleje-handle'] },
  ],
  [
    'R014',
    'a power that is honoured here is mixed with one that is had elsewhere',
    { powers: ['kom-social-og-sundhedsportal', 'su'] },
    { field: 'powers', why: 'mixed' },
  ],
  ['R070', 'the last day has been left empty', { until: '' }, { field: 'until', why: 'empty' }],
  ['R070', 'the last day is nothing but blanks', { until: '  ' }, { field: 'until', why: 'empty' }],
  ['R070', 'the last day is none', { until: '2026-02-30' }, { field: 'until', why: 'not-a-day' }],
  ['R070', 'the last day is written the Danish way', { until: '02-05-2026' }, { field: 'until', why: 'not-a-day' }],
  ['R070', 'the last day has passed', { until: '2026-03-01' }, { field: 'until', why: 'over' }],
  ['Z7', 'there is a message, and none is taken', { message: 'Hej mor' }, { field: 'message', why: 'not-taken' }],
] as const satisfies readonly (readonly [string, string, Asked, Objection])[]) {
  test(`${rule}: it is said when ${why}, and nothing else is`, () =>
    assert.deepEqual(objections({ ...asked, ...change }, terms), [objection]));
}

for (const [why, change] of [
  ['a name of as many letters as there may be', { name: 'a'.repeat(longest.name) }],
  ['a number without a check digit that fits', { cpr: '251248-9996' }],
  ['a number with a dash of another kind', { cpr: '140542–0018' }],
  ['two powers', { powers: ['kom-social-og-sundhedsportal', 'kom-hjaelpemidler-handle'] }],
  ['only powers that are had elsewhere: they go to the hand-over', { powers: ['su'] }],
  ['a last day that is today', { until: '2026-03-02' }],
  ['a message of which nothing has been written', { message: ' \n' }],
] as const satisfies readonly (readonly [string, Asked])[]) {
  test(`R092: nothing is said against ${why}`, () => assert.deepEqual(objections({ ...asked, ...change }, terms), []));
}

test('R041: where nobody has told what is on offer, any power will do', () => {
  assert.deepEqual(objections({ powers: ['something-new', 'su', 'kom-hjaelpemidler-handle'] }, { asker, today }), []);
});

for (const [born, on, stands] of [
  ['2011-03-03', '2026-03-02', true],
  ['2011-03-02', '2026-03-02', false],
  ['2011-03-01', '2026-03-02', false],
  ['2008-02-29', '2023-02-28', true],
  ['2008-02-29', '2023-03-01', false],
  ['2011-12-31', '2026-12-30', true],
  ['2011-12-31', '2026-12-31', false],
  [sofie.born, '2026-03-02', true],
  [karen.born, '2026-03-02', false],
] as const) {
  for (const [rule, side] of [
    ['R061', 'holder'],
    ['R062', 'giver'],
  ] as const) {
    test(`${rule}: who was born on ${born} ${stands ? 'is too young to be' : 'may be'} a ${side} on ${on}`, () => {
      const found = objections({}, { asker: { born: born as Day, side }, today: on as Day });
      assert.deepEqual(found, stands ? [{ field: 'asker', why: 'under-15' }] : []);
    });
  }
}

test('R061, R062: fifteen is old enough', () => assert.equal(youngest, 15));

for (const [rule, side, digital, stands] of [
  ['R061', 'holder', false, true],
  ['R061', 'holder', true, false],
  ['R061', 'holder', undefined, false],
  ['R064', 'giver', false, false],
  ['R064', undefined, false, false],
] as const) {
  test(`${rule}: somebody who ${digital === false ? 'is not digital' : digital ? 'is digital' : 'may be digital or not'} ${stands ? 'cannot' : 'can'} be ${side ? `a ${side}` : 'either, as far as one knows'}`, () => {
    const found = objections({}, { asker: { ...asker, side, digital }, today });
    assert.deepEqual(found, stands ? [{ field: 'asker', why: 'not-digital' }] : []);
  });
}

test('R061, R064: Aage, who is exempt from Digital Post, can give and cannot hold', () => {
  const found = (side: 'giver' | 'holder') => objections({}, { asker: { born: aage.born, digital: aage.digital, side }, today }).map(told);
  assert.deepEqual([found('giver'), found('holder')], [[], ['asker: not-digital']]);
});

test('Z8: who acts for somebody else acts for nobody further', () => {
  assert.deepEqual(objections(asked, { ...terms, asker: { ...asker, acting: true } }), [{ field: 'asker', why: 'acting' }]);
});

for (const [what, change] of [
  ['is 13, by the number typed', { name: sofie.name, cpr: sofie.cpr }],
  ['was born 167 years ago, by the number typed', { cpr: '010158-5000' }],
  ['does not belong to the name typed', { name: 'Nobody at all', cpr: karen.cpr }],
  ['is not known', { person: 'h-nobody' }],
] as const) {
  test(`R062: nothing is said of the other person, who ${what}`, () => assert.deepEqual(objections({ ...asked, ...change }, terms), []));
}

test('R062: a browser that does not know the asker’s own number says nothing of it', () => {
  assert.deepEqual(objections({ ...asked, cpr: bo.cpr }, { ...terms, asker: { id: 'h-bo' } }), []);
});

for (const [longestMonths, until, latest] of [
  [undefined, '2036-03-02', undefined],
  [undefined, '9999-12-31', undefined],
  [2, '2026-05-02', undefined],
  [2, '2026-05-03', '2026-05-02'],
  [36, '2029-03-02', undefined],
  [36, '2029-03-03', '2029-03-02'],
  [1, '2026-12-31', '2026-04-02'],
] as const) {
  test(`R070, Z1: with ${longestMonths ? `at most ${longestMonths} months` : 'no longest'}, ${until} ${latest ? `is too late: ${latest} is the last` : 'will do'}`, () => {
    const found = objections({ until }, { ...terms, longestMonths });
    assert.deepEqual(found, latest ? [{ field: 'until', why: 'too-late', latest }] : []);
  });
}

test('R072: the longest is reckoned as the default is, to the last day of a shorter month', () => {
  const late = (until: string) => objections({ until }, { asker, today: '2025-12-31' as Day, longestMonths: 2 });
  assert.deepEqual(late('2026-02-28'), []);
  assert.deepEqual(late('2026-03-01'), [{ field: 'until', why: 'too-late', latest: '2026-02-28' }]);
});

for (const [takesMessage, length, whys] of [
  [true, longest.message, []],
  [true, longest.message + 1, ['too-long']],
  [false, longest.message, ['not-taken']],
  [false, longest.message + 1, ['not-taken', 'too-long']],
] as const) {
  test(`Z7: a message of ${length} letters, where ${takesMessage ? 'one is' : 'none is'} taken: ${whys.join(', ') || 'nothing against it'}`, () => {
    const found = objections({ message: 'a'.repeat(length) }, { ...terms, takesMessage });
    assert.deepEqual(
      found.map(({ why }) => why),
      whys,
    );
  });
}

test('R092: a request as long as we take it is one that the wire takes', () => {
  const request = { giver: 'h-karen', powers: ['su'], until: '2026-05-02' };
  assert.ok(MandateRequest.safeParse({ ...request, message: 'a'.repeat(longest.message) }).success);
  assert.ok(!MandateRequest.safeParse({ ...request, message: 'a'.repeat(longest.message + 1) }).success);
});

/** Everything at once that can be wrong at once. */
const worst = objections(
  {
    name: '',
    cpr: '670101-0000',
    person: 'h-sofie',
    powers: ['kom-social-og-sundhedsportal', 'su', 'kom-tandpleje-handle'],
    until: '2030-01-01',
    message: 'a'.repeat(longest.message + 1),
  },
  {
    asker: { id: 'h-sofie', born: sofie.born, cpr: '6701010000', side: 'holder', digital: false, acting: true },
    today,
    offered,
    longestMonths: 12,
  },
);

test('R060, R061, R062, R070: all that stands in the way is said, in the order of the fields, never only the first', () => {
  assert.deepEqual(worst.map(told), [
    'asker: acting',
    'asker: under-15',
    'asker: not-digital',
    'name: empty',
    'cpr: replacement',
    'cpr: own',
    'person: own',
    'powers: not-offered',
    'powers: mixed',
    'until: too-late',
    'message: not-taken',
    'message: too-long',
  ]);
});

test('R062: an objection never holds what was typed', () => {
  const typed = { name: '140542-0018', cpr: '140542-0O18', until: '140542-0018', message: 'karen 140542-0018' };
  const text = JSON.stringify(objections(typed, { ...terms, takesMessage: false }));
  assert.doesNotMatch(text, /1405|karen/i);
});

test('asking does not change what is asked', () => {
  const [before, powers] = [structuredClone({ asked, terms }), Object.freeze([...(asked.powers ?? [])])];
  objections(Object.freeze({ ...asked, powers }), Object.freeze(terms));
  assert.deepEqual({ asked, terms }, before);
});

for (const [objection, reason] of [
  [{ field: 'asker', why: 'under-15' }, 'under-15'],
  [{ field: 'asker', why: 'not-digital' }, 'not-allowed'],
  [{ field: 'asker', why: 'acting' }, 'not-while-acting'],
  [{ field: 'name', why: 'empty' }, 'not-valid'],
  [{ field: 'name', why: 'too-long' }, 'not-valid'],
  [{ field: 'name', why: 'a-number' }, 'not-valid'],
  [{ field: 'cpr', why: 'too-short' }, 'not-valid'],
  [{ field: 'cpr', why: 'replacement' }, 'not-valid'],
  [{ field: 'cpr', why: 'health' }, 'not-valid'],
  [{ field: 'cpr', why: 'own' }, 'self-mandate'],
  [{ field: 'person', why: 'own' }, 'self-mandate'],
  [{ field: 'powers', why: 'none' }, 'not-valid'],
  [{ field: 'powers', why: 'mixed' }, 'not-supported'],
  [{ field: 'powers', why: 'not-offered', powers: ['su'] }, 'not-offered-in-municipality'],
  [{ field: 'until', why: 'empty' }, 'not-valid'],
  [{ field: 'until', why: 'not-a-day' }, 'not-valid'],
  [{ field: 'until', why: 'over' }, 'period-over'],
  [{ field: 'until', why: 'too-late', latest: today }, 'not-valid'],
  [{ field: 'message', why: 'not-taken' }, 'not-supported'],
  [{ field: 'message', why: 'too-long' }, 'not-valid'],
] as const satisfies readonly (readonly [Objection, string])[]) {
  test(`a register refuses ${told(objection)} as ${reason}`, () => {
    assert.equal(reasonOf(objection), reason);
    assert.ok(reasons.includes(reason));
  });
}
