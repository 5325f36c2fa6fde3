import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from '../../../src/elements/mandate-list/csv.js';

test('a file begins with the mark by which a Danish Excel reads æøå, has semicolons, and ends each line as Windows does', () =>
  assert.equal(
    toCsv([
      ['Navn', 'Nummer'],
      ['Åse Østergård', 'F7K2-9QXM'],
    ]),
    '\uFEFF"Navn";"Nummer"\r\n"Åse Østergård";"F7K2-9QXM"\r\n',
  ));

for (const [text, cell] of [
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['+45 70 10 18 81', `"'+45 70 10 18 81"`],
  ['-2+3', `"'-2+3"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1+1', `"'\t=1+1"`],
  ['\rx', `"'\rx"`],
  ['  =1+1', `"'  =1+1"`],
  ['＝1+1', `"'＝1+1"`],
  ['＠x', `"'＠x"`],
  ['Anna-Lise', '"Anna-Lise"'],
  ['2026-03-02', '"2026-03-02"'],
  ['a;b', '"a;b"'],
  ['to\nlinjer', '"to\nlinjer"'],
  ['hun sagde "ja"', '"hun sagde ""ja"""'],
  ['ليلى الخطيب', '"ليلى الخطيب"'],
  ['', '""'],
] as const)
  test(`${JSON.stringify(text)} is written as ${JSON.stringify(cell)}`, () => assert.equal(toCsv([[text]]), `\uFEFF${cell}\r\n`));
