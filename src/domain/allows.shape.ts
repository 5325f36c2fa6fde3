import * as z from 'zod/mini';

/** What the sources leave open, settled by the backend. */
export const Allows = z.object({
  /** Whether a holder may take back a request that nobody has answered. */
  withdraw: z.boolean(),
  /** Whether a holder may write to the giver along with a request. */
  message: z.boolean(),
  /** Whether a giver may approve some of the powers that were asked for, and not the others. */
  partialApproval: z.boolean(),
  /** Whether a giver may approve a last day that is earlier than the one asked for. */
  shorterPeriod: z.boolean(),
  /** Whether a giver can be asked by letter, and signs by hand. Absent: they cannot. */
  letter: z.optional(z.boolean()),
  /** Whether two questions are asked before something is sent, to see that it is understood. Absent: they are not. */
  questions: z.optional(z.boolean()),
  /** How many days after it was asked a request can still be answered; on the day after them it lapses. Absent: it lapses with the last day asked for. */
  lapseAfterDays: z.optional(z.int().check(z.positive(), z.maximum(3650))),
  /** How many months a mandate can last at most, from the day on which it is asked for or given. Absent: there is no longest (R070). */
  longestMonths: z.optional(z.int().check(z.positive(), z.maximum(1200))),
});
export type Allows = z.infer<typeof Allows>;
