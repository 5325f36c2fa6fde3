import assert from 'node:assert/strict';
import { launch, type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { launchChromium } from '../../support/chromium.js';
import { findFirefox } from '../../support/find-firefox.mjs';
import { hasWebkit, WebkitLauncher } from '../../support/webkit-launcher.mjs';

/** A browser that is driven by its keyboard alone. */
interface Keys {
  goes(address: string): Promise<void>;
  press(...keys: KeyInput[]): Promise<void>;
  types(text: string): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

class PuppeteerKeys implements Keys {
  readonly #browser: Browser;
  readonly #page: Page;

  constructor(browser: Browser, page: Page) {
    [this.#browser, this.#page] = [browser, page];
    page.on('dialog', dialog => void dialog.accept());
  }

  async goes(address: string): Promise<void> {
    await this.#page.goto(address);
  }
  async press(...keys: KeyInput[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }
  types = (text: string): Promise<void> => this.#page.keyboard.type(text);
  evaluate = <T>(expression: string): Promise<T> => this.#page.evaluate(expression) as Promise<T>;
  close = (): Promise<void> => this.#browser.close();
}

class WebkitKeys implements Keys {
  readonly #launcher = new WebkitLauncher();

  goes = (address: string): Promise<void> => this.#launcher.startSession('keys', address);
  press = (...keys: KeyInput[]): Promise<void> =>
    this.#launcher.sendKeys(
      'keys',
      keys.map(key => (key === ' ' ? 'Space' : key)),
    );
  types = (text: string): Promise<void> => this.#launcher.sendKeys('keys', [...text]);
  evaluate = <T>(expression: string): Promise<T> => this.#launcher.evaluate(expression) as Promise<T>;
  close = (): Promise<void> => this.#launcher.stop();
}

const firefox = findFirefox();
const inPuppeteer = async (browser: Browser): Promise<Keys> => new PuppeteerKeys(browser, await browser.newPage());

/** How to open each browser that this machine has. */
export const keyboards: Readonly<Record<'Chromium' | 'Firefox' | 'WebKit', (() => Promise<Keys>) | undefined>> = {
  Chromium: async () => inPuppeteer(await launchChromium()),
  Firefox: firefox
    ? async () =>
        inPuppeteer(
          await launch({ browser: 'firefox', executablePath: firefox, headless: true, defaultViewport: { width: 1280, height: 900 } }),
        )
    : undefined,
  WebKit: hasWebkit() ? async () => new WebkitKeys() : undefined,
};

/** What somebody sees of a page who has no mouse. */
interface Look {
  /** What has the focus, by the name that it is read with. */
  readonly focus: string;
  readonly headings: readonly string[];
  readonly text: string;
  /** Where the numbers stand that must not stand there. */
  readonly leaks: readonly string[];
}

/** Runs in the page. A function of plain script: what compiles the tests would put a helper into it that a page has not. */
const look = `(numbers => {
  const plain = text => (text ?? '').replace(/\\s+/g, ' ').trim();
  const within = root => [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? within(one.shadowRoot) : [])]);
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const nameOf = one => {
    if (!one || one === document.body) return '';
    const labels = one.labels?.length ? [...one.labels] : (one.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean).map(id => one.getRootNode().getElementById(id));
    return plain(one.getAttribute('aria-label') ?? (labels.length ? labels.map(label => label?.textContent).join(' ') : one.textContent));
  };
  const all = within(document);
  const shown = one => one.checkVisibility?.() ?? one.getClientRects().length > 0;
  const leaks = [];
  const search = (where, text) => {
    const digits = (text ?? '').replace(/[\\s.\\u2010-\\u2015-]/g, '');
    if (numbers.some(number => digits.includes(number))) leaks.push(where);
  };
  for (const one of all) {
    for (const { name, value } of one.attributes) search('the attribute ' + name + ' of ' + one.localName, value);
    if (one.matches('[role=status], [role=alert], [aria-live], output')) search('a live region', one.textContent);
    if (one.matches('input') && one.id !== 'cpr') search('the field ' + one.id, one.value);
  }
  search('the title', document.title);
  search('the address', decodeURIComponent(location.href));
  search('the history', JSON.stringify(history.state));
  search('storage', JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  return {
    focus: nameOf(at),
    headings: all.filter(one => /^h[12]$/.test(one.localName) && shown(one)).map(one => plain(one.textContent)),
    text: plain(all.filter(one => one.shadowRoot || one === document.body).map(one => (one.shadowRoot ?? one).textContent).join(' ')),
    leaks,
  };
})`;

/** How long somebody waits for something to appear, in milliseconds. */
const patience = 15_000;

/** Somebody who has a keyboard, and no mouse. */
export class Typist {
  readonly #keys: Keys;
  readonly #numbers: readonly string[];

  constructor(keys: Keys, numbers: readonly string[]) {
    [this.#keys, this.#numbers] = [keys, numbers];
  }

  /** Goes to an address, and waits until something can be read there. */
  async goes(address: string, heading: string | RegExp): Promise<void> {
    await this.#keys.goes(address);
    await this.reads(heading);
  }

  /** Waits until a page with this heading is there. */
  async reads(heading: string | RegExp): Promise<void> {
    await this.#eventually(`heading ${heading}`, ({ headings }) => headings.some(one => fits(one, heading)));
  }

  /** Waits until the wizard has come to the page with this heading, and the focus is on it. */
  async comesTo(heading: string | RegExp): Promise<void> {
    await this.#eventually(`focus on ${heading}`, ({ focus }) => fits(focus, heading));
  }

  async sees(text: string): Promise<void> {
    await this.#eventually(`text ${text}`, look => look.text.includes(text));
  }

  /** Presses the Tab key until something of this name has the focus. */
  async tabsTo(name: string | RegExp): Promise<void> {
    const met: string[] = [];
    for (let presses = 0; presses < 80; presses += 1) {
      const { focus } = await this.#look();
      if (fits(focus, name)) return;
      met.push(focus);
      await this.#keys.press('Tab');
    }
    assert.fail(`The Tab key does not come to ${name}, but to: ${met.join(' | ')}`);
  }

  async presses(name: string | RegExp): Promise<void> {
    await this.tabsTo(name);
    await this.#keys.press('Enter');
  }

  async ticks(name: string | RegExp): Promise<void> {
    await this.tabsTo(name);
    await this.#keys.press(' ');
  }

  async writes(name: string | RegExp, text: string): Promise<void> {
    await this.tabsTo(name);
    await this.#keys.types(text);
  }

  /** Comes to a group of answers by the Tab key, and to this one of them by the arrows. */
  async picks(group: RegExp, name: RegExp): Promise<void> {
    await this.tabsTo(group);
    // Where none is chosen, the first one has the focus, and is not chosen by that.
    await this.#keys.press(' ');
    for (let presses = 0; presses < 8; presses += 1) {
      if (fits((await this.#look()).focus, name)) return;
      await this.#keys.press('ArrowDown');
    }
    assert.fail(`The arrows do not come to ${name}`);
  }

  press = (key: KeyInput): Promise<void> => this.#keys.press(key);

  close = (): Promise<void> => this.#keys.close();

  async #look(): Promise<Look> {
    const seen = await this.#keys.evaluate<Look>(`${look}(${JSON.stringify(this.#numbers)})`);
    assert.deepEqual(seen.leaks, [], 'a number is where it must not be');
    return seen;
  }

  async #eventually(what: string, is: (look: Look) => boolean): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      const seen = await this.#look().catch((error: unknown) => {
        if (error instanceof assert.AssertionError) throw error;
        // A page that is being left answers no question.
        return undefined;
      });
      if (seen && is(seen)) return;
      if (Date.now() > end) throw new Error(`No ${what}. There is: ${JSON.stringify(seen)}`);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}

const fits = (text: string, wanted: string | RegExp): boolean => (wanted instanceof RegExp ? wanted.test(text) : text === wanted);
