import { isRefusal, Refusal, type Reason } from '../domain/refusal.js';
import { untilEnded } from '../registry/ending.js';
import type { Pace } from './pace.js';
import { eventsIn } from './server-sent.js';

export interface StreamedOptions<Event> {
  /** What an event holds. @throws {Refusal} Where it is not what the contract says. */
  readonly read: (event: unknown) => Event;
  /** What is told where something may have been missed. */
  readonly missed: Event;
  /** Ends the stream. */
  readonly signal?: AbortSignal | undefined;
  /** How long it may take until the other end agrees, in milliseconds. */
  readonly timeout: number;
  /** How long it may say nothing, in milliseconds. */
  readonly silence: number;
  readonly pace: Pace;
}

/** Refusals that may be over in a while. After any other it is no use to go on. */
const passing: readonly Reason[] = ['unreachable', 'timed-out', 'backend-down', 'too-many-attempts'];

/**
 * How long it waits before it connects anew, in milliseconds: where nobody has said, at most, and at the least whatever anybody says. Who refuses it may ask
 * for a longer wait, up to `longest`: a page that is open all day is not to miss the rest of it.
 */
const pause = { usual: 1_000, most: 60_000, least: 100, longest: 600_000 } as const;

/** A stream that has lasted this long, in milliseconds, is no sign that something is wrong where it ends. */
const lasting = 10_000;

/**
 * A stream over HTTP that goes on by itself when the connection breaks, later and later, and not all at one moment. It answers once the other end has
 * agreed for the first time, however long that takes. It ends with its signal, when its reader returns, or with a refusal that will not pass.
 *
 * @param send - Asks for the stream, until the signal ends it.
 * @throws {Refusal} What it is refused with: `session-expired`, say.
 */
export async function streamed<Event>(
  send: (signal: AbortSignal) => Promise<Response>,
  { read, missed, signal, timeout, silence, pace }: StreamedOptions<Event>,
): Promise<AsyncIterableIterator<Event>> {
  const over = new AbortController();
  const end = () => over.abort();
  signal?.addEventListener('abort', end, { once: true });
  const leave = () => {
    signal?.removeEventListener('abort', end);
    end();
  };
  let usual: number = pause.usual;
  let failed = 0;

  const rest = async (least = 0): Promise<void> => {
    const longest = Math.min(pause.most, usual * 2 ** Math.min(failed, 10));
    failed += 1;
    await pace.wait(Math.max(Math.min(least, pause.longest), longest * (0.5 + pace.random() / 2)), over.signal);
  };

  /** Connects, in the end. */
  const connect = async (): Promise<Connection> => {
    for (;;) {
      const connection = new Connection(over.signal, pace);
      try {
        await connection.open(send, timeout);
        return connection;
      } catch (error) {
        connection.end();
        over.signal.throwIfAborted();
        if (!isRefusal(error) || !passing.includes(error.reason)) throw error;
        await rest((error.retryAfter ?? 0) * 1_000);
      }
    }
  };

  let connection: Connection;
  try {
    connection = await connect();
  } catch (error) {
    leave();
    signal?.throwIfAborted();
    throw error;
  }

  async function* events(): AsyncGenerator<Event, undefined> {
    try {
      for (;;) {
        const began = pace.now();
        try {
          for await (const { data, retry } of eventsIn(() => connection.read(silence))) {
            if (retry !== undefined) usual = Math.min(pause.most, Math.max(pause.least, retry));
            if (data !== undefined) yield read(JSON.parse(data));
          }
        } catch {
          // A connection that breaks, falls silent, or says what nobody understands is left, and made anew.
        }
        connection.end();
        if (pace.now() - began > lasting) failed = 0;
        await rest();
        connection = await connect();
        yield missed;
      }
    } catch (error) {
      if (!over.signal.aborted) throw error;
    } finally {
      connection.end();
      leave();
    }
    return undefined;
  }
  const reading = events();
  const stream: AsyncIterableIterator<Event> = {
    next: () => reading.next(),
    return: () => {
      // Also what is waited for at this moment ends.
      leave();
      return reading.return(undefined);
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

/** One connection, from the question to the last byte. */
class Connection {
  readonly #over = new AbortController();
  readonly #outer: AbortSignal;
  readonly #pace: Pace;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  constructor(outer: AbortSignal, pace: Pace) {
    [this.#outer, this.#pace] = [outer, pace];
    if (outer.aborted) this.end();
    outer.addEventListener('abort', this.end, { once: true });
  }

  /** @throws {Refusal} `backend-down` where what comes is no stream, and what it is refused with. */
  async open(send: (signal: AbortSignal) => Promise<Response>, timeout: number): Promise<void> {
    const { body, headers } = await this.#within(timeout, () => send(this.#over.signal));
    if (!body || !/^text\/event-stream\b/i.test(headers.get('content-type') ?? '')) throw new Refusal('backend-down');
    this.#reader = body.getReader();
  }

  /** The next bytes. Nothing at the end. @throws Where nothing comes for so many milliseconds, and where the connection breaks. */
  async read(silence: number): Promise<Uint8Array | undefined> {
    return (await this.#within(silence, () => untilEnded(this.#over.signal, async () => this.#reader?.read())))?.value;
  }

  readonly end = (): void => {
    this.#outer.removeEventListener('abort', this.end);
    this.#over.abort();
    void this.#reader?.cancel().catch(() => undefined);
  };

  async #within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
    const done = new AbortController();
    this.#pace.wait(milliseconds, done.signal).then(
      () => this.#over.abort(),
      () => undefined,
    );
    try {
      return await work();
    } finally {
      done.abort();
    }
  }
}
