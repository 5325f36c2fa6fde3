import type { Kysely } from 'kysely';
import type { News, Room, Store } from '../registry/store.js';
import type { Ear } from './listening.js';
import { handlesIn } from './sql/handles.js';
import { historyIn } from './sql/history.js';
import { keysIn } from './sql/keys.js';
import { mandatesIn } from './sql/mandates.js';
import { outboxOf, postIn } from './sql/outbox.js';
import { persistently } from './sql/persistently.js';
import { digest, type Held } from './sql/pieces.js';
import { marksIn } from './sql/marks.js';
import { signingIn } from './sql/signing.js';
import { sweepingOf } from './sql/sweeping.js';
import { tell, type Note } from './sql/telling.js';
import { visitsIn } from './sql/visits.js';
import type { Tables } from './tables.js';

/**
 * A store in PostgreSQL, or in PGlite, which is PostgreSQL inside this process. The tables are made by `migrate`.
 *
 * A piece of work is one transaction, and holds a connection until it is done. It waits for the portal's own look-ups meanwhile,
 * so whoever answers those needs another connection: on PGlite there is but one, and a portal that keeps its people
 * on the same PGlite would wait for itself.
 *
 * Two pieces that get in each other's way are sorted out here: one of them is done again, from its beginning. A lost connection is refused with `backend-down`.
 *
 * What is written is told with NOTIFY in the same transaction. Listening needs a connection of its own, which `openStore` has.
 *
 * @param ear - Hears what is told, by its text. Without it, nobody can listen here.
 */
export function sqlStore<Schema>(database: Kysely<Schema>, ear?: Ear): Store {
  const tables = database.withoutPlugins() as unknown as Kysely<Tables>;
  return {
    work: piece =>
      persistently(() =>
        tables
          .transaction()
          .setIsolationLevel('read committed')
          .execute(async transaction => {
            let over = false;
            const held = () => {
              if (over) throw new Error('this piece of work is over, and its connection is somebody else’s');
              return transaction;
            };
            const news: News[] = [];
            try {
              const answer = await piece(roomIn(held, one => news.push(one)));
              await tell(transaction, news);
              return answer;
            } finally {
              over = true;
            }
          }),
      ),
    ...outboxOf(tables),
    ...sweepingOf(tables),

    ...(ear && { listen: async hear => ({ nameOf: digest, stop: await persistently(() => ear(hear)) }) }),
  };
}

/** The room of one piece of work. */
const roomIn = (held: Held, note: Note): Room => ({
  ...mandatesIn(held, note),
  ...historyIn(held),
  ...handlesIn(held),
  ...keysIn(held),
  ...visitsIn(held, note),
  ...postIn(held),
  ...marksIn(held),
  ...signingIn(held),
});
