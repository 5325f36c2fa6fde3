import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { ageOn } from '../../src/domain/cpr.js';
import { toDay } from '../../src/domain/day.js';
import { aage, bo, lone } from '../../src/testing/people.js';
import { launchChromium, profile } from '../support/chromium.js';
import { leftOut, pagesOf } from '../support/pdf.js';
import { hasPostgres, startPostgres, type Postgres } from '../support/postgres.js';
import { Citizen } from './support/citizen.js';
import { freePort, startPortal, type RunningPortal } from './support/portal.js';
import { secretsOf } from './support/privacy.js';

const secrets = secretsOf(bo, aage, lone);
const today = () => toDay(new Date());

/** Where a portal keeps what it knows. */
interface Place {
  readonly DATA_DIR: string;
  readonly DATABASE_URL?: string;
}

/** A mandate by letter, from the request to the receipts, in real browsers: each step from where the last one left off. The clerk has no mouse. */
const journey = (database: () => Promise<Place>) => () => {
  let browser: Browser;
  let portal: RunningPortal;
  let boAtHome: Citizen;
  let loneAtWork: Citizen;
  let reference = '';

  // Each step begins where the last one left off: after one that failed, the others would only tell of it again.
  let stopped: string | undefined;
  const step = (name: string, walk: () => Promise<void> | void) =>
    test(name, async () => {
      assert.equal(stopped, undefined, 'an earlier step failed');
      stopped = name;
      await walk();
      stopped = undefined;
    });

  before(async () => {
    const [place, port] = [await database(), await freePort()];
    browser = await launchChromium();
    portal = await startPortal({ port, ...place });
    boAtHome = await Citizen.in(await profile(browser), secrets);
    loneAtWork = await Citizen.in(await profile(browser), secrets);
  });
  after(async () => {
    await browser.close();
    await portal.stop();
  });

  /** Presses keys, one after the other. */
  const types = async (...keys: Parameters<Citizen['page']['keyboard']['press']>[0][]) => {
    for (const key of keys) await loneAtWork.page.keyboard.press(key);
  };
  /** What has the focus, as it is read. */
  const focused = () =>
    loneAtWork.page.evaluate(() => {
      const { activeElement: here } = document;
      const label = here instanceof HTMLInputElement ? here.labels?.[0] : here;
      return label?.textContent.replace(/\s+/g, ' ').trim();
    });
  /** Goes on with the Tab key until something with this name has the focus. */
  const tabsTo = async (name: RegExp) => {
    for (let press = 0; press < 40; press += 1) {
      if (name.test((await focused()) ?? '')) return;
      await types('Tab');
    }
    assert.fail(`The Tab key does not come to ${name.source}.`);
  };

  step('Aage cannot log in, and reads where his letters are', async () => {
    await boAtHome.goes(portal.address);
    await boAtHome.sees('Har ikke MitID og kan ikke logge ind. Brevene ligger hos borgerservice, som sender dem med posten.');
  });

  step('Bo asks Aage, and reads that it goes by letter (R100-R103)', async () => {
    await boAtHome.press('button', `Log ind som ${bo.name}, ${ageOn(bo.born, today())} år`);
    await boAtHome.press('link', /^Anmod om fuldmagt/);
    await boAtHome.press('button', 'Begynd');
    await boAtHome.write(/^Fulde navn/, aage.name);
    await boAtHome.write(/^CPR-nummer/, aage.cpr);
    await boAtHome.press('button', 'Fortsæt');
    await boAtHome.find('heading', 'Aage Møller skal have et brev');
    await boAtHome.press('button', 'Fortsæt');
    await boAtHome.find('heading', /^Hvad vil du hjælpe/);
    await boAtHome.press('checkbox', 'Social- og sundhedsportal');
    await boAtHome.press('button', 'Fortsæt');
    await boAtHome.find('heading', /^Hvor længe/);
    await boAtHome.press('button', 'Fortsæt');
    await boAtHome.find('heading', 'Vil du anmode Aage Møller om fuldmagt?');
    await boAtHome.press('checkbox', 'Anmodningsbrevet skal sendes med post');
    await boAtHome.press('button', 'Send anmodning');
    await boAtHome.find('heading', /^Brevet til /);
    await boAtHome.looksOver('the receipt of a request by letter');
    reference = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await boAtHome.reads())?.[0] ?? '';
    assert.notEqual(reference, '');
  });

  step('Lone goes to work, and finds the letter among those to be posted', async () => {
    await loneAtWork.goes(portal.address);
    await tabsTo(/^Gå på arbejde som Lone Dahl$/);
    await types('Enter');
    await loneAtWork.find('heading', 'Sager');
    assert.equal(await focused(), 'Nummer');
    await loneAtWork.looksOver('the cases, of which there are none to decide');
    await loneAtWork.page.reload();
    await tabsTo(/^Breve at sende$/);
    await types('Enter');
    await loneAtWork.sees('Skal sendes: 1 brev');
    await loneAtWork.sees('Anmodningsbrev til underskrift');
    await loneAtWork.looksOver('the letters to post');
  });

  step('she prints it: a PDF with his address on it, and the number', async () => {
    const link = await loneAtWork.find('link', 'Åbn og skriv ud (nyt vindue)');
    const path = await link.evaluate(element => element.getAttribute('href') ?? '');
    const bytes = await loneAtWork.page.evaluate(async (path: string) => {
      const response = await fetch(path);
      if (response.headers.get('content-type') !== 'application/pdf') throw new Error('This is no PDF.');
      return [...new Uint8Array(await response.arrayBuffer())];
    }, path);
    assert.equal(String.fromCharCode(...bytes.slice(0, 5)), '%PDF-');
    if (leftOut()) return;
    const [first = ''] = pagesOf(new Uint8Array(bytes));
    for (const text of [aage.name, ...(aage.address ?? []), 'Borgerservice i Strandby', reference]) assert(first.includes(text), text);
  });

  step('she puts it into an envelope, and ticks it', async () => {
    await tabsTo(/^Vælg brevet til Aage Møller/);
    await types('Space');
    await tabsTo(/^De valgte er sendt$/);
    await types('Enter');
    await loneAtWork.sees('1 brev er nu sendt.');
    await loneAtWork.sees('Der er ingen breve at sende.');
    await loneAtWork.looksOver('the letters, when all are posted');
  });

  step('it comes back, and she scans its number', async () => {
    await loneAtWork.goes(`${portal.address}/borgerservice`);
    await loneAtWork.find('heading', 'Sager');
    await loneAtWork.page.keyboard.type(reference.replace('-', '').toLowerCase());
    await types('Enter');
    await loneAtWork.find('heading', `Sag ${reference}`);
    await loneAtWork.sees('Brev sendt, ikke retur');
    await loneAtWork.looksOver('a case whose letter is not back');
  });

  step('a scanner that is used once too often does nothing to the case that is open', async () => {
    await loneAtWork.page.keyboard.type('ABCD2345');
    await types('Enter');
    await new Promise(resolve => setTimeout(resolve, 300));
    await loneAtWork.sees('Brev sendt, ikke retur');
  });

  step('she registers it, and is at the first thing to look for', async () => {
    await types('Tab');
    assert.equal(await focused(), 'Registrer brevet');
    await types('Enter');
    await loneAtWork.sees('Brevet er registreret. Se det igennem nu.');
    assert.equal(await focused(), 'Alle sider af brevet er med');
    await loneAtWork.looksOver('a case to decide on');
  });

  step('she has not ticked everything, and is told what she lacks', async () => {
    await types('Space', 'Tab', 'Space');
    await tabsTo(/^Godkend$/);
    await types('Enter');
    await loneAtWork.sees('Du kan ikke godkende endnu. Der mangler kryds ved: Dato for underskriften');
    await loneAtWork.looksOver('a case that lacks a tick');
  });

  step('she ticks the last, approves, and is where she goes on', async () => {
    await tabsTo(/^Datoen for underskriften/);
    await types('Space');
    await tabsTo(/^Godkend$/);
    await types('Enter');
    await loneAtWork.sees(`Fuldmagten er godkendt og gælder nu. Begge får besked. Nummer ${reference}.`);
    assert.equal(await focused(), 'Nummer');
    await loneAtWork.looksOver('the cases, after one is approved');
  });

  step('with nothing in the field, Enter opens the next case, or says that there is none', async () => {
    await types('Enter');
    await loneAtWork.sees('Der er ingen sager til behandling.');
    assert.equal(await focused(), 'Nummer');
  });

  step('Bo has his receipt in Digital Post, and can act for Aage', async () => {
    await boAtHome.press('link', 'Post');
    await boAtHome.sees('Din fuldmagt fra Aage Møller gælder nu');
    await boAtHome.press('link', 'Forside');
    await boAtHome.press('button', /Du handler som dig selv/);
    await boAtHome.press('button', /^Aage Møller/);
    await boAtHome.sees('Du handler for Aage Møller');
  });

  step('Aage’s receipt is to be posted, with his address (R108)', async () => {
    await loneAtWork.goes(`${portal.address}/borgerservice/breve`);
    await loneAtWork.sees('Kvittering: fuldmagten er godkendt');
    const link = await loneAtWork.page.$('#waiting ~ form a');
    const sheet = (await link?.evaluate(element => element.getAttribute('href') ?? '')) ?? '';
    await loneAtWork.goes(portal.address + sheet);
    await loneAtWork.find('heading', 'Din fuldmagt til Bo Holm gælder nu');
    for (const line of aage.address ?? []) await loneAtWork.sees(line);
    await loneAtWork.looksOver('what is posted to Aage');
  });

  step('Aage calls, and she deletes the mandate for him (R184)', async () => {
    await loneAtWork.goes(`${portal.address}/borgerservice`);
    await loneAtWork.find('heading', 'Sager');
    await loneAtWork.page.keyboard.type(reference);
    await types('Enter');
    await loneAtWork.find('heading', `Sag ${reference}`);
    await tabsTo(/^Slet fuldmagten for fuldmagtsgiver$/);
    await types('Enter');
    await loneAtWork.find('heading', 'Vil du slette fuldmagten?');
    await loneAtWork.looksOver('the page that asks before a mandate is deleted');
    await tabsTo(/^Slet fuldmagten$/);
    await types('Enter');
    await loneAtWork.sees('Fuldmagten er slettet. Begge får besked.');
    await boAtHome.goes(`${portal.address}/post`);
    await boAtHome.sees('Din fuldmagt fra Aage Møller er slettet');
  });

  step('nothing was said in a console, and no number and no name was where it must not be', () => {
    // Chromium says of every page that is no success that it could not be loaded: here, of the form that lacked a tick.
    assert.deepEqual(
      loneAtWork.wrongs.filter(wrong => !/422 \(Unprocessable Entity\) .*\/borgerservice\/sag\//.test(wrong)),
      [],
    );
    // And of a call that came from before his mandate was deleted, which is refused.
    assert.deepEqual(
      boAtHome.wrongs.filter(wrong => !/409 \(Conflict\) .*\/api\/fuldmagt\//.test(wrong)),
      [],
    );
    assert.deepEqual(
      portal.lines.flatMap(line => secrets.everyIn(line).map(secret => `${secret} in ${line}`)),
      [],
    );
    assert(!portal.lines.some(line => line.includes(reference)));
  });
};

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'portal-'));
  folders.push(made);
  return made;
};
after(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

describe(
  'with the embedded database',
  journey(async () => ({ DATA_DIR: folder() })),
);

describe('with a PostgreSQL server', { skip: !hasPostgres() && 'this machine has none' }, () => {
  let postgres: Postgres | undefined;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres?.stop());
  describe(
    'the journey',
    journey(async () => {
      assert(postgres);
      return { DATA_DIR: folder(), DATABASE_URL: await postgres.fresh() };
    }),
  );
});
