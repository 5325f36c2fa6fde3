import { html, nothing } from 'lit';
import { chosen, untilOf, type Intent } from '../../../domain/draft.js';
import { commonWords } from '../../../locale/common/index.js';
import { requestLetterWords } from '../../../locale/request-letter/index.js';
import { nameOf, titleOf } from '../../pieces/frame.js';
import type { Page } from '../page.js';
import { buttons, headed, titled, wayTo } from '../pieces.js';

/** The page for what has to be finished elsewhere: what was answered here, and the way there. */
export function handedOver(page: Page) {
  const { locale, words, draft, forward, offer, today, limits, intent, state } = page;
  const until = untilOf(draft, today, limits);
  return html`
    ${headed(page, words.handOff.title)}
    <p>${words.handOff.lead}</p>
    ${steps(page, intent, 'chosen')}
    <h3>${words.handOff.with}</h3>
    <dl class="answers" part="answers">
      <div>
        <dt>${words.check[intent].who}</dt>
        <dd>${draft.person ? nameOf(locale, draft.person) : nothing}</dd>
      </div>
      <div>
        <dt>${words.check.what}</dt>
        <dd>
          <ul>
            ${offer ? chosen(draft, offer, forward).map(power => html`<li>${titleOf(locale, power)}</li>`) : nothing}
          </ul>
        </dd>
      </div>
      <div>
        <dt>${words.check.until}</dt>
        <dd>${until ? locale.day(until) : nothing}</dd>
      </div>
    </dl>
    ${wayTo(state.to, locale.words(commonWords).toSelfService, true)} ${buttons(page, '')}
  `;
}

/** The whole element where the backend can only show the way: everything is typed there, and nothing here. */
export function linkOut(page: Page, intent: Intent | undefined) {
  const { locale, words, visiting } = page;
  return html`
    ${titled(words.handOff.outTitle[intent ?? 'open'])} ${steps(page, intent, 'what')}
    ${wayTo(visiting.contacts.selfService, locale.words(commonWords).toSelfService, true)}
  `;
}

const steps = ({ locale, words: { handOff }, delivery }: Page, intent: Intent | undefined, what: 'what' | 'chosen') => html`
  <ol part="steps">
    <li>${handOff.steps.logIn}</li>
    <li>${handOff.steps[intent ?? 'open']}</li>
    <li>${handOff.steps.who}</li>
    <li>${handOff.steps[what]}</li>
    <li>${handOff.steps.howLong}</li>
    <li>${delivery === 'letter' ? locale.words(requestLetterWords).tick : handOff.steps.sign}</li>
  </ol>
`;
