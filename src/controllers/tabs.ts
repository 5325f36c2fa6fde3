import type { Attending, Visit } from '../context/visit.js';
import { pageId } from '../context/visits.js';
import type { Whose } from '../contract/whose.js';

/** What one page tells the others: whose the session is now, by handles alone, and which page says so. */
interface Word extends Whose {
  readonly page: string;
}

/**
 * Tells the other pages of one browser whose the session is, and hears it from them, so that a page that belongs to somebody else stops at once and not when
 * it next asks.
 *
 * Pages that go by one address of a backend share a channel. Where a page has a backend object of its own, those of one person do: nobody else knows the name.
 */
export class Tabs implements Attending {
  readonly #visit: Visit;
  #channel: BroadcastChannel | undefined;

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  changed(): void {
    const name = this.#name();
    if (name === this.#channel?.name) return;
    this.stop();
    if (name === undefined || !('BroadcastChannel' in globalThis)) return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener('message', this.#heard);
  }

  chosen(): void {
    this.changed();
    const { whose } = this.#visit;
    if (whose) this.#channel?.postMessage({ ...whose, page: pageId() } satisfies Word);
  }

  stop(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  readonly #heard = ({ data }: MessageEvent<Word>) => {
    const { person, actingFor, page: from } = data;
    this.#visit.told({ person, actingFor }, { here: from === pageId() });
  };

  #name(): string | undefined {
    const { whose, settings } = this.#visit;
    if (!whose) return undefined;
    const { backend, backendUrl } = settings;
    return `fuldmagt/session/1/${!backend && backendUrl ? new URL(backendUrl, document.baseURI).href : whose.person}`;
  }
}
