import { expect } from '@open-wc/testing';
import { addDays } from '../../../src/domain/day.js';
import type { MandateState } from '../../../src/domain/mandate.shape.js';
import type { Kept } from '../../../src/registry/store.js';
import { aage, bo, karen, strandby, testDay, type TestPerson } from '../../../src/testing/people.js';
import { world } from '../../../src/testing/world.js';
import { byRole, nameOf, textOf, until } from '../../support/browser/page.js';
import { heading, mandateId, show, ways } from './setup.js';

/** How a mandate looks to the two: who reads, what the page is called, how it stands, and what can be done. */
type Look = readonly [who: TestPerson, title: string, state: string, ways: readonly string[]];

const back = 'Tilbage til Mine fuldmagter';
const [answer, remove, withdraw] = ['Godkend eller afvis', 'Slet fuldmagten', 'Træk anmodningen tilbage'];
const [replace, makeNew, askAgain] = ['Lav en ny, der afløser denne', 'Lav en ny fuldmagt', 'Send en ny anmodning'];
const [extend, answerExtension] = ['Anmod om forlængelse', 'Godkend eller afvis forlængelsen'];

/** The two of a mandate that did not come about, or has ended. */
const both = (
  kind: 'Anmodning' | 'Fuldmagt',
  state: string,
  his: readonly string[] = [],
  hers: readonly string[] = [],
): readonly Look[] => [
  [bo, `${kind} ${kind === 'Fuldmagt' ? 'fra' : 'til'} Karen Holm`, state, [...his, back]],
  [karen, `${kind} ${kind === 'Fuldmagt' ? 'til' : 'fra'} Bo Holm`, state, [...hers, back]],
];
/** The two where the giver is asked by letter. */
const letter = (
  state: readonly [his: string, hers: string],
  his: readonly string[] = [],
  hers: readonly string[] = [],
): readonly Look[] => [
  [bo, 'Anmodning til Aage Møller', state[0], [...his, back]],
  [aage, 'Anmodning fra Bo Holm', state[1], [...hers, back]],
];
const byLetter = { giver: aage.id, delivery: 'letter', desk: strandby } as const;

const looks: Readonly<Record<MandateState, readonly [given: Partial<Kept>, looks: readonly Look[]]>> = {
  'awaiting-approval': [
    {},
    [
      [bo, 'Anmodning til Karen Holm', 'Afventer godkendelse', [withdraw, back]],
      [karen, 'Anmodning fra Bo Holm', 'Afventer din godkendelse', [answer, back]],
    ],
  ],
  'letter-sent': [byLetter, letter(['Brev sendt', 'Brev sendt til dig'], [withdraw])],
  'in-review': [byLetter, letter(['Borgerservice behandler sagen', 'Borgerservice behandler sagen'])],
  active: [{}, both('Fuldmagt', 'Gyldig', [replace, remove], [replace, remove])],
  rejected: [{}, both('Anmodning', 'Afvist')],
  declined: [
    { ...byLetter, missing: ['date'] },
    letter(['Ikke godkendt af borgerservice', 'Ikke godkendt af borgerservice'], [askAgain], [makeNew]),
  ],
  withdrawn: [{}, both('Anmodning', 'Trukket tilbage')],
  lapsed: [{}, both('Anmodning', 'Ikke besvaret i tide')],
  deleted: [{}, both('Fuldmagt', 'Slettet')],
  expired: [{ period: [{ from: addDays(testDay, -90), until: addDays(testDay, -15) }] }, both('Fuldmagt', 'Udløbet', [makeNew], [makeNew])],
  replaced: [{}, both('Fuldmagt', 'Afløst')],
  'ended-by-death': [{}, both('Fuldmagt', 'Ophørt')],
};

/** An extension that has been asked for, and how far it is. */
const ranOut = [{ from: addDays(testDay, -90), until: addDays(testDay, -3) }];
const asked = (state: 'asked' | 'letter-sent' | 'in-review') => {
  const until = addDays(testDay, 61);
  return { until, asked: testDay, state, answerBy: until };
};
const extended: Readonly<Record<string, readonly [given: Partial<Kept>, looks: readonly Look[]]>> = {
  'that ends soon': [
    { period: [{ from: addDays(testDay, -90), until: addDays(testDay, 5) }] },
    both('Fuldmagt', 'Udløber snart', [remove], [remove]),
  ],
  'on its last day': [
    { period: [{ from: addDays(testDay, -90), until: testDay }] },
    both('Fuldmagt', 'Udløber snart', [extend, remove], [remove]),
  ],
  'that has expired and can be extended': [
    { period: ranOut },
    [both('Fuldmagt', 'Udløbet, kan forlænges', [extend])[0]!, both('Fuldmagt', 'Udløbet')[1]!],
  ],
  'with an extension asked for': [
    { period: ranOut, extension: asked('asked') },
    both('Fuldmagt', 'Forlængelse anmodet', [], [answerExtension]),
  ],
  'with a letter about an extension': [
    { ...byLetter, period: ranOut, extension: asked('letter-sent') },
    [
      [bo, 'Fuldmagt fra Aage Møller', 'Brev om forlængelse sendt', [back]],
      [aage, 'Fuldmagt til Bo Holm', 'Brev om forlængelse sendt', [back]],
    ],
  ],
  'with an extension at borgerservice': [
    { ...byLetter, period: ranOut, extension: asked('in-review') },
    [
      [bo, 'Fuldmagt fra Aage Møller', 'Borgerservice behandler forlængelsen', [back]],
      [aage, 'Fuldmagt til Bo Holm', 'Borgerservice behandler forlængelsen', [back]],
    ],
  ],
};

const all = [
  ...Object.entries(looks).map(([state, [given, of]]) => [`that is ${state}`, { state: state as MandateState, ...given }, of] as const),
  ...Object.entries(extended).map(([name, [given, of]]) => [name, given, of] as const),
];

for (const [name, given, of] of all)
  describe(`a mandate ${name}`, () => {
    for (const [who, title, state, can] of of)
      it(`is to ${who.name} "${title}", "${state}", with ${can.length - 1} things to do`, async () => {
        const { list } = await show(world({ mandates: [given] }).as(who), { mandate: mandateId('mandate-1') });
        await heading(list, title);
        // What is fetched for the page of one mandate has come.
        await heading(list, 'Er der noget galt?');
        expect(textOf(list.shadowRoot!.querySelector('[part=state]')!)).to.equal(state);
        expect(ways(list)).to.deep.equal(can);
        expect(nameOf(byRole(list, 'button', 'Print fuldmagten'))).to.equal('Print fuldmagten');
        await until(() => !textOf(list).includes('Henter'));
      });
  });

it('every state is accessible on the page of one mandate, to both', async () => {
  for (const [, given, of] of all)
    for (const [who] of of) {
      const { list, provider } = await show(world({ mandates: [given] }).as(who), { mandate: mandateId('mandate-1') });
      await heading(list, 'Er der noget galt?');
      await expect(list).to.be.accessible();
      provider.remove();
    }
}).timeout(40_000);
