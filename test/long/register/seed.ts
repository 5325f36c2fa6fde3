import { parseArgs } from 'node:util';
import { env } from 'node:process';
import { sql } from 'kysely';
import { toDay } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import { openStore } from '../../../src/server/index.js';
import { seed } from '../../support/seeded/seed.js';

/*
 * Fills an empty register with a made-up world: `npm run seed -- --citizens 100000 --mandates 1000000`, in the database at DATABASE_URL, or in the folder
 * DATA_DIR. It writes into no register that has anything in it.
 */
const { values } = parseArgs({
  options: { citizens: { type: 'string', default: '100000' }, mandates: { type: 'string', default: '1000000' }, today: { type: 'string' } },
});
const store = await openStore({ url: env['DATABASE_URL'] || undefined, folder: env['DATA_DIR'] ?? '.data' });
try {
  const { rows } = await sql`select id from fuldmagt_mandate limit 1`.execute(store.database);
  if (rows.length > 0) throw new Error('There are mandates in this register already: choose an empty one.');
  const begun = performance.now();
  const [citizens, mandates] = [Number(values.citizens), Number(values.mandates)];
  await seed(store.database, { citizens, mandates, today: (values.today as Day | undefined) ?? toDay(new Date()) });
  console.log(`${citizens} citizens and ${mandates} mandates took ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
} finally {
  await store.close();
}
