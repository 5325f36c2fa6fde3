import * as z from 'zod/mini';
import { Day } from './day.shape.js';
import { cleanName, looksLikeCpr } from './party.js';

/**
 * A person as a handle that the backend gave out: opaque, of use only to the person logged in who got it, and the same for them at every login.
 *
 * Never a CPR number and never the portal's own id: handles travel in addresses and in the browser's memory.
 */
export const PartyId = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(200),
    z.refine(id => !looksLikeCpr(id), 'a CPR number is no handle'),
  )
  .brand<'PartyId'>();
export type PartyId = z.infer<typeof PartyId>;

/** A person as somebody else sees them. `name` is empty where the backend does not know it; `born` tells people of one name apart. */
export const Party = z.object({
  id: PartyId,
  name: z.string().check(z.overwrite(cleanName)),
  born: z.optional(Day),
});
export type Party = z.infer<typeof Party>;
