import type { Context, MiddlewareHandler } from 'hono';

/** What a page may load and do: its own files and its own address, and of Trusted Types the one policy that the widgets name. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types fuldmagt-lit',
].join('; ');

/** Puts the headers on every answer that keep a page to itself. */
export const safety: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('content-security-policy', policy);
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'no-referrer');
  if (isHttps(c)) c.header('strict-transport-security', 'max-age=31536000');
};

/** Whether the citizen came by HTTPS, which often ends at a proxy. To believe it of anybody makes nothing but stricter. */
export const isHttps = (c: Context): boolean => c.req.header('x-forwarded-proto') === 'https' || new URL(c.req.url).protocol === 'https:';
