import { createContext } from '@lit/context';
import type { CallOptions, MandateBackend } from '../contract/backend.js';
import type { Description } from '../contract/describe.shape.js';
import type { Output } from '../contract/operations.js';
import type { Session } from '../domain/acting.shape.js';
import type { PartyId } from '../domain/party.shape.js';
import { isRefusal, Refusal, type Reason } from '../domain/refusal.js';
import type { Settings } from './page.js';

/** What is known of a visit at a moment. Replaced as a whole, never changed. */
export interface Known {
  /** `opening`: nothing is known yet. `failed`: it could not be opened, for `reason`, and can be tried again. */
  readonly state: 'opening' | 'open' | 'failed';
  readonly reason?: Reason | undefined;
  readonly backend?: MandateBackend | undefined;
  readonly description?: Description | undefined;
  /** Who is at the screen. Absent where the backend does not know, or nobody is logged in. */
  readonly session?: Session | undefined;
  /** Grows whenever mandates may have changed: who shows them asks anew. */
  readonly edition: number;
}

/**
 * One person's time at one screen: their backend, what it can do, who they are, and for whom they act.
 *
 * Every element below one provider shares one visit, so that all of them hear when something changes.
 */
export class Visit {
  readonly settings: Settings;
  readonly #reach: () => Promise<MandateBackend>;
  readonly #listeners = new Set<() => void>();
  #known: Known = { state: 'opening', edition: 0 };
  #opening: Promise<void> | undefined;

  /** @param reach - Finds the backend. Called again when a failed visit is tried again. */
  constructor(settings: Settings, reach: () => Promise<MandateBackend>) {
    this.settings = settings;
    this.#reach = reach;
  }

  get known(): Known {
    return this.#known;
  }

  /** Calls back after each change. Answers with the way to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Finds the backend and who is at the screen. Asking twice opens once; asking after a failure tries again. */
  open(lang: string): Promise<void> {
    this.#opening ??= this.#open(lang);
    return this.#opening;
  }

  /** Tells all elements of the visit that mandates, or for whom one acts, may have changed. */
  async changed(lang: string): Promise<void> {
    const session = await this.#session(this.#known.backend, lang);
    this.#know({ session: session ?? this.#known.session, edition: this.#known.edition + 1 });
  }

  /**
   * Acts for somebody from now on, or, with null, for oneself. Nothing is shown before the backend has done it.
   *
   * @throws {Refusal} `not-supported` where the backend cannot, and whatever it is refused with.
   */
  async actFor(person: PartyId | null, options: CallOptions): Promise<Output<'actFor'>> {
    const { backend, session } = this.#known;
    if (!backend?.actFor || !session) throw new Refusal('not-supported');
    const answer = await backend.actFor({ person }, options);
    this.#know({ session: { ...session, acting: answer.acting } });
    return answer;
  }

  async #open(lang: string): Promise<void> {
    this.#know({ state: 'opening', reason: undefined });
    try {
      const backend = await this.#reach();
      const [description, session] = await Promise.all([backend.describe?.({}, { lang }), this.#session(backend, lang)]);
      this.#know({ state: 'open', backend, description, session });
    } catch (error) {
      this.#opening = undefined;
      this.#know({ state: 'failed', reason: isRefusal(error) ? error.reason : 'backend-down' });
      if (!isRefusal(error)) throw error;
    }
  }

  async #session(backend: MandateBackend | undefined, lang: string): Promise<Session | undefined> {
    return backend?.session?.({}, { lang });
  }

  #know(news: Partial<Known>): void {
    this.#known = { ...this.#known, ...news };
    for (const listener of [...this.#listeners]) listener();
  }
}

/**
 * Where an element finds its visit.
 *
 * The key is shared by every copy of this library on the page, so that a portal that has loaded two still has one visit.
 */
export const visitContext = createContext<Visit>(Symbol.for('fuldmagt/visit/1'));
