import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/fuldmagt-mandate-list.js';
import '../src/define/fuldmagt-provider.js';
import type { MandateBackend } from '../src/contract/backend.js';
import { Refusal } from '../src/domain/refusal.js';
import type { MandateId } from '../src/domain/mandate.shape.js';
import { bo, ida, karen, maria, testDay } from '../src/testing/people.js';
import { lifelike, world } from '../src/testing/world.js';

/** The list as somebody has it, on a portal's page. */
const list = (backend: MandateBackend, mandate?: string): TemplateResult => html`
  <fuldmagt-provider .backend=${backend}>
    <fuldmagt-mandate-list mandate=${mandate ?? nothing}></fuldmagt-mandate-list>
  </fuldmagt-provider>
`;

const asBo = (): MandateBackend => world({ mandates: lifelike(testDay) }).as(bo);
const aRequest = () => world({ mandates: [{ state: 'awaiting-approval' }] });
const one = 'mandate-1' as MandateId;

/** Presses buttons, one after the other, as soon as each is there. */
const pressing =
  (...names: readonly string[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    for (const name of names) {
      let button: HTMLButtonElement | undefined;
      for (let tries = 0; !button && tries < 100; tries += 1) {
        await new Promise(resolve => setTimeout(resolve, 20));
        const buttons = canvasElement.querySelector('fuldmagt-mandate-list')?.shadowRoot?.querySelectorAll('button') ?? [];
        button = [...buttons].find(({ textContent }) => textContent.trim() === name);
      }
      if (!button) throw new Error(`There is no button "${name}"`);
      button.click();
    }
  };

const meta: Meta = { title: 'Mine fuldmagter', component: 'fuldmagt-mandate-list' };
export default meta;

type Story = StoryObj;

export const AsBoHasMandatesOfEveryKind: Story = { render: () => list(asBo()) };

export const AsKarenSeesARequest: Story = { render: () => list(aRequest().as(karen)) };

export const AsKarenFollowsTheLinkInHerMessage: Story = { render: () => list(aRequest().as(karen), one) };

export const AsKarenAnswers: Story = { render: () => list(aRequest().as(karen)), play: pressing('Godkend eller afvis') };

export const AsKarenHasApproved: Story = {
  render: () => list(aRequest().as(karen)),
  play: pressing('Godkend eller afvis', 'Godkend'),
};

export const AsKarenComesTooLate: Story = {
  render: () => {
    const strandby = aRequest();
    const backend = strandby.as(karen);
    const late: MandateBackend = {
      ...backend,
      // Meanwhile Bo has withdrawn it.
      perform: async (input, options) => {
        await strandby.as(bo).perform?.({ id: one, action: 'withdraw' }, { version: 1 });
        return (backend.perform as NonNullable<MandateBackend['perform']>)(input, options);
      },
    };
    return list(late);
  },
  play: pressing('Godkend eller afvis', 'Godkend'),
};

export const AsBoWaitsForAnAnswer: Story = { render: () => list(aRequest().as(bo)) };

export const AsBoThinksAboutDeleting: Story = { render: () => list(world({ mandates: [{}] }).as(bo)), play: pressing('Slet fuldmagten') };

export const WhatHasHappened: Story = {
  render: () => {
    const strandby = aRequest();
    const backend = strandby.as(karen);
    const after: MandateBackend = {
      ...backend,
      mandate: async (input, options) => {
        await backend.perform?.({ id: one, action: 'approve' }, { idempotencyKey: 'once', version: 1 });
        return (backend.mandate as NonNullable<MandateBackend['mandate']>)(input, options);
      },
    };
    return list(after, one);
  },
};

export const ALinkThatLeadsNowhere: Story = { render: () => list(aRequest().as(ida), one) };

export const ALongName: Story = { render: () => list(world({ mandates: [{ giver: maria.id }] }).as(bo)) };

export const ManyMandates: Story = {
  render: () =>
    list(
      world({
        mandates: Array.from({ length: 60 }, (_, place) => ({ id: `many-${place}` as MandateId, reference: `MANY-${1000 + place}` })),
      }).as(bo),
    ),
};

export const WhileActingForKaren: Story = {
  render: () => {
    const backend = world({ mandates: [{}] }).as(bo);
    let back = false;
    const acting: MandateBackend = {
      ...backend,
      session: async (input, options) => {
        const { items: [principal] = [] } = (await backend.principals?.({})) ?? {};
        if (principal && !back) await backend.actFor?.({ person: principal.person.id });
        return (backend.session as NonNullable<MandateBackend['session']>)(input, options);
      },
      actFor: async (input, options) => {
        back = true;
        return (backend.actFor as NonNullable<MandateBackend['actFor']>)(input, options);
      },
    };
    return list(acting);
  },
};

export const NothingYet: Story = { render: () => list(world().as(ida)) };

export const OnItsWay: Story = { render: () => list({ ...asBo(), mandates: () => new Promise(() => undefined) }) };

export const NoConnection: Story = {
  render: () =>
    list({
      ...asBo(),
      mandates: async () => {
        throw new Refusal('unreachable');
      },
    }),
};

export const WhereOnlyBorgerDkCan: Story = {
  render: () => html`<fuldmagt-provider backend="link-out"><fuldmagt-mandate-list></fuldmagt-mandate-list></fuldmagt-provider>`,
};

export const InArabic: Story = { render: () => list(asBo()), globals: { lang: 'ar' } };

export const InEnglish: Story = { render: () => list(asBo()), globals: { lang: 'en' } };

export const InTheDark: Story = { render: () => list(asBo()), globals: { theme: 'dark' } };

export const InStrandbysColours: Story = { render: () => list(asBo()), globals: { theme: 'strandby' } };
