import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/fuldmagt-help-button.js';
import { bo, karen } from '../src/testing/people.js';

const meta: Meta = { title: 'Prøv det først', component: 'fuldmagt-help-button' };
export default meta;

type Story = StoryObj;

/** The help button of a login page, from which one practises. */
const render = () => html`<fuldmagt-help-button start-url="/start"></fuldmagt-help-button>`;

/** What somebody does in practice. */
type Turn = (practice: ShadowRoot, inside: ShadowRoot | undefined) => boolean;

/** Opens practice from the help, and does one thing after the other, each as soon as it can be done. */
const doing =
  (...turns: readonly Turn[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const help = () => canvasElement.querySelector('fuldmagt-help-button')?.shadowRoot;
    await soon(() => pressIn(help(), 'button'));
    await soon(() => pressIn(help(), '.doors li:nth-child(7) button'));
    const practice = () => help()?.querySelector('fuldmagt-practice')?.shadowRoot;
    for (const turn of turns) {
      await soon(() => {
        const root = practice();
        const inside = root?.querySelector('fuldmagt-request-wizard, fuldmagt-mandate-list')?.shadowRoot ?? undefined;
        return Boolean(root && turn(root, inside));
      }, turn);
    }
  };

const soon = async (work: () => boolean, what: unknown = work): Promise<void> => {
  for (let tries = 0; !work(); tries += 1) {
    if (tries === 300) throw new Error(`It could not be done: ${String(what)}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
};

const pressIn = (root: ParentNode | null | undefined, selector: string): boolean => {
  const found = root?.querySelector<HTMLElement>(selector);
  found?.click();
  return Boolean(found);
};

const press =
  (selector: string): Turn =>
  practice =>
    pressIn(practice, selector);
const within =
  (selector: string): Turn =>
  (_, inside) =>
    pressIn(inside, selector);
const sees =
  (selector: string): Turn =>
  (practice, inside) =>
    practice.querySelector(selector) !== null || Boolean(inside?.querySelector(selector));

const write =
  (id: string, text: string): Turn =>
  (practice, inside) => {
    const field = practice.getElementById(id) ?? inside?.getElementById(id);
    if (!(field instanceof HTMLInputElement)) return false;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    return true;
  };

const take = (intent: 'request' | 'give') => press(`.door [aria-describedby=${intent}-means]`);
const logIn = (id: string, pin: string): Turn[] => [write('id', id), write('pin', pin), press('form .primary')];
const asBo = logIn('bo.holm', '4826');
const asKaren = logIn('karen.holm', '7193');
const whom = (name: string, cpr: string): Turn[] => [write('name', name), write('cpr', cpr), within('form .primary'), sees('[part=power]')];
const toHowLong: Turn[] = [within('input[type=checkbox]'), within('form .primary'), sees('#until')];
const toCheck: Turn[] = [...toHowLong, within('form .primary'), sees('[part=send]:not([aria-disabled=true])')];
const sent: Turn[] = [...toCheck, within('[part=send]'), sees('[part=receipt]')];
/** From the page that says what is to come. */
const begin = within('[part=buttons] > .primary');
const asking: Turn[] = [take('request'), ...asBo, begin, ...whom(karen.name, karen.cpr)];
const giving: Turn[] = [take('give'), ...asKaren, begin, ...whom(bo.name, bo.cpr)];
const other = press('.bubble .primary');

export const WhatToPractise: Story = { render, play: doing(sees('.door')) };

export const LoggingIn: Story = { render, play: doing(take('request'), sees('#pin')) };

export const LoggingInWithOnesOwn: Story = { render, play: doing(take('request'), ...logIn('mig', '1234'), sees('.fault')) };

export const Whom: Story = { render, play: doing(take('request'), ...asBo, begin, sees('#cpr')) };

export const What: Story = { render, play: doing(...asking) };

export const HowLong: Story = { render, play: doing(...asking, ...toHowLong) };

export const LookingItOver: Story = { render, play: doing(...asking, ...toCheck) };

export const Asked: Story = { render, play: doing(...asking, ...sent) };

export const TheOtherSideLogsIn: Story = { render, play: doing(...asking, ...sent, other, sees('#pin')) };

export const TheOtherSideSeesTheRequest: Story = {
  render,
  play: doing(...asking, ...sent, other, ...asKaren, sees('[part=answer]')),
};

export const TheOtherSideAnswers: Story = {
  render,
  play: doing(...asking, ...sent, other, ...asKaren, within('[part=answer]'), sees('[part=approve]')),
};

export const Approved: Story = {
  render,
  play: doing(...asking, ...sent, other, ...asKaren, within('[part=answer]'), within('[part=approve]'), sees('[part=done]')),
};

export const Over: Story = {
  render,
  play: doing(...asking, ...sent, other, ...asKaren, within('[part=answer]'), within('[part=approve]'), other, sees('[part=learnt]')),
};

export const Given: Story = { render, play: doing(...giving, ...sent) };

export const WhatTheHelperHasGot: Story = {
  render,
  play: doing(...giving, ...sent, other, ...asBo, within('[part=detail]'), sees('[part=facts]')),
};

export const WhomInArabic: Story = { globals: { lang: 'ar' }, render, play: doing(take('give'), ...asKaren, begin, sees('#cpr')) };

export const OverInArabic: Story = {
  globals: { lang: 'ar' },
  render,
  play: doing(...giving, ...sent, other, ...asBo, sees('[part=detail]'), other, sees('[part=learnt]')),
};
