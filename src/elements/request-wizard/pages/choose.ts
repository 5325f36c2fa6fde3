import { html, nothing } from 'lit';
import { map } from 'lit/directives/map.js';
import type { Intent } from '../../../domain/draft.js';
import type { Page } from '../page.js';
import { buttons, headed } from '../pieces.js';
import { needed, steps, unfinished } from './begin.js';

/** The page that asks who is to be helped (R004). One press answers it. */
export function choose(page: Page) {
  const { words, able } = page;
  return html`
    ${headed(page, words.choose.title)} ${unfinished(page)}
    <p>${words.choose.lead}</p>
    <div class="doors">${map(able, intent => door(page, intent))}</div>
    ${page.guides ? nothing : needed(page)}
    ${buttons(page, '')}
  `;
}

const door = (page: Page, intent: Intent) => {
  const {
    words: { choose },
    turns,
    guides,
  } = page;
  return html`
  <div class="door" part="door">
    <button
      type="button"
      aria-describedby="${intent}-means"
      @click=${() => {
        turns.answer({ intent });
        turns.goOn();
      }}
    >
      ${choose[intent]}
    </button>
    <p id="${intent}-means">${choose[`${intent}Means`]}</p>
    ${guides ? nothing : steps(page, intent)}
  </div>
`;
};
