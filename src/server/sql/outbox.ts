import { sql, type Kysely, type Selectable } from 'kysely';
import type { Room, Store, Unsent } from '../../registry/store.js';
import type { Tables } from '../tables.js';
import { persistently } from './persistently.js';
import type { Held } from './pieces.js';

/** Where messages are put that wait to be sent, in SQL. */
export const postIn = (held: Held) =>
  ({
    async post({ id, to, kind, mandate, at }) {
      await held().insertInto('fuldmagt_outbox').values({ id, recipient: to, kind, mandate, at, next: at }).execute();
    },
  }) satisfies Partial<Room>;

/** What waits to be sent, in SQL. */
export const outboxOf = (tables: Kysely<Tables>) =>
  ({
    unsent: limit =>
      persistently(async () => {
        const rows = await waiting(tables).selectAll().orderBy('seq').limit(limit).execute();
        return rows.map(toUnsent);
      }),
    givenUp: limit =>
      persistently(async () => {
        const rows = await givenUp(tables).selectAll().orderBy('seq').limit(limit).execute();
        return rows.map(toUnsent);
      }),
    unsentCount: () =>
      persistently(async () => {
        const count = sql<number>`count(*)::int`.as('count');
        return {
          waiting: (await waiting(tables).select(count).executeTakeFirstOrThrow()).count,
          givenUp: (await givenUp(tables).select(count).executeTakeFirstOrThrow()).count,
        };
      }),

    take: ({ now, until, limit }) =>
      persistently(async () => {
        const rows = await tables
          .with('chosen', build =>
            build
              .selectFrom('fuldmagt_outbox')
              .select('id')
              .where('sent', 'is', null)
              .where('given_up', 'is', null)
              .where('next', '<=', now)
              .orderBy('next')
              .orderBy('seq')
              .limit(limit)
              .forUpdate()
              // Those that another server is taking at this moment are its own.
              .skipLocked(),
          )
          .updateTable('fuldmagt_outbox')
          .from('chosen')
          .set({ next: until, attempts: sql`attempts + 1` })
          .whereRef('fuldmagt_outbox.id', '=', 'chosen.id')
          .returningAll('fuldmagt_outbox')
          .execute();
        return rows
          .sort((a, b) => Number(a.seq) - Number(b.seq))
          .map(({ id, recipient, kind, mandate, at, attempts }) => ({ id, to: recipient, kind, mandate, at, attempt: attempts }));
      }),
    sent: (id, at) =>
      persistently(async () => {
        await tables
          .updateTable('fuldmagt_outbox')
          .set({ sent: at, given_up: null })
          .where('id', '=', id)
          .where('sent', 'is', null)
          .execute();
      }),
    failed: ({ id, attempt }, { code, next }) =>
      persistently(async () => {
        await tables
          .updateTable('fuldmagt_outbox')
          .set(next === undefined ? { code, given_up: true } : { code, next })
          .where('id', '=', id)
          .where('attempts', '=', attempt)
          .where('sent', 'is', null)
          .execute();
      }),
    sendAgain: (id, at) =>
      persistently(async () => {
        const again = await tables
          .updateTable('fuldmagt_outbox')
          .set({ given_up: null, next: at, attempts: 0 })
          .where('id', '=', id)
          .where('given_up', 'is not', null)
          .where('sent', 'is', null)
          .returning('id')
          .executeTakeFirst();
        return again !== undefined;
      }),
  }) satisfies Partial<Store>;

const waiting = (tables: Kysely<Tables>) => tables.selectFrom('fuldmagt_outbox').where('sent', 'is', null).where('given_up', 'is', null);

const givenUp = (tables: Kysely<Tables>) =>
  tables.selectFrom('fuldmagt_outbox').where('sent', 'is', null).where('given_up', 'is not', null);

const toUnsent = ({ id, recipient, kind, mandate, at, attempts, code, next, given_up }: Selectable<Tables['fuldmagt_outbox']>): Unsent => ({
  ...{ id, to: recipient, kind, mandate, at, attempts },
  ...(code !== null && { code }),
  ...(given_up === null && { next }),
});
