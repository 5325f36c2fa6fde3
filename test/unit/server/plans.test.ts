import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, sql, type Dialect } from 'kysely';
import { PGliteDialect } from 'kysely-pglite-dialect';
import pg from 'pg';
import type { Input } from '../../../src/contract/operations.js';
import { openRequests } from '../../../src/domain/lifecycle.js';
import { ends, groups } from '../../../src/elements/mandate-list/view.js';
import { createRegister, migrate, sqlStore } from '../../../src/server/index.js';
import { conformance } from '../../../src/testing/conformance.js';
import { karen, testDay } from '../../../src/testing/people.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import { sqlKinds, type Kind } from '../../support/databases.js';
import { startPostgres } from '../../support/postgres.js';
import { strandbyPowers } from '../../../src/testing/world.js';
import { busy, citizenId, seededPeople } from '../../support/seeded/citizens.js';
import { inStore } from '../conformance/worlds.js';
import { seed } from '../../support/seeded/seed.js';

/** What the list asks for: all its parts, and what somebody may search for in it. */
const questionsOfTheList: readonly Input<'mandates'>[] = [
  ...Object.values(groups),
  ...(['until', 'changed'] as const).flatMap(sort => [
    { sort, text: 'niels' },
    ...[['active' as const], openRequests, ends].flatMap(states => [
      { sort, states: [...states] },
      { sort, states: [...states], side: 'giver' as const, text: 'kir' },
      { sort, states: [...states], side: 'holder' as const },
    ]),
  ]),
];

const dialectOf = async (kind: Kind): Promise<{ readonly dialect: Dialect; readonly stop?: () => Promise<void> }> => {
  if (kind === 'PGlite') return { dialect: new PGliteDialect(new PGlite()) };
  const server = (await startPostgres()) ?? assert.fail('there is no PostgreSQL');
  const pool = new pg.Pool({ connectionString: await server.fresh() });
  // A connection that is being closed hears that the server stops: that is none of this test's concern.
  pool.on('error', () => undefined);
  pool.on('connect', client => client.on('error', () => undefined));
  return { dialect: new PostgresDialect({ pool }), stop: () => server.stop() };
};

for (const kind of sqlKinds())
  describe(`No question to the store reads a whole table, among 30,000 mandates in ${kind}:`, () => {
    /** Of each statement, with which values it was asked: the first three times and the last three. */
    const asked = new Map<string, (readonly unknown[])[]>();
    let database: Kysely<unknown>;
    let stop: (() => Promise<void>) | undefined;
    const opened = (dialect: Dialect) =>
      new Kysely<unknown>({
        dialect,
        log: ({ query }) => {
          if (!/fuldmagt_/.test(query.sql) || /^(create|alter|drop|truncate)/.test(query.sql)) return;
          const values = asked.get(query.sql) ?? [];
          asked.set(query.sql, [...(values.length < 6 ? values : values.toSpliced(3, 1)), query.parameters]);
        },
      });
    after(async () => {
      await database.destroy();
      await stop?.();
    });

    before(async () => {
      const driver = await dialectOf(kind);
      stop = driver.stop;
      database = opened(driver.dialect);
      await migrate(database);
      asked.clear();
      const store = sqlStore(database);
      for (const { run } of await conformance(inStore(store))) await run();
      await store.unsent(100);
      await store.givenUp(100);
      await store.unsentCount();
      await store.take({ now: `${testDay}T12:00:00.000Z`, until: `${testDay}T12:05:00.000Z`, limit: 20 });
      await store.sent('no-such', `${testDay}T12:00:00.000Z`);
      await store.failed(
        { id: 'no-such', to: karen.id, kind: 'request', mandate: 'none' as MandateId, at: testDay, attempt: 1 },
        { code: 'x', next: `${testDay}T12:05:00.000Z` },
      );
      await store.sendAgain('no-such', `${testDay}T12:00:00.000Z`);
      await store.work(async room => {
        await room.setMark('deaths', '1');
        await room.mark('deaths');
        await room.due(testDay, 50, ['none' as MandateId]);
      });
      for (const what of ['messages', 'keys', 'tries', 'drafts', 'acting'] as const) await store.sweep(what, '2020-01-01', 100);
      const statements = new Map(asked);
      await seed(database, { citizens: 3_000, mandates: 30_000, today: testDay });
      // Numbers that nobody has are typed at any time by anybody.
      await sql`insert into fuldmagt_try (person, at)
      select 'person-' || n % 3000, '2026-03-0' || n % 9 + 1 || 'T12:00:00.000Z' from generate_series(1, 30000) as n`.execute(database);
      await sql`analyze`.execute(database);
      asked.clear();
      for (const [text, values] of statements) asked.set(text, values);

      // Also for one who holds thousands, for whom the way by an index is long.
      const clock = () => new Date(`${testDay}T11:00:00Z`);
      const register = createRegister({ store, people: seededPeople, powers: strandbyPowers, clock });
      for (const person of [citizenId(busy - 1), citizenId(busy + 500)]) {
        const { mandates } = register.backendFor({ session: person, person });
        for (const question of questionsOfTheList) {
          const page = (await mandates?.(question)) ?? assert.fail();
          if (page.next !== undefined) await mandates?.({ ...question, cursor: page.next });
        }
      }
    });

    test('the conformance kit asks everything', () => {
      for (const table of ['mandate', 'history', 'handle', 'answer', 'try', 'acting', 'draft', 'outbox', 'mark'])
        assert.ok(
          [...asked.keys()].some(text => text.includes(`fuldmagt_${table}`)),
          table,
        );
      assert.ok(asked.size > 40, `${asked.size} statements`);
    });

    test('each of its statements goes by an index', async () => {
      const client = new pg.Client();
      const literal = (value: unknown) =>
        value === null ? 'null' : typeof value === 'number' ? String(value) : client.escapeLiteral(value as string);
      const wrong: string[] = [];
      for (const [text, all] of [...asked]) {
        for (const values of all) {
          const whole = text.replace(/\$(\d+)/g, (_, place: string) => literal(values[Number(place) - 1]));
          const { rows } = await sql<Record<string, string>>`${sql.raw(`explain ${whole}`)}`.execute(database);
          const plan = rows.map(row => row['QUERY PLAN']).join('\n');
          // One row for each thing that goes on for ever is no table to find one's way in.
          if (/Seq Scan on fuldmagt_(?!mark\b|migration\b)/.test(plan)) wrong.push(`${whole}\n${plan}`);
        }
      }
      assert.deepEqual(wrong, []);
    });

    test('and a statement without one would be noticed', async () => {
      const { rows } = await sql<Record<string, string>>`explain select * from fuldmagt_mandate where message = 'a'`.execute(database);
      assert.match(rows.map(row => row['QUERY PLAN']).join('\n'), /Seq Scan on fuldmagt_mandate/);
    });
  });
