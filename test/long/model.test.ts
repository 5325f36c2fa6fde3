/*
 * The tales of the unit tests, ten times as many, and others every time. The seed is printed.
 */
process.env['MODEL_TALES'] ??= '100000';
process.env['MODEL_SEED'] ??= String(Date.now() % 0x7fffffff);
await import('../unit/registry/model.test.js');

export {};
