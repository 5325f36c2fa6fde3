import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Visiting } from '../../controllers/visiting.js';
import type { Stopped } from '../../context/visit.js';
import type { Party } from '../../domain/party.shape.js';
import { actingWords } from '../../locale/acting/index.js';
import { commonWords } from '../../locale/common/index.js';
import { nameAndBirth, refused, support } from './frame.js';
import { sentence } from './sentence.js';
import { Switching } from './switching.js';

export interface StoppedOptions {
  /** Asks for a new mandate from somebody whose mandate has ended. Absent where the element has no way to the wizard. */
  readonly askAnew?: (person: Party) => void;
}

const switchings = new WeakMap<Visiting, Switching>();

/** The way back from a page that has stopped. It is kept from one drawing to the next. */
const switchingOf = (visiting: Visiting, locale: Locale): Switching => {
  const kept = switchings.get(visiting) ?? new Switching(visiting.host as LitElement, visiting, locale);
  switchings.set(visiting, kept);
  return kept;
};

/**
 * What stands in place of an element on a page that has stopped: whose page it was, for whom one acts now, and two ways on.
 *
 * The name of the one before is in this sentence and on the way back to them, and nowhere else.
 */
export function stoppedNotice(locale: Locale, visiting: Visiting, { askAnew }: StoppedOptions = {}): TemplateResult | typeof nothing {
  const { stopped } = visiting.known;
  if (!stopped) return nothing;
  const words = locale.words(actingWords);
  const switching = switchingOf(visiting, locale);
  return html`
    <div class="notice mind" part="stopped" role=${visiting.speaks ? 'alert' : nothing}>
      <h2 tabindex="-1">${words.stoppedTitle}</h2>
      ${happened(locale, stopped)}
      <p>${words.nothingHappens}</p>
      ${refused(locale, switching.reason)}
      <div class="buttons">${waysOn(locale, visiting, switching, { stopped, askAnew })}</div>
      ${visiting.speaks ? support(locale, visiting) : nothing}
    </div>
  `;
}

const happened = (locale: Locale, { why, was, now }: Stopped): TemplateResult => {
  const words = locale.words(actingWords);
  const about = (say: (name: string) => string, person: Party) => html`<p>${sentence(say, nameAndBirth(locale, person))}</p>`;
  if (was && why === 'ended') return about(words.mandateOver, was.person);
  if (was && why === 'narrowed') return about(words.mandateLess, was.person);
  return html`
    ${was ? about(words.pageWasFor, was.person) : html`<p>${words.pageWasYours}</p>`}
    ${now ? about(words.nowElsewhere, now.person) : html`<p>${now === null ? words.nowElsewhereYou : words.nowElsewhereOther}</p>`}
  `;
};

interface Ways extends StoppedOptions {
  readonly stopped: Stopped;
}

const waysOn = (
  locale: Locale,
  visiting: Visiting,
  switching: Switching,
  { stopped: { why, was, now }, askAnew }: Ways,
): TemplateResult => {
  const words = locale.words(actingWords);
  const goOn = () => {
    visiting.visit?.goOn();
    void lead(visiting);
  };
  const back = async () => {
    if (await switching.to(why === 'narrowed' ? null : (was?.person.id ?? null))) await lead(visiting);
  };
  const ask = () => {
    if (!was) return;
    goOn();
    askAnew?.(was.person);
  };
  const on =
    now === undefined
      ? html`<button type="button" class="primary" @click=${() => void visiting.visit?.refresh(locale.lang)}>${words.seeWho}</button>`
      : html`<button type="button" class="primary" @click=${goOn}>${now ? named(locale, words.goOnFor, now.person) : words.goOnYourself}</button>`;
  if (why === 'ended')
    return html`${on}${
      askAnew
        ? html`<button type="button" @click=${ask}>${words.askAnew}</button>`
        : html`<button type="button" @click=${() => location.reload()}>${locale.words(commonWords).reload}</button>`
    }`;
  const other = why === 'switched' && was ? named(locale, words.backTo, was.person) : words.back;
  return html`${on}<button type="button" aria-busy=${switching.busy} @click=${back}>${other}</button>`;
};

/** One piece of text: a button sets its pieces side by side. */
const named = (locale: Locale, say: (name: string) => string, person: Party): TemplateResult =>
  html`<span>${sentence(say, nameAndBirth(locale, person))}</span>`;

/** The button is gone. Whoever pressed it reads on at the top of what has come in its place. */
const lead = async ({ host }: Visiting): Promise<void> => {
  await host.updateComplete;
  const top = host.renderRoot.querySelector<HTMLElement>('h2, h3, [tabindex="-1"]');
  if (top && !top.hasAttribute('tabindex')) top.tabIndex = -1;
  top?.focus();
};
