import assert from 'node:assert/strict';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Allows } from '../../../src/domain/allows.shape.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import type { Limits } from '../../../src/domain/period.shape.js';
import type { Power, PowerId } from '../../../src/domain/power.shape.js';
import { memoryStore } from '../../../src/registry/memory-store.js';
import type { PersonId, Powers } from '../../../src/registry/ports.js';
import { createRegister } from '../../../src/registry/register.js';
import {
  aage,
  bo,
  finn,
  ida,
  karen,
  layla,
  lone,
  nordby,
  peopleIn,
  sofie,
  strandby,
  testDay,
  type TestPerson,
} from '../../../src/testing/people.js';
import { changing } from '../../../src/testing/world.js';
import { beginning, hoursIn, monthsOn, numbered } from './calendar.js';
import { elsewhere, type Clerk, type Company, type Rules } from './model.js';
import { allPowers, desks, type Desk, type Name } from './tale.js';

/*
 * The ground on which a tale takes place: a register in memory, its people and powers, and a clock that stands where it is put.
 */

export const cast: Readonly<Record<Name, TestPerson>> = { karen, bo, layla, aage, sofie, finn };
const everybody = Object.values(cast);
const phoneBook = peopleIn(everybody);

export const nameOf = (id: string): string => everybody.find(person => person.id === id)?.name ?? '';

/** Those who sit at a desk, under the name by which they are told apart from themselves at home. */
export const clerks: ReadonlyMap<Desk, Clerk> = new Map(
  desks.map((desk, place) => {
    const { id } = [lone, layla, ida][place] as TestPerson;
    return [desk, { id: `desk:${id}`, person: id, municipality: id === ida.id ? nordby : strandby }];
  }),
);

/** Whether somebody sits at a desk. */
export const isDesk = (who: string): boolean => who.startsWith('desk:');

/** The municipalities of the tales. */
export const municipalities = [strandby, nordby] as const;

const powerOf = (id: string): Power => ({
  ...{ id: id as PowerId, title: id, lang: 'da', category: 'made-up' },
  reach: id === 'care' ? 'municipal' : 'national',
  where: id === elsewhere ? 'elsewhere' : 'here',
});
const offeredIn = (municipality: string): readonly string[] => allPowers.filter(id => id !== 'care' || municipality === strandby);
const offers = new Map(['', ...municipalities].map(place => [place, offeredIn(place).map(powerOf)]));
const powers: Powers = async ({ municipality }) => offers.get(municipality) ?? [];

/** The people and the desks as the model knows them. */
export const company: Company = {
  members: everybody.map(({ id, born, digital, municipality }) => ({
    ...{ id, digital, municipality },
    grown: monthsOn(numbered(born), 15 * 12),
  })),
  clerks: [...clerks.values()],
  offered: offeredIn,
};

export type Ground = ReturnType<typeof groundOf>;

/** A register that goes by some rules, for people who may have looked each other up before. */
export function groundOf(rules: Rules, acquainted: boolean) {
  const { withdraw, message, partialApproval, shorterPeriod, letter, lapseAfterDays, longestMonths, tries, ...numbers } = rules;
  const limits: Limits = numbers;
  const allows: Allows = {
    ...{ withdraw, message, partialApproval, shorterPeriod, letter },
    ...(lapseAfterDays !== undefined && { lapseAfterDays }),
    ...(longestMonths !== undefined && { longestMonths }),
  };

  let instant = 0;
  const people = changing(phoneBook);
  const homes = new Map<string, string>(everybody.map(({ id, municipality }) => [id, municipality]));
  const store = memoryStore();
  const register = createRegister({
    ...{ store, people, powers, limits, allows, lookUpTakes: 0 },
    // A letter that is read as easily as it is written.
    letters: { write: async content => new TextEncoder().encode(JSON.stringify(content)) },
    clock: () => new Date(instant),
    tries: { most: tries, minutes: 15 },
    // A key is good for ever, and so is a login.
    keeps: { keys: 36_500, acting: 36_500 },
  });

  const windows = new Map<string, Required<MandateBackend>>();
  const handles = new Map<string, PartyId>();
  const viewers = new Map<PartyId, string>();
  const learn = (viewer: string, whom: string, handle: PartyId) => {
    const pair = `${viewer} ${whom}`;
    assert.equal(handle, handles.get(pair) ?? handle, 'a handle stays what it is');
    assert.equal(pair, viewers.get(handle) ?? pair, 'a handle is of use to one alone');
    handles.set(pair, handle);
    viewers.set(handle, pair);
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

    /** The register as it is in a window: of somebody at home, or at a desk. */
    at(window: string): Required<MandateBackend> {
      const [who] = window.split(' ') as [string];
      const clerk = company.clerks.find(({ id }) => id === who) as { readonly person: PersonId; readonly municipality: string } | undefined;
      const made =
        windows.get(window) ?? (clerk ? register.deskFor(clerk) : register.backendFor({ session: window, person: who as PersonId }));
      windows.set(window, made as Required<MandateBackend>);
      return made as Required<MandateBackend>;
    },

    /** The letter that is posted. */
    posted: (id: MandateId): Promise<Blob> => register.letter(id),

    /** The handle under which one knows another. */
    async handle(viewer: string, whom: string): Promise<PartyId | undefined> {
      if (acquainted && !handles.has(`${viewer} ${whom}`))
        for (const [id, handle] of await store.work(room => room.handles(viewer as PersonId, [whom as PersonId])))
          learn(viewer, id, handle);
      return handles.get(`${viewer} ${whom}`);
    },

    /** Somebody is exempted from Digital Post, or no longer. */
    exempt: (who: PersonId, digital: boolean) => people.change(who, { digital }),

    /** Somebody moves, and the CPR register tells. Answers how many letters go on to the other desk. */
    move(who: PersonId, municipality: string): Promise<number> {
      people.change(who, { municipality });
      homes.set(who, municipality);
      return register.moved(who);
    },

    /** Where somebody lives now. */
    homeOf: (who: string): string | undefined => homes.get(who),

    /** What time has done is written down and told. */
    runTime: () => register.runTime(),

    /** Somebody dies, and the CPR register tells. Answers how many mandates ended. */
    die(who: PersonId): Promise<number> {
      people.change(who, { died: testDay });
      return register.died(who);
    },
  };
}
