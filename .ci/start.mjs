import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isFresh } from './fresh.mjs';
import { install, needNode, root } from './install.mjs';

/*
 * Starts the example portal: `npm start`. Installs and builds what is missing first, so that it works on a fresh clone.
 *
 * The portal reads PORT, DATA_DIR and DATABASE_URL, and prints its address itself. Ctrl-C stops it cleanly.
 */
needNode();
install();

const shared = ['src', 'package.json', 'package-lock.json', 'tsconfig.json'];
build('dist/cdn/sri.json', [...shared, 'vite.cdn.config.ts'], 'vite.cdn.config.ts');
build('.portal/server.js', [...shared, 'stories/portal', 'vite.portal.config.ts', 'vite.config.ts'], 'vite.portal.config.ts');

// In a process group of its own: a terminal's Ctrl-C comes to us alone, and we pass it on once.
const portal = spawn(process.execPath, ['--enable-source-maps', '.portal/server.js'], { cwd: root, stdio: 'inherit', detached: true });
portal.once('error', error => {
  console.error(error.message);
  process.exit(1);
});
portal.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 1 : 0)));

let asked = 0;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    const now = Date.now();
    // One Ctrl-C can reach us twice, through npm; one that comes later is somebody who has waited enough.
    if (asked === 0) portal.kill(signal);
    else if (now - asked > 1_000) portal.kill('SIGKILL');
    asked ||= now;
  });
}

/**
 * @param {string} made
 * @param {readonly string[]} from
 * @param {string} config
 */
function build(made, from, config) {
  if (isFresh(made, from)) return;
  console.log(`Building ${made.split('/').slice(0, -1).join('/')} …`);
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
