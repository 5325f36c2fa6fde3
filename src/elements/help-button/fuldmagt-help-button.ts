import { html, LitElement } from 'lit';
import { page } from '../../context/page.js';
import { Language } from '../../controllers/language.js';
import { nationalSupportPhone } from '../../locale/contacts.js';
import { helpButtonWords } from '../../locale/help-button/index.js';
import { tokens } from '../../theme/tokens.js';
import { styles } from './fuldmagt-help-button.styles.js';
import type { HelpPanel } from './help-panel.js';

/**
 * "Brug for hjælp": help with a digital mandate, also before anybody is logged in. It needs no provider, no session and no backend.
 *
 * The button is there at once. What it opens is fetched when somebody comes near it. What is written inside the tag, such as a link to help, is shown
 * until the element is there in its place, and where it never comes.
 *
 * @tagname fuldmagt-help-button
 * @fires {HandOffEvent} fuldmagt-hand-off - When the citizen is about to go on to mitid.dk or borger.dk; preventing it keeps them here.
 * @csspart button - The button.
 * @csspart dialog - What it opens.
 * @csspart close - The button that closes it.
 * @csspart door - One of the four things that help is offered with.
 * @csspart hand-off - A link that leads on.
 * @cssprop [--fuldmagt-accent] - The colour of the button, and of links.
 * @cssprop [--fuldmagt-on-accent] - The colour of text on the button.
 * @cssprop [--fuldmagt-text] - The colour of text.
 * @cssprop [--fuldmagt-surface] - The ground behind the help.
 * @cssprop [--fuldmagt-raised] - The ground behind an opened door.
 * @cssprop [--fuldmagt-radius] - How round the corners are.
 * @cssprop [--fuldmagt-font] - The font.
 * @cssprop [--fuldmagt-shadow] - The shadow under the button in the corner.
 */
export class FuldmagtHelpButton extends LitElement {
  static override styles = [tokens, styles];

  // Without decorators, which would be a twentieth of the first load.
  static override properties = { placement: { reflect: true }, startUrl: { attribute: 'start-url' } };

  /** Where it stands: where it is written, or in the corner of the window. */
  declare placement: 'inline' | 'corner';

  /** The page of the portal's own where one begins. Absent: the doors lead to borger.dk. */
  declare startUrl: string | undefined;

  readonly #language: Language = new Language(this, () => (this.#panel ?? page()).settings.messages);
  #panel: HelpPanel | undefined;
  #failed = false;
  #fetching: Promise<void> | undefined;
  /** The key that has closed the help belongs to the help until it is let go. */
  #consumed = false;

  constructor() {
    super();
    this.placement = 'inline';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    page().news.addEventListener('settings', this.#settings);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    page().news.removeEventListener('settings', this.#settings);
  }

  /** Opens the help. */
  async show(): Promise<void> {
    void this.#fetch();
    if (!this.hasUpdated) await this.updateComplete;
    if (!this.isConnected || this.#dialog.open) return;
    this.#dialog.showModal();
    // By hand: `autofocus` is the page's to give while it loads, and Chromium writes to the console where the address has a fragment.
    this.#dialog.querySelector('h2')?.focus();
  }

  /** Closes the help. */
  close(): void {
    if (this.hasUpdated) this.#dialog.close();
  }

  override render() {
    const { lang, dir } = this.#language;
    const words = this.#language.words(helpButtonWords);
    return html`
      <div class="frame" lang=${lang} dir=${dir} @keyup=${this.#keyUp}>
        <button
          type="button"
          class="help"
          part="button"
          aria-haspopup="dialog"
          @pointerenter=${this.#fetch}
          @focus=${this.#fetch}
          @click=${this.#press}
        >
          ${mark}<span .textContent=${words.help}></span>
        </button>
        <dialog part="dialog" aria-labelledby="title" @keydown=${this.#keyDown} @close=${this.#closed}>
          <div class="top">
            <h2 id="title" tabindex="-1"><span .textContent=${words.help}></span></h2>
            <button type="button" class="close" part="close" @click=${() => this.close()}>${words.close}</button>
          </div>
          <div class="panel">${this.#panel?.render({ startUrl: this.startUrl }) ?? this.#waiting()}</div>
        </dialog>
      </div>
    `;
  }

  #waiting() {
    const words = this.#language.words(helpButtonWords);
    const phone = page().settings.contacts?.supportPhone ?? nationalSupportPhone;
    return this.#failed
      ? html`
          <p role="alert">${words.failed(phone)}</p>
          <button type="button" @click=${this.#fetch}>${words.tryAgain}</button>
        `
      : html`<p role="status">${words.loading}</p>`;
  }

  #press(): void {
    // Not every browser gives a pressed button the focus, to which it comes back.
    this.#button.focus();
    void this.show();
  }

  /** Fetches what the help says, once. What could not be fetched is tried again the next time. */
  #fetch(): Promise<void> {
    this.#failed = false;
    this.requestUpdate();
    return (this.#fetching ??= import('./help-panel.js').then(
      ({ HelpPanel }) => {
        this.#panel = new HelpPanel(this, this.#language);
        this.requestUpdate();
      },
      () => {
        this.#fetching = undefined;
        this.#failed = true;
        this.requestUpdate();
      },
    ));
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // It closes the help, and not also a dialog of the host's around it.
    event.stopPropagation();
    this.#consumed = true;
  }

  #keyUp(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#consumed) return;
    event.stopPropagation();
    this.#consumed = false;
  }

  #closed(): void {
    if (!this.shadowRoot?.activeElement) this.#button.focus();
  }

  /* eslint-disable lit/prefer-query-decorators -- Without decorators, as above. */
  get #button(): HTMLButtonElement {
    return this.renderRoot.querySelector('button') as HTMLButtonElement;
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog') as HTMLDialogElement;
  }
  /* eslint-enable lit/prefer-query-decorators */

  readonly #settings = () => this.requestUpdate();
}

const mark = html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10" /><path d="M9 9.5a3 3 0 1 1 4.2 2.7c-.8.4-1.2.9-1.2 1.8M12 17.2v.1" /></svg>`;
