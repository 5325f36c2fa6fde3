import { html } from 'hono/html';
import { letterOut } from '../../../src/domain/letter.js';
import type { Case } from '../../../src/domain/mandate.shape.js';
import { dayInShort } from '../../../src/locale/format.js';
import { deskWords as words } from '../words/desk.js';
import { readingIn } from '../words/index.js';
import { page, withName, type DeskSection, type Piece, type Visitor } from './layout.js';

/** The lists of cases at the desk, each with its place. */
export const deskLists = { review: '/borgerservice', sent: '/borgerservice/sendt', all: '/borgerservice/alle' } as const;
export type DeskList = keyof typeof deskLists;

/** The address of a case. */
export const caseAddress = (id: string): string => `/borgerservice/sag/${encodeURIComponent(id)}`;

/** Whose the desk's pages are, with the name of the borgerservice that they are about. */
export type Clerk = Visitor & { readonly office: string };

/** A page of the desk. The staff read Danish, whatever language the citizens read. */
export const deskPage = (clerk: Clerk, options: { title: string; path: string; section: DeskSection }, content: Piece): Piece =>
  page({ reading: readingIn('da'), visitor: clerk, ...options }, content);

/** What a form of the desk brings along that shows that it is the very clerk's. */
export const token = ({ csrf }: Visitor): Piece => html`<input type="hidden" name="csrf" value="${csrf}">`;

/** What has just happened, for whoever did it. There is no name in it: it is read aloud by itself. */
export const status = (text: string | undefined): Piece =>
  text === undefined ? html`` : html`<p class="note" id="status" role="status">${text}</p>`;

/** A page of one of the lists. */
export interface CasesShown {
  readonly list: DeskList;
  readonly items: readonly Case[];
  readonly total: number;
  /** How many there are before these. */
  readonly before: number;
  /** Where the next page begins. Nothing, on the last one. */
  readonly next?: string | undefined;
  /** How many cases are in each list. */
  readonly totals: Readonly<Record<DeskList, number>>;
  /** What has just happened. */
  readonly done?: string | undefined;
  /** What was typed that no case has, and what is said about it. */
  readonly lost?: { readonly typed: string; readonly why: string } | undefined;
}

/** The cases of a desk, with the field where a clerk types the number of a letter, or scans it. */
export function casesPage(clerk: Clerk, shown: CasesShown): Piece {
  const { list, items, totals, done } = shown;
  const tab = (name: DeskList) =>
    html`<li><a href="${deskLists[name]}"${name === list ? html` aria-current="page"` : ''}>${words.lists[name]} (${totals[name]})</a></li>`;
  return deskPage(
    clerk,
    { title: words.lists[list], path: deskLists[list], section: 'cases' },
    html`
        <h1>${words.list.title}</h1>
        ${status(done)}
        ${finder(clerk, shown)}
        <nav class="tabs" aria-label="${words.listsLabel}"><ul>${tab('review')}${tab('sent')}${tab('all')}</ul></nav>
        <h2>${words.lists[list]}</h2>
        ${items.length === 0 ? html`<p class="card">${words.list.none[list]}</p>` : casesTable(shown)}
        ${ways(shown)}`,
  );
}

/** The field has the focus from the start: a clerk types, or a scanner does, and presses Enter. With nothing in it, that opens the case that is next. */
const finder = (clerk: Clerk, { done, lost }: CasesShown): Piece => {
  const described = ['find-hint', ...(lost ? ['find-fault'] : []), ...(done === undefined ? [] : ['status'])].join(' ');
  return html`
        <form class="finder card" method="post" action="/borgerservice/find">
          ${token(clerk)}
          <label for="reference">${words.find.label}</label>
          <p class="quiet" id="find-hint">${words.find.hint}</p>
          ${lost ? html`<p class="fault" id="find-fault" role="alert">${lost.why}</p>` : ''}
          <div class="together">
            <input id="reference" name="reference" value="${lost?.typed ?? ''}" maxlength="40" autocomplete="off" autocapitalize="characters"
              spellcheck="false" autofocus aria-describedby="${described}"${lost ? html` aria-invalid="true"` : ''}>
            <button type="submit">${words.find.button}</button>
          </div>
        </form>`;
};

const casesTable = ({ list, items }: CasesShown): Piece => html`
        <table class="cases">
          <thead>
            <tr>
              <th scope="col">${words.list.number}</th>
              <th scope="col">${words.list.giver}</th>
              <th scope="col">${words.list.holder}</th>
              <th scope="col">${list === 'all' ? words.list.state : words.list.what}</th>
              <th scope="col">${words.list.lastDay}</th>
            </tr>
          </thead>
          <tbody>${items.map(one => row(list, one))}</tbody>
        </table>`;

/** A row of the table. On a narrow screen each cell stands on a line of its own, and says what it is. */
const row = (list: DeskList, mandate: Case): Piece => {
  const { id, reference, giver, holder } = mandate;
  const last = lastDayToDecide(mandate);
  const said = (label: string) => html`<span class="said">${label}</span> `;
  return html`
            <tr>
              <td><a class="go number" href="${caseAddress(id)}">${reference}</a></td>
              <td>${said(words.list.giver)}<bdi translate="no">${giver.name}</bdi></td>
              <td>${said(words.list.holder)}<bdi translate="no">${holder.name}</bdi></td>
              <td>${said(list === 'all' ? words.list.state : words.list.what)}${list === 'all' ? stateOf(mandate) : whatOf(mandate)}</td>
              <td>${last === undefined ? '' : html`${said(words.list.lastDay)}<time datetime="${last}">${dayInShort('da', last)}</time>`}</td>
            </tr>`;
};

const ways = ({ list, items, total, before, next }: CasesShown): Piece => {
  if (items.length === 0) return html``;
  const last = before + items.length;
  return html`
        <p>${words.list.shown(before + 1, last, total)}</p>
        <ul class="ways">
          ${next === undefined ? '' : html`<li><a class="go" rel="next" href="${deskLists[list]}?${new URLSearchParams({ efter: next, fra: String(last) }).toString()}">${words.list.next}</a></li>`}
          ${before === 0 ? '' : html`<li><a class="go" href="${deskLists[list]}">${words.list.first}</a></li>`}
        </ul>`;
};

/** The last day on which the letter of a case can be decided on. Nothing, where none is out. */
export const lastDayToDecide = ({ can }: Case): Case['can'][number]['until'] =>
  can.find(({ action }) => action === 'approve' || action === 'approve-extension' || action === 'register-letter')?.until;

/** Where a case is, in words. */
export const stateOf = ({ state, extension }: Case): string =>
  extension ? `${words.state[state]}. ${words.extensionState[extension.state]}` : words.state[state];

const whatOf = (mandate: Case): Piece => {
  const asks = letterOut(mandate) ?? 'mandate';
  return html`${words.list.asks[asks]}, ${words.basisShort[mandate.basis]}`;
};

/** Who asks whom for what, with both names. */
export const aboutOf = (mandate: Case): Piece =>
  withName(words.case.about[letterOut(mandate) ?? 'nothing'], mandate.holder.name, mandate.giver.name);
