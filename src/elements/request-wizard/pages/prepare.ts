import { html } from 'lit';
import { map } from 'lit/directives/map.js';
import { handOffWords } from '../../../locale/hand-off/index.js';
import type { Page } from '../page.js';
import { buttons, titled, wayTo } from '../pieces.js';

/** The page before anything is made ready for elsewhere: where it ends, what that means, and that nothing is kept. */
export function prepare(page: Page) {
  const { locale, draft, guides, visiting, turns } = page;
  const own = locale.words(handOffWords).prepare;
  return html`
    ${titled(guides ? own.title[draft.intent ?? 'open'] : own.some.title)}
    <p>${guides ? own.lead : own.some.lead}</p>
    <ol part="steps">
      ${map(guides ? own.how : own.some.how, step => html`<li>${step}</li>`)}
    </ol>
    <p class="notice">${own.kept}</p>
    ${buttons(page, html`<button type="button" class="primary" @click=${() => turns.goOn()}>${own.begin}</button>`)}
    ${wayTo(visiting.contacts.selfService, own.straight)}
  `;
}
