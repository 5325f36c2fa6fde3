import { html } from 'lit';
import { refusalWords } from '../../../locale/refusals/index.js';
import { deliveryWords } from '../../../locale/delivery/index.js';
import { nameOf } from '../../pieces/frame.js';
import { sentence } from '../../pieces/sentence.js';
import type { Page } from '../page.js';
import { buttons, headed, wayTo } from '../pieces.js';

/** The page for a person who is not digital. It is no error: a giver can be asked by letter (R100), and where there are no letters, it says what the two can do instead (R063, R066). */
export const paper = (page: Page) => (page.delivery === 'letter' ? byLetter(page) : atTheDesk(page));

const byLetter = (page: Page) => {
  const { locale, words, turns, draft } = page;
  const own = locale.words(deliveryWords);
  const name = draft.person ? nameOf(locale, draft.person) : '';
  return html`
    ${headed(page, sentence(words.paper.request, name))}
    <p>${sentence(own.notDigital, name)}</p>
    <p>${sentence(own.paper, name)}</p>
    ${buttons(
      page,
      html`
        <button type="button" class="primary" @click=${() => turns.goOn()}>${words.goOn}</button>
        <button type="button" @click=${() => turns.another()}>${words.who.another}</button>
      `,
    )}
  `;
};

const atTheDesk = (page: Page) => {
  const { locale, words, intent, visiting, turns, draft } = page;
  const name = draft.person ? nameOf(locale, draft.person) : '';
  return html`
    ${headed(page, sentence(words.paper[intent], name))}
    <p>${intent === 'request' ? locale.words(refusalWords)['requires-paper'] : words.paper.giveWhy}</p>
    <p>${intent === 'request' ? sentence(words.paper.deskRequest, name) : words.paper.deskGive} ${words.paper.book}</p>
    ${wayTo(visiting.contacts.borgerservice, words.paper.desk)}
    ${buttons(page, html`<button type="button" @click=${() => turns.another()}>${words.who.another}</button>`)}
  `;
};
