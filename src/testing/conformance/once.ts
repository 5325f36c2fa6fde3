import { addDays } from '../../domain/day.js';
import { bo, karen } from '../people.js';
import { equal, refused } from './expect.js';
import { freshKey, type Holds } from './ground.js';

/** One decision is one mandate, however often it is sent. */
export const once: readonly Holds[] = [
  {
    name: 'a request that is sent again under its key is the same request',
    asks: ['findPerson', 'request', 'mandates'],
    async run({ as, ask }) {
      const [holder, idempotencyKey] = [await as(bo), freshKey()];
      const { id } = await ask(holder, karen, {}, { idempotencyKey });
      equal(
        (await ask(await as(bo), karen, {}, { idempotencyKey })).id,
        id,
        'the request that came of it the second time, at another login',
      );
      equal((await holder.mandates({})).total, 1, 'how many requests there are');
    },
  },
  {
    name: 'a gift that is sent again under its key is the same mandate, and without its key another one',
    asks: ['findPerson', 'give', 'mandates'],
    async run({ as, give }) {
      const [giver, idempotencyKey] = [await as(karen), freshKey()];
      const { id } = await give(giver, bo, {}, { idempotencyKey });
      equal((await give(giver, bo, {}, { idempotencyKey })).id, id, 'the mandate that came of it the second time');
      await give(giver, bo);
      await give(giver, bo, {}, { idempotencyKey: undefined });
      await give(giver, bo, {}, { idempotencyKey: undefined });
      equal((await giver.mandates({})).total, 4, 'how many mandates there are');
    },
  },
  {
    name: 'an answer that is sent again under its key is the same answer, though the mandate has changed by it',
    asks: ['findPerson', 'request', 'mandate', 'perform'],
    async run({ as, ask, act }) {
      const [giver, idempotencyKey] = [await as(karen), freshKey()];
      const asked = await ask(await as(bo), karen);
      const approved = await act(giver, asked, 'approve', {}, { idempotencyKey });
      const again = await act(giver, asked, 'approve', {}, { idempotencyKey });
      equal([again.state, again.version], [approved.state, approved.version], 'what came of it the second time');
      equal((await giver.mandate({ id: asked.id })).history.length, 2, 'how many things have happened to it');
    },
  },
  {
    name: 'seven times the same gift at one moment, under one key, are one mandate',
    asks: ['findPerson', 'give', 'mandates'],
    async run({ as, find, give }) {
      const [giver, idempotencyKey] = [await as(karen), freshKey()];
      const holder = await find(giver, bo);
      const given = await Promise.all(Array.from({ length: 7 }, () => give(giver, bo, { holder }, { idempotencyKey })));
      equal(new Set(given.map(({ id }) => id)).size, 1, 'how many mandates came of seven presses');
      equal((await giver.mandates({})).total, 1, 'how many mandates there are');
    },
  },
  {
    name: 'a key that was used for one thing is not used for another',
    asks: ['findPerson', 'request', 'give', 'mandates', 'perform'],
    async run({ as, ask, give, act, today }) {
      const [holder, idempotencyKey] = [await as(bo), freshKey()];
      await ask(holder, karen, {}, { idempotencyKey });
      const until = addDays(today, 9);
      await refused('key-reused', ask(holder, karen, { until }, { idempotencyKey }), 'another request under the same key');
      await refused('key-reused', give(holder, karen, {}, { idempotencyKey }), 'a gift under the key of a request');
      const given = await give(holder, karen);
      await refused('key-reused', act(holder, given, 'delete', {}, { idempotencyKey }), 'an action under the key of a request');
      const { items, total } = await holder.mandates({});
      equal(
        [total, ...items.map(({ state }) => state).sort()],
        [2, 'active', 'awaiting-approval'],
        'how many mandates there are, and their states',
      );
    },
  },
  {
    name: 'a key is one person’s own',
    asks: ['findPerson', 'give', 'mandates'],
    async run({ as, give }) {
      const [his, hers, idempotencyKey] = [await as(bo), await as(karen), freshKey()];
      await give(his, karen, {}, { idempotencyKey });
      await give(hers, bo, {}, { idempotencyKey });
      equal((await his.mandates({})).total, 2, 'how many mandates two people have made under keys that happen to be the same');
    },
  },
  {
    name: 'a call that is ended is not done, and rejects with the reason of its signal',
    asks: ['findPerson', 'give', 'mandates'],
    async run({ as, find, give }) {
      const [giver, reason] = [await as(karen), new Error('the page was closed')];
      const holder = await find(giver, bo);
      const came = await give(giver, bo, { holder }, { signal: AbortSignal.abort(reason) }).catch((error: unknown) => error);
      equal(came === reason, true, 'whether the reason of the signal came, of a call that was ended before it began');
      equal((await giver.mandates({})).total, 0, 'how many mandates have come of it');
      const controller = new AbortController();
      const under = giver.mandates({}, { signal: controller.signal }).catch((error: unknown) => error);
      controller.abort(reason);
      equal((await under) === reason, true, 'whether the reason of the signal came, of a call that was ended while it was under way');
    },
  },
];
