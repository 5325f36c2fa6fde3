import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/fuldmagt-mandate-list.js';
import '../src/define/fuldmagt-provider.js';
import type { MandateBackend } from '../src/contract/backend.js';
import { addDays } from '../src/domain/day.js';
import { Refusal } from '../src/domain/refusal.js';
import type { MandateId } from '../src/domain/mandate.shape.js';
import { bo, finn, ida, karen, maria, testDay } from '../src/testing/people.js';
import type { Kept } from '../src/registry/store.js';
import { lifelike, world } from '../src/testing/world.js';
import { ar } from '../src/locale/mandate-list/ar.js';
import { goneBy } from './acting.js';

/** The list as somebody has it, on a portal's page. */
const list = (backend: MandateBackend, mandate?: string): TemplateResult => html`
  <fuldmagt-provider .backend=${backend}>
    <fuldmagt-mandate-list mandate=${mandate ?? nothing}></fuldmagt-mandate-list>
  </fuldmagt-provider>
`;

const asBo = (): MandateBackend => world({ mandates: lifelike(testDay) }).as(bo);
const aRequest = () => world({ mandates: [{ state: 'awaiting-approval' }] });
const one = 'mandate-1' as MandateId;

/** A mandate from Karen to Bo whose last day is so many days from now. */
const ending = (days: number, more: Partial<Kept> = {}) =>
  world({ mandates: [{ period: [{ from: addDays(testDay, -90), until: addDays(testDay, days) }], ...more }] });

/** The same, where Bo has asked for an extension. */
const extending = () => {
  const until = addDays(testDay, 61);
  return ending(-3, { extension: { until, asked: testDay, state: 'asked', answerBy: until } });
};

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

/** Karen's request has been on the screen, and nothing of it stays. */
export const AsSomebodyElseHasLoggedIn: Story = {
  render: () => list(goneBy(aRequest().as(karen))),
  play: pressing('Godkend eller afvis', 'Godkend'),
};

export const AsSomebodyElseHasLoggedInInArabic: Story = {
  render: () => list(goneBy(aRequest().as(karen))),
  globals: { lang: 'ar' },
  play: pressing(ar.answer, ar.answering.approve),
};

export const AsBoWaitsForAnAnswer: Story = { render: () => list(aRequest().as(bo)) };

export const AsBoThinksAboutDeleting: Story = { render: () => list(world({ mandates: [{}] }).as(bo)), play: pressing('Slet fuldmagten') };

export const AsBoSeesThatAMandateEndsSoon: Story = { render: () => list(ending(5).as(bo), one) };

export const AsKarenSeesThatAMandateEndsSoon: Story = { render: () => list(ending(5).as(karen), one) };

export const AsBoSeesThatAMandateHasExpired: Story = { render: () => list(ending(-3).as(bo)) };

export const AsBoAsksForAnExtension: Story = { render: () => list(ending(-3).as(bo)), play: pressing('Anmod om forlængelse') };

export const AsBoHasAskedForAnExtension: Story = {
  render: () => list(ending(-3).as(bo)),
  play: pressing('Anmod om forlængelse', 'Send anmodning'),
};

export const AsBoWaitsForAnExtension: Story = { render: () => list(extending().as(bo)) };

export const AsBoComesTooLateToExtend: Story = { render: () => list(ending(-15).as(bo), one) };

export const AsKarenSeesThatBoAsksForAnExtension: Story = { render: () => list(extending().as(karen)) };

export const AsKarenAnswersTheExtension: Story = {
  render: () => list(extending().as(karen)),
  play: pressing('Godkend eller afvis forlængelsen'),
};

export const AsKarenHasExtended: Story = {
  render: () => list(extending().as(karen)),
  play: pressing('Godkend eller afvis forlængelsen', 'Godkend'),
};

export const AsBoMakesAMandateAnew: Story = {
  render: () => list(world({ mandates: [{}] }).as(bo), one),
  play: pressing('Lav en ny, der afløser denne'),
};

export const AsKarenAnswersARequestThatReplacesAMandate: Story = {
  render: () => list(world({ mandates: [{}, { state: 'awaiting-approval', replaces: one, reference: 'N3WQ-6TYX' }] }).as(karen)),
  play: pressing('Godkend eller afvis'),
};

export const WhenAnotherMandateHasTakenItsPlace: Story = { render: () => list(world({ mandates: [{ state: 'replaced' }] }).as(bo), one) };

export const AfterADeath: Story = { render: () => list(world({ mandates: [{ state: 'ended-by-death' }] }).as(bo), one) };

export const AfterFinnHasMoved: Story = { render: () => list(world({ mandates: [{ giver: finn.id }] }).as(bo), one) };

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

export const EndingSoonInArabic: Story = { render: () => list(ending(5).as(bo), one), globals: { lang: 'ar' } };

export const AskingForAnExtensionInArabic: Story = {
  render: () => list(ending(-3).as(bo)),
  play: pressing('طلب التمديد'),
  globals: { lang: 'ar' },
};

export const AnsweringAnExtensionInArabic: Story = {
  render: () => list(extending().as(karen)),
  play: pressing('الموافقة على التمديد أو رفضه'),
  globals: { lang: 'ar' },
};

export const InEnglish: Story = { render: () => list(asBo()), globals: { lang: 'en' } };

export const InTheDark: Story = { render: () => list(asBo()), globals: { theme: 'dark' } };

export const InStrandbysColours: Story = { render: () => list(asBo()), globals: { theme: 'strandby' } };
