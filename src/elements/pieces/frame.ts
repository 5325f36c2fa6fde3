import { html, nothing, type TemplateResult } from 'lit';
import type { Visit } from '../../context/visit.js';
import type { Locale } from '../../controllers/locale.js';
import type { Visiting } from '../../controllers/visiting.js';
import type { Party } from '../../domain/party.shape.js';
import type { Power } from '../../domain/power.shape.js';
import { isRefusal, type Reason } from '../../domain/refusal.js';
import { telephone } from '../../locale/contacts.js';
import { commonWords } from '../../locale/common/index.js';
import { refusalWords } from '../../locale/refusals/index.js';
import { RefusedEvent, SessionEndedEvent } from '../../context/events.js';
import { sentence } from './sentence.js';

/** Wraps all that an element shows: here the reader's language and direction hold, and what the host's styles let in is set back. */
export const frame = (locale: Locale, content: unknown): TemplateResult => {
  // Fetched before they are needed: what is refused may be refused because the connection is gone.
  locale.words(refusalWords);
  return html`<div class="frame" lang=${locale.lang} dir=${locale.dir}>${content}</div>`;
};

/** A person's name as text that keeps its own direction and is not translated. Where it is not known, it says so. */
export const nameOf = (locale: Locale, { name }: Pick<Party, 'name'>): TemplateResult =>
  name ? html`<bdi translate="no">${name}</bdi>` : html`<span>${locale.words(commonWords).nameless}</span>`;

/** A person told apart from others of the same name, by the day they were born. */
export const nameAndBirth = (locale: Locale, person: Party): TemplateResult =>
  // Without a blank after it: a full stop or a question mark may follow.
  html`${nameOf(locale, person)}${
    person.born ? html` <span class="quiet">(${locale.words(commonWords).born(locale.shortDay(person.born))})</span>` : nothing
  }`;

/** The title of a power, marked with its own language where that is not the reader's. It is never cut (R050). */
export const titleOf = (locale: Locale, { title, lang }: Pick<Power, 'title' | 'lang'>): TemplateResult =>
  html`<span lang=${!lang || lang === locale.lang ? nothing : lang} dir="auto">${title}</span>`;

/** The phone number of those who can help, and when they answer. */
export const support = (locale: Pick<Locale, 'words'>, { contacts }: Pick<Visiting, 'contacts'>): TemplateResult => {
  const words = locale.words(commonWords);
  const number = html`<a href=${telephone(contacts.supportPhone)} dir="ltr">${contacts.supportPhone}</a>`;
  // A portal that names other hours has them shown in the help, where they are worked out for today.
  const hours = contacts.supportHours ? nothing : words.supportHours;
  return html`<p class="support quiet">${sentence(words.callSupport, number)} ${hours}</p>`;
};

/** What a citizen reads after a refusal, as an alert that is heard at once. */
export const refused = (
  locale: Pick<Locale, 'words'>,
  reason: Reason | undefined,
  more: unknown = nothing,
): TemplateResult | typeof nothing =>
  reason ? html`<div class="notice bad" role="alert" part="alert"><p>${locale.words(refusalWords)[reason]}</p>${more}</div>` : nothing;

/** Tells the page and the visit of a refusal, and answers with its reason. Anything else is a bug, and is thrown on. */
export function heed(element: HTMLElement, error: unknown, visit?: Pick<Visit, 'refused'>): Reason {
  if (!isRefusal(error)) throw error;
  const told = visit?.refused(error.reason) ?? false;
  if (error.reason === 'session-expired' && !told) element.dispatchEvent(new SessionEndedEvent());
  if (error.reason !== 'actor-changed' || !told) element.dispatchEvent(new RefusedEvent(error.reason));
  return error.reason;
}
