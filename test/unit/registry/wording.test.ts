import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../../src/domain/day.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import { commonWords } from '../../../src/locale/common/index.js';
import { dayInWords } from '../../../src/locale/format.js';
import { messageWords } from '../../../src/locale/messages/index.js';
import type { MessageKind } from '../../../src/registry/ports.js';
import type { Kept } from '../../../src/registry/store.js';
import { aage, bo, everybody, ida, karen, layla, mette, peopleIn, testDay, viggo, type TestPerson } from '../../../src/testing/index.js';
import { world } from '../../../src/testing/world.js';

const one = 'mandate-1' as MandateId;
const last = addDays(testDay, 9);
const near: Partial<Kept> = { period: [{ from: addDays(testDay, -60), until: last }] };
const read = async (given: Partial<Kept>, kind: MessageKind, { id: to }: Pick<TestPerson, 'id'>, lang?: string) =>
  world({ mandates: [given], linkTo: id => `https://portal.example/mine?fuldmagt=${id}` }).worded({ to, kind, mandate: one }, lang);
const textOf = ({ subject, body }: Awaited<ReturnType<typeof read>>): string => [subject, ...body.flat()].join('\n');

test('who is told reads of the other, of what the mandate is about, until when, its number, and where it is', async () => {
  for (const [reader, other] of [
    [karen, bo],
    [bo, karen],
  ] as const) {
    const text = textOf(await read(near, 'notice', reader));
    for (const part of [
      other.name,
      'social- og sundhedsportal',
      dayInWords('da', last),
      'F7K2-9QXM',
      'https://portal.example/mine?fuldmagt=mandate-1',
    ])
      assert.ok(text.toLowerCase().includes(part.toLowerCase()), `${part}: ${text}`);
  }
});

test('R079: the notice says among which days the holder can ask for more; where they cannot ask at all, it says nothing of it', async () => {
  const until = dayInWords('da', addDays(last, 14));
  assert.ok(textOf(await read(near, 'notice', bo)).includes(until));
  const paper = { ...near, giver: aage.id, delivery: 'letter', desk: aage.municipality } as const;
  assert.ok(textOf(await read(paper, 'notice', aage)).includes(until));
  const without = world({ mandates: [paper], allows: { letter: false } });
  assert.ok(!textOf(await without.worded({ to: aage.id, kind: 'notice', mandate: one })).includes(until));
});

test('R080: who reads that a mandate has expired reads whether the other has asked for more', async () => {
  const over: Partial<Kept> = { period: [{ from: addDays(testDay, -60), until: addDays(testDay, -3) }] };
  const asked = { until: addDays(testDay, 60), asked: addDays(testDay, -3), state: 'asked', answerBy: addDays(testDay, 60) } as const;
  const [open, waits] = [await read(over, 'expired', karen), await read({ ...over, extension: asked }, 'expired', karen)];
  assert.ok(textOf(open).includes(messageWords.da.extend.expired.giver(bo.name, dayInWords('da', addDays(testDay, 11)))));
  assert.ok(textOf(waits).includes(messageWords.da.extend.asked.giver(bo.name)));
});

test('the language is the one that is named, else the reader’s own, else Danish', async () => {
  const people = peopleIn(everybody.map(person => (person.id === layla.id ? { ...person, lang: 'ar-EG' } : person)));
  const mandates = [{ ...near, holder: layla.id }];
  const there = world({ mandates, people });
  const lang = async ({ id: to }: TestPerson, wanted?: string) => (await there.worded({ to, kind: 'notice', mandate: one }, wanted)).lang;
  assert.deepEqual([await lang(layla), await lang(karen)], ['ar', 'da']);
  assert.deepEqual([await lang(layla, 'en'), await lang(karen, 'EN-gb'), await lang(karen, 'fo')], ['en', 'en', 'da']);
  assert.equal(await lang(karen, 'constructor'), 'da');
  assert.match(textOf(await there.worded({ to: layla.id, kind: 'notice', mandate: one })), /توكيلك/);
});

test('nobody reads of a mandate that is not theirs, or of none', async () => {
  await assert.rejects(read(near, 'notice', ida), { reason: 'not-found' });
  await assert.rejects(world().worded({ to: karen.id, kind: 'notice', mandate: one }), { reason: 'not-found' });
});

test('no message has a CPR number in it', async () => {
  const kinds = Object.keys(messageWords.da).filter(kind => typeof (messageWords.da as Record<string, unknown>)[kind] === 'object');
  for (const kind of kinds)
    for (const reader of [karen, bo])
      for (const lang of ['da', 'en', 'ar'])
        assert.doesNotMatch(textOf(await read(near, kind as MessageKind, reader, lang)), /\d{6}[- ]?\d{4}|140542|030968/, kind);
});

test('R094: whoever reads of what takes the place of an earlier mandate is told so, and nobody else is', async () => {
  for (const kind of ['request', 'given'] as const) {
    const said = messageWords.da.replaces[kind];
    const reader = kind === 'request' ? karen : bo;
    assert.ok(textOf(await read({ ...near, replaces: 'mandate-0' as MandateId }, kind, reader)).includes(said));
    assert.ok(!textOf(await read(near, kind, reader)).includes(said));
  }
});

test('R103: a letter on its way to be signed says who signs: the giver, or whoever signs for them', async () => {
  const { toSign } = messageWords.da.paper;
  const letter: Partial<Kept> = { ...near, giver: viggo.id, holder: mette.id, state: 'letter-sent', delivery: 'letter' };
  const own = textOf(await read(letter, 'request-letter', viggo));
  assert.ok(own.includes(toSign.giver(mette.name)) && !own.includes(toSign.holder(mette.name)), own);
  const guarded = textOf(await read({ ...letter, basis: 'guardianship' }, 'request-letter', viggo));
  assert.ok(guarded.includes(toSign.holder(mette.name)) && !guarded.includes(toSign.giver(mette.name)), guarded);
});

test('R076: what asks for more time tells the last day that is asked for; all else tells the last day of the mandate', async () => {
  const until = addDays(last, 100);
  const asked: Partial<Kept> = { ...near, extension: { until, answerBy: until, asked: testDay, state: 'asked' } };
  const [longer, now] = [dayInWords('da', until), dayInWords('da', last)];
  for (const [kind, day, other] of [
    ['extension-requested', longer, now],
    ['extension-letter', longer, now],
    ['extension-rejected', now, longer],
    ['deleted', now, longer],
  ] as const) {
    const text = textOf(await read(asked, kind, kind === 'extension-rejected' ? bo : karen));
    assert.ok(text.includes(day) && !text.includes(other), `${kind}: ${text}`);
  }
  // Nothing is asked for any more by the time that it is read.
  assert.ok(textOf(await read(near, 'extension-requested', karen)).includes(now));
});

test('R079: nobody reads that they can ask for more while they wait for an answer, though they could again once it has lapsed', async () => {
  const said = messageWords.da.extend.notice.holder(dayInWords('da', last), dayInWords('da', addDays(last, 14)));
  const waits = { until: addDays(last, 60), answerBy: addDays(last, 3), asked: testDay, state: 'asked' } as const;
  const again = messageWords.da.extend.notice.holder(dayInWords('da', addDays(last, 4)), dayInWords('da', addDays(last, 14)));
  assert.ok(textOf(await read(near, 'notice', bo)).includes(said));
  const text = textOf(await read({ ...near, extension: waits }, 'notice', bo));
  assert.ok(!text.includes(said) && !text.includes(again), text);
});

test('R079, R103: a giver who has neither MitID nor Digital Post by now is asked by letter: where none are sent, nobody reads that more can be asked for', async () => {
  const until = dayInWords('da', addDays(last, 14));
  const reads = async ({ id: giver }: TestPerson, letter: boolean) =>
    textOf(await world({ mandates: [{ ...near, giver }], allows: { letter } }).worded({ to: bo.id, kind: 'notice', mandate: one }));
  assert.ok(!(await reads(aage, false)).includes(until), 'on paper, and no letters');
  assert.ok((await reads(aage, true)).includes(until), 'on paper');
  assert.ok((await reads(karen, false)).includes(until), 'not on paper');
});

test('of people whom the portal does not know, a message is written all the same: in Danish, and without their names', async () => {
  const people = peopleIn(everybody.filter(({ id }) => id !== karen.id));
  const there = world({ mandates: [near], people });
  const own = await there.worded({ to: karen.id, kind: 'notice', mandate: one });
  assert.equal(own.lang, 'da');
  assert.ok(textOf(own).includes(bo.name));
  for (const [lang, nameless] of [
    ['da', commonWords.da.nameless],
    ['en', (await commonWords.others['en']?.())?.nameless ?? ''],
  ] as const) {
    const text = textOf(await there.worded({ to: bo.id, kind: 'notice', mandate: one }, lang));
    assert.ok(nameless && text.includes(nameless), text);
    assert.ok(!text.includes('undefined'), text);
  }
});
