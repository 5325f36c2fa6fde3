import { html, nothing, type TemplateResult } from 'lit';
import { map } from 'lit/directives/map.js';
import { answerable } from '../../../domain/chance.js';
import { basisOf, progressOf } from '../../../domain/draft.js';
import { papersFor, signerOf } from '../../../domain/letter.js';
import type { Basis, Mandate } from '../../../domain/mandate.shape.js';
import { firstDay, lastDay } from '../../../domain/period.js';
import { requestLetterWords } from '../../../locale/request-letter/index.js';
import { refusedHere } from '../../pieces/frame.js';
import { returnPath } from '../../pieces/return-path.js';
import { sentence } from '../../pieces/sentence.js';
import type { Page } from '../page.js';
import { describedBy, faultOf, isFaulty } from '../pieces.js';
import { course } from './receipt.js';

/* What the last pages say where it goes by letter. */

/** What it is that somebody checks who decides for the giver. */
export const checkTitle = ({ locale }: Page, name: unknown): unknown => sentence(locale.words(requestLetterWords).check.title, name);

/** Who decides, in words. */
export const decider = ({ locale }: Page, basis: Exclude<Basis, 'own'>): { readonly term: string; readonly by: string } => {
  const { term, by } = locale.words(requestLetterWords).basis;
  return { term, by: by[basis] };
};

/** What happens to a letter: where it goes (R103), who signs it (R104, R123, R135, R146), and what has to be sent with it. */
export const told = ({ locale, draft }: Page, name: unknown): TemplateResult => {
  const words = locale.words(requestLetterWords).check;
  const basis = basisOf(draft);
  const signer = signerOf(basis);
  const papers = papersFor(basis);
  return html`
    <ul>
      <li>${sentence(words.address, name)}</li>
      <li>${sentence(words.sign[signer], name)}</li>
      <li>${words.back[signer]}</li>
      <li>${words.when}</li>
    </ul>
    ${
      signer === 'holder'
        ? html`
            <div class="notice mind"><p>${sentence(words.trap, name)}</p></div>
            <h3>${words.papersTitle(papers.length + 1)}</h3>
            <ul class="papers" part="papers">
              <li>${words.papers.letter}</li>
              ${map(papers, paper => (isNamed(words.papers, paper) ? html`<li>${words.papers[paper]}</li>` : nothing))}
            </ul>
          `
        : nothing
    }
  `;
};

const isNamed = <Words extends object>(words: Words, name: string): name is keyof Words & string => Object.hasOwn(words, name);

/** The tick that the letter is to be posted (R102): never set beforehand. */
export const post = (page: Page): TemplateResult => {
  const { draft, turns, state } = page;
  const words = page.locale.words(requestLetterWords).check;
  return html`
    <div class="field post" part="field">
      <span class="hint" id="post-hint">${words.postHint}</span>
      ${faultOf(page, 'post')}
      <label class="choice">
        <input
          id="post"
          type="checkbox"
          aria-required="true"
          aria-describedby=${describedBy(page, 'post')}
          aria-invalid=${isFaulty(page, 'post')}
          .checked=${draft.post === true}
          @change=${(event: Event) => turns.answer({ post: (event.target as HTMLInputElement).checked })}
          ?disabled=${state.busy}
        />
        <span>${words.post}</span>
      </label>
    </div>
  `;
};

/** That the letter is on its way. */
export const receiptTitle = ({ locale }: Page, name: unknown): unknown => sentence(locale.words(requestLetterWords).receipt.title, name);

/** The steps of a letter, and which of them is next. */
export const steps = (page: Page, mandate: Mandate, name: unknown): TemplateResult => {
  const { steps, turn } = page.locale.words(requestLetterWords).receipt;
  const signer = signerOf(mandate.basis);
  return course(
    page,
    mandate,
    steps[signer].map((say, place) => ({
      what: sentence(say, name),
      more: place + 1 === 2 && progressOf(mandate).at === 2 ? html`<span class="more">${sentence(turn[signer], name)}</span>` : nothing,
    })),
  );
};

/** How the letter comes back (R105-R107), and the letter itself, where the backend prints it. */
export const theLetter = ({ locale, visiting, state, letter, turns }: Page, { giver, basis, period }: Mandate): TemplateResult => {
  const words = locale.words(requestLetterWords).receipt;
  const { contacts, known } = visiting;
  const allows = known.description?.allows;
  const answerBy = allows && answerable(firstDay(period), lastDay(period), allows);
  return html`
    ${returnPath(locale, { giver, basis, side: 'holder', answerBy, contacts })}
    ${
      known.backend?.letter
        ? html`
            <div class="letter" part="letter">
              <p>${words.file}</p>
              ${refusedHere(visiting, locale, state.refusal?.reason)}
              <button type="button" aria-disabled=${letter === 'fetching' ? 'true' : nothing} @click=${() => void turns.download()}>${words.fetch}</button>
              <p class="quiet" role="status">${letter === 'none' ? '' : words[letter]}</p>
            </div>
          `
        : nothing
    }
  `;
};
