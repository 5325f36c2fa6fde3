import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { MandateBackend } from '../src/contract/backend.js';
import { addDays } from '../src/domain/day.js';
import type { Action, MandateId } from '../src/domain/mandate.shape.js';
import type { PowerId } from '../src/domain/power.shape.js';
import { ar } from '../src/locale/mandate-list/ar.js';
import type { Kept } from '../src/registry/store.js';
import { bo, jens, karen, testDay, type TestPerson, youngJens } from '../src/testing/people.js';
import { carePortal, world, type World } from '../src/testing/world.js';
import { aRequest, byLetter, ending, extending, list, one, pressing } from './mandates.js';

/** The page of one mandate as somebody sees it, a while after somebody has done something to it. */
const since = (strandby: World, [who, action]: readonly [TestPerson, Action], days: number, as: TestPerson) => {
  const done = Promise.resolve(strandby.as(who).perform?.({ id: one, action }, { version: 1 })).then(() =>
    strandby.on(addDays(testDay, days)),
  );
  const backend = strandby.as(as) as Required<MandateBackend>;
  const after: MandateBackend = {
    ...backend,
    session: (...asked) => done.then(() => backend.session(...asked)),
    mandate: (...asked) => done.then(() => backend.mandate(...asked)),
  };
  return list(after, one);
};

const stretch = (from: number, until: number) => ({ from: addDays(testDay, from), until: addDays(testDay, until) });
const [housing, doctor, tests] = ['boligstoette', 'sundhedskort-laegevalg', 'sundhed-laboratoriesvar'] as PowerId[] as [
  PowerId,
  PowerId,
  PowerId,
];

/** Bo asks for several things, where a giver may approve a part of them, for a shorter time. */
const manyThings = (more: Partial<Kept> = {}) =>
  world({
    allows: { partialApproval: true, shorterPeriod: true, message: true },
    mandates: [
      {
        state: 'awaiting-approval',
        powers: [carePortal, housing, doctor, tests],
        message: 'Hej mor. Så kan jeg hjælpe dig med posten fra kommunen.',
        ...more,
      },
    ],
  });

/** Bo has asked for an extension of two months. */
const asked = { until: addDays(testDay, 61), asked: testDay, state: 'asked', answerBy: addDays(testDay, 61) } as const;

/** Bo asks for another mandate in the place of the one that he has. */
const another = 'mandate-2' as MandateId;
const changing = () =>
  world({
    mandates: [
      { powers: [carePortal, housing] },
      {
        id: another,
        state: 'awaiting-approval',
        replaces: one,
        reference: 'N3WQ-6TYX',
        powers: [carePortal, doctor],
        period: [stretch(-1, 364)],
      },
    ],
  });

const meta: Meta = { title: 'Mine fuldmagter/Én fuldmagt', component: 'fuldmagt-mandate-list' };
export default meta;

type Story = StoryObj;

export const AsBoReadsAboutAMandate: Story = { render: () => list(world({ mandates: [{ powers: [carePortal, doctor] }] }).as(bo), one) };

export const AsKarenReadsAboutAMandate: Story = {
  render: () => list(world({ mandates: [{ powers: [carePortal, doctor] }] }).as(karen), one),
};

export const AsKarenIsAskedForManyThings: Story = { render: () => list(manyThings().as(karen)), play: pressing('Godkend eller afvis') };

export const AsKarenApprovesAPart: Story = {
  render: () => list(manyThings().as(karen)),
  play: pressing('Godkend eller afvis', 'Godkend noget af det, eller i kortere tid'),
};

export const AsKarenHasChosenNothing: Story = {
  render: () => list(manyThings().as(karen)),
  play: pressing('Godkend eller afvis', 'Godkend noget af det, eller i kortere tid', 'Godkend det, du har valgt'),
};

export const AsKarenExtendsForAShorterTime: Story = {
  render: () => list(ending(-3, { extension: asked }, { allows: { shorterPeriod: true } }).as(karen)),
  play: pressing('Godkend eller afvis forlængelsen', 'Godkend i kortere tid'),
};

export const AsOneOfTwoOfTheSameNameAsks: Story = {
  render: () =>
    list(
      world({
        mandates: [{ holder: jens.id }, { holder: youngJens.id, id: another, state: 'awaiting-approval' }],
      }).as(karen),
    ),
  play: pressing('Godkend eller afvis'),
};

export const AsKarenChangesAMandate: Story = { render: () => list(changing().as(karen)), play: pressing('Godkend eller afvis') };

export const AsBoSeesWhatWillChange: Story = { render: () => list(changing().as(bo), another) };

export const Rejected: Story = { render: () => since(aRequest(), [karen, 'reject'], 2, bo) };

export const Withdrawn: Story = { render: () => since(aRequest(), [bo, 'withdraw'], 2, karen) };

export const Lapsed: Story = {
  render: () => list(world({ mandates: [{ state: 'awaiting-approval', period: [stretch(-90, -1)] }] }).as(bo), one),
};

export const Deleted: Story = { render: () => since(world({ mandates: [{}] }), [karen, 'delete'], 3, bo) };

export const Replaced: Story = {
  render: () => {
    const strandby = changing();
    const done = Promise.resolve(strandby.as(karen).perform?.({ id: another, action: 'approve' }, { version: 1 }));
    const backend = strandby.as(bo) as Required<MandateBackend>;
    return list({ ...backend, mandate: (...asked) => done.then(() => backend.mandate(...asked)) }, one);
  },
};

export const EndedByADeath: Story = {
  render: () => {
    const strandby = aRequest();
    const done = Promise.resolve(strandby.as(karen).perform?.({ id: one, action: 'approve' }, { version: 1 })).then(async () => {
      strandby.on(addDays(testDay, 20));
      await strandby.dies(karen);
    });
    const backend = strandby.as(bo) as Required<MandateBackend>;
    const after: MandateBackend = {
      ...backend,
      session: (...asked) => done.then(() => backend.session(...asked)),
      mandate: (...asked) => done.then(() => backend.mandate(...asked)),
    };
    return list(after, one);
  },
};

export const OnItsLastDay: Story = { render: () => list(ending(0).as(bo), one) };

export const EndingSoonByLetter: Story = { render: () => list(byLetter({ state: 'active', period: [stretch(-90, 12)] }).as(bo), one) };

export const ExtendedTwice: Story = {
  render: () => list(world({ mandates: [{ period: [stretch(-400, -200), stretch(-192, -100), stretch(-100, 90)] }] }).as(bo), one),
};

export const AsBoWaitsForKarensAnswerToAnExtension: Story = { render: () => list(extending().as(bo), one) };

export const AsKarenReadsThatBoAsksForAnExtension: Story = { render: () => list(extending().as(karen), one) };

export const ForManyYears: Story = { render: () => list(world({ mandates: [{ period: [stretch(-700, 3000)] }] }).as(karen), one) };

export const InArabic: Story = {
  render: () => list(world({ mandates: [{ powers: [carePortal, doctor] }] }).as(karen), one),
  globals: { lang: 'ar' },
};

export const ExtendedTwiceInArabic: Story = { ...ExtendedTwice, globals: { lang: 'ar' } };

export const ApprovingAPartInArabic: Story = {
  render: () => list(manyThings().as(karen)),
  play: pressing(ar.answer, ar.approvingPart.open.both, ar.approvingPart.yes),
  globals: { lang: 'ar' },
};

export const ChangingInArabic: Story = { render: () => list(changing().as(karen)), play: pressing(ar.answer), globals: { lang: 'ar' } };

export const InEnglish: Story = {
  render: () => list(world({ mandates: [{ powers: [carePortal, doctor] }] }).as(karen), one),
  globals: { lang: 'en' },
};

export const InTheDark: Story = { render: () => list(world({ mandates: [{}] }).as(bo), one), globals: { theme: 'dark' } };
