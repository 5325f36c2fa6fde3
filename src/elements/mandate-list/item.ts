import { html, nothing, type TemplateResult } from 'lit';
import type { Mandate, Option } from '../../domain/mandate.shape.js';
import { langOf } from '../pieces/frame.js';
import { extensionOf } from './extension.js';
import { becameOf, lastsOf, noteOn, standing } from './facts.js';
import { doable, type Place, type MandatePage, other, type View, wordsOf } from './view.js';

/** How many titles an item of the list has room for. All of them stand on the mandate's own page. */
const room = 5;

/** Which one it is, counted from nothing, and of how many where not all of them are on the page. */
export interface Nth {
  readonly index: number;
  readonly total?: number | undefined;
}

/** A mandate in the list: with whom, how it stands, what it is about, until when, and what can be done about it. */
export function item(view: View, place: Place, mandate: Mandate, { index, total }: Nth): TemplateResult {
  const words = wordsOf(view);
  const [id, person] = [`${place}-${index}`, other(mandate)];
  const shown = mandate.powers.length > room ? mandate.powers.slice(0, room - 1) : mandate.powers;
  const { tone, text } = standing(view, mandate);
  const tells = ['ended', 'byLetter', 'askAgain'].includes(place) || (place === 'needsMe' && !mandate.extension);
  const more = mandate.powers.length - shown.length;
  const way = (page: Way, label: string, kind: string) => button(view, mandate, { page, label, kind, id });
  // Without a blank between two tags, and with as few templates inside it as can be: each would be more to make on the page, for each of them.
  // prettier-ignore
  return html`<li part="mandate" class="mandate" aria-setsize=${total ?? nothing} aria-posinset=${total === undefined ? nothing : index + 1}
    ><div class="head"
      ><h4 id=${id} tabindex="-1" part="name" data-mandate=${mandate.id}>${view.named(person)}</h4
      ><span class="state ${tone}" part="state" .textContent=${text}></span></div
    >${view.together.pick(view, place, mandate, id)}${tells ? html`<p>${becameOf(view, mandate)}</p>` : nothing
    }<ul class="powers" part="powers">${shown.map(power => html`<li><span lang=${langOf(view.locale, power) ?? nothing} dir="auto" .textContent=${power.title}></span>${noteOn(view, mandate, power)}</li>`)}</ul
    >${more > 0 ? html`<p .textContent=${words.morePowers(more)}></p>` : nothing
    }<p .textContent=${lastsOf(view, mandate)}></p
    >${extensionOf(view, mandate, { brief: true })
    }<p class="quiet">${words.reference} <bdi dir="ltr" translate="no" class="reference" .textContent=${mandate.reference}></bdi></p
    ><div class="buttons">${waysOn(view, mandate).map(([page, label, kind]) => way(page, label, kind))}</div></li>`;
}

type Way = Exclude<MandatePage, 'opening'>;

/** The ways on from an item: to which page, under what name, and how it looks. A choice is made on a page of its own, never in the list. */
const waysOn = (view: View, mandate: Mandate): readonly (readonly [page: Way, label: string, kind: string])[] => {
  const words = wordsOf(view);
  const can = doable(view, mandate);
  const may = (...actions: readonly Option[]) => actions.some(action => can.includes(action));
  const ways = [
    [may('approve', 'reject'), 'answer', words.answer, 'primary'],
    [may('approve-extension', 'reject-extension'), 'answer-extension', words['answer-extension'], 'primary'],
    [may('request-extension'), 'extend', words.extend, 'primary'],
    [view.visiting.known.backend?.mandate !== undefined, 'detail', words.see, ''],
    [may('withdraw'), 'withdraw', words.withdraw, 'plain'],
    [may('delete'), 'delete', words.delete, 'plain danger'],
  ] as const;
  return ways.flatMap(([there, ...way]) => (there ? [way] : []));
};

interface Door {
  readonly page: Way;
  readonly label: string;
  readonly kind: string;
  /** The id of the element with the name. */
  readonly id: string;
}

const button = (view: View, mandate: Mandate, { page, label, kind, id }: Door): TemplateResult =>
  // prettier-ignore
  html`<button type="button" class=${kind} part=${page} aria-describedby=${id} data-opens=${`${page} ${mandate.id}`}
    @click=${() => view.open(page, mandate)} .textContent=${label}></button>`;
