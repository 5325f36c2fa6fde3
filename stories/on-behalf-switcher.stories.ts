import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/fuldmagt-on-behalf-switcher.js';
import '../src/define/fuldmagt-provider.js';
import type { MandateBackend } from '../src/contract/backend.js';
import { knownPowers } from '../src/domain/catalogue.js';
import type { PowerId } from '../src/domain/power.shape.js';
import type { MandateId } from '../src/domain/mandate.shape.js';
import type { PersonId } from '../src/registry/ports.js';
import { faulty } from '../src/testing/faults/faulty.js';
import { bo, everybody, ida, jens, karen, layla, maria, peopleIn, youngJens, type TestPerson } from '../src/testing/people.js';
import { carePortal, world } from '../src/testing/world.js';
import { actingFor, goneBy, pressed, unfolded } from './acting.js';
import { byLogin } from './login.js';

/** The switcher in a portal's page. */
const switcher = (backend: MandateBackend, power?: string): TemplateResult => html`
  <fuldmagt-provider .backend=${backend}>
    <fuldmagt-on-behalf-switcher power=${power ?? nothing}></fuldmagt-on-behalf-switcher>
  </fuldmagt-provider>
`;

/** Bo helps his mother, two men of one name, and Maria. */
const bos = (): MandateBackend =>
  world({ mandates: [karen, jens, youngJens, maria].map(({ id }, place) => ({ id: `m-${place}` as MandateId, giver: id })) }).as(bo);

/** Somebody whose work is to help, with more people than one takes in at a glance. */
const helpers = (): MandateBackend => {
  const names = [
    'Anne',
    'Birthe',
    'Carl',
    'Dorthe',
    'Erik',
    'Finn',
    'Grethe',
    'Hans',
    'Inger',
    'Jytte',
    'Kurt',
    'Lis',
    'Mogens',
    'Nina',
    'Ole',
  ];
  const crowd = names.flatMap((name, place): TestPerson[] =>
    ['Andersen', 'Berg'].map(last => ({ ...ida, id: `${name}-${last}` as PersonId, name: `${name} ${last}`, cpr: `crowd-${place}` })),
  );
  const mandates = crowd.map(({ id }, place) => ({ id: `m-${place}` as MandateId, giver: id, holder: bo.id }));
  return world({ people: peopleIn([...everybody, ...crowd]), mandates }).as(bo);
};

/** Something else than what is asked about. */
const another = knownPowers.find(({ id, reach }) => id !== carePortal && reach === 'municipal')?.id as PowerId;

const meta: Meta = { title: 'Hvem du handler for: vælger', component: 'fuldmagt-on-behalf-switcher' };
export default meta;

type Story = StoryObj;

const open = unfolded('fuldmagt-on-behalf-switcher');

export const AsBoActsForHimself: Story = { render: () => switcher(bos()) };

export const AsBoLooksWhomHeCanHelp: Story = { render: () => switcher(bos()), play: open };

export const AsBoActsForKaren: Story = { render: () => switcher(actingFor(karen, bos())), play: open };

export const AsNotEverybodyLetsHimDoThis: Story = {
  render: () => {
    const mandates = [{ giver: karen.id }, { giver: jens.id, powers: [another] }];
    return switcher(world({ mandates }).as(bo), carePortal);
  },
  play: open,
};

/** A portal without a register: the login says for whom he may act, and not until when. */
export const AsTheLoginSaysWhomHeCanHelp: Story = { render: () => switcher(byLogin([karen, jens, maria])), play: open };

/** Two of them were born on one day, and nobody knows their names. */
export const AsNobodyKnowsTheirNames: Story = {
  render: () => switcher(byLogin([karen, jens, { ...jens, cpr: '0504510023' }], { nameless: true })),
  play: open,
};

export const AsTheLoginSaysItInArabic: Story = {
  render: () => switcher(byLogin([layla, { ...karen, name: '' }])),
  globals: { lang: 'ar' },
  play: open,
};

export const AsAHelperHasMany: Story = { render: () => switcher(helpers()), play: open };

/** Ida may act for nobody: the switcher takes no room. */
export const NobodyToActFor: Story = {
  render: () => html`
    <p>Før vælgeren.</p>
    ${switcher(world().as(ida))}
    <p>Efter vælgeren.</p>
  `,
};

export const NoConnection: Story = {
  render: () => switcher(faulty(bos(), [{ operation: ['actFor', 'principals'], fault: 'refused', reason: 'unreachable' }])),
  play: open,
};

/** Bo has pressed his mother's name. */
export const AsSomebodyElseHasLoggedIn: Story = {
  render: () => switcher(goneBy(bos())),
  play: async context => {
    await open(context);
    for (let tries = 0; tries < 100; tries += 1) {
      const choices = context.canvasElement.querySelector('fuldmagt-on-behalf-switcher')?.shadowRoot?.querySelectorAll('button.choice');
      const [, karens] = (choices ?? []) as HTMLButtonElement[];
      if (karens) {
        karens.click();
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    throw new Error('There is nobody to choose');
  },
};

/** A portal that asks at login, on a page of its own. */
export const AsThePortalAsksAtLogin: Story = {
  render: () => html`
    <fuldmagt-provider .backend=${bos()}><fuldmagt-on-behalf-switcher placement="page"></fuldmagt-on-behalf-switcher></fuldmagt-provider>
  `,
};

/** Bo looks for Maria, who has not answered, and for Jens, whose mandate has run out. */
export const AsSomebodyIsMissing: Story = {
  render: () => {
    const period = [{ from: '2025-11-01', until: '2026-01-31' }] as never;
    return switcher(
      world({ mandates: [{ giver: karen.id }, { giver: jens.id, period }, { giver: maria.id, state: 'awaiting-approval' }] }).as(bo),
    );
  },
  play: async context => {
    await open(context);
    await pressed('fuldmagt-on-behalf-switcher', '[part="former"]')(context);
  },
};

/** A header that hides what does not fit in it. */
export const InANarrowHeader: Story = {
  render: () => html`<div class="clipping-header">${switcher(bos())}</div>`,
  play: open,
};

export const ALongName: Story = { render: () => switcher(actingFor(maria, bos())), play: open };

export const InArabic: Story = {
  render: () => switcher(world({ mandates: [{ giver: layla.id }, { giver: karen.id }] }).as(bo)),
  globals: { lang: 'ar' },
  play: open,
};
