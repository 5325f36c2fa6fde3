import type { Attending, Visit } from '../context/visit.js';
import type { MandateBackend } from '../contract/backend.js';
import type { Change } from '../contract/operations.js';
import type { Session } from '../domain/acting.shape.js';
import { isRefusal } from '../domain/refusal.js';

/** For whom somebody listens, and by which backend. */
interface Ear {
  readonly backend: MandateBackend;
  readonly session: Session;
  readonly over: AbortController;
}

/**
 * Hears from the backend that something has changed, and has everything on the page asked for anew.
 *
 * Of all tabs of one person one listens, and tells the others; when it is closed or hidden, another goes on. Between tabs go ids alone, under a name
 * that is an id itself. Nobody listens while the page is hidden: when it is seen again, everything is asked for anew anyway.
 *
 * Before anybody listens nothing is told. So all is asked for once more when the stream has opened, and in each tab from when it hears the one that listens.
 */
export class Hearing implements Attending {
  readonly #visit: Visit;
  #ear: Ear | undefined;
  /** The session for which the backend will tell no more. Another one may be listened for again. */
  #deaf: Session | undefined;
  #away = false;

  constructor(visit: Visit) {
    this.#visit = visit;
    document.addEventListener('visibilitychange', this.#turned);
    addEventListener('pagehide', this.#left);
    addEventListener('pageshow', this.#back);
    this.changed();
  }

  changed(): void {
    const { state, backend, session } = this.#visit.known;
    const listens = state === 'open' && backend?.changes && session && session !== this.#deaf && !this.#away;
    if (!listens || document.visibilityState === 'hidden') {
      this.#end();
      return;
    }
    if (this.#ear?.backend === backend && this.#ear.session.person.id === session.person.id) return;
    this.#end();
    this.#begin({ backend, session, over: new AbortController() });
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#turned);
    removeEventListener('pagehide', this.#left);
    removeEventListener('pageshow', this.#back);
    this.#end();
  }

  #begin(ear: Ear): void {
    this.#ear = ear;
    const { signal } = ear.over;
    const name = `fuldmagt/changes/1/${ear.session.person.id}`;
    const channel = new BroadcastChannel(name);
    channel.addEventListener('message', this.#heard);
    signal.addEventListener('abort', () => channel.close());
    const tell = (change: Change) => {
      if (signal.aborted) return;
      channel.postMessage(change);
      this.#heard();
    };
    const lead = () => this.#lead(ear, tell);
    const led = async () => {
      const first = await navigator.locks.request(name, { ifAvailable: true }, async lock => {
        if (lock) await lead();
        return lock !== null;
      });
      if (first || signal.aborted) return;
      this.#heard();
      await navigator.locks.request(name, { signal }, lead);
    };
    led().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  /** Listens for all tabs, until the page is left or there is no more to hear. */
  async #lead(ear: Ear, tell: (change: Change) => void): Promise<void> {
    const { signal } = ear.over;
    try {
      const stream = await ear.backend.changes?.({}, { signal });
      tell({ changed: 'mandate' });
      for await (const change of stream ?? []) tell(change);
    } catch (error) {
      if (signal.aborted) return;
      if (!isRefusal(error)) throw error;
      this.#visit.refused(error.reason);
    } finally {
      if (!signal.aborted) {
        // There is no more to hear: the session is over, say. Asking anew tells everybody why.
        this.#deaf = this.#visit.known.session;
        tell({ changed: 'session' });
        if (this.#ear === ear) this.#end();
      }
    }
  }

  #end(): void {
    this.#ear?.over.abort();
    this.#ear = undefined;
  }

  readonly #heard = () => void this.#visit.heard();
  readonly #turned = () => this.changed();
  readonly #left = () => {
    this.#away = true;
    this.changed();
  };
  readonly #back = () => {
    this.#away = false;
    this.changed();
  };
}
