import type { Selectable } from 'kysely';
import type { ActingRow, Room } from '../../registry/store.js';
import type { Tables } from '../tables.js';
import { alone, digest, json, type Held } from './pieces.js';
import type { Note } from './telling.js';

/** What is kept of people at their screens, in SQL: look-ups that found nobody, for whom sessions act, and drafts. */
export const visitsIn = (held: Held, note: Note) =>
  ({
    async triesSince(person, since) {
      await alone(held(), 'tries', person);
      const rows = await held()
        .selectFrom('fuldmagt_try')
        .select('at')
        .where('person', '=', person)
        .where('at', '>', since)
        .orderBy('at')
        .execute();
      return rows.map(({ at }) => at);
    },
    async tried(person, at) {
      await held().insertInto('fuldmagt_try').values({ person, at }).execute();
    },

    async acting(session) {
      const row = await held()
        .selectFrom('fuldmagt_acting')
        .selectAll()
        .where('session', '=', await digest(session))
        .executeTakeFirst();
      return row && toActing(row);
    },
    async actingUnder(sid) {
      const row = await held().selectFrom('fuldmagt_acting').selectAll().where('sid', '=', sid).forShare().executeTakeFirst();
      return row && toActing(row);
    },
    async actFor(session, row, at) {
      const name = await digest(session);
      if (!row) await held().deleteFrom('fuldmagt_acting').where('session', '=', name).execute();
      else {
        const written = { person: row.person, giver: row.giver, at, sid: row.sid ?? null, found_by: row.foundBy ?? null };
        await held()
          .insertInto('fuldmagt_acting')
          .values({ session: name, ...written })
          .onConflict(conflict => conflict.column('session').doUpdateSet(written))
          .execute();
      }
      note({ of: 'session', session: name });
    },
    async actNoMore(session, giver) {
      const name = await digest(session);
      const gone = await held()
        .deleteFrom('fuldmagt_acting')
        .where('session', '=', name)
        .where('giver', '=', giver)
        .returning('session')
        .executeTakeFirst();
      if (gone) note({ of: 'session', session: name });
    },
    async over(session) {
      const name = await digest(session);
      await held().deleteFrom('fuldmagt_acting').where('session', '=', name).execute();
      note({ of: 'session', session: name, over: true });
    },

    async drafts(person) {
      await alone(held(), 'drafts', person);
      return held()
        .selectFrom('fuldmagt_draft')
        .select(['id', 'version', 'answers', 'at'])
        .where('person', '=', person)
        .orderBy('at', 'desc')
        .orderBy('id')
        .execute();
    },
    async keepDraft(person, { id, version, answers, at }) {
      const written = { version, answers: json(answers), at };
      await held()
        .insertInto('fuldmagt_draft')
        .values({ person, id, ...written })
        .onConflict(conflict => conflict.columns(['person', 'id']).doUpdateSet(written))
        .execute();
    },
    async dropDraft(person, id) {
      await held().deleteFrom('fuldmagt_draft').where('person', '=', person).where('id', '=', id).execute();
    },
  }) satisfies Partial<Room>;

const toActing = ({ person, giver, sid, found_by: foundBy }: Selectable<Tables['fuldmagt_acting']>): ActingRow => ({
  person,
  giver,
  ...(sid !== null && { sid }),
  ...(foundBy !== null && { foundBy }),
});
