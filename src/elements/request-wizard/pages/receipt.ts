import { html, nothing } from 'lit';
import { map } from 'lit/directives/map.js';
import { progressOf } from '../../../domain/draft.js';
import { answerable } from '../../../domain/chance.js';
import { byLetter, signerOf } from '../../../domain/letter.js';
import type { Mandate } from '../../../domain/mandate.shape.js';
import { firstDay, lastDay } from '../../../domain/period.js';
import { requestLetterWords } from '../../../locale/request-letter/index.js';
import { nameOf, refusedHere, titleOf } from '../../pieces/frame.js';
import { reminders } from '../../pieces/reminders.js';
import { returnPath } from '../../pieces/return-path.js';
import { sentence } from '../../pieces/sentence.js';
import { takeAlong } from '../../pieces/take-along.js';
import type { Page } from '../page.js';
import { headed } from '../pieces.js';

/** The page after it is done: what happened, what happens next, and what to say on the phone. */
export function receipt(page: Page) {
  const { locale, words, intent, turns, state } = page;
  const { mandate } = state;
  if (!mandate) return nothing;
  const name = nameOf(locale, intent === 'request' ? mandate.giver : mandate.holder);
  const own = words.receipt[intent];
  const letter = byLetter(mandate);
  return html`
    <div class="notice good" part="done">
      ${headed(page, sentence(letter ? locale.words(requestLetterWords).receipt.title : own.title, name))}
    </div>
    <div id="receipt">
    <h3 id="next">${words.receipt.nextTitle}</h3>
    ${intent === 'give' ? given(page, name) : letter ? sentByLetter(page, mandate, name) : sentDigitally(page, mandate, name)}
    ${mandate.replaces ? html`<p>${own.replaces}</p>` : nothing}
    <p>${own.follow}</p>
    ${letter ? theLetter(page, mandate) : nothing}
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
    ${takeAlong(locale, { id: 'receipt', title: words.receipt.paper[intent] })} ${reminders(locale, { reference: mandate.reference, period: mandate.period, limits: page.limits, today: page.today })}
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

interface CourseStep {
  readonly what: unknown;
  readonly more?: unknown;
}

/** The steps to a mandate, with where one is among them: three (R091), or five by letter (R101). */
const course = ({ words }: Page, mandate: Mandate, steps: readonly CourseStep[]) => {
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

const sentByLetter = (page: Page, mandate: Mandate, name: unknown) => {
  const { steps, turn } = page.locale.words(requestLetterWords).receipt;
  const signer = signerOf(mandate.basis);
  return course(
    page,
    mandate,
    steps[signer].map((say, place) => ({
      what: sentence(say, name),
      more: place + 1 === 2 && progressOf(mandate).at === 2 ? html`<span class="more">${sentence(turn[signer], name)}</span>` : nothing,
    })),
  );
};

/** How the letter comes back (R105-R107), and the letter itself, where the backend prints it. */
const theLetter = ({ locale, visiting, state, letter, turns }: Page, { giver, basis, period }: Mandate) => {
  const words = locale.words(requestLetterWords).receipt;
  const { contacts, known } = visiting;
  const allows = known.description?.allows;
  const answerBy = allows && answerable(firstDay(period), lastDay(period), allows);
  return html`
    ${returnPath(locale, { giver, basis, side: 'holder', answerBy, contacts })}
    ${
      known.backend?.letter
        ? html`
            <div class="letter" part="letter">
              <p>${words.file}</p>
              ${refusedHere(visiting, locale, state.refusal?.reason)}
              <button type="button" aria-disabled=${letter === 'fetching' ? 'true' : nothing} @click=${() => void turns.download()}>${words.fetch}</button>
              <p class="quiet" role="status">${letter === 'none' ? '' : words[letter]}</p>
            </div>
          `
        : nothing
    }
  `;
};
