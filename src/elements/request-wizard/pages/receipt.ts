import { html, nothing } from 'lit';
import { map } from 'lit/directives/map.js';
import { progressOf } from '../../../domain/draft.js';
import { byLetter } from '../../../domain/letter.js';
import type { Mandate } from '../../../domain/mandate.shape.js';
import { lastDay } from '../../../domain/period.js';
import { nameOf, titleOf } from '../../pieces/frame.js';
import { sentence } from '../../pieces/sentence.js';
import type { Page } from '../page.js';
import { headed } from '../pieces.js';

/** The page after it is done: what happened, what happens next, and what to say on the phone. */
export function receipt(page: Page) {
  const { locale, words, intent, turns, state, seldom } = page;
  const { mandate } = state;
  if (!mandate) return nothing;
  const name = nameOf(locale, intent === 'request' ? mandate.giver : mandate.holder);
  const own = words.receipt[intent];
  const letter = byLetter(mandate) ? seldom?.letter : undefined;
  return html`
    <div class="notice good" part="done">
      ${headed(page, letter ? letter.receiptTitle(page, name) : sentence(own.title, name))}
    </div>
    <div id="receipt">
    <h3 id="next">${words.receipt.nextTitle}</h3>
    ${intent === 'give' ? given(page, name) : letter ? letter.steps(page, mandate, name) : sentDigitally(page, mandate, name)}
    ${mandate.replaces ? html`<p>${own.replaces}</p>` : nothing}
    <p>${own.follow}</p>
    ${letter ? letter.theLetter(page, mandate) : nothing}
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
    </div>
    ${seldom?.along.takeAlong(locale, { id: 'receipt', title: words.receipt.paper[intent] })} ${seldom?.along.reminders(locale, { reference: mandate.reference, period: mandate.period, limits: page.limits, today: page.today })}
    <div class="buttons" part="buttons">
      <button type="button" @click=${() => turns.again()}>${words.receipt.again}</button>
    </div>
  `;
}

const given = ({ words }: Page, name: unknown) => html`
  <ul>
    ${map(words.receipt.give.next, say => html`<li>${sentence(say, name)}</li>`)}
  </ul>
`;

export interface CourseStep {
  readonly what: unknown;
  readonly more?: unknown;
}

/** The steps to a mandate, with where one is among them: three (R091), or five by letter (R101). */
export const course = ({ words }: Page, mandate: Mandate, steps: readonly CourseStep[]) => {
  const { at } = progressOf(mandate);
  return html`
    <ol class="course" part="course" aria-labelledby="next">
      ${map(steps, ({ what, more = nothing }, place) => {
        const here = place + 1 === at;
        const mark = place + 1 < at ? words.receipt.done : here ? words.receipt.now : '';
        return html`
          <li aria-current=${here ? 'step' : nothing}>
            ${here ? html`<strong>${what}</strong>` : what} ${mark ? html`<span class="mark">${mark}</span>` : nothing} ${more}
          </li>
        `;
      })}
    </ol>
  `;
};

const sentDigitally = (page: Page, mandate: Mandate, name: unknown) =>
  course(
    page,
    mandate,
    page.words.receipt.request.steps.map(({ step, means }) => ({
      what: sentence(step, name),
      more: map(means, say => html`<span class="more">${sentence(say, name)}</span>`),
    })),
  );
