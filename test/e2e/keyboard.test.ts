import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ageOn } from '../../src/domain/cpr.js';
import { toDay } from '../../src/domain/day.js';
import { aage, bo, everybody, karen, mette, viggo, type TestPerson } from '../../src/testing/people.js';
import { keyboards, Typist } from './support/keyboard.js';
import { startPortal, type RunningPortal } from './support/portal.js';

/* The wizard from end to end against the portal as it runs, by somebody who has a keyboard and no mouse; and the number is searched for at every key. */

const numbers = everybody.map(({ cpr }) => cpr);
const logInAs = ({ name, born }: TestPerson) => `Log ind som ${name}, ${ageOn(born, toDay(new Date()))} år`;

/** From each of the three authorities to the question that is asked, and to the answers that go on. */
const bases = [
  ['R122', 'Jeg er værge', ['Gælder værgemålet det hele?', 'Er fuldmagten til dig selv?'], /^2 måneder/],
  ['R134', 'Jeg har en fremtidsfuldmagt', ['Er fremtidsfuldmagten sat i kraft?', 'Gælder fremtidsfuldmagten det hele?'], /^1 år/],
  [
    'R145',
    'Jeg har en generalfuldmagt',
    ['Gælder generalfuldmagten det hele?', 'Er den uden undtagelser?', 'Er den skrevet på Domstolsstyrelsens blanket?'],
    /^5 år/,
  ],
] as const;

for (const [name, open] of Object.entries(keyboards)) {
  describe(`by keyboard alone, in ${name}`, { skip: !open && 'this machine has none' }, () => {
    let portal: RunningPortal;
    let typist: Typist;
    const folder = mkdtempSync(join(tmpdir(), 'fuldmagt-keys-'));

    before(async () => {
      portal = await startPortal({ DATA_DIR: folder });
      if (open) typist = new Typist(await open(), numbers);
    });
    after(async () => {
      await typist.close();
      await portal.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    const logsIn = async (person: TestPerson): Promise<void> => {
      await typist.goes(`${portal.address}/logud`, /./);
      await typist.goes(portal.address, 'Velkommen til Mit Strandby');
      await typist.presses(logInAs(person));
      await typist.reads(`Goddag, ${person.name}`);
    };
    const begins = async (path: '/anmod' | '/giv', heading: string): Promise<void> => {
      await typist.goes(portal.address + path, /^Sådan /);
      await typist.presses('Begynd');
      await typist.comesTo(heading);
    };
    const finds = async ({ name: called, cpr }: TestPerson): Promise<void> => {
      await typist.writes(/^Fulde navn/, called);
      await typist.writes(/^CPR-nummer/, `${cpr.slice(0, 6)}-${cpr.slice(6)}`);
      await typist.press('Enter');
    };
    const choosesPortal = async (): Promise<void> => {
      await typist.comesTo(/^Hvad /);
      await typist.ticks(/^Social- og sundhedsportal/);
      await typist.press('Enter');
      await typist.comesTo(/^Hvor længe /);
    };
    const goesOn = async (): Promise<void> => typist.presses('Fortsæt');

    test('a request by Digital Post', async () => {
      await logsIn(bo);
      await begins('/anmod', 'Hvem vil du hjælpe?');
      await finds(karen);
      await choosesPortal();
      await goesOn();
      await typist.comesTo('Vil du anmode Karen Holm om fuldmagt?');
      await typist.presses('Send anmodning');
      await typist.comesTo('Din anmodning er sendt til Karen Holm');
    });

    // What Debian's WebKit does is what Safari does: the first of them is enough there, and the others have their component tests in it.
    if (name === 'WebKit') return;

    test('a request by letter', async () => {
      await begins('/anmod', 'Hvem vil du hjælpe?');
      await finds(aage);
      await typist.comesTo('Aage Møller skal have et brev');
      await goesOn();
      await choosesPortal();
      await goesOn();
      await typist.comesTo('Vil du anmode Aage Møller om fuldmagt?');
      await typist.ticks(/Anmodningsbrevet skal sendes med post/);
      await typist.presses('Send anmodning');
      await typist.comesTo('Brevet til Aage Møller er på vej');
      await typist.sees('Digital Fuldmagt Aage Møller');
    });

    test('a mandate that is given', async () => {
      await logsIn(karen);
      await begins('/giv', 'Hvem skal hjælpe dig?');
      await finds(bo);
      await choosesPortal();
      await goesOn();
      await typist.comesTo('Vil du give Bo Holm fuldmagt?');
      await typist.presses('Giv fuldmagt');
      await typist.comesTo('Bo Holm har fået fuldmagt');
    });

    for (const [rule, who, questions, howLong] of bases) {
      test(`${rule}: ${who}, and it covers everything`, async () => {
        if (rule === 'R122') await logsIn(mette);
        await begins('/anmod', 'Hvem vil du hjælpe?');
        await typist.presses('Er du værge, eller har du en fremtids- eller generalfuldmagt?');
        await typist.comesTo('Hvem bestemmer for personen?');
        await typist.picks(/^Personen bestemmer selv/, new RegExp(`^${who}`));
        await typist.press('Enter');
        for (const question of questions) {
          await typist.comesTo(question);
          await typist.picks(/^Ja/, /^Ja/);
          await typist.press('Enter');
        }
        await typist.comesTo('Hvem vil du hjælpe?');
        await finds(viggo);
        await choosesPortal();
        await typist.picks(/^2 måneder/, howLong);
        await typist.press('Enter');
        await typist.comesTo('Vil du anmode om fuldmagt for Viggo Krogh?');
        await typist.ticks(/Anmodningsbrevet skal sendes med post/);
        await typist.presses('Send anmodning');
        await typist.comesTo('Brevet til Viggo Krogh er på vej');
      });

      test(`${rule}: ${who}, and it does not cover everything`, async () => {
        await begins('/anmod', 'Hvem vil du hjælpe?');
        await typist.presses('Er du værge, eller har du en fremtids- eller generalfuldmagt?');
        await typist.comesTo('Hvem bestemmer for personen?');
        await typist.picks(/^Personen bestemmer selv/, new RegExp(`^${who}`));
        await typist.press('Enter');
        for (const question of questions) {
          await typist.comesTo(question);
          const partly = /det hele/.test(question);
          await typist.picks(/^Ja/, partly ? /^Nej/ : /^Ja/);
          await typist.press('Enter');
          if (partly) break;
        }
        await typist.comesTo('Kontakt myndigheden i stedet');
      });
    }
  });
}
