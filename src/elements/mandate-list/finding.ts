import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Input } from '../../contract/operations.js';
import type { Questions } from '../../controllers/mandates.js';
import { openRequests } from '../../domain/lifecycle.js';
import type { MandateState, Side } from '../../domain/mandate.shape.js';
import { ends, groups, type Place, type View, wordsOf } from './view.js';

/** Which states are wanted, as a citizen says it. */
const standings = {
  now: ['active'],
  waiting: openRequests,
  over: ends,
} as const satisfies Readonly<Record<string, readonly MandateState[]>>;
type Standing = keyof typeof standings;

/** What somebody looks for among their mandates. Where nothing is chosen, everything is meant. */
interface Wanted {
  readonly text: string;
  readonly side: Side | '';
  readonly standing: Standing | '';
  readonly sort: NonNullable<Input<'mandates'>['sort']> | '';
}

const everything: Wanted = { text: '', side: '', standing: '', sort: '' };

/** How long somebody has to stop typing before it is searched, in milliseconds. */
const pause = 200;

/** From how many mandates on there is something to search. */
const many = 10;

/** What somebody looks for, and what the backend is asked for it. Nothing of it is in an address, or kept. */
export class Finding implements ReactiveController {
  readonly #host: LitElement;
  #wanted = everything;
  #questions: Questions<Place> = groups;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #opened = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** What the backend is asked: for the parts of the list, or for what somebody looks for. */
  get questions(): Questions<Place> {
    return this.#questions;
  }

  /** Whether the list is of what somebody looks for, in place of its parts. */
  get busy(): boolean {
    return this.#questions.found !== undefined;
  }

  get wanted(): Wanted {
    return this.#wanted;
  }

  /** Looks for something else: what is chosen at once, what is typed once somebody stops typing. */
  look(news: Partial<Wanted>): void {
    this.#wanted = { ...this.#wanted, ...news };
    clearTimeout(this.#timer);
    if (news.text === undefined) this.#ask();
    else this.#timer = setTimeout(() => this.#ask(), pause);
  }

  /** Looks for nothing any more. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#wanted = everything;
    this.#ask();
  }

  /** Whether there is something to search: there are many, or somebody is at it. It stays, once it is there. */
  wants(total: number): boolean {
    this.#opened ||= total > many;
    return this.#opened;
  }

  /** Forgets everything, for somebody else. */
  forget(): void {
    this.clear();
    this.#opened = false;
  }

  #ask(): void {
    const { text, side, standing, sort } = this.#wanted;
    const typed = text.trim();
    const found: Input<'mandates'> | undefined =
      typed || side || standing || sort
        ? {
            ...(typed && { text: typed }),
            ...(side && { side }),
            ...(standing && { states: [...standings[standing]] }),
            sort: sort || 'until',
          }
        : undefined;
    if (JSON.stringify(found) === JSON.stringify(this.#questions.found)) return;
    this.#questions = found ? { found } : groups;
    this.#host.requestUpdate();
  }
}

/** Where one searches, and chooses which mandates to see, in which order. */
export function findBar(view: View, finding: Finding): TemplateResult {
  const words = wordsOf(view).finding;
  const { text, side, standing, sort } = finding.wanted;
  const chosen = side !== '' || standing !== '' || sort !== '';
  // What is found stands in one order, and not in the parts of the list.
  const narrowed = text.trim() !== '' || side !== '' || standing !== '';
  const choice = (name: 'side' | 'standing' | 'sort', now: string, options: readonly string[]) => html`
    <div class="field">
      <label for="find-${name}">${words[name].label}</label>
      <select
        id="find-${name}"
        @change=${(event: Event) => finding.look({ [name]: (event.target as HTMLSelectElement).value })}
      >
        ${options.map(option => html`<option value=${option} .selected=${option === now}>${words[name][(option || 'all') as 'all']}</option>`)}
      </select>
    </div>
  `;
  return html`
    <form class="find" part="find" role="search" method="dialog" autocomplete="off" @submit=${(event: Event) => event.preventDefault()}>
      <div class="field">
        <label for="find">${words.label}</label>
        <input
          id="find"
          type="search"
          maxlength="200"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          .value=${text}
          @input=${(event: Event) => finding.look({ text: (event.target as HTMLInputElement).value })}
        />
      </div>
      <details ?open=${chosen}>
        <summary>${words.more}</summary>
        <div class="choices">
          ${choice('side', side, ['', 'holder', 'giver'])} ${choice('standing', standing, ['', 'now', 'waiting', 'over'])}
          ${narrowed ? choice('sort', sort || 'until', ['until', 'changed']) : choice('sort', sort, ['', 'until', 'changed'])}
        </div>
      </details>
      ${finding.busy ? html`<button type="button" part="clear" @click=${() => finding.clear()}>${words.clear}</button>` : nothing}
    </form>
  `;
}
