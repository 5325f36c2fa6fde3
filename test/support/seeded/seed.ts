import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Day } from '../../../src/domain/day.shape.js';
import { carePortal } from '../../../src/testing/world.js';
import { busy, citizenId } from './citizens.js';

export interface SeedOptions {
  /** How many people there are. */
  readonly citizens: number;
  /** How many mandates they have given each other. */
  readonly mandates: number;
  /** The day that it is. */
  readonly today: Day;
}

/** How many mandates each of the busy ones holds: those who help by profession, and those who guard many. */
export const mandatesOfBusy = 2_000;

/** How many mandates are written at a time. */
const atOnce = 100_000;

/**
 * Fills an empty register with a made-up world, in the database itself: the same one each time.
 *
 * Of a hundred mandates some forty are in force, some thirty have expired, and the others wait, were refused, deleted, replaced or never answered, as in a
 * register that has run for three years. With them go their histories, the handles of those who look at them, the keys of those who pressed, drafts of the
 * last day, and messages: most of the last weeks are sent, a few wait.
 */
export async function seed(database: Kysely<unknown>, { citizens, mandates, today }: SeedOptions): Promise<void> {
  const day = sql`${today}::date`;
  for (let from = 0; from < mandates; from += atOnce) {
    const until = Math.min(from + atOnce, mandates);
    await sql`
      insert into fuldmagt_mandate (id, version, state, giver, holder, powers, period, first_day, last_day, basis, delivery, reference, message,
        changed, desk, missing, timed, due, extension, extension_by)
      select id, version, state, giver, holder, powers::jsonb,
        jsonb_build_array(jsonb_build_object('from', first::text, 'until', last::text)), first::text, last::text,
        case when letter and r % 3 = 0 then 'guardianship' else 'own' end, case when letter then 'letter' else 'digital' end,
        upper(translate(substr(md5('reference' || n), 1, 4) || '-' || substr(md5('reference' || n), 5, 4), '01', '78')), null,
        to_char(least(greatest(first, last - 5 * (r % 60)), ${day}) + make_interval(secs => n % 86400), 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'),
        case when letter then case when r % 2 = 0 then '0999' else '0998' end end, case when state = 'declined' then '["date"]'::jsonb end,
        ${today}, case when state in ('active', 'awaiting-approval', 'letter-sent', 'in-review')
          then greatest(case when state = 'active' and last - 21 > ${day} then last - 21 else last + 1 end, ${day} + 1)::text end,
        case when asks then jsonb_build_object('until', (${day} + 60)::text, 'asked', ${today}::text, 'state', 'asked', 'answerBy', (${day} + 14)::text) end,
        case when asks then (${day} + 14)::text end
      from (
        select n, r, 'seeded-' || md5('mandate' || n) as id, state, 1 + n % 3 as version, ${personOf(sql`giver`)} as giver, ${personOf(sql`holder`)} as holder,
          state in ('letter-sent', 'in-review', 'declined') or r % 19 = 0 as letter,
          case when r % 5 = 0 then ${JSON.stringify([carePortal, 'sundhed-laegebestilling'])} else ${JSON.stringify([carePortal])} end as powers,
          case when state = 'active' then ${day} - r % 400 when state in ('awaiting-approval', 'letter-sent', 'in-review') then ${day} - r % 14
            else ${day} - 400 - r % 700 end as first,
          case when state = 'active' then ${day} + r % 300 when state in ('awaiting-approval', 'letter-sent', 'in-review') then ${day} + 20 + r % 300
            else ${day} - 20 - r % 380 end as last,
          state = 'active' and r % 97 = 0 as asks
        from (
          select n, r, case when n < ${busy * mandatesOfBusy}::int then n % ${busy}::int else ${busy}::int + ${hash(sql`n`, 2)} % (${citizens}::int - ${busy}::int) end as holder,
            ${busy}::int + ${hash(sql`n`, 3)} % (${citizens}::int - ${busy}::int) as giver,
            case when s < 40 then 'active' when s < 68 then 'expired' when s < 78 then 'deleted' when s < 84 then 'replaced' when s < 88 then 'awaiting-approval'
              when s < 91 then 'rejected' when s < 94 then 'withdrawn' when s < 97 then 'lapsed' when s < 98 then 'letter-sent'
              when s < 99 then 'declined' else case when r % 2 = 0 then 'in-review' else 'ended-by-death' end end as state
          from (select n, (${hash(sql`n`, 1)})::int as r, (${hash(sql`n`, 4)} % 100)::int as s from generate_series(${from}::int, ${until - 1}::int) n) as drawn
        ) as stated
      ) as dated where giver <> holder`.execute(database);
  }

  const all = sql`fuldmagt_mandate where id like 'seeded-%'`;
  await sql`
    insert into fuldmagt_history (mandate, at, by, kind)
    select id, first_day || 'T09:00:00.000Z', 'holder', 'request' from ${all}
    union all select id, first_day || 'T12:00:00.000Z', 'giver', 'approve' from ${all} and state in ('active', 'expired', 'deleted', 'replaced')
    union all select id, changed, case when state in ('expired', 'lapsed') then 'system' else 'giver' end, state from ${all}
      and state in ('expired', 'lapsed', 'deleted', 'replaced', 'rejected')`.execute(database);
  await sql`
    insert into fuldmagt_handle (viewer, person, handle)
    select distinct on (holder, giver) holder, giver, 'handle-' || md5(holder || giver) from ${all}
    on conflict do nothing`.execute(database);
  await sql`
    insert into fuldmagt_answer (person, key, operation, question, mandate, at)
    select holder, 'key-' || id, 'request', md5(id) || md5(giver), id, changed from ${all} and changed > ${`${today.slice(0, 4)}-01-01`}`.execute(
    database,
  );
  await sql`
    insert into fuldmagt_outbox (id, recipient, kind, mandate, at, next, attempts, sent)
    select 'message-' || id, giver, 'request', id, changed, changed, 1,
      case when state = 'awaiting-approval' and version = 3 then null else changed end
    from ${all} and changed > (${day} - 30)::text`.execute(database);
  await sql`
    insert into fuldmagt_draft (person, id, version, answers, at)
    select ${personOf(sql`n`)}, 'draft-' || md5('draft' || n), 1, '{"intent":"request","powers":[]}', ${`${today}T08:00:00.000Z`}
    from generate_series(0, ${citizens - 1}::int, 2) n`.execute(database);
  await sql`
    insert into fuldmagt_acting (session, person, giver, at)
    select md5('session' || n) || md5('b' || n), ${personOf(sql`n`)}, ${personOf(sql`n + 1`)}, ${`${today}T08:00:00.000Z`}
    from generate_series(0, ${citizens - 2}::int, 3) n`.execute(database);
  await sql`analyze`.execute(database);
}

/** A number that looks drawn, and is the same each time. */
const hash = (n: RawBuilder<unknown>, salt: number) => sql`abs(hashint4extended(${n}::int, ${sql.lit(salt)}) % 1000000007)`;

const personOf = (n: RawBuilder<unknown>) => sql`${sql.lit(citizenId(0).slice(0, -7))} || lpad((${n})::text, 7, '0')`;
