import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Visiting } from '../../controllers/visiting.js';
import type { Power } from '../../domain/power.shape.js';
import type { Reason } from '../../domain/refusal.js';
import { telephone } from '../../locale/contacts.js';
import { commonWords } from '../../locale/common/index.js';
import { refusalWords } from '../../locale/refusals/index.js';
import { sentence } from './sentence.js';

export { heed } from './heed.js';
export { nameAndBirth, nameOf } from './names.js';

/** Wraps all that an element shows: here the reader's language and direction hold, and what the host's styles let in is set back. */
export const frame = (locale: Locale, content: unknown): TemplateResult => {
  // Fetched before they are needed: what is refused may be refused because the connection is gone.
  locale.words(refusalWords);
  return html`<div class="frame" lang=${locale.lang} dir=${locale.dir}>${content}</div>`;
};

/** The title of a power, marked with its own language where that is not the reader's. It is never cut (R050). */
export const titleOf = (locale: Locale, power: Pick<Power, 'title' | 'lang'>): TemplateResult =>
  html`<span lang=${langOf(locale, power) ?? nothing} dir="auto">${power.title}</span>`;

/** The language of a power's title, where that is not the reader's. */
export const langOf = (locale: Locale, { lang }: Pick<Power, 'lang'>): string | undefined =>
  !lang || lang === locale.lang ? undefined : lang;

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

/** Whether an element says already that the session has ended, and how one goes on. */
export const saysEnded = ({ known, speaks }: Pick<Visiting, 'known' | 'speaks'>, reason: Reason | undefined): boolean =>
  reason === 'session-expired' && known.ended === true && speaks;

/** The same as `refused`, but where the element says already that the session has ended: that is said once. */
export const refusedHere = (
  visiting: Pick<Visiting, 'known' | 'speaks'>,
  ...[locale, reason, more]: Parameters<typeof refused>
): TemplateResult | typeof nothing => (saysEnded(visiting, reason) ? nothing : refused(locale, reason, more));
