import { createContext } from '@lit/context';
import type { CallOptions, MandateBackend } from '../contract/backend.js';
import type { Description } from '../contract/describe.shape.js';
import type { Output } from '../contract/operations.js';
import type { Session } from '../domain/acting.shape.js';
import type { PartyId } from '../domain/party.shape.js';
import { isRefusal, Refusal, type Reason } from '../domain/refusal.js';
import type { Settings } from './settings.js';

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
  /** Whether it has grown the last time because something has changed elsewhere: nobody here has pressed anything. */
  readonly unasked?: boolean | undefined;
}

/** What keeps a visit up to date while somebody looks at it. */
export interface Attending {
  /** Something else is known of the visit now. */
  changed(): void;
  /** Nobody looks at it any more. */
  stop(): void;
}

/**
 * One person's time at one screen: their backend, what it can do, who they are, and for whom they act.
 *
 * Every element below one provider shares one visit, so that all of them hear when something changes.
 */
export class Visit {
  readonly #reach: (settings: Settings) => Promise<MandateBackend>;
  readonly #attend: ((visit: Visit) => Attending) | undefined;
  readonly #listeners = new Set<() => void>();
  #attending: Attending | undefined;
  /** The language in which was asked the last time. */
  #lang = 'da';
  /** Whether what was heard is being asked about, and whether more has been heard meanwhile. */
  #hearing: 'no' | 'yes' | 'again' = 'no';
  #settings: Settings;
  #known: Known = { state: 'opening', edition: 0 };
  #opening: Promise<void> | undefined;
  #refreshing: Promise<void> | undefined;
  /** The last change of for whom one acts, so that each waits for the one before. */
  #acting: Promise<unknown> = Promise.resolve();
  /** For whom the page was last told that one acts. */
  #told: PartyId | null | undefined;
  /** Counts what is learnt of the session: an answer to a question from before is dropped. */
  #learnt = 0;

  /**
   * @param reach - Finds the backend. Called again when a failed visit is tried again.
   * @param attend - Keeps it up to date from when somebody begins to listen until nobody does.
   */
  constructor(settings: Settings, reach: (settings: Settings) => Promise<MandateBackend>, attend?: (visit: Visit) => Attending) {
    this.#settings = settings;
    this.#reach = reach;
    this.#attend = attend;
  }

  /** What the portal has said. Words, contacts and offers may change while the visit goes on. */
  get settings(): Settings {
    return this.#settings;
  }

  get known(): Known {
    return this.#known;
  }

  /** Takes other words, contacts and offers. Answers false, and takes nothing, where the settings name another backend: that is another visit. */
  settle(settings: Settings): boolean {
    const before = this.#settings;
    if (settings === before) return true;
    const other = settings.backend !== before.backend || settings.backendUrl !== before.backendUrl;
    if (other || settings.contacts?.selfService !== before.contacts?.selfService) return false;
    this.#settings = settings;
    this.#know({});
    return true;
  }

  /** Calls back after each change. Answers with the way to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (!this.#attending) {
      this.#attending = this.#attend?.(this);
      this.#attending?.changed();
    }
    return () => {
      this.#listeners.delete(listener);
      // Later, because an element that is only moved is back at once.
      queueMicrotask(() => {
        if (this.#listeners.size > 0) return;
        this.#attending?.stop();
        this.#attending = undefined;
      });
    };
  }

  /** Finds the backend and who is at the screen. Asking twice opens once; asking after a failure tries again. */
  open(lang: string): Promise<void> {
    this.#opening ??= this.#open(lang);
    return this.#opening;
  }

  /** Tells all elements of the visit that mandates, or for whom one acts, may have changed. */
  async changed(lang: string, { unasked = false } = {}): Promise<void> {
    const asked = ++this.#learnt;
    const session = await this.#session(this.#known.backend, lang, unasked).catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
      this.refused(error.reason);
    });
    if (this.#known.state === 'failed') return;
    this.#know({ ...(session && asked === this.#learnt ? { session } : {}), edition: this.#known.edition + 1, unasked });
  }

  /** Asks anew because the backend has told of a change. However much is told meanwhile, it is asked once more, and not before there is an answer. */
  async heard(): Promise<void> {
    if (this.#hearing !== 'no') this.#hearing = 'again';
    if (this.#hearing === 'again' || this.#known.state !== 'open') return;
    this.#hearing = 'yes';
    try {
      await this.changed(this.#lang, { unasked: true });
    } finally {
      const again = (this.#hearing as 'yes' | 'again') === 'again';
      this.#hearing = 'no';
      if (again) await this.heard();
    }
  }

  /** Ends the visit where the reason is that somebody else has logged in: nothing of the person before stays on the page. Other reasons leave it as it is. */
  refused(reason: Reason): void {
    if (reason !== 'user-changed') return;
    this.#opening = undefined;
    this.#know({ state: 'failed', reason, session: undefined, edition: this.#known.edition + 1 });
  }

  /** Asks anew because something may have changed elsewhere: in another tab, or by somebody else. Several elements may ask for it at one moment. */
  refresh(lang: string): Promise<void> {
    if (this.#known.state !== 'open') return Promise.resolve();
    return (this.#refreshing ??= this.changed(lang).finally(() => (this.#refreshing = undefined)));
  }

  /**
   * Acts for somebody from now on, or, with null, for oneself. Nothing is shown before the backend has done it, and one change waits for the other:
   * what is shown in the end is what was asked for last.
   *
   * @throws {Refusal} `not-supported` where the backend cannot, `user-changed` where somebody else is at the screen by the time it answers, and whatever
   *   it is refused with.
   */
  actFor(person: PartyId | null, options: CallOptions): Promise<Output<'actFor'>> {
    const answer = this.#acting.then(() => this.#actFor(person, options));
    this.#acting = answer.catch(() => undefined);
    return answer;
  }

  /** Whether the page has not been told yet that one acts for this person, or, with null, for oneself. Who asks first tells it, and the others need not. */
  tells(person: PartyId | null): boolean {
    const before = this.#told;
    this.#told = person;
    return before !== undefined && before !== person;
  }

  async #actFor(person: PartyId | null, options: CallOptions): Promise<Output<'actFor'>> {
    const { backend, session } = this.#known;
    if (!backend?.actFor || !session) throw new Refusal('not-supported');
    const answer = await backend.actFor({ person }, options);
    // Somebody else has logged in meanwhile: for them, nobody has chosen anything.
    if (this.#known.session?.person.id !== session.person.id) throw new Refusal('user-changed');
    this.#learnt += 1;
    this.#know({ session: { ...this.#known.session, acting: answer.acting } });
    return answer;
  }

  async #open(lang: string): Promise<void> {
    this.#know({ state: 'opening', reason: undefined });
    try {
      // The portal's `fetch` is looked up at each call: it may come later, or hold a newer token.
      const fetch = (request: Request) => (this.#settings.fetch ?? globalThis.fetch)(request);
      const backend = await this.#reach({ ...this.#settings, fetch });
      const [description, session] = await Promise.all([backend.describe?.({}, { lang }), this.#session(backend, lang)]);
      if (session) this.#told = session.acting?.person.id ?? null;
      this.#know({ state: 'open', backend, description, session });
    } catch (error) {
      this.#opening = undefined;
      this.#know({ state: 'failed', reason: isRefusal(error) ? error.reason : 'backend-down' });
      if (!isRefusal(error)) throw error;
    }
  }

  async #session(backend: MandateBackend | undefined, lang: string, unasked = false): Promise<Session | undefined> {
    this.#lang = lang;
    return backend?.session?.({}, { lang, ...(unasked && { unasked }) });
  }

  #know(news: Partial<Known>): void {
    this.#known = { ...this.#known, ...news };
    for (const listener of [...this.#listeners]) listener();
    this.#attending?.changed();
  }
}

/**
 * Where an element finds its visit.
 *
 * The key is shared by every copy of this library on the page, so that a portal that has loaded two still has one visit.
 */
export const visitContext = createContext<Visit>(Symbol.for('fuldmagt/visit/1'));
