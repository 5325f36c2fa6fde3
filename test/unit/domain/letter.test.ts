import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextStep, questionsFor, type BasisAnswers, type BasisQuestion, type NextStep } from '../../../src/domain/basis.js';
import { addDays } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import { objections, reasonOf } from '../../../src/domain/eligibility.js';
import { byLetter, checksFor, letterOut, papersFor, signerOf } from '../../../src/domain/letter.js';
import { possible } from '../../../src/domain/chance.js';
import {
  afterDeath,
  awaitsDesk,
  awaitsGiver,
  can,
  inForce,
  life,
  perform,
  type Circumstances,
  type Living,
  type OpenExtension,
} from '../../../src/domain/lifecycle.js';
import {
  Actor,
  Basis,
  DeskAction,
  MandateGift,
  MandateState,
  type ActionTerms,
  type Check,
  type DeskTerms,
} from '../../../src/domain/mandate.shape.js';
import type { Objection } from '../../../src/domain/objection.shape.js';
import { nationalLimits } from '../../../src/domain/period.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { readReference } from '../../../src/domain/reference.js';
import { isRefusal } from '../../../src/domain/refusal.js';

const day = (text: string) => text as Day;
const [asked, today, last] = [day('2026-03-02'), day('2026-03-10'), day('2026-05-02')];
const allows = { withdraw: true, message: false, partialApproval: true, shorterPeriod: true, letter: true };
const seen = (by: Actor, on: Day = today, more: Partial<Circumstances> = {}): Circumstances => ({
  ...{ by, today: on, allows, limits: nationalLimits },
  ...more,
});

/** A mandate that went by letter. */
const letter = (state: MandateState, more: Partial<Living> = {}): Living => ({
  ...{ state, powers: ['care'] as PowerId[], period: [{ from: asked, until: last }], basis: 'own', delivery: 'letter' },
  ...more,
});
const extension = (state: OpenExtension['state']): OpenExtension => ({
  ...{ state, asked: last, until: addDays(last, 60), answerBy: addDays(last, 60) },
});

type Does = Parameters<typeof perform>[1];

/** What comes of it: the state that follows, or the reason why not, and all that stands in the way. */
const outcome = (of: Living, by: Actor, does: Does, on: Day = today, terms: ActionTerms & DeskTerms = {}) => {
  try {
    return perform(of, does, seen(by, on), terms).state;
  } catch (error) {
    assert.ok(isRefusal(error), `nothing is thrown but a refusal: ${String(error)}`);
    return error.reason;
  }
};
const objectionsTo = (act: () => unknown): readonly Objection[] => {
  try {
    act();
    return [];
  } catch (error) {
    assert.ok(isRefusal(error));
    return error.objections;
  }
};
const found = { checks: ['pages', 'signature', 'date'] as Check[] };
const missing = { reasons: ['signature'] as Check[] };
/** What goes with each of borgerservice's deeds so that it can be done. */
const termsOf = (does: string): DeskTerms => (does.startsWith('approve') ? found : does.startsWith('decline') ? missing : {});

for (const { from, may, then } of life.filter(({ who }) => who === 'borgerservice')) {
  const extending = may.endsWith('extension') || from === 'expired' || (from === 'active' && may === 'register-letter');
  const of = letter(
    from === 'expired' ? 'active' : from,
    extending ? { extension: extension(may === 'register-letter' ? 'letter-sent' : 'in-review') } : {},
  );
  const on = from === 'expired' ? addDays(last, 1) : extending ? last : today;
  test(`R108: from ${from}, borgerservice may ${may}, and then it is ${then}`, () => {
    const after = perform(of, may as Does, seen('borgerservice', on), termsOf(may));
    assert.equal(after.state, extending && may !== 'approve-extension' ? of.state : then);
  });
}

test('R108, R184: what borgerservice may do, row by row', () =>
  assert.deepEqual(
    life.filter(({ who }) => who === 'borgerservice').map(({ from, may, then }) => `${from}: ${may}: ${then}`),
    [
      'letter-sent: register-letter: in-review',
      'in-review: approve: active',
      'in-review: decline: declined',
      'active: delete: deleted',
      'active: register-letter: active',
      'expired: register-letter: expired',
      'active: approve-extension: active',
      'expired: approve-extension: active',
      'active: decline-extension: active',
      'expired: decline-extension: expired',
    ],
  ));

test('R076: the letter of an extension that has come is looked at, and asks for what it asked for', () => {
  for (const on of [last, addDays(last, 1)]) {
    const of = letter('active', { extension: extension('letter-sent') });
    assert.deepEqual(perform(of, 'register-letter', seen('borgerservice', on)), { ...of, extension: extension('in-review') });
  }
});

test('R108: a letter can be registered through the last day on which it can be approved', () => {
  assert.deepEqual(can(letter('letter-sent', { answerBy: today }), seen('borgerservice')), [{ action: 'register-letter', until: today }]);
  const extending = letter('active', { extension: extension('letter-sent') });
  assert.deepEqual(
    can(extending, seen('borgerservice', last)).find(({ action }) => action === 'register-letter'),
    { action: 'register-letter', until: addDays(last, 60) },
  );
});

test('R109: whoever declines says what was missing', () => {
  for (const [of, does, on] of [
    [letter('in-review'), 'decline', today],
    [letter('active', { extension: extension('in-review') }), 'decline-extension', last],
  ] as const)
    assert.deepEqual(
      objectionsTo(() => perform(of, does, seen('borgerservice', on))),
      [{ field: 'reasons', why: 'none' }],
    );
});

// Read across: what comes of each of borgerservice's deeds on a mandate in each state, and with an extension at each point of its way.
// prettier-ignore
const answers = [
  //                      register-letter     approve              decline              delete            approve-extension    decline-extension
  ['awaiting-approval', ['not-allowed',     'not-allowed',       'not-allowed',       'not-allowed',    'not-allowed',       'not-allowed']],
  ['letter-sent',       ['in-review',       'not-allowed',       'not-allowed',       'not-allowed',    'not-allowed',       'not-allowed']],
  ['in-review',         ['already-decided', 'active',            'declined',          'not-allowed',    'not-allowed',       'not-allowed']],
  ['active',            ['already-decided', 'already-decided',   'already-decided',   'deleted',        'already-decided',   'already-decided']],
  ['rejected',          ['already-decided', 'already-decided',   'already-decided',   'mandate-ended',  'mandate-ended',     'mandate-ended']],
  ['declined',          ['already-decided', 'already-decided',   'already-decided',   'mandate-ended',  'mandate-ended',     'mandate-ended']],
  ['withdrawn',         ['already-decided', 'already-decided',   'already-decided',   'mandate-ended',  'mandate-ended',     'mandate-ended']],
  ['lapsed',            ['period-over',     'period-over',       'period-over',       'period-over',    'period-over',       'period-over']],
  ['deleted',           ['already-decided', 'already-decided',   'already-decided',   'mandate-ended',  'mandate-ended',     'mandate-ended']],
  ['expired',           ['already-decided', 'already-decided',   'already-decided',   'mandate-ended',  'already-decided',   'already-decided']],
  ['replaced',          ['already-decided', 'already-decided',   'already-decided',   'mandate-ended',  'mandate-ended',     'mandate-ended']],
  ['ended-by-death',    ['mandate-ended',   'mandate-ended',     'mandate-ended',     'mandate-ended',  'mandate-ended',     'mandate-ended']],
] as const satisfies readonly (readonly [MandateState, readonly string[]])[];

test('every state is asked about', () => assert.deepEqual(answers.map(([state]) => state).sort(), [...MandateState.options].sort()));

for (const [state, expected] of answers) {
  for (const [place, does] of DeskAction.options.entries()) {
    test(`R109: ${state}: borgerservice wants to ${does}, and the answer is ${expected[place]}`, () => {
      const of = letter(state, state === 'awaiting-approval' ? { delivery: 'digital' } : {});
      assert.equal(outcome(of, 'borgerservice', does, today, termsOf(does)), expected[place]);
    });
  }
}

// prettier-ignore
const toExtensions = [
  //               register-letter     approve            decline            delete     approve-extension  decline-extension
  ['asked',       ['not-allowed',     'already-decided', 'already-decided', 'deleted', 'not-allowed',     'not-allowed']],
  ['letter-sent', ['active',          'already-decided', 'already-decided', 'deleted', 'not-allowed',     'not-allowed']],
  ['in-review',   ['already-decided', 'already-decided', 'already-decided', 'deleted', 'active',          'active']],
] as const satisfies readonly (readonly [OpenExtension['state'], readonly string[]])[];

for (const [state, expected] of toExtensions) {
  for (const [place, does] of DeskAction.options.entries()) {
    test(`R076, R108: an extension that is ${state}: borgerservice wants to ${does} on the last day, and the answer is ${expected[place]}`, () => {
      const of = letter('active', { extension: extension(state) });
      assert.equal(outcome(of, 'borgerservice', does, last, termsOf(does)), expected[place]);
    });
  }
}

for (const state of ['letter-sent', 'in-review'] as const) {
  test(`R100, R104: ${state}: a giver who has MitID cannot answer in it what they are to sign by hand`, () => {
    for (const does of ['approve', 'reject'] as const) assert.equal(outcome(letter(state), 'giver', does), 'requires-paper');
  });
  test(`R100: ${state}: an extension by letter is not the giver's to answer here either`, () => {
    const of = letter('active', { extension: extension(state) });
    for (const does of ['approve-extension', 'reject-extension'] as const) assert.equal(outcome(of, 'giver', does, last), 'requires-paper');
    assert.deepEqual(possible(can(of, seen('giver', last)), last), ['delete', 'replace']);
  });
}

test('Z4: a letter can be taken back while it is on its way, and not once borgerservice has it', () => {
  assert.equal(outcome(letter('letter-sent'), 'holder', 'withdraw'), 'withdrawn');
  assert.equal(outcome(letter('in-review'), 'holder', 'withdraw'), 'not-allowed');
});

test('R109: all that borgerservice looks for has to be there, and it is told all that is not', () => {
  const approve = (basis: Basis, checks?: Check[]) => () =>
    perform(letter('in-review', { basis }), 'approve', seen('borgerservice'), checks ? { checks } : {});
  assert.deepEqual(objectionsTo(approve('own')), [{ field: 'checks', why: 'missing', missing: ['pages', 'signature', 'date'] }]);
  for (const basis of Basis.options) {
    for (const check of checksFor(basis)) {
      const others = checksFor(basis).filter(other => other !== check);
      assert.deepEqual(objectionsTo(approve(basis, others)), [{ field: 'checks', why: 'missing', missing: [check] }], `${basis} ${check}`);
      assert.equal(outcome(letter('in-review', { basis }), 'borgerservice', 'approve', today, { checks: others }), 'not-valid');
    }
    assert.equal(outcome(letter('in-review', { basis }), 'borgerservice', 'approve', today, { checks: [...checksFor(basis)] }), 'active');
  }
});

test('R109: an extension by letter is looked at in the same way', () => {
  const of = letter('active', { extension: extension('in-review') });
  assert.equal(outcome(of, 'borgerservice', 'approve-extension', last, { checks: ['pages', 'date'] }), 'not-valid');
  assert.equal(outcome(of, 'borgerservice', 'decline-extension', last, {}), 'not-valid');
});

for (const reason of checksFor('own')) {
  test(`R109: the ${reason} can be what is missing, and is kept as the reason`, () => {
    const after = perform(letter('in-review'), 'decline', seen('borgerservice'), { reasons: [reason, reason] });
    assert.deepEqual([after.state, after.missing], ['declined', [reason]]);
  });
}

for (const [what, does, by, terms] of [
  ['no reason', 'decline', 'borgerservice', {}],
  ['an empty list of reasons', 'decline', 'borgerservice', { reasons: [] as Check[] }],
  ['a paper that was not asked for', 'decline', 'borgerservice', { reasons: ['guardianship-order'] as Check[] }],
  [
    'a paper that was not asked for among what was found',
    'approve',
    'borgerservice',
    { checks: [...checksFor('own'), 'general-mandate'] as Check[] },
  ],
  ['reasons for an approval', 'approve', 'borgerservice', { ...found, ...missing }],
  ['something found for a refusal', 'decline', 'borgerservice', { ...missing, ...found }],
  ['another last day than the one signed for', 'approve', 'borgerservice', { ...found, until: addDays(last, -1) }],
  ['other powers than those signed for', 'approve', 'borgerservice', { ...found, powers: ['care'] as PowerId[] }],
] satisfies (readonly [string, Does, Actor, ActionTerms & DeskTerms])[]) {
  test(`R109: with ${what}, to ${does} is not valid`, () =>
    assert.equal(outcome(letter('in-review'), by, does, today, terms), 'not-valid'));
}

test('R109: what is found or missing is borgerservice’s to say, and nobody else’s', () => {
  const digital = letter('awaiting-approval', { delivery: 'digital' });
  assert.equal(outcome(digital, 'giver', 'approve', today, found), 'not-valid');
  assert.equal(outcome(digital, 'giver', 'reject', today, missing), 'not-valid');
  assert.equal(outcome(letter('active', { delivery: 'digital' }), 'holder', 'delete', today, { checks: [] }), 'not-valid');
});

test('R108: what borgerservice approves is in force from that very day, and no sooner', () => {
  const after = perform(letter('in-review', { answerBy: today }), 'approve', seen('borgerservice'), found);
  assert.deepEqual(after, letter('active', { period: [{ from: today, until: last }] }));
  assert.deepEqual(
    [addDays(today, -1), today, last, addDays(last, 1)].map(on => inForce(after, on)),
    [false, true, true, false],
  );
});

test('R080, R108: an extension that borgerservice approves adds a stretch from that day', () => {
  const on = addDays(last, 9);
  const after = perform(letter('active', { extension: extension('in-review') }), 'approve-extension', seen('borgerservice', on), found);
  assert.deepEqual(
    after,
    letter('active', {
      period: [
        { from: asked, until: last },
        { from: on, until: addDays(last, 60) },
      ],
    }),
  );
});

test('R109: a declined extension leaves the mandate as it was, and says what was missing until another is asked for', () => {
  const declined = perform(
    letter('active', { extension: extension('in-review') }),
    'decline-extension',
    seen('borgerservice', last),
    missing,
  );
  assert.deepEqual(declined, letter('active', { missing: ['signature'] }));
  const again = perform(declined, 'request-extension', seen('holder', last));
  assert.deepEqual([again.missing, again.extension?.state], [undefined, 'letter-sent']);
});

for (const [what, of, giverOnPaper, expected] of [
  ['by letter', letter('active'), undefined, 'letter-sent'],
  ['of a guardian', letter('active', { basis: 'guardianship', delivery: 'digital' }), false, 'letter-sent'],
  ['by Digital Post', letter('active', { delivery: 'digital' }), false, 'asked'],
  ['by Digital Post, whose giver has it no more', letter('active', { delivery: 'digital' }), true, 'letter-sent'],
] as const) {
  test(`R076, R100: an extension of a mandate ${what} is ${expected}`, () => {
    assert.equal(perform(of, 'request-extension', seen('holder', last, { giverOnPaper })).extension?.state, expected);
  });
}

test('what waits for whom: the giver answers in Digital Post, borgerservice what it has registered', () => {
  const on = (of: Living, when = today) => [awaitsGiver(of, when), awaitsDesk(of, when)];
  assert.deepEqual(on(letter('awaiting-approval', { delivery: 'digital' })), [true, false]);
  assert.deepEqual(on(letter('letter-sent')), [false, false]);
  assert.deepEqual(on(letter('in-review')), [false, true]);
  assert.deepEqual(on(letter('in-review'), addDays(last, 1)), [false, false]);
  for (const [state, expected] of [
    ['asked', [true, false]],
    ['letter-sent', [false, false]],
    ['in-review', [false, true]],
  ] as const) {
    assert.deepEqual(on(letter('active', { extension: extension(state) }), last), expected);
    assert.deepEqual(on(letter('active', { extension: extension(state) }), addDays(last, 61)), [false, false]);
  }
});

test('a letter is out while it is on its way or lies at borgerservice', () => {
  assert.deepEqual(
    MandateState.options.filter(state => letterOut({ state })),
    ['letter-sent', 'in-review'],
  );
  assert.deepEqual(
    (['asked', 'letter-sent', 'in-review'] as const).map(state => letterOut({ state: 'active', extension: { state } })),
    [undefined, 'extension', 'extension'],
  );
});

for (const [basis, rule, papers, signer] of [
  ['own', 'R104', [], 'giver'],
  ['guardianship', 'R123', ['guardianship-order'], 'holder'],
  ['future-mandate', 'R135', ['future-mandate', 'personal-record'], 'holder'],
  ['general-mandate', 'R146', ['general-mandate'], 'holder'],
] as const satisfies readonly (readonly [Basis, string, readonly Check[], string])[]) {
  test(`${rule}: by ${basis} the ${signer} signs, and ${['the letter', ...papers].join(', ')} go back`, () => {
    assert.equal(signerOf(basis), signer);
    assert.deepEqual(papersFor(basis), papers);
    assert.deepEqual(checksFor(basis), ['pages', 'signature', 'date', ...papersFor(basis)]);
  });
}

for (const [rule, basis] of [
  ['R122', 'guardianship'],
  ['R134', 'future-mandate'],
  ['R145', 'general-mandate'],
] as const) {
  test(`${rule}: by ${basis} it always goes by letter`, () => {
    const all = objections({ basis, delivery: 'digital' }, { asker: {}, today });
    assert.deepEqual(all, [{ field: 'delivery', why: 'letter-only' }]);
    assert.equal(reasonOf({ field: 'delivery', why: 'letter-only' }), 'requires-paper');
    assert.deepEqual(objections({ basis, delivery: 'letter' }, { asker: {}, today }), []);
    assert.ok(byLetter({ basis, delivery: 'digital' }));
  });
}

test('R113: who decides for themselves is asked either way', () => {
  for (const delivery of ['digital', 'letter'] as const) assert.deepEqual(objections({ basis: 'own', delivery }, { asker: {}, today }), []);
  assert.deepEqual(objections({ delivery: 'digital' }, { asker: {}, today }), []);
  assert.deepEqual(
    (['digital', 'letter'] as const).map(delivery => byLetter({ basis: 'own', delivery })),
    [false, true],
  );
});

// Read across: the answers so far, and what comes next.
for (const [rule, basis, given, next] of [
  ['R067', 'own', {}, 'request'],
  ['R120', 'guardianship', {}, { asks: 'covers-all' }],
  ['R127', 'guardianship', { 'covers-all': false }, { leads: 'authority', because: 'covers-all' }],
  ['R121', 'guardianship', { 'covers-all': true }, { asks: 'for-yourself' }],
  ['R121', 'guardianship', { 'covers-all': true, 'for-yourself': false }, { leads: 'only-yourself', because: 'for-yourself' }],
  ['R120', 'guardianship', { 'covers-all': true, 'for-yourself': true }, 'request'],
  ['R133', 'future-mandate', {}, { asks: 'in-force' }],
  ['R132', 'future-mandate', { 'in-force': false, 'covers-all': true }, { leads: 'family-house', because: 'in-force' }],
  ['R133', 'future-mandate', { 'in-force': true }, { asks: 'covers-all' }],
  ['R137', 'future-mandate', { 'in-force': true, 'covers-all': false }, { leads: 'authority', because: 'covers-all' }],
  ['R133', 'future-mandate', { 'in-force': true, 'covers-all': true }, 'request'],
  ['R140', 'general-mandate', {}, { asks: 'covers-all' }],
  ['R150', 'general-mandate', { 'covers-all': false }, { leads: 'authority', because: 'covers-all' }],
  ['R140', 'general-mandate', { 'covers-all': true }, { asks: 'no-exceptions' }],
  ['R144', 'general-mandate', { 'covers-all': true, 'no-exceptions': false }, { leads: 'authority', because: 'no-exceptions' }],
  ['R141', 'general-mandate', { 'covers-all': true, 'no-exceptions': true }, { asks: 'court-form' }],
  ['R141', 'general-mandate', { 'covers-all': true, 'no-exceptions': true, 'court-form': true }, 'request'],
  ['R142, R143', 'general-mandate', { 'covers-all': true, 'no-exceptions': true, 'court-form': false }, { asks: 'attested' }],
  [
    'R144',
    'general-mandate',
    { 'covers-all': true, 'no-exceptions': true, 'court-form': false, attested: false },
    { leads: 'authority', because: 'attested' },
  ],
  ['R142', 'general-mandate', { 'covers-all': true, 'no-exceptions': true, 'court-form': false, attested: true }, 'request'],
  ['R142', 'general-mandate', { 'covers-all': true, 'no-exceptions': true, 'court-form': true, attested: false }, 'request'],
] as const satisfies readonly (readonly [string, Basis, BasisAnswers, NextStep])[]) {
  const [answered, then] = [JSON.stringify(given), JSON.stringify(next)];
  test(`${rule}: by ${basis}, after ${answered} comes ${then}`, () => assert.deepEqual(nextStep(basis, given), next));
}

for (const [basis, given, expected] of [
  ['own', {}, []],
  ['guardianship', {}, ['covers-all']],
  ['guardianship', { 'covers-all': true }, ['covers-all', 'for-yourself']],
  ['guardianship', { 'covers-all': false, 'for-yourself': true }, ['covers-all']],
  ['general-mandate', { 'covers-all': true, 'no-exceptions': true, 'court-form': true }, ['covers-all', 'no-exceptions', 'court-form']],
  [
    'general-mandate',
    { 'covers-all': true, 'no-exceptions': true, 'court-form': false },
    ['covers-all', 'no-exceptions', 'court-form', 'attested'],
  ],
] as const satisfies readonly (readonly [Basis, BasisAnswers, readonly BasisQuestion[]])[]) {
  test(`by ${basis}, after ${JSON.stringify(given)} the questions are ${expected.join(', ') || 'none'}`, () => {
    assert.deepEqual(questionsFor(basis, given), expected);
  });
}

for (const [typed, expected] of [
  ['F7K2-9QXM', 'F7K2-9QXM'],
  ['f7k29qxm', 'F7K2-9QXM'],
  ['  f7k2 – 9qxm \n', 'F7K2-9QXM'],
  ['Ｆ７Ｋ２９ＱＸＭ', 'F7K2-9QXM'],
  ['F7', 'F7'],
  ['F7K2', 'F7K2'],
  ['', ''],
  ['ærø', 'R'],
] as const) {
  test(`R107: the reference ${JSON.stringify(typed)} is read as ${JSON.stringify(expected)}`, () =>
    assert.equal(readReference(typed), expected));
}

for (const [what, of, giverOnPaper] of [
  ['what went by letter', letter('active'), undefined],
  ['what went by Digital Post, where the giver has it no more', letter('active', { delivery: 'digital' }), true],
] as const) {
  test(`R076, R100: where nobody is asked by letter, no extension is asked for of ${what}, and none is promised`, () => {
    const circumstances = seen('holder', last, { giverOnPaper, allows: { ...allows, letter: false } });
    assert.deepEqual(
      can(of, circumstances).map(({ action }) => action),
      ['delete', 'replace'],
    );
    assert.throws(() => perform(of, 'request-extension', circumstances), { reason: 'requires-paper' });
    assert.equal(outcome(of, 'holder', 'request-extension', last), 'active');
  });
}

test('R076: a letter about an extension that comes too late is registered no more', () => {
  const of = letter('active', { extension: { ...extension('letter-sent'), answerBy: addDays(last, 3) } });
  assert.equal(outcome(of, 'borgerservice', 'register-letter', addDays(last, 3)), 'active');
  assert.equal(outcome(of, 'borgerservice', 'register-letter', addDays(last, 4)), 'period-over');
});

for (const basis of Basis.options) {
  test(`R149, R074: a death ends what was asked for by ${basis}, wherever its letter lies`, () => {
    for (const state of ['letter-sent', 'in-review', 'active'] as const)
      assert.equal(afterDeath(letter(state, { basis }), { today, limits: nationalLimits })?.state, 'ended-by-death');
    assert.equal(afterDeath(letter('declined', { basis }), { today, limits: nationalLimits }), undefined);
  });
}

test('R151, R165: on another’s authority one asks, and gives nothing: a gift is of one’s own will', () => {
  const gift = { holder: 'handle-of-bo', powers: ['care'], until: last, basis: 'general-mandate', delivery: 'letter' };
  assert.deepEqual(Object.keys(MandateGift.parse(gift)).sort(), ['holder', 'powers', 'until']);
});
