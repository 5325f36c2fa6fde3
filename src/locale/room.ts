/** The words of one part of the library, such as the wizard, in every language that it is written in. Danish is at hand; the others are fetched when somebody reads them. */
export interface Room<Words> {
  /** How a portal names it when it puts in words of its own. */
  readonly name: string;
  readonly da: Words;
  readonly others: Readonly<Record<string, () => Promise<Words>>>;
}

/** Joins the words of a part in its languages. Danish gives the shape; a language that lacks a word does not compile. */
export const room = <Words>(name: string, da: Words, others: Room<Words>['others']): Room<Words> => ({ name, da, others });

/** A portal's own words, over ours: by language, then by room. `*` holds for every language. */
export type Messages = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The pseudo-locale, in which every word of ours looks foreign: what does not was forgotten. */
export const pseudoLocale = 'en-XA';

const added = new Map<string, () => Promise<unknown>>();
const loaded = new Map<string, unknown>();

/** Adds a language to a room, or replaces one: a file of a portal's or of somebody who translates. */
export const addLanguage = <Words>({ name }: Pick<Room<Words>, 'name'>, lang: string, load: () => Promise<Words>): void => {
  added.set(`${name} ${lang.toLowerCase()}`, load);
  loaded.delete(`${name} ${lang.toLowerCase()}`);
};

/** The words of a room in a reader's language, or undefined while they are being fetched; then `arrived` is called. Nothing but Danish answers for a language that nobody wrote. */
export function wordsIn<Words>(room: Room<Words>, lang: string, arrived: () => void): { words: Words; lang: string } | undefined {
  const found = writtenIn(room, lang);
  if (!found) return { words: room.da, lang: 'da' };
  const key = `${room.name} ${found.lang.toLowerCase()}`;
  const words = loaded.get(key) as Words | undefined;
  if (words) return { words, lang: found.lang };
  found.load().then(
    words => {
      loaded.set(key, words);
      arrived();
    },
    () => {
      // A language that cannot be fetched is read in Danish, which is better than not at all.
      loaded.set(key, room.da);
      arrived();
    },
  );
  return undefined;
}

/** A portal's own words laid over ours, field by field. What is no object or of another kind than ours is left out. */
export function withMessages<Words>(words: Words, own: unknown): Words {
  if (!own || typeof own !== 'object' || !words || typeof words !== 'object') return words;
  const merged = Object.entries(words as Record<string, unknown>).map(([key, ours]) => {
    const theirs = (own as Record<string, unknown>)[key];
    if (theirs && typeof theirs === 'object' && typeof ours === 'object') return [key, withMessages(ours, theirs)];
    if (typeof theirs === 'string' && typeof ours === 'function') return [key, () => theirs];
    return [key, typeof theirs === typeof ours ? theirs : ours];
  });
  return Object.fromEntries(merged) as Words;
}

const writtenIn = <Words>(room: Room<Words>, lang: string): { lang: string; load: () => Promise<Words> } | undefined => {
  if (lang.toLowerCase() === pseudoLocale.toLowerCase())
    return { lang: pseudoLocale, load: async () => (await import('./pseudo.js')).pseudo(room.da) };
  for (let tag = lang.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const load = (added.get(`${room.name} ${tag}`) as (() => Promise<Words>) | undefined) ?? room.others[tag];
    if (load) return { lang: tag, load };
    if (tag === 'da') return undefined;
  }
  return undefined;
};
