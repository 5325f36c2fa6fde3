import type { Room } from '../../registry/store.js';
import type { Held } from './pieces.js';

/** The keys that tokens are signed with, in SQL. */
export const signingIn = (held: Held) =>
  ({
    keys: () => held().selectFrom('fuldmagt_key').selectAll().orderBy('made').orderBy('id').execute(),
    async addKey(key) {
      await held().insertInto('fuldmagt_key').values(key).execute();
    },
    async dropKey(id) {
      await held().deleteFrom('fuldmagt_key').where('id', '=', id).execute();
    },
  }) satisfies Partial<Room>;
