import { addDays } from '../../domain/day.js';
import { possible } from '../../domain/chance.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { bo, ida, jens, karen, layla } from '../people.js';
import { equal, refused } from './expect.js';
import { limitsOf, typed, type Holds, type Whole } from './ground.js';

const seen = async (by: Whole, { id }: Pick<Mandate, 'id'>): Promise<Mandate> => (await by.mandate({ id })).mandate;

/** What a death does, once the CPR register has told of it. */
export const deaths: readonly Holds[] = [
  {
    name: 'R074: when one of the two dies, what is in force ends, and so does what waits for an answer: of a giver and of a holder, and the other one sees why',
    asks: ['findPerson', 'request', 'give', 'mandates', 'mandate'],
    deaths: true,
    async run({ as, ask, give, dies, today }) {
      const [his, hers, laylas] = [await as(bo), await as(karen), await as(layla)];
      const [given, asked] = [await give(hers, bo), await ask(his, karen)];
      const [held, wanted] = [await give(laylas, karen), await ask(hers, layla)];
      const untouched = [await give(laylas, bo), await ask(his, jens)];
      await dies(karen);
      for (const [one, mandate, what] of [
        [his, given, 'a mandate that Karen gave'],
        [his, asked, 'a request to Karen'],
        [laylas, held, 'a mandate that Karen held'],
        [laylas, wanted, 'a request by Karen'],
      ] as const) {
        const { mandate: after, history } = await one.mandate({ id: mandate.id });
        equal([after.state, possible(after.can, today)], ['ended-by-death', []], `the state of ${what}, and what can be done`);
        equal([after.giver.name, after.holder.name], [mandate.giver.name, mandate.holder.name], `the two of ${what}`);
        equal([history.at(-1)?.by, history.at(-1)?.kind], ['system', 'ended-by-death'], `what has last happened to ${what}`);
      }
      equal((await his.mandates({ states: ['ended-by-death'] })).total, 2, 'how many of Bo’s have ended');
      equal((await laylas.mandates({ needsMe: true })).total, 0, 'how much needs Layla');
      for (const mandate of untouched) {
        const after = await seen(his, mandate);
        equal([after.state, after.version], [mandate.state, mandate.version], 'what Karen had no part in');
      }
    },
  },
  {
    name: 'R074: what has expired ends by a death while it could still be extended, and not after that',
    asks: ['findPerson', 'give', 'mandate', 'perform'],
    days: true,
    deaths: true,
    async run({ as, give, act, on, dies, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const { extensionDays } = await limitsOf(holder);
      const day = addDays(today, extensionDays + 2);
      const until = (last: Mandate['period'][0]['until']) => give(giver, bo, { until: last });
      const over = await until(addDays(today, 1));
      const open = await until(addDays(today, 1));
      const edge = await until(addDays(today, 2));
      const recent = await until(addDays(day, -1));
      await on(addDays(today, 1));
      await act(holder, open, 'request-extension');
      await on(day);
      const waits = (await seen(holder, open)).extension !== undefined;
      await dies(karen);
      for (const [mandate, ends, what] of [
        [over, false, 'on the day after its window'],
        [open, waits, waits ? 'after its window, with an extension that waits' : 'after its window, with an extension that has lapsed'],
        [edge, true, 'on the last day of its window'],
        [recent, true, 'on the day after its last one'],
      ] as const) {
        const after = await seen(holder, mandate);
        equal(after.state, ends ? 'ended-by-death' : 'expired', `what becomes of a mandate ${what}`);
        equal([after.extension, possible(after.can, day)], [undefined, []], 'what is asked of it, and what can be done to it');
      }
    },
  },
  {
    name: 'R074: what was over before a death stays as it was',
    asks: ['findPerson', 'request', 'give', 'mandate', 'perform'],
    deaths: true,
    async run({ as, ask, give, act, dies, here: [, other] }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const old = await give(giver, bo);
      await give(giver, bo, { powers: [other], replaces: old.id }, { version: old.version });
      const over = [
        await act(giver, await ask(holder, karen), 'reject'),
        await act(holder, await give(giver, bo), 'delete'),
        await seen(holder, old),
      ];
      await dies(karen);
      for (const mandate of over) {
        const after = await seen(holder, mandate);
        equal([after.state, after.version], [mandate.state, mandate.version], `the state and the version of what was ${mandate.state}`);
      }
    },
  },
  {
    name: 'R074: acting ends when the giver dies, and does not begin again',
    asks: ['session', 'findPerson', 'give', 'principals', 'actFor'],
    deaths: true,
    async run({ as, find, give, dies }) {
      const holder = await as(bo);
      const person = await find(holder, karen);
      await give(await as(karen), bo);
      await give(await as(jens), bo);
      await holder.actFor({ person });
      await dies(karen);
      equal((await holder.session({})).acting, null, 'for whom Bo acts when Karen has died');
      await refused('not-allowed', holder.actFor({ person }), 'to act for Karen again');
      equal(
        (await holder.principals({})).items.map(({ person: { name } }) => name),
        [jens.name],
        'for whom Bo may act',
      );
    },
  },
  {
    name: 'R074: nobody who has died is found, asked or given anything, and nothing tells why',
    asks: ['catalogue', 'findPerson', 'request', 'give'],
    deaths: true,
    async run({ as, find, ask, give, dies }) {
      const asker = await as(bo);
      const handle = await find(asker, karen);
      await dies(karen);
      const answers = [
        await refused('person-not-available', asker.findPerson(typed(karen)), 'a look-up of somebody who has died'),
        await refused('person-not-available', asker.findPerson({ name: 'Karen Hansen', cpr: ida.cpr }), 'a look-up of nobody'),
      ];
      equal(new Set(answers.map(({ message, objections }) => JSON.stringify([message, objections]))).size, 1, 'how many answers there are');
      await refused('person-not-available', ask(asker, karen, { giver: handle }), 'a request to somebody who has died');
      await refused('person-not-available', give(asker, karen, { holder: handle }), 'a gift to somebody who has died');
      await refused('person-not-available', asker.catalogue({ giver: handle }), 'what somebody who has died has on offer');
    },
  },
  {
    name: 'R074: a death that is told twice changes nothing the second time',
    asks: ['findPerson', 'request', 'give', 'mandate'],
    deaths: true,
    async run({ as, ask, give, dies }) {
      const holder = await as(bo);
      const mandates = [await give(await as(karen), bo), await ask(holder, karen)];
      const look = async () => Promise.all(mandates.map(({ id }) => holder.mandate({ id })));
      await dies(karen);
      const before = await look();
      equal(
        before.map(({ mandate }) => mandate.state),
        ['ended-by-death', 'ended-by-death'],
        'the states when it has been told once',
      );
      await dies(karen);
      equal(await look(), before, 'the mandates and what has happened to them, when it has been told again');
    },
  },
];
