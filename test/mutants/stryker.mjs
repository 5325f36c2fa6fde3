import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newSuite } from './node-test.mjs';

/** @typedef {import('./node-test.mjs').Suite} Suite */
/** @typedef {import('./node-test.mjs').Test} Test */
/** @typedef {{ id: string, name: string, timeSpentMs: number, status: 0 | 1, failureMessage: string }} Result - 0 is well, 1 has failed. */
/** @typedef {{ activeMutant?: string, currentTestId?: string, hitCount?: number, hitLimit?: number, mutantCoverage?: unknown }} Switches */

const tooLong = 'It takes too long.';
/** No test takes as long as this; one that does waits for what never comes. */
const longest = 10_000;

const page = /** @type {{ __stryker__?: Switches, suite: Suite }} */ (/** @type {unknown} */ (globalThis));

/** How the changed code learns which change is on, and tells which test came by. */
const switches = (page.__stryker__ ??= {});

/** Where a file ends up that begins as TypeScript: see `bundle.mjs`. */
const files = (process.env.MUTANTS_TESTS ?? '').split(' ').map(file => file.replace(/\.ts$/, '.mjs'));

/** Tests that are left out: what they tell is nothing of what is changed. */
const without = process.env.MUTANTS_WITHOUT ? new RegExp(process.env.MUTANTS_WITHOUT) : undefined;

/**
 * Runs our tests for Stryker: for each change those that come by it, until one fails. Those that noticed something in the same file before come first, then
 * those that are named after it. Each change finds the files of tests loaded anew, so that a table shows it, and nothing is left of the change before.
 */
class Runner {
  loads = 0;
  /** @type {Map<string, Set<string>>} */
  keen = new Map();

  async capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    /** @type {Result[]} */
    const tests = [];
    for (const file of files) for await (const result of run(await this.load(file))) tests.push(result);
    return { status: 'complete', tests, mutantCoverage: switches.mutantCoverage };
  }

  /** @param {{ activeMutant: { id: string, fileName: string }, testFilter?: string[], hitLimit?: number }} wanted */
  async mutantRun({ activeMutant: { id, fileName }, testFilter, hitLimit }) {
    const own = `/${basename(fileName, '.ts')}.test.mjs`;
    const inTurn = [...files.filter(file => file.endsWith(own)), ...files.filter(file => !file.endsWith(own))];
    const among = testFilter && new Set(testFilter);
    const keen = this.keen.get(fileName) ?? new Set();
    const first = [...keen].filter(test => !among || among.has(test));
    Object.assign(switches, { activeMutant: id, hitLimit, hitCount: hitLimit && 0 });
    let nrOfTests = 0;
    for (const round of [new Set(first), among]) {
      for (const file of inTurn.filter(file => !round || [...round].some(test => test.startsWith(`${file}: `)))) {
        for await (const { id, status, failureMessage } of run(await this.load(file), round)) {
          nrOfTests += 1;
          if (hitLimit && (switches.hitCount ?? 0) > hitLimit) return { status: 'timeout', reason: 'It goes round and round.' };
          if (status === 0) continue;
          if (failureMessage.includes(tooLong)) return { status: 'timeout', reason: tooLong };
          this.keen.set(fileName, new Set([id, ...keen].slice(0, 12)));
          return { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
        }
      }
    }
    return { status: 'survived', nrOfTests };
  }

  /**
   * A file of tests as it is when it is loaded now. One that cannot be loaded is a test that fails, as with Node's own runner.
   *
   * @param {string} file
   * @returns {Promise<Suite>}
   */
  async load(file) {
    page.suite = newSuite(file);
    // What is reached now is reached by no test in particular.
    delete switches.currentTestId;
    this.loads += 1;
    try {
      await import(`${pathToFileURL(file).href}?${this.loads}`);
      return page.suite;
    } catch (error) {
      return { ...newSuite(file), before: [() => Promise.reject(/** @type {Error} */ (error))] };
    }
  }
}

/**
 * @param {Suite} suite
 * @param {ReadonlySet<string>} [among] - Only these tests; all, where it is left out.
 * @param {string} [path]
 * @returns {AsyncGenerator<Result>}
 */
async function* run(suite, among, path = suite.name) {
  for (const hook of suite.before) yield* failing(await outcome(`${path}: before`, hook));
  for (const { name, run } of suite.tests) {
    const id = `${path}: ${name}`;
    if ((among && !among.has(id)) || without?.test(name)) continue;
    switches.currentTestId = id;
    yield await outcome(id, run);
    delete switches.currentTestId;
  }
  for (const inner of suite.suites) yield* run(inner, among, `${path}: ${inner.name}`);
  for (const hook of suite.after) yield* failing(await outcome(`${path}: after`, hook));
}

/** @param {Result} result */
const failing = result => (result.status === 1 ? [result] : []);

/**
 * What comes of a test.
 *
 * @param {string} id
 * @param {Test['run']} run
 * @returns {Promise<Result>}
 */
async function outcome(id, run) {
  const start = performance.now();
  /** @type {(() => unknown)[]} */
  const undo = [];
  let failureMessage = '';
  /** @type {NodeJS.Timeout | undefined} */
  let limit;
  try {
    const over = new Promise((_, reject) => (limit = setTimeout(() => reject(new Error(tooLong)), longest)));
    await Promise.race([run({ after: one => undo.push(one) }), over]);
  } catch (error) {
    failureMessage = String(error);
  } finally {
    clearTimeout(limit);
    for (const one of undo) await one();
  }
  return { id, name: id, timeSpentMs: performance.now() - start, status: failureMessage ? 1 : 0, failureMessage };
}

/** Tables that are data and no rule, by the file in which they stand. What is done with them is changed. */
const tables = /** @type {Record<string, string>} */ ({ 'municipalities.ts': 'rows' });

/**
 * @param {{ node: { type: string, id?: { name?: string } }, hub?: { file?: { opts?: { filename?: string } } } }} path
 * @returns {string | undefined}
 */
const shouldIgnore = ({ node, hub }) => {
  const table = tables[basename(hub?.file?.opts?.filename ?? '')];
  if (node.type !== 'VariableDeclarator' || !table || node.id?.name !== table) return undefined;
  return 'A printed list, which a test compares row for row.';
};

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'house', injectableClass: Runner },
  { kind: 'Ignore', name: 'tables', value: { shouldIgnore } },
];
