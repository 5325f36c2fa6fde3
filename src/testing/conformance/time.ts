import { addDays, addMonths } from '../../domain/day.js';
import { possible } from '../../domain/chance.js';
import { Action } from '../../domain/mandate.shape.js';
import { bo, karen } from '../people.js';
import { equal, refused, settled } from './expect.js';
import { limitsOf, type Holds, type Whole } from './ground.js';

/** What the days do. */
export const time: readonly Holds[] = [
  {
    name: 'R073: a mandate is in force through its last day, and expired on the day after',
    asks: ['findPerson', 'give', 'mandates', 'mandate', 'perform'],
    days: true,
    async run({ as, give, act, on, today }) {
      const [holder, giver, last] = [await as(bo), await as(karen), addMonths(today, 1)];
      const given = await give(giver, bo, { until: last });
      const states = async (by: Whole) => [(await by.mandate({ id: given.id })).mandate.state, (await by.mandates({})).items[0]?.state];
      await on(last);
      for (const one of [holder, giver]) equal(await states(one), ['active', 'active'], 'the state on the last day');
      await on(addDays(last, 1));
      for (const one of [holder, giver]) {
        equal(await states(one), ['expired', 'expired'], 'the state on the day after');
        await refused('mandate-ended', act(one, given, 'delete'), 'to delete what has expired');
      }
      equal((await holder.mandates({ states: ['active'] })).total, 0, 'how many are in force on the day after');
      equal((await holder.mandates({ states: ['expired'] })).total, 1, 'how many have expired by then');
    },
  },
  {
    name: 'Z3: a request can be answered through the last day asked for; on the day after it has lapsed',
    asks: ['findPerson', 'request', 'mandates', 'mandate', 'perform'],
    days: true,
    async run({ as, ask, act, on, today }) {
      // Of a day or two: a backend may let what lasts longer lapse before its last day.
      const [holder, giver, last] = [await as(bo), await as(karen), today];
      const asked = await ask(holder, karen, { until: last });
      const late = await ask(holder, karen, { until: addDays(last, 1) });
      await on(addDays(last, 1));
      for (const answer of ['approve', 'reject'] as const)
        await refused('period-over', act(giver, asked, answer), `to ${answer} on the day after`);
      equal((await holder.mandate({ id: asked.id })).mandate.state, 'lapsed', 'the state on the day after');
      equal((await giver.mandates({ states: ['lapsed'] })).total, 1, 'how many have lapsed');
      equal((await giver.mandates({ needsMe: true })).total, 1, 'how many wait for an answer');
      equal((await act(giver, late, 'approve')).state, 'active', 'the state of what is approved on its last day');
    },
  },
  {
    name: 'R095, Z2: a request that is approved later is in force from the day of the approval, and not before',
    asks: ['findPerson', 'request', 'perform'],
    days: true,
    async run({ as, ask, act, on, today }) {
      const asked = await ask(await as(bo), karen, { until: addDays(today, 30) });
      await on(addDays(today, 1));
      const { period } = await act(await as(karen), asked, 'approve');
      equal(period, [{ from: addDays(today, 1), until: addDays(today, 30) }], 'the period of what is approved a day later');
    },
  },
  {
    name: 'what can be done on the day after the last one is what a mandate says can be done',
    asks: ['findPerson', 'request', 'give', 'mandate', 'perform'],
    days: true,
    async run({ as, ask, give, act, on, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const mandates = [await ask(holder, karen, { until: today }), await give(giver, bo, { until: today })];
      const before = (await giver.mandate({ id: mandates[1]?.id as never })).mandate.can;
      await on(addDays(today, 1));
      equal(possible(before, addDays(today, 1)), [], 'what was said the day before to be possible now');
      for (const { id } of mandates) {
        for (const [side, who] of [
          ['holder', holder],
          ['giver', giver],
        ] as const) {
          for (const action of ['approve', 'reject', 'withdraw', 'delete'] as const) {
            const { mandate } = await who.mandate({ id });
            const { done } = await settled([act(who, mandate, action)]);
            equal(
              possible(mandate.can, addDays(today, 1)).includes(action),
              done.length === 1,
              `whether the ${side} is told that they can ${action} what is ${mandate.state}`,
            );
          }
        }
      }
    },
  },
  {
    name: 'R077: what can be done to a mandate from the day before its last one until its window has closed is what it says can be done, for both',
    asks: ['findPerson', 'give', 'mandate', 'perform'],
    days: true,
    async run({ as, give, act, on, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const { extensionDays } = await limitsOf(holder);
      const last = addDays(today, 3);
      const answers = Action.options.filter(action => action !== 'delete' && action !== 'request-extension');
      // In one order an extension is approved before it can be rejected, in the other it is rejected first.
      for (const order of [answers, answers.toReversed()]) {
        for (const days of [-1, 0, 1, extensionDays, extensionDays + 1]) {
          await on(today);
          const { id } = await give(giver, bo, { until: last });
          const before = { holder: (await holder.mandate({ id })).mandate.can, giver: (await giver.mandate({ id })).mandate.can };
          const day = addDays(last, days);
          await on(day);
          for (const [side, who] of [
            ['holder', holder],
            ['giver', giver],
          ] as const)
            equal(
              possible((await who.mandate({ id })).mandate.can, day),
              possible(before[side], day),
              `what the ${side} can do ${days} days after the last one, and what they were told of it on the first day`,
            );
          for (const action of [...order, 'request-extension', ...order, 'request-extension', 'delete'] as const) {
            for (const [side, who] of [
              ['holder', holder],
              ['giver', giver],
            ] as const) {
              const { mandate } = await who.mandate({ id });
              const { done } = await settled([act(who, mandate, action)]);
              equal(
                possible(mandate.can, day).includes(action),
                done.length === 1,
                `whether the ${side} is told that they can ${action} what is ${mandate.state} ${days} days after its last one`,
              );
            }
          }
        }
      }
    },
  },
  {
    name: 'R073: one may act through the last day, and not on the day after; acting ends by itself',
    asks: ['session', 'findPerson', 'give', 'principals', 'actFor'],
    days: true,
    async run({ as, find, give, on, today }) {
      const [holder, last] = [await as(bo), addMonths(today, 1)];
      const person = await find(holder, karen);
      await give(await as(karen), bo, { until: last });
      await holder.actFor({ person });
      await on(last);
      equal((await holder.session({})).acting?.person.id, person, 'for whom Bo acts on the last day');
      equal((await holder.principals({})).total, 1, 'for how many Bo may act on the last day');
      await on(addDays(last, 1));
      equal((await holder.session({})).acting, null, 'for whom Bo acts on the day after');
      equal((await holder.principals({})).total, 0, 'for how many Bo may act on the day after');
      await refused('not-allowed', holder.actFor({ person }), 'to act for Karen on the day after');
    },
  },
  {
    name: 'when one of two mandates runs out, one acts with what the other gives',
    asks: ['findPerson', 'give', 'principals'],
    days: true,
    async run({ as, give, on, here: [one, other], today }) {
      const giver = await as(karen);
      await give(giver, bo, { powers: [one], until: addDays(today, 10) });
      await give(giver, bo, { powers: [other], until: addDays(today, 20) });
      await on(addDays(today, 11));
      const { items } = await (await as(bo)).principals({ power: one });
      equal(
        items.map(({ powers, until, covers }) => [powers.map(({ id }) => id), until, covers]),
        [[[other], addDays(today, 20), false]],
        'with what Bo may act, until when, and whether it covers what has run out',
      );
    },
  },
  {
    name: 'the session tells the day that it is where the backend is',
    asks: ['session'],
    days: true,
    async run({ as, on, today }) {
      await on(addDays(today, 3));
      equal((await (await as(bo)).session({})).today, addDays(today, 3), 'which day it is');
    },
  },
];
