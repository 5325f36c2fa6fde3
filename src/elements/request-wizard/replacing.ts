import type { LitElement } from 'lit';
import type { MandateBackend } from '../../contract/backend.js';
import type { Mandate, MandateId } from '../../domain/mandate.shape.js';
import { isRefusal, type Reason } from '../../domain/refusal.js';
import { heed } from '../pieces/frame.js';

/** The mandate whose place a new one is to take, as it is when everything is checked: what is shown then is what is decided on, in that version. */
export class Replacing {
  readonly #host: LitElement;
  #asked: readonly unknown[] = [];
  #call: AbortController | undefined;
  #mandate: Mandate | undefined;
  #reason: Reason | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The mandate, once it is here. */
  get mandate(): Mandate | undefined {
    return this.#mandate;
  }

  /** Why it is not here. `not-found`: there is none, for whoever is at the screen. */
  get reason(): Reason | undefined {
    return this.#reason;
  }

  /** Asks, unless it has asked this very question already. */
  need(backend: MandateBackend, id: MandateId, lang: string): void {
    if (this.#asked[0] === backend && this.#asked[1] === id) return;
    this.forget();
    this.#asked = [backend, id];
    void this.#ask(backend, id, lang);
  }

  /** Forgets it, so that it is asked for anew. */
  forget(): void {
    this.#call?.abort();
    this.#asked = [];
    this.#mandate = this.#reason = undefined;
  }

  async #ask(backend: MandateBackend, id: MandateId, lang: string): Promise<void> {
    const { signal } = (this.#call = new AbortController());
    try {
      const answer = await backend.mandate?.({ id }, { lang, signal });
      if (signal.aborted) return;
      [this.#mandate, this.#reason] = [answer?.mandate, answer ? undefined : 'not-found'];
    } catch (error) {
      if (signal.aborted) return;
      // One that is not there takes nothing with it: the new mandate is made all the same.
      this.#reason = isRefusal(error) && gone.includes(error.reason) ? 'not-found' : heed(this.#host, error);
    } finally {
      if (!signal.aborted) this.#host.requestUpdate();
    }
  }
}

const gone: readonly Reason[] = ['not-found', 'not-valid'];
