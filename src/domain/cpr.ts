import type { Day } from './day.shape.js';
import { isDay } from './day.js';
import type { CprFault } from './objection.shape.js';

/** What a text says when it is read as a CPR number. */
export type CprReading =
  | { readonly kind: 'ordinary'; readonly digits: string; readonly born: Day }
  /** A replacement number: 60 has been added to the day. Real, but not of use with MitID. */
  | { readonly kind: 'replacement'; readonly digits: string; readonly born: Day }
  /** A replacement number of the health services: a digit that tells which, and two letters before the last one. */
  | { readonly kind: 'health' }
  | { readonly kind: 'fault'; readonly fault: CprFault };

/**
 * Reads a CPR number as people write it: with blanks, any dash, full-width digits, or the digits of Arabic. The check digit is not asked for: numbers without one are given out since 2007.
 *
 * @param today - No number belongs to somebody who is not born yet.
 */
export function readCpr(text: string, today: Day): CprReading {
  const plain = withoutGaps(text).toUpperCase();
  if (plain === '') return fault('empty');
  if (/^\d{6}[01567][A-Z]{2}\d$/.test(plain)) return hasDay(plain) ? { kind: 'health' } : fault('no-such-day');
  if (!/^\d+$/.test(plain)) return fault('not-digits');
  if (plain.length !== 10) return fault(plain.length < 10 ? 'too-short' : 'too-long');
  const day = Number(plain.slice(0, 2));
  const replacement = day > 60;
  const born = `${year(plain)}-${plain.slice(2, 4)}-${String(replacement ? day - 60 : day).padStart(2, '0')}`;
  if (!isDay(born)) return fault('no-such-day');
  if (born > today) return fault('in-the-future');
  return { kind: replacement ? 'replacement' : 'ordinary', digits: plain, born };
}

/** A text without what people write between the digits of a number, and without what cannot be seen: blanks, any dash, full stops. Digits are 0 to 9. */
export const withoutGaps = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}\u2212.]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 0xf));

/** How old somebody is on a day, in whole years. Who was born on 29 February has their birthday on 1 March in ordinary years. */
export const ageOn = (born: Day, day: Day): number =>
  Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);

/** The year of birth: the seventh digit tells the century. */
const year = (digits: string): number => {
  const [yy, seventh] = [Number(digits.slice(4, 6)), Number(digits[6])];
  if (seventh <= 3) return 1900 + yy;
  if (seventh === 4 || seventh === 9) return (yy <= 36 ? 2000 : 1900) + yy;
  return (yy <= 57 ? 2000 : 1800) + yy;
};

/** Whether a number begins with a day and a month. Its letters do not tell the century, so 29 February is a day. */
const hasDay = (number: string): boolean => isDay(`2000-${number.slice(2, 4)}-${number.slice(0, 2)}`);

const fault = (fault: CprFault): CprReading => ({ kind: 'fault', fault });
