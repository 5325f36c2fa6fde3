import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { commonWords } from '../../locale/common/index.js';
import { refused } from '../pieces/frame.js';
import { waiting } from '../pieces/gate.js';
import type { Past } from './detail-page.js';
import type { View } from './view.js';

type Piece = TemplateResult | typeof nothing;

/** What is told on the pages of one mandate and not in the list. It is fetched when somebody opens one. */
export interface Pieces {
  /** Above the facts: how far a request is, and what was wrong with a letter. */
  readonly above: (view: View, mandate: Mandate) => Piece;
  /** Below the facts: the letter, and on whose authority. */
  readonly below: (view: View, mandate: Mandate) => Piece;
  /** What the holder can do with it, and what they still cannot. */
  readonly preview: (view: View, mandate: Mandate) => Piece;
  /** Its whole life on one line. */
  readonly life: (view: View, mandate: Mandate, past: Past) => Piece;
  /** What becomes different when it takes the place of another. */
  readonly change: (view: View, before: Mandate, after: Mandate) => Piece;
  /** The days that matter at its end, for the reader's own calendar. */
  readonly reminders: (view: View, mandate: Mandate) => Piece;
  /** Whom to talk to before one answers. */
  readonly talk: (view: View, mandate: Mandate) => Piece;
  /** Whom to call about what (R187). */
  readonly wrong: (view: View, mandate: Mandate) => Piece;
  /** The ways to take it along on paper. */
  readonly paper: (view: View, mandate: Mandate) => Piece;
}

const none = (): typeof nothing => nothing;
const nothingYet: Pieces = {
  above: none,
  below: none,
  preview: none,
  life: none,
  change: none,
  reminders: none,
  talk: none,
  wrong: none,
  paper: none,
};

/** Fetches the pieces of the pages of one mandate as soon as somebody looks at one. */
export class PiecesDoor implements ReactiveController {
  readonly #host: LitElement;
  readonly #locale: Locale;
  #pieces: Pieces | undefined;
  #state: 'shut' | 'opening' | 'failed' = 'shut';

  constructor(host: LitElement, locale: Locale) {
    [this.#host, this.#locale] = [host, locale];
    host.addController(this);
  }

  hostDisconnected(): void {
    if (this.#state === 'failed') this.#state = 'shut';
  }

  /** The pieces. Until they have come there is nothing in their places, and `news` says why. */
  get all(): Pieces {
    if (!this.#pieces && this.#state === 'shut') void this.#open();
    return this.#pieces ?? nothingYet;
  }

  /** Whether they have come. */
  get here(): boolean {
    return this.#pieces !== undefined;
  }

  /** That they are on their way; or that they did not come, and that it can be tried again. */
  news(): Piece {
    if (this.#pieces) return nothing;
    return this.#state === 'failed' ? this.#failed() : waiting(this.#locale);
  }

  #failed(): TemplateResult {
    const again = html`<div class="buttons"><button type="button" @click=${() => void this.#open()}>${this.#locale.words(commonWords).tryAgain}</button></div>`;
    return html`${refused(this.#locale, 'unreachable', again)}`;
  }

  async #open(): Promise<void> {
    this.#state = 'opening';
    try {
      ({ pieces: this.#pieces } = await import('./pieces.js'));
    } catch {
      // Their file did not come. What is on the page stays, and another press tries again.
      this.#state = 'failed';
    }
    this.#host.requestUpdate();
  }
}
