import { everyOf } from './every.js';
import type { PersonId } from './ports.js';
import type { Setting } from './sitting.js';

/**
 * Sends every letter of somebody who has moved to the desk where they live by now, those that have been decided on too (R110).
 *
 * @returns how many went. None, when it is told a second time.
 */
export const sentOn = ({ store, people, today }: Setting, person: PersonId): Promise<number> =>
  store.work(async room => {
    const lives = (await people.get([person])).get(person)?.municipality;
    if (lives === undefined) return 0;
    const given = await everyOf(room, person, { today: today(), side: 'giver' });
    const letters = given.filter(({ desk }) => desk !== undefined && desk !== lives);
    for (const { id } of letters) await room.readdress(id, lives);
    return letters.length;
  });
