import type { LitElement, ReactiveController } from 'lit';
import type { MandateBackend } from '../../contract/backend.js';
import type { Mandate } from '../../domain/mandate.shape.js';

/** How long a file that is being saved is kept in the page's memory, in milliseconds. */
const kept = 30_000;

/** The letter of a mandate as a file: fetched once at a time, and given up when somebody looks away. */
export class LetterFile implements ReactiveController {
  readonly #host: LitElement;
  #state: 'none' | 'fetching' | 'fetched' = 'none';
  #call: AbortController | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  get state(): 'none' | 'fetching' | 'fetched' {
    return this.#state;
  }

  /** Fetches the letter and saves it, unless it is on its way. Throws what the backend refuses. A letter that nobody waits for any more is dropped. */
  async save({ id, reference }: Mandate, letter: NonNullable<MandateBackend['letter']>): Promise<void> {
    if (this.#state === 'fetching') return;
    const { signal } = (this.#call = new AbortController());
    this.#turn('fetching');
    try {
      const file = await letter({ id }, { signal });
      if (signal.aborted) return;
      download(file, `fuldmagt-${reference.replace(/[^0-9A-Za-z-]/g, '')}.pdf`);
      this.#turn('fetched');
    } catch (error) {
      if (signal.aborted) return;
      this.#turn('none');
      throw error;
    }
  }

  /** Waits for it no more. */
  stop(): void {
    this.#call?.abort();
    this.#turn('none');
  }

  #turn(state: 'none' | 'fetching' | 'fetched'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** Saves a file under a name. Nothing is put into the page, and the address is gone when the browser has had time to read it. */
const download = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), kept);
};
