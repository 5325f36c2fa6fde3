import assert from 'node:assert/strict';
import { env } from 'node:process';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { operationNames } from '../../../src/contract/operations.js';
import { openStore, type OpenStore } from '../../../src/server/index.js';
import { perWorld, visit, visitsFor, type Tally } from './generated/asking.js';

/** How many requests each operation gets. The long tests send five thousand. */
const wanted = Number(env['GENERATED_REQUESTS'] ?? 500);

/** Where the requests come from: the same ones each time, unless somebody wants others. */
const seed = Number(env['GENERATED_SEED'] ?? 20261125);

const worlds = Math.ceil(wanted / perWorld);

describe(`Each answer to ${worlds * perWorld} requests that were made up is as the document says, and no fault of ours:`, () => {
  for (const name of operationNames) {
    test(name, async () => {
      const tally: Tally = new Map();
      await fc.assert(
        fc.asyncProperty(visitsFor(name), made => visit(name, made, tally)),
        { numRuns: worlds, seed, endOnFailure: env['GENERATED_SHRINK'] === undefined },
      );
      const total = [...tally.values()].reduce((sum, count) => sum + count, 0);
      const done = tally.get(`${name} 200`) ?? 0;
      if (env['GENERATED_TALLY'] !== undefined) console.log(name, total, JSON.stringify(Object.fromEntries([...tally].sort())));
      // Nearly all are requests indeed, and neither all of them are refused nor all of them done.
      assert.ok(total > wanted * 0.9, `${total} of ${wanted} could be sent`);
      assert.ok(done > total * 0.01 && done < total, `${done} of ${total} were done`);
    });
  }
});

describe(`And where a database keeps the register, which is choosier about texts, to ${Math.ceil(worlds / 10) * perWorld}:`, () => {
  let store: OpenStore;
  before(async () => {
    store = await openStore();
  });
  after(() => store.close());

  for (const name of operationNames) {
    test(name, async () => {
      await fc.assert(
        fc.asyncProperty(visitsFor(name), async made => {
          const tables = (await store.database.introspection.getTables())
            .map(({ name: table }) => table)
            .filter(table => !/migration/.test(table));
          await sql`truncate ${sql.join(tables.map(table => sql.table(table)))}`.execute(store.database);
          await visit(name, made, new Map(), store);
        }),
        { numRuns: Math.ceil(worlds / 10), seed: seed + 1, endOnFailure: true },
      );
    });
  }
});
