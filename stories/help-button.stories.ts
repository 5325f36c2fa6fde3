import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/fuldmagt-help-button.js';
import '../src/define/fuldmagt-provider.js';
import { unfolded } from './acting.js';

const meta: Meta = { title: 'Brug for hjælp', component: 'fuldmagt-help-button' };
export default meta;

type Story = StoryObj;

const button = html`<fuldmagt-help-button></fuldmagt-help-button>`;
const open = unfolded('fuldmagt-help-button');

/** It needs no provider, no session and no backend. */
export const OnALoginPage: Story = { render: () => button };

export const InTheCorner: Story = { render: () => html`<fuldmagt-help-button placement="corner"></fuldmagt-help-button>` };

export const AsSomebodyLooksForHelp: Story = { render: () => button, play: open };

export const AsThePortalHasAPageToBegin: Story = {
  render: () => html`<fuldmagt-help-button start-url="/start"></fuldmagt-help-button>`,
  play: open,
};

export const WithTheNumbersOfStrandby: Story = {
  render: () => html`
    <fuldmagt-provider .contacts=${{ supportPhone: '99 99 00 00', borgerservice: 'https://strandby.example/borgerservice' }}>${button}</fuldmagt-provider>
  `,
  play: open,
};

export const InArabic: Story = { render: () => button, globals: { lang: 'ar' }, play: open };
