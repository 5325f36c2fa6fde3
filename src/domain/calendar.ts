import { addDays } from './day.js';
import type { Day } from './day.shape.js';

/** One whole day in a calendar. It goes where the citizen's calendar goes, which others may see: no CPR number, no name, and not what somebody needs help with. */
export interface CalendarDay {
  /** The same for the same thing each time, so that a calendar that gets it again changes what it has, and does not have it twice. */
  readonly uid: string;
  readonly on: Day;
  /** What stands in the calendar. */
  readonly summary: string;
  /** What is read when one opens it. */
  readonly description: string;
}

/**
 * A calendar file, to be saved as `.ics` (RFC 5545): whole days, which take up no time, each with a reminder at nine in the morning.
 *
 * Text keeps its line breaks; other control characters are left out.
 *
 * @param days - What stands in it. At least one: a calendar without anything in it is none, and is refused with a `RangeError`.
 * @param made - When the file is made.
 */
export function calendarFile(days: readonly CalendarDay[], made: Date): string {
  if (days.length === 0) throw new RangeError('a calendar file has at least one day');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//fuldmagt-widgets//Digital Fuldmagt//DA',
    'CALSCALE:GREGORIAN',
    ...days.flatMap(day => linesOf(day, inUtc(made))),
    'END:VCALENDAR',
  ];
  return lines.flatMap(folded).map(ended).join('');
}

const linesOf = ({ uid, on, summary, description }: CalendarDay, made: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${text(uid)}`,
  `DTSTAMP:${made}`,
  `DTSTART;VALUE=DATE:${compact(on)}`,
  // The end is the day after: it is the first that does not belong to it.
  `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
  `SUMMARY:${text(summary)}`,
  `DESCRIPTION:${text(description)}`,
  'TRANSP:TRANSPARENT',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  'TRIGGER:PT9H',
  `DESCRIPTION:${text(summary)}`,
  'END:VALARM',
  'END:VEVENT',
];

const compact = (day: Day): string => day.replaceAll('-', '');

const inUtc = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d+/g, '');

/** A text as a value: what would end it, or divide it, is escaped. */
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** How many octets a line may have, its end not counted. */
const longest = 75;

/** A line in pieces that are short enough. Those after the first begin with a blank, and no character is divided. */
const folded = (line: string): readonly string[] => {
  const pieces: string[] = [];
  let [piece, octets] = ['', 0];
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > longest) {
      pieces.push(piece);
      [piece, octets] = [' ', 1];
    }
    piece += character;
    octets += more;
  }
  return [...pieces, piece];
};

/** How many octets a character has in UTF-8. */
const octetsOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
};

const ended = (line: string): string => `${line}\r\n`;
