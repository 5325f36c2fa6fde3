import { Kysely, PostgresDialect, type Dialect } from 'kysely';
import { Refusal } from '../domain/refusal.js';
import type { Store } from '../registry/store.js';
import { holdFolder } from './folder.js';
import { embeddedEar, serverEar, type Ear } from './listening.js';
import { migrate } from './migrations/index.js';
import { sqlStore } from './sql-store.js';
import { watchedStore, type Telemetry } from './telemetry.js';

/** Where a register is kept. */
export interface StorePlace {
  /** The address of a PostgreSQL server and a database on it, such as `postgres://portal@localhost/fuldmagt`. It goes before `folder`. */
  readonly url?: string | undefined;
  /** A folder for an embedded database. One process at a time can have it open. */
  readonly folder?: string | undefined;
  /** How many connections to a server this process has at most, beside the one that listens. 10 by default. */
  readonly connections?: number | undefined;
  /** Watches every piece of work. */
  readonly telemetry?: Telemetry | undefined;
}

/** A store that was opened here, and is closed here. */
export interface OpenStore extends Store {
  /** The database itself, for tables that a portal keeps beside the register's. The embedded one has a single connection: a look-up that work waits for must not ask it. */
  readonly database: Kysely<unknown>;
  /** Waits for the work that has begun, refuses with `backend-down` what comes later, and closes. */
  close(): Promise<void>;
}

/**
 * Opens a store, with its tables brought up to date: on a PostgreSQL server, in a folder, or, where neither is named, in memory until it is closed.
 *
 * @throws What the driver throws where the place cannot be had.
 */
export async function openStore({ url, folder, connections, telemetry }: StorePlace = {}): Promise<OpenStore> {
  const letGo = !url && folder ? await holdFolder(folder) : undefined;
  try {
    const { dialect, ear, close } = url ? await onServer(url, connections) : await embedded(folder);
    const database = new Kysely<unknown>({ dialect });
    try {
      await migrate(database);
    } catch (error) {
      await database.destroy();
      throw error;
    }
    const alone = <T>(task: () => Promise<T>) => database.connection().execute(task);
    const store = sqlStore(database, ear(alone));
    const { work, ended } = countedWork(piece => store.work(piece));
    return {
      ...(telemetry ? watchedStore({ ...store, work }, telemetry) : { ...store, work }),
      database,
      async close() {
        await ended();
        await (close ? close().then(() => database.destroy()) : alone(() => database.destroy()));
        await letGo?.();
      },
    };
  } catch (error) {
    await letGo?.();
    throw error;
  }
}

/** The work of a store, until its end is asked for: then what has begun is waited for, and nothing else begins. A pool that is ended forgets those who wait for a connection. */
const countedWork = (work: Store['work']): { readonly work: Store['work']; readonly ended: () => Promise<void> } => {
  const underWay = new Set<Promise<unknown>>();
  let over = false;
  return {
    async work(piece) {
      if (over) throw new Refusal('backend-down');
      const doing = work(piece);
      underWay.add(doing);
      try {
        return await doing;
      } finally {
        underWay.delete(doing);
      }
    },
    async ended() {
      over = true;
      await Promise.allSettled(underWay);
    },
  };
};

/** A way to a database, and an ear for what is told in it. */
interface Driver {
  readonly dialect: Dialect;
  /** Made with a way to be alone with a connection of the store. */
  readonly ear: (alone: <T>(task: () => Promise<T>) => Promise<T>) => Ear;
  /** Closes what the ear has open. Without it, there is one connection for all, and whoever closes waits for it: an embedded database that is closed under a query never ends it. */
  readonly close?: () => Promise<void>;
}

/** The drivers are fetched when they are asked for: who has a server needs no embedded database, nor the other way round. */
const onServer = async (url: string, connections = 10): Promise<Driver> => {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'fuldmagt',
    max: connections,
    connectionTimeoutMillis: 10_000,
    // A look-up of the portal's that never answers must not keep others waiting for ever.
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  // A connection that breaks says so twice: here, where nobody listening would end the process, and to the query at hand, which refuses.
  pool.on('error', () => undefined);
  pool.on('connect', client => client.on('error', () => undefined));
  const { ear, close } = serverEar(config => new pg.Client(config), {
    connectionString: url,
    application_name: 'fuldmagt listening',
    connectionTimeoutMillis: 10_000,
  });
  return { dialect: new PostgresDialect({ pool }), ear: () => ear, close };
};

const embedded = async (folder: string | undefined): Promise<Driver> => {
  const [{ PGlite }, { PGliteDialect }] = await Promise.all([import('@electric-sql/pglite'), import('kysely-pglite-dialect')]);
  const database = await (folder ? PGlite.create(`${folder}/pglite`) : PGlite.create());
  return { dialect: new PGliteDialect(database), ear: alone => embeddedEar(database, alone) };
};
