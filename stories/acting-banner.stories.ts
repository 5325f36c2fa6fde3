import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/fuldmagt-acting-banner.js';
import '../src/define/fuldmagt-provider.js';
import type { MandateBackend } from '../src/contract/backend.js';
import { knownPowers } from '../src/domain/catalogue.js';
import type { PowerId } from '../src/domain/power.shape.js';
import type { Kept } from '../src/registry/store.js';
import { faulty } from '../src/testing/faults/faulty.js';
import { bo, jens, karen, layla, maria } from '../src/testing/people.js';
import { world } from '../src/testing/world.js';
import { actingFor } from './acting.js';
import { byLogin } from './login.js';

/** The banner in a portal's page. */
const banner = (backend: MandateBackend): TemplateResult => html`
  <fuldmagt-provider .backend=${backend}><fuldmagt-acting-banner></fuldmagt-acting-banner></fuldmagt-provider>
`;

const bos = (...mandates: Partial<Kept>[]): MandateBackend => world({ mandates }).as(bo);

const meta: Meta = { title: 'Hvem du handler for: banner', component: 'fuldmagt-acting-banner' };
export default meta;

type Story = StoryObj;

export const AsBoActsForKaren: Story = { render: () => banner(actingFor(karen, bos({ giver: karen.id }))) };

/** A portal without a register: the login says that he may, and not until when. */
export const AsTheLoginSaysSo: Story = { render: () => banner(actingFor(karen, byLogin([karen]))) };

export const AsNobodyKnowsHerName: Story = {
  render: () => banner(actingFor({ name: '' }, byLogin([karen], { nameless: true }))),
};

export const AsBoMayDoManyThings: Story = {
  render: () => {
    const powers = knownPowers.filter(({ reach }) => reach === 'municipal').map(({ id }) => id as PowerId);
    return banner(actingFor(jens, bos({ giver: jens.id, powers })));
  },
};

/** Bo acts for himself: the banner takes no room. */
export const AsBoActsForHimself: Story = {
  render: () => html`
    <p>Før banneret.</p>
    ${banner(bos({ giver: karen.id }))}
    <p>Efter banneret.</p>
  `,
};

export const NobodyCanSay: Story = {
  render: () => banner(faulty(bos(), [{ operation: 'session', fault: 'refused', reason: 'unreachable' }])),
};

export const ALongName: Story = { render: () => banner(actingFor(maria, bos({ giver: maria.id }))) };

export const InArabic: Story = {
  render: () => banner(actingFor(layla, bos({ giver: layla.id }))),
  globals: { lang: 'ar' },
};
