import { afterDeath, openRequests } from '../domain/lifecycle.js';
import type { MandateId } from '../domain/mandate.shape.js';
import { sortKey } from './cursor.js';
import { newId } from './ids.js';
import type { PersonId } from './ports.js';
import type { Setting } from './sitting.js';
import type { Kept, Room } from './store.js';

/** How many mandates are read at a time. */
const pageOf = 100;

/**
 * Ends every mandate and every request of somebody who has died, and tells the other of each (R074). Whatever was over before stays as it was.
 *
 * @returns how many ended. None, when it is told a second time.
 */
export const endedByDeath = ({ store, limits, today, now }: Setting, person: PersonId): Promise<number> =>
  store.work(async room => {
    let ended = 0;
    for (const id of await idsOf(room, person, today())) {
      const mandate = await room.mandate(id);
      const after = mandate && afterDeath(mandate, { today: today(), limits });
      if (!after) continue;
      await room.change({ ...after, version: after.version + 1, changed: now() });
      await room.happened(id, { at: now(), by: 'system', kind: 'ended-by-death' });
      const other = after.giver === person ? after.holder : after.giver;
      await room.post({ id: newId(), to: other, kind: 'ended-by-death', mandate: id, at: now() });
      ended += 1;
    }
    return ended;
  });

/** The ids of what may have to end, in their order, so that two who end the same mandates do not wait for each other. */
const idsOf = async (room: Room, person: PersonId, today: ReturnType<Setting['today']>): Promise<MandateId[]> => {
  const found: Kept[] = [];
  for (;;) {
    const last = found.at(-1);
    const { items } = await room.mandatesOf(person, {
      today,
      states: [...openRequests, 'active', 'expired'],
      sort: 'until',
      after: last && { key: sortKey(last, 'until'), id: last.id },
      limit: pageOf,
    });
    found.push(...items);
    if (items.length < pageOf) return found.map(({ id }) => id).sort();
  }
};
