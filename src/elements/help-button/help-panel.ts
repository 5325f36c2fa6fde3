import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import { adoptStyles, html, nothing, type TemplateResult } from 'lit';
import { contactsOf } from '../../context/contacts.js';
import type { Settings } from '../../context/settings.js';
import { isHidden, ownTopics } from '../../context/topics.js';
import type { Language } from '../../controllers/language.js';
import { VisitAround } from '../../controllers/visit-around.js';
import { doors } from '../../domain/topics.js';
import { helpPanelWords } from '../../locale/help-panel/index.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { refused, support } from '../pieces/frame.js';
import { takeAlongStyles } from '../pieces/take-along.styles.js';
import { PracticeDoor } from '../practice/practice-door.js';
import { styles as buttonStyles } from './fuldmagt-help-button.styles.js';
import { styles } from './help-panel.styles.js';
import type { Page, Place, Turns } from './pages/page.js';

export interface HelpPanelOptions {
  /** The page of the portal's own where one begins. */
  readonly startUrl?: string | undefined;
  /** Where it opens, by name: a topic such as `guardian`, `way`, the end of a way such as `way-guardian`, or `contacts`. Absent: on the first page. */
  readonly topic?: string | undefined;
}

/**
 * What the help button opens: a search, "Find din vej", four doors (R238), and whom to call.
 *
 * It asks no backend anything: on a login page nobody could answer. Of a provider around the button it takes only the words, the topics and the contacts.
 * Where one is in it, and what one has typed and answered, is kept in memory alone, and is gone with the page.
 */
export class HelpPanel implements ReactiveController, Turns {
  readonly #host: ReactiveElement;
  readonly #language: Language;
  readonly #visiting: VisitAround;
  readonly #practice: PracticeDoor;
  #places: readonly Place[] = [{ at: 'home' }];
  #typed = '';
  /** How many have been found, as it is heard: when one has stopped typing. */
  #heard = '';
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Where the portal last said that it opens. */
  #begun: string | undefined;
  #pages: Pages | undefined;
  #failed = false;
  /** Some browsers never ask anew for a file that they could not have: then only another page helps. */
  #triedAgain = false;
  #minute: ReturnType<typeof setTimeout> | undefined;
  /** How much of the first page has been drawn, in turns: an old phone that drew it at one go would answer to nothing meanwhile. */
  #drawn = 0;
  #drawing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, language: Language) {
    this.#host = host;
    this.#language = language;
    this.#visiting = new VisitAround(host);
    this.#practice = new PracticeDoor(host);
    if (host.shadowRoot) adoptStyles(host.shadowRoot, [tokens, base, controls, buttonStyles, takeAlongStyles, styles]);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#forget);
    void this.#open();
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#forget);
    clearTimeout(this.#minute);
    clearTimeout(this.#pause);
    clearTimeout(this.#drawing);
    this.#minute = this.#drawing = undefined;
  }

  hostUpdated(): void {
    if (this.#drawn <= whole) this.#drawing ??= setTimeout(this.#drawOn);
  }

  /** What the portal has said. */
  get settings(): Settings {
    return this.#visiting.settings;
  }

  go(place: Place): void {
    this.#turn([...this.#places, place]);
  }

  back(): void {
    this.#turn(this.#places.length > 1 ? this.#places.slice(0, -1) : this.#places);
  }

  restart(place: Place): void {
    this.#turn([{ at: 'home' }, place]);
  }

  home(): void {
    this.#typed = this.#heard = '';
    this.#turn([{ at: 'home' }]);
  }

  render({ startUrl, topic }: HelpPanelOptions): TemplateResult | typeof nothing {
    if (this.#drawn === 0) return nothing;
    this.#wait();
    this.#begin(topic, startUrl);
    if (topic && topic !== this.#begun) return html`${this.#waiting()}`;
    const place = this.#places.at(-1) ?? { at: 'home' };
    return html`
      ${place.at === 'home' ? this.#home(startUrl) : this.#page(place, startUrl)}
      ${this.#practice.practice({ settings: this.settings, startUrl })}
    `;
  }

  /** Opens where the portal says, once it says so. */
  #begin(topic: string | undefined, startUrl: string | undefined): void {
    if (topic === this.#begun || !this.#pages) return;
    this.#begun = topic;
    const place = topic ? this.#pages.placeNamed(topic, this.#made(startUrl)) : undefined;
    this.#places = place && place.at !== 'home' ? [{ at: 'home' }, place] : [{ at: 'home' }];
  }

  #home(startUrl: string | undefined): TemplateResult {
    const words = this.#language.words(helpPanelWords);
    const page = this.#made(startUrl);
    return html`
      <div class="home">
        <p>${words.opening}</p>
        <div class="search" role="search">
          <label for="search">${words.search}</label>
          <input
            id="search"
            type="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="search"
            .value=${this.#typed}
            @input=${(event: Event) => this.#type((event.currentTarget as HTMLInputElement).value, page)}
            @keydown=${this.#toResults}
          />
          <p class="heard-only" role="status">${this.#heard}</p>
        </div>
        ${this.#isSearching ? html`<div class="results">${this.#pages ? this.#pages.results(page, this.#typed) : this.#waiting()}</div>` : this.#first(page)}
      </div>
    `;
  }

  #first({ contacts }: Page): TemplateResult | typeof nothing {
    if (this.#drawn < mostCome) return nothing;
    const words = this.#language.words(helpPanelWords);
    return html`
      ${this.#door({ at: 'way', answers: [] }, words.findWay, words.findWayAbout, 'door first')}
      <ul class="doors">
        ${doors.map(door => {
          const { title, about, hidden } = this.#words(door);
          return hidden ? nothing : html`<li>${this.#door({ at: 'topic', topic: door }, title, about)}</li>`;
        })}
        ${this.#drawn >= whole ? this.#furtherDoors() : nothing}
      </ul>
      ${this.#practice.failed ? refused(this.#language, 'unreachable') : nothing}
      ${this.#drawn >= whole ? support(this.#language, { contacts }) : nothing}
    `;
  }

  #furtherDoors(): TemplateResult {
    const words = this.#language.words(helpPanelWords);
    return html`
      <li>${this.#door({ at: 'topics' }, words.moreTopics, words.moreTopicsAbout)}</li>
      <li>${this.#door({ at: 'contacts' }, words.contacts, words.contactsAbout)}</li>
      <li>${this.#opening(event => void this.#practice.open(event), words.practise, words.practiseAbout)}</li>
    `;
  }

  get #isSearching(): boolean {
    return this.#typed.trim().length > 1;
  }

  #type(typed: string, page: Page): void {
    this.#typed = typed;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#heard = this.#isSearching && this.#pages ? this.#pages.counted(page, this.#typed) : '';
      this.#host.requestUpdate();
    }, 700);
    this.#host.requestUpdate();
  }

  /** From the field to what has been found. */
  readonly #toResults = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.#host.shadowRoot?.querySelector<HTMLElement>('.results button')?.focus();
  };

  #door(place: Place, title: string, about: string, kind = 'door') {
    return this.#opening(() => this.go(place), title, about, kind);
  }

  #opening(open: (event: Event) => void, title: string, about: string, kind = 'door') {
    return html`
      <button type="button" class=${kind} part="door" @click=${open}>
        <span class="title">${title}</span>
        <span class="quiet">${about}</span>
      </button>
    `;
  }

  /** What stands on one of the four doors: the portal's words, where it has a topic of that name. */
  #words(door: (typeof doors)[number]): { readonly title: string; readonly about: string; readonly hidden: boolean } {
    const { topics } = this.settings;
    const own = ownTopics(topics, this.#language.lang).own.find(({ topic }) => topic === door);
    const { title, about } = own ?? this.#language.words(helpPanelWords).doors[door];
    return { title, about: about ?? '', hidden: isHidden(topics, door) };
  }

  #page(place: Exclude<Place, { at: 'home' }>, startUrl: string | undefined): TemplateResult {
    const words = this.#language.words(helpPanelWords);
    return html`
      <p class="turns">
        <button type="button" class="plain back" @click=${() => this.back()}>${words.back}</button>
        ${this.#places.length > 2 ? html`<button type="button" class="plain" @click=${() => this.home()}>${words.toStart}</button>` : nothing}
      </p>
      ${this.#pages ? this.#pages.pageAt(place, this.#made(startUrl)) : this.#waiting()}
    `;
  }

  #made(startUrl: string | undefined): Page {
    return {
      language: this.#language,
      settings: this.settings,
      contacts: contactsOf(this.settings),
      now: new Date(),
      startUrl,
      turns: this,
    };
  }

  #waiting() {
    const words = this.#language.words(helpPanelWords);
    const { supportPhone } = contactsOf(this.settings);
    return this.#failed
      ? html`
          <p role="alert">${words.failed(supportPhone)}</p>
          <p><button type="button" @click=${() => void this.#openAgain()}>${words.tryAgain}</button></p>
          ${this.#triedAgain ? html`<p><button type="button" @click=${() => location.reload()}>${words.reload}</button></p>` : nothing}
        `
      : html`<p class="page-title" role="status" tabindex="-1">${words.loading}</p>`;
  }

  /** Goes to a place, with the focus on its heading. */
  #turn(places: readonly Place[]): void {
    this.#places = places;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#arrive());
  }

  #arrive(): void {
    const root = this.#host.shadowRoot;
    const title = root?.querySelector<HTMLElement>('.page-title') ?? root?.querySelector<HTMLElement>('#title');
    title?.focus({ preventScroll: true });
    root?.querySelector('dialog')?.scrollTo({ top: 0 });
  }

  /** Fetches the pages behind the first one, once; what could not be fetched is tried again. */
  async #open(): Promise<void> {
    this.#failed = false;
    this.#host.requestUpdate();
    const { activeElement } = this.#host.shadowRoot ?? {};
    try {
      this.#pages = await fetchPages();
    } catch {
      this.#failed = true;
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // Somebody has been waiting for it.
    if (activeElement?.classList.contains('page-title') || this.#host.shadowRoot?.activeElement?.classList.contains('page-title'))
      this.#arrive();
  }

  #openAgain(): Promise<void> {
    this.#triedAgain = true;
    return this.#open();
  }

  readonly #drawOn = () => {
    this.#drawing = undefined;
    if (this.#drawn++ < whole) this.#host.requestUpdate();
    else this.#layOut();
  };

  /**
   * Lays out what has been drawn where nobody has opened it yet, and shows nothing: the browser remembers the shapes of the words, and the press that opens it
   * need not wait for them.
   */
  #layOut(): void {
    const dialog = this.#host.shadowRoot?.querySelector('dialog');
    if (!dialog || dialog.matches(':is(:modal, :popover-open)')) return;
    dialog.classList.add('laid-out');
    dialog.getBoundingClientRect();
    dialog.classList.remove('laid-out');
  }

  /** Draws it anew at each full minute: somebody opens, or closes. */
  #wait(): void {
    this.#minute ??= setTimeout(
      () => {
        this.#minute = undefined;
        this.#host.requestUpdate();
      },
      60_000 - (Date.now() % 60_000),
    );
  }

  /** A page that is taken back from memory shows nobody what another has read. */
  readonly #forget = () => {
    this.#places = [{ at: 'home' }];
    this.#typed = this.#heard = '';
    this.#host.requestUpdate();
  };
}

/** The turns in which the first page is drawn: in the first there is the search, then come the doors that most come for, and then the rest. */
const mostCome = 2;
const whole = 3;

type Pages = typeof import('./pages/index.js');

const fetchPages = (): Promise<Pages> =>
  (pages ??= import('./pages/index.js').catch((error: unknown) => {
    pages = undefined;
    throw error;
  }));
let pages: Promise<Pages> | undefined;
