import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Visiting } from '../../controllers/visiting.js';
import type { Mandate, MandateState } from '../../domain/mandate.shape.js';
import type { PartyId } from '../../domain/party.shape.js';
import { lastDay } from '../../domain/period.js';
import type { Reason } from '../../domain/refusal.js';
import { actingWords } from '../../locale/acting/index.js';
import { heed, nameAndBirth, refused } from '../pieces/frame.js';
import { waiting } from '../pieces/gate.js';

/** Mandates with which nobody can act, of which somebody may look for the giver. */
const without = [
  'awaiting-approval',
  'letter-sent',
  'in-review',
  'expired',
  'deleted',
  'ended-by-death',
] as const satisfies readonly MandateState[];

/** As many of them as are told of. */
const most = 25;

/** Why somebody is not among those whom one may act for. Looked up when it is asked for, and not before. */
export class Former {
  readonly #host: LitElement;
  readonly #visiting: Visiting;
  readonly #locale: Locale;
  #state: 'shut' | 'asking' | 'open' = 'shut';
  #mandates: readonly Mandate[] = [];
  #reason: Reason | undefined;

  constructor(host: LitElement, visiting: Visiting, locale: Locale) {
    [this.#host, this.#visiting, this.#locale] = [host, visiting, locale];
  }

  /** Forgets what was looked up. */
  shut(): void {
    [this.#state, this.#mandates, this.#reason] = ['shut', [], undefined];
  }

  /** @param offered - Whether somebody is among those whom one may act for. */
  show(offered: (person: PartyId) => boolean): TemplateResult | typeof nothing {
    if (!this.#visiting.known.backend?.mandates) return nothing;
    const words = this.#locale.words(actingWords);
    const shut = this.#state === 'shut';
    return html`
      <button type="button" class="plain" part="former" aria-expanded=${!shut} aria-controls="former" @click=${this.#turn}>${words.missingSomebody}</button>
      <div id="former" class="former" ?hidden=${shut}>${shut ? nothing : this.#told(offered)}</div>
    `;
  }

  #told(offered: (person: PartyId) => boolean) {
    const words = this.#locale.words(actingWords);
    if (this.#state === 'asking') return waiting(this.#locale);
    if (this.#reason) return refused(this.#locale, this.#reason);
    // The latest of each giver's tells how it stands.
    const latest = new Map(this.#mandates.map(mandate => [mandate.giver.id, mandate] as const).reverse());
    const left = [...latest.values()].filter(({ giver }) => !offered(giver.id)).reverse();
    if (left.length === 0) return html`<p>${words.missingNobody}</p>`;
    return html`
      <ul>
        ${left.map(
          mandate => html`
            <li class="left-out">
              ${nameAndBirth(this.#locale, mandate.giver)}<span class="quiet">${this.#why(mandate)}</span>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #why({ state, period }: Mandate): string {
    const words = this.#locale.words(actingWords);
    if (state === 'expired') return words.notOffered.expired(this.#locale.shortDay(lastDay(period)));
    if (state === 'deleted') return words.notOffered.deleted;
    return state === 'ended-by-death' ? words.notOffered.ended : words.notOffered.waiting;
  }

  readonly #turn = async (): Promise<void> => {
    if (this.#state !== 'shut') {
      this.shut();
      this.#host.requestUpdate();
      return;
    }
    this.#state = 'asking';
    this.#host.requestUpdate();
    const { backend } = this.#visiting.known;
    try {
      const answer = await backend?.mandates?.(
        { side: 'holder', states: [...without], sort: 'changed', limit: most },
        { lang: this.#locale.lang },
      );
      this.#mandates = answer?.items ?? [];
    } catch (error) {
      this.#reason = heed(this.#host, error, this.#visiting.visit);
    }
    if ((this.#state as string) === 'asking') this.#state = 'open';
    else this.shut();
    this.#host.requestUpdate();
  };
}
