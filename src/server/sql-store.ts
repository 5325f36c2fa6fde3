import { sql, type Expression, type ExpressionBuilder, type Kysely, type RawBuilder, type Selectable, type SqlBool } from 'kysely';
import type { Day } from '../domain/day.shape.js';
import { afterLastDay, inForce, openRequests, type OpenExtension } from '../domain/lifecycle.js';
import { MandateState, type Side } from '../domain/mandate.shape.js';
import type { PartyId } from '../domain/party.shape.js';
import { firstDay, lastDay } from '../domain/period.js';
import { isRefusal, Refusal } from '../domain/refusal.js';
import { newId } from '../registry/ids.js';
import type { PersonId } from '../registry/ports.js';
import type { Kept, Room, Store, Wanted, WantedCases } from '../registry/store.js';
import type { Tables } from './tables.js';

/**
 * A store in PostgreSQL, or in PGlite, which is PostgreSQL inside this process. The tables are made by `migrate`.
 *
 * A piece of work is one transaction, and holds a connection until it is done. It waits for the portal's own look-ups meanwhile,
 * so whoever answers those needs another connection: on PGlite there is but one, and a portal that keeps its people
 * on the same PGlite would wait for itself.
 *
 * Two pieces that get in each other's way are sorted out here: one of them is done again, from its beginning. A lost connection is refused with `backend-down`.
 */
export function sqlStore<Schema>(database: Kysely<Schema>): Store {
  const tables = database.withoutPlugins() as unknown as Kysely<Tables>;
  return {
    work: piece =>
      persistently(() =>
        tables
          .transaction()
          .setIsolationLevel('read committed')
          .execute(async transaction => {
            let over = false;
            const held = () => {
              if (over) throw new Error('this piece of work is over, and its connection is somebody else’s');
              return transaction;
            };
            try {
              return await piece(roomIn(held));
            } finally {
              over = true;
            }
          }),
      ),

    unsent: limit =>
      persistently(async () => {
        const rows = await tables.selectFrom('fuldmagt_outbox').selectAll().orderBy('seq').limit(limit).execute();
        return rows.map(({ id, recipient, kind, mandate, at }) => ({ id, to: recipient, kind, mandate, at }));
      }),
    sent: id =>
      persistently(async () => {
        await tables.deleteFrom('fuldmagt_outbox').where('id', '=', id).execute();
      }),
  };
}

/** The room of one piece of work. Each query asks anew for the connection, and is refused once the work is over. */
const roomIn = (held: () => Kysely<Tables>): Room => ({
  async mandate(id) {
    const row = await held().selectFrom('fuldmagt_mandate').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    return row && toKept(row);
  },

  async add(mandate) {
    await held().insertInto('fuldmagt_mandate').values(toRow(mandate)).execute();
  },

  async change(mandate) {
    const changed = await held()
      .updateTable('fuldmagt_mandate')
      .set(toRow(mandate))
      .where('id', '=', mandate.id)
      .where('version', '=', mandate.version - 1)
      .returning('id')
      .executeTakeFirst();
    if (!changed) throw new Refusal('changed-meanwhile');
  },

  mandatesOf: (person, wanted) => pageOf(held(), matching(person, wanted), wanted),

  casesOf: (desk, wanted) => pageOf(held(), atDesk(desk, wanted), wanted),
  async readdress(id, desk) {
    await held().updateTable('fuldmagt_mandate').set({ desk }).where('id', '=', id).execute();
  },
  async referred(reference) {
    const row = await held().selectFrom('fuldmagt_mandate').select('id').where('reference', '=', reference).executeTakeFirst();
    return row?.id;
  },

  async othersOf(person, side) {
    const rows = await held()
      .selectFrom('fuldmagt_mandate')
      .select(otherThan(person).as('other'))
      .distinct()
      .where(concerns(person, side))
      .execute();
    return rows.map(({ other }) => other);
  },

  async inForce(holder, today, giver) {
    const rows = await held()
      .selectFrom('fuldmagt_mandate')
      .selectAll()
      .where('holder', '=', holder)
      .$if(giver !== undefined, query => query.where('giver', '=', giver as PersonId))
      .where('last_day', '>=', today)
      .where('first_day', '<=', today)
      .orderBy('id')
      .execute();
    return rows.map(toKept).filter(mandate => inForce(mandate, today));
  },

  async openBetween(giver, holder) {
    await alone(held(), 'between', giver, holder);
    const rows = await held()
      .selectFrom('fuldmagt_mandate')
      .selectAll()
      .where('giver', '=', giver)
      .where('holder', '=', holder)
      .where('state', 'in', sql<MandateState>`(${sql.join(openRequests.map(state => sql.lit(state)))})`)
      .execute();
    return rows.map(toKept);
  },

  async happened(mandate, { at, by, kind }) {
    await held().insertInto('fuldmagt_history').values({ mandate, at, by, kind }).execute();
  },
  history: mandate =>
    held().selectFrom('fuldmagt_history').select(['at', 'by', 'kind']).where('mandate', '=', mandate).orderBy('seq').execute(),

  async handles(viewer, people) {
    const known = await handlesOf(held(), viewer, people);
    // In order, so that two who meet the same people at one moment do not wait for each other.
    const strangers = [...new Set(people)].filter(person => !known.has(person)).sort();
    if (strangers.length === 0) return known;
    await held()
      .insertInto('fuldmagt_handle')
      .values(strangers.map(person => ({ viewer, person, handle: newId() as PartyId })))
      .onConflict(conflict => conflict.columns(['viewer', 'person']).doNothing())
      .execute();
    return handlesOf(held(), viewer, people);
  },
  async personOf(viewer, handle) {
    const row = await held()
      .selectFrom('fuldmagt_handle')
      .select('person')
      .where('viewer', '=', viewer)
      .where('handle', '=', handle)
      .executeTakeFirst();
    return row?.person;
  },

  async claim(person, key, { operation, question }, at) {
    const asked = await digest(question);
    // Where another server is at the same key, this waits until it is done, and then finds what it wrote.
    const claimed = await held()
      .insertInto('fuldmagt_answer')
      .values({ person, key, operation, question: asked, mandate: null, at })
      .onConflict(conflict => conflict.columns(['person', 'key']).doNothing())
      .returning('key')
      .executeTakeFirst();
    if (claimed) return undefined;
    const before = await held()
      .selectFrom('fuldmagt_answer')
      .selectAll()
      .where('person', '=', person)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    return {
      operation: before.operation,
      question: before.question === asked ? question : before.question,
      ...(before.mandate === null ? {} : { mandate: before.mandate }),
    };
  },
  async settle(person, key, mandate) {
    await held().updateTable('fuldmagt_answer').set({ mandate }).where('person', '=', person).where('key', '=', key).execute();
  },

  async triesSince(person, since) {
    await alone(held(), 'tries', person);
    const rows = await held()
      .selectFrom('fuldmagt_try')
      .select('at')
      .where('person', '=', person)
      .where('at', '>', since)
      .orderBy('at')
      .execute();
    return rows.map(({ at }) => at);
  },
  async tried(person, at) {
    await held().insertInto('fuldmagt_try').values({ person, at }).execute();
  },

  async acting(session) {
    return held()
      .selectFrom('fuldmagt_acting')
      .select(['person', 'giver'])
      .where('session', '=', await digest(session))
      .executeTakeFirst();
  },
  async actFor(session, row, at) {
    const name = await digest(session);
    if (!row) await held().deleteFrom('fuldmagt_acting').where('session', '=', name).execute();
    else
      await held()
        .insertInto('fuldmagt_acting')
        .values({ session: name, ...row, at })
        .onConflict(conflict => conflict.column('session').doUpdateSet({ ...row, at }))
        .execute();
  },
  async actNoMore(session, giver) {
    const name = await digest(session);
    await held().deleteFrom('fuldmagt_acting').where('session', '=', name).where('giver', '=', giver).execute();
  },

  async drafts(person) {
    await alone(held(), 'drafts', person);
    return held()
      .selectFrom('fuldmagt_draft')
      .select(['id', 'version', 'answers', 'at'])
      .where('person', '=', person)
      .orderBy('at', 'desc')
      .orderBy('id')
      .execute();
  },
  async keepDraft(person, { id, version, answers, at }) {
    const written = { version, answers: json(answers), at };
    await held()
      .insertInto('fuldmagt_draft')
      .values({ person, id, ...written })
      .onConflict(conflict => conflict.columns(['person', 'id']).doUpdateSet(written))
      .execute();
  },
  async dropDraft(person, id) {
    await held().deleteFrom('fuldmagt_draft').where('person', '=', person).where('id', '=', id).execute();
  },

  async post({ id, to, kind, mandate, at }) {
    await held().insertInto('fuldmagt_outbox').values({ id, recipient: to, kind, mandate, at }).execute();
  },
});

/** A page of the mandates that are wanted, and how many there are in all. */
const pageOf = async (
  tables: Kysely<Tables>,
  wanted: Clause,
  { after, sort, limit }: Pick<Wanted, 'after' | 'sort' | 'limit'>,
): Promise<{ readonly items: readonly Kept[]; readonly total: number }> => {
  const found = tables.selectFrom('fuldmagt_mandate').where(wanted);
  const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  const key = sort === 'until' ? 'last_day' : 'changed';
  const rows = await found
    .selectAll()
    .$if(after !== undefined, query => query.where(beyond(key, after as NonNullable<Wanted['after']>)))
    .orderBy(key, sort === 'until' ? 'asc' : 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return { items: rows.map(toKept), total };
};

type Clause = (build: ExpressionBuilder<Tables, 'fuldmagt_mandate'>) => Expression<SqlBool>;

/** The mandates of a person, on one side or on either. */
const concerns =
  (person: PersonId, side?: Side): Clause =>
  build =>
    build.or((['giver', 'holder'] as const).filter(own => !side || own === side).map(own => build(own, '=', person)));

/** Those of them that are wanted, on the day that it is. */
const matching =
  (person: PersonId, { today, side, needsMe, states, others }: Wanted): Clause =>
  build =>
    build.and([
      concerns(person, side)(build),
      ...(needsMe ? [build('giver', '=', person), awaitsGiver(today)(build)] : []),
      ...(states ? [inStates(states, today)(build)] : []),
      ...(others ? [among(otherThan(person), others)] : []),
    ]);

/** The cases of a desk that are wanted. */
const atDesk =
  (desk: string, { today, needsMe, states }: WantedCases): Clause =>
  build =>
    build.and([
      build('desk', '=', desk),
      ...(needsMe ? [build.or([inStates(['in-review'], today)(build), extensionIs('in-review', today)(build)])] : []),
      ...(states ? [inStates(states, today)(build)] : []),
    ]);

/** Those that are in one of these states on a day: what a state becomes by itself after the last day is asked of the domain, for each state that can be written down. */
const inStates =
  (states: readonly MandateState[], today: Day): Clause =>
  build =>
    build.or([
      build.and([
        build(holdsUntil, '>=', today),
        among(
          build.ref('state'),
          MandateState.options.filter(written => states.includes(written)),
        ),
      ]),
      build.and([
        build(holdsUntil, '<', today),
        among(
          build.ref('state'),
          MandateState.options.filter(written => states.includes(afterLastDay[written] ?? written)),
        ),
      ]),
    ]);

/** Those that wait for their giver on a day. */
const awaitsGiver =
  (today: Day): Clause =>
  build =>
    build.or([inStates(['awaiting-approval'], today)(build), extensionIs('asked', today)(build)]);

/** Those with an extension that is open on a day, and has come so far. */
const extensionIs =
  (state: OpenExtension['state'], today: Day): Clause =>
  build =>
    build.and([build('extension_by', '>=', today), sql<SqlBool>`extension ->> 'state' = ${state}`]);

/** The last day on which a state holds by itself, as in the domain. */
const holdsUntil = sql<Day>`coalesce(answer_by, last_day)`;

/** Those that come after a place in the list: ends go up, changes go down, and ids that tell equal ones apart always go up. */
const beyond =
  (key: 'last_day' | 'changed', after: NonNullable<Wanted['after']>): Clause =>
  build =>
    build.or([build(key, key === 'last_day' ? '>' : '<', after.key), build.and([build(key, '=', after.key), build('id', '>', after.id)])]);

const otherThan = (person: PersonId): RawBuilder<PersonId> => sql`case when giver = ${person} then holder else giver end`;

/** Whether a value is one of a list of any length, none included: the list travels as one parameter. */
const among = <T extends string>(value: Expression<T>, list: readonly T[]): RawBuilder<SqlBool> =>
  sql`${value} in (select jsonb_array_elements_text(${json(list)}))`;

/** A value as `jsonb`. It travels as text, because drivers differ in what they make of an object or an array. */
const json = <T>(value: T): RawBuilder<T> => sql`${JSON.stringify(value)}::text::jsonb`;

const handlesOf = async (
  tables: Kysely<Tables>,
  viewer: PersonId,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, PartyId>> => {
  const rows = await tables
    .selectFrom('fuldmagt_handle')
    .select(['person', 'handle'])
    .where('viewer', '=', viewer)
    .where(build => among(build.ref('person'), people))
    .execute();
  return new Map(rows.map(({ person, handle }) => [person, handle]));
};

/** Waits until nobody else is at this, and keeps others waiting until the work is done. */
const alone = (tables: Kysely<Tables>, ...what: readonly string[]) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify(['fuldmagt', ...what])}, 0))`.execute(tables);

const digest = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');
};

const toRow = (mandate: Kept) => ({
  id: mandate.id,
  version: mandate.version,
  state: mandate.state,
  giver: mandate.giver,
  holder: mandate.holder,
  powers: json(mandate.powers),
  period: json(mandate.period),
  first_day: firstDay(mandate.period),
  last_day: lastDay(mandate.period),
  basis: mandate.basis,
  delivery: mandate.delivery,
  reference: mandate.reference,
  message: mandate.message ?? null,
  changed: mandate.changed,
  answer_by: mandate.answerBy ?? null,
  extension: mandate.extension ? json(mandate.extension) : null,
  extension_by: mandate.extension?.answerBy ?? null,
  replaces: mandate.replaces ?? null,
  desk: mandate.desk ?? null,
  missing: mandate.missing ? json(mandate.missing) : null,
});

const toKept = ({
  first_day: _,
  last_day: __,
  extension_by: ___,
  message,
  answer_by: answerBy,
  extension,
  replaces,
  desk,
  missing,
  ...row
}: Selectable<Tables['fuldmagt_mandate']>): Kept => ({
  ...row,
  ...(message !== null && { message }),
  ...(answerBy !== null && { answerBy }),
  ...(extension !== null && { extension }),
  ...(replaces !== null && { replaces }),
  ...(desk !== null && { desk }),
  ...(missing !== null && { missing }),
});

/** How often a piece of work is begun before it is given up. */
const attempts = 5;

/** Does a task, again where the database could not do it beside another, and says what went wrong in the words of the house. */
const persistently = async <T>(task: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await task();
    } catch (error) {
      if (isRefusal(error)) throw error;
      const code = codeOf(error);
      if (!collisions.has(code)) throw refusalFor(code, error);
      if (attempt === attempts) throw new Refusal('backend-down', { cause: error });
      await new Promise(resolve => setTimeout(resolve, 5 * 2 ** attempt * (1 + Math.random())));
    }
  }
};

/** Two transactions that could not be done one after the other, or that waited for each other. */
const collisions = new Set(['40001', '40P01']);

/** A text that no database can hold, such as one with a NUL in it. It came from outside: nothing of ours has one. */
const unwritable = new Set(['22021', '22P05']);

const refusalFor = (code: string, error: unknown): unknown => {
  if (unwritable.has(code)) return new Refusal('not-valid', { cause: error });
  return isLost(code, error) ? new Refusal('backend-down', { cause: error }) : error;
};

/** Whether an error means that the database cannot be reached just now: by SQLSTATE, by what the network says, or by the words of a driver that has no code for it. */
const isLost = (code: string, error: unknown): boolean =>
  /^(08...|57P0.|53...|25P03|E[A-Z]{4,}|EAI_AGAIN)$/.test(code) ||
  (code === '' &&
    error instanceof Error &&
    /^(Connection terminated|Client has encountered a connection error|timeout e)/.test(error.message));

const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
};
