/*
 * The races and crashes of the unit tests, for a minute, with 20 servers killed in the middle of it.
 */
process.env['CRASH_SECONDS'] ??= '60';
process.env['CRASH_KILLS'] ??= '20';
await import('../unit/server/crash.test.js');

export {};
