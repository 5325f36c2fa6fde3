import * as z from 'zod/mini';
import { Objection } from '../domain/objection.shape.js';
import { reasons, Refusal, type Reason } from '../domain/refusal.js';

const prefix = 'urn:fuldmagt:problem:';

/** A refusal on the wire (RFC 9457). `detail` is for developers, and never shown to a citizen. */
export const Problem = z.object({
  type: z.enum(reasons.map(reason => `${prefix}${reason}` as const)),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  /** In how many seconds it is worth another try. */
  retryAfter: z.optional(z.int()),
  /** All that stands in the way of what was asked. Nothing of what was typed is in it. */
  objections: z.optional(z.array(Objection)),
});
export type Problem = z.infer<typeof Problem>;

/** What is read of a problem: whoever serves the contract may leave out the rest of it. */
const Told = z.object({
  type: Problem.shape.type,
  retryAfter: z.catch(z.optional(z.int().check(z.nonnegative())), undefined),
  objections: z.catch(Problem.shape.objections, undefined),
});

/** The HTTP status of each reason. */
export const statuses = {
  'self-mandate': 422,
  'under-15': 422,
  'person-not-available': 422,
  'too-many-attempts': 429,
  'requires-paper': 422,
  'duplicate-request': 409,
  'not-offered-in-municipality': 422,
  'already-decided': 409,
  'mandate-ended': 409,
  'period-over': 409,
  'extension-window-closed': 409,
  'changed-meanwhile': 412,
  'key-reused': 422,
  'not-found': 404,
  'not-allowed': 403,
  'not-valid': 422,
  'not-supported': 422,
  'not-while-acting': 409,
  'actor-changed': 409,
  'user-changed': 409,
  'session-expired': 401,
  'backend-down': 503,
  unreachable: 502,
  'timed-out': 504,
} as const satisfies Record<Reason, number>;

/** Writes a refusal as a response. `status` where the wire has a better one than the reason's own, `detail` for whoever writes the client. */
export function toResponse(
  { reason, retryAfter, objections }: Refusal,
  { status = statuses[reason], detail }: { status?: number; detail?: string | undefined } = {},
): Response {
  const problem: Problem = {
    type: `${prefix}${reason}`,
    title: reason,
    status,
    ...(detail ? { detail } : {}),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(objections.length > 0 ? { objections: [...objections] } : {}),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  });
}

/** The longest that anybody is told to wait, in seconds: a day. Whoever says more means that it is not to be tried again today. */
const longest = 86_400;

/**
 * What a response refuses, where it refuses. One that says nothing we know is `session-expired` for 401, `too-many-attempts` for 429, `timed-out` for 504,
 * else `backend-down`.
 *
 * @param now - What the clock says, in milliseconds: a `Retry-After` may be a point in time. Where the response says what its own clock says, that is believed.
 */
export async function refusalIn(response: Response, now = Date.now()): Promise<Refusal | undefined> {
  if (response.ok) return undefined;
  const { status, headers } = response;
  const { data: told } = Told.safeParse(await response.json().catch(() => undefined));
  const seconds = told?.retryAfter ?? secondsIn(headers.get('retry-after'), timeIn(headers.get('date')) ?? now);
  return new Refusal(told ? reasonIn(told) : plainReason(status), {
    retryAfter: seconds === undefined ? undefined : Math.min(seconds, longest),
    objections: told?.objections,
    cause: status,
  });
}

/** In how many seconds it is worth another try, as a header says it: as a number, or as a point in time. */
const secondsIn = (header: string | null, now: number): number | undefined => {
  if (header !== null && /^\d{1,9}$/.test(header)) return Number(header);
  const at = timeIn(header);
  return at === undefined ? undefined : Math.max(0, Math.ceil((at - now) / 1_000));
};

/** A point in time as HTTP writes it. What is written otherwise is none: each browser would read it in its own way. */
const timeIn = (header: string | null): number | undefined => {
  const time = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(header ?? '') ? Date.parse(header ?? '') : NaN;
  return Number.isNaN(time) ? undefined : time;
};

const reasonIn = ({ type }: z.infer<typeof Told>): Reason => type.slice(prefix.length) as Reason;

const plainReason = (status: number): Reason => {
  if (status === 401) return 'session-expired';
  if (status === 429) return 'too-many-attempts';
  return status === 504 ? 'timed-out' : 'backend-down';
};
