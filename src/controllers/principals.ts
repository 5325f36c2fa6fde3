import type { LitElement, ReactiveController } from 'lit';
import type { MandateBackend } from '../contract/backend.js';
import type { Principal } from '../domain/mandate.shape.js';
import type { PartyId } from '../domain/party.shape.js';
import type { PowerId } from '../domain/power.shape.js';
import { isRefusal, type Reason } from '../domain/refusal.js';
import type { Locale } from './locale.js';
import type { Visiting } from './visiting.js';

/** Which principals an element shows. */
export interface Wanted {
  /** What has been typed of a name. */
  readonly text: string;
  /** What the citizen is about to do. */
  readonly power: PowerId | undefined;
}

/** One question, by all that its answer depends on. */
interface Question extends Wanted {
  readonly backend: MandateBackend;
  /** Who asks: nothing of one person stays for another. */
  readonly asker: PartyId | undefined;
  readonly edition: number;
  readonly lang: string;
}

/** As many people as an answer holds at a time. */
const pageful = 25;
const most = 100;

/**
 * For whom the person at the screen may act. Asked anew whenever mandates may have changed; an answer to an earlier question is dropped.
 *
 * What is known stays while something newer is on its way.
 */
export class Principals implements ReactiveController {
  readonly #host: LitElement;
  readonly #visiting: Visiting;
  readonly #locale: Locale;
  readonly #wanted: () => Wanted;
  readonly #heed: (error: unknown) => Reason;
  readonly #still: () => boolean;
  #question: Question | undefined;
  #asking = false;
  #paging = false;
  #under: Promise<void> | undefined;
  #items: readonly Principal[] = [];
  #next: string | undefined;
  #found: number | undefined;
  #everybody: number | undefined;
  #reason: Reason | undefined;

  /**
   * @param wanted - What to ask for, looked up before each drawing.
   * @param heed - Tells the page of what was refused, and answers with the reason.
   * @param still - Whether somebody is about to choose among them. What has changed elsewhere then waits: nobody may move under their finger.
   */
  constructor(
    host: LitElement,
    visiting: Visiting,
    locale: Locale,
    wanted: () => Wanted,
    heed: (error: unknown) => Reason,
    still: () => boolean = () => false,
  ) {
    [this.#host, this.#visiting, this.#locale, this.#wanted, this.#heed, this.#still] = [host, visiting, locale, wanted, heed, still];
    host.addController(this);
  }

  /** Those that are known of, in the backend's order. */
  get items(): readonly Principal[] {
    return this.#items;
  }

  /** The same as they are shown: after those whom the citizen acts for most, where nothing has been typed. A backend that keeps these orders them itself. */
  get inOrder(): readonly Principal[] {
    const { visit, known } = this.#visiting;
    const favourites = visit?.favourites;
    if (this.#question?.text || !favourites || known.backend?.pin) return this.#items;
    return favourites.order(this.#items, { whole: this.#next === undefined && this.#found !== undefined });
  }

  /** How many go by what was typed. Undefined before the first answer. */
  get found(): number | undefined {
    return this.#found;
  }

  /** How many there are, whatever has been typed. Undefined before the first answer. */
  get everybody(): number | undefined {
    return this.#everybody;
  }

  /** Whether there are more than are shown. */
  get more(): boolean {
    return this.#next !== undefined;
  }

  /** Whether an answer is on its way. */
  get asking(): boolean {
    return this.#asking;
  }

  /** Whether the next of them are on their way. */
  get paging(): boolean {
    return this.#paging;
  }

  /** Why the last question was refused. */
  get reason(): Reason | undefined {
    return this.#reason;
  }

  hostUpdate(): void {
    const { state, reason, backend, edition, session, unasked } = this.#visiting.known;
    if (state === 'failed' && reason === 'user-changed') this.#forget();
    // Moved about in the page, an element is without a visit for a moment: what it knows stays.
    if (state !== 'open' || !backend?.principals) return;
    const question: Question = { ...this.#wanted(), backend, asker: session?.person.id, edition, lang: this.#locale.lang };
    const before = this.#question;
    const other = fields.filter(field => before?.[field] !== question[field]);
    if (before && other.length === 0) return;
    const byItself = before !== undefined && unasked === true && other.every(field => field === 'edition');
    // What is on its way is waited for: whoever looks is not to see it later because something has changed elsewhere.
    if (byItself && (this.#asking || this.#still())) return;
    if (before && (before.backend !== backend || before.asker !== question.asker)) this.#forget();
    // Nobody who has been shown disappears because something else on the page has changed.
    const limit = before?.text === question.text ? Math.min(most, Math.max(pageful, this.#items.length)) : pageful;
    this.#question = question;
    this.#under = this.#ask(question, { limit, unasked: byItself });
  }

  /** Asks the same once more. */
  again(): void {
    if (this.#question) this.#under = this.#ask((this.#question = { ...this.#question }), { limit: pageful });
  }

  /** Adds the next of them to those that are known. */
  async nextPage(): Promise<void> {
    if (this.#paging) return;
    this.#paging = true;
    try {
      // While all of them are being looked up once more, the place to go on from is about to change.
      await this.#under;
      if (this.#question && this.#next !== undefined) await this.#ask(this.#question, { limit: pageful, cursor: this.#next });
    } finally {
      this.#paging = false;
    }
  }

  async #ask(question: Question, { limit, cursor, unasked = false }: { limit: number; cursor?: string; unasked?: boolean }): Promise<void> {
    const { backend, text, power, lang } = question;
    this.#asking = true;
    // What has been told stays to be read, unless somebody has asked anew.
    const told = unasked ? this.#reason : undefined;
    this.#reason = told;
    this.#host.requestUpdate();
    try {
      const answer = await backend.principals?.(
        { limit, ...(text && { text }), ...(power && { power }), ...(cursor !== undefined && { cursor }) },
        { lang, ...(unasked && { unasked }) },
      );
      if (this.#question !== question || !answer) return;
      const { items, next, total } = answer;
      this.#items = cursor === undefined ? items : joined(this.#items, items);
      this.#next = next;
      this.#found = total;
      if (!text) this.#everybody = total;
      this.#reason = undefined;
    } catch (error) {
      if (this.#question !== question) return;
      const reason = isRefusal(error) && error.reason === told ? told : this.#heed(error);
      if (reason === 'user-changed') this.#forget();
      this.#reason = reason;
    } finally {
      if (this.#question === question) {
        this.#asking = false;
        this.#host.requestUpdate();
      }
    }
  }

  #forget(): void {
    this.#items = [];
    this.#next = this.#found = this.#everybody = this.#reason = undefined;
  }
}

/** Those of a page after those that are here. One that has moved between two questions is not shown twice. */
const joined = (here: readonly Principal[], page: readonly Principal[]): readonly Principal[] => {
  const known = new Set(here.map(({ person }) => person.id));
  return [...here, ...page.filter(({ person }) => !known.has(person.id))];
};

const fields = ['backend', 'asker', 'text', 'power', 'edition', 'lang'] as const;
