import { sql, type Kysely } from 'kysely';

const text = sql`text collate "C"`;

/** What services behind the portal know of acting: by which name a session acts, what its tokens are signed with, and for what a mandate was used. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;

  await schema.alterTable('fuldmagt_acting').addColumn('sid', text).addColumn('found_by', text).execute();
  await schema
    .createIndex('fuldmagt_acting_sid')
    .unique()
    .on('fuldmagt_acting')
    .column('sid')
    .where(sql.ref('sid'), 'is not', null)
    .execute();

  await schema.alterTable('fuldmagt_history').addColumn('use', 'jsonb').execute();

  await schema
    .createTable('fuldmagt_key')
    .addColumn('id', text, column => column.primaryKey())
    .addColumn('open', text, column => column.notNull())
    .addColumn('sealed', text, column => column.notNull())
    .addColumn('made', text, column => column.notNull())
    .execute();
}
