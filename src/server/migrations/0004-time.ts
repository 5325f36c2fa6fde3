import { sql, type Kysely } from 'kysely';

const text = sql`text collate "C"`;

/** What time does to mandates, and what becomes of messages on their way. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;

  await schema.alterTable('fuldmagt_mandate').addColumn('timed', text).addColumn('due', text).execute();
  await schema
    .createIndex('fuldmagt_mandate_due')
    .on('fuldmagt_mandate')
    .columns(['due', 'id'])
    .where(sql.ref('due'), 'is not', null)
    .execute();
  // What is there already is looked at by the first run of time: all that is not over, and what can still be extended.
  await sql`
    update fuldmagt_mandate set due = first_day
    where state in ('awaiting-approval', 'letter-sent', 'in-review', 'active')
      and greatest(coalesce(answer_by, last_day), extension_by) >= (current_date - 31)::text collate "C"`.execute(database);

  await schema
    .alterTable('fuldmagt_outbox')
    // When it may next be tried. What is there already may be at once.
    .addColumn('next', text, column => column.notNull().defaultTo(''))
    .addColumn('attempts', 'integer', column => column.notNull().defaultTo(0))
    .addColumn('code', text)
    .addColumn('sent', text)
    .addColumn('given_up', 'boolean')
    .execute();
  await sql`create index fuldmagt_outbox_next on fuldmagt_outbox (next, seq) where sent is null and given_up is null`.execute(database);
  await sql`create index fuldmagt_outbox_given_up on fuldmagt_outbox (seq) where sent is null and given_up is not null`.execute(database);
  await sql`create index fuldmagt_outbox_sent on fuldmagt_outbox (sent) where sent is not null`.execute(database);

  // What is kept for some days only is found by its age.
  await schema.createIndex('fuldmagt_answer_at').on('fuldmagt_answer').column('at').execute();
  await schema.createIndex('fuldmagt_try_at').on('fuldmagt_try').column('at').execute();
  await schema.createIndex('fuldmagt_draft_at').on('fuldmagt_draft').column('at').execute();
  await schema.createIndex('fuldmagt_acting_at').on('fuldmagt_acting').column('at').execute();

  await schema
    .createTable('fuldmagt_mark')
    .addColumn('name', text, column => column.primaryKey())
    .addColumn('mark', text, column => column.notNull())
    .execute();
}
