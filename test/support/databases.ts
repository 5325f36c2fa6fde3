import { memoryStore } from '../../src/registry/memory-store.js';
import type { Store } from '../../src/registry/store.js';
import { hasPostgres, startPostgres } from './postgres.js';

/** Where a register can be kept. */
export type Kind = 'memory' | 'PGlite' | 'PostgreSQL';

/** A store for tests, with nothing in it. */
export interface TestStore {
  readonly kind: Kind;
  readonly store: Store;
  /** The same mandates, as a second server has them: through connections of its own where there can be any. */
  readonly beside: Store;
  /** The address of the database, where it is on a server. */
  readonly url?: string;
  close(): Promise<void>;
}

/** The kinds that can be had here. Where PostgreSQL cannot, that is said; where `REQUIRE` names it, opening it then fails. `STORES=memory` keeps to that one. */
export const kinds = (): readonly Kind[] => {
  if (process.env['STORES'] === 'memory') return ['memory'];
  if (hasPostgres() || (process.env['REQUIRE'] ?? '').split(',').includes('postgres')) return ['memory', 'PGlite', 'PostgreSQL'];
  console.log('Left out: PostgreSQL, which is not on this machine.');
  return ['memory', 'PGlite'];
};

/** The kinds that are SQL. */
export const sqlKinds = (): readonly Kind[] => kinds().filter(kind => kind !== 'memory');

/** Opens a store of a kind, with nothing in it. */
export async function openTestStore(kind: Kind): Promise<TestStore> {
  if (kind === 'memory') {
    const store = memoryStore();
    return { kind, store, beside: store, close: async () => undefined };
  }
  const { openStore } = await import('../../src/server/index.js');
  if (kind === 'PGlite') {
    const store = await openStore();
    return { kind, store, beside: store, close: () => store.close() };
  }
  const server = await startPostgres();
  if (!server) throw new Error('PostgreSQL is not on this machine');
  const url = await server.fresh();
  // Both make the tables at the same moment, as two servers do that are started together.
  const [store, beside] = await Promise.all([openStore({ url }), openStore({ url })]);
  return {
    kind,
    store,
    beside,
    url,
    async close() {
      await Promise.all([store.close(), beside.close()]);
      await server.stop();
    },
  };
}
