import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Mandate } from '../../domain/mandate.shape.js';
import { refused } from '../pieces/frame.js';
import { waiting } from '../pieces/gate.js';
import type { Batch, BatchParts } from './batch.js';
import { kindOf, type Place, type View, wordsOf } from './view.js';

/** Fetches what it takes to decide on several mandates together, as soon as somebody wants to. */
export class Together implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts: BatchParts;
  #batch: Batch | undefined;
  #state: 'shut' | 'opening' | 'failed' = 'shut';
  /** The part in which somebody wants to choose. */
  #place: Place | undefined;

  constructor(host: LitElement, parts: BatchParts) {
    [this.#host, this.#parts] = [host, parts];
    host.addController(this);
  }

  hostDisconnected(): void {
    if (this.#state === 'failed') this.#state = 'shut';
  }

  /** Whether something is being done. */
  get busy(): boolean {
    return this.#batch?.sending !== undefined;
  }

  /** Whether somebody chooses among the mandates of a part. */
  chooses(place: Place): boolean {
    return this.#batch?.place === place;
  }

  /** Forgets what was chosen and what came of it: somebody else is at the screen. */
  forget(): void {
    this.#batch?.forget();
  }

  /** The way to choose several of a part, where there are several that something can be done about. */
  way(view: View, place: Place, shown: readonly Mandate[]): TemplateResult | typeof nothing {
    if (this.chooses(place)) return nothing;
    if (shown.filter(mandate => kindOf(view, mandate)).length < 2) return nothing;
    const here = this.#place === place;
    return html`
      <div class="choose">
        <button type="button" class="plain" part="choose" data-choose=${place} aria-describedby=${place} @click=${() => void this.#open(place)}>
          ${wordsOf(view).choose}
        </button>
        ${here && this.#state === 'opening' ? waiting(view.locale) : nothing}
        ${here && this.#state === 'failed' ? refused(view.locale, 'unreachable') : nothing}
      </div>
    `;
  }

  /** What is chosen, and what can be done about it. */
  bar(view: View, place: Place, shown: readonly Mandate[]): TemplateResult | typeof nothing {
    return this.#batch?.place === place ? this.#batch.bar(view, shown) : nothing;
  }

  /** The way to choose a mandate of the list. @param name - The id of the element with its name. */
  pick(view: View, place: Place, mandate: Mandate, name: string): TemplateResult | typeof nothing {
    return this.#batch?.place === place && kindOf(view, mandate) ? this.#batch.pick(view, mandate, name) : nothing;
  }

  /** Where several are decided on, and where it is told what came of it. */
  page(view: View): TemplateResult {
    return this.#batch?.page(view) ?? waiting(view.locale);
  }

  async #open(place: Place): Promise<void> {
    [this.#place, this.#state] = [place, 'opening'];
    this.#host.requestUpdate();
    try {
      const { Batch } = await import('./batch.js');
      this.#batch ??= new Batch(this.#host, this.#parts);
      this.#state = 'shut';
      this.#batch.begin(place);
    } catch {
      // Its file did not come. What is on the page stays, and another press tries again.
      this.#state = 'failed';
    }
    this.#host.requestUpdate();
  }
}
