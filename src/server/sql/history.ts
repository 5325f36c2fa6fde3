import type { Room } from '../../registry/store.js';
import type { Held } from './pieces.js';

/** What has happened to mandates, in SQL. It is only ever added to. */
export const historyIn = (held: Held) =>
  ({
    async happened(mandate, { at, by, kind }) {
      await held().insertInto('fuldmagt_history').values({ mandate, at, by, kind }).execute();
    },
    history: mandate =>
      held().selectFrom('fuldmagt_history').select(['at', 'by', 'kind']).where('mandate', '=', mandate).orderBy('seq').execute(),
  }) satisfies Partial<Room>;
