import { after } from 'node:test';

/*
 * The requests of the unit tests that were made up, ten times as many: five thousand to each operation.
 */
const requests = (process.env.GENERATED_REQUESTS ??= '5000');
const begun = performance.now();
await import('../unit/server/generated.test.js');

after(() => {
  console.log(`${requests} requests to each operation took ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
});
