import { html, nothing, type TemplateResult } from 'lit';
import { byLetter } from '../../domain/letter.js';
import { openRequests } from '../../domain/lifecycle.js';
import type { Mandate, MandateState } from '../../domain/mandate.shape.js';
import type { Power } from '../../domain/power.shape.js';
import { lastDay } from '../../domain/period.js';
import { nameOf, refusedHere, titleOf } from '../pieces/frame.js';
import { sentence } from '../pieces/sentence.js';
import { daysOf, other, type View, wordsOf } from './view.js';

/** The state of a mandate in words. One that ends soon says so, when the backend says that both are told (R079). */
export function stateOf(view: View, mandate: Mandate): TemplateResult {
  const { tone, text } = standing(view, mandate);
  return html`<span class="state ${tone}" part="state">${text}</span>`;
}

/** The same as text, and whether it is to be seen as open, as good, or as over. */
export const standing = (view: View, mandate: Mandate): { readonly tone: string; readonly text: string } => {
  const words = wordsOf(view);
  const { state, side, extension } = mandate;
  if (extension) return { tone: 'open', text: words.extensionState[extension.state] };
  if (endsSoon(view, mandate)) return { tone: 'open', text: words.endsSoon };
  if (state === 'expired' && canExtend(mandate)) return { tone: 'open', text: words.extendable };
  return { tone: toneOf(state), text: hasLapsedByLetter(mandate) ? words.lapsedByLetter.state : words.state[state][side] };
};

const toneOf = (state: MandateState): string =>
  (openRequests as readonly MandateState[]).includes(state) ? 'open' : state === 'active' ? 'valid' : 'over';

/** What has become of a mandate, as a sentence. Nobody has failed to answer what went by letter: it was not approved in time. */
export const becameOf = (view: View, mandate: Mandate): TemplateResult => {
  const words = wordsOf(view);
  if (hasLapsedByLetter(mandate)) return html`${words.lapsedByLetter.became}`;
  return sentence(words.became[mandate.state][mandate.side], nameOf(view.locale, other(mandate)));
};

const hasLapsedByLetter = (mandate: Mandate): boolean => mandate.state === 'lapsed' && byLetter(mandate);

/** Whether the last day of a mandate is so near that both are told of it (R079). */
export const endsSoon = (view: View, mandate: Mandate): boolean => {
  const days = daysOf(view, mandate);
  return mandate.state === 'active' && days !== undefined && days.notice <= view.today;
};

/** Whether an extension is the reader's to ask for, now or later. */
export const canExtend = ({ can }: Mandate): boolean => can.some(({ action, why }) => action === 'request-extension' && !why);

/** Until when a mandate holds, or would have held. */
export const lastsOf = (view: View, { state, side, period }: Mandate): string =>
  wordsOf(view).lasts[state][side](view.locale.day(lastDay(period)));

/** All that a mandate lets the holder do, title by title, and where it is known whether that is more than seeing. */
export const powersOf = (view: View, mandate: Mandate): TemplateResult => html`
  <ul class="powers" part="powers">
    ${mandate.powers.map(
      power => html`
        <li>
          ${titleOf(view.locale, power)}${power.kind ? html`<span class="quiet kind">${wordsOf(view).kind[power.kind]}</span>` : nothing}${noteOn(view, mandate, power)}
        </li>
      `,
    )}
  </ul>
`;

/** That the municipality where the giver lives does not offer a power now. It is still in the mandate (R044). */
export const noteOn = (view: View, { side, giver }: Mandate, { noLongerOffered }: Power): TemplateResult | typeof nothing => {
  if (!noLongerOffered) return nothing;
  const words = wordsOf(view).noLongerOffered;
  return html`<span class="note" part="note">${side === 'giver' ? words.giver : sentence(words.holder, nameOf(view.locale, giver))}</span>`;
};

/** What was refused, or has happened meanwhile. */
export function alertOf(view: View): TemplateResult | typeof nothing {
  if (view.alert !== 'meanwhile' && view.alert !== 'stale') return refusedHere(view.visiting, view.locale, view.alert);
  return html`<div class="notice mind" role="alert" part="alert"><p>${wordsOf(view)[view.alert]}</p></div>`;
}

/** Says that something is being done. The region stands from the beginning, so that it is heard. */
export const doingOf = (view: View, words: string): TemplateResult =>
  html`<p class="doing quiet" role="status">${view.doing ? words : nothing}</p>`;
