import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { MandateBackend } from '../../src/contract/backend.js';
import { ageOn } from '../../src/domain/cpr.js';
import { addDays, toDay } from '../../src/domain/day.js';
import type { Action, Happening, Mandate, Side } from '../../src/domain/mandate.shape.js';
import type { PartyId } from '../../src/domain/party.shape.js';
import { da as words } from '../../src/locale/mandate-list/da.js';
import { bo, karen, type TestPerson } from '../../src/testing/people.js';
import { carePortal } from '../../src/testing/world.js';
import { launchChromium, profile } from '../support/chromium.js';
import { Chance } from '../support/fence/chance.js';
import { Citizen } from './support/citizen.js';
import { act, begin, look, remember, toldOn, toList, type Step, type Told } from './support/interleaving.js';
import { startPortal, type RunningPortal } from './support/portal.js';
import { secretsOf } from './support/privacy.js';
import { backendAt } from './support/without-browser.js';

/** How many rounds: 200 of them in `npm run test:long -- interleavings`. */
const rounds = Number(process.env['INTERLEAVINGS'] ?? 3);
const seed = Number(process.env['INTERLEAVINGS_SEED'] ?? 20260302);

type Decision = 'approve' | 'reject' | 'withdraw' | 'delete';

/** What each of the two reads when they have done something, and never otherwise. */
const success: Readonly<Record<Side, Readonly<Partial<Record<Decision, string>>>>> = {
  giver: {
    approve: words.done.approve.title(bo.name),
    reject: words.done.reject.title(bo.name),
    delete: words.done.delete.title.giver(bo.name),
  },
  holder: { withdraw: words.done.withdraw.title(karen.name), delete: words.done.delete.title.holder(karen.name) },
};

/** What each of the two can do about a mandate, as the buttons say, and in which part of the list it stands. What has ended is folded up. */
const standing = {
  'awaiting-approval': {
    giver: { part: 'needsMe', can: ['answer', 'approve', 'reject'] },
    holder: { part: 'sent', can: ['withdraw'] },
  },
  active: { giver: { part: 'helpsMe', can: ['delete'] }, holder: { part: 'iHelp', can: ['delete'] } },
  over: { giver: { part: undefined, can: [] }, holder: { part: undefined, can: [] } },
} as const;
const standingOf = ({ state }: Mandate) => standing[state === 'awaiting-approval' || state === 'active' ? state : 'over'];

const ways = [words.toList, words.answering.later, words.deleting.no, words.withdrawing.no];
const ended = ['withdrawn', 'rejected', 'deleted'] as const;

describe('two people who answer, withdraw and delete one request at the same time, in two browsers', () => {
  const data = mkdtempSync(join(tmpdir(), 'portal-'));
  const chance = new Chance(seed);
  let browser: Browser;
  let portal: RunningPortal;
  let screens: Readonly<Record<Side, Citizen>>;
  let asBo: MandateBackend;
  let giver: PartyId;

  const logIn = async ({ name, born }: TestPerson): Promise<Citizen> => {
    const citizen = await Citizen.in(await profile(browser), secretsOf(bo, karen));
    await citizen.goes(portal.address);
    await citizen.press('button', `Log ind som ${name}, ${ageOn(born, toDay(new Date()))} år`);
    await citizen.sees(`Logget ind som ${name}`);
    // Both are looked at, side by side.
    await (await citizen.page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await citizen.goes(`${portal.address}/mine`);
    await citizen.sees(words.nothingEver);
    await remember(citizen.page);
    return citizen;
  };
  before(async () => {
    [browser, portal] = await Promise.all([launchChromium(), startPortal({ DATA_DIR: data })]);
    asBo = await backendAt(portal.address, bo);
    giver = (await asBo.findPerson?.({ name: karen.name, cpr: karen.cpr }))?.person.id ?? assert.fail();
    screens = { giver: await logIn(karen), holder: await logIn(bo) };
  });
  after(async () => {
    await browser.close();
    await portal.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const step = (on: Step['on'], ...press: string[]): Step => ({
    on,
    press,
    after: Math.floor(chance.next() * (chance.happens(0.8) ? 60 : 300)),
  });
  const answers = (answer: string) => () => [step('mandate', words.answer), step('page', answer)];
  const withdraws = () => [step('mandate', words.withdraw), step('page', words.withdrawing.yes)];
  const deletes = () => [step('mandate', words.delete), step('page', words.deleting.yes)];
  /** What each of the two may have in mind. */
  const plans: Readonly<Record<Side, readonly (() => Step[])[]>> = {
    giver: [
      answers(words.answering.approve),
      answers(words.answering.reject),
      () => [...answers(words.answering.approve)(), step('page', ...ways), ...deletes()],
    ],
    holder: [withdraws, withdraws, () => [...withdraws(), step('page', ...ways), ...deletes()], deletes],
  };

  const ask = async (): Promise<Mandate> => {
    const outcome = await asBo.request?.({ giver, powers: [carePortal], until: addDays(toDay(new Date()), 60) });
    return outcome?.outcome === 'done' ? outcome.mandate : assert.fail();
  };
  const truth = async (id: Mandate['id']) => (await asBo.mandate?.({ id })) ?? assert.fail();
  /** Makes room for the next round: what is still open or in force is ended. */
  const end = async ({ id, state, version }: Mandate) => {
    if (state === 'awaiting-approval') await asBo.perform?.({ id, action: 'withdraw' }, { version });
    if (state === 'active') await asBo.perform?.({ id, action: 'delete' }, { version });
  };
  const endedNow = async (): Promise<string> => {
    const { total } = (await asBo.mandates?.({ states: [...ended], limit: 1 })) ?? assert.fail();
    return total > 0 ? words.total.ended(total) : '';
  };

  /** Waits until a page offers nothing that cannot be done, and then until its list says where the mandate stands. Nobody reloads anything. */
  const tellsTheTruth = async (side: Side, mandate: Mandate): Promise<void> => {
    const { page } = screens[side];
    const { part, can } = standingOf(mandate)[side];
    const total = await endedNow();
    const offersNoMore = async () => (await look(page, mandate.reference)).offered.every(one => (can as readonly string[]).includes(one));
    const listIsTrue = async () => {
      const screen = await look(page, mandate.reference);
      if (screen.ended === undefined) await toList(page, ways);
      return screen.ended === total && screen.part === part;
    };
    for (const isTrue of [offersNoMore, listIsTrue]) {
      const until = Date.now() + 20_000;
      while (!(await isTrue())) {
        if (Date.now() > until)
          assert.fail(
            `It is ${mandate.state}, ${total}, and the ${side} sees ${JSON.stringify(await look(page, mandate.reference))}: ${await screens[side].reads()}`,
          );
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    }
  };

  /** What a page has called done, to its reader or to its host, is what this side has done, and nothing else. */
  const toldWhatHappened = (side: Side, { headings, changed }: Told, { id }: Mandate, history: readonly Happening[]) => {
    const did = history.filter(({ by, kind }) => by === side && kind in success[side]).map(({ kind }) => kind);
    const why = `the ${side} read ${JSON.stringify(headings)}, and there was ${JSON.stringify(history)}`;
    const read = Object.entries(success[side]).flatMap(([kind, heading]) => (headings.includes(heading) ? [kind] : []));
    assert.deepEqual(new Set(read), new Set(did), why);
    assert.deepEqual(new Set(changed.map(({ action }) => action)), new Set(did as Action[]), why);
    assert(
      changed.every(one => one.id === id),
      'the host was told of another mandate',
    );
  };

  test(`${rounds} times: each time both end with the truth on the screen, and no false success was ever shown`, async context => {
    const begun = performance.now();
    const outcomes = new Map<string, number>();
    let overtaken = 0;
    for (let round = 0; round < rounds; round += 1) {
      await Promise.all([begin(screens.giver.page), begin(screens.holder.page)]);
      const asked = await ask();
      await Promise.all((['giver', 'holder'] as const).map(side => act(screens[side].page, asked.reference, chance.of(plans[side])())));
      const { mandate, history } = await truth(asked.id);
      for (const side of ['giver', 'holder'] as const) {
        await tellsTheTruth(side, mandate);
        const told = await toldOn(screens[side].page);
        toldWhatHappened(side, told, mandate, history);
        overtaken += told.alerts.length > 0 ? 1 : 0;
      }
      assert.deepEqual((await truth(asked.id)).history, history, 'something was still under way');
      const kinds = history.map(({ kind, by }) => `${by} ${kind}`).join(', ');
      outcomes.set(kinds, (outcomes.get(kinds) ?? 0) + 1);
      await end(mandate);
      const over = { ...mandate, state: ended.find(state => state === mandate.state) ?? ended[0] };
      await Promise.all([tellsTheTruth('giver', over), tellsTheTruth('holder', over)]);
    }
    context.diagnostic(`seed ${seed}: ${rounds} rounds in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    context.diagnostic(`${overtaken} times somebody was told that the other had been faster`);
    for (const [kinds, times] of outcomes) context.diagnostic(`${times} times ${kinds}`);
    assert(rounds < 100 || (outcomes.size >= 4 && overtaken >= 10), 'the rounds were all alike');
    // The browser's own line about a call that came too late.
    const wrongs = [...screens.giver.wrongs, ...screens.holder.wrongs].filter(wrong => !/40[39]|412|422/.test(wrong));
    assert.deepEqual(wrongs, []);
  });
});
