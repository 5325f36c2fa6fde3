import { addDays } from '../../domain/day.js';
import type { DraftId } from '../../domain/draft.shape.js';
import { possible } from '../../domain/chance.js';
import type { PartyId } from '../../domain/party.shape.js';
import { bo, ida, jens, karen, youngJens } from '../people.js';
import { equal, refused, so } from './expect.js';
import { freshKey, type Holds } from './ground.js';

/** For whom one may act, and for whom one acts. */
export const acting: readonly Holds[] = [
  {
    name: 'R175: the session tells who is at the screen, and that they act for themselves',
    asks: ['session'],
    async run({ as, today }) {
      for (const person of [bo, karen]) {
        const session = await (await as(person)).session({});
        equal([session.person.name, session.acting], [person.name, null], 'who is at the screen, and for whom they act');
        equal(session.today, today, 'which day it is');
      }
    },
  },
  {
    name: 'a session that is prolonged is the same session, and ends no sooner',
    asks: ['session', 'prolong'],
    async run({ as }) {
      const self = await as(bo);
      const before = await self.session({});
      const after = await self.prolong({});
      equal(after.person, before.person, 'who is at the screen');
      so(!after.until || (before.until ?? '') <= after.until, 'it ends sooner than before');
    },
  },
  {
    name: 'R060: one may act for those who have a mandate in force, each named once, with all powers, until the last of their last days',
    asks: ['findPerson', 'give', 'principals'],
    async run({ as, give, here, today }) {
      const giver = await as(karen);
      await give(giver, bo, { powers: [here[0], here[1]], until: addDays(today, 40) });
      await give(giver, bo, { powers: [here[1], here[2]], until: addDays(today, 50) });
      await give(giver, bo, { powers: [here[1]], until: addDays(today, 31) });
      const { items, total } = await (await as(bo)).principals({});
      equal(
        [items.map(({ person, powers, until }) => [person.name, powers.map(({ id }) => id).sort(), until]), total],
        [[[karen.name, [...here].sort(), addDays(today, 50)]], 1],
        'for whom Bo may act, with what, until when',
      );
    },
  },
  {
    name: 'a power that is asked about leaves nobody out, and it is told who has given it',
    asks: ['findPerson', 'give', 'principals'],
    async run({ as, give, here: [one, other, third] }) {
      await give(await as(karen), bo, { powers: [one, other] });
      await give(await as(jens), bo, { powers: [other] });
      const holder = await as(bo);
      const covered = async (power?: typeof one) =>
        Object.fromEntries((await holder.principals({ power })).items.map(({ person, covers }) => [person.name, covers]));
      equal(await covered(one), { [karen.name]: true, [jens.name]: false }, 'who has given the first power');
      equal(await covered(third), { [karen.name]: false, [jens.name]: false }, 'who has given a power that nobody has given');
      equal(await covered(), { [karen.name]: true, [jens.name]: true }, 'who is said to cover it where no power is asked about');
    },
  },
  {
    name: 'R028: nobody may act on a request, on what is over, or for one to whom they have given a mandate themselves',
    asks: ['findPerson', 'request', 'give', 'perform', 'principals', 'actFor'],
    async run({ as, find, ask, give, act }) {
      const [his, hers] = [await as(bo), await as(karen)];
      const person = await find(his, karen);
      await give(his, karen);
      await act(hers, await ask(his, karen), 'reject');
      await act(hers, await give(hers, bo), 'delete');
      await ask(his, karen);
      equal(await his.principals({}), { items: [], total: 0 }, 'for whom Bo may act');
      await refused('not-allowed', his.actFor({ person }), 'to act for Karen');
    },
  },
  {
    name: 'R170, R172: one acts for a giver, and the session tells for whom and with what',
    asks: ['session', 'findPerson', 'give', 'actFor'],
    async run({ as, find, give, here, today }) {
      const holder = await as(bo);
      const person = await find(holder, karen);
      await give(await as(karen), bo, { powers: [here[0], here[1]], until: addDays(today, 50) });
      const { acting } = await holder.actFor({ person });
      for (const seen of [acting, (await holder.session({})).acting]) {
        equal(
          [seen?.person.id, seen?.person.name, seen?.powers.map(({ id }) => id).sort(), seen?.until],
          [person, karen.name, [here[0], here[1]].sort(), addDays(today, 50)],
          'for whom Bo acts, with what, until when',
        );
      }
      equal((await holder.session({})).person.name, bo.name, 'who is at the screen meanwhile');
    },
  },
  {
    name: 'R175: one goes back to acting for oneself',
    asks: ['session', 'findPerson', 'give', 'actFor'],
    async run({ as, find, give }) {
      const holder = await as(bo);
      await give(await as(karen), bo);
      await holder.actFor({ person: await find(holder, karen) });
      equal(await holder.actFor({ person: null }), { acting: null }, 'for whom Bo acts when he has gone back');
      equal((await holder.session({})).acting, null, 'what the session tells afterwards');
    },
  },
  {
    name: 'one acts for one person at a time: the last that was chosen, told apart from another of the same name',
    asks: ['session', 'findPerson', 'give', 'actFor'],
    async run({ as, find, give }) {
      const holder = await as(bo);
      for (const giver of [jens, youngJens]) await give(await as(giver), bo);
      for (const giver of [jens, youngJens, jens]) {
        const person = await find(holder, giver);
        await holder.actFor({ person });
        equal((await holder.session({})).acting?.person.id, person, `the handle of the Jens Hansen, born ${giver.born}, for whom Bo acts`);
      }
    },
  },
  {
    name: 'each session acts for itself',
    asks: ['session', 'findPerson', 'give', 'actFor'],
    async run({ as, find, give }) {
      const [one, other] = [await as(bo), await as(bo)];
      await give(await as(karen), bo);
      await one.actFor({ person: await find(one, karen) });
      equal((await other.session({})).acting, null, 'for whom Bo acts at another screen');
    },
  },
  {
    name: 'acting ends with the mandate',
    asks: ['session', 'findPerson', 'give', 'perform', 'actFor'],
    async run({ as, find, give, act }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const [given, person] = [await give(giver, bo), await find(holder, karen)];
      await holder.actFor({ person });
      await act(giver, given, 'delete');
      equal((await holder.session({})).acting, null, 'for whom Bo acts when the mandate is over');
      await refused('not-allowed', holder.actFor({ person }), 'to act for Karen again');
    },
  },
  {
    name: 'acting that has ended does not begin again by itself when the same giver gives another mandate',
    asks: ['session', 'findPerson', 'give', 'perform', 'actFor'],
    async run({ as, find, give, act }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const [given, person] = [await give(giver, bo), await find(holder, karen)];
      await holder.actFor({ person });
      await act(giver, given, 'delete');
      equal((await holder.session({})).acting, null, 'for whom Bo acts when the mandate is over');
      await give(giver, bo);
      equal((await holder.session({})).acting, null, 'for whom Bo acts when there is another mandate, and he has chosen nothing');
    },
  },
  {
    name: 'acting goes on while another mandate of the same giver is in force, with what that one gives',
    asks: ['session', 'findPerson', 'give', 'perform', 'actFor', 'principals'],
    async run({ as, find, give, act, here: [one, other] }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const first = await give(giver, bo, { powers: [one] });
      await give(giver, bo, { powers: [other] });
      await holder.actFor({ person: await find(holder, karen) });
      await act(giver, first, 'delete');
      const { acting } = await holder.session({});
      const [principal] = (await holder.principals({})).items;
      equal(
        acting?.powers.map(({ id }) => id),
        [other],
        'with what Bo acts when one of two mandates is over',
      );
      equal(
        principal?.powers.map(({ id }) => id),
        [other],
        'with what Bo may act',
      );
    },
  },
  {
    name: 'Z8: while one acts for somebody, nothing is asked for, given or ended; it is when one is back',
    asks: ['findPerson', 'request', 'give', 'mandates', 'perform', 'actFor'],
    async run({ as, find, ask, give, act, today }) {
      const holder = await as(bo);
      const [giver, other] = [await find(holder, karen), await find(holder, jens)];
      const given = await give(await as(karen), bo);
      await holder.actFor({ person: giver });
      await refused('not-while-acting', ask(holder, jens, { giver: other }), 'to ask for a mandate');
      await refused('not-while-acting', give(holder, jens, { holder: other }), 'to give one');
      await refused('not-while-acting', act(holder, given, 'delete'), 'to end one');
      const { items } = await holder.mandates({});
      equal(
        items.map(({ can }) => possible(can, today)),
        [[]],
        'what Bo can do to his own mandates meanwhile',
      );
      const told = items.flatMap(({ can }) => can);
      so(told.length > 0, 'it is not told what Bo could do if he did not act for somebody');
      equal([...new Set(told.map(({ why }) => why))], ['not-while-acting'], 'why he cannot do it');
      await holder.actFor({ person: null });
      await ask(holder, jens, { giver: other });
      await give(holder, jens, { holder: other });
      await act(holder, given, 'delete');
    },
  },
  {
    name: 'Z8: while one acts for somebody, nothing is extended or replaced, on either side; it is when one is back',
    asks: ['findPerson', 'request', 'give', 'mandate', 'perform', 'actFor'],
    async run({ as, find, ask, give, act, here: [, other], today }) {
      const [holder, hers] = [await as(bo), await as(karen)];
      const person = await find(holder, karen);
      const [held, change] = [await give(hers, bo, { until: today }), await give(hers, bo)];
      const [given, mine] = [await give(holder, karen, { until: today }), await give(holder, karen)];
      const asked = await act(hers, given, 'request-extension');
      const deeds = [
        ['to ask for an extension', () => act(holder, held, 'request-extension')],
        ['to approve one', () => act(holder, asked, 'approve-extension')],
        [
          'to ask for another mandate in the place of one',
          () => ask(holder, karen, { giver: person, powers: [other], replaces: change.id }, { version: change.version }),
        ],
        [
          'to give another mandate in the place of one',
          () => give(holder, karen, { holder: person, powers: [other], replaces: mine.id }, { version: mine.version }),
        ],
      ] as const;
      await holder.actFor({ person });
      for (const [what, deed] of deeds) await refused('not-while-acting', deed(), what);
      for (const { id, version } of [held, change, asked, mine]) {
        const { mandate } = await holder.mandate({ id });
        equal([mandate.version, possible(mandate.can, today)], [version, []], 'the version, and what can be done meanwhile');
        equal([...new Set(mandate.can.map(({ why }) => why))], ['not-while-acting'], 'why nothing can be done');
      }
      await holder.actFor({ person: null });
      for (const [, deed] of deeds) await deed();
    },
  },
  {
    name: 'Z8: while one acts for somebody no draft is kept; what was kept before can be read, and when one is back it goes on',
    asks: ['findPerson', 'give', 'actFor', 'keepDraft', 'draft'],
    async run({ as, find, give }) {
      const [holder, id] = [await as(bo), freshKey() as DraftId];
      await give(await as(karen), bo);
      await holder.keepDraft({ id, intent: 'request' }, { version: 0 });
      await holder.actFor({ person: await find(holder, karen) });
      await refused('not-while-acting', holder.keepDraft({ id, intent: 'give' }, { version: 1 }), 'to keep a draft');
      equal((await holder.draft({ id })).draft.intent, 'request', 'what the draft says meanwhile');
      await holder.actFor({ person: null });
      equal((await holder.keepDraft({ id, intent: 'give' }, { version: 1 })).draft.version, 2, 'the version when one is back');
    },
  },
  {
    name: 'a page that belongs to somebody else by now, or was opened while they acted for somebody else, is shown nothing and does nothing',
    asks: ['session', 'findPerson', 'give', 'perform', 'mandates', 'actFor'],
    async run({ as, find, give, act }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const given = await give(giver, bo);
      const [me, hers] = [(await holder.session({})).person.id, (await giver.session({})).person.id];
      const [her, him] = [await find(holder, karen), await find(holder, jens)];
      const looks = async (person: PartyId, actingFor?: PartyId | null) => holder.mandates({}, { whose: { person, actingFor } });
      const shown = async (person: PartyId, actingFor?: PartyId | null) =>
        equal((await looks(person, actingFor)).total, 1, 'what is shown');

      await shown(me);
      await shown(me, null);
      for (const actingFor of [undefined, null, her]) await refused('user-changed', looks(hers, actingFor), 'a page of Karen’s');
      await refused('actor-changed', looks(me, her), 'a page that Bo opened while he acted for Karen');
      await refused(
        'actor-changed',
        holder.actFor({ person: her }, { whose: { person: me, actingFor: him } }),
        'to act for her from there',
      );
      equal((await holder.session({})).acting, null, 'for whom Bo acts after that');

      await holder.actFor({ person: her }, { whose: { person: me } });
      await shown(me);
      await shown(me, her);
      const before = { whose: { person: me, actingFor: null } };
      await refused('actor-changed', give(holder, jens, {}, before), 'to give a mandate on a page from before');
      await holder.actFor({ person: null });
      await refused('actor-changed', give(holder, jens, {}, { whose: { person: me, actingFor: her } }), 'to give one on her page');
      equal((await looks(me, null)).total, 1, 'how many mandates there are after that');

      await holder.actFor({ person: her });
      await act(giver, given, 'delete');
      await refused('actor-changed', looks(me, her), 'a page of hers when the mandate is over');
      await shown(me, null);
    },
  },
  {
    name: 'nobody acts for one who is not theirs to act for',
    asks: ['findPerson', 'give', 'actFor'],
    async run({ as, find, give }) {
      await give(await as(karen), bo);
      const stranger = await as(ida);
      const person = await find(stranger, karen);
      await refused('not-allowed', stranger.actFor({ person }), 'to act for somebody who has given a mandate to another');
      await refused('not-allowed', stranger.actFor({ person: 'no-such-handle' as typeof person }), 'to act for nobody known');
    },
  },
  {
    name: 'those who are pinned come first, then those for whom one has acted of late, then the others by name; each sees their own',
    asks: ['findPerson', 'give', 'principals', 'actFor', 'pin'],
    async run({ as, give }) {
      for (const giver of [karen, jens, ida]) {
        await give(await as(giver), bo);
        await give(await as(giver), youngJens);
      }
      const holder = await as(bo);
      const order = async (self = holder) => (await self.principals({})).items.map(({ person }) => person.name);
      const handle = async (name: string) => (await holder.principals({})).items.find(({ person }) => person.name === name)?.person.id;
      const byName = [ida.name, jens.name, karen.name];
      equal(await order(), byName, 'the order at first');
      await holder.actFor({ person: (await handle(karen.name)) ?? null });
      await holder.actFor({ person: null });
      equal(await order(), [karen.name, ida.name, jens.name], 'the order when Bo has acted for Karen');
      const person = await handle(jens.name);
      if (!person) throw new TypeError('Jens has no handle');
      await holder.pin({ person, pinned: true });
      equal(await order(), [jens.name, karen.name, ida.name], 'the order when Bo has pinned Jens');
      equal(
        (await holder.principals({})).items.map(({ pinned = false }) => pinned),
        [true, false, false],
        'who is said to be pinned',
      );
      equal(await order(await as(youngJens)), byName, 'the order for somebody else');
      await holder.pin({ person, pinned: false });
      equal(await order(), [karen.name, ida.name, jens.name], 'the order when Jens is pinned no more');
      await refused('not-found', holder.pin({ person: 'no-such-handle' as typeof person, pinned: true }), 'to pin nobody known');
    },
  },
];
