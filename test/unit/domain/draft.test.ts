import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueIn, entryOf, socialAndHealthPortal } from '../../../src/domain/catalogue.js';
import type { Day } from '../../../src/domain/day.shape.js';
import {
  answering,
  basisOf,
  choices,
  choosable,
  choosing,
  choosingBasis,
  choosingDelivery,
  chosen,
  deliveryOf,
  finds,
  inOrder,
  lacksPost,
  mendedAt,
  mends,
  mendsFor,
  numberedSteps,
  numberedStepsOf,
  objectionsTo,
  openQuestion,
  progressOf,
  questionBefore,
  span,
  stepAfter,
  stepAfterIn,
  stepAfterWho,
  stepBefore,
  stepBeforeIn,
  stepFrom,
  toggled,
  toSend,
  untilOf,
  withOneOf,
  withoutPerson,
  type Draft,
  type Step,
} from '../../../src/domain/draft.js';
import { DraftAnswers } from '../../../src/domain/draft.shape.js';
import type { Delivery } from '../../../src/domain/mandate.shape.js';
import type { Party } from '../../../src/domain/party.shape.js';
import { nationalLimits as limits } from '../../../src/domain/period.js';
import type { Power, PowerId } from '../../../src/domain/power.shape.js';
import { reasons, type Reason } from '../../../src/domain/refusal.js';

const today = '2026-03-02' as Day;
const karen: Party = { id: 'handle-of-karen' as Party['id'], name: 'Karen Holm' };
const [portal] = socialAndHealthPortal as readonly [PowerId];
const see = 'kom-tandpleje-indsigt' as PowerId;
const act = 'kom-tandpleje-handle' as PowerId;
const aids = 'kom-hjaelpemidler-handle' as PowerId;
const moving = 'flytning-danmark' as PowerId;

const among = [see, act, portal, aids, moving].map(id => entryOf(id));
const powers = await catalogueIn('da', { among, here: [see, act, portal, aids] });
const offer = inOrder(powers);
const ids = (some: readonly Power[]) => some.map(({ id }) => id);
const power = (id: PowerId) => powers.find(one => one.id === id) as Power;
const whole: Draft = { intent: 'request', person: karen, powers: [portal], until: '2026-05-02' };

test('what holds here and what can only be had elsewhere are never mixed', () => {
  assert.deepEqual(ids(offer.here), [see, act, portal, aids]);
  assert.deepEqual(ids(offer.elsewhere), [moving]);
});

test('what a portal puts forward comes first, and what it hides is left out of both', () => {
  const { here, elsewhere } = inOrder(powers, { first: [aids], preselect: [portal], hide: [moving, see] });
  assert.deepEqual(ids(here), [aids, portal, act]);
  assert.deepEqual(ids(elsewhere), []);
});

test('R047: of what is printed twice either row names the one power', async () => {
  const [first, second] = ['cpr-bopaelsattest', 'cpr-bopaelsattest-samfund'] as PowerId[];
  const offer = inOrder(
    await catalogueIn('da', { among: [entryOf('su'), entryOf('cpr-bopaelsattest')], here: ['su', 'cpr-bopaelsattest'] }),
    {
      first: [second as PowerId],
    },
  );
  assert.deepEqual(ids(offer.here), [first, 'su']);
  assert.deepEqual(ids(chosen({ intent: 'request', powers: [first, second] as PowerId[] }, offer)), [first]);
  assert.deepEqual(ids(chosen({ intent: 'request' }, offer, { preselect: [second as PowerId] })), [first]);
  assert.deepEqual(ids(inOrder(offer.here, { hide: [second as PowerId] }).here), ['su']);
});

test('R237: in a request, what the portal chose stands chosen until somebody chooses', () => {
  assert.deepEqual(ids(chosen({ intent: 'request' }, offer, { preselect: [portal] })), [portal]);
  assert.deepEqual(ids(chosen({ intent: 'request', powers: [] }, offer, { preselect: [portal] })), []);
});

for (const intent of ['give', undefined] as const) {
  test(`nothing stands chosen beforehand ${intent ? 'in a gift' : 'while nobody knows which way round it is'}`, () => {
    assert.deepEqual(chosen({ intent }, offer, { first: [see], preselect: [portal] }), []);
  });
}

test('what is not on offer here does not stand chosen', () => {
  assert.deepEqual(ids(chosen({ ...whole, powers: [moving, portal, 'unknown' as PowerId] }, offer)), [portal]);
});

test('of a pair, acting stands alone: it holds seeing (R020)', () => {
  assert.deepEqual(ids(chosen({ ...whole, powers: [see, act] }, offer)), [act]);
  assert.deepEqual(ids(chosen({ ...whole, powers: [see] }, offer)), [see]);
});

test('R093: a press on a power takes it in, and another takes it out', () => {
  assert.deepEqual(toggled([power(see)], power(portal)), [see, portal]);
  assert.deepEqual(toggled([power(see), power(portal)], power(portal)), [see]);
});

test('of a pair there is one, or none, and what else was chosen stays', () => {
  const pair = [power(see), power(act)];
  assert.deepEqual(withOneOf([power(portal), power(see)], pair, power(act)), [portal, act]);
  assert.deepEqual(withOneOf([power(portal), power(see)], pair), [portal]);
});

test('a pair is one choice, where the first of its two stands; half a pair is a choice like any other (R045)', () => {
  assert.deepEqual(
    choices(offer.here).map(choice => ('power' in choice ? choice.power.id : [choice.indsigt.id, choice.handle.id])),
    [[see, act], portal, aids],
  );
});

test('R045: a pair stands where the first of its two does, whichever that is, and what lies between comes after it', () => {
  const shown = (...given: readonly PowerId[]) =>
    choices(given.map(power)).map(choice => ('power' in choice ? choice.power.id : [choice.indsigt.id, choice.handle.id]));
  assert.deepEqual(shown(portal, see, aids, act, moving), [portal, [see, act], aids, moving]);
  assert.deepEqual(shown(act, aids, see), [[see, act], aids]);
});

test('R045: two powers that name no subject are no pair, though one is to see and the other to act', () => {
  const { subject: _, ...seeing } = power(see);
  const { subject: __, ...acting } = power(act);
  assert.deepEqual(choices([seeing, acting]), [{ power: seeing }, { power: acting }]);
});

test('R045: a power on the subject of a pair, and beside it, is a choice of its own', () => {
  const second = { ...power(act), id: 'kom-tandpleje-handle-2' as PowerId };
  assert.deepEqual(choices([power(see), power(act), second]), [{ indsigt: power(see), handle: power(act) }, { power: second }]);
});

for (const [text, found, why] of [
  ['tandpleje', true, 'a word of the title'],
  ['TANDPLEJE', true, 'in capitals'],
  ['pleje kommunal', true, 'the words in another order'],
  ['tand pleje', true, 'a word cut in two'],
  ['indsigtsfuldmagt – til', true, 'with another dash'],
  ['sundhed', true, 'a word of the heading'],
  ['hoereapparat', false, 'something else'],
  ['tandpleje hoereapparat', false, 'one word of it, and another that is not'],
  ['ejelpdnat', false, 'its letters, in no order'],
  ['pleje-', true, 'with a dash at the end'],
  ['', true, 'nothing'],
  ['  ', true, 'nothing but blanks'],
] as const) {
  test(`'${text}' ${found ? 'finds' : 'does not find'} the dental care: ${why}`, () => assert.equal(finds(text, power(see)), found));
}

for (const typed of ['sundhed.dk', 'Sundhed.dk', 'SUNDHED.DK']) {
  test(`R054: '${typed}' finds a power of sundhed.dk, however the title spells it`, async () => {
    const printed = await catalogueIn('da', { among: ['sundhed-diagnoseoversigt', 'sundhed-billedbeskrivelser'].map(id => entryOf(id)) });
    assert.deepEqual(
      printed.map(({ title }) => /sundhed\.dk/i.exec(title)?.[0]),
      ['Sundhed.dk', 'sundhed.dk'],
    );
    for (const power of printed) assert.ok(finds(typed, power));
  });
}

for (const [typed, title] of [
  ['laege', 'Skifte læge'],
  ['LÆGE', 'Skifte læge'],
  ['koeretoej', 'Meddelelser om køretøjer'],
  ['koretoj', 'Meddelelser om køretøjer'],
  ['aar', 'År for år'],
  ['ar', 'År for år'],
  ['idé', 'En god ide'],
] as const) {
  test(`'${typed}' finds '${title}'`, () => assert.ok(finds(typed, { ...power(moving), title })));
}

for (const [typed, title, why] of [
  ['køerbil', 'Heste og køer', 'a word across the end of the title and the heading'],
  ['aa', 'Optog', 'letters that are not in it'],
] as const) {
  test(`'${typed}' does not find '${title}': ${why}`, () =>
    assert.equal(finds(typed, { ...power(moving), title, category: 'Bil' }), false));
}

test('a power is found by its subject, and by each heading that it is printed under (R047)', () => {
  const plain: Power = { ...power(moving), title: 'Bestille', category: 'Bolig' };
  const found: Power = { ...plain, subject: 'Høreapparat', alsoUnder: ['Samfund', 'Øvrige'] };
  for (const typed of ['bestille', 'bolig', 'høreapparat', 'samfund', 'øvrige', 'øvrige bolig']) assert.ok(finds(typed, found), typed);
  for (const typed of ['høreapparat', 'samfund', 'øvrige', 'undefined']) assert.ok(!finds(typed, plain), typed);
});

test('two months are proposed until somebody chooses (R072)', () => {
  assert.equal(untilOf({}, today, limits), '2026-05-02');
  assert.equal(untilOf({ until: '2027-01-31' }, today, limits), '2027-01-31');
});

for (const until of ['', '2026-02-30', '2026-5-2', '02.05.2026', '12026-05-02']) {
  test(`'${until}' in the field is no day`, () => assert.equal(untilOf({ until }, today, limits), undefined));
}

for (const [why, draft] of [
  [[], whole],
  [[], { ...whole, until: undefined }],
  [[], { ...whole, until: today }],
  [['powers: none'], { ...whole, powers: [] }],
  [['powers: none'], { ...whole, powers: [moving] }],
  [['until: empty'], { ...whole, until: '' }],
  [['until: not-a-day'], { ...whole, until: '2026-02-30' }],
  [['until: over'], { ...whole, until: '2026-03-01' }],
  [['powers: none', 'until: over'], { ...whole, powers: [], until: '2026-03-01' }],
] as const satisfies readonly (readonly [readonly string[], Draft])[]) {
  test(why.length > 0 ? `in the way of it: ${why.join(', ')}` : `nothing is in the way, until ${draft.until ?? 'the proposed day'}`, () => {
    assert.deepEqual(
      objectionsTo(draft, { offer, today, limits }).map(({ field, why }) => `${field}: ${why}`),
      why,
    );
    assert.equal(toSend(draft, { offer, today, limits }) === undefined, why.length > 0);
  });
}

for (const [what, draft] of [
  ['knows who helps whom', { ...whole, intent: undefined }],
  ['knows the other person', { ...whole, person: undefined }],
  ['the other person can be reached digitally', { ...whole, digital: false }],
] as const satisfies readonly (readonly [string, Draft])[]) {
  test(`nothing is sent until ${what.startsWith('knows') ? 'one ' : ''}${what}`, () => {
    assert.equal(toSend(draft, { offer, today, limits }), undefined);
  });
}

test('R011, R092, R162: a request goes to the giver, and a gift to the holder: the two are never swapped', () => {
  assert.deepEqual(toSend(whole, { offer, today, limits }), { request: { giver: karen.id, powers: [portal], until: '2026-05-02' } });
  assert.deepEqual(toSend({ ...whole, intent: 'give' }, { offer, today, limits }), {
    gift: { holder: karen.id, powers: [portal], until: '2026-05-02' },
  });
});

test('R051, R237: what the portal chose is sent with a request that nobody touched, and never with a gift', () => {
  const forward = { preselect: [portal] };
  const untouched: Draft = { intent: 'request', person: karen };
  assert.deepEqual(toSend(untouched, { offer, forward, today, limits }), {
    request: { giver: karen.id, powers: [portal], until: '2026-05-02' },
  });
  assert.equal(toSend({ ...untouched, intent: 'give' }, { offer, forward, today, limits }), undefined);
});

test('the pages follow one another, and back again', () => {
  for (const [place, step] of numberedSteps.entries()) {
    assert.equal(stepAfter[step], numberedSteps[place + 1] ?? 'receipt');
    assert.equal(stepBefore[step], numberedSteps[place - 1] ?? 'choose');
  }
  assert.equal(stepAfter.choose, 'who');
  assert.equal(stepAfter.begin, 'who');
  assert.equal(stepBefore.paper, 'who');
  assert.equal(stepBefore.basis, 'who');
  assert.equal(stepBefore.question, 'basis');
  assert.equal(stepBefore['way-on'], 'question');
  assert.equal(stepBefore['handed-over'], 'check');
  assert.equal(stepBefore.choose, undefined);
  assert.equal(stepBefore.receipt, undefined);
  assert.equal(stepAfter.receipt, undefined);
});

test('what can only be had elsewhere is not checked to be sent, but taken along', () => {
  const [here, elsewhere] = [{}, { where: 'elsewhere' }] as const;
  assert.deepEqual(numberedStepsOf(here), [...numberedSteps, 'receipt']);
  assert.deepEqual(numberedStepsOf(elsewhere), ['who', 'what', 'how-long', 'handed-over']);
  for (const [place, step] of numberedStepsOf(elsewhere).entries()) {
    assert.equal(stepAfterIn(step, elsewhere), numberedStepsOf(elsewhere)[place + 1]);
    assert.equal(stepBeforeIn(step, elsewhere), numberedStepsOf(elsewhere)[place - 1] ?? 'choose');
  }
  assert.deepEqual([stepAfterIn('how-long', here), stepBeforeIn('handed-over', here)], ['check', 'check']);
});

test('each of the two has its own choice, and neither is lost for the other', () => {
  const draft: Draft = { ...whole, ...choosing({ where: 'elsewhere' }, [moving]) };
  assert.deepEqual(ids(chosen(draft, offer)), [portal]);
  assert.deepEqual(ids(chosen({ ...draft, where: 'elsewhere' }, offer)), [moving]);
  assert.deepEqual(choosing({}, [act]), { powers: [act] });
  assert.deepEqual(ids(choosable({ where: 'elsewhere' }, offer)), [moving]);
  // What the portal chose stands for what nobody touched, wherever it can be had.
  const untouched: Draft = { ...whole, where: 'elsewhere' };
  assert.deepEqual(ids(chosen(untouched, offer, { preselect: [moving] })), [moving]);
  assert.deepEqual(objectionsTo({ ...untouched, elsewhere: [moving] }, { offer, today, limits }), []);
});

test('whatever is in the way, or is refused, is mended on a page that one can go to', () => {
  for (const step of Object.values(mendedAt)) assert.ok([...numberedSteps, 'question'].includes(step));
  for (const [reason, step] of Object.entries(mends)) {
    assert.ok((reasons as readonly string[]).includes(reason));
    assert.ok((numberedSteps as readonly string[]).includes(step));
  }
});

for (const [field, step] of [
  ['name', 'who'],
  ['cpr', 'who'],
  ['person', 'who'],
  ['powers', 'what'],
  ['until', 'how-long'],
  ['delivery', 'who'],
  ['answer', 'question'],
  ['post', 'check'],
  ['asker', undefined],
] as const) {
  test(`what is wrong with ${field} is mended ${step ? `on the page ${step}` : 'on no page'}`, () => assert.equal(mendedAt[field], step));
}

for (const [reason, step] of [
  ['self-mandate', 'who'],
  ['person-not-available', 'who'],
  ['requires-paper', 'who'],
  ['not-offered-in-municipality', 'what'],
  ['not-supported', 'what'],
  ['duplicate-request', 'what'],
  ['period-over', 'how-long'],
  ['too-many-attempts', undefined],
  ['under-15', undefined],
  ['backend-down', undefined],
] as const) {
  test(`of a refusal as ${reason} one can do something ${step ? `on the page ${step}` : 'on no page'}`, () =>
    assert.equal(mends[reason], step));
}

for (const [from, until, years, months, days] of [
  ['2026-03-02', '2026-03-02', 0, 0, 0],
  ['2026-03-02', '2026-03-03', 0, 0, 1],
  ['2026-03-02', '2026-04-01', 0, 0, 30],
  ['2026-03-02', '2026-05-02', 0, 2, 0],
  ['2026-03-02', '2026-05-05', 0, 2, 3],
  ['2025-12-31', '2026-02-28', 0, 2, 0],
  ['2025-12-31', '2026-03-01', 0, 2, 1],
  ['2026-03-02', '2027-03-02', 1, 0, 0],
  ['2026-03-02', '2027-03-01', 0, 11, 27],
  ['2024-02-29', '2025-02-28', 1, 0, 0],
  ['2026-03-02', '2031-06-12', 5, 3, 10],
  ['2026-03-28', '2026-03-30', 0, 0, 2],
] as const) {
  test(`from ${from} to ${until} it is ${years} years, ${months} months and ${days} days`, () => {
    assert.deepEqual(span(from as Day, until as Day), { years, months, days });
  });
}

for (const [rule, what, draft, letters, by] of [
  ['R090', 'somebody who is digital', { intent: 'request', digital: true }, true, 'digital'],
  ['R090', 'somebody of whom nobody has told', { intent: 'request' }, true, 'digital'],
  ['R100', 'somebody who is not digital', { intent: 'request', digital: false }, true, 'letter'],
  ['R100', 'somebody who finds it hard', { intent: 'request', digital: true, delivery: 'letter' }, true, 'letter'],
  [
    'R122',
    'somebody under guardianship, whatever was said',
    { intent: 'request', basis: 'guardianship', delivery: 'digital' },
    true,
    'letter',
  ],
  ['R134', 'the giver of a future mandate', { intent: 'request', basis: 'future-mandate', digital: true }, true, 'letter'],
  ['R145', 'the giver of a general mandate', { intent: 'request', basis: 'general-mandate' }, true, 'letter'],
  ['R066', 'somebody who is not digital, where there are no letters', { intent: 'request', digital: false }, false, undefined],
  ['R165', 'a holder, who is never written to', { intent: 'give', digital: false }, true, undefined],
  ['R165', 'a holder, whatever was said', { intent: 'give', delivery: 'letter', basis: 'guardianship' }, true, 'digital'],
] as const satisfies readonly (readonly [string, string, Draft, boolean, Delivery | undefined])[]) {
  test(`${rule}: ${by ? `${by} is the way to` : 'there is no way to'} ${what}`, () => assert.equal(deliveryOf(draft, letters), by));
}

const guardian: Draft = { ...whole, basis: 'guardianship', basisAnswers: { 'covers-all': true, 'for-yourself': true } };

test('R102: a letter is sent only when it has been ticked that it is to be posted', () => {
  const letter: Draft = { ...whole, delivery: 'letter' };
  assert.equal(lacksPost(letter, true), true);
  assert.equal(lacksPost(whole, true), false);
  assert.equal(toSend(letter, { offer, today, limits, letters: true }), undefined);
  assert.deepEqual(toSend({ ...letter, post: true }, { offer, today, limits, letters: true }), {
    request: { giver: karen.id, powers: [portal], until: '2026-05-02', basis: 'own', delivery: 'letter' },
  });
});

test('R102: the tick is about one letter: who says anything else of it, or of the person, ticks again', () => {
  assert.equal({ ...whole, post: true, ...choosingDelivery('letter') }.post, undefined);
  assert.equal({ ...whole, post: true, ...choosingBasis(whole, 'guardianship') }.post, undefined);
  assert.equal({ ...guardian, post: true, ...choosingBasis(guardian, 'guardianship') }.post, true);
  assert.deepEqual([withoutPerson({ ...guardian, post: true }).post, withoutPerson(guardian).basis], [undefined, 'guardianship']);
});

test('R120, R122: whoever decides for the giver sends nothing before all is answered, and then by letter', () => {
  const at = { offer, today, limits, letters: true };
  assert.equal(toSend({ ...guardian, post: true, basisAnswers: { 'covers-all': true } }, at), undefined);
  assert.equal(toSend({ ...guardian, post: true, basisAnswers: { 'covers-all': false } }, at), undefined);
  assert.equal(toSend({ ...guardian, post: true }, { ...at, letters: false }), undefined);
  assert.deepEqual(toSend({ ...guardian, post: true }, at), {
    request: { giver: karen.id, powers: [portal], until: '2026-05-02', basis: 'guardianship', delivery: 'letter' },
  });
});

test('the questions are walked one by one, those that are answered too, and each has the one before it', () => {
  const draft: Draft = {
    intent: 'request',
    basis: 'general-mandate',
    basisAnswers: { 'covers-all': true, 'no-exceptions': true, 'court-form': false },
  };
  assert.deepEqual(stepFrom(draft), { asks: 'covers-all' });
  assert.deepEqual(stepFrom(draft, 'covers-all'), { asks: 'no-exceptions' });
  assert.deepEqual(stepFrom(draft, 'court-form'), { asks: 'attested' });
  assert.deepEqual(stepFrom(draft, 'attested'), { asks: 'attested' });
  assert.equal(questionBefore(draft, 'attested'), 'court-form');
  assert.equal(questionBefore(draft, 'covers-all'), undefined);
  const signed = { ...draft, ...answering(draft, 'attested', true) };
  assert.equal(stepFrom(signed, 'attested'), 'request');
  assert.deepEqual(stepFrom({ ...draft, ...answering(draft, 'attested', false) }, 'attested'), { leads: 'authority', because: 'attested' });
  assert.equal(stepFrom({ intent: 'request' }), 'request');
  assert.deepEqual(openQuestion(draft), { asks: 'attested' });
});

test('R165: what is given is of the giver’s own will, whatever was said before', () => {
  assert.deepEqual([basisOf({ intent: 'give', basis: 'guardianship' }), basisOf({ basis: 'guardianship' })], ['own', 'guardianship']);
});

test('the giver’s own will asks no questions', () => {
  assert.equal(questionBefore({}, 'covers-all'), undefined);
  assert.deepEqual(choosingBasis({}, 'own'), { basis: 'own' });
});

test('of a backend that says nothing of letters nobody is asked by letter', () => {
  assert.equal(stepAfterWho({ intent: 'request', basis: 'guardianship' }), 'paper');
  assert.equal(lacksPost({ intent: 'request', digital: false }), false);
  assert.deepEqual(mendsFor('requires-paper', whole), ['who']);
});

test('answers about one authority are forgotten with it', () => {
  assert.deepEqual(choosingBasis(guardian, 'future-mandate'), { basis: 'future-mandate', basisAnswers: undefined, post: undefined });
  assert.deepEqual(choosingBasis(guardian, 'guardianship'), { basis: 'guardianship' });
});

for (const [what, draft, letters, step] of [
  ['a giver who is digital', { intent: 'request', digital: true }, true, 'what'],
  ['a giver who is not, of whom nobody has said so', { intent: 'request', digital: false }, true, 'paper'],
  ['a giver who is not, as somebody has said', { intent: 'request', digital: false, delivery: 'letter' }, true, 'what'],
  ['a giver who is not, without letters', { intent: 'request', digital: false, delivery: 'letter' }, false, 'paper'],
  ['a guardian with questions left', { intent: 'request', basis: 'guardianship' }, true, 'question'],
  ['a guardian who cannot ask', { intent: 'request', basis: 'guardianship', basisAnswers: { 'covers-all': false } }, true, 'way-on'],
  ['a guardian who can', { ...guardian, digital: false }, true, 'what'],
  ['a holder who is not digital', { intent: 'give', digital: false }, true, 'paper'],
] as const satisfies readonly (readonly [string, Draft, boolean, Step])[]) {
  test(`after who it is comes ${step} for ${what}`, () => assert.equal(stepAfterWho(draft, letters), step));
}

for (const [reason, draft, letters, steps] of [
  ['requires-paper', whole, true, ['paper']],
  ['requires-paper', whole, false, ['who']],
  ['not-supported', { ...whole, delivery: 'letter' }, true, ['what', 'who']],
  ['not-supported', guardian, true, ['what', 'basis']],
  ['not-supported', whole, true, ['what']],
  ['requires-paper', { ...whole, delivery: 'letter' }, true, ['who']],
  ['backend-down', whole, true, []],
  ['backend-down', { ...whole, delivery: 'letter' }, true, []],
] as const satisfies readonly (readonly [Reason, Draft, boolean, readonly Step[]])[]) {
  test(`a refusal as ${reason}, ${letters ? 'with' : 'without'} letters, is mended at ${steps.join(' or ') || 'no page'}`, () =>
    assert.deepEqual(mendsFor(reason, draft, letters), steps));
}

for (const [rule, mandate, at, of] of [
  ['R091', { state: 'awaiting-approval', basis: 'own', delivery: 'digital' }, 2, 3],
  ['R091', { state: 'active', basis: 'own', delivery: 'digital' }, 3, 3],
  ['R101', { state: 'letter-sent', basis: 'own', delivery: 'letter' }, 2, 5],
  ['R101', { state: 'in-review', basis: 'guardianship', delivery: 'letter' }, 4, 5],
  ['R101', { state: 'active', basis: 'own', delivery: 'letter' }, 5, 5],
] as const) {
  test(`${rule}: ${mandate.state}, by ${mandate.delivery}, is step ${at} of ${of}`, () =>
    assert.deepEqual(progressOf(mandate), { at, of }));
}

test('what is kept of a draft may tell the authority and the way, and nothing that is no such thing', () => {
  const kept = { intent: 'request', person: 'handle-of-karen', basis: 'guardianship', delivery: 'letter' };
  assert.deepEqual(DraftAnswers.parse(kept), kept);
  assert.equal(DraftAnswers.safeParse({ ...kept, basis: 'friendship' }).success, false);
  assert.equal(DraftAnswers.safeParse({ ...kept, delivery: 'pigeon' }).success, false);
});
