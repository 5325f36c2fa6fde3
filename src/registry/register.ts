import type { CallOptions, MandateBackend } from '../contract/backend.js';
import { comparing } from '../contract/comparing.js';
import type { OperationName } from '../contract/operations.js';
import type { Allows } from '../domain/allows.shape.js';
import { toDay } from '../domain/day.js';
import type { Day } from '../domain/day.shape.js';
import type { MandateId } from '../domain/mandate.shape.js';
import { nationalLimits } from '../domain/period.js';
import { Refusal } from '../domain/refusal.js';
import { acting } from './acting.js';
import { answering } from './answering.js';
import { asking } from './asking.js';
import { streamsOf, type StreamLimits } from './changes.js';
import { endedByDeath } from './deaths.js';
import { desk, type Staff } from './desk.js';
import { drafting } from './drafting.js';
import { endable } from './ending.js';
import { hearing, hearingAtDesk } from './hearing.js';
import { printed } from './letters.js';
import { sentOn } from './moves.js';
import type { Message, PersonId, Sender } from './ports.js';
import { deliver, usualSending, type Sending } from './sending.js';
import { seatOf, type Setting, type Sitting } from './sitting.js';
import type { Unsent } from './store.js';
import { atServices, type ActingAtServices } from './using.js';
import { runTime, usualKeeps, type Keeps, type TimeRun } from './time.js';
import { worded, type Worded } from './wording.js';

export type { Staff } from './desk.js';
export type { Sending } from './sending.js';
export type { Sitting } from './sitting.js';
export type { Keeps, TimeRun } from './time.js';
export type { Worded } from './wording.js';

/** What a register is made of. */
export interface RegisterOptions
  extends Pick<Setting, 'store' | 'people' | 'powers'>, Partial<Pick<Setting, 'clock' | 'limits' | 'tries' | 'letters' | 'linkTo'>> {
  /** What the sources leave open. Unless it is said otherwise here, a request can be withdrawn and can go by letter, and nothing else of it is allowed. */
  readonly allows?: Partial<Allows>;
  /** How long every look-up of a person takes at least, in milliseconds, so that the time tells nothing: longer than the slowest one. 300 by default. */
  readonly lookUpTakes?: number;
  /** How what waits to be told is sent. What is not said here is as usual. */
  readonly sending?: Partial<Sending>;
  /** For how many days what is passing is kept. What is not said here is as usual. */
  readonly keeps?: Partial<Keeps>;
  /** Whether nothing here is for real. */
  readonly demo?: boolean;
  /** How streams of changes are kept within bounds. */
  readonly streams?: Partial<StreamLimits>;
}

export interface Register {
  /** The register as one person at one screen has it. */
  backendFor(sitting: Sitting): MandateBackend;
  /**
   * Borgerservice's desk of one municipality, as somebody who works there has it: the cases of givers who live there, and nobody else's (R110).
   *
   * It decides on letters, and prints them with the giver's address.
   */
  deskFor(staff: Staff): MandateBackend;
  /** What it tells the services behind the portal: for whom somebody acts, and with what. `createActing` of the server asks it. */
  readonly acting: ActingAtServices;
  /** The letter that a `request-letter` or an `extension-letter` is about, with the address where it goes (R103). @throws {Refusal} As `letter` is refused. */
  letter(mandate: MandateId): Promise<Blob>;
  /**
   * Ends what somebody who has died gave, held or asked for, once the CPR register has told of it (R074). Answers how many mandates ended.
   *
   * The people of the portal tell from then on that the person has died: the register does not keep it.
   */
  died(person: PersonId): Promise<number>;
  /**
   * Sends the letters of somebody who has moved to the desk of the municipality where they live by now, once the CPR register has told of it (R110).
   * Answers how many went.
   *
   * A desk that comes upon the letter of somebody who has moved sends it on as well: this is so that the other desk need not wait for that.
   */
  moved(person: PersonId): Promise<number>;
  /** Tells that a session has ended: somebody has logged out. It acts for nobody any more, and its streams of changes end, on every server. */
  ended(session: string): Promise<void>;
  /**
   * Does what time does, up to today: ends what those gave or held who have died (R074), lets requests lapse and mandates expire that have run out (R073), tells
   * both that a last day is coming (R079), and what has ended, and throws away what has been kept for its days.
   *
   * It is called at least once a day, soon after midnight in Denmark; `keepTime` does that. It may be called at any time, by any number of servers at once,
   * and after days on which nobody did: all is done once, and nothing is told that is no longer true. What a mandate is on a day does not wait for it.
   *
   * @param day By which day it had to happen. Today, where none is named.
   * @param options.signal Ends it after what it is doing.
   * @throws RangeError where the day is not there yet; else what went wrong first, after everything else has been done.
   */
  runTime(day?: Day, options?: { readonly signal?: AbortSignal | undefined }): Promise<TimeRun>;
  /**
   * Hands what waits to the sender, until nothing waits whose time has come. Any number of servers can do so at once: a message is with one of them at a time.
   *
   * One that cannot be sent holds up no other. It is tried again, after a longer time each time, and given up in the end: then it lies in `unsent`.
   *
   * @param options.signal Ends it. What is with the sender by then is waited for.
   * @returns how many went.
   */
  deliver(sender: Sender, options?: { readonly signal?: AbortSignal | undefined }): Promise<number>;
  /** What a message says: in a language, or, where none is named, in its reader's own. @throws {Refusal} `not-found` where it is about nothing that is theirs. */
  worded(message: Pick<Message, 'to' | 'kind' | 'mandate'>, lang?: string): Promise<Worded>;
  /** What has not been sent: what waits, and what was given up, the oldest first, no more than a hundred of each, and how many there are in all. Of why it failed a code is known, and nothing else. */
  unsent(): Promise<UnsentPost>;
  /** Lets a message be tried again that was given up. Answers whether there was such a one. */
  sendAgain(id: string): Promise<boolean>;
}

/** What has not been sent. */
export interface UnsentPost {
  readonly waiting: readonly Unsent[];
  readonly givenUp: readonly Unsent[];
  readonly total: { readonly waiting: number; readonly givenUp: number };
}

/** A register of mandates over any store: what the rules of the domain say, whole and once, for whoever is at the screen. */
export function createRegister({
  clock = () => new Date(),
  limits = nationalLimits,
  allows: allowed,
  tries = { most: 5, minutes: 15 },
  lookUpTakes = 300,
  demo = false,
  sending,
  keeps,
  streams: limitsOfStreams,
  ...parts
}: RegisterOptions): Register {
  const allows: Allows = { withdraw: true, message: false, partialApproval: false, shorterPeriod: false, letter: true, ...allowed };
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
  const streams = store.listen && streamsOf(store.listen, limitsOfStreams);

  /** A backend that is made anew for each call, and tells what it can do. */
  const described = (atOnce: () => MandateBackend): MandateBackend => {
    const names = Object.keys(atOnce()) as OperationName[];
    const backend = Object.fromEntries(
      names.map(name => [
        name,
        (input: never, options?: CallOptions) => (atOnce()[name] as (input: never, options?: CallOptions) => unknown)(input, options),
      ]),
    ) as MandateBackend;
    const describe: MandateBackend['describe'] = async () => ({ operations: [...names, 'describe'], allows, limits, demo });
    return endable({ describe, ...backend });
  };

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
          ...(streams && hearing(clock, sitting, seat, streams)),
        } satisfies MandateBackend;
      };
      return comparing(described(atOnce), () => seatOf(settingNow(), sitting).whoIsHere());
    },

    deskFor(staff) {
      const atOnce = () => {
        const setting = settingNow();
        return { ...desk(setting, staff), ...(streams && hearingAtDesk(setting, staff, streams)) } satisfies MandateBackend;
      };
      return described(atOnce);
    },

    acting: atServices(settingNow),

    async letter(id) {
      const setting = settingNow();
      return store.work(async room => {
        const mandate = await room.mandate(id);
        if (!mandate) throw new Refusal('not-found');
        return printed(setting, mandate, { addressed: true });
      });
    },

    died: person => endedByDeath(settingNow(), person),
    moved: person => sentOn(settingNow(), person),
    ended: session => store.work(room => room.over(session)),

    runTime: (day, { signal } = {}) => runTime({ setting: settingNow, keeps: { ...usualKeeps, ...keeps }, day, signal }),
    deliver: (sender, { signal } = {}) => deliver(sender, { setting: settingNow, sending: { ...usualSending, ...sending }, signal }),
    worded: (message, lang) => worded(settingNow(), message, lang),
    async unsent() {
      return { waiting: await store.unsent(100), givenUp: await store.givenUp(100), total: await store.unsentCount() };
    },
    sendAgain: id => store.sendAgain(id, settingNow().now()),
  };
}
