import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import type { Browser } from 'puppeteer-core';
import { ageOn } from '../../src/domain/cpr.js';
import { toDay } from '../../src/domain/day.js';
import { nationalLimits, proposedUntil } from '../../src/domain/period.js';
import { dayInWords } from '../../src/locale/format.js';
import { openStore } from '../../src/server/index.js';
import { bo, karen, type TestPerson } from '../../src/testing/people.js';
import { launchChromium, profile } from '../support/chromium.js';
import { hasPostgres, startPostgres, type Postgres } from '../support/postgres.js';
import { Citizen } from './support/citizen.js';
import { freePort, startPortal, type RunningPortal } from './support/portal.js';
import { secretsOf } from './support/privacy.js';

const secrets = secretsOf(bo, karen);
const today = () => toDay(new Date());
const lastDay = () => dayInWords('da', proposedUntil(today(), nationalLimits));

const cpr = ({ cpr: digits }: TestPerson) => `${digits.slice(0, 6)}-${digits.slice(6)}`;
const logIn = async (citizen: Citizen, { name, born }: TestPerson) =>
  citizen.press('button', `Log ind som ${name}, ${ageOn(born, today())} år`);

/** Where a portal keeps what it knows. */
interface Place {
  readonly DATA_DIR: string;
  readonly DATABASE_URL?: string;
}

/** The journey that all else is built on, with a database of one kind: one step after the other, each from where the last one left off. */
const journey = (database: () => Promise<Place>) => () => {
  let browser: Browser;
  let portal: RunningPortal;
  let place: Place;
  let port: number;
  let boAtHome: Citizen;
  let karenAtHome: Citizen;
  const lines: string[] = [];

  // Each step begins where the last one left off: after one that failed, the others would only tell of it again.
  let stopped: string | undefined;
  const step = (name: string, walk: () => Promise<void> | void) =>
    test(name, async () => {
      assert.equal(stopped, undefined, 'an earlier step failed');
      stopped = name;
      await walk();
      stopped = undefined;
    });

  const restart = async () => {
    assert.equal(await portal.stop(), 0);
    lines.push(...portal.lines);
    portal = await startPortal({ port, ...place });
  };

  before(async () => {
    [browser, place, port] = [await launchChromium(), await database(), await freePort()];
    portal = await startPortal({ port, ...place });
    boAtHome = await Citizen.in(await profile(browser), secrets);
    karenAtHome = await Citizen.in(await profile(browser), secrets);
  });
  after(async () => {
    await browser.close();
    await portal.stop();
  });

  step('Bo finds help before he has logged in', async () => {
    await boAtHome.goes(portal.address);
    await boAtHome.looksOver('the login page');
    await boAtHome.press('button', 'Brug for hjælp');
    await boAtHome.find('dialog', /.*/);
    await boAtHome.sees('Anmod om fuldmagt');
    await boAtHome.looksOver('the login page, with the help panel open');
    await boAtHome.page.keyboard.press('Escape');
    await boAtHome.seesNo('Med en digital fuldmagt kan du hjælpe en anden');
  });

  step('Bo logs in, and goes through the door to ask for a mandate', async () => {
    await logIn(boAtHome, bo);
    await boAtHome.sees('Goddag, Bo Holm');
    await boAtHome.sees('Der er ingen aftaler i dag');
    await boAtHome.looksOver('the front page');
    await boAtHome.press('link', /^Anmod om fuldmagt/);
  });

  step('he finds Karen by her name and CPR number', async () => {
    await boAtHome.find('heading', 'Sådan anmoder du om fuldmagt');
    await boAtHome.looksOver('the page that says what is to come');
    await boAtHome.press('button', 'Begynd');
    await boAtHome.find('heading', 'Hvem vil du hjælpe?');
    await boAtHome.looksOver('the page where he says whom');
    await boAtHome.press('button', 'Fortsæt');
    await boAtHome.sees('Skriv CPR-nummeret. Det har 10 tal.');
    await boAtHome.looksOver('the page where he says whom, with faults');
    await boAtHome.write(/^Fulde navn/, 'karen holm');
    await boAtHome.write(/^CPR-nummer/, cpr(karen));
    await boAtHome.looksOver('the page where he says whom, filled in');
    await boAtHome.press('button', 'Fortsæt');
  });

  step('he chooses the social and health portal', async () => {
    await boAtHome.find('heading', 'Hvad vil du hjælpe Karen Holm med?');
    await boAtHome.press('checkbox', 'Social- og sundhedsportal');
    await boAtHome.sees('Du har valgt 1.');
    await boAtHome.looksOver('the page where he says what');
    await boAtHome.press('button', 'Fortsæt');
  });

  step('he leaves the day at two months from now, and reads it in words', async () => {
    await boAtHome.find('heading', 'Hvor længe skal du kunne hjælpe Karen Holm?');
    await boAtHome.sees(`Fuldmagten gælder til og med ${lastDay()}. Det er om 2 måneder.`);
    await boAtHome.looksOver('the page where he says how long');
    await boAtHome.press('button', 'Fortsæt');
  });

  step('he looks over what he has answered, sends it, and gets a receipt', async () => {
    await boAtHome.find('heading', 'Vil du anmode Karen Holm om fuldmagt?');
    await boAtHome.sees('Social- og sundhedsportal');
    await boAtHome.sees(lastDay());
    await boAtHome.looksOver('the page where he checks');
    await boAtHome.press('button', 'Send anmodning');
    await boAtHome.find('heading', 'Din anmodning er sendt til Karen Holm');
    await boAtHome.sees(/Nummer [2-9A-Z]{4}-[2-9A-Z]{4}/);
    await boAtHome.looksOver('the receipt');
    await boAtHome.press('link', 'Mine fuldmagter');
    await boAtHome.sees('Afventer godkendelse');
    await boAtHome.looksOver('Mine fuldmagter, with a request sent');
  });

  step('the portal is stopped with Ctrl-C and started again, and he is still logged in', async () => {
    await restart();
    await boAtHome.page.reload();
    await boAtHome.sees('Logget ind som Bo Holm');
    await boAtHome.sees('Afventer godkendelse');
  });

  step('Karen opens the letter that she was sent, and follows its link before she has logged in', async () => {
    await karenAtHome.goes(portal.address);
    await logIn(karenAtHome, karen);
    await karenAtHome.press('link', 'Post');
    await karenAtHome.sees('Bo Holm beder dig om fuldmagt');
    await karenAtHome.looksOver('the post');
    const letter = await karenAtHome.find('link', 'Se det under Mine fuldmagter');
    const address = await letter.evaluate(link => (link as HTMLAnchorElement).href);
    await karenAtHome.press('button', 'Log ud');
    await karenAtHome.find('heading', 'Velkommen til Mit Strandby');
    await karenAtHome.goes(address);
    await karenAtHome.sees('Log ind for at gå videre.');
    await logIn(karenAtHome, karen);
  });

  step('she sees who asks for what until when, and approves', async () => {
    await karenAtHome.sees('Bo Holm');
    await karenAtHome.sees('Social- og sundhedsportal');
    await karenAtHome.sees(lastDay());
    await karenAtHome.looksOver('the page of the request');
    await karenAtHome.press('button', 'Godkend eller afvis');
    await karenAtHome.find('heading', 'Bo Holm beder om din fuldmagt');
    await karenAtHome.looksOver('the page where she answers');
    await karenAtHome.press('button', 'Godkend');
    await karenAtHome.find('heading', 'Bo Holm har nu din fuldmagt');
    await karenAtHome.looksOver('the page that says it is done');
  });

  step('Bo chooses her in the switcher, and the banner says for whom he acts', async () => {
    await boAtHome.press('link', 'Forside');
    await boAtHome.press('button', /Du handler som dig selv/);
    await boAtHome.find('button', /^Karen Holm/);
    await boAtHome.looksOver('the front page, with the switcher open');
    await boAtHome.press('button', /^Karen Holm/);
    await boAtHome.find('region', 'Hvem du handler for');
    await boAtHome.sees('Du handler for Karen Holm');
    await boAtHome.sees('Du ser aftalerne for Karen Holm.');
    await boAtHome.sees('Dosering af medicin');
    await boAtHome.looksOver('the front page, acting for Karen');
  });

  step('he reads that she has said yes', async () => {
    await boAtHome.press('link', 'Post');
    await boAtHome.sees('Karen Holm har godkendt din anmodning');
    await boAtHome.looksOver('his post');
  });

  step('the portal is stopped and started again, and everything is still there', async () => {
    await restart();
    await boAtHome.goes(`${portal.address}/start`);
    await boAtHome.sees('Du handler for Karen Holm');
    await boAtHome.press('link', 'Post');
    await boAtHome.sees('Karen Holm har godkendt din anmodning');
    await boAtHome.goes(`${portal.address}/mine`);
    await boAtHome.sees('Gyldig');
    await boAtHome.looksOver('Mine fuldmagter, acting for Karen');
    await karenAtHome.goes(`${portal.address}/mine`);
    await karenAtHome.sees('Gyldig');
    await karenAtHome.looksOver('Mine fuldmagter');
    await boAtHome.goes(`${portal.address}/start`);
    await boAtHome.press('button', 'Skift tilbage til dig selv');
    await boAtHome.sees('Du ser dine egne aftaler.');
  });

  step('Karen gives Bo another mandate, and deletes it again', async () => {
    await karenAtHome.goes(`${portal.address}/giv`);
    await karenAtHome.press('button', 'Begynd');
    await karenAtHome.find('heading', 'Hvem skal hjælpe dig?');
    await karenAtHome.write(/^Fulde navn/, bo.name);
    await karenAtHome.write(/^CPR-nummer/, cpr(bo));
    await karenAtHome.press('button', 'Fortsæt');
    await karenAtHome.find('heading', 'Hvad skal Bo Holm hjælpe dig med?');
    await karenAtHome.looksOver('the page where she says what');
    await karenAtHome.press('checkbox', 'Social- og sundhedsportal');
    await karenAtHome.press('button', 'Fortsæt');
    await karenAtHome.find('heading', 'Hvor længe skal Bo Holm kunne hjælpe dig?');
    await karenAtHome.press('button', 'Fortsæt');
    await karenAtHome.find('heading', 'Vil du give Bo Holm fuldmagt?');
    await karenAtHome.looksOver('the page where she checks');
    await karenAtHome.press('button', 'Giv fuldmagt');
    await karenAtHome.find('heading', 'Bo Holm har fået fuldmagt');
    await karenAtHome.press('link', 'Post');
    await karenAtHome.goes(`${portal.address}/mine`);
    await karenAtHome.press('button', /^Slet fuldmagten/);
    await karenAtHome.find('heading', 'Vil du slette fuldmagten til Bo Holm?');
    await karenAtHome.looksOver('the page where she deletes');
    await karenAtHome.press('button', 'Slet fuldmagten');
    await karenAtHome.find('heading', 'Du har slettet fuldmagten til Bo Holm');
    await boAtHome.press('link', 'Post');
    await boAtHome.sees('Din fuldmagt fra Karen Holm er slettet');
  });

  step('the pages that nobody plans to see are accessible too', async () => {
    for (const path of ['/kontakt', '/logud', '/nothing-here', '/giv?sprog=ar', '/mine', '/post', '/start']) {
      await boAtHome.page.goto(portal.address + path, { waitUntil: 'networkidle2' });
      await boAtHome.looksOver(path);
    }
  });

  step(
    'nothing was said in a console, nothing broke the content security policy, and no number and no name was where it must not be',
    () => {
      const expected = [
        /404 \(Not Found\) .*\/nothing-here/,
        // A page that is open while the portal is started anew tries to hear of changes until it is there again, and may ask while nobody answers.
        /\/api\/fuldmagt\/(changes\b.*ERR_|.*ERR_CONNECTION_)|ERR_.*\/api\/fuldmagt\/changes\)|ERR_CONNECTION_.*\/api\/fuldmagt\//,
        // A page that asks in the moment when its reader logs out, or chooses for whom to act, is told that it is theirs no more. A browser writes that down.
        /status of (401|409) \(\w+\) \S*\/api\/fuldmagt\/(session|principals\/search)\)$/,
      ];
      for (const { wrongs } of [boAtHome, karenAtHome])
        assert.deepEqual(
          wrongs.filter(wrong => !expected.some(pattern => pattern.test(wrong))),
          [],
        );
    },
  );

  step('the log has a line for each request, and no name and no number', async () => {
    lines.push(...portal.lines);
    assert(
      lines.some(line => line.includes('"method":"POST","route":"/api/fuldmagt/*","status":200')),
      'no line for a call',
    );
    assert.deepEqual(
      lines.flatMap(line => secrets.everyIn(line).map(secret => `${secret} in ${line}`)),
      [],
    );
  });

  step('what Bo was told is in the database, and no CPR number', async () => {
    assert.equal(await portal.stop(), 0);
    assert.equal(await holds(place, 'har godkendt din anmodning'), true);
    for (const number of secrets.numbers) assert.equal(await holds(place, number), false);
    portal = await startPortal({ port, ...place });
  });
};

/** Whether any row of any table holds a text. */
async function holds({ DATA_DIR, DATABASE_URL }: Place, text: string): Promise<boolean> {
  const { database, close } = await openStore(DATABASE_URL ? { url: DATABASE_URL } : { folder: DATA_DIR });
  try {
    const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(database);
    assert(rows.length > 0, 'there are no tables');
    for (const { name } of rows) {
      const found = await sql`select 1 from ${sql.table(name)} as line where strpos(line::text, ${text}) > 0 limit 1`.execute(database);
      if (found.rows.length > 0) return true;
    }
    return false;
  } finally {
    await close();
  }
}

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
