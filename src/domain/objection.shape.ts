import * as z from 'zod/mini';
import { Day } from './day.shape.js';
import { Check } from './mandate.shape.js';

/** What is wrong with a text that should be a CPR number. */
export const CprFault = z.enum(['empty', 'too-short', 'too-long', 'not-digits', 'no-such-day', 'in-the-future']);
export type CprFault = z.infer<typeof CprFault>;

/** One thing that stands in the way, and the field that it is about. It never holds what was typed. */
export const Objection = z.union([
  z.object({ field: z.literal('asker'), why: z.enum(['under-15', 'not-digital', 'acting']) }),
  z.object({ field: z.literal('name'), why: z.enum(['empty', 'too-long', 'a-number']) }),
  /** `replacement` and `health` are real numbers, but not of use with MitID: they are for borgerservice. */
  z.object({ field: z.literal('cpr'), why: z.enum([...CprFault.options, 'replacement', 'health', 'own']) }),
  z.object({ field: z.literal('person'), why: z.literal('own') }),
  z.object({ field: z.literal('powers'), why: z.enum(['none', 'mixed']) }),
  /** `powers` names those that are not offered where the giver lives. */
  z.object({ field: z.literal('powers'), why: z.literal('not-offered'), powers: z.array(z.string()) }),
  z.object({ field: z.literal('until'), why: z.enum(['empty', 'not-a-day', 'over']) }),
  /** `latest` is the last day that can be chosen. */
  z.object({ field: z.literal('until'), why: z.literal('too-late'), latest: Day }),
  /** A giver for whom somebody else decides is asked by letter only. */
  z.object({ field: z.literal('delivery'), why: z.literal('letter-only') }),
  /** `missing` names what borgerservice has not ticked, and has to before it approves. */
  z.object({ field: z.literal('checks'), why: z.literal('missing'), missing: z.array(Check) }),
  z.object({ field: z.literal('reasons'), why: z.literal('none') }),
  z.object({ field: z.literal('message'), why: z.enum(['not-taken', 'too-long']) }),
]);
export type Objection = Readonly<z.infer<typeof Objection>>;
