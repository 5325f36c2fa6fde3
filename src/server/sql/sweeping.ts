import { sql, type Kysely } from 'kysely';
import type { PassingThing, Store } from '../../registry/store.js';
import type { Tables } from '../tables.js';
import { persistently } from './persistently.js';

/** Where each kind of thing is kept that is kept for some days only, and the instant from which these are counted. */
const places: Readonly<Record<PassingThing, readonly [table: keyof Tables, since: string]>> = {
  messages: ['fuldmagt_outbox', 'sent'],
  keys: ['fuldmagt_answer', 'at'],
  tries: ['fuldmagt_try', 'at'],
  drafts: ['fuldmagt_draft', 'at'],
  acting: ['fuldmagt_acting', 'at'],
};

/** How what is kept for some days only is thrown away, in SQL. */
export const sweepingOf = (tables: Kysely<Tables>) =>
  ({
    sweep: (what, before, limit) =>
      persistently(async () => {
        const [table, since] = places[what];
        const gone = await sql`
          delete from ${sql.table(table)} where ctid = any(array(
            select ctid from ${sql.table(table)} where ${sql.ref(since)} < ${before} limit ${limit} for update skip locked))`.execute(
          tables,
        );
        return Number(gone.numAffectedRows ?? 0);
      }),
  }) satisfies Partial<Store>;
