import assert from 'node:assert/strict';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Allows } from '../../../src/domain/allows.shape.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import type { Limits } from '../../../src/domain/period.shape.js';
import type { Power, PowerId } from '../../../src/domain/power.shape.js';
import { memoryStore } from '../../../src/registry/memory-store.js';
import type { People, Person, PersonId, Powers } from '../../../src/registry/ports.js';
import { createRegister } from '../../../src/registry/register.js';
import { aage, bo, finn, karen, layla, peopleIn, sofie, strandby, testDay, type TestPerson } from '../../../src/testing/people.js';
import { beginning, hoursIn, monthsOn, numbered } from './calendar.js';
import { elsewhere, type Member, type Rules } from './model.js';
import { allPowers, type Name } from './tale.js';

/*
 * The ground on which a tale takes place: a register in memory, its people and powers, and a clock that stands where it is put.
 */

export const cast: Readonly<Record<Name, TestPerson>> = { karen, bo, layla, aage, sofie, finn };
const everybody = Object.values(cast);
const phoneBook = peopleIn(everybody);

export const nameOf = (id: string): string => everybody.find(person => person.id === id)?.name ?? '';

const powerOf = (id: string): Power => ({
  ...{ id: id as PowerId, title: id, lang: 'da', category: 'made-up' },
  reach: id === 'care' ? 'municipal' : 'national',
  where: id === elsewhere ? 'elsewhere' : 'here',
});
const offeredIn = (municipality: string): readonly string[] => allPowers.filter(id => id !== 'care' || municipality === strandby);
const offers = new Map(['', ...everybody.map(({ municipality }) => municipality)].map(place => [place, offeredIn(place).map(powerOf)]));
const powers: Powers = async ({ municipality }) => offers.get(municipality) ?? [];

/** The people as the model knows them. */
export const members: readonly Member[] = everybody.map(({ id, born, digital, municipality }) => ({
  ...{ id, digital, grown: monthsOn(numbered(born), 15 * 12) },
  offered: offeredIn(municipality),
}));

export type Ground = ReturnType<typeof groundOf>;

/** A register that goes by some rules, for people who may have looked each other up before. */
export function groundOf(rules: Rules, acquainted: boolean) {
  const { withdraw, message, partialApproval, shorterPeriod, lapseAfterDays, longestMonths, tries, ...numbers } = rules;
  const limits: Limits = numbers;
  const allows: Allows = {
    ...{ withdraw, message, partialApproval, shorterPeriod },
    ...(lapseAfterDays !== undefined && { lapseAfterDays }),
    ...(longestMonths !== undefined && { longestMonths }),
  };

  let instant = 0;
  const dead = new Set<string>();
  const asFound = (person: Person | undefined) => (person && dead.has(person.id) ? { ...person, died: testDay } : person);
  const people: People = {
    find: async (name, cpr) => asFound(await phoneBook.find(name, cpr)),
    get: async ids => new Map([...(await phoneBook.get(ids))].map(([id, person]) => [id, asFound(person) as Person])),
  };
  const store = memoryStore();
  const register = createRegister({
    ...{ store, people, powers, limits, allows, lookUpTakes: 0 },
    clock: () => new Date(instant),
    tries: { most: tries, minutes: 15 },
  });

  const windows = new Map<string, Required<MandateBackend>>();
  const handles = new Map<string, PartyId>();
  const learn = (viewer: string, whom: string, handle: PartyId) => {
    const pair = `${viewer} ${whom}`;
    assert.equal(handle, handles.get(pair) ?? handle, 'a handle stays what it is');
    handles.set(pair, handle);
  };

  return {
    allows,
    limits,
    store,
    learn,
    instant: () => instant,

    /** Goes to a moment of a day, unless it is later than that already. Below zero, the moment counts back from the end of the day. */
    wait(day: number, moment: number) {
      instant = Math.max(instant, (moment < 0 ? beginning(day) + hoursIn(day) * 3_600_000 : beginning(day)) + moment);
    },

    /** The register as it is in a window. */
    at(window: string): Required<MandateBackend> {
      const made = windows.get(window) ?? register.backendFor({ session: window, person: window.split(' ')[0] as PersonId });
      windows.set(window, made as Required<MandateBackend>);
      return made as Required<MandateBackend>;
    },

    /** The handle under which one knows another. */
    async handle(viewer: string, whom: string): Promise<PartyId | undefined> {
      if (acquainted && !handles.has(`${viewer} ${whom}`))
        for (const [id, handle] of await store.work(room => room.handles(viewer as PersonId, [whom as PersonId])))
          learn(viewer, id, handle);
      return handles.get(`${viewer} ${whom}`);
    },

    /** Somebody dies, and the CPR register tells. Answers how many mandates ended. */
    die(who: PersonId): Promise<number> {
      dead.add(who);
      return register.died(who);
    },
  };
}
