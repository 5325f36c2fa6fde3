import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { map } from 'lit/directives/map.js';
import type { BasisQuestion } from '../../../domain/basis.js';
import { answering, basisOf, choosingBasis, openQuestion } from '../../../domain/draft.js';
import type { Basis } from '../../../domain/mandate.shape.js';
import { deliveryWords } from '../../../locale/delivery/index.js';
import { requestLetterWords } from '../../../locale/request-letter/index.js';
import { sentence } from '../../pieces/sentence.js';
import type { Page } from '../page.js';
import { answered, buttons, faultOf, headed, options, titled, toMend } from '../pieces.js';

const bases = ['own', 'guardianship', 'future-mandate', 'general-mandate'] as const satisfies readonly Basis[];

/** What somebody has said who decides for the giver, with the way to change it. */
export function decidedAs({ locale, draft, turns }: Page): TemplateResult | typeof nothing {
  const words = locale.words(requestLetterWords).basis;
  const basis = basisOf(draft);
  if (basis === 'own') return nothing;
  return html`
    <div class="notice" part="basis">
      <p>${words.as[basis]} ${words.always}</p>
      <button type="button" class="plain" @click=${() => turns.decide()}>${locale.words(deliveryWords).decider}</button>
    </div>
  `;
}

/** The page that asks on whose authority a request is made. The giver's own will is first, and stands chosen. */
export function basis(page: Page): TemplateResult {
  const { locale, words, draft, turns } = page;
  const own = locale.words(requestLetterWords).basis;
  return html`
    ${headed(page, own.title)}
    <p>${own.lead}</p>
    ${answered(
      html`
        ${options(
          'basis',
          html`<span class="heard-only">${own.title}</span>`,
          bases.map(basis => ({
            ...own.options[basis],
            chosen: basisOf(draft) === basis,
            choose: () => turns.answer(choosingBasis(draft, basis)),
          })),
        )}
        ${buttons(page, html`<button class="primary">${words.goOn}</button>`)}
      `,
      () => turns.goOn(),
    )}
  `;
}

/** The page of one question to somebody who decides for the giver. */
export function question(page: Page): TemplateResult | typeof nothing {
  const { locale, words, draft, turns, state } = page;
  const { questions, basis: own } = locale.words(requestLetterWords);
  const [basis, asks] = [basisOf(draft), state.question];
  if (basis === 'own' || !asks) return nothing;
  const { title, lead, list = [] } = said(questions[basis], asks);
  const is = draft.basisAnswers?.[asks];
  const answer = (yes: boolean) => ({
    label: yes ? questions.yes : questions.no,
    chosen: is === yes,
    choose: () => turns.answer(answering(draft, asks, yes)),
  });
  return html`
    <p class="progress" id="progress" part="progress">${own.as[basis]}</p>
    ${titled(title, 'progress')} ${toMend(page)}
    <p>${lead}</p>
    ${list.length > 0 ? html`<ul>${map(list, item => html`<li>${item}</li>`)}</ul>` : nothing}
    ${
      // Each question has fields of its own: what was pressed in one is never seen pressed in the next.
      keyed(
        asks,
        answered(
          html`
        ${options('answer', html`<span class="heard-only">${title}</span>`, [answer(true), answer(false)], faultOf(page, 'answer'))}
        ${buttons(page, html`<button class="primary">${words.goOn}</button>`)}
      `,
          () => turns.goOn(),
        ),
      )
    }
  `;
}

/** The page where an answer leads that stands in the way: what one can do instead (R121, R127, R132, R137, R144, R150), with the way back to the answer, and out. */
export function wayOn(page: Page): TemplateResult | typeof nothing {
  const { locale, draft, turns } = page;
  const { wayOn } = locale.words(requestLetterWords);
  const [basis, open] = [basisOf(draft), openQuestion(draft)];
  if (basis === 'own' || open === 'request' || 'asks' in open) return nothing;
  const because = (wayOn.because[basis] as Readonly<Partial<Record<BasisQuestion, string>>>)[open.because];
  return html`
    ${titled(wayOn[open.leads].title)}
    <p>${wayOn[open.leads].lead}</p>
    ${because ? html`<p class="quiet">${sentence(wayOn.said, because)}</p>` : nothing}
    <div class="buttons" part="buttons">
      <button type="button" class="primary" @click=${() => turns.back()}>${wayOn.mend}</button>
      <button type="button" @click=${() => turns.again()}>${wayOn.out}</button>
    </div>
  `;
}

interface Said {
  readonly title: string;
  readonly lead: string;
  readonly list?: readonly string[];
}

/** What is said of a question: each authority has its own. */
const said = (questions: Readonly<Partial<Record<BasisQuestion, Said>>>, question: BasisQuestion): Said =>
  questions[question] ?? { title: '', lead: '' };
