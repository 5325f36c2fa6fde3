import { nextStep, questionsFor, type BasisAnswers, type BasisQuestion, type NextStep } from './basis.js';
import { entryOf, pairOf } from './catalogue.js';
import type { Day } from './day.shape.js';
import { addMonths, daysBetween, isDay } from './day.js';
import { byLetter } from './letter.js';
import type { Basis, Delivery, Mandate, MandateGift, MandateRequest, MandateState } from './mandate.shape.js';
import type { Objection } from './objection.shape.js';
import type { Party } from './party.shape.js';
import { objections } from './eligibility.js';
import { proposedUntil } from './period.js';
import type { Limits } from './period.shape.js';
import type { Power, PowerId } from './power.shape.js';
import type { Reason } from './refusal.js';
import type { Misunderstood, Understanding } from './understanding.js';

/** Which way help goes: `request` asks for a mandate in order to help somebody, `give` gives one in order to be helped. */
export type Intent = 'request' | 'give';

/**
 * A page of the wizard. The numbered ones are answered in turn; `choose` comes before them where nobody has said the intent, and else `begin`, which
 * says what will be asked and what happens; `paper` among them where it
 * cannot be done digitally, and `receipt` or `handed-over` after them.
 *
 * Whoever decides for the giver says so on `basis`, and answers a `question` at a time; where an answer stands in the way, `way-on` says where it leads.
 * What can only be had elsewhere begins with `prepare`, which says so, and ends with `handed-over`.
 */
export type Step =
  | 'prepare'
  | 'choose'
  | 'begin'
  | 'who'
  | 'basis'
  | 'question'
  | 'way-on'
  | 'paper'
  | 'what'
  | 'how-long'
  | 'check'
  | 'receipt'
  | 'handed-over';

/** The pages that are answered in turn. */
export const numberedSteps = ['who', 'what', 'how-long', 'check'] as const satisfies readonly Step[];

/** The pages of a draft that are counted: those that are answered in turn, and the receipt. What can only be had elsewhere is not checked to be sent, but taken along. */
export const numberedStepsOf = ({ where }: Pick<Draft, 'where'>): readonly Step[] =>
  where === 'elsewhere' ? [...numberedSteps.slice(0, -1), 'handed-over'] : [...numberedSteps, 'receipt'];

/** The page that follows one, where nothing leads elsewhere. */
export const stepAfterIn = (step: Step, { where }: Pick<Draft, 'where'>): Step | undefined =>
  where === 'elsewhere' && step === 'how-long' ? 'handed-over' : stepAfter[step];

/** The page that one goes back to from another. */
export const stepBeforeIn = (step: Step, { where }: Pick<Draft, 'where'>): Step | undefined =>
  where === 'elsewhere' && step === 'handed-over' ? 'how-long' : stepBefore[step];

/** The page that follows each, where nothing leads elsewhere. */
export const stepAfter: Readonly<Partial<Record<Step, Step>>> = {
  choose: 'who',
  begin: 'who',
  who: 'what',
  what: 'how-long',
  'how-long': 'check',
  check: 'receipt',
};

/** The page that one goes back to. From what is done there is no way back. */
export const stepBefore: Readonly<Partial<Record<Step, Step>>> = {
  who: 'choose',
  basis: 'who',
  question: 'basis',
  'way-on': 'question',
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
  /** On whose authority a request is made. The giver's own will, until somebody says that they decide for the giver. */
  readonly basis?: Basis | undefined;
  /** What somebody who decides for the giver has answered so far. */
  readonly basisAnswers?: BasisAnswers | undefined;
  /** How the giver is to be asked, where somebody has said it. */
  readonly delivery?: Delivery | undefined;
  /** Whether it has been ticked that the letter is to be posted (R102). */
  readonly post?: boolean | undefined;
  /** What has been answered to see that it is understood, where the portal has it asked. */
  readonly understood?: Readonly<Partial<Record<Understanding, boolean>>> | undefined;
  /** Whether it is about what can only be had elsewhere, which is prepared here and done there. Absent: about what can be had here. */
  readonly where?: Power['where'] | undefined;
  /** What has been chosen. Absent: nobody has touched the choices yet. */
  readonly powers?: readonly PowerId[] | undefined;
  /** What has been chosen of what can only be had elsewhere. The two are never mixed, and neither is lost for the other. */
  readonly elsewhere?: readonly PowerId[] | undefined;
  /** The last day as it stands in its field, legible or not. Absent: nobody has touched it yet. */
  readonly until?: string | undefined;
}

/** The authority that a request is made on. What is given is given by the giver's own will. */
export const basisOf = ({ intent, basis = 'own' }: Draft): Basis => (intent === 'give' ? 'own' : basis);

/** What changes when somebody says on whose authority they ask: the answers about another authority, and the tick, are forgotten. */
export const choosingBasis = (draft: Draft, basis: Basis): Partial<Draft> =>
  basis === (draft.basis ?? 'own') ? { basis } : { basis, basisAnswers: undefined, post: undefined };

/** What changes when somebody who decides for the giver answers a question. */
export const answering = ({ basisAnswers }: Draft, question: BasisQuestion, answer: boolean): Partial<Draft> => ({
  basisAnswers: { ...basisAnswers, [question]: answer },
});

/** What changes when somebody says how the giver is to be asked: the tick that the letter is to be posted is about another letter. */
export const choosingDelivery = (delivery: Delivery): Partial<Draft> => ({ delivery, post: undefined });

/** Without the person, and without what was said of them. */
export const withoutPerson = (draft: Draft): Draft => ({
  ...draft,
  person: undefined,
  digital: undefined,
  delivery: undefined,
  post: undefined,
});

/**
 * What comes after a question to somebody who decides for the giver, or, without one, after they have said so.
 *
 * The questions are walked one by one, also those that have been answered: whoever has gone back meets each answer again.
 */
export function stepFrom({ basis = 'own', basisAnswers = {} }: Draft, question?: BasisQuestion): NextStep {
  const asked = questionsFor(basis, basisAnswers);
  const next = asked[question ? asked.indexOf(question) + 1 : 0];
  return next ? { asks: next } : nextStep(basis, basisAnswers);
}

/** What is still to be answered, or where an answer leads. */
export const openQuestion = (draft: Draft): NextStep => nextStep(basisOf(draft), draft.basisAnswers ?? {});

/** The question before another, where there is one. */
export const questionBefore = ({ basis = 'own', basisAnswers = {} }: Draft, question: BasisQuestion): BasisQuestion | undefined => {
  const asked = questionsFor(basis, basisAnswers);
  return asked[asked.indexOf(question) - 1];
};

/**
 * How the other person is reached: in Digital Post (R090), or a giver by letter, where somebody has said so, where nothing else reaches them (R100), or where
 * somebody else decides for them (R122, R134, R145). Undefined: not at all.
 *
 * @param letters - Whether the backend lets givers be asked by letter.
 */
export function deliveryOf(draft: Draft, letters = false): Delivery | undefined {
  const { intent, digital, delivery = 'digital' } = draft;
  const digitally = digital !== false && (intent === 'give' || !byLetter({ basis: basisOf(draft), delivery }));
  if (digitally) return 'digital';
  return intent === 'request' && letters ? 'letter' : undefined;
}

/** The page after the one that asks who it is: what is still to be answered by somebody who decides for the giver, or that it has to be a letter, where nobody has said so. */
export function stepAfterWho(draft: Draft, letters = false): Step {
  const next = openQuestion(draft);
  if (next !== 'request' && letters) return 'asks' in next ? 'question' : 'way-on';
  const by = deliveryOf(draft, letters);
  const surprising = by === 'letter' && basisOf(draft) === 'own' && draft.delivery !== 'letter';
  return by === undefined || surprising ? 'paper' : 'what';
}

/** Whether it still has to be ticked that the letter is to be posted (R102). */
export const lacksPost = (draft: Draft, letters = false): boolean => deliveryOf(draft, letters) === 'letter' && draft.post !== true;

/** How far a request has come, of the three steps that lead to a mandate digitally (R091), or the five by letter (R101). */
export const progressOf = ({
  basis,
  delivery,
  state,
}: Pick<Mandate, 'basis' | 'delivery' | 'state'>): { readonly at: number; readonly of: 3 | 5 } =>
  byLetter({ basis, delivery }) ? { at: fiveSteps[state] ?? 1, of: 5 } : { at: threeSteps[state] ?? 1, of: 3 };

const threeSteps: Readonly<Partial<Record<MandateState, number>>> = { 'awaiting-approval': 2, active: 3 };
const fiveSteps: Readonly<Partial<Record<MandateState, number>>> = { 'letter-sent': 2, 'in-review': 4, active: 5 };

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

/** What can be chosen in a draft: what can be had here, or what can only be had elsewhere. */
export const choosable = ({ where = 'here' }: Pick<Draft, 'where'>, offer: Offer): readonly Power[] => offer[where];

/** What changes when something is chosen. */
export const choosing = ({ where }: Pick<Draft, 'where'>, powers: readonly PowerId[]): Partial<Draft> =>
  where === 'elsewhere' ? { elsewhere: powers } : { powers };

/** The powers that stand chosen: what somebody chose, and before that, in a request only, what the portal chose. What a giver gives away is never chosen for them. */
export const chosen = (draft: Draft, offer: Offer, { preselect = [] }: Forward = {}): Power[] => {
  const touched = draft.where === 'elsewhere' ? draft.elsewhere : draft.powers;
  const ids = (touched ?? (draft.intent === 'request' ? preselect : [])).map(idOf);
  const among = choosable(draft, offer).filter(({ id }) => ids.includes(id));
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
  /** Whether the backend lets givers be asked by letter. */
  readonly letters?: boolean | undefined;
}

/** All that stands in the way of what has been chosen, in the order of the pages. An empty list means go ahead, once there is a person to go ahead with. */
export const objectionsTo = (draft: Draft, { offer, forward, today, limits }: Circumstances): Objection[] =>
  objections(
    { powers: chosen(draft, offer, forward).map(({ id }) => id), until: draft.until ?? proposedUntil(today, limits) },
    { asker: {}, today, offered: choosable(draft, offer) },
  );

/**
 * What the wizard asks by itself, and no backend hears of: an answer to one who decides for the giver, the tick that the letter is to be posted, whether it
 * is understood, and what somebody is called for whom it is prepared here and done elsewhere.
 */
export type Missing =
  { readonly field: 'answer' | 'post'; readonly why: 'none' } | { readonly field: 'called'; readonly why: 'a-number' } | Misunderstood;

/** The page on which what is wrong with a field is mended. */
export const mendedAt: Readonly<Partial<Record<Objection['field'] | Missing['field'], Step>>> = {
  name: 'who',
  cpr: 'who',
  person: 'who',
  delivery: 'who',
  answer: 'question',
  called: 'who',
  powers: 'what',
  until: 'how-long',
  post: 'check',
  reach: 'check',
  begins: 'check',
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

/** The pages on which the citizen can do something about a refusal of this draft: somebody who turns out not to be digital can be asked by letter. */
export function mendsFor(reason: Reason, draft: Draft, letters = false): readonly Step[] {
  const step = mends[reason];
  if (reason === 'requires-paper' && letters && deliveryOf(draft, letters) === 'digital') return ['paper'];
  if (reason === 'not-supported' && deliveryOf(draft, letters) === 'letter') return ['what', basisOf(draft) === 'own' ? 'who' : 'basis'];
  return step ? [step] : [];
}

/** What is sent: a question to the giver, or a gift to the holder. Undefined while something is missing. */
export function toSend(
  draft: Draft,
  circumstances: Circumstances,
): { readonly request: MandateRequest } | { readonly gift: MandateGift } | undefined {
  const { intent, person } = draft;
  const { letters } = circumstances;
  const until = untilOf(draft, circumstances.today, circumstances.limits);
  const [basis, delivery] = [basisOf(draft), deliveryOf(draft, letters)];
  if (!intent || !person || !until || !delivery || objectionsTo(draft, circumstances).length > 0) return undefined;
  if (lacksPost(draft, letters) || openQuestion(draft) !== 'request') return undefined;
  const powers = chosen(draft, circumstances.offer, circumstances.forward).map(({ id }) => id);
  if (intent === 'give') return { gift: { holder: person.id, powers, until } };
  return { request: { giver: person.id, powers, until, ...(delivery === 'letter' && { basis, delivery }) } };
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
