import * as z from 'zod/mini';

/** What the sources leave open, settled by the backend. */
export const Allows = z.object({
  /** Whether a holder may take back a request that nobody has answered. */
  withdraw: z.boolean(),
  /** Whether a holder may write to the giver along with a request. */
  message: z.boolean(),
});
export type Allows = z.infer<typeof Allows>;
