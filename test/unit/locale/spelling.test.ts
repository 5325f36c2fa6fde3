import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsIn, wordFiles, wordsIn } from '../../support/running-texts.js';
import { sourcesIn } from '../../support/sources.js';

const files = await Promise.all(wordFiles('da').map(async file => ({ file, words: await wordsIn(file, 'da') })));
const texts = files.flatMap(({ file, words }) => [...textsIn(words, file)]);

/** What is called by one name, and spelt in one way. */
for (const [rule, name, however] of [
  ['R007', 'Digital Fuldmagt-supporten', /digital[ -]?fuldmagt[ -]?support\p{L}*/giu],
  ['R188', 'Mine fuldmagter', /mine fuldmagter/giu],
] as const) {
  test(`${rule}: a citizen reads ‘${name}’, spelt so wherever it stands`, () => {
    const found = texts.flatMap(({ text }) => text.match(however) ?? []);
    assert.deepEqual([...new Set(found)], [name]);
  });
}

test('R007: none of the slips in the name is repeated', () => {
  const slips = texts.filter(({ text }) => /Digital-|[Ff]uldmagt-selv-|[Ff]uldmagt-betjen|DigitalFuldmagt/.test(text));
  assert.deepEqual(slips, []);
});

test('R162: who gives a mandate reads of giving, and never that they ask for one', () => {
  const giving = texts.filter(({ way }) => way.includes('request-wizard') && /\.give(\.|Means|Why|$)/.test(way));
  assert.ok(giving.length > 10);
  assert.deepEqual(
    giving.filter(({ text }) => /\b[Aa]nmod|\bhar fået fuldmagt til\b/.test(text)),
    [],
  );
});

const everything = ['src/locale', 'src/elements', 'src/testing', 'stories'].flatMap(sourcesIn);

/** What the sources of old say, and nobody reads any more. */
for (const [rule, what, pattern] of [
  ['R218', 'the number of the old support', /72\s?24\s?70\s?50/],
  ['R273', 'the way to a login by the bank', /netbank/i],
  ['R275', 'the old fee', /\b200 kr/i],
  ['R276', 'when code cards are renewed', /hvert tredje år|20 nøgler|ung under 18/i],
  ['R277', 'the pandemic', /covid|corona/i],
] as const) {
  test(`${rule}: nobody reads of ${what}`, () => {
    assert.ok(everything.length > 50);
    assert.deepEqual(
      everything.filter(({ text }) => pattern.test(text)).map(({ file }) => file),
      [],
    );
  });
}
