import type { Principal } from './mandate.shape.js';

/**
 * Why a page that belongs to one person cannot go on: `switched` means that somebody has chosen another, `ended` that no mandate is left to act for them,
 * and `narrowed` that one may do less for them than when the page was opened.
 */
export type StopReason = 'switched' | 'ended' | 'narrowed';

/**
 * Why a page must stop, or undefined where it may go on.
 *
 * @param was - For whom one acted when the page was opened, with what they had been given. Null: for themselves.
 * @param now - For whom the session acts now.
 * @param chosen - Whether somebody is known to have chosen it elsewhere. Acting that is over without a choice has ended.
 */
export function stopReason(was: Principal | null, now: Principal | null, { chosen = false } = {}): StopReason | undefined {
  if (was?.person.id !== now?.person.id) return now === null && !chosen ? 'ended' : 'switched';
  const left = new Set(now?.powers.map(({ id }) => id));
  return was?.powers.some(({ id }) => !left.has(id)) ? 'narrowed' : undefined;
}
