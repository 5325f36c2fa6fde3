import { sql, type Kysely } from 'kysely';

/** Text that is compared letter by letter, whatever language the database sorts in: ids, days and instants come in the order that the rest of the house sees. */
const text = sql`text collate "C"`;

/** Mandates, what happened to them, who knows whom by which handle, and what waits to be sent. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;

  await schema
    .createTable('fuldmagt_mandate')
    .addColumn('id', text, column => column.primaryKey())
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('state', text, column => column.notNull())
    .addColumn('giver', text, column => column.notNull())
    .addColumn('holder', text, column => column.notNull())
    .addColumn('powers', 'jsonb', column => column.notNull())
    .addColumn('period', 'jsonb', column => column.notNull())
    .addColumn('first_day', text, column => column.notNull())
    .addColumn('last_day', text, column => column.notNull())
    .addColumn('basis', text, column => column.notNull())
    .addColumn('delivery', text, column => column.notNull())
    .addColumn('reference', text, column => column.notNull())
    .addColumn('message', 'text')
    .addColumn('changed', text, column => column.notNull())
    .execute();
  await schema.createIndex('fuldmagt_mandate_given').on('fuldmagt_mandate').columns(['giver', 'last_day', 'id']).execute();
  await schema.createIndex('fuldmagt_mandate_held').on('fuldmagt_mandate').columns(['holder', 'last_day', 'id']).execute();
  await schema
    .createIndex('fuldmagt_mandate_open')
    .on('fuldmagt_mandate')
    .columns(['giver', 'holder'])
    .where(sql.ref('state'), '=', sql.lit('awaiting-approval'))
    .execute();

  await schema
    .createTable('fuldmagt_history')
    .addColumn('seq', 'bigint', column => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('mandate', text, column => column.notNull().references('fuldmagt_mandate.id'))
    .addColumn('at', text, column => column.notNull())
    .addColumn('by', text, column => column.notNull())
    .addColumn('kind', text, column => column.notNull())
    .execute();
  await schema.createIndex('fuldmagt_history_of').on('fuldmagt_history').columns(['mandate', 'seq']).execute();

  await schema
    .createTable('fuldmagt_handle')
    .addColumn('viewer', text, column => column.notNull())
    .addColumn('person', text, column => column.notNull())
    .addColumn('handle', text, column => column.notNull())
    .addPrimaryKeyConstraint('fuldmagt_handle_of', ['viewer', 'person'])
    .addUniqueConstraint('fuldmagt_handle_is', ['viewer', 'handle'])
    .execute();

  await schema
    .createTable('fuldmagt_answer')
    .addColumn('person', text, column => column.notNull())
    .addColumn('key', text, column => column.notNull())
    .addColumn('operation', text, column => column.notNull())
    .addColumn('question', text, column => column.notNull())
    .addColumn('mandate', text)
    .addColumn('at', text, column => column.notNull())
    .addPrimaryKeyConstraint('fuldmagt_answer_to', ['person', 'key'])
    .execute();

  await schema
    .createTable('fuldmagt_try')
    .addColumn('person', text, column => column.notNull())
    .addColumn('at', text, column => column.notNull())
    .execute();
  await schema.createIndex('fuldmagt_try_of').on('fuldmagt_try').columns(['person', 'at']).execute();

  await schema
    .createTable('fuldmagt_acting')
    .addColumn('session', text, column => column.primaryKey())
    .addColumn('person', text, column => column.notNull())
    .addColumn('giver', text, column => column.notNull())
    .addColumn('at', text, column => column.notNull())
    .execute();

  await schema
    .createTable('fuldmagt_outbox')
    .addColumn('id', text, column => column.primaryKey())
    .addColumn('seq', 'bigint', column => column.notNull().unique().generatedAlwaysAsIdentity())
    .addColumn('recipient', text, column => column.notNull())
    .addColumn('kind', text, column => column.notNull())
    .addColumn('mandate', text, column => column.notNull())
    .addColumn('at', text, column => column.notNull())
    .execute();
}
