import type { Context } from 'hono';
import type { PortalSession } from './sessions.js';

/** What every request of the portal knows: who is logged in, if anybody. */
export interface Env {
  Variables: { session: PortalSession | undefined };
}

export type Here = Context<Env>;

/** Whether a text can be the id of a mandate, and so go into an address. */
export const isId = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{1,100}$/.test(text);
