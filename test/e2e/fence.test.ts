import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { ageOn } from '../../src/domain/cpr.js';
import { addMonths, toDay } from '../../src/domain/day.js';
import { bo, jens, karen, type TestPerson } from '../../src/testing/people.js';
import { carePortal } from '../../src/testing/world.js';
import { launchChromium, profile } from '../support/chromium.js';
import { Citizen } from './support/citizen.js';
import { startPortal, type RunningPortal } from './support/portal.js';
import { secretsOf } from './support/privacy.js';
import { backendAt } from './support/without-browser.js';

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

const today = toDay(new Date());

async function logIn(citizen: Citizen, { name, born }: TestPerson): Promise<void> {
  await citizen.goes(portal.address);
  await citizen.press('button', `Log ind som ${name}, ${ageOn(born, today)} år`);
  await citizen.sees(`Logget ind som ${name}`);
}

/** Gives Bo a mandate, at another screen. */
async function gives(giver: TestPerson): Promise<void> {
  const backend = await backendAt(portal.address, giver);
  const found = await backend.findPerson?.({ name: bo.name, cpr: bo.cpr });
  assert(found);
  await backend.give?.({ holder: found.person.id, powers: [carePortal], until: addMonths(today, 2) });
}

/** Deletes all that Bo has been given. */
async function deletes(giver: TestPerson): Promise<void> {
  const backend = await backendAt(portal.address, giver);
  for (const { id, version } of (await backend.mandates?.({ side: 'giver', states: ['active'] }))?.items ?? [])
    await backend.perform?.({ id, action: 'delete' }, { version });
}

const actsFor = async (citizen: Citizen, { name }: TestPerson): Promise<void> => {
  await citizen.press('button', /^Du handler/);
  await citizen.press('button', new RegExp(`^${name}`));
  await citizen.sees(`Du ser aftalerne for ${name}.`);
};

/** What a page complains of, but for the browser's own line about a call that was refused because the page is not the session's any more. */
const unexpected = ({ wrongs }: Citizen): readonly string[] => wrongs.filter(wrong => !/409 \(Conflict\)/.test(wrong));

describe('Bo has a page open for Karen', () => {
  test('and Karen deletes the mandate: it stops at once, says why, and shows nothing more of her day', async () => {
    await gives(karen);
    const his = await Citizen.in(await profile(browser), secretsOf());
    await logIn(his, bo);
    await actsFor(his, karen);
    await his.sees('Dosering af medicin');
    await deletes(karen);
    await his.sees('Din fuldmagt fra Karen Holm');
    await his.sees('gælder ikke længere.');
    await his.seesNo('Dosering af medicin');
    await his.looksOver('the front page, once Karen has deleted the mandate');
    await his.press('button', 'Gå videre som dig selv');
    await his.sees('Du ser dine egne aftaler.');
    assert.deepEqual(unexpected(his), []);
    await his.page.close();
  });

  test('with a form in it, and has not heard that she has deleted the mandate: what he sends is refused, and explained', async () => {
    await gives(karen);
    const his = await Citizen.in(await profile(browser), secretsOf());
    // His window hears of nothing.
    await his.page.setRequestInterception(true);
    his.page.on('request', request => void (request.url().endsWith('/changes') ? request.abort() : request.continue()));
    await logIn(his, bo);
    await actsFor(his, karen);
    await his.page.click('.cancel summary');
    await deletes(karen);
    await his.press('button', 'Ja, aflys');
    await his.sees('Din fuldmagt fra Karen Holm');
    await his.sees('Så sker intet for den forkerte.');
    await his.seesNo('Dosering af medicin');
    assert(
      portal.lines.some(line => line.includes('"route":"/aftaler/aflys","status":409')),
      portal.lines.join('\n'),
    );
    await gives(karen);
    const again = await Citizen.in(await profile(browser), secretsOf());
    await logIn(again, bo);
    await actsFor(again, karen);
    assert(!(await again.reads()).includes('Aflyst'), 'nothing was cancelled');
    await again.page.click('.cancel summary');
    await again.press('button', 'Ja, aflys');
    await again.sees('Aflyst');
    await Promise.all([his.page.close(), again.page.close()]);
    await deletes(karen);
  });

  test('and chooses Jens in another window: the first one stops, names both, and leads on to either', async () => {
    await gives(karen);
    await gives(jens);
    const windows = await profile(browser);
    const one = await Citizen.in(windows, secretsOf());
    await logIn(one, bo);
    await actsFor(one, karen);
    const other = await Citizen.in(windows, secretsOf());
    await other.page.bringToFront();
    await other.goes(`${portal.address}/start`);
    await other.sees('Du ser aftalerne for Karen Holm.');
    await actsFor(other, jens);
    await one.page.bringToFront();
    await one.sees('Vi har stoppet siden');
    await one.sees('I et andet vindue er du skiftet til Jens Hansen');
    await one.seesNo('Dosering af medicin');
    await one.looksOver('the front page, once another has been chosen in another window');
    await one.press('button', /^Skift tilbage til Karen Holm/);
    await one.sees('Du ser aftalerne for Karen Holm.');
    await other.page.bringToFront();
    await other.sees('I et andet vindue er du skiftet til Karen Holm');
    await other.press('button', /^Gå videre for Karen Holm/);
    await other.sees('Du ser aftalerne for Karen Holm.');
    assert.deepEqual([...unexpected(one), ...unexpected(other)], []);
  });
});
