import type { LitElement, ReactiveController } from 'lit';
import type { MandateBackend } from '../../contract/backend.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { saveFile } from './save-file.js';

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
      saveFile(file, `fuldmagt-${reference.replace(/[^0-9A-Za-z-]/g, '')}.pdf`);
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
