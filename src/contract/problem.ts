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

/** What a response refuses, where it refuses. One that says nothing we know is `session-expired` for 401, `too-many-attempts` for 429, else `backend-down`. */
export async function refusalIn(response: Response): Promise<Refusal | undefined> {
  if (response.ok) return undefined;
  const { data: told } = Told.safeParse(await response.json().catch(() => undefined));
  const seconds = /^\d{1,9}$/.exec(response.headers.get('retry-after') ?? '')?.[0];
  const retryAfter = told?.retryAfter ?? (seconds === undefined ? undefined : Number(seconds));
  return new Refusal(told ? reasonIn(told) : plainReason(response.status), {
    retryAfter,
    objections: told?.objections,
    cause: response.status,
  });
}

const reasonIn = ({ type }: z.infer<typeof Told>): Reason => type.slice(prefix.length) as Reason;

const plainReason = (status: number): Reason => {
  if (status === 401) return 'session-expired';
  return status === 429 ? 'too-many-attempts' : 'backend-down';
};
