import { addDays } from '../../domain/day.js';
import { possible } from '../../domain/chance.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { bo, ida, jens, karen } from '../people.js';
import { equal, refused, settled, so } from './expect.js';
import { freshKey, type Ground, type Holds, type Whole } from './ground.js';

const seen = async (by: Whole, { id }: Pick<Mandate, 'id'>): Promise<Mandate> => (await by.mandate({ id })).mandate;

/** What Karen has given Bo that holds, by its powers. */
const inForce = async (by: Whole) =>
  (await by.mandates({ states: ['active'] })).items.map(({ id, powers }) => [id, powers.map(power => power.id)]);

/** A request, or a gift, from Karen to Bo that is to take the place of another mandate, as it was when they decided. */
const instead = ({ ask, give, here: [, other] }: Ground, holder: Whole, giver: Whole) => ({
  asked: ({ id, version }: Pick<Mandate, 'id' | 'version'>, more?: Parameters<typeof ask>[2]) =>
    ask(holder, karen, { powers: [other], replaces: id, ...more }, { version }),
  given: ({ id, version }: Pick<Mandate, 'id' | 'version'>, more?: Parameters<typeof give>[2]) =>
    give(giver, bo, { powers: [other], replaces: id, ...more }, { version }),
});

/** How a mandate takes the place of another one, so that changing one is one act (R183). */
export const replacing: readonly Holds[] = [
  {
    name: 'R183: a mandate that is given in the place of another ends that one in the same moment; one is in force afterwards',
    asks: ['findPerson', 'give', 'mandates', 'mandate', 'principals'],
    async run(ground) {
      const { as, give, here } = ground;
      const [holder, giver] = [await as(bo), await as(karen)];
      const old = await give(giver, bo, { powers: [here[0]] });
      const given = await instead(ground, holder, giver).given(old);
      equal([given.state, given.replaces], ['active', old.id], 'the state of the new one, and whose place it takes');
      for (const one of [holder, giver]) {
        const before = await seen(one, old);
        equal([before.state, before.can], ['replaced', []], 'the state of the old one, and what can be done to it');
        so(before.version > old.version, 'the old one has changed, and its version has not grown');
        equal(await inForce(one), [[given.id, [here[1]]]], 'what is in force afterwards');
        equal((await one.mandates({ states: ['replaced'] })).total, 1, 'how many have been replaced');
      }
      const { items } = await holder.principals({});
      equal(
        items.map(({ powers }) => powers.map(({ id }) => id)),
        [[here[1]]],
        'with what Bo may act',
      );
    },
  },
  {
    name: 'R183: a mandate that is asked for in the place of another ends that one when it is approved, and not before',
    asks: ['findPerson', 'request', 'give', 'mandates', 'mandate', 'perform'],
    async run(ground) {
      const { as, give, act, here } = ground;
      const [holder, giver] = [await as(bo), await as(karen)];
      const old = await give(giver, bo, { powers: [here[0]] });
      const asked = await instead(ground, holder, giver).asked(old);
      equal([asked.state, asked.replaces], ['awaiting-approval', old.id], 'the state of the request, and whose place it is to take');
      for (const one of [holder, giver]) equal(await inForce(one), [[old.id, [here[0]]]], 'what is in force before the giver has answered');
      equal((await seen(giver, asked)).replaces, old.id, 'what the giver is told of whose place it takes');
      await act(giver, asked, 'approve');
      for (const one of [holder, giver]) {
        equal(await inForce(one), [[asked.id, [here[1]]]], 'what is in force when the giver has approved');
        const before = await seen(one, old);
        equal([before.state, before.can], ['replaced', []], 'the state of the old one, and what can be done to it');
        so(before.version > old.version, 'the old one has changed, and its version has not grown');
      }
    },
  },
  {
    name: 'R183: when a request to take the place of a mandate is rejected, that one stays as it was',
    asks: ['findPerson', 'request', 'give', 'mandate', 'perform'],
    async run(ground) {
      const { as, give, act } = ground;
      const [holder, giver] = [await as(bo), await as(karen)];
      const old = await give(giver, bo);
      await act(giver, await instead(ground, holder, giver).asked(old), 'reject');
      const after = await seen(holder, old);
      equal([after.state, after.version], ['active', old.version], 'the state and the version of the one that was to be replaced');
    },
  },
  {
    name: 'R183: what was decided on an old version of the mandate to be replaced is refused, and makes nothing',
    asks: ['findPerson', 'request', 'give', 'mandates', 'mandate', 'perform'],
    async run(ground) {
      const { as, ask, act } = ground;
      const [holder, giver] = [await as(bo), await as(karen)];
      const asked = await ask(holder, karen);
      const old = await act(giver, asked, 'approve');
      const place = instead(ground, holder, giver);
      for (const version of [asked.version, old.version + 1]) {
        await refused('changed-meanwhile', place.asked({ ...old, version }), `a request in the place of version ${version}`);
        await refused('changed-meanwhile', place.given({ ...old, version }), `a gift in the place of version ${version}`);
      }
      equal((await holder.mandates({})).total, 1, 'how many mandates there are');
      equal((await seen(holder, old)).state, 'active', 'the state of the one that was to be replaced');
    },
  },
  {
    name: 'R183: a mandate that one has no part in is not there to be replaced',
    asks: ['findPerson', 'request', 'give', 'mandates', 'mandate'],
    async run(ground) {
      const { as, give } = ground;
      const [holder, giver] = [await as(bo), await as(karen)];
      const others = await give(await as(jens), ida);
      const place = instead(ground, holder, giver);
      for (const mandate of [others, { id: 'no-such-mandate' as Mandate['id'], version: 1 }]) {
        await refused('not-found', place.asked(mandate), 'a request in the place of a mandate between two others');
        await refused('not-found', place.given(mandate), 'a gift in the place of a mandate between two others');
      }
      equal((await holder.mandates({})).total, 0, 'how many mandates Bo has a part in');
      equal((await seen(await as(ida), others)).state, 'active', 'the state of the mandate between the two others');
    },
  },
  {
    name: 'R183: a mandate takes the place of one between the same giver and the same holder only',
    asks: ['findPerson', 'request', 'give', 'mandates', 'mandate'],
    async run(ground) {
      const { as, give } = ground;
      const [holder, giver] = [await as(bo), await as(karen)];
      const place = instead(ground, holder, giver);
      const from = await give(await as(jens), bo);
      await refused('not-allowed', place.asked(from), 'a request to Karen in the place of what Jens has given');
      const to = await give(giver, ida);
      await refused('not-allowed', place.given(to), 'a gift to Bo in the place of what Ida was given');
      const turned = await give(holder, karen);
      await refused('not-allowed', place.asked(turned), 'a request to Karen in the place of what she was given');
      await refused('not-allowed', place.given(turned), 'a gift by Karen in the place of what she was given');
      for (const [by, mandate] of [
        [holder, from],
        [giver, to],
        [holder, turned],
      ] as const)
        equal((await seen(by, mandate)).state, 'active', 'the state of what was not replaced');
      equal((await holder.mandates({})).total, 2, 'how many mandates Bo has a part in');
    },
  },
  {
    name: 'R183: what is over is not replaced, and neither is what is not in force yet',
    asks: ['findPerson', 'request', 'give', 'mandates', 'mandate', 'perform'],
    async run(ground) {
      const { as, ask, give, act } = ground;
      const [holder, giver] = [await as(bo), await as(karen)];
      const place = instead(ground, holder, giver);
      const replaced = await give(giver, bo);
      await place.given(replaced);
      const over = [
        await act(giver, await give(giver, bo), 'delete'),
        await act(giver, await ask(holder, karen), 'reject'),
        await seen(holder, replaced),
      ];
      const waiting = await ask(holder, karen);
      const before = (await holder.mandates({})).total;
      for (const mandate of over) {
        await refused('mandate-ended', place.asked(mandate), `a request in the place of what is ${mandate.state}`);
        await refused('mandate-ended', place.given(mandate), `a gift in the place of what is ${mandate.state}`);
      }
      await refused('not-allowed', place.asked(waiting), 'a request in the place of a request');
      await refused('not-allowed', place.given(waiting), 'a gift in the place of a request');
      equal((await holder.mandates({})).total, before, 'how many mandates there are afterwards');
    },
  },
  {
    name: 'R183: a mandate is replaced through its last day; on the day after it has ended, though it can be extended',
    asks: ['findPerson', 'give', 'mandate', 'perform', 'request'],
    days: true,
    async run(ground) {
      const { as, give, act, on, today } = ground;
      const [holder, giver] = [await as(bo), await as(karen)];
      const place = instead(ground, holder, giver);
      const [one, other] = [await give(giver, bo, { until: today }), await give(giver, bo, { until: today })];
      const open = await act(holder, one, 'request-extension');
      equal((await place.given(open)).state, 'active', 'the state of what takes the place of one on its last day');
      const after = await seen(giver, open);
      equal([after.state, after.extension], ['replaced', undefined], 'the state of the old one, and what is still asked of it');
      await on(addDays(today, 1));
      await refused('mandate-ended', place.asked(other), 'a request in the place of what has expired');
      await refused('mandate-ended', place.given(other), 'a gift in the place of what has expired');
    },
  },
  {
    name: 'R183: whether a mandate can be replaced is what it says, in each state, for both',
    asks: ['findPerson', 'request', 'give', 'mandate', 'perform'],
    async run(ground) {
      const { as, ask, give, act, today } = ground;
      const [holder, giver] = [await as(bo), await as(karen)];
      const place = instead(ground, holder, giver);
      const ways: Record<string, (days: number) => Promise<Mandate>> = {
        'awaiting-approval': days => ask(holder, karen, { until: addDays(today, days) }),
        active: () => give(giver, bo),
        rejected: async days => act(giver, await ask(holder, karen, { until: addDays(today, days) }), 'reject'),
        deleted: async () => act(giver, await give(giver, bo), 'delete'),
        replaced: async () => {
          const old = await give(giver, bo);
          await place.given(old);
          return seen(giver, old);
        },
      };
      let days = 0;
      for (const [state, bring] of Object.entries(ways)) {
        for (const [side, who, replace] of [
          ['holder', holder, place.asked],
          ['giver', giver, place.given],
        ] as const) {
          days += 1;
          const mandate = await seen(who, await bring(days));
          equal(mandate.state, state, 'the state that the mandate was brought to');
          const { done } = await settled([replace(mandate, { until: addDays(today, 30 + days) })]);
          equal(
            possible(mandate.can, today).includes('replace'),
            done.length === 1,
            `whether the ${side} is told that they can replace what is ${state}`,
          );
        }
      }
    },
  },
  {
    name: 'R183: of two that are to take one place at one moment one does, and one mandate is in force',
    asks: ['findPerson', 'give', 'mandates', 'mandate', 'request'],
    async run(ground) {
      const { as, give, find } = ground;
      const [holder, giver] = [await as(bo), await as(karen)];
      const place = instead(ground, holder, giver);
      const more = { holder: await find(giver, bo) };
      let old = await give(giver, bo);
      for (let times = 1; times <= 3; times += 1) {
        const { done, reasons } = await settled([place.given(old, more), place.given(old, more)]);
        const [given] = done;
        equal(done.length, 1, 'how many of two have taken the place');
        so(
          given !== undefined && ['mandate-ended', 'changed-meanwhile'].includes(reasons.join()),
          `the other was refused with ${reasons.join()}`,
        );
        equal(
          (await inForce(holder)).map(([id]) => id),
          [given.id],
          'what is in force afterwards',
        );
        old = given;
      }
    },
  },
  {
    name: 'R183: a request to take the place of a mandate can be approved when that one has been deleted meanwhile',
    asks: ['findPerson', 'request', 'give', 'mandates', 'mandate', 'perform'],
    async run(ground) {
      const { as, give, act, here } = ground;
      const [holder, giver] = [await as(bo), await as(karen)];
      const old = await give(giver, bo);
      const asked = await instead(ground, holder, giver).asked(old);
      await act(giver, old, 'delete');
      equal((await act(giver, asked, 'approve')).state, 'active', 'the state of the new one');
      equal((await seen(holder, old)).state, 'deleted', 'the state of the old one');
      equal(await inForce(holder), [[asked.id, [here[1]]]], 'what is in force');
    },
  },
  {
    name: 'R183: what has happened to the old mandate tells that it was replaced, and by whom',
    asks: ['findPerson', 'request', 'give', 'mandate', 'perform'],
    async run(ground) {
      const { as, give, act } = ground;
      const [holder, giver] = [await as(bo), await as(karen)];
      const place = instead(ground, holder, giver);
      const [one, other] = [await give(giver, bo), await give(giver, bo)];
      await place.given(one);
      await act(giver, await place.asked(other), 'approve');
      for (const by of [holder, giver]) {
        for (const old of [one, other]) {
          const { history } = await by.mandate({ id: old.id });
          equal(
            history.slice(1).map(happening => [happening.by, happening.kind]),
            [['giver', 'replaced']],
            'what has happened to the old one since it was given',
          );
        }
      }
    },
  },
  {
    name: 'R183: what takes the place of a mandate and is sent again under its key is one mandate',
    asks: ['findPerson', 'request', 'give', 'mandates', 'mandate', 'perform'],
    async run({ as, ask, give, act, here: [, other] }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const old = await give(giver, bo);
      const more = { powers: [other], replaces: old.id };
      const keyed = () => ({ idempotencyKey: freshKey(), version: old.version });
      const [hers, his] = [keyed(), keyed()];
      const asked = await ask(holder, karen, more, his);
      const given = await give(giver, bo, more, hers);
      equal((await give(giver, bo, more, hers)).id, given.id, 'the gift that came of it the second time');
      equal((await ask(holder, karen, more, his)).id, asked.id, 'the request that came of it the second time');
      equal((await holder.mandates({})).total, 3, 'how many mandates there are');
      equal((await act(giver, asked, 'approve')).state, 'active', 'the state of the request, approved when another has taken that place');
      equal((await giver.mandate({ id: old.id })).history.length, 2, 'how many things have happened to the old one');
    },
  },
];
