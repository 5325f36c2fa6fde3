import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findPostgres } from './find-postgres.mjs';

/** A PostgreSQL server for tests. */
export interface Postgres {
  /** Makes a database with nothing in it, and gives its address. It is gone when the server is stopped. */
  readonly fresh: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/**
 * A real PostgreSQL server: the one at `DATABASE_URL`, else one of its own in a temporary folder, else none.
 *
 * At `DATABASE_URL` nothing that is there is touched: the tests work in databases of their own.
 *
 * @returns Undefined where there is none.
 * @throws Where there is none and `REQUIRE` names `postgres`.
 */
export async function startPostgres(): Promise<Postgres | undefined> {
  const { DATABASE_URL, REQUIRE = '' } = process.env;
  if (DATABASE_URL) return databases(DATABASE_URL);
  const folder = findPostgres();
  if (folder) return ownServer(folder);
  if (REQUIRE.split(',').includes('postgres')) throw new Error('No PostgreSQL on this machine, and no DATABASE_URL.');
  return undefined;
}

/** Whether `startPostgres` gives one. */
export const hasPostgres = (): boolean => Boolean(process.env.DATABASE_URL) || findPostgres() !== undefined;

async function ownServer(bin: string): Promise<Postgres> {
  const identity = notRoot();
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  if (identity) chownSync(folder, identity.uid, identity.gid);

  const data = join(folder, 'data');
  const port = await freePort();
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'fuldmagt', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    ...identity,
  });
  // Nothing here outlives the test, so nothing need survive a power cut.
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${folder}`, 'fsync=off', 'full_page_writes=off'];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap(setting => ['-c', setting])], {
    cwd: folder,
    stdio: 'ignore',
    ...identity,
  });
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));
  const atExit = () => {
    server.kill('SIGQUIT');
    remove();
  };
  process.once('exit', atExit);

  const { fresh, stop } = databases(`postgres://fuldmagt@127.0.0.1:${port}/postgres`);
  await answers(`postgres://fuldmagt@127.0.0.1:${port}/postgres`, () => server.exitCode === null);
  return {
    fresh,
    async stop() {
      await stop();
      server.kill('SIGINT');
      await ended;
      process.off('exit', atExit);
      remove();
    },
  };
}

/** Databases of our own on the server at an address. */
function databases(address: string): Postgres {
  const made: string[] = [];
  const onServer = async (statement: (name: string) => string, names: readonly string[]) => {
    const server = new Client(address);
    await server.connect();
    try {
      for (const name of names) await server.query(statement(name));
    } finally {
      await server.end();
    }
  };
  return {
    async fresh() {
      const name = `fuldmagt_test_${process.pid}_${Date.now().toString(36)}_${made.length}`;
      await onServer(it => `create database ${it}`, [name]);
      made.push(name);
      return Object.assign(new URL(address), { pathname: `/${name}` }).href;
    },
    stop: () => onServer(it => `drop database if exists ${it} with (force)`, made.splice(0)),
  };
}

async function answers(address: string, isRunning: () => boolean): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const server = new Client({ connectionString: address, connectionTimeoutMillis: 5000 });
    try {
      await server.connect();
      return;
    } catch (error) {
      if (tries === 100 || !isRunning()) throw new Error('PostgreSQL did not start.', { cause: error });
      await new Promise(resolve => setTimeout(resolve, 100));
    } finally {
      await server.end().catch(() => undefined);
    }
  }
}

/** As whom to run the server where we are root, which it refuses to be. */
function notRoot(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
      });
    });
  });
