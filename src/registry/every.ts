import { sortKey } from './cursor.js';
import type { PersonId } from './ports.js';
import type { Kept, Room, Wanted } from './store.js';

/** How many mandates are read at a time. */
const pageOf = 100;

/** Every mandate of a person that is wanted, in the order of the ids, so that two who change the same ones do not wait for each other. */
export const everyOf = async (room: Room, person: PersonId, wanted: Pick<Wanted, 'today' | 'side' | 'states'>): Promise<Kept[]> => {
  const found: Kept[] = [];
  for (;;) {
    const last = found.at(-1);
    const after = last && { key: sortKey(last, 'until'), id: last.id };
    const { items } = await room.mandatesOf(person, { ...wanted, sort: 'until', after, limit: pageOf });
    found.push(...items);
    if (items.length < pageOf) return found.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
};
