import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { ageOn } from '../../src/domain/cpr.js';
import { toDay } from '../../src/domain/day.js';
import { bo, karen } from '../../src/testing/people.js';
import { launchChromium, profile } from '../support/chromium.js';
import { Citizen } from './support/citizen.js';
import { startPortal, type RunningPortal } from './support/portal.js';
import { secretsOf } from './support/privacy.js';

/* Bo is called away in the middle, and goes on from where he left off: in a portal as it runs. */

const folder = mkdtempSync(join(tmpdir(), 'fuldmagt-kept-'));
let browser: Browser;
let portal: RunningPortal;
let boAtHome: Citizen;

before(async () => {
  [browser, portal] = await Promise.all([launchChromium(), startPortal({ DATA_DIR: folder })]);
  boAtHome = await Citizen.in(await profile(browser), secretsOf(bo, karen));
});
after(async () => {
  await browser.close();
  await portal.stop();
  rmSync(folder, { recursive: true, force: true });
});

const logIn = async () => {
  await boAtHome.goes(portal.address);
  await boAtHome.press('button', `Log ind som ${bo.name}, ${ageOn(bo.born, toDay(new Date()))} år`);
  await boAtHome.sees(`Goddag, ${bo.name}`);
};

/** The answer to the next call of this kind about what is kept. */
const call = (method: string) =>
  boAtHome.page.waitForResponse(answer => answer.request().method() === method && answer.url().includes('/api/fuldmagt/drafts'));

/** How often the browser has asked whether he wants to leave. */
const asked = () => {
  let times = 0;
  boAtHome.page.on('dialog', dialog => {
    if (dialog.type() === 'beforeunload') times += 1;
  });
  return () => times;
};

test('what he has answered is there after a reload, a new login and on the page where he left off; and leaving is asked about', async () => {
  const times = asked();
  await logIn();
  await boAtHome.goes(`${portal.address}/anmod`);
  await boAtHome.press('button', 'Begynd');
  await boAtHome.write(/^Fulde navn/, karen.name);
  await boAtHome.write(/^CPR-nummer/, karen.cpr);
  await boAtHome.press('button', 'Fortsæt');
  await boAtHome.find('heading', 'Hvad vil du hjælpe Karen Holm med?');
  await boAtHome.press('checkbox', 'Social- og sundhedsportal');
  await boAtHome.press('button', 'Fortsæt');
  await boAtHome.find('heading', /^Hvor længe/);
  const kept = call('PUT');
  await boAtHome.press('radio', /^5 år/);
  await kept;
  await boAtHome.page.reload();
  assert.equal(times(), 1);
  await boAtHome.sees('Du har begyndt at anmode om fuldmagt for at hjælpe Karen Holm. Den er ikke sendt.');
  await boAtHome.looksOver('the page that offers to go on');
  await boAtHome.press('button', 'Log ud');
  await boAtHome.find('heading', 'Velkommen til Mit Strandby');
  assert.equal(times(), 1, 'where nothing would be lost, nobody is asked');
  await logIn();
  await boAtHome.goes(`${portal.address}/anmod`);
  await boAtHome.press('button', 'Gå videre, hvor du slap');
  await boAtHome.find('heading', 'Hvor længe skal du kunne hjælpe Karen Holm?');
  await boAtHome.sees('Det er om 5 år.');
  await boAtHome.press('button', 'Fortsæt');
  await boAtHome.find('heading', 'Vil du anmode Karen Holm om fuldmagt?');
  const dropped = call('DELETE');
  await boAtHome.press('button', 'Send anmodning');
  await boAtHome.find('heading', 'Din anmodning er sendt til Karen Holm');
  await dropped;
  const looked = call('GET');
  await boAtHome.goes(`${portal.address}/anmod`);
  await boAtHome.find('button', 'Begynd');
  await looked;
  await boAtHome.seesNo('Du er ikke færdig');
  assert.deepEqual(boAtHome.wrongs, []);
});

test('two windows of his with the same answers make one mandate', async () => {
  await boAtHome.goes(`${portal.address}/giv`);
  await boAtHome.press('button', 'Begynd');
  await boAtHome.write(/^Fulde navn/, karen.name);
  await boAtHome.write(/^CPR-nummer/, karen.cpr);
  await boAtHome.press('button', 'Fortsæt');
  await boAtHome.press('checkbox', 'Social- og sundhedsportal');
  await boAtHome.press('button', 'Fortsæt');
  await boAtHome.find('heading', /^Hvor længe/);
  const kept = call('PUT');
  await boAtHome.press('button', 'Fortsæt');
  await boAtHome.find('heading', /^Vil du give/);
  await kept;
  const other = await Citizen.in(boAtHome.page.browserContext(), secretsOf(bo, karen));
  await other.goes(`${portal.address}/giv`);
  await other.press('button', 'Gå videre, hvor du slap');
  await other.find('heading', /^Vil du give/);
  await other.find('button', 'Giv fuldmagt');
  const presses = [boAtHome, other].map(({ page }) =>
    page.evaluate(() => {
      const button = document.querySelector('fuldmagt-request-wizard')?.shadowRoot?.querySelector<HTMLElement>('[part=send]');
      for (let times = 0; times < 7; times += 1) button?.click();
    }),
  );
  await Promise.all(presses);
  for (const window of [boAtHome, other]) {
    await window.page.bringToFront();
    await window.find('heading', 'Karen Holm har fået fuldmagt');
  }
  await other.goes(`${portal.address}/mine`);
  await other.find('heading', 'Mine fuldmagter');
  await other.sees('Gyldig');
  assert.equal((await other.reads()).split('Gyldig').length - 1, 1);
});
