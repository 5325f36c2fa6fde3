import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../contract/safe-url.js';
import type { Deed } from '../../controllers/deed.js';
import type { Day } from '../../domain/day.shape.js';
import { extensionDays } from '../../domain/lifecycle.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { lastDay, nationalLimits } from '../../domain/period.js';
import type { Reason } from '../../domain/refusal.js';
import { mandateBatchWords } from '../../locale/mandate-batch/index.js';
import { refusalWords } from '../../locale/refusals/index.js';
import { nameAndBirth, nameOf, support } from '../pieces/frame.js';
import { handOff } from '../pieces/gate.js';
import { sentence } from '../pieces/sentence.js';
import type { Batch } from './batch.js';
import { messageOf } from './detail-page.js';
import { powersOf, stateOf } from './facts.js';
import { replacingOf } from './replacing.js';
import { other, type View, wordsOf } from './view.js';

/** What is decided on several mandates. */
export type Verdict = 'approve' | 'reject' | 'renew';

/** What came of a decision for one of them. */
export type Result =
  | { readonly is: 'waiting' }
  | { readonly is: 'done'; readonly mandate: Mandate }
  | { readonly is: 'elsewhere'; readonly to: string }
  /** `again`: whether another try could bring it about. `now`: how the mandate is now. */
  | { readonly is: 'refused'; readonly reason: Reason; readonly again: boolean; readonly now?: Mandate | undefined }
  /** No answer came: it may have been done, or not. */
  | { readonly is: 'unknown'; readonly reason: Reason }
  /** It was not sent, or not taken: it has not been done. */
  | { readonly is: 'unsent'; readonly reason?: Reason | undefined };

/** One of the mandates that are decided on together. */
export interface Row {
  /** As it was seen when it was decided on. */
  readonly mandate: Mandate;
  readonly deed: Deed;
  readonly result: Result;
  /** The new last day that is asked for, where that is what is decided. */
  readonly until: Day;
}

/** Whether another try could still bring something about. */
export const canTryAgain = ({ result }: Row): boolean =>
  result.is === 'unknown' || result.is === 'unsent' || (result.is === 'refused' && result.again);

/** The new last day that is proposed for an extension. */
export const proposedFor = ({ today, visiting }: Pick<View, 'today' | 'visiting'>, { period }: Mandate): Day => {
  const { limits = nationalLimits, allows = {} } = visiting.known.description ?? {};
  return extensionDays(period, { today, limits, allows }).proposed;
};

/** Where several are decided on: each with who, what and until when. Yes and no weigh alike. */
export function checkPage(view: View, batch: Batch): TemplateResult {
  const words = view.locale.words(mandateBatchWords);
  const { kind, rows, sending } = batch;
  const button = (verdict: Verdict, label: string) => html`
    <button type="button" class="primary" part=${verdict} aria-disabled=${sending ? 'true' : 'false'} @click=${() => batch.decide(verdict)}>
      ${label}
    </button>
  `;
  return html`
    <h2 tabindex="-1" part="heading">${words[kind].title(rows.length)}</h2>
    <p>${words[kind].lead}</p>
    <ul class="mandates" part="together">
      ${rows.map(row => html`<li class="mandate"><h3>${nameAndBirth(view.locale, other(row.mandate))}</h3>${facts(view, batch, row)}</li>`)}
    </ul>
    ${
      kind === 'renew'
        ? html`<p>${words.renew.each}</p>`
        : html`
            <p>${words.answer.anyTime}</p>
            <p>${words.answer.told}</p>
          `
    }
    <div class="buttons alike">
      ${
        kind === 'renew'
          ? button('renew', words.renew.yes)
          : html`${button('approve', words.answer.approve)}${button('reject', words.answer.reject)}`
      }
    </div>
    <div class="buttons">
      <button type="button" class="plain" aria-disabled=${sending ? 'true' : 'false'} @click=${() => batch.leave()}>${words.back}</button>
    </div>
    <p class="doing quiet" role="status">${sending ? words.sending(sending.number, sending.total) : nothing}</p>
    ${support(view.locale, view.visiting)}
  `;
}

/** What came of it: what has been done, what has not and why, and what nobody knows. */
export function toldPage(view: View, batch: Batch): TemplateResult {
  const words = view.locale.words(mandateBatchWords);
  const { rows, sending, verdict = 'approve' } = batch;
  const done = rows.filter(({ result }) => result.is === 'done').length;
  const again = rows.filter(canTryAgain).length;
  return html`
    <h2 tabindex="-1" part="heading">${done === 0 ? words.none[verdict] : words.done[verdict](done, rows.length)}</h2>
    <p class="doing quiet" role="status">${sending ? words.sending(sending.number, sending.total) : nothing}</p>
    ${(['unknown', 'refused', 'unsent', 'elsewhere', 'done'] as const).map(is => outcomes(view, batch, is))}
    <div class="buttons">
      ${again > 0 ? html`<button type="button" class="primary" part="retry" aria-disabled=${sending ? 'true' : 'false'} @click=${() => batch.retry()}>${words.retry(again)}</button>` : nothing}
      <button type="button" class=${again > 0 ? nothing : 'primary'} @click=${() => batch.leave()}>${wordsOf(view).toList}</button>
    </div>
    ${again > 0 ? support(view.locale, view.visiting) : nothing}
  `;
}

const outcomes = (view: View, batch: Batch, is: Exclude<Result['is'], 'waiting'>): TemplateResult | typeof nothing => {
  const words = view.locale.words(mandateBatchWords);
  const rows = batch.rows.filter(({ result }) => result.is === is);
  if (rows.length === 0) return nothing;
  return html`
    <section class="group" part="outcome">
      <h3>${words.group[is]} (${rows.length})</h3>
      <ul class=${is === 'done' ? 'brief' : 'mandates'}>
        ${rows.map(row => (is === 'done' ? html`<li>${nameAndBirth(view.locale, other(row.mandate))}</li>` : outcome(view, batch, row)))}
      </ul>
    </section>
  `;
};

/** One that has not been done, with why, and how it is now: whoever tries again decides on that. */
const outcome = (view: View, batch: Batch, row: Row): TemplateResult => {
  const words = view.locale.words(mandateBatchWords);
  const { result, mandate } = row;
  const href = result.is === 'elsewhere' ? safeUrl(result.to) : undefined;
  return html`
    <li class="mandate">
      <h4>${nameAndBirth(view.locale, other(mandate))}</h4>
      ${result.is === 'refused' ? html`<p>${view.locale.words(refusalWords)[result.reason]}</p>` : nothing}
      ${result.is === 'unknown' || result.is === 'unsent' ? html`<p>${words.why[result.is]}</p>` : nothing}
      ${result.is === 'unsent' && result.reason ? html`<p>${view.locale.words(refusalWords)[result.reason]}</p>` : nothing}
      ${href ? html`<p><a part="hand-off" href=${href} @click=${(event: Event) => handOff(event, href)}>${wordsOf(view).goOn.link}</a></p>` : nothing}
      ${result.is === 'refused' && result.now ? html`<p>${words.now} ${stateOf(view, mandate)}</p>` : nothing}
      ${canTryAgain(row) ? facts(view, batch, row) : nothing}
    </li>
  `;
};

/** What is decided on: who asks, for what, until when. */
const facts = (view: View, { kind }: Batch, { mandate, until }: Row): TemplateResult => {
  const words = view.locale.words(mandateBatchWords);
  const could = kind === 'renew' ? words.could.renew : mandate.extension ? words.could.extension : words.could.request;
  const last = mandate.extension?.until ?? lastDay(mandate.period);
  return html`
    <p>${sentence(could, nameOf(view.locale, other(mandate)))}</p>
    ${powersOf(view, mandate)} ${kind === 'answer' ? html`${messageOf(view, mandate)} ${replacingOf(view, mandate)}` : nothing}
    <p>${kind === 'renew' ? words.until(view.locale.day(until)) : words.lasts(view.locale.day(last))}</p>
  `;
};
