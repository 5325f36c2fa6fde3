import { html, nothing, type TemplateResult } from 'lit';
import type { Mandate } from '../../domain/mandate.shape.js';
import { extensionOf } from './extension.js';
import { alertOf, becameOf } from './facts.js';
import { type View, wordsOf } from './view.js';

/**
 * What was refused or has happened meanwhile, above a decision. Where the decision is nobody's any more, also what has become of the mandate: beside the
 * notice and not in it, because no name is in what is read aloud by itself.
 */
export const meanwhileOf = (view: View, mandate: Mandate): TemplateResult => html`
  ${alertOf(view)} ${view.alert === 'stale' ? html`<p>${becameOf(view, mandate)}</p>${mandate.extension ? extensionOf(view, mandate) : nothing}` : nothing}
`;

/** The ways on from a decision that one leaves alone: to how the mandate is now, where what is read is not so any more, and back to the list. */
export const leaving = (view: View, mandate: Mandate, { words, kind }: { words: string; kind?: string }): TemplateResult => {
  const stale = view.alert === 'stale';
  const see = html`<button type="button" class="primary" part="detail" @click=${() => view.open('detail', mandate)}>${wordsOf(view).see}</button>`;
  return html`
    ${stale ? see : nothing}
    <button type="button" class=${kind ?? nothing} aria-disabled=${view.doing ? 'true' : 'false'} @click=${view.toList}>
      ${stale ? wordsOf(view).toList : words}
    </button>
  `;
};
