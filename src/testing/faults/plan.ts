import type { OperationName } from '../../contract/operations.js';
import type { Reason } from '../../domain/refusal.js';

/** Which calls a fault is for. */
export interface Where {
  /** The operations. Absent: all of them. */
  readonly operation?: OperationName | readonly OperationName[];
  /** Which of the calls of an operation, counted from 1. Absent: all of them. */
  readonly call?: number | readonly number[];
}

/**
 * What goes wrong with a call:
 *
 * - `slow`: it is answered after so many milliseconds.
 * - `refused`: it is refused, and nothing is done.
 * - `garbage`: it is done, and the answer is what no contract says.
 * - `twice`: it arrives twice, as when something on the way sends it again.
 * - `lost`: it is done, and the answer is lost on the way back.
 * - `late`: it is done, and answered, once whoever asked has given up; or after so many milliseconds.
 * - `never`: nothing is done, and nothing is answered.
 */
export type Fault =
  | { readonly fault: 'slow'; readonly milliseconds: number }
  | { readonly fault: 'refused'; readonly reason: Reason; readonly retryAfter?: number }
  | { readonly fault: 'garbage'; readonly answer?: unknown }
  | { readonly fault: 'twice' }
  | { readonly fault: 'lost' }
  | { readonly fault: 'late'; readonly milliseconds?: number }
  | { readonly fault: 'never' };

/** What goes wrong, and with which calls. The first row that is for a call holds; a call that no row is for is answered as ever. */
export type Plan<Kind extends { readonly fault: string } = Fault> = readonly (Kind & Where)[];

export interface FaultyOptions {
  /** Waits so many milliseconds, or until the signal ends. A test puts in one that takes no time. */
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** Counts the calls of each operation, and says what goes wrong with the next one. The plan is read at each call: it may change meanwhile. */
export function following<Kind extends { readonly fault: string }>(plan: Plan<Kind>): (operation: OperationName) => Kind | undefined {
  const calls = new Map<OperationName, number>();
  return operation => {
    const call = (calls.get(operation) ?? 0) + 1;
    calls.set(operation, call);
    return plan.find(row => isAmong(row.operation, operation) && isAmong(row.call, call));
  };
}

const isAmong = <T>(wanted: T | readonly T[] | undefined, one: T): boolean => wanted === undefined || [wanted].flat().includes(one);

/** Waits so many milliseconds, or until the signal ends. */
export const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const wake = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    if (signal?.aborted) wake();
    else signal?.addEventListener('abort', wake);
  });

/** Waits until whoever asked has given up. Where they never do, it never ends. */
export const givenUp = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise(resolve => {
    if (signal?.aborted) resolve();
    else signal?.addEventListener('abort', () => resolve(), { once: true });
  });
