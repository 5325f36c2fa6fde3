/** The words of one part of the library, such as the wizard, in every language that it is written in. Danish is at hand; the others are fetched when somebody reads them. */
export interface Room<Words> {
  /** How a portal names it when it puts in words of its own. */
  readonly name: string;
  readonly da: Words;
  readonly others: Readonly<Record<string, () => Promise<Words>>>;
}

/** Joins the words of a part in its languages. Danish gives the shape; a language that lacks a word does not compile. */
export const room = <Words>(name: string, da: Words, others: Room<Words>['others']): Room<Words> => {
  for (const lang of Object.keys(others)) written.add(lang);
  return { name, da, others };
};

/** A portal's own words, over ours: by language, then by room. `*` holds for every language. */
export type Messages = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The pseudo-locale, in which every word of ours looks foreign: what does not was forgotten. */
export const pseudoLocale = 'en-XA';

const written = new Set(['da']);
const added = new Map<string, () => Promise<unknown>>();
const loaded = new Map<string, unknown>();
/** Who waits for words that are on their way. They are fetched once, and whoever waits is told once, however often they ask. */
const awaited = new Map<string, Set<() => void>>();
const readers = new Set<() => void>();

/** Whether there are words in a language, or in what it is a kind of: `de-AT` is German. */
export const isWritten = (lang: string): boolean => tagsOf(lang).some(tag => written.has(tag));

/** Calls back when a language is added, or turns out not to be had. Answers with the way to stop. */
export const watchWritten = (reader: () => void): (() => void) => {
  readers.add(reader);
  return () => void readers.delete(reader);
};

/** Adds a language to a room, or replaces one: a file of a portal's or of somebody who translates. Whoever is reading it sees the new words. */
export const addLanguage = <Words>({ name }: Room<Words>, lang: string, load: () => Promise<NoInfer<Words>>): void => {
  added.set(`${name} ${lang.toLowerCase()}`, load);
  loaded.delete(`${name} ${lang.toLowerCase()}`);
  awaited.delete(`${name} ${lang.toLowerCase()}`);
  written.add(lang.toLowerCase());
  tellReaders();
};

/** The words of a room in a reader's language, or undefined while they are being fetched; then `arrived` is called, once for each that is given. Nothing but Danish answers for a language that nobody wrote. */
export function wordsIn<Words>(room: Room<Words>, lang: string, arrived: () => void): { words: Words; lang: string } | undefined {
  const found = writtenIn(room, lang);
  if (!found) return { words: room.da, lang: 'da' };
  const key = `${room.name} ${found.lang.toLowerCase()}`;
  const words = loaded.get(key) as Words | undefined;
  if (words) return { words, lang: found.lang };
  const waiting = awaited.get(key) ?? new Set();
  waiting.add(arrived);
  if (awaited.get(key) === waiting) return undefined;
  awaited.set(key, waiting);
  const take = (words: Words): boolean => {
    // Another file may have been put in the place of this one meanwhile.
    if (awaited.get(key) !== waiting) return false;
    awaited.delete(key);
    loaded.set(key, words);
    return true;
  };
  found.load().then(
    words => {
      if (take(words)) for (const tell of waiting) tell();
    },
    () => {
      if (!take(room.da)) return;
      // A language that cannot be fetched is as good as not written: all is read in Danish, which is better than half of it.
      written.delete(found.lang);
      tellReaders();
      for (const tell of waiting) tell();
    },
  );
  return undefined;
}

/** A portal's own words laid over ours, field by field. What is no object or of another kind than ours is left out. */
export function withMessages<Words>(words: Words, own: unknown): Words {
  if (!own || typeof own !== 'object' || !words || typeof words !== 'object') return words;
  const merged = Object.entries(words as Record<string, unknown>).map(([key, ours]) => {
    const theirs = (own as Record<string, unknown>)[key];
    if (Array.isArray(ours)) return [key, Array.isArray(theirs) ? theirs : ours];
    if (theirs && typeof theirs === 'object' && typeof ours === 'object') return [key, withMessages(ours, theirs)];
    if (typeof theirs === 'string' && typeof ours === 'function') return [key, () => theirs];
    return [key, typeof theirs === typeof ours ? theirs : ours];
  });
  return Object.fromEntries(merged) as Words;
}

const tellReaders = (): void => {
  for (const reader of [...readers]) reader();
};

const writtenIn = <Words>(room: Room<Words>, lang: string): { lang: string; load: () => Promise<Words> } | undefined => {
  if (lang.toLowerCase() === pseudoLocale.toLowerCase())
    return { lang: pseudoLocale, load: async () => (await import('./pseudo.js')).pseudo(room.da) };
  for (const tag of tagsOf(lang)) {
    const load = (added.get(`${room.name} ${tag}`) as (() => Promise<Words>) | undefined) ?? room.others[tag];
    if (load) return { lang: tag, load };
    if (tag === 'da') return undefined;
  }
  return undefined;
};

/** A language and what it is a kind of, nearest first: `de-at`, `de`. */
const tagsOf = (lang: string): string[] => {
  const parts = lang.toLowerCase().split('-');
  return parts.map((_, place) => parts.slice(0, parts.length - place).join('-'));
};
