import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { MandateBackend } from '../src/contract/backend.js';
import { addDays } from '../src/domain/day.js';
import type { MandateId } from '../src/domain/mandate.shape.js';
import { faulty } from '../src/testing/faults/faulty.js';
import { aage, bo, finn, ida, karen, maria, mette, testDay, viggo } from '../src/testing/people.js';
import type { Kept } from '../src/registry/store.js';
import { world, type World } from '../src/testing/world.js';
import { ar } from '../src/locale/mandate-list/ar.js';
import { goneBy } from './acting.js';
import {
  aRequest,
  asBo,
  asGuardian,
  byLetter,
  declined,
  ending,
  extending,
  extendingByLetter,
  list,
  one,
  pressing,
  ranOut,
} from './mandates.js';

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

/** Bo stands before a decision, and somebody else, or he in another window, has been faster: he sees it without pressing anything. */
const overtaken = (mandate: Partial<Kept>, elsewhere: (strandby: World) => Promise<unknown> | undefined, button: string): Story => {
  let strandby: World;
  return {
    render: () => list((strandby = world({ mandates: [mandate] })).as(bo)),
    play: async context => {
      await pressing(button)(context);
      await elsewhere(strandby);
      const root = context.canvasElement.querySelector('fuldmagt-mandate-list')?.shadowRoot;
      for (let tries = 0; !root?.querySelector('[part=alert]'); tries += 1) {
        if (tries === 250) throw new Error('The page has not heard of it.');
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    },
  };
};
const karenDeletes = (strandby: World) => strandby.as(karen).perform?.({ id: one, action: 'delete' }, { version: 1 });
const boAsks = (strandby: World) =>
  strandby.as(bo).perform?.({ id: one, action: 'request-extension', until: addDays(testDay, 61) }, { version: 1 });

export const WhenKarenHasDeletedMeanwhile: Story = overtaken({}, karenDeletes, 'Slet fuldmagten');

export const WhenKarenHasDeletedMeanwhileInArabic: Story = { ...overtaken({}, karenDeletes, ar.delete), globals: { lang: 'ar' } };

export const WhenBoHasAskedForAnExtensionInAnotherWindow: Story = overtaken({ period: ranOut }, boAsks, 'Anmod om forlængelse');

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

export const WhatTimeHasDone: Story = {
  render: () => {
    const strandby = world({ mandates: [{ period: [{ from: addDays(testDay, -60), until: addDays(testDay, 21) }] }] });
    const passed = (async () => {
      for (const days of [0, 22, 36]) {
        strandby.on(addDays(testDay, days));
        await strandby.runTime();
      }
    })();
    const backend = strandby.as(bo) as Required<MandateBackend>;
    const after: MandateBackend = { ...backend, mandate: (input, options) => passed.then(() => backend.mandate(input, options)) };
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
    let [begun, back] = [false, false];
    const acting: MandateBackend = {
      ...backend,
      session: async (input, options) => {
        const { items: [principal] = [] } = (await backend.principals?.({})) ?? {};
        // Once: whoever acts for somebody is heard of by everything on the page, which then asks again.
        if (principal && !back && !begun) await backend.actFor?.({ person: principal.person.id });
        begun = true;
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

export const OnItsWay: Story = { render: () => list(faulty(asBo(), [{ operation: 'mandates', fault: 'never' }])) };

export const NoConnection: Story = {
  render: () => list(faulty(asBo(), [{ operation: 'mandates', fault: 'refused', reason: 'unreachable' }])),
};

export const WhereOnlyBorgerDkCan: Story = {
  render: () => html`<fuldmagt-provider backend="link-out"><fuldmagt-mandate-list></fuldmagt-mandate-list></fuldmagt-provider>`,
};

export const AsBoWaitsForAagesLetter: Story = { render: () => list(byLetter().as(bo), one) };

export const AsAageHasALetterToSign: Story = { render: () => list(byLetter().as(aage)) };

export const AsAageReadsAboutHisLetter: Story = { render: () => list(byLetter().as(aage), one) };

export const WhileBorgerserviceLooksAtALetter: Story = { render: () => list(byLetter({ state: 'in-review' }).as(bo), one) };

export const WhenBorgerserviceHasDeclined: Story = { render: () => list(byLetter(declined('pages', 'signature', 'date')).as(bo), one) };

export const AsAageSeesThatBorgerserviceHasDeclined: Story = { render: () => list(byLetter(declined('date')).as(aage), one) };

export const WhenAGuardiansPapersWereMissing: Story = {
  render: () => list(asGuardian('guardianship', declined('guardianship-order')).as(mette), one),
};

export const WhenThePapersOfAFutureMandateWereMissing: Story = {
  render: () => list(asGuardian('future-mandate', declined('future-mandate', 'personal-record')).as(mette), one),
};

export const WhenAGeneralMandateWasMissing: Story = {
  render: () => list(asGuardian('general-mandate', declined('general-mandate')).as(mette), one),
};

export const AsMetteSignsForViggo: Story = { render: () => list(asGuardian('guardianship').as(mette), one) };

export const AsViggoSeesThatMetteSigns: Story = { render: () => list(asGuardian('guardianship').as(viggo), one) };

export const AsMetteIsViggosGuardian: Story = { render: () => list(asGuardian('guardianship', { state: 'active' }).as(mette), one) };

export const AsMetteHasAGeneralMandate: Story = { render: () => list(asGuardian('general-mandate', { state: 'active' }).as(mette), one) };

export const AsMetteHasAFutureMandate: Story = { render: () => list(asGuardian('future-mandate', { state: 'active' }).as(mette), one) };

export const AsAageHasAMandateByLetter: Story = { render: () => list(byLetter({ state: 'active' }).as(aage), one) };

export const AsBoAsksForAnExtensionByLetter: Story = {
  render: () => list(byLetter({ state: 'active', period: ranOut }).as(bo)),
  play: pressing('Anmod om forlængelse'),
};

export const AsBoHasAskedForAnExtensionByLetter: Story = {
  render: () => list(byLetter({ state: 'active', period: ranOut }).as(bo)),
  play: pressing('Anmod om forlængelse', 'Send anmodning'),
};

export const AsBoWaitsForAnExtensionByLetter: Story = { render: () => list(extendingByLetter('letter-sent').as(bo), one) };

export const AsAageSeesAnExtensionByLetter: Story = { render: () => list(extendingByLetter('letter-sent').as(aage), one) };

export const WhileBorgerserviceLooksAtAnExtension: Story = { render: () => list(extendingByLetter('in-review').as(bo), one) };

export const WhenBorgerserviceHasDeclinedAnExtension: Story = {
  render: () => list(byLetter({ state: 'active', period: ranOut, missing: ['signature'] }).as(bo), one),
};

export const ALetterInArabic: Story = { render: () => list(byLetter().as(bo), one), globals: { lang: 'ar' } };

export const ADeclinedLetterInArabic: Story = {
  render: () => list(asGuardian('guardianship', declined('pages', 'guardianship-order')).as(mette), one),
  globals: { lang: 'ar' },
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
