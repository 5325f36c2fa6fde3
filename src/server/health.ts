import type { Kysely } from 'kysely';
import { migrations } from './migrations/index.js';

/** Why a server is not to be sent anybody. */
export type Unready = 'stopping' | 'database' | 'migrations';

export interface HealthOptions {
  readonly database: Kysely<unknown>;
  /** Aborted once the server is about to stop. */
  readonly stopping?: AbortSignal | undefined;
  /** How long the database has to answer, in milliseconds. */
  readonly within?: number;
}

export interface Health {
  /** Whether the process is there at all: where it does not answer, it is to be started anew. A database that is down is no reason for that. */
  live(): Response;
  /** Whether it is to be sent anybody: 200, or 503 while it stops, its database does not answer, or the tables are older than it is. */
  ready(): Promise<Response>;
}

/** What whoever watches over a server asks it. The answers hold nothing that somebody outside should not read. */
export function healthOf({ database, stopping, within = 2_000 }: HealthOptions): Health {
  const plain = database.withoutPlugins() as Kysely<{ fuldmagt_migration: { name: string } }>;

  const look = async (): Promise<Unready | undefined> => {
    const applied = plain.selectFrom('fuldmagt_migration').select('name').execute();
    const late = new Promise<undefined>(resolve => void setTimeout(() => resolve(undefined), within).unref());
    const rows = await Promise.race([applied.catch(() => undefined), late]);
    if (!rows) return 'database';
    const names = new Set(rows.map(({ name }) => name));
    // Tables that are newer than this server are its neighbour's doing, and it goes on until it is replaced.
    return Object.keys(migrations).every(name => names.has(name)) ? undefined : 'migrations';
  };

  // However many ask at one moment, the database is asked once.
  let looking: Promise<Unready | undefined> | undefined;

  return {
    live: () => told({ status: 'live' }, 200),
    async ready() {
      if (stopping?.aborted) return told({ status: 'not-ready', because: 'stopping' }, 503);
      looking ??= look().finally(() => (looking = undefined));
      const because = await looking;
      if (stopping?.aborted) return told({ status: 'not-ready', because: 'stopping' }, 503);
      return because ? told({ status: 'not-ready', because }, 503) : told({ status: 'ready' }, 200);
    },
  };
}

const told = (body: { readonly status: string; readonly because?: Unready }, status: number): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
