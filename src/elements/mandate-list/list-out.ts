import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { openRequests } from '../../domain/lifecycle.js';
import type { Mandate, MandateState } from '../../domain/mandate.shape.js';
import { sameName } from '../../domain/party.js';
import { firstDay, lastDay } from '../../domain/period.js';
import type { Reason } from '../../domain/refusal.js';
import { commonWords } from '../../locale/common/index.js';
import { mandateExportWords } from '../../locale/mandate-export/index.js';
import { takeAlongWords } from '../../locale/take-along/index.js';
import { heed, refusedHere } from '../pieces/frame.js';
import { saveFile } from '../pieces/save-file.js';
import { printed } from '../pieces/take-along.js';
import { toCsv } from './csv.js';
import { standing } from './facts.js';
import { other, type View, wordsOf } from './view.js';

/** How many mandates are asked for at a time: as many as the contract lets one ask for. */
const page = 100;

type State =
  | { readonly is: 'idle' | 'saved' }
  | { readonly is: 'fetching'; readonly here: number; readonly total: number }
  /** It is here, and has to be pressed for once more: a browser opens no window that nobody has just pressed for. */
  | { readonly is: 'ready' | 'blocked'; readonly sheet: HTMLElement }
  | { readonly is: 'failed'; readonly reason: Reason };

/** All of one's own mandates as a file for a spreadsheet, or on paper. No number that tells who somebody is is in it. */
export class ListOut {
  readonly #host: LitElement;
  #state: State = { is: 'idle' };
  #call: AbortController | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Saves all mandates as a file. */
  async save(view: View): Promise<void> {
    const all = await this.#fetch(view);
    if (!all) return;
    const file = new Blob([toCsv(rowsOf(view, all))], { type: 'text/csv;charset=utf-8' });
    saveFile(file, `mine-fuldmagter-${view.today}.csv`);
    this.#turn({ is: 'saved' });
  }

  /** Prints all mandates: at once where that is quick, and otherwise at another press. */
  async print(view: View): Promise<void> {
    const all = await this.#fetch(view);
    if (!all) return;
    const sheet = sheetOf(view, all);
    const activation = navigator.userActivation as UserActivation | undefined;
    if (activation?.isActive && inWindow(view, sheet)) this.#turn({ is: 'idle' });
    else this.#turn({ is: 'ready', sheet });
  }

  /** Waits for nothing any more, and forgets what has come. */
  stop(): void {
    this.#call?.abort();
    this.#turn({ is: 'idle' });
  }

  /** What has come of it. */
  news(view: View): TemplateResult {
    const words = view.locale.words(mandateExportWords);
    const state = this.#state;
    const said =
      state.is === 'fetching'
        ? words.fetching(state.here, state.total)
        : state.is === 'saved' || state.is === 'ready'
          ? words[state.is]
          : nothing;
    return html`
      <p class="doing quiet" role="status">${said}</p>
      ${state.is === 'ready' ? html`<div class="buttons"><button type="button" @click=${() => this.#onPaper(view, state.sheet)}>${words.print}</button></div>` : nothing}
      ${state.is === 'failed' ? refusedHere(view.visiting, view.locale, state.reason) : nothing} ${state.is === 'blocked' ? this.#alone(view, state.sheet) : nothing}
    `;
  }

  /** Where no window can be opened, it stands alone on the screen. */
  #alone(view: View, sheet: HTMLElement): TemplateResult {
    return html`
      <dialog class="plain-view" part="plain-view" aria-labelledby="sheet-title" @close=${() => this.stop()}>
        <div class="plain-top">
          <p>${view.locale.words(takeAlongWords).blocked}</p>
          <button type="button" @click=${(event: Event) => (event.currentTarget as Element).closest('dialog')?.close()}>
            ${view.locale.words(commonWords).close}
          </button>
        </div>
        ${sheet}
      </dialog>
    `;
  }

  #onPaper(view: View, sheet: HTMLElement): void {
    if (inWindow(view, sheet)) {
      this.#turn({ is: 'idle' });
      return;
    }
    this.#turn({ is: 'blocked', sheet });
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.plain-view')?.showModal());
  }

  /** All mandates, the first to run out first. Nothing, where somebody has stopped it, or it was refused. */
  async #fetch(view: View): Promise<readonly Mandate[] | undefined> {
    const { visit, known } = view.visiting;
    const ask = known.backend?.mandates?.bind(known.backend);
    if (!ask || this.#state.is === 'fetching') return undefined;
    const { signal } = (this.#call = new AbortController());
    const all = new Map<Mandate['id'], Mandate>();
    let cursor: string | undefined;
    this.#turn({ is: 'idle' });
    try {
      do {
        const answer = await ask({ sort: 'until', limit: page, cursor }, { lang: view.locale.lang, signal });
        if (signal.aborted) return undefined;
        for (const mandate of answer.items) all.set(mandate.id, mandate);
        cursor = answer.next;
        if (cursor !== undefined) this.#turn({ is: 'fetching', here: all.size, total: answer.total });
      } while (cursor !== undefined);
      return [...all.values()];
    } catch (error) {
      if (!signal.aborted) this.#turn({ is: 'failed', reason: heed(this.#host, error, visit) });
      return undefined;
    }
  }

  #turn(state: State): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** Prints it in a window of its own, and answers whether there is one. */
const inWindow = (view: View, sheet: HTMLElement): boolean =>
  printed(sheet, { title: wordsOf(view).title, lang: view.locale.lang, dir: view.locale.dir });

/** States of mandates that have been in force. */
const wasInForce: readonly MandateState[] = ['active', 'deleted', 'expired', 'replaced', 'ended-by-death'];

/** Somebody's day of birth, where somebody else here has the same name. */
const bornOf = (mandate: Mandate, all: readonly Mandate[]): string => {
  const one = other(mandate);
  return all.some(another => other(another).id !== one.id && sameName(other(another), one)) ? (one.born ?? '') : '';
};

/** The mandates as rows of text, under a row of what the columns are. */
const rowsOf = (view: View, all: readonly Mandate[]): readonly (readonly string[])[] => {
  const words = view.locale.words(mandateExportWords);
  const { side, name, born, powers, state, from, until, reference } = words.columns;
  return [
    [side, name, born, powers, state, from, until, reference],
    ...all.map(mandate => [
      words.side[mandate.side],
      other(mandate).name || view.locale.words(commonWords).nameless,
      bornOf(mandate, all),
      mandate.powers.map(({ title }) => title).join(', '),
      standing(view, mandate).text,
      wasInForce.includes(mandate.state) ? firstDay(mandate.period) : '',
      lastDay(mandate.period),
      mandate.reference,
    ]),
  ];
};

/** The mandates as they stand on paper, in parts. */
function sheetOf(view: View, all: readonly Mandate[]): HTMLElement {
  const words = view.locale.words(mandateExportWords);
  const sheet = made('div');
  const heading = made('h2', words.title(view.locale.shortDay(view.today)));
  heading.id = 'sheet-title';
  sheet.append(heading);
  if (all.length === 0) sheet.append(made('p', words.none));
  for (const part of ['iHelp', 'helpsMe', 'waiting', 'over'] as const) {
    const items = all.filter(mandate => partOf(mandate) === part);
    if (items.length === 0) continue;
    const list = made('ul');
    list.append(...items.map(mandate => lineOf(view, mandate, all)));
    sheet.append(made('h3', `${words.parts[part]} (${items.length})`), list);
  }
  return sheet;
}

const partOf = ({ state, side }: Mandate): 'iHelp' | 'helpsMe' | 'waiting' | 'over' => {
  if (state === 'active') return side === 'holder' ? 'iHelp' : 'helpsMe';
  return (openRequests as readonly MandateState[]).includes(state) ? 'waiting' : 'over';
};

const lineOf = (view: View, mandate: Mandate, all: readonly Mandate[]): HTMLElement => {
  const { columns } = view.locale.words(mandateExportWords);
  const name = made('bdi', other(mandate).name || view.locale.words(commonWords).nameless);
  const born = bornOf(mandate, all);
  const reference = made('bdi', mandate.reference);
  reference.dir = 'ltr';
  const [who, powers, how] = [made('strong'), made('ul'), made('p')];
  who.append(name, ...(born ? [` (${view.locale.words(commonWords).born(view.locale.shortDay(born as typeof view.today))})`] : []));
  powers.append(...mandate.powers.map(({ title }) => made('li', title)));
  how.append(
    `${standing(view, mandate).text}. ${columns.until} ${view.locale.shortDay(lastDay(mandate.period))}. ${columns.reference} `,
    reference,
  );
  const line = made('li');
  line.append(who, powers, how);
  return line;
};

const made = (name: string, text?: string): HTMLElement => {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  return element;
};
