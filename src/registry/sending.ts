import { isRefusal } from '../domain/refusal.js';
import { stillTrue } from './passing.js';
import type { Message, Sender } from './ports.js';
import type { Setting } from './sitting.js';
import type { Taken } from './store.js';

/** How what waits is sent. */
export interface Sending {
  /** How often a message is tried before it is given up. */
  readonly attempts: number;
  /** How long it waits after the first time, in seconds. After each time it waits twice as long ... */
  readonly firstWait: number;
  /** ... but never longer than this. About half of it is by chance, so that those that failed together are not tried together. */
  readonly longestWait: number;
  /** How long a sender has for a message, in seconds, before that counts as failed. A server that ends meanwhile leaves its messages to the others after twice this time. */
  readonly patience: number;
  /** How many are on their way at once. */
  readonly atOnce: number;
  /** A number from 0 to 1, by chance. */
  readonly random: () => number;
}

/** In the end a message has been tried for about a day and a half. */
export const usualSending: Sending = {
  attempts: 15,
  firstWait: 30,
  longestWait: 6 * 60 * 60,
  patience: 20,
  atOnce: 20,
  random: () => Math.random(),
};

interface DeliverOptions {
  readonly setting: () => Setting;
  readonly sending: Sending;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends what waits and whose time has come, until nothing is left or the signal ends it; what is on its way by then arrives. One that cannot be sent holds
 * up no other.
 *
 * @returns how many went.
 */
export async function deliver(sender: Sender, { setting, sending, signal }: DeliverOptions): Promise<number> {
  const { store } = setting();
  const later = (seconds: number): string => new Date(setting().clock().getTime() + seconds * 1000).toISOString();
  const underWay = new Set<Promise<void>>();
  let [went, faults]: [number, unknown[]] = [0, []];

  const attempt = async (taken: Taken): Promise<void> => {
    const { attempt, ...message } = taken;
    let told: boolean;
    try {
      told = await isNews(setting(), message);
      if (told) await withPatience(sending.patience, () => sender.send(message));
    } catch (error) {
      const next = attempt < sending.attempts ? later(waitAfter(attempt, sending)) : undefined;
      return store.failed(taken, { code: codeOf(error), next });
    }
    await store.sent(message.id, setting().now());
    if (told) went += 1;
  };

  while (!signal?.aborted && faults.length === 0) {
    const when = { now: setting().now(), until: later(2 * sending.patience), limit: sending.atOnce - underWay.size };
    const taken = await store.take(when);
    for (const message of taken) {
      const way: Promise<void> = attempt(message)
        .catch((error: unknown) => void (faults = [...faults, error]))
        .finally(() => underWay.delete(way));
      underWay.add(way);
    }
    if (underWay.size === 0) break;
    await (taken.length === 0 ? Promise.all(underWay) : underWay.size >= sending.atOnce ? Promise.race(underWay) : undefined);
  }
  await Promise.all(underWay);
  // Only the store fails here: a sender that does is noted.
  if (faults.length > 0) throw faults[0];
  return went;
}

/** Whether a message is still to be told: nobody is told what is not so any more, and nobody who has died is told anything. */
const isNews = async (setting: Setting, { to, kind, mandate: id }: Message): Promise<boolean> => {
  if ((await setting.people.get([to])).get(to)?.died) return false;
  const mayBeOver = kind === 'notice' || kind === 'expired';
  return !mayBeOver || setting.store.work(async room => stillTrue(kind, await room.mandate(id), setting));
};

/** How long a message waits that could not be sent so many times, in seconds. */
export const waitAfter = (attempt: number, { firstWait, longestWait, random }: Sending): number =>
  Math.min(longestWait, firstWait * 2 ** (attempt - 1)) * (0.5 + random() / 2);

/** Does something that must not take longer than so many seconds. */
const withPatience = async (seconds: number, does: () => Promise<void>): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('the sender took too long'), { code: 'timed-out' })), seconds * 1000);
  });
  try {
    await Promise.race([does(), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Of what went wrong only its code is kept: a message of an error can hold a name or a number. */
const codeOf = (error: unknown): string => {
  const code = isRefusal(error) ? error.reason : error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[a-z][\w-]{0,39}$/i.test(code) && !/\d{5}/.test(code) ? code : 'failed';
};
