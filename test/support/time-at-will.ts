import type { Pace } from '../../src/adapters/pace.js';

/** Somebody who waits, and the moment they wait for. */
interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Time that passes only where there is nothing to do but wait: an hour takes no longer than a second, and nothing depends on how fast a machine is. */
export function timeAtWill(start = Date.parse('2026-03-02T11:00:00Z')) {
  let now = start;
  let working = 0;
  const sleepers = new Set<Sleeper>();

  const wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const sleeper: Sleeper = {
        at: now + milliseconds,
        wake() {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', leave);
          resolve();
        },
      };
      const leave = () => {
        sleepers.delete(sleeper);
        reject(signal?.reason as Error);
      };
      if (signal?.aborted) {
        leave();
        return;
      }
      sleepers.add(sleeper);
      signal?.addEventListener('abort', leave, { once: true });
    });

  /** Goes on to the next moment that somebody waits for. Answers whether there was one. */
  const goOn = (): boolean => {
    const [next] = [...sleepers].sort((one, other) => one.at - other.at);
    now = Math.max(now, next?.at ?? now);
    next?.wake();
    return next !== undefined;
  };

  return {
    pace: { now: () => now, random: () => 1, wait } satisfies Pace,
    wait,
    /** Does a piece of work during which no time passes. */
    async at<T>(work: () => Promise<T>): Promise<T> {
      working += 1;
      try {
        return await work();
      } finally {
        working -= 1;
      }
    },
    /** Lets time pass until something is settled. @throws Where everybody waits for something that no time brings. */
    async pass<T>(until: Promise<T>): Promise<T> {
      let over = false;
      const done = () => void (over = true);
      const goesOn = () => !over;
      until.then(done, done);
      for (let idle = 0; goesOn();) {
        for (let turns = 0; turns < 12 && goesOn(); turns += 1) await turn();
        if (!goesOn() || working > 0) continue;
        idle = goOn() ? 0 : idle + 1;
        if (idle > 200) throw new Error('nobody waits for any time');
      }
      return until;
    },
    /** Lets time pass wherever nothing has happened for a while, as in a page that somebody looks at, until that is ended. */
    flow(until: AbortSignal): void {
      let [quiet, before] = [0, ''];
      const look = setInterval(() => {
        const state = [working, ...[...sleepers].map(({ at }) => at)].join(' ');
        quiet = state === before && working === 0 ? quiet + 1 : 0;
        before = state;
        // An answer is read in several turns, partly by other processes, and a busy machine leaves gaps between them: it is not to run out of time in one of those.
        const away = Math.min(...[...sleepers].map(({ at }) => at)) - now;
        if (quiet >= (away > 10_000 ? 40 : 5) && goOn()) quiet = 0;
      }, 10);
      until.addEventListener('abort', () => clearInterval(look), { once: true });
    },
    /** How many milliseconds have passed. */
    get passed(): number {
      return now - start;
    },
  };
}

/** One turn of whatever is under way: as short as it can be, where nothing is drawn. */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
