import { expect, html } from '@open-wc/testing';
import { bo, karen, world } from '../../../src/testing/index.js';
import type { World } from '../../../src/testing/world.js';
import { allByRole, textOf } from '../../support/browser/page.js';
import { portal } from '../../support/browser/portal.js';
import { asked, field, opened, pressed, toCheck, written } from '../request-wizard/wizard.js';
import { eachFault } from './scene.js';

const mandatesOf = async (here: World): Promise<number> => (await here.as(karen).mandates!({})).total;
const tryAgain = (wizard: HTMLElement) => pressed(wizard, 'Prøv igen');
/** Whose power it is, what they may do and until when: all that was answered. */
const answersKept = (wizard: HTMLElement, sentence: string) => {
  expect(textOf(wizard)).to.contain(sentence);
  expect(textOf(wizard)).to.contain('Social- og sundhedsportal');
};
let cells = 0;

for (const call of ['describe', 'session'] as const) {
  cells += eachFault({
    call,
    tells: 'the wizard is opened',
    world,
    who: here => here.as(bo),
    lead: async () => undefined,
    act: async (_, backend) =>
      (await portal(backend, html`<fuldmagt-request-wizard intent="request"></fuldmagt-request-wizard>`)).querySelector<HTMLElement>(
        'fuldmagt-request-wizard',
      )!,
    answered: wizard => allByRole(wizard, 'button', 'Begynd')[0],
    again: tryAgain,
  });
}

cells += eachFault({
  call: 'findPerson',
  tells: 'Bo looks Karen up',
  world,
  who: here => here.as(bo),
  lead: backend => opened(backend, { intent: 'request' }),
  act(wizard) {
    asked(wizard, karen);
    return wizard;
  },
  answered: wizard => allByRole(wizard, 'heading', 'Hvad vil du hjælpe Karen Holm med?')[0],
  again(wizard) {
    // After a login, and where another has been chosen meanwhile, the number is typed anew.
    if (!field(wizard, 'CPR-nummer').value) written(wizard, 'CPR-nummer', karen.cpr);
    pressed(wizard, 'Fortsæt');
  },
  kept(wizard, reason) {
    if (reason === 'user-changed') return;
    expect(field(wizard, 'Fulde navn').value).to.equal(karen.name);
    expect(field(wizard, 'CPR-nummer').value).to.equal(reason === 'session-expired' || reason === 'actor-changed' ? '' : karen.cpr);
  },
});

cells += eachFault({
  call: 'catalogue',
  tells: 'Bo is about to choose what he can help Karen with',
  world,
  who: here => here.as(bo),
  lead: backend => opened(backend, { intent: 'request' }),
  act(wizard) {
    asked(wizard, karen);
    return wizard;
  },
  answered: wizard => allByRole(wizard, 'checkbox', 'Social- og sundhedsportal')[0],
  again: tryAgain,
  kept: wizard => expect(textOf(wizard)).to.contain(karen.name),
});

cells += eachFault({
  call: 'request',
  tells: 'Bo asks Karen for a mandate',
  world,
  who: here => here.as(bo),
  async lead(backend) {
    const wizard = await opened(backend, { intent: 'request' });
    await toCheck(wizard, karen);
    return wizard;
  },
  act(wizard) {
    pressed(wizard, 'Send anmodning');
    return wizard;
  },
  answered: wizard => allByRole(wizard, 'heading', /^Din anmodning er sendt/)[0],
  again: wizard => pressed(wizard, 'Send anmodning'),
  kept: (wizard, reason) => reason === 'user-changed' || answersKept(wizard, 'Vil du anmode Karen Holm om fuldmagt?'),
  times: mandatesOf,
});

cells += eachFault({
  call: 'give',
  tells: 'Karen gives Bo a mandate',
  world,
  who: here => here.as(karen),
  async lead(backend) {
    const wizard = await opened(backend, { intent: 'give' });
    await toCheck(wizard, bo);
    return wizard;
  },
  act(wizard) {
    pressed(wizard, 'Giv fuldmagt');
    return wizard;
  },
  answered: wizard => allByRole(wizard, 'heading', 'Bo Holm har fået fuldmagt')[0],
  again: wizard => pressed(wizard, 'Giv fuldmagt'),
  kept: (wizard, reason) => reason === 'user-changed' || answersKept(wizard, 'Bo Holm kan bruge: Social- og sundhedsportal'),
  times: mandatesOf,
});

describe('the wizard', () => {
  it(`has met ${cells} faults`, () => expect(cells).to.be.above(0));
});
