import type { Day } from '../../domain/day.shape.js';
import type { Check, Side } from '../../domain/mandate.shape.js';
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
  /** Who signs what goes by letter. Where it is not said, nothing is told of it. */
  readonly signer?: Side | undefined;
  /** What was missing in a letter that borgerservice has declined. */
  readonly missing?: readonly Check[] | undefined;
  /** Among which days the holder can ask for an extension. Absent, where they cannot. */
  readonly extend?: { readonly from: Day; readonly until: Day } | undefined;
  /** Whether they have asked for one already, and wait for an answer. */
  readonly asked?: boolean | undefined;
  /** The address at which the very mandate is read. */
  readonly link?: string | undefined;
}

/** A letter in plain text: no markup, no address, no CPR number. */
export interface Letter {
  readonly subject: string;
  /** Each is a paragraph, or, where it has several lines, a list. */
  readonly body: readonly (string | readonly string[])[];
}

/** Writes the letter that tells somebody of a mandate. A kind that nobody here has words for is still told, dully and truly. */
export function writeLetter(words: typeof da, lang: string, news: News): Letter {
  const { kind, reader, other, powers, until, reference, link, replaces = false } = news;
  const { subject, opening, until: lasts, closing } = wordsFor(words, kind, reader) ?? words.news;
  return {
    subject: subject(other),
    body: [
      opening(other),
      ...signed(words, news),
      ...missing(words, news),
      words.powers,
      powers,
      lasts(dayInWords(lang, until)),
      ...(replaces && isReplacing(kind) ? [words.replaces[kind]] : []),
      ...extending(words, lang, news),
      ...toSign(words, news),
      closing,
      ...(link === undefined ? [] : [words.link(link)]),
      words.reference(reference),
    ],
  };
}

/** Who has to sign, where the letter that asks is on its way to the giver. */
const toSign = (words: typeof da, { kind, other, signer }: News): readonly string[] =>
  signer && (kind === 'request-letter' || kind === 'extension-letter') ? [words.paper.toSign[signer](other)] : [];

/** Who has signed, where borgerservice has approved: the decision is borgerservice's, whoever it was. */
const signed = (words: typeof da, { kind, reader, other, signer }: News): readonly string[] =>
  signer && (kind === 'letter-approved' || kind === 'extension-letter-approved') ? [words.paper.signed[signer][reader](other)] : [];

/** What was missing, where borgerservice has declined. */
const missing = (words: typeof da, { kind, missing = [] }: News): readonly (string | readonly string[])[] =>
  missing.length > 0 && (kind === 'letter-declined' || kind === 'extension-letter-declined')
    ? [words.paper.was, missing.map(check => words.paper.missing[check])]
    : [];

/** What can be done to make a mandate last longer that is about to expire, or has: by the holder, or, once they have asked, by nobody but who answers. */
const extending = (words: typeof da, lang: string, { kind, reader, other, extend, asked }: News): readonly string[] => {
  const { notice, expired, asked: waiting } = words.extend;
  if (kind === 'expired' && asked) return [waiting[reader](other)];
  if (!extend) return [];
  const [from, until] = [dayInWords(lang, extend.from), dayInWords(lang, extend.until)];
  if (kind === 'notice') return [reader === 'giver' ? notice.giver(other, from, until) : notice.holder(from, until)];
  return kind === 'expired' ? [reader === 'giver' ? expired.giver(other, until) : expired.holder(until)] : [];
};

/** Whether the place of an earlier mandate is taken, or is to be taken, when somebody is told this. */
const isReplacing = (kind: string): kind is keyof (typeof da)['replaces'] =>
  ['request', 'approved', 'given', 'request-letter', 'letter-approved'].includes(kind);

const wordsFor = (words: typeof da, kind: string, reader: Side): (typeof da)['news'] | undefined => {
  const letters: Readonly<Record<string, unknown>> = words;
  const readers = Object.hasOwn(letters, kind) ? (letters[kind] as Partial<Record<Side, (typeof da)['news']>>) : {};
  return readers[reader];
};
