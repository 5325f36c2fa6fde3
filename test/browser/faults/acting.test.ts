import { expect, html } from '@open-wc/testing';
import '../../../src/define/fuldmagt-acting-banner.js';
import '../../../src/define/fuldmagt-on-behalf-switcher.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { bo, karen } from '../../../src/testing/people.js';
import { world } from '../../../src/testing/world.js';
import { allByRole, byRole, textOf, until } from '../../support/browser/page.js';
import { portal } from '../../support/browser/portal.js';
import type { Row } from '../../support/faults/rows.js';
import { eachFault } from './scene.js';

const helping = () => world({ mandates: [{}] });
const toggle = (element: HTMLElement) => byRole(element, 'button', /^Du handler/);
const tryAgain = (element: HTMLElement) => byRole(element, 'button', 'Prøv igen').click();
/** Opens the choices. Where nothing is known of anybody, there is nothing to open. */
const open = (element: HTMLElement) => {
  if (toggle(element).getAttribute('aria-expanded') === 'false') toggle(element).click();
};

const switcher = async (backend: MandateBackend) =>
  (await portal(backend, html`<fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher>`)).querySelector<HTMLElement>(
    'fuldmagt-on-behalf-switcher',
  )!;
const chooseKaren = (element: HTMLElement) => byRole(element, 'button', /^Karen Holm/).click();
const actsForKaren = (element: HTMLElement) => textOf(toggle(element)).includes(karen.name);
/** Of whoever has logged in meanwhile the switcher tells nothing: the banner does. */
const stranger = { 'user-changed': 'Genindlæs siden' };
/** Whether it has been done, and only the answer was lost. */
const wasDone = ({ wire, backend }: Row): boolean => ['lost', 'cut', 'garbage'].includes((wire ?? backend)?.fault ?? '');
let cells = 0;

cells += eachFault({
  call: 'principals',
  tells: 'Bo wants to see for whom he can act',
  world: helping,
  who: here => here.as(bo),
  lead: async () => undefined,
  async act(_, backend) {
    const element = await switcher(backend);
    await until(() => allByRole(element, 'button').length > 0);
    if (allByRole(element, 'button', /^Du handler/).length > 0) open(element);
    return element;
  },
  answered: element => allByRole(element, 'button', /^Karen Holm/)[0],
  again: tryAgain,
  // To open the choices is to ask.
  byItself: ({ once }) => once === true,
  instead: stranger,
});

cells += eachFault({
  call: 'actFor',
  tells: 'Bo chooses to act for Karen',
  world: helping,
  who: here => here.as(bo),
  async lead(backend) {
    const element = await switcher(backend);
    await until(() => toggle(element));
    open(element);
    await until(() => allByRole(element, 'button', /^Karen Holm/)[0]);
    return element;
  },
  act(element) {
    chooseKaren(element);
    return element;
  },
  answered: actsForKaren,
  again: chooseKaren,
  byItself: wasDone,
  instead: stranger,
});

cells += eachFault({
  call: 'actFor',
  tells: 'Bo goes back to acting for himself, from the banner',
  world: helping,
  who: here => here.as(bo),
  async lead(backend) {
    const { items } = await backend.principals!({});
    await backend.actFor!({ person: items[0]!.person.id });
    const page = await portal(backend, html`<fuldmagt-acting-banner></fuldmagt-acting-banner>`);
    const element = page.querySelector<HTMLElement>('fuldmagt-acting-banner')!;
    await until(() => allByRole(element, 'region').length === 1);
    return element;
  },
  async act(element) {
    element.shadowRoot!.querySelector<HTMLElement>('[part~=back]')!.click();
    return element;
  },
  answered: element => allByRole(element, 'region').length === 0,
  byItself: wasDone,
  again: element => element.shadowRoot!.querySelector<HTMLElement>('[part~=back]')!.click(),
});

describe('the switcher and the banner', () => {
  it(`have met ${cells} faults`, () => expect(cells).to.be.above(0));
});
