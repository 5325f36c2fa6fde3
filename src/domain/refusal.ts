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

  constructor(
    readonly reason: Reason,
    { retryAfter, ...options }: RefusalOptions = {},
  ) {
    super(reason, options);
    this.retryAfter = retryAfter;
  }
}

/** Whether an error is a refusal, also one thrown by another copy of this library on the page. */
export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && error.name === 'Refusal' && (reasons as readonly string[]).includes((error as Refusal).reason);
