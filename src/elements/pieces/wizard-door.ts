import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { OpenEvent, type OpenDetail } from '../../context/events.js';
import type { Locale } from '../../controllers/locale.js';
import type { Party } from '../../domain/party.shape.js';
import { refused } from './frame.js';
import { waiting } from './gate.js';

/** What the door needs of the wizard. */
interface Wizard extends LitElement {
  show(): void;
}

/** What the wizard opens with: which way round, and what is known already. */
export interface Opening extends Omit<OpenDetail, 'person'> {
  readonly intent: NonNullable<OpenDetail['intent']>;
  readonly person?: Party | undefined;
}

/**
 * The way from an element to the wizard.
 *
 * A host that has a page of its own for it prevents `fuldmagt-open`. Otherwise the wizard is fetched, and opens as a dialog in the element's own shadow
 * root, where it finds the element's provider. When it closes, the focus is back where it was; the wizard stays, and keeps what it keeps.
 */
export class WizardDoor implements ReactiveController {
  readonly #host: LitElement;
  readonly #locale: Locale;
  #state: 'shut' | 'opening' | 'open' | 'failed' = 'shut';
  #opening: Opening | undefined;
  #opener: HTMLElement | undefined;
  /** How often the wizard has been closed. */
  #closed = 0;

  constructor(host: LitElement, locale: Locale) {
    [this.#host, this.#locale] = [host, locale];
    host.addController(this);
  }

  hostDisconnected(): void {
    if (this.#state === 'failed') this.#state = 'shut';
  }

  /** Says that somebody wants to ask for a mandate, or to give one; and opens the wizard, unless the host does something else. */
  async open(opening: Opening): Promise<void> {
    const focused = this.#host.shadowRoot?.activeElement;
    const detail = { ...opening, person: opening.person?.id };
    if (!this.#host.dispatchEvent(new OpenEvent(detail)) || this.#state === 'opening') return;
    this.#opener = focused instanceof HTMLElement ? focused : undefined;
    const closed = this.#closed;
    this.#opening = opening;
    if (!customElements.get('fuldmagt-request-wizard')) {
      this.#turn('opening');
      try {
        const { FuldmagtRequestWizard } = await import('../request-wizard/fuldmagt-request-wizard.js');
        if (!customElements.get('fuldmagt-request-wizard')) customElements.define('fuldmagt-request-wizard', FuldmagtRequestWizard);
      } catch {
        // The wizard's file did not come. What is on the page stays, and another press tries again.
        this.#turn('failed');
        return;
      }
    }
    this.#turn('open');
    await this.#host.updateComplete;
    const wizard = this.#host.renderRoot.querySelector<Wizard>('fuldmagt-request-wizard');
    // It has its intent first, and what is known.
    await wizard?.updateComplete;
    // One that is new has opened by itself: who has left it again meanwhile, by Escape, is not brought back.
    if (closed === this.#closed) wizard?.show();
  }

  /** That the wizard is on its way, or that it could not be fetched. It stands by the buttons. */
  news(): TemplateResult | typeof nothing {
    if (this.#state === 'opening') return waiting(this.#locale);
    return this.#state === 'failed' ? refused(this.#locale, 'unreachable') : nothing;
  }

  /** The wizard, once it has been fetched. It stands where nothing takes it away. */
  wizard(): TemplateResult | typeof nothing {
    if (!this.#opening || this.#state === 'failed' || !customElements.get('fuldmagt-request-wizard')) return nothing;
    const { intent, ...known } = this.#opening;
    // Another opening is another wizard, and begins at the beginning: what was answered about one mandate never meets another.
    return html`${keyed(
      JSON.stringify(this.#opening),
      html`<fuldmagt-request-wizard placement="dialog" intent=${intent} .prefill=${known} @close=${this.#back}></fuldmagt-request-wizard>`,
    )}`;
  }

  readonly #back = () => {
    this.#closed += 1;
    this.#opener?.focus();
  };

  #turn(state: 'opening' | 'open' | 'failed'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
