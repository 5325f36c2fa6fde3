import type { Kysely } from 'kysely';
import type { Room, Store } from '../../registry/store.js';
import type { Tables } from '../tables.js';
import { persistently } from './persistently.js';
import type { Held } from './pieces.js';

/** Where messages are put that wait to be sent, in SQL. */
export const postIn = (held: Held) =>
  ({
    async post({ id, to, kind, mandate, at }) {
      await held().insertInto('fuldmagt_outbox').values({ id, recipient: to, kind, mandate, at }).execute();
    },
  }) satisfies Partial<Room>;

/** What waits to be sent, in SQL. */
export const outboxOf = (tables: Kysely<Tables>) =>
  ({
    unsent: limit =>
      persistently(async () => {
        const rows = await tables.selectFrom('fuldmagt_outbox').selectAll().orderBy('seq').limit(limit).execute();
        return rows.map(({ id, recipient, kind, mandate, at }) => ({ id, to: recipient, kind, mandate, at }));
      }),
    sent: id =>
      persistently(async () => {
        await tables.deleteFrom('fuldmagt_outbox').where('id', '=', id).execute();
      }),
  }) satisfies Partial<Store>;
