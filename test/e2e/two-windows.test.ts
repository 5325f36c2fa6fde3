import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { ageOn } from '../../src/domain/cpr.js';
import { toDay } from '../../src/domain/day.js';
import { bo, ida, jens, type TestPerson } from '../../src/testing/people.js';
import { launchChromium, profile } from '../support/chromium.js';
import { Citizen } from './support/citizen.js';
import { startPortal, type RunningPortal } from './support/portal.js';
import { secretsOf } from './support/privacy.js';

const data = mkdtempSync(join(tmpdir(), 'portal-'));

let browser: Browser;
let portal: RunningPortal;

before(async () => {
  [browser, portal] = await Promise.all([launchChromium(), startPortal({ DATA_DIR: data })]);
});
after(async () => {
  await browser.close();
  await portal.stop();
  rmSync(data, { recursive: true, force: true });
});

/** Two windows of one browser, with somebody logged in in the first. */
async function twoWindows(person: TestPerson): Promise<readonly [Citizen, Citizen]> {
  const visitor = await profile(browser);
  const one = await Citizen.in(visitor, secretsOf());
  await logIn(one, person);
  return [one, await Citizen.in(visitor, secretsOf())];
}

async function logIn(citizen: Citizen, { name, born }: TestPerson): Promise<void> {
  await citizen.goes(portal.address);
  await citizen.press('button', `Log ind som ${name}, ${ageOn(born, toDay(new Date()))} år`);
  await citizen.sees(`Logget ind som ${name}`);
}

describe('with two windows of one browser', () => {
  test('who logs out in one is told so in the other, with the way back in', async () => {
    const [one, other] = await twoWindows(ida);
    await one.page.bringToFront();
    await one.goes(`${portal.address}/mine`);
    await one.sees('Du har ingen fuldmagter endnu.');
    await other.page.bringToFront();
    await other.goes(`${portal.address}/start`);
    await other.press('button', 'Log ud');
    await other.find('heading', 'Velkommen til Mit Strandby');

    await one.page.bringToFront();
    await one.sees('Du er logget ud');
    await one.press('link', 'Log ind igen');
    await one.find('heading', 'Velkommen til Mit Strandby');
  });

  test('a page of somebody who was logged in before does nothing for the one who is now', async () => {
    const [one, other] = await twoWindows(bo);
    await one.page.bringToFront();
    await one.goes(`${portal.address}/giv`);
    await one.press('button', 'Begynd');
    await one.write(/^Fulde navn/, jens.name);
    await other.page.bringToFront();
    await other.goes(`${portal.address}/start`);
    await other.press('button', 'Log ud');
    await other.find('heading', 'Velkommen til Mit Strandby');
    await logIn(other, ida);

    await one.page.bringToFront();
    await one.sees('En anden er logget ind i et andet vindue.');
    // Whether it was told by the other window or by the portal: nothing has been done from it that was answered for the one who is in now.
    assert(!(await one.reads()).includes(ida.name), 'nothing of hers is on the page');
    const fields = await one.page.$$('fuldmagt-request-wizard >>> input');
    assert.equal(fields.length, 0, 'what was typed is gone from the page');
  });
});
