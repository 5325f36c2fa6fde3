import { RefusedEvent, SessionEndedEvent } from '../../context/events.js';
import type { Visit } from '../../context/visit.js';
import { isRefusal, type Reason } from '../../domain/refusal.js';

/** Tells the page and the visit of a refusal, and answers with its reason. Anything else is a bug, and is thrown on. */
export function heed(element: HTMLElement, error: unknown, visit?: Pick<Visit, 'refused'>): Reason {
  if (!isRefusal(error)) throw error;
  const told = visit?.refused(error.reason) ?? false;
  if (error.reason === 'session-expired' && !told) element.dispatchEvent(new SessionEndedEvent());
  if (error.reason !== 'actor-changed' || !told) element.dispatchEvent(new RefusedEvent(error.reason));
  return error.reason;
}
