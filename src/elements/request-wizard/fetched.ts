import type { ReactiveControllerHost } from 'lit';

export type Pages = typeof import('./pages/index.js');
/** What most requests do without, or need at their end alone. */
export type Seldom = typeof import('./pages/seldom.js');

/** The pages, once somebody has opened a wizard; and what is fetched when the first of them is there, ahead of need. */
let pages: Pages | undefined;
let seldom: Seldom | undefined;

/** Fetches the pages of a wizard. What could not be fetched can be tried again. */
export class Fetched {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #fetching = false;
  #failed = false;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  get pages(): Pages | undefined {
    return pages;
  }

  get seldom(): Seldom | undefined {
    return seldom;
  }

  /** Whether something was to be fetched, and could not be. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Fetches what is not here yet: first the pages that everybody sees, then the others. */
  async fetch(): Promise<void> {
    if (this.#fetching || (pages && seldom)) return;
    this.#fetching = true;
    this.#failed = false;
    try {
      pages ??= await import('./pages/index.js');
      this.#host.requestUpdate();
      seldom ??= await import('./pages/seldom.js');
    } catch {
      this.#failed = true;
    } finally {
      this.#fetching = false;
      this.#host.requestUpdate();
    }
  }
}
