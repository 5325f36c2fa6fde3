import { spawnSync } from 'node:child_process';
import { install, needNode, root } from './install.mjs';

/*
 * What takes longer than a test should: `npm run test:long`, or a part of it: `npm run test:long -- races`. Its tests print figures; it fails only
 * where a test does.
 */
needNode();
install();

const { status } = spawnSync(
  process.execPath,
  ['test/support/run-node-tests.mjs', 'test/long', '--test-concurrency=1', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
