import * as z from 'zod/mini';
import { Day } from './day.shape.js';
import { Party, PartyId } from './party.shape.js';
import { Period } from './period.shape.js';
import { Power, PowerId } from './power.shape.js';

export const MandateId = z.string().check(z.minLength(1), z.maxLength(200)).brand<'MandateId'>();
export type MandateId = z.infer<typeof MandateId>;

/** Where a mandate is in its life. */
export const MandateState = z.enum([
  'awaiting-approval',
  'letter-sent',
  'in-review',
  'active',
  'rejected',
  'declined',
  'withdrawn',
  'lapsed',
  'deleted',
  'expired',
  'replaced',
  'ended-by-death',
]);
export type MandateState = z.infer<typeof MandateState>;

const actions = ['approve', 'reject', 'withdraw', 'delete', 'request-extension', 'approve-extension', 'reject-extension'] as const;

/** What a party can do to a mandate. */
export const Action = z.enum(actions);
export type Action = z.infer<typeof Action>;

/** What a party can have a mind to do: an action, or to `replace` the mandate, which a request or a gift does that names it. */
export const Option = z.enum([...actions, 'replace']);
export type Option = z.infer<typeof Option>;

/** What borgerservice can do to a mandate. A giver rejects what they do not want; borgerservice declines what is not in order. */
export const DeskAction = z.enum(['register-letter', 'approve', 'decline', 'delete', 'approve-extension', 'decline-extension']);
export type DeskAction = z.infer<typeof DeskAction>;

/** What anybody can do to a mandate. */
export type Deed = Option | DeskAction;

/** On which side of a mandate somebody stands. The giver is helped (R002), the holder helps (R001). */
export const Side = z.enum(['giver', 'holder']);
export type Side = z.infer<typeof Side>;

/** Who does something to a mandate: one of the two, or the desk of the giver's municipality, which answers for letters (R108, R110) and for givers who cannot (R184). */
export const Actor = z.enum([...Side.options, 'borgerservice']);
export type Actor = z.infer<typeof Actor>;

/** On whose authority a mandate is asked for or given: the giver's own will, or that of somebody who decides for the giver (R120-R151). */
export const Basis = z.enum(['own', 'guardianship', 'future-mandate', 'general-mandate']);
export type Basis = z.infer<typeof Basis>;

/** How a request reaches the giver: in Digital Post, to be answered with MitID (R090), or on paper, to be signed by hand (R100). */
export const Delivery = z.enum(['digital', 'letter']);
export type Delivery = z.infer<typeof Delivery>;

/** What borgerservice looks for in a letter that has come back: three things about the letter (R109), and the papers that go with it (R123, R135, R146). */
export const Check = z.enum(['pages', 'signature', 'date', 'guardianship-order', 'future-mandate', 'personal-record', 'general-mandate']);
export type Check = z.infer<typeof Check>;

const time = {
  from: z.optional(Day),
  until: z.optional(Day),
  /** Why not, as the reason of a refusal. */
  why: z.optional(z.string()),
};

/** What the one who looks may do: now, when `from` is absent or not after today, `until` absent or not before it, and there is no `why`. */
export const Can = z.object({ action: Option, ...time });
export type Can = z.infer<typeof Can>;

/** What borgerservice may do. */
export const DeskCan = z.object({ action: DeskAction, ...time });
export type DeskCan = z.infer<typeof DeskCan>;

/**
 * A question to the giver whether a mandate may last longer. It stands beside the state, and changes nothing until it is approved (R076).
 *
 * By Digital Post it is `asked`; by letter it is `letter-sent`, and `in-review` once borgerservice has the letter.
 */
export const Extension = z.object({
  /** The new last day that is asked for. */
  until: Day,
  /** The day on which it was asked for. */
  asked: Day,
  state: z.enum(['asked', 'letter-sent', 'in-review']),
});
export type Extension = z.infer<typeof Extension>;

/** One giver, one holder, one or more powers, one period (R014), as one of the two sees it today. */
export const Mandate = z.object({
  id: MandateId,
  /** Grows with each change; a change names the version that it was decided on. */
  version: z.int(),
  state: MandateState,
  giver: Party,
  holder: Party,
  powers: z.array(Power).check(z.minLength(1)),
  period: Period,
  basis: Basis,
  delivery: Delivery,
  /** Absent while none is open. */
  extension: z.optional(Extension),
  /** The mandate that this one takes the place of. That one ends when this one comes into force (R183). */
  replaces: z.optional(MandateId),
  /** What one reads out on the phone. */
  reference: z.string(),
  /** What the holder wrote to the giver, where the backend lets them. */
  message: z.optional(z.string()),
  /** What was missing in the letter that borgerservice declined last: the one that asked for it, or for an extension (R109). */
  missing: z.optional(z.array(Check)),
  /** On which side the one who looks stands. */
  side: Side,
  can: z.array(Can),
});
export type Mandate = z.infer<typeof Mandate>;

/** A mandate as borgerservice sees it. */
export const Case = z.extend(Mandate, { side: z.literal('borgerservice'), can: z.array(DeskCan) });
export type Case = z.infer<typeof Case>;

/** What a mandate was used for: one of its powers, at a service. Both come in the language that each says. */
export const Use = z.object({
  power: z.pick(Power, { id: true, title: true, lang: true }),
  service: z.object({ name: z.string(), lang: z.string() }),
});
export type Use = z.infer<typeof Use>;

/** One thing that has happened to a mandate. A kind that the reader does not know is still told, dully and truly. */
export const Happening = z.object({
  at: z.iso.datetime(),
  by: z.enum([...Actor.options, 'system']),
  kind: z.string(),
  /** Where the holder has used it (of the kind `use`): what for. Only the two whose mandate it is are told. */
  use: z.optional(Use),
});
export type Happening = z.infer<typeof Happening>;

/** What is chosen along with an action. */
export const ActionTerms = z.object({
  /**
   * The last day. To `request-extension`: the one asked for, two months from today where nobody chose (R072). To `approve` and `approve-extension`: an
   * earlier one than was asked for, where the backend lets the giver shorten it.
   */
  until: z.optional(Day),
  /** To `approve`: those of the powers that are given, where the backend lets the giver approve a part. */
  powers: z.optional(z.array(PowerId).check(z.minLength(1), z.maxLength(100))),
});
export type ActionTerms = z.infer<typeof ActionTerms>;

const checks = z.array(Check).check(z.maxLength(Check.options.length));

/** What borgerservice has ticked (R109). */
export const DeskTerms = z.object({
  /** To `approve` and `approve-extension`: what was looked for and found. It has to be all of it. */
  checks: z.optional(checks),
  /** To `decline` and `decline-extension`: what was missing. At least one thing. */
  reasons: z.optional(checks),
});
export type DeskTerms = z.infer<typeof DeskTerms>;

/** What a holder asks of a giver. */
export const MandateRequest = z.object({
  giver: PartyId,
  powers: z.array(PowerId).check(z.minLength(1), z.maxLength(100)),
  until: Day,
  /** On whose authority. The giver's own, where nothing is said. */
  basis: z.optional(Basis),
  /** How the giver is asked. Where nothing is said, in Digital Post, or by letter where somebody else decides for them. A giver who cannot be reached that way is refused with `requires-paper`. */
  delivery: z.optional(Delivery),
  message: z.optional(z.string().check(z.maxLength(500))),
  replaces: z.optional(MandateId),
});
export type MandateRequest = z.infer<typeof MandateRequest>;

/** What a giver gives a holder. */
export const MandateGift = z.object({
  holder: PartyId,
  powers: z.array(PowerId).check(z.minLength(1), z.maxLength(100)),
  until: Day,
  replaces: z.optional(MandateId),
});
export type MandateGift = z.infer<typeof MandateGift>;

/** Somebody whom the one at the screen may act for. */
export const Principal = z.object({
  person: Party,
  powers: z.array(Power),
  /** The last day on which any of the powers holds. Absent where the backend does not know it. */
  until: z.optional(Day),
  /** Whether they hold the power that was asked for. True where none was. */
  covers: z.boolean(),
  /** Whether it is only known to have held when the person at the screen logged in: it may have ended since. */
  atLogin: z.optional(z.boolean()),
  /** Whether nothing that is known tells them apart from somebody else here. Nobody can act for them: it could be the wrong one. */
  alike: z.optional(z.boolean()),
  /** Whether the person at the screen keeps them at the top. */
  pinned: z.optional(z.boolean()),
});
export type Principal = z.infer<typeof Principal>;
