import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import { PGliteDialect } from 'kysely-pglite-dialect';
import pg from 'pg';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import { nationalLimits } from '../../../src/domain/period.js';
import { isRefusal, type Reason } from '../../../src/domain/refusal.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import { migrations } from '../../../src/server/migrations/index.js';
import { migrate, openStore, sqlStore, type Kept, type PersonId, type Room, type Store } from '../../../src/server/index.js';
import { bo, karen, kept, testDay } from '../../../src/testing/index.js';
import { openTestStore, sqlKinds, type TestStore } from '../../support/databases.js';

const now = '2026-03-02T11:00:00.000Z';
const refused = (reason: Reason) => (error: unknown) => isRefusal(error) && error.reason === reason;

describe('A store on a Kysely of the portal’s own', () => {
  let queries: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
  const database = new Kysely<unknown>({
    dialect: new PGliteDialect(new PGlite()),
    // A plugin that renames columns, as many portals have it: the store must not mind.
    plugins: [new CamelCasePlugin()],
    log: ({ query }) => void queries.push(query),
  });
  const plain = database.withoutPlugins();
  const store = sqlStore(database);
  const all = async <Row>(table: string): Promise<readonly Row[]> =>
    (await sql<Row>`select * from ${sql.table(table)}`.execute(plain)).rows;

  before(() => migrate(database));
  after(() => database.destroy());

  test('has its tables made once, however often it is asked', async () => {
    await migrate(database);
    assert.deepEqual(
      (await all<{ name: string }>('fuldmagt_migration')).map(({ name }) => name),
      Object.keys(migrations),
    );
  });

  test('touches no tables but its own', async () => {
    const tables = await plain.introspection.getTables({ withInternalKyselyTables: true });
    assert.ok(tables.length > 0);
    assert.deepEqual(
      tables.filter(({ name }) => !name.startsWith('fuldmagt_')),
      [],
    );
  });

  test('keeps mandates as any store does', async () => {
    const mandate = kept({ id: 'as-any' as MandateId });
    await store.work(room => room.add(mandate));
    assert.deepEqual(await store.work(room => room.mandate(mandate.id)), mandate);
  });

  test('compares text letter by letter, whatever language the database sorts in', async () => {
    const { rows } = await sql<{ column: string }>`
      select c.relname || '.' || a.attname as column
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_collation l on l.oid = a.attcollation
      where c.relkind = 'r' and c.relname like 'fuldmagt\\_%' and c.relname not like 'fuldmagt\\_migration%' and l.collname <> 'C'`.execute(
      plain,
    );
    assert.deepEqual(rows, [{ column: 'fuldmagt_mandate.message' }]);
  });

  test('keeps neither a citizen’s words nor the name of a session where it need not', async () => {
    await store.work(async room => {
      await room.claim(karen.id, 'key', { operation: 'request', question: '{"message":"I cannot see any more"}' }, now);
      await room.actFor('the-name-of-a-session', { person: bo.id, giver: karen.id }, now);
    });
    const written = JSON.stringify([await all('fuldmagt_answer'), await all('fuldmagt_acting')]);
    assert.match(written, /[0-9a-f]{64}/);
    assert.doesNotMatch(written, /cannot see|the-name-of-a-session/);
  });

  test('finds what is one person’s by an index, among twenty thousand mandates', async () => {
    await sql`
      insert into fuldmagt_mandate
      select 'flat-' || n, 1, case when n % 3 = 0 then 'awaiting-approval' else 'active' end, 'giver-' || n % 5000, 'holder-' || n % 4000,
        '["a"]', '[{"from":"2026-01-01","until":"2026-12-31"}]', '2026-01-01', '2026-12-31', 'own', 'digital', 'F7K2-9QXM', null, '2026-01-01T00:00:00.000Z'
      from generate_series(1, 20000) n`.execute(plain);
    await sql`insert into fuldmagt_history (mandate, at, by, kind) select id, changed, 'holder', 'request' from fuldmagt_mandate`.execute(
      plain,
    );
    await sql`insert into fuldmagt_handle select 'viewer-' || n % 200, 'person-' || n, 'handle-' || n from generate_series(1, 20000) n`.execute(
      plain,
    );
    await sql`
      insert into fuldmagt_acting (session, person, giver, at, sid)
      select 's-' || n, 'holder-7', 'giver-7', '2026-01-01T00:00:00.000Z', 'sid-' || n from generate_series(1, 20000) n`.execute(plain);
    await sql`analyze`.execute(plain);
    queries = [];
    const person = 'giver-7' as PersonId;
    await store.work(async room => {
      for (const side of [undefined, 'giver', 'holder'] as const) {
        const wanted = { today: testDay, side, states: ['active'], others: ['holder-7' as PersonId], limit: 25 } as const;
        await room.mandatesOf(person, { ...wanted, sort: 'until', after: { key: '2026-01-01', id: 'a' as MandateId } });
        await room.mandatesOf(person, { ...wanted, sort: 'changed' });
        for (const is of [true, false])
          await room.mandatesOf(person, { ...wanted, needsMe: is, runsOut: { is, limits: nationalLimits }, askAgain: is, sort: 'until' });
        await room.othersOf(person, side);
      }
      await room.mandate('flat-7' as MandateId);
      await room.inForce('holder-7' as PersonId, testDay);
      await room.inForce('holder-7' as PersonId, testDay, person);
      await room.openBetween(person, 'holder-7' as PersonId);
      await room.history('flat-7' as MandateId);
      await room.handles('viewer-7' as PersonId, ['person-7' as PersonId]);
      await room.personOf('viewer-7' as PersonId, 'handle-7' as PartyId);
      await room.actingUnder('sid-7');
    });
    const asked = queries.filter(query => /\bfrom "fuldmagt_/.test(query.sql) && query.sql.startsWith('select'));
    assert.equal(asked.length, 35);
    const client = new pg.Client();
    for (const { sql: text, parameters } of asked) {
      const values = parameters.map(value => (typeof value === 'number' ? String(value) : client.escapeLiteral(String(value))));
      const explained = `explain ${text.replace(/\$(\d+)/g, (_, place: string) => values[Number(place) - 1] ?? '')}`;
      const { rows } = await sql<Record<string, string>>`${sql.raw(explained)}`.execute(plain);
      const plan = rows.map(row => row['QUERY PLAN']).join('\n');
      assert.doesNotMatch(plan, /Seq Scan on fuldmagt/, `${text}\n${plan}`);
    }
  });

  test('begins a piece again that collided with another, and gives up after a while', async () => {
    let begun = 0;
    const collide = (times: number) => () =>
      store.work(async () => {
        begun += 1;
        if (begun <= times) throw Object.assign(new Error('could not serialize access'), { code: '40001' });
        return 'done';
      });
    assert.equal(await collide(2)(), 'done');
    assert.equal(begun, 3);
    begun = 0;
    await assert.rejects(collide(Infinity), refused('backend-down'));
    assert.equal(begun, 5);
  });

  test('lets a piece write nothing once it is over', async () => {
    let late: Room | undefined;
    await store.work(async room => {
      late = room;
    });
    await assert.rejects(async () => late?.post({ id: 'late', to: bo.id, kind: 'given', mandate: 'flat-7' as MandateId, at: now }), /over/);
    assert.deepEqual(await all('fuldmagt_outbox'), []);
  });
});

for (const kind of sqlKinds())
  describe(`A store that is closed while it works: ${kind}`, () => {
    test('ends what has begun, refuses what comes later, and closes', async () => {
      const { store, close } = await openTestStore(kind);
      const pieces = Array.from({ length: 40 }, (_, n) =>
        store.work(async room => {
          const mandate = kept({ id: `closing-${n}` as MandateId });
          await room.add(mandate);
          return (await room.mandate(mandate.id))?.id;
        }),
      );
      await pieces[0];
      const [answers] = await Promise.all([Promise.all(pieces), close()]);
      assert.deepEqual(
        answers,
        pieces.map((_, n) => `closing-${n}`),
      );
      await assert.rejects(
        store.work(room => room.mandate('closing-0' as MandateId)),
        refused('backend-down'),
      );
    });
  });

describe('A store in a folder', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fuldmagt-store-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  test('is still there when it is opened again, and is opened by one at a time', async () => {
    const place = { folder: join(folder, 'new', 'data') };
    const mandate = kept();
    const first = await openStore(place);
    await first.work(room => room.add(mandate));
    await assert.rejects(openStore(place), /in use/);
    await first.close();

    const second = await openStore(place);
    assert.deepEqual(await second.work(room => room.mandate(mandate.id)), mandate);
    await second.close();

    // What a process that was killed leaves behind, and what one that is running has.
    await writeFile(join(place.folder, 'in-use-by'), `${process.ppid} 0`);
    await (await openStore(place)).close();
  });

  test('is left alone while another process has it', async () => {
    const { holdFolder } = await import('../../../src/server/folder.js');
    const { fork } = await import('node:child_process');
    const place = join(folder, 'held');
    const other = fork(join(import.meta.dirname, 'hold-folder.ts'), [place], { execArgv: ['--import', 'tsx'] });
    try {
      await new Promise((resolve, reject) => other.once('message', resolve).once('exit', reject));
      await assert.rejects(holdFolder(place), /in use/);
    } finally {
      const ended = new Promise(resolve => other.once('exit', resolve));
      other.kill('SIGKILL');
      await ended;
    }
    await (
      await holdFolder(place)
    )();
  });

  // Elsewhere a process that is dead cannot be told from one that lives.
  if (process.platform === 'linux')
    test('is to be had after a process that is dead, though nobody has asked for its end', async () => {
      const { holdFolder } = await import('../../../src/server/folder.js');
      const place = join(folder, 'unreaped');
      await mkdir(place, { recursive: true });
      // What the shell started is dead and stays in the list of processes, because what the shell has become never asks for it.
      const parent = spawn('sh', ['-c', 'sleep 1 & echo "$! $(cut -d" " -f22 /proc/$!/stat)"; exec sleep 30'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      try {
        const [name] = (await once(parent.stdout, 'data')) as [Buffer];
        await writeFile(join(place, 'in-use-by'), name.toString().trim());
        await assert.rejects(holdFolder(place), /in use/);
        await sleep(1500);
        await (
          await holdFolder(place)
        )();
      } finally {
        parent.kill('SIGKILL');
      }
    });
});

for (const kind of sqlKinds()) {
  describe(`A register in ${kind}`, () => {
    let opened: TestStore;
    before(async () => {
      opened = await openTestStore(kind);
    });
    after(() => opened.close());

    test('refuses a text that no database can hold, and goes on', async () => {
      await assert.rejects(
        opened.store.work(room => room.personOf(karen.id, 'a\0b' as PartyId)),
        refused('not-valid'),
      );
      await assert.rejects(
        opened.store.work(room => room.mandate('a\0b' as MandateId)),
        refused('not-valid'),
      );
      assert.equal(await opened.store.work(room => room.mandate('ab' as MandateId)), undefined);
    });

    test('lets what is no trouble of the database’s pass as it is', async () => {
      const bug = new TypeError('a bug');
      await assert.rejects(
        opened.store.work(() => Promise.reject(bug)),
        error => error === bug,
      );
    });
  });
}

if (sqlKinds().includes('PostgreSQL')) {
  describe('A store on a PostgreSQL server', () => {
    let opened: TestStore;
    let admin: pg.Client;
    const uncaught: unknown[] = [];
    const note = (error: unknown) => void uncaught.push(error);
    before(async () => {
      opened = await openTestStore('PostgreSQL');
      admin = new pg.Client(opened.url);
      await admin.connect();
      process.on('uncaughtException', note);
    });
    after(async () => {
      process.off('uncaughtException', note);
      await admin.end();
      await opened.close();
    });

    /** Ends every connection but the one that says so, as a server does that is started anew. */
    const hangUp = () =>
      admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');

    test('has its tables made once, when many servers start at one moment', async () => {
      await admin.query('drop schema public cascade; create schema public');
      const servers = await Promise.all(Array.from({ length: 6 }, () => openStore({ url: opened.url })));
      const { rows } = await admin.query('select name from fuldmagt_migration');
      assert.deepEqual(
        rows,
        Object.keys(migrations).map(name => ({ name })),
      );
      await Promise.all(servers.map(server => server.close()));
    });

    for (const when of ['between two questions', 'in the middle of one']) {
      test(`refuses with backend-down when the connection is lost ${when}, undoes the work, and goes on when the server is back`, async () => {
        const mandate = kept({ id: `lost ${when}` as MandateId });
        await assert.rejects(
          opened.store.work(async room => {
            await room.add(mandate);
            if (when.startsWith('between')) {
              await hangUp();
              await sleep(100);
              await room.mandate(mandate.id);
            } else {
              await opened.beside.work(async other => {
                await other.openBetween(karen.id, bo.id);
                await Promise.all([room.openBetween(karen.id, bo.id), sleep(100).then(hangUp)]);
              });
            }
          }),
          refused('backend-down'),
        );
        await sleep(100);
        for (const store of [opened.store, opened.beside]) assert.equal(await store.work(room => room.mandate(mandate.id)), undefined);
        assert.deepEqual(uncaught, []);
      });
    }

    test('refuses with backend-down where there is no server', async () => {
      const database = new Kysely({
        dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' }) }),
      });
      await assert.rejects(
        sqlStore(database).work(room => room.mandate('any' as MandateId)),
        refused('backend-down'),
      );
      await assert.rejects(sqlStore(database).unsent(1), refused('backend-down'));
      await database.destroy();
      await assert.rejects(openStore({ url: 'postgres://nobody@127.0.0.1:1/none' }), /tables could not be brought up to date/);
    });

    test('does both of two pieces of work that wait for each other', async () => {
      const [a, b] = [kept({ id: 'wait-a' as MandateId }), kept({ id: 'wait-b' as MandateId })];
      await opened.store.work(async room => {
        await room.add(a);
        await room.add(b);
      });
      const grow = (store: Store, first: Kept, second: Kept) =>
        store.work(async room => {
          for (const { id } of [first, second]) {
            const found = (await room.mandate(id)) as Kept;
            await room.change({ ...found, version: found.version + 1 });
            await sleep(100);
          }
        });
      await Promise.all([grow(opened.store, a, b), grow(opened.beside, b, a)]);
      const versions = await opened.store.work(async room => [(await room.mandate(a.id))?.version, (await room.mandate(b.id))?.version]);
      assert.deepEqual(versions, [3, 3]);
    });
  });
}
