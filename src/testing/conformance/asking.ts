import { addDays } from '../../domain/day.js';
import { reasonOf } from '../../domain/eligibility.js';
import type { PowerId } from '../../domain/power.shape.js';
import { aage, bo, ida, karen } from '../people.js';
import { equal, refused, settled, so } from './expect.js';
import type { Holds } from './ground.js';

/** How a mandate comes about: somebody asks for it, or gives it. */
export const asking: readonly Holds[] = [
  {
    name: 'R006, R013, R014, R090, R181: a request waits for the giver, and both see the same: who asks whom, for what, until when',
    asks: ['findPerson', 'request', 'mandates', 'mandate'],
    async run({ as, ask, here, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const [powers, until] = [[here[1], here[0]], addDays(today, 45)];
      const asked = await ask(holder, karen, { powers, until });
      const [hers] = (await giver.mandates({})).items;
      so(hers !== undefined, 'the giver does not see the request');
      const opened = (await giver.mandate({ id: asked.id })).mandate;
      for (const [seen, side, who] of [
        [asked, 'holder', 'the holder'],
        [hers, 'giver', 'the giver'],
        [opened, 'giver', 'the giver who opens it'],
      ] as const) {
        equal(
          {
            id: seen.id,
            state: seen.state,
            side: seen.side,
            giver: seen.giver.name,
            holder: seen.holder.name,
            powers: seen.powers.map(({ id }) => id).sort(),
            until: seen.period.at(-1)?.until,
            reference: seen.reference,
          },
          {
            id: asked.id,
            state: 'awaiting-approval',
            side,
            giver: karen.name,
            holder: bo.name,
            powers: [...powers].sort(),
            until,
            reference: asked.reference,
          },
          `the request as ${who} sees it`,
        );
      }
      so(asked.reference !== '', 'there is nothing to read out on the phone');
    },
  },
  {
    name: 'R006, R164, Z2, Z11: a mandate that is given is in force at once, and both see it',
    asks: ['findPerson', 'give', 'mandates'],
    async run({ as, give, here, today }) {
      const until = addDays(today, 45);
      const given = await give(await as(karen), bo, { powers: [here[2]], until });
      const [his] = (await (await as(bo)).mandates({})).items;
      for (const [seen, side] of [
        [given, 'giver'],
        [his, 'holder'],
      ] as const) {
        equal(
          {
            id: seen?.id,
            state: seen?.state,
            side: seen?.side,
            giver: seen?.giver.name,
            holder: seen?.holder.name,
            powers: seen?.powers.map(({ id }) => id),
            period: seen?.period,
          },
          {
            id: given.id,
            state: 'active',
            side,
            giver: karen.name,
            holder: bo.name,
            powers: [here[2]],
            period: [{ from: today, until }],
          },
          `the mandate as the ${side} sees it`,
        );
      }
    },
  },
  {
    name: 'nobody asks themselves for a mandate, and nobody gives themselves one',
    asks: ['session', 'findPerson', 'request', 'give'],
    async run({ as, ask, give }) {
      const self = await as(bo);
      const { id } = (await self.session({})).person;
      await refused('self-mandate', ask(self, bo, { giver: id }), 'a request to oneself');
      await refused('self-mandate', give(self, bo, { holder: id }), 'a gift to oneself');
    },
  },
  {
    name: 'R061, R062: a refusal tells all that stands in the way of what was asked, not only the first of it',
    asks: ['session', 'request', 'give'],
    async run({ as, ask, give, here, today }) {
      const self = await as(bo);
      const { id } = (await self.session({})).person;
      const [unknown, until] = ['no-such-power' as PowerId, addDays(today, -1)];
      const powers = [here[0], unknown];
      const reasons = ['self-mandate', 'not-offered-in-municipality', 'period-over'] as const;
      for (const [what, call] of [
        ['request', () => ask(self, bo, { giver: id, powers, until })],
        ['gift', () => give(self, bo, { holder: id, powers, until })],
      ] as const) {
        const { reason, objections } = await refused(reasons, call(), `a ${what} to oneself, of what nobody knows, until yesterday`);
        const [first] = objections;
        // A backend may tell the reason alone. One that tells more tells all.
        if (!first) continue;
        equal(reasonOf(first), reason, 'the reason of the first thing that stands in the way');
        equal(
          objections.map(({ field, why }) => `${field} ${why}`).sort(),
          ['person own', 'powers not-offered', 'until over'],
          `what stands in the way of a ${what}`,
        );
        equal(
          objections.flatMap(one => (one.why === 'not-offered' ? one.powers : [])),
          [unknown],
          'the powers that are not on offer',
        );
      }
    },
  },
  {
    name: 'R061, R066: one who cannot be reached digitally is not asked digitally, and is no holder',
    asks: ['findPerson', 'request', 'give'],
    async run({ as, ask, give }) {
      const self = await as(bo);
      await refused('requires-paper', ask(self, aage), 'a request to somebody without Digital Post');
      await refused('person-not-available', give(self, aage), 'a gift to somebody without Digital Post');
    },
  },
  {
    name: 'R070: the last day asked for is today or later, never past',
    asks: ['findPerson', 'request', 'give'],
    async run({ as, ask, give, today }) {
      const [holder, giver, yesterday] = [await as(bo), await as(karen), addDays(today, -1)];
      await refused('period-over', ask(holder, karen, { until: yesterday }), 'a request until yesterday');
      await refused('period-over', give(giver, bo, { until: yesterday }), 'a gift until yesterday');
      equal((await ask(holder, karen, { until: today })).period.at(-1)?.until, today, 'the last day of a request until today');
      equal((await give(giver, bo, { until: today })).state, 'active', 'the state of a gift until today');
    },
  },
  {
    name: 'the very same request is not sent twice while the first one is open, in whatever order its powers are named',
    asks: ['findPerson', 'request', 'mandates'],
    async run({ as, ask, here: [one, other] }) {
      const holder = await as(bo);
      await ask(holder, karen, { powers: [one, other] });
      for (const powers of [
        [one, other],
        [other, one],
      ])
        await refused('duplicate-request', ask(holder, karen, { powers }), 'the same request again');
      equal((await holder.mandates({})).total, 1, 'how many requests there are');
    },
  },
  {
    name: 'a request that differs is another request: in its powers, its last day, its giver or its holder',
    asks: ['findPerson', 'request', 'mandates'],
    async run({ as, ask, here: [one, other], today }) {
      const holder = await as(bo);
      await ask(holder, karen, { powers: [one] });
      await ask(holder, karen, { powers: [one, other] });
      await ask(holder, karen, { powers: [other] });
      await ask(holder, karen, { powers: [one], until: addDays(today, 45) });
      await ask(holder, ida, { powers: [one] });
      await ask(await as(ida), karen, { powers: [one] });
      await ask(await as(karen), bo, { powers: [one] });
      equal((await holder.mandates({})).total, 6, 'how many mandates Bo has a part in');
    },
  },
  {
    name: 'a request that has been answered can be sent again',
    asks: ['findPerson', 'request', 'perform'],
    async run({ as, ask, act }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      await act(giver, await ask(holder, karen), 'reject');
      await act(giver, await ask(holder, karen), 'approve');
      equal((await ask(holder, karen)).state, 'awaiting-approval', 'the state of the third request');
    },
  },
  {
    name: 'two requests that are the same and are sent at one moment are one request',
    asks: ['findPerson', 'request', 'mandates'],
    async run({ as, find, ask }) {
      const holder = await as(bo);
      const giver = await find(holder, karen);
      const { done, reasons } = await settled([ask(holder, karen, { giver }), ask(holder, karen, { giver })]);
      equal([done.length, ...reasons], [1, 'duplicate-request'], 'how many were sent, and why not the other');
      equal((await holder.mandates({})).total, 1, 'how many requests there are');
    },
  },
  {
    name: 'Z7: a request carries a message to the giver where that is allowed, and is refused with one where it is not',
    asks: ['describe', 'findPerson', 'request', 'mandate'],
    async run({ as, ask }) {
      const [holder, giver, message] = [await as(bo), await as(karen), 'Så kan jeg se dine tider.'];
      const { allows } = await holder.describe({});
      const sent = ask(holder, karen, { message });
      if (allows.message)
        equal((await giver.mandate({ id: (await sent).id })).mandate.message, message, 'the message that the giver reads');
      else await refused('not-supported', sent, 'a request with a message');
    },
  },
];
