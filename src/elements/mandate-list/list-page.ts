import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { commonWords } from '../../locale/common/index.js';
import { refused, saysEnded, support } from '../pieces/frame.js';
import { waiting } from '../pieces/gate.js';
import { alertOf } from './facts.js';
import { findBar, type Finding } from './finding.js';
import { item, type Nth } from './item.js';
import { type Group, groups, other, type Place, urgent, type View, wordsOf } from './view.js';
import type { Windows } from './windows.js';

/** What only the list has to press. */
export interface ListView extends View {
  readonly finding: Finding;
  readonly windows: Windows<Place>;
  /** Whether those that have ended are unfolded. */
  readonly unfolded: boolean;
  readonly unfold: (open: boolean) => void;
  readonly more: (place: Place) => void;
  readonly before: (place: Place) => void;
}

/** The parts below the ways to a new mandate. */
const quiet = ['byLetter', 'iHelp', 'helpsMe', 'sent'] as const satisfies readonly Group[];
const all = Object.keys(groups) as Group[];

/** The list: what waits for the reader first, then the ways to a new mandate, then all the rest. */
export function listPage(view: ListView): TemplateResult {
  const words = wordsOf(view);
  const { mandates, finding } = view;
  const parts = mandates.names.map(name => mandates.part(name));
  const none = parts.every(({ here }) => !here);
  const waits = parts.some(({ here, busy, reason }) => !here && (busy || !reason));
  const total = all.reduce((sum, name) => sum + mandates.part(name).total, 0);
  return html`
    <h2 tabindex="-1" part="heading">${words.title}</h2>
    ${alertOf(view)} ${stale(view)} ${finding.wants(total) ? findBar(view, finding) : nothing}
    ${finding.busy ? found(view, waits) : waits ? html`${waiting(view.locale)}${doors(view)}` : none ? doors(view) : content(view)}
    ${total > 0 ? view.takeOut.ways(view) : nothing} ${none ? nothing : support(view.locale, view.visiting)}
  `;
}

const content = (view: ListView): TemplateResult => {
  const { mandates, windows, unfolded } = view;
  windows.share(all.filter(name => name !== 'ended' || unfolded).map(name => mandates.part(name).total));
  return html`
    ${urgent.map(name => group(view, name))} ${emptiness(view)} ${doors(view)} ${quiet.map(name => group(view, name))} ${ended(view)}
  `;
};

/** What somebody has searched for. How many that is is told once it is known. */
const found = (view: ListView, waits: boolean): TemplateResult => {
  const words = wordsOf(view);
  const part = view.mandates.part('found');
  return html`
    <section part="group" class="group found">
      <h3 id="found" tabindex="-1">${words.finding.title}</h3>
      <p class="quiet total" role="status" .textContent=${part.here ? words.finding.total(part.total) : ''}></p>
      ${waits ? waiting(view.locale) : items(view, 'found')}
    </section>
  `;
};

/** Some of it could not be fetched, or not anew. What is here stays, and it can be tried again. */
const stale = (view: ListView): TemplateResult | typeof nothing => {
  const parts = view.mandates.names.map(name => view.mandates.part(name));
  const failed = parts.find(({ reason }) => reason);
  if (!failed) return nothing;
  const again = html`<div class="buttons"><button type="button" @click=${view.again}>${view.locale.words(commonWords).tryAgain}</button></div>`;
  return html`
    ${saysEnded(view.visiting, failed.reason) ? again : refused(view.locale, failed.reason, again)}
    ${parts.every(({ here }) => !here) ? support(view.locale, view.visiting) : nothing}
  `;
};

/** What somebody without mandates reads. */
const emptiness = (view: ListView): TemplateResult | typeof nothing => {
  const words = wordsOf(view);
  const { mandates } = view;
  if (all.some(name => name !== 'ended' && (mandates.part(name).total > 0 || !mandates.part(name).here))) return nothing;
  return html`
    <p part="nothing">${mandates.part('ended').total > 0 ? words.nothingNow : words.nothingEver}</p>
    <p class="quiet">${words.waysOn}</p>
  `;
};

/** The ways to a new mandate, as far as the backend has them. */
const doors = (view: ListView): TemplateResult => {
  const words = wordsOf(view);
  const { request, give } = view.visiting.known.backend ?? {};
  const door = (intent: 'request' | 'give', label: string) =>
    html`<button type="button" part=${intent} @click=${() => void view.door.open({ intent })}>${label}</button>`;
  return html`
    <div class="buttons doors">${request ? door('request', words.ask) : nothing} ${give ? door('give', words.give) : nothing}</div>
    ${view.door.news()}
  `;
};

const group = (view: ListView, name: Group): TemplateResult | typeof nothing => {
  const part = view.mandates.part(name);
  const words = wordsOf(view);
  if (part.total === 0) return nothing;
  return html`
    <section part="group" class="group ${name}">
      <h3 id=${name} tabindex="-1">${words.group[name]}</h3>
      <p class="quiet total" .textContent=${words.total[name](part.total)}></p>
      ${items(view, name)}
    </section>
  `;
};

/** What has ended is folded up, and is not on the page until somebody unfolds it. */
const ended = (view: ListView): TemplateResult | typeof nothing => {
  const { total } = view.mandates.part('ended');
  const words = wordsOf(view);
  if (total === 0) return nothing;
  return html`
    <details
      part="ended"
      class="group ended"
      ?open=${view.unfolded}
      @toggle=${(event: Event) => view.unfold((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>
        <h3 id="ended">${words.group.ended}</h3>
        <span class="quiet total" .textContent=${words.total.ended(total)}></span>
      </summary>
      ${view.unfolded ? items(view, 'ended') : nothing}
    </details>
  `;
};

/** The mandates of a part, as many of them as there is room for. Where that is not all, each says which one of how many it is. */
const items = (view: ListView, place: Place): TemplateResult => {
  const words = wordsOf(view);
  const { items, total, more, paged, busy } = view.mandates.part(place);
  const { from, until } = view.windows.of(place, items);
  const whole = from === 0 && until === total;
  const turn = (part: 'more' | 'before') => html`
    <button type="button" part=${part} aria-describedby=${place} aria-disabled=${busy ? 'true' : 'false'} @click=${() => view[part](place)}>
      ${words[part]}
    </button>
  `;
  const shown = items.slice(from, until);
  return html`
    ${view.together.way(view, place, shown)} ${from > 0 ? html`<div class="more">${turn('before')}</div>` : nothing}
    <ul class="mandates">
      ${repeat(
        shown,
        ({ id }) => id,
        (mandate: Mandate, index) => {
          const nth: Nth = { index: from + index, ...(!whole && { total }) };
          return guard(shownOf(view, place, mandate, nth), () => item(view, place, mandate, nth));
        },
      )}
    </ul>
    <div class="more">
      ${!whole || paged ? html`<p class="quiet" role="status" .textContent=${from === 0 ? words.shown(until, total) : words.range(from + 1, until, total)}></p>` : nothing}
      ${more || until < items.length ? turn('more') : nothing}
    </div>
    ${view.together.bar(view, place, shown)}
  `;
};

/** All that an item of the list shows something of: while none of it has changed, it stays as it is. Where somebody chooses, each is drawn each time. */
const shownOf = (view: View, place: Place, mandate: Mandate, { index, total }: Nth): unknown[] => {
  const { backend, description } = view.visiting.known;
  const words = [wordsOf(view), view.locale.words(commonWords), view.locale.lang];
  return [
    mandate,
    view.hasNamesake(other(mandate)),
    index,
    total,
    view.today,
    backend,
    description,
    ...words,
    view.together.chooses(place) && view,
  ];
};
