import type { MandateId } from '../domain/mandate.shape.js';
import { lastDay } from '../domain/period.js';
import { Refusal } from '../domain/refusal.js';
import type { Kept, Wanted } from './store.js';

/** A place in a list: the sort key and the id of the last one shown. */
export interface Place {
  readonly key: string;
  readonly id: MandateId;
}

/** What a list is ordered by: the key is in the cursor, and the id tells equal keys apart. */
export const sortKey = ({ period, changed }: Kept, sort: Wanted['sort']): string => (sort === 'until' ? lastDay(period) : changed);

/** A place as a text that a client hands back as it got it. */
export const toCursor = ({ key, id }: Place): string =>
  btoa(JSON.stringify([key, id])).replace(/[+/=]/g, letter => ({ '+': '-', '/': '_', '=': '' })[letter] ?? '');

/**
 * The place that a cursor stands for.
 *
 * @throws {Refusal} `not-valid` where it is none of ours.
 */
export function fromCursor(cursor: string): Place {
  try {
    const read: unknown = JSON.parse(atob(cursor.replace(/[-_]/g, letter => (letter === '-' ? '+' : '/'))));
    if (Array.isArray(read) && read.length === 2 && read.every(part => typeof part === 'string'))
      return { key: read[0] as string, id: read[1] as MandateId };
  } catch {
    // Not base64, or not JSON: the same answer as for any other text that is no cursor.
  }
  throw new Refusal('not-valid');
}
