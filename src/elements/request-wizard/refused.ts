import { mendedAt } from '../../domain/draft.js';
import { isRefusal, type Reason } from '../../domain/refusal.js';
import { faultsAmong, type Fault } from './page.js';

/** What a backend has found wrong in the fields. */
export const objectedIn = (error: unknown): Fault[] => (isRefusal(error) ? faultsAmong(error.objections) : []);

/** Whether the reason of a refusal is what is wrong in a field: it is that of the first objection. */
export const isAboutField = (error: unknown): boolean =>
  isRefusal(error) && faultsAmong(error.objections.slice(0, 1)).some(({ field }) => mendedAt[field] === 'who');

/** Refusals that can be about the mandate whose place is taken. */
export const aboutTheOld: readonly Reason[] = ['changed-meanwhile', 'mandate-ended', 'not-allowed', 'not-found'];

/** After these, the session is not what it was taken for: it is another day, or another person. */
export const outdated: readonly Reason[] = ['period-over', 'not-while-acting', 'actor-changed', 'user-changed'];
