import { html } from 'lit';
import { refusalWords } from '../../../locale/refusals/index.js';
import { nameOf } from '../../pieces/frame.js';
import { sentence } from '../../pieces/sentence.js';
import type { Page } from '../page.js';
import { buttons, headed, wayTo } from '../pieces.js';

/** The page for a person who is not digital. It is no error: it says what the two can do instead (R063, R066, R100). */
export function paper(page: Page) {
  const { locale, words, intent, visiting, turns, draft } = page;
  const name = draft.person ? nameOf(locale, draft.person) : '';
  return html`
    ${headed(page, sentence(words.paper[intent], name))}
    <p>${intent === 'request' ? locale.words(refusalWords)['requires-paper'] : words.paper.giveWhy}</p>
    <p>${intent === 'request' ? sentence(words.paper.deskRequest, name) : words.paper.deskGive} ${words.paper.book}</p>
    ${wayTo(visiting.contacts.borgerservice, words.paper.desk)}
    ${buttons(page, html`<button type="button" @click=${() => turns.another()}>${words.who.another}</button>`)}
  `;
}
