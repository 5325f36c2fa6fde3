import { beginningOf } from '../domain/day.js';
import type { Day } from '../domain/day.shape.js';
import { extensionOn, stateOn } from '../domain/lifecycle.js';
import { nextDue, passedBy, type Due } from '../domain/passing.js';
import { milestones } from '../domain/period.js';
import type { Limits } from '../domain/period.shape.js';
import { newId } from './ids.js';
import type { MessageKind } from './ports.js';
import type { Setting } from './sitting.js';
import type { Kept, Room } from './store.js';

type Passed = Pick<Setting, 'limits' | 'today' | 'now'>;

/** What has been done, and how often. */
export type Doings = Partial<Record<Due['what'], number>>;

/** A mandate with the next day on which time does something to it. */
export const scheduled = ({ due: _, ...mandate }: Kept, limits: Limits): Kept => {
  const due = nextDue(mandate, limits, mandate.timed);
  return due === undefined ? mandate : { ...mandate, due };
};

/**
 * Writes down what time has done to a mandate that is held, and tells both: each once, however late. What would not be true any more is not told: that the
 * last day is coming, where it has passed, or where more has been asked for.
 *
 * @returns the mandate as it is then, and what was done.
 */
export async function pass(setting: Passed, room: Room, mandate: Kept): Promise<{ readonly mandate: Kept; readonly done: Doings }> {
  const today = setting.today();
  const passed = passedBy(mandate, setting.limits, today, mandate.timed);
  const done: Doings = {};
  for (const { what, day } of passed) {
    if (what === 'notice' && !isNews(mandate, today)) continue;
    done[what] = (done[what] ?? 0) + 1;
    const at = what === 'notice' ? setting.now() : beginningOf(day).toISOString();
    await room.happened(mandate.id, { at, by: 'system', kind: what });
    if (what !== 'extension-closed') await tellBoth(setting, room, what, mandate);
  }
  // Nothing has passed where it was due by other limits than those of today: then its next day is another, and that is all.
  const after = scheduled({ ...mandate, state: stateOn(mandate, today), ...(passed.length > 0 && { timed: today }) }, setting.limits);
  await room.pass(after);
  return { mandate: after, done };
}

/**
 * Writes down what the days have made of a mandate before somebody does something to it: what they find is what stands in its history. That its last day is
 * coming is told by the clock alone.
 */
export async function passFirst(setting: Passed, room: Room, mandate: Kept): Promise<Kept> {
  const passed = passedBy(mandate, setting.limits, setting.today(), mandate.timed);
  return passed.some(({ what }) => what !== 'notice') ? (await pass(setting, room, mandate)).mandate : mandate;
}

/** Whether it is still to come that a mandate ends, and nobody has asked for more of it. */
const isNews = (mandate: Kept, today: Day): boolean => stateOn(mandate, today) === 'active' && extensionOn(mandate, today) === undefined;

const tellBoth = async ({ now }: Passed, room: Room, kind: MessageKind, { id, giver, holder }: Kept): Promise<void> => {
  for (const to of [giver, holder]) await room.post({ id: newId(), to, kind, mandate: id, at: now() });
};

/**
 * Whether what a message says is still so. What was done is done; but that a last day is coming, or has passed, is no news once the mandate has ended
 * otherwise, or has been made to last longer: of that they are told anyway.
 */
export const stillTrue = (kind: MessageKind, mandate: Kept | undefined, { today, limits }: Pick<Setting, 'today' | 'limits'>): boolean =>
  kind === 'notice'
    ? mandate !== undefined && isNews(mandate, today()) && milestones(mandate.period, limits).notice <= today()
    : kind !== 'expired' || (mandate !== undefined && stateOn(mandate, today()) === 'expired');
