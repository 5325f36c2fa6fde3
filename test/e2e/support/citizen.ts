import assert from 'node:assert/strict';
import type { BrowserContext, ElementHandle, Page, SerializedAXNode } from 'puppeteer-core';
import { complaintsOf } from '../../support/chromium.js';
import { findings } from './axe.js';
import { inPage } from './in-page.js';
import { listenTo, searchPage, type Secrets } from './privacy.js';

/** How long a citizen waits for something to appear, in milliseconds. */
const patience = 15_000;

/** Somebody at a screen of their own, who finds things by what they are and what they are called, as a person does. */
export class Citizen {
  readonly page: Page;
  readonly #secrets: Secrets;
  readonly #complaints: string[];
  readonly #leaks: string[] = [];
  readonly #addresses: string[] = [];

  private constructor(page: Page, secrets: Secrets) {
    this.page = page;
    this.#secrets = secrets;
    this.#complaints = complaintsOf(page);
  }

  /** Opens a page in a profile. Whatever it asks for, says and tells is searched from now on. */
  static async in(profile: BrowserContext, secrets: Secrets): Promise<Citizen> {
    const page = await profile.newPage();
    const citizen = new Citizen(page, secrets);
    // They really want to leave, whenever the browser asks them.
    page.on('dialog', dialog => void dialog.accept());
    page.on('request', request => citizen.#addresses.push(request.url()));
    await listenTo(page, (kind, text) => {
      if (kind === 'violation') citizen.#complaints.push(`content security policy: ${text}`);
      else citizen.#leaks.push(...secrets.everyIn(text).map(secret => `${secret} in the event ${text}`));
    });
    return citizen;
  }

  /** Presses what has this role and name. */
  async press(role: string, name: string | RegExp): Promise<void> {
    await (await this.find(role, name)).click();
  }

  /** Writes into the field with this name, in place of what is there. */
  async write(name: string | RegExp, text: string): Promise<void> {
    const field = await this.find('textbox', name);
    await field.click({ count: 3 });
    await this.page.keyboard.type(text);
  }

  /** What has this role and name, once it is there. */
  async find(role: string, name: string | RegExp): Promise<ElementHandle> {
    return this.#eventually(`${role} ${name}`, async () => {
      const tree = await this.page.accessibility.snapshot({ includeIframes: false });
      const node = tree && all(tree).find(one => one.role === role && matches(one.name ?? '', name));
      return node?.elementHandle();
    });
  }

  /** Goes to an address. A page that hears that acting is over loads itself anew, and may do so at this very moment: then once more. */
  async goes(address: string): Promise<void> {
    await this.#eventually(`way to ${address}`, async () => {
      try {
        return (await this.page.goto(address)) ?? true;
      } catch (error) {
        if (error instanceof Error && error.message.includes('ERR_ABORTED')) return undefined;
        throw error;
      }
    });
  }

  /** Waits until a text can be read on the page. */
  async sees(text: string | RegExp): Promise<void> {
    await this.#eventually(`the text ${text}`, async () => matches(await this.reads(), text, 'part') || undefined);
  }

  /** Waits until a text cannot be read on the page any more. */
  async seesNo(text: string | RegExp): Promise<void> {
    await this.#eventually(`no text ${text}`, async () => !matches(await this.reads(), text, 'part') || undefined);
  }

  /** All that can be read on the page, through every shadow root. */
  async reads(): Promise<string> {
    return inPage(this.page, visibleText).catch(onNavigation(''));
  }

  /** Looks over the page as it stands: nothing inaccessible, nothing personal where it must not be. `where` names it in the report. */
  async looksOver(where: string): Promise<void> {
    assert.deepEqual(await findings(this.page), [], `axe on ${where}`);
    this.#leaks.push(...(await searchPage(this.page, this.#secrets)).map(leak => `${leak}, on ${where}`));
  }

  /** What was wrong until now: with what the console said, or with what was told where. An empty list is as it should be. */
  get wrongs(): readonly string[] {
    const inAddresses = this.#addresses.flatMap(address =>
      this.#secrets.everyIn(address).map(secret => `${secret} in the address ${address}`),
    );
    return [...this.#complaints, ...this.#leaks, ...inAddresses];
  }

  async #eventually<T>(what: string, look: () => Promise<T | undefined | null>): Promise<T> {
    const until = Date.now() + patience;
    for (;;) {
      const found = await look().catch(onNavigation(undefined));
      if (found) return found;
      if (Date.now() > until) throw new Error(`There is no ${what}. The page ${this.page.url()} reads:\n${await this.reads()}`);
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}

const all = (node: SerializedAXNode): SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(all)];

/** Every space is like another, also one that keeps a day with its month. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const matches = (text: string, wanted: string | RegExp, how: 'whole' | 'part' = 'whole'): boolean => {
  if (wanted instanceof RegExp) return wanted.test(plain(text));
  // The case does not matter: to Chromium, what a stylesheet has put into capitals is called so.
  const [given, sought] = [plain(text).toLowerCase(), plain(wanted).toLowerCase()];
  return how === 'whole' ? given === sought : given.includes(sought);
};

/** A page that is being left answers no question: look again. */
const onNavigation =
  <T>(otherwise: T) =>
  (error: unknown): T => {
    if (
      error instanceof Error &&
      /context was destroyed|detached|navigat|Target closed|Cannot find context|does not belong to the document|No node with given id/i.test(
        error.message,
      )
    )
      return otherwise;
    throw error;
  };

/** What can be read on a page: runs in it. What is no part of a line stands by itself. */
function visibleText(): string {
  const of = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || ['SCRIPT', 'STYLE', 'TEMPLATE'].includes(node.tagName)) return '';
    const { display, visibility } = getComputedStyle(node);
    if (display === 'none' || visibility !== 'visible') return '';
    return /^(inline|contents)$/.test(display) ? inside(node) : ` ${inside(node)} `;
  };
  const inside = (element: Element): string => {
    const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
    const within = assigned.length > 0 ? assigned : [...(element.shadowRoot ?? element).childNodes];
    return within.map(of).join('');
  };
  return of(document.body).replace(/\s+/g, ' ').trim();
}
