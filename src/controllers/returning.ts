import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Calls back when a citizen comes back to the page: from another window or tab, or through the browser's memory of pages. Much may have happened meanwhile. */
export class Returning implements ReactiveController {
  readonly #back: () => void;
  readonly #restored: () => void;

  /** @param restored - The page comes out of the browser's memory, perhaps for somebody else than it was left by. */
  constructor(host: ReactiveControllerHost, back: () => void, restored = back) {
    [this.#back, this.#restored] = [back, restored];
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('focus', this.#back);
    addEventListener('pageshow', this.#shown);
    document.addEventListener('visibilitychange', this.#seen);
  }

  hostDisconnected(): void {
    removeEventListener('focus', this.#back);
    removeEventListener('pageshow', this.#shown);
    document.removeEventListener('visibilitychange', this.#seen);
  }

  readonly #shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.#restored();
  };

  readonly #seen = () => {
    if (document.visibilityState === 'visible') this.#back();
  };
}
