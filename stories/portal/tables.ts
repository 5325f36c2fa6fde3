import { Migrator, sql, type ColumnType, type Kysely, type Migration } from 'kysely';
import type { MandateId } from '../../src/domain/mandate.shape.js';
import type { Login } from '../../src/server/login.js';
import type { Letter } from '../../src/locale/messages/index.js';
import type { MessageKind, PersonId } from '../../src/registry/ports.js';
import type { Language } from './words/index.js';

/** One letter, in every language of the portal. */
export type Letters = Readonly<Record<Language, Letter>>;

/** What the portal keeps beside the register, in the same database. Instants are text. */
export interface PortalTables {
  /**
   * Who is logged in. Of the cookie only a digest is kept: whoever reads this table cannot log in with it. `desk` is the code of the municipality whose
   * borgerservice they work at, and null for a citizen. `login` is what came along through NemLog-in, with the CPR numbers in it: it is deleted with the
   * session. `acting` is for whom such a session acts, as a handle.
   */
  portal_sessions: {
    id: string;
    person: PersonId;
    csrf: string;
    lang: Language;
    seen: string;
    desk: string | null;
    login: ColumnType<Login | null, string | null, never>;
    acting: string | null;
  };
  /** A stand-in for each citizen's Digital Post. A letter is written once, and never changes. */
  portal_inbox: { id: string; person: PersonId; mandate: MandateId; at: string; letters: ColumnType<Letters, string, never> };
  /**
   * What borgerservice prints and posts: a letter to sign, or what somebody is told who has no Digital Post. `letter` is null for one to sign: that is
   * printed as it is opened.
   */
  portal_letters: {
    id: string;
    person: PersonId;
    /** The code of the municipality that posts it. */
    desk: string;
    mandate: MandateId;
    kind: MessageKind;
    at: string;
    letter: ColumnType<Letter | null, string | null, never>;
    /** When somebody was done with it, and whether it was posted or need not be any more. Null while it waits. */
    done: string | null;
    fate: 'posted' | 'dropped' | null;
  };
}

/** Text that is compared letter by letter, whatever language the database sorts in: instants come in their order. */
const text = sql`text collate "C"`;

const first: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('portal_sessions')
      .addColumn('id', text, column => column.primaryKey())
      .addColumn('person', text, column => column.notNull())
      .addColumn('csrf', text, column => column.notNull())
      .addColumn('lang', text, column => column.notNull())
      .addColumn('seen', text, column => column.notNull())
      .execute();
    await schema.createIndex('portal_sessions_seen').on('portal_sessions').column('seen').execute();
    await schema
      .createTable('portal_inbox')
      .addColumn('id', text, column => column.primaryKey())
      .addColumn('person', text, column => column.notNull())
      .addColumn('mandate', text, column => column.notNull())
      .addColumn('at', text, column => column.notNull())
      .addColumn('letters', 'jsonb', column => column.notNull())
      .execute();
    await schema.createIndex('portal_inbox_of').on('portal_inbox').columns(['person', 'at']).execute();
  },
};

const second: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema.alterTable('portal_sessions').addColumn('desk', text).execute();
    await schema
      .createTable('portal_letters')
      .addColumn('id', text, column => column.primaryKey())
      .addColumn('person', text, column => column.notNull())
      .addColumn('desk', text, column => column.notNull())
      .addColumn('mandate', text, column => column.notNull())
      .addColumn('kind', text, column => column.notNull())
      .addColumn('at', text, column => column.notNull())
      .addColumn('letter', 'jsonb')
      .addColumn('done', text)
      .addColumn('fate', text)
      .execute();
    await schema.createIndex('portal_letters_of').on('portal_letters').columns(['desk', 'done', 'at']).execute();
  },
};

const third: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema.alterTable('portal_sessions').addColumn('login', 'jsonb').execute();
    await schema.alterTable('portal_sessions').addColumn('acting', text).execute();
  },
};

/** The portal's part of a database, with its tables brought up to date. */
export async function portalTables(database: Kysely<unknown>): Promise<Kysely<PortalTables>> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ '0001-portal': first, '0002-desk': second, '0003-login': third }) },
    migrationTableName: 'portal_migration',
    migrationLockTableName: 'portal_migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  return database;
}
