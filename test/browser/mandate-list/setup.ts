import { html, nothing } from 'lit';
import '../../../src/define/fuldmagt-mandate-list.js';
import type { CallOptions, MandateBackend } from '../../../src/contract/backend.js';
import type { Input, OperationName, Output } from '../../../src/contract/operations.js';
import { addDays } from '../../../src/domain/day.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import type { FuldmagtMandateList } from '../../../src/elements/mandate-list/fuldmagt-mandate-list.js';
import type { FuldmagtProvider } from '../../../src/elements/provider/fuldmagt-provider.js';
import type { Kept } from '../../../src/registry/store.js';
import { testDay } from '../../../src/testing/people.js';
import type { World } from '../../../src/testing/world.js';
import { allByRole, byRole, nameOf, textOf, until } from '../../support/browser/page.js';
import { portal } from '../../support/browser/portal.js';

export interface Shown {
  readonly list: FuldmagtMandateList;
  readonly provider: FuldmagtProvider;
}

/** The list on a portal's page. */
export async function show(backend: MandateBackend, { mandate, lang = 'da' }: { mandate?: string; lang?: string } = {}): Promise<Shown> {
  const provider = await portal(backend, html`<fuldmagt-mandate-list mandate=${mandate ?? nothing}></fuldmagt-mandate-list>`, lang);
  return { provider, list: provider.querySelector('fuldmagt-mandate-list') as FuldmagtMandateList };
}

/** The list with everything in it. */
export async function showList(backend: MandateBackend, options: { lang?: string } = {}): Promise<Shown> {
  const shown = await show(backend, options);
  await until(() => !textOf(shown.list).includes('Henter') && shown.list.shadowRoot?.querySelector('[part=request], [part=ended], li'));
  return shown;
}

/** Waits for a heading, and answers with it. */
export const heading = (list: HTMLElement, name: string | RegExp): Promise<HTMLElement> => until(() => byRole(list, 'heading', name));

/** Waits for a button that can be pressed, and presses it. */
export async function pressButton(list: HTMLElement, name: string): Promise<void> {
  const button = await until(() => byRole(list, 'button', name));
  button.focus();
  button.click();
}

/** What can be pressed, in the order in which it is seen. */
export const buttons = (root: ParentNode): string[] => allByRole(root, 'button').map(nameOf);

/** What can be done about the one mandate that is shown, in the order in which it is seen. */
export const ways = (list: HTMLElement): string[] => buttons(list.shadowRoot?.querySelector('[part=ways]') ?? list);

/** The mandates in the list, as they are read. */
export const items = (list: HTMLElement): HTMLElement[] => allByRole(list, 'listitem').filter(item => item.matches('.mandate'));

/** The mandate with somebody. */
export const itemWith = (list: HTMLElement, name: string | RegExp): Promise<HTMLElement> =>
  until(() => items(list).find(item => allByRole(item, 'heading', name).length > 0));

/** What is written about a mandate, whoever asks. */
export const written = (world: World, id: string) => world.store.work(room => room.mandate(id as MandateId));

/** What has happened to a mandate, whoever asks. */
export const happened = async (world: World, id: string): Promise<string[]> =>
  (await world.store.work(room => room.history(id as MandateId))).map(({ kind }) => kind);

export const mandateId = (id: string): MandateId => id as MandateId;

/** A backend whose one operation is another. */
export const but = <Name extends OperationName>(
  backend: MandateBackend,
  name: Name,
  answer: (
    input: Input<Name>,
    options: CallOptions,
    ask: (input: Input<Name>, options?: CallOptions) => Promise<Output<Name>>,
  ) => Promise<Output<Name>>,
): MandateBackend => {
  const ask = backend[name] as (input: Input<Name>, options?: CallOptions) => Promise<Output<Name>>;
  return { ...backend, [name]: (input: Input<Name>, options: CallOptions = {}) => answer(input, options, ask) };
};

/** So many mandates from Karen to Bo, each ending on a day of its own. */
export const many = (total: number, more: Partial<Kept> = {}): Partial<Kept>[] =>
  Array.from({ length: total }, (_, place) => ({
    id: mandateId(`many-${String(place).padStart(5, '0')}`),
    reference: `R-${place}`,
    period: [{ from: testDay, until: addDays(testDay, 30 + place) }],
    ...more,
  }));

/** The window is looked at again. */
export const comeBack = (): boolean => window.dispatchEvent(new Event('focus'));
