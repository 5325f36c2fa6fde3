import type { Kysely } from 'kysely';
import type { PartyId } from '../../domain/party.shape.js';
import { newId } from '../../registry/ids.js';
import type { PersonId } from '../../registry/ports.js';
import type { Room } from '../../registry/store.js';
import type { Tables } from '../tables.js';
import { among, type Held } from './pieces.js';

/** Who knows whom by which handle, in SQL. */
export const handlesIn = (held: Held) =>
  ({
    async handles(viewer, people) {
      const known = await handlesOf(held(), viewer, people);
      // In order, so that two who meet the same people at one moment do not wait for each other.
      const strangers = [...new Set(people)].filter(person => !known.has(person)).sort();
      if (strangers.length === 0) return known;
      await held()
        .insertInto('fuldmagt_handle')
        .values(strangers.map(person => ({ viewer, person, handle: newId() as PartyId })))
        .onConflict(conflict => conflict.columns(['viewer', 'person']).doNothing())
        .execute();
      return handlesOf(held(), viewer, people);
    },
    async personOf(viewer, handle) {
      const row = await held()
        .selectFrom('fuldmagt_handle')
        .select('person')
        .where('viewer', '=', viewer)
        .where('handle', '=', handle)
        .executeTakeFirst();
      return row?.person;
    },
  }) satisfies Partial<Room>;

const handlesOf = async (
  tables: Kysely<Tables>,
  viewer: PersonId,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, PartyId>> => {
  const rows = await tables
    .selectFrom('fuldmagt_handle')
    .select(['person', 'handle'])
    .where('viewer', '=', viewer)
    .where(build => among(build.ref('person'), people))
    .execute();
  return new Map(rows.map(({ person, handle }) => [person, handle]));
};
