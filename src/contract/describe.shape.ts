import * as z from 'zod/mini';
import { Allows } from '../domain/allows.shape.js';
import { Limits } from '../domain/period.shape.js';

/** What a backend can do, what it allows, and the numbers it goes by. */
export const Description = z.object({
  /** The operations that it answers, by name. A name that this library does not know is left alone. */
  operations: z.array(z.string()),
  allows: Allows,
  limits: Limits,
  /** Whether nothing here is for real. Elements say so on screen. */
  demo: z.boolean(),
});
export type Description = z.infer<typeof Description>;
