import { html, nothing, type TemplateResult } from 'lit';
import { letterOut } from '../../domain/letter.js';
import type { Action, Mandate } from '../../domain/mandate.shape.js';
import { nameOf, support } from '../pieces/frame.js';
import { sentence } from '../pieces/sentence.js';
import { doingOf, lastsOf, powersOf } from './facts.js';
import { leaving, meanwhileOf } from './meanwhile.js';
import { doable, other, type View, wordsOf } from './view.js';

/** Where somebody deletes a mandate, after having read what that means and who is told. It is always the whole of it (R183). */
export function deletePage(view: View, mandate: Mandate): TemplateResult {
  const words = wordsOf(view).deleting;
  const [person, name] = [other(mandate), nameOf(view.locale, other(mandate))];
  return html`
    <h2 tabindex="-1" part="heading">${sentence(words.title[mandate.side], view.named(person))}</h2>
    ${meanwhileOf(view, mandate)}
    <p>${sentence(words.means[mandate.side], name)}</p>
    ${powersOf(view, mandate)}
    <p>${lastsOf(view, mandate)}</p>
    <p>${words.atOnce} ${sentence(words.told, name)}</p>
    <p>${words.whole}</p>
    ${decision(view, mandate, 'delete', words)}
  `;
}

/** Where a holder takes back a request that nobody has answered. */
export function withdrawPage(view: View, mandate: Mandate): TemplateResult {
  const words = wordsOf(view).withdrawing;
  const [person, name] = [other(mandate), nameOf(view.locale, other(mandate))];
  return html`
    <h2 tabindex="-1" part="heading">${sentence(words.title, view.named(person))}</h2>
    ${meanwhileOf(view, mandate)} ${powersOf(view, mandate)}
    <p>${letterOut(mandate) ? words.byLetter : sentence(words.means, name)} ${sentence(words.told, name)}</p>
    ${decision(view, mandate, 'withdraw', words)}
  `;
}

/** The two ways on. What can be done no more has no button. */
const decision = (
  view: View,
  mandate: Mandate,
  action: Action,
  { yes, no, sending }: { yes: string; no: string; sending: string },
): TemplateResult => html`
  <div class="buttons">
    ${
      doable(view, mandate).includes(action)
        ? html`
            <button type="button" class="danger" part=${action} aria-disabled=${view.doing ? 'true' : 'false'} @click=${() => view.perform(action)}>
              ${yes}
            </button>
          `
        : nothing
    }
    ${leaving(view, mandate, { words: no })}
  </div>
  ${doingOf(view, sending)} ${support(view.locale, view.visiting)}
`;
