import { operation, operationNames, type OperationName } from '../../contract/operations.js';
import { toResponse } from '../../contract/problem.js';
import { Refusal } from '../../domain/refusal.js';
import { following, givenUp, pause, type Fault, type FaultyOptions, type Plan } from './plan.js';

/**
 * What goes wrong on the wire, beside what any backend can do wrong:
 *
 * - `login-page`: a page to log in with, in the place of an answer. `redirect` leads there instead.
 * - `cut`: the connection breaks in the middle of the answer; where it is `quiet`, the answer just ends there.
 * - `status`: something on the way answers with a page of its own. `retryAfter` is in seconds, or a point in time as HTTP writes it.
 * - `offline`: nothing is sent.
 *
 * `lost` is a connection that breaks once the server has done it.
 */
export type WireFault =
  | Fault
  | { readonly fault: 'login-page'; readonly redirect?: boolean }
  | { readonly fault: 'cut'; readonly quiet?: boolean }
  | { readonly fault: 'status'; readonly status: number; readonly retryAfter?: number | string }
  | { readonly fault: 'offline' };

type Fetch = (request: Request) => Promise<Response>;

/**
 * A `fetch` that fails on demand, as a plan says it for each operation and each call. It goes where a portal's own `fetch` goes: into the provider's `.fetch`, and
 * into the options of `http` and `connect`. What is sent to another address than that of an operation goes through as it is.
 *
 * ```ts
 * provider.fetch = faultyFetch(request => fetch(request), [
 *   { operation: 'give', call: 1, fault: 'lost' },
 *   { operation: 'mandates', call: 1, fault: 'status', status: 503, retryAfter: 2 },
 * ]);
 * ```
 */
export function faultyFetch(fetch: Fetch, plan: Plan<WireFault>, { wait = pause }: FaultyOptions = {}): Fetch {
  const next = following(plan);
  return async request => {
    const name = operationOf(request);
    const fault = name && next(name);
    return fault ? failed(fault, { request, fetch, wait, streams: operation(name).answers === 'stream' }) : fetch(request);
  };
}

/** The operation that a request is for, wherever the contract is served. */
export const operationOf = ({ method, url }: Pick<Request, 'method' | 'url'>): OperationName | undefined => {
  const { pathname } = new URL(url);
  const fitting = operationNames.filter(name => operation(name).method === method && patternOf(name).test(pathname));
  // `/cases/search` is no case whose id is `search`, and the end of it is that of others.
  return fitting.sort((one, other) => operation(other).path.length - operation(one).path.length)[0];
};

const patternOf = (name: OperationName): RegExp => new RegExp(`${operation(name).path.replace(/:\w+/g, '[^/]+')}$`);

interface Call {
  readonly request: Request;
  readonly fetch: Fetch;
  readonly wait: NonNullable<FaultyOptions['wait']>;
  readonly streams: boolean;
}

const failed = async (fault: WireFault, { request, fetch, wait, streams }: Call): Promise<Response> => {
  const { signal } = request;
  switch (fault.fault) {
    case 'slow':
      await wait(fault.milliseconds, signal);
      signal.throwIfAborted();
      return fetch(request);
    case 'refused':
      return toResponse(new Refusal(fault.reason, { retryAfter: fault.retryAfter }));
    case 'garbage': {
      const answer = JSON.stringify(fault.answer ?? 'nonsense');
      if (streams) return new Response(`data: ${answer}\n\n`, { headers: { 'content-type': 'text/event-stream' } });
      await fetch(request);
      return new Response(answer, { headers: { 'content-type': 'application/json' } });
    }
    case 'twice': {
      const again = request.clone();
      await fetch(request);
      return fetch(again);
    }
    case 'lost':
      await fetch(request);
      throw broken();
    case 'late': {
      const kept = await unended(request);
      await (fault.milliseconds === undefined ? givenUp(signal) : wait(fault.milliseconds));
      return fetch(kept);
    }
    case 'never':
      await givenUp(signal);
      throw signal.reason;
    case 'login-page':
      return fault.redirect
        ? new Response(null, { status: 302, headers: { location: 'https://login.example/' } })
        : new Response('<!doctype html><title>Log ind</title>', { headers: { 'content-type': 'text/html; charset=utf-8' } });
    case 'cut':
      return streams ? cut('data: {"chan', 'text/event-stream', fault.quiet) : half(await fetch(request), fault.quiet);
    case 'status':
      return new Response('<!doctype html><title>Prøv igen senere</title>', {
        status: fault.status,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          ...(fault.retryAfter !== undefined && { 'retry-after': String(fault.retryAfter) }),
        },
      });
    case 'offline':
      throw broken();
  }
};

/** What a browser says when it has no connection, or loses it. */
const broken = () => new TypeError('Failed to fetch');

/** The same request, which nobody ends. */
const unended = async (request: Request): Promise<Request> => {
  const { url, method, headers, credentials, cache, redirect } = request;
  const body = method === 'GET' ? undefined : await request.clone().arrayBuffer();
  return new Request(url, { method, headers, credentials, cache, redirect, ...(body && { body }) });
};

const half = async (response: Response, quiet: boolean | undefined): Promise<Response> => {
  const whole = new Uint8Array(await response.arrayBuffer());
  return cut(whole.slice(0, Math.floor(whole.length / 2)), response.headers.get('content-type') ?? 'application/json', quiet);
};

/** An answer that ends too soon: with a connection that breaks, or quietly, as if that were all. */
const cut = (body: Uint8Array<ArrayBuffer> | string, type: string, quiet = false): Response => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  let begun = false;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (!begun) controller.enqueue(bytes);
      else if (quiet) controller.close();
      else controller.error(broken());
      begun = true;
    },
  });
  return new Response(stream, { headers: { 'content-type': type } });
};
