import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { toDay } from '../../domain/day.js';
import type { Day } from '../../domain/day.shape.js';
import { byLetter } from '../../domain/letter.js';
import type { Happening, Mandate } from '../../domain/mandate.shape.js';
import { timeline, type Moment, type Point, type Span, type Timeline } from '../../domain/timeline.js';
import { mandatePageWords } from '../../locale/mandate-page/index.js';
import { reminders } from '../pieces/reminders.js';
import { isCoached } from './coach.js';
import { type Past, wasInForce } from './detail-page.js';
import { canExtend } from './facts.js';
import { daysOf, type View } from './view.js';

/** What has ended a mandate before its time, and under what name its history has it. */
const endings = { deleted: 'delete', replaced: 'replaced', 'ended-by-death': 'ended-by-death' } as const;
type Ending = keyof typeof endings;

/**
 * The whole life of a mandate on one line, drawn, and under the drawing the same in words: each point has its number in both. Nothing of one that has never been
 * in force, nor of one of which it is not known when it ended.
 */
export function life(view: View, mandate: Mandate, { history }: Past): TemplateResult | typeof nothing {
  const { state, period, extension } = mandate;
  if (!wasInForce(mandate)) return nothing;
  const endedOn = isEnding(state) ? endOf(state, history) : undefined;
  if (isEnding(state) && !endedOn) return nothing;
  const line = timeline(
    { period, endedOn, wanted: extension?.until },
    { today: view.today, limits: view.visiting.known.description?.limits, extendable: extendable(view, mandate) },
  );
  const words = wordsOf(view);
  const kinds = [...new Set(line.spans.map(({ kind }) => kind))];
  return html`
    <section class="life" part="timeline">
      <h3 id="life">${words.title}</h3>
      <div class="on-screen">
        ${drawn(view, line)}
        <ul class="key" aria-hidden="true">
          ${kinds.map(kind => html`<li><span class=${`swatch ${kind}`}></span>${words.key[kind]}</li>`)}
        </ul>
        <p class="quiet" aria-hidden="true">${words.scale}</p>
      </div>
      <ol aria-labelledby="life">
        ${line.points.map(
          point => html`
            <li class=${point.days < 0 ? 'past' : point.days === 0 ? 'today' : 'coming'} aria-current=${point.days === 0 ? 'date' : nothing}>
              <span class="when"><time datetime=${point.day}>${view.locale.day(point.day)}</time> ${away(view, point)}</span>
              ${point.what.map(what => (what === 'today' ? nothing : html`<span class="what">${said(view, mandate, what)}</span>`))}
            </li>
          `,
        )}
      </ol>
      ${state === 'active' && !isCoached(view, mandate) ? calendar(view, mandate) : nothing}
    </section>
  `;
}

/** The days that matter at its end, for the reader's own calendar. Nothing, where the backend tells nothing of its limits. */
export const calendar = (view: View, { reference, period }: Mandate): TemplateResult | typeof nothing => {
  const limits = view.visiting.known.description?.limits;
  return limits ? reminders(view.locale, { reference, period, limits, today: view.today }) : nothing;
};

const wordsOf = ({ locale }: View) => locale.words(mandatePageWords).life;

const isEnding = (state: string): state is Ending => Object.hasOwn(endings, state);

/** On which day it was ended, as its history tells. Undefined where that is not known, or where it was a request still. */
const endOf = (state: Ending, history: readonly Happening[] = []): Day | undefined => {
  const end = history.findLast(({ kind }) => kind === endings[state]);
  const began = state !== 'ended-by-death' || history.some(({ kind }) => kind === 'approve' || kind === 'give');
  return end && began ? toDay(new Date(end.at)) : undefined;
};

/** Whether there are days on which the holder can ask for an extension: as it was promised to them, and as the backend has it for the other side and for what is past. */
const extendable = (view: View, mandate: Mandate): boolean => {
  const { backend, description } = view.visiting.known;
  if (mandate.side === 'holder' && view.today <= (daysOf(view, mandate)?.extendUntil ?? '')) return canExtend(mandate);
  return Boolean(backend?.perform) && (!byLetter(mandate) || description?.allows.letter === true);
};

/** How far a day is from today. */
const away = (view: View, { days }: Point): TemplateResult => {
  const words = wordsOf(view);
  if (days === 0) return html`<strong class="mark">${words.today}</strong>`;
  const far = days === 1 ? words.tomorrow : days === -1 ? words.yesterday : days > 0 ? words.in(days) : words.ago(-days);
  return html`<span class="quiet">(${far})</span>`;
};

const said = (view: View, { state }: Mandate, what: Exclude<Moment, 'today'>): string => {
  const { moment, ended } = wordsOf(view);
  if (what !== 'ended') return moment[what];
  return isEnding(state) ? ended[state] : '';
};

/** How much of the width is left free at each end of the line, in per cent, so that the marks have room. */
const margin = 4;

/** The line with its marks. It is hidden from whoever hears the page: the list under it says the same. */
const drawn = (view: View, { points, spans }: Timeline): TemplateResult => {
  const at = (place: number): string => {
    const along = margin + place * (100 - 2 * margin);
    return `${view.locale.dir === 'rtl' ? 100 - along : along}%`;
  };
  const { today: label } = wordsOf(view);
  return html`
    <svg class="line" aria-hidden="true" focusable="false">
      <line class="whole" x1=${at(0)} x2=${at(1)} y1="42" y2="42"></line>
      ${spans.map(span => stretch(span, at))}
      ${points.filter(({ days }) => days === 0).map(({ place }) => now(at(place), label, anchor(place)))}
      ${points.map(({ place, days }, index) => mark(at(place), index + 1, days))}
    </svg>
  `;
};

const now = (x: string, label: string, anchor: string): SVGTemplateResult => svg`
  <line class="now" x1=${x} x2=${x} y1="22" y2="60"></line>
  <text class="label" x=${x} y="16" text-anchor=${anchor}>${label}</text>
`;

const stretch = ({ kind, from, to }: Span, at: (place: number) => string): SVGTemplateResult => svg`
  <line class=${`edge ${kind}`} x1=${at(from)} x2=${at(to)} y1="42" y2="42"></line>
  ${kind === 'in-force' ? nothing : svg`<line class=${`inner ${kind}`} x1=${at(from)} x2=${at(to)} y1="42" y2="42"></line>`}
`;

const mark = (x: string, number: number, days: number): SVGTemplateResult => svg`
  <circle class=${days === 0 ? 'dot today' : 'dot'} cx=${x} cy="42" r="9"></circle>
  <text class=${days === 0 ? 'number today' : 'number'} x=${x} y="46" text-anchor="middle">${number}</text>
`;

/** On which side of its line the label stands, so that it stays within the drawing. */
const anchor = (place: number): 'start' | 'middle' | 'end' => (place < 0.1 ? 'start' : place > 0.9 ? 'end' : 'middle');
