import { isRefusal, type Reason } from '../domain/refusal.js';
import { newId } from '../registry/ids.js';

/**
 * Answers after which nobody knows whether it was done: the same question must be sent under the same key. That something is asked too often is said of the
 * last try, and not of one before it whose answer was lost.
 */
export const unanswered: readonly Reason[] = ['unreachable', 'timed-out', 'backend-down', 'session-expired', 'too-many-attempts'];

/**
 * One decision of a citizen, done once however often it is pressed.
 *
 * A second press while the first is under way does nothing. The key is kept until there is a final answer, so that a lost answer that is tried again gets
 * the answer that was lost.
 */
export class Deed {
  #key: string | undefined;
  #under = false;

  /** Whether it is under way. */
  get busy(): boolean {
    return this.#under;
  }

  /** Does it, unless it is being done. Answers undefined to a press too many; throws what the work throws. */
  async once<T>(work: (idempotencyKey: string) => Promise<T>): Promise<T | undefined> {
    if (this.#under) return undefined;
    this.#under = true;
    this.#key ??= newId();
    try {
      const answer = await work(this.#key);
      this.#key = undefined;
      return answer;
    } catch (error) {
      if (isRefusal(error) && !unanswered.includes(error.reason)) this.#key = undefined;
      throw error;
    } finally {
      this.#under = false;
    }
  }

  /** Forgets the key: what is decided from here on is another thing. @param key - Its key, where it has one already. */
  renew(key?: string): void {
    if (!this.#under) this.#key = key;
  }
}
