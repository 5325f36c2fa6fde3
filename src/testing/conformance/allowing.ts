import { addDays, addMonths } from '../../domain/day.js';
import { answerable, possible } from '../../domain/chance.js';
import { latestDay } from '../../domain/period.js';
import type { Action, Mandate } from '../../domain/mandate.shape.js';
import { bo, karen } from '../people.js';
import { equal, refused, so } from './expect.js';
import type { Holds, Whole } from './ground.js';

const powersOf = ({ powers }: Mandate) => powers.map(({ id }) => id).sort();
const untilOf = ({ period }: Mandate) => period.at(-1)?.until;

/** Until when one is told that something can be done. */
const through = ({ can }: Mandate, action: Action) => can.find(one => one.action === action)?.until;

const allowsOf = async (backend: Whole) => (await backend.describe({})).allows;

/** What the sources leave open, and a backend says of itself (part Z of the rules): each holds both where it is allowed and where it is not. */
export const allowing: readonly Holds[] = [
  {
    name: 'Z5: a part of a request is approved where that is allowed, and only there; never more than was asked for',
    asks: ['describe', 'findPerson', 'request', 'mandate', 'perform'],
    async run({ as, ask, act, here: [one, other, third], today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const { partialApproval } = await allowsOf(giver);
      const asked = await ask(holder, karen, { powers: [one, other] });
      for (const powers of [[third], [one, other, third]])
        await refused('not-valid', act(giver, asked, 'approve', { powers }), 'to approve what was not asked for');
      await refused('not-valid', act(giver, asked, 'reject', { powers: [one] }), 'to reject a part');
      if (partialApproval) {
        const approved = await act(giver, asked, 'approve', { powers: [other] });
        equal([approved.state, powersOf(approved)], ['active', [other]], 'what comes of approving a part');
      } else {
        await refused('not-supported', act(giver, asked, 'approve', { powers: [other] }), 'to approve a part');
      }
      const { mandate } = await holder.mandate({ id: asked.id });
      equal(
        [mandate.state, powersOf(mandate)],
        partialApproval ? ['active', [other]] : ['awaiting-approval', [one, other].sort()],
        'what the holder sees afterwards',
      );
      const whole = await ask(holder, karen, { powers: [one, other], until: addDays(today, 9) });
      equal(
        powersOf(await act(giver, whole, 'approve', { powers: [other, one] })),
        [one, other].sort(),
        'the powers of a request of which all are named',
      );
    },
  },
  {
    name: 'Z5: an earlier last day is approved where that is allowed, and only there; never a later one, nor one that has passed',
    asks: ['describe', 'findPerson', 'request', 'mandate', 'perform'],
    async run({ as, ask, act, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const { shorterPeriod } = await allowsOf(giver);
      const [until, earlier] = [addDays(today, 40), addDays(today, 20)];
      const asked = await ask(holder, karen, { until });
      await refused('not-valid', act(giver, asked, 'approve', { until: addDays(until, 1) }), 'to approve a later last day');
      await refused('period-over', act(giver, asked, 'approve', { until: addDays(today, -1) }), 'to approve until yesterday');
      if (shorterPeriod) {
        const approved = await act(giver, asked, 'approve', { until: earlier });
        equal([approved.state, approved.period], ['active', [{ from: today, until: earlier }]], 'what comes of an earlier last day');
      } else {
        await refused('not-supported', act(giver, asked, 'approve', { until: earlier }), 'to approve an earlier last day');
      }
      const { mandate } = await holder.mandate({ id: asked.id });
      equal(
        [mandate.state, untilOf(mandate)],
        shorterPeriod ? ['active', earlier] : ['awaiting-approval', until],
        'what the holder sees afterwards',
      );
      const same = await ask(holder, karen, { until: addDays(today, 30) });
      equal(
        untilOf(await act(giver, same, 'approve', { until: addDays(today, 30) })),
        addDays(today, 30),
        'the very day that was asked for',
      );
    },
  },
  {
    name: 'Z5: an extension is approved to an earlier last day where that is allowed, and only there; never to a later one, nor to one that adds nothing',
    asks: ['describe', 'findPerson', 'give', 'mandate', 'perform'],
    async run({ as, give, act, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const { shorterPeriod } = await allowsOf(giver);
      const [until, earlier] = [addDays(today, 40), addDays(today, 20)];
      const given = await give(giver, bo, { until: today });
      const asked = await act(holder, given, 'request-extension', { until });
      const approve = (last: typeof until) => act(giver, asked, 'approve-extension', { until: last });
      await refused('not-valid', approve(addDays(until, 1)), 'to approve an extension to a later day');
      await refused('not-valid', approve(today), 'to approve an extension that adds nothing');
      await refused('period-over', approve(addDays(today, -1)), 'to approve an extension to yesterday');
      if (shorterPeriod) equal(untilOf(await approve(earlier)), earlier, 'the last day of what is extended to an earlier one');
      else await refused('not-supported', approve(earlier), 'to approve an extension to an earlier day');
      const { mandate } = await holder.mandate({ id: given.id });
      equal(
        [mandate.period.length, untilOf(mandate), mandate.extension?.until],
        shorterPeriod ? [2, earlier, undefined] : [1, today, until],
        'the stretches, the last day and what is asked for, as the holder sees them',
      );
    },
  },
  {
    name: 'Z3: a request can be answered through the day that the backend says, and both are told which; on the day after it has lapsed',
    asks: ['describe', 'findPerson', 'request', 'mandates', 'mandate', 'perform'],
    days: true,
    async run({ as, ask, act, on, here: [one, other], today }) {
      const [holder, giver, until] = [await as(bo), await as(karen), addDays(today, 40)];
      const allows = await allowsOf(giver);
      const last = answerable(today, until, allows);
      const [first, second] = [await ask(holder, karen, { powers: [one], until }), await ask(holder, karen, { powers: [other], until })];
      for (const action of ['approve', 'reject'] as const)
        equal(
          through((await giver.mandate({ id: first.id })).mandate, action),
          last,
          `until when the giver is told that they can ${action}`,
        );
      if (allows.withdraw) equal(through(first, 'withdraw'), last, 'until when the holder is told that they can take it back');
      await on(last);
      equal((await giver.mandates({ needsMe: true })).total, 2, 'how many need the giver on the last day');
      equal((await act(giver, first, 'approve')).period, [{ from: last, until }], 'the period of what is approved on the last day');
      await on(addDays(last, 1));
      for (const by of [holder, giver]) {
        const { mandate } = await by.mandate({ id: second.id });
        equal([mandate.state, mandate.can], ['lapsed', []], 'the state on the day after, and what can be done');
        equal((await by.mandates({ states: ['lapsed'] })).total, 1, 'how many have lapsed');
        equal((await by.mandates({ states: ['awaiting-approval'] })).total, 0, 'how many wait');
      }
      for (const answer of ['approve', 'reject'] as const)
        await refused('period-over', act(giver, second, answer), `to ${answer} on the day after`);
      equal((await giver.mandates({ needsMe: true })).total, 0, 'how many need the giver on the day after');
      if (last < until)
        equal((await ask(holder, karen, { powers: [other], until })).state, 'awaiting-approval', 'the state of what is asked for again');
    },
  },
  {
    name: 'Z3: an extension can be answered through the day that the backend says, also when its window has closed; both are told which, and on the day after it has lapsed',
    asks: ['describe', 'findPerson', 'give', 'mandates', 'mandate', 'perform'],
    days: true,
    async run({ as, give, act, on, today }) {
      const [holder, giver, until] = [await as(bo), await as(karen), addDays(today, 40)];
      const last = answerable(today, until, await allowsOf(giver));
      const ask = async () => act(holder, await give(giver, bo, { until: today }), 'request-extension', { until });
      const [first, second] = [await ask(), await ask()];
      for (const action of ['approve-extension', 'reject-extension'] as const) {
        const { mandate } = await giver.mandate({ id: first.id });
        equal(through(mandate, action), last, `until when the giver is told that they can ${action}`);
        so(!first.can.some(can => can.action === action), `the holder is told that they can ${action}`);
      }
      so(!possible(first.can, today).includes('request-extension'), 'the holder is told that they can ask again at once');
      await on(last);
      equal((await giver.mandates({ needsMe: true })).total, 2, 'how many need the giver on the last day');
      const approved = await act(giver, first, 'approve-extension');
      equal([approved.state, approved.period.at(-1)], ['active', { from: last, until }], 'what is approved on the last day');
      await on(addDays(last, 1));
      for (const by of [holder, giver])
        equal((await by.mandate({ id: second.id })).mandate.extension, undefined, 'the extension on the day after');
      for (const action of ['approve-extension', 'reject-extension'] as const)
        await refused('period-over', act(giver, second, action), `to ${action} on the day after`);
      equal((await giver.mandates({ needsMe: true })).total, 0, 'how many need the giver on the day after');
    },
  },
  {
    name: 'R070, Z1: a mandate lasts as long as one likes, unless the backend says how long at most; what is too late is refused with the last day that can be chosen',
    asks: ['describe', 'findPerson', 'request', 'give', 'mandates'],
    async run({ as, ask, give, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const latest = latestDay(today, await allowsOf(holder));
      const last = latest ?? addMonths(today, 600);
      equal(untilOf(await ask(holder, karen, { until: last })), last, 'the last day of a request for as long as can be');
      equal(untilOf(await give(giver, bo, { until: last })), last, 'the last day of a gift for as long as can be');
      if (latest) {
        const until = addDays(latest, 1);
        for (const { objections } of [
          await refused('not-valid', ask(holder, karen, { until }), 'a request for too long'),
          await refused('not-valid', give(giver, bo, { until }), 'a gift for too long'),
        ])
          equal(objections, [{ field: 'until', why: 'too-late', latest }], 'what stands in the way of too late a day');
      }
      equal((await holder.mandates({})).total, 2, 'how many mandates there are');
    },
  },
  {
    name: 'R070, Z1: an extension lasts as long as one likes, unless the backend says how long at most',
    asks: ['describe', 'findPerson', 'give', 'perform'],
    async run({ as, give, act, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const latest = latestDay(today, await allowsOf(holder));
      const given = await give(giver, bo, { until: today });
      const until = latest ?? addMonths(today, 600);
      if (latest)
        await refused('not-valid', act(holder, given, 'request-extension', { until: addDays(latest, 1) }), 'an extension for too long');
      const asked = await act(holder, given, 'request-extension', { until });
      equal(untilOf(await act(giver, asked, 'approve-extension')), until, 'the last day of what is extended for as long as can be');
    },
  },
];
