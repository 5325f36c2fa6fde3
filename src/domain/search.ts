/** Something to be found. */
export interface Findable {
  readonly id: string;
  readonly title: string;
  /** Other words for it, with blanks between. */
  readonly words: string;
  /** A sentence about it. */
  readonly about: string;
  /** All that it says. */
  readonly text: string;
}

/** Things made ready to be searched, once for many searches. */
export interface Index {
  readonly entries: readonly { readonly id: string; readonly fields: readonly Field[] }[];
}

interface Field {
  readonly words: readonly string[];
  /** How much a word counts here. */
  readonly weight: number;
  /** Whether it is found here with a slip in it too. Not in long texts, where everything is near something. */
  readonly forgiving: boolean;
}

/** Makes things ready to be searched. */
export const indexOf = (things: readonly Findable[]): Index => ({
  entries: things.map(({ id, title, words, about, text }) => ({
    id,
    fields: [
      { words: withPairs(wordsOf(title)), weight: 10, forgiving: true },
      { words: withPairs(wordsOf(words)), weight: 8, forgiving: true },
      { words: wordsOf(about), weight: 4, forgiving: true },
      { words: [...new Set(wordsOf(text))], weight: 1.5, forgiving: false },
    ],
  })),
});

/**
 * What fits what somebody types, the nearest first.
 *
 * The order of the words does not matter, and the last one may be half a word. A slip or two is forgiven, and so is `ae` for `æ`, `oe` for `ø` and `aa` for `å`, a
 * word written in two or two in one, and in Arabic the forms of alif and the article. All words are to fit; where nothing fits them all, what fits some of them does.
 *
 * @param skip - Words that say nothing, such as `hvordan`.
 */
export function search({ entries }: Index, typed: string, skip: ReadonlySet<string> = new Set()): readonly string[] {
  const all = wordsOf(typed);
  const telling = all.filter(word => !skip.has(word));
  const asked = telling.length > 0 ? telling : all;
  if (asked.length === 0) return [];
  const scored = entries.map(({ id, fields }) => {
    const ways = waysToRead(asked).map(words => words.map(word => fit(word, fields)));
    const whole = Math.max(0, ...ways.filter(scores => scores.every(score => score > 0)).map(mean));
    return { id, whole, part: Math.max(0, ...ways.map(mean)) };
  });
  const wholes = scored.some(({ whole }) => whole > 0);
  const found = scored.map(({ id, whole, part }) => ({ id, score: wholes ? whole : part })).filter(({ score }) => score > 0);
  const best = Math.max(...found.map(({ score }) => score));
  // What fits much less well than the best is only in the way.
  return found
    .filter(({ score }) => score >= best * 0.35)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

/** The words of a text, as they are compared: without marks, and written as one who has no Danish keyboard writes them. */
export const wordsOf = (text: string): readonly string[] => (folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(bare);

/** How many slips there are between two words, at most one too many: a letter too much, too little, wrong, or two in the wrong order. */
export const slips = (typed: string, word: string, most: number): number => {
  if (Math.abs(typed.length - word.length) > most) return most + 1;
  return table(typed, word).at(-1)?.at(-1) ?? most + 1;
};

const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');

/** An Arabic word without its article. */
const bare = (word: string): string => word.replace(/^(?:[وبلك]?ال|لل)(?=\p{Script=Arabic}{3})/u, '');

/** Words, and each two that stand together as one: `digital post` is found as `digitalpost`. */
const withPairs = (words: readonly string[]): readonly string[] => [
  ...words,
  ...words.slice(1).map((word, at) => `${words[at] ?? ''}${word}`),
];

/** The ways in which some words can be meant: as they stand, or two of them as one. */
const waysToRead = (words: readonly string[]): readonly (readonly string[])[] => [
  words,
  ...words.slice(1).map((word, at) => [...words.slice(0, at), `${words[at] ?? ''}${word}`, ...words.slice(at + 2)]),
];

const mean = (scores: readonly number[]): number => scores.reduce((sum, score) => sum + score, 0) / scores.length;

/** How well a word fits somewhere, in the field where it fits best. */
const fit = (typed: string, fields: readonly Field[]): number =>
  Math.max(
    ...fields.map(
      ({ words, weight, forgiving }) => weight * words.reduce((best, word) => Math.max(best, likeness(typed, word, forgiving)), 0),
    ),
  );

const likeness = (typed: string, word: string, forgiving: boolean): number => {
  if (typed === word) return 1;
  if (word.startsWith(typed)) return typed.length > 1 ? 0.85 : 0;
  if (typed.length >= 4 && word.includes(typed)) return 0.6;
  if (!forgiving) return 0;
  const most = typed.length < 4 ? 0 : typed.length < 6 ? 1 : 2;
  const made = most > 0 && word.length >= typed.length - most ? slipsAtTheStart(typed, word) : Infinity;
  if (made <= most) return 0.7 - 0.15 * made;
  // A longer word than ours that holds it: `værgebeskikkelse` is about a `værge`.
  return word.length >= 4 && (typed.startsWith(word) || typed.endsWith(word)) ? 0.3 : 0;
};

/** How many slips there are between what is typed and the beginning of a word that fits it best. */
const slipsAtTheStart = (typed: string, word: string): number =>
  Math.min(...(table(typed, word.slice(0, typed.length + 2)).at(-1) ?? [Infinity]));

/** The slips between each beginning of one word and each of another. */
const table = (a: string, b: string): readonly (readonly number[])[] => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const [above, row] = [rows[i - 1] ?? [], [i]];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const turned = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      row.push(turned ? Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1) : least);
    }
    rows.push(row);
  }
  return rows;
};
