import type { Whose } from '../contract/whose.js';
import type { Reason } from '../domain/refusal.js';
import { newId } from '../registry/ids.js';
import { page } from './page.js';

/** What a guard asks of a visit. Another copy of this library may have made it. */
export interface Guarded {
  readonly whose: Whose | undefined;
  /** Whether the page says whose it is: not before that is known, and not while it is asked anew after it was left. */
  readonly says: boolean;
  readonly halted: Reason | undefined;
  settled(): Promise<void>;
  refused(reason: Reason): boolean;
}

/** The visits that somebody looks at on this page. */
export const visits = (): Set<Guarded> => (page().visits ??= new Set());

/** What tells this page from others of the same browser. */
export const pageId = (): string => (page().id ??= newId());
