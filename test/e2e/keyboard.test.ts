import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ageOn } from '../../src/domain/cpr.js';
import { toDay } from '../../src/domain/day.js';
import { aage, bo, everybody, karen, mette, viggo, type TestPerson } from '../../src/testing/people.js';
import { keyboards } from './support/keyboard.js';
import { startPortal, type RunningPortal } from './support/portal.js';
import { Typist } from './support/typist.js';

/* The wizard from end to end against the portal as it runs, by somebody who has a keyboard and no mouse. After each page the focus is on its heading. */

const numbers = everybody.map(({ cpr }) => cpr);

/** From each of the three authorities to the questions that are asked, with the answers that lead to a request; and which of them asks if it covers everything. */
const authorities = [
  {
    rules: ['R122', 'R127'],
    who: 'Jeg er værge',
    asked: [
      ['Gælder værgemålet det hele?', 'Ja'],
      ['Er fuldmagten til dig selv?', 'Ja'],
    ],
    howLong: /^2 måneder/,
  },
  {
    rules: ['R134', 'R137'],
    who: 'Jeg har en fremtidsfuldmagt',
    asked: [
      ['Er fremtidsfuldmagten sat i kraft?', 'Ja'],
      ['Gælder fremtidsfuldmagten det hele?', 'Ja'],
    ],
    howLong: /^1 år/,
  },
  {
    rules: ['R145', 'R150'],
    who: 'Jeg har en generalfuldmagt',
    asked: [
      ['Gælder generalfuldmagten det hele?', 'Ja'],
      ['Er den uden undtagelser?', 'Ja'],
      ['Er den skrevet på Domstolsstyrelsens blanket?', 'Nej'],
      ['Er den skrevet under, som den skal?', 'Ja'],
    ],
    howLong: /^5 år/,
  },
] as const;

for (const [name, open] of Object.entries(keyboards)) {
  describe(`by keyboard alone, in ${name}`, { skip: !open && 'this machine has none' }, () => {
    let portal: RunningPortal;
    let typist: Typist;
    const folder = mkdtempSync(join(tmpdir(), 'fuldmagt-keyboard-'));

    before(async () => {
      portal = await startPortal({ DATA_DIR: folder });
      if (open) typist = new Typist(await open(), numbers);
    });
    after(async () => {
      await typist.close();
      await portal.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    const logsIn = async ({ name, born }: TestPerson): Promise<void> => {
      await typist.goes(portal.address, 'Velkommen til Mit Strandby');
      await typist.presses(`Log ind som ${name}, ${ageOn(born, toDay(new Date()))} år`);
      await typist.reads(`Goddag, ${name}`);
    };
    const logsOut = async (): Promise<void> => {
      // From what is read first, back to what stands above it.
      await typist.tabsTo('Log ud', 'Shift+Tab');
      await typist.press('Enter');
      await typist.reads('Velkommen til Mit Strandby');
    };
    const begins = async (path: '/anmod' | '/giv', heading: string): Promise<void> => {
      await typist.goes(portal.address + path, /^Sådan /);
      await typist.presses('Begynd');
      await typist.comesTo(heading);
    };
    const finds = async ({ name, cpr }: TestPerson): Promise<void> => {
      await typist.writes(/^Fulde navn/, name);
      await typist.writes(/^CPR-nummer/, `${cpr.slice(0, 6)}-${cpr.slice(6)}`);
      await typist.press('Enter');
    };
    const choosesPortal = async (what: string): Promise<void> => {
      await typist.comesTo(what);
      await typist.ticks(/^Social- og sundhedsportal/);
      await typist.press('Enter');
      await typist.comesTo(/^Hvor længe /);
    };
    /** Says who decides, and answers one question after the other, until one leads elsewhere. */
    const decides = async (who: string, asked: readonly (readonly [question: string, answer: string])[]): Promise<void> => {
      await begins('/anmod', 'Hvem vil du hjælpe?');
      await typist.presses('Er du værge, eller har du en fremtids- eller generalfuldmagt?');
      await typist.comesTo('Hvem bestemmer for personen?');
      await typist.picks(/^Personen bestemmer selv/, new RegExp(`^${who}`));
      await typist.press('Enter');
      for (const [question, answer] of asked) {
        await typist.comesTo(question);
        await typist.picks(/^Ja/, new RegExp(`^${answer}`));
        await typist.press('Enter');
      }
    };

    test('a request by Digital Post, with a fault on the way, and once back and on again', async () => {
      await logsIn(bo);
      await begins('/anmod', 'Hvem vil du hjælpe?');
      await typist.presses('Fortsæt');
      await typist.comesTo(/^Fulde navn/);
      await typist.sees('Skriv CPR-nummeret. Det har 10 tal.');
      await finds(karen);
      await choosesPortal('Hvad vil du hjælpe Karen Holm med?');
      await typist.presses('Tilbage');
      await typist.comesTo('Hvad vil du hjælpe Karen Holm med?');
      await typist.sees('Du har valgt 1.');
      await typist.presses('Fortsæt');
      await typist.comesTo('Hvor længe skal du kunne hjælpe Karen Holm?');
      await typist.picks(/^2 måneder/, /^1 år/);
      await typist.press('Enter');
      await typist.comesTo('Vil du anmode Karen Holm om fuldmagt?');
      await typist.presses('Send anmodning');
      await typist.comesTo('Din anmodning er sendt til Karen Holm');
      await typist.tabsTo('Mine fuldmagter', 'Shift+Tab');
      await typist.press('Enter');
      await typist.reads('Mine fuldmagter');
      await typist.sees('Afventer godkendelse');
    });

    // In WebKit the others are walked page by page, in its component tests.
    if (name !== 'WebKit') {
      test('a request by letter', async () => {
        await begins('/anmod', 'Hvem vil du hjælpe?');
        await finds(aage);
        await typist.comesTo('Aage Møller skal have et brev');
        await typist.presses('Fortsæt');
        await choosesPortal('Hvad vil du hjælpe Aage Møller med?');
        await typist.presses('Fortsæt');
        await typist.comesTo('Vil du anmode Aage Møller om fuldmagt?');
        await typist.presses('Send anmodning');
        await typist.comesTo('Anmodningsbrevet skal sendes med post');
        await typist.ticks('Anmodningsbrevet skal sendes med post');
        await typist.presses('Send anmodning');
        await typist.comesTo('Brevet til Aage Møller er på vej');
        assert.equal(await typist.readsIn('Emne'), 'Digital Fuldmagt Aage Møller');
      });

      test('a mandate that is given', async () => {
        await logsOut();
        await logsIn(karen);
        await begins('/giv', 'Hvem skal hjælpe dig?');
        await finds(bo);
        await choosesPortal('Hvad skal Bo Holm hjælpe dig med?');
        await typist.presses('Fortsæt');
        await typist.comesTo('Vil du give Bo Holm fuldmagt?');
        await typist.presses('Giv fuldmagt');
        await typist.comesTo('Bo Holm har fået fuldmagt');
      });

      for (const { rules, who, asked, howLong } of authorities) {
        test(`${rules[0]}: ${who}, and it covers everything`, async () => {
          if (rules[0] === 'R122') {
            await logsOut();
            await logsIn(mette);
          }
          await decides(who, asked);
          await typist.comesTo('Hvem vil du hjælpe?');
          await finds(viggo);
          await choosesPortal('Hvad vil du hjælpe Viggo Krogh med?');
          await typist.picks(/^2 måneder/, howLong);
          await typist.press('Enter');
          await typist.comesTo('Vil du anmode om fuldmagt for Viggo Krogh?');
          await typist.ticks('Anmodningsbrevet skal sendes med post');
          await typist.presses('Send anmodning');
          await typist.comesTo('Brevet til Viggo Krogh er på vej');
        });

        test(`${rules[1]}: ${who}, and it does not cover everything`, async () => {
          const partly = asked.findIndex(([question]) => question.includes('det hele'));
          await decides(who, [...asked.slice(0, partly), [asked[partly]?.[0] ?? '', 'Nej']]);
          await typist.comesTo('Kontakt myndigheden i stedet');
          await typist.presses('Ret dit svar');
          await typist.comesTo(asked[partly]?.[0] ?? '');
        });
      }
    }

    test('nothing was said in the console', () => {
      // Firefox says of a page that is being left that what it was still fetching failed, and Chromium of one that is logged out that it is.
      const leaving = /NS_BINDING_ABORTED|error loading dynamically imported module|401 \(Unauthorized\)/;
      assert.deepEqual(
        typist.complaints.filter(complaint => !leaving.test(complaint)),
        [],
      );
    });
  });
}
