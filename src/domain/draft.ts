import { entryOf, pairOf } from './catalogue.js';
import type { Day } from './day.shape.js';
import { addMonths, daysBetween, isDay } from './day.js';
import type { MandateGift, MandateRequest } from './mandate.shape.js';
import type { Objection } from './objection.shape.js';
import type { Party } from './party.shape.js';
import { objections } from './eligibility.js';
import { proposedUntil } from './period.js';
import type { Limits } from './period.shape.js';
import type { Power, PowerId } from './power.shape.js';
import type { Reason } from './refusal.js';

/** Which way help goes: `request` asks for a mandate in order to help somebody, `give` gives one in order to be helped. */
export type Intent = 'request' | 'give';

/**
 * A page of the wizard. The numbered ones are answered in turn; `choose` comes before them where nobody has said the intent, `paper` in their place where it
 * cannot be done digitally, and `receipt` or `handed-over` after them.
 */
export type Step = 'choose' | 'who' | 'paper' | 'what' | 'how-long' | 'check' | 'receipt' | 'handed-over';

/** The pages that are answered in turn. */
export const numberedSteps = ['who', 'what', 'how-long', 'check'] as const satisfies readonly Step[];

/** The page that follows each, where nothing leads elsewhere. */
export const stepAfter: Readonly<Partial<Record<Step, Step>>> = {
  choose: 'who',
  who: 'what',
  what: 'how-long',
  'how-long': 'check',
  check: 'receipt',
};

/** The page that one goes back to. From what is done there is no way back. */
export const stepBefore: Readonly<Partial<Record<Step, Step>>> = {
  who: 'choose',
  paper: 'who',
  what: 'who',
  'how-long': 'what',
  check: 'how-long',
  'handed-over': 'check',
};

/** What the wizard holds while somebody fills it in: one value, replaced and never changed. A CPR number is no part of it. */
export interface Draft {
  readonly intent?: Intent | undefined;
  /** The other one: the giver of a request, the holder of a gift. */
  readonly person?: Party | undefined;
  /** Whether that person can be reached digitally. Absent where nobody has told. */
  readonly digital?: boolean | undefined;
  /** What has been chosen. Absent: nobody has touched the choices yet. */
  readonly powers?: readonly PowerId[] | undefined;
  /** The last day as it stands in its field, legible or not. Absent: nobody has touched it yet. */
  readonly until?: string | undefined;
}

/** Powers as a portal puts them forward: some first, some chosen beforehand, some not at all. */
export interface Forward {
  readonly first?: readonly PowerId[] | undefined;
  readonly preselect?: readonly PowerId[] | undefined;
  readonly hide?: readonly PowerId[] | undefined;
}

/** What can be chosen here, and what can only be had elsewhere. A mandate never mixes the two. */
export interface Offer {
  readonly here: readonly Power[];
  readonly elsewhere: readonly Power[];
}

/** The powers as they are listed: those that the portal puts forward before the others, and without those that it hides. */
export function inOrder(powers: readonly Power[], { first = [], preselect = [], hide = [] }: Forward = {}): Offer {
  const [forward, hidden] = [[...first, ...preselect].map(idOf), hide.map(idOf)];
  const rank = ({ id }: Power) => (forward.includes(id) ? forward.indexOf(id) : forward.length);
  const shown = powers.filter(({ id }) => !hidden.includes(id)).sort((a, b) => rank(a) - rank(b));
  return { here: shown.filter(({ where }) => where === 'here'), elsewhere: shown.filter(({ where }) => where === 'elsewhere') };
}

/** The powers that stand chosen: what somebody chose, and before that, in a request only, what the portal chose. What a giver gives away is never chosen for them. */
export const chosen = ({ intent, powers }: Draft, { here }: Offer, { preselect = [] }: Forward = {}): Power[] => {
  const ids = (powers ?? (intent === 'request' ? preselect : [])).map(idOf);
  const among = here.filter(({ id }) => ids.includes(id));
  return among.filter(({ id, subject }) => !subject || pairOf(subject, among)?.indsigt.id !== id);
};

/** A choice with one power more, or, if it was among them, one less. */
export const toggled = (chosen: readonly Power[], { id }: Power): PowerId[] => {
  const ids = chosen.map(power => power.id);
  return ids.includes(id) ? ids.filter(other => other !== id) : [...ids, id];
};

/** A choice with this one of a pair, or, without one, neither of them (R045). */
export const withOneOf = (chosen: readonly Power[], pair: readonly Power[], one?: Power): PowerId[] => [
  ...chosen.map(power => power.id).filter(id => !pair.some(power => power.id === id)),
  ...(one ? [one.id] : []),
];

/** What is decided at one stroke: a power, or which of the two of a pair. */
export type Choice = { readonly power: Power } | { readonly indsigt: Power; readonly handle: Power };

/** Powers as choices, in their order; a pair stands where the first of its two does. */
export function choices(powers: readonly Power[]): Choice[] {
  return powers.flatMap((power): Choice[] => {
    const pair = power.subject && power.kind ? pairOf(power.subject, powers) : undefined;
    if (!pair || (power !== pair.indsigt && power !== pair.handle)) return [{ power }];
    return powers.indexOf(power) === Math.min(powers.indexOf(pair.indsigt), powers.indexOf(pair.handle)) ? [pair] : [];
  });
}

/** Whether what somebody typed to find a power finds it: every word of it in the title, the subject or the headings. Case, accents, dashes and Danish letters spelt out do not matter. */
export function finds(text: string, { title, subject = '', category, alsoUnder = [] }: Power): boolean {
  const words = plain([title, subject, category, ...alsoUnder].join(' '));
  return plain(text)
    .split(' ')
    .every(word => words.includes(word));
}

/** The last day that stands chosen: the proposed one until somebody chose another (R072). Undefined where what stands in the field is no day. */
export const untilOf = ({ until }: Draft, today: Day, limits: Limits): Day | undefined => {
  if (until === undefined) return proposedUntil(today, limits);
  return isDay(until) ? until : undefined;
};

/** What a draft is seen in the light of. */
export interface Circumstances {
  readonly offer: Offer;
  readonly forward?: Forward | undefined;
  readonly today: Day;
  readonly limits: Limits;
}

/** All that stands in the way of what has been chosen, in the order of the pages. An empty list means go ahead, once there is a person to go ahead with. */
export const objectionsTo = (draft: Draft, { offer, forward, today, limits }: Circumstances): Objection[] =>
  objections(
    { powers: chosen(draft, offer, forward).map(({ id }) => id), until: draft.until ?? proposedUntil(today, limits) },
    { asker: {}, today, offered: offer.here },
  );

/** The page on which what is wrong with a field is mended. */
export const mendedAt: Readonly<Partial<Record<Objection['field'], Step>>> = {
  name: 'who',
  cpr: 'who',
  person: 'who',
  powers: 'what',
  until: 'how-long',
};

/** The page on which the citizen can do something about a refusal. Without one, all they can do is wait, or ask. */
export const mends: Readonly<Partial<Record<Reason, Step>>> = {
  'self-mandate': 'who',
  'person-not-available': 'who',
  'requires-paper': 'who',
  'not-offered-in-municipality': 'what',
  'not-supported': 'what',
  'duplicate-request': 'what',
  'period-over': 'how-long',
};

/** What is sent: a question to the giver, or a gift to the holder. Undefined while something is missing. */
export function toSend(
  draft: Draft,
  circumstances: Circumstances,
): { readonly request: MandateRequest } | { readonly gift: MandateGift } | undefined {
  const { intent, person } = draft;
  const until = untilOf(draft, circumstances.today, circumstances.limits);
  if (!intent || !person || !until || draft.digital === false || objectionsTo(draft, circumstances).length > 0) return undefined;
  const powers = chosen(draft, circumstances.offer, circumstances.forward).map(({ id }) => id);
  return intent === 'request' ? { request: { giver: person.id, powers, until } } : { gift: { holder: person.id, powers, until } };
}

/** How far it is from one day to a later one, as people count: whole years, whole months, and the days that are left. */
export function span(from: Day, until: Day): { readonly years: number; readonly months: number; readonly days: number } {
  const counted = (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(until.slice(5, 7)) - Number(from.slice(5, 7));
  const months = addMonths(from, counted) > until ? counted - 1 : counted;
  return { years: Math.trunc(months / 12), months: months % 12, days: daysBetween(addMonths(from, months), until) };
}

/** The one id of a power: a host may name either row of what is printed twice (R047). */
const idOf = (id: PowerId): string => entryOf(id).id;

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø|oe/g, 'o')
    .replace(/aa/g, 'a')
    .replace(/[\s\p{Pd}]+/gu, ' ');
