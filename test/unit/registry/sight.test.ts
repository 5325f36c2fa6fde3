import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Power, PowerId } from '../../../src/domain/power.shape.js';
import type { PersonId, Powers } from '../../../src/registry/ports.js';
import { sideIn } from '../../../src/registry/sight.js';
import { bo, everybody, finn, jens, karen, nordby, peopleIn, strandby } from '../../../src/testing/people.js';
import { carePortal, world } from '../../../src/testing/world.js';
import type { Whole } from '../conformance/spoilt.js';

const [here, su, unheard] = ['here', 'su', 'unheard-of'] as PowerId[] as [PowerId, PowerId, PowerId];
const stranger = 'person-stranger' as PersonId;

/** Offers one power, whose title says where it is on offer and in which language. */
const asked: string[] = [];
const powers: Powers = async ({ municipality }, lang) => {
  asked.push(municipality);
  return [{ id: here, title: `${municipality || 'nowhere'}, ${lang}`, lang, category: 'Test', reach: 'municipal', where: 'here' }];
};

/** What Bo sees of mandates that were given to him. */
const seenByBo = async (given: readonly { giver?: PersonId; powers?: readonly PowerId[] }[], lang?: string) => {
  const { items } = await (world({ powers, mandates: given }).as(bo) as Whole).mandates({ sort: 'until' }, { lang });
  return items;
};
const titles = (powers: readonly Power[]) => powers.map(({ title }) => title);

test('whoever is not the giver of a mandate of theirs is its holder', () => {
  assert.deepEqual([sideIn({ giver: karen.id }, karen.id), sideIn({ giver: karen.id }, bo.id)], ['giver', 'holder']);
});

for (const [giver, title] of [
  [karen, `${strandby}, da`],
  [finn, `${nordby}, da`],
] as const) {
  test(`R043: a power that ${giver.name} gave is told as the municipality of the giver offers it`, async () => {
    asked.length = 0;
    const [seen] = await seenByBo([{ giver: giver.id, powers: [here] }]);
    assert.deepEqual(titles(seen?.powers ?? []), [title]);
    assert.ok(asked.includes(giver.municipality));
  });
}

test('R043: mandates of givers from several municipalities are each told as theirs offers them', async () => {
  const seen = await seenByBo([
    { giver: karen.id, powers: [here] },
    { giver: finn.id, powers: [here] },
  ]);
  assert.deepEqual(
    seen.map(({ powers }) => titles(powers)),
    [[`${strandby}, da`], [`${nordby}, da`]],
  );
});

test('titles are in the language that is asked for, and in Danish where none is', async () => {
  assert.deepEqual(titles((await seenByBo([{ powers: [here] }]))[0]?.powers ?? []), [`${strandby}, da`]);
  assert.deepEqual(titles((await seenByBo([{ powers: [here] }], 'en'))[0]?.powers ?? []), [`${strandby}, en`]);
});

for (const [lang, title] of [
  [undefined, 'da'],
  ['en', 'en'],
] as const) {
  test(`for whom one may act is told in ${lang ?? 'Danish, where no language is asked for'}`, async () => {
    const there = world({ powers, mandates: [{ powers: [here] }] }).as(bo) as Whole;
    const { items } = await there.principals({}, { lang });
    assert.deepEqual(
      items.map(({ powers }) => titles(powers)),
      [[`${strandby}, ${title}`]],
    );
  });
}

test('who the other is, is told by name and birth, as far as the portal knows them', async () => {
  const [known, unknown] = await seenByBo([
    { giver: karen.id, powers: [here] },
    { giver: stranger, powers: [here] },
  ]);
  assert.deepEqual([known?.giver.name, known?.giver.born], [karen.name, karen.born]);
  assert.equal(unknown?.giver.name, '');
  assert.equal('born' in unknown.giver, false);
});

test('R041: what somebody gave whom the portal does not know any more is told as it is on offer nowhere in particular', async () => {
  asked.length = 0;
  const [seen] = await seenByBo([{ giver: stranger, powers: [here] }]);
  assert.deepEqual(titles(seen?.powers ?? []), ['nowhere, da']);
  assert.deepEqual([...new Set(asked)], ['']);
});

for (const [lang, title] of [
  ['da', 'Social- og sundhedsportal'],
  ['en', 'Social and health portal'],
] as const) {
  test(`R044: a power that is not on offer where the giver lives stays what it was, with a note, in ${lang}`, async () => {
    const [seen] = await seenByBo([{ powers: [carePortal] }], lang);
    const [power] = seen?.powers ?? [];
    assert.deepEqual([power?.id, power?.noLongerOffered, power?.lang], [carePortal, true, lang]);
    assert.ok(power?.title.startsWith(title), power?.title);
  });
}

test('R044: the note stands with that power alone, in its place among the others, and with no other mandate', async () => {
  const seen = await seenByBo([
    { giver: karen.id, powers: [here, su, here] },
    { giver: finn.id, powers: [here] },
  ]);
  assert.deepEqual(
    seen.map(({ powers }) => powers.map(({ id, noLongerOffered = false }) => [id, noLongerOffered])),
    [
      [
        [here, false],
        [su, true],
        [here, false],
      ],
      [[here, false]],
    ],
  );
});

test('R041: a power that nobody knows any more is told by its id, and as nothing of this portal', async () => {
  const [seen] = await seenByBo([{ powers: [unheard] }]);
  assert.deepEqual(seen?.powers, [{ id: unheard, title: unheard, lang: '', category: '', reach: 'national', where: 'elsewhere' }]);
});

test('R044: where a giver has moved, those who may act for them are told so too', async () => {
  const there = world({ people: peopleIn(everybody), mandates: [{ giver: jens.id, powers: [carePortal] }] });
  const backend = there.as(bo) as Whole;
  const offered = async () => (await backend.principals({})).items[0]?.powers.map(({ noLongerOffered = false }) => noLongerOffered);
  assert.deepEqual(await offered(), [false]);
  there.moves(jens, nordby);
  assert.deepEqual(await offered(), [true]);
});
