import type { MandateBackend } from '../../contract/backend.js';
import { compare } from '../../contract/comparing.js';
import { toResponse } from '../../contract/problem.js';
import { whoseIn } from '../../contract/whose.js';
import { isRefusal, Refusal, type Reason } from '../../domain/refusal.js';
import { credentials } from './services.js';

export interface CheckActingOptions {
  /** What the caller is about to do for the person, as the catalogue names it. */
  readonly power: string;
  /** The service that this is, and what it proves itself with. */
  readonly audience: string;
  readonly secret: string;
  /** Where the portal answers `POST /acting/check`. */
  readonly checkUrl: string | URL;
  /** Sends the question, where it takes more than the usual to reach the portal. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** How long the portal may take to answer, in milliseconds. 5 seconds by default. */
  readonly timeout?: number;
}

/** Somebody who is acted for, and who acts, by what this service knows them by. */
export interface ActedFor {
  readonly person: string;
  readonly holder: string;
}

/**
 * Asks the portal whether whoever sent a request acts for somebody now, with the power that it takes: one line in a service behind a portal. That it was asked
 * is written to the history of the mandate, so it is asked once for each thing that is done.
 *
 * ```ts
 * const acting = await checkActing(request, { ...service, power: 'kom-social-og-sundhedsportal' });
 * if (acting instanceof Response) return acting;
 * return Response.json(await appointmentsOf(acting.person));
 * ```
 *
 * @returns who is acted for, or the answer to send where nobody is: 401 without a token, 403 where it does not hold (nobody is told why), 502, 503 or 504 where the
 *   portal did not say.
 */
export async function checkActing(
  request: Request,
  { power, audience, secret, checkUrl, fetch = globalThis.fetch, timeout = 5_000 }: CheckActingOptions,
): Promise<ActedFor | Response> {
  const token = /^bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token === undefined) return refuse('session-expired', { 'www-authenticate': 'Bearer realm="fuldmagt"' });
  const late = AbortSignal.timeout(timeout);
  const question = new Request(checkUrl, {
    method: 'POST',
    headers: { authorization: credentials(audience, secret), accept: 'application/json' },
    body: new URLSearchParams({ token, power }),
    redirect: 'manual',
    signal: AbortSignal.any([request.signal, late]),
  });
  try {
    const response = await fetch(question);
    if (!response.ok) return refuse('backend-down');
    const told = (await response.json()) as Told | null;
    const [person, holder] = [told?.sub, told?.act?.sub];
    if (told?.active === false) return refuse('not-allowed');
    if (told?.active !== true || typeof person !== 'string' || typeof holder !== 'string') return refuse('backend-down');
    return { person, holder };
  } catch {
    return refuse(late.aborted ? 'timed-out' : 'unreachable');
  }
}

/** What the portal is expected to answer, and may not. */
interface Told {
  readonly active?: unknown;
  readonly sub?: unknown;
  readonly act?: { readonly sub?: unknown } | null;
}

/**
 * Compares whose page a call to the portal's own API comes from, as `guard` of the page says it, with who is at the screen now.
 *
 * @param backend - The backend of whoever is logged in, as `backendFor` has it.
 * @returns the answer to send where it is another's, or was opened while they acted for another: 409 `user-changed` or `actor-changed`. Nothing, where all is well.
 */
export async function refusedPage(request: Request, backend: MandateBackend): Promise<Response | undefined> {
  try {
    await compare(backend, whoseIn(request.headers), { signal: request.signal });
    return undefined;
  } catch (error) {
    if (isRefusal(error)) return toResponse(error);
    throw error;
  }
}

const refuse = (reason: Reason, headers: Readonly<Record<string, string>> = {}): Response => {
  const response = toResponse(new Refusal(reason));
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
};
