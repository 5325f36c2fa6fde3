import { isRefusal, type Refusal } from '../domain/refusal.js';
import type { Pace } from './pace.js';

export interface RepeatingOptions {
  /** How often it is tried again at most. */
  readonly retries: number;
  /** Ends it: nothing is tried again after that. */
  readonly signal: AbortSignal;
  /** When it must be over, in milliseconds since 1970. What would only be tried again after that is refused at once. */
  readonly until: number;
  readonly pace: Pace;
}

/** How long it waits before it tries again the first time, in milliseconds. Each time after that it is twice as long. */
const pause = 400;

/**
 * Tries something again that failed in passing, later and later, and not all at one moment. Whoever is told when to come back comes back no sooner.
 *
 * @param attempt - What is tried. It must be safe to repeat: nobody knows what has become of one that failed.
 * @throws {Refusal} What the last try was refused with, as soon as it is no use to go on.
 */
export async function repeated<T>(attempt: () => Promise<T>, { retries, signal, until, pace }: RepeatingOptions): Promise<T> {
  for (let failed = 0; ; failed += 1) {
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      if (failed >= retries || !isRefusal(error) || !isPassing(error)) throw error;
      const least = (error.retryAfter ?? 0) * 1_000;
      const rest = Math.max(least, pause * 2 ** failed * (0.5 + pace.random() / 2));
      if (pace.now() + rest >= until) throw error;
      await pace.wait(rest, signal);
    }
  }
}

/** Whether it may go better in a moment: nothing has come through, an answer was cut off, or something on the way was not ready. A fault of the other end stays. */
const isPassing = ({ reason, retryAfter, cause }: Refusal): boolean => {
  if (cause === 429) return retryAfter !== undefined;
  return reason === 'unreachable' || cause instanceof SyntaxError || (typeof cause === 'number' && [502, 503, 504].includes(cause));
};
