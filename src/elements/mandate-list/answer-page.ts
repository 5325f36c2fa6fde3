import { html, nothing, type TemplateResult } from 'lit';
import type { Action, Mandate } from '../../domain/mandate.shape.js';
import { lastDay } from '../../domain/period.js';
import { nameAndBirth, nameOf, support } from '../pieces/frame.js';
import { sentence } from '../pieces/sentence.js';
import { messageOf } from './detail-page.js';
import { alertOf, doingOf, powersOf } from './facts.js';
import { doable, other, type View, wordsOf } from './view.js';

/** Where a giver answers a request (R182): who asks, for what, until when. Both answers weigh alike, and so does taking one's time. */
export function answerPage(view: View, mandate: Mandate): TemplateResult {
  const words = wordsOf(view).answering;
  const [person, name] = [other(mandate), nameOf(view.locale, other(mandate))];
  const can = doable(view, mandate);
  const answer = (action: Extract<Action, 'approve' | 'reject'>) =>
    can.includes(action)
      ? html`
          <button type="button" class="primary" part=${action} aria-disabled=${view.doing ? 'true' : 'false'} @click=${() => view.perform(action)}>
            ${words[action]}
          </button>
        `
      : nothing;
  return html`
    <h2 tabindex="-1" part="heading">${sentence(words.title, view.named(person))}</h2>
    ${alertOf(view)}
    <p>${sentence(words.could, nameAndBirth(view.locale, person))}</p>
    ${powersOf(view, mandate)}
    <p>${sentence(words.only, name)}</p>
    ${messageOf(view, mandate)}
    <p>${words.lasts(view.locale.day(lastDay(mandate.period)))}</p>
    <p>${words.anyTime}</p>
    <p>${sentence(words.told, name)}</p>
    <div class="buttons alike">${answer('approve')}${answer('reject')}</div>
    <div class="buttons">
      <button type="button" class="plain" aria-disabled=${view.doing ? 'true' : 'false'} @click=${view.toList}>${words.later}</button>
    </div>
    ${doingOf(view, words.sending)} ${support(view.locale, view.visiting)}
  `;
}
