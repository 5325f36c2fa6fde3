/** A clock that stands until it is moved, and chance that is always in the middle. */
export interface StandingClock {
  /** Lets milliseconds pass, and whatever has begun by then come to its end. */
  pass(milliseconds?: number): Promise<void>;
}

interface Waiting {
  readonly run: () => void;
  readonly every?: number;
  at: number;
}

/**
 * Does something while timers, `performance.now` and `Math.random` stand still, and lets them go again. By hand and not by `node:test`, whose mocks the
 * runner of the mutants does not have.
 */
export async function withStandingClock(does: (clock: StandingClock) => Promise<void>): Promise<void> {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
  const [now, random] = [performance.now.bind(performance), Math.random];
  let time = 1_000_000;
  const waiting = new Set<Waiting>();
  const later = (every: boolean) => (run: () => void, milliseconds: number) => {
    const one: Waiting = { run, at: time + milliseconds, ...(every && { every: milliseconds }) };
    waiting.add(one);
    return one;
  };
  const clear = (one: Waiting) => void waiting.delete(one);
  Object.assign(globalThis, { setTimeout: later(false), setInterval: later(true), clearTimeout: clear, clearInterval: clear });
  performance.now = () => time;
  Math.random = () => 0.5;
  try {
    await does({
      async pass(milliseconds = 0) {
        const end = time + milliseconds;
        for (;;) {
          const [next] = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
          if (!next) break;
          time = Math.max(time, next.at);
          if (next.every === undefined) waiting.delete(next);
          else next.at += next.every;
          next.run();
        }
        time = end;
        await new Promise(resolve => setImmediate(resolve));
      },
    });
  } finally {
    Object.assign(globalThis, { setTimeout, setInterval, clearTimeout, clearInterval });
    performance.now = now;
    Math.random = random;
  }
}
