import { html } from 'lit';
import { handOffWords } from '../../../locale/hand-off/index.js';
import type { Page } from '../page.js';
import { answered, buttons, describedBy, faultOf, headed, isFaulty, toMend } from '../pieces.js';
import { deciding, delivery } from './who.js';

/** The page that asks who it is, where nobody can be looked up: a name that stays on the page, is written in the heading of what one takes along, and goes nowhere. */
export const named = (page: Page) => {
  const { locale, words, intent, turns, state } = page;
  const own = locale.words(handOffWords).who;
  return html`
    ${headed(page, words.who[intent].title)} ${toMend(page)}
    <p>${own.lead}</p>
    ${deciding(page)}
    ${answered(
      html`
        <div class="field" part="field">
          <label for="called">${own.name}</label>
          <span class="hint" id="called-hint">${own.hint}</span>
          ${faultOf(page, 'called')}
          <input
            id="called"
            type="text"
            dir="auto"
            autocomplete="off"
            autocapitalize="words"
            spellcheck="false"
            translate="no"
            maxlength="200"
            aria-describedby=${describedBy(page, 'called')}
            aria-invalid=${isFaulty(page, 'called')}
            .value=${state.name}
            @input=${(event: Event) => turns.named((event.target as HTMLInputElement).value)}
          />
        </div>
        <p class="quiet">${own.ready}</p>
        ${delivery(page)} ${buttons(page, html`<button class="primary">${words.goOn}</button>`)}
      `,
      () => turns.goOn(),
    )}
  `;
};
