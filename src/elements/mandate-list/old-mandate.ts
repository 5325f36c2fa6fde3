import type { LitElement, ReactiveController } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Visiting } from '../../controllers/visiting.js';
import type { Mandate, MandateId } from '../../domain/mandate.shape.js';
import { isRefusal } from '../../domain/refusal.js';

/**
 * The mandate whose place another one takes, fetched when somebody looks at that one.
 *
 * It is told beside the other, and nobody decides on it here: where it does not come, less is told, and nothing is refused.
 */
export class OldMandate implements ReactiveController {
  readonly #host: LitElement;
  readonly #visiting: Visiting;
  readonly #locale: Locale;
  #asked: readonly unknown[] = [];
  #mandate: Mandate | undefined;
  #call: AbortController | undefined;

  constructor(host: LitElement, visiting: Visiting, locale: Locale) {
    [this.#host, this.#visiting, this.#locale] = [host, visiting, locale];
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#call?.abort();
    this.#asked = [];
  }

  /** The mandate with an id, as it is for who sits here now. Undefined while it has not come, or where it cannot. */
  of(id: MandateId): Mandate | undefined {
    const { backend, edition, session } = this.#visiting.known;
    const now = [backend, session?.person.id, id, edition, this.#locale.lang];
    if (now.some((one, at) => one !== this.#asked[at])) {
      // Of the same mandate, what is known stays until the new answer has come.
      if (now.slice(0, 3).some((one, at) => one !== this.#asked[at])) this.#mandate = undefined;
      this.#asked = now;
      void this.#ask(id);
    }
    return this.#mandate;
  }

  async #ask(id: MandateId): Promise<void> {
    this.#call?.abort();
    const { signal } = (this.#call = new AbortController());
    const { backend, unasked } = this.#visiting.known;
    try {
      const answer = await backend?.mandate?.({ id }, { lang: this.#locale.lang, signal, ...(unasked && { unasked }) });
      if (signal.aborted) return;
      this.#mandate = answer?.mandate;
    } catch (error) {
      if (!signal.aborted && !isRefusal(error)) throw error;
    }
    this.#host.requestUpdate();
  }
}
