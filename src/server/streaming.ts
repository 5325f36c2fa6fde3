import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import { Refusal } from '../domain/refusal.js';

export interface StreamingOptions {
  /** What each event holds. */
  readonly output: z.ZodMiniType;
  /** Ends with the connection. */
  readonly signal: AbortSignal;
  readonly stopping?: AbortSignal | undefined;
  readonly heartbeat?: number | undefined;
  readonly headOnly: boolean;
  /** Hears of what is nobody's refusal, in the middle of a stream. */
  readonly fault: (error: unknown) => void;
}

/** After how many milliseconds a reader whose stream has ended connects anew, at the least. */
const retry = 1_000;

const headers = {
  'content-type': 'text/event-stream',
  // What stands in between passes each event on as it comes.
  'x-accel-buffering': 'no',
};

/**
 * Answers with a stream, as server-sent events. It reads no faster than whoever is at the other end does, and ends with the connection, with what it
 * reads, or when the server is about to stop.
 *
 * @param open - Opens what is read, until the signal ends it.
 * @throws {Refusal} `backend-down` where the server is about to stop, and whatever opening is refused with.
 */
export async function streaming(
  open: (signal: AbortSignal) => Promise<AsyncIterable<unknown>>,
  { output, signal, stopping, heartbeat = 15_000, headOnly, fault }: StreamingOptions,
): Promise<Response> {
  if (stopping?.aborted) throw new Refusal('backend-down', { retryAfter: 1 });
  if (headOnly) return new Response(null, { headers });

  const over = new AbortController();
  const end = () => over.abort();
  const both = [signal, stopping];
  const leave = () => {
    for (const one of both) one?.removeEventListener('abort', end);
    end();
  };
  for (const one of both) one?.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();

  let reading: AsyncIterator<unknown>;
  try {
    reading = (await open(over.signal))[Symbol.asyncIterator]();
  } catch (error) {
    leave();
    throw error;
  }
  let next: Promise<IteratorResult<unknown>> | undefined;

  const events = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes(`retry: ${retry}\n\n`));
    },
    async pull(controller) {
      try {
        // What is awaited goes on being awaited over a heartbeat: no event is lost.
        next ??= reading.next();
        const came = await within(next, heartbeat);
        if (came === undefined) {
          controller.enqueue(bytes(': still here\n\n'));
          return;
        }
        next = undefined;
        const event = came.done ? undefined : safeParse(output, came.value);
        // Nothing leaves that the contract does not have.
        if (event?.success === false) throw new TypeError('a stream has told what is not in the contract');
        if (event) controller.enqueue(bytes(`data: ${JSON.stringify(event.data)}\n\n`));
        else {
          leave();
          controller.close();
        }
      } catch (error) {
        // What ends as it was told to has nothing wrong with it.
        if (!over.signal.aborted) fault(error);
        leave();
        await reading.return?.();
        controller.error(error);
      }
    },
    async cancel() {
      leave();
      await reading.return?.();
    },
  });
  return new Response(events, { headers });
}

const encoder = new TextEncoder();
const bytes = (text: string): Uint8Array => encoder.encode(text);

/** What comes within so many milliseconds. Undefined where nothing has. */
const within = async <T>(coming: Promise<T>, milliseconds: number): Promise<T | undefined> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([coming, new Promise<undefined>(resolve => (timer = setTimeout(() => resolve(undefined), milliseconds)))]);
  } finally {
    clearTimeout(timer);
  }
};
