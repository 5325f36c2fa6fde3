import { html, nothing, type TemplateResult } from 'lit';
import { map } from 'lit/directives/map.js';
import type { Intent } from '../../../domain/draft.js';
import { nameOf } from '../../pieces/frame.js';
import { sentence } from '../../pieces/sentence.js';
import type { Page } from '../page.js';
import { buttons, titled } from '../pieces.js';

/** The page before anything is asked: what happens, in three steps or five (R091, R101) or in two (R161), what one needs, and how long it takes. */
export function begin(page: Page) {
  const { words, intent, turns } = page;
  const own = words.begin;
  return html`
    ${titled(own.title[intent])} ${unfinished(page)}
    <p>${own.you[intent]}</p>
    <h3>${own.stepsTitle}</h3>
    ${steps(page, intent)} ${byLetter(page, intent)} ${needed(page)}
    ${buttons(page, html`<button type="button" class="primary" @click=${() => turns.goOn()}>${own.begin}</button>`)}
  `;
}

/** The steps to a mandate, one way round. */
export const steps = ({ words: { begin } }: Page, intent: Intent): TemplateResult => html`
  <ol part="steps">
    ${map(begin.steps[intent], step => html`<li>${step}</li>`)}
  </ol>
`;

const byLetter = ({ words: { begin }, letters }: Page, intent: Intent) =>
  intent === 'request' && letters
    ? html`
        <details>
          <summary>${begin.letter.title}</summary>
          <ol>
            ${map(begin.letter.steps, step => html`<li>${step}</li>`)}
          </ol>
        </details>
      `
    : nothing;

/** What one needs, and how long it takes. */
export const needed = ({ words: { begin } }: Page): TemplateResult => html`
  <div part="needed">
    <h3>${begin.neededTitle}</h3>
    <ul>
      ${map(begin.needed, line => html`<li>${line}</li>`)}
    </ul>
  </div>
`;

/** What was answered before and has not been sent, with the way to go on with it. It is kept with the backend, for whoever answered it. */
export function unfinished({ locale, words, unfinished: draft, turns }: Page): TemplateResult | typeof nothing {
  if (!draft) return nothing;
  const own = words.unfinished;
  const { intent, person } = draft;
  return html`
    <section class="notice mind" part="unfinished" aria-labelledby="unfinished">
      <h3 id="unfinished">${own.title}</h3>
      <p>${person ? sentence(own.about[intent], nameOf(locale, person)) : own.nameless[intent]}</p>
      <div class="buttons">
        <button type="button" class="primary" @click=${() => turns.takeUp(draft)}>${own.takeUp}</button>
        <button type="button" @click=${() => turns.throwAwayKept(draft)}>${own.throwAway}</button>
      </div>
    </section>
  `;
}
