import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { ageOn } from '../../src/domain/cpr.js';
import { toDay } from '../../src/domain/day.js';
import { mette, viggo } from '../../src/testing/people.js';
import { launchChromium, profile } from '../support/chromium.js';
import { Citizen } from './support/citizen.js';
import { startPortal, type RunningPortal } from './support/portal.js';
import { secretsOf } from './support/privacy.js';

/* Mette decides for Viggo: in a portal as it runs, with each authority that she can have, where it covers everything and where it does not. */

let browser: Browser;
let folder: string;
let portal: RunningPortal;
let metteAtHome: Citizen;

before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());
// A portal of its own each time: the same request a second time would be refused.
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fuldmagt-basis-'));
  portal = await startPortal({ DATA_DIR: folder });
  metteAtHome = await Citizen.in(await profile(browser), secretsOf(mette, viggo));
  await metteAtHome.goes(portal.address);
  await metteAtHome.press('button', `Log ind som ${mette.name}, ${ageOn(mette.born, toDay(new Date()))} år`);
  await metteAtHome.sees(`Goddag, ${mette.name}`);
});
afterEach(async () => {
  await metteAtHome.page.close();
  await portal.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Says who decides, and answers one question after the other. */
const says = async (who: string, answers: readonly (readonly [question: string, answer: string])[]): Promise<void> => {
  await metteAtHome.goes(`${portal.address}/anmod`);
  await metteAtHome.press('button', 'Begynd');
  await metteAtHome.press('button', 'Er du værge, eller har du en fremtids- eller generalfuldmagt?');
  await metteAtHome.find('heading', 'Hvem bestemmer for personen?');
  await metteAtHome.press('radio', new RegExp(`^${who}`));
  await metteAtHome.press('button', 'Fortsæt');
  for (const [question, answer] of answers) {
    await metteAtHome.find('heading', question);
    await metteAtHome.press('radio', answer);
    await metteAtHome.press('button', 'Fortsæt');
  }
};

/** How many requests of hers are on their way by letter. */
const letters = async (): Promise<number> => {
  await metteAtHome.goes(`${portal.address}/mine`);
  await metteAtHome.find('heading', 'Mine fuldmagter');
  await metteAtHome.sees(/Du har ingen fuldmagter endnu|Viggo Krogh/);
  return (await metteAtHome.reads()).split('Brev sendt').length - 1;
};

for (const [rule, who, answers, leads] of [
  ['R127', 'Jeg er værge', [['Gælder værgemålet det hele?', 'Nej']], 'Kontakt myndigheden i stedet'],
  [
    'R137',
    'Jeg har en fremtidsfuldmagt',
    [
      ['Er fremtidsfuldmagten sat i kraft?', 'Ja'],
      ['Gælder fremtidsfuldmagten det hele?', 'Nej'],
    ],
    'Kontakt myndigheden i stedet',
  ],
  ['R150', 'Jeg har en generalfuldmagt', [['Gælder generalfuldmagten det hele?', 'Nej']], 'Kontakt myndigheden i stedet'],
] as const) {
  test(`${rule}: ${who}, and it does not cover everything: she is led on, and asks for nothing`, async () => {
    await says(who, answers);
    await metteAtHome.find('heading', leads);
    await metteAtHome.sees('70 10 18 81');
    await metteAtHome.looksOver(`where a partial authority leads (${rule})`);
    assert.equal(await letters(), 0);
    assert.deepEqual(metteAtHome.wrongs, []);
  });
}

for (const [rule, who, answers] of [
  [
    'R122',
    'Jeg er værge',
    [
      ['Gælder værgemålet det hele?', 'Ja'],
      ['Er fuldmagten til dig selv?', 'Ja'],
    ],
  ],
  [
    'R134',
    'Jeg har en fremtidsfuldmagt',
    [
      ['Er fremtidsfuldmagten sat i kraft?', 'Ja'],
      ['Gælder fremtidsfuldmagten det hele?', 'Ja'],
    ],
  ],
  [
    'R145',
    'Jeg har en generalfuldmagt',
    [
      ['Gælder generalfuldmagten det hele?', 'Ja'],
      ['Er den uden undtagelser?', 'Ja'],
      ['Er den skrevet på Domstolsstyrelsens blanket?', 'Nej'],
      ['Er den skrevet under, som den skal?', 'Ja'],
    ],
  ],
] as const) {
  test(`${rule}: ${who}, and it covers everything: she asks by letter, and signs herself`, async () => {
    await says(who, answers);
    await metteAtHome.find('heading', 'Hvem vil du hjælpe?');
    await metteAtHome.write(/^Fulde navn/, viggo.name);
    await metteAtHome.write(/^CPR-nummer/, viggo.cpr);
    await metteAtHome.press('button', 'Fortsæt');
    await metteAtHome.find('heading', /^Hvad vil du hjælpe/);
    await metteAtHome.press('checkbox', /^Social- og sundhedsportal/);
    await metteAtHome.press('button', 'Fortsæt');
    await metteAtHome.find('heading', /^Hvor længe/);
    await metteAtHome.press('button', 'Fortsæt');
    await metteAtHome.find('heading', /^Vil du anmode om fuldmagt for Viggo Krogh/);
    await metteAtHome.sees('Du skal selv skrive under for Viggo Krogh');
    await metteAtHome.press('checkbox', 'Anmodningsbrevet skal sendes med post');
    await metteAtHome.press('button', 'Send anmodning');
    await metteAtHome.find('heading', /^Brevet til /);
    await metteAtHome.looksOver(`the receipt of what is asked on another’s authority (${rule})`);
    assert.equal(await letters(), 1);
    assert.deepEqual(metteAtHome.wrongs, []);
  });
}
