import { Kysely, PostgresDialect, type Dialect } from 'kysely';
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
    const store = sqlStore(
      database,
      ear(task => database.connection().execute(task)),
    );
    return {
      ...(telemetry ? watchedStore(store, telemetry) : store),
      database,
      async close() {
        await close?.();
        await database.destroy();
        await letGo?.();
      },
    };
  } catch (error) {
    await letGo?.();
    throw error;
  }
}

/** A way to a database, and an ear for what is told in it. */
interface Driver {
  readonly dialect: Dialect;
  /** Made with a way to be alone with a connection of the store. */
  readonly ear: (alone: <T>(task: () => Promise<T>) => Promise<T>) => Ear;
  /** Closes what the ear has open. */
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
