import { launch, type Browser, type Page } from 'puppeteer-core';
import { complaintsOf, launchChromium } from '../../support/chromium.js';
import { findFirefox } from '../../support/find-firefox.mjs';
import { hasWebkit, WebkitLauncher } from '../../support/webkit-launcher.mjs';

/** The keys that somebody needs who has no mouse, beside those that write. */
export type Key = 'Tab' | 'Shift+Tab' | 'Enter' | 'Space' | 'ArrowDown' | 'ArrowUp';

/** A browser that is driven by its keyboard alone. */
export interface Keyboard {
  goes(address: string): Promise<void>;
  press(key: Key): Promise<void>;
  types(text: string): Promise<void>;
  /** What a function comes to that runs in the page. */
  asks<Given, Answer>(work: (given: Given) => Answer, given: Given): Promise<Answer>;
  /** What the page complained of in its console until now. A browser that tells of none has none. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

class PuppeteerKeyboard implements Keyboard {
  readonly complaints: readonly string[];
  readonly #browser: Browser;
  readonly #page: Page;

  constructor(browser: Browser, page: Page) {
    [this.#browser, this.#page] = [browser, page];
    this.complaints = complaintsOf(page);
    // They really want to leave, whenever the browser asks them.
    page.on('dialog', dialog => void dialog.accept());
  }

  async goes(address: string): Promise<void> {
    await this.#page.goto(address);
  }

  async press(key: Key): Promise<void> {
    const { keyboard } = this.#page;
    if (key !== 'Shift+Tab') {
      // Firefox knows the space bar by what it writes alone.
      await keyboard.press(key === 'Space' ? ' ' : key);
      return;
    }
    await keyboard.down('Shift');
    await keyboard.press('Tab');
    await keyboard.up('Shift');
  }

  types(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  asks<Given, Answer>(work: (given: Given) => Answer, given: Given): Promise<Answer> {
    return this.#page.evaluate(inWords(work, given)) as Promise<Answer>;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

class WebkitKeyboard implements Keyboard {
  readonly complaints = [];
  readonly #launcher = new WebkitLauncher();

  goes(address: string): Promise<void> {
    return this.#launcher.startSession('keyboard', address);
  }

  press(key: Key): Promise<void> {
    return this.#launcher.sendKeys('keyboard', [key]);
  }

  types(text: string): Promise<void> {
    return this.#launcher.sendKeys('keyboard', [...text]);
  }

  asks<Given, Answer>(work: (given: Given) => Answer, given: Given): Promise<Answer> {
    return this.#launcher.evaluate(inWords(work, given)) as Promise<Answer>;
  }

  close(): Promise<void> {
    return this.#launcher.stop();
  }
}

/** A call as an expression, for browsers of every kind. What compiles the tests marks functions by one that a page has not. */
const inWords = <Given>(work: (given: Given) => unknown, given: Given): string =>
  `(globalThis.__name ??= work => work, (${work.toString()})(${JSON.stringify(given)}))`;

const firefox = findFirefox();
const inPuppeteer = async (browser: Browser): Promise<Keyboard> => new PuppeteerKeyboard(browser, await browser.newPage());

/** How to open each browser; without that where the machine has none. */
export const keyboards: Readonly<Record<'Chromium' | 'Firefox' | 'WebKit', (() => Promise<Keyboard>) | undefined>> = {
  Chromium: async () => inPuppeteer(await launchChromium()),
  Firefox: firefox
    ? async () =>
        inPuppeteer(
          await launch({ browser: 'firefox', executablePath: firefox, headless: true, defaultViewport: { width: 1280, height: 900 } }),
        )
    : undefined,
  WebKit: hasWebkit() ? () => Promise.resolve(new WebkitKeyboard()) : undefined,
};
