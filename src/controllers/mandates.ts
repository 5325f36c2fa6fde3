import type { LitElement, ReactiveController } from 'lit';
import type { Input } from '../contract/operations.js';
import type { Happening, Mandate, MandateId } from '../domain/mandate.shape.js';
import { isRefusal, type Reason } from '../domain/refusal.js';
import type { Locale } from './locale.js';
import type { Visiting } from './visiting.js';

/** Some of a person's mandates: those that a question finds, as far as anyone has wanted to see them. */
export interface Part {
  readonly items: readonly Mandate[];
  /** How many there are, also of those that are not here. */
  readonly total: number;
  /** Whether there are more than are here. */
  readonly more: boolean;
  /** Whether there were more than came at first. */
  readonly paged: boolean;
  /** Whether an answer has come at all. */
  readonly here: boolean;
  /** Whether an answer is on its way. */
  readonly busy: boolean;
  /** Why the latest answer did not come. What came before it is still here. */
  readonly reason?: Reason | undefined;
}

/** What a backend is asked for each part. */
export type Questions<Name extends string> = Readonly<Partial<Record<Name, Input<'mandates'>>>>;

/** How many come where nobody says, and at most: what the contract says of pages. */
const [usual, most] = [25, 100];

/** What came of asking for a part. */
interface Answer<Name> {
  readonly name: Name;
  /** Aborted where nobody waits for it any more. */
  readonly signal: AbortSignal;
  /** Why the answer before did not come, where nobody has asked anew: that has been told. */
  readonly told: Reason | undefined;
  readonly next: string | undefined;
  readonly news: Partial<Part>;
  readonly error?: unknown;
}

const empty: Part = { items: [], total: 0, more: false, paged: false, here: false, busy: false };

/** What an element that shows mandates says to its controllers. */
export interface MandatesOptions {
  /** Whether anybody looks: what nobody looks at is not asked for. */
  readonly wanted: () => boolean;
  /** Is told of each refusal once, also of one that several questions got. Anything else is a bug, and is thrown. */
  readonly refused: (error: unknown) => unknown;
  /** Somebody else is at the screen than before. All that was here is forgotten already. */
  readonly strangers: () => void;
}

/**
 * The mandates of whoever is at the screen, in parts, kept up to date.
 *
 * It asks anew when mandates may have changed, when the language does, and after a time out of the page. What is here stays until the new answer has
 * come, so that nobody's place on the page is lost; but nothing of one person stays for another, and an answer for the one before is dropped.
 */
export class Mandates<Name extends string> implements ReactiveController {
  readonly #host: LitElement;
  readonly #visiting: Visiting;
  readonly #locale: Locale;
  readonly #questions: () => Questions<Name>;
  readonly #options: MandatesOptions;
  readonly #parts = new Map<Name, Part>();
  readonly #next = new Map<Name, string | undefined>();
  /** How many of each part somebody has wanted to see: as many are fetched when it is asked for anew. */
  readonly #seen = new Map<Name, number>();
  readonly #calls = new Map<Name, AbortController>();
  /** What each part was asked for the last time, as text. */
  readonly #was = new Map<Name, string>();
  #asked: readonly unknown[] = [];
  /** The latest question for all parts. */
  #asking: Promise<unknown> | undefined;
  #person: unknown;

  /** @param questions - What the parts are at this moment. Other questions are another object, and are asked at once. */
  constructor(host: LitElement, visiting: Visiting, locale: Locale, questions: () => Questions<Name>, options: MandatesOptions) {
    [this.#host, this.#visiting, this.#locale, this.#questions, this.#options] = [host, visiting, locale, questions, options];
    host.addController(this);
  }

  hostUpdate(): void {
    const { state, backend, session, edition, unasked } = this.#visiting.known;
    if (state !== 'open' || !backend) return;
    const person = session?.person.id ?? backend;
    if (this.#person !== undefined && this.#person !== person) {
      this.forget();
      this.#options.strangers();
    }
    this.#person = person;
    const now = [backend, edition, this.#locale.lang, this.#questions()];
    if (!backend.mandates || !this.#options.wanted() || same(now, this.#asked)) return;
    // What is on its way is waited for: whoever looks is not to see it later because something has changed elsewhere.
    if (unasked && this.names.some(name => this.part(name).busy) && same(now.toSpliced(1, 1), this.#asked.toSpliced(1, 1))) return;
    void this.ask();
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** The names of the parts, in the order in which they are asked for. */
  get names(): readonly Name[] {
    return Object.keys(this.#questions()) as Name[];
  }

  part(name: Name): Part {
    return this.#parts.get(name) ?? empty;
  }

  /** Everything that is here, also of parts that nobody asks for at this moment. */
  get all(): readonly Mandate[] {
    return [...this.#parts.values()].flatMap(({ items }) => items);
  }

  /** Who is at the screen, as something to compare with: whoever holds a late answer can tell whose it is. */
  get person(): unknown {
    return this.#person;
  }

  /** Asks anew for all parts. They change together, so that a mandate that goes from one to another is never in both. */
  async ask(): Promise<void> {
    const { backend, edition } = this.#visiting.known;
    const questions = this.#questions();
    this.#asked = [backend, edition, this.#locale.lang, questions];
    for (const name of this.names) {
      const question = JSON.stringify(questions[name]);
      if (this.#was.get(name) !== question) this.#seen.delete(name);
      this.#was.set(name, question);
    }
    const asking = (this.#asking = Promise.all(this.names.map(name => this.#fetch(name))));
    this.#take(await asking);
  }

  /** Fetches the next page of a part. Answers with the first mandate that it brought. */
  async more(name: Name): Promise<Mandate | undefined> {
    // The page may be asking by itself at this very moment: whoever presses is not to press once more.
    await this.#asking;
    const { items, busy } = this.part(name);
    const cursor = this.#next.get(name);
    if (busy || cursor === undefined || !this.#questions()[name]) return undefined;
    this.#seen.set(name, items.length + 1);
    this.#take([await this.#fetch(name, items, cursor)]);
    return this.part(name).items[items.length];
  }

  /** Takes a mandate out of the parts that it is in: it is not what they say any more. The next answer says where it belongs. */
  takeOut(id: MandateId): void {
    for (const [name, part] of this.#parts) {
      const items = part.items.filter(mandate => mandate.id !== id);
      this.#parts.set(name, { ...part, items, total: part.total - (part.items.length - items.length) });
    }
    this.#host.requestUpdate();
  }

  /** Forgets everything. What is wanted is asked for anew. */
  forget(): void {
    this.#end();
    for (const map of [this.#parts, this.#next, this.#seen, this.#was]) map.clear();
    this.#host.requestUpdate();
  }

  #end(): void {
    for (const call of this.#calls.values()) call.abort();
    this.#calls.clear();
    for (const [name, part] of this.#parts) this.#parts.set(name, { ...part, busy: false });
    this.#asked = [];
  }

  /** Fetches a part, from the beginning or after what is here. */
  async #fetch(name: Name, here: readonly Mandate[] = [], from?: string): Promise<Answer<Name>> {
    this.#calls.get(name)?.abort();
    const { signal } = this.#call(name);
    const { backend, unasked } = this.#visiting.known;
    const question = this.#questions()[name];
    // More of them somebody has asked for.
    const byItself = unasked === true && from === undefined;
    const how = { lang: this.#locale.lang, signal, ...(byItself && { unasked }) };
    const told = byItself ? this.part(name).reason : undefined;
    // What has been told stays to be read, unless somebody has asked anew.
    this.#put(name, { busy: true, reason: told });
    // As many as somebody has seen already come in as few pages as can be.
    const seen = from === undefined ? (this.#seen.get(name) ?? 0) : 0;
    const limit = seen > usual ? Math.min(seen, most) : undefined;
    try {
      let [items, total, next, paged] = [here, 0, from, from !== undefined || seen > usual];
      do {
        const page = await backend?.mandates?.({ ...question, cursor: next, ...(limit !== undefined && { limit }) }, how);
        items = joined(items, page?.items ?? []);
        total = page?.total ?? 0;
        next = page?.next;
        paged ||= next !== undefined;
      } while (!signal.aborted && next !== undefined && items.length < seen);
      const news = { items, total, more: next !== undefined, paged, here: true, busy: false, reason: undefined };
      return { name, signal, told, next, news };
    } catch (error) {
      const reason = reasonOf(error);
      // Somebody else has logged in: what is here is not theirs to read.
      if (reason === 'user-changed') return { name, signal, told, next: undefined, news: { ...empty, reason }, error };
      return { name, signal, told, next: this.#next.get(name), news: { busy: false, reason }, error };
    }
  }

  #call(name: Name): AbortController {
    const call = new AbortController();
    this.#calls.set(name, call);
    return call;
  }

  /** Takes the answers that are still waited for, and tells of those that were refused. */
  #take(answers: readonly Answer<Name>[]): void {
    const waited = answers.filter(({ signal }) => !signal.aborted);
    for (const { name, next, news } of waited) {
      this.#put(name, news);
      this.#next.set(name, next);
      this.#seen.set(name, this.part(name).items.length);
    }
    const told = new Set<unknown>(waited.map(answer => answer.told));
    for (const { error } of waited) {
      const what = isRefusal(error) ? error.reason : error;
      if (what !== undefined && !told.has(what)) this.#options.refused(error);
      told.add(what);
    }
  }

  #put(name: Name, news: Partial<Part>): void {
    const before = this.part(name);
    this.#parts.set(name, { ...before, ...news, ...(news.items && { items: asBefore(before.items, news.items) }) });
    this.#host.requestUpdate();
  }
}

/** One mandate with its history, kept up to date while somebody looks at it. */
export class OneMandate implements ReactiveController {
  readonly #host: LitElement;
  readonly #visiting: Visiting;
  readonly #locale: Locale;
  readonly #arrived: (before: Mandate | undefined, unasked: boolean) => void;
  readonly #refused: (error: unknown) => unknown;
  readonly #still: () => boolean;
  #id: MandateId | undefined;
  #mandate: Mandate | undefined;
  #history: readonly Happening[] | undefined;
  #reason: Reason | undefined;
  #call: AbortController | undefined;
  /** Whether an answer is on its way: what has changed elsewhere waits for it. */
  #busy = false;
  #asked: readonly unknown[] = [];

  /**
   * @param arrived - An answer has come, or a refusal: what was known before is given, and whether nobody has asked for it.
   * @param still - Whether something has been decided that nobody knows the outcome of: what has changed elsewhere then waits, and the same can be sent again.
   */
  constructor(
    host: LitElement,
    visiting: Visiting,
    locale: Locale,
    {
      arrived,
      refused,
      still,
    }: Pick<MandatesOptions, 'refused'> & {
      readonly arrived: (before: Mandate | undefined, unasked: boolean) => void;
      readonly still: () => boolean;
    },
  ) {
    [this.#host, this.#visiting, this.#locale] = [host, visiting, locale];
    [this.#arrived, this.#refused, this.#still] = [arrived, refused, still];
    host.addController(this);
  }

  hostUpdate(): void {
    const { state, backend, edition, unasked } = this.#visiting.known;
    if (state !== 'open' || this.#id === undefined) return;
    const now = [backend, edition, this.#locale.lang, this.#id];
    const waits = unasked && (this.#busy || this.#still()) && same(now.toSpliced(1, 1), this.#asked.toSpliced(1, 1));
    if (!waits && !same(now, this.#asked)) void this.ask({ unasked });
  }

  hostDisconnected(): void {
    this.#end();
  }

  get id(): MandateId | undefined {
    return this.#id;
  }

  get mandate(): Mandate | undefined {
    return this.#mandate;
  }

  /** What has happened to it. Absent until it has come. */
  get history(): readonly Happening[] | undefined {
    return this.#history;
  }

  /** Why the latest answer did not come. */
  get reason(): Reason | undefined {
    return this.#reason;
  }

  /** Looks at a mandate; at what is known of it, until the answer has come. */
  open(id: MandateId, known?: Mandate): void {
    if (id !== this.#id) this.close();
    [this.#id, this.#mandate] = [id, known ?? this.#mandate];
    this.#host.requestUpdate();
  }

  /** Looks away, and forgets it. */
  close(): void {
    this.#end();
    this.#id = this.#mandate = this.#history = this.#reason = undefined;
  }

  /** Asks anew how it is. @param unasked - Nobody has pressed anything: something has changed elsewhere. What has been told is then not told twice. */
  async ask({ unasked = false }: { readonly unasked?: boolean | undefined } = {}): Promise<void> {
    const { backend, edition } = this.#visiting.known;
    const [id, ask] = [this.#id, backend?.mandate?.bind(backend)];
    this.#asked = [backend, edition, this.#locale.lang, id];
    if (id === undefined) return;
    if (!ask) {
      // What is known of it is all there is; where nothing is, nobody waits for what cannot come.
      if (!this.#mandate) this.#reason = 'not-supported';
      if (!this.#mandate) this.#arrived(undefined, unasked);
      return;
    }
    this.#call?.abort();
    const { signal } = (this.#call = new AbortController());
    this.#busy = true;
    const [answer, error] = await settled(ask({ id }, { lang: this.#locale.lang, signal, ...(unasked && { unasked }) }));
    if (signal.aborted) return;
    const [before, told] = [this.#mandate, unasked ? this.#reason : undefined];
    [this.#busy, this.#reason] = [false, answer ? undefined : reasonOf(error)];
    if (answer) [this.#mandate, this.#history] = [answer.mandate, answer.history];
    this.#arrived(before, unasked);
    this.#host.requestUpdate();
    if (!answer && (!isRefusal(error) || error.reason !== told)) this.#refused(error);
  }

  #end(): void {
    this.#call?.abort();
    this.#busy = false;
    this.#asked = [];
  }
}

/** Those of a page after those that are here. One that has moved between two questions is not shown twice. */
const joined = (here: readonly Mandate[], page: readonly Mandate[]): readonly Mandate[] => {
  const known = new Set(here.map(({ id }) => id));
  return [...here, ...page.filter(({ id }) => !known.has(id))];
};

/** The same mandates, each the very one that was here before where nothing about it has changed: it then need not be drawn anew. */
const asBefore = (before: readonly Mandate[], now: readonly Mandate[]): readonly Mandate[] => {
  const known = new Map(before.map(mandate => [mandate.id, mandate]));
  return now.map(mandate => {
    const same = known.get(mandate.id);
    return same && JSON.stringify(same) === JSON.stringify(mandate) ? same : mandate;
  });
};

const reasonOf = (error: unknown): Reason => (isRefusal(error) ? error.reason : 'backend-down');

const settled = <T>(work: Promise<T>): Promise<readonly [T] | readonly [undefined, unknown]> =>
  work.then(
    answer => [answer] as const,
    (error: unknown) => [undefined, error] as const,
  );

const same = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((one, at) => one === b[at]);
