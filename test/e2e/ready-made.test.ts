import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { complaintsOf, launchChromium, profile } from '../support/chromium.js';
import { serveFolder, type ServedFolder } from '../support/serve-folder.js';

const folder = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const integrities = () => JSON.parse(readFileSync(join(folder, 'sri.json'), 'utf8')) as Record<string, string>;

/** What a strict portal sends with its pages. */
const strict = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'`;

const page = (inside = '', attributes = '') =>
  `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>En portal</title><script type="module" src="/fuldmagt.js"${attributes}></script></head>` +
  `<body><h1>En portal</h1>${inside}<fuldmagt-help-button></fuldmagt-help-button></body></html>`;

describe('The ready-made files', () => {
  let browser: Browser;
  let portal: ServedFolder;

  before(async () => {
    assert.ok(existsSync(join(folder, 'sri.json')), 'dist/cdn is not built: npm run build');
    browser = await launchChromium();
    portal = await serveFolder(folder, {
      '/bare': { html: page() },
      '/strict': { html: page(), headers: { 'content-security-policy': strict } },
      '/one-policy': {
        html: page('<script src="/other-lit.js"></script>'),
        headers: { 'content-security-policy': `${strict}; trusted-types lit-html fuldmagt-lit` },
      },
      '/other-lit.js': { html: `trustedTypes.createPolicy('lit-html', {});`, headers: { 'content-type': 'text/javascript' } },
      '/named-like-lits-lists': {
        html: page('<p id="litHtmlVersions">1</p><p id="litElementVersions">2</p><p id="reactiveElementVersions">3</p>'),
      },
      '/certain': { html: page('', ` integrity="${integrities()['fuldmagt.js'] ?? ''}" crossorigin="anonymous"`) },
    });
  });

  after(async () => {
    await browser.close();
    await portal.stop();
  });

  for (const [path, what] of [
    ['/bare', 'show the help button on a page that holds nothing else'],
    ['/strict', 'break no strict Content Security Policy, nor Trusted Types'],
    ['/one-policy', 'get on with another Lit, where each policy is let in once'],
    ['/named-like-lits-lists', 'are not stopped by elements named like the lists of Lit'],
    ['/certain', 'are those that sri.json says'],
  ] as const) {
    test(`${what}, with an empty console`, async () => {
      const visit = await (await profile(browser)).newPage();
      const complaints = complaintsOf(visit);
      const elsewhere: string[] = [];
      visit.on('request', request => {
        if (!request.url().startsWith(portal.address)) elsewhere.push(request.url());
      });
      await visit.goto(portal.address + path, { waitUntil: 'networkidle0' });
      const button = await visit.waitForSelector('fuldmagt-help-button >>> button', { visible: true, timeout: 5_000 });
      await button?.click();
      await visit.waitForFunction(() =>
        document.querySelector('fuldmagt-help-button')?.shadowRoot?.querySelector('dialog')?.matches(':is(:modal, :popover-open)'),
      );
      await visit.waitForNetworkIdle();
      assert.deepEqual(complaints, []);
      assert.deepEqual(elsewhere, []);
    });
  }

  test('have an integrity each in sri.json', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.js'));
    const found = scripts.map(file => [
      file,
      `sha384-${createHash('sha384')
        .update(readFileSync(join(folder, file)))
        .digest('base64')}`,
    ]);
    assert.deepEqual(integrities(), Object.fromEntries(found.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))));
  });
});
