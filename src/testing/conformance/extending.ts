import { addDays } from '../../domain/day.js';
import type { Day } from '../../domain/day.shape.js';
import { possible } from '../../domain/chance.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { latestDay, proposedUntil } from '../../domain/period.js';
import { bo, ida, karen } from '../people.js';
import { equal, refused, settled, so } from './expect.js';
import { limitsOf, type Holds, type Whole } from './ground.js';

const answers = ['approve-extension', 'reject-extension'] as const;

/** A mandate as somebody sees it now. */
const seen = async (by: Whole, { id }: Pick<Mandate, 'id'>): Promise<Mandate> => (await by.mandate({ id })).mandate;

/** What one is told of an action, as it stands in `can`. */
const told = ({ can }: Mandate, action: string) => can.filter(one => one.action === action);

/** How a mandate is extended. The extension stands beside its state, and changes nothing before it is approved. */
export const extending: readonly Holds[] = [
  {
    name: 'R075, R077: an extension can be asked for from the last day through the last day of its window, both included, and neither before nor after',
    asks: ['findPerson', 'give', 'mandate', 'perform'],
    days: true,
    async run({ as, give, act, on, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const { extensionDays } = await limitsOf(holder);
      const last = addDays(today, 10);
      for (const [after, open] of [
        [-1, false],
        [0, true],
        [1, true],
        [extensionDays, true],
        [extensionDays + 1, false],
      ] as const) {
        await on(today);
        const given = await give(giver, bo, { until: last });
        const day = addDays(last, after);
        await on(day);
        const when = `${after} days after the last one`;
        if (!open) {
          await refused('extension-window-closed', act(holder, given, 'request-extension'), `to ask for an extension ${when}`);
          equal((await seen(holder, given)).extension, undefined, `the extension that nobody could ask for ${when}`);
        } else {
          const asked = await act(holder, given, 'request-extension');
          equal(
            [asked.state, asked.period, asked.extension?.asked, asked.extension?.state],
            [after > 0 ? 'expired' : 'active', given.period, day, 'asked'],
            `the state, the period, and the extension that was asked for ${when}`,
          );
        }
      }
    },
  },
  {
    name: 'R078: from the first day a holder is told from when, and until when, an extension can be asked for, and a giver is told nothing of it',
    asks: ['findPerson', 'give', 'mandate', 'mandates'],
    async run({ as, give, today }) {
      const [holder, giver, last] = [await as(bo), await as(karen), addDays(today, 30)];
      const { extensionDays } = await limitsOf(holder);
      const given = await give(giver, bo, { until: last });
      const [listed] = (await holder.mandates({})).items;
      so(listed !== undefined, 'the holder does not see the mandate');
      for (const one of [listed, await seen(holder, given)]) {
        equal(
          told(one, 'request-extension'),
          [{ action: 'request-extension', from: last, until: addDays(last, extensionDays) }],
          'what the holder is told',
        );
        so(!possible(one.can, today).includes('request-extension'), 'an extension can be asked for before the last day');
      }
      equal(told(await seen(giver, given), 'request-extension'), [], 'what the giver is told of what is not theirs to do');
    },
  },
  {
    name: 'R076: only the holder asks for an extension, and only the giver answers',
    asks: ['findPerson', 'give', 'mandate', 'perform'],
    async run({ as, give, act, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const given = await give(giver, bo, { until: today });
      await refused('not-allowed', act(giver, given, 'request-extension'), 'the giver who asks for an extension');
      const asked = await act(holder, given, 'request-extension');
      for (const action of answers) {
        await refused('not-allowed', act(holder, asked, action), `the holder who wants to ${action}`);
        await refused('not-found', act(await as(ida), asked, action), `a stranger who wants to ${action}`);
      }
      const after = await seen(giver, given);
      equal(
        [after.version, after.period, after.extension],
        [asked.version, given.period, asked.extension],
        'what the giver sees afterwards',
      );
    },
  },
  {
    name: 'an extension is asked for once: a second one waits until the first is answered, and then it can be asked for',
    asks: ['findPerson', 'give', 'mandate', 'perform'],
    async run({ as, give, act, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const asked = await act(holder, await give(giver, bo, { until: today }), 'request-extension');
      for (const terms of [{}, { until: addDays(today, 9) }])
        await refused('duplicate-request', act(holder, asked, 'request-extension', terms), 'a second extension while one is open');
      equal((await seen(holder, asked)).extension, asked.extension, 'the extension that is open');
      const rejected = await act(giver, asked, 'reject-extension');
      const again = await act(holder, rejected, 'request-extension', { until: addDays(today, 9) });
      equal(again.extension?.until, addDays(today, 9), 'the day that is asked for the second time');
    },
  },
  {
    name: 'R080: approval adds a stretch from that day; the days between are never in force, and nobody acts in them',
    asks: ['session', 'findPerson', 'give', 'mandates', 'perform', 'principals', 'actFor'],
    days: true,
    async run({ as, find, give, act, on, today }) {
      const [holder, giver, last] = [await as(bo), await as(karen), addDays(today, 3)];
      const person = await find(holder, karen);
      const given = await give(giver, bo, { until: last });
      const states = async (by: Whole) => {
        const count = async (state: Mandate['state']) => (await by.mandates({ states: [state] })).total;
        return { active: await count('active'), expired: await count('expired') };
      };
      await on(addDays(last, 2));
      const asked = await act(holder, given, 'request-extension');
      for (const one of [holder, giver]) equal(await states(one), { active: 0, expired: 1 }, 'what is in force before the approval');
      equal((await holder.principals({})).total, 0, 'for how many Bo may act before the approval');
      await refused('not-allowed', holder.actFor({ person }), 'to act before the approval');
      const day = addDays(last, 3);
      await on(day);
      await refused('not-allowed', holder.actFor({ person }), 'to act on the day of the approval, before it');
      const approved = await act(giver, asked, 'approve-extension');
      equal(
        [approved.state, approved.period, approved.extension],
        ['active', [...given.period, { from: day, until: asked.extension?.until }], undefined],
        'the state, the stretches, and what is still asked for',
      );
      for (const one of [holder, giver]) equal(await states(one), { active: 1, expired: 0 }, 'what is in force after the approval');
      equal((await holder.actFor({ person })).acting?.until, asked.extension?.until, 'until when Bo may act after the approval');
      equal((await holder.session({})).acting?.person.id, person, 'for whom Bo acts after the approval');
    },
  },
  {
    name: 'an extension that is approved on the last day leaves no gap: one acts on from day to day',
    asks: ['session', 'findPerson', 'give', 'mandate', 'perform', 'actFor'],
    days: true,
    async run({ as, find, give, act, on, today }) {
      const [holder, giver, last] = [await as(bo), await as(karen), addDays(today, 3)];
      const given = await give(giver, bo, { until: last });
      const person = await find(holder, karen);
      await on(last);
      await holder.actFor({ person });
      // At another screen: nothing is asked for while one acts.
      const asked = await act(await as(bo), given, 'request-extension');
      await act(giver, asked, 'approve-extension');
      await on(addDays(last, 1));
      equal((await seen(holder, given)).state, 'active', 'the state on the day after the first last day');
      equal((await holder.session({})).acting?.person.id, person, 'for whom Bo acts on the day after');
    },
  },
  {
    name: 'what has been extended can be extended again, around its new last day',
    asks: ['findPerson', 'give', 'mandate', 'perform'],
    days: true,
    async run({ as, give, act, on, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const { extensionDays } = await limitsOf(holder);
      const next = addDays(today, 30);
      const asked = await act(holder, await give(giver, bo, { until: today }), 'request-extension', { until: next });
      const extended = await act(giver, asked, 'approve-extension');
      await refused('extension-window-closed', act(holder, extended, 'request-extension'), 'to ask again before the new last day');
      equal(
        told(await seen(holder, extended), 'request-extension').map(({ from, until }) => [from, until]),
        [[next, addDays(next, extensionDays)]],
        'from when until when the holder may ask again',
      );
      await on(addDays(next, 1));
      equal((await seen(holder, extended)).state, 'expired', 'the state on the day after the new last day');
      const again = await act(holder, extended, 'request-extension');
      equal((await act(giver, again, 'approve-extension')).period.length, 3, 'how many stretches there are after two extensions');
    },
  },
  {
    name: 'an extension that is rejected changes nothing but that it is asked for no more',
    asks: ['findPerson', 'give', 'mandate', 'perform'],
    async run({ as, give, act, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const given = await give(giver, bo, { until: today });
      const rejected = await act(giver, await act(holder, given, 'request-extension'), 'reject-extension');
      for (const one of [rejected, await seen(holder, given)])
        equal([one.state, one.period, one.extension], ['active', given.period, undefined], 'the state, the period and the extension');
      for (const action of answers)
        await refused('already-decided', act(giver, rejected, action), `to ${action} when it has been rejected`);
    },
  },
  {
    name: 'R072: an extension lasts to the day that the holder chose, or two months from the day on which it is asked for',
    asks: ['findPerson', 'give', 'mandate', 'perform'],
    days: true,
    async run({ as, give, act, on, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const [limits, described] = [await limitsOf(holder), await (holder as Partial<Whole>).describe?.({})];
      const given = [await give(giver, bo, { until: today }), await give(giver, bo, { until: today })] as const;
      const day = addDays(today, 3);
      await on(day);
      const [proposed, latest] = [proposedUntil(day, limits), latestDay(day, described?.allows ?? {})];
      for (const [mandate, until, expected] of [
        [given[0], undefined, latest && latest < proposed ? latest : proposed],
        [given[1], addDays(day, 40), addDays(day, 40)],
      ] as const) {
        const asked = await act(holder, mandate, 'request-extension', { until });
        equal(asked.extension, { until: expected, asked: day, state: 'asked' }, 'what the holder has asked for');
        equal((await seen(giver, mandate)).extension, asked.extension, 'what the giver is asked');
        equal((await act(giver, asked, 'approve-extension')).period.at(-1)?.until, expected, 'the last day after the approval');
      }
    },
  },
  {
    name: 'an extension to a day that has passed, or that adds nothing, is refused, and changes nothing',
    asks: ['findPerson', 'give', 'mandate', 'perform'],
    days: true,
    async run({ as, give, act, on, today }) {
      const [holder, giver, last] = [await as(bo), await as(karen), addDays(today, 3)];
      const given = await give(giver, bo, { until: last });
      const to = (until: Day) => act(holder, given, 'request-extension', { until });
      await on(last);
      await refused('not-valid', to(last), 'on the last day, an extension to that very day');
      await refused('period-over', to(addDays(last, -1)), 'on the last day, an extension to the day before');
      await on(addDays(last, 2));
      await refused('period-over', to(addDays(last, 1)), 'two days after the last one, an extension to the day between');
      await refused('period-over', to(last), 'two days after the last one, an extension to that day');
      const after = await seen(holder, given);
      equal([after.version, after.extension], [given.version, undefined], 'the version and the extension afterwards');
      equal((await to(addDays(last, 2))).extension?.until, addDays(last, 2), 'the day of an extension to the day that it is');
    },
  },
  {
    name: 'an extension that is asked for stands in both lists, and needs the giver until they have answered',
    asks: ['findPerson', 'give', 'mandates', 'perform'],
    async run({ as, give, act, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      for (const action of answers) {
        const given = await give(giver, bo, { until: today });
        const needs = async (by: Whole) => (await by.mandates({ needsMe: true })).items.map(({ id }) => id);
        equal(await needs(giver), [], 'what needs the giver before anything is asked');
        const asked = await act(holder, given, 'request-extension');
        for (const one of [holder, giver]) {
          const listed = (await one.mandates({})).items.find(({ id }) => id === given.id);
          equal(listed?.extension, asked.extension, 'the extension in the list');
        }
        equal([await needs(giver), await needs(holder)], [[given.id], []], 'what needs the giver, and what needs the holder');
        const answered = await act(giver, asked, action);
        equal([await needs(giver), await needs(holder)], [[], []], `what needs the giver, and what needs the holder, after ${action}`);
        await act(giver, answered, 'delete');
      }
    },
  },
  {
    name: 'R081: a mandate that has expired stays in both lists while it can be extended',
    asks: ['findPerson', 'give', 'mandates'],
    days: true,
    async run({ as, give, on, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const given = await give(giver, bo, { until: today });
      const { extensionDays } = await limitsOf(holder);
      for (const after of [1, Math.max(14, extensionDays)]) {
        await on(addDays(today, after));
        for (const one of [holder, giver]) {
          const { items } = await one.mandates({});
          equal(
            items.map(({ id, state }) => [id, state]),
            [[given.id, 'expired']],
            `the list ${after} days after the last one`,
          );
        }
      }
    },
  },
  {
    name: 'a mandate that is deleted takes its open extension along',
    asks: ['findPerson', 'give', 'mandates', 'mandate', 'perform'],
    async run({ as, give, act, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      for (const one of [holder, giver]) {
        const asked = await act(holder, await give(giver, bo, { until: today }), 'request-extension');
        const deleted = await act(one, asked, 'delete');
        equal([deleted.state, deleted.extension, deleted.can], ['deleted', undefined, []], 'what has been deleted');
        equal((await giver.mandates({ needsMe: true })).total, 0, 'how much needs the giver');
        for (const action of answers)
          await refused('mandate-ended', act(giver, deleted, action), `to ${action} when the mandate is deleted`);
      }
    },
  },
  {
    name: 'an extension can be answered through the day that it is to last to; on the day after nobody asks for it any more',
    asks: ['findPerson', 'give', 'mandates', 'mandate', 'perform'],
    days: true,
    async run({ as, give, act, on, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      // A day is the shortest time in which a backend can let it lapse.
      const until = addDays(today, 1);
      const [one, other] = [await give(giver, bo, { until: today }), await give(giver, bo, { until: today })];
      const open = await act(holder, one, 'request-extension', { until });
      const late = await act(holder, other, 'request-extension', { until });
      await on(until);
      equal((await act(giver, open, 'approve-extension')).period.at(-1), { from: until, until }, 'the stretch of one day');
      await on(addDays(until, 1));
      for (const by of [holder, giver]) equal((await seen(by, late)).extension, undefined, 'the extension that has lapsed');
      equal((await giver.mandates({ needsMe: true })).total, 0, 'how much needs the giver');
      for (const action of answers) await refused('period-over', act(giver, late, action), `to ${action} when it has lapsed`);
      const again = await act(holder, late, 'request-extension');
      equal(again.extension?.asked, addDays(until, 1), 'when it was asked for again');
    },
  },
  {
    name: 'two different answers to an extension at one moment end in one truth, which both see',
    asks: ['findPerson', 'give', 'mandate', 'perform'],
    async run({ as, give, act, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      for (let times = 1; times <= 4; times += 1) {
        const asked = await act(holder, await give(giver, bo, { until: today }), 'request-extension');
        const { done, reasons } = await settled(answers.map(action => act(giver, asked, action)));
        equal(done.length, 1, 'how many of two answers were taken');
        so(['already-decided', 'changed-meanwhile'].includes(reasons.join()), `the other answer was refused with ${reasons.join()}`);
        for (const one of [holder, giver]) {
          const { version, period, extension } = await seen(one, asked);
          equal([version, period, extension], [done[0]?.version, done[0]?.period, undefined], 'what has become of it');
        }
      }
    },
  },
  {
    name: 'what has happened tells who asked for an extension, and who answered',
    asks: ['findPerson', 'give', 'mandate', 'perform'],
    async run({ as, give, act, today }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      let mandate = await give(giver, bo, { until: today });
      mandate = await act(holder, mandate, 'request-extension');
      mandate = await act(giver, mandate, 'reject-extension');
      mandate = await act(holder, mandate, 'request-extension');
      mandate = await act(giver, mandate, 'approve-extension');
      for (const one of [holder, giver]) {
        const { history } = await one.mandate({ id: mandate.id });
        equal(
          history.slice(1).map(({ by, kind }) => [by, kind]),
          [
            ['holder', 'request-extension'],
            ['giver', 'reject-extension'],
            ['holder', 'request-extension'],
            ['giver', 'approve-extension'],
          ],
          'what has happened since it was given',
        );
      }
    },
  },
];
