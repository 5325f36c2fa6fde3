import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/fuldmagt-mandate-list.js';
import '../src/define/fuldmagt-provider.js';
import type { MandateBackend } from '../src/contract/backend.js';
import { addDays } from '../src/domain/day.js';
import type { MandateId } from '../src/domain/mandate.shape.js';
import { Refusal } from '../src/domain/refusal.js';
import { ar as batch } from '../src/locale/mandate-batch/ar.js';
import { ar } from '../src/locale/mandate-list/ar.js';
import type { Kept } from '../src/registry/store.js';
import { aage, bo, ida, jens, karen, layla, maria, mette, strandby, testDay, viggo, youngJens } from '../src/testing/people.js';
import { lifelike, world } from '../src/testing/world.js';

/** The list as somebody has it, on a portal's page. */
const list = (backend: MandateBackend): TemplateResult => html`
  <fuldmagt-provider .backend=${backend}><fuldmagt-mandate-list></fuldmagt-mandate-list></fuldmagt-provider>
`;

const everyone = [karen, jens, youngJens, ida, maria, layla, mette, aage, viggo];
const others = (place: number) => (everyone[place % everyone.length] ?? karen).id;
const numbered = (kind: string, place: number) => ({ id: `${kind}-${place}` as MandateId, reference: `${kind.toUpperCase()}-${place}` });

/** So many requests that Bo has to answer. */
const requests = (total: number): Partial<Kept>[] =>
  Array.from({ length: total }, (_, place) => ({
    ...numbered('r', place),
    giver: bo.id,
    holder: others(place),
    state: 'awaiting-approval',
    changed: `${addDays(testDay, -place)}T09:00:00.000Z`,
  }));

/** So many mandates that Bo helps by, the first of which run out soon. */
const held = (total: number): Partial<Kept>[] =>
  Array.from({ length: total }, (_, place) => ({
    ...numbered('h', place),
    giver: others(place),
    period: [{ from: addDays(testDay, -60), until: addDays(testDay, place - 3) }],
  }));

/** The part of the page that the list draws. */
const rootOf = (canvasElement: HTMLElement) => canvasElement.querySelector('fuldmagt-mandate-list')?.shadowRoot;

/** Waits for something on the page of the list. */
const there = async <T>(look: () => T | undefined | null): Promise<T> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = look();
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('it did not come');
};

/** Presses buttons, one after the other, as soon as each is there. */
const pressing =
  (...names: readonly string[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    for (const name of names) {
      const button = await there(() =>
        [...(rootOf(canvasElement)?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent.trim() === name),
      );
      button.click();
    }
  };

const searching =
  (text: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const field = await there(() => rootOf(canvasElement)?.querySelector<HTMLInputElement>('#find'));
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await there(() => rootOf(canvasElement)?.querySelector('.found .total:not(:empty)'));
  };

/** A backend where some requests change while they are answered, and one answer is lost. */
const uncertain = (total: number): MandateBackend => {
  const here = world({ mandates: requests(total) });
  const backend = here.as(bo);
  const perform = backend.perform as NonNullable<MandateBackend['perform']>;
  return {
    ...backend,
    async perform(input, options) {
      if (['r-2', 'r-5'].includes(input.id)) {
        const { holder } = (await here.store.work(room => room.mandate(input.id))) ?? { holder: karen.id };
        await here.as(holder).perform?.({ id: input.id, action: 'withdraw' }, { version: 1 });
      }
      const answer = await perform(input, options);
      if (input.id === 'r-3') throw new Refusal('unreachable');
      return answer;
    },
  };
};

const meta: Meta = { title: 'Mine fuldmagter, mange', component: 'fuldmagt-mandate-list' };
export default meta;

type Story = StoryObj;

const several = () => list(world({ mandates: requests(5) }).as(bo));

export const AsAHelperHasThousands: Story = { render: () => list(world({ mandates: [...requests(40), ...held(3_000)] }).as(bo)) };

export const AsBoSearchesForHansen: Story = {
  render: () => list(world({ mandates: lifelike(testDay) }).as(bo)),
  play: searching('hansen'),
};

export const AsBoFindsNobody: Story = { render: () => list(world({ mandates: lifelike(testDay) }).as(bo)), play: searching('nobody') };

export const AsBoSearchesInArabic: Story = { ...AsBoSearchesForHansen, globals: { lang: 'ar' } };

export const AsBorgerserviceHasDeclined: Story = {
  render: () =>
    list(
      world({
        mandates: [
          { giver: aage.id, delivery: 'letter', desk: strandby, state: 'declined', missing: ['date'], changed: `${testDay}T09:00:00.000Z` },
        ],
      }).as(bo),
    ),
};

export const AsBoChoosesSeveral: Story = { render: several, play: pressing('Vælg flere', 'Vælg alle, der vises') };

export const AsBoAnswersSeveral: Story = {
  render: several,
  play: pressing('Vælg flere', 'Vælg alle, der vises', 'Godkend eller afvis de valgte'),
};

export const AsBoHasApprovedSeveral: Story = {
  render: several,
  play: pressing('Vælg flere', 'Vælg alle, der vises', 'Godkend eller afvis de valgte', 'Godkend alle'),
};

export const WhenSomeOfSeveralCouldNotBeAnswered: Story = {
  render: () => list(uncertain(7)),
  play: pressing('Vælg flere', 'Vælg alle, der vises', 'Godkend eller afvis de valgte', 'Godkend alle'),
};

export const AsBoAsksForSeveralExtensions: Story = {
  render: () => list(world({ mandates: held(4) }).as(bo)),
  play: pressing('Vælg flere', 'Vælg alle, der vises', 'Anmod om forlængelse af de valgte'),
};

export const AnsweringSeveralInArabic: Story = {
  render: () => list(uncertain(7)),
  play: pressing(ar.choose, batch.everyone, batch.goOn.answer, batch.answer.approve),
  globals: { lang: 'ar' },
};
