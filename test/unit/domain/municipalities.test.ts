import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { municipalities, municipalityOf } from '../../../src/domain/municipalities.js';

/** Code and short name, as they are listed. */
const listed = [...readFileSync(new URL('municipalities-list.md', import.meta.url), 'utf8').matchAll(/^- (\d{4}) (.+)$/gm)].map(
  ([, code = '', name = '']) => ({ code, name }),
);

test('there are 98 municipalities, each with the code and the name of the list', () => {
  assert.equal(listed.length, 98);
  const byCode = (a: { code: string }, b: { code: string }) => a.code.localeCompare(b.code);
  assert.deepEqual(municipalities.map(({ code, name }) => ({ code, name })).sort(byCode), listed.sort(byCode));
  assert.equal(new Set(municipalities.map(({ code }) => code)).size, 98);
});

test('they stand in the order of the Danish alphabet', () => {
  const danish = new Intl.Collator('da');
  const names = municipalities.map(({ name }) => name);
  assert.deepEqual(names, [...names].sort(danish.compare));
});

for (const [first, second, why] of [
  ['Vordingborg', 'Ærø', 'æ comes after all other letters but ø and å'],
  ['Ærø', 'Aabenraa', 'aa is å, and comes last'],
  ['Aabenraa', 'Aalborg', 'b before l'],
  ['Aalborg', 'Aarhus', 'l before r'],
  ['Furesø', 'Faaborg-Midtfyn', 'aa is å within a name too'],
  ['Køge', 'Langeland', 'ø comes after all other letters'],
  ['Lyngby-Taarbæk', 'Læsø', 'y before æ'],
  ['Hvidovre', 'Høje-Taastrup', 'v before ø'],
  ['Nordfyns', 'Nyborg', 'o before y'],
] as const) {
  test(`${first} comes right before ${second}: ${why}`, () => {
    const names = municipalities.map(({ name }) => name);
    assert.equal(names.indexOf(second) - names.indexOf(first), 1);
  });
}

// What each calls itself, where that is not its name and `Kommune`.
const odd = new Map([
  ['0101', 'Københavns Kommune'],
  ['0400', 'Bornholms Regionskommune'],
  ['0820', 'Vesthimmerlands Kommune'],
]);

for (const { code, name, officialName } of municipalities) {
  test(`${code} calls itself ${odd.get(code) ?? `${name} Kommune`}`, () => {
    assert.equal(officialName, odd.get(code) ?? `${name} Kommune`);
    assert.deepEqual(municipalityOf(code), { code, name, officialName });
  });
}

for (const [code, officialName] of [
  ['0480', 'Nordfyns Kommune'],
  ['0492', 'Ærø Kommune'],
  ['0751', 'Aarhus Kommune'],
  ['0665', 'Lemvig Kommune'],
  ['0151', 'Ballerup Kommune'],
  ['0461', 'Odense Kommune'],
  ['0169', 'Høje-Taastrup Kommune'],
  ['0860', 'Hjørring Kommune'],
] as const) {
  test(`${code} is ${officialName}`, () => assert.equal(municipalityOf(code)?.officialName, officialName));
}

for (const [code, why] of [
  ['0411', 'Christiansø has a code and is no municipality'],
  ...['0955', '0956', '0957', '0959', '0960'].map(code => [code, 'it is in Greenland'] as const),
  ['0999', 'it is made up'],
  ['0000', 'nobody has it'],
  ['101', 'a code has four digits'],
  ['00101', 'a code has four digits'],
  [' 0101', 'a code is nothing but digits'],
  ['København', 'a name is no code'],
  ['constructor', 'it is the name of something else'],
  ['', 'there is none'],
] as const) {
  test(`'${code}' is nobody’s code: ${why}`, () => assert.equal(municipalityOf(code), undefined));
}
