import type { LitElement } from 'lit';
import type { MandateBackend } from '../../contract/backend.js';
import type { Party, PartyId } from '../../domain/party.shape.js';
import type { Power } from '../../domain/power.shape.js';
import type { Reason } from '../../domain/refusal.js';
import { heed } from '../pieces/frame.js';

/**
 * The powers on offer for a giver, asked for when they are needed. Where the backend knows none, they are those of the national self-service.
 *
 * In another language they are asked for anew, and the old words stay until the new ones are here. For another giver they are forgotten first: which
 * powers are on offer goes by where the giver lives (R043).
 */
export class Offering {
  readonly #host: LitElement;
  #asked: { readonly backend: MandateBackend; readonly giver: PartyId | undefined; readonly lang: string } | undefined;
  #call: AbortController | undefined;
  #powers: readonly Power[] | undefined;
  #reason: Reason | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The powers, once they are here. */
  get powers(): readonly Power[] | undefined {
    return this.#powers;
  }

  /** Whether they are those on offer for this giver. */
  isFor(giver: PartyId | undefined): boolean {
    return this.#powers !== undefined && this.#asked?.giver === giver;
  }

  /** Why they are not here. */
  get reason(): Reason | undefined {
    return this.#reason;
  }

  /** Asks, unless it has asked this very question already. @param giver - Undefined: the person at the screen. */
  need(backend: MandateBackend, giver: PartyId | undefined, lang: string): void {
    const before = this.#asked;
    if (before?.backend === backend && before.giver === giver && before.lang === lang) return;
    if (before?.backend !== backend || before.giver !== giver) this.forget();
    this.#asked = { backend, giver, lang };
    void this.#ask(backend, giver, lang);
  }

  /** Forgets them, so that they are asked for anew. */
  forget(): void {
    this.#call?.abort();
    this.#asked = this.#powers = this.#reason = undefined;
  }

  async #ask(backend: MandateBackend, giver: PartyId | undefined, lang: string): Promise<void> {
    this.#call?.abort();
    const { signal } = (this.#call = new AbortController());
    try {
      const ask = backend.catalogue?.bind(backend) ?? (await import('../../adapters/link-out.js')).nationalCatalogue;
      const answer = await ask(giver ? { giver } : {}, { lang, signal });
      if (signal.aborted) return;
      [this.#powers, this.#reason] = [answer.powers, undefined];
    } catch (error) {
      if (signal.aborted) return;
      this.#reason = heed(this.#host, error);
    } finally {
      if (!signal.aborted) this.#host.requestUpdate();
    }
  }
}

/** The person behind a handle, among those with whom the one at the screen has mandates. Undefined where they are not there. */
export async function personBehind(
  backend: MandateBackend,
  handle: PartyId,
  options: { readonly lang: string; readonly signal: AbortSignal },
): Promise<Party | undefined> {
  for (let cursor: string | undefined; backend.mandates;) {
    const { items, next } = await backend.mandates({ limit: 100, cursor }, options);
    const found = items.flatMap(({ giver, holder }) => [giver, holder]).find(({ id }) => id === handle);
    if (found || !next) return found;
    cursor = next;
  }
  return undefined;
}
