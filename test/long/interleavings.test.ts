/*
 * Two people at one request in two browsers, two hundred times: what is seldom lost by luck is found here. It needs what the end-to-end tests need:
 * `npm run build && vite build --config vite.portal.config.ts` has to have been run.
 */
process.env['INTERLEAVINGS'] ??= '200';
await import('../e2e/interleavings.test.js');
export {};
