import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Visiting } from '../../controllers/visiting.js';
import { coverageTogether, openers, type Coverage } from '../../domain/coverage.js';
import type { Party, PartyId } from '../../domain/party.shape.js';
import type { Power, PowerId } from '../../domain/power.shape.js';
import { isRefusal } from '../../domain/refusal.js';
import { actingWords } from '../../locale/acting/index.js';
import { coverageWords } from '../../locale/coverage/index.js';
import { nameOf } from '../pieces/frame.js';
import { sentence } from '../pieces/sentence.js';

/**
 * What one can do for somebody and what one still cannot (R018), from the powers that one has; and, where a power on offer would let one, the way to ask
 * for it. Unfolded by whoever wants to know.
 */
export class Reach {
  readonly #host: LitElement;
  readonly #visiting: Visiting;
  readonly #locale: Locale;
  readonly #ask: (person: Party, powers: readonly PowerId[]) => unknown;
  #open = false;
  #offered: { readonly giver: PartyId; readonly powers: readonly Power[] } | undefined;

  /** @param ask - Asks the person for these powers. */
  constructor(host: LitElement, visiting: Visiting, locale: Locale, ask: (person: Party, powers: readonly PowerId[]) => unknown) {
    [this.#host, this.#visiting, this.#locale, this.#ask] = [host, visiting, locale, ask];
  }

  shut(): void {
    [this.#open, this.#offered] = [false, undefined];
  }

  show(person: Party, powers: readonly Power[]): TemplateResult | typeof nothing {
    const { covers, leaves, partly } = coverageTogether(powers);
    if (covers.length + leaves.length === 0) return nothing;
    const words = this.#locale.words(actingWords);
    return html`
      <button type="button" class="plain" part="reach" aria-expanded=${this.#open} aria-controls="reach" @click=${() => void this.#turn(person)}>
        ${words.reach}
      </button>
      <div class="reach" id="reach" ?hidden=${!this.#open}>${this.#open ? this.#lists(person, powers, { covers, leaves, partly }) : nothing}</div>
    `;
  }

  #lists(person: Party, powers: readonly Power[], { covers, leaves, partly }: ReturnType<typeof coverageTogether>) {
    const words = this.#locale.words(actingWords);
    const said = this.#locale.words(coverageWords);
    const name = nameOf(this.#locale, person);
    const asks = leaves.map(hole => [hole, this.#openers(hole, person, powers)] as const);
    return html`
      ${
        covers.length > 0
          ? html`
              <h2>${words.canDo}</h2>
              <ul>
                ${covers.map(key => html`<li>${sentence(said.holder.covers[key], name)}${partly.includes(key) ? ` ${said.partly}` : nothing}</li>`)}
              </ul>
            `
          : nothing
      }
      ${
        leaves.length > 0
          ? html`
              <h2>${words.cannotDo}</h2>
              ${asks.some(([, found]) => found.length > 0) ? html`<p>${words.firstYourself}</p>` : nothing}
              <ul>
                ${asks.map(([hole, found]) => html`<li>${sentence(said.holder.leaves[hole], name)} ${this.#way(person, found)}</li>`)}
              </ul>
            `
          : nothing
      }
      <p>${sentence(said.holder.only, name)}</p>
    `;
  }

  #way(person: Party, found: readonly Power[]) {
    if (found.length === 0) return nothing;
    const ask = () =>
      void this.#ask(
        person,
        found.map(({ id }) => id),
      );
    return html`<button type="button" part="ask" @click=${ask}>${this.#locale.words(actingWords).askForMore}</button>`;
  }

  #openers(hole: Coverage, { id }: Party, held: readonly Power[]): readonly Power[] {
    if (!this.#visiting.known.backend?.request || this.#offered?.giver !== id) return [];
    return openers(hole, held, this.#offered.powers);
  }

  async #turn({ id }: Party): Promise<void> {
    this.#open = !this.#open;
    this.#host.requestUpdate();
    const { backend } = this.#visiting.known;
    if (!this.#open || !backend?.catalogue || !backend.request) return;
    try {
      const { powers } = await backend.catalogue({ giver: id }, { lang: this.#locale.lang });
      this.#offered = { giver: id, powers };
    } catch (error) {
      // What one can do is told all the same; only the way to ask for more is missing.
      if (!isRefusal(error)) throw error;
      this.#visiting.visit?.refused(error.reason);
    }
    this.#host.requestUpdate();
  }
}
