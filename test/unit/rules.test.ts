import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, rulesIn, type Ran, type Rule, type Seen } from '../rules/judge.js';
import { rules } from '../rules/rules.js';

const two: readonly Rule[] = [
  { rule: 'R001', name: 'The first' },
  { rule: 'R002', name: 'The second', without: 'text for people' },
];
const ran = (name: string, outcome: Ran['outcome'] = 'passed'): Ran => ({ file: 'test/unit/a.test.ts', names: [name], outcome });
const seen = (name: string): Seen => ({ file: 'test/browser/a.test.ts', name });

for (const [what, list, tests, browser, inWords, faults] of [
  ['a test that passes, and a reason', two, [ran('R001: it is so')], [], '1 rules covered, 1 without a test, 0 failing', []],
  ['a number at the end of a name', two, [ran('it is so (R001)')], [], '1 rules covered, 1 without a test, 0 failing', []],
  ['a test in a browser alone', two, [], [seen('it is so (R001)')], '0 rules covered, 2 without a test, 0 failing', []],
  [
    'a test that fails',
    two,
    [ran('R001: it is so', 'failed'), ran('R001: and so')],
    [],
    '0 rules covered, 1 without a test, 1 failing',
    ['R001 is failing.'],
  ],
  [
    'a test that fails and names no rule',
    two,
    [ran('R001: it is so'), ran('this too', 'failed')],
    [],
    '1 rules covered, 1 without a test, 0 failing',
    ['A test in test/unit/a.test.ts that names no rule fails: this too'],
  ],
  [
    'a test that was skipped',
    two,
    [ran('R001: it is so', 'skipped')],
    [],
    '0 rules covered, 2 without a test, 0 failing',
    ['R001 has neither a test nor a reason.'],
  ],
  ['nothing at all', two, [], [], '0 rules covered, 2 without a test, 0 failing', ['R001 has neither a test nor a reason.']],
  [
    'an empty reason',
    [{ rule: 'R001', name: 'The first', without: ' ' }],
    [],
    [],
    '0 rules covered, 1 without a test, 0 failing',
    ['R001 has neither a test nor a reason.'],
  ],
  [
    'a reason that is stale',
    two,
    [ran('R001, R002: it is so')],
    [],
    '2 rules covered, 0 without a test, 0 failing',
    ['R002 has a test, and still a reason for having none: text for people'],
  ],
  [
    'a reason beside a test in a browser',
    two,
    [ran('R001: it is so')],
    [seen('and so (R002)')],
    '1 rules covered, 1 without a test, 0 failing',
    ['R002 has a test, and still a reason for having none: text for people'],
  ],
  [
    'a rule that there is not',
    two,
    [ran('R001, Z1: it is so')],
    [],
    '1 rules covered, 1 without a test, 0 failing',
    ['Z1 is no rule, and a test in test/unit/a.test.ts names it: R001, Z1: it is so'],
  ],
  [
    'a rule twice',
    [two[0] as Rule, two[0] as Rule],
    [ran('R001: it is so')],
    [],
    '2 rules covered, 0 without a test, 0 failing',
    ['R001 is in the list twice.'],
  ],
] as const satisfies readonly (readonly [string, readonly Rule[], readonly Ran[], readonly Seen[], string, readonly string[]])[]) {
  test(`of ${what} it is said: ${faults.length > 0 ? 'something is wrong' : 'all is well'}`, () => {
    const verdict = judge(list, tests, browser);
    assert.deepEqual([verdict.inWords, verdict.faults], [inWords, faults]);
  });
}

test('the number of a group holds for what is in it', () => {
  const inGroup: Ran = { file: 'test/unit/a.test.ts', names: ['R001: some things', 'this one'], outcome: 'passed' };
  assert.deepEqual(
    judge(two, [inGroup], []).standings.map(({ is }) => is),
    ['covered', 'without'],
  );
});

for (const [text, numbers] of [
  ['R072, R079: it is so (Z7)', ['R072', 'R079', 'Z7']],
  ['R072 and once more R072', ['R072']],
  ['F7K2-R999X, 1R001, ZR12', []],
] as const) {
  test(`numbers are read: ${numbers.length} in a text of ${text.length} letters`, () => assert.deepEqual(rulesIn(text), numbers));
}

test('the list has 196 rules and 20 open questions, in order, each with a name and with nothing but its number to tell it by', () => {
  const numbers = rules.map(({ rule }) => rule);
  assert.deepEqual(
    [numbers.filter(rule => /^R\d{3}$/.test(rule)).length, numbers.filter(rule => /^Z\d{1,2}$/.test(rule)).length],
    [196, 20],
  );
  assert.deepEqual(
    numbers,
    [...numbers].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
  );
  for (const { name } of rules) assert.match(name, /^\p{Lu}.*[^.]$/u);
});
