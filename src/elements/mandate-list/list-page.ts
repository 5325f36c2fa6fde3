import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { commonWords } from '../../locale/common/index.js';
import { refused, support } from '../pieces/frame.js';
import { waiting } from '../pieces/gate.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { alertOf, canExtend } from './facts.js';
import { item } from './item.js';
import { type Group, type Place, type View, wordsOf } from './view.js';

/** What only the list has to press. */
export interface ListView extends View {
  /** Whether those that have ended are unfolded. */
  readonly unfolded: boolean;
  readonly unfold: (open: boolean) => void;
  readonly more: (group: Group) => void;
}

/** The list: what waits for the reader first, then the ways to a new mandate, then all the rest. */
export function listPage(view: ListView): TemplateResult {
  const words = wordsOf(view);
  const parts = view.mandates.names.map(name => view.mandates.part(name));
  const none = parts.every(({ here }) => !here);
  return html`
    <h2 tabindex="-1" part="heading">${words.title}</h2>
    ${alertOf(view)} ${stale(view)}
    ${parts.some(({ here, busy, reason }) => !here && (busy || !reason)) ? html`${waiting(view.locale)}${doors(view)}` : none ? doors(view) : content(view)}
    ${none ? nothing : support(view.locale, view.visiting)}
  `;
}

const content = (view: ListView): TemplateResult => html`
  ${group(view, 'needsMe')} ${emptiness(view)} ${doors(view)}
  ${recent(view)}
  ${(['byLetter', 'iHelp', 'helpsMe', 'sent'] as const).map(name => group(view, name))} ${ended(view)}
`;

/** Some of it could not be fetched, or not anew. What is here stays, and it can be tried again. */
const stale = (view: ListView): TemplateResult | typeof nothing => {
  const parts = view.mandates.names.map(name => view.mandates.part(name));
  const failed = parts.find(({ reason }) => reason);
  if (!failed) return nothing;
  return html`
    ${refused(
      view.locale,
      failed.reason,
      html`<div class="buttons"><button type="button" @click=${view.again}>${view.locale.words(commonWords).tryAgain}</button></div>`,
    )}
    ${parts.every(({ here }) => !here) ? support(view.locale, view.visiting) : nothing}
  `;
};

/** What somebody without mandates reads. */
const emptiness = (view: ListView): TemplateResult | typeof nothing => {
  const words = wordsOf(view);
  const { mandates } = view;
  if (mandates.names.some(name => name !== 'ended' && (mandates.part(name).total > 0 || !mandates.part(name).here))) return nothing;
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

/** Whether a mandate that has expired is not over for good: an extension can be asked for, or waits for an answer. */
const lingers = (mandate: Mandate): boolean => mandate.state === 'expired' && (mandate.extension !== undefined || canExtend(mandate));

/** Those that can still be extended by the reader: they are not folded up (R081). What the reader has to answer stands above already. */
const recent = (view: ListView): TemplateResult | typeof nothing => {
  const words = wordsOf(view);
  const mandates = view.mandates.part('ended').items.filter(mandate => lingers(mandate) && mandate.side === 'holder');
  if (mandates.length === 0) return nothing;
  return html`
    <section part="group" class="group recent">
      <h3 id="recent" tabindex="-1">${words.group.recent}</h3>
      <p class="quiet total" .textContent=${words.total.recent(mandates.length)}></p>
      ${list(view, 'recent', mandates)}
    </section>
  `;
};

const ended = (view: ListView): TemplateResult | typeof nothing => {
  const part = view.mandates.part('ended');
  const total = part.total - part.items.filter(lingers).length;
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
      ${items(view, 'ended')}
    </details>
  `;
};

const items = (view: ListView, name: Group): TemplateResult => {
  const words = wordsOf(view);
  const { items, total, more, paged, busy } = view.mandates.part(name);
  return html`
    ${list(view, name, name === 'ended' ? items.filter(mandate => !lingers(mandate)) : items)}
    <div class="more">
      ${paged ? html`<p class="quiet" role="status" .textContent=${words.shown(items.length, total)}></p>` : nothing}
      ${
        more
          ? html`<button type="button" part="more" aria-describedby=${name} aria-disabled=${busy ? 'true' : 'false'} @click=${() => view.more(name)}>
              ${words.more}
            </button>`
          : nothing
      }
    </div>
  `;
};

const list = (view: ListView, place: Place, mandates: readonly Mandate[]): TemplateResult => html`
  <ul class="mandates">
    ${repeat(
      mandates,
      ({ id }) => id,
      (mandate, index) => item(view, place, mandate, index),
    )}
  </ul>
`;
