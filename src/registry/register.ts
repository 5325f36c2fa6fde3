import type { CallOptions, MandateBackend } from '../contract/backend.js';
import type { Allows } from '../domain/allows.shape.js';
import { toDay } from '../domain/day.js';
import { nationalLimits } from '../domain/period.js';
import { acting } from './acting.js';
import { answering } from './answering.js';
import { asking } from './asking.js';
import { endedByDeath } from './deaths.js';
import { drafting } from './drafting.js';
import { endable } from './ending.js';
import type { PersonId, Sender } from './ports.js';
import { seatOf, type Setting, type Sitting } from './sitting.js';

export type { Sitting } from './sitting.js';

/** What a register is made of. */
export interface RegisterOptions
  extends Pick<Setting, 'store' | 'people' | 'powers'>, Partial<Pick<Setting, 'clock' | 'limits' | 'tries'>> {
  /** What the sources leave open. Unless it is said otherwise here, a request can be withdrawn, and nothing else of it is allowed. */
  readonly allows?: Partial<Allows>;
  /** How long every look-up of a person takes at least, in milliseconds, so that the time tells nothing: longer than the slowest one. 300 by default. */
  readonly lookUpTakes?: number;
  /** Whether nothing here is for real. */
  readonly demo?: boolean;
}

export interface Register {
  /** The register as one person at one screen has it. */
  backendFor(sitting: Sitting): MandateBackend;
  /**
   * Ends what somebody who has died gave, held or asked for, once the CPR register has told of it (R074). Answers how many mandates ended.
   *
   * The people of the portal tell from then on that the person has died: the register does not keep it.
   */
  died(person: PersonId): Promise<number>;
  /** Hands waiting messages to the sender, oldest first. One that cannot be sent stays, and is tried again the next time. Answers how many went. */
  deliver(sender: Sender): Promise<number>;
}

/** A register of mandates over any store: what the rules of the domain say, whole and once, for whoever is at the screen. */
export function createRegister({
  clock = () => new Date(),
  limits = nationalLimits,
  allows: allowed,
  tries = { most: 5, minutes: 15 },
  lookUpTakes = 300,
  demo = false,
  ...parts
}: RegisterOptions): Register {
  const allows: Allows = { withdraw: true, message: false, partialApproval: false, shorterPeriod: false, ...allowed };
  /** What holds at one instant: a day that begins in the middle of a call is not that call's. */
  const settingNow = (): Setting => {
    const instant = clock();
    return {
      ...parts,
      clock: () => instant,
      limits,
      allows,
      tries,
      lookUpTakes,
      now: () => instant.toISOString(),
      today: () => toDay(instant),
    };
  };
  const { store } = parts;

  return {
    backendFor(sitting) {
      const atOnce = () => {
        const setting = settingNow();
        const seat = seatOf(setting, sitting);
        return {
          ...acting(setting, sitting, seat),
          ...asking(setting, seat),
          ...drafting(setting, seat),
          ...answering(setting, seat),
        } satisfies MandateBackend;
      };
      const names = Object.keys(atOnce()) as (keyof ReturnType<typeof atOnce>)[];
      const backend = Object.fromEntries(
        names.map(name => [name, (input: never, options?: CallOptions) => atOnce()[name]?.(input, options)]),
      ) as MandateBackend;
      const describe: MandateBackend['describe'] = async () => ({ operations: [...names, 'describe'], allows, limits, demo });
      return endable({ describe, ...backend });
    },

    died: person => endedByDeath(settingNow(), person),

    async deliver(sender) {
      const waiting = await store.unsent(100);
      const sent = await Promise.allSettled(
        waiting.map(async message => {
          await sender.send(message);
          await store.sent(message.id);
        }),
      );
      return sent.filter(({ status }) => status === 'fulfilled').length;
    },
  };
}
