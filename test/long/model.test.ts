import { tell } from '../support/model/tell.js';

/*
 * The tales of the unit tests, ten times as many, and others every time. The seed is printed.
 */
await tell({ many: 100_000, seed: Date.now() % 0x7fffffff });
