import type { Attending, Visit } from '../context/visit.js';

/** How long before the end of a session the citizen is told, in milliseconds (WCAG 2.2.1). */
const warning = 5 * 60_000;

/** How long after its end a session that goes on is looked at again, in milliseconds. */
const pause = 30_000;

/** What a timer can wait for at most, in milliseconds. */
const longest = 2 ** 31 - 1;

/**
 * Looks at when the session ends: five minutes before, the citizen is told, and at the end it is asked whether it has.
 *
 * Before either, the backend is asked anew, without keeping the session alive: in another tab the citizen may have kept it.
 */
export class ClosingTime implements Attending {
  readonly #visit: Visit;
  #until: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(visit: Visit) {
    this.#visit = visit;
    document.addEventListener('visibilitychange', this.#seen);
  }

  changed(): void {
    const { state, session, ended } = this.#visit.known;
    const until = state === 'open' && !ended ? session?.until : undefined;
    if (until === this.#until) return;
    this.#until = until;
    this.#wait();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    clearTimeout(this.#timer);
  }

  /** A computer that has slept has not counted the time. */
  readonly #seen = () => {
    if (document.visibilityState === 'visible') this.#wait();
  };

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#until === undefined) {
      this.#visit.expires(undefined);
      return;
    }
    const left = Date.parse(this.#until) - Date.now();
    if (left > warning) this.#visit.expires(undefined);
    this.#wake(Math.max(0, left - warning));
  }

  async #due(): Promise<void> {
    const until = this.#until;
    await this.#visit.heard();
    if (until === undefined || until !== this.#until || this.#visit.known.ended) return;
    const left = Date.parse(until) - Date.now();
    if (left > 0) this.#visit.expires(until);
    // A backend whose clock is behind ends it a little later.
    this.#wake(left > 0 ? left : pause);
  }

  #wake(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#due(), Math.min(longest, milliseconds));
  }
}
