import { html, nothing, type TemplateResult } from 'lit';
import { map } from 'lit/directives/map.js';
import type { Locale } from '../../controllers/locale.js';
import { safeUrl } from '../../contract/safe-url.js';
import { numberedStepsOf, type Step } from '../../domain/draft.js';
import { cleanName, holdsCpr } from '../../domain/party.js';
import { commonWords } from '../../locale/common/index.js';
import { nameOf } from '../pieces/frame.js';
import { handOff } from '../pieces/gate.js';
import { sentence } from '../pieces/sentence.js';
import type { Fault, Page } from './page.js';

/** The heading of a page, which gets the focus when the page is new. */
export const titled = (title: unknown, describedBy?: string): TemplateResult =>
  html`<h2 id="heading" part="heading" tabindex="-1" aria-describedby=${describedBy ?? nothing}>${title}</h2>`;

/** The heading of a page, with how far one has come. */
export function headed({ words, draft, state: { step } }: Page, title: unknown): TemplateResult {
  const numbered: readonly Step[] = numberedStepsOf(draft);
  const at = numbered.indexOf(step) + 1;
  if (at === 0) return titled(title);
  const page = words.pages[step as keyof typeof words.pages];
  return html`
    <p class="progress" id="progress" part="progress">${words.progress(at, numbered.length, page)}</p>
    ${titled(title, 'progress')}
  `;
}

/** The other person's name: of one who is known, or as it was typed where nobody can be looked up. Undefined where nobody has said it. */
export function called({ locale, draft, state }: Page): TemplateResult | undefined {
  if (draft.person) return nameOf(locale, draft.person);
  const name = cleanName(state.name);
  return name && !holdsCpr(name) ? nameOf(locale, { name }) : undefined;
}

/** A sentence about the other person, by name where it is known. */
export const about = (page: Page, named: (name: string) => string, nameless: string): TemplateResult | string => {
  const name = called(page);
  return name ? sentence(named, name) : nameless;
};

/** What has to be mended on a page, each with the way to its field. */
export function toMend({ locale, words, state: { faults } }: Page): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  return html`
    <div class="notice bad" role="alert" part="faults">
      <h3>${words.toMend}</h3>
      <ul>
        ${map(
          faults,
          fault =>
            html`<li><a href="#${fault.field}" @click=${(event: Event) => toField(event, fault.field)}>${textOf({ locale, words }, fault)}</a></li>`,
        )}
      </ul>
    </div>
  `;
}

/** Puts the focus where a fault is mended. The address stays as it is: a fragment of it finds nothing in a shadow root, and is the host's. */
function toField(event: Event, field: Fault['field']): void {
  event.preventDefault();
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  root.getElementById(field)?.focus();
}

/** What is wrong with one field, in words. */
export function textOf({ locale, words: { faults, check } }: Pick<Page, 'locale' | 'words'>, fault: Fault): string {
  if (fault.why === 'too-late') return faults.until['too-late'](locale.day(fault.latest));
  if (fault.field === 'reach' || fault.field === 'begins') return check.understood[fault.field][fault.why];
  return (faults[fault.field] as Readonly<Record<Fault['why'], string>>)[fault.why];
}

/** What is wrong with one field, beside it. */
export const faultOf = ({ locale, words, state: { faults } }: Page, field: Fault['field']): TemplateResult | typeof nothing => {
  const fault = faults.find(fault => fault.field === field);
  return fault ? html`<span class="fault" id="${field}-fault">${textOf({ locale, words }, fault)}</span>` : nothing;
};

/** What describes a field: its hint, and what is wrong with it. */
export const describedBy = ({ state: { faults } }: Page, field: Fault['field']): string =>
  [`${field}-hint`, ...(faults.some(fault => fault.field === field) ? [`${field}-fault`] : [])].join(' ');

export const isFaulty = ({ state: { faults } }: Page, field: Fault['field']): 'true' | typeof nothing =>
  faults.some(fault => fault.field === field) ? 'true' : nothing;

/** One of a few answers, of which one stands chosen. */
export interface Answer {
  readonly label: string;
  readonly means?: string | undefined;
  readonly chosen: boolean;
  readonly choose: () => void;
}

/**
 * A question with a few answers. The first of them has the id: what leads to the question leads there.
 *
 * Its radio buttons need a name to be a group, and belong to no form: were the browser ever to send the form itself, there would be nothing in it.
 */
export const options = (id: string, legend: unknown, answers: readonly Answer[], fault: unknown = nothing): TemplateResult => html`
  <fieldset class="question" aria-describedby=${fault === nothing ? nothing : `${id}-fault`} @keydown=${enter}>
    <legend>${legend}</legend>
    ${fault}
    ${answers.map(
      ({ label, means, chosen, choose }, place) => html`
        <label class="choice" part="option">
          <input type="radio" form="" name=${id} id=${place === 0 ? id : nothing} .checked=${chosen} @change=${choose} />
          <span>${label}${means ? html`<span class="hint">${means}</span>` : nothing}</span>
        </label>
      `,
    )}
  </fieldset>
`;

/** Enter is a press on the button of the page, as in every other field. */
export const enter = ({ key, currentTarget }: KeyboardEvent): void => {
  if (key === 'Enter') (currentTarget as Element).closest('form')?.requestSubmit();
};

/** The buttons under a page: the one way on, and the way back. */
export const buttons = ({ locale, canGoBack, turns }: Page, onward: unknown): TemplateResult => html`
  <div class="buttons" part="buttons">
    ${onward} ${canGoBack ? html`<button type="button" class="back" @click=${() => turns.back()}>${locale.words(commonWords).back}</button>` : nothing}
  </div>
`;

/** A page that is answered. Enter in a field is a press on its button; nothing is ever sent by the browser itself, whatever happens. */
export const answered = (content: unknown, submit: (form: HTMLFormElement) => void): TemplateResult => html`
  <form
    method="dialog"
    novalidate
    autocomplete="off"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      submit(event.currentTarget as HTMLFormElement);
    }}
  >
    ${content}
  </form>
`;

/** A way to another page on the web, where the address is one that a citizen may be sent to. */
export function wayTo(address: string | undefined, label: string, main = false): TemplateResult | typeof nothing {
  const href = address && safeUrl(address);
  return href
    ? html`<p><a class=${main ? 'button primary' : 'away'} part="hand-off" href=${href} @click=${(event: Event) => handOff(event, href)}>${label}</a></p>`
    : nothing;
}

/** A span of time in words, such as `2 måneder og 3 dage`. */
export function spanInWords(locale: Locale, span: Readonly<Record<'years' | 'months' | 'days', number>>): string {
  const parts = (['years', 'months', 'days'] as const).filter(unit => span[unit] > 0);
  return locale.list(parts.map(unit => amount(locale, span[unit], unit)));
}

/** How long a citizen has to wait, rounded up to what people count in. */
export const waitInWords = (locale: Locale, seconds: number): string =>
  seconds < 60 ? amount(locale, Math.ceil(seconds), 'seconds') : amount(locale, Math.ceil(seconds / 60), 'minutes');

/** The number stays with what it counts, also at the end of a line. */
const amount = (locale: Locale, count: number, unit: 'years' | 'months' | 'days' | 'minutes' | 'seconds'): string =>
  new Intl.NumberFormat(locale.lang, { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long', numberingSystem: 'latn' })
    .format(count)
    .replaceAll(' ', '\u00a0');
