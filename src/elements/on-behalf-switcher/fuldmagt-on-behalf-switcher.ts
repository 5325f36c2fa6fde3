import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Locale } from '../../controllers/locale.js';
import { Principals } from '../../controllers/principals.js';
import { Returning } from '../../controllers/returning.js';
import { Visiting } from '../../controllers/visiting.js';
import type { Principal } from '../../domain/mandate.shape.js';
import type { Party, PartyId } from '../../domain/party.shape.js';
import { sameName } from '../../domain/party.js';
import type { PowerId } from '../../domain/power.shape.js';
import { actingWords } from '../../locale/acting/index.js';
import { commonWords } from '../../locale/common/index.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { actingFor } from '../pieces/acting-for.js';
import { frame, heed, nameAndBirth, nameOf, refused } from '../pieces/frame.js';
import { sentence } from '../pieces/sentence.js';
import { Switching } from '../pieces/switching.js';
import { notHere } from '../pieces/not-here.js';
import { styles } from './fuldmagt-on-behalf-switcher.styles.js';

/** From how many people on one finds a person by typing rather than by looking. */
const searchable = 5;
/** How near the choices come to the edge of the window, in pixels. */
const margin = 8;
/** How long somebody pauses, in milliseconds, before what they have typed is asked for. */
const pause = 250;

/**
 * Chooses for whom the person at the screen acts: themselves, always and first, or somebody who has given them a mandate.
 *
 * It takes no room where there is nobody to act for. It is a button that unfolds the choices, small enough for a page's header.
 *
 * @tagname fuldmagt-on-behalf-switcher
 * @fires {BeforeActingEvent} fuldmagt-before-acting - Before it changes for whom one acts; preventing it leaves things as they are.
 * @fires {ActingChangedEvent} fuldmagt-acting-changed - When it has changed.
 * @fires {RefusedEvent} fuldmagt-refused - When it could not be changed, or nobody could say for whom one may act.
 * @fires {SessionEndedEvent} fuldmagt-session-ended - When a call was refused because the session has ended.
 * @fires {HandOffEvent} fuldmagt-hand-off - When the citizen is about to go on to borger.dk, where the page has no backend.
 * @csspart button - The button that says for whom one acts.
 * @csspart choices - What the button unfolds.
 * @csspart choice - One person to act for, or oneself.
 * @csspart search - The field for a name.
 * @csspart alert - What was refused.
 * @csspart hand-off - The link to borger.dk, where the page has no backend.
 * @cssprop [--fuldmagt-accent] - The colour of buttons and of what is chosen.
 * @cssprop [--fuldmagt-text] - The colour of text.
 * @cssprop [--fuldmagt-surface] - The ground behind the button and the choices.
 * @cssprop [--fuldmagt-raised] - The ground behind what is chosen.
 * @cssprop [--fuldmagt-border] - The edge around the choices.
 * @cssprop [--fuldmagt-radius] - How round the corners are.
 * @cssprop [--fuldmagt-font] - The font.
 * @cssprop [--fuldmagt-shadow] - The shadow under the choices.
 */
export class FuldmagtOnBehalfSwitcher extends LitElement {
  static override styles = [tokens, base, controls, styles];

  /** What the citizen is about to do, as the id of a power: people whose mandate does not cover it are shown, but cannot be chosen. */
  @property() power: string | undefined;

  @state() private open = false;
  /** What is asked for, a pause behind what is typed. */
  @state() private text = '';
  @query('.toggle') private readonly toggle: HTMLButtonElement | null | undefined;
  @queryAll('.choice') private readonly people!: NodeListOf<HTMLButtonElement>;
  @query('.choices') private readonly choices: HTMLElement | null | undefined;

  readonly #visiting = new Visiting(this);
  readonly #locale = new Locale(this, () => this.#visiting.settings.messages);
  readonly #principals = new Principals(
    this,
    this.#visiting,
    this.#locale,
    () => ({ text: this.text, power: this.power as PowerId | undefined }),
    error => heed(this, error, this.#visiting.visit),
    () => this.open,
  );
  readonly #switching: Switching = new Switching(this, this.#visiting, this.#locale);
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new Returning(this, () => void this.#visiting.visit?.refresh(this.#locale.lang));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#elsewhere);
    addEventListener('resize', this.#fit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#elsewhere);
    removeEventListener('resize', this.#fit);
    clearTimeout(this.#typing);
  }

  override render() {
    const { state, backend, session } = this.#visiting.known;
    // Nobody is kept waiting for a choice that they do not have (R177).
    if (state === 'opening') return nothing;
    if (!backend?.principals || !backend.actFor || !session) return this.#frame(notHere(this.#locale, this.#visiting, { brief: true }));
    const { everybody, reason } = this.#principals;
    const nobody = everybody === 0 || (everybody === undefined && !reason);
    return nobody && !session.acting ? nothing : this.#frame(this.#disclosure(session.person, session.acting));
  }

  override updated(): void {
    this.#fit();
    this.#switching.notice();
  }

  #frame(content: TemplateResult | typeof nothing) {
    return content === nothing ? nothing : frame(this.#locale, content);
  }

  #disclosure(self: Party, acting: Principal | null) {
    const words = this.#locale.words(actingWords);
    return html`
      <div class="switcher" @focusout=${this.#left} @keydown=${this.#key}>
        <button type="button" class="toggle" part="button" aria-expanded=${this.open} aria-controls="choices" @click=${this.#turn}>
          ${
            acting
              ? html`<span>${actingFor(this.#locale, acting.person, this.#told(acting.person, self))}</span>`
              : html`<span class="as-yourself">${words.asYourself}</span>`
          }
          ${caret}
        </button>
        <div class="choices" id="choices" part="choices" ?hidden=${!this.open}>${this.open ? this.#choices(self, acting) : nothing}</div>
      </div>
    `;
  }

  #choices(self: Party, acting: Principal | null) {
    const words = this.#locale.words(actingWords);
    const { items, more, reason, everybody = 0 } = this.#principals;
    const { description } = this.#visiting.known;
    return html`
      ${description?.demo ? html`<p class="notice mind">${this.#locale.words(commonWords).demo}</p>` : nothing}
      <p class="title" id="title">${words.whom}</p>
      ${refused(this.#locale, this.#switching.reason)}
      ${everybody > searchable ? this.#search() : nothing}
      <ul aria-labelledby="title">
        ${this.#choice(null, sentence(words.yourself, nameOf(this.#locale, self)), !acting)}
        ${repeat(
          items,
          ({ person }) => person.id,
          principal => this.#principal(principal, self, acting),
        )}
      </ul>
      ${
        reason
          ? refused(
              this.#locale,
              reason,
              html`<p><button type="button" @click=${() => this.#principals.again()}>${this.#locale.words(commonWords).tryAgain}</button></p>`,
            )
          : nothing
      }
      ${more ? html`<button type="button" class="more" @click=${this.#more}>${words.more}</button>` : nothing}
      <p class="quiet said" role="status" .textContent=${this.#said()}></p>
    `;
  }

  #search() {
    const words = this.#locale.words(actingWords);
    return html`
      <div class="field">
        <label for="search">${words.search}</label>
        <input type="search" id="search" part="search" autocomplete="off" spellcheck="false" @input=${this.#type} />
      </div>
    `;
  }

  #principal({ person, until, covers, atLogin, alike = false }: Principal, self: Party, acting: Principal | null) {
    const words = this.#locale.words(actingWords);
    const known = until ? words.until(this.#locale.shortDay(until)) : atLogin ? words.heldAtLogin : undefined;
    const why = alike ? words.alike : covers ? undefined : words.notThis;
    return this.#choice(
      person.id,
      html`
        ${this.#told(person, self)} ${known ? html`<span class="quiet">${known}</span>` : nothing}
        ${why ? html`<span class="why">${why}</span>` : nothing}
      `,
      acting?.person.id === person.id,
      !why,
    );
  }

  #choice(person: PartyId | null, content: TemplateResult, chosen: boolean, can = true) {
    const words = this.#locale.words(actingWords);
    return html`
      <li>
        <button
          type="button"
          class="choice"
          part="choice"
          aria-current=${chosen ? 'true' : nothing}
          aria-disabled=${can ? nothing : 'true'}
          @click=${() => can && void this.#choose(person, chosen)}
        >
          <span class="dot"></span>
          <span class="who">${content}${chosen ? html`<span class="heard-only">${words.chosen}</span>` : nothing}</span>
        </button>
      </li>
    `;
  }

  /** A person, with the day they were born where another one here goes by the same name, or where nobody knows a name. */
  #told(person: Party, self: Party) {
    const others = [self, ...this.#principals.items.map(principal => principal.person)].filter(({ id }) => id !== person.id);
    const alike = person.name === '' || others.some(other => sameName(other, person));
    return alike ? nameAndBirth(this.#locale, person) : nameOf(this.#locale, person);
  }

  /** What is heard, and never holds a name. */
  #said(): string {
    const words = this.#locale.words(actingWords);
    if (this.#switching.busy) return words.switching;
    const { asking, found, items, paging, reason } = this.#principals;
    // What is only looked up once more, while it is being read, is not worth a word.
    if (asking && (this.text || paging || items.length === 0)) return this.#locale.words(commonWords).loading;
    if (!this.text || found === undefined || reason) return '';
    return found === 0 ? words.nobodyFound : words.found(found);
  }

  async #choose(person: PartyId | null, chosen: boolean): Promise<void> {
    if (this.#switching.busy) return;
    if (chosen || (await this.#switching.to(person))) this.#fold();
  }

  async #more(): Promise<void> {
    const before = this.#principals.items.length;
    await this.#principals.nextPage();
    await this.updateComplete;
    // The button may be gone. The first of the new ones is where one reads on; oneself stands before them all.
    if (this.#principals.items.length > before) this.people[before + 1]?.focus();
  }

  readonly #type = ({ target }: Event) => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => (this.text = (target as HTMLInputElement).value.trim()), pause);
  };

  #turn(): void {
    if (this.open) this.#fold();
    else {
      this.open = true;
      void this.#visiting.visit?.refresh(this.#locale.lang);
    }
  }

  #fold({ back = true } = {}): void {
    clearTimeout(this.#typing);
    this.#switching.forget();
    [this.open, this.text] = [false, ''];
    // It may be gone: there is nobody left to act for.
    if (back) this.toggle?.focus();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    // The host's own dialog, around this, stays open.
    event.stopPropagation();
    event.preventDefault();
    this.#fold();
  }

  #left({ relatedTarget }: FocusEvent): void {
    // Focus that goes nowhere has gone to another window, or to a button in a browser that gives buttons none.
    if (this.open && relatedTarget && !this.renderRoot.contains(relatedTarget as Node)) this.#fold({ back: false });
  }

  readonly #elsewhere = (event: Event) => {
    if (this.open && !event.composedPath().includes(this)) this.#fold({ back: false });
  };

  /** Moves the choices in under the button's page, wherever in the header that is. */
  readonly #fit = () => {
    if (!this.open || !this.choices) return;
    const { style } = this.choices;
    style.removeProperty('--_shift');
    const { left, right } = this.choices.getBoundingClientRect();
    const [before, beyond] = [margin - left, right - (document.documentElement.clientWidth - margin)];
    const shift = before > 0 ? before : -Math.max(0, Math.min(beyond, -before));
    if (shift) style.setProperty('--_shift', `${shift}px`);
  };
}

const caret = html`<svg class="caret" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d="M3 6l5 5 5-5" />`}</svg>`;
