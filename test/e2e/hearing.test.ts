import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { ageOn } from '../../src/domain/cpr.js';
import { addMonths, toDay } from '../../src/domain/day.js';
import { bo, ida, karen, maria, type TestPerson } from '../../src/testing/people.js';
import { carePortal } from '../../src/testing/world.js';
import { launchChromium, profile } from '../support/chromium.js';
import { Citizen } from './support/citizen.js';
import { startPortal, type RunningPortal } from './support/portal.js';
import { secretsOf } from './support/privacy.js';
import { backendAt } from './support/without-browser.js';

describe('in two browsers', () => {
  const data = mkdtempSync(join(tmpdir(), 'portal-'));
  let browser: Browser;
  let portal: RunningPortal;
  before(async () => {
    [browser, portal] = await Promise.all([launchChromium(), startPortal({ DATA_DIR: data })]);
  });
  after(async () => {
    await browser.close();
    const asked = performance.now();
    assert.equal(await portal.stop(), 0);
    assert.ok(performance.now() - asked < 3_000, 'a portal that is stopped waits for no stream');
    rmSync(data, { recursive: true, force: true });
  });

  const logIn = async (citizen: Citizen, { name, born }: TestPerson, path: string) => {
    await citizen.goes(portal.address);
    await citizen.press('button', `Log ind som ${name}, ${ageOn(born, toDay(new Date()))} år`);
    await citizen.sees(`Logget ind som ${name}`);
    await citizen.goes(portal.address + path);
  };
  const ask = async (holder: TestPerson, giver: TestPerson) => {
    const backend = await backendAt(portal.address, holder);
    const { person } = (await backend.findPerson?.({ name: giver.name, cpr: giver.cpr })) ?? assert.fail();
    await backend.request?.({ giver: person.id, powers: [carePortal], until: addMonths(toDay(new Date()), 2) });
  };
  /** How many streams a page has asked for. */
  const streams = (page: Page) => {
    const asked: string[] = [];
    page.on('request', request => {
      if (request.url().endsWith('/changes')) asked.push(request.url());
    });
    return asked;
  };

  test('one approves, and the other sees it without doing anything', async () => {
    const secrets = secretsOf(bo, karen);
    const [his, hers] = [await Citizen.in(await profile(browser), secrets), await Citizen.in(await profile(browser), secrets)];
    await ask(bo, karen);
    await logIn(his, bo, '/mine');
    await his.sees('Venter på svar');
    const loaded = await his.page.evaluate(() => performance.timeOrigin);
    await logIn(hers, karen, '/mine');
    await hers.press('button', 'Godkend eller afvis');
    await hers.press('button', 'Godkend');
    await hers.sees('Bo Holm har nu din fuldmagt');

    await his.seesNo('Venter på svar');
    await his.find('heading', 'Du hjælper');
    assert.equal(await his.page.evaluate(() => performance.timeOrigin), loaded, 'the page was loaded anew');
    await his.press('button', /^Du handler som dig selv/);
    await his.find('button', /^Karen Holm/);
    await his.looksOver('what Bo sees');
    assert.deepEqual([...his.wrongs, ...hers.wrongs], []);
    await Promise.all([his.page.close(), hers.page.close()]);
  });

  test('two windows of one person are told by one stream, and who logs out in one is told so in the other', async () => {
    const visitor = await profile(browser);
    const [one, other] = [await Citizen.in(visitor, secretsOf()), await Citizen.in(visitor, secretsOf())];
    const asked = [streams(one.page), streams(other.page)];
    // Both are looked at, side by side.
    for (const { page } of [one, other])
      await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await logIn(one, ida, '/mine');
    await one.sees('Du har ingen fuldmagter endnu.');
    await other.goes(`${portal.address}/mine`);
    await other.sees('Du har ingen fuldmagter endnu.');
    const before = asked.flat().length;
    await ask(maria, ida);
    for (const citizen of [one, other]) await citizen.sees(maria.name);
    assert.ok(asked.flat().length === before && before > 0, `${asked.flat().length} streams`);

    await other.goes(`${portal.address}/start`);
    await other.press('button', 'Log ud');
    await other.find('heading', 'Velkommen til Mit Strandby');
    await one.sees('Du er logget ud');
    await Promise.all([one.page.close(), other.page.close()]);
  });
});
