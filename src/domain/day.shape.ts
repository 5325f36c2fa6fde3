import * as z from 'zod/mini';

/** A day in the calendar of Europe/Copenhagen, as `2026-03-31`. Days sort and compare as text. */
export const Day = z.iso.date().brand<'Day'>();
export type Day = z.infer<typeof Day>;
