import type { PersonId } from './ports.js';
import type { Room } from './store.js';

/** Whom somebody acts for most, in the order in which they are shown. */
export interface Favourites {
  /** Those whom they keep at the top: the first that was pinned comes first. */
  readonly pinned: readonly PersonId[];
  /** Those for whom they have acted: the latest comes first. */
  readonly recent: readonly PersonId[];
}

/** As many as are remembered of those for whom somebody has acted, and can be kept at the top. */
const most = { pinned: 50, recent: 10 } as const;

const none: Favourites = { pinned: [], recent: [] };

const nameOf = (person: PersonId): string => `favourites ${person}`;

/** Whom somebody acts for most. */
export const favouritesOf = async (room: Room, person: PersonId): Promise<Favourites> => {
  const kept = await room.mark(nameOf(person));
  return kept === undefined ? none : (JSON.parse(kept) as Favourites);
};

const keep = (room: Room, person: PersonId, favourites: Favourites): Promise<void> =>
  room.setMark(nameOf(person), JSON.stringify(favourites));

/** Notes that somebody acts for a giver now. */
export async function noteActing(room: Room, person: PersonId, giver: PersonId): Promise<void> {
  const { pinned, recent } = await favouritesOf(room, person);
  if (recent[0] === giver) return;
  await keep(room, person, { pinned, recent: [giver, ...recent.filter(other => other !== giver)].slice(0, most.recent) });
}

/** Keeps a giver at the top for somebody, or no more. */
export async function pin(room: Room, person: PersonId, giver: PersonId, pinned: boolean): Promise<void> {
  const favourites = await favouritesOf(room, person);
  const others = favourites.pinned.filter(other => other !== giver);
  await keep(room, person, { ...favourites, pinned: pinned ? [...others, giver].slice(-most.pinned) : others });
}

/** Where a giver stands among all others: those who are pinned, then those of late. Whoever is neither stands after them. */
export const placeOf = ({ pinned, recent }: Favourites, giver: PersonId): number => {
  const [first, then] = [pinned.indexOf(giver), recent.indexOf(giver)];
  if (first >= 0) return first;
  return then >= 0 ? most.pinned + then : most.pinned + most.recent;
};
