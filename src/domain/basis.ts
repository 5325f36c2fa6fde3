import type { Basis } from './mandate.shape.js';

/** What somebody is asked who decides for a giver, before they ask for a mandate on that authority. */
export type BasisQuestion =
  /** Whether it covers everything personal and everything economic (R120, R133, R140). */
  | 'covers-all'
  /** Whether the mandate is for the guardian themselves (R121). */
  | 'for-yourself'
  /** Whether Familieretshuset has set the future mandate in force (R132, R133). */
  | 'in-force'
  /** Whether there is nothing in it that the holder may not do (R140). */
  | 'no-exceptions'
  /** Whether it is written on the form of Domstolsstyrelsen (R141). */
  | 'court-form'
  /** Whether it is in writing, and a lawyer or two witnesses have signed that the signature, its date and the giver's capacity are right (R142, R143). */
  | 'attested';

/** Where an answer leads that stands in the way: to the authority of what one needs (R127, R137, R144), to Familieretshuset (R132), or to no mandate for anybody else (R121). */
export type WayOn = 'authority' | 'family-house' | 'only-yourself';

interface Row {
  readonly asks: BasisQuestion;
  /** Where "no" leads. Absent where another question can still make up for it. */
  readonly no?: WayOn;
  /** Only asked after this one has been answered with no. */
  readonly unless?: BasisQuestion;
}

/** The questions of each authority, in their order. A giver's own will asks none. */
const rows: Readonly<Record<Basis, readonly Row[]>> = {
  own: [],
  guardianship: [
    { asks: 'covers-all', no: 'authority' },
    { asks: 'for-yourself', no: 'only-yourself' },
  ],
  'future-mandate': [
    { asks: 'in-force', no: 'family-house' },
    { asks: 'covers-all', no: 'authority' },
  ],
  'general-mandate': [
    { asks: 'covers-all', no: 'authority' },
    { asks: 'no-exceptions', no: 'authority' },
    { asks: 'court-form' },
    { asks: 'attested', no: 'authority', unless: 'court-form' },
  ],
};

export type BasisAnswers = Readonly<Partial<Record<BasisQuestion, boolean>>>;

/** What comes next for somebody who decides for a giver: a question, a way on where one of the answers is no, or nothing more, and they can ask. */
export type NextStep = { readonly asks: BasisQuestion } | { readonly leads: WayOn; readonly because: BasisQuestion } | 'request';

/** The next step after the answers so far. Answers to questions of another authority count for nothing. */
export function nextStep(basis: Basis, answers: BasisAnswers): NextStep {
  for (const { asks, no, unless } of rows[basis]) {
    if (unless && answers[unless] !== false) continue;
    const answer = answers[asks];
    if (answer === undefined) return { asks };
    if (!answer && no) return { leads: no, because: asks };
  }
  return 'request';
}

/** The questions that are asked one after the other by these answers, the next one included. */
export const questionsFor = (basis: Basis, answers: BasisAnswers): BasisQuestion[] => {
  const next = nextStep(basis, answers);
  const last = next === 'request' ? undefined : 'asks' in next ? next.asks : next.because;
  const asked = rows[basis].filter(({ unless }) => !unless || answers[unless] === false).map(({ asks }) => asks);
  return last === undefined ? asked : asked.slice(0, asked.indexOf(last) + 1);
};
