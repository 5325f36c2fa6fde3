import * as z from 'zod/mini';

/** One entry of the catalogue, by name. An id that nobody here knows is fine: the catalogue grows (R041). */
export const PowerId = z.string().check(z.minLength(1), z.maxLength(200)).brand<'PowerId'>();
export type PowerId = z.infer<typeof PowerId>;

/** `handle` may see and act, `indsigt` may see (R019). Absent where the source does not say. */
export const Kind = z.enum(['handle', 'indsigt']);
export type Kind = z.infer<typeof Kind>;

/** Through what a power is used (R024): each opens its own ways, and the others stay shut (R018). `contact` is by phone, in Digital Post and in person (R021, R023). */
export const Channel = z.enum(['self-service', 'phone', 'self-service-and-phone', 'contact', 'letters']);
export type Channel = z.infer<typeof Channel>;

/** One thing that a citizen can let somebody else do: what, at which service, of which kind, through which channel, and whether it holds here. */
export const Power = z.object({
  id: PowerId,
  title: z.string(),
  /** The language that `title` and the other words here are written in, as a BCP 47 tag: not always the reader's. */
  lang: z.string(),
  /** The heading that it stands under. */
  category: z.string(),
  /** Other headings under which people look for it (R047). It is still one power. */
  alsoUnder: z.optional(z.array(z.string())),
  /** What a pair of powers is about, without its kind, in words: `handle` and `indsigt` of one subject are one choice (R045). */
  subject: z.optional(z.string()),
  kind: z.optional(Kind),
  channel: z.optional(Channel),
  /** For the whole country, or only where the giver's municipality offers it (R027, R043). */
  reach: z.enum(['national', 'municipal']),
  /** `here`: the backend's own portal honours it. `elsewhere`: it can only be had at the national self-service. */
  where: z.enum(['here', 'elsewhere']),
  /** Whether the giver's municipality does not offer it any more, or the giver has moved to one that does not (R044). What was given stays given. */
  noLongerOffered: z.optional(z.boolean()),
  /** The service that it opens, as an address or a name. */
  service: z.optional(z.string()),
});
export type Power = z.infer<typeof Power>;
