import { Migrator, type Kysely, type Migration } from 'kysely';
import * as register from './0001-register.js';
import * as extension from './0002-extension.js';
import * as letter from './0003-letter.js';
import * as time from './0004-time.js';
import * as acting from './0005-acting.js';

/** The steps by which the tables came to be, in order. A step that has been published is never changed again: a change is a new step. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-register': register,
  '0002-extension': extension,
  '0003-letter': letter,
  '0004-time': time,
  '0005-acting': acting,
};

/** Brings the tables up to date, once, however many servers start at the same moment. */
export async function migrate<Schema>(database: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({
    db: database.withoutPlugins(),
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: 'fuldmagt_migration',
    migrationLockTableName: 'fuldmagt_migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('the tables could not be brought up to date', { cause: error });
}
