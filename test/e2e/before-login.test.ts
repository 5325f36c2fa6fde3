import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { ar } from '../../src/locale/practice/ar.js';
import { karen } from '../../src/testing/people.js';
import { complaintsOf, launchChromium, profile } from '../support/chromium.js';
import { serveFolder, type ServedFolder } from '../support/serve-folder.js';
import { findings } from './support/axe.js';
import { listenTo } from './support/privacy.js';

const folder = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

/** What a strict portal sends with its pages. */
const strict = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'`;

const page = (lang: string, dir: string, inside: string) => ({
  html:
    `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>En portal</title>` +
    `<script type="module" src="/fuldmagt.js"></script></head><body><main><h1>En portal</h1>${inside}</main></body></html>`,
  headers: { 'content-security-policy': strict },
});

describe('Before login, on a plain page under the strictest policy', () => {
  let browser: Browser;
  let portal: ServedFolder;

  before(async () => {
    assert.ok(existsSync(join(folder, 'fuldmagt.js')), 'dist/cdn is not built: npm run build');
    browser = await launchChromium();
    portal = await serveFolder(folder, {
      '/help': page('ar', 'rtl', '<fuldmagt-help-button></fuldmagt-help-button>'),
      '/ask': page(
        'da',
        'ltr',
        '<fuldmagt-provider backend="link-out"><fuldmagt-request-wizard intent="give"></fuldmagt-request-wizard></fuldmagt-provider>',
      ),
    });
  });

  after(async () => {
    await browser.close();
    await portal.stop();
  });

  /** A visit, and all that was wrong with it, told to the page, or asked for: files of the portal are no wrong. */
  async function visit(path: string) {
    const visit = await (await profile(browser)).newPage();
    const [complaints, told, asked]: [string[], string[], string[]] = [complaintsOf(visit), [], []];
    await listenTo(visit, (kind, text) => (kind === 'violation' ? complaints : told).push(text));
    visit.on('request', request => {
      const [url, own] = [request.url(), request.url().startsWith(portal.address)];
      // Chromium draws the fields for days with pictures that it carries along.
      const file = request.method() === 'GET' && (url.startsWith('data:') || (own && !url.includes('?')));
      if (!file) asked.push(`${request.method()} ${request.url()}`);
    });
    await visit.goto(portal.address + path, { waitUntil: 'networkidle0' });
    return { visit, complaints, told, asked };
  }

  const find = async (visit: Page, selector: string): Promise<ElementHandle> => {
    const found = await visit.waitForSelector(selector, { visible: true, timeout: 10_000 });
    assert(found, selector);
    return found;
  };
  const press = async (visit: Page, selector: string): Promise<void> => (await find(visit, selector)).click();
  const write = async (visit: Page, selector: string, text: string): Promise<void> => {
    await (await find(visit, selector)).click();
    await visit.keyboard.type(text);
  };

  test('R200-R202: somebody practises in Arabic, from the button to the answer of the other side, and nothing leaves', async () => {
    const { visit: at, complaints, told, asked } = await visit('/help');
    const inside = (selector: string) => `fuldmagt-help-button >>> fuldmagt-practice >>> ${selector}`;
    const logIn = async () => {
      const said = await (await find(at, inside('.typed'))).$$eval('dd', all => all.map(({ textContent }) => textContent.trim()));
      await write(at, inside('#id'), said[0] ?? '');
      await write(at, inside('#pin'), said[1] ?? '');
      await press(at, inside('form .primary'));
    };
    await press(at, 'fuldmagt-help-button >>> button');
    await press(at, 'fuldmagt-help-button >>> .doors li:nth-child(7) button');
    await press(at, inside('.doors > .door:first-child button'));
    await logIn();
    await press(at, inside('[part=buttons] > .primary'));
    await write(at, inside('#name'), karen.name);
    await write(at, inside('#cpr'), karen.cpr);
    await at.keyboard.press('Enter');
    await press(at, inside('input[type=checkbox]'));
    await press(at, inside('form .primary'));
    await find(at, inside('#until'));
    await press(at, inside('form .primary'));
    await press(at, inside('[part=send]'));
    await find(at, inside('[part=receipt]'));
    assert.deepEqual(await findings(at), [], 'axe on the receipt of practice');
    await press(at, inside('.bubble .primary'));
    await logIn();
    await press(at, inside('[part=answer]'));
    await press(at, inside('[part=approve]'));
    await find(at, inside('[part=done]'));
    await press(at, inside('.bubble .primary'));
    await find(at, inside('[part=learnt]'));
    const ribbon = await (await find(at, inside('#ribbon'))).evaluate(({ textContent }) => textContent);
    assert.equal(ribbon, ar.ribbon.over);
    assert.deepEqual(await findings(at), [], 'axe on the end of practice');
    const kept = await at.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.search, location.hash]);
    assert.deepEqual(kept, [0, 0, '', '', '']);
    assert.deepEqual({ complaints, told, asked }, { complaints: [], told: [], asked: [] });
  });

  test('R162, R237: somebody makes ready what to press at borger.dk, and prints it from a window of its own', async () => {
    const { visit: at, complaints, told, asked } = await visit('/ask');
    const inside = (selector: string) => `fuldmagt-request-wizard >>> ${selector}`;
    await press(at, inside('button.primary'));
    await write(at, inside('#called'), karen.name);
    await at.keyboard.press('Enter');
    await press(at, inside('input[type=checkbox]'));
    await press(at, inside('form .primary'));
    await find(at, inside('#until'));
    await press(at, inside('form .primary'));
    await find(at, inside('#guide'));
    const opened = new Promise<Page>(resolve => at.once('popup', paper => paper && resolve(paper)));
    await press(at, inside('[part=print]'));
    const paper = await opened;
    assert.equal(paper.url(), 'about:blank');
    await paper.waitForFunction(() => document.body.innerText.includes('Skriv under med MitID.'), { timeout: 10_000 });
    const text = await paper.evaluate(() => document.body.innerText);
    assert.match(text, /^Sådan giver du fuldmagt på borger\.dk/);
    assert.ok(text.includes(karen.name) && text.includes('Social- og sundhedsportal'));
    const looks = await paper.evaluate(() => getComputedStyle(document.body).fontFamily);
    assert.match(looks, /sans-serif/);
    await paper.close();
    assert.ok(!told.some(one => one.includes(karen.name)), 'a name in an event');
    assert.deepEqual([...new Set(told.map(one => (JSON.parse(one) as { type: string }).type))], ['fuldmagt-step']);
    assert.deepEqual({ complaints, asked }, { complaints: [], asked: [] });
  });
});
