import type { MandateBackend } from '../../contract/backend.js';
import type { Input, Output } from '../../contract/operations.js';
import type { Party, PartyId } from '../../domain/party.shape.js';
import { personBehind } from './offering.js';

/** Looks people up: by name and number, as the citizen types them, and by a handle that a portal knows them by. An answer that nobody waits for any more is dropped. */
export class Finding {
  #finding: AbortController | undefined;
  #naming: AbortController | undefined;
  #handle: PartyId | undefined;

  /** Whether there is a person whose name is not known yet. */
  get nameless(): boolean {
    return this.#handle !== undefined;
  }

  /** Whether it is still to be asked who that is. */
  get isUnasked(): boolean {
    return this.nameless && !this.#naming;
  }

  /** Begins anew, perhaps with a person who is known by their handle alone. */
  begin(handle?: PartyId): void {
    this.stop();
    this.#naming?.abort();
    this.#naming = undefined;
    this.#handle = handle;
  }

  /** Waits no more for who has been looked up. */
  stop(): void {
    this.#finding?.abort();
  }

  /** Looks somebody up. Answers undefined where nobody waits for it any more; throws what the backend refuses. */
  async find(backend: MandateBackend, who: Input<'findPerson'>, lang: string): Promise<Output<'findPerson'> | undefined> {
    const { signal } = (this.#finding = new AbortController());
    try {
      const found = await backend.findPerson?.(who, { lang, signal });
      return signal.aborted ? undefined : found;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  /** Asks who is behind the handle. Tells who it is, or that nobody can say. */
  async name(backend: MandateBackend, lang: string, told: (person: Party | undefined) => void): Promise<void> {
    const handle = this.#handle;
    if (!handle) return;
    const { signal } = (this.#naming = new AbortController());
    try {
      const person = await personBehind(backend, handle, { lang, signal });
      if (!signal.aborted) told(person);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      if (!signal.aborted) this.#handle = this.#naming = undefined;
    }
  }
}
