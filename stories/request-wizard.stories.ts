import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/fuldmagt-provider.js';
import '../src/define/fuldmagt-request-wizard.js';
import type { Settings } from '../src/context/settings.js';
import type { MandateBackend } from '../src/contract/backend.js';
import { catalogueIn, knownPowers } from '../src/domain/catalogue.js';
import type { DraftId } from '../src/domain/draft.shape.js';
import type { MandateId } from '../src/domain/mandate.shape.js';
import type { FuldmagtRequestWizard } from '../src/elements/request-wizard/fuldmagt-request-wizard.js';
import { faulty } from '../src/testing/faults/faulty.js';
import { aage, bo, finn, karen, layla, maria, mette, viggo, youngJens, type TestPerson } from '../src/testing/people.js';
import { carePortal, kept, world, type World } from '../src/testing/world.js';
import { actingFor, goneBy } from './acting.js';

type How = Partial<Pick<FuldmagtRequestWizard, 'intent' | 'placement' | 'prefill'>> & Pick<Settings, 'offers' | 'contacts'>;

/** The wizard as somebody has it, on a portal's page. */
const wizard = (
  backend: MandateBackend | 'link-out',
  { intent, placement = 'inline', prefill, offers, contacts }: How = {},
): TemplateResult => html`
  <fuldmagt-provider .backend=${backend} .offers=${offers} .contacts=${contacts}>
    <fuldmagt-request-wizard .intent=${intent} placement=${placement} .prefill=${prefill}></fuldmagt-request-wizard>
  </fuldmagt-provider>
`;

const asking = (how?: How, here = world()): TemplateResult => wizard(here.as(bo), { intent: 'request', ...how });
const giving = (how?: How): TemplateResult => wizard(world().as(karen), { intent: 'give', ...how });

/** What somebody does on a page. */
type Turn = (root: ShadowRoot) => boolean;

/** Leaves the page that says what is to come, where it is shown. */
const begins: Turn = root => {
  const button = root.querySelector<HTMLElement>('[part=needed] ~ .buttons > .primary');
  button?.click();
  return button !== null;
};

/** Does one thing after the other, each as soon as it can be done. */
const doing =
  (...turns: readonly Turn[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    for (const turn of turns) {
      for (let tries = 0; ; tries += 1) {
        const root = canvasElement.querySelector('fuldmagt-request-wizard')?.shadowRoot;
        if (root && !begins(root) && turn(root)) break;
        if (tries === 200) throw new Error(`It could not be done: ${turn.toString()}`);
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    }
  };

const write =
  (id: 'name' | 'called' | 'cpr' | 'until' | 'search', text: string): Turn =>
  root => {
    const field = root.getElementById(id) as HTMLInputElement | null;
    if (!field) return false;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    return true;
  };

const press =
  (name: string): Turn =>
  root => {
    const button = [...root.querySelectorAll('button, summary, label')].find(
      ({ textContent }) => textContent.replace(/\s+/gu, ' ').trim() === name,
    );
    (button as HTMLElement | undefined)?.click();
    return button !== undefined;
  };

/** The one way on, whatever it is called on the page. */
const goOn: Turn = root => {
  const button = root.querySelector<HTMLElement>('button.primary');
  button?.click();
  return button !== null;
};

const on = (step: 'what' | 'until' | 'check'): Turn => {
  const there = { what: '[part=power]', until: '#until', check: '[part=send]' }[step];
  return root => root.querySelector(there) !== null;
};

const find = ({ name, cpr }: TestPerson): Turn[] => [write('name', name), write('cpr', cpr), goOn];
const toWhat = (person: TestPerson): Turn[] => [...find(person), on('what')];
const choosePortal: Turn = root => {
  const box = root.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (box && !box.checked) box.click();
  return box !== null;
};
const toHowLong = (person: TestPerson): Turn[] => [...toWhat(person), choosePortal, goOn, on('until')];
const toCheck = (person: TestPerson): Turn[] => [...toHowLong(person), goOn, on('check')];

/** As somebody asks who decides for the giver. */
const deciding = (): TemplateResult => wizard(world().as(mette), { intent: 'request' });

/** Presses what is found first. */
const pressFirst =
  (selector: string): Turn =>
  root => {
    const found = root.querySelector<HTMLElement>(selector);
    found?.click();
    return found !== null;
  };

/** Chooses one of a few answers. */
const pick = (place: number): Turn => pressFirst(`fieldset > label:nth-of-type(${place}) input`);
const byPost = pressFirst('fieldset > label:nth-of-type(2) input');
const door: Turn[] = [pressFirst('[part=basis] button'), root => root.querySelector('#basis') !== null];
const tick = pressFirst('#post');
const onQuestion: Turn = root => root.querySelector('#answer') !== null;

/** Answers a question, and goes on when the page shows that it has been answered. */
const answer = (place: 1 | 2): Turn[] => {
  let title = '';
  return [
    root => {
      title = root.querySelector('h2')?.textContent ?? '';
      return pick(place)(root);
    },
    goOn,
    root => root.querySelector('h2')?.textContent !== title,
  ];
};
const yes = answer(1);
const no = answer(2);
const guardian: Turn[] = [...door, pick(2), goOn, onQuestion];

const meta: Meta = { title: 'Anmod om og giv fuldmagt', component: 'fuldmagt-request-wizard' };
export default meta;

type Story = StoryObj;

export const WhoNeedsHelp: Story = { render: () => wizard(world().as(bo)) };

export const AsBoReadsWhatIsToCome: Story = { render: () => asking() };

export const AsKarenReadsWhatIsToCome: Story = { render: () => giving() };

export const AsLaylaReadsWhatIsToCome: Story = {
  globals: { lang: 'ar' },
  render: () => wizard(world().as(layla), { intent: 'request' }),
};

/** What he answered yesterday evening, kept by the backend. */
export const AsBoHasNotFinished: Story = {
  render: (_, { loaded: { here } }) => asking({}, here as World),
  loaders: [
    async () => {
      const here = world();
      const backend = here.as(bo);
      const found = await backend.findPerson?.({ name: karen.name, cpr: karen.cpr });
      const id = 'a-draft-of-yesterday' as DraftId;
      await backend.keepDraft?.(
        { id, intent: 'request', person: found?.person.id, powers: [carePortal], step: 'how-long' },
        { version: 0 },
      );
      return { here };
    },
  ],
};

const onWho: Turn = root => root.querySelector('#name') !== null;

export const AsBoAsksWhom: Story = { render: () => asking(), play: doing(onWho) };

export const AsBoWritesTheNumberWrong: Story = {
  render: () => asking(),
  play: doing(write('name', karen.name), write('cpr', '3113420018'), goOn),
};

export const AsBoWritesAnotherName: Story = {
  render: () => asking(),
  play: doing(write('name', 'Karen Holmgaard'), write('cpr', karen.cpr), goOn),
};

/** What Bo wrote is gone. */
export const AsSomebodyElseHasLoggedIn: Story = {
  render: () => wizard(goneBy(world().as(bo)), { intent: 'request' }),
  play: doing(...find(karen)),
};

export const AsSomebodyElseHasLoggedInBehindTheDialog: Story = {
  render: () => wizard(goneBy(world().as(bo)), { intent: 'request', placement: 'dialog' }),
  play: doing(...find(karen)),
};

export const AsBoChoosesWhatToHelpKarenWith: Story = { render: () => asking(), play: doing(...toWhat(karen)) };

export const AsBoChoosesInAPortalThatHasChosen: Story = {
  render: () => asking({ offers: { first: [carePortal], preselect: [carePortal] } }),
  play: doing(...toWhat(karen)),
};

export const AsBoChoosesAmongMany: Story = {
  render: () =>
    wizard(world({ powers: (_, lang) => catalogueIn(lang, { here: knownPowers.map(({ id }) => id) }) }).as(bo), { intent: 'request' }),
  play: doing(...toWhat(karen), write('search', 'laege')),
};

export const AsBoHelpsFinnWhoLivesElsewhere: Story = { render: () => asking(), play: doing(...find(finn)) };

export const AsBoHelpsAageWhoIsNotDigital: Story = { render: () => asking(), play: doing(...find(aage)) };

export const AsBoHelpsAageInAPortalWithoutLetters: Story = {
  render: () => asking({ contacts: { borgerservice: 'https://strandby.example/borgerservice' } }, world({ allows: { letter: false } })),
  play: doing(...find(aage)),
};

export const AsBoChecksALetter: Story = { render: () => asking(), play: doing(byPost, ...toCheck(karen)) };

export const AsBoHasNotTickedThatItIsPosted: Story = { render: () => asking(), play: doing(byPost, ...toCheck(karen), goOn) };

export const AsBoHasAskedByLetter: Story = { render: () => asking(), play: doing(byPost, ...toCheck(karen), tick, goOn) };

export const AsMetteSaysWhoDecides: Story = { render: deciding, play: doing(...door) };

export const AsMetteIsAskedWhatTheGuardianshipCovers: Story = { render: deciding, play: doing(...guardian) };

export const AsMetteHasAPartialGuardianship: Story = { render: deciding, play: doing(...guardian, ...no) };

export const AsMetteAsksForAnother: Story = { render: deciding, play: doing(...guardian, ...yes, ...no) };

export const AsMetteHasAFutureMandateThatIsNotInForce: Story = {
  render: deciding,
  play: doing(...door, pick(3), goOn, onQuestion, ...no),
};

export const AsMetteIsAskedWhoSignedTheGeneralMandate: Story = {
  render: deciding,
  play: doing(...door, pick(4), goOn, onQuestion, ...yes, ...yes, ...no),
};

export const AsMetteChecksALetterForViggo: Story = { render: deciding, play: doing(...guardian, ...yes, ...yes, ...toCheck(viggo)) };

export const AsMetteHasAskedForViggo: Story = {
  render: deciding,
  play: doing(...guardian, ...yes, ...yes, ...toCheck(viggo), tick, goOn),
};

export const AsMetteChecksALetterForViggoInArabic: Story = {
  globals: { lang: 'ar' },
  render: deciding,
  play: doing(...guardian, ...yes, ...yes, ...toCheck(viggo)),
};

export const AsMetteHasAskedForViggoInArabic: Story = {
  globals: { lang: 'ar' },
  render: deciding,
  play: doing(...guardian, ...yes, ...yes, ...toCheck(viggo), tick, goOn),
};

export const AsBoSeesWhomHeHasFound: Story = { render: () => asking(), play: doing(...toWhat(youngJens), press('Tilbage')) };

export const AsBoChoosesHowLong: Story = { render: () => asking(), play: doing(...toHowLong(karen)) };

export const AsBoChoosesADayThatHasPassed: Story = {
  render: () => asking(),
  play: doing(...toHowLong(karen), write('until', '2026-01-01'), goOn),
};

export const AsBoChoosesADayThatIsTooFarAway: Story = {
  render: () => wizard(world({ allows: { longestMonths: 12 } }).as(bo), { intent: 'request' }),
  play: doing(...toHowLong(karen), write('until', '2030-01-01'), goOn),
};

export const AsBoMakesAMandateAnew: Story = {
  render: () => asking({ prefill: { powers: [carePortal], replaces: 'mandate-1' as MandateId } }, world({ mandates: [{}] })),
  play: doing(...toCheck(karen)),
};

export const AsBoMakesAMandateAnewInArabic: Story = {
  globals: { lang: 'ar' },
  render: () => asking({ prefill: { powers: [carePortal], replaces: 'mandate-1' as MandateId } }, world({ mandates: [{}] })),
  play: doing(...toCheck(karen)),
};

/** Everything that a power covers, where many look alike. */
export const AsBoLooksIntoLookAlikes: Story = {
  render: () =>
    wizard(world({ powers: (_, lang) => catalogueIn(lang, { here: knownPowers.map(({ id }) => id) }) }).as(bo), { intent: 'request' }),
  play: doing(...toWhat(karen), write('search', 'min log'), root => {
    const found = [...root.querySelectorAll<HTMLDetailsElement>('details.covers')];
    for (const one of found) one.open = true;
    return found.length === 2;
  }),
};

/** The portal has it asked whether it is understood, and the answers are wrong. */
export const AsBoIsAskedWhetherHeUnderstands: Story = {
  render: () => asking({}, world({ allows: { questions: true } })),
  play: doing(...toCheck(karen), pressFirst('#reach'), pressFirst('#begins'), goOn),
};

export const AsBoChecksEverything: Story = { render: () => asking(), play: doing(...toCheck(karen)) };

export const AsBoHasAsked: Story = { render: () => asking(), play: doing(...toCheck(karen), goOn) };

export const AsBoHasAskedBefore: Story = {
  render: () => wizard(world({ mandates: [kept({ state: 'awaiting-approval' })] }).as(bo), { intent: 'request' }),
  play: doing(...toCheck(karen), goOn),
};

export const AsKarenGivesBo: Story = { render: () => giving(), play: doing(...toCheck(bo)) };

export const AsKarenHasGivenBo: Story = { render: () => giving(), play: doing(...toCheck(bo), goOn) };

/** What a giver gives away is never chosen for them: in a gift it only comes first. */
export const AsKarenGivesInAPortalThatHasChosen: Story = {
  render: () => giving({ offers: { preselect: [carePortal] } }),
  play: doing(...toWhat(bo)),
};

export const ForSomebodyWithALongName: Story = { render: () => asking(), play: doing(...toCheck(maria)) };

export const InADialog: Story = { render: () => asking({ placement: 'dialog' }) };

export const LeavingTheDialog: Story = {
  render: () => asking({ placement: 'dialog' }),
  play: doing(write('name', karen.name), press('Luk')),
};

export const NoConnection: Story = {
  render: () => wizard(faulty(world().as(bo), [{ operation: 'request', fault: 'refused', reason: 'unreachable' }]), { intent: 'request' }),
  play: doing(...toCheck(karen), goOn),
};

export const WhileBoActsForKaren: Story = {
  render: () => wizard(actingFor(karen, world({ mandates: [{}] }).as(bo)), { intent: 'request' }),
};

export const InAPortalThatLeadsToBorgerDk: Story = { render: () => wizard('link-out', { intent: 'request' }) };

/** Past the page that says that it is done at borger.dk. */
const prepare: Turn[] = [pressFirst('button.primary'), root => root.querySelector('#called') !== null];
const choosePower =
  (title: string): Turn =>
  root => {
    const box = [...root.querySelectorAll<HTMLElement>('label')].find(({ textContent }) => textContent.includes(title));
    box?.click();
    return box !== undefined;
  };
const onGuide: Turn = root => root.querySelector('#guide') !== null;
const toGuide = (...chosen: readonly Turn[]): Turn[] => [goOn, on('what'), ...chosen, goOn, on('until'), goOn, onGuide];
const called = (name: string): Turn => write('called', name);

export const WhomAtBorgerDk: Story = { render: () => wizard('link-out', { intent: 'request' }), play: doing(...prepare) };

export const WhatAtBorgerDk: Story = {
  render: () => wizard('link-out', { intent: 'give' }),
  play: doing(...prepare, called('Bo Holm'), goOn, on('what')),
};

export const AskingAtBorgerDk: Story = {
  render: () => wizard('link-out', { intent: 'request' }),
  play: doing(...prepare, called(karen.name), ...toGuide()),
};

export const AskingByLetterAtBorgerDk: Story = {
  render: () => wizard('link-out', { intent: 'request' }),
  play: doing(...prepare, pick(2), ...toGuide()),
};

export const GivingAtBorgerDk: Story = {
  render: () => wizard('link-out', { intent: 'give' }),
  play: doing(...prepare, called(bo.name), ...toGuide(choosePower('Social- og sundhedsportal'))),
};

/** Many powers of long names, for a person of a long name. */
const many = ['dvs. læsefuldmagt', 'Bestille Sundhedskort', 'Se billedbeskrivelser', 'SU-lån, men ikke', 'Melde flytning i Danmark'].map(
  choosePower,
);

export const GivingALotAtBorgerDk: Story = {
  render: () => wizard('link-out', { intent: 'give' }),
  play: doing(...prepare, called(maria.name), ...toGuide(choosePower('Social- og sundhedsportal'), ...many)),
};

/** What goes on paper, as it stands alone where no window can be opened for it. */
export const WhatIsPrinted: Story = {
  render: () => wizard('link-out', { intent: 'give' }),
  play: async context => {
    const opens = window.open.bind(window);
    window.open = () => null;
    try {
      await doing(
        ...prepare,
        called(bo.name),
        ...toGuide(choosePower('Social- og sundhedsportal'), ...many),
        pressFirst('[part=print]'),
        root => root.querySelector('.plain-view[open]') !== null,
      )(context);
    } finally {
      window.open = opens;
    }
  },
};

/** Something that the portal does not honour. */
export const AsBoWantsWhatIsElsewhere: Story = {
  render: () => asking(),
  play: doing(...toWhat(karen), pressFirst('[part=elsewhere] summary'), pressFirst('[part=leave]'), root =>
    Boolean(root.querySelector('[part=steps]')),
  ),
};

export const GivingAtBorgerDkInArabic: Story = {
  globals: { lang: 'ar' },
  render: () => wizard('link-out', { intent: 'give' }),
  play: doing(...prepare, called(layla.name), ...toGuide(pressFirst('input[type=checkbox]')), root =>
    Boolean(root.querySelector('#guide [lang=da]')),
  ),
};

export const HandedOverToBorgerDk: Story = {
  render: () =>
    wizard({ ...world().as(bo), request: async () => ({ outcome: 'handed-over', to: 'https://www.borger.dk/' }) }, { intent: 'request' }),
  play: doing(...toCheck(karen), goOn),
};

export const InEnglish: Story = { globals: { lang: 'en' }, render: () => asking(), play: doing(...toCheck(karen)) };

export const InArabic: Story = {
  globals: { lang: 'ar' },
  render: () => wizard(world().as(layla), { intent: 'request' }),
  play: doing(...toCheck(karen)),
};

export const InTheDark: Story = { globals: { theme: 'dark' }, render: () => asking(), play: doing(...toWhat(karen)) };
