import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian keeps the programs of its newest PostgreSQL server, which are on nobody's path. */
export function findPostgres() {
  const home = '/usr/lib/postgresql';
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map(version => join(home, version, 'bin'))
    .find(folder => ['initdb', 'postgres'].every(program => existsSync(join(folder, program))));
}
