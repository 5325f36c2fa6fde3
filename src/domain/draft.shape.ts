import * as z from 'zod/mini';
import { Day } from './day.shape.js';
import { Basis, Delivery, MandateId } from './mandate.shape.js';
import { looksLikeCpr } from './party.js';
import { Party, PartyId } from './party.shape.js';
import { PowerId } from './power.shape.js';

/** Which draft, by a name that whoever writes it makes up: it stands in an address, and so tells nothing. */
export const DraftId = z
  .string()
  .check(
    z.regex(/^[A-Za-z0-9_-]{8,100}$/),
    z.refine(id => !looksLikeCpr(id), 'a CPR number is no name'),
  )
  .brand<'DraftId'>();
export type DraftId = z.infer<typeof DraftId>;

/** The answers of somebody who is not done yet. People are handles: a number that has been typed is not kept. */
export const DraftAnswers = z.object({
  intent: z.enum(['request', 'give']),
  person: z.optional(PartyId),
  /** On whose authority a request is made, and how the giver is to be asked, where somebody has said it. */
  basis: z.optional(Basis),
  delivery: z.optional(Delivery),
  powers: z.optional(z.array(PowerId).check(z.maxLength(100))),
  until: z.optional(Day),
  replaces: z.optional(MandateId),
  /** What somebody who decides for the giver has answered. */
  basisAnswers: z.optional(
    z.partialRecord(z.enum(['covers-all', 'for-yourself', 'in-force', 'no-exceptions', 'court-form', 'attested']), z.boolean()),
  ),
  /** The page that they were on. */
  step: z.optional(z.enum(['who', 'basis', 'question', 'way-on', 'paper', 'what', 'how-long', 'check'])),
});
export type DraftAnswers = z.infer<typeof DraftAnswers>;

/** A draft as it is kept for its writer. */
export const SavedDraft = z.object({
  ...DraftAnswers.shape,
  id: DraftId,
  /** Grows each time it is kept. One that is not there yet has version 0. */
  version: z.int(),
  /** The other person, as a backend tells of them now. Absent where they can be asked no more. */
  person: z.optional(Party),
  /** Whether that person can be reached digitally. */
  digital: z.optional(z.boolean()),
  /** When it is thrown away, as an instant: 24 hours after it was last kept. */
  keptUntil: z.iso.datetime(),
});
export type SavedDraft = z.infer<typeof SavedDraft>;
