import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverage, coverages, lookalikes, type Lookalike } from '../../../src/domain/coverage.js';
import { entries } from '../../../src/domain/catalogue/entries.js';
import { coverageWords } from '../../../src/locale/coverage/index.js';
import { lookalikeWords } from '../../../src/locale/lookalikes/index.js';
import { bo, karen } from '../../../src/testing/people.js';
import { lix } from '../../support/lix.js';

const languages = {
  da: { words: coverageWords.da, apart: lookalikeWords.da },
  en: { words: await coverageWords.others['en']!(), apart: await lookalikeWords.others['en']!() },
  ar: { words: await coverageWords.others['ar']!(), apart: await lookalikeWords.others['ar']!() },
};

/** How each language says no. */
const no = { da: /\bikke\b/, en: /\bcannot\b|\bdoes not\b|\bdo not\b/, ar: /^(ليس|لا) / };
/** How each language says you. */
const you = { da: /\bdi[gn]e?\b/, en: /\byour?\b/, ar: /عنك|إليك|معلوماتك|الخاص بك/ };
const youBegin = { da: /^Du /, en: /^You /, ar: /(بإمكانك|تصل إليك) / };

const times = (text: string, part: string): number => text.split(part).length - 1;

for (const lang of ['da', 'en', 'ar'] as const) {
  const { words, apart } = languages[lang];

  for (const key of coverages) {
    test(`R018, ${lang}: what a helper can and cannot is said of ${key}, to the one who is helped, by the helper’s name`, () => {
      const [can, cannot] = [words.giver.covers[key](bo.name), words.giver.leaves[key](bo.name)];
      for (const sentence of [can, cannot]) {
        assert.equal(times(sentence, bo.name), 1, sentence);
        assert.match(sentence, you[lang]);
        assert.match(sentence, /[^.]\.$/);
      }
      assert.match(cannot, no[lang]);
      assert.doesNotMatch(can, no[lang]);
    });

    test(`R018, ${lang}: and of ${key} to the one who helps, by the name of the one who is helped`, () => {
      const [can, cannot] = [words.holder.covers[key](karen.name), words.holder.leaves[key](karen.name)];
      for (const sentence of [can, cannot]) {
        assert.equal(times(sentence, karen.name), 1, sentence);
        assert.match(sentence, youBegin[lang]);
        assert.match(sentence, /[^.]\.$/);
      }
      assert.match(cannot, no[lang]);
      assert.doesNotMatch(can, no[lang]);
    });
  }

  test(`R028, ${lang}: a mandate is good for what it says, and for that only`, () => {
    assert.equal(times(words.giver.only(bo.name), bo.name), 1);
    assert.equal(times(words.holder.only(karen.name), karen.name), 1);
    assert.notEqual(words.partly, '');
  });

  test(`${lang}: no two sentences are the same`, () => {
    const all = [words.giver, words.holder].flatMap(({ covers, leaves, only }) => [
      ...coverages.flatMap(key => [covers[key]('x'), leaves[key]('x')]),
      only('x'),
    ]);
    assert.equal(new Set(all).size, 2 * (2 * coverages.length + 1));
  });

  for (const group of Object.keys(lookalikes) as Lookalike[]) {
    test(`R048, R051, ${lang}: ${group} are told apart in one sentence`, () => {
      assert.match(apart[group], /^\S[^]*[^.]\.$/);
      assert.equal(apart[group].split(/[.!?](?:\s|$)/).filter(Boolean).length, 1, apart[group]);
    });
  }

  test(`R048, ${lang}: Min Log is told apart by its two addresses`, () => {
    for (const address of ['fmk-online.dk', 'sundhed.dk']) assert.equal(times(apart['min-log'], address), 1);
  });

  test(`${lang}: nothing is said in words of yesterday`, () => {
    const all = [...Object.values(apart), ...coverages.flatMap(key => [words.giver.leaves[key]('x'), words.holder.covers[key]('x')])];
    assert.doesNotMatch(all.join(' '), /NemID|nøglekort|e-boks/i);
  });
}

test('in Arabic every sentence begins in Arabic', () => {
  const { words, apart } = languages.ar;
  for (const key of coverages)
    for (const say of [words.giver.covers, words.giver.leaves, words.holder.covers, words.holder.leaves])
      assert.match(say[key]('Bo'), /^\p{Script=Arabic}/u);
  for (const sentence of Object.values(apart)) assert.match(sentence, /^\p{Script=Arabic}/u);
});

for (const reader of ['giver', 'holder'] as const) {
  test(`what is said of any power to the ${reader} is easy to read in Danish`, () => {
    const { covers, leaves, only } = coverageWords.da[reader];
    for (const entry of entries) {
      const said = coverage(entry);
      const text = [...said.covers.map(key => covers[key]('Bo')), ...said.leaves.map(key => leaves[key]('Bo')), only('Bo')].join(' ');
      assert.ok(lix(text) <= 35, `${entry.id}: ${lix(text)}: ${text}`);
    }
  });
}

test('what tells look-alikes apart is easy to read in Danish', () => {
  for (const sentence of Object.values(lookalikeWords.da)) assert.ok(lix(sentence) <= 35, `${lix(sentence)}: ${sentence}`);
});
