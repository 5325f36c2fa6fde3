import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import { migrations } from '../../../src/server/migrations/index.js';
import { hasPostgres, startPostgres } from '../../support/postgres.js';

test('four servers that start at one moment, each in a process of its own, make the tables once', { skip: !hasPostgres() }, async () => {
  const server = await startPostgres();
  assert.ok(server);
  try {
    const url = await server.fresh();
    const servers = Array.from({ length: 4 }, () => fork(join(import.meta.dirname, 'start-one.ts'), { execArgv: ['--import', 'tsx'] }));
    await Promise.all(servers.map(one => once(one, 'message')));
    const ended = servers.map(one => once(one, 'exit') as Promise<[number | null]>);
    for (const one of servers) one.send(url);
    assert.deepEqual(
      (await Promise.all(ended)).map(([code]) => code),
      [0, 0, 0, 0],
    );
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query<{ name: string }>('select name from fuldmagt_migration order by name');
    assert.deepEqual(
      rows.map(({ name }) => name),
      Object.keys(migrations),
    );
    await client.end();
  } finally {
    await server.stop();
  }
});
