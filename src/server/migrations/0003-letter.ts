import { sql, type Kysely } from 'kysely';

const text = sql`text collate "C"`;

/** The desk that a letter goes back to, and what was missing in the last one that was declined. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema.alterTable('fuldmagt_mandate').addColumn('desk', text).addColumn('missing', 'jsonb').execute();
  await schema
    .createIndex('fuldmagt_mandate_desk')
    .on('fuldmagt_mandate')
    .columns(['desk', 'changed'])
    .where(sql.ref('desk'), 'is not', null)
    .execute();
  await schema.createIndex('fuldmagt_mandate_reference').on('fuldmagt_mandate').column('reference').execute();

  // Requests by letter are open as well.
  await schema.dropIndex('fuldmagt_mandate_open').execute();
  await schema
    .createIndex('fuldmagt_mandate_open')
    .on('fuldmagt_mandate')
    .columns(['giver', 'holder'])
    .where(sql.ref('state'), 'in', sql`('awaiting-approval', 'letter-sent', 'in-review')`)
    .execute();
}
