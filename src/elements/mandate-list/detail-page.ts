import { html, nothing, type TemplateResult } from 'lit';
import type { Happening, Mandate } from '../../domain/mandate.shape.js';
import type { Reason } from '../../domain/refusal.js';
import { commonWords } from '../../locale/common/index.js';
import { nameAndBirth, nameOf, refused, saysEnded, support, titleOf } from '../pieces/frame.js';
import { waiting } from '../pieces/gate.js';
import { sentence } from '../pieces/sentence.js';
import { coach, isCoached } from './coach.js';
import { extensionOf } from './extension.js';
import { alertOf, becameOf, lastsOf, powersOf, stateOf } from './facts.js';
import { makeAnother, replacingOf } from './replacing.js';
import { type Line, linesOf } from './uses.js';
import { daysOf, doable, makes, type MandatePage, other, replaceable, type View, wordsOf } from './view.js';

/** What the page of one mandate shows besides it. */
export interface Past {
  /** What has happened to it. Absent while it is on its way. */
  readonly history: readonly Happening[] | undefined;
  /** Why it did not come. */
  readonly reason: Reason | undefined;
}

/** All about one mandate: how it stands and what became of it, who and what and how long, what has happened, what can be done. */
export function detailPage(view: View, mandate: Mandate, past: Past): TemplateResult {
  const words = wordsOf(view);
  const person = other(mandate);
  const pieces = view.pieces.all;
  const titles = words.detail[wasInForce(mandate) ? 'mandate' : 'request'];
  return html`
    <h2 tabindex="-1" part="heading">${sentence(titles[mandate.side], view.named(person))}</h2>
    ${alertOf(view)}
    <div id="whole">
      <p>${stateOf(view, mandate)}</p>
      <p>${becameOf(view, mandate)}</p>
      ${isCoached(view, mandate) ? coach(view, mandate) : extensionOf(view, mandate)} ${replacingOf(view, mandate)}
      ${pieces.above(view, mandate)}
      <dl part="facts">
        ${party(view, mandate, 'giver')} ${party(view, mandate, 'holder')}
        <dt>${words.detail.powers}</dt>
        <dd>${powersOf(view, mandate)}</dd>
        <dt>${words.detail.period}</dt>
        <dd>${stretches(view, mandate)}</dd>
        <dt>${words.reference}</dt>
        <dd><bdi dir="ltr" translate="no" class="reference">${mandate.reference}</bdi></dd>
      </dl>
      ${messageOf(view, mandate)} ${pieces.below(view, mandate)} ${ways(view, mandate)} ${view.pieces.news()}
      ${pieces.preview(view, mandate)} ${pieces.life(view, mandate, past)} ${history(view, mandate, past)}
      ${view.pieces.here ? pieces.wrong(view, mandate) : html`<p>${words.detail.wrong}</p>${support(view.locale, view.visiting)}`}
    </div>
    ${pieces.paper(view, mandate)}
  `;
}

/** What the holder wrote along with the request: text of theirs, and marked as such. */
export const messageOf = (view: View, { message, holder }: Mandate): TemplateResult | typeof nothing =>
  message
    ? html`
        <h3>${sentence(wordsOf(view).detail.message, nameOf(view.locale, holder))}</h3>
        <blockquote dir="auto" part="message">${message}</blockquote>
      `
    : nothing;

/** Whether it has ever been more than a request. */
export const wasInForce = ({ state }: Mandate): boolean => ['active', 'deleted', 'expired', 'replaced', 'ended-by-death'].includes(state);

const party = (view: View, mandate: Mandate, side: Mandate['side']): TemplateResult => {
  const words = wordsOf(view).detail;
  return html`
    <dt>${words[side]}<span class="quiet is">${words[`${side}Is`]}</span></dt>
    <dd>${mandate.side === side ? words.you : nameAndBirth(view.locale, mandate[side])}</dd>
  `;
};

const stretches = (view: View, mandate: Mandate): unknown => {
  // One that ended by a death may have been a request still, and one that was deleted or replaced did not last so long.
  if (!wasInForce(mandate) || ['deleted', 'replaced', 'ended-by-death'].includes(mandate.state)) return lastsOf(view, mandate);
  const words = wordsOf(view).detail;
  return mandate.period.map(({ from, until }) => html`<p>${words.stretch(view.locale.day(from), view.locale.day(until))}</p>`);
};

const history = (view: View, mandate: Mandate, { history, reason }: Past): TemplateResult | typeof nothing => {
  const words = wordsOf(view);
  if (!history && !reason) return waiting(view.locale);
  if (!history) {
    const again = html`<div class="buttons"><button type="button" @click=${view.again}>${view.locale.words(commonWords).tryAgain}</button></div>`;
    return html`
      <h3 class="since">${words.detail.history}</h3>
      <p>${words.detail.noHistory}</p>
      ${saysEnded(view.visiting, reason) ? again : refused(view.locale, reason, again)}
    `;
  }
  if (history.length === 0) return nothing;
  return html`
    <h3 class="since">${words.detail.history}</h3>
    <ol class="history" part="history">
      ${linesOf(history).map(({ happening, times }) => html`<li><span class="quiet">${view.locale.instant(happening.at)}</span> ${told(view, mandate, happening)} ${usedFor(view, happening, times)}</li>`)}
    </ol>
  `;
};

/** What happened, as a sentence. A kind that nobody here knows is told dully and truly. */
const told = (view: View, mandate: Mandate, { kind, by }: Happening): unknown => {
  const { happened, byItself, atDesk } = wordsOf(view);
  if (by === 'borgerservice') return Object.hasOwn(atDesk, kind) ? atDesk[kind as keyof typeof atDesk] : atDesk.unknown;
  if (by === 'system' && Object.hasOwn(byItself, kind)) return byItself[kind as keyof typeof byItself];
  const words = Object.hasOwn(happened, kind) ? happened[kind as keyof typeof happened] : happened.unknown;
  if (by === 'system') return words.system;
  return by === mandate.side ? words.you : sentence(words.other, nameOf(view.locale, other(mandate)));
};

/** What the holder has used it for, and where; each time, where it was several times on that day. */
const usedFor = (view: View, { use }: Happening, times: Line['times']): TemplateResult | typeof nothing => {
  if (!use) return nothing;
  const { used } = wordsOf(view);
  const { power, service } = use;
  const each = html`
    <details>
      <summary>${used.times(times.length)}</summary>
      ${times.map(at => html`<span class="quiet">${view.locale.instant(at)}</span>`)}
    </details>
  `;
  return html`
    ${sentence(used.power, titleOf(view.locale, power))} ${sentence(used.service, titleOf(view.locale, { title: service.name, lang: service.lang }))}
    ${times.length > 1 ? each : nothing}
  `;
};

/** Whether another request can make up for a letter that was declined. Who has somebody to decide for them gives nothing by themselves. */
const declined = ({ state, side, basis }: Mandate): boolean => state === 'declined' && (side === 'holder' || basis === 'own');

const ways = (view: View, mandate: Mandate): TemplateResult => {
  const words = wordsOf(view);
  const can = doable(view, mandate);
  const days = daysOf(view, mandate);
  const over = mandate.state === 'expired' && !mandate.extension && days !== undefined && view.today > days.extendUntil;
  const way = (page: Exclude<MandatePage, 'opening' | 'detail' | 'approve-part'>, kind: string) =>
    html`<button type="button" class=${kind} part=${page} @click=${() => view.open(page, mandate)}>${words[page]}</button>`;
  const another = (part: 'replace' | 'makeNew' | 'askAgain') =>
    html`<button type="button" part="another" @click=${() => makeAnother(view, mandate, { replaces: part === 'replace' })}>${words[part]}</button>`;
  return html`
    <div class="buttons ways" part="ways">
      ${can.includes('approve') || can.includes('reject') ? way('answer', 'primary') : nothing}
      ${can.includes('approve-extension') || can.includes('reject-extension') ? way('answer-extension', 'primary') : nothing}
      ${can.includes('request-extension') ? way('extend', 'primary') : nothing}
      ${replaceable(view, mandate) && !isCoached(view, mandate) ? another('replace') : nothing} ${over && makes(view.visiting, mandate.side) ? another('makeNew') : nothing}
      ${declined(mandate) && makes(view.visiting, mandate.side) ? another(mandate.side === 'holder' ? 'askAgain' : 'makeNew') : nothing}
      ${can.includes('withdraw') ? way('withdraw', 'danger') : nothing} ${can.includes('delete') ? way('delete', 'danger') : nothing}
      <button type="button" @click=${view.toList}>${words.toList}</button>
    </div>
    ${isCoached(view, mandate) ? nothing : view.door.news()}
  `;
};
