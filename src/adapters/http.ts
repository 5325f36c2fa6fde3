import type { CallOptions, MandateBackend } from '../contract/backend.js';
import { toAddress, unasked } from '../contract/address.js';
import {
  asksVersion,
  isRepeatable,
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
import { writeWhose } from '../contract/whose.js';
import { isRefusal, Refusal } from '../domain/refusal.js';
import { untilEnded } from '../registry/ending.js';
import { pace as realPace, type Pace } from './pace.js';
import { repeated } from './repeating.js';

export interface HttpOptions {
  /** The portal's own `fetch`, where it adds a token or a header. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** How long an answer may take, in milliseconds and with everything that is tried again, before the call is refused with `timed-out`. 20 seconds by default. */
  readonly timeout?: number | undefined;
  /**
   * How often a call that failed in passing is tried again, where that is safe: what only asks, and what is done once because it carries its idempotency key.
   * Twice by default.
   */
  readonly retries?: number | undefined;
  /** How long a stream may say nothing, in milliseconds, before it is taken to be lost, and opened anew. */
  readonly silence?: number | undefined;
  /** How time passes. A test puts in its own clock, its own chance, and a wait that takes no time. */
  readonly pace?: Partial<Pace> | undefined;
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

/**
 * A backend at the other end of the wire, of every operation there is, whether it has them or not. `connect` asks first.
 *
 * What failed in passing is tried again where that is safe: a connection that broke, an answer that was cut off, 502, 503 and 504, and 429 where it is told when
 * to come back. `Retry-After` is kept to, as long as it is over in time; otherwise the refusal says how long to wait. Nothing is tried again once the call has
 * been ended, nor a person looked up twice: that counts as two tries.
 */
export function http(
  url: string,
  { fetch = request => globalThis.fetch(request), timeout = 20_000, retries = 2, silence = 60_000, pace: own }: HttpOptions = {},
): MandateBackend {
  const base = safeUrl(url, { base: typeof document === 'undefined' ? undefined : document.baseURI })?.replace(/\/+$/, '');
  if (!base || /[?#]/.test(base)) throw new Refusal('not-valid');
  const pace: Pace = { ...realPace, ...own };
  const wire: Wire = { fetch, pace };

  const ask =
    <Name extends OperationName>(name: Name) =>
    async (input: Input<Name>, options: CallOptions = {}): Promise<Output<Name>> => {
      options.signal?.throwIfAborted();
      if (operation(name).answers === 'stream') {
        const send = (signal: AbortSignal) =>
          asked(signal, () => begin(wire, toRequest(base, name, input, options, signal)), options.signal);
        const missed: Change = { changed: 'mandate' };
        const stream = { read: (event: unknown): unknown => read(name, event), missed, signal: options.signal, timeout, silence, pace };
        const { streamed } = await fetchStreams();
        return (await streamed<unknown>(send, stream)) as Output<Name>;
      }
      const until = pace.now() + timeout;
      const limit = within(timeout, pace, options.signal);
      const { signal } = limit;
      try {
        const write = () => toRequest(base, name, input, options, signal);
        // What cannot be written is a bug, and is seen: it is written before anything can be refused.
        let next: Request | undefined = write();
        const attempt = async () => {
          const request = next ?? write();
          next = undefined;
          return exchange(wire, name, request).catch(failed(signal));
        };
        const again = { retries: isRepeatable(name, options.idempotencyKey) ? retries : 0, signal, until, pace };
        return await asked(signal, () => repeated(attempt, again), options.signal);
      } finally {
        limit.end();
      }
    };

  return Object.fromEntries(operationNames.map(name => [name, ask(name)]));
}

/** What reads streams. It is fetched once, and again where that failed: not needed before anything is seen. Where it cannot be fetched, nothing can. */
const fetchStreams = (): Promise<Streams> =>
  (streams ??= import('./http-stream.js').catch((error: unknown) => {
    streams = undefined;
    throw new Refusal('unreachable', { cause: error });
  }));
type Streams = typeof import('./http-stream.js');
let streams: Promise<Streams> | undefined;

/** What a call goes through. */
interface Wire {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly pace: Pace;
}

/** Asks until a signal ends it. A call that its caller has ended is no refusal. */
const asked = <T>(signal: AbortSignal, ask: () => Promise<T>, ended: AbortSignal | undefined): Promise<T> =>
  // Raced as well: a portal's own `fetch` may know nothing of the signal.
  untilEnded(signal, ask).catch((error: unknown) => {
    ended?.throwIfAborted();
    return failed(signal)(error);
  });

/** Says what went wrong in the words of the house. */
const failed =
  (signal: AbortSignal) =>
  (error: unknown): never => {
    if (signal.aborted) throw new Refusal('timed-out', { cause: error });
    if (isRefusal(error)) throw error;
    // Engines write into the error what they could not read, and that may be somebody's name.
    if (error instanceof SyntaxError) throw new Refusal('backend-down', { cause: new SyntaxError('no JSON') });
    throw new Refusal('unreachable', { cause: error });
  };

/** Sends a request, and answers once the other end has agreed to it. */
const begin = async ({ fetch, pace }: Wire, request: Request): Promise<Response> => {
  const response = await fetch(request);
  if (isRedirect(response)) throw new Refusal('session-expired', { cause: response.status });
  const refusal = await refusalIn(response, pace.now());
  if (refusal) throw refusal;
  if (isPage(response)) throw new Refusal('session-expired', { cause: response.status });
  return response;
};

const exchange = async <Name extends OperationName>(wire: Wire, name: Name, request: Request): Promise<Output<Name>> => {
  const response = await begin(wire, request);
  return read(name, operation(name).answers === 'file' ? await fileIn(response) : await response.json());
};

/** What a file's answer holds, where it is the PDF that it should be. */
const fileIn = async (response: Response): Promise<Blob | undefined> => {
  const file = await response.blob();
  return /^application\/pdf\b/.test(file.type) ? file : undefined;
};

/** The contract leads nowhere else: what does is a portal that wants the citizen to log in. It is not followed, so no number goes to where it was not meant for. */
const isRedirect = ({ type, status }: Response): boolean => type === 'opaqueredirect' || (status >= 300 && status < 400);

/** Nothing in the contract is a page to look at. Whoever gets one in the place of an answer is to log in: so do portals that send the way to a login as a form. */
const isPage = ({ headers }: Response): boolean => /^(text\/html|application\/xhtml\+xml)\b/i.test(headers.get('content-type') ?? '');

const types = { json: 'application/json', file: 'application/pdf', stream: 'text/event-stream' } as const;

const toRequest = (base: string, name: OperationName, input: Input<OperationName>, options: CallOptions, signal: AbortSignal): Request => {
  const { path, body } = toAddress(name, input);
  const headers = new Headers({
    accept: `${types[operation(name).answers ?? 'json']}, application/problem+json`,
  });
  if (body) headers.set('content-type', 'application/json');
  if (options.unasked) headers.set(unasked, '1');
  if (options.whose) writeWhose(headers, options.whose);
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
const within = (milliseconds: number, { wait }: Pace, other?: AbortSignal): { readonly signal: AbortSignal; end(): void } => {
  const [controller, over] = [new AbortController(), new AbortController()];
  const abort = () => controller.abort(other?.reason);
  if (other?.aborted) abort();
  other?.addEventListener('abort', abort, { once: true });
  wait(milliseconds, over.signal).then(
    () => controller.abort(),
    () => undefined,
  );
  return {
    signal: controller.signal,
    end() {
      over.abort();
      other?.removeEventListener('abort', abort);
    },
  };
};
