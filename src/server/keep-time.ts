import { toDay } from '../domain/day.js';
import type { Day } from '../domain/day.shape.js';
import type { Clock, Sender } from '../registry/ports.js';
import type { Register, TimeRun } from '../registry/register.js';

/** How time is kept. */
export interface KeepTimeOptions {
  readonly sender: Sender;
  readonly clock?: Clock | undefined;
  /** How often it is looked whether something waits to be sent, and whether it has become another day, in milliseconds. Five seconds, where nothing is said. */
  readonly every?: number | undefined;
  /** How often time runs within a day, in milliseconds: whoever has died is heard of no later than that. An hour, where nothing is said. */
  readonly runEvery?: number | undefined;
  /** Is told of each run of time. */
  readonly onRun?: ((run: TimeRun) => void) | undefined;
  /** Is told what went wrong. It is tried again by itself: what waits at the next look, and time after a minute. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Keeps time until it is stopped. */
export interface TimeKeeper {
  /** Ends it. Answers when what was under way is done: the messages that are with the sender, and the mandates that time was passing for. */
  stop(): Promise<void>;
}

/** How long time waits after it could not run, in milliseconds. */
const beforeAgain = 60_000;

/**
 * Keeps time for a register, in a server: it runs at once, soon after each midnight in Denmark, and some times within the day; and what waits is sent every
 * few seconds. Every server may do so beside the others, one that was down catches up, and a machine that slept notices which day it has become.
 */
export function keepTime(
  register: Pick<Register, 'runTime' | 'deliver'>,
  { sender, clock = () => new Date(), every = 5_000, runEvery = 3_600_000, onRun, onError }: KeepTimeOptions,
): TimeKeeper {
  const ending = new AbortController();
  const { signal } = ending;
  let ranFor: Day | undefined;
  let next = -Infinity;

  /** Does one thing again and again, and never beside itself. */
  const again = (does: () => Promise<unknown>) => {
    let underWay: Promise<void> | undefined;
    return {
      now: () =>
        (underWay ??= does()
          .then(
            () => undefined,
            (error: unknown) => onError?.(error),
          )
          .finally(() => (underWay = undefined))),
      rest: async () => underWay,
    };
  };

  const run = again(async () => {
    const now = clock();
    const day = toDay(now);
    if (day === ranFor && now.getTime() < next) return;
    [ranFor, next] = [day, now.getTime() + beforeAgain];
    const ran = await register.runTime(undefined, { signal });
    next = now.getTime() + runEvery;
    onRun?.(ran);
  });
  const send = again(() => register.deliver(sender, { signal }));

  const look = () => {
    void run.now();
    void send.now();
  };
  look();
  const looks = setInterval(look, every);

  return {
    async stop() {
      clearInterval(looks);
      ending.abort();
      await Promise.all([run.rest(), send.rest()]);
    },
  };
}
