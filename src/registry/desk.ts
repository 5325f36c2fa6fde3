import type { MandateBackend } from '../contract/backend.js';
import { pageSize } from '../contract/operations.js';
import type { MandateId } from '../domain/mandate.shape.js';
import { readReference } from '../domain/reference.js';
import { Refusal } from '../domain/refusal.js';
import { fromCursor, sortKey, toCursor } from './cursor.js';
import { deedsOf } from './deeds.js';
import { printed } from './letters.js';
import type { PersonId } from './ports.js';
import { sightOf } from './sight.js';
import type { Setting } from './sitting.js';
import type { Kept, Room, WantedCases } from './store.js';

/** Somebody who works at borgerservice. The portal's session says so, never the browser. */
export interface Staff {
  /** Who they are, as the portal knows them: nobody decides on a mandate of their own. */
  readonly person: PersonId;
  /** The code of the municipality that they work for, four digits. */
  readonly municipality: string;
  /** The session, as the portal names it: a stream of changes ends with it. */
  readonly session?: string;
  /** Whether the session is still there, looked up without keeping it alive: a stream of changes ends when it is not. */
  readonly lasts?: () => Promise<boolean>;
}

/** Borgerservice's desk: what it can see and do of the mandates whose givers live in its municipality (R108-R110, R184). */
export function desk(setting: Setting, { person, municipality }: Staff) {
  const { store, people, powers, allows, limits, today, letters } = setting;
  // Nobody's handles, and nobody's keys, are those of the same person as a citizen.
  const self = `desk:${person}` as PersonId;
  const own = ({ giver, holder }: Kept): boolean => giver === person || holder === person;
  const actorIn = () => 'borgerservice' as const;
  const hindrance = async () => (mandate: Kept) => (own(mandate) ? ('not-allowed' as const) : undefined);
  const { see, seeOne } = sightOf(self, { people, powers, allows, limits, today, hindrance, actorIn });

  /** Whether a giver lives here. Who has moved is another municipality's by now. */
  const livesHere = async (mandates: readonly Kept[]): Promise<(mandate: Kept) => boolean> => {
    const givers = await people.get([...new Set(mandates.map(({ giver }) => giver))]);
    return ({ giver }) => givers.get(giver)?.municipality === municipality;
  };

  /** A mandate whose giver lives here, held until the work is done. */
  const held = async (room: Room, id: MandateId): Promise<Kept> => {
    const mandate = await room.mandate(id);
    const here = await livesHere(mandate ? [mandate] : []);
    if (!mandate || !here(mandate)) throw new Refusal('not-found');
    return mandate;
  };

  /** One that whoever sits at the desk may decide on. */
  const heldToDecide = async (room: Room, id: MandateId): Promise<Kept> => {
    const mandate = await held(room, id);
    if (own(mandate)) throw new Refusal('not-allowed');
    return mandate;
  };

  const { decide } = deedsOf<'borgerservice'>(setting, { self, held: heldToDecide, seeOne, free: async () => undefined });

  /** The cases that are wanted. Letters of givers who have moved go on to where they live, and are no longer among these. */
  const casesHere = async (room: Room, wanted: WantedCases): ReturnType<Room['casesOf']> => {
    for (;;) {
      const found = await room.casesOf(municipality, wanted);
      const givers = await people.get([...new Set(found.items.map(({ giver }) => giver))]);
      const moved = found.items.flatMap(({ id, giver }) => {
        const lives = givers.get(giver)?.municipality;
        return lives === undefined || lives === municipality ? [] : [{ id, lives }];
      });
      if (moved.length === 0) return found;
      for (const { id, lives } of moved) await room.readdress(id, lives);
    }
  };

  const referred = async (room: Room, reference: string): Promise<Kept[]> => {
    const id = await room.referred(readReference(reference));
    const mandate = id && (await room.mandate(id));
    return mandate && (await livesHere([mandate]))(mandate) ? [mandate] : [];
  };

  return {
    cases: ({ states, needsMe, reference, sort = 'changed', cursor, limit = pageSize.usual }, { lang } = {}) =>
      store.work(async room => {
        if (reference !== undefined) {
          const items = await see(room, await referred(room, reference), lang);
          return { items, total: items.length };
        }
        const after = cursor === undefined ? undefined : fromCursor(cursor);
        const { items, total } = await casesHere(room, { today: today(), states, needsMe, sort, after, limit: limit + 1 });
        const shown = items.slice(0, limit);
        const last = items.length > limit ? shown.at(-1) : undefined;
        return {
          // Of a giver whom the portal does not know at this moment nobody can say that they live here.
          items: await see(room, shown.filter(await livesHere(shown)), lang),
          ...(last ? { next: toCursor({ key: sortKey(last, sort), id: last.id }) } : {}),
          total,
        };
      }),

    case: ({ id }, { lang } = {}) =>
      store.work(async room => {
        const mandate = await held(room, id);
        // What somebody has used it for is between the two.
        const history = (await room.history(id)).filter(({ use }) => !use).map(({ use: _, ...happened }) => happened);
        return { mandate: await seeOne(room, mandate, lang), history };
      }),

    decide,

    ...(letters && {
      caseLetter: ({ id }) => store.work(async room => printed(setting, await held(room, id), { addressed: true })),
    }),
  } satisfies MandateBackend;
}
