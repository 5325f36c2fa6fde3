import * as z from 'zod/mini';
import { Day } from './day.shape.js';
import { Principal } from './mandate.shape.js';
import { Party } from './party.shape.js';

/** Who is at the screen, until when, and for whom they act. */
export const Session = z.object({
  person: Party,
  /** When the session ends by itself, as an instant. Absent where it does not. */
  until: z.optional(z.iso.datetime()),
  /** The day that it is where the backend is: the one that its rules go by, whatever the citizen's own clock says. */
  today: Day,
  /** For whom they act. Null: for themselves (R175). */
  acting: z.nullable(Principal),
});
export type Session = z.infer<typeof Session>;
