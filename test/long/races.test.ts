import { after } from 'node:test';

/*
 * The races of the unit tests, ten times as many: what is seldom lost by luck is found here.
 */
const pairs = 100;
process.env.RACING_PAIRS = String(pairs);
const begun = performance.now();
await import('../unit/server/races.test.js');

after(() => {
  console.log(`${pairs} racing pairs in each case took ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
});
