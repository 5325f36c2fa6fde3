import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MINIBROWSER = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
].find(path => existsSync(path));

/** Whether this machine has what WebKit needs: Debian's packages `webkit2gtk-driver` and `xvfb`. */
export const hasWebkit = () => MINIBROWSER !== undefined && existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb');

/** The browser's own buttons (GTK's, not the page's) would not let the window become narrower than 447 pixels; without air around them it can be 320. */
const NARROW_BUTTONS = 'button, button *, entry, entry * { min-width: 0; margin: 0; padding: 0; border-width: 0; }';

/** @typedef {import('@web/test-runner').BrowserLauncher} BrowserLauncher */

/** WebDriver's code for each key that has no letter. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

const BUTTONS = { left: 0, middle: 1, right: 2 };

/**
 * WebKit for the component tests: Debian's WebKitGTK on a screen that nobody sees, spoken to in plain WebDriver.
 *
 * It is one top-level page, and takes one test file at a time. It has no coverage, and cannot emulate media.
 *
 * @implements {BrowserLauncher}
 */
export class WebkitLauncher {
  name = 'WebKit';
  /** By this name the test runner's commands know that `sendKeys` and `sendMouse` are the methods below. */
  type = 'webdriver';
  concurrency = 1;

  /** @type {import('node:child_process').ChildProcess[]} */
  #children = [];
  /** @type {Promise<void> | undefined} */
  #started;
  /** @type {Map<string, string>} */
  #addresses = new Map();
  #home = '';
  #driver = '';
  #session = '';

  async initialize() {}

  /**
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    await (this.#started ??= this.#start());
    this.#addresses.set(id, url);
    await this.#command('POST', '/url', { url });
  }

  /**
   * What an expression comes to in the page.
   *
   * @param {string} expression
   */
  evaluate(expression) {
    return this.#command('POST', '/execute/sync', { script: `return ${expression}`, args: [] });
  }

  /** @param {string} id */
  async stopSession(id) {
    await this.#command('POST', '/url', { url: 'about:blank' });
    this.#addresses.delete(id);
    return {};
  }

  /** @param {string} id */
  isActive(id) {
    return this.#addresses.has(id);
  }

  /** @param {string} id */
  getBrowserUrl(id) {
    return this.#addresses.get(id) ?? '';
  }

  startDebugSession() {
    return Promise.reject(new Error('WebKit runs on a screen that nobody sees: debug in another browser.'));
  }

  async stop() {
    // Whether or not it says goodbye, its process is ended below.
    if (this.#session) await this.#call('DELETE', `/session/${this.#session}`).catch(() => undefined);
    this.#session = '';
    this.#end();
  }

  /**
   * @param {string} _id
   * @param {string[]} keys - Letters, names of keys, or several held at once: `Shift+Tab`.
   */
  async sendKeys(_id, keys) {
    const actions = keys.flatMap(key => {
      const held = (key.length > 1 ? key.split('+') : [key]).map(name => KEYS[/** @type {keyof typeof KEYS} */ (name)] ?? name);
      return [...held.map(value => ({ type: 'keyDown', value })), ...held.reverse().map(value => ({ type: 'keyUp', value }))];
    });
    await this.#command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /**
   * @param {string} _id
   * @param {number} x
   * @param {number} y
   */
  async sendMouseMove(_id, x, y) {
    await this.#mouse({ type: 'pointerMove', duration: 0, x, y });
  }

  /**
   * @param {string} _id
   * @param {number} x
   * @param {number} y
   * @param {keyof typeof BUTTONS} [button]
   */
  async sendMouseClick(_id, x, y, button = 'left') {
    await this.#mouse(
      { type: 'pointerMove', duration: 0, x, y },
      { type: 'pointerDown', button: BUTTONS[button] },
      { type: 'pointerUp', button: BUTTONS[button] },
    );
  }

  /**
   * @param {string} _id
   * @param {keyof typeof BUTTONS} [button]
   */
  async sendMouseDown(_id, button = 'left') {
    await this.#mouse({ type: 'pointerDown', button: BUTTONS[button] });
  }

  /**
   * @param {string} _id
   * @param {keyof typeof BUTTONS} [button]
   */
  async sendMouseUp(_id, button = 'left') {
    await this.#mouse({ type: 'pointerUp', button: BUTTONS[button] });
  }

  async resetMouse() {
    await this.#command('DELETE', '/actions');
  }

  /**
   * Makes what the page can be seen through so and so large. What the window has around the page is measured, not known.
   *
   * @param {{ width: number, height: number }} size
   */
  async setViewport({ width, height }) {
    const page = () => this.#command('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
    // Once more where it did not come out right: the window answers before the page in it has been laid out.
    for (let tries = 0; tries < 5; tries += 1) {
      const [innerWidth, innerHeight] = await page();
      if (innerWidth === width && innerHeight === height) return;
      const rect = await this.#command('GET', '/window/rect');
      await this.#command('POST', '/window/rect', {
        ...rect,
        // A page that still says how large it was before would make this less than nothing. No window is smaller than what is seen through it.
        width: Math.max(width, rect.width + width - innerWidth),
        height: Math.max(height, rect.height + height - innerHeight),
      });
    }
  }

  async #start() {
    process.once('exit', () => this.#end());
    this.#home = mkdtempSync(join(tmpdir(), 'webkit-'));
    mkdirSync(join(this.#home, 'gtk-3.0'));
    writeFileSync(join(this.#home, 'gtk-3.0', 'gtk.css'), NARROW_BUTTONS);
    const port = await freePort();
    this.#children.push(
      spawn('WebKitWebDriver', [`--port=${port}`], {
        stdio: 'ignore',
        env: {
          ...process.env,
          XDG_CONFIG_HOME: this.#home,
          XDG_DATA_HOME: this.#home,
          XDG_CACHE_HOME: this.#home,
          DISPLAY: await this.#screen(),
          GDK_BACKEND: 'x11',
          NO_AT_BRIDGE: '1',
          LIBGL_ALWAYS_SOFTWARE: '1',
          WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        },
      }),
    );
    this.#driver = `http://127.0.0.1:${port}`;
    await this.#awake();
    const { sessionId } = await this.#call('POST', '/session', {
      capabilities: {
        alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: MINIBROWSER, args: ['--automation'] } },
      },
    });
    this.#session = sessionId;
    await this.#command('POST', '/window/rect', { x: 0, y: 0, width: 1280, height: 1000 });
  }

  /** Starts a screen of its own, and gives its name. Xvfb takes the first number that is free, and writes it to its fourth file. */
  async #screen() {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    this.#children.push(screen);
    return new Promise((resolve, reject) => {
      screen.stdio[3]?.once('data', number => resolve(`:${String(number).trim()}`));
      screen.once('error', reject);
      screen.once('exit', code => reject(new Error(`Xvfb ended with ${code}`)));
    });
  }

  async #awake() {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.#call('GET', '/status');
      } catch (error) {
        if (tries === 50) throw error;
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    }
  }

  #end() {
    for (const child of this.#children.splice(0).reverse()) child.kill();
    if (this.#home) rmSync(this.#home, { recursive: true, force: true });
  }

  /** @param {object[]} actions */
  #mouse(...actions) {
    return this.#command('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   */
  #command(method, path, body) {
    return this.#call(method, `/session/${this.#session}${path}`, body);
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   */
  async #call(method, path, body) {
    const response = await fetch(`${this.#driver}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  }
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
