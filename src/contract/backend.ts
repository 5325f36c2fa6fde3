import type { Input, OperationName, Output } from './operations.js';
import type { Whose } from './whose.js';

/** What goes with a call, whatever it asks. */
export interface CallOptions {
  /** Ends the call. It then rejects with the signal's reason, which is no refusal. */
  readonly signal?: AbortSignal | undefined;
  /** Makes a writing call happen once, however often it is sent: one key for each decision of the citizen. */
  readonly idempotencyKey?: string | undefined;
  /** The version of the mandate that the decision was made on. A stale one is refused with `changed-meanwhile`. */
  readonly version?: number | undefined;
  /** The reader's language, as a BCP 47 tag. Titles come in it where the backend has them, else in Danish. */
  readonly lang?: string | undefined;
  /** Nobody has pressed anything: the page asks by itself, because something has changed elsewhere. It is no sign that anybody is there, and keeps no session alive. */
  readonly unasked?: boolean | undefined;
  /** Whose page asks. Refused with `user-changed` or `actor-changed` where the session is not theirs any more; where it is absent, nothing is compared. */
  readonly whose?: Whose | undefined;
}

/**
 * Where mandates are kept, as one person sees it.
 *
 * A backend is always somebody's: who is asking is settled when it is made, and is never an argument.
 * What it cannot do it leaves out, and the elements leave out the buttons. Whatever is refused is thrown as a `Refusal`.
 */
export type MandateBackend = {
  readonly [Name in OperationName]?: (input: Input<Name>, options?: CallOptions) => Promise<Output<Name>>;
};
