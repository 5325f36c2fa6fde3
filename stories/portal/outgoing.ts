import type { Kysely } from 'kysely';
import type { MandateId } from '../../src/domain/mandate.shape.js';
import type { Letter } from '../../src/locale/messages/index.js';
import type { Clock, Message, MessageKind, PersonId } from '../../src/registry/ports.js';
import type { PortalTables } from './tables.js';

/** Something that borgerservice posts. */
export interface Outgoing {
  readonly id: string;
  readonly person: PersonId;
  readonly mandate: MandateId;
  readonly kind: MessageKind;
  /** When it was written, as an instant. */
  readonly at: string;
  /** What it says. Nothing, where it is a letter to sign: that is printed as it is opened. */
  readonly letter: Letter | null;
  /** When somebody was done with it, as an instant. */
  readonly done: string | null;
}

/** What has become of a letter that was to be posted. It can come back: somebody may have ticked the wrong one. */
export type Fate = 'posted' | 'dropped' | 'waiting';

/** Whether what is sent is the letter that a giver signs, and goes by post to whoever gets it (R103). */
export const isToSign = (kind: MessageKind): boolean => kind === 'request-letter' || kind === 'extension-letter';

/** How many letters are shown at a time. As they are posted, others take their places. */
const most = 100;

/** The letters that wait in borgerservice for somebody to print and post them. */
export function outgoingIn(db: Kysely<PortalTables>, clock: Clock) {
  const columns = ['id', 'person', 'mandate', 'kind', 'at', 'letter', 'done'] as const;
  const of = (desk: string) => db.selectFrom('portal_letters').where('desk', '=', desk);

  return {
    /** Lays a letter with the others, once. */
    async add({ id, to, mandate, kind, at }: Message, desk: string, letter: Letter | null): Promise<void> {
      await db
        .insertInto('portal_letters')
        .values({ id, person: to, desk, mandate, kind, at, letter: letter && JSON.stringify(letter), done: null, fate: null })
        .onConflict(conflict => conflict.column('id').doNothing())
        .execute();
    },

    /** What waits to be posted, the oldest first, as much as is shown at a time. */
    waiting: (desk: string): Promise<Outgoing[]> =>
      of(desk).select(columns).where('done', 'is', null).orderBy('at').orderBy('id').limit(most).execute(),

    /** How many letters wait. */
    async count(desk: string): Promise<number> {
      const { waiting } = await of(desk)
        .where('done', 'is', null)
        .select(({ fn }) => fn.countAll<string>().as('waiting'))
        .executeTakeFirstOrThrow();
      return Number(waiting);
    },

    /** The latest that were posted. */
    posted: (desk: string): Promise<Outgoing[]> =>
      of(desk).select(columns).where('fate', '=', 'posted').orderBy('done', 'desc').orderBy('id').limit(20).execute(),

    /** One letter. */
    find: (desk: string, id: string): Promise<Outgoing | undefined> => of(desk).select(columns).where('id', '=', id).executeTakeFirst(),

    /** Says what has become of letters. Answers of how many it was news. */
    async settle(desk: string, ids: readonly string[], fate: Fate): Promise<number> {
      if (ids.length === 0) return 0;
      const waits = fate === 'waiting';
      const { numUpdatedRows } = await db
        .updateTable('portal_letters')
        .set(waits ? { done: null, fate: null } : { done: clock().toISOString(), fate })
        .where('desk', '=', desk)
        .where('id', 'in', ids)
        .where('done', waits ? 'is not' : 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
  };
}

export type OutgoingLetters = ReturnType<typeof outgoingIn>;
