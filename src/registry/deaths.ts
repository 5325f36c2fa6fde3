import { afterDeath, openRequests } from '../domain/lifecycle.js';
import { everyOf } from './every.js';
import { newId } from './ids.js';
import { passFirst, scheduled } from './passing.js';
import type { PersonId } from './ports.js';
import type { Setting } from './sitting.js';

/**
 * Ends every mandate and every request of somebody who has died, and tells the other of each (R074). Whatever was over before stays as it was.
 *
 * @returns how many ended. None, when it is told a second time.
 */
export const endedByDeath = (setting: Setting, person: PersonId): Promise<number> => {
  const { store, people, limits, today, now } = setting;
  return store.work(async room => {
    let ended = 0;
    for (const { id } of await everyOf(room, person, { today: today(), states: [...openRequests, 'active', 'expired'] })) {
      const held = await room.mandate(id);
      // What is over for good stays as it is, written down or not.
      const mandate = held && afterDeath(held, { today: today(), limits }) && (await passFirst(setting, room, held));
      const after = mandate && afterDeath(mandate, { today: today(), limits });
      if (!after) continue;
      await room.change(scheduled({ ...after, version: after.version + 1, changed: now() }, limits));
      await room.happened(id, { at: now(), by: 'system', kind: 'ended-by-death' });
      const other = after.giver === person ? after.holder : after.giver;
      // Of two who die at once, neither is told of the other.
      if (!(await people.get([other])).get(other)?.died)
        await room.post({ id: newId(), to: other, kind: 'ended-by-death', mandate: id, at: now() });
      ended += 1;
    }
    return ended;
  });
};
