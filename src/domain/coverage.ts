import { entryOf } from './catalogue.js';
import type { KnownPower } from './catalogue/entries.js';
import type { Channel, Kind, Power } from './power.shape.js';

/** What a helper may be able to do with a mandate, in the order in which it is told. */
export const coverages = [
  /** Use the self-service, where it is not known whether to see, to act or both. */
  'use-online',
  'see-online',
  'act-online',
  /** Phone the authority, and be told. */
  'call',
  'decide-by-phone',
  /** Meet the authority in person. */
  'meet',
  /** Be in touch with the authority in Digital Post. No power opens the giver's own mailbox. */
  'digital-post',
  /** Receive copies of what the authority writes to the giver. */
  'receive-letters',
] as const;
export type Coverage = (typeof coverages)[number];

/** What can be said of a power before it is given. What is in neither list, nobody has said. */
export interface Covered {
  readonly covers: readonly Coverage[];
  /** What it leaves out, so that another power is needed for it (R018). */
  readonly leaves: readonly Coverage[];
}

/** The part of a power that its coverage goes by. */
export type Coverable = Pick<Power, 'kind' | 'channel'> & { readonly id: string };

/**
 * What a power covers and what it leaves, by its channel and its kind (R019-R024).
 *
 * Where the source names no kind, the words of the title count: who may see may not act, because a mandate gives what it says and no more (R028). Where these
 * are silent too, so is the answer.
 */
export function coverage(power: Coverable): Covered {
  const verdict = verdictOn(power);
  return { covers: told(verdict, true), leaves: told(verdict, false) };
}

/** What can be said of several powers at once. */
export interface CoveredTogether extends Covered {
  /** Those of `covers` that one of the powers leaves: they hold for a part of what was chosen. At one and the same service that is no matter. */
  readonly partly: readonly Coverage[];
}

/** What several powers cover together, of one service or in all: it covers what one of them does, and leaves what every one of them does. Of none, nothing can be said. */
export function coverageTogether(powers: readonly Coverable[]): CoveredTogether {
  const verdicts = powers.map(verdictOn);
  const some = new Set(verdicts.flatMap(verdict => told(verdict, true)));
  const none = coverages.filter(key => verdicts.length > 0 && verdicts.every(verdict => verdict[key] === false));
  const covers = coverages.filter(key => some.has(key));
  return {
    covers,
    leaves: told(Object.fromEntries(none.map(key => [key, false])), false),
    partly: covers.filter(key => verdicts.some(verdict => verdict[key] === false)),
  };
}

/**
 * Of the powers on offer, those that let a helper do what they still cannot (R018): they are given here, stand under the heading of one that is held, and are
 * not held already. Where some are about the very subject of one that is held, those alone: nobody asks for more than they lack.
 */
export const openers = (hole: Coverage, held: readonly Power[], offered: readonly Power[]): Power[] => {
  const [ids, about] = [new Set(held.map(({ id }) => id)), new Set(held.map(({ category }) => category))];
  const found = offered.filter(
    power => power.where === 'here' && !ids.has(power.id) && about.has(power.category) && coverage(power).covers.includes(hole),
  );
  const subjects = new Set(held.flatMap(({ subject = [] }) => subject));
  const nearest = found.filter(({ subject }) => subject !== undefined && subjects.has(subject));
  return nearest.length > 0 ? nearest : found;
};

/** Powers of the list that are easily taken for each other (R048, R051). */
export const lookalikes = {
  vaccinations: ['fmk-vaccinationer-registrere', 'fmk-vaccinationer-se'],
  'min-log': ['fmk-min-log', 'sundhed-min-log'],
  medicines: ['fmk-medicin-handle', 'fmk-medicin-laese'],
  portal: ['kommunens-social-og-sundhedsportal', 'kom-social-og-sundhedsportal'],
  pension: ['din-pension-selvbetjening', 'din-pension-telefon'],
  'student-grants': ['su', 'su-laan'],
} as const satisfies Readonly<Record<string, readonly KnownPower[]>>;
export type Lookalike = keyof typeof lookalikes;

/** Which look-alikes a power is one of. Undefined where it is like no other. */
export const lookalikeOf = (id: string): Lookalike | undefined =>
  (Object.keys(lookalikes) as Lookalike[]).find(group => (lookalikes[group] as readonly string[]).includes(id));

/** What is certain: yes, no, or, where it is absent, neither. */
type Verdict = Readonly<Partial<Record<Coverage, boolean | undefined>>>;

/** Each channel opens its own ways, and the others stay shut (R018, R049). */
const byChannel: Readonly<Record<Channel, Verdict>> = {
  'self-service': { 'use-online': true, call: false, meet: false, 'digital-post': false, 'receive-letters': false },
  phone: { 'use-online': false, call: true, meet: false, 'digital-post': false, 'receive-letters': false },
  'self-service-and-phone': { 'use-online': true, call: true, meet: false, 'digital-post': false, 'receive-letters': false },
  contact: { 'use-online': false, call: true, meet: true, 'digital-post': true, 'receive-letters': false },
  letters: { 'use-online': false, call: false, meet: false, 'digital-post': false, 'receive-letters': true },
};

/** What may be done where the channel is open: in the self-service (R020, R022), and on the phone (R021, R023). */
const byKind: Readonly<Record<Kind, Verdict>> = {
  handle: { 'see-online': true, 'act-online': true, 'decide-by-phone': true },
  indsigt: { 'see-online': true, 'act-online': false, 'decide-by-phone': false },
};

/** What the title says for itself where the source names no kind: words such as `Se`, `Søge` and `Se og redigere`. `Anvende` tells nothing. */
const sees: Verdict = { 'see-online': true, 'act-online': false };
const acts: Verdict = { 'act-online': true };
const seesAndActs: Verdict = { 'see-online': true, 'act-online': true };

const byTitle: Readonly<Partial<Record<KnownPower, Verdict>>> = {
  'cpr-adressebeskyttelse': acts,
  boligstoette: acts,
  'flytning-boern-breve': acts,
  'byg-og-miljoe': acts,
  'flytning-udland': acts,
  huslejenaevn: seesAndActs,
  'flytning-danmark': acts,
  'indflytning-bekraeft': acts,
  'cpr-bopaelsattest': acts,
  'antal-personer-paa-adresse': sees,
  optagelse: acts,
  'cpr-kreditvarsel': acts,
  'cpr-personattester': acts,
  'familieretshuset-foraeldremyndighed': acts,
  'udbetaling-danmark-familieydelser': acts,
  'forsvarets-dag': acts,
  'cpr-registerindsigt': acts,
  'personregister-indsigt': acts,
  'digital-skrotning': acts,
  'fmk-vaccinationer-registrere': seesAndActs,
  'fmk-vaccinationer-se': sees,
  'fmk-min-log': sees,
  'sundhedskort-laegevalg': seesAndActs,
  'mineaftaler-nordjylland': seesAndActs,
  'mineaftaler-midtjylland': seesAndActs,
  'sundhedsjournal-aftaler': sees,
  'sundhed-diagnoseoversigt': sees,
  'sundhed-billedbeskrivelser': sees,
  'sundhed-journal-sygehus': sees,
  'sundhed-laboratoriesvar': sees,
  'sundhed-min-log': sees,
  'sundhed-forloebsplan': sees,
  'sundhed-stamkort': seesAndActs,
  'vacciner-booking': acts,
  atp: seesAndActs,
  'din-pension-selvbetjening': seesAndActs,
  su: seesAndActs,
  'su-laan': acts,
  ungdomskort: acts,
  'kommunernes-ydelsessystem': seesAndActs,
  'vetstat-besaetningsejer': seesAndActs,
  'vetstat-dyrlaege': seesAndActs,
};

/** Where the title says more than the channel holds: `kommunikere` may go by more ways than the one that is named. */
const unsaid: Readonly<Partial<Record<KnownPower, readonly Coverage[]>>> = {
  atp: ['meet', 'digital-post'],
  'kommunernes-ydelsessystem': ['digital-post'],
};

const verdictOn = ({ id, kind, channel }: Coverable): Verdict => {
  const known = entryOf(id).id;
  const ways = channel ? byChannel[channel] : {};
  const deeds = (kind ? byKind[kind] : of(byTitle, known)) ?? {};
  const open = of(unsaid, known) ?? [];
  const certain = (key: Coverage): boolean | undefined => {
    const whole = wholeOf[key];
    if (open.includes(key)) return undefined;
    if (!whole) return ways[key];
    // What may be done is certain only where its way is known to be open; what may not be done is certain wherever it is.
    return deeds[key] === false ? false : ways[whole] && deeds[key];
  };
  return Object.fromEntries(coverages.map(key => [key, certain(key)]));
};

/** What is a part of what: where nobody may phone, nothing is decided by phone. */
const wholeOf: Readonly<Partial<Record<Coverage, Coverage>>> = {
  'see-online': 'use-online',
  'act-online': 'use-online',
  'decide-by-phone': 'call',
};

/** What a verdict holds for certain, said once: to use the self-service is to see or to act where that is known, and what is shut as a whole is shut in its parts. */
const told = (verdict: Verdict, certain: boolean): Coverage[] =>
  coverages
    .filter(key => verdict[key] === certain)
    .filter(key => {
      if (certain) return key !== 'use-online' || (!verdict['see-online'] && !verdict['act-online']);
      const whole = wholeOf[key];
      return !whole || verdict[whole] !== false;
    });

const of = <Value>(table: Readonly<Partial<Record<KnownPower, Value>>>, id: string): Value | undefined =>
  Object.hasOwn(table, id) ? table[id as KnownPower] : undefined;
