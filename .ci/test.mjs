import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, needNode, root } from './install.mjs';

/*
 * Every test there is: `npm test`. Or only some: `npm test -- unit component`.
 *
 * It installs what is missing, uses every browser, database and reader of PDFs that the machine has, and names what it left out. With
 * `REQUIRE=chromium,firefox,webkit,postgres,poppler` it fails where one of these is missing. A stage that is no test runner counts as one check.
 */
needNode();
install();
process.chdir(root);

const { findChromium } = await import('../test/support/find-chromium.mjs');
const { findFirefox } = await import('../test/support/find-firefox.mjs');
const { hasPoppler } = await import('../test/support/find-poppler.mjs');
const { findPostgres } = await import('../test/support/find-postgres.mjs');
const { hasWebkit } = await import('../test/support/webkit-launcher.mjs');

/** @typedef {{ passed: number, failed: number, skipped: number, told?: string }} Count - `told`: what the runners that failed said at their end. */
/** @typedef {{ env?: Record<string, string>, quiet?: boolean, options?: string[] }} Options - `quiet`: nothing is shown of what went well. `options`: what the command is told. */

/** No stage takes as long as this; one that does hangs. */
const LONGEST = 25 * 60_000;

const machine = {
  chromium: Boolean(await findChromium()),
  firefox: Boolean(findFirefox()),
  webkit: hasWebkit(),
  postgres: Boolean(process.env.DATABASE_URL) || Boolean(findPostgres()),
  poppler: hasPoppler(),
};
const browsers = /** @type {const} */ (['chromium', 'firefox', 'webkit']).filter(name => machine[name]);

/** @type {Record<string, () => Promise<Count>>} */
const stages = {
  types: () =>
    atOnce(
      () => check('tsc', '-p', 'tsconfig.json'),
      () => check('tsc', '-p', 'tsconfig.node.json'),
    ),
  lint: () =>
    atOnce(
      () => check('eslint', '.'),
      () => check('prettier', '--check', '--log-level', 'warn', '.'),
    ),
  unit: unitTests,
  manifest: () => check('test/support/manifest-is-fresh.mjs'),
  build: () =>
    all(
      () => npm('build'),
      () => check('vite', 'build', '--config', 'vite.portal.config.ts', '--logLevel', 'warn'),
    ),
  package: () => npm('check:package', { quiet: true }),
  component: () => all(...browsers.map(name => () => componentTests(name))),
  e2e: () => tests('test/support/run-node-tests.mjs', ['test/e2e', '!stories.test.ts', '--test-concurrency=1']),
  stories: () =>
    all(
      () => npm('build-storybook'),
      () => tests('test/support/run-node-tests.mjs', ['test/e2e', 'stories.test.ts', '--test-concurrency=1', '--test-timeout=840000']),
    ),
};

/** Stages that are of no use after another has failed. */
const after = /** @type {Record<string, string>} */ ({ package: 'build', e2e: 'build' });

const named = process.argv.slice(2);
const unknown = named.filter(name => !(name in stages));
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(', ')}. There are: ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}

const missing = (process.env.REQUIRE ?? '').split(',').filter(name => name && !machine[/** @type {keyof typeof machine} */ (name)]);
for (const name of missing) console.error(`Required, and not on this machine: ${name}.`);

/** @type {{ name: string, count: Count, seconds: number, leftOut?: string }[]} */
const done = [];
for (const [name, run] of Object.entries(stages)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const before = done.find(stage => stage.name === after[name]);
  if (before && before.count.failed > 0) {
    done.push({ name, count: none(), seconds: 0, leftOut: `because ${before.name} failed` });
    continue;
  }
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`);
  const start = performance.now();
  const count = await run();
  done.push({ name, count, seconds: (performance.now() - start) / 1000 });
}

// Told again where it is found: whoever reads the end of a long log is to know what failed, and not only how much.
for (const { name, count } of done)
  if (count.told) console.log(`\n── what failed in ${name} ${'─'.repeat(20)}\n${count.told.slice(-6_000)}`);

const total = done.map(({ count }) => count).reduce(plus, { ...none(), failed: missing.length });
console.log(`\n${'─'.repeat(80)}`);
for (const { name, count, seconds, leftOut } of done)
  console.log(`${name.padEnd(10)} ${leftOut ? `left out, ${leftOut}` : `${seconds.toFixed(1).padStart(6)} s   ${inWords(count)}`}`);
console.log(
  `${'together'.padEnd(10)} ${done
    .reduce((sum, { seconds }) => sum + seconds, 0)
    .toFixed(1)
    .padStart(6)} s`,
);
const absent = Object.entries(machine).flatMap(([name, there]) => (there ? [] : [name]));
console.log(
  absent.length === 0
    ? 'Every browser, PostgreSQL and poppler took part.'
    : `Left out, because this machine does not have it: ${absent.join(', ')}.`,
);
console.log(inWords(total));
process.exit(total.failed > 0 ? 1 : 0);

/** The unit tests, and what they prove: of each rule there is a test that passes, or a reason for having none. */
async function unitTests() {
  const folder = mkdtempSync(join(tmpdir(), 'fuldmagt-rules-'));
  const heard = join(folder, 'heard');
  try {
    const reporter = ['--test-reporter=./test/rules/reporter.mjs', `--test-reporter-destination=${heard}`];
    return await all(
      // By itself, Node would leave one core to whoever else is at work.
      () => tests('test/support/run-node-tests.mjs', ['test/unit', `--test-concurrency=${availableParallelism()}`, ...reporter]),
      () => npm('rules', { quiet: true, options: [`--heard=${heard}`] }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The component tests in one browser. One after the other: three browsers on two cores wait for each other until time limits are passed.
 *
 * @param {string} browser
 */
async function componentTests(browser) {
  if (!hasTests('test/browser')) return none();
  console.log(`\n${browser}:`);
  return tests('wtr', [], { BROWSERS: browser, CI: '1' });
}

/**
 * @param {string} program
 * @param {string[]} options
 * @param {Record<string, string>} [env]
 * @returns {Promise<Count>} What its last line counted, and one failure more where it ended badly without one.
 */
async function tests(program, options, env) {
  const { code, output } = await run(process.execPath, [script(program), ...options], { env });
  const [, passed = 0, failed = 0, skipped = 0] =
    [...output.matchAll(/(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/g)].at(-1)?.map(Number) ?? [];
  const bad = code !== 0 && failed === 0 ? 1 : failed;
  return {
    passed,
    failed: bad,
    skipped: skipped || 0,
    ...(bad > 0 && { told: output.slice(Math.max(0, output.lastIndexOf('failing tests:'))) }),
  };
}

/**
 * @param {string} program
 * @param {string[]} options
 */
async function check(program, ...options) {
  return asCount(await run(process.execPath, [script(program), ...options]));
}

/**
 * @param {string} name
 * @param {Options} [options]
 */
async function npm(name, options) {
  return asCount(await run('npm', ['run', '--silent', name, '--', ...(options?.options ?? [])], options));
}

/**
 * One after the other, also after one that failed.
 *
 * @param {(() => Promise<Count>)[]} runs
 */
async function all(...runs) {
  let count = none();
  for (const one of runs) count = plus(count, await one());
  return count;
}

/**
 * Side by side: for what takes one core each.
 *
 * @param {(() => Promise<Count>)[]} runs
 */
async function atOnce(...runs) {
  return (await Promise.all(runs.map(one => one()))).reduce(plus, none());
}

/**
 * @param {string} command
 * @param {string[]} words
 * @param {Options} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(command, words, { env = {}, quiet = false } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, words, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    const limit = setTimeout(() => {
      console.error(`${[command, ...words].join(' ')} has not ended after ${LONGEST / 60_000} minutes.`);
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 5_000).unref();
    }, LONGEST);
    let output = '';
    child.stdout.on('data', data => {
      if (!quiet) process.stdout.write(data);
      // A summary stands at the end; what was kept quiet is wanted in full.
      output = quiet ? output + String(data) : (output + String(data)).slice(-20_000);
    });
    child.once('error', error => console.error(error.message));
    child.once('close', code => {
      clearTimeout(limit);
      if (quiet && code !== 0) process.stdout.write(output);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Where a program is: one of the packages' own, or a script of ours.
 *
 * @param {string} name
 */
function script(name) {
  return name.includes('/') ? name : join('node_modules', '.bin', name);
}

/** @param {string} folder */
function hasTests(folder) {
  return existsSync(folder) && readdirSync(folder, { recursive: true, encoding: 'utf8' }).some(file => file.endsWith('.test.ts'));
}

/**
 * @param {{ code: number }} result
 * @returns {Count}
 */
function asCount({ code }) {
  return { ...none(), [code === 0 ? 'passed' : 'failed']: 1 };
}

/** @returns {Count} */
function none() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/**
 * @param {Count} a
 * @param {Count} b
 * @returns {Count}
 */
function plus(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    told: [a.told, b.told].filter(Boolean).join('\n'),
  };
}

/** @param {Count} count */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
