import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import type { RootPart } from 'lit';
import { page } from '../../context/page.js';
import { Language } from '../../controllers/language.js';
import { helpButtonWords } from '../../locale/help-button/index.js';
import { nationalSupportPhone, telephone } from '../../locale/support.js';
import { tokens } from '../../theme/tokens.js';
import { styles } from './fuldmagt-help-button.styles.js';
import type { HelpPanel } from './help-panel.js';

/**
 * "Brug for hjælp": help with a digital mandate, also before anybody is logged in. It needs no provider, no session and no backend.
 *
 * The button is there at once. What it opens is fetched a second later, when the page has come to rest, and drawn half a second after that, unless the reader
 * saves data; and at the latest when somebody comes near it. A press opens at once, whether it has come or not. On a large screen it opens beside the button,
 * on a small one, and where the browser cannot, over the whole page. What is written inside the tag, such as a link to help, is shown until the element is
 * there in its place, where it never comes, and where the help cannot be fetched.
 *
 * @tagname fuldmagt-help-button
 * @slot - What is shown until the element is there, and where the help cannot be fetched: a link to the portal's own help.
 * @fires {HandOffEvent} fuldmagt-hand-off - When the citizen is about to go on to mitid.dk or borger.dk; preventing it keeps them here.
 * @csspart button - The button.
 * @csspart dialog - What it opens.
 * @csspart close - The button that closes it.
 * @csspart door - One of the four things that help is offered with.
 * @csspart answer - An answer to a question of "Find din vej".
 * @csspart call - A link that calls a number.
 * @csspart hand-off - A link that leads on.
 * @csspart take-along - What a page can be taken along with.
 * @csspart print - The button that prints a page.
 * @csspart copy - The button that copies the text of a page.
 * @csspart copy-link - The button that copies a link to a page, where the portal has such links.
 * @csspart by-hand - The text to copy by hand, where the browser lets nothing be copied.
 * @csspart plain-view - The plain view of a page, where the browser opens no window to print from.
 * @csspart alert - What says that something has gone wrong.
 * @cssprop [--fuldmagt-accent] - The colour of the button, and of links.
 * @cssprop [--fuldmagt-on-accent] - The colour of text on the button.
 * @cssprop [--fuldmagt-text] - The colour of text.
 * @cssprop [--fuldmagt-surface] - The ground behind the help.
 * @cssprop [--fuldmagt-raised] - The ground behind an opened door.
 * @cssprop [--fuldmagt-radius] - How round the corners are.
 * @cssprop [--fuldmagt-font] - The font.
 * @cssprop [--fuldmagt-shadow] - The shadow under the button in the corner.
 */
// What a login page must have before it shows the button is to be as little as can be: so this element is Lit's without the part of Lit that writes
// templates, which is half of it, and comes with the panel.
export class FuldmagtHelpButton extends ReactiveElement {
  static override styles = [tokens, styles];

  static override properties = { placement: { reflect: true }, startUrl: { attribute: 'start-url' }, topic: {} };

  /** Where it stands: where it is written, or in the corner of the window. */
  declare placement: 'inline' | 'corner';

  /** The page of the portal's own where one begins. Absent: the doors lead to borger.dk. */
  declare startUrl: string | undefined;

  /**
   * Where the help opens, by name: a topic such as `guardian`, `way`, the end of a way such as `way-exempt`, or `contacts`. It is the page's to say, and a portal
   * that lets citizens copy links says it from its own address. Absent: on the first page.
   */
  declare topic: string | undefined;

  readonly #language: Language = new Language(this, () => (this.#panel ?? page()).settings.messages);
  #panel: HelpPanel | undefined;
  #render: (typeof import('./writing.js'))['render'] | undefined;
  #part: RootPart | undefined;
  #words: (typeof helpButtonWords)['da'] | undefined;
  #failed = false;
  /** The press by which somebody has tried again. */
  #pressed: Event | undefined;
  #tooLong: ReturnType<typeof setTimeout> | undefined;
  /** The key that has closed the help belongs to the help until it is let go. */
  #consumed = false;

  readonly #label: HTMLSpanElement = make('span');
  readonly #button: HTMLButtonElement = make(
    'button',
    { type: 'button', class: 'help', part: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' },
    make('span', { class: 'mark', 'aria-hidden': 'true', translate: 'no' }, '?'),
    this.#label,
  );
  readonly #title: HTMLHeadingElement = make('h2', { id: 'title', tabindex: '-1' });
  readonly #close: HTMLButtonElement = make('button', { type: 'button', class: 'close', part: 'close' });
  readonly #content: HTMLDivElement = make('div', { class: 'panel' });
  readonly #dialog: HTMLDialogElement = make(
    'dialog',
    { part: 'dialog', 'aria-labelledby': 'title' },
    make('div', { class: 'top' }, this.#title, this.#close),
    this.#content,
  );
  readonly #frame: HTMLDivElement = make('div', { class: 'frame' }, this.#button, this.#dialog);

  constructor() {
    super();
    this.placement = 'inline';
    // A press on the button of what is open closes it: it is no press beside it, which would close it for the button to open again.
    const button = this.#button;
    button.popoverTargetElement = this.#dialog;
    // A moment later: running what has been fetched is not to hold up the press that comes with it.
    on(button, 'pointerenter focus', () => setTimeout(this.#intend, 60));
    on(button, 'click', this.#press);
    on(this.#close, 'click', () => this.close());
    on(this.#dialog, 'close toggle', this.#closed);
    on(this.#frame, 'keydown keyup', this.#key);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#part?.setConnected(true);
    page().news.addEventListener('settings', this.#settings);
    for (const type of ['keydown', 'keyup'] as const) addEventListener(type, this.#keyElsewhere, true);
    setTimeout(whenIdle, 1000, this.#prefetch);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
    this.#part?.setConnected(false);
    page().news.removeEventListener('settings', this.#settings);
    for (const type of ['keydown', 'keyup'] as const) removeEventListener(type, this.#keyElsewhere, true);
  }

  /** Opens the help. */
  async show(): Promise<void> {
    if (!this.hasUpdated) await this.updateComplete;
    if (!this.isConnected || this.#isOpen) return;
    // Painted first, and then filled.
    requestAnimationFrame(() => setTimeout(this.#near));
    const dialog = this.#dialog;
    const { showPopover } = dialog as Partial<HTMLElement>;
    const large = matchMedia('(min-width: 48em) and (min-height: 36em)').matches;
    if (large && showPopover) {
      dialog.popover = 'auto';
      dialog.className = 'beside';
      dialog.showPopover();
    } else {
      dialog.removeAttribute('popover');
      dialog.className = large ? 'over' : '';
      dialog.showModal();
    }
    this.#button.ariaExpanded = 'true';
    // By hand: `autofocus` is the page's to give while it loads, and Chromium writes to the console where the address has a fragment.
    this.#title.focus();
  }

  /** Closes the help. */
  close(): void {
    if (this.#dialog.open) this.#dialog.close();
    else if (this.#isOpen) this.#dialog.hidePopover();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.#frame);
    return root;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const words = this.#language.words(helpButtonWords);
    this.#frame.lang = this.#language.lang;
    this.#frame.dir = this.#language.dir;
    if (words !== this.#words) {
      // Only where they have changed: a page that has been translated keeps its translation.
      this.#words = words;
      this.#label.textContent = this.#title.textContent = words.help;
      this.#close.textContent = words.close;
    }
    if (this.#panel && this.#render) {
      if (!this.#part) this.#fill();
      this.#part = this.#render(this.#panel.render({ startUrl: this.startUrl, topic: this.topic }), this.#content, { host: this });
    } else this.#wait(words);
  }

  /** Says that the help is on its way, or whom to call where it cannot be had. */
  #wait(words: (typeof helpButtonWords)['da']): void {
    if (!this.#failed) {
      this.#fill(make('p', { role: 'status' }, words.loading));
      return;
    }
    const phone = page().settings.contacts?.supportPhone ?? nationalSupportPhone;
    const [before = '', after = ''] = words.failed(phone).split(phone);
    const way = (text: string, go: () => void) => make('p', {}, on(make('button', { type: 'button', class: 'close' }, text), 'click', go));
    this.#fill(
      make('p', { role: 'alert' }, before, make('a', { href: telephone(phone), dir: 'ltr' }, phone), after),
      way(words.tryAgain, this.#near),
      // Some browsers, such as Firefox before 155, never ask anew for a file that they could not have, as long as the page is there.
      this.#pressed ? way(words.reload, () => location.reload()) : '',
      make('slot'),
    );
  }

  /** Puts something else inside, and keeps the focus. */
  #fill(...inside: (Node | string)[]): void {
    const hadFocus = this.#content.contains(this.shadowRoot?.activeElement ?? null);
    this.#content.replaceChildren(...inside);
    if (hadFocus) this.#title.focus();
  }

  readonly #press = (event: Event): void => {
    event.preventDefault();
    if (this.#isOpen) {
      this.close();
      return;
    }
    // Not every browser gives a pressed button the focus, to which it comes back.
    this.#button.focus();
    void this.show();
  };

  /** Somebody comes near. Who has been told that the help could not be fetched tries again by hand. */
  readonly #intend = (): void => {
    if (!this.#failed || !this.#isOpen) this.#near();
  };

  /** Fetches the help, and says whom to call where that fails, or takes long. What could not be fetched is tried again the next time. */
  readonly #near = (press?: Event): void => {
    if (this.#panel) return;
    this.#pressed ??= press;
    const fail = (failed: boolean) => {
      clearTimeout(this.#tooLong);
      this.#failed = failed;
      this.requestUpdate();
    };
    fail(false);
    this.#tooLong = setTimeout(fail, 8000, true);
    fetchHelp().then(
      ([{ HelpPanel }, { render }]) => {
        fail(false);
        this.#render = render;
        this.#panel ??= new HelpPanel(this, this.#language);
      },
      () => fail(true),
    );
  };

  /**
   * Fetches the help without running it, where that can be done, a file at a time: a second after the button came, when the page has what it needs. When the page
   * has been at rest for half a second more, the help is drawn too, so that a press finds it there.
   */
  readonly #prefetch = (): void => {
    const { relList } = document.createElement('link');
    if (typeof FULDMAGT_HELP_FILES !== 'undefined' && relList.supports('modulepreload'))
      for (const file of FULDMAGT_HELP_FILES)
        whenIdle(() => this.renderRoot.append(make('link', { rel: 'modulepreload', href: new URL(file, import.meta.url).href })));
    setTimeout(whenIdle, 500, this.#intend);
  };

  get #isOpen(): boolean {
    // In `:is`, what a browser does not know is no mistake.
    return this.#dialog.matches(':is(:modal, :popover-open)');
  }

  readonly #closed = (): void => {
    if (this.#isOpen) return;
    this.#button.ariaExpanded = 'false';
    const { activeElement } = document;
    const nowhere = !activeElement || activeElement === document.body;
    if (nowhere || this.#dialog.contains(this.shadowRoot?.activeElement ?? null)) this.#button.focus({ preventScroll: true });
  };

  /** What closes the help does not also close a dialog of the host's around it: by hand, because WebKit would close both. */
  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    if (event.type === 'keydown') {
      this.#consumed = this.#isOpen;
      if (this.#consumed && !event.defaultPrevented) {
        event.preventDefault();
        this.close();
      }
    }
    if (this.#consumed) event.stopPropagation();
    if (event.type === 'keyup') this.#consumed = false;
  };

  /** Beside an open help one can go on in the page: Escape closes the help all the same, and that alone. */
  readonly #keyElsewhere = (event: KeyboardEvent): void => {
    if (!event.composedPath().includes(this)) this.#key(event);
  };

  readonly #settings = () => this.requestUpdate();
}

/** The files that the help comes in, relative to this one. The ready-made build puts them in here; elsewhere the portal's own bundler knows them alone. */
declare const FULDMAGT_HELP_FILES: readonly string[] | undefined;

/** Fetches what the help says, and what writes it, once for the page. */
const fetchHelp = () =>
  (help ??= Promise.all([import('./help-panel.js'), import('./writing.js')]).catch((error: unknown) => {
    help = undefined;
    throw error;
  }));
let help: Promise<[typeof import('./help-panel.js'), typeof import('./writing.js')]> | undefined;

/** Calls back when the page has loaded and has nothing else to do; never where the reader saves data. */
const whenIdle = (then: () => void): void => {
  const { requestIdleCallback: idle = setTimeout } = globalThis as Partial<typeof globalThis>;
  const rest = () => {
    if (!(navigator as { connection?: { saveData?: boolean } }).connection?.saveData) idle(then);
  };
  if (document.readyState === 'complete') rest();
  else addEventListener('load', rest, { once: true });
};

const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
};

const on = <Target extends EventTarget>(target: Target, types: string, heard: (event: never) => void): Target => {
  for (const type of types.split(' ')) target.addEventListener(type, heard as (event: Event) => void);
  return target;
};
