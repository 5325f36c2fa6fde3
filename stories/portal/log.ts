import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';

/** Writes a line for each request: what was asked for as the route has it, how it went, and how long it took. Never what somebody put into an address. */
export const logLine =
  (log: (line: string) => void): MiddlewareHandler =>
  async (c, next) => {
    const began = performance.now();
    await next();
    log(`${c.req.method} ${routePath(c)} ${c.res.status} ${Math.round(performance.now() - began)} ms`);
  };

/** Where an error was, without its message: messages of databases and parsers hold what somebody typed. */
export const traceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Something was thrown that is no error.';
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
};
