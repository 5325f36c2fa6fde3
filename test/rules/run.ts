import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from '../support/sources.js';
import { judge, rulesIn, type Ran, type Seen, type Standing } from './judge.js';
import { rules } from './rules.js';

/*
 * Says of each rule which tests prove it, and whether they pass: `npm run rules`. With `--all`, every one of them is named.
 *
 * Only what names a rule is run, and what needs no database: the conformance kit on memory stands for it on all backends. With `--heard=<file>`, nothing is
 * run: the file is what the reporter beside this one wrote while all tests ran.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const all = process.argv.includes('--all');

/** As many names as are shown of the tests in one file. */
const few = 3;

const kit = 'test/unit/conformance/memory.test.ts';
const textOf = (file: string): string => readFileSync(new URL(file, new URL('../../', import.meta.url)), 'utf8');
const isNeeded = (file: string): boolean =>
  file === kit ||
  (!file.startsWith('test/unit/conformance/') &&
    !/support\/(databases|postgres)\.js/.test(textOf(file)) &&
    rulesIn(textOf(file)).length > 0);

const needed = filesIn('test/unit', '.test.ts').filter(isNeeded);
const heard = process.argv.find(word => word.startsWith('--heard='))?.slice('--heard='.length);
const ran = (heard ? told(readFileSync(heard, 'utf8')) : await run(needed)).filter(({ file }) => needed.includes(file));
const { standings, faults, inWords } = judge(
  rules,
  ran,
  [...filesIn('test/browser', '.test.ts'), ...filesIn('test/e2e', '.test.ts')].flatMap(inBrowser),
);

for (const { rule, name, is, tests } of standings.filter(({ is }) => is !== 'without')) {
  console.log(`${rule.padEnd(4)}  ${is === 'failing' ? 'FAILS' : 'passes'}  ${name}`);
  for (const line of testsInWords(tests)) console.log(`              ${line}`);
}
section(
  'In the browser',
  standings.filter(({ is, seen }) => is === 'without' && seen.length > 0),
  ({ seen }) => seen.map(({ file, name }) => `seen in ${file}: ${name}`),
);
section(
  'Without a test',
  standings.filter(({ is, seen }) => is === 'without' && seen.length === 0),
  ({ without = 'no reason' }) => [without],
);
if (faults.length > 0) console.log(['', 'Wrong:', ...faults].join('\n'));
console.log(`\n${inWords}`);
process.exitCode = faults.length > 0 ? 1 : 0;

function section(heading: string, some: readonly Standing[], why: (standing: Standing) => readonly string[]): void {
  console.log(`\n${heading}: ${some.length}\n`);
  for (const standing of some) {
    console.log(`${standing.rule.padEnd(4)}  ${standing.name}`);
    for (const line of why(standing)) console.log(`      ${line}`);
  }
}

/** The tests of a rule, by their files: all of them, or the first few, and always those that fail. */
function testsInWords(tests: readonly Ran[]): string[] {
  return [...new Set(tests.map(({ file }) => file))].flatMap(file => {
    const here = tests.filter(test => test.file === file);
    const shown = here.filter(({ outcome }, place) => all || place < few || outcome === 'failed');
    const more = here.length - shown.length;
    return [
      `${file}: ${here.length}`,
      ...shown.map(({ names, outcome }) => `  ${outcome === 'failed' ? '✗' : '✓'} ${names.join(' › ')}`),
      ...(more > 0 ? [`  ✓ and ${more} more`] : []),
    ];
  });
}

/** What stands as a name in a test that a browser runs. */
function inBrowser(file: string): Seen[] {
  const names = textOf(file).matchAll(/\b(?:it|test|step|describe)\(\s*(['"`])(.*?)\1,/g);
  return [...names].map(([, , name = '']) => ({ file, name })).filter(({ name }) => rulesIn(name).length > 0);
}

function run(files: readonly string[]): Promise<Ran[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=./test/rules/reporter.mjs', ...files], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.node.json' },
    });
    let output = '';
    child.stdout.on('data', data => (output += String(data)));
    child.once('error', reject);
    child.once('close', () => {
      resolve(told(output));
    });
  });
}

/** What the reporter wrote: a line for each test. */
function told(lines: string): Ran[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Ran)
    .map(test => ({ ...test, file: relative(root, test.file) }));
}
