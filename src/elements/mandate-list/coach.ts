import { html, nothing, type TemplateResult } from 'lit';
import type { Mandate } from '../../domain/mandate.shape.js';
import { extensionLines } from './extension.js';
import { endsSoon } from './facts.js';
import { makeAnother } from './replacing.js';
import { replaceable, type View, wordsOf } from './view.js';

/** Whether the reader can still do something so that the holder never has to wait: the last day is near, and nothing is under way. */
export const isCoached = (view: View, mandate: Mandate): boolean =>
  endsSoon(view, mandate) && !mandate.extension && replaceable(view, mandate);

/**
 * What to do by which day, so that there is no day on which the holder cannot act (R080): a new mandate before the last day of this one, begun with one
 * press. Then what becomes of it otherwise, and the days for one's own calendar.
 */
export function coach(view: View, mandate: Mandate): TemplateResult | typeof nothing {
  if (!isCoached(view, mandate)) return nothing;
  const words = wordsOf(view);
  const { noGap, otherwise } = extensionLines(view, mandate);
  return html`
    <section class="notice mind" part="coach">
      <h3>${words.coach.title}</h3>
      <p>${noGap} ${words.coach.ready[mandate.side]}</p>
      <div class="buttons">
        <button type="button" class="primary" part="another" @click=${() => makeAnother(view, mandate, { replaces: true })}>${words.replace}</button>
      </div>
      ${view.door.news()}
      <h4>${words.coach.otherwise}</h4>
      <ul>
        ${otherwise.map(line => html`<li>${line}</li>`)}
      </ul>
      ${view.pieces.all.reminders(view, mandate)}
    </section>
  `;
}
