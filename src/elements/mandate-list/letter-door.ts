import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import { byLetter, letterOut } from '../../domain/letter.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { commonWords } from '../../locale/common/index.js';
import { refused } from '../pieces/frame.js';
import { waiting } from '../pieces/gate.js';
import type { View } from './view.js';

/** What stands on the page of one mandate, above and below its facts. */
export interface LetterPieces {
  readonly above: (view: View, mandate: Mandate) => TemplateResult | typeof nothing;
  readonly below: (view: View, mandate: Mandate) => TemplateResult | typeof nothing;
}

const none: LetterPieces = { above: () => nothing, below: () => nothing };

/** Whether there is more to tell of a mandate than of most: a road before it, a letter, or a duty. */
const hasMore = (mandate: Mandate): boolean =>
  mandate.state === 'awaiting-approval' || byLetter(mandate) || letterOut(mandate) !== undefined || mandate.missing !== undefined;

/** Fetches what is told only of mandates that have a road before them or a letter, as soon as somebody looks at one. */
export class LetterDoor implements ReactiveController {
  readonly #host: LitElement;
  readonly #locale: Locale;
  #pieces: LetterPieces | undefined;
  #state: 'shut' | 'opening' | 'failed' = 'shut';

  constructor(host: LitElement, locale: Locale) {
    [this.#host, this.#locale] = [host, locale];
    host.addController(this);
  }

  hostDisconnected(): void {
    if (this.#state === 'failed') this.#state = 'shut';
  }

  /** What is told of a mandate beside its facts. While it is on its way that is said, and where it did not come, it can be tried again. */
  pieces(mandate: Mandate): LetterPieces {
    if (!hasMore(mandate)) return none;
    if (this.#pieces) return this.#pieces;
    if (this.#state === 'shut') void this.#open();
    return { above: () => (this.#state === 'failed' ? this.#failed() : waiting(this.#locale)), below: () => nothing };
  }

  #failed(): TemplateResult {
    const again = html`<div class="buttons"><button type="button" @click=${() => void this.#open()}>${this.#locale.words(commonWords).tryAgain}</button></div>`;
    return html`${refused(this.#locale, 'unreachable', again)}`;
  }

  async #open(): Promise<void> {
    this.#state = 'opening';
    try {
      this.#pieces = await import('./letter-pieces.js');
    } catch {
      // Its file did not come. What is on the page stays, and another press tries again.
      this.#state = 'failed';
    }
    this.#host.requestUpdate();
  }
}
