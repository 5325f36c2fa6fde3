import type { PowerId } from '../../domain/power.shape.js';

/** What has been answered so far on the page of a decision that asks for more than yes or no. */
export interface Deciding {
  /** The last day as it stands in its field. Absent: nobody has touched it yet. */
  readonly until?: string | undefined;
  /** The powers that are ticked. Absent: none. */
  readonly powers?: readonly PowerId[] | undefined;
  /** Whether they have tried to send it, and something has to be mended. */
  readonly faulty?: boolean | undefined;
}
