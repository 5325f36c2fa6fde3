import type { Room } from '../../registry/store.js';
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
      return held()
        .selectFrom('fuldmagt_acting')
        .select(['person', 'giver'])
        .where('session', '=', await digest(session))
        .executeTakeFirst();
    },
    async actFor(session, row, at) {
      const name = await digest(session);
      if (!row) await held().deleteFrom('fuldmagt_acting').where('session', '=', name).execute();
      else
        await held()
          .insertInto('fuldmagt_acting')
          .values({ session: name, ...row, at })
          .onConflict(conflict => conflict.column('session').doUpdateSet({ ...row, at }))
          .execute();
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
