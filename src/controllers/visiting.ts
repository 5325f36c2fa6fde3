import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import { waitForProviders } from '../context/late-providers.js';
import { contactsOf } from '../context/contacts.js';
import { ActingChangedEvent, RefusedEvent, SessionEndedEvent, SessionExpiringEvent, UserChangedEvent } from '../context/events.js';
import { advise, page } from '../context/page.js';
import type { Settings } from '../context/settings.js';
import { visitContext, Visit, type Known, type Tiding } from '../context/visit.js';
import type { Contacts } from '../locale/contacts.js';
import { languageOf } from '../locale/language.js';
import { attend } from './attend.js';
import { reach } from './reach.js';

/** The visit of elements that stand in no provider: what `configure` said, and without that a way to borger.dk. */
const ofThePage = (): Visit => {
  const here = page();
  if (!here.visit?.settle(here.settings)) here.visit = new Visit(here.settings, reach, attend);
  return here.visit;
};

export interface VisitingOptions {
  /** Says in the console what to write where an element stands in no provider, and nobody has configured the page. */
  readonly needsProvider?: boolean;
  /** False for what goes by the settings alone: the backend is then left in peace. */
  readonly opens?: boolean;
}

/** Takes part in the visit around an element: its provider's, or the page's own. The element is drawn anew whenever it changes. */
export class Visiting implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #needsProvider: boolean;
  readonly #opens: boolean;
  #consumer: ContextConsumer<typeof visitContext, ReactiveElement> | undefined;
  #visit: Visit | undefined;
  #stop: (() => void) | undefined;
  #hush: (() => void) | undefined;

  constructor(host: ReactiveElement, { needsProvider = true, opens = true }: VisitingOptions = {}) {
    waitForProviders();
    this.#host = host;
    this.#needsProvider = needsProvider;
    this.#opens = opens;
    // A host that is on the page already has its answer before there is a consumer to keep: `hostConnected` then settles.
    this.#consumer = new ContextConsumer(host, { context: visitContext, subscribe: true, callback: () => this.#settle() });
    host.addController(this);
  }

  hostConnected(): void {
    page().news.addEventListener('settings', this.#settle);
    this.#settle();
  }

  hostDisconnected(): void {
    page().news.removeEventListener('settings', this.#settle);
    // Elsewhere, another provider answers, or none.
    if (this.#consumer) this.#consumer.value = undefined;
    this.#leave();
  }

  /** The element that takes part. */
  get host(): ReactiveElement {
    return this.#host;
  }

  /** Whether it falls to this element to tell the citizen what holds for all of them. */
  get speaks(): boolean {
    return this.#visit?.speaks(this) === true;
  }

  /** The visit, once there is one: none while a provider around the element is still on its way. */
  get visit(): Visit | undefined {
    return this.#visit;
  }

  get known(): Known {
    return this.#visit?.known ?? { state: 'opening', edition: 0 };
  }

  get settings(): Settings {
    return this.#visit?.settings ?? {};
  }

  /** Whom to call: the national ones, with the portal's own in their place. */
  get contacts(): Contacts {
    return contactsOf(this.settings);
  }

  readonly #settle = () => {
    if (!this.#host.isConnected) return;
    const visit = this.#consumer?.value ?? (hasProvider(this.#host) ? undefined : this.#alone());
    if (visit === this.#visit) return;
    this.#leave();
    this.#visit = visit;
    this.#hush = this.#opens ? visit?.speaker(this, () => loudnessOf(this.#host)) : undefined;
    this.#stop = visit?.listen(() => this.#changed());
    if (this.#opens && visit?.known.state === 'opening') void visit.open(languageOf(this.#host));
    this.#changed();
  };

  #changed(): void {
    this.#host.requestUpdate();
    this.#tell();
    const { settings } = this;
    if (!settings.contacts && !settings.topics && settings.municipality === undefined) return;
    // Heavy, and for developers alone.
    import('../context/advice.js').then(({ adviseOn }) => adviseOn(settings)).catch(() => undefined);
  }

  /** Tells the page what has become of it, where that falls to this element: once, and also of what was done in another tab. */
  #tell(): void {
    const visit = this.#visit;
    if (!visit || !this.speaks) return;
    for (const tiding of visit.tidings()) this.#host.dispatchEvent(news[tiding](visit.known));
    if (visit.tells()) this.#host.dispatchEvent(new ActingChangedEvent(visit.known.session?.acting?.person.id ?? null));
  }

  #alone(): Visit {
    const { backend, backendUrl } = page().settings;
    if (this.#needsProvider && !backend && !backendUrl) {
      const tag = this.#host.localName;
      advise(
        `<${tag}> stands in no provider, so it leads to borger.dk. Write <fuldmagt-provider backend-url="/api/fuldmagt"><${tag}></${tag}></fuldmagt-provider>.`,
      );
    }
    return ofThePage();
  }

  #leave(): void {
    this.#stop?.();
    this.#hush?.();
    this.#stop = this.#hush = this.#visit = undefined;
  }
}

const news: Readonly<Record<Tiding, (known: Known) => Event>> = {
  'session-expiring': ({ expiring = '' }) => new SessionExpiringEvent(Math.max(0, Math.round((Date.parse(expiring) - Date.now()) / 1000))),
  'session-ended': () => new SessionEndedEvent(),
  'user-changed': () => new UserChangedEvent(),
  'actor-changed': () => new RefusedEvent('actor-changed'),
};

/** Which of several elements speaks: one that lies over the page in a dialog, else the banner, else whichever has room for it. */
const loudnessOf = ({ localName, renderRoot }: ReactiveElement): number => {
  if ((renderRoot as ParentNode | undefined)?.querySelector('dialog[open]')) return 3;
  return { 'fuldmagt-acting-banner': 2, 'fuldmagt-on-behalf-switcher': 0 }[localName] ?? 1;
};

/** Whether a provider stands around an element, also one that has not been defined yet. */
const hasProvider = (element: Element): boolean => {
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && at.localName === 'fuldmagt-provider') return true;
  }
  return false;
};
