import { html, nothing, type TemplateResult } from 'lit';
import { HandOffEvent } from '../../context/events.js';
import type { Locale } from '../../controllers/locale.js';
import type { Visiting } from '../../controllers/visiting.js';
import { safeUrl } from '../../contract/safe-url.js';
import { commonWords } from '../../locale/common/index.js';
import { refused, support } from './frame.js';
import { sessionNotice } from './session-notice.js';
import { stoppedNotice } from './stopped.js';

/** What is shown in place of an element that cannot be used yet, or not here: that it is coming, that it failed, or where to go. `away` says where that is. */
export function gate(locale: Locale, visiting: Visiting, able: boolean, content: () => unknown, away = elsewhere): unknown {
  const { state, reason, description, stopped } = visiting.known;
  if (state === 'opening') return waiting(locale);
  if (state === 'failed') return failed(locale, visiting, reason);
  if (stopped) return stoppedNotice(locale, visiting);
  if (!able) return away(locale, visiting);
  return html`${sessionNotice(locale, visiting)}${description?.demo ? html`<p class="notice mind" part="demo">${locale.words(commonWords).demo}</p>` : nothing}${content()}`;
}

/** Something is on its way. It is heard only when it takes a while, because the text is put in after the region. */
export const waiting = (locale: Locale): TemplateResult =>
  html`<p class="waiting quiet" role="status" part="loading">${locale.words(commonWords).loading}</p>`;

const failed = (locale: Locale, visiting: Visiting, reason: Parameters<typeof refused>[1]): TemplateResult => {
  const words = locale.words(commonWords);
  return html`
    ${reason === 'session-expired' || reason === 'user-changed' ? nothing : html`<h2>${words.failedTitle}</h2>`}
    ${refused(locale, reason)}
    <div class="buttons">${wayOn(locale, visiting, reason === 'user-changed' ? 'primary' : '')}</div>
    ${support(locale, visiting)}
  `;
};

/** What can be pressed where nothing is known: to try again, or, where the page belongs to somebody who is gone, to have it anew. */
export const wayOn = (locale: Locale, { known, visit }: Visiting, kind = ''): TemplateResult => {
  const words = locale.words(commonWords);
  return known.reason === 'user-changed'
    ? html`<button type="button" class=${kind} @click=${() => location.reload()}>${words.reload}</button>`
    : html`<button type="button" class=${kind} @click=${() => void visit?.open(locale.lang)}>${words.tryAgain}</button>`;
};

/** The way to borger.dk, where the backend cannot do what the element is for. */
export const elsewhere = (locale: Locale, visiting: Visiting): TemplateResult => {
  const { noBackendTitle, noBackend } = locale.words(commonWords);
  return leading(locale, visiting, { title: noBackendTitle, text: noBackend });
};

/** The way to one's mandates at borger.dk, where the backend has no list of them. */
export const mandatesElsewhere = (locale: Locale, visiting: Visiting): TemplateResult =>
  leading(locale, visiting, locale.words(commonWords).mandatesElsewhere);

const leading = (locale: Locale, visiting: Visiting, { title, text }: Readonly<Record<'title' | 'text', string>>): TemplateResult => {
  const href = safeUrl(visiting.contacts.selfService);
  return html`
    <h2>${title}</h2>
    <p>${text}</p>
    ${
      href
        ? html`<p><a class="button primary" part="hand-off" href=${href} @click=${(event: Event) => handOff(event, href)}>${locale.words(commonWords).toSelfService}</a></p>`
        : nothing
    }
    ${support(locale, visiting)}
  `;
};

/** Tells the page that the citizen is about to follow a link out of it, and keeps them where the page says so. */
export const handOff = (event: Event, href: string): void => {
  const news = new HandOffEvent(href);
  event.currentTarget?.dispatchEvent(news);
  if (news.defaultPrevented) event.preventDefault();
};
