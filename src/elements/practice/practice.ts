import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { map } from 'lit/directives/map.js';
import { ref } from 'lit/directives/ref.js';
import { contactsOf } from '../../context/contacts.js';
import { ChangedEvent, OpenEvent, StepEvent } from '../../context/events.js';
import type { Settings } from '../../context/settings.js';
import { Visit, visitContext } from '../../context/visit.js';
import { Locale } from '../../controllers/locale.js';
import { safeUrl } from '../../contract/safe-url.js';
import type { Intent } from '../../domain/draft.js';
import type { Action } from '../../domain/mandate.shape.js';
import { mandateListWords } from '../../locale/mandate-list/index.js';
import type { Labels } from '../../locale/practice/da.js';
import { practiceWords } from '../../locale/practice/index.js';
import { wizardWords } from '../../locale/request-wizard/index.js';
import { bo, karen, type TestPerson } from '../../testing/people.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { FuldmagtMandateList } from '../mandate-list/fuldmagt-mandate-list.js';
import { frame, nameOf } from '../pieces/frame.js';
import { handOff, waiting } from '../pieces/gate.js';
import { sentence } from '../pieces/sentence.js';
import { FuldmagtRequestWizard } from '../request-wizard/fuldmagt-request-wizard.js';
import { Modal } from '../request-wizard/modal.js';
import { bubbleOf, type Place } from './bubbles.js';
import { hushed } from './hushed.js';
import { styles } from './practice.styles.js';

/** With what one logs in to practice: made up, and told on the screen (R202). */
interface Key {
  readonly person: TestPerson;
  readonly id: string;
  readonly pin: string;
}

const helper: Key = { person: bo, id: 'bo.holm', pin: '4826' };
const helped: Key = { person: karen, id: 'karen.holm', pin: '7193' };

/** Who sits at the screen: first the one who asks or gives, then the other one. */
const turns: Readonly<Record<Intent, readonly [Key, Key]>> = { request: [helper, helped], give: [helped, helper] };

/** What is shown: the choice of what to practise, the made-up login, the wizard or the list, and the end. */
type Scene = 'choose' | 'login' | 'doing' | 'end';

/** What was wrong at the login. */
type Fault = 'id' | 'pin';

/** What of the wizard and of the list practice looks at. */
type Looked = LitElement & { readonly showing: Place['page'] };

/**
 * Practice: the wizard and the list on a made-up world in the memory of the page, with speech bubbles that say what to do (R200-R202).
 *
 * It opens by `show()`, as a native modal dialog of its own. Nothing leaves it: what the wizard and the list would tell the page is told to practice
 * alone, links lead nowhere, and the page's own provider, session and acting are never asked. Only what leads on when it is over is for real.
 */
export class Practice extends LitElement {
  static override styles = [tokens, base, controls, styles];

  /** What the portal has said: of it, the words and the contacts are taken. */
  @property({ attribute: false }) settings: Settings = {};

  /** The page of the portal's own where one begins for real. */
  @property({ attribute: false }) startUrl: string | undefined;

  @state() private scene: Scene = 'choose';
  @state() private intent: Intent = 'request';
  @state() private turn: 0 | 1 = 0;
  @state() private page: Place['page'] | undefined;
  @state() private decided: Action | undefined;
  /** Whether the first of the two has asked or given. */
  @state() private made = false;
  @state() private fault: Fault | undefined;
  @state() private aside: 'link' | 'open' | undefined;
  @state() private ready = false;

  @query('.scene') private readonly rolled!: HTMLElement | null;
  @query('.bubble, .starts') private readonly start!: HTMLElement | null;
  @query('#id') private readonly idField!: HTMLInputElement | null;
  @query('#pin') private readonly pinField!: HTMLInputElement | null;

  readonly #locale: Locale = new Locale(this, () => this.settings.messages);
  readonly #visit = new ContextProvider(this, { context: visitContext });
  readonly #modal: Modal = new Modal(this, {
    shown: () => (this.#wants = true),
    leave: () => this.close(),
    closed: () => this.#closed(),
  });
  #world: ReturnType<(typeof import('../../testing/practice.js'))['practiceWorld']> | undefined;
  /** Grows with each beginning: another round is another wizard. */
  #round = 0;
  /** Where the focus goes when a scene is new. */
  #wants = false;

  constructor() {
    super();
    for (const [tag, element] of [
      ['fuldmagt-request-wizard', FuldmagtRequestWizard],
      ['fuldmagt-mandate-list', FuldmagtMandateList],
    ] as const)
      if (!customElements.get(tag)) customElements.define(tag, element);
  }

  /** Opens practice where it was left, or at the beginning once it has been gone through. */
  show(): void {
    if (this.scene === 'end') this.#begin();
    this.#modal.show();
  }

  close(): void {
    this.#modal.close();
  }

  override render(): TemplateResult {
    const words = this.#locale.words(practiceWords);
    const { pressed, cancelled, ended } = this.#modal;
    // Fetched before they are needed: a bubble is heard when it changes, and it names what stands on the page.
    this.#prepare();
    return frame(
      this.#locale,
      html`
        <dialog aria-labelledby="ribbon" part="practice" @keydown=${pressed} @cancel=${cancelled} @close=${ended}>
          <div class="ribbon" part="ribbon">
            <p id="ribbon">${words.ribbon[this.scene === 'end' ? 'over' : 'now']}</p>
            <div class="ways">
              ${this.scene === 'choose' || this.scene === 'end' ? nothing : html`<button type="button" class="plain" @click=${() => this.#begin()}>${words.again}</button>`}
              <button type="button" class="plain" @click=${() => this.close()}>${words.close}</button>
            </div>
          </div>
          <div class="scene" part="scene">${this.#scene()}</div>
        </dialog>
      `,
    );
  }

  protected override firstUpdated(): void {
    // Before the link itself hears of it.
    for (const way of ['click', 'auxclick']) this.renderRoot.addEventListener(way, this.#guard, { capture: true });
  }

  protected override updated(changed: PropertyValues): void {
    const moved = changed.has('scene') || changed.has('page') || changed.has('turn');
    if (moved) this.#toTop();
    if (!this.#wants || !this.#modal.open || (this.scene === 'doing' && !this.ready) || !this.start) return;
    this.#wants = false;
    this.start.focus();
  }

  #scene(): TemplateResult {
    if (this.scene === 'choose') return this.#choose();
    if (this.scene === 'login') return this.#login();
    return this.scene === 'end' ? this.#end() : this.#doing();
  }

  #choose() {
    const words = this.#locale.words(practiceWords).choose;
    const door = (intent: Intent) => html`
      <div class="door" part="door">
        <button type="button" aria-describedby="${intent}-means" @click=${() => this.#take(intent)}>${words[intent]}</button>
        <p id="${intent}-means">${words[`${intent}Means`]}</p>
      </div>
    `;
    return html`
      <h2 class="starts" tabindex="-1" part="heading">${words.title}</h2>
      <p>${words.text}</p>
      <div class="doors">${door('request')} ${door('give')}</div>
    `;
  }

  #login() {
    const { login: words } = this.#locale.words(practiceWords);
    const { id, pin } = this.#key;
    const wrong = { id: words.wrongId(id), pin: words.wrongPin(pin) };
    const field = (name: Fault, label: string) => html`
      <div class="field" part="field">
        <label for=${name}>${label}</label>
        ${this.fault === name ? html`<span class="fault" id="${name}-fault" role="alert">${wrong[name]} ${words.never}</span>` : nothing}
        <input
          id=${name}
          type="text"
          dir="ltr"
          inputmode=${name === 'pin' ? 'numeric' : nothing}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck="false"
          translate="no"
          maxlength="40"
          aria-invalid=${this.fault === name ? 'true' : nothing}
          aria-describedby=${this.fault === name ? `${name}-fault` : nothing}
        />
      </div>
    `;
    return html`
      ${this.#bubble(words.say[this.turn === 0 ? 'first' : 'second'], [
        [words.id, id],
        [words.pin, pin],
      ])}
      <h2 class="starts" tabindex="-1" part="heading">${words.title}</h2>
      ${keyed(
        this.turn,
        html`
          <form method="dialog" novalidate autocomplete="off" @submit=${this.#logIn}>
            ${field('id', words.id)} ${field('pin', words.pin)}
            <p class="quiet">${words.never}</p>
            <div class="buttons"><button class="primary">${words.logIn}</button></div>
          </form>
        `,
      )}
    `;
  }

  #doing() {
    const words = this.#locale.words(practiceWords);
    if (!this.ready) return waiting(this.#locale);
    return html`
      ${this.#bubble(this.#said(), this.#typed(), this.#onward())}
      <p class="aside" role="status">${this.aside ? words.aside[this.aside] : ''}</p>
      <div class="stage" part="stage">${keyed(`${this.#round} ${this.turn}`, this.#stage())}</div>
    `;
  }

  /** The wizard, or the list. What they would tell the page is told here alone. */
  #stage() {
    return this.turn === 0
      ? html`<fuldmagt-request-wizard .dispatchEvent=${this.#told} intent=${this.intent} ${ref(this.#look)}></fuldmagt-request-wizard>`
      : html`<fuldmagt-mandate-list .dispatchEvent=${this.#told} mandate="" ${ref(this.#look)}></fuldmagt-mandate-list>`;
  }

  #end() {
    const { end: words, again } = this.#locale.words(practiceWords);
    const { intent } = this;
    const start = this.startUrl && safeUrl(this.startUrl, { base: document.baseURI });
    const selfService = safeUrl(contactsOf(this.settings).selfService);
    const href = start || selfService;
    return html`
      <div class="notice good" part="done"><h2 class="starts" tabindex="-1" part="heading">${words.title}</h2></div>
      <ul part="learnt">
        ${map(words.learnt[intent], line => html`<li>${line}</li>`)}
      </ul>
      <h3>${words.nextTitle}</h3>
      <p>${words.next[intent]}</p>
      <div class="buttons" part="buttons">
        ${
          href
            ? html`<a class="button primary" part="hand-off" href=${href} @click=${(event: Event) => handOff(event, href)}>${start ? words.start : words.toSelfService}</a>`
            : nothing
        }
        <button type="button" @click=${() => this.#take(intent === 'request' ? 'give' : 'request')}>${words.other[intent]}</button>
        <button type="button" @click=${() => this.#begin()}>${again}</button>
      </div>
    `;
  }

  /** What is said of the page. The text alone is heard when it changes; whom one plays, and what one types, stand beside it. */
  #bubble(text: string, type: readonly (readonly [string, string])[] = [], onward: unknown = nothing) {
    const words = this.#locale.words(practiceWords);
    return html`
      <section class="bubble" part="bubble" tabindex="-1" aria-label=${words.bubble}>
        <p class="you">${sentence(words.you, nameOf(this.#locale, this.#key.person))}</p>
        <p class="say" role="status" .textContent=${text}></p>
        ${
          type.length > 0
            ? html`
                <p class="type">${words.write}</p>
                <dl class="typed">
                  ${map(type, ([term, value]) => html`<div><dt>${term}</dt><dd><bdi translate="no">${value}</bdi></dd></div>`)}
                </dl>
              `
            : nothing
        }
        ${onward === nothing ? nothing : html`<div class="buttons">${onward}</div>`}
      </section>
    `;
  }

  #said(): string {
    const words = this.#locale.words(practiceWords);
    const { page, decided } = this;
    if (!page) return '';
    const place = (this.turn === 0 ? { in: 'wizard', page } : { in: 'list', page, decided }) as Place;
    return bubbleOf(words, this.intent, place, this.#labels) ?? '';
  }

  /** Asks for the words of the pages, where they are not here yet. */
  #prepare(): void {
    for (const room of [wizardWords, mandateListWords]) this.#locale.words<unknown>(room);
  }

  get #labels(): Labels {
    const [wizard, list] = [this.#locale.words(wizardWords), this.#locale.words(mandateListWords)];
    return {
      begin: wizard.begin.begin,
      goOn: wizard.goOn,
      another: wizard.who.another,
      send: wizard.check[this.intent].send,
      answer: list.answer,
      approve: list.answering.approve,
      reject: list.answering.reject,
      see: list.see,
      toList: list.toList,
      remove: list.delete,
      extend: list.extend,
    };
  }

  /** What is to be typed on the page: the made-up person, as the fields of the page call it. */
  #typed(): readonly (readonly [string, string])[] {
    if (this.turn !== 0 || this.page !== 'asking-who') return [];
    const { name, cpr } = turns[this.intent][1].person;
    const { who } = this.#locale.words(wizardWords);
    return [
      [who.name, name],
      [who.cpr, `${cpr.slice(0, 6)}-${cpr.slice(6)}`],
    ];
  }

  /** The way on, once what the scene is about has been done. */
  #onward() {
    const { onward } = this.#locale.words(practiceWords);
    if (this.turn === 0)
      return this.made ? html`<button type="button" class="primary" @click=${() => this.#other()}>${onward.other}</button>` : nothing;
    return this.intent === 'give' || this.decided
      ? html`<button type="button" class="primary" @click=${() => this.#finish()}>${onward.end}</button>`
      : nothing;
  }

  get #key(): Key {
    return turns[this.intent][this.turn];
  }

  /** Begins at the beginning, with a world that nothing has happened in. */
  #begin(): void {
    this.#forget();
    this.#go('choose');
  }

  #take(intent: Intent): void {
    this.#forget();
    this.intent = intent;
    this.#go('login');
  }

  #forget(): void {
    this.#round += 1;
    this.#world = undefined;
    this.ready = this.made = false;
    this.turn = 0;
    this.page = this.decided = this.fault = this.aside = undefined;
  }

  readonly #logIn = (event: SubmitEvent): void => {
    event.preventDefault();
    const { idField: id, pinField: pin } = this;
    if (!id || !pin) return;
    const { id: wantedId, pin: wantedPin } = this.#key;
    const wrong = id.value.trim().toLowerCase() !== wantedId ? id : pin.value.trim() !== wantedPin ? pin : undefined;
    this.fault = wrong?.id as Fault | undefined;
    // Whatever it was, it may have been somebody's own.
    if (wrong) id.value = pin.value = '';
    if (wrong) wrong.focus();
    else void this.#enter();
  };

  /** Logs in: the world is fetched, and the visit of whoever plays begins. */
  async #enter(): Promise<void> {
    const round = this.#round;
    this.#go('doing');
    const { practiceWorld } = await import('../../testing/practice.js');
    if (round !== this.#round) return;
    this.#world ??= practiceWorld();
    const backend = this.#world(this.#key.person.id);
    const { messages, contacts } = this.settings;
    this.#visit.setValue(new Visit({ backend, messages, contacts }, async () => backend));
    this.ready = true;
    this.#wants = true;
  }

  /** The other person's turn: they log in by themselves. */
  #other(): void {
    this.turn = 1;
    this.ready = false;
    this.page = this.aside = undefined;
    this.#go('login');
  }

  #finish(): void {
    this.#go('end');
  }

  #go(scene: Scene): void {
    this.scene = scene;
    this.#wants = true;
  }

  /** Looks on which page the wizard, or the list, is, each time that it has been drawn. */
  readonly #look = (element: Element | undefined): void => {
    if (!element) return;
    const looked = element as Looked;
    looked.addController({
      hostUpdated: () => {
        if (this.page === looked.showing || !looked.isConnected) return;
        this.page = looked.showing;
        this.aside = undefined;
      },
    });
  };

  /** Hears what the wizard and the list would tell the page. */
  readonly #told = hushed(event => {
    if (event instanceof OpenEvent) {
      event.preventDefault();
      this.aside = 'open';
    }
    if (event instanceof ChangedEvent) this.decided = event.action;
    if (event.type === 'fuldmagt-requested' || event.type === 'fuldmagt-given') this.made = true;
    if (event instanceof StepEvent && event.from === 'receipt') {
      event.preventDefault();
      this.#take(this.intent);
    }
  });

  /** Lets no link lead out. A phone number can be called: somebody may need it. */
  readonly #guard = (event: Event): void => {
    const path = event.composedPath();
    if (!path.some(one => one instanceof Element && one.classList.contains('stage'))) return;
    const link = path.find(one => one instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href') ?? '#';
    if (href.startsWith('#') || href.startsWith('tel:')) return;
    event.preventDefault();
    event.stopPropagation();
    this.aside = 'link';
  };

  #toTop(): void {
    if (this.rolled) this.rolled.scrollTop = 0;
  }

  #closed(): void {
    this.requestUpdate();
    this.dispatchEvent(new Event('close'));
  }
}
