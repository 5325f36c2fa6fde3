import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { count, lix } from '../support/lix.js';
import { inDanishAlone, runningTexts, textsIn, wordFiles, wordsIn } from '../support/running-texts.js';

for (const [text, words, sentences, long] of [
  ['Du kan give fuldmagt. Den gælder i dag.', 8, 2, 1],
  ['Fuldmagten gælder til og med mandag den 2. marts 2026.', 10, 1, 1],
  ['Ring på 70 10 18 81.', 6, 1, 0],
  ['Gå til borger.dk. Log ind med MitID.', 7, 2, 1],
  ['Skriv CPR-nummeret: det har 10 tal!', 6, 2, 1],
  ['Vil du »slette« den? Ja', 5, 2, 0],
  ['Første linje\nanden linje', 4, 2, 0],
  ['Hverdage kl. 8-20. Weekend kl. 10-16.', 6, 2, 2],
  ['...', 0, 0, 0],
  ['', 0, 0, 0],
] as const) {
  test(`${JSON.stringify(text)} has ${words} words, ${long} of them long, in ${sentences} sentences`, () =>
    assert.deepEqual(count(text), { words, sentences, long }));
}

test('the LIX is words a sentence, and long words in a hundred', () => {
  assert.equal(lix('Du kan give fuldmagt. Den gælder i dag.'), 8 / 2 + 100 / 8);
  assert.equal(lix(''), 0);
});

const texts = await runningTexts();

test('there are running texts in many rooms', () => {
  const rooms = new Set(texts.map(({ way }) => way.split('.')[0]));
  for (const room of ['help-panel', 'letter', 'mandate-list', 'messages', 'refusals', 'request-wizard']) assert.ok(rooms.has(room), room);
});

for (const { way, text } of texts) {
  test(`${way} is easy to read`, () => assert.ok(lix(text) <= 35, `LIX ${lix(text).toFixed(1)}:\n${text}`));
}

/** Each text of some words with the marks that went into it. What is said in another way for a number is asked with one. */
const marks = (words: unknown): ReadonlyMap<string, string> => {
  const marked = new Map<string, string>();
  const look = (inner: unknown, way: string): void => {
    if (typeof inner === 'function') look((inner as (...given: unknown[]) => unknown)('<1>', '<2>', '<3>'), way);
    else if (typeof inner === 'string') marked.set(way, ['<1>', '<2>', '<3>'].filter(mark => inner.includes(mark)).join());
    else if (inner && typeof inner === 'object') for (const [key, deeper] of Object.entries(inner)) look(deeper, `${way}.${key}`);
  };
  look(words, '');
  return marked;
};

const roomOf = (file: string): string => dirname(file).split('/').at(-1) ?? file;
const isAlone = (file: string): boolean => inDanishAlone.includes(roomOf(file));

for (const file of wordFiles('da').filter(file => !isAlone(file))) {
  const room = roomOf(file);
  for (const lang of ['en', 'ar']) {
    test(`${room}: what goes into a sentence in Danish goes into it in ${lang}, and nothing is left out`, async () => {
      const [danish, other] = [marks(await wordsIn(file, 'da')), marks(await wordsIn(`${dirname(file)}/${lang}.ts`, lang))];
      assert.deepEqual([...other.keys()].sort(), [...danish.keys()].sort());
      const wrong = [...danish].filter(([way, marks]) => other.get(way) !== marks);
      assert.deepEqual(
        wrong.map(([way, marks]) => `${way}: ${marks} in Danish, ${other.get(way)} in ${lang}`),
        [],
      );
    });
  }

  test(`${room}: Danish is written in Danish, and Arabic in Arabic`, async () => {
    for (const { way, text } of textsIn(await wordsIn(`${dirname(file)}/ar.ts`, 'ar'))) {
      assert.ok(
        /\p{Script=Arabic}/u.test(text) || !/\p{L}{3}/u.test(text.replace(/MitID|Digital Post|borger\.dk|Karen Holm/g, '')),
        `${way}: ${text}`,
      );
    }
    for (const { way, text } of textsIn(await wordsIn(file, 'da'))) assert.ok(!/\p{Script=Arabic}/u.test(text), `${way}: ${text}`);
  });
}

test('a room is in Danish alone where that is said of it, and nowhere else', () => {
  for (const lang of ['en', 'ar']) {
    const written = wordFiles(lang).map(roomOf);
    assert.deepEqual(
      wordFiles('da')
        .filter(file => !written.includes(roomOf(file)))
        .map(roomOf),
      inDanishAlone,
      lang,
    );
  }
});
