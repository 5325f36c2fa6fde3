import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { pino } from 'pino';
import { logTo, type Log, type Settings } from '../../src/server/index.js';

export interface PortalLogOptions {
  /** Takes each line, which is one JSON object. Without it, lines go to the standard output. */
  readonly write?: ((line: string) => void) | undefined;
  readonly level?: Settings['logLevel'] | undefined;
}

/** The portal's log: JSON, a line for each thing that has happened. No line holds a name, a number, or what somebody typed. */
export const portalLog = ({ write, level = 'info' }: PortalLogOptions = {}): Log => {
  const options = {
    level,
    base: null,
    messageKey: 'event',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return logTo(write ? pino(options, { write }) : pino(options));
};

/** Writes a line for each request: what was asked for as the route has it, how it went, and how long it took. Never what somebody put into an address. */
export const logLine =
  (log: Log): MiddlewareHandler =>
  async (c, next) => {
    const began = performance.now();
    await next();
    log.info('answered', {
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    });
  };
