import { html, nothing, type TemplateResult } from 'lit';
import type { Action, Mandate } from '../../domain/mandate.shape.js';
import { lastDay } from '../../domain/period.js';
import { nameAndBirth, nameOf, support } from '../pieces/frame.js';
import { sentence } from '../pieces/sentence.js';
import { choiceOf, partOf } from './approve-part-page.js';
import { messageOf } from './detail-page.js';
import { doingOf, powersOf } from './facts.js';
import { leaving, meanwhileOf } from './meanwhile.js';
import { replacingOf } from './replacing.js';
import { doable, other, type View, wordsOf } from './view.js';

/** Where a giver answers a request (R182): who asks, for what, until when. Both answers weigh alike, and so does taking one's time. */
export function answerPage(view: View, mandate: Mandate): TemplateResult {
  const words = wordsOf(view).answering;
  const [person, name] = [other(mandate), nameOf(view.locale, other(mandate))];
  return html`
    <h2 tabindex="-1" part="heading">${sentence(words.title, view.named(person))}</h2>
    ${meanwhileOf(view, mandate)}
    <p>${sentence(words.could, nameAndBirth(view.locale, person))}</p>
    ${powersOf(view, mandate)} ${preview(view, mandate)}
    <p>${sentence(words.only, name)}</p>
    ${messageOf(view, mandate)}
    <p>${words.lasts(view.locale.day(lastDay(mandate.period)))}</p>
    ${replacingOf(view, mandate)}
    <p>${words.anyTime}</p>
    <p>${sentence(words.told, name)}</p>
    ${answers(view, mandate, { approve: 'approve', reject: 'reject' })}
  `;
}

/** Where a giver answers whether a mandate may last longer: who asks, until when, and that it holds from the day of the answer (R076, R080). */
export function answerExtensionPage(view: View, mandate: Mandate): TemplateResult {
  const { answering: words, answeringExtension: own } = wordsOf(view);
  const [person, name] = [other(mandate), nameOf(view.locale, other(mandate))];
  const state = mandate.state === 'expired' ? 'expired' : 'active';
  return html`
    <h2 tabindex="-1" part="heading">${sentence(own.title, view.named(person))}</h2>
    ${meanwhileOf(view, mandate)}
    <p>${own.now[state](view.locale.day(lastDay(mandate.period)))}</p>
    <p>${sentence(words.could, nameAndBirth(view.locale, person))}</p>
    ${powersOf(view, mandate)} ${preview(view, mandate)}
    <p>${sentence(words.only, name)}</p>
    ${mandate.extension ? html`<p>${own.lasts[state](view.locale.day(mandate.extension.until))}</p>` : nothing}
    <p>${own.reject}</p>
    <p>${words.anyTime}</p>
    <p>${sentence(words.told, name)}</p>
    ${answers(view, mandate, { approve: 'approve-extension', reject: 'reject-extension' })}
  `;
}

/** What the holder could do and what they still could not. Until it has come, that is said. */
const preview = (view: View, mandate: Mandate) => html`${view.pieces.all.preview(view, mandate)} ${view.pieces.news()}`;

/** Yes and no side by side, a quiet way to take one's time, and whom to talk to first. */
const answers = (view: View, mandate: Mandate, actions: Readonly<Record<'approve' | 'reject', Action>>): TemplateResult => {
  const words = wordsOf(view).answering;
  const can = doable(view, mandate);
  const part = can.includes(actions.approve) ? choiceOf(view, mandate) : undefined;
  const by = mandate.can.find(({ action, why }) => action === actions.approve && !why)?.until;
  const answer = (name: 'approve' | 'reject') =>
    can.includes(actions[name])
      ? html`
          <button
            type="button"
            class="primary"
            part=${name}
            aria-disabled=${view.doing ? 'true' : 'false'}
            @click=${() => view.perform(actions[name])}
          >
            ${words[name]}
          </button>
        `
      : nothing;
  return html`
    ${by ? html`<p>${words.answerBy(view.locale.day(by))}</p>` : nothing}
    <div class="buttons alike">${answer('approve')}${answer('reject')}</div>
    <div class="buttons">
      ${
        part
          ? html`
              <button
                type="button"
                class="plain"
                part="approve-part"
                aria-disabled=${view.doing ? 'true' : 'false'}
                @click=${() => view.open('approve-part', mandate)}
              >
                ${partOf(view, part)}
              </button>
            `
          : nothing
      }
      ${leaving(view, mandate, { words: words.later, kind: 'plain' })}
    </div>
    ${doingOf(view, words.sending)} ${view.pieces.here ? view.pieces.all.talk(view, mandate) : support(view.locale, view.visiting)}
  `;
};
