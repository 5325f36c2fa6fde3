import { addDays } from './day.js';
import type { Day } from './day.shape.js';
import type { Milestones } from './period.js';

/** How many days before the last day somebody is reminded who has had the notice already (R079): enough for a request to be answered in. */
const late = 7;

/** On which days somebody wants to be reminded of the end of a mandate. A day that has passed is left out. */
export interface ReminderDays {
  /** While there is time to make a new one: the day of the notice, or where that has passed a week before the last day. */
  readonly before?: Day | undefined;
  readonly lastDay?: Day | undefined;
}

/** On which days, from today on, somebody wants to be reminded that a mandate ends. */
export function reminderDays({ notice, lastDay }: Pick<Milestones, 'notice' | 'lastDay'>, today: Day): ReminderDays {
  const before = [notice, addDays(lastDay, -late)].find(day => day > today);
  return { ...(before && { before }), ...(lastDay >= today && { lastDay }) };
}
