import type { Allows } from '../domain/allows.shape.js';
import { catalogueIn } from '../domain/catalogue.js';
import type { Day } from '../domain/day.shape.js';
import { can, extensionOn, stateOn } from '../domain/lifecycle.js';
import type { Actor, Case, Mandate, Principal, Side } from '../domain/mandate.shape.js';
import type { Party, PartyId } from '../domain/party.shape.js';
import { lastDay } from '../domain/period.js';
import type { Limits } from '../domain/period.shape.js';
import type { Power, PowerId } from '../domain/power.shape.js';
import type { Reason } from '../domain/refusal.js';
import type { People, PersonId, Powers } from './ports.js';
import type { Kept, Room } from './store.js';

interface SightOptions<By extends Actor> {
  readonly people: People;
  readonly powers: Powers;
  readonly allows: Allows;
  readonly limits: Limits;
  readonly today: () => Day;
  /** Why nothing can be done to a mandate at this moment, whatever its state: to their own, while they act for somebody. */
  readonly hindrance: (room: Room) => Promise<(mandate: Kept) => Reason | undefined>;
  /** As whom they see a mandate. */
  readonly actorIn: (mandate: Kept) => By;
}

/** A mandate as somebody sees it who is this to it. */
export type Seen<By extends Actor> = By extends Side ? Mandate : Case;

/** On which side of a mandate a person stands. */
export const sideIn = ({ giver }: Pick<Kept, 'giver'>, person: PersonId): Side => (giver === person ? 'giver' : 'holder');

/** How one person sees what is written down: others as handles with names, powers with titles, and what they may do. */
export function sightOf<By extends Actor>(self: PersonId, { people, powers, allows, limits, today, hindrance, actorIn }: SightOptions<By>) {
  const parties = async (room: Room, ids: readonly PersonId[]): Promise<(id: PersonId) => Party> => {
    const wanted = [...new Set(ids)];
    const [handles, found] = [await room.handles(self, wanted), await people.get(wanted)];
    return id => {
      const person = found.get(id);
      return { id: handles.get(id) as PartyId, name: person?.name ?? '', ...(person ? { born: person.born } : {}) };
    };
  };

  const titles = (mandates: readonly Kept[], lang: string) => titlesIn({ people, powers }, mandates, lang);

  const see = async (room: Room, mandates: readonly Kept[], lang = 'da'): Promise<Seen<By>[]> => {
    const everyone = mandates.flatMap(({ giver, holder }) => [giver, holder]);
    const party = await parties(room, everyone);
    const powersOf = await titles(mandates, lang);
    const hindered = await hindrance(room);
    // Whether a giver can be asked digitally matters only where nobody is asked otherwise.
    const givers = allows.letter ? undefined : await people.get([...new Set(mandates.map(({ giver }) => giver))]);
    return mandates.map(mandate => {
      const { changed: _, answerBy: __, extension: ___, desk: ____, timed: _____, due: ______, missing, ...kept } = mandate;
      const extension = extensionOn(mandate, today());
      const side = actorIn(mandate);
      const why = hindered(mandate);
      return {
        ...kept,
        state: stateOn(mandate, today()),
        giver: party(mandate.giver),
        holder: party(mandate.holder),
        powers: powersOf(mandate),
        ...(extension && { extension: { until: extension.until, asked: extension.asked, state: extension.state } }),
        ...(missing && { missing: [...missing] }),
        side,
        can: can(mandate, { by: side, today: today(), allows, limits, giverOnPaper: givers?.get(mandate.giver)?.digital === false }).map(
          one => (why ? { ...one, why } : one),
        ),
      } as Seen<By>;
    });
  };

  const seeOne = async (room: Room, mandate: Kept, lang?: string): Promise<Seen<By>> => {
    const [seen] = await see(room, [mandate], lang);
    return seen as Seen<By>;
  };

  /** A giver for whom the person may act by these mandates: what all of them give together. */
  const principal = async (room: Room, giver: PersonId, mandates: readonly Kept[], lang?: string, power?: PowerId): Promise<Principal> => {
    const party = await parties(room, [giver]);
    const powersOf = await titles(mandates, lang ?? 'da');
    const all = new Map(mandates.flatMap(mandate => powersOf(mandate)).map(power => [power.id, power]));
    const days = mandates.map(({ period }) => lastDay(period)).sort();
    return { person: party(giver), powers: [...all.values()], until: days.at(-1) as Day, covers: !power || all.has(power) };
  };

  return { parties, see, seeOne, principal };
}

/** The powers of mandates with their titles, as the giver's municipality offers them. */
export const titlesIn = async (
  { people, powers }: Pick<SightOptions<Actor>, 'people' | 'powers'>,
  mandates: readonly Kept[],
  lang: string,
): Promise<(mandate: Kept) => Power[]> => {
  const givers = await people.get([...new Set(mandates.map(({ giver }) => giver))]);
  const offers = new Map<string, ReadonlyMap<PowerId, Power>>();
  for (const municipality of new Set(['', ...[...givers.values()].map(giver => giver.municipality)])) {
    offers.set(municipality, new Map((await powers({ municipality }, lang)).map(power => [power.id, power])));
  }
  const offered = ({ giver }: Kept) => offers.get(givers.get(giver)?.municipality ?? '');
  const strays = mandates.some(mandate => mandate.powers.some(id => !offered(mandate)?.has(id)));
  const known = new Map(strays ? (await catalogueIn(lang)).map(power => [power.id, power]) : []);
  return mandate => mandate.powers.map(id => offered(mandate)?.get(id) ?? notOffered(id, known.get(id)));
};

/** A power that is not on offer where the giver lives: it stays what it was, with a note (R044). One that nobody knows is still told by its id (R041). */
const notOffered = (id: PowerId, known?: Power): Power =>
  known ? { ...known, noLongerOffered: true } : { id, title: id, lang: '', category: '', reach: 'national', where: 'elsewhere' };
