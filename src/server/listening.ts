import type { PGlite } from '@electric-sql/pglite';
import type { Client, ClientConfig } from 'pg';
import type { News } from '../registry/store.js';

/** Where what is written is told, by the name that PostgreSQL has for it. */
export const channel = 'fuldmagt_changes';

/** Hears what is told from when it answers until what it answers with is called. */
export type Ear = (hear: (news: News) => void) => Promise<() => Promise<void>>;

/** The most bytes that PostgreSQL takes at a time, and a little room. */
const mostBytes = 7_900;

/** News as text. What is too long to be told is told as a gap: then everybody asks anew. */
export const written = (news: News): string => {
  const text = JSON.stringify(news);
  return new TextEncoder().encode(text).length > mostBytes ? JSON.stringify({ of: 'gap' } satisfies News) : text;
};

/** What a text tells. What nobody understands, such as news from a later version of this server, is a gap. */
export const read = (text: string | undefined): News => {
  try {
    const news = JSON.parse(text ?? '') as Partial<Record<string, unknown>> | null;
    const { of, id, giver, holder, session } = news ?? {};
    if (of === 'mandate' && [id, giver, holder].every(one => typeof one === 'string')) return news as News;
    if (of === 'session' && typeof session === 'string') return news as News;
  } catch {
    // Somebody else has told something here.
  }
  return { of: 'gap' };
};

/** Whoever hears at one place. Each has an ear of its own, also where two are one function. */
class Ears {
  readonly #all = new Set<{ readonly hear: (news: News) => void }>();

  get none(): boolean {
    return this.#all.size === 0;
  }

  add(hear: (news: News) => void): () => void {
    const ear = { hear };
    this.#all.add(ear);
    return () => void this.#all.delete(ear);
  }

  tell(news: News): void {
    for (const { hear } of [...this.#all]) hear(news);
  }
}

/**
 * Hears what is told in an embedded database.
 *
 * @param alone - Does something while nobody else is at its one connection: what begins to listen in the middle of somebody's work would end with that.
 */
export const embeddedEar = (database: PGlite, alone: <T>(task: () => Promise<T>) => Promise<T>): Ear => {
  const ears = new Ears();
  let begun: Promise<unknown> | undefined;
  return async hear => {
    const leave = ears.add(hear);
    try {
      await (begun ??= alone(() => database.listen(channel, text => ears.tell(read(text)))));
    } catch (error) {
      begun = undefined;
      leave();
      throw error;
    }
    return async () => leave();
  };
};

/** How long it takes until a broken connection is made anew, in milliseconds: at first, and at most. */
const again = { first: 100, most: 5_000 } as const;
/** How often it is tried whether the connection still holds, in milliseconds: one that the network has lost says nothing by itself. And how long that may take. */
const pulse = { every: 20_000, within: 10_000 } as const;

/** One ear for a whole server, on a connection of its own. */
export interface ServerEar {
  readonly ear: Ear;
  readonly close: () => Promise<void>;
}

/**
 * Hears what is told on a PostgreSQL server. A connection that breaks is made anew, for as long as somebody listens; what was told meanwhile nobody has
 * heard, so that everybody is told of a gap.
 */
export const serverEar = (connect: (config: ClientConfig) => Client, config: ClientConfig): ServerEar => {
  const ears = new Ears();
  let client: Promise<Client> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let beating: ReturnType<typeof setInterval> | undefined;
  let closed = false;

  const begin = async (): Promise<Client> => {
    const opened = connect({ ...config, query_timeout: pulse.within, keepAlive: true });
    let lost = false;
    const lose = () => {
      if (lost) return;
      lost = true;
      clearInterval(beating);
      void opened.end().catch(() => undefined);
      client = undefined;
      if (!closed && !ears.none) mend(again.first);
    };
    opened.on('notification', ({ payload }) => ears.tell(read(payload)));
    try {
      await opened.connect();
      await opened.query(`listen ${channel}`);
    } catch (error) {
      opened.on('error', () => undefined);
      lost = true;
      void opened.end().catch(() => undefined);
      throw error;
    }
    opened.on('error', lose);
    opened.on('end', lose);
    beating = setInterval(() => void opened.query('select 1').catch(lose), pulse.every);
    beating.unref();
    return opened;
  };

  /** Makes the connection anew, later and later, but not all servers at one moment. */
  const mend = (after: number) => {
    waiting = setTimeout(
      () => {
        if (closed || ears.none) return;
        const next = begin();
        client = next;
        next.then(
          () => ears.tell({ of: 'gap' }),
          () => {
            client = undefined;
            if (!closed) mend(Math.min(again.most, after * 2));
          },
        );
      },
      after * (0.5 + Math.random()),
    );
  };

  return {
    async ear(hear) {
      const leave = ears.add(hear);
      try {
        if (!client) {
          clearTimeout(waiting);
          client = begin();
        }
        await client;
      } catch (error) {
        client = undefined;
        leave();
        throw error;
      }
      return async () => leave();
    },
    async close() {
      closed = true;
      clearTimeout(waiting);
      clearInterval(beating);
      const open = await client?.catch(() => undefined);
      await open?.end().catch(() => undefined);
    },
  };
};
