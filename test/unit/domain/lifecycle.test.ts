import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Allows } from '../../../src/domain/allows.shape.js';
import { addDays } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import { answerable, possible } from '../../../src/domain/chance.js';
import {
  afterDeath,
  awaitsGiver,
  can,
  extensionDays,
  extensionOn,
  inForce,
  isEnd,
  leadsTo,
  life,
  overtaken,
  perform,
  replaced,
  stateOn,
  type Circumstances,
  type Living,
  type OpenExtension,
} from '../../../src/domain/lifecycle.js';
import { Action, MandateState, Side, type ActionTerms } from '../../../src/domain/mandate.shape.js';
import { lastDay, nationalLimits } from '../../../src/domain/period.js';
import type { Objection } from '../../../src/domain/objection.shape.js';
import { Period } from '../../../src/domain/period.shape.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { isRefusal } from '../../../src/domain/refusal.js';

const day = (text: string) => text as Day;
const [asked, today, last] = [day('2026-03-02'), day('2026-03-10'), day('2026-05-02')];
const oneStretch: Period = [{ from: asked, until: last }];
const twoStretches: Period = [
  { from: day('2026-01-02'), until: day('2026-03-02') },
  { from: day('2026-03-10'), until: last },
];

const everything: Allows = { withdraw: true, message: true, partialApproval: true, shorterPeriod: true };
const [care, medicine] = ['care', 'medicine'] as PowerId[] as [PowerId, PowerId];
const mandate = (state: MandateState, period: Period = oneStretch): Living => ({
  ...{ state, period, powers: [care, medicine] },
  ...{ basis: 'own', delivery: 'digital' },
});
const seen = (by: Side, on: Day, allows = everything): Circumstances => ({ by, today: on, allows, limits: nationalLimits });

const refusalOf = (act: () => unknown): string => {
  try {
    act();
    return 'nothing';
  } catch (error) {
    assert.ok(isRefusal(error), `nothing is thrown but a refusal: ${String(error)}`);
    return error.reason;
  }
};

/** What comes of an action: the state that follows, or the reason why not. */
const outcome = (of: Living, action: Action, by: Side, on: Day, allows = everything, terms: ActionTerms = {}): string => {
  let state: MandateState | undefined;
  const reason = refusalOf(() => (state = perform(of, action, seen(by, on, allows), terms).state));
  return state ?? reason;
};

for (const { from, who, may, then } of life) {
  // What borgerservice does is asked in letter.test.ts.
  if (who === 'borgerservice') continue;
  if (may === 'replace' && from === 'expired') {
    test(`R183: from ${from}, what can still be extended is replaced once the ${who} approves what was asked for in its place`, () => {
      assert.equal(overtaken(mandate('active'), seen(who, addDays(last, 14)))?.state, then);
      assert.equal(overtaken(mandate('active'), seen(who, addDays(last, 15))), undefined);
    });
  } else if (may === 'replace') {
    test(`R183: from ${from}, the ${who} may replace it, and then it is ${then}`, () => {
      assert.equal(replaced(mandate(from), seen(who, today)).state, then);
    });
  } else if (!may.endsWith('extension')) {
    const action = Action.parse(may);
    test(`from ${from}, the ${who} may ${may}, and then it is ${then}`, () =>
      assert.equal(outcome(mandate(from), action, who, today), then));
  }
}

const states = [
  'awaiting-approval',
  'active',
  'rejected',
  'withdrawn',
  'lapsed',
  'deleted',
  'expired',
  'replaced',
  'ended-by-death',
  'letter-sent',
  'in-review',
  'declined',
] as const;

test('every state is asked about below', () => assert.deepEqual([...states].sort(), [...MandateState.options].sort()));

// Read across: what comes of it in each state, in the order above. A reason is an answer like any other.
// prettier-ignore
const answers = [
  ['giver',  'approve',            ['active',      'already-decided',         'already-decided', 'already-decided', 'period-over', 'already-decided', 'already-decided',         'already-decided', 'mandate-ended', 'requires-paper'  , 'requires-paper'  , 'already-decided']],
  ['giver',  'reject',             ['rejected',    'already-decided',         'already-decided', 'already-decided', 'period-over', 'already-decided', 'already-decided',         'already-decided', 'mandate-ended', 'requires-paper'  , 'requires-paper'  , 'already-decided']],
  ['giver',  'withdraw',           ['not-allowed', 'not-allowed',             'not-allowed',     'not-allowed',     'not-allowed', 'not-allowed',     'not-allowed',             'not-allowed',     'not-allowed', 'not-allowed'     , 'not-allowed'     , 'not-allowed']],
  ['giver',  'delete',             ['not-allowed', 'deleted',                 'mandate-ended',   'mandate-ended',   'period-over', 'mandate-ended',   'mandate-ended',           'mandate-ended',   'mandate-ended', 'not-allowed'     , 'not-allowed'     , 'mandate-ended']],
  ['giver',  'request-extension',  ['not-allowed', 'not-allowed',             'not-allowed',     'not-allowed',     'not-allowed', 'not-allowed',     'not-allowed',             'not-allowed',     'not-allowed', 'not-allowed'     , 'not-allowed'     , 'not-allowed']],
  ['giver',  'approve-extension',  ['not-allowed', 'already-decided',         'mandate-ended',   'mandate-ended',   'period-over', 'mandate-ended',   'already-decided',         'mandate-ended',   'mandate-ended', 'not-allowed'     , 'not-allowed'     , 'mandate-ended']],
  ['giver',  'reject-extension',   ['not-allowed', 'already-decided',         'mandate-ended',   'mandate-ended',   'period-over', 'mandate-ended',   'already-decided',         'mandate-ended',   'mandate-ended', 'not-allowed'     , 'not-allowed'     , 'mandate-ended']],
  ['holder', 'approve',            ['not-allowed', 'not-allowed',             'not-allowed',     'not-allowed',     'not-allowed', 'not-allowed',     'not-allowed',             'not-allowed',     'not-allowed', 'not-allowed'     , 'not-allowed'     , 'not-allowed']],
  ['holder', 'reject',             ['not-allowed', 'not-allowed',             'not-allowed',     'not-allowed',     'not-allowed', 'not-allowed',     'not-allowed',             'not-allowed',     'not-allowed', 'not-allowed'     , 'not-allowed'     , 'not-allowed']],
  ['holder', 'withdraw',           ['withdrawn',   'already-decided',         'already-decided', 'already-decided', 'period-over', 'already-decided', 'already-decided',         'already-decided', 'mandate-ended', 'withdrawn'       , 'not-allowed'     , 'already-decided']],
  ['holder', 'delete',             ['not-allowed', 'deleted',                 'mandate-ended',   'mandate-ended',   'period-over', 'mandate-ended',   'mandate-ended',           'mandate-ended',   'mandate-ended', 'not-allowed'     , 'not-allowed'     , 'mandate-ended']],
  ['holder', 'request-extension',  ['not-allowed', 'extension-window-closed', 'mandate-ended',   'mandate-ended',   'period-over', 'mandate-ended',   'extension-window-closed', 'mandate-ended',   'mandate-ended', 'not-allowed'     , 'not-allowed'     , 'mandate-ended']],
  ['holder', 'approve-extension',  ['not-allowed', 'not-allowed',             'not-allowed',     'not-allowed',     'not-allowed', 'not-allowed',     'not-allowed',             'not-allowed',     'not-allowed', 'not-allowed'     , 'not-allowed'     , 'not-allowed']],
  ['holder', 'reject-extension',   ['not-allowed', 'not-allowed',             'not-allowed',     'not-allowed',     'not-allowed', 'not-allowed',     'not-allowed',             'not-allowed',     'not-allowed', 'not-allowed'     , 'not-allowed'     , 'not-allowed']],
] as const satisfies readonly (readonly [Side, Action, readonly string[]])[];

test('every action of both sides is asked about below', () => {
  const all = Side.options.flatMap(by => Action.options.map(action => `${by} ${action}`));
  assert.deepEqual(answers.map(([by, action]) => `${by} ${action}`).sort(), all.sort());
});

for (const [by, action, expected] of answers) {
  for (const [index, answer] of expected.entries()) {
    const state = states[index] as MandateState;
    test(`${state}: the ${by} wants to ${action}, and the answer is ${answer}`, () => {
      assert.equal(outcome(mandate(state), action, by, today), answer);
    });
  }
}

test('each row of answers has one for each state', () => {
  for (const [, , expected] of answers) assert.equal(expected.length, states.length);
});

for (const state of states) {
  test(`${state}: where the backend lets no request be taken back, the holder may not withdraw`, () => {
    assert.equal(outcome(mandate(state), 'withdraw', 'holder', today, { ...everything, withdraw: false }), 'not-allowed');
  });
}

for (const [state, action, by] of [
  ['awaiting-approval', 'approve', 'giver'],
  ['awaiting-approval', 'reject', 'giver'],
  ['active', 'delete', 'giver'],
  ['active', 'delete', 'holder'],
] as const) {
  test(`${state}: where the backend lets no request be taken back, the ${by} may ${action} all the same`, () => {
    assert.equal(
      outcome(mandate(state), action, by, today, { ...everything, withdraw: false }),
      outcome(mandate(state), action, by, today),
    );
    assert.notEqual(outcome(mandate(state), action, by, today, { ...everything, withdraw: false }), 'not-allowed');
  });
}

test('R073: a request is answered through the last day asked for, and not on the day after', () => {
  assert.equal(outcome(mandate('awaiting-approval'), 'approve', 'giver', last), 'active');
  assert.equal(outcome(mandate('awaiting-approval'), 'approve', 'giver', addDays(last, 1)), 'period-over');
  assert.equal(outcome(mandate('awaiting-approval'), 'reject', 'giver', addDays(last, 1)), 'period-over');
  assert.equal(outcome(mandate('awaiting-approval'), 'withdraw', 'holder', addDays(last, 1)), 'period-over');
});

test('R073, R185: a mandate is deleted through its last day, and has ended on the day after', () => {
  for (const by of Side.options) {
    assert.equal(outcome(mandate('active'), 'delete', by, last), 'deleted');
    assert.equal(outcome(mandate('active'), 'delete', by, addDays(last, 1)), 'mandate-ended');
  }
});

test('R095: what is approved is in force from that very day through the last day asked for', () => {
  const approved = perform(mandate('awaiting-approval'), 'approve', seen('giver', today));
  assert.deepEqual(approved.period, [{ from: today, until: last }]);
  assert.deepEqual(
    [addDays(today, -1), today, last, addDays(last, 1)].map(on => inForce(approved, on)),
    [false, true, true, false],
  );
});

for (const [action, by] of [
  ['reject', 'giver'],
  ['withdraw', 'holder'],
  ['delete', 'giver'],
  ['delete', 'holder'],
] as const) {
  test(`to ${action} leaves the period as it was, and what else the mandate holds`, () => {
    const before = Object.freeze({ ...mandate(action === 'delete' ? 'active' : 'awaiting-approval'), reference: 'F-1' });
    const after = perform(before, action, seen(by, today));
    assert.deepEqual({ ...after, state: before.state }, before);
  });
}

for (const [state, on, expected] of [
  ['awaiting-approval', last, 'awaiting-approval'],
  ['awaiting-approval', addDays(last, 1), 'lapsed'],
  ['letter-sent', last, 'letter-sent'],
  ['letter-sent', addDays(last, 1), 'lapsed'],
  ['in-review', last, 'in-review'],
  ['in-review', addDays(last, 1), 'lapsed'],
  ['declined', addDays(last, 1), 'declined'],
  ['active', last, 'active'],
  ['active', addDays(last, 1), 'expired'],
  ['rejected', addDays(last, 1), 'rejected'],
  ['withdrawn', addDays(last, 1), 'withdrawn'],
  ['deleted', addDays(last, 1), 'deleted'],
  ['replaced', addDays(last, 1), 'replaced'],
  ['ended-by-death', addDays(last, 1), 'ended-by-death'],
] as const) {
  test(`R073: what was written down as ${state} is ${expected} on ${on}`, () => assert.equal(stateOn(mandate(state), on), expected));
}

test('R073: in force on the days of an extended mandate, and never between them', () => {
  const days = ['2026-01-01', '2026-01-02', '2026-03-02', '2026-03-03', '2026-03-09', '2026-03-10', '2026-05-02', '2026-05-03'].map(day);
  assert.deepEqual(
    days.map(on => inForce(mandate('active', twoStretches), on)),
    [false, true, true, false, false, true, true, false],
  );
});

for (const state of states.filter(state => state !== 'active')) {
  test(`${state}: not in force on any day`, () => {
    for (const on of [asked, today, last]) assert.equal(inForce(mandate(state), on), false);
  });
}

for (const [state, end] of [
  ['awaiting-approval', false],
  ['letter-sent', false],
  ['in-review', false],
  ['declined', true],
  ['active', false],
  ['rejected', true],
  ['withdrawn', true],
  ['lapsed', true],
  ['deleted', true],
  ['expired', true],
  ['replaced', true],
  ['ended-by-death', true],
] as const) {
  test(`${state} is ${end ? 'an end' : 'no end'}`, () => assert.equal(isEnd(state), end));
}

for (const [told, what, on, expected] of [
  ['at any time', {}, today, true],
  ['from today', { from: today }, today, true],
  ['from tomorrow', { from: addDays(today, 1) }, today, false],
  ['until today', { until: today }, today, true],
  ['until yesterday', { until: addDays(today, -1) }, today, false],
  ['with a reason why not', { why: 'extension-window-closed' }, today, false],
  ['with a reason why not, though the days are right', { from: asked, until: last, why: 'not-allowed' }, today, false],
] as const) {
  test(`what one can do ${told} ${expected ? 'can' : 'cannot'} be done today`, () => {
    assert.deepEqual(possible([{ action: 'delete', ...what }], on), expected ? ['delete'] : []);
  });
}

const asks = (by: Day, until: Day, answerBy = until): OpenExtension => ({ until, asked: by, state: 'asked', answerBy });
/** A mandate that ran out on `last`, with an extension that was asked for on that day. */
const extending = (more: Partial<OpenExtension> = {}): Living => ({
  ...mandate('active'),
  extension: { ...asks(last, addDays(last, 60)), ...more },
});

for (const [days, expected] of [
  [-40, 'extension-window-closed'],
  [-1, 'extension-window-closed'],
  [0, 'active'],
  [1, 'active'],
  [13, 'active'],
  [14, 'active'],
  [15, 'extension-window-closed'],
  [400, 'extension-window-closed'],
] as const) {
  test(`R075, R077: ${days} days after the last day, the holder asks for an extension, and the answer is ${expected}`, () => {
    assert.equal(outcome(mandate('active'), 'request-extension', 'holder', addDays(last, days)), expected);
  });
}

test('R075: the window is as long as the backend says', () => {
  const limits = { ...nationalLimits, extensionDays: 3 };
  const on = (days: number) =>
    refusalOf(() => perform(mandate('active'), 'request-extension', { ...seen('holder', addDays(last, days)), limits }));
  assert.deepEqual([0, 3, 4].map(on), ['nothing', 'nothing', 'extension-window-closed']);
});

test('R076: an extension is a question: nothing of the mandate changes but that it is asked', () => {
  const before = Object.freeze(mandate('active'));
  const on = addDays(last, 3);
  const after = perform(before, 'request-extension', seen('holder', on), { until: addDays(last, 30) });
  assert.deepEqual(after, { ...before, extension: asks(on, addDays(last, 30)) });
  assert.ok(!inForce(after, on));
});

test('R072: an extension lasts two months from the day on which it is asked for, where nobody chose', () => {
  assert.equal(perform(mandate('active'), 'request-extension', seen('holder', last)).extension?.until, day('2026-07-02'));
  const at = (longestMonths: number) =>
    perform(mandate('active'), 'request-extension', seen('holder', last, { ...everything, longestMonths }));
  assert.equal(at(1).extension?.until, day('2026-06-02'));
  assert.equal(at(3).extension?.until, day('2026-07-02'));
});

for (const [until, expected] of [
  [addDays(last, -1), 'period-over'],
  [last, 'not-valid'],
  [addDays(last, 1), 'active'],
  [day('2026-08-02'), 'active'],
  [day('2026-08-03'), 'not-valid'],
] as const) {
  test(`R075, R070: on the last day, an extension through ${until} is asked for where three months is the longest, and the answer is ${expected}`, () => {
    assert.equal(outcome(mandate('active'), 'request-extension', 'holder', last, { ...everything, longestMonths: 3 }, { until }), expected);
  });
}

test('R077: a day that has passed is no last day of an extension, though it is after the old one', () => {
  const on = addDays(last, 5);
  assert.equal(outcome(mandate('active'), 'request-extension', 'holder', on, everything, { until: addDays(last, 4) }), 'period-over');
  assert.equal(outcome(mandate('active'), 'request-extension', 'holder', on, everything, { until: on }), 'active');
});

test('R076: while one extension is open no other is asked for; once it has lapsed, another can be, within the window', () => {
  const open = extending({ answerBy: addDays(last, 5) });
  assert.equal(outcome(open, 'request-extension', 'holder', addDays(last, 5)), 'duplicate-request');
  assert.equal(outcome(open, 'request-extension', 'holder', addDays(last, 6)), 'active');
  assert.equal(outcome(open, 'request-extension', 'holder', addDays(last, 15)), 'extension-window-closed');
});

for (const [days, approved, rejected] of [
  [0, 'active', 'active'],
  [1, 'active', 'active'],
  [14, 'active', 'active'],
  [15, 'active', 'active'],
  [60, 'active', 'active'],
  [61, 'period-over', 'period-over'],
] as const) {
  test(`R076, R080: ${days} days after the last day, the giver answers an extension through the 60th, and the answers are ${approved} and ${rejected}`, () => {
    assert.equal(outcome(extending(), 'approve-extension', 'giver', addDays(last, days)), approved);
    assert.equal(outcome(extending(), 'reject-extension', 'giver', addDays(last, days)), rejected);
  });
}

test('R072: what is asked for after an extension has lapsed lasts two months again, whatever the first one was to last', () => {
  const [on, first] = [addDays(last, 6), { until: addDays(last, 10), answerBy: addDays(last, 5) }];
  const second = perform(extending(first), 'request-extension', seen('holder', on)).extension;
  assert.deepEqual([second?.until, second?.asked], [day('2026-07-08'), on]);
});

for (const [days, longestMonths, expected] of [
  [0, undefined, [addDays(last, 1), undefined, day('2026-07-02')]],
  [1, undefined, [addDays(last, 1), undefined, day('2026-07-03')]],
  [2, undefined, [addDays(last, 2), undefined, day('2026-07-04')]],
  [14, undefined, [addDays(last, 14), undefined, day('2026-07-16')]],
  [0, 1, [addDays(last, 1), day('2026-06-02'), day('2026-06-02')]],
  [0, 2, [addDays(last, 1), day('2026-07-02'), day('2026-07-02')]],
  [0, 3, [addDays(last, 1), day('2026-08-02'), day('2026-07-02')]],
  [5, 3, [addDays(last, 5), day('2026-08-07'), day('2026-07-07')]],
] as const) {
  test(`R072, R075: ${days} days after the last one, an extension ${longestMonths ? `of ${longestMonths} months at most ` : ''}can end from ${expected[0]}, and ${expected[2]} is proposed`, () => {
    const { earliest, latest, proposed } = extensionDays(oneStretch, seen('holder', addDays(last, days), { ...everything, longestMonths }));
    assert.deepEqual([earliest, latest, proposed], expected);
  });
}

test('R080: approval adds a stretch from that day on, and the days between are in force for nobody', () => {
  const on = addDays(last, 10);
  const after = perform(extending(), 'approve-extension', seen('giver', on));
  assert.deepEqual(after, { ...mandate('active'), period: [...oneStretch, { from: on, until: addDays(last, 60) }] });
  const days = [last, addDays(last, 1), addDays(on, -1), on, addDays(last, 60), addDays(last, 61)];
  assert.deepEqual(
    days.map(on => inForce(after, on)),
    [true, false, false, true, true, false],
  );
  assert.ok(Period.safeParse(after.period).success);
});

test('R080: what is approved on the last day itself goes on without a gap', () => {
  const after = perform(extending(), 'approve-extension', seen('giver', last));
  assert.ok([last, addDays(last, 1)].every(on => inForce(after, on)));
  assert.ok(Period.safeParse(after.period).success);
});

test('R076: what is rejected is as it was before it was asked', () => {
  assert.deepEqual(perform(extending(), 'reject-extension', seen('giver', addDays(last, 3))), mandate('active'));
});

test('R075: a mandate can be extended again and again, each time from its new last day', () => {
  const once = perform(extending(), 'approve-extension', seen('giver', addDays(last, 2)));
  const second = addDays(last, 60);
  assert.equal(outcome(once, 'request-extension', 'holder', addDays(second, -1)), 'extension-window-closed');
  assert.equal(outcome(once, 'request-extension', 'holder', second), 'active');
});

test('what ends a mandate ends the question to extend it', () => {
  assert.deepEqual(perform(extending(), 'delete', seen('giver', last)), mandate('deleted'));
  assert.deepEqual(replaced(extending(), seen('giver', last)), mandate('replaced'));
  assert.deepEqual(overtaken(extending(), seen('giver', addDays(last, 20))), mandate('replaced'));
  assert.deepEqual(afterDeath(extending(), seen('giver', last)), mandate('ended-by-death'));
});

for (const [terms, allows, expected] of [
  [{ powers: [care] }, everything, 'active'],
  [{ powers: [care] }, { ...everything, partialApproval: false }, 'not-supported'],
  [{ powers: [medicine, care, care] }, { ...everything, partialApproval: false }, 'active'],
  [{ powers: [] }, everything, 'not-valid'],
  [{ powers: ['another' as PowerId] }, everything, 'not-valid'],
  [{ powers: [care, 'another' as PowerId] }, everything, 'not-valid'],
  [{ until: addDays(last, -1) }, everything, 'active'],
  [{ until: addDays(last, -1) }, { ...everything, shorterPeriod: false }, 'not-supported'],
  [{ until: last }, { ...everything, shorterPeriod: false }, 'active'],
  [{ until: today }, everything, 'active'],
  [{ until: addDays(today, -1) }, everything, 'period-over'],
  [{ until: addDays(last, 1) }, everything, 'not-valid'],
] as const satisfies readonly (readonly [ActionTerms, Allows, string])[]) {
  const { partialApproval, shorterPeriod } = allows;
  const told = `a part ${partialApproval ? 'can' : 'cannot'} be approved and a shorter period ${shorterPeriod ? 'can' : 'cannot'}`;
  test(`Z5: a giver approves ${JSON.stringify(terms)} where ${told}, and the answer is ${expected}`, () => {
    assert.equal(outcome(mandate('awaiting-approval'), 'approve', 'giver', today, allows, terms), expected);
  });
}

for (const terms of [{}, { until: last }, { until: today }]) {
  test(`R095: a giver who approves ${JSON.stringify(terms)} approves all the powers that were asked for`, () => {
    assert.deepEqual(perform(mandate('awaiting-approval'), 'approve', seen('giver', today), terms).powers, [care, medicine]);
  });
}

test('Z5: what is approved in part and for a shorter time is that part, in its order, until that day', () => {
  const after = perform(mandate('awaiting-approval'), 'approve', seen('giver', today), { powers: [medicine], until: addDays(today, 7) });
  assert.deepEqual(after, { ...mandate('active'), powers: [medicine], period: [{ from: today, until: addDays(today, 7) }] });
});

for (const [until, shorterPeriod, expected] of [
  [addDays(last, 59), true, 'active'],
  [addDays(last, 59), false, 'not-supported'],
  [addDays(last, 60), false, 'active'],
  [addDays(last, 61), true, 'not-valid'],
  [last, true, 'not-valid'],
] as const) {
  test(`Z5: an extension is approved through ${until} where a shorter one is ${shorterPeriod ? '' : 'not '}allowed, and the answer is ${expected}`, () => {
    assert.equal(outcome(extending(), 'approve-extension', 'giver', last, { ...everything, shorterPeriod }, { until }), expected);
  });
}

/** All that stands in the way of an action, as it is told. */
const objectionsOf = (act: () => unknown): readonly Objection[] => {
  try {
    act();
  } catch (error) {
    if (isRefusal(error)) return error.objections;
  }
  return assert.fail('nothing stands in the way');
};

for (const [until, why] of [
  [addDays(last, -1), { why: 'over' }],
  [day('2026-08-03'), { why: 'too-late', latest: day('2026-08-02') }],
] as const) {
  test(`R070: a holder who asks for an extension through ${until} is told what is wrong with that day`, () => {
    const allows = { ...everything, longestMonths: 3 };
    assert.deepEqual(
      objectionsOf(() => perform(mandate('active'), 'request-extension', seen('holder', last, allows), { until })),
      [{ field: 'until', ...why }],
    );
  });
}

test('Z5: of the day that a giver chooses nothing is told but the reason: they chose among what was asked for', () => {
  const yesterday = { until: addDays(last, -1) };
  assert.deepEqual(
    objectionsOf(() => perform(mandate('awaiting-approval'), 'approve', seen('giver', last), yesterday)),
    [],
  );
  assert.deepEqual(
    objectionsOf(() => perform(extending(), 'approve-extension', seen('giver', last), yesterday)),
    [],
  );
});

for (const [action, by, of] of [
  ['reject', 'giver', mandate('awaiting-approval')],
  ['withdraw', 'holder', mandate('awaiting-approval')],
  ['delete', 'giver', mandate('active')],
  ['reject-extension', 'giver', extending()],
] as const) {
  test(`to ${action} takes no terms`, () => {
    const on = action === 'reject-extension' ? last : today;
    for (const until of [on, last, addDays(last, 1)]) assert.equal(outcome(of, action, by, on, everything, { until }), 'not-valid', until);
    assert.equal(outcome(of, action, by, on, everything, { powers: [care] }), 'not-valid');
  });
}

test('to ask for an extension, and to approve one, takes no powers: they stay what they were', () => {
  assert.equal(outcome(mandate('active'), 'request-extension', 'holder', last, everything, { powers: [care] }), 'not-valid');
  assert.equal(outcome(extending(), 'approve-extension', 'giver', last, everything, { powers: [care] }), 'not-valid');
});

for (const [lapseAfterDays, until, expected] of [
  [undefined, last, last],
  [30, last, addDays(asked, 30)],
  [30, addDays(asked, 29), addDays(asked, 29)],
  [30, addDays(asked, 30), addDays(asked, 30)],
  [1, last, addDays(asked, 1)],
] as const) {
  test(`Z3: where requests lapse after ${lapseAfterDays ?? 'no'} days, one through ${until} can be answered through ${expected}`, () => {
    assert.equal(answerable(asked, until, { ...everything, lapseAfterDays }), expected);
  });
}

test('Z3: a request that lapses before its last day is answered through that day, and lapsed on the next', () => {
  const short = { ...mandate('awaiting-approval'), answerBy: addDays(asked, 30) };
  assert.equal(outcome(short, 'approve', 'giver', addDays(asked, 30)), 'active');
  assert.equal(stateOn(short, addDays(asked, 31)), 'lapsed');
  assert.equal(outcome(short, 'approve', 'giver', addDays(asked, 31)), 'period-over');
  const approved = perform(short, 'approve', seen('giver', addDays(asked, 30)));
  assert.deepEqual([stateOn(approved, last), stateOn(approved, addDays(last, 1))], ['active', 'expired']);
  assert.ok(!('answerBy' in approved));
});

test('Z3: an extension lapses as a request does', () => {
  const on = addDays(last, 2);
  const open = perform(mandate('active'), 'request-extension', seen('holder', on, { ...everything, lapseAfterDays: 10 }));
  assert.equal(open.extension?.answerBy, addDays(on, 10));
  assert.deepEqual([extensionOn(open, addDays(on, 10))?.until, extensionOn(open, addDays(on, 11))], [open.extension.until, undefined]);
});

for (const [what, of, on, waits] of [
  ['a request', mandate('awaiting-approval'), last, true],
  ['a request that has lapsed', mandate('awaiting-approval'), addDays(last, 1), false],
  ['a mandate in force', mandate('active'), today, false],
  ['an extension', extending(), addDays(last, 60), true],
  ['an extension that has lapsed', extending(), addDays(last, 61), false],
] as const) {
  test(`${what} ${waits ? 'waits' : 'does not wait'} for the giver`, () => assert.equal(awaitsGiver(of, on), waits));
}

for (const by of Side.options) {
  test(`R183: what another one takes the place of is replaced, whether it is the ${by} who wants it, and stays what else it was`, () => {
    assert.deepEqual(replaced(mandate('active'), seen(by, today)), mandate('replaced'));
  });
}

for (const [state, on, expected] of [
  ['awaiting-approval', today, 'not-allowed'],
  ['active', last, 'nothing'],
  ['active', addDays(last, 1), 'mandate-ended'],
  ['deleted', today, 'mandate-ended'],
  ['replaced', today, 'mandate-ended'],
] as const) {
  test(`R183: what is ${state} is to be replaced on ${on}, and what stands in the way is ${expected}`, () => {
    for (const by of Side.options)
      assert.equal(
        refusalOf(() => replaced(mandate(state), seen(by, on))),
        expected,
      );
  });
}

for (const [what, of, on, ends] of [
  ['a request', mandate('awaiting-approval'), today, true],
  ['a mandate in force', mandate('active'), today, true],
  ['a mandate that can still be extended', mandate('active'), addDays(last, 14), true],
  ['a mandate that can be extended no more', mandate('active'), addDays(last, 15), false],
  ['a mandate whose extension is open', extending(), addDays(last, 15), true],
  ['a mandate whose extension has lapsed', extending({ answerBy: addDays(last, 3) }), addDays(last, 15), false],
  ['a request that has lapsed', mandate('awaiting-approval'), addDays(last, 1), false],
  ['a request that was rejected', mandate('rejected'), today, false],
  ['a mandate that was deleted', mandate('deleted'), today, false],
  ['a mandate that was replaced', mandate('replaced'), today, false],
] as const) {
  test(`R074: ${what} ${ends ? 'ends' : 'stays as it is'} when one of the two has died`, () => {
    assert.equal(afterDeath(of, seen('giver', on))?.state, ends ? 'ended-by-death' : undefined);
  });
}

test('R070: an extension to a day that is too late is refused with the last one that can be chosen', () => {
  const seenWith = seen('holder', last, { ...everything, longestMonths: 3 });
  try {
    perform(mandate('active'), 'request-extension', seenWith, { until: day('2026-08-03') });
    assert.fail('it was not refused');
  } catch (error) {
    assert.ok(isRefusal(error));
    assert.deepEqual(error.objections, [{ field: 'until', why: 'too-late', latest: '2026-08-02' }]);
  }
});

for (const [action, expected] of [
  ['approve', ['active']],
  ['reject', ['rejected']],
  ['withdraw', ['withdrawn']],
  ['delete', ['deleted']],
  ['request-extension', ['active', 'expired']],
  ['approve-extension', ['active']],
  ['reject-extension', ['active', 'expired']],
] as const satisfies readonly (readonly [Action, readonly MandateState[]])[]) {
  test(`to ${action} leads to ${expected.join(' or ')}, and nowhere else`, () =>
    assert.deepEqual(
      states.filter(state => leadsTo(action, state)),
      expected,
    ));
}

for (const [on, longestMonths, earliest, latest, proposed] of [
  [last, undefined, addDays(last, 1), undefined, day('2026-07-02')],
  [addDays(last, 1), undefined, addDays(last, 1), undefined, day('2026-07-03')],
  [addDays(last, 9), undefined, addDays(last, 9), undefined, day('2026-07-11')],
  [last, 1, addDays(last, 1), day('2026-06-02'), day('2026-06-02')],
  [last, 2, addDays(last, 1), day('2026-07-02'), day('2026-07-02')],
  [last, 12, addDays(last, 1), day('2027-05-02'), day('2026-07-02')],
] as const) {
  test(`R072, R075: on ${on}, an extension of ${longestMonths ?? 'any'} months at most can end from ${earliest}, and ${proposed} is proposed`, () => {
    const days = extensionDays(oneStretch, { today: on, limits: nationalLimits, allows: { longestMonths } });
    assert.deepEqual(days, { earliest, latest, proposed });
  });
}

test('R078: before the window, whoever may ask for an extension is told from when until when', () => {
  const told = can(mandate('active'), seen('holder', today)).find(({ action }) => action === 'request-extension');
  assert.deepEqual(told, { action: 'request-extension', from: last, until: addDays(last, 14) });
  assert.ok(!can(mandate('active'), seen('giver', today)).some(({ action }) => action === 'request-extension'));
  assert.ok(!can(mandate('active'), seen('holder', addDays(last, 15))).some(({ action }) => action === 'request-extension'));
});

for (const [days, from] of [
  [3, addDays(last, 4)],
  [13, addDays(last, 14)],
  [14, undefined],
  [60, undefined],
] as const) {
  test(`R077: while an extension is open that can be answered for ${days} days after the last one, another ${from ? `can be asked for from ${from}` : 'is not promised at all'}`, () => {
    const told = can(extending({ answerBy: addDays(last, days) }), seen('holder', last)).find(
      ({ action }) => action === 'request-extension',
    );
    assert.deepEqual(told, from && { action: 'request-extension', from, until: addDays(last, 14) });
  });
}

/** Mandates with all that can stand beside their state. */
const allKinds: readonly Living[] = states.flatMap(state => [
  mandate(state),
  mandate(state, twoStretches),
  ...(state === 'awaiting-approval' ? [{ ...mandate(state), answerBy: addDays(asked, 20) }] : []),
  ...(state === 'active' ? [extending(), extending({ answerBy: addDays(last, 5) }), extending({ answerBy: addDays(last, 14) })] : []),
]);
const daysToLook = [-70, -1, 0, 1, 7, 8, 20, 21, 30, 53, 54, 60, 61, 62, 66, 67, 75, 76, 77, 80, 121, 122].map(days =>
  addDays(asked, days),
);

test('the days that are looked at are those on which something changes', () => {
  for (const of of allKinds) for (const days of [0, 1]) assert.ok(daysToLook.includes(addDays(lastDay(of.period), days)));
  for (const days of [0, 5, 6, 14, 15, 60, 61]) assert.ok(daysToLook.includes(addDays(last, days)), `${days}`);
});

for (const by of Side.options) {
  for (const withdraw of [true, false]) {
    test(`what the ${by} is promised is what they can do, on every day, where withdrawing is ${withdraw ? 'allowed' : 'not allowed'}`, () => {
      const allows = { ...everything, withdraw };
      for (const of of allKinds) {
        for (const [index, looked] of daysToLook.entries()) {
          const promised = can(of, seen(by, looked, allows));
          for (const acted of daysToLook.slice(index)) {
            const done = Action.options.filter(action => MandateState.safeParse(outcome(of, action, by, acted, allows)).success);
            const replaces = refusalOf(() => replaced(of, seen(by, acted, allows))) === 'nothing' ? ['replace'] : [];
            assert.deepEqual(
              possible(promised, acted).sort(),
              [...done, ...replaces].sort(),
              `${JSON.stringify(of)}, looked at on ${looked}, acted on ${acted}`,
            );
          }
        }
      }
    });
  }
}
