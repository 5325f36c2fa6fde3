import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { withoutGaps } from '../../src/domain/cpr.js';
import { bo, everybody, ida, karen, mette } from '../../src/testing/people.js';
import { attributesOf, identities } from '../../stories/portal/identity.js';
import { readPrivilegeList } from '../../src/domain/privileges.js';
import { launchChromium, profile } from '../support/chromium.js';
import { Citizen } from './support/citizen.js';
import { inPage } from './support/in-page.js';
import { startPortal, type RunningPortal } from './support/portal.js';
import { secretsOf } from './support/privacy.js';

/** Every number that is in anybody's claim, and everybody's own. */
const numbers = [
  ...new Set([
    ...everybody.map(({ cpr }) => cpr),
    ...identities.flatMap(person => {
      const claim = attributesOf(person)['https://data.gov.dk/model/core/eid/privilegesIntermediate'];
      return readPrivilegeList(claim).groups.map(({ scope }) => scope.value);
    }),
  ]),
];

/** All numbers that can be read in a text: as they are, in base64, or with anything between their digits. */
const numbersIn = (text: string): string[] => {
  const inside = [...text.matchAll(/[A-Za-z0-9+/_-]{16,}={0,2}/g)].map(([letters]) => Buffer.from(letters, 'base64').toString('latin1'));
  const plain = [text, withoutGaps(text), ...inside].join('\n');
  return numbers.filter(number => plain.includes(number) || plain.includes(`${number.slice(0, 6)}-${number.slice(6)}`));
};

test('the numbers of a claim are found where they are', () => {
  const [claim = ''] = attributesOf(bo)['https://data.gov.dk/model/core/eid/privilegesIntermediate'] ?? [];
  assert.ok(numbersIn(`<b title="${claim}">`).includes('2512484916'));
  assert.deepEqual(numbersIn(`a ${karen.cpr.slice(0, 6)}-${karen.cpr.slice(6)} b`), [karen.cpr]);
});

describe('a login through NemLog-in', () => {
  let browser: Browser;
  let portal: RunningPortal;
  let data: string;
  before(async () => {
    data = mkdtempSync(join(tmpdir(), 'portal-'));
    [browser, portal] = await Promise.all([launchChromium(), startPortal({ DATA_DIR: data })]);
  });
  after(async () => {
    await browser.close();
    await portal.stop();
    rmSync(data, { recursive: true, force: true });
  });

  /** Somebody who has just logged in, and all that has come to their browser and gone from it since. */
  const loggedIn = async ({ name }: { name: string }) => {
    const citizen = await Citizen.in(await profile(browser), secretsOf(bo, karen));
    await citizen.goes(portal.address);
    const form = await citizen.find('button', `Log ind som ${name} gennem NemLog-in`);
    // The login page alone shows numbers, because a visitor has to type them.
    const wire: string[] = [];
    const reading: Promise<unknown>[] = [];
    citizen.page.on('request', request => {
      wire.push(request.url(), JSON.stringify(request.headers()));
      reading.push(
        request.fetchPostData().then(
          body => wire.push(body ?? ''),
          () => undefined,
        ),
      );
    });
    citizen.page.on('response', response => {
      wire.push(JSON.stringify(response.headers()));
      if (response.status() === 200)
        reading.push(
          response.text().then(
            text => wire.push(text),
            () => undefined,
          ),
        );
    });
    await Promise.all([citizen.page.waitForNavigation(), form.click()]);
    return {
      citizen,
      wire: async () => {
        // What a page was left in the middle of is never read to its end.
        await Promise.race([Promise.all(reading), new Promise(resolve => setTimeout(resolve, 3_000))]);
        return wire.join('\n');
      },
    };
  };

  /** All that a page holds, through every shadow root, and all that its browser keeps. */
  const kept = async ({ page }: Citizen): Promise<string> => {
    const inside = await inPage(page, async () => {
      const markup = (root: ParentNode): string[] => {
        const elements = [...root.querySelectorAll('*')];
        return elements.flatMap(element => [
          ...[...element.attributes].map(({ name, value }) => `${name}=${value}`),
          ...[...element.childNodes].map(node => (node.nodeType === Node.ELEMENT_NODE ? '' : (node.nodeValue ?? ''))),
          'value' in element ? String(element.value) : '',
          ...(element.shadowRoot ? markup(element.shadowRoot) : []),
        ]);
      };
      const caches_ = 'caches' in globalThis ? await caches.keys() : [];
      const databases = await indexedDB.databases();
      return [
        ...markup(document),
        document.title,
        location.href,
        JSON.stringify([history.state, window.name, localStorage, sessionStorage, document.cookie, caches_, databases]),
      ].join('\n');
    });
    const cookies = await page.browserContext().cookies();
    return `${inside}\n${JSON.stringify(cookies)}`;
  };

  test('lets Bo act for those whom his claim names, and no CPR number reaches his browser: on the wire, in the page, or in what is kept', async () => {
    const { citizen, wire } = await loggedIn(bo);
    const blank = async (where: string) => {
      assert.deepEqual(numbersIn(await kept(citizen)), [], where);
      await citizen.looksOver(where);
    };
    await citizen.sees('Du er logget ind gennem NemLog-in.');
    await citizen.sees('Du ser dine egne aftaler.');
    await blank('the front page');

    await citizen.press('link', 'Se, hvad dit login viste');
    await citizen.find('heading', 'Det viste dit login');
    for (const text of [
      /Karen Holm Født 14\. maj 1942 Du kan handle for personen her/,
      /Navn kendes ikke Født 25\. december 1948 Du kan handle for personen her/,
      'Fuldmagten gælder et andet sted.',
      'Fuldmagten har en betingelse, som portalen ikke kender.',
    ])
      await citizen.sees(text);
    await blank('the page of what the login showed');
    await citizen.press('link', 'Gå til forsiden');

    await citizen.press('button', 'Du handler som dig selv');
    await citizen.find('button', /^Jens Hansen Gjaldt, da du loggede ind$/);
    await citizen.find('button', /^Navn kendes ikke \(født 25\. december 1948\) Gjaldt, da du loggede ind$/);
    await citizen.seesNo(/Layla|ليلى|Maria/);
    await blank('the front page, with the switcher open');
    await citizen.press('button', /^Karen Holm/);
    await citizen.sees('Du ser aftalerne for Karen Holm.');
    await citizen.sees('Dosering af medicin');
    await citizen.sees('Det kunne du, da du loggede ind. Vi kan ikke se, hvor længe det gælder.');
    await blank('the front page, where he acts for Karen');

    await citizen.press('button', 'Du handler for Karen Holm');
    await citizen.press('button', /^Navn kendes ikke/);
    await citizen.sees('Du ser aftalerne for den person, der er født 25. december 1948.');
    await citizen.sees('Du handler for en person, der er født 25. december 1948 (navn kendes ikke)');
    await citizen.sees('Der er ingen aftaler i dag.');
    await blank('the front page, where he acts for somebody without a name');
    await citizen.press('button', 'Skift tilbage til dig selv');
    await citizen.sees('Du ser dine egne aftaler.');

    await citizen.press('link', /^Anmod om fuldmagt/);
    await citizen.sees('borger.dk');
    await blank('the page to ask for a mandate');

    const said = await wire();
    assert.ok(said.includes('Karen Holm') && said.includes('/api/fuldmagt/principals/search'), 'the wire was heard');
    assert.deepEqual(numbersIn(said), []);
    assert.deepEqual(citizen.wrongs, []);
    assert.deepEqual(numbersIn(portal.lines.join('\n')), [], 'the log');
  });

  test('shows Mette only her brother, and Ida nobody', async () => {
    const hers = await loggedIn(mette);
    await hers.citizen.press('button', 'Du handler som dig selv');
    await hers.citizen.press('button', /^Viggo Krogh/);
    await hers.citizen.sees('Du ser aftalerne for Viggo Krogh.');

    const { citizen } = await loggedIn(ida);
    await citizen.press('link', 'Se, hvad dit login viste');
    await citizen.sees('Dit login viste ingen fuldmagter.');
    await citizen.seesNo('Du handler som dig selv');
    await citizen.looksOver('the page of a login that showed nothing');
    assert.deepEqual([...hers.citizen.wrongs, ...citizen.wrongs], []);
  });
});
