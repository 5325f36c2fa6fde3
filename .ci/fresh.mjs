import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

/**
 * Whether a file that was made is newer than everything it was made of.
 *
 * @param {string} made
 * @param {readonly string[]} from - Files and folders.
 */
export const isFresh = (made, from) => existsSync(join(root, made)) && statSync(join(root, made)).mtimeMs >= Math.max(...from.map(newest));

/**
 * When the newest file in a folder was written, those below it among them.
 *
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const full = join(root, path);
  if (!existsSync(full)) return 0;
  const stats = statSync(full);
  // The folder's own time counts too: it changes when a file is taken away.
  return stats.isDirectory() ? Math.max(stats.mtimeMs, ...readdirSync(full).map(name => newest(join(path, name)))) : stats.mtimeMs;
}
