import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page, SerializedAXNode } from 'puppeteer-core';
import { browsers } from '../support/browsers.js';
import { complaintsOf, launchChromium, profile } from '../support/chromium.js';

const folder = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

/** What a strict portal sends with its pages. */
const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types fuldmagt-lit";

const page = (inside = '<fuldmagt-help-button></fuldmagt-help-button>') =>
  `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Log ind</title><script src="/watch.js"></script>` +
  `<script type="module" src="/fuldmagt.js"></script></head><body><h1>Log ind</h1>${inside}<p>Her logger du ind.</p></body></html>`;

/** Keeps what the policy of the page objected to. */
const watch =
  "globalThis.violations = []; addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective + ' ' + event.blockedURI));";

/** How a portal keeps the place of the button, as the README says it. */
const [, place = ''] = /```css\n([^`]*)```/.exec(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')) ?? [];

/** A portal that can let its help wait, or refuse it. */
class Portal {
  readonly asked: string[] = [];
  help: 'given' | 'refused' | 'withheld' = 'given';
  #script: 'given' | 'withheld' = 'given';
  readonly #waiting: (() => void)[] = [];
  readonly #inside: string;
  readonly #server: Server;

  private constructor(inside: string | undefined) {
    this.#inside = page(inside);
    this.#server = createServer(({ url = '/' }, response) => this.#answer(new URL(url, 'http://localhost').pathname, response));
  }

  static async open(inside?: string): Promise<Portal> {
    const portal = new Portal(inside);
    await new Promise<void>(resolve => portal.#server.listen(0, '127.0.0.1', resolve));
    return portal;
  }

  get address(): string {
    const address = this.#server.address();
    return `http://localhost:${typeof address === 'object' && address ? address.port : 0}/`;
  }

  withholdScript(): void {
    this.#script = 'withheld';
  }

  give(): void {
    this.#script = this.help = 'given';
    for (const answer of this.#waiting.splice(0)) answer();
  }

  close(): Promise<void> {
    return new Promise(resolve => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  #answer(path: string, response: ServerResponse): void {
    this.asked.push(path);
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { 'content-type': type, 'content-security-policy': strict }).end(body);
    if (path === '/') return void send('text/html; charset=utf-8', this.#inside);
    if (path === '/watch.js') return void send('text/javascript', watch);
    if (path === '/place.css') return void send('text/css', place);
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder) || !existsSync(file)) return void response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    const isHelp = path.startsWith('/chunks/');
    if (isHelp && this.help === 'refused') return void response.writeHead(503).end();
    const give = () => send('text/javascript; charset=utf-8', readFileSync(file));
    if (isHelp ? this.help === 'withheld' : this.#script === 'withheld') this.#waiting.push(give);
    else give();
  }
}

const button = 'fuldmagt-help-button >>> button';

/** What the help says, as it stands in the page. */
const help = (visit: Page) =>
  visit.evaluate(() => {
    const dialog = document.querySelector('fuldmagt-help-button')?.shadowRoot?.querySelector('dialog');
    return { isOpen: dialog?.matches(':is(:modal, :popover-open)') ?? false, text: dialog?.textContent.replace(/\s+/g, ' ').trim() ?? '' };
  });

const says = (visit: Page, text: string) =>
  visit.waitForFunction(
    sought => document.querySelector('fuldmagt-help-button')?.shadowRoot?.querySelector('dialog')?.textContent.includes(sought),
    { timeout: 15_000 },
    text,
  );

/** Presses a button inside the help. */
const presses = (visit: Page, name: string) =>
  visit.evaluate(sought => {
    const root = document.querySelector('fuldmagt-help-button')?.shadowRoot;
    [...(root?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === sought)?.click();
  }, name);

const violations = (visit: Page) => visit.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);

/** Waits until a page has asked for something, and a moment more. */
const asked = async (portal: Portal, path: RegExp): Promise<void> => {
  const end = Date.now() + 15_000;
  while (!portal.asked.some(one => path.test(one))) {
    if (Date.now() > end) throw new Error(`Nobody asked for ${String(path)}: ${portal.asked.join(' ')}`);
    await moment(50);
  }
};
const moment = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

for (const [name, start] of browsers) {
  describe(`The help button of a portal, in ${name}`, { skip: !start && `no ${name} on this machine` }, () => {
    let browser: Browser;
    before(async () => {
      assert.ok(existsSync(join(folder, 'sri.json')), 'dist/cdn is not built: npm run build');
      if (start) browser = await start();
    });
    after(() => browser.close());

    const visited = async (portal: Portal): Promise<Page> => {
      const visit = await (await profile(browser)).newPage();
      await visit.goto(portal.address, { waitUntil: 'domcontentloaded' });
      return visit;
    };

    test('R230: is read to its last page without a network, once the page has come to rest, under a strict policy', async () => {
      const portal = await Portal.open();
      const visit = await visited(portal);
      await asked(portal, /help-panel/);
      await asked(portal, /pages/);
      await visit.waitForNetworkIdle();
      await moment(500);
      await portal.close();
      await visit.click(button);
      assert.ok((await help(visit)).isOpen);
      await says(visit, 'Find din vej');
      await visit.evaluate(() => {
        const inside = document.querySelector('fuldmagt-help-button')?.shadowRoot;
        [...(inside?.querySelectorAll<HTMLElement>('.panel button') ?? [])].find(door => door.textContent.includes('Få MitID'))?.click();
      });
      await says(visit, '33 98 00 10');
      assert.deepEqual(await violations(visit), []);
      await visit.close();
    });

    test('is drawn ahead, unseen, once the page has come to rest, and a press shows all of it at once', async () => {
      const portal = await Portal.open();
      const visit = await visited(portal);
      await says(visit, '70 10 18 81');
      const seen = () =>
        visit.evaluate(() => {
          const dialog = document.querySelector('fuldmagt-help-button')?.shadowRoot?.querySelector('dialog');
          const boxes = [...(dialog?.querySelectorAll('.panel [part=door]') ?? [])].map(door => door.getBoundingClientRect().height);
          return { heights: boxes, isShut: dialog?.getClientRects().length === 0, named: dialog?.className };
        });
      assert.deepEqual(await seen(), { heights: Array<number>(8).fill(0), isShut: true, named: '' });
      // What it was laid out with for a moment is gone, and nothing comes back.
      await moment(200);
      assert.deepEqual(await seen(), { heights: Array<number>(8).fill(0), isShut: true, named: '' });
      await visit.evaluate(() => document.querySelector('fuldmagt-help-button')?.shadowRoot?.querySelector('button')?.click());
      const { heights, isShut } = await seen();
      assert.equal(isShut, false);
      assert.ok(heights.length === 8 && heights.every(height => height >= 44), heights.join(' '));
      assert.deepEqual(await violations(visit), []);
      await visit.close();
      await portal.close();
    });

    test('shows the link inside it until its script has come', async () => {
      const portal = await Portal.open('<fuldmagt-help-button><a href="/hjaelp">Portalens hjælp</a></fuldmagt-help-button>');
      portal.withholdScript();
      const visit = await (await profile(browser)).newPage();
      const arrived = visit.goto(portal.address, { waitUntil: 'load' });
      await asked(portal, /fuldmagt\.js/);
      const link = await visit.waitForSelector('fuldmagt-help-button a', { visible: true });
      portal.give();
      await arrived;
      await visit.waitForSelector(button, { visible: true });
      assert.equal(await link?.isVisible(), false);
      await visit.close();
      await portal.close();
    });

    test('says whom to call where its help is refused, with the link of the portal, and fetches it when asked again', async () => {
      const portal = await Portal.open('<fuldmagt-help-button><a href="/hjaelp">Portalens hjælp</a></fuldmagt-help-button>');
      portal.help = 'refused';
      const visit = await visited(portal);
      await visit.waitForSelector(button, { visible: true });
      await visit.click(button);
      await says(visit, '70 10 18 81');
      const link = await visit.$('fuldmagt-help-button a');
      assert.ok(await link?.isVisible(), "the portal's own link");
      portal.give();
      await presses(visit, 'Prøv igen');
      await visit.waitForFunction(
        () => {
          const text = document.querySelector('fuldmagt-help-button')?.shadowRoot?.querySelector('dialog')?.textContent ?? '';
          return text.includes('Find din vej') || text.includes('Genindlæs siden');
        },
        { timeout: 15_000 },
      );
      // Firefox before 155 never again asks for a file that it could not have, as long as the page is there.
      if (!(await help(visit)).text.includes('Find din vej')) {
        await Promise.all([visit.waitForNavigation({ waitUntil: 'load' }), presses(visit, 'Genindlæs siden')]);
        await visit.waitForSelector(button, { visible: true });
        await visit.click(button);
      }
      await says(visit, 'Find din vej');
      assert.deepEqual(await violations(visit), []);
      await visit.close();
      await portal.close();
    });
  });
}

describe('The help button of a portal', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  test('opens within the press while its help is on its way, and says whom to call where it never comes', async () => {
    const portal = await Portal.open();
    portal.help = 'withheld';
    const visit = await (await profile(browser)).newPage();
    await visit.goto(portal.address, { waitUntil: 'domcontentloaded' });
    await visit.waitForSelector(button, { visible: true });
    const opened = await visit.evaluate(() => {
      const root = document.querySelector('fuldmagt-help-button')?.shadowRoot;
      root?.querySelector('button')?.click();
      return root?.querySelector('dialog')?.matches(':is(:modal, :popover-open)');
    });
    assert.equal(opened, true);
    await says(visit, 'Henter');
    // It says so too where nothing ever answers.
    await says(visit, '70 10 18 81');
    await visit.close();

    await portal.close();
  });

  test('fetches nothing that is not asked for where the reader saves data, and all of it when they come near', async () => {
    const portal = await Portal.open();
    const visit = await (await profile(browser)).newPage();
    await visit.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    await visit.goto(portal.address, { waitUntil: 'networkidle0' });
    await visit.waitForSelector(button, { visible: true });
    // Longer than a page rests before the help is fetched where nothing is saved.
    await moment(2500);
    assert.deepEqual(
      portal.asked.filter(path => path.startsWith('/chunks/')),
      [],
    );
    await visit.hover(button);
    await asked(portal, /help-panel/);
    await visit.close();
    await portal.close();
  });

  test('says nothing in the console of somebody who never opens it', async () => {
    const portal = await Portal.open();
    const visit = await (await profile(browser)).newPage();
    const complaints = complaintsOf(visit);
    await visit.goto(portal.address, { waitUntil: 'networkidle0' });
    await asked(portal, /help-panel/);
    // As long as Chromium waits before it complains of what was fetched and not used.
    await moment(5_000);
    assert.deepEqual(complaints, []);
    await visit.close();
    await portal.close();
  });

  for (const [where, attributes] of [
    ['where it is written', ''],
    ['in the corner', ' placement="corner"'],
  ] as const)
    test(`moves nothing of the page when it comes, ${where}, nor while its help is fetched and opened`, async () => {
      const portal = await Portal.open(
        `<link rel="stylesheet" href="/place.css"><fuldmagt-help-button${attributes}><a href="/hjaelp">Portalens hjælp</a></fuldmagt-help-button><p>Log ind her.</p>`,
      );
      portal.withholdScript();
      const visit = await (await profile(browser)).newPage();
      await visit.evaluateOnNewDocument(() => {
        type Shift = PerformanceEntry & { readonly sources: readonly { readonly node: Node | null }[] };
        const moved: string[] = ((globalThis as unknown as { moved: string[] }).moved = []);
        const watching = new PerformanceObserver(all => {
          for (const { sources } of all.getEntries() as Shift[])
            for (const { node } of sources) {
              // The button itself is larger than the link in its place; in the corner it grows into the page, and moves nothing of it.
              const element = node instanceof Element ? node : node?.parentElement;
              if (!element?.closest('fuldmagt-help-button')) moved.push(`${node?.nodeName} ${node?.textContent}`);
            }
        });
        watching.observe({ type: 'layout-shift', buffered: true });
      });
      const gone = visit.goto(portal.address, { waitUntil: 'domcontentloaded' });
      await visit.waitForSelector('fuldmagt-help-button a', { visible: true });
      await moment(300);
      portal.give();
      await gone;
      await visit.waitForSelector(button, { visible: true });
      await asked(portal, /help-panel/);
      await visit.evaluate(() => (document.querySelector('fuldmagt-help-button') as HTMLElement & { show(): Promise<void> }).show());
      await says(visit, 'Find din vej');
      await moment(300);
      assert.deepEqual(await visit.evaluate(() => (globalThis as unknown as { moved: string[] }).moved), []);
      await visit.close();
      await portal.close();
    });

  test('shows the link inside it where scripts are blocked', async () => {
    const portal = await Portal.open('<fuldmagt-help-button><a href="/hjaelp">Portalens hjælp</a></fuldmagt-help-button>');
    const visit = await (await profile(browser)).newPage();
    await visit.setJavaScriptEnabled(false);
    await visit.goto(portal.address);
    assert.ok(await (await visit.$('fuldmagt-help-button a'))?.isVisible());
    await visit.close();
    await portal.close();
  });

  test('is opened, searched, read, called from and closed by keyboard, and by what a screen reader is told', async () => {
    const portal = await Portal.open();
    const visit = await (await profile(browser)).newPage();
    await visit.goto(portal.address, { waitUntil: 'networkidle0' });
    await visit.waitForSelector(button, { visible: true });
    const told = async (role: string, name: RegExp): Promise<SerializedAXNode> => {
      const end = Date.now() + 10_000;
      for (;;) {
        const all = flat(await visit.accessibility.snapshot({ interestingOnly: false }));
        const found = all.find(node => node.role === role && name.test(node.name ?? ''));
        if (found) return found;
        if (Date.now() > end)
          throw new Error(`No ${role} ${String(name)}: ${all.map(node => `${node.role} ${node.name ?? ''}`).join(', ')}`);
        await moment(50);
      }
    };
    const tabTo = async (role: string, name: RegExp): Promise<void> => {
      for (let tries = 0; tries < 40; tries++) {
        const at = flat(await visit.accessibility.snapshot()).find(node => node.focused);
        if (at?.role === role && name.test(at.name ?? '')) return;
        await visit.keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to the ${role} ${String(name)}.`);
    };
    await tabTo('button', /^Brug for hjælp$/);
    await visit.keyboard.press('Enter');
    await told('dialog', /^Brug for hjælp$/);
    await tabTo('searchbox', /./);
    await visit.keyboard.type('nemid');
    await told('button', /MitID/);
    await tabTo('button', /MitID/);
    await visit.keyboard.press('Enter');
    await told('heading', /MitID/);
    await tabTo('link', /\d\d \d\d \d\d \d\d/);
    const number = await visit.evaluate(() =>
      document.querySelector('fuldmagt-help-button')?.shadowRoot?.activeElement?.getAttribute('href'),
    );
    assert.match(number ?? '', /^tel:\+45\d{8}$/);
    await visit.keyboard.press('Escape');
    await visit.waitForFunction(() => {
      const root = document.querySelector('fuldmagt-help-button')?.shadowRoot;
      return !root?.querySelector('dialog')?.matches(':is(:modal, :popover-open)') && root?.activeElement?.classList.contains('help');
    });
    assert.deepEqual(await violations(visit), []);
    await visit.close();
    await portal.close();
  });
});

const flat = (node: SerializedAXNode | null): SerializedAXNode[] => (node ? [node, ...(node.children ?? []).flatMap(flat)] : []);
