import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { everybody, karen } from '../../src/testing/people.js';
import { browsers } from '../support/browsers.js';
import { complaintsOf, profile } from '../support/chromium.js';
import { inPage } from './support/in-page.js';
import { startPortal, type RunningPortal } from './support/portal.js';
import { searchPage, secretsOf } from './support/privacy.js';

/** What has the focus: what it is, what it says, and where it leads. */
const focused = (visit: Page) =>
  inPage(visit, () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const label = at instanceof HTMLInputElement ? at.labels?.[0] : at;
    return {
      tag: at?.localName ?? '',
      name: label?.textContent.replace(/\s+/g, ' ').trim() ?? '',
      href: at?.getAttribute('href') ?? '',
      isInHelp: document.activeElement?.localName === 'fuldmagt-help-button',
    };
  });

/** Goes from one thing to the next until it stands on what is meant. */
async function tabTo(visit: Page, tag: string, name: RegExp) {
  for (let steps = 0; steps < 40; steps += 1) {
    const at = await focused(visit);
    if (at.tag === tag && name.test(at.name)) return at;
    await visit.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to the ${tag} ${String(name)}, but to the ${JSON.stringify(await focused(visit))}.`);
}

/** Waits until a heading, or a button, of the help reads so. */
const says = (visit: Page, selector: string, text: string) =>
  visit.waitForFunction(
    (where, sought) =>
      [...(document.querySelector('fuldmagt-help-button')?.shadowRoot?.querySelectorAll(where) ?? [])].some(
        one => one.checkVisibility() && one.textContent.includes(sought),
      ),
    { timeout: 15_000 },
    selector,
    text,
  );

describe('The help on the login page of the example portal', () => {
  const data = mkdtempSync(join(tmpdir(), 'portal-'));
  let portal: RunningPortal;
  before(async () => {
    portal = await startPortal({ DATA_DIR: data });
  });
  after(async () => {
    await portal.stop();
    rmSync(data, { recursive: true, force: true });
  });

  for (const [name, start] of browsers) {
    test(
      `R230: is opened, searched, read, called from and closed by keyboard alone, in ${name}`,
      { skip: !start && `no ${name}` },
      async t => {
        assert(start);
        const browser = await start();
        t.after(() => browser.close());
        const visit = await (await profile(browser)).newPage();
        const complaints = complaintsOf(visit);
        const told: string[] = [];
        visit.on('request', request => told.push(`${request.method()} ${request.url()}`));
        await visit.evaluateOnNewDocument(() => {
          const heard: string[] = [];
          Object.assign(globalThis, { heard });
          for (const type of ['fuldmagt-hand-off', 'fuldmagt-refused', 'fuldmagt-step', 'fuldmagt-open', 'securitypolicyviolation'])
            addEventListener(type, event => heard.push(`${type} ${JSON.stringify(event)}`), true);
        });
        const page = await visit.goto(`${portal.address}/`, { waitUntil: 'load' });
        const policy = page?.headers()['content-security-policy'] ?? '';
        assert.match(policy, /default-src 'none'/);
        assert.match(policy, /require-trusted-types-for 'script'/);
        await visit.waitForSelector('fuldmagt-help-button >>> button.help', { visible: true });

        await tabTo(visit, 'button', /Brug for hjælp$/);
        await visit.keyboard.press('Enter');
        await says(visit, 'h2', 'Brug for hjælp');
        await says(visit, 'label', 'Søg');
        // What must go nowhere, typed where it does not belong.
        const field = await tabTo(visit, 'input', /Søg/);
        assert.ok(field.isInHelp);
        await visit.keyboard.type(karen.cpr);
        for (let typed = karen.cpr.length; typed > 0; typed -= 1) await visit.keyboard.press('Backspace');
        await visit.keyboard.type('nøglekort');
        await says(visit, 'button', 'MitID');
        await tabTo(visit, 'button', /MitID/);
        await visit.keyboard.press('Enter');
        await says(visit, ':is(h2, h3):focus', 'MitID');
        const { href } = await tabTo(visit, 'a', /\d\d \d\d \d\d \d\d/);
        assert.match(href, /^tel:\+45\d{8}$/);
        await visit.keyboard.press('Escape');
        await visit.waitForFunction(
          () => !document.querySelector('fuldmagt-help-button')?.shadowRoot?.querySelector(':is(dialog:modal, :popover-open)'),
        );
        // The browser tells of it a moment after it has closed.
        await visit.waitForFunction(
          () => document.querySelector('fuldmagt-help-button')?.shadowRoot?.activeElement?.localName === 'button',
          { timeout: 15_000 },
        );
        assert.deepEqual(await focused(visit), { tag: 'button', name: '?Brug for hjælp', href: '', isInHelp: true });

        const secrets = secretsOf(...everybody);
        const heard = await visit.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
        assert.deepEqual([complaints, heard], [[], []]);
        assert.deepEqual(await searchPage(visit, secrets), []);
        assert.deepEqual(
          [...told, ...portal.lines].filter(line => secrets.everyIn(line).length > 0),
          [],
        );
        // Nothing is sent: the help is read from files that everybody is given alike.
        assert.deepEqual(
          told.filter(line => !/^GET [^?#]+$/.test(line) || !line.includes(portal.address)),
          [],
        );
      },
    );
  }
});
