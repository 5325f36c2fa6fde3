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
import { actingFor, chosenElsewhere, endsSoon, focused, pressed } from './acting.js';
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

export const WhatHeCanDoAndWhatNot: Story = {
  render: () => banner(actingFor(karen, bos({ giver: karen.id }))),
  play: pressed('fuldmagt-acting-banner', '[part="reach"]'),
};

/** In another window, Bo has chosen Jens: the page that was opened for Karen has stopped. */
export const AsHeHasChosenAnotherElsewhere: Story = {
  render: () => banner(chosenElsewhere(actingFor(karen, bos({ giver: karen.id }, { giver: jens.id })), jens)),
  play: focused,
};

/** Karen has deleted the mandate while Bo had a page open for her. */
export const AsHerMandateHasEnded: Story = {
  render: () => banner(chosenElsewhere(actingFor(karen, bos({ giver: karen.id })))),
  play: focused,
};

export const AsHeHasChosenAnotherInArabic: Story = {
  render: () => banner(chosenElsewhere(actingFor(layla, bos({ giver: layla.id }, { giver: karen.id })), karen)),
  globals: { lang: 'ar' },
  play: focused,
};

export const AsTheSessionIsAboutToEnd: Story = { render: () => banner(endsSoon(bos())) };

export const NobodyCanSay: Story = {
  render: () => banner(faulty(bos(), [{ operation: 'session', fault: 'refused', reason: 'unreachable' }])),
};

export const ALongName: Story = { render: () => banner(actingFor(maria, bos({ giver: maria.id }))) };

export const InArabic: Story = {
  render: () => banner(actingFor(layla, bos({ giver: layla.id }))),
  globals: { lang: 'ar' },
};
