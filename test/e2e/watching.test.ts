import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { bo, karen } from '../../src/testing/people.js';
import { launchChromium, profile } from '../support/chromium.js';
import { serveFolder, type ServedFolder } from '../support/serve-folder.js';
import { Citizen } from './support/citizen.js';
import { secretsOf } from './support/privacy.js';

/** A page of a careless portal: it has a fault for each thing that is watched for, and does it when it is told to. */
const careless = `<!doctype html>
<html lang="da">
  <head><title>Fuldmagt</title></head>
  <body>
    <main>
      <h1>Fuldmagt</h1>
      <p>Karen Holm har CPR-nummer 140542-0018.</p>
      <div id="host"></div>
    </main>
    <script>
      document.querySelector('#host').attachShadow({ mode: 'open' }).append(document.createElement('p'));
      const inside = () => host.shadowRoot.firstChild;
    </script>
  </body>
</html>`;

const strict = { 'content-security-policy': "script-src 'self'; style-src 'self'; img-src 'self'" };

let browser: Browser;
let site: ServedFolder;

before(async () => {
  browser = await launchChromium();
  site = await serveFolder('test/e2e', { '/': { html: careless }, '/strict': { html: careless, headers: strict } });
});
after(() => Promise.all([browser.close(), site.stop()]));

/** What is found on the careless page when it does something. */
async function foundAfter(doing: string, path = '/'): Promise<string> {
  const visitor = await profile(browser);
  try {
    const citizen = await Citizen.in(visitor, secretsOf(bo, karen));
    await citizen.page.goto(site.address + path);
    await citizen.page.evaluate(doing);
    await citizen.looksOver('the careless page');
    return citizen.wrongs.join('\n');
  } finally {
    await visitor.close();
  }
}

describe('whoever watches a journey finds', () => {
  test('nothing where a name and a number stand in a text alone', async () => {
    assert.equal(await foundAfter(''), '');
  });

  const faults: readonly (readonly [where: string, doing: string, found: RegExp])[] = [
    ['an attribute', "inside().setAttribute('data-cpr', '1405420018')", /^1405420018 in the attribute data-cpr of <p>/],
    ['a label', "inside().setAttribute('title', 'Slet fuldmagten til karen  holm')", /^Karen Holm in the attribute title/],
    ['a live region', "inside().setAttribute('role', 'status'); inside().textContent = 'Karen Holm'", /^Karen Holm in a live region/],
    ['the title', "document.title = '140542-0018'", /^140542-0018 in the title/],
    ['the address', "history.replaceState(null, '', '?navn=Karen+Holm')", /Karen Holm in the address/],
    ['the address of a request', "fetch('/140542%2D0018').catch(() => 0)", /140542-0018 in the address/],
    ['storage', "localStorage.kladde = JSON.stringify({ cpr: '1405420018' })", /^1405420018 in local storage/],
    ['storage of the session', "sessionStorage.navn = 'Bo Holm'", /^Bo Holm in session storage/],
    ['a cookie', "document.cookie = 'cpr=140542-0018'", /140542-0018 in a cookie/],
    [
      'an event',
      "inside().dispatchEvent(Object.assign(new Event('fuldmagt-requested', { bubbles: true, composed: true }), { name: 'Karen Holm' }))",
      /^Karen Holm in the event .*fuldmagt-requested/,
    ],
    ['the console', "console.info('Henter')", /^info: Henter/],
    [
      'an error that nobody caught',
      "setTimeout(() => { throw new Error('planted') }); new Promise(done => setTimeout(done, 50))",
      /planted/,
    ],
  ];
  for (const [where, doing, found] of faults) {
    test(`what was put into ${where}`, async () => {
      assert.match(await foundAfter(doing), found);
    });
  }

  test('what broke the content security policy', async () => {
    assert.match(await foundAfter('', '/strict'), /content security policy: script-src/);
  });

  test('what nobody could use', async () => {
    await assert.rejects(foundAfter("inside().append(document.createElement('button'))"), /button-name/);
  });
});
