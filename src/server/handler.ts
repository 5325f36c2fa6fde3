import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { CallOptions, MandateBackend } from '../contract/backend.js';
import { asksVersion, operation, operationNames, operations, type OperationName } from '../contract/operations.js';
import { unasked } from '../contract/address.js';
import { compare } from '../contract/comparing.js';
import { toResponse } from '../contract/problem.js';
import { whoseIn } from '../contract/whose.js';
import { isRefusal, Refusal } from '../domain/refusal.js';
import type { Acting } from './acting/acting.js';
import { faultOf, type Fault } from './faults.js';
import { openApi } from './openapi.js';
import { streaming, type StreamingOptions } from './streaming.js';
import type { Telemetry } from './telemetry.js';

/** Where something went wrong. */
export interface Where {
  /** The operation that was asked for. Absent where it went wrong before that was known. */
  readonly operation?: OperationName | 'checkActing' | undefined;
}

/** What a request asks for. */
export interface Asked {
  readonly operation: OperationName;
  /** Whether it is a sign that somebody is at the screen, and so keeps their session alive. */
  readonly keeps: boolean;
}

export interface HandlerOptions {
  /**
   * The backend of whoever sent the request, or nothing where nobody is logged in: that is answered with 401 `session-expired`.
   * The portal's session says who it is; the body never does, and is not for it to read.
   *
   * That a page listens, or asks of itself, keeps no session alive: `keeps` is false then, and the session is only looked up.
   */
  readonly backendFor: (request: Request, asked: Asked) => MandateBackend | undefined | Promise<MandateBackend | undefined>;
  /** Where the contract is served, as a path: `/api/fuldmagt`. */
  readonly base: string;
  /** What the portal calls the cookie of its sessions: the document says it. */
  readonly cookie?: string;
  /** Hears of what is nobody's refusal, and of a database that is down. Without it, the kind of error and where it happened go to the console. */
  readonly onError?: (error: unknown, where: Where) => void;
  /** Answers the services behind the portal, at `/acting/check` and `/acting/keys`. Without it, there is no such address. */
  readonly acting?: Pick<Acting, 'check' | 'keys'> | undefined;
  /** Ends every stream, and opens no other: the server is about to stop. What else is under way is answered. */
  readonly stopping?: AbortSignal | undefined;
  /** How often a stream shows that it is still there, in milliseconds: more often than anything in between cuts what is silent. 15 seconds by default. */
  readonly heartbeat?: number;
  /** The most that a body may hold, in bytes. 65,536 by default. */
  readonly bodyBytes?: number;
  /** How long an answer may take, in milliseconds, until the one who waits is told `timed-out`. 30 seconds by default. A stream may take as long as it likes. */
  readonly answersWithin?: number;
  /** How many streams there can be at one moment. One more is told to come back later. 2,000 by default. */
  readonly streams?: number;
  /** Watches every operation. */
  readonly telemetry?: Telemetry | undefined;
}

interface Env {
  Variables: { backend: MandateBackend };
}

/**
 * Serves the contract from any backend, in anything that speaks `Request` and `Response`.
 *
 * It reads what comes in by the contract's schemas and lets nothing out that is not in them. A call that says whose page it comes from (`Fuldmagt-Person`,
 * `Fuldmagt-Acting-For`), as every call of our own pages does, is refused with `user-changed` or `actor-changed` where the session is not that any more,
 * before anything else of it is read; one that says nothing, such as a portal's own from a command line, is taken as it is. Cookies and tokens against forgery are the portal's,
 * in `backendFor`; that every writing call must carry JSON keeps plain forms of other sites out as well.
 */
export function createHandler({
  backendFor,
  base,
  cookie,
  acting,
  onError = toConsole,
  stopping,
  heartbeat = 15_000,
  bodyBytes = 64 * 1024,
  answersWithin = 30_000,
  streams = 2_000,
  telemetry,
}: HandlerOptions): (request: Request) => Promise<Response> {
  const app = new Hono<Env>({ strict: false }).basePath(base.replace(/\/+$/, '') || '/');

  const tell = (error: unknown, where: Where) => {
    try {
      onError(error, where);
    } catch {
      // Whoever sent the request is owed an answer, whatever becomes of the log.
    }
  };

  const refused = (error: unknown, where: Where, gone = false): Response => {
    if (error instanceof Unfit) return error.response;
    if (!isRefusal(error)) {
      if (!gone) tell(error, where);
      return toResponse(new Refusal('backend-down'), { status: 500 });
    }
    if (error.reason === 'backend-down' && !stopping?.aborted) tell(error, where);
    return toResponse(error);
  };

  let open = 0;
  /** Notes that a stream is open, until it has ended. @throws {Refusal} Where there are as many as there can be. */
  const opens = (ended: AbortSignal): void => {
    if (open >= streams) throw new Refusal('too-many-attempts', { retryAfter: 30 });
    if (ended.aborted) return;
    open += 1;
    ended.addEventListener('abort', () => (open -= 1), { once: true });
  };

  for (const name of operationNames) {
    const { method, path } = operation(name);
    app.on(
      method,
      path,
      async (context, next) => {
        if (!telemetry) return next();
        await telemetry.operation({ operation: name, method, route: path }, async () => {
          await next();
          return context.res;
        });
      },
      async (context, next) => {
        const keeps = operation(name).answers !== 'stream' && context.req.header(unasked) === undefined;
        const backend = await backendFor(context.req.raw, { operation: name, keeps });
        if (!backend) throw new Refusal('session-expired');
        context.set('backend', backend);
        await next();
      },
      // A body that nobody reads is nobody's trouble.
      ...(hasBody(method) ? [limited(bodyBytes)] : []),
      async context => {
        try {
          return await answer(name, context, {
            heartbeat,
            stopping,
            opens,
            answersWithin,
            fault: error => tell(error, { operation: name }),
          });
        } catch (error) {
          return refused(error, { operation: name }, context.req.raw.signal.aborted);
        }
      },
    );
  }

  if (acting) {
    const watched = (answer: () => Promise<Response>): Promise<Response> =>
      telemetry?.operation({ operation: 'checkActing', method: 'POST', route: checkPath }, answer) ?? answer();
    app.post(checkPath, limited(bodyBytes), ({ req }) =>
      watched(() =>
        inTime(answersWithin, req.raw.signal, () => acting.check(req.raw)).catch((error: unknown) =>
          refused(error, { operation: 'checkActing' }, req.raw.signal.aborted),
        ),
      ),
    );
    app.get(keysPath, () => acting.keys());
  }

  let document: string | undefined;
  app.get('/openapi.json', () => json((document ??= JSON.stringify(openApi({ base, cookie, acting: acting !== undefined })))));

  const others: [string, string[]][] = acting
    ? [
        [checkPath, ['POST']],
        [keysPath, ['GET', 'HEAD']],
      ]
    : [];
  for (const [path, methods] of [...methodsByPath(), ...others]) {
    app.all(path, ({ req }) => {
      const response = toResponse(new Refusal('not-supported'), { status: 405, detail: `${req.method} is no method of this address` });
      response.headers.set('allow', methods.join(', '));
      return response;
    });
  }
  app.notFound(() => toResponse(new Refusal('not-found'), { detail: 'no such address' }));
  app.onError((error, { req }) => refused(error, {}, req.raw.signal.aborted));

  return async request => {
    const response = await answered(app, request).catch((error: unknown) => refused(error, {}));
    for (const [name, value] of Object.entries(always)) response.headers.set(name, value);
    return response;
  };
}

/** Where services behind the portal ask. */
const [checkPath, keysPath] = ['/acting/check', '/acting/keys'] as const;

const limited = (bodyBytes: number) =>
  bodyLimit({ maxSize: bodyBytes, onError: () => unfit(413, `a body holds at most ${bodyBytes} bytes`).response });

const answered = async (app: Hono<Env>, request: Request): Promise<Response> => app.fetch(request);

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // What is answered is data: no page is to be made of it, and none is to show it inside itself.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  vary: 'accept-language, cookie',
};

interface Limits {
  /** Notes that a stream is open. */
  readonly opens: (ended: AbortSignal) => void;
  readonly answersWithin: number;
}

/**
 * What comes of a call before the time is over. What it began is done whole or not at all, also afterwards: asked again with the same key, it is told.
 *
 * @throws {Refusal} `timed-out` where nothing has come.
 */
const inTime = async <T>(milliseconds: number, signal: AbortSignal, call: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), milliseconds);
  const late = new Promise<never>((_, reject) => over.signal.addEventListener('abort', () => reject(new Refusal('timed-out'))));
  try {
    return await Promise.race([call(AbortSignal.any([signal, over.signal])), late]);
  } finally {
    clearTimeout(timer);
  }
};

const answer = async (
  name: OperationName,
  context: Context<Env>,
  { opens, answersWithin, ...streams }: Pick<StreamingOptions, 'heartbeat' | 'stopping' | 'fault'> & Limits,
): Promise<Response> => {
  const ask = context.get('backend')[name] as ((input: unknown, options: CallOptions) => Promise<unknown>) | undefined;
  if (!ask) throw new Unfit(toResponse(new Refusal('not-supported'), { status: 501 }));
  const began = performance.now();
  const { headers, signal: gone } = context.req.raw;
  await inTime(answersWithin, gone, signal => compare(context.get('backend'), whoseIn(headers), { signal }));
  const fields = await fieldsIn(name, context);
  const options = optionsIn(name, fields, context.req.raw);
  const read = operations[name].input.safeParse({ ...fields, ...context.req.param() });
  if (!read.success)
    throw unfit(422, `not valid: ${[...new Set(read.error.issues.map(({ path }) => path.join('.') || 'the whole'))].join(', ')}`);
  const { output, answers } = operation(name);
  if (answers === 'stream') {
    return streaming(
      async ended => {
        opens(ended);
        return ask.call(context.get('backend'), read.data, { ...options, signal: ended }) as Promise<AsyncIterable<unknown>>;
      },
      {
        ...streams,
        output,
        signal: gone,
        // Whoever asks for the head of it alone reads no stream.
        headOnly: context.req.raw.method === 'HEAD',
      },
    );
  }
  const call = (signal: AbortSignal) => ask.call(context.get('backend'), read.data, { ...options, signal });
  const written = output.parse(await inTime(answersWithin - (performance.now() - began), gone, call));
  return written instanceof Blob ? file(written) : json(JSON.stringify(written), versionOf(written));
};

const fieldsIn = async (name: OperationName, context: Context<Env>): Promise<object> =>
  hasBody(operation(name).method) ? bodyIn(context) : context.req.query();

const hasBody = (method: string): boolean => method === 'POST' || method === 'PUT';

const json = (body: string, version?: number): Response =>
  new Response(body, { headers: { 'content-type': 'application/json', ...(version === undefined ? {} : { etag: `"${version}"` }) } });

/** A file opens in the page or beside it, and is kept by nobody. Its name tells nothing. */
const file = (content: Blob): Response =>
  new Response(content, { headers: { 'content-type': content.type, 'content-disposition': 'inline; filename="fuldmagt.pdf"' } });

/** The version of the one mandate, or the one draft, that an answer is about. */
const versionOf = (answer: unknown): number | undefined => {
  const { mandate, draft } = answer as { mandate?: { version: number }; draft?: { version: number } };
  return (mandate ?? draft)?.version;
};

/** A request that is not what the contract says, where the status tells more than `not-valid` does. What was sent is never repeated. */
class Unfit extends Error {
  constructor(readonly response: Response) {
    super('not-valid');
  }
}

const unfit = (status: number, detail: string): Unfit => new Unfit(toResponse(new Refusal('not-valid'), { status, detail }));

/** What goes with a call beside its input, as headers say it. */
const optionsIn = (name: OperationName, fields: object, { headers, signal }: Request): CallOptions => {
  const { writes } = operation(name);
  return {
    signal,
    lang: languageIn(headers.get('accept-language') ?? ''),
    ...(writes && { idempotencyKey: keyIn(headers.get('idempotency-key')) }),
    ...(asksVersion(name, fields) && { version: versionIn(headers.get('if-match')) }),
  };
};

const languageIn = (accepted: string): string | undefined => /^\s*([a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3})\s*(?:[,;]|$)/i.exec(accepted)?.[1];

const keyIn = (key: string | null): string | undefined => {
  if (key !== null && !/^[\x21-\x7e]{1,200}$/.test(key)) throw unfit(400, 'Idempotency-Key is 1 to 200 visible ASCII characters');
  return key ?? undefined;
};

const versionIn = (match: string | null): number => {
  if (match === null) throw unfit(428, 'If-Match with the version that the decision was made on');
  const version = /^"(\d{1,9})"$/.exec(match)?.[1];
  if (version === undefined) throw unfit(400, 'If-Match is one version between quotation marks, such as "3"');
  return Number(version);
};

const bodyIn = async ({ req }: Context<Env>): Promise<object> => {
  if (!/^application\/json\s*(;|$)/i.test(req.header('content-type') ?? '')) throw unfit(415, 'the body is application/json');
  const body = parsed(await req.arrayBuffer().catch(() => undefined));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw unfit(400, 'the body is one JSON object');
  return body;
};

const parsed = (body: ArrayBuffer | undefined): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
};

const methodsByPath = (): Map<string, string[]> => {
  const methods = new Map<string, string[]>([['/openapi.json', ['GET', 'HEAD']]]);
  for (const { method, path } of operationNames.map(operation)) {
    methods.set(path, [...(methods.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  }
  return methods;
};

/** Writes down what kind of error it was and where it happened. Its message stays out: a database's can hold what somebody typed. */
const toConsole = (error: unknown, { operation: name }: Where): void => {
  console.error([`fuldmagt: ${name ?? 'a request'} failed`, ...linesOf(faultOf(error))].join('\n'));
};

const linesOf = ({ kind, code, at, cause }: Fault): string[] => [
  code === undefined ? kind : `${kind} ${code}`,
  ...at.map(place => `    at ${place}`),
  ...(cause ? linesOf(cause) : []),
];
