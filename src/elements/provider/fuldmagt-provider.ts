import { ContextProvider } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { MandateBackend } from '../../contract/backend.js';
import { guard } from '../../context/guard.js';
import type { Offers, Settings, Topics } from '../../context/settings.js';
import { Visit, visitContext } from '../../context/visit.js';
import { attend } from '../../controllers/attend.js';
import { reach } from '../../controllers/reach.js';
import type { Contacts } from '../../locale/contacts.js';
import type { Messages } from '../../locale/room.js';

/**
 * Gives every element inside it a backend, words, contacts and a municipality, and keeps for whom the citizen acts.
 *
 * It has no box of its own, and shows nothing but what is inside it.
 *
 * @tagname fuldmagt-provider
 * @slot - The elements that use the backend, anywhere below.
 */
export class FuldmagtProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }

    :host([hidden]) {
      display: none;
    }
  `;

  /** The fence around a portal's own calls, as `guard` of the package: for a page with nothing to build. */
  static readonly guard = guard;

  /** `demo`, `link-out`, or, as a property, any backend object. It wins over `backend-url`. */
  @property() backend: MandateBackend | 'demo' | 'link-out' | undefined;

  /** Where the contract is served, such as `/api/fuldmagt`. */
  @property({ attribute: 'backend-url' }) backendUrl: string | undefined;

  /** The code of the portal's own municipality, for contacts. Never which powers are on offer: that is the giver's (R043). */
  @property() municipality: string | undefined;

  /** The portal's own words, by language and part of the library. */
  @property({ attribute: false }) messages: Messages | undefined;

  /** The portal's own phone numbers and addresses. */
  @property({ attribute: false }) contacts: Partial<Contacts> | undefined;

  /** Which powers the portal puts first, chooses beforehand in a request, or leaves out. */
  @property({ attribute: false }) offers: Offers | undefined;

  /** What the portal adds to the help, hides in it, or says in its own words. */
  @property({ attribute: false }) topics: Topics | undefined;

  /** The portal's own `fetch`, where it adds a token or a header. The first questions are asked at once: set it together with `backend-url`. */
  @property({ attribute: false }) fetch: ((request: Request) => Promise<Response>) | undefined;

  readonly #visit = new ContextProvider(this, { context: visitContext });

  override render() {
    return html`<slot></slot>`;
  }

  override willUpdate(): void {
    const { backend, backendUrl, municipality, messages, contacts, offers, topics, fetch } = this;
    const settings: Settings = { backend, backendUrl, municipality, messages, contacts, offers, topics, fetch };
    const before = this.#visit.value as Visit | undefined;
    if (!before?.settle(settings)) this.#visit.setValue(new Visit(settings, reach, attend));
  }
}
