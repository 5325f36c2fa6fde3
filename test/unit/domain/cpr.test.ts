import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageOn, readCpr } from '../../../src/domain/cpr.js';
import type { Day } from '../../../src/domain/day.shape.js';

const today = '2026-03-02' as Day;

for (const [text, kind, born, why] of [
  ['2512484916', 'ordinary', '1948-12-25', 'an official test person'],
  ['2512489996', 'ordinary', '1948-12-25', 'the check digit does not fit, and need not'],
  ['0201919990', 'ordinary', '1991-01-02', 'the check digit does not fit, and need not'],
  ['3001749995', 'ordinary', '1974-01-30', 'the check digit does not fit, and need not'],
  ['1412741273', 'ordinary', '1974-12-14', 'an official test person'],
  ['6701010000', 'replacement', '1901-01-07', '60 added to the day'],
  ['9101010000', 'replacement', '1901-01-31', 'the last day of a replacement number'],
  ['2902004000', 'ordinary', '2000-02-29', '2000 was a leap year'],
  ['0101374000', 'ordinary', '1937-01-01', 'a seventh digit of 4, past the border of the century'],
  ['0101585000', 'ordinary', '1858-01-01', 'a seventh digit of 5, past the border of the century'],
] as const) {
  test(`Z6: ${text} is ${kind}, born on ${born}: ${why}`, () => assert.deepEqual(readCpr(text, today), { kind, digits: text, born }));
}

for (const [text, fault, why] of [
  ['2902000000', 'no-such-day', '1900 was no leap year'],
  ['2902014000', 'no-such-day', '2001 was no leap year'],
  ['3113701234', 'no-such-day', 'there is no thirteenth month'],
  ['3104701234', 'no-such-day', 'April has 30 days'],
  ['0001701234', 'no-such-day', 'there is no day 0'],
  ['6001701234', 'no-such-day', 'day 60 is neither a day nor one with 60 added'],
  ['9201701234', 'no-such-day', 'day 92 would be the 32nd'],
  ['0101364000', 'in-the-future', 'born in 2036'],
  ['0101575000', 'in-the-future', 'born in 2057'],
  ['6101364000', 'in-the-future', 'a replacement number, born in 2036'],
  ['', 'empty', 'nothing typed'],
  [' \u00a0-', 'empty', 'nothing but gaps'],
  ['251248491', 'too-short', 'nine digits'],
  ['25124849160', 'too-long', 'eleven digits'],
  ['25124849I6', 'not-digits', 'a capital I for a one'],
  ['14127412O3', 'not-digits', 'a capital O for a nought'],
  ['0203292WQ3', 'not-digits', 'no number of the health services has a 2 there'],
  ['0203299WQ3', 'not-digits', 'nor a 9'],
  ['3002051WQ3', 'no-such-day', 'letters, and February has no 30th'],
  ['0213051WQ3', 'no-such-day', 'letters, and there is no thirteenth month'],
  ['Karen Holm', 'not-digits', 'a name'],
  ['10203291WQ3', 'not-digits', 'a number of the health services, with a digit too many before it'],
  ['0203291WQ34', 'not-digits', 'a number of the health services, with a digit too many after it'],
] as const) {
  test(`Z6: '${text}' is refused as ${fault}: ${why}`, () => assert.deepEqual(readCpr(text, today), { kind: 'fault', fault }));
}

for (const text of ['0203291WQ3', '1308781OS6', '3101057JC9', '1206550VK9', '1206555VK9', '1206556VK9', '2902001WQ3', '120655-0vk9']) {
  test(`Z6: ${text} is a number of the health services`, () => assert.deepEqual(readCpr(text, today), { kind: 'health' }));
}

for (const [text, how] of [
  ['251248-4916', 'with a hyphen'],
  ['251248 4916', 'with a blank'],
  [' 25 12 48 - 4916 ', 'with blanks everywhere'],
  ['251248\u00a04916', 'with a blank that does not break'],
  ['251248\u20114916', 'with a hyphen that does not break'],
  ['251248–4916', 'with an en dash'],
  ['251248—4916', 'with an em dash'],
  ['251248\u22124916', 'with a minus sign'],
  ['25.12.48.4916', 'with full stops'],
  ['２５１２４８－４９１６', 'full-width'],
  ['٢٥١٢٤٨-٤٩١٦', 'in the digits of Arabic'],
  ['۲۵۱۲۴۸-۴۹۱۶', 'in the digits of Persian'],
  ['\u200e251248-4916\u202c', 'pasted, with marks that nobody sees'],
  ['2512\u200b484916', 'pasted, with a blank of no width'],
] as const) {
  test(`Z6: a number is read ${how}`, () =>
    assert.deepEqual(readCpr(text, today), { kind: 'ordinary', digits: '2512484916', born: '1948-12-25' }));
}

const centuries: readonly (readonly [seventh: string, year: string, born: string])[] = [
  ...['0', '1', '2', '3'].flatMap(seventh => (['00', '36', '37', '57', '58', '99'] as const).map(yy => [seventh, yy, `19${yy}`] as const)),
  ...['4', '9'].flatMap(seventh =>
    [
      ['00', '2000'],
      ['36', '2036'],
      ['37', '1937'],
      ['57', '1957'],
      ['58', '1958'],
      ['99', '1999'],
    ].map(([yy = '', born = '']) => [seventh, yy, born] as const),
  ),
  ...['5', '6', '7', '8'].flatMap(seventh =>
    [
      ['00', '2000'],
      ['36', '2036'],
      ['37', '2037'],
      ['57', '2057'],
      ['58', '1858'],
      ['99', '1899'],
    ].map(([yy = '', born = '']) => [seventh, yy, born] as const),
  ),
];

for (const [seventh, yy, born] of centuries) {
  test(`Z6: a seventh digit of ${seventh} and the year ${yy} are ${born}`, () => {
    assert.deepEqual(readCpr(`0101${yy}${seventh}000`, '2099-12-31' as Day), {
      kind: 'ordinary',
      digits: `0101${yy}${seventh}000`,
      born: `${born}-01-01`,
    });
  });
}

test('Z6: nobody is in the future who is born today', () => {
  assert.equal(readCpr('0203264000', today).kind, 'ordinary');
  assert.equal(readCpr('0303264000', today).kind, 'fault');
});

for (const [born, on, years] of [
  ['2011-03-02', '2026-03-01', 14],
  ['2011-03-02', '2026-03-02', 15],
  ['2011-03-02', '2026-12-31', 15],
  ['2011-12-31', '2026-12-30', 14],
  ['2008-02-29', '2023-02-28', 14],
  ['2008-02-29', '2023-03-01', 15],
  ['2008-02-29', '2024-02-28', 15],
  ['2008-02-29', '2024-02-29', 16],
  ['1942-05-14', '2026-03-02', 83],
  ['2026-03-02', '2026-03-02', 0],
] as const) {
  test(`R061, R062: who was born on ${born} is ${years} on ${on}`, () => assert.equal(ageOn(born as Day, on as Day), years));
}
