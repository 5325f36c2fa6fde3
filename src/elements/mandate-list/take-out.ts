import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { refused } from '../pieces/frame.js';
import type { ListOut } from './list-out.js';
import { type View, wordsOf } from './view.js';

/** Fetches what it takes to save or print the list, as soon as somebody wants to. */
export class TakeOut implements ReactiveController {
  readonly #host: LitElement;
  #out: ListOut | undefined;
  #failed = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Stops what is on its way, and forgets what has come: somebody else is at the screen, or nobody looks. */
  forget(): void {
    this.#failed = false;
    this.#out?.stop();
  }

  /** The ways to save the list and to print it, and what has come of it. */
  ways(view: View): TemplateResult {
    const words = wordsOf(view);
    const way = (part: 'save' | 'print') =>
      html`<button type="button" class="plain" part=${part} @click=${() => void this.#open(view, part)}>${words[part]}</button>`;
    return html`
      <div class="buttons out">${way('save')} ${way('print')}</div>
      ${this.#failed ? refused(view.locale, 'unreachable') : (this.#out?.news(view) ?? nothing)}
    `;
  }

  async #open(view: View, part: 'save' | 'print'): Promise<void> {
    this.#failed = false;
    try {
      const { ListOut } = await import('./list-out.js');
      this.#out ??= new ListOut(this.#host);
    } catch {
      // Its file did not come. What is on the page stays, and another press tries again.
      this.#failed = true;
      this.#host.requestUpdate();
      return;
    }
    await this.#out[part](view);
  }
}
