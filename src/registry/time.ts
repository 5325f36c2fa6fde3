import type { Day } from '../domain/day.shape.js';
import type { MandateId } from '../domain/mandate.shape.js';
import { isRefusal } from '../domain/refusal.js';
import { endedByDeath } from './deaths.js';
import { pass, type Doings } from './passing.js';
import type { Setting } from './sitting.js';
import { passingThings, type PassingThing } from './store.js';

/** For how many days what is passing is kept: what was sent, keys of writing calls, look-ups that found nobody, drafts, and for whom a session acts. */
export type Keeps = Readonly<Record<PassingThing, number>>;

export const usualKeeps: Keeps = { messages: 90, keys: 7, tries: 1, drafts: 1, acting: 30 };

/** What time has done in one run. */
export interface TimeRun {
  /** The day for which it ran. */
  readonly day: Day;
  /** How many mandates ended by a death. */
  readonly endedByDeath: number;
  /** What the days have done, and to how many mandates: those of whom both were told that the last day is coming, that lapsed, that expired, and so on. */
  readonly done: Readonly<Required<Doings>>;
  /** How much was thrown away that had been kept for its days. */
  readonly swept: number;
  /** How many mandates it could do nothing to, because of a fault in what is written down of them. They are tried again by the next run. */
  readonly failed: number;
}

interface RunOptions {
  readonly setting: () => Setting;
  readonly keeps: Keeps;
  readonly day?: Day | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How many mandates time passes for in one piece of work, how much is thrown away in one, and after how many faults it is given up. */
const [inOnePiece, inOneSweep, mostFaults] = [50, 1000, 100];

/**
 * Does what time does: ends the mandates of those of whose death the CPR register has told, then what the days have done to mandates by now, and throws away
 * what has been kept for long enough. Each is done once, however many do it at once and however late; where one fails, the others are done all the same.
 *
 * @throws RangeError where the day is not there yet; else what went wrong first, once all has been tried.
 */
export async function runTime({ setting, keeps, day = setting().today(), signal }: RunOptions): Promise<TimeRun> {
  if (day > setting().today()) throw new RangeError('time runs up to today, and no further');
  const faults: unknown[] = [];
  const tried = async <T>(part: Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await part;
    } catch (error) {
      faults.push(error);
      return otherwise;
    }
  };
  const ended = await tried(deathsTold(setting, signal), 0);
  const { done, failed } = await tried(passAll(setting, day, signal), { done: nothing, failed: 0 });
  const swept = await tried(sweepAll(setting(), keeps, signal), 0);
  if (faults.length > 0) throw faults[0];
  return { day, endedByDeath: ended, done, swept, failed };
}

const nothing: Readonly<Required<Doings>> = { notice: 0, lapsed: 0, expired: 0, 'extension-lapsed': 0, 'extension-closed': 0 };

/** Ends the mandates of those who have died since the last time. How far it came is noted after that: whoever is told of twice has nothing left to end. */
const deathsTold = async (settingNow: () => Setting, signal?: AbortSignal): Promise<number> => {
  const { people, store } = settingNow();
  if (!people.deaths) return 0;
  let ended = 0;
  while (!signal?.aborted) {
    const since = await store.work(room => room.mark('deaths'));
    const { people: gone, upTo } = await people.deaths(since);
    for (const person of gone) ended += await endedByDeath(settingNow(), person);
    if (upTo !== since) await store.work(room => room.setMark('deaths', upTo));
    if (gone.length === 0 || upTo === since) break;
  }
  return ended;
};

/** Lets time pass for each mandate to which it has done something, a few in one piece of work. One that it cannot pass for is left out, and told of. */
const passAll = async (settingNow: () => Setting, day: Day, signal?: AbortSignal): Promise<Pick<TimeRun, 'done' | 'failed'>> => {
  const { store } = settingNow();
  const failed: MandateId[] = [];
  const done = { ...nothing };
  let size = inOnePiece;
  while (!signal?.aborted) {
    const setting = settingNow();
    let current: MandateId | undefined;
    try {
      const passed = await store.work(async room => {
        const all: Doings[] = [];
        for (const mandate of await room.due(day, size, failed)) {
          current = mandate.id;
          all.push((await pass(setting, room, mandate)).done);
        }
        return all;
      });
      if (passed.length === 0) break;
      for (const doings of passed) for (const [what, times] of Object.entries(doings)) done[what as keyof Doings] += times;
    } catch (error) {
      if (isRefusal(error) || !current || failed.length === mostFaults) throw error;
      // One by one, until it is found which it was.
      if (size === 1) failed.push(current);
      size = size === 1 ? inOnePiece : 1;
    }
  }
  return { done, failed: failed.length };
};

const sweepAll = async ({ store, clock, tries }: Setting, keeps: Keeps, signal?: AbortSignal): Promise<number> => {
  let swept = 0;
  for (const what of passingThings) {
    const days = what === 'tries' ? Math.max(keeps.tries, tries.minutes / 1440) : keeps[what];
    const before = new Date(clock().getTime() - days * 86_400_000).toISOString();
    for (let gone = inOneSweep; gone === inOneSweep && !signal?.aborted; swept += gone) gone = await store.sweep(what, before, inOneSweep);
  }
  return swept;
};
