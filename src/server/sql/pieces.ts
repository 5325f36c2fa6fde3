import { sql, type Expression, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { Tables } from '../tables.js';

/** The connection of a piece of work, asked for anew with each query. It is refused once the work is over. */
export type Held = () => Kysely<Tables>;

/** Whether a value is one of a list of any length, none included: the list travels as one parameter. */
export const among = <T extends string>(value: Expression<T>, list: readonly T[]): RawBuilder<SqlBool> =>
  sql`${value} in (select jsonb_array_elements_text(${json(list)}))`;

/** A value as `jsonb`. It travels as text, because drivers differ in what they make of an object or an array. */
export const json = <T>(value: T): RawBuilder<T> => sql`${JSON.stringify(value)}::text::jsonb`;

/** Waits until nobody else is at this, and keeps others waiting until the work is done. */
export const alone = (tables: Kysely<Tables>, ...what: readonly string[]) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify(['fuldmagt', ...what])}, 0))`.execute(tables);

/** What is kept of a text that nobody need read again, only know when it comes back. */
export const digest = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');
};
