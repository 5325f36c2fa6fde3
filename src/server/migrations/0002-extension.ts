import { sql, type Kysely } from 'kysely';

const text = sql`text collate "C"`;

/** What stands beside the state of a mandate, the mandate that one takes the place of, and the drafts of those who are not done yet. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;

  await schema
    .alterTable('fuldmagt_mandate')
    .addColumn('answer_by', text)
    .addColumn('extension', 'jsonb')
    .addColumn('extension_by', text)
    .addColumn('replaces', text, column => column.references('fuldmagt_mandate.id'))
    .execute();

  await schema
    .createTable('fuldmagt_draft')
    .addColumn('person', text, column => column.notNull())
    .addColumn('id', text, column => column.notNull())
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('answers', 'jsonb', column => column.notNull())
    .addColumn('at', text, column => column.notNull())
    .addPrimaryKeyConstraint('fuldmagt_draft_of', ['person', 'id'])
    .execute();
}
