import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Runs the tests of a folder in Node: `node test/support/run-node-tests.mjs test/unit [part of a file's name ...] [--option ...]`.
 * A part with an exclamation mark before it leaves those files out. Options go to Node: `--test-name-pattern=approve`.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const [folder = 'test/unit', ...rest] = process.argv.slice(2);
const options = rest.filter(word => word.startsWith('-'));
const parts = rest.filter(word => !word.startsWith('-') && !word.startsWith('!'));
const without = rest.filter(word => word.startsWith('!')).map(word => word.slice(1));

const files = (existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true }) : [])
  .filter(entry => entry.isFile() && entry.name.endsWith('.test.ts'))
  .map(entry => relative(root, join(entry.parentPath, entry.name)))
  .filter(file => (parts.length === 0 || parts.some(part => file.includes(part))) && !without.some(part => file.includes(part)))
  .sort();

if (files.length === 0) {
  console.log(`Nothing to run in ${folder}.`);
  process.exit(parts.length === 0 ? 0 : 1);
}

const reporters = ['spec', './test/support/node-summary.mjs'].flatMap(name => [
  `--test-reporter=${name}`,
  '--test-reporter-destination=stdout',
]);
// What never ends is to fail by its name, before whoever runs this gives up. A long test is long.
const limits = folder === 'test/long' ? [] : ['--import', './test/support/ends.mjs', '--test-timeout=900000'];
const child = spawn(process.execPath, ['--import', 'tsx', ...limits, '--test', ...reporters, ...options, ...files], {
  cwd: root,
  stdio: 'inherit',
  // The one tsconfig that names every file a test may load, and says how decorators are to be lowered.
  env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.node.json' },
});
child.once('exit', code => process.exit(code ?? 1));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
