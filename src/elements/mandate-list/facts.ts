import { html, nothing, type TemplateResult } from 'lit';
import type { Mandate } from '../../domain/mandate.shape.js';
import { lastDay, milestones } from '../../domain/period.js';
import { refused, titleOf } from '../pieces/frame.js';
import { type View, wordsOf } from './view.js';

/** The state of a mandate in words. One that ends soon says so, when the backend says that both are told (R079). */
export function stateOf(view: View, { state, side, period }: Mandate): TemplateResult {
  const words = wordsOf(view);
  const limits = view.visiting.known.description?.limits;
  const endsSoon = state === 'active' && limits !== undefined && milestones(period, limits).notice <= view.today;
  const tone = { 'awaiting-approval': 'open', active: endsSoon ? 'open' : 'valid' }[state as string] ?? 'over';
  return html`<span class="state ${tone}" part="state">${endsSoon ? words.endsSoon : words.state[state][side]}</span>`;
}

/** Until when a mandate holds, or would have held. */
export const lastsOf = (view: View, { state, side, period }: Mandate): string =>
  wordsOf(view).lasts[state][side](view.locale.day(lastDay(period)));

/** All that a mandate lets the holder do, title by title, and where it is known whether that is more than seeing. */
export const powersOf = (view: View, { powers }: Mandate): TemplateResult => html`
  <ul class="powers" part="powers">
    ${powers.map(
      power => html`
        <li>${titleOf(view.locale, power)}${power.kind ? html`<span class="quiet kind">${wordsOf(view).kind[power.kind]}</span>` : nothing}</li>
      `,
    )}
  </ul>
`;

/** What was refused, or has happened meanwhile. */
export function alertOf(view: View): TemplateResult | typeof nothing {
  if (view.alert !== 'meanwhile') return refused(view.locale, view.alert);
  return html`<div class="notice mind" role="alert" part="alert"><p>${wordsOf(view).meanwhile}</p></div>`;
}

/** Says that something is being done. The region stands from the beginning, so that it is heard. */
export const doingOf = (view: View, words: string): TemplateResult =>
  html`<p class="doing quiet" role="status">${view.doing ? words : nothing}</p>`;
