import { html, nothing, type TemplateResult } from 'lit';
import { changeBetween } from '../../domain/change.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import type { Power } from '../../domain/power.shape.js';
import { mandatePageWords } from '../../locale/mandate-page/index.js';
import { titleOf } from '../pieces/frame.js';
import type { View } from './view.js';

/** What becomes different when one mandate takes the place of another, before and after: what ends, what goes on, what is new, and the last day. */
export function change(view: View, before: Mandate, after: Mandate): TemplateResult {
  const { change: words } = view.locale.words(mandatePageWords);
  const { gone, kept, added, lastDay } = changeBetween(before, after);
  const row = (term: string, powers: readonly Power[]) =>
    powers.length === 0
      ? nothing
      : html`
          <dt>${term}</dt>
          <dd>
            <ul class="powers">
              ${powers.map(power => html`<li>${titleOf(view.locale, power)}</li>`)}
            </ul>
          </dd>
        `;
  const [old, now] = [view.locale.day(lastDay.before), view.locale.day(lastDay.after)];
  return html`
    <section part="change">
      <h3>${words.title}</h3>
      <dl>
        ${row(words.gone, gone)} ${row(words.kept, kept)} ${row(words.added, added)}
        <dt>${words.lastDay}</dt>
        <dd>${old === now ? words.same(now) : words.longer(old, now)}</dd>
      </dl>
    </section>
  `;
}
