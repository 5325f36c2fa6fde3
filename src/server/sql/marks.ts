import type { Room } from '../../registry/store.js';
import type { Held } from './pieces.js';

/** How far something has come that goes on for ever, in SQL. */
export const marksIn = (held: Held) =>
  ({
    async mark(name) {
      const row = await held().selectFrom('fuldmagt_mark').select('mark').where('name', '=', name).executeTakeFirst();
      return row?.mark;
    },
    async setMark(name, mark) {
      await held()
        .insertInto('fuldmagt_mark')
        .values({ name, mark })
        .onConflict(conflict => conflict.column('name').doUpdateSet({ mark }))
        .execute();
    },
  }) satisfies Partial<Room>;
