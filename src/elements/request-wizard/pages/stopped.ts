import { html, nothing } from 'lit';
import { actingWords } from '../../../locale/acting/index.js';
import { refusalWords } from '../../../locale/refusals/index.js';
import { nameOf, refused } from '../../pieces/frame.js';
import { sentence } from '../../pieces/sentence.js';
import type { Page } from '../page.js';
import { titled } from '../pieces.js';

/** What stands in place of every page while the citizen acts for somebody: a mandate is nobody's to make on behalf of another. The answers are kept. */
export function whileActing(page: Page) {
  const { locale, visiting, turns, notBack } = page;
  const { session, backend } = visiting.known;
  const words = locale.words(actingWords);
  return html`
    ${titled(session?.acting ? sentence(words.actingFor, nameOf(locale, session.acting.person)) : nothing)}
    <p>${locale.words(refusalWords)['not-while-acting']}</p>
    ${refused(locale, notBack)}
    ${
      backend?.actFor
        ? html`
            <div class="buttons" part="buttons">
              <button type="button" class="primary" @click=${() => void turns.backToSelf()}>${words.back}</button>
            </div>
          `
        : nothing
    }
  `;
}

/** What stands in place of every page when somebody else is at the screen than the one who answered. Their answers are kept for them, and shown to nobody. */
export function otherPerson(page: Page) {
  const { locale, words, turns, intent } = page;
  return html`
    ${titled(words.title[intent])} ${refused(locale, 'user-changed')}
    <div class="buttons" part="buttons"><button type="button" @click=${() => turns.again()}>${words.startOver}</button></div>
  `;
}
