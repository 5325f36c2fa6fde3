import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../controllers/language.js';
import type { Phone } from '../../domain/topics.js';
import { telephone, type Contacts } from '../../locale/contacts.js';
import { helpContactsWords } from '../../locale/help-contacts/index.js';
import { allHours, openingInWords, phoneOf } from './hours.js';
import { sentence } from './sentence.js';

/** What it takes to say whom to call: the reader's language, the numbers, and the time that it is. */
export interface Calling {
  readonly language: Language;
  readonly contacts: Contacts;
  readonly now: Date;
}

/** Whom to call. Where none of them has a number, because the portal has not said borgerservice's, the support is there too: it can always be called. */
export const whomToCall = (calling: Calling, phones: readonly Phone[]): readonly TemplateResult[] =>
  (phones.some(phone => phoneOf(calling.contacts, phone).number) ? phones : [...phones, 'support' as const]).map(phone =>
    callThem(calling, phone),
  );

/** Somebody to call, with whether they answer now. Of borgerservice it is said where the number is, where the portal has not said it. */
function callThem(calling: Calling, phone: Phone): TemplateResult {
  const { language, contacts } = calling;
  const words = language.words(helpContactsWords);
  const { number } = phoneOf(contacts, phone);
  const desk = phone === 'borgerservice';
  const name = desk ? (contacts.borgerserviceName ?? words.borgerservice.who) : words[phone].who;
  return html`
    <div class="contact">
      <p><strong>${name}</strong> ${number ? dial(calling, number) : nothing}</p>
      ${number ? opening(calling, phone) : html`<p class="quiet">${words.borgerservice.none}</p>`}
      ${desk ? html`<p class="quiet">${words.borgerservice.book}</p>` : nothing}
    </div>
  `;
}

/** A number that calls when it is pressed. */
export const dial = ({ language }: Pick<Calling, 'language'>, number: string): TemplateResult =>
  html`<a class="button" part="call" href=${telephone(number)}><span>${sentence(language.words(helpContactsWords).call, html`<bdi dir="ltr">${number}</bdi>`)}</span></a>`;

/** Whether somebody answers now. Nothing where nobody has said when they do. */
export const opening = ({ language, contacts, now }: Calling, phone: Phone): TemplateResult | typeof nothing => {
  const { hours } = phoneOf(contacts, phone);
  if (!hours) return nothing;
  const words = language.words(helpContactsWords);
  // What holds now is not for paper: there, all hours stand.
  return html`
    <p class="opening on-screen">${openingInWords(words, language.lang, hours, now)}</p>
    <ul class="on-paper">
      ${allHours(words, language.lang, hours).map(row => html`<li>${row.days}: ${row.hours}</li>`)}
    </ul>
  `;
};
