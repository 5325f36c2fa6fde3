import { createContext } from '@lit/context';
import type { CallOptions, MandateBackend } from '../contract/backend.js';
import type { Description } from '../contract/describe.shape.js';
import type { Output } from '../contract/operations.js';
import type { Whose } from '../contract/whose.js';
import { stopReason, type StopReason } from '../domain/acting.js';
import type { Session } from '../domain/acting.shape.js';
import type { Principal } from '../domain/mandate.shape.js';
import type { PartyId } from '../domain/party.shape.js';
import { isRefusal, Refusal, type Reason } from '../domain/refusal.js';
import { Favourites } from './favourites.js';
import { fenced, type Gatekeeper } from './fenced.js';
import { page } from './page.js';
import type { Settings } from './settings.js';
import { visits, type Guarded } from './visits.js';

/** That a page can go no further as it is: it belongs to one person, and one acts for another now. Nothing is sent from it until the citizen has said how to go on. */
export interface Stopped {
  readonly why: StopReason;
  /** For whom one acted when the page was opened. Null: for oneself. */
  readonly was: Principal | null;
  /** For whom one acts now. Undefined while that is not known. */
  readonly now: Principal | null | undefined;
}

/** What is known of a visit at a moment. Replaced as a whole, never changed. */
export interface Known {
  /** `opening`: nothing is known yet. `failed`: it could not be opened, for `reason`, and can be tried again. */
  readonly state: 'opening' | 'open' | 'failed';
  readonly reason?: Reason | undefined;
  readonly backend?: MandateBackend | undefined;
  readonly description?: Description | undefined;
  /** Who is at the screen. Absent where the backend does not know, or nobody is logged in. */
  readonly session?: Session | undefined;
  /** Why the page has stopped, while it has. */
  readonly stopped?: Stopped | undefined;
  /** Whether the session has ended. Who was at the screen is still known: they may come back to what they have typed. */
  readonly ended?: boolean | undefined;
  /** When the session ends by itself, as an instant, once that is near. */
  readonly expiring?: string | undefined;
  /** Grows whenever mandates may have changed: who shows them asks anew. */
  readonly edition: number;
  /** Whether it has grown the last time because something has changed elsewhere: nobody here has pressed anything. */
  readonly unasked?: boolean | undefined;
}

/** What the page is told of, once, by one of the elements on it. */
export type Tiding = 'session-expiring' | 'session-ended' | 'user-changed' | 'actor-changed';

/** What keeps a visit up to date while somebody looks at it. */
export interface Attending {
  /** Something else is known of the visit now. */
  changed(): void;
  /** Somebody has chosen here for whom to act, or has opened the page. */
  chosen?(): void;
  /** Nobody looks at it any more. */
  stop(): void;
}

/**
 * One person's time at one screen: their backend, what it can do, who they are, and for whom they act.
 *
 * Every element below one provider shares one visit, so that all of them hear when something changes.
 */
export class Visit implements Gatekeeper, Guarded {
  /** Whom the citizen acts for most. */
  readonly favourites = new Favourites();
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
  #changing: Promise<unknown> = Promise.resolve();
  /** For whom the page was last told that one acts: undefined before the beginning, which is no change, and nobody while it has stopped. */
  #told: PartyId | null | undefined | typeof nobody;
  /** The elements that can speak to the citizen, and how loud each of them is. */
  readonly #speakers = new Map<object, () => number>();
  readonly #tidings = new Set<Tiding>();
  /** Whose page it is. It stays theirs until the page is loaded anew, whoever logs in meanwhile. */
  #person: PartyId | undefined;
  /** For whom one acts on this page. It changes only by a choice that is made on this page. */
  #acting: Principal | null = null;
  /** Whether another has been chosen elsewhere than on this page. */
  #chosen = false;
  /** For whom was chosen on this very page: by another provider, or with an answer that was lost. */
  #follows: PartyId | null | undefined;
  /** Who waits until the page goes on. */
  readonly #waiting = new Set<() => void>();
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
    this.#register();
    if (!this.#attending) {
      this.#attending = this.#attend?.(this);
      this.#attending?.changed();
    }
    return () => {
      this.#listeners.delete(listener);
      // Later, because an element that is only moved is back at once.
      queueMicrotask(() => {
        if (this.#listeners.size > 0) return;
        visits().delete(this);
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
    const news = session && asked === this.#learnt ? this.#learn(session) : {};
    if (news) this.#know({ ...news, edition: this.#known.edition + 1, unasked });
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

  /**
   * Heeds what a refusal says of the page. Where somebody else has logged in, the visit ends, and nothing of the person before stays; where one acts for
   * another now, the page stops; where the session is over, that is known. Other reasons leave it as it is. Answers whether the page is told of it anyway.
   */
  refused(reason: Reason): boolean {
    if (reason === 'user-changed') this.#strange();
    if (this.#known.state !== 'open') return false;
    if (reason === 'session-expired' && !this.#known.ended) {
      // Whoever was asked before may still answer that it lasts.
      this.#learnt += 1;
      this.#know({ ended: true, expiring: undefined });
    }
    if (reason === 'actor-changed') {
      this.#stop();
      // Not what is being asked for already: that may have been answered before it changed.
      void this.changed(this.#lang, { unasked: true });
    }
    return reason === 'session-expired' || reason === 'actor-changed';
  }

  /** Hears from another page of the same browser whose the session is now, by handles alone. What it says holds at once, before the backend has been asked. */
  told({ person, actingFor = null }: Whose, { here = false } = {}): void {
    if (this.#known.state === 'failed' || this.#person === undefined) return;
    // Also while the page is being woken: what it is answered then may be from before.
    if (person !== this.#person) {
      this.#strange();
      return;
    }
    if (this.#known.state !== 'open') return;
    const same = actingFor === (this.#acting?.person.id ?? null);
    if (same && !this.#known.stopped) return;
    // Another provider on this very page: whoever has pressed there sees it here too.
    if (here) this.#follows = actingFor;
    else if (!same) {
      this.#chosen = true;
      this.#stop();
    }
    void this.changed(this.#lang, { unasked: true });
  }

  /** Goes on with the page for whom one acts now. */
  goOn(): void {
    const { stopped } = this.#known;
    if (stopped?.now === undefined) return;
    this.#takeUp(stopped.now);
    this.#know({ stopped: undefined, edition: this.#known.edition + 1, unasked: false });
  }

  /** Stays, where the session is about to end. @throws {Refusal} Whatever it is refused with. */
  async prolong(options: CallOptions): Promise<void> {
    const asked = ++this.#learnt;
    const session = await this.#known.backend?.prolong?.({}, options);
    const news = session && asked === this.#learnt ? this.#learn(session) : undefined;
    if (news) this.#know({ ...news, expiring: undefined });
  }

  /** The session ends at this instant, which is near; or, without one, it does not. */
  expires(until: string | undefined): void {
    if (this.#known.expiring !== until) this.#know({ expiring: until });
  }

  /** Shows nothing until it is known who is at the screen: the page is left, or comes out of the browser's memory. */
  rest(): void {
    if (this.#known.state === 'open') this.#know({ state: 'opening', session: undefined, stopped: undefined, expiring: undefined });
  }

  /** Asks who is at the screen, for a page that comes out of the browser's memory. */
  wake(): Promise<void> {
    this.rest();
    const { state, backend } = this.#known;
    if (state !== 'opening' || !backend) return Promise.resolve();
    return (this.#opening = this.#wake(backend));
  }

  /** An element can speak to the citizen from now on, until it is called back: the loudest does, so that nothing is said twice. */
  speaker(element: object, loudness: () => number): () => void {
    this.#speakers.set(element, loudness);
    return () => void this.#speakers.delete(element);
  }

  /** Whether it falls to this element to speak. */
  speaks(element: object): boolean {
    let [loudest, best] = [undefined as object | undefined, -Infinity];
    for (const [speaker, loudness] of this.#speakers) if (loudness() > best) [loudest, best] = [speaker, loudness()];
    return loudest === element;
  }

  /** What the page has not been told of yet. Whoever asks tells it. */
  tidings(): readonly Tiding[] {
    const tidings = [...this.#tidings];
    this.#tidings.clear();
    return tidings;
  }

  /** Whose page it is, as each of its calls says. */
  get whose(): Whose | undefined {
    return this.#person === undefined ? undefined : { person: this.#person, actingFor: this.#acting?.person.id ?? null };
  }

  get says(): boolean {
    return this.#known.session !== undefined;
  }

  /** Why nothing may be sent from the page, where nothing may. */
  get halted(): Reason | undefined {
    const { state, reason, stopped } = this.#known;
    if (state === 'failed' && reason === 'user-changed') return reason;
    return stopped && 'actor-changed';
  }

  /** Once it is known whose page it is, or that nobody can say. */
  async settled(): Promise<void> {
    let opening: unknown;
    while (opening !== this.#opening) await (opening = this.#opening);
  }

  async mayAsk(): Promise<void> {
    while (this.#known.stopped) await new Promise<void>(resolve => this.#waiting.add(resolve));
    this.mayDo();
  }

  mayDo(): void {
    if (this.halted) throw new Refusal(this.halted);
  }

  mayTell({ person }: Whose): void {
    const here = this.#known.session?.person.id;
    if (this.halted === 'user-changed' || (here !== undefined && here !== person)) throw new Refusal('user-changed');
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
    const answer = this.#changing.then(() => this.#actFor(person, options));
    this.#changing = answer.catch(() => undefined);
    return answer;
  }

  /** Whether the page has not been told yet for whom one acts now. Who asks first tells it, and the others need not. */
  tells(): boolean {
    const { session, stopped } = this.#known;
    if (!session || stopped) return false;
    const [before, now] = [this.#told, session.acting?.person.id ?? null];
    this.#told = now;
    return before !== undefined && before !== now;
  }

  async #actFor(person: PartyId | null, options: CallOptions): Promise<Output<'actFor'>> {
    const { backend, session } = this.#known;
    if (!backend?.actFor || !session) throw new Refusal('not-supported');
    const answer = await backend.actFor({ person }, options).catch((error: unknown) => {
      // It may have been done: whoever chose it here is not told that somebody chose it elsewhere.
      if (isRefusal(error) && lost.includes(error.reason)) this.#follows = person;
      throw error;
    });
    // Somebody else has logged in meanwhile: for them, nobody has chosen anything.
    if (this.#known.session?.person.id !== session.person.id) throw new Refusal('user-changed');
    this.#learnt += 1;
    if (answer.acting) this.favourites.chose(answer.acting);
    this.#takeUp(answer.acting);
    this.#know({ session: { ...this.#known.session, acting: answer.acting }, stopped: undefined });
    this.#attending?.chosen?.();
    return answer;
  }

  async #open(lang: string): Promise<void> {
    this.#know({ state: 'opening', reason: undefined });
    try {
      // The portal's `fetch` is looked up at each call: it may come later, or hold a newer token.
      const fetch = (request: Request) => (this.#settings.fetch ?? globalThis.fetch)(request);
      const backend = fenced(await this.#reach({ ...this.#settings, fetch }), this);
      const [description, session] = await Promise.all([backend.describe?.({}, { lang }), this.#session(backend, lang)]);
      const news = session ? this.#learn(session) : {};
      if (!news) return;
      if (session) this.#told ??= this.#acting?.person.id ?? null;
      this.#know({ state: 'open', backend, description, ...news });
      this.#attending?.chosen?.();
    } catch (error) {
      this.#opening = undefined;
      this.#fail(error);
      if (!isRefusal(error)) throw error;
    }
  }

  /** Lets the guards of the page know of it. */
  #register(): void {
    if (visits().has(this)) return;
    visits().add(this);
    // Later, because whoever listens opens it first.
    queueMicrotask(() => page().news.dispatchEvent(new Event('visit')));
  }

  async #wake(backend: MandateBackend): Promise<void> {
    const asked = ++this.#learnt;
    try {
      const session = await this.#session(backend, this.#lang);
      if (asked !== this.#learnt) return;
      const news = session ? this.#learn(session) : {};
      if (news) this.#know({ state: 'open', ...news, edition: this.#known.edition + 1, unasked: false });
    } catch (error) {
      this.#opening = undefined;
      if (asked === this.#learnt) this.#fail(error);
      if (!isRefusal(error)) throw error;
    }
  }

  #fail(error: unknown): void {
    this.#know({ state: 'failed', reason: isRefusal(error) ? error.reason : 'backend-down' });
  }

  /** What a session says of the page. Answers undefined where it is somebody else's: then the visit has ended. */
  #learn(session: Session): Partial<Known> | undefined {
    const { id } = session.person;
    if (this.#person !== undefined && this.#person !== id) {
      this.#strange();
      return undefined;
    }
    const first = this.#person === undefined || this.#follows === (session.acting?.person.id ?? null);
    this.#person = id;
    const why = first ? undefined : stopReason(this.#acting, session.acting, { chosen: this.#chosen });
    const stopped: Stopped | undefined = why && { why, was: this.#acting, now: session.acting };
    if (!stopped) this.#takeUp(session.acting);
    return { session, stopped, ended: false };
  }

  /** From here on, the page is for this person. */
  #takeUp(acting: Principal | null): void {
    this.#acting = acting;
    this.#chosen = false;
    this.#follows = undefined;
  }

  /** Stops the page, before it is known for whom one acts now. */
  #stop(): void {
    if (!this.#known.stopped) this.#know({ stopped: { why: 'switched', was: this.#acting, now: undefined } });
  }

  /** Somebody else has logged in: nothing of the person before stays on the page. */
  #strange(): void {
    this.#learnt += 1;
    this.favourites.forget();
    const blank = { session: undefined, stopped: undefined, ended: false, expiring: undefined };
    this.#know({ state: 'failed', reason: 'user-changed', ...blank, edition: this.#known.edition + 1 });
  }

  async #session(backend: MandateBackend | undefined, lang: string, unasked = false): Promise<Session | undefined> {
    this.#lang = lang;
    return backend?.session?.({}, { lang, ...(unasked && { unasked }) });
  }

  #know(news: Partial<Known>): void {
    const before = this.#known;
    const now = (this.#known = { ...before, ...news });
    for (const [tiding, holds] of tidings) if (holds(now) && !holds(before)) this.#tidings.add(tiding);
    // Whatever comes after a stop is news.
    if (now.stopped && this.#told !== undefined) this.#told = nobody;
    if (!now.stopped) {
      for (const goOn of this.#waiting) goOn();
      this.#waiting.clear();
    }
    for (const listener of [...this.#listeners]) listener();
    this.#attending?.changed();
  }
}

/** Answers after which nobody knows whether it was done. */
const lost: readonly Reason[] = ['unreachable', 'timed-out', 'backend-down'];

/** For whom one acts on a page that has stopped. */
const nobody = Symbol('nobody');

/** What the page is told of, and when it holds. */
const tidings: readonly (readonly [Tiding, (known: Known) => boolean])[] = [
  ['session-expiring', ({ expiring }) => expiring !== undefined],
  ['session-ended', ({ ended }) => ended === true],
  ['user-changed', ({ state, reason }) => state === 'failed' && reason === 'user-changed'],
  ['actor-changed', ({ stopped }) => stopped !== undefined],
];

/**
 * Where an element finds its visit.
 *
 * The key is shared by every copy of this library on the page, so that a portal that has loaded two still has one visit.
 */
export const visitContext = createContext<Visit>(Symbol.for('fuldmagt/visit/1'));
