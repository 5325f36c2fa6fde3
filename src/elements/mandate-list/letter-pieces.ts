import { html, nothing, type TemplateResult } from 'lit';
import { byLetter, letterOut } from '../../domain/letter.js';
import { answerable } from '../../domain/chance.js';
import type { Day } from '../../domain/day.shape.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { firstDay, lastDay } from '../../domain/period.js';
import { mandateLetterWords } from '../../locale/mandate-letter/index.js';
import { missingWords } from '../../locale/missing/index.js';
import { nameOf } from '../pieces/frame.js';
import { returnPath } from '../pieces/return-path.js';
import { sentence } from '../pieces/sentence.js';
import { road } from './road.js';
import { daysOf, doable, other, type View } from './view.js';

/** Above the facts: how far the two are, and what was wrong with a letter. */
export const above = (view: View, mandate: Mandate): TemplateResult => html`${road(view, mandate)} ${missing(view, mandate)}`;

/** Below the facts: how a letter comes to borgerservice, on whose authority, what that obliges the holder to, and what borgerservice can do for the giver. */
export const below = (view: View, mandate: Mandate): TemplateResult =>
  html`${back(view, mandate)} ${file(view, mandate)} ${basis(view, mandate)} ${duty(view, mandate)} ${desk(view, mandate)}`;

const wordsOf = ({ locale }: View) => locale.words(mandateLetterWords);

/** What was wrong with the letter that borgerservice declined last, and what can be done now (R109). */
const missing = (view: View, mandate: Mandate): TemplateResult | typeof nothing => {
  const { missing: found = [], state, side, extension } = mandate;
  const isExtension = state === 'active' || state === 'expired';
  if (found.length === 0 || extension || !(state === 'declined' || isExtension)) return nothing;
  const { missing: words } = wordsOf(view);
  const checks = view.locale.words(missingWords);
  const name = nameOf(view.locale, other(mandate));
  return html`
    <div class="notice bad" part="missing">
      <h3>${words.title}</h3>
      ${isExtension ? html`<p>${words.extension}</p>` : nothing}
      <ul>
        ${found.map(check => html`<li>${checks[check]}</li>`)}
      </ul>
      ${isExtension ? extendAgain(view, mandate) : html`<p>${sentence(words.again[side], name)}</p>`}
      <p>${words.ask}</p>
    </div>
  `;
};

/** That the holder can ask for an extension again, as long as they can. */
const extendAgain = (view: View, mandate: Mandate): TemplateResult | typeof nothing => {
  const { side, can } = mandate;
  const known =
    side === 'holder'
      ? can.some(({ action, why }) => action === 'request-extension' && !why)
      : (daysOf(view, mandate)?.extendUntil ?? '') >= view.today;
  return known ? html`<p>${sentence(wordsOf(view).missing.extendAgain[side], nameOf(view.locale, other(mandate)))}</p>` : nothing;
};

/** How the letter that is on its way comes back. */
const back = (view: View, mandate: Mandate): TemplateResult | typeof nothing => {
  const { state, extension, giver, basis, side } = mandate;
  if (state !== 'letter-sent' && extension?.state !== 'letter-sent') return nothing;
  return returnPath(view.locale, { giver, basis, side, answerBy: answerBy(view, mandate), contacts: view.visiting.contacts });
};

/** The last day on which borgerservice can approve what the letter asks for, where the backend tells what it goes by. */
const answerBy = ({ visiting }: View, { extension, period }: Mandate): Day | undefined => {
  const allows = visiting.known.description?.allows;
  if (!allows) return undefined;
  return extension ? answerable(extension.asked, extension.until, allows) : answerable(firstDay(period), lastDay(period), allows);
};

/** The letter as a file, to print once more. */
const file = (view: View, mandate: Mandate): TemplateResult | typeof nothing => {
  if (!view.visiting.known.backend?.letter || !letterOut(mandate)) return nothing;
  const { file: words } = wordsOf(view);
  const { state } = view.file;
  return html`
    <div class="letter-file">
      <p>${words.about}</p>
      <div class="buttons">
        <button type="button" part="letter" aria-disabled=${state === 'fetching' ? 'true' : 'false'} @click=${() => view.fetchLetter(mandate)}>
          ${words.fetch}
        </button>
      </div>
      <p class="doing quiet" role="status">${state === 'none' ? nothing : words[state]}</p>
    </div>
  `;
};

const basis = (view: View, mandate: Mandate): TemplateResult | typeof nothing => {
  if (mandate.basis === 'own' || !isHeld(mandate)) return nothing;
  return html`<p part="basis">${sentence(wordsOf(view).basis[mandate.basis][mandate.side], nameOf(view.locale, other(mandate)))}</p>`;
};

/** What a holder who decides for the giver has to do when that ends (R125, R126, R148). */
const duty = (view: View, mandate: Mandate): TemplateResult | typeof nothing => {
  const { basis, side, giver } = mandate;
  if (basis === 'own' || side !== 'holder' || !isHeld(mandate)) return nothing;
  const { duty: words } = wordsOf(view);
  const name = nameOf(view.locale, giver);
  const content =
    basis === 'future-mandate'
      ? html`<p>${words.ask}</p>`
      : html`
          <p>${words.lead}</p>
          <ul>
            <li>${sentence(words.when[basis].ended, name)}</li>
            <li>${sentence(words.when[basis].otherwise, name)}</li>
          </ul>
          ${doable(view, mandate).includes('delete') ? html`<p>${words.how}</p>` : nothing}
        `;
  return html`
    <section part="duty">
      <h3>${words.title}</h3>
      ${content}
    </section>
  `;
};

/** That borgerservice can end or change a mandate for a giver who cannot do it here (R184). */
const desk = (view: View, mandate: Mandate): TemplateResult | typeof nothing =>
  mandate.state === 'active' && byLetter(mandate) && (mandate.basis === 'own' || mandate.side === 'giver')
    ? html`<p>${sentence(wordsOf(view).desk[mandate.side], nameOf(view.locale, other(mandate)))}</p>`
    : nothing;

/** Whether a mandate is in force, or can be again. */
const isHeld = ({ state, extension }: Mandate): boolean => state === 'active' || (state === 'expired' && extension !== undefined);
