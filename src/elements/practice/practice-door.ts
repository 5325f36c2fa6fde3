import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Settings } from '../../context/settings.js';
import type { Practice } from './practice.js';

export interface PracticeDoorOptions {
  /** What the portal has said: its words and contacts hold in practice too. */
  readonly settings: Settings;
  /** The page of the portal's own where one begins for real. */
  readonly startUrl?: string | undefined;
}

/**
 * The way from an element to practice (R200). It is fetched when somebody wants it, and opens as a dialog in the element's own shadow root. When it closes,
 * the focus is back where it was.
 */
export class PracticeDoor implements ReactiveController {
  readonly #host: ReactiveElement;
  #state: 'shut' | 'opening' | 'open' | 'failed' = 'shut';
  #opener: HTMLElement | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    if (this.#state === 'failed') this.#state = 'shut';
  }

  /** Whether it could not be fetched. Another try is another press. */
  get failed(): boolean {
    return this.#state === 'failed';
  }

  /** Practice itself, once it has been fetched. It stands where nothing takes it away. */
  practice({ settings, startUrl }: PracticeDoorOptions): TemplateResult | typeof nothing {
    return this.#state === 'open'
      ? html`<fuldmagt-practice .settings=${settings} .startUrl=${startUrl} @close=${this.#back}></fuldmagt-practice>`
      : nothing;
  }

  /** Fetches practice, unless it is here, and opens it. For the `click` of what leads to it, which has the focus again when it closes. */
  readonly open = async ({ currentTarget }: Event): Promise<void> => {
    if (this.#state === 'opening') return;
    this.#opener = currentTarget instanceof HTMLElement ? currentTarget : undefined;
    if (this.#state !== 'open') {
      this.#turn('opening');
      try {
        const { Practice } = await import('./practice.js');
        if (!customElements.get('fuldmagt-practice')) customElements.define('fuldmagt-practice', Practice);
      } catch {
        this.#turn('failed');
        return;
      }
      this.#turn('open');
      await this.#host.updateComplete;
    }
    const practice = this.#host.shadowRoot?.querySelector<Practice>('fuldmagt-practice');
    await practice?.updateComplete;
    practice?.show();
  };

  readonly #back = () => this.#opener?.focus();

  #turn(state: 'opening' | 'open' | 'failed'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
