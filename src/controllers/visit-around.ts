import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import { waitForProviders } from '../context/late-providers.js';
import { contactsOf } from '../context/contacts.js';
import { advise, page } from '../context/page.js';
import type { Settings } from '../context/settings.js';
import { visitContext, Visit } from '../context/visit.js';
import type { Contacts } from '../locale/contacts.js';
import { attend } from './attend.js';
import { reach } from './reach.js';

/** The visit of elements that stand in no provider: what `configure` said, and without that a way to borger.dk. */
const ofThePage = (): Visit => {
  const here = page();
  if (!here.visit?.settle(here.settings)) here.visit = new Visit(here.settings, reach, attend);
  return here.visit;
};

/**
 * Finds the visit around an element: its provider's, or the page's own. The element is drawn anew whenever it changes.
 *
 * By itself it is for what goes by the settings alone: it asks the backend nothing, and tells the page nothing.
 */
export class VisitAround implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #needsProvider: boolean;
  #consumer: ContextConsumer<typeof visitContext, ReactiveElement> | undefined;
  #visit: Visit | undefined;
  #stop: (() => void) | undefined;

  /** @param needsProvider - Says in the console what to write where the element stands in no provider, and nobody has configured the page. */
  constructor(host: ReactiveElement, { needsProvider = false } = {}) {
    waitForProviders();
    this.#host = host;
    this.#needsProvider = needsProvider;
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

  /** The visit, once there is one: none while a provider around the element is still on its way. */
  get visit(): Visit | undefined {
    return this.#visit;
  }

  get settings(): Settings {
    return this.#visit?.settings ?? {};
  }

  /** Whom to call: the national ones, with the portal's own in their place. */
  get contacts(): Contacts {
    return contactsOf(this.settings);
  }

  /** Begins to take part in a visit. Answers with the way to stop. */
  protected join(visit: Visit): () => void {
    return visit.listen(() => this.changed());
  }

  /** The visit is another, or something in it has changed. */
  protected changed(): void {
    this.#host.requestUpdate();
    const { settings } = this;
    if (!settings.contacts && !settings.topics && settings.municipality === undefined) return;
    // Heavy, and for developers alone.
    import('../context/advice.js').then(({ adviseOn }) => adviseOn(settings)).catch(() => undefined);
  }

  readonly #settle = () => {
    if (!this.#host.isConnected) return;
    const visit = this.#consumer?.value ?? (hasProvider(this.#host) ? undefined : this.#alone());
    if (visit === this.#visit) return;
    this.#leave();
    this.#visit = visit;
    this.#stop = visit && this.join(visit);
    this.changed();
  };

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
    this.#stop = this.#visit = undefined;
  }
}

/** Whether a provider stands around an element, also one that has not been defined yet. */
const hasProvider = (element: Element): boolean => {
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && at.localName === 'fuldmagt-provider') return true;
  }
  return false;
};
