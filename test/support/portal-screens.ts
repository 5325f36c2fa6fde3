import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { MandateBackend } from '../../src/contract/backend.js';
import { ageOn } from '../../src/domain/cpr.js';
import { knownPowers } from '../../src/domain/catalogue.js';
import { addDays, addMonths, toDay } from '../../src/domain/day.js';
import type { Action, MandateId } from '../../src/domain/mandate.shape.js';
import type { PowerId } from '../../src/domain/power.shape.js';
import { ar } from '../../src/locale/common/ar.js';
import { openStore, type Kept } from '../../src/server/index.js';
import { aage, bo, ida, jens, karen, layla, lone, maria, mette, viggo, youngJens, type TestPerson } from '../../src/testing/people.js';
import { carePortal, kept } from '../../src/testing/world.js';
import { Citizen } from '../e2e/support/citizen.js';
import { startPortal } from '../e2e/support/portal.js';
import { secretsOf } from '../e2e/support/privacy.js';
import { backendAt } from '../e2e/support/without-browser.js';
import { profile } from './chromium.js';

/** Takes a picture of a page as it stands. */
export type Picture = (page: Page, name: string) => Promise<void>;

/** Every screen of the example portal, as those come to it who use it. Its data are thrown away. */
export async function portalScreens(browser: Browser, picture: Picture): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'portal-'));
  const desk = await fillDesk(data);
  const portal = await startPortal({ DATA_DIR: data });
  try {
    const screens = new Screens(browser, portal.address, picture);
    await screens.beforeLogin();
    await screens.nothingYet();
    await screens.asking();
    await screens.giving();
    await screens.mandates();
    await screens.acting();
    await screens.byLogin();
    await screens.somebodyElse();
    await screens.otherwise();
    await screens.desk(desk);
  } finally {
    await portal.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** A moment for what is still on its way. A page that fetches itself anew loses count of its requests, so they tell nothing. */
const quiet = () => new Promise(resolve => setTimeout(resolve, 700));

/** Logs in as somebody, from the page that asks who one is. */
const pressLogIn = ({ page }: Citizen, { id }: TestPerson, as: 'person' | 'identity' = 'person') =>
  Promise.all([page.waitForNavigation(), page.click(`button[name="${as}"][value="${id}"]`)]);

class Screens {
  readonly #browser: Browser;
  readonly #address: string;
  readonly #picture: Picture;

  constructor(browser: Browser, address: string, picture: Picture) {
    [this.#browser, this.#address, this.#picture] = [browser, address, picture];
  }

  async beforeLogin(): Promise<void> {
    const visitor = await this.#visitor();
    await this.#at(visitor, '/?til=mine&fuldmagt=abc', 'login-to-go-on');
    await this.#at(visitor, '/kontakt', 'contact');
    await this.#at(visitor, '/nothing-here', 'no-such-page');
    for (const [sprog, help, suffix] of [
      ['da', 'Brug for hjælp', ''],
      ['ar', /.*/, '-in-arabic'],
    ] as const) {
      await this.#at(visitor, `/?sprog=${sprog}`, `login${suffix}`);
      await visitor.page.evaluate(() => document.querySelector('fuldmagt-help-button')?.shadowRoot?.querySelector('button')?.click());
      await visitor.find('dialog', help);
      await quiet();
      await this.#now(visitor, `help-panel${suffix}`);
    }
    await visitor.page.evaluate(() => {
      for (const door of document.querySelector('fuldmagt-help-button')?.shadowRoot?.querySelectorAll('details') ?? []) door.open = true;
    });
    await this.#now(visitor, 'help-panel-all-open-in-arabic');
  }

  async nothingYet(): Promise<void> {
    const citizen = await this.#loggedIn(ida);
    await this.#at(citizen, '/start', 'nothing-yet-start');
    await this.#at(citizen, '/mine', 'nothing-yet-mine');
    await this.#at(citizen, '/post', 'nothing-yet-post');
    await this.#at(citizen, '/logud', 'log-out');
  }

  async asking(): Promise<void> {
    const citizen = await this.#loggedIn(bo);
    await this.#at(citizen, '/start', 'start');
    await this.#at(citizen, '/anmod', 'ask-0-begin');
    await this.#begins(citizen);
    await this.#now(citizen, 'ask-1-who');
    await citizen.press('button', 'Fortsæt');
    await citizen.sees('Skriv CPR-nummeret');
    await this.#now(citizen, 'ask-1-who-with-faults');
    await this.#names(citizen, aage);
    await citizen.sees('skal have et brev');
    await this.#now(citizen, 'ask-1-who-by-letter');
    await this.#at(citizen, '/anmod');
    await this.#begins(citizen);
    await this.#names(citizen, maria);
    await citizen.find('checkbox', 'Social- og sundhedsportal');
    await this.#now(citizen, 'ask-2-what');
    await citizen.page.evaluate(() => {
      for (const more of document.querySelector('fuldmagt-request-wizard')?.shadowRoot?.querySelectorAll('details') ?? []) more.open = true;
    });
    await this.#now(citizen, 'ask-2-what-all-open');
    await citizen.press('checkbox', 'Social- og sundhedsportal');
    await citizen.press('button', 'Fortsæt');
    await citizen.find('heading', /^Hvor længe/);
    await this.#now(citizen, 'ask-3-how-long');
    await citizen.press('button', 'Fortsæt');
    await citizen.find('button', 'Send anmodning');
    await this.#now(citizen, 'ask-4-check');
    await citizen.press('button', 'Send anmodning');
    await citizen.find('heading', /^Din anmodning er sendt/);
    await this.#now(citizen, 'ask-5-receipt');
  }

  async giving(): Promise<void> {
    const citizen = await this.#loggedIn(maria);
    await this.#at(citizen, '/giv', 'give-0-begin');
    await this.#begins(citizen);
    await this.#now(citizen, 'give-1-who');
    await this.#names(citizen, bo);
    await citizen.find('checkbox', 'Social- og sundhedsportal');
    await this.#now(citizen, 'give-2-what');
    await citizen.press('checkbox', 'Social- og sundhedsportal');
    await citizen.press('button', 'Fortsæt');
    await citizen.find('heading', /^Hvor længe/);
    await this.#now(citizen, 'give-3-how-long');
    await citizen.press('button', 'Fortsæt');
    await citizen.find('heading', /^Vil du give/);
    await this.#now(citizen, 'give-4-check');
    await citizen.press('button', 'Giv fuldmagt');
    await citizen.find('heading', /har fået fuldmagt$/);
    await this.#now(citizen, 'give-5-receipt');
  }

  async mandates(): Promise<void> {
    const citizen = await this.#loggedIn(bo);
    await this.#aFullLife();
    await this.#at(citizen, '/mine', 'mine');
    await citizen.page.evaluate(() => {
      for (const ended of document.querySelector('fuldmagt-mandate-list')?.shadowRoot?.querySelectorAll('details') ?? []) ended.open = true;
    });
    await quiet();
    await this.#now(citizen, 'mine-with-the-ended');
    await citizen.press('button', 'Godkend eller afvis');
    await citizen.find('button', 'Godkend');
    await this.#now(citizen, 'mine-answer');
    await citizen.press('button', 'Godkend');
    await citizen.find('heading', /har nu din fuldmagt$/);
    await this.#now(citizen, 'mine-answered');
    for (const [press, heading, name] of [
      [/^Se fuldmagten/, /^Fuldmagt (fra|til)/, 'mine-detail'],
      [/^Godkend eller afvis forlængelsen/, /beder om forlængelse$/, 'mine-answer-extension'],
      [/^Slet fuldmagten/, /^Vil du slette fuldmagten/, 'mine-delete'],
      [/^Træk anmodningen tilbage/, /^Vil du trække/, 'mine-withdraw'],
    ] as const) {
      await this.#at(citizen, '/mine');
      await citizen.press('button', press);
      await citizen.find('heading', heading);
      await quiet();
      await this.#now(citizen, name);
    }
    await this.#at(citizen, '/mine?fuldmagt=no-such-mandate', 'mine-not-found');
    await this.#at(citizen, '/mine');
    await citizen.press('button', 'Anmod om fuldmagt');
    await citizen.find('dialog', /.*/);
    await quiet();
    await this.#now(citizen, 'wizard-in-a-dialog');
    await this.#at(citizen, '/post', 'post');
  }

  async acting(): Promise<void> {
    const citizen = await this.#loggedIn(bo);
    await this.#at(citizen, '/start');
    await citizen.press('button', /Du handler som dig selv/);
    await citizen.find('button', /^Karen Holm/);
    await this.#now(citizen, 'switcher-open');
    await citizen.press('button', /^Maria/);
    await citizen.sees(`Du ser aftalerne for ${maria.name}`);
    await quiet();
    await this.#now(citizen, 'acting-for-a-long-name');
    await citizen.press('button', /^Du handler for/);
    await citizen.press('button', /^Karen Holm/);
    await citizen.sees('Du ser aftalerne for Karen Holm');
    await quiet();
    await this.#now(citizen, 'acting');
    await this.#at(citizen, '/mine', 'acting-mine');
    await this.#at(citizen, '/anmod', 'acting-ask');
    await this.#at(citizen, '/start');
    await this.#now(citizen, 'picture');
  }

  /** As those have it who come through NemLog-in, where the portal has no register. */
  async byLogin(): Promise<void> {
    for (const [sprog, suffix] of [
      ['da', ''],
      ['ar', '-in-arabic'],
    ] as const) {
      const citizen = await this.#visitor();
      await this.#at(citizen, `/?sprog=${sprog}`);
      await pressLogIn(citizen, bo, 'identity');
      await this.#at(citizen, '/start', `by-login-start${suffix}`);
      await this.#at(citizen, '/login-viste', `by-login-shown${suffix}`);
      await this.#at(citizen, '/mine', `by-login-mine${suffix}`);
      await this.#at(citizen, '/start');
      const inSwitcher = (nth: number) =>
        citizen.page.evaluate(
          at => document.querySelector('fuldmagt-on-behalf-switcher')?.shadowRoot?.querySelectorAll('button')[at]?.click(),
          nth,
        );
      await inSwitcher(0);
      await citizen.find('button', /^Karen Holm/);
      await this.#now(citizen, `by-login-switcher-open${suffix}`);
      await inSwitcher(4);
      await quiet();
      await this.#now(citizen, `by-login-acting-for-no-name${suffix}`);
    }
    const nobody = await this.#visitor();
    await this.#at(nobody, '/');
    await pressLogIn(nobody, ida, 'identity');
    await this.#at(nobody, '/login-viste', 'by-login-shown-nothing');
  }

  /** Two windows of one browser: as somebody else logs in in the one, what stood in the other goes. */
  async somebodyElse(): Promise<void> {
    for (const [sprog, suffix] of [
      ['da', ''],
      ['ar', '-in-arabic'],
    ] as const) {
      for (const [path, page] of [
        ['/mine', 'mine'],
        ['/giv', 'give'],
        ['/start', 'start'],
      ] as const) {
        const visitor = await profile(this.#browser);
        const [one, other] = [await Citizen.in(visitor, secretsOf()), await Citizen.in(visitor, secretsOf())];
        await this.#at(other, `/?sprog=${sprog}`);
        await one.page.bringToFront();
        await this.#logIn(one, bo, sprog);
        await this.#at(one, path);
        await other.page.bringToFront();
        await pressLogIn(other, ida);
        await one.page.bringToFront();
        await one.find('button', sprog === 'da' ? 'Genindlæs siden' : ar.reload);
        await this.#now(one, `somebody-else-${page}${suffix}`);
      }
    }
  }

  /** The same in Arabic, in the dark, and in the colours that a reader has forced upon the page. */
  async otherwise(): Promise<void> {
    const dark = [{ name: 'prefers-color-scheme', value: 'dark' }];
    const forced = [{ name: 'forced-colors', value: 'active' }];
    for (const [suffix, sprog, features] of [
      ['in-arabic', 'ar', []],
      ['in-english', 'en', []],
      ['in-the-dark', 'da', dark],
      ['in-forced-colours', 'da', forced],
    ] as const) {
      const citizen = await this.#loggedIn(bo, sprog);
      const session = await citizen.page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [...features] });
      await this.#at(citizen, '/start', `start-${suffix}`);
      await this.#at(citizen, '/mine', `mine-${suffix}`);
      await this.#at(citizen, '/post', `post-${suffix}`);
      await this.#at(citizen, '/anmod', `ask-0-begin-${suffix}`);
      if (sprog !== 'da') continue;
      await this.#begins(citizen);
      await this.#names(citizen, karen);
      await citizen.press('checkbox', 'Social- og sundhedsportal');
      await this.#now(citizen, `ask-2-what-${suffix}`);
    }
  }

  /** Borgerservice's desk, where much lies, and the one of another municipality, where nothing does. */
  async desk({ long, sent, extension }: DeskCases): Promise<void> {
    const clerk = await this.#atWork(lone.id);
    await this.#at(clerk, '/borgerservice', 'desk-list');
    await this.#at(clerk, '/borgerservice/sendt', 'desk-sent');
    await this.#at(clerk, '/borgerservice/alle', 'desk-all');
    await this.#at(clerk, '/borgerservice');
    await clerk.press('link', 'Næste side');
    await clerk.find('link', 'Første side');
    await this.#now(clerk, 'desk-list-second-page');
    await clerk.write('Nummer', 'zzzz2222');
    await clerk.page.keyboard.press('Enter');
    await clerk.sees('Der er ingen sag med det nummer');
    await this.#now(clerk, 'desk-no-such-number');
    await this.#at(clerk, `/borgerservice/sag/${sent}`, 'desk-case-sent');
    await clerk.press('button', 'Registrer brevet');
    await clerk.sees('Brevet er registreret');
    await this.#now(clerk, 'desk-case-registered');
    await this.#at(clerk, `/borgerservice/sag/${extension}`, 'desk-case-extension');
    await this.#at(clerk, `/borgerservice/sag/${long}`, 'desk-case-long');
    await clerk.press('checkbox', /^Alle sider/);
    await clerk.press('button', 'Godkend');
    await clerk.sees('Du kan ikke godkende endnu');
    await this.#now(clerk, 'desk-case-not-all-found');
    await clerk.press('button', 'Afslå');
    await clerk.find('heading', /^Vil du afslå/);
    await this.#now(clerk, 'desk-decline');
    await clerk.press('button', 'Afslå og send besked');
    await clerk.sees('Anmodningen er afslået');
    await this.#now(clerk, 'desk-list-after-a-decision');
    await this.#at(clerk, `/borgerservice/sag/${long}`, 'desk-case-declined');
    await this.#at(clerk, `/borgerservice/sag/${extension}/slet`, 'desk-delete');
    await this.#at(clerk, '/borgerservice/breve', 'desk-letters');
    const sheet = await clerk.page.$$eval('.pile li', items => {
      const told = items.find(item => item.textContent.includes('Kvittering'));
      return told?.querySelector('a')?.getAttribute('href') ?? '';
    });
    await this.#at(clerk, sheet, 'desk-letter-sheet');
    await this.#at(clerk, '/borgerservice/breve');
    await clerk.page.click('.pile input');
    await clerk.press('button', 'De valgte er sendt');
    await clerk.sees('1 brev er nu sendt');
    await this.#now(clerk, 'desk-letters-posted');
    await this.#at(clerk, '/borgerservice/beskeder', 'desk-messages');
    for (const [name, value] of [
      ['prefers-color-scheme', 'dark'],
      ['forced-colors', 'active'],
    ] as const) {
      const session = await clerk.page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
      await this.#at(clerk, '/borgerservice/sendt', `desk-sent-${value}`);
      await this.#at(clerk, `/borgerservice/sag/${sent}`, `desk-case-${value}`);
    }
    const elsewhere = await this.#atWork('staff-gerda');
    await this.#at(elsewhere, '/borgerservice', 'desk-nothing');
    await this.#at(elsewhere, '/borgerservice/breve', 'desk-letters-nothing');
    await this.#at(elsewhere, `/borgerservice/sag/${sent}`, 'desk-not-theirs');
  }

  async #atWork(id: string): Promise<Citizen> {
    const clerk = await this.#visitor();
    await clerk.page.goto(this.#address);
    await Promise.all([clerk.page.waitForNavigation(), clerk.page.click(`button[name="employee"][value="${id}"]`)]);
    return clerk;
  }

  async #visitor(): Promise<Citizen> {
    return Citizen.in(await profile(this.#browser), secretsOf());
  }

  async #loggedIn(person: TestPerson, sprog = 'da'): Promise<Citizen> {
    const citizen = await this.#visitor();
    await this.#logIn(citizen, person, sprog);
    return citizen;
  }

  async #logIn(citizen: Citizen, person: TestPerson, sprog: string): Promise<void> {
    await citizen.page.goto(`${this.#address}/?sprog=${sprog}`);
    await pressLogIn(citizen, person);
  }

  async #at(citizen: Citizen, path: string, name?: string): Promise<void> {
    // Two: a page that hears of changes has a stream open for as long as it is there.
    await citizen.page.goto(this.#address + path, { waitUntil: 'networkidle2' });
    if (name) await this.#now(citizen, name);
  }

  async #now({ page }: Citizen, name: string): Promise<void> {
    await this.#picture(page, `portal-${name}`);
  }

  /** Leaves the page that says what is to come. */
  async #begins(citizen: Citizen): Promise<void> {
    await citizen.press('button', 'Begynd');
    await citizen.find('textbox', /^Fulde navn/);
  }

  async #names(citizen: Citizen, { name, cpr }: TestPerson): Promise<void> {
    await citizen.write(/^Fulde navn/, name);
    await citizen.write(/^CPR-nummer/, cpr);
    await citizen.press('button', 'Fortsæt');
  }

  /** Mandates of Bo's in every state that a few presses lead to. */
  async #aFullLife(): Promise<void> {
    const today = toDay(new Date());
    const until = addMonths(today, 12);
    const powers: PowerId[] = [carePortal];
    const backends = new Map<TestPerson, MandateBackend>();
    for (const person of [bo, karen, jens, youngJens, layla]) backends.set(person, await backendAt(this.#address, person));
    const as = (person: TestPerson) => backends.get(person) ?? {};
    const find = async (who: TestPerson, whom: TestPerson) => {
      const found = await as(who).findPerson?.({ name: whom.name, cpr: whom.cpr });
      if (!found) throw new Error(`${who.id} does not find ${whom.id}, who is ${ageOn(whom.born, today)}`);
      return found.person.id;
    };
    const give = async (giver: TestPerson, holder: TestPerson, last = until) =>
      as(giver).give?.({ holder: await find(giver, holder), powers, until: last });
    const ask = async (holder: TestPerson, giver: TestPerson) => as(holder).request?.({ giver: await find(holder, giver), powers, until });
    const then = async (who: TestPerson, done: Awaited<ReturnType<typeof give>>, action: Action) => {
      if (done?.outcome === 'done') await as(who).perform?.({ id: done.mandate.id, action }, { version: done.mandate.version });
    };

    await give(karen, bo);
    await give(jens, bo);
    await give(youngJens, bo, addMonths(today, 1));
    await give(bo, karen);
    await ask(karen, bo);
    await ask(bo, layla);
    await then(jens, await ask(bo, jens), 'reject');
    await then(bo, await ask(bo, karen), 'withdraw');
    await then(karen, await give(karen, bo), 'delete');
    await then(youngJens, await give(bo, youngJens, today), 'request-extension');
    await then(bo, await give(layla, bo, today), 'request-extension');
  }
}

/** Cases at the desk that have pages of their own among the screens. */
interface DeskCases {
  readonly long: MandateId;
  readonly sent: MandateId;
  readonly extension: MandateId;
}

/** Lays two hundred cases on the desk of a portal that is not open yet: long names, many powers, every basis, and letters to post. */
async function fillDesk(folder: string): Promise<DeskCases> {
  const [long, sent, extension] = ['case-long', 'case-sent', 'case-extension'] as MandateId[] as [MandateId, MandateId, MandateId];
  const today = toDay(new Date());
  const bases = ['own', 'guardianship', 'future-mandate', 'general-mandate'] as const;
  const givers = [aage, maria, viggo] as const;
  const store = await openStore({ folder });
  await store.work(async room => {
    const lay = async (place: number, more: Partial<Kept>) => {
      const { id: giver, municipality: desk } = givers[place % givers.length] ?? aage;
      const period = [{ from: today, until: addDays(today, 5 + ((place * 37) % 300)) }];
      const basis = bases[place % bases.length] ?? 'own';
      const given = { giver, holder: mette.id, delivery: 'letter', basis, period, desk, changed: new Date().toISOString() } as const;
      const id = `case-${place}` as MandateId;
      const mandate = kept({ id, ...given, reference: `${String(2000 + place)}-AAAA`, ...more }, today);
      await room.add(mandate);
      await room.happened(mandate.id, { at: new Date().toISOString(), by: 'holder', kind: 'request' });
      return mandate;
    };
    for (let place = 0; place < 200; place += 1) {
      const state = place % 5 === 0 ? 'letter-sent' : 'in-review';
      const { id, giver } = await lay(place, { state });
      if (place % 10 !== 0) continue;
      const at = new Date().toISOString();
      await room.post({ id: `letter-${place}`, to: giver, mandate: id, at, kind: 'request-letter' });
      if (giver === aage.id) await room.post({ id: `receipt-${place}`, to: giver, mandate: id, at, kind: 'letter-approved' });
    }
    const powers = knownPowers.slice(0, 14).map(({ id }) => id as PowerId);
    await lay(201, { id: long, state: 'in-review', giver: maria.id, basis: 'future-mandate', powers });
    await lay(202, { id: sent, state: 'letter-sent', giver: aage.id, basis: 'own' });
    const asked = { until: addDays(today, 90), asked: today, answerBy: addDays(today, 90), state: 'in-review' } as const;
    const period = [{ from: addDays(today, -60), until: today }];
    await lay(203, { id: extension, state: 'active', giver: viggo.id, basis: 'guardianship', period, extension: asked });
  });
  await store.close();
  return { long, sent, extension };
}
