import type { CallOptions, MandateBackend } from '../contract/backend.js';
import { toAddress, unasked } from '../contract/address.js';
import {
  asksVersion,
  operation,
  operationNames,
  operations,
  type Change,
  type Input,
  type OperationName,
  type Output,
} from '../contract/operations.js';
import { refusalIn } from '../contract/problem.js';
import { safeUrl } from '../contract/safe-url.js';
import { Refusal } from '../domain/refusal.js';
import { untilEnded } from '../registry/ending.js';
import { streamed } from './http-stream.js';

export interface HttpOptions {
  /** The portal's own `fetch`, where it adds a token or a header. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** How long an answer may take, in milliseconds, before the call is refused with `timed-out`. */
  readonly timeout?: number | undefined;
  /** How long a stream may say nothing, in milliseconds, before it is taken to be lost, and opened anew. */
  readonly silence?: number | undefined;
}

/**
 * A backend at the other end of the wire, of the operations that it says it has.
 *
 * @param url - Where the contract is served, such as `/api/fuldmagt`.
 * @throws {Refusal} `not-valid` where the address is none, and whatever `describe` is refused with.
 */
export async function connect(url: string, options: HttpOptions & Pick<CallOptions, 'signal'> = {}): Promise<MandateBackend> {
  const whole = http(url, options);
  const described = await whole.describe?.({}, { signal: options.signal });
  const able = new Set(described?.operations);
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name === 'describe' || able.has(name)));
}

/** A backend at the other end of the wire, of every operation there is, whether it has them or not. `connect` asks first. */
export function http(
  url: string,
  { fetch = request => globalThis.fetch(request), timeout = 20_000, silence = 60_000 }: HttpOptions = {},
): MandateBackend {
  const base = safeUrl(url, { base: typeof document === 'undefined' ? undefined : document.baseURI })?.replace(/\/+$/, '');
  if (!base || /[?#]/.test(base)) throw new Refusal('not-valid');

  const ask =
    <Name extends OperationName>(name: Name) =>
    async (input: Input<Name>, options: CallOptions = {}): Promise<Output<Name>> => {
      options.signal?.throwIfAborted();
      if (operation(name).answers === 'stream') {
        const send = (signal: AbortSignal) =>
          asked(signal, () => begin(fetch, toRequest(base, name, input, options, signal)), options.signal);
        const missed: Change = { changed: 'mandate' };
        const stream = { read: (event: unknown): unknown => read(name, event), missed, signal: options.signal, timeout, silence };
        return (await streamed<unknown>(send, stream)) as Output<Name>;
      }
      const limit = within(timeout, options.signal);
      try {
        const request = toRequest(base, name, input, options, limit.signal);
        return await asked(limit.signal, () => exchange(fetch, name, request), options.signal);
      } finally {
        limit.end();
      }
    };

  return Object.fromEntries(operationNames.map(name => [name, ask(name)]));
}

/** Asks until a signal ends it, and says what went wrong in the words of the house. A call that its caller has ended is no refusal. */
const asked = <T>(signal: AbortSignal, ask: () => Promise<T>, ended: AbortSignal | undefined): Promise<T> =>
  // Raced as well: a portal's own `fetch` may know nothing of the signal.
  untilEnded(signal, ask).catch((error: unknown) => {
    ended?.throwIfAborted();
    if (signal.aborted) throw new Refusal('timed-out', { cause: error });
    if (error instanceof Refusal) throw error;
    throw new Refusal(error instanceof SyntaxError ? 'backend-down' : 'unreachable', { cause: error });
  });

/** Sends a request, and answers once the other end has agreed to it. */
const begin = async (fetch: (request: Request) => Promise<Response>, request: Request): Promise<Response> => {
  const response = await fetch(request);
  if (isRedirect(response)) throw new Refusal('session-expired', { cause: response.status });
  const refusal = await refusalIn(response);
  if (refusal) throw refusal;
  return response;
};

const exchange = async <Name extends OperationName>(
  fetch: (request: Request) => Promise<Response>,
  name: Name,
  request: Request,
): Promise<Output<Name>> => {
  const response = await begin(fetch, request);
  return read(name, operation(name).answers === 'file' ? await fileIn(response) : await response.json());
};

/** What a file's answer holds, where it is the PDF that it should be. */
const fileIn = async (response: Response): Promise<Blob | undefined> => {
  const file = await response.blob();
  return /^application\/pdf\b/.test(file.type) ? file : undefined;
};

/** The contract leads nowhere else: what does is a portal that wants the citizen to log in. It is not followed, so no number goes to where it was not meant for. */
const isRedirect = ({ type, status }: Response): boolean => type === 'opaqueredirect' || (status >= 300 && status < 400);

const types = { json: 'application/json', file: 'application/pdf', stream: 'text/event-stream' } as const;

const toRequest = (base: string, name: OperationName, input: Input<OperationName>, options: CallOptions, signal: AbortSignal): Request => {
  const { path, body } = toAddress(name, input);
  const headers = new Headers({
    accept: `${types[operation(name).answers ?? 'json']}, application/problem+json`,
  });
  if (body) headers.set('content-type', 'application/json');
  if (options.unasked) headers.set(unasked, '1');
  if (options.lang) headers.set('accept-language', options.lang);
  if (options.idempotencyKey && operation(name).writes) headers.set('idempotency-key', options.idempotencyKey);
  if (options.version !== undefined && asksVersion(name, input)) headers.set('if-match', `"${options.version}"`);
  return new Request(base + path, {
    method: operation(name).method,
    headers,
    signal,
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'manual',
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
};

/** An answer that is not what the contract says is as good as none: nothing of it is shown. */
const read = <Name extends OperationName>(name: Name, answer: unknown): Output<Name> => {
  const { success, data, error } = operations[name].output.safeParse(answer);
  if (!success) throw new Refusal('backend-down', { cause: error });
  return data as Output<Name>;
};

/** A signal that ends after so many milliseconds, or with another one. */
const within = (milliseconds: number, other?: AbortSignal): { readonly signal: AbortSignal; end(): void } => {
  const controller = new AbortController();
  const abort = () => controller.abort(other?.reason);
  if (other?.aborted) abort();
  other?.addEventListener('abort', abort, { once: true });
  const timer = setTimeout(() => controller.abort(), milliseconds);
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      other?.removeEventListener('abort', abort);
    },
  };
};
