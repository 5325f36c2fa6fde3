import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarFile, type CalendarDay } from '../../../src/domain/calendar.js';
import type { Day } from '../../../src/domain/day.shape.js';

const made = new Date('2026-03-02T10:30:05.250Z');

const day = (given: Partial<CalendarDay> = {}): CalendarDay => ({
  uid: 'fuldmagt-F7K2-9QXM-udloeb',
  on: '2026-05-02' as Day,
  summary: 'Fuldmagten udløber',
  description: 'Nummer F7K2-9QXM.',
  ...given,
});

const linesOf = (file: string): string[] => file.split('\r\n');

/** A file read back: lines put together again where they were folded. */
const unfolded = (file: string): string[] => linesOf(file.replaceAll('\r\n ', ''));

/** A value as whoever reads the file understands it. */
const read = (file: string, name: string): string | undefined =>
  unfolded(file)
    .find(line => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .replace(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark));

test('a calendar file, line by line', () => {
  assert.deepEqual(linesOf(calendarFile([day()], made)), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//fuldmagt-widgets//Digital Fuldmagt//DA',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:fuldmagt-F7K2-9QXM-udloeb',
    'DTSTAMP:20260302T103005Z',
    'DTSTART;VALUE=DATE:20260502',
    'DTEND;VALUE=DATE:20260503',
    'SUMMARY:Fuldmagten udløber',
    'DESCRIPTION:Nummer F7K2-9QXM.',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT9H',
    'DESCRIPTION:Fuldmagten udløber',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('several days are several events, in the order in which they are given', () => {
  const lines = linesOf(calendarFile([day({ uid: 'a' }), day({ uid: 'b' })], made));
  assert.deepEqual(
    lines.filter(line => line.startsWith('UID:')),
    ['UID:a', 'UID:b'],
  );
  assert.equal(lines.filter(line => line === 'END:VEVENT').length, 2);
});

test('a calendar with nothing in it is a fault of ours, and is seen', () => {
  assert.throws(() => calendarFile([], made), { name: 'RangeError', message: 'a calendar file has at least one day' });
});

for (const [on, end, why] of [
  ['2026-03-28', '20260329', 'the day before the clocks go forward'],
  ['2026-03-29', '20260330', 'the day of 23 hours'],
  ['2026-10-25', '20261026', 'the day of 25 hours'],
  ['2028-02-28', '20280229', 'the day before a leap day'],
  ['2028-02-29', '20280301', 'a leap day'],
  ['2027-02-28', '20270301', 'the last of February'],
  ['2026-12-31', '20270101', 'the last of the year'],
] as const) {
  test(`a whole day ends where the next begins, by the calendar and not by hours: ${why}`, () => {
    const lines = linesOf(calendarFile([day({ on: on as Day })], made));
    assert.ok(lines.includes(`DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`));
    assert.ok(lines.includes(`DTEND;VALUE=DATE:${end}`));
  });
}

for (const [given, written] of [
  ['a, b; c', String.raw`a\, b\; c`],
  [String.raw`a\b`, String.raw`a\\b`],
  [String.raw`a\n`, String.raw`a\\n`],
  ['første\nanden', String.raw`første\nanden`],
  ['første\r\nanden\rtredje', String.raw`første\nanden\ntredje`],
  ['kl. 8: "ring"', 'kl. 8: "ring"'],
  ['a\u0000b\u0007c\u007fd\u0085e', 'abcde'],
  ['a\tb', 'a\tb'],
  ['', ''],
] as const) {
  test(`${JSON.stringify(given)} stands in the file as ${JSON.stringify(written)}`, () => {
    const lines = unfolded(calendarFile([day({ summary: given, description: given, uid: `x${given}` })], made));
    assert.ok(lines.includes(`SUMMARY:${written}`));
    assert.equal(lines.filter(line => line === `DESCRIPTION:${written}`).length, 2);
    assert.ok(lines.includes(`UID:x${written}`));
  });
}

const octets = (text: string): number => new TextEncoder().encode(text).length;

test('a line of 75 octets is whole, and one of 76 is folded', () => {
  const room = 75 - 'SUMMARY:'.length;
  assert.ok(linesOf(calendarFile([day({ summary: 'a'.repeat(room) })], made)).includes(`SUMMARY:${'a'.repeat(room)}`));
  const lines = linesOf(calendarFile([day({ summary: 'a'.repeat(room) + 'b' })], made));
  assert.equal(lines[lines.indexOf(`SUMMARY:${'a'.repeat(room)}`) + 1], ' b');
});

test('the blank before the rest of a line counts', () => {
  const lines = linesOf(calendarFile([day({ description: 'a'.repeat(300) })], made));
  const at = lines.findIndex(line => line.startsWith('DESCRIPTION:aaa'));
  assert.deepEqual(
    lines.slice(at, at + 5).map(({ length }) => length),
    [75, 75, 75, 75, 16],
  );
});

test('letters are counted in octets, and none is divided', () => {
  const lines = linesOf(calendarFile([day({ summary: `${'a'.repeat(66)}ø` })], made));
  assert.equal(lines[lines.indexOf(`SUMMARY:${'a'.repeat(66)}`) + 1], ' ø');
});

test('whatever is written comes back the same, in lines that are short enough and without a stray end', () => {
  const word = fc.string({
    unit: fc.oneof(fc.constantFrom(...'aæø,;:\\ \n'), fc.constantFrom('ل', 'ى', '€', '😀', 'x'.repeat(40))),
    maxLength: 60,
  });
  fc.assert(
    fc.property(word, word, word, (uid, summary, description) => {
      const file = calendarFile([day({ uid, summary, description })], made);
      for (const line of linesOf(file)) {
        assert.ok(octets(line) <= 75 && !/[\r\n]/.test(line), line);
        // Half a character would not survive being written.
        assert.equal(Buffer.from(line).toString(), line);
      }
      assert.deepEqual([read(file, 'UID'), read(file, 'SUMMARY'), read(file, 'DESCRIPTION')], [uid, summary, description]);
    }),
  );
});

for (const character of ['a', 'æ', '\u07ff', '\u0800', '€', '\uffff', '\u{10000}', '😀']) {
  const size = Buffer.byteLength(character);
  test(`a line is folded as late as it can be, and no character is divided: of ${size} octets each, U+${character.codePointAt(0)?.toString(16)}`, () => {
    const lines = linesOf(calendarFile([day({ summary: character.repeat(200) })], made));
    const first = lines.findIndex(line => line.startsWith('SUMMARY:'));
    const after = lines.findIndex((line, at) => at > first && !line.startsWith(' '));
    for (const line of lines.slice(first, after - 1)) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.ok(Buffer.byteLength(line) + size > 75, line);
    }
    assert.equal(
      lines.slice(first + 1, after).reduce((text, line) => text + line.slice(1), lines[first] as string),
      `SUMMARY:${character.repeat(200)}`,
    );
  });
}
