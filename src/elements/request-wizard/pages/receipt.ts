import { html, nothing } from 'lit';
import { map } from 'lit/directives/map.js';
import { lastDay } from '../../../domain/period.js';
import { nameOf, titleOf } from '../../pieces/frame.js';
import { sentence } from '../../pieces/sentence.js';
import type { Page } from '../page.js';
import { headed } from '../pieces.js';

/** The page after it is done: what happened, what happens next, and what to say on the phone. */
export function receipt(page: Page) {
  const { locale, words, intent, turns, state } = page;
  const { mandate } = state;
  if (!mandate) return nothing;
  const name = nameOf(locale, intent === 'request' ? mandate.giver : mandate.holder);
  const own = words.receipt[intent];
  return html`
    <div class="notice good" part="done">${headed(page, sentence(own.title, name))}</div>
    <h3>${words.receipt.nextTitle}</h3>
    <ul>
      ${mandate.replaces ? html`<li>${own.replaces}</li>` : nothing} ${map(own.next, say => html`<li>${sentence(say, name)}</li>`)}
      <li>${own.follow}</li>
    </ul>
    <dl class="answers" part="receipt">
      <div>
        <dt>${words.receipt.about}</dt>
        <dd>
          <ul>
            ${map(mandate.powers, power => html`<li>${titleOf(locale, power)}</li>`)}
          </ul>
        </dd>
      </div>
      <div>
        <dt>${words.receipt.until}</dt>
        <dd>${locale.day(lastDay(mandate.period))}</dd>
      </div>
      <div>
        <dt>${words.receipt.reference}</dt>
        <dd>
          <strong dir="ltr" translate="no" part="reference">${mandate.reference}</strong>
          <span class="hint">${words.receipt.referenceHint}</span>
        </dd>
      </div>
    </dl>
    <div class="buttons" part="buttons">
      <button type="button" @click=${() => turns.again()}>${words.receipt.again}</button>
    </div>
  `;
}
