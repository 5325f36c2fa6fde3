import * as z from 'zod/mini';
import { Day } from './day.shape.js';

/** From the first day to the last; both count. */
export const Stretch = z.object({ from: Day, until: Day }).check(z.refine(({ from, until }) => from <= until, 'ends before it begins'));
export type Stretch = z.infer<typeof Stretch>;

/** The days on which a mandate is in force, as stretches in order. One, until it has been extended: the days between two stretches are never in force. */
export const Period = z.array(Stretch).check(
  z.minLength(1),
  z.refine(
    stretches => stretches.every(({ from }, index) => from >= (stretches[index - 1]?.until ?? from)),
    'a stretch begins before the one ahead of it ends',
  ),
);
export type Period = z.infer<typeof Period>;

/** The numbers of days and months that a backend goes by. */
export const Limits = z.object({
  /** How many months a mandate lasts where nobody chose a last day (R072). */
  defaultMonths: z.int().check(z.positive()),
  /** How many days before the last day both are told that it is coming (R079). */
  noticeDays: z.int().check(z.nonnegative()),
  /** How many days after the last day the holder may still ask for an extension (R075). */
  extensionDays: z.int().check(z.nonnegative()),
});
export type Limits = z.infer<typeof Limits>;
