import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanName, holdsCpr, looksLikeCpr, namesakes, sameName } from '../../../src/domain/party.js';
import type { Party, PartyId } from '../../../src/domain/party.shape.js';

for (const [name, clean, why] of [
  ['Karen Holm', 'Karen Holm', 'a name is left alone'],
  [
    'Maria Anna-Lise Østergård Ravnsbjerg-Christoffersen af Łódź',
    'Maria Anna-Lise Østergård Ravnsbjerg-Christoffersen af Łódź',
    'so is a long one',
  ],
  ['ليلى الخطيب', 'ليلى الخطيب', 'so is one that reads from right to left'],
  ["Seán O'Brien", "Seán O'Brien", 'so is an apostrophe'],
  ['<b>Bo</b>', '<b>Bo</b>', 'text is text: what shows it never takes it for markup'],
  ['می\u200cخواهم', 'می\u200cخواهم', 'a joiner that the spelling needs is kept'],
  ['  Karen \t Holm ', 'Karen Holm', 'blanks are one, and none at the ends'],
  ['Karen\nHolm', 'Karen Holm', 'no line break'],
  ['Karen\r\n\r\nGodkendt af kommunen', 'Karen Godkendt af kommunen', 'no second line that looks like a message'],
  ['Karen\u2028Holm\u2029', 'Karen Holm', 'no line break of the other kinds'],
  ['Karen\u0000\u0007\u001b[31m Holm', 'Karen [31m Holm', 'no control characters'],
  ['Karen\u0085Holm', 'Karen Holm', 'nor the newer ones'],
  ['\u202eneraK', 'neraK', 'nothing that turns the direction'],
  ['Bo \u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u200e\u200f\u061c Holm', 'Bo Holm', 'none of all the marks that do'],
  ['Bo\u200b Ho\u00adlm\ufeff\u2060', 'Bo Holm', 'nothing that cannot be seen'],
  ['Bo\u{e0042}\u{e006f}', 'Bo', 'no hidden tags'],
  ['Bo\ud83d', 'Bo', 'no half of a character'],
  ['\u202e\u200b', '', 'nothing is left of nothing'],
] as const) {
  test(`a name is shown as '${clean}': ${why}`, () => assert.equal(cleanName(name), clean));
}

test('a name has an end, and is not cut through a character', () => {
  assert.equal(cleanName('a'.repeat(5000)), 'a'.repeat(200));
  assert.equal(cleanName(`${'a'.repeat(199)}😀b`), `${'a'.repeat(199)}😀`);
  assert.equal(cleanName(`${'a'.repeat(199)} b`), 'a'.repeat(199));
});

test('a clean name is clean, whatever it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), name => {
      const clean = cleanName(name);
      assert.equal(cleanName(clean), clean);
      assert.doesNotMatch(clean, /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      assert.ok(Array.from(clean).length <= 200);
    }),
    { numRuns: 1000 },
  );
});

for (const [text, is] of [
  ['2512484916', true],
  ['251248-4916', true],
  ['251248 4916', true],
  ['251248–4916', true],
  [' 25 12 48 - 4916 ', true],
  ['251248\u20114916', true],
  ['２５１２４８４９１６', true],
  ['٢٥١٢٤٨٤٩١٦', true],
  ['2512\u200b484916', true],
  ['9999999999', true],
  ['251248491', false],
  ['25124849160', false],
  ['p-2512484916-x', false],
  ['karen', false],
  ['3f2a9c1e-77', false],
  ['', false],
] as const) {
  test(`'${text}' ${is ? 'could' : 'could not'} be read as a CPR number`, () => assert.equal(looksLikeCpr(text), is));
}

test('two people of one name are told apart by more than case', () => {
  assert.ok(sameName({ name: 'Åse Bo' }, { name: 'ÅSE BO' }));
  assert.ok(!sameName({ name: 'Jens Hansen' }, { name: 'Jens Hanssen' }));
});

for (const [text, holds] of [
  ['Karen Holm 1405420018', true],
  ['140542-0018 (Karen)', true],
  ['Karen,140542 – 0018', true],
  ['Karen Holm', false],
  ['Karen Holm, Fyrvej 12', false],
  ['Ring 70 10 18 81', false],
  ['12345678901', false],
] as const) {
  test(`in '${text}' there ${holds ? 'stands' : 'is no'} CPR number`, () => assert.equal(holdsCpr(text), holds));
}

test('somebody has a namesake where another one among many carries the same name, and none in themselves', () => {
  const person = (id: string, name: string) => ({ id: id as PartyId, name });
  const [jens, karen, other] = [person('1', 'Jens Hansen'), person('2', 'Karen Holm'), person('3', 'JENS HANSEN')];
  const among = (...people: Pick<Party, 'id' | 'name'>[]) => people.filter(namesakes(people));
  assert.deepEqual(among(jens, karen, other), [jens, other]);
  assert.deepEqual(among(jens, karen, { ...jens }), []);
  assert(namesakes([jens, karen])(other), 'also one who is not among them');
  assert(!namesakes([jens, karen])(jens));
  assert(!namesakes([])(jens));
  assert.deepEqual(among(person('4', 'Eva Groß'), person('5', 'Eva Gross')), [], 'two letters are not one');
});
