import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pseudo } from '../../../src/locale/pseudo.js';
import type { Room } from '../../../src/locale/room.js';
import { refusalWords } from '../../../src/locale/refusals/index.js';
import { lix } from '../../support/lix.js';

const folder = new URL('../../../src/locale/', import.meta.url);

/** Every room that there is, found by its folder. */
const rooms: Room<unknown>[] = [];
for (const { name } of readdirSync(fileURLToPath(folder), { withFileTypes: true }).filter(entry => entry.isDirectory())) {
  const file = new URL(`${name}/index.ts`, folder);
  if (existsSync(fileURLToPath(file))) rooms.push(...Object.values((await import(file.href)) as Record<string, unknown>).filter(isRoom));
}

function isRoom(value: unknown): value is Room<unknown> {
  return typeof value === 'object' && value !== null && 'da' in value && 'others' in value;
}

/** Each sentence of a room, with the way to it: a function is asked for its sentence. */
function* sentences(words: unknown, way = ''): Generator<{ way: string; text: string }> {
  if (typeof words === 'string') yield { way, text: words };
  else if (typeof words === 'function') yield* sentences((words as (...given: unknown[]) => unknown)('7', '7', '7', '7'), way);
  else if (typeof words === 'object' && words !== null)
    for (const [key, inner] of Object.entries(words)) yield* sentences(inner, `${way}.${key}`);
}
const waysIn = (words: unknown): string[] => [...sentences(words)].map(({ way }) => way).sort();

test('there are rooms', () => {
  assert.ok(['common', 'refusals', 'acting', 'help-button', 'help-panel'].every(name => rooms.some(room => room.name === name)));
});

test('every room has a name of its own', () => {
  assert.equal(new Set(rooms.map(({ name }) => name)).size, rooms.length);
});

for (const { name, da, others } of rooms) {
  test(`${name}: every language says what Danish says`, async () => {
    assert.deepEqual(Object.keys(others).sort(), ['ar', 'en']);
    for (const [lang, load] of Object.entries(others)) assert.deepEqual(waysIn(await load()), waysIn(da), lang);
  });

  test(`${name}: nothing is left empty, and nothing has blanks at its ends`, async () => {
    for (const words of [da, ...(await Promise.all(Object.values(others).map(load => load())))])
      for (const { way, text } of sentences(words)) assert.ok(text && text === text.trim(), `${way} "${text}"`);
  });

  test(`${name}: what is said with something in it has that in it`, () => {
    for (const { way, text } of told(da)) assert.ok(text.includes('§'), `${way}: ${text}`);
  });

  test(`${name}: every word looks foreign in the pseudo-locale`, () => {
    for (const { way, text } of sentences(pseudo(da))) assert.match(text, /^⟦.*⟧$/su, way);
  });

  test(`R270, ${name}: a citizen reads no word that is gone, but in the line that answers a search for it`, () => {
    for (const { way, text } of sentences(da))
      if (!(name === 'help-search' && way.startsWith('.old.'))) assert.doesNotMatch(text, /nem-?id|nøglekort|e-?boks/i, way);
  });
}

/** What functions of one thing make of it. A number that is said in words need not be in there. */
function* told(words: unknown, way = ''): Generator<{ way: string; text: string }> {
  if (typeof words === 'function' && words.length === 1) {
    const text: unknown = (words as (given: unknown) => unknown)('§');
    if (typeof text === 'string') yield { way, text };
  } else if (typeof words === 'object' && words !== null) {
    for (const [key, inner] of Object.entries(words)) yield* told(inner, `${way}.${key}`);
  }
}

test('what a citizen reads after a refusal is easy to read', () => {
  const text = Object.values(refusalWords.da).join(' ');
  assert.ok(lix(text) <= 35, `${lix(text)}`);
});
