import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isFresh } from './fresh.mjs';
import { install, needNode, root } from './install.mjs';

/*
 * Measures our widgets against others: `npm run bench -- time --with ours.mjs --subject fuldmagt,lit,vanilla,blank`. What it can measure is in
 * `test/bench/README.md`. It has packages of its own (700 MB), which are installed the first time.
 */
needNode();
install();
const bench = join(root, 'test/bench');
// Whoever left the peers out with --omit=dev does not get them here either.
if (!existsSync(join(bench, 'node_modules'))) install(bench, ['--ignore-scripts']);

if (!isFresh('dist/cdn/sri.json', ['src', 'package.json', 'vite.cdn.config.ts'])) {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.cdn.config.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const { findChromium } = await import('../test/support/find-chromium.mjs');
const { status } = spawnSync(process.execPath, ['bench.mjs', ...process.argv.slice(2)], {
  cwd: bench,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM: process.env.CHROMIUM ?? (await findChromium()) },
});
process.exit(status ?? 1);
