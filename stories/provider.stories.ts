import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/fuldmagt-acting-banner.js';
import '../src/define/fuldmagt-mandate-list.js';
import '../src/define/fuldmagt-on-behalf-switcher.js';
import '../src/define/fuldmagt-provider.js';
import type { MandateBackend } from '../src/contract/backend.js';
import { testDay, bo, karen } from '../src/testing/people.js';
import { lifelike, world } from '../src/testing/world.js';
import { actingFor } from './acting.js';

/** What a portal puts into one provider: all of it hears when something changes. */
const inside: TemplateResult = html`
  <div class="top"><fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher></div>
  <fuldmagt-acting-banner></fuldmagt-acting-banner>
  <fuldmagt-mandate-list></fuldmagt-mandate-list>
`;

const meta: Meta = { title: 'Provider', component: 'fuldmagt-provider' };
export default meta;

type Story = StoryObj;

/** A made-up world in the page's memory, which says that it is one. */
export const TheDemonstration: Story = { render: () => html`<fuldmagt-provider backend="demo">${inside}</fuldmagt-provider>` };

const strandby = (): MandateBackend => world({ mandates: lifelike(testDay) }).as(bo);

export const AWholePage: Story = { render: () => html`<fuldmagt-provider .backend=${strandby()}>${inside}</fuldmagt-provider>` };

export const AWholePageOnBehalfOfKaren: Story = {
  render: () => html`<fuldmagt-provider .backend=${actingFor(karen, strandby())}>${inside}</fuldmagt-provider>`,
};

/** Nothing is kept here: the citizen goes on to borger.dk. */
export const NothingButALink: Story = { render: () => html`<fuldmagt-provider backend="link-out">${inside}</fuldmagt-provider>` };

export const InArabic: Story = {
  render: () => html`<fuldmagt-provider .backend=${strandby()}>${inside}</fuldmagt-provider>`,
  globals: { lang: 'ar' },
};
