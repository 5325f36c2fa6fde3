import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, needNode, root } from './install.mjs';

/*
 * Changes the rules, one small thing at a time, and sees whether a test notices: `npm run mutants`, or a part of it: `npm run mutants -- domain/cpr`.
 *
 * It prints the score of each file, and each change that no test noticed, with the reason why that is right out of `test/mutants/survivors.json`. It
 * fails below 85 %, and where there is a survivor without a reason. It takes too long to be a part of `npm test`.
 */
needNode();
install();
process.chdir(root);

const { Stryker } = await import('@stryker-mutator/core');

/** @typedef {{ file: string, line: string, mutator: string, original: string, replacement: string }} Change - It stays the same when the lines above it move. */
/** @typedef {Change & { why: string }} Reasoned */
/** @typedef {Change & { at: string, status: string, always: boolean }} Mutant */

const wanted = 85;

/*
 * The rooms with rules, and the tests that must notice: those of a room itself, so that a rule is pinned where it stands. A register's own are, besides,
 * what holds of every backend, in memory. No database and no wire takes part: what a store in SQL does is not told by these files.
 *
 * Not changed are schemas (`*.shape.ts`: what they let through is a list of fields, and the tests of the wire hold them), lists of what others may import
 * (`index.ts`), what has types alone (`ports.ts`, `store.ts`: nothing in them runs), and the printed lists (`domain/catalogue/`, and the rows of
 * `municipalities.ts`), which a test compares with the print, row for row.
 */
const rooms = [
  { folder: 'src/domain', tests: ['test/unit/domain'] },
  {
    folder: 'src/registry',
    tests: [
      'test/unit/registry',
      'test/unit/conformance/memory.test.ts',
      'test/unit/conformance/odd.test.ts',
      'test/unit/adapters/memory.test.ts',
    ],
    // These try the kit, not a register, and take longer than all the others.
    without: '^a backend without',
  },
];
const left = /\.shape\.ts$|\/index\.ts$|\/registry\/(ports|store)\.ts$|\/domain\/catalogue\//;

// The processes that Stryker starts inherit these.
process.env.STORES = 'memory';

const words = process.argv.slice(2);
const start = performance.now();
/** @type {Mutant[]} */
const mutants = [];
for (const { folder, tests, without } of rooms) {
  const files = filesIn(folder).filter(file => !left.test(file) && (words.length === 0 || words.some(word => file.includes(word))));
  if (files.length > 0) mutants.push(...(await mutate(files, tests.flatMap(filesIn), without)));
}
if (mutants.length === 0) {
  console.error(`There is nothing to change in ${words.join(' ') || 'the rules'}.`);
  process.exit(2);
}

/** @type {Reasoned[]} */
const reasons = JSON.parse(readFileSync('test/mutants/survivors.json', 'utf8'));
const survivors = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').sort(inOrder);
const unexplained = survivors.filter(survivor => !reasonFor(survivor));
const files = [...new Set(mutants.map(({ file }) => file))].sort();
const idle = reasons.filter(reason => files.includes(reason.file) && !survivors.some(survivor => keyOf(survivor) === keyOf(reason)));

console.log(`\n── endless ${'─'.repeat(69)}`);
for (const mutant of mutants.filter(({ status }) => status === 'Timeout').sort(inOrder)) console.log(told(mutant));

console.log(`\n── survivors ${'─'.repeat(67)}`);
for (const survivor of survivors.filter(reasonFor)) console.log(`${told(survivor)}\n    ${reasonFor(survivor)}`);
if (unexplained.length > 0) console.log(`\n── survivors without a reason ${'─'.repeat(50)}`);
for (const survivor of unexplained) console.log(`${told(survivor)}${survivor.status === 'NoCoverage' ? '\n    No test comes here.' : ''}`);
if (unexplained.length > 0) {
  // As they are kept: what is right is moved from here, with a reason, by hand.
  mkdirSync('.mutants', { recursive: true });
  const kept = unexplained.map(({ file, line, mutator, original, replacement }) => ({
    file,
    line,
    mutator,
    original,
    replacement,
    why: '',
  }));
  writeFileSync('.mutants/unexplained.json', JSON.stringify(kept, null, 2));
  console.log('\nThey stand in .mutants/unexplained.json too, in the form in which a reason is given.');
}
for (const reason of idle) console.log(`\nA reason that no survivor needs: ${reason.file}, ${reason.mutator}, ${shown(reason)}`);

console.log(`\n── score ${'─'.repeat(71)}`);
console.log(`${''.padEnd(34)}    score  mutants  killed  endless  survived  not reached`);
for (const file of files) console.log(row(file, inFile(file)));
console.log(row('together', mutants));
const score = scoreOf(mutants);
const broken = count(mutants, 'RuntimeError', 'CompileError');
if (broken > 0) console.log(`${broken} more could not be run, and are not counted.`);
console.log(
  `${count(mutants, 'Ignored')} left alone, in tables that are data. ${mutants.filter(({ always }) => always).length} are in what is reckoned as a file loads, and were tried too.`,
);
console.log(`${((performance.now() - start) / 60_000).toFixed(1)} minutes.`);
console.log(`${score.toFixed(1)} % of the changes were noticed; ${wanted} % are wanted. ${unexplained.length} survivors have no reason.`);
process.exit(score < wanted || unexplained.length > 0 ? 1 : 0);

/**
 * @param {readonly string[]} files
 * @param {readonly string[]} tests
 * @param {string} [without]
 * @returns {Promise<Mutant[]>}
 */
async function mutate(files, tests, without = '') {
  // As they are now: by the end somebody may have written in them.
  const sources = new Map(files.map(file => [file, readFileSync(file, 'utf8').split('\n')]));
  Object.assign(process.env, { MUTANTS_TESTS: tests.join(' '), MUTANTS_WITHOUT: without });
  const results = await new Stryker({
    mutate: [...files],
    testRunner: 'house',
    plugins: [pathToFileURL('test/mutants/stryker.mjs').href],
    ignorers: ['tables'],
    buildCommand: 'node test/mutants/bundle.mjs',
    // One test loads a file as it stands in `src`.
    testRunnerNodeArgs: ['--import', 'tsx'],
    // Each change loads files of tests anew, and none is ever let go.
    maxTestRunnerReuse: 100,
    coverageAnalysis: 'perTest',
    reporters: ['progress-append-only'],
    logLevel: /** @type {any} */ ('warn'),
    // What is copied, to be changed there. Packages are found in the folders above.
    ignorePatterns: [
      '*',
      '!src/**',
      '!test/unit/**',
      '!test/support/**',
      '!test/rules/**',
      '!test/mutants/**',
      '!package.json',
      '!tsconfig*.json',
    ],
    tempDirName: '.mutants',
    symlinkNodeModules: false,
    cleanTempDir: /** @type {any} */ ('always'),
    disableTypeChecks: false,
    warnings: { slow: false },
    // A machine that has other things to do is no endless loop.
    timeoutMS: 8_000,
    timeoutFactor: 4,
    dryRunTimeoutMinutes: 10,
    thresholds: { high: wanted, low: wanted, break: null },
  }).runMutationTest();
  return results.map(({ fileName, location: { start, end }, mutatorName, replacement, status, static: always }) => {
    const file = relative(root, fileName).replaceAll('\\', '/');
    const lines = sources.get(file) ?? [];
    const whole = lines.slice(start.line - 1, end.line);
    whole.push((whole.pop() ?? '').slice(0, end.column - 1));
    whole[0] = (whole[0] ?? '').slice(start.column - 1);
    return {
      file,
      at: `${file}:${start.line}:${start.column}`,
      line: (lines[start.line - 1] ?? '').trim(),
      mutator: mutatorName,
      original: onOneLine(whole.join('\n')),
      replacement: onOneLine(replacement),
      status,
      always: always ?? false,
    };
  });
}

/**
 * The files of a folder, its files of tests where it is one of tests, or the file that is named.
 *
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  if (path.endsWith('.ts')) return [path];
  const end = path.startsWith('test/') ? '.test.ts' : '.ts';
  // The tales of the model are long, and so are the spoilt claims: they would be told anew for each change, and are not what pins a rule.
  const long = ['model.test.ts', 'model-again.test.ts', 'spoilt-claims.test.ts'];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(end) && !long.includes(entry.name))
    .map(entry => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

/** @param {string} text */
function onOneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * @param {Mutant} a
 * @param {Mutant} b
 */
function inOrder(a, b) {
  return a.at.localeCompare(b.at, 'en', { numeric: true });
}

/** @param {string} file */
function inFile(file) {
  return mutants.filter(mutant => mutant.file === file);
}

/** @param {Change} change */
function keyOf({ file, line, mutator, original, replacement }) {
  return JSON.stringify([file, line, mutator, original, replacement]);
}

/** @param {Change} survivor */
function reasonFor(survivor) {
  return reasons.find(reason => keyOf(reason) === keyOf(survivor))?.why;
}

/** @param {Mutant} mutant */
function told(mutant) {
  return `${mutant.at} ${mutant.mutator}\n    ${shown(mutant)}`;
}

/** @param {Change} change */
function shown({ original, replacement }) {
  return `${short(original)}  →  ${short(replacement)}`;
}

/** @param {string} text */
function short(text) {
  return text.length > 100 ? `${text.slice(0, 97)}...` : text;
}

/**
 * @param {readonly Mutant[]} among
 * @param {readonly string[]} states
 */
function count(among, ...states) {
  return among.filter(({ status }) => states.includes(status)).length;
}

/** @param {readonly Mutant[]} among */
function scoreOf(among) {
  const noticed = count(among, 'Killed', 'Timeout');
  const all = noticed + count(among, 'Survived', 'NoCoverage');
  return all === 0 ? 100 : (100 * noticed) / all;
}

/**
 * @param {string} name
 * @param {readonly Mutant[]} among
 */
function row(name, among) {
  const counts = [
    count(among, 'Killed', 'Timeout', 'Survived', 'NoCoverage'),
    count(among, 'Killed'),
    count(among, 'Timeout'),
    count(among, 'Survived'),
    count(among, 'NoCoverage'),
  ];
  const [all, killed, endless, survived, unreached] = counts.map(String);
  return [
    name.replace(/^src\//, '').padEnd(34),
    `${scoreOf(among).toFixed(1)} %`.padStart(9),
    all?.padStart(9),
    killed?.padStart(8),
    endless?.padStart(9),
    survived?.padStart(10),
    unreached?.padStart(13),
  ].join('');
}
