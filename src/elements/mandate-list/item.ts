import { html, nothing, type TemplateResult } from 'lit';
import type { Mandate } from '../../domain/mandate.shape.js';
import { titleOf } from '../pieces/frame.js';
import { extensionOf } from './extension.js';
import { becameOf, lastsOf, noteOn, stateOf } from './facts.js';
import { doable, type Place, type MandatePage, other, type View, wordsOf } from './view.js';

/** How many titles an item of the list has room for. All of them stand on the mandate's own page. */
const room = 5;

/** A mandate in the list: with whom, how it stands, what it is about, until when, and what can be done about it. */
export function item(view: View, group: Place, mandate: Mandate, index: number): TemplateResult {
  const words = wordsOf(view);
  const [id, person] = [`${group}-${index}`, other(mandate)];
  const shown = mandate.powers.length > room ? mandate.powers.slice(0, room - 1) : mandate.powers;
  const tells = group === 'ended' || group === 'byLetter' || (group === 'needsMe' && !mandate.extension);
  const story = tells ? html`<p>${becameOf(view, mandate)}</p>` : nothing;
  return html`
    <li part="mandate" class="mandate">
      <div class="head">
        <h4 id=${id} tabindex="-1" part="name" data-mandate=${mandate.id}>${view.named(person)}</h4>
        ${stateOf(view, mandate)}
      </div>
      ${story}
      <ul class="powers" part="powers">
        ${shown.map(power => html`<li>${titleOf(view.locale, power)}${noteOn(view, mandate, power)}</li>`)}
      </ul>
      ${shown.length < mandate.powers.length ? html`<p>${words.morePowers(mandate.powers.length - shown.length)}</p>` : nothing}
      <p>${lastsOf(view, mandate)}</p>
      ${extensionOf(view, mandate, { brief: true })}
      <p class="quiet">${words.reference} <bdi dir="ltr" translate="no" class="reference">${mandate.reference}</bdi></p>
      <div class="buttons">${ways(view, group, mandate, id)}</div>
    </li>
  `;
}

/** The ways on from an item. A choice is made on a page of its own, never in the list; what waits for an answer may stand in another part too, and is answered once. */
const ways = (view: View, group: Place, mandate: Mandate, id: string): TemplateResult => {
  const words = wordsOf(view);
  const can = doable(view, mandate);
  const way = (page: Exclude<MandatePage, 'opening'>, label: string, kind: string) => html`
    <button
      type="button"
      class=${kind}
      part=${page}
      aria-describedby=${id}
      data-opens=${`${page} ${mandate.id}`}
      @click=${() => view.open(page, mandate)}
    >
      ${label}
    </button>
  `;
  return html`
    ${can.includes('approve') || can.includes('reject') ? way('answer', words.answer, 'primary') : nothing}
    ${group === 'needsMe' && (can.includes('approve-extension') || can.includes('reject-extension')) ? way('answer-extension', words['answer-extension'], 'primary') : nothing}
    ${can.includes('request-extension') ? way('extend', words.extend, 'primary') : nothing}
    ${view.visiting.known.backend?.mandate ? way('detail', words.see, '') : nothing}
    ${can.includes('withdraw') ? way('withdraw', words.withdraw, 'plain') : nothing}
    ${can.includes('delete') ? way('delete', words.delete, 'plain danger') : nothing}
  `;
};
