import type { Draft, Intent } from './draft.js';

/** What a portal can have asked before something is sent, to see that it is understood: whether it reaches further than what is written (R028), and whether it holds at once (R095, R164). */
export const understandings = ['reach', 'begins'] as const;
export type Understanding = (typeof understandings)[number];

/** The right answer: no mandate reaches further than what is written in it, and only what is given holds at once. */
export const rightAnswer = (question: Understanding, intent: Intent): boolean => question === 'begins' && intent === 'give';

/** A question that is not answered yet, or not rightly. */
export interface Misunderstood {
  readonly field: Understanding;
  readonly why: 'none' | 'wrong';
}

/** What is still to be understood, in the order in which it is asked. */
export const misunderstood = ({ intent = 'request', understood = {} }: Draft): Misunderstood[] =>
  understandings.flatMap((field): Misunderstood[] => {
    const answer = understood[field];
    if (answer === undefined) return [{ field, why: 'none' }];
    return answer === rightAnswer(field, intent) ? [] : [{ field, why: 'wrong' }];
  });
