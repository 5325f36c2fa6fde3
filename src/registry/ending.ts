import type { CallOptions, MandateBackend } from '../contract/backend.js';

type Answer = (input: unknown, options?: CallOptions) => Promise<unknown>;

/** The same backend, each of whose calls ends with its signal. What has begun by then is done all the same; what has not is not begun. */
export const endable = (backend: MandateBackend): MandateBackend =>
  Object.fromEntries(
    Object.entries(backend).map(([name, answer]) => [
      name,
      ((input, options) => untilEnded(options?.signal, () => (answer as Answer)(input, options))) satisfies Answer,
    ]),
  );

/** Answers, or rejects with the signal's reason, whichever comes first. */
export async function untilEnded<T>(signal: AbortSignal | undefined, begin: () => Promise<T>): Promise<T> {
  if (!signal) return begin();
  signal.throwIfAborted();
  const listening = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: listening.signal });
  });
  try {
    return await Promise.race([begin(), ended]);
  } finally {
    listening.abort();
  }
}
