import { inForce } from '../domain/lifecycle.js';
import type { Happening } from '../domain/mandate.shape.js';
import type { PartyId } from '../domain/party.shape.js';
import { lastDay } from '../domain/period.js';
import type { PowerId } from '../domain/power.shape.js';
import type { PersonId } from './ports.js';
import { titlesIn } from './sight.js';
import type { Setting, Sitting } from './sitting.js';
import type { ActingRow, Happened, Kept, Names, Room } from './store.js';

/** For whom a session acts at a moment, and with what. */
export interface ActingNow {
  readonly giver: PersonId;
  readonly holder: PersonId;
  /** What the holder has from the giver today, by all mandates together. */
  readonly powers: readonly PowerId[];
  /** What the services behind the portal know it by. */
  readonly sid: string;
  /** By what the portal finds the session again. */
  readonly foundBy: string;
}

/** A use of a mandate: under which name a session acts, for whom, with which power, and what the service is called that it is used at. */
export interface WantedUse extends Pick<ActingNow, 'giver' | 'holder' | 'sid'> {
  readonly power: PowerId;
  readonly service: Names;
}

/** What the services behind a portal ask a register. */
export interface ActingAtServices {
  /** For whom a session acts. Nothing where it acts for nobody, or where the portal does not say by what it finds the session again. */
  by(sitting: Pick<Sitting, 'session' | 'person'>): Promise<ActingNow | undefined>;
  /** For whom that session acts which acts by this name. */
  under(sid: string): Promise<ActingNow | undefined>;
  /**
   * Looks once more whether the session acts for the giver, and the holder has the power from them, and writes the use to the history of the mandate that
   * gives it: the one that lasts longest, where several do. Answers whether it is so. Where it is not, nothing is written.
   */
  use(wanted: WantedUse): Promise<boolean>;
  /** The handles by which one service knows people: each service has others. */
  handles(audience: string, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PartyId>>;
  /** The handle by which somebody's own pages know a person. */
  handleFor(viewer: PersonId, person: PersonId): Promise<PartyId>;
}

/** What a register tells the services behind its portal. Rights are looked at anew each time. */
export function atServices(settingNow: () => Setting): ActingAtServices {
  /** What a session acts with, while both are alive and a mandate is in force. */
  const now = async ({ people, today }: Setting, room: Room, row: ActingRow | undefined): Promise<ActingNow | undefined> => {
    if (row?.sid === undefined || row.foundBy === undefined) return undefined;
    const { person: holder, giver, sid, foundBy } = row;
    const known = await people.get([holder, giver]);
    if ([holder, giver].some(id => !known.has(id) || known.get(id)?.died)) return undefined;
    const mandates = await room.inForce(holder, today(), giver);
    if (mandates.length === 0) return undefined;
    return { giver, holder, powers: [...new Set(mandates.flatMap(({ powers }) => powers))], sid, foundBy };
  };

  return {
    by({ session, person }) {
      const setting = settingNow();
      return setting.store.work(async room => {
        const row = await room.acting(session);
        return row?.person === person ? now(setting, room, row) : undefined;
      });
    },

    under(sid) {
      const setting = settingNow();
      return setting.store.work(async room => now(setting, room, await room.actingUnder(sid)));
    },

    use({ sid, giver, holder, power, service }) {
      const setting = settingNow();
      return setting.store.work(async room => {
        const acts = await now(setting, room, await room.actingUnder(sid));
        if (acts?.giver !== giver || acts.holder !== holder) return false;
        const [first] = (await room.inForce(holder, setting.today(), giver))
          .filter(({ powers }) => powers.includes(power))
          .sort((a, b) => lastDay(b.period).localeCompare(lastDay(a.period)));
        // Held, and looked at again: somebody may be ending it at this moment.
        const mandate = first && (await room.mandate(first.id));
        if (!mandate || !inForce(mandate, setting.today()) || !mandate.powers.includes(power)) return false;
        await room.happened(mandate.id, { at: setting.now(), by: 'holder', kind: 'use', use: { power, service } });
        return true;
      });
    },

    handles(audience, people) {
      return settingNow().store.work(room => room.handles(`service:${audience}` as PersonId, people));
    },

    async handleFor(viewer, person) {
      const handles = await settingNow().store.work(room => room.handles(viewer, [person]));
      return handles.get(person) as PartyId;
    },
  };
}

/** What has happened to a mandate, as one of the two reads it. */
export async function toldTo(
  { people, powers }: Pick<Setting, 'people' | 'powers'>,
  mandate: Kept,
  happened: readonly Happened[],
  lang = 'da',
): Promise<Happening[]> {
  const used = [...new Set(happened.flatMap(({ use }) => (use ? [use.power] : [])))];
  if (used.length === 0) return happened.map(({ use: _, ...one }) => one);
  const titles = (await titlesIn({ people, powers }, [{ ...mandate, powers: used }], lang))({ ...mandate, powers: used });
  return happened.map(({ use, ...one }) => {
    const power = use && titles.find(({ id }) => id === use.power);
    return power
      ? { ...one, use: { power: { id: power.id, title: power.title, lang: power.lang }, service: named(use.service, lang) } }
      : one;
  });
}

/** What is called so in a language, or in Danish where nobody has said it in that one, or in whatever there is. */
const named = (names: Names, wanted: string): { readonly name: string; readonly lang: string } => {
  const lang = [wanted, wanted.split('-')[0] ?? '', 'da', ...Object.keys(names)].find(one => Object.hasOwn(names, one)) ?? '';
  return { name: names[lang] ?? '', lang };
};
