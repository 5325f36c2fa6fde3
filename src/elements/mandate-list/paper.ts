import { html, nothing, type TemplateResult } from 'lit';
import type { Mandate } from '../../domain/mandate.shape.js';
import { lastDay } from '../../domain/period.js';
import { mandateListWords } from '../../locale/mandate-list/index.js';
import { mandatePageWords } from '../../locale/mandate-page/index.js';
import { nameOf, titleOf } from '../pieces/frame.js';
import { dial, opening } from '../pieces/phones.js';
import { takeAlong } from '../pieces/take-along.js';
import type { View } from './view.js';

/** How many titles stand on the pocket card one under the other. More of them stand small, in two columns. */
const few = 10;

/** The ways to take a mandate along: all of its page on paper, or, while it is in force, a pocket card. There is no CPR number on either. */
export function paper(view: View, mandate: Mandate): TemplateResult {
  const { paper: words } = view.locale.words(mandatePageWords);
  return html`
    <section class="paper" part="paper">
      <h3>${words.title}</h3>
      ${takeAlong(view.locale, { id: 'whole', title: words.whole(mandate.reference), print: words.print })}
      ${
        mandate.state === 'active'
          ? html`
              <p>${words.about}</p>
              ${card(view, mandate)} ${takeAlong(view.locale, { id: 'pocket', title: words.cardTitle, print: words.pocket, copies: false })}
            `
          : nothing
      }
    </section>
  `;
}

/** The pocket card: who helps whom with what and until when, the number to read out, and whom to call. */
const card = ({ locale, visiting }: View, { giver, holder, powers, period, reference }: Mandate): TemplateResult => {
  const { paper: words } = locale.words(mandatePageWords);
  const { reference: number } = locale.words(mandateListWords);
  const calling = { language: locale, contacts: visiting.contacts, now: new Date() };
  return html`
    <div id="pocket" class="on-paper">
      <div class="pocket">
        <dl>
          <dt>${words.helps}</dt>
          <dd>${nameOf(locale, holder)}</dd>
          <dt>${words.helped}</dt>
          <dd>${nameOf(locale, giver)}</dd>
          <dt>${words.what}</dt>
          <dd>
            <ul class=${powers.length > few ? 'many' : 'few'}>
              ${powers.map(power => html`<li>${titleOf(locale, power)}</li>`)}
            </ul>
          </dd>
          <dt>${words.until}</dt>
          <dd>${locale.day(lastDay(period))}</dd>
          <dt>${number}</dt>
          <dd><bdi dir="ltr">${reference}</bdi></dd>
          <dt>${words.how}</dt>
          <dd>${words.steps}</dd>
          <dt>${words.phone}</dt>
          <dd>${dial(calling, visiting.contacts.supportPhone)} ${opening(calling, 'support')}</dd>
        </dl>
        <p>${words.noProof}</p>
      </div>
    </div>
  `;
};
