import { entries, type Entry, type KnownPower, type Region } from './catalogue/entries.js';
import type { Titles } from './catalogue/titles.js';
import type { Power, PowerId } from './power.shape.js';

/** Every power of the list once: one that is printed under two headings is one power (R047). */
export const knownPowers: readonly Entry[] = entries.filter(({ sameAs }) => !sameAs);

/** The social and health portal, as the municipal list and as the national list name it: what a care portal is about (R051). */
export const socialAndHealthPortal: readonly PowerId[] = ids('kom-social-og-sundhedsportal', 'kommunens-social-og-sundhedsportal');

/** The row that an id names: of a power printed twice, the first one (R047). An id that nobody here knows has a row too, a national one among the others (R041). */
export const entryOf = (id: string): Entry => only(byId.get(id) ?? { id, category: 'other', reach: 'national' });

/** What a municipality, and a portal, make of the list. */
export interface Offering {
  /** The ids of the municipal powers that the giver's municipality offers (R043). The list does not say which these are. */
  readonly municipal?: readonly string[];
  /** Whether those for somebody's trade are on offer too (R052). */
  readonly professional?: boolean;
  /** The regions whose own powers are on offer. Left out, those of all: one may be treated in another region than where one lives (R053). */
  readonly regions?: readonly Region[];
}

/**
 * The powers of the list that a giver can give: the national ones, and of the municipal ones those that the giver's own municipality offers.
 *
 * The social and health portal is on offer once: as the municipal power where the municipality offers that, and else as the national one (R051).
 */
export const onOffer = ({ municipal = [], professional = false, regions }: Offering = {}): readonly Entry[] => {
  const offered = new Set(municipal.map(id => entryOf(id).id));
  const [theirs, anyones] = socialAndHealthPortal as readonly [PowerId, PowerId];
  return knownPowers.filter(
    ({ id, reach, ...entry }) =>
      (reach === 'national' || offered.has(id)) &&
      (professional || !entry.professional) &&
      (!entry.region || !regions || regions.includes(entry.region)) &&
      !(id === anyones && offered.has(theirs)),
  );
};

/** How a register stands to the catalogue. */
export interface Standing {
  /** The ids of the powers that its own portal honours. All others can only be had elsewhere. */
  readonly here?: readonly string[];
}

/** A power in the language of the titles. What these have no word for goes by its id. */
export function powerIn(entry: Entry, titles: Titles, { here = [] }: Standing = {}): Power {
  const { id, category, reach, subject, kind, channel, service } = only(entry);
  const alsoUnder = (repeats.get(id) ?? []).map(({ category }) => word(titles.categories, category));
  return {
    id: id as PowerId,
    title: word(titles.powers, id),
    lang: titles.lang,
    category: word(titles.categories, category),
    ...(alsoUnder.length > 0 && { alsoUnder }),
    ...(subject && { subject: word(titles.subjects, subject) }),
    ...(kind && { kind }),
    ...(channel && { channel }),
    reach,
    where: here.some(other => entryOf(other).id === id) ? 'here' : 'elsewhere',
    ...(service && { service }),
  };
}

/** The words of the catalogue in a language, in Danish where there are none. Each language is fetched when it is first asked for, and again where that failed. */
export async function titlesIn(lang: string): Promise<Titles> {
  const fetched = languages.get(lang.toLowerCase().split('-', 1)[0] ?? '') ?? danish;
  const titles = known.get(fetched) ?? (await fetched()).titles;
  known.set(fetched, titles);
  return titles;
}

/**
 * The powers of the catalogue in a language, each once; in Danish where there are no words for it.
 *
 * @param among - Those that are on offer, in this order. Which of the municipal ones are goes by where the giver lives (R043), and the list does not
 *   say; left out, it is all of them.
 */
export async function catalogueIn(
  lang: string,
  { among = knownPowers, ...standing }: Standing & { readonly among?: readonly Entry[] } = {},
): Promise<Power[]> {
  const titles = await titlesIn(lang);
  return [...new Set(among.map(only))].map(entry => powerIn(entry, titles, standing));
}

/** The two powers of one subject, for a choice between seeing and acting (R045). Nothing where only one of the two is on offer: then there is no choice. */
export function pairOf<P extends Pick<Power, 'subject' | 'kind'>>(
  subject: string,
  among: readonly P[],
): { readonly indsigt: P; readonly handle: P } | undefined {
  const find = (kind: Power['kind']) => among.find(power => power.subject === subject && power.kind === kind);
  const [indsigt, handle] = [find('indsigt'), find('handle')];
  return indsigt && handle && { indsigt, handle };
}

/** Powers by their headings, in the order in which these are first met as a power's own. One that is printed under two headings is found under both (R047). */
export function byHeading<P extends Pick<Power, 'category' | 'alsoUnder'>>(powers: readonly P[]): ReadonlyMap<string, readonly P[]> {
  const headings = new Set([...powers.map(({ category }) => category), ...powers.flatMap(({ alsoUnder = [] }) => alsoUnder)]);
  const under = (heading: string) => powers.filter(({ category, alsoUnder }) => category === heading || alsoUnder?.includes(heading));
  return new Map([...headings].map(heading => [heading, under(heading)]));
}

/** Ids of the list: a slip of the pen does not compile. */
function ids(...known: readonly KnownPower[]): PowerId[] {
  return known.map(id => id as string as PowerId);
}

const byId: ReadonlyMap<string, Entry> = new Map(entries.map(entry => [entry.id, entry]));

/** The rows that repeat another, by the id of that one (R047). */
const repeats: ReadonlyMap<string, readonly Entry[]> = new Map(
  entries.flatMap(({ sameAs }) => (sameAs === undefined ? [] : [[sameAs, entries.filter(entry => entry.sameAs === sameAs)] as const])),
);

/** The row itself, or the one that it repeats. */
const only = (entry: Entry): Entry => (entry.sameAs ? (byId.get(entry.sameAs) ?? entry) : entry);

const word = (words: Readonly<Record<string, string>>, key: string): string => (Object.hasOwn(words, key) ? words[key] : undefined) ?? key;

const danish = (): Promise<{ titles: Titles }> => import('./catalogue/titles.da.js');
/** What has been fetched. A server asks thousands of times, and to import even what is there already takes a while. */
const known = new Map<typeof danish, Titles>();
const languages: ReadonlyMap<string, () => Promise<{ titles: Titles }>> = new Map([
  ['da', danish],
  ['en', () => import('./catalogue/titles.en.js')],
  ['ar', () => import('./catalogue/titles.ar.js')],
]);
