import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Party } from '../../domain/party.shape.js';
import { commonWords } from '../../locale/common/index.js';

/** A person's name as text that keeps its own direction and is not translated. Where it is not known, it says so. */
export const nameOf = (locale: Locale, { name }: Pick<Party, 'name'>): TemplateResult =>
  name ? html`<bdi translate="no">${name}</bdi>` : html`<span>${locale.words(commonWords).nameless}</span>`;

/** A person told apart from others of the same name, by the day they were born. */
export const nameAndBirth = (locale: Locale, person: Party): TemplateResult =>
  // Without a blank after it: a full stop or a question mark may follow.
  html`${nameOf(locale, person)}${
    person.born ? html` <span class="quiet">(${locale.words(commonWords).born(locale.shortDay(person.born))})</span>` : nothing
  }`;
