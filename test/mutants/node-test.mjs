/*
 * What the tests of the ground floors use of `node:test`, for a runner that keeps them: with Node's own each change would cost a process for each file. The
 * runner (`stryker.mjs`) says in which suite a file begins.
 */

/** @typedef {{ after(undo: () => unknown): void }} Context */
/** @typedef {{ name: string, run: (t: Context) => unknown }} Test */
/** @typedef {{ name: string, tests: Test[], suites: Suite[], before: (() => unknown)[], after: (() => unknown)[] }} Suite */

const page = /** @type {{ suite: Suite }} */ (/** @type {unknown} */ (globalThis));

/**
 * @param {string} name
 * @returns {Suite}
 */
export const newSuite = name => ({ name, tests: [], suites: [], before: [], after: [] });

/** @type {(name: string, run: Test['run']) => void} */
export const test = (name, run) => void page.suite.tests.push({ name, run });

/** @type {(name: string, tests: () => void) => void} */
export function describe(name, tests) {
  const outer = page.suite;
  page.suite = newSuite(name);
  outer.suites.push(page.suite);
  tests();
  page.suite = outer;
}

/** @type {(run: () => unknown) => void} */
export const before = run => void page.suite.before.push(run);

/** @type {(run: () => unknown) => void} */
export const after = run => void page.suite.after.push(run);
