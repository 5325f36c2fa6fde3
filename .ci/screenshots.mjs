import { spawnSync } from 'node:child_process';
import { isFresh } from './fresh.mjs';
import { install, needNode, root } from './install.mjs';

/* A picture of every screen, narrow and wide: `npm run screenshots`. The stories are built first, where they are not up to date. */
needNode();
install();

if (!isFresh('storybook-static/index.json', ['src', 'stories', '.storybook', 'package.json', 'custom-elements.json']))
  node('node_modules/.bin/storybook', 'build', '-o', 'storybook-static', '--disable-telemetry', '--quiet');
node('--import', 'tsx', 'test/support/screenshots.ts', ...process.argv.slice(2));

/** @param {string[]} options */
function node(...options) {
  const env = { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.node.json' };
  const { status } = spawnSync(process.execPath, options, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
