import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Kysely, sql } from 'kysely';
import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely-pglite-dialect';
import { healthOf, migrate } from '../../../src/server/index.js';
import { migrations } from '../../../src/server/migrations/index.js';

const told = async (response: Response | Promise<Response>) => {
  const answer = await response;
  assert.equal(answer.headers.get('content-type'), 'application/json');
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  return [answer.status, (await answer.json()) as unknown];
};
const unready = (because: string) => [503, { status: 'not-ready', because }];

describe('Whoever watches over a server is told', () => {
  const database = new Kysely<unknown>({ dialect: new PGliteDialect(new PGlite()) });
  before(() => migrate(database));
  after(() => database.destroy());

  test('that it is ready, once its tables are there', async () => {
    assert.deepEqual(await told(healthOf({ database }).ready()), [200, { status: 'ready' }]);
  });

  test('that it is not, while it stops; and that it lives', async () => {
    const stopping = new AbortController();
    const health = healthOf({ database, stopping: stopping.signal });
    assert.equal((await health.ready()).status, 200);
    const asked = health.ready();
    stopping.abort();
    assert.deepEqual(await told(asked), unready('stopping'));
    assert.deepEqual(await told(health.ready()), unready('stopping'));
    assert.deepEqual(await told(health.live()), [200, { status: 'live' }]);
  });

  test('that it is not, where the tables are older than it is; and newer ones are no trouble', async () => {
    const last = Object.keys(migrations).at(-1) ?? '';
    await sql`update fuldmagt_migration set name = '9999-later' where name = ${last}`.execute(database);
    assert.deepEqual(await told(healthOf({ database }).ready()), unready('migrations'));
    await sql`update fuldmagt_migration set name = ${last} where name = '9999-later'`.execute(database);
    await sql`insert into fuldmagt_migration (name, timestamp) values ('9999-later', '')`.execute(database);
    assert.equal((await healthOf({ database }).ready()).status, 200);
    await sql`delete from fuldmagt_migration where name = '9999-later'`.execute(database);
  });

  test('that it is not, where the database is gone, or does not answer in time; and then that it is again', async () => {
    const gone = new Kysely<unknown>({ dialect: new PGliteDialect(new PGlite()) });
    await gone.destroy();
    assert.deepEqual(await told(healthOf({ database: gone }).ready()), unready('database'));
    let goOn: () => void = () => undefined;
    // The embedded database has one connection: while somebody holds it, nobody else is answered.
    const held = database.transaction().execute(() => new Promise<void>(resolve => (goOn = resolve)));
    const health = healthOf({ database, within: 50 });
    assert.deepEqual(await told(health.ready()), unready('database'));
    goOn();
    await held;
    assert.equal((await health.ready()).status, 200);
  });

  test('once, however many ask at one moment', async () => {
    let asked = 0;
    const counting = new Kysely<unknown>({ dialect: new PGliteDialect(new PGlite()), log: () => void (asked += 1) });
    await migrate(counting);
    asked = 0;
    const health = healthOf({ database: counting });
    const all = await Promise.all(Array.from({ length: 50 }, () => health.ready()));
    assert.ok(all.every(({ status }) => status === 200));
    assert.equal(asked, 1);
    await counting.destroy();
  });
});
