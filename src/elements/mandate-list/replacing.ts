import { html, nothing, type TemplateResult } from 'lit';
import { proposedUntil, lastDay, nationalLimits } from '../../domain/period.js';
import { letterOut } from '../../domain/letter.js';
import { openRequests } from '../../domain/lifecycle.js';
import type { Mandate, MandateState } from '../../domain/mandate.shape.js';
import { nameOf } from '../pieces/frame.js';
import { sentence } from '../pieces/sentence.js';
import { other, type View, wordsOf } from './view.js';

/** That another mandate ends when this one comes into force, or did when it came into force (R183). */
export function replacingOf(view: View, mandate: Mandate): TemplateResult | typeof nothing {
  const { replacing: words } = wordsOf(view);
  const { replaces, state, side } = mandate;
  if (replaces === undefined) return nothing;
  if (state === 'active' || state === 'expired') return html`<p part="replaces">${words.took}</p>`;
  const old = view.mandates.all.find(({ id }) => id === replaces) ?? view.old.of(replaces);
  // Where it is over already, it is left as it is.
  if (!isOpen(state) || (old && old.state !== 'active')) return nothing;
  const ends = letterOut(mandate) ? words.endsByLetter[side] : words.ends[side];
  const reference = old && html`<bdi dir="ltr" translate="no" class="reference">${old.reference}</bdi>`;
  return html`
    <div class="notice mind" part="replaces">
      <p>${sentence(ends, nameOf(view.locale, other(mandate)))} ${reference ? sentence(words.which, reference) : nothing}</p>
      ${old ? view.pieces.all.change(view, old, mandate) : nothing}
    </div>
  `;
}

const isOpen = (state: MandateState): boolean => (openRequests as readonly MandateState[]).includes(state);

/** Opens the wizard with a person and powers that are known; and where the new mandate is to take the place of this one, with its last day where that is later than what is proposed. */
export function makeAnother(view: View, mandate: Mandate, { replaces }: { readonly replaces: boolean }): void {
  const [last, proposed] = [lastDay(mandate.period), proposedUntil(view.today, view.visiting.known.description?.limits ?? nationalLimits)];
  void view.door.open({
    intent: mandate.side === 'giver' ? 'give' : 'request',
    person: other(mandate),
    powers: mandate.powers.map(({ id }) => id),
    ...(replaces && { replaces: mandate.id, ...(last > proposed && { until: last }) }),
  });
}
