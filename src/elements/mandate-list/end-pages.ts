import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../contract/safe-url.js';
import { byLetter, letterOut } from '../../domain/letter.js';
import type { Action, Mandate } from '../../domain/mandate.shape.js';
import { lastDay } from '../../domain/period.js';
import type { Reason } from '../../domain/refusal.js';
import { commonWords } from '../../locale/common/index.js';
import { nameOf, refusedHere, support } from '../pieces/frame.js';
import { handOff } from '../pieces/gate.js';
import { sentence } from '../pieces/sentence.js';
import { powersOf } from './facts.js';
import { other, type View, wordsOf } from './view.js';

/** What has been done, once it has been done, and the way back to the list. */
export function donePage(view: View, action: Action, mandate: Mandate): TemplateResult {
  const words = wordsOf(view);
  const { title, text } = doneWords(view, action, mandate);
  const hasLetter = letterOut(mandate) !== undefined && Boolean(view.visiting.known.backend?.mandate);
  return html`
    <h2 tabindex="-1" part="heading">${sentence(title, view.named(other(mandate)))}</h2>
    <div class="notice good" part="done">
      <p>${sentence(text, nameOf(view.locale, other(mandate)))}</p>
      ${
        action === 'approve' || action === 'approve-extension'
          ? html`
              ${powersOf(view, mandate)}
              ${mandate.replaces && action === 'approve' ? html`<p>${sentence(words.replacing.done, nameOf(view.locale, other(mandate)))}</p>` : nothing}
              <p>${words.answering.lasts(view.locale.day(lastDay(mandate.period)))}</p>
              <p>${words.answering.anyTime}</p>
            `
          : nothing
      }
    </div>
    <div class="buttons">
      ${hasLetter ? html`<button type="button" class="primary" part="detail" @click=${() => view.open('detail', mandate)}>${words.see}</button>` : nothing}
      <button type="button" class=${hasLetter ? nothing : 'primary'} @click=${view.toList}>${words.toList}</button>
    </div>
  `;
}

const doneWords = (view: View, action: Action, mandate: Mandate) => {
  const { done } = wordsOf(view);
  if (action === 'delete') return { title: done.delete.title[mandate.side], text: done.delete.text[mandate.side] };
  const onPaper = letterOut(mandate) !== undefined || (action === 'withdraw' && byLetter(mandate));
  return onPaper && (action === 'withdraw' || action === 'request-extension') ? done.byLetter[action] : done[action];
};

/** Answers that another try does not change. */
const final: readonly Reason[] = ['not-found', 'not-valid', 'not-allowed', 'user-changed', 'actor-changed'];

/** The one mandate that was wanted cannot be shown: why, and the ways on. */
export const stoppedPage = (view: View, reason: Reason): TemplateResult => html`
  <h2 tabindex="-1" part="heading">${wordsOf(view).stopped}</h2>
  ${refusedHere(view.visiting, view.locale, reason)}
  <div class="buttons">
    ${final.includes(reason) ? nothing : html`<button type="button" class="primary" @click=${view.again}>${view.locale.words(commonWords).tryAgain}</button>`}
    <button type="button" @click=${view.toList}>${wordsOf(view).toList}</button>
  </div>
  ${support(view.locale, view.visiting)}
`;

/** The backend has the rest done elsewhere. */
export const handedOverPage = (view: View, to: string): TemplateResult => {
  const { goOn, toList } = wordsOf(view);
  const href = safeUrl(to);
  return html`
    <h2 tabindex="-1" part="heading">${goOn.title}</h2>
    <p>${goOn.text}</p>
    <div class="buttons">
      ${href ? html`<a class="button primary" part="hand-off" href=${href} @click=${(event: Event) => handOff(event, href)}>${goOn.link}</a>` : nothing}
      <button type="button" @click=${view.toList}>${toList}</button>
    </div>
    ${support(view.locale, view.visiting)}
  `;
};
