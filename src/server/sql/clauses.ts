import { sql, type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool } from 'kysely';
import { addDays } from '../../domain/day.js';
import type { Day } from '../../domain/day.shape.js';
import { afterLastDay, isEnd, type OpenExtension } from '../../domain/lifecycle.js';
import { MandateState, type Side } from '../../domain/mandate.shape.js';
import type { Limits } from '../../domain/period.shape.js';
import type { PersonId } from '../../registry/ports.js';
import type { Wanted, WantedCases } from '../../registry/store.js';
import type { Tables } from '../tables.js';
import { among } from './pieces.js';

/** What a mandate has to be like to be wanted. */
export type Clause = (build: ExpressionBuilder<Tables, 'fuldmagt_mandate'>) => Expression<SqlBool>;

/** The mandates of a person, on one side or on either. */
export const concerns =
  (person: PersonId, side?: Side): Clause =>
  build =>
    build.or((['giver', 'holder'] as const).filter(own => !side || own === side).map(own => build(own, '=', person)));

/** Those of them that are wanted, on the day that it is. */
export const matching =
  (person: PersonId, { today, side, needsMe, runsOut, askAgain, states, others }: Wanted): Clause =>
  build =>
    build.and([
      concerns(person, side)(build),
      ...wants(needsMe, build.and([build('giver', '=', person), awaitsGiver(today)(build)])),
      ...(runsOut ? wants(runsOut.is, timeRunsOut(person, today, runsOut.limits)(build)) : []),
      ...wants(askAgain, waitsToBeAskedAgain(person, today)(build)),
      ...(states ? [inStates(states, today)(build)] : []),
      ...(others ? [among(otherThan(person), others)] : []),
    ]);

/** Something that has to hold, or not to hold: what is not known of a mandate does not hold of it. */
const wants = (wanted: boolean | undefined, holds: Expression<SqlBool>): Expression<SqlBool>[] => {
  if (wanted === undefined) return [];
  return [wanted ? holds : sql<SqlBool>`not coalesce(${holds}, false)`];
};

/** The cases of a desk that are wanted. */
export const atDesk =
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

/** Those for which time is running out, as a person sees them: `runsOut` of the domain. */
const timeRunsOut =
  (person: PersonId, today: Day, { noticeDays, extensionDays }: Limits): Clause =>
  build =>
    build.or([
      build.and([inStates(['active'], today)(build), build('last_day', '<=', addDays(today, noticeDays))]),
      build.and([
        inStates(['expired'], today)(build),
        build.or([
          build('extension_by', '>=', today),
          build.and([build('holder', '=', person), build('last_day', '>=', addDays(today, -extensionDays))]),
        ]),
      ]),
    ]);

/**
 * Those of a person that wait for somebody to ask anew: `waitsToBeAskedAgain` of the domain.
 *
 * That a later one is the person's too goes without saying, and is said for the database: where somebody has thousands, it would else read all there are.
 */
const waitsToBeAskedAgain =
  (person: PersonId, today: Day): Clause =>
  build =>
    build.and([
      inStates(['declined'], today)(build),
      build('last_day', '>=', today),
      sql<SqlBool>`not exists (
        select from fuldmagt_mandate as later
        where (later.giver = ${person} or later.holder = ${person})
          and later.giver = fuldmagt_mandate.giver and later.holder = fuldmagt_mandate.holder
          and later.first_day >= left(fuldmagt_mandate.changed, 10)
          and later.id <> fuldmagt_mandate.id
          and ${among(sql.ref<MandateState>('later.state'), goingOn)}
          and coalesce(later.answer_by, later.last_day) >= ${today})`,
    ]);

/** States that are no end, and last as long as they hold by themselves. */
const goingOn = MandateState.options.filter(state => !isEnd(state));

/** Those with an extension that is open on a day, and has come so far. */
const extensionIs =
  (state: OpenExtension['state'], today: Day): Clause =>
  build =>
    build.and([build('extension_by', '>=', today), sql<SqlBool>`extension ->> 'state' = ${state}`]);

/** The last day on which a state holds by itself, as in the domain. */
const holdsUntil = sql<Day>`coalesce(answer_by, last_day)`;

/** Those that come after a place in the list: ends go up, changes go down, and ids that tell equal ones apart always go up. */
export const beyond =
  (key: 'last_day' | 'changed', after: NonNullable<Wanted['after']>): Clause =>
  build =>
    build.or([build(key, key === 'last_day' ? '>' : '<', after.key), build.and([build(key, '=', after.key), build('id', '>', after.id)])]);

/** The one of the two who is not this person. */
export const otherThan = (person: PersonId): RawBuilder<PersonId> => sql`case when giver = ${person} then holder else giver end`;
