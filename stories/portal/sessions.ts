import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Login } from '../../src/server/login.js';
import type { Clock, PersonId } from '../../src/registry/ports.js';
import type { PortalTables } from './tables.js';
import type { Language } from './words/index.js';

/** Somebody who is logged in. */
export interface PortalSession {
  /** A digest of what is in the cookie. */
  readonly id: string;
  readonly person: PersonId;
  /** What each form and each call must bring along, so that no other page can act with this citizen's cookie. */
  readonly csrf: string;
  readonly lang: Language;
  /** The municipality at whose desk they sit, by its code. Nothing where they are here as a citizen: nobody is both at once. */
  readonly desk: string | undefined;
  /** What came along through NemLog-in. Nothing where they have logged in otherwise. */
  readonly login: Login | undefined;
  /** For whom a session through NemLog-in acts, as a handle. */
  readonly acting: string | undefined;
  readonly until: Date;
}

/** How long somebody stays logged in who does nothing, in minutes. */
const idleMinutes = 30;

/** Who is logged in, kept where it outlives the server. */
export function sessionsIn(db: Kysely<PortalTables>, clock: Clock) {
  const ends = (seen: string) => new Date(Date.parse(seen) + idleMinutes * 60_000);
  const oldest = () => new Date(clock().getTime() - idleMinutes * 60_000).toISOString();

  return {
    /** Logs somebody in, and answers with what goes into the cookie. */
    async begin(
      person: PersonId,
      lang: Language,
      { desk, login }: { readonly desk?: string | undefined; readonly login?: Login | undefined } = {},
    ): Promise<string> {
      await db.deleteFrom('portal_sessions').where('seen', '<=', oldest()).execute();
      const secret = random();
      await db
        .insertInto('portal_sessions')
        .values({
          id: digest(secret),
          person,
          csrf: random(),
          lang,
          seen: clock().toISOString(),
          desk: desk ?? null,
          login: login ? JSON.stringify(login) : null,
          acting: null,
        })
        .execute();
      return secret;
    },

    /** Whose cookie it is. Being asked is activity, and begins the time to idle anew, unless nobody has pressed anything: then it is only looked up. */
    async find(secret: string | undefined, { keeps = true } = {}): Promise<PortalSession | undefined> {
      if (!secret) return undefined;
      const id = digest(secret);
      const found = keeps
        ? db
            .updateTable('portal_sessions')
            .set({ seen: clock().toISOString() })
            .where('id', '=', id)
            .where('seen', '>', oldest())
            .returningAll()
        : db.selectFrom('portal_sessions').selectAll().where('id', '=', id).where('seen', '>', oldest());
      const row = await found.executeTakeFirst();
      if (!row) return undefined;
      const { person, csrf, lang, desk, login, acting, seen } = row;
      return { id, person, csrf, lang, desk: desk ?? undefined, login: login ?? undefined, acting: acting ?? undefined, until: ends(seen) };
    },

    /** Whether somebody is still logged in. Being asked keeps nobody so. */
    async lasts({ id }: Pick<PortalSession, 'id'>): Promise<boolean> {
      const row = await db.selectFrom('portal_sessions').select('id').where('id', '=', id).where('seen', '>', oldest()).executeTakeFirst();
      return row !== undefined;
    },

    /** Reads on in another language. */
    async speak({ id }: PortalSession, lang: Language): Promise<void> {
      await db.updateTable('portal_sessions').set({ lang }).where('id', '=', id).execute();
    },

    /** Acts for somebody from now on, under a handle, or for oneself. */
    async act({ id }: PortalSession, acting: string | undefined): Promise<void> {
      await db
        .updateTable('portal_sessions')
        .set({ acting: acting ?? null })
        .where('id', '=', id)
        .execute();
    },

    /** Logs somebody out. */
    async end({ id }: PortalSession): Promise<void> {
      await db.deleteFrom('portal_sessions').where('id', '=', id).execute();
    },
  };
}

export type Sessions = ReturnType<typeof sessionsIn>;

const random = () => randomBytes(24).toString('base64url');
const digest = (secret: string) => createHash('sha256').update(secret).digest('base64url');
