import type { Room } from '../../registry/store.js';
import { json, type Held } from './pieces.js';

/** What has happened to mandates, in SQL. It is only ever added to. */
export const historyIn = (held: Held) =>
  ({
    async happened(mandate, { at, by, kind, use }) {
      await held()
        .insertInto('fuldmagt_history')
        .values({ mandate, at, by, kind, use: use ? json(use) : null })
        .execute();
    },
    async history(mandate) {
      const rows = await held()
        .selectFrom('fuldmagt_history')
        .select(['at', 'by', 'kind', 'use'])
        .where('mandate', '=', mandate)
        .orderBy('seq')
        .execute();
      return rows.map(({ use, ...happened }) => ({ ...happened, ...(use && { use }) }));
    },
  }) satisfies Partial<Room>;
