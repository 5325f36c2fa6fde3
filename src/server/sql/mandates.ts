import { sql, type Kysely } from 'kysely';
import { inForce, openRequests } from '../../domain/lifecycle.js';
import type { MandateState } from '../../domain/mandate.shape.js';
import { Refusal } from '../../domain/refusal.js';
import type { PersonId } from '../../registry/ports.js';
import { newsOf } from '../../registry/changes.js';
import type { Kept, Room, Wanted } from '../../registry/store.js';
import type { Tables } from '../tables.js';
import { atDesk, beyond, concerns, matching, otherThan, type Clause } from './clauses.js';
import { alone, among, type Held } from './pieces.js';
import { toKept, toRow } from './rows.js';
import type { Note } from './telling.js';

/** Mandates, in SQL. */
export const mandatesIn = (held: Held, note: Note) =>
  ({
    async mandate(id) {
      const row = await held().selectFrom('fuldmagt_mandate').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
      return row && toKept(row);
    },

    async add(mandate) {
      await held().insertInto('fuldmagt_mandate').values(toRow(mandate)).execute();
      note(newsOf(mandate));
    },

    async change(mandate) {
      const changed = await held()
        .updateTable('fuldmagt_mandate')
        .set(toRow(mandate))
        .where('id', '=', mandate.id)
        .where('version', '=', mandate.version - 1)
        .returning('id')
        .executeTakeFirst();
      if (!changed) throw new Refusal('changed-meanwhile');
      note(newsOf(mandate));
    },

    mandatesOf: (person, wanted) => pageOf(held(), matching(person, wanted), wanted),

    casesOf: (desk, wanted) => pageOf(held(), atDesk(desk, wanted), wanted),
    async due(day, limit, except) {
      const rows = await held()
        .selectFrom('fuldmagt_mandate')
        .selectAll()
        .where('due', '<=', day)
        .$if(except.length > 0, query => query.where(build => build.not(among(build.ref('id'), except))))
        .orderBy('due')
        .orderBy('id')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute();
      return rows.map(toKept);
    },
    async pass(mandate) {
      await held().updateTable('fuldmagt_mandate').set(toRow(mandate)).where('id', '=', mandate.id).execute();
      note(newsOf(mandate));
    },
    async readdress(id, desk) {
      const sent = await held()
        .updateTable('fuldmagt_mandate')
        .set({ desk })
        .where('id', '=', id)
        .returning(['giver', 'holder'])
        .executeTakeFirst();
      if (sent) note(newsOf({ id, desk, ...sent }));
    },
    async referred(reference) {
      const row = await held().selectFrom('fuldmagt_mandate').select('id').where('reference', '=', reference).executeTakeFirst();
      return row?.id;
    },

    async othersOf(person, side) {
      const rows = await held()
        .selectFrom('fuldmagt_mandate')
        .select(otherThan(person).as('other'))
        .distinct()
        .where(concerns(person, side))
        .execute();
      return rows.map(({ other }) => other);
    },

    async inForce(holder, today, giver) {
      const rows = await held()
        .selectFrom('fuldmagt_mandate')
        .selectAll()
        .where('holder', '=', holder)
        .$if(giver !== undefined, query => query.where('giver', '=', giver as PersonId))
        .where('last_day', '>=', today)
        .where('first_day', '<=', today)
        .orderBy('id')
        .execute();
      return rows.map(toKept).filter(mandate => inForce(mandate, today));
    },

    async openBetween(giver, holder) {
      await alone(held(), 'between', giver, holder);
      const rows = await held()
        .selectFrom('fuldmagt_mandate')
        .selectAll()
        .where('giver', '=', giver)
        .where('holder', '=', holder)
        .where('state', 'in', sql<MandateState>`(${sql.join(openRequests.map(state => sql.lit(state)))})`)
        .execute();
      return rows.map(toKept);
    },
  }) satisfies Partial<Room>;

/** A page of the mandates that are wanted, and how many there are in all. */
const pageOf = async (
  tables: Kysely<Tables>,
  wanted: Clause,
  { after, sort, limit }: Pick<Wanted, 'after' | 'sort' | 'limit'>,
): Promise<{ readonly items: readonly Kept[]; readonly total: number }> => {
  const found = tables.selectFrom('fuldmagt_mandate').where(wanted);
  const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  const key = sort === 'until' ? 'last_day' : 'changed';
  const rows = await found
    .selectAll()
    .$if(after !== undefined, query => query.where(beyond(key, after as NonNullable<Wanted['after']>)))
    .orderBy(key, sort === 'until' ? 'asc' : 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return { items: rows.map(toKept), total };
};
