import { possible } from '../../domain/chance.js';
import { Action, type Mandate, type MandateState, type Side } from '../../domain/mandate.shape.js';
import { addDays } from '../../domain/day.js';
import { bo, ida, karen } from '../people.js';
import { equal, refused, settled, so } from './expect.js';
import type { Ground, Holds, Whole } from './ground.js';

const actions = Action.options;

/** How each mandate comes to the state that it is in, among those that need no day to pass. */
const ways: Partial<
  Record<MandateState, (ground: Ground, holder: Whole, giver: Whole, more: { until: Mandate['period'][0]['until'] }) => Promise<Mandate>>
> = {
  'awaiting-approval': ({ ask }, holder, _, more) => ask(holder, karen, more),
  active: async ({ ask, act }, holder, giver, more) => act(giver, await ask(holder, karen, more), 'approve'),
  rejected: async ({ ask, act }, holder, giver, more) => act(giver, await ask(holder, karen, more), 'reject'),
  withdrawn: async ({ ask, act }, holder, _, more) => act(holder, await ask(holder, karen, more), 'withdraw'),
  deleted: async ({ ask, act }, holder, giver, more) => act(giver, await act(giver, await ask(holder, karen, more), 'approve'), 'delete'),
};

/** What is done to a mandate: answered, taken back, ended. */
export const answering: readonly Holds[] = [
  {
    name: 'R095: a request that is approved is in force from that day through the last day asked for',
    asks: ['findPerson', 'request', 'mandate', 'perform'],
    async run({ as, ask, act, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const asked = await ask(holder, karen);
      const approved = await act(giver, asked, 'approve');
      const seen = (await holder.mandate({ id: asked.id })).mandate;
      for (const one of [approved, seen]) {
        equal(
          [one.state, one.period],
          ['active', [{ from: today, until: asked.period.at(-1)?.until }]],
          'the state and the period of what has been approved',
        );
      }
    },
  },
  {
    name: 'R097: a request that is rejected is over, and both see it',
    asks: ['findPerson', 'request', 'mandate', 'perform'],
    async run({ as, ask, act }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const asked = await ask(holder, karen);
      const rejected = await act(giver, asked, 'reject');
      const seen = (await holder.mandate({ id: asked.id })).mandate;
      for (const one of [rejected, seen])
        equal([one.state, one.can], ['rejected', []], 'the state of what has been rejected, and what can be done');
    },
  },
  {
    name: 'R090: nobody but the giver answers a request',
    asks: ['findPerson', 'request', 'mandate', 'perform'],
    async run({ as, ask, act }) {
      const holder = await as(bo);
      const asked = await ask(holder, karen);
      for (const action of ['approve', 'reject'] as const)
        await refused('not-allowed', act(holder, asked, action), `to ${action} one's own request`);
      equal((await holder.mandate({ id: asked.id })).mandate.state, 'awaiting-approval', 'the state of the request afterwards');
    },
  },
  {
    name: 'Z4: a request is taken back by the holder alone, and only where the backend says that it lets them',
    asks: ['describe', 'findPerson', 'request', 'mandate', 'perform'],
    async run({ as, ask, act }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const { allows } = await holder.describe({});
      const asked = await ask(holder, karen);
      await refused('not-allowed', act(giver, asked, 'withdraw'), 'the giver who takes back a request');
      if (allows.withdraw) equal((await act(holder, asked, 'withdraw')).state, 'withdrawn', 'the state of what has been taken back');
      else await refused('not-allowed', act(holder, asked, 'withdraw'), 'the holder who takes back a request');
      equal(
        (await giver.mandate({ id: asked.id })).mandate.state,
        allows.withdraw ? 'withdrawn' : 'awaiting-approval',
        'what the giver sees afterwards',
      );
    },
  },
  {
    name: 'R167, R185: the giver and the holder can each end a mandate, and the other one sees that it is over',
    asks: ['findPerson', 'give', 'mandate', 'perform'],
    async run({ as, give, act }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      for (const [one, other, who] of [
        [giver, holder, 'giver'],
        [holder, giver, 'holder'],
      ] as const) {
        const given = await give(giver, bo);
        equal((await act(one, given, 'delete')).state, 'deleted', `the state of what the ${who} has deleted`);
        const seen = (await other.mandate({ id: given.id })).mandate;
        equal([seen.state, seen.can], ['deleted', []], `what the other one sees when the ${who} has deleted it`);
      }
    },
  },
  {
    name: 'a request is answered once: after that it is said to be answered',
    asks: ['findPerson', 'request', 'perform'],
    async run({ as, ask, act }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      for (const answer of ['approve', 'reject'] as const) {
        const answered = await act(giver, await ask(holder, karen), answer);
        for (const again of ['approve', 'reject'] as const)
          await refused('already-decided', act(giver, answered, again), `to ${again} after one has said ${answer}`);
      }
    },
  },
  {
    name: 'what is over is not ended again',
    asks: ['findPerson', 'give', 'request', 'perform'],
    async run({ as, ask, give, act }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const ended = await act(giver, await give(giver, bo), 'delete');
      const rejected = await act(giver, await ask(holder, karen), 'reject');
      for (const one of [holder, giver]) {
        await refused('mandate-ended', act(one, ended, 'delete'), 'to delete what has been deleted');
        await refused('mandate-ended', act(one, rejected, 'delete'), 'to delete what has been rejected');
      }
    },
  },
  {
    name: 'what can be done to a mandate is what it says can be done, in each state, for both',
    asks: ['findPerson', 'request', 'mandate', 'perform'],
    async run(ground) {
      const { as, act, today } = ground;
      const [holder, giver] = [await as(bo), await as(karen)];
      const takesBack = possible((await ground.ask(holder, karen)).can, today).includes('withdraw');
      // Requests that stay open differ in their last day, so that none is the same as another.
      let open = 0;
      for (const [state, bring] of Object.entries(ways).filter(([state]) => takesBack || state !== 'withdrawn')) {
        for (const [side, who] of [
          ['holder', holder],
          ['giver', giver],
        ] as const satisfies readonly [Side, Whole][]) {
          for (const action of actions) {
            if (state === 'awaiting-approval') open += 1;
            const until = addDays(today, state === 'awaiting-approval' ? open : 50);
            const { id } = await bring(ground, holder, giver, { until });
            const { mandate } = await who.mandate({ id });
            equal(mandate.state, state, 'the state that the mandate was brought to');
            const { done } = await settled([act(who, mandate, action)]);
            equal(
              possible(mandate.can, today).includes(action),
              done.length === 1,
              `whether the ${side} is told that they can ${action} what is ${state}`,
            );
          }
        }
      }
    },
  },
  {
    name: 'what one is told can be done is the same in the list, in the mandate, and after a change',
    asks: ['findPerson', 'request', 'mandates', 'mandate', 'perform'],
    async run({ as, ask, act }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const asked = await ask(holder, karen);
      const approved = await act(giver, asked, 'approve');
      const [listed] = (await giver.mandates({})).items;
      const { mandate } = await giver.mandate({ id: asked.id });
      equal([listed?.can, mandate.can], [approved.can, approved.can], 'what the giver can do, in the list and in the mandate');
      so(approved.can.length > 0, 'nothing can be done to a mandate that is in force');
    },
  },
  {
    name: 'a decision on an old version is refused, and changes nothing; each change makes a new one',
    asks: ['findPerson', 'request', 'mandate', 'perform'],
    async run({ as, ask, act }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const asked = await ask(holder, karen);
      const approved = await act(giver, asked, 'approve');
      so(approved.version > asked.version, `the version has not grown: it was ${asked.version}, and is ${approved.version}`);
      await refused('changed-meanwhile', act(holder, asked, 'delete'), 'to delete what has changed since');
      await refused(
        'changed-meanwhile',
        act(holder, { ...approved, version: approved.version + 1 }, 'delete'),
        'to delete a version that is not there yet',
      );
      const { mandate } = await holder.mandate({ id: asked.id });
      equal([mandate.state, mandate.version], ['active', approved.version], 'the state and the version afterwards');
    },
  },
  {
    name: 'two different answers at one moment end in one truth, which both see',
    asks: ['findPerson', 'request', 'mandate', 'perform'],
    async run({ as, ask, act, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      for (let days = 1; days <= 5; days += 1) {
        const asked = await ask(holder, karen, { until: addDays(today, days) });
        const { done, reasons } = await settled([act(giver, asked, 'approve'), act(giver, asked, 'reject')]);
        equal(done.length, 1, 'how many of two answers were taken');
        so(
          reasons.every(reason => ['already-decided', 'changed-meanwhile'].includes(reason)),
          `the other answer was refused with ${reasons.join()}`,
        );
        for (const one of [holder, giver]) {
          const { mandate, history } = await one.mandate({ id: asked.id });
          equal([mandate.state, mandate.version], [done[0]?.state, done[0]?.version], 'what has become of it');
          equal(history.length, 2, 'how many things have happened to it');
        }
      }
    },
  },
  {
    name: 'what the giver and the holder do at one moment ends in one truth, which both see',
    asks: ['findPerson', 'request', 'give', 'mandate', 'perform'],
    async run({ as, ask, give, act, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const takesBack = possible((await ask(holder, karen)).can, today).includes('withdraw');
      for (let days = 1; days <= 4; days += 1) {
        const both = async (mandate: Mandate, hers: Action, his: Action) => {
          const { done, reasons } = await settled([act(giver, mandate, hers), act(holder, mandate, his)]);
          equal(done.length, 1, `how much was done, where one wants to ${hers} and the other to ${his}`);
          so(
            reasons.every(reason => ['already-decided', 'mandate-ended', 'changed-meanwhile'].includes(reason)),
            `the other one was refused with ${reasons.join()}`,
          );
          const seen = [(await giver.mandate({ id: mandate.id })).mandate, (await holder.mandate({ id: mandate.id })).mandate];
          equal(
            seen.map(({ state, version }) => [state, version]),
            [done, done].map(([one]) => [one?.state, one?.version]),
            'what has become of it, as each sees it',
          );
        };
        await both(await give(giver, bo), 'delete', 'delete');
        if (takesBack) await both(await ask(holder, karen, { until: addDays(today, days) }), 'approve', 'withdraw');
      }
    },
  },
  {
    name: 'what has happened to a mandate is told from the beginning, with who did it',
    asks: ['findPerson', 'request', 'mandate', 'perform'],
    async run({ as, ask, act }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const asked = await ask(holder, karen);
      await act(giver, asked, 'approve');
      const { mandate } = await holder.mandate({ id: asked.id });
      await act(holder, mandate, 'delete');
      for (const one of [holder, giver]) {
        const { history } = await one.mandate({ id: asked.id });
        equal(
          history.map(({ by }) => by),
          ['holder', 'giver', 'holder'],
          'who asked, approved and deleted',
        );
        equal(new Set(history.map(({ kind }) => kind)).size, 3, 'how many kinds of things have happened');
        const times = history.map(({ at }) => Date.parse(at));
        equal(
          times,
          [...times].sort((a, b) => a - b),
          'when it happened',
        );
      }
    },
  },
  {
    name: 'a mandate is nobody else’s business: to them it is as if it were not there',
    asks: ['findPerson', 'request', 'mandates', 'mandate', 'perform'],
    async run({ as, ask, act }) {
      const asked = await ask(await as(bo), karen);
      const stranger = await as(ida);
      equal(await stranger.mandates({}), { items: [], total: 0 }, 'what a stranger sees');
      for (const mandate of [asked, { ...asked, id: 'no-such-mandate' as Mandate['id'] }]) {
        await refused('not-found', stranger.mandate({ id: mandate.id }), 'a stranger who opens it');
        for (const action of actions) await refused('not-found', act(stranger, mandate, action), `a stranger who wants to ${action} it`);
      }
    },
  },
  {
    name: 'each sees only the mandates that they have a part in',
    asks: ['findPerson', 'give', 'mandates'],
    async run({ as, give }) {
      const [his, hers, idas] = [await as(bo), await as(karen), await as(ida)];
      const [one, other] = [await give(hers, bo), await give(idas, bo)];
      const seen = async (by: Whole) => (await by.mandates({})).items.map(({ id }) => id).sort();
      equal(await seen(his), [one.id, other.id].sort(), 'what Bo sees, who holds two');
      equal(await seen(hers), [one.id], 'what Karen sees, who gave one');
      equal(await seen(idas), [other.id], 'what Ida sees, who gave the other');
    },
  },
];
