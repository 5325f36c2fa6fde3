import { html, nothing, type TemplateResult } from 'lit';
import { coverageTogether } from '../../domain/coverage.js';
import { openRequests } from '../../domain/lifecycle.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { coverageWords } from '../../locale/coverage/index.js';
import { mandatePageWords } from '../../locale/mandate-page/index.js';
import { nameOf } from '../pieces/frame.js';
import { sentence } from '../pieces/sentence.js';
import { other, type View } from './view.js';

/**
 * What the holder can do with a mandate, and what they still cannot, side by side (R018-R028). Nothing where neither can be said, or where it is over for
 * good.
 */
export function preview(view: View, mandate: Mandate): TemplateResult | typeof nothing {
  const { side, state, extension } = mandate;
  const open = (openRequests as readonly string[]).includes(state);
  if (!open && state !== 'active' && !extension) return nothing;
  const { covers, leaves, partly } = coverageTogether(mandate.powers);
  const { preview: words } = view.locale.words(mandatePageWords);
  const { [side]: said, partly: some } = view.locale.words(coverageWords);
  const name = nameOf(view.locale, other(mandate));
  const column = (kind: 'can' | 'cannot', title: TemplateResult, lines: readonly unknown[]) =>
    lines.length === 0
      ? nothing
      : html`
          <section class=${kind} part=${kind}>
            <h3>${title}</h3>
            <ul>
              ${lines.map(line => html`<li>${line}</li>`)}
            </ul>
          </section>
        `;
  const head = ({ giver, holder }: (typeof words)['can']) => (side === 'giver' ? sentence(giver, name) : html`${holder}`);
  const can = covers.map(
    key => html`${sentence(said.covers[key], name)} ${partly.includes(key) ? html`<span class="quiet">${some}</span>` : nothing}`,
  );
  const cannot = leaves.map(key => sentence(said.leaves[key], name));
  if (can.length + cannot.length === 0) return nothing;
  return html`
    <div class="sides" part="preview">
      ${column('can', head(open ? words.could : words.can), can)} ${column('cannot', head(words.cannot), cannot)}
    </div>
  `;
}
