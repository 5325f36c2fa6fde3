import type { ReactiveElement } from '@lit/reactive-element';
import { adoptStyles, html, nothing, type TemplateResult } from 'lit';
import type { Settings } from '../../context/settings.js';
import type { Language } from '../../controllers/language.js';
import { Visiting } from '../../controllers/visiting.js';
import { safeUrl } from '../../contract/safe-url.js';
import { telephone } from '../../locale/contacts.js';
import { helpPanelWords } from '../../locale/help-panel/index.js';
import type { da } from '../../locale/help-panel/da.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { support } from '../pieces/frame.js';
import { handOff } from '../pieces/gate.js';
import { sentence } from '../pieces/sentence.js';
import { styles as buttonStyles } from './fuldmagt-help-button.styles.js';
import { styles } from './help-panel.styles.js';

type Door = keyof (typeof da)['doors'];

export interface HelpPanelOptions {
  /** The page of the portal's own where one begins. */
  readonly startUrl?: string | undefined;
}

/**
 * What the help button opens: four doors, each with the steps in it (R238), and whom to call.
 *
 * It asks no backend anything: on a login page nobody could answer. Of a provider around the button it takes only the words and the contacts.
 */
export class HelpPanel {
  readonly #language: Language;
  readonly #visiting: Visiting;

  constructor(host: ReactiveElement, language: Language) {
    this.#language = language;
    this.#visiting = new Visiting(host, { needsProvider: false, opens: false });
    if (host.shadowRoot) adoptStyles(host.shadowRoot, [tokens, base, controls, buttonStyles, styles]);
  }

  /** What the portal has said. */
  get settings(): Settings {
    return this.#visiting.settings;
  }

  render({ startUrl }: HelpPanelOptions): TemplateResult {
    const words = this.#language.words(helpPanelWords);
    return html`
      <p>${words.opening}</p>
      ${this.#door('mitid', this.#mitid())} ${this.#door('request', this.#begin(startUrl), this.#borgerservice())}
      ${this.#door('answer', this.#begin(startUrl))} ${this.#door('give', this.#begin(startUrl))} ${support(this.#language, this.#visiting)}
    `;
  }

  #door(door: Door, way: unknown, more: unknown = nothing) {
    const { title, about, steps, note } = this.#language.words(helpPanelWords).doors[door];
    return html`
      <details part="door">
        <summary>
          <span class="titles">
            <span class="title">${title}</span>
            <span class="quiet">${about}</span>
          </span>
        </summary>
        <div class="inside">
          <ol>
            ${steps.map(step => html`<li>${step}</li>`)}
          </ol>
          <p>${note} ${more}</p>
          ${way}
        </div>
      </details>
    `;
  }

  #mitid() {
    const words = this.#language.words(helpPanelWords);
    const { mitid, mitidPhone } = this.#visiting.contacts;
    const number = html`<a href=${telephone(mitidPhone)} dir="ltr">${mitidPhone}</a>`;
    return html`${this.#away(mitid, words.toMitid)}<p>${sentence(words.callMitid, number)} ${words.together}</p>`;
  }

  #begin(startUrl: string | undefined) {
    const words = this.#language.words(helpPanelWords);
    const start = startUrl && safeUrl(startUrl, { base: document.baseURI });
    if (start) return html`<p><a class="button primary" part="hand-off" href=${start}>${words.start}</a></p>`;
    return this.#away(this.#visiting.contacts.selfService, words.toSelfService);
  }

  /** A way out of the page. */
  #away(address: string, label: string) {
    const href = safeUrl(address);
    if (!href) return nothing;
    const follow = (event: Event) => handOff(event, href);
    return html`<p><a class="button primary" part="hand-off" href=${href} @click=${follow}>${label}</a></p>`;
  }

  #borgerservice() {
    const { borgerservice } = this.#visiting.contacts;
    const href = borgerservice && safeUrl(borgerservice);
    const label = this.#language.words(helpPanelWords).toBorgerservice;
    return href ? html`<a href=${href} @click=${(event: Event) => handOff(event, href)}>${label}</a>` : nothing;
  }
}
