import type { Objection } from './objection.shape.js';

/** Every way in which the answer can be no. Each language has a sentence for each. */
export const reasons = [
  'self-mandate',
  'under-15',
  'person-not-available',
  'too-many-attempts',
  'requires-paper',
  'duplicate-request',
  'not-offered-in-municipality',
  'already-decided',
  'mandate-ended',
  'period-over',
  'extension-window-closed',
  'changed-meanwhile',
  'key-reused',
  'not-found',
  'not-allowed',
  'not-valid',
  'not-supported',
  'not-while-acting',
  'actor-changed',
  'user-changed',
  'session-expired',
  'backend-down',
  'unreachable',
  'timed-out',
] as const;
export type Reason = (typeof reasons)[number];

export interface RefusalOptions extends ErrorOptions {
  /** All that stands in the way of what was asked, where it is about what the asker typed or is. */
  readonly objections?: readonly Objection[] | undefined;
  /** In how many seconds it is worth another try. */
  readonly retryAfter?: number | undefined;
}

/**
 * The one error of this library.
 *
 * Rules throw it, the wire carries it, elements show it. What went wrong underneath is its `cause`, which stays where it happened and never crosses the wire.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** In how many seconds it is worth another try, where that is known. */
  readonly retryAfter: number | undefined;
  /** All that stands in the way, never only the first: the reason is that of the first. Empty where it is about something else. */
  readonly objections: readonly Objection[];

  constructor(
    readonly reason: Reason,
    { retryAfter, objections = [], ...options }: RefusalOptions = {},
  ) {
    super(reason, options);
    this.retryAfter = retryAfter;
    this.objections = objections;
  }
}

/** Whether an error is a refusal, also one thrown by another copy of this library on the page. */
export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && error.name === 'Refusal' && (reasons as readonly string[]).includes((error as Refusal).reason);
