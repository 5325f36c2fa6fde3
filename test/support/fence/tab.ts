import '../../../src/define/fuldmagt-acting-banner.js';
import '../../../src/define/fuldmagt-mandate-list.js';
import '../../../src/define/fuldmagt-on-behalf-switcher.js';
import '../../../src/define/fuldmagt-provider.js';
import '../../../src/define/fuldmagt-request-wizard.js';
import { guard } from '../../../src/context/guard.js';
import type { Visit } from '../../../src/context/visit.js';
import { visits } from '../../../src/context/visits.js';

/** A question as it leaves a tab, in plain values: a tab is a realm of its own. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** What a citizen who looks at a tab takes it for. */
export interface Screen {
  /** `blank`: nobody's. `stopped`: it says that it has stopped. `on`: it is in use. */
  readonly state: 'blank' | 'stopped' | 'on';
  /** For whom one acts, as the banner says it. Absent: for oneself. */
  readonly name?: string | undefined;
}

export interface Tab {
  /** Opens the page anew, at an address of a backend. */
  open(address: string, send: (sent: Sent) => Promise<Answer>, options: { readonly whole: boolean }): void;
  close(): void;
  /** How many questions are on their way. */
  readonly asked: number;
  screen(): Screen;
  /** Everything in the page: texts, attributes and what stands in fields, through every shadow root. Without what a stop says of itself. */
  bytes(): string;
  /** Presses a button that can be seen, by the beginning of what it says. Answers whether there was one. */
  press(label: string): boolean;
  /** Writes a name in the wizard. */
  type(text: string): boolean;
  /** Somebody comes back to the tab from another. */
  focus(): void;
  /** The tab comes out of the browser's memory of pages. */
  wake(): void;
  /** Is called after each change of the page, before it can be painted. */
  watch(look: () => void): void;
}

declare global {
  interface Window {
    tab?: Tab;
  }
}

const tags = ['fuldmagt-on-behalf-switcher', 'fuldmagt-acting-banner', 'fuldmagt-mandate-list', 'fuldmagt-request-wizard'] as const;

const page = document.createElement('main');
document.body.append(page);

type Send = (sent: Sent) => Promise<Answer>;

let [asked, round] = [0, 0];
let watched = false;
let look: () => void = () => undefined;

const nowhere: Send = () => Promise.reject(new TypeError('No page is open.'));

/** What a page asks with is its own: one that has been left may still ask, and is not to be taken for the next. */
const fetchingBy =
  (send: Send) =>
  async (request: Request): Promise<Response> => {
    asked += 1;
    try {
      const { method, url, headers } = request;
      const answer = await send({ method, url, headers: [...headers], body: method === 'GET' ? undefined : await request.text() });
      return new Response(answer.body, { status: answer.status, headers: Object.fromEntries(answer.headers) });
    } finally {
      asked -= 1;
    }
  };
let fetching = fetchingBy(nowhere);

// A portal's page around our elements: it shows something of whoever one acts for, and does something for them.
const host = document.createElement('div');
const cancel = document.createElement('button');
cancel.textContent = 'Aflys aftalen';
const call = guard(request => fetching(request), { origins: [location.origin] });

const show = async () => {
  const mine = ++round;
  host.textContent = '';
  try {
    const response = await call('/portal/appointments');
    const text = await response.text();
    if (mine === round && response.ok) host.textContent = text;
  } catch {
    // Refused: it belongs to nobody on this page.
  }
};
const blank = () => {
  round += 1;
  host.textContent = '';
};
addEventListener('fuldmagt-acting-changed', () => void show());
addEventListener('fuldmagt-user-changed', blank);
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void show();
});
addEventListener('fuldmagt-refused', ({ reason }) => {
  if (reason === 'actor-changed') blank();
});
cancel.addEventListener('click', () => {
  // Who could be read on the screen at the moment when it was pressed.
  call('/portal/cancel', { method: 'POST', body: JSON.stringify(tab.screen()) }).catch(() => undefined);
});

const rooted = (root: Element | ShadowRoot): Element[] =>
  [...root.querySelectorAll('*')].flatMap(element => [element, ...(element.shadowRoot ? rooted(element.shadowRoot) : [])]);

const bytesIn = (root: Element | ShadowRoot): string =>
  [...root.childNodes]
    .map(node => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || node.getAttribute('part') === 'stopped') return '';
      const values = [...node.attributes].map(({ value }) => value);
      const typed = node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement ? node.value : '';
      return [...values, typed, bytesIn(node), node.shadowRoot ? bytesIn(node.shadowRoot) : ''].join('\n');
    })
    .join('\n');

const buttons = (): HTMLButtonElement[] =>
  rooted(page)
    .filter(element => element instanceof HTMLButtonElement)
    .filter(button => button.checkVisibility());

const plain = (text: string | null): string => (text ?? '').replace(/\s+/gu, ' ').trim();

const within = (tag: (typeof tags)[number]): ShadowRoot | null => page.querySelector(tag)?.shadowRoot ?? null;

export const tab: Tab = {
  open(address, send, { whole }) {
    this.close();
    fetching = fetchingBy(send);
    const provider = document.createElement('fuldmagt-provider');
    Object.assign(provider, { backendUrl: address, fetch: fetching });
    for (const tag of whole ? tags : tags.slice(0, 2)) provider.append(document.createElement(tag));
    provider.querySelector('fuldmagt-request-wizard')?.setAttribute('intent', 'request');
    page.append(provider, host, cancel);
    void show();
  },
  close() {
    blank();
    page.replaceChildren();
  },
  get asked() {
    // What a page fetches of its own scripts is no question, and is waited for all the same.
    const opening = [...visits()].some(visit => (visit as Visit).known.state === 'opening');
    return asked === 0 && opening ? 1 : asked;
  },
  screen() {
    const banner = within('fuldmagt-acting-banner');
    if (banner?.querySelector('[part="stopped"]')) return { state: 'stopped' };
    if (!banner || banner.querySelector('[part="alert"]')) return { state: 'blank' };
    return { state: 'on', name: banner.querySelector('[part="person"] bdi')?.textContent };
  },
  bytes: () => bytesIn(page),
  press(label) {
    const button = buttons().find(one => plain(one.textContent).startsWith(label));
    button?.click();
    return button !== undefined;
  },
  type(text) {
    const field = within('fuldmagt-request-wizard')?.querySelector<HTMLInputElement>('input[type="text"]');
    if (!field) return false;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    return true;
  },
  focus: () => void dispatchEvent(new Event('focus')),
  wake: () => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  watch(looks) {
    look = looks;
    if (watched) return;
    watched = true;
    const seen = new WeakSet<ShadowRoot>();
    const { port1, port2 } = new MessageChannel();
    let due = false;
    port1.onmessage = () => {
      due = false;
      for (const { shadowRoot } of rooted(page)) if (shadowRoot && !seen.has(shadowRoot)) observe(shadowRoot);
      look();
    };
    const observer = new MutationObserver(() => {
      // Not in the middle of a drawing, but before the browser can paint.
      if (!due) port2.postMessage(0);
      due = true;
    });
    const observe = (root: Node) => {
      if (root instanceof ShadowRoot) seen.add(root);
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    };
    observe(page);
  },
};
window.tab = tab;
