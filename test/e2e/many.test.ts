import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { ageOn } from '../../src/domain/cpr.js';
import { addDays, toDay } from '../../src/domain/day.js';
import { bo, karen } from '../../src/testing/people.js';
import { carePortal } from '../../src/testing/world.js';
import { launchChromium } from '../support/chromium.js';
import { CHROMIUM_ARGS } from '../support/find-chromium.mjs';
import { Citizen } from './support/citizen.js';
import { startPortal, type RunningPortal } from './support/portal.js';
import { secretsOf } from './support/privacy.js';
import { TREE_ARGS, treeOf } from './support/tree.js';
import { backendAt } from './support/without-browser.js';

describe('somebody who holds thirty mandates', () => {
  const data = mkdtempSync(join(tmpdir(), 'portal-'));
  let browser: Browser;
  let portal: RunningPortal;
  before(async () => {
    [browser, portal] = await Promise.all([launchChromium({ args: [...CHROMIUM_ARGS, ...TREE_ARGS] }), startPortal({ DATA_DIR: data })]);
    const backend = await backendAt(portal.address, karen);
    const { person } = (await backend.findPerson?.({ name: bo.name, cpr: bo.cpr })) ?? assert.fail();
    for (let place = 0; place < 30; place += 1)
      await backend.give?.({ holder: person.id, powers: [carePortal], until: addDays(toDay(new Date()), 60 + place) });
  });
  after(async () => {
    await browser.close();
    await portal.stop();
    rmSync(data, { recursive: true, force: true });
  });

  test('is told by a screen reader which one of the thirty each is, though 25 of them are on the page', async context => {
    const citizen = await Citizen.in(browser.defaultBrowserContext(), secretsOf(bo, karen));
    await citizen.goes(portal.address);
    await citizen.press('button', `Log ind som ${bo.name}, ${ageOn(bo.born, toDay(new Date()))} år`);
    await citizen.sees(`Logget ind som ${bo.name}`);
    await citizen.goes(`${portal.address}/mine`);
    await citizen.sees('Du ser 25 af 30.');
    const tree = await treeOf(browser, await citizen.page.title());
    if (!tree) {
      context.skip('this Chromium does not show the tree that it gives to screen readers');
      return;
    }
    const places = tree.flatMap(line => {
      const [, size, place] = / listItem .* setSize=(\d+) posInSet=(\d+)/.exec(line) ?? [];
      return size === '30' ? [Number(place)] : [];
    });
    assert.deepEqual(
      places,
      Array.from({ length: 25 }, (_, place) => place + 1),
    );
    assert.equal(tree.filter(line => / list .* setSize=30 /.test(line)).length, 1, 'the list itself says how many there are');
    assert.deepEqual(citizen.wrongs, []);
  });
});
