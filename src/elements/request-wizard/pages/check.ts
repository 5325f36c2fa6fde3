import { html, nothing } from 'lit';
import { map } from 'lit/directives/map.js';
import { chosen, mendedAt, mends, span, untilOf, type Step } from '../../../domain/draft.js';
import { nameAndBirth, nameOf, refused, titleOf } from '../../pieces/frame.js';
import { waiting } from '../../pieces/gate.js';
import { commonWords } from '../../../locale/common/index.js';
import { sentence } from '../../pieces/sentence.js';
import type { Fault, Page } from '../page.js';
import { answered, buttons, headed, spanInWords, textOf } from '../pieces.js';

/** The page that shows everything before it is sent, each part with the way to change it. Nothing is signed unseen. */
export function check(page: Page) {
  const { locale, words, intent, draft, today, limits, state, turns } = page;
  const { person } = draft;
  const until = untilOf(draft, today, limits);
  const name = person ? nameOf(locale, person) : '';
  const own = words.check[intent];
  return html`
    ${headed(page, sentence(own.title, name))} ${objected(page)}
    ${refused(locale, state.refusal?.reason, state.faults.length > 0 ? toBeMended(page, state.faults) : state.refusal ? mend(page, mends[state.refusal.reason]) : nothing)}
    <p>${words.check.lead}</p>
    <dl class="answers" part="answers">
      ${answer(page, own.who, person ? nameAndBirth(locale, person) : '', 'who')} ${answer(page, words.check.what, powers(page), 'what')}
      ${answer(page, words.check.until, until ? html`${locale.day(until)}${until > today ? html` <span class="quiet">(${spanInWords(locale, span(today, until))})</span>` : ''}` : '', 'how-long')}
    </dl>
    ${replaces(page)}
    <h3>${words.check.toldTitle}</h3>
    <ul>
      <li>${sentence(own.told, name)}</li>
      <li>${own.when}</li>
      <li>${own.after}</li>
    </ul>
    ${answered(
      html`
        <p class="waiting quiet" role="status">${state.busy ? words.check.sending : ''}</p>
        ${buttons(page, html`<button class="primary" part="send" aria-disabled=${state.busy ? 'true' : nothing}>${own.send}</button>`)}
      `,
      () => void turns.send(),
    )}
  `;
}

const answer = ({ words, turns, state }: Page, term: string, description: unknown, step: 'who' | 'what' | 'how-long') => html`
  <div part="answer">
    <dt>${term}</dt>
    <dd>${description}</dd>
    <dd>
      <button type="button" class="plain" aria-disabled=${state.busy ? 'true' : nothing} @click=${() => turns.mend(step)}>
        <span aria-hidden="true">${words.check.edit}</span>
        <span class="heard-only">${words.check.editing[step]}</span>
      </button>
    </dd>
  </div>
`;

/** What the helper can do, by name: whoever reads it sees who is allowed what (R019, R028). */
const powers = (page: Page) => {
  const { locale, words, draft, forward, offer, intent, visiting, notOffered, turns } = page;
  if (!offer && notOffered) {
    return html`${refused(locale, notOffered)}<button type="button" @click=${() => turns.askAgain()}>${locale.words(commonWords).tryAgain}</button>`;
  }
  if (!offer) return waiting(locale);
  const helper = intent === 'give' ? draft.person : visiting.known.session?.person;
  const group = (kind: 'handle' | 'indsigt' | 'other') => {
    const under = chosen(draft, offer, forward).filter(power => (power.kind ?? 'other') === kind);
    return under.length === 0
      ? nothing
      : html`
          <p>${helper ? sentence(words.check.can[kind], nameOf(locale, helper)) : words.check.youCan[kind]}</p>
          <ul>
            ${map(under, power => html`<li>${titleOf(locale, power)}</li>`)}
          </ul>
        `;
  };
  return html`
    ${map(['handle', 'indsigt', 'other'] as const, group)}
    <p class="quiet">${words.check.only}</p>
  `;
};

/** What has come to stand in the way since it was answered: the day has passed, or a power is no longer on offer. */
const objected = (page: Page) =>
  page.offer && !page.state.refusal && page.objected.length > 0
    ? html`<div class="notice bad" role="alert" part="faults">${toBeMended(page, page.objected)}</div>`
    : nothing;

/** Each thing that is wrong, with the way to where it is mended. */
const toBeMended = (page: Page, faults: readonly Fault[]) =>
  map(faults, fault => html`<p>${textOf(page, fault)}</p>${mend(page, mendedAt[fault.field])}`);

/** That the old mandate ends, before anything is sent (R183). */
const replaces = ({ locale, words, intent, replaced, turns }: Page) => {
  if (!replaced) return nothing;
  if (replaced.known === 'over') return html`<p class="quiet" part="replaces">${words.check.nothingToReplace}</p>`;
  if (replaced.known === 'no') {
    return replaced.reason
      ? html`${refused(locale, replaced.reason)}<button type="button" @click=${() => turns.askAgain()}>${locale.words(commonWords).tryAgain}</button>`
      : waiting(locale);
  }
  const reference = html`<strong dir="ltr" translate="no" part="reference">${replaced.mandate.reference}</strong>`;
  return html`<div class="notice mind" part="replaces"><p>${sentence(words.check[intent].replaces, reference)}</p></div>`;
};

const mend = ({ words, turns }: Page, step: Step | undefined) =>
  step === 'who' || step === 'what' || step === 'how-long'
    ? html`<p><button type="button" @click=${() => turns.mend(step)}>${words.check.editing[step]}</button></p>`
    : nothing;
