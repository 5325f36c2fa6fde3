import { fixture, html } from '@open-wc/testing';
import '../../../src/define/fuldmagt-provider.js';
import '../../../src/define/fuldmagt-request-wizard.js';
import type { Settings } from '../../../src/context/settings.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { FuldmagtProvider } from '../../../src/elements/provider/fuldmagt-provider.js';
import type { FuldmagtRequestWizard } from '../../../src/elements/request-wizard/fuldmagt-request-wizard.js';
import { Refusal } from '../../../src/domain/refusal.js';
import type { TestPerson } from '../../../src/testing/index.js';
import { allByRole, byRole, until } from '../../support/browser/page.js';

export interface Opened
  extends Pick<Settings, 'offers' | 'contacts'>, Partial<Pick<FuldmagtRequestWizard, 'intent' | 'placement' | 'prefill'>> {
  readonly lang?: string;
  /** Whether the page is left standing that says what is to come. */
  readonly atBegin?: boolean;
}

/** A wizard in a provider, with somebody's backend, when the first page that asks something is there. */
export async function opened(
  backend: MandateBackend | 'link-out',
  { intent, placement = 'inline', lang = 'da', atBegin = false, prefill, offers, contacts }: Opened = {},
): Promise<FuldmagtRequestWizard> {
  const provider = await fixture(html`
    <fuldmagt-provider .backend=${backend} .offers=${offers} .contacts=${contacts} lang=${lang}>
      <fuldmagt-request-wizard .intent=${intent} placement=${placement} .prefill=${prefill}></fuldmagt-request-wizard>
    </fuldmagt-provider>
  `);
  const wizard = provider.querySelector('fuldmagt-request-wizard');
  if (!wizard) throw new Error('no wizard');
  await until(() => wizard.shadowRoot?.querySelector('h2'));
  if (!atBegin) await begun(wizard);
  return wizard;
}

/** Leaves the page that says what is to come, where it is there. */
export async function begun(wizard: FuldmagtRequestWizard): Promise<void> {
  const on = wizard.shadowRoot?.querySelector<HTMLElement>('[part=needed] ~ .buttons > .primary');
  if (wizard.showing !== 'begin' || !on) return;
  on.click();
  await until(() => wizard.showing !== 'begin');
  await wizard.updateComplete;
}

/** The provider that a wizard stands in. */
export const providerOf = (wizard: Element): FuldmagtProvider => wizard.closest('fuldmagt-provider') as FuldmagtProvider;

/** Waits until the page with this heading is shown. */
export const shows = (wizard: Element, heading: string | RegExp): Promise<HTMLElement> =>
  until(() => {
    const found = allByRole(wizard, 'heading', heading).filter(({ localName }) => localName === 'h2');
    return found.length === 1 ? found[0] : undefined;
  });

/** Presses the button of a name. */
export const pressed = (wizard: Element, name: string | RegExp): void => byRole(wizard, 'button', name).click();

export const field = (wizard: Element, name: string): HTMLInputElement => byRole<HTMLInputElement>(wizard, 'textbox', name);

/** Writes into the field of a name, as somebody does who pastes. */
export function written(wizard: Element, name: string, text: string): void {
  const into = field(wizard, name);
  into.focus();
  into.value = text;
  into.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Writes a person's name and number, and goes on. */
export function asked(wizard: Element, { name, cpr }: Pick<TestPerson, 'name' | 'cpr'>): void {
  written(wizard, 'Fulde navn', name);
  written(wizard, 'CPR-nummer', cpr);
  pressed(wizard, 'Fortsæt');
}

export const portalBox = (wizard: Element): Promise<HTMLInputElement> =>
  until(() => byRole<HTMLInputElement>(wizard, 'checkbox', 'Social- og sundhedsportal'));

/** Answers which powers: the social and health portal. */
export async function chosePortal(wizard: Element): Promise<void> {
  const box = await portalBox(wizard);
  if (!box.checked) box.click();
  pressed(wizard, 'Fortsæt');
  await shows(wizard, /^Hvor længe /);
}

/** Goes from the first page to the last one before it is sent: this person, the social and health portal, two months. */
export async function toCheck(wizard: Element, person: TestPerson): Promise<void> {
  asked(wizard, person);
  await shows(wizard, /^Hvad /);
  await chosePortal(wizard);
  pressed(wizard, 'Fortsæt');
  await shows(wizard, /^Vil du /);
  await until(() => allByRole(wizard, 'listitem', /Social- og sundhedsportal/).length > 0);
}

/** Hears every event of ours that goes up to the page, until the test is over. */
export function heard(): Event[] {
  const news: Event[] = [];
  const types = [
    ...['step', 'open', 'requested', 'given', 'changed', 'before-acting', 'acting-changed', 'hand-off', 'session-ended', 'refused'],
  ].map(name => `fuldmagt-${name}`);
  const listener = (event: Event) => void news.push(event);
  for (const type of types) addEventListener(type, listener);
  leavings.push(() => {
    for (const type of types) removeEventListener(type, listener);
  });
  return news;
}

const leavings: (() => void)[] = [];
afterEach(() => {
  for (const leave of leavings.splice(0)) leave();
});

/** A backend that counts its writing calls, and may lose the answers to some of them on the way back. */
export function counted(backend: MandateBackend, lost = 0): { backend: MandateBackend; keys: (string | undefined)[]; lost: number } {
  const counting = { backend, keys: [] as (string | undefined)[], lost };
  const through =
    <Input, Output>(ask: ((input: Input, options?: { idempotencyKey?: string | undefined }) => Promise<Output>) | undefined) =>
    async (input: Input, options?: { idempotencyKey?: string | undefined }): Promise<Output> => {
      counting.keys.push(options?.idempotencyKey);
      if (!ask) throw new Error('it cannot');
      const answer = await ask(input, options);
      if (counting.lost > 0) {
        counting.lost -= 1;
        throw new Refusal('unreachable');
      }
      return answer;
    };
  counting.backend = { ...backend, request: through(backend.request), give: through(backend.give) };
  return counting;
}
