import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { Client } from 'pg';
import { openStore, type OpenStore } from '../../../src/server/index.js';
import { channel, read, serverEar, written } from '../../../src/server/listening.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import type { News } from '../../../src/registry/store.js';
import { bo, karen } from '../../../src/testing/people.js';
import { kept } from '../../../src/testing/world.js';
import { kinds } from '../../support/databases.js';
import { startPostgres } from '../../support/postgres.js';

const news: News = { of: 'mandate', id: 'm-1' as MandateId, giver: karen.id, holder: bo.id };

test('news is read as it was written', () => {
  for (const one of [
    news,
    { ...news, desk: '0990' },
    { of: 'session', session: 's' },
    { of: 'session', session: 's', over: true },
    { of: 'gap' },
  ] as const)
    assert.deepEqual(read(written(one)), one);
});

test('what is too long for the database, and what nobody understands, is a gap', () => {
  assert.deepEqual(read(written({ ...news, giver: 'å'.repeat(4_000) as typeof karen.id })), { of: 'gap' });
  for (const text of [undefined, '', 'x', 'null', '7', '{}', '{"of":"weather"}', '{"of":"mandate","id":1}', '{"of":"session"}'])
    assert.deepEqual(read(text), { of: 'gap' }, text);
});

describe('Listening to PostgreSQL', { skip: !kinds().includes('PostgreSQL') }, () => {
  const listeners = (store: OpenStore) =>
    sql<{ pid: number }>`select pid from pg_stat_activity where application_name = 'fuldmagt listening' and datname = current_database()`
      .execute(store.database)
      .then(({ rows }) => rows.map(({ pid }) => pid));
  const heardBy = (heard: readonly News[], wanted: (news: News) => boolean) =>
    new Promise<void>((resolve, reject) => {
      const began = Date.now();
      const look = () => {
        if (heard.some(wanted)) resolve();
        else if (Date.now() - began > 15_000) reject(new Error(`not among ${JSON.stringify(heard)}`));
        else setTimeout(look, 20);
      };
      look();
    });

  test('a connection that breaks is made anew, everybody is told of a gap, and what comes after is heard', async t => {
    const server = await startPostgres();
    assert.ok(server);
    t.after(() => server.stop());
    const store = await openStore({ url: await server.fresh() });
    t.after(() => store.close());
    const heard: [News[], News[]] = [[], []];
    const ears = await Promise.all(heard.map(async one => store.listen?.(news => one.push(news))));
    const [pid, ...more] = await listeners(store);
    assert.deepEqual(more, [], 'one connection listens for all');

    for (let times = 0; times < 2; times += 1) {
      for (const one of heard) one.length = 0;
      for (const open of await listeners(store)) await sql`select pg_terminate_backend(${open})`.execute(store.database);
      for (const one of heard) await heardBy(one, ({ of }) => of === 'gap');
      const mandate = kept({ id: `mandate-${times}` as MandateId });
      await store.work(room => room.add(mandate));
      for (const one of heard) await heardBy(one, news => news.of === 'mandate' && news.id === mandate.id);
    }
    assert.ok(pid !== undefined && !(await listeners(store)).includes(pid));

    // What somebody else tells here is a gap, and one who hears no more hears no more.
    await ears[1]?.stop();
    for (const one of heard) one.length = 0;
    await sql`select pg_notify(${channel}, 'hello')`.execute(store.database);
    await heardBy(heard[0], ({ of }) => of === 'gap');
    assert.deepEqual(heard[1], []);
  });

  test('a server that cannot be reached is refused, also when it is tried again', async () => {
    const { ear, close } = serverEar(config => new Client(config), { connectionString: 'postgres://nobody@127.0.0.1:1/nowhere' });
    for (let times = 0; times < 2; times += 1)
      await assert.rejects(
        ear(() => undefined),
        { code: 'ECONNREFUSED' },
      );
    await close();
  });
});
