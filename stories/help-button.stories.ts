import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/fuldmagt-help-button.js';
import '../src/define/fuldmagt-provider.js';
import { oldWords } from '../src/locale/help-search/old-words.js';
import { unfolded } from './acting.js';

const meta: Meta = { title: 'Brug for hjælp', component: 'fuldmagt-help-button' };
export default meta;

type Story = StoryObj;

const button = html`<fuldmagt-help-button></fuldmagt-help-button>`;
const open = unfolded('fuldmagt-help-button');
const [oldWord = ''] = oldWords.mitid.said;

const always = [{ on: ['weekdays', 'weekend'], open: [{ from: '00:00', until: '24:00' }] }] as const;
const never = [{ on: ['weekdays', 'weekend'], open: [] }] as const;

/** A portal that has said all of its own. */
const inStrandby = (content: TemplateResult) => html`
  <fuldmagt-provider
    .contacts=${{
      supportPhone: '99 99 00 00',
      borgerservice: 'https://strandby.example/borgerservice',
      booking: 'https://strandby.example/tid',
      borgerserviceName: 'Borgerservice Strandby',
      borgerservicePhone: '99 99 11 11',
      borgerserviceAddress: 'Havnegade 1, 9999 Strandby',
      borgerserviceHours: [
        { on: ['12-24', '12-31', 'holidays', 'weekend', '06-05'], open: [] },
        { on: ['thursday'], open: [{ from: '10:00', until: '17:30' }] },
        { on: ['weekdays'], open: [{ from: '10:00', until: '14:00' }] },
      ],
      others: [
        { name: 'Pårørendelinjen', about: 'Til dig, der hjælper en anden.', phone: '99 99 22 22', page: 'https://strandby.example/linjen' },
      ],
    }}
    .topics=${{
      add: {
        da: [
          {
            topic: 'strandby',
            title: 'Hjælp i Strandby',
            about: 'Kom forbi biblioteket.',
            body: ['Hver tirsdag kan du få hjælp på biblioteket.', { steps: ['Tag dit MitID med.', 'Tag en med, du stoler på.'] }],
            call: ['borgerservice'],
          },
        ],
      },
    }}
    >${content}</fuldmagt-provider
  >
`;

/** Opens the help, and presses doors and answers one after the other. */
function through(...names: readonly string[]) {
  return async (story: { canvasElement: HTMLElement }): Promise<void> => {
    await open(story);
    for (const name of names) {
      const next = await found(story.canvasElement, root =>
        [...root.querySelectorAll('button')].find(({ textContent }) => textContent.trim().startsWith(name)),
      );
      next.click();
    }
  };
}

/** Opens the help, and types something in its search. */
function searching(text: string) {
  return async (story: { canvasElement: HTMLElement }): Promise<void> => {
    await open(story);
    const field = await found(story.canvasElement, root => root.querySelector<HTMLInputElement>('input[type=search]'));
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await found(story.canvasElement, root => root.querySelector('.results h3'));
  };
}

async function found<Found extends Element>(canvas: HTMLElement, look: (root: ShadowRoot) => Found | null | undefined): Promise<Found> {
  for (let tries = 0; tries < 200; tries += 1) {
    const root = canvas.querySelector('fuldmagt-help-button')?.shadowRoot;
    const there = root && look(root);
    if (there) return there;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('What the story looks for does not come');
}

/** It needs no provider, no session and no backend. */
export const OnALoginPage: Story = { render: () => button };

export const InTheCorner: Story = { render: () => html`<fuldmagt-help-button placement="corner"></fuldmagt-help-button>` };

export const AsSomebodyLooksForHelp: Story = { render: () => button, play: open };

export const AsThePortalHasAPageToBegin: Story = {
  render: () => html`<fuldmagt-help-button start-url="/start"></fuldmagt-help-button>`,
  play: open,
};

/** A topic: what to do, step by step, where to go on, whom to call, and what is read next. */
export const AsBoReadsHowToAsk: Story = { render: () => button, play: through('Anmod om fuldmagt') };

export const AllTopics: Story = { render: () => button, play: through('Alle emner') };

/** "Find din vej": one question at a time, and how many there are at most. Nothing is kept. */
export const AsBoFindsHisWay: Story = { render: () => button, play: through('Find din vej', 'Jeg vil hjælpe en anden') };

/** The end of a way: the one thing to do, what to bring, whom to call, and what was answered. */
export const AsAGuardianHasFoundTheWay: Story = {
  render: () => inStrandby(button),
  play: through('Find din vej', 'Jeg vil hjælpe en anden', 'Noget hos', 'Ja', 'Nej', 'Jeg er værge', 'Ja, for alt'),
};

/** Karen, who is not online: a note to bring, and borgerservice's number where the portal has said it. */
export const AsKarenWantsHerLettersOnPaper: Story = {
  render: () => inStrandby(button),
  play: through('Find din vej', 'Jeg bruger ikke nettet', 'Have mine breve på papir'),
};

export const AsSomebodySearches: Story = { render: () => button, play: searching('vaerge brev') };

/** The old word is answered with today's. */
export const AsSomebodySearchesForAnOldWord: Story = { render: () => button, play: searching(oldWord) };

export const AsNothingIsFound: Story = { render: () => button, play: searching('xyzzyplugh') };

/** Who answers what, and who is open now. */
export const WhomToCall: Story = { render: () => button, play: through('Ring eller mød op') };

/** Everybody is open, round the clock. */
export const AsEverybodyIsOpen: Story = {
  render: () =>
    html`<fuldmagt-provider .contacts=${{ supportHours: always, mitidHours: always, postHours: always }}>${button}</fuldmagt-provider>`,
  play: through('Ring eller mød op'),
};

/** Nobody answers any more. */
export const AsEverybodyIsClosed: Story = {
  render: () =>
    html`<fuldmagt-provider .contacts=${{ supportHours: never, mitidHours: never, postHours: never }}>${button}</fuldmagt-provider>`,
  play: through('Ring eller mød op'),
};

/** A portal with its own borgerservice, a telephone hour of its own, and a topic of its own. */
export const WithTheNumbersOfStrandby: Story = { render: () => inStrandby(button), play: through('Ring eller mød op') };

export const WithATopicOfStrandbys: Story = { render: () => inStrandby(button), play: through('Alle emner', 'Hjælp i Strandby') };

/** The page says where the help opens. */
export const AsThePageOpensItAtATopic: Story = {
  render: () => html`<fuldmagt-help-button topic="exempt"></fuldmagt-help-button>`,
  play: open,
};

export const InArabic: Story = { render: () => button, globals: { lang: 'ar' }, play: open };

export const FindingTheWayInArabic: Story = {
  render: () => button,
  globals: { lang: 'ar' },
  play: through('اعثر على طريقك', 'لا أستخدم الإنترنت', 'الحصول على رسائلي'),
};
