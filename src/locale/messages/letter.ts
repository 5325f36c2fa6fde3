import type { Day } from '../../domain/day.shape.js';
import type { Side } from '../../domain/mandate.shape.js';
import { dayInWords } from '../format.js';
import type { da } from './da.js';

/** What a letter tells: of what kind the news is, to which side, and of which mandate. */
export interface News {
  readonly kind: string;
  readonly reader: Side;
  /** The name of the other party. */
  readonly other: string;
  /** The titles of what the mandate is about. */
  readonly powers: readonly string[];
  readonly until: Day;
  readonly reference: string;
  /** Whether the mandate takes, or is to take, the place of an earlier one. */
  readonly replaces?: boolean | undefined;
}

/** A letter in plain text: no markup, no address, no CPR number. */
export interface Letter {
  readonly subject: string;
  /** Each is a paragraph, or, where it has several lines, a list. */
  readonly body: readonly (string | readonly string[])[];
}

/** Writes the letter that tells somebody of a mandate. A kind that nobody here has words for is still told, dully and truly. */
export function writeLetter(
  words: typeof da,
  lang: string,
  { kind, reader, other, powers, until, reference, replaces = false }: News,
): Letter {
  const { subject, opening, until: lasts, closing } = wordsFor(words, kind, reader) ?? words.news;
  return {
    subject: subject(other),
    body: [
      opening(other),
      words.powers,
      powers,
      lasts(dayInWords(lang, until)),
      ...(replaces && isReplacing(kind) ? [words.replaces[kind]] : []),
      closing,
      words.reference(reference),
    ],
  };
}

/** Whether the place of an earlier mandate is taken, or is to be taken, when somebody is told this. */
const isReplacing = (kind: string): kind is keyof (typeof da)['replaces'] => ['request', 'approved', 'given'].includes(kind);

const wordsFor = (words: typeof da, kind: string, reader: Side): (typeof da)['news'] | undefined => {
  const letters: Readonly<Record<string, unknown>> = words;
  const readers = Object.hasOwn(letters, kind) ? (letters[kind] as Partial<Record<Side, (typeof da)['news']>>) : {};
  return readers[reader];
};
