import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Locale } from '../../controllers/locale.js';
import { Principals } from '../../controllers/principals.js';
import { Returning } from '../../controllers/returning.js';
import { Visiting } from '../../controllers/visiting.js';
import type { Principal } from '../../domain/mandate.shape.js';
import { namesakes } from '../../domain/party.js';
import type { Party, PartyId } from '../../domain/party.shape.js';
import type { PowerId } from '../../domain/power.shape.js';
import { actingWords } from '../../locale/acting/index.js';
import { commonWords } from '../../locale/common/index.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { actingFor } from '../pieces/acting-for.js';
import { frame, heed, nameAndBirth, nameOf, refused } from '../pieces/frame.js';
import { sentence } from '../pieces/sentence.js';
import { stoppedNotice } from '../pieces/stopped.js';
import { Switching } from '../pieces/switching.js';
import { notHere } from '../pieces/not-here.js';
import { WizardDoor } from '../pieces/wizard-door.js';
import { Anchored } from './anchored.js';
import { Former } from './former.js';
import { styles } from './fuldmagt-on-behalf-switcher.styles.js';

/** From how many people on one finds a person by typing rather than by looking. */
const searchable = 5;
/** How long somebody pauses, in milliseconds, before what they have typed is asked for. */
const pause = 250;

/**
 * Chooses for whom the person at the screen acts: themselves, always and first, or somebody who has given them a mandate.
 *
 * It takes no room where there is nobody to act for. In a header it is a button that unfolds the choices. Where the portal asks at login, or where a function
 * needs it, it stands as a page of its own (R173, R174).
 *
 * @tagname fuldmagt-on-behalf-switcher
 * @fires {BeforeActingEvent} fuldmagt-before-acting - Before it changes for whom one acts; preventing it leaves things as they are.
 * @fires {ActingChangedEvent} fuldmagt-acting-changed - When it has changed; as a page of its own, whenever somebody has been chosen.
 * @fires {OpenEvent} fuldmagt-open - Somebody wants to ask for the power that is missing: `intent`, `person`, `powers`. Prevent it to open a page of your own; otherwise the wizard opens.
 * @fires {RefusedEvent} fuldmagt-refused - When it could not be changed, or nobody could say for whom one may act.
 * @fires {SessionEndedEvent} fuldmagt-session-ended - When a call was refused because the session has ended.
 * @fires {SessionExpiringEvent} fuldmagt-session-expiring - When the session is about to end: `seconds`.
 * @fires {UserChangedEvent} fuldmagt-user-changed - When somebody else has logged in in this browser.
 * @fires {HandOffEvent} fuldmagt-hand-off - When the citizen is about to go on to borger.dk, where the page has no backend.
 * @csspart button - The button that says for whom one acts.
 * @csspart choices - What the button unfolds.
 * @csspart choice - One person to act for, or oneself.
 * @csspart search - The field for a name.
 * @csspart pin - The button that keeps somebody at the top.
 * @csspart ask - The button that asks for the power that is missing.
 * @csspart more - The button that shows more people.
 * @csspart former - The button that says why somebody is not there.
 * @csspart stopped - That the page has stopped, where no other element says so.
 * @csspart alert - What was refused.
 * @csspart loading - That something is on its way.
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

  /** `header`: a button that unfolds the choices. `page`: the choices themselves, as a page of its own. */
  @property({ reflect: true }) placement: 'header' | 'page' = 'header';

  @state() private open = false;
  /** What is asked for, a pause behind what is typed. */
  @state() private text = '';
  @query('.toggle') private readonly toggle: HTMLButtonElement | null | undefined;
  @queryAll('.choice') private readonly people!: NodeListOf<HTMLButtonElement>;

  readonly #visiting = new Visiting(this);
  readonly #locale = new Locale(this, () => this.#visiting.settings.messages);
  readonly #principals: Principals = new Principals(
    this,
    this.#visiting,
    this.#locale,
    () => ({ text: this.text, power: this.power as PowerId | undefined }),
    error => heed(this, error, this.#visiting.visit),
    () => this.open || this.placement === 'page',
  );
  readonly #switching: Switching = new Switching(this, this.#visiting, this.#locale);
  readonly #door: WizardDoor = new WizardDoor(this, this.#locale);
  readonly #former: Former = new Former(this, this.#visiting, this.#locale);
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Whether somebody else here goes by the same name. */
  #hasNamesake: ReturnType<typeof namesakes> = () => false;

  constructor() {
    super();
    new Returning(this, () => void this.#visiting.visit?.refresh(this.#locale.lang));
    new Anchored(this, () => this.open && this.placement !== 'page');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#visiting.visit?.favourites.look();
    document.addEventListener('pointerdown', this.#elsewhere);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#elsewhere);
    clearTimeout(this.#typing);
  }

  override willUpdate(): void {
    const { session } = this.#visiting.known;
    this.#hasNamesake = namesakes(session ? [session.person, ...this.#principals.items.map(({ person }) => person)] : []);
  }

  override render() {
    const { state, backend, session, stopped } = this.#visiting.known;
    // Nobody is kept waiting for a choice that they do not have (R177).
    if (state === 'opening') return nothing;
    if (stopped) return this.#frame(this.#stopped());
    if (!backend?.principals || !backend.actFor || !session) return this.#frame(notHere(this.#locale, this.#visiting, { brief: true }));
    const { everybody, reason } = this.#principals;
    const nobody = everybody === 0 || (everybody === undefined && !reason);
    if (nobody && !session.acting) return nothing;
    const [self, acting] = [session.person, session.acting];
    return this.#frame(
      html`${this.placement === 'page' ? this.#page(self, acting) : this.#disclosure(self, acting)}${this.#door.news()}${this.#door.wizard()}`,
    );
  }

  #frame(content: TemplateResult | typeof nothing) {
    return content === nothing ? nothing : frame(this.#locale, content);
  }

  #stopped() {
    if (this.#visiting.speaks || this.placement === 'page') return stoppedNotice(this.#locale, this.#visiting);
    // Another element says why, and leads on.
    return html`<p class="halted">${this.#locale.words(actingWords).stoppedTitle}</p>`;
  }

  #page(self: Party, acting: Principal | null) {
    return html`
      <div class="page" part="choices">
        <h2 id="title" tabindex="-1">${this.#locale.words(actingWords).whom}</h2>
        ${this.#choices(self, acting)}
      </div>
    `;
  }

  #disclosure(self: Party, acting: Principal | null) {
    const words = this.#locale.words(actingWords);
    return html`
      <div class="switcher" @focusout=${this.#left} @keydown=${this.#key}>
        <button type="button" class="toggle" part="button" aria-expanded=${this.open} aria-controls="choices" @click=${this.#turn}>
          ${
            acting
              ? html`<span>${actingFor(this.#locale, acting.person, this.#told(acting.person))}</span>`
              : html`<span class="as-yourself">${words.asYourself}</span>`
          }
          ${caret}
        </button>
        <div class="choices" id="choices" part="choices" ?hidden=${!this.open}>
          ${this.open ? html`<p class="title" id="title">${words.whom}</p>${this.#choices(self, acting)}` : nothing}
        </div>
      </div>
    `;
  }

  #choices(self: Party, acting: Principal | null) {
    const words = this.#locale.words(actingWords);
    const { inOrder: items, more, reason } = this.#principals;
    const { description } = this.#visiting.known;
    const offered = new Set(items.map(({ person }) => person.id));
    return html`
      ${description?.demo ? html`<p class="notice mind">${this.#locale.words(commonWords).demo}</p>` : nothing}
      ${refused(this.#locale, this.#switching.reason)}
      ${this.#many ? this.#search() : nothing}
      <ul aria-labelledby="title">
        ${this.#choice(null, sentence(words.yourself, nameOf(this.#locale, self)), !acting)}
        ${repeat(
          items,
          ({ person }) => person.id,
          principal => this.#principal(principal, acting),
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
      ${more ? html`<button type="button" class="more" part="more" @click=${this.#more}>${words.more}</button>` : nothing}
      ${more ? nothing : this.#former.show(person => offered.has(person))}
      <p class="quiet said" role="status" .textContent=${this.#said()}></p>
    `;
  }

  /** Whether there are more people than one takes in at a glance. */
  get #many(): boolean {
    return (this.#principals.everybody ?? 0) > searchable;
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

  #principal(principal: Principal, acting: Principal | null) {
    const { person, until, covers, atLogin, alike = false } = principal;
    const words = this.#locale.words(actingWords);
    const known = until ? words.until(this.#locale.shortDay(until)) : atLogin ? words.heldAtLogin : undefined;
    const why = alike ? words.alike : covers ? undefined : words.notThis;
    return this.#choice(
      person.id,
      html`
        ${this.#told(person)} ${known ? html`<span class="quiet">${known}</span>` : nothing}
        ${why ? html`<span class="why">${why}</span>` : nothing}
      `,
      acting?.person.id === person.id,
      {
        can: !why,
        more: html`${alike || covers ? nothing : this.#ask(person, acting)}${alike || !this.#many ? nothing : this.#pin(principal)}`,
      },
    );
  }

  /** The way to ask for what is missing. It is asked for by oneself: whoever acts for somebody goes back to themselves first, and reads that. */
  #ask(person: Party, acting: Principal | null) {
    const words = this.#locale.words(actingWords);
    const { backend } = this.#visiting.known;
    if (!backend?.request || this.power === undefined) return nothing;
    return html`
      <div class="ask">
        ${acting ? html`<p class="quiet">${words.firstYourself}</p>` : nothing}
        <button type="button" part="ask" @click=${() => void this.#askFor(person)}>${words.askForThis}<span class="heard-only"> ${this.#told(person)}</span></button>
      </div>
    `;
  }

  #pin(principal: Principal) {
    const words = this.#locale.words(actingWords);
    const pinned = this.#visiting.visit?.favourites.isPinned(principal) === true;
    return html`
      <button type="button" class="pin" part="pin" aria-pressed=${pinned} @click=${() => void this.#turnPin(principal, !pinned)}>
        ${star}<span class="heard-only">${sentence(words.keepAtTop, this.#told(principal.person))}</span>
      </button>
    `;
  }

  #choice(
    person: PartyId | null,
    content: TemplateResult,
    chosen: boolean,
    { can = true, more = nothing }: { readonly can?: boolean; readonly more?: TemplateResult | typeof nothing } = {},
  ) {
    const words = this.#locale.words(actingWords);
    return html`
      <li class="row">
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
        ${more}
      </li>
    `;
  }

  /** A person, with the day they were born where another one here goes by the same name, or may on a page that has not come, or where nobody knows a name. */
  #told(person: Party) {
    const { items, more } = this.#principals;
    const last = more && items.at(-1)?.person.id === person.id;
    const alike = last || person.name === '' || this.#hasNamesake(person);
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
    const asked = this.placement === 'page';
    // Where the page asks, also whoever stays who they are has answered.
    if (chosen && asked) this.#switching.confirm(person);
    if (chosen || (await this.#switching.to(person))) {
      this.#fold({ back: !asked });
      return;
    }
    // Nobody can act for them any more.
    if (person && this.#switching.reason === 'not-allowed') this.#visiting.visit?.favourites.drop(person);
  }

  /** Keeps somebody at the top from the next time on, or no more: nobody moves under the finger that has pressed. */
  async #turnPin(principal: Principal, pinned: boolean): Promise<void> {
    const { visit, known } = this.#visiting;
    try {
      await known.backend?.pin?.({ person: principal.person.id, pinned }, { lang: this.#locale.lang });
      visit?.favourites.pin(principal, pinned);
    } catch (error) {
      heed(this, error, visit);
    }
    this.requestUpdate();
  }

  async #askFor(person: Party): Promise<void> {
    if (this.#visiting.known.session?.acting && !(await this.#switching.to(null))) return;
    const { power } = this;
    this.#fold({ back: this.placement !== 'page' });
    await this.#door.open({ intent: 'request', person, ...(power !== undefined && { powers: [power as PowerId] }) });
  }

  async #more(): Promise<void> {
    const before = this.#principals.inOrder.length;
    await this.#principals.nextPage();
    await this.updateComplete;
    // The button may be gone. The first of the new ones is where one reads on; oneself stands before them all.
    if (this.#principals.inOrder.length > before) this.people[before + 1]?.focus();
  }

  readonly #type = ({ target }: Event) => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => (this.text = (target as HTMLInputElement).value.trim()), pause);
  };

  #turn(): void {
    if (this.open) this.#fold();
    else {
      this.open = true;
      this.#visiting.visit?.favourites.look();
      void this.#visiting.visit?.refresh(this.#locale.lang);
    }
  }

  #fold({ back = true } = {}): void {
    clearTimeout(this.#typing);
    this.#switching.forget();
    this.#former.shut();
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
}

const caret = html`<svg class="caret" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d="M3 6l5 5 5-5" />`}</svg>`;

const star = html`<svg class="star" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d="M8 1.5l2 4.3 4.6.6-3.4 3.2.9 4.7L8 12l-4.1 2.3.9-4.7L1.4 6.4 6 5.8z" />`}</svg>`;
