import type { Change } from '../contract/operations.js';
import { Refusal } from '../domain/refusal.js';
import type { PersonId } from './ports.js';
import type { Kept, Listening, News, Store } from './store.js';

/** How streams of changes are kept within bounds. */
export interface StreamLimits {
  /** How many streams one person has at most on one server. One more is refused with `too-many-attempts`. */
  readonly most: number;
  /** How many milliseconds of what has just happened a new stream begins with: whoever asked a moment before it was there has missed nothing. */
  readonly overlap: number;
  /** How often it is looked whether a session is still there, in milliseconds. */
  readonly looks: number;
  /** Over how many milliseconds streams are told that something may have been missed, so that not all ask anew at one moment. */
  readonly spread: number;
}

/** Whoever listens, and what concerns them. */
export interface Listener {
  /** Under whose name streams are counted. */
  readonly who: PersonId;
  /** Whether they may hear of a mandate. */
  readonly concerns: (news: MandateNews) => boolean | Promise<boolean>;
  /** The session whose changes they hear of, and with which the stream ends. */
  readonly session?: string | undefined;
  /** Whether the session is still there. */
  readonly lasts?: (() => Promise<boolean>) | undefined;
}

export type MandateNews = Extract<News, { readonly of: 'mandate' }>;

/** The streams of changes that one server has open. */
export interface Streams {
  /**
   * Opens a stream. What is written once this has answered is told, until the signal ends it, whoever reads returns, or the session is over.
   *
   * @throws {Refusal} `too-many-attempts` where the person has too many streams open, `backend-down` where the store cannot be heard.
   */
  readonly open: (listener: Listener, signal?: AbortSignal) => Promise<AsyncIterable<Change>>;
}

/** What is told of a mandate that has been written. */
export const newsOf = ({ id, giver, holder, desk }: Pick<Kept, 'id' | 'giver' | 'holder' | 'desk'>): News => ({
  of: 'mandate',
  id,
  giver,
  holder,
  ...(desk !== undefined && { desk }),
});

/** In how many seconds one stream too many is worth another try. */
const waitSeconds = 30;

const usual: StreamLimits = { most: 10, overlap: 10_000, looks: 30_000, spread: 3_000 };

/** The streams over a store that tells what is written. It is listened to from the first stream on, with one ear for all of them. */
export function streamsOf(listen: NonNullable<Store['listen']>, limits: Partial<StreamLimits> = {}): Streams {
  const { most, overlap, looks, spread } = { ...usual, ...limits };
  const open = new Map<PersonId, number>();
  const ears = new Set<(news: News) => void>();
  let recent: { readonly at: number; readonly news: News }[] = [];
  let listening: Promise<Listening> | undefined;

  const hear = (news: News) => {
    const at = performance.now();
    recent = [...recent.filter(one => at - one.at < overlap), { at, news }];
    for (const ear of [...ears]) ear(news);
  };

  const listened = (): Promise<Listening> =>
    (listening ??= listen(hear).then(
      listening => {
        // What was written before is not known here: whoever opens a stream now asks anew.
        hear({ of: 'gap' });
        return listening;
      },
      (error: unknown) => {
        listening = undefined;
        throw error;
      },
    ));

  return {
    async open({ who, concerns, session, lasts }, signal) {
      const others = open.get(who) ?? 0;
      if (others >= most) throw new Refusal('too-many-attempts', { retryAfter: waitSeconds });
      open.set(who, others + 1);

      let name: string | undefined;
      let late: ReturnType<typeof setTimeout> | undefined;
      const box = new Box(() => {
        ears.delete(ear);
        clearInterval(looking);
        clearTimeout(late);
        signal?.removeEventListener('abort', end);
        const left = (open.get(who) ?? 1) - 1;
        if (left > 0) open.set(who, left);
        else open.delete(who);
      });
      const end = () => box.end();
      const look = async () => {
        // Whether it is there is not known while nobody can say: it is asked once more.
        if (!(await lasts?.().catch(() => true))) end();
      };
      const tell = async (news: News) => {
        if (news.of === 'gap') box.put({ changed: 'mandate' });
        else if (news.of === 'session') {
          if (news.session !== name) return;
          if (news.over) end();
          else box.put({ changed: 'session' });
        } else if (await concerns(news)) box.put({ changed: 'mandate', id: news.id });
      };
      const ear = (news: News) => {
        if (news.of === 'gap') late ??= setTimeout(() => ((late = undefined), void tell(news)), Math.random() * spread);
        // What cannot be looked up at this moment may be theirs: they ask anew, and are shown what they may see.
        else void tell(news).catch(() => box.put({ changed: 'mandate' }));
      };
      const looking = lasts && setInterval(() => void look(), looks);
      (looking as { unref?: () => void } | undefined)?.unref?.();

      try {
        const heard = await listened();
        name = session === undefined ? undefined : await heard.nameOf(session);
        signal?.throwIfAborted();
        ears.add(ear);
        const now = performance.now();
        for (const { at, news } of recent) if (now - at < overlap && !(news.of === 'session' && news.over)) await tell(news).catch(end);
      } catch (error) {
        end();
        throw error;
      }
      signal?.addEventListener('abort', end, { once: true });
      return box;
    },
  };
}

/** How many changes wait for a slow reader, before they are told that anything may have changed. */
const holds = 100;

/** What waits to be read. One that waits already is not put there twice, so a slow reader costs no more than a quick one. */
class Box implements AsyncIterableIterator<Change> {
  readonly #waiting = new Map<string, Change>();
  readonly #over: () => void;
  #ended = false;
  #wake: (() => void) | undefined;

  constructor(over: () => void) {
    this.#over = over;
  }

  put(change: Change): void {
    if (this.#ended) return;
    const any = this.#waiting.get('mandate');
    if (any && change.changed === 'mandate') return;
    const all = change.changed === 'mandate' && (change.id === undefined || this.#waiting.size >= holds);
    if (all) for (const [key, { changed }] of this.#waiting) if (changed === 'mandate') this.#waiting.delete(key);
    if (all) this.#waiting.set('mandate', { changed: 'mandate' });
    else this.#waiting.set(change.id ?? change.changed, change);
    this.#wake?.();
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#waiting.clear();
    this.#over();
    this.#wake?.();
  }

  async next(): Promise<IteratorResult<Change, undefined>> {
    for (;;) {
      const [first] = this.#waiting;
      if (first) {
        this.#waiting.delete(first[0]);
        return { value: first[1], done: false };
      }
      if (this.#ended) return { value: undefined, done: true };
      await new Promise<void>(resolve => (this.#wake = resolve));
    }
  }

  async return(): Promise<IteratorResult<Change, undefined>> {
    this.end();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
