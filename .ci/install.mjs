import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the repository is. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** Ends here, in plain words, on a Node that is too old. */
export function needNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`This needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Installs the packages of a folder, where they are missing or not those of its lock file.
 *
 * @param {string} [folder]
 * @param {string[]} [options]
 */
export function install(folder = root, options = []) {
  if (isInstalled(folder)) return;
  console.log('Installing packages …');
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error', ...options], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Whether what is installed is what the lock file says, version for version. Times would tell less: a checkout makes every file new.
 *
 * @param {string} folder
 */
function isInstalled(folder) {
  const [wanted, there] = ['package-lock.json', 'node_modules/.package-lock.json'].map(name => packagesIn(join(folder, name)));
  if (!wanted || !there) return false;
  // An optional package may be for another machine.
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) => path === '' || optional || link || there[path]?.version === version,
  );
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }> | undefined}
 */
const packagesIn = path => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined);
