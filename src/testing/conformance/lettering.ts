import { addDays } from '../../domain/day.js';
import { papersFor } from '../../domain/letter.js';
import { possible } from '../../domain/chance.js';
import { Basis, type Case, type Check, type DeskAction, type Mandate } from '../../domain/mandate.shape.js';
import { aage, bo, finn, karen, lone, mette, nordby, strandby, viggo, type TestPerson } from '../people.js';
import { equal, refused, settled, so } from './expect.js';
import { freshKey, type Ground, type Holds, type Whole } from './ground.js';

const letter: readonly Check[] = ['pages', 'signature', 'date'];
/** All that there is to be found in a letter. */
const whole = (basis: Basis) => ({ checks: [...letter, ...papersFor(basis)] });

/** A request by letter: from Bo to Aage, who is not digital, where nobody else is named. */
const sent = async (
  ground: Ground,
  more: Parameters<Ground['ask']>[2] = {},
  [holder, giver]: readonly [TestPerson, TestPerson] = [bo, aage],
) => ground.ask(await ground.as(holder), giver, { delivery: 'letter', ...more });

const idsOf = ({ items }: { readonly items: readonly Pick<Mandate, 'id'>[] }) => items.map(({ id }) => id);

/** What a mandate is now to one of the two. */
const seen = async (by: Whole, { id }: Pick<Mandate, 'id'>): Promise<Mandate> => (await by.mandate({ id })).mandate;

/** Everything that a desk can be asked about a mandate. */
const everythingOf = (
  desk: Partial<Whole>,
  { id, version }: Pick<Mandate, 'id' | 'version'>,
): readonly (readonly [string, () => Promise<unknown> | undefined])[] => [
  ['to see it', () => desk.case?.({ id })],
  ['to print its letter', () => desk.caseLetter?.({ id })],
  ...(['register-letter', 'approve', 'decline', 'delete', 'approve-extension', 'decline-extension'] as const).map(
    action => [`to ${action}`, () => desk.decide?.({ id, action }, { idempotencyKey: freshKey(), version })] as const,
  ),
];

/** How somebody is asked who is not digital, or for whom somebody else decides, and what borgerservice does. Where nobody is asked by letter, that is refused. */
const cases: readonly Holds[] = [
  {
    name: 'R100, R108: what is asked by letter is in force when borgerservice has approved it, from that day, and both see how far it has come',
    asks: ['findPerson', 'request', 'mandate', 'cases', 'case', 'decide'],
    desk: true,
    async run(ground) {
      const { as, desk, decide, today, on } = ground;
      const until = addDays(today, 40);
      const [holder, giver, clerk] = [await as(bo), await as(aage), await desk()];
      const asked = await sent(ground, { until });
      equal([asked.state, asked.delivery, asked.basis], ['letter-sent', 'letter', 'own'], 'what was sent by letter');
      const day = addDays(today, 1);
      await on(day);
      const registered = await decide(clerk, asked, 'register-letter');
      equal([registered.state, registered.side], ['in-review', 'borgerservice'], 'what was registered');
      equal((await seen(holder, asked)).state, 'in-review', 'the state that the holder sees');
      const approved = await decide(clerk, registered, 'approve', whole('own'));
      equal(approved.state, 'active', 'what borgerservice has approved');
      const { mandate, history } = await giver.mandate({ id: asked.id });
      equal([mandate.state, mandate.period.at(-1)?.until], ['active', until], 'what the giver sees');
      equal(mandate.period[0]?.from, day, 'the first day on which it is in force');
      equal(
        history.map(({ by, kind }) => `${by} ${kind}`),
        ['holder request', 'borgerservice register-letter', 'borgerservice approve'],
        'what has happened to it',
      );
    },
  },
  {
    name: 'R064, R102: one who is not digital is asked by letter, and not otherwise; one who is digital can be asked either way',
    asks: ['findPerson', 'request'],
    async run(ground) {
      const { as, ask } = ground;
      const holder = await as(bo);
      for (const delivery of ['digital', undefined] as const)
        await refused('requires-paper', ask(holder, aage, { delivery }), 'to ask somebody digitally who is not');
      equal((await sent(ground)).state, 'letter-sent', 'the state of a request by letter');
      equal((await sent(ground, {}, [bo, karen])).state, 'letter-sent', 'the state of a request by letter to one who is digital');
      equal(
        (await ask(holder, karen, { delivery: 'digital', until: addDays(ground.today, 9) })).state,
        'awaiting-approval',
        'the state of a digital one',
      );
    },
  },
  {
    name: 'R109: borgerservice approves when it has found all that it looks for, and is told all that it has not',
    asks: ['findPerson', 'request', 'cases', 'case', 'decide'],
    desk: true,
    async run(ground) {
      const { desk, decide } = ground;
      const clerk = await desk();
      const registered = await decide(clerk, await sent(ground), 'register-letter');
      for (const checks of [[], ['pages'], ['pages', 'date']] as Check[][]) {
        const refusal = await refused(
          'not-valid',
          decide(clerk, registered, 'approve', { checks }),
          `to approve with ${checks.join(' and ') || 'nothing'}`,
        );
        const missing = letter.filter(check => !checks.includes(check));
        equal(refusal.objections, [{ field: 'checks', why: 'missing', missing }], 'all that is missing');
      }
      await refused(
        'not-valid',
        decide(clerk, registered, 'approve', { checks: [...letter, 'general-mandate'] }),
        'to find what was not asked for',
      );
      equal((await clerk.case({ id: registered.id })).mandate.state, 'in-review', 'the state afterwards');
      equal((await decide(clerk, registered, 'approve', whole('own'))).state, 'active', 'the state once all is there');
    },
  },
  {
    name: 'R109: borgerservice declines for what is missing, and both see what that was',
    asks: ['findPerson', 'request', 'mandate', 'cases', 'case', 'decide'],
    desk: true,
    async run(ground) {
      const { as, desk, decide, today } = ground;
      const clerk = await desk();
      for (const [place, reason] of letter.entries()) {
        const registered = await decide(clerk, await sent(ground, { until: addDays(today, 20 + place) }), 'register-letter');
        await refused('not-valid', decide(clerk, registered, 'decline'), 'to decline for no reason');
        await refused(
          'not-valid',
          decide(clerk, registered, 'decline', { reasons: ['guardianship-order'] }),
          'to decline for what was not asked for',
        );
        const declined = await decide(clerk, registered, 'decline', { reasons: [reason] });
        equal([declined.state, declined.missing], ['declined', [reason]], `what borgerservice sees of what it declined for ${reason}`);
        for (const party of [bo, aage]) {
          const mandate = await seen(await as(party), registered);
          equal([mandate.state, mandate.missing, mandate.can], ['declined', [reason], []], `what ${party.name} sees`);
        }
        await refused('already-decided', decide(clerk, declined, 'approve', whole('own')), 'to approve what was declined');
      }
    },
  },
  {
    name: 'R120, R122, R134, R145: whoever decides for the giver asks by letter, however digital the giver is',
    asks: ['findPerson', 'request'],
    async run(ground) {
      const guardian = await ground.as(mette);
      for (const [place, basis] of Basis.options.filter(basis => basis !== 'own').entries()) {
        for (const giver of [viggo, karen]) {
          const until = addDays(ground.today, 20 + place);
          const refusal = await refused(
            'requires-paper',
            ground.ask(guardian, giver, { basis, delivery: 'digital', until }),
            `to ask digitally by ${basis}`,
          );
          equal(refusal.objections, [{ field: 'delivery', why: 'letter-only' }], 'what stands in the way');
          const asked = await ground.ask(guardian, giver, { basis, until });
          equal(
            [asked.state, asked.basis, asked.delivery],
            ['letter-sent', basis, 'letter'],
            `a request by ${basis} where no delivery is named`,
          );
        }
      }
    },
  },
  {
    name: 'R123, R135, R146: by each authority its own papers go back with the letter, and without them nothing is approved',
    asks: ['findPerson', 'request', 'cases', 'case', 'decide'],
    desk: true,
    async run(ground) {
      const { desk, decide, today } = ground;
      const clerk = await desk();
      for (const [place, basis] of Basis.options.filter(basis => basis !== 'own').entries()) {
        const asked = await sent(ground, { basis, until: addDays(today, 20 + place) }, [mette, viggo]);
        const registered = await decide(clerk, asked, 'register-letter');
        for (const paper of papersFor(basis)) {
          const checks = whole(basis).checks.filter(check => check !== paper);
          await refused('not-valid', decide(clerk, registered, 'approve', { checks }), `to approve by ${basis} without the ${paper}`);
        }
        equal((await decide(clerk, registered, 'approve', whole(basis))).state, 'active', `what is approved by ${basis}`);
      }
    },
  },
  {
    name: 'R110: a desk sees and does what is its municipality’s, and of what is another’s it learns nothing, whatever it asks',
    asks: ['findPerson', 'request', 'cases', 'case', 'decide'],
    desk: true,
    async run(ground) {
      const { desk } = ground;
      const asked = await sent(ground);
      const stranger = await desk(nordby, finn);
      for (const [what, ask] of everythingOf(stranger, asked)) {
        const answer = ask();
        if (answer) await refused('not-found', answer, `a desk of another municipality that wants ${what}`);
      }
      equal((await stranger.cases({})).total, 0, 'how many cases the other desk has');
      equal(await stranger.cases({ reference: asked.reference }), { items: [], total: 0 }, 'what the other desk finds by the reference');
      const clerk = await desk(strandby);
      equal(
        (await clerk.cases({ reference: asked.reference })).items.map(({ id }) => id),
        [asked.id],
        'what its own desk finds by the reference',
      );
    },
  },
  {
    name: 'R110: the case of a giver who moves goes to the desk where they live, and the old one has it no more',
    asks: ['findPerson', 'request', 'cases', 'case', 'decide'],
    desk: true,
    moves: true,
    async run(ground) {
      const { desk, decide, moves } = ground;
      const [old, young] = [await desk(strandby), await desk(nordby, finn)];
      const registered = await decide(old, await sent(ground), 'register-letter');
      await moves(aage, nordby);
      for (const [what, ask] of everythingOf(old, registered)) {
        const answer = ask();
        if (answer) await refused('not-found', answer, `the old desk that wants ${what}`);
      }
      equal((await old.cases({})).total, 0, 'how many cases the old desk has');
      equal(
        (await young.cases({ needsMe: true })).items.map(({ id }) => id),
        [registered.id],
        'what the new desk has to decide on',
      );
      equal((await decide(young, registered, 'approve', whole('own'))).state, 'active', 'what the new desk approves');
    },
  },
  {
    name: 'R108: nobody but borgerservice decides on a letter: neither the giver, nor the holder, nor somebody at the desk on a mandate of their own',
    asks: ['findPerson', 'request', 'mandate', 'perform', 'cases', 'case', 'decide'],
    desk: true,
    async run(ground) {
      const { as, act, desk, decide } = ground;
      const clerk = await desk();
      const asked = await sent(ground, {}, [bo, karen]);
      const registered = await decide(clerk, asked, 'register-letter');
      for (const action of ['approve', 'reject'] as const) {
        await refused('requires-paper', act(await as(karen), registered, action), `the giver who wants to ${action} what went by letter`);
        await refused('not-allowed', act(await as(bo), registered, action), `the holder who wants to ${action}`);
      }
      await refused('not-allowed', act(await as(bo), registered, 'withdraw'), 'to take back a letter that borgerservice has');
      const own = await sent(ground, {}, [lone, aage]);
      const { mandate } = await clerk.case({ id: own.id });
      equal(possible(mandate.can, ground.today), [], 'what can be done at the desk to a mandate of one’s own');
      await refused('not-allowed', decide(clerk, own, 'register-letter'), 'to register a letter of one’s own');
      equal((await decide(await desk(strandby, finn), own, 'register-letter')).state, 'in-review', 'what a colleague registers');
    },
  },
  {
    name: 'what borgerservice is told that it can do is what it can do, at each point of the way',
    asks: ['findPerson', 'request', 'cases', 'case', 'decide'],
    desk: true,
    async run(ground) {
      const { desk, decide, today } = ground;
      const clerk = await desk();
      const told = ({ can }: Case) => [...possible<DeskAction>(can, today)].sort();
      const find = async ({ id }: Pick<Mandate, 'id'>) => (await clerk.case({ id })).mandate;
      const asked = await sent(ground);
      equal(told(await find(asked)), ['register-letter'], 'what can be done to a letter that is on its way');
      await refused('not-allowed', decide(clerk, asked, 'approve', whole('own')), 'to approve a letter that has not been registered');
      await refused('not-allowed', decide(clerk, asked, 'delete'), 'to delete what is not in force');
      const registered = await decide(clerk, asked, 'register-letter');
      equal(told(registered), ['approve', 'decline'], 'what can be done to a letter that has come');
      await refused('already-decided', decide(clerk, registered, 'register-letter'), 'to register a letter again');
      const approved = await decide(clerk, registered, 'approve', whole('own'));
      equal(told(approved), ['delete'], 'what can be done to a mandate that is in force');
    },
  },
  {
    name: 'R184: borgerservice ends a mandate for a giver who cannot, and finds it by its reference however that is written',
    asks: ['findPerson', 'give', 'mandate', 'cases', 'case', 'decide'],
    desk: true,
    async run({ as, give, desk, decide }) {
      const clerk = await desk();
      const given = await give(await as(karen), bo);
      equal((await clerk.cases({})).items, [], 'the cases of a desk to which nobody has written');
      for (const reference of [given.reference, ` ${given.reference.toLowerCase().replace('-', '')} `]) {
        const { items } = await clerk.cases({ reference });
        equal(
          items.map(({ id, giver, holder }) => [id, giver.name, holder.name]),
          [[given.id, karen.name, bo.name]],
          `what is found by ${reference}`,
        );
      }
      equal(await clerk.cases({ reference: 'ZZZZ-ZZZZ' }), { items: [], total: 0 }, 'what is found by a reference that nothing has');
      equal((await decide(clerk, given, 'delete')).state, 'deleted', 'what borgerservice has deleted');
      const { mandate, history } = await (await as(bo)).mandate({ id: given.id });
      equal([mandate.state, history.at(-1)?.by], ['deleted', 'borgerservice'], 'what the holder sees');
    },
  },
  {
    name: 'a desk has its letters in one list, those that it has to decide on in another, and both in pages',
    asks: ['findPerson', 'request', 'cases', 'decide'],
    desk: true,
    days: true,
    async run(ground) {
      const { desk, decide, on, today } = ground;
      const clerk = await desk();
      const all: Mandate[] = [];
      for (const days of [40, 30, 50]) all.push(await sent(ground, { until: addDays(today, days) }));
      const [first, second] = all as [Mandate, Mandate];
      // What runs out first is registered first, on a day before the other: so the order of change is not that of the last days.
      await decide(clerk, second, 'register-letter');
      await on(addDays(today, 1));
      await decide(clerk, first, 'register-letter');
      equal(
        (await clerk.cases({ needsMe: true, sort: 'until' })).items.map(({ id }) => id),
        [second.id, first.id],
        'what waits for the desk, what runs out first first',
      );
      equal(
        (await clerk.cases({ states: ['letter-sent'] })).items.map(({ id }) => id),
        [all[2]?.id],
        'what is on its way',
      );
      const page = await clerk.cases({ sort: 'until', limit: 2 });
      equal([page.items.length, page.total], [2, 3], 'the first page, and how many there are');
      const rest = await clerk.cases({ sort: 'until', limit: 2, cursor: page.next });
      equal(
        [...page.items, ...rest.items].map(({ id }) => id),
        [second.id, first.id, all[2]?.id],
        'all pages',
      );
      equal(rest.next, undefined, 'what comes after the last page');
    },
  },
  {
    name: 'at the desk too a decision is made on what was seen, and made once, however often it is sent',
    asks: ['findPerson', 'request', 'cases', 'case', 'decide'],
    desk: true,
    async run(ground) {
      const { desk, decide } = ground;
      const [clerk, colleague] = [await desk(), await desk(strandby, finn)];
      const asked = await sent(ground);
      const registered = await decide(clerk, asked, 'register-letter');
      await refused(
        'changed-meanwhile',
        decide(colleague, { ...registered, version: asked.version }, 'decline', { reasons: ['date'] }),
        'to decide on what has changed',
      );
      const idempotencyKey = freshKey();
      const both = await settled([1, 2].map(() => decide(clerk, registered, 'approve', whole('own'), { idempotencyKey })));
      equal(both.reasons, [], 'what one decision that arrives twice is refused with');
      equal(new Set(both.done.map(({ version }) => version)).size, 1, 'how many versions it makes');
      await refused(
        'key-reused',
        decide(clerk, registered, 'decline', { reasons: ['date'] }, { idempotencyKey }),
        'to decide otherwise under the same key',
      );
    },
  },
  {
    name: 'the very same request is not sent by letter twice while the first one is open, nor by letter and digitally',
    asks: ['findPerson', 'request', 'cases', 'decide'],
    desk: true,
    async run(ground) {
      const { ask, as, desk, decide } = ground;
      const asked = await sent(ground, {}, [bo, karen]);
      await refused('duplicate-request', sent(ground, {}, [bo, karen]), 'the same letter once more');
      await refused('duplicate-request', ask(await as(bo), karen, { delivery: 'digital' }), 'the same request, digitally');
      const registered = await decide(await desk(), asked, 'register-letter');
      await refused('duplicate-request', sent(ground, {}, [bo, karen]), 'the same letter while borgerservice has the first');
      await decide(await desk(), registered, 'decline', { reasons: ['pages'] });
      equal((await sent(ground, {}, [bo, karen])).state, 'letter-sent', 'a new letter after the first was declined');
    },
  },
  {
    name: 'Z3: a letter that nobody has decided on lapses after the last day asked for, wherever it lies',
    asks: ['describe', 'findPerson', 'request', 'mandate', 'cases', 'case', 'decide'],
    desk: true,
    days: true,
    async run(ground) {
      const { as, desk, decide, on, today } = ground;
      const [holder, clerk] = [await as(bo), await desk()];
      const { lapseAfterDays = 10 } = (await holder.describe({})).allows;
      const [asked, other] = [
        await sent(ground, { until: addDays(today, 10) }),
        await sent(ground, { until: addDays(today, 10) }, [bo, karen]),
      ];
      const registered = await decide(clerk, other, 'register-letter');
      const last = addDays(today, Math.min(10, lapseAfterDays));
      await on(last);
      equal(
        [(await seen(holder, asked)).state, (await seen(holder, other)).state],
        ['letter-sent', 'in-review'],
        'the states on the last day',
      );
      await on(addDays(last, 1));
      equal([(await seen(holder, asked)).state, (await seen(holder, other)).state], ['lapsed', 'lapsed'], 'the states on the day after');
      await refused('period-over', decide(clerk, asked, 'register-letter'), 'to register a letter that has lapsed');
      await refused('period-over', decide(clerk, registered, 'approve', whole('own')), 'to approve one');
      equal((await clerk.cases({ needsMe: true })).items, [], 'what the desk has to decide on');
    },
  },
  {
    name: 'R076, R080: an extension of what was asked by letter goes by letter, and adds a stretch from the day of borgerservice’s approval',
    asks: ['findPerson', 'request', 'mandate', 'perform', 'cases', 'case', 'decide'],
    desk: true,
    days: true,
    async run(ground) {
      const { as, act, desk, decide, on, today } = ground;
      const [holder, giver, clerk] = [await as(bo), await as(karen), await desk()];
      const last = addDays(today, 4);
      const registered = await decide(clerk, await sent(ground, { until: last }, [bo, karen]), 'register-letter');
      const active = await decide(clerk, registered, 'approve', whole('own'));
      await on(last);
      const until = addDays(last, 30);
      const asked = await act(holder, active, 'request-extension', { until });
      equal(
        [asked.state, asked.extension],
        ['active', { until, asked: last, state: 'letter-sent' }],
        'an extension that is asked for by letter',
      );
      await refused('requires-paper', act(giver, asked, 'approve-extension'), 'the giver who approves it digitally');
      await refused('not-allowed', decide(clerk, asked, 'approve-extension', whole('own')), 'to approve it before it has been registered');
      const day = addDays(last, 1);
      await on(day);
      const come = await decide(clerk, asked, 'register-letter');
      equal(
        [come.state, come.extension?.state, come.period],
        ['expired', 'in-review', active.period],
        'an extension whose letter has come',
      );
      equal(
        (await clerk.cases({ needsMe: true })).items.map(({ id }) => id),
        [come.id],
        'what the desk has to decide on',
      );
      await refused('not-valid', decide(clerk, come, 'approve-extension', { checks: ['pages'] }), 'to approve it with something missing');
      const extended = await decide(clerk, come, 'approve-extension', whole('own'));
      equal([extended.state, extended.period.at(-1)], ['active', { from: day, until }], 'the stretch that is added');
      equal((await seen(holder, extended)).period.length, 2, 'how many stretches the holder sees');
    },
  },
  {
    name: 'R109: an extension by letter that is declined leaves the mandate as it was, says what was missing, and can be asked for again',
    asks: ['findPerson', 'request', 'mandate', 'perform', 'cases', 'case', 'decide'],
    desk: true,
    async run(ground) {
      const { as, act, desk, decide, today } = ground;
      const [holder, clerk] = [await as(bo), await desk()];
      const registered = await decide(clerk, await sent(ground, { until: today }), 'register-letter');
      const active = await decide(clerk, registered, 'approve', whole('own'));
      const come = await decide(clerk, await act(holder, active, 'request-extension'), 'register-letter');
      const declined = await decide(clerk, come, 'decline-extension', { reasons: ['signature', 'date'] });
      equal([declined.state, declined.extension, declined.missing], ['active', undefined, ['signature', 'date']], 'a declined extension');
      const again = await act(holder, declined, 'request-extension');
      equal([again.extension?.state, again.missing], ['letter-sent', undefined], 'an extension that is asked for again');
    },
  },
  {
    name: 'R103, Z14: a letter can be printed while it is out; where it goes is told to borgerservice alone',
    asks: ['findPerson', 'request', 'give', 'letter', 'cases', 'caseLetter', 'decide'],
    desk: true,
    async run(ground) {
      const { as, give, desk, decide } = ground;
      const [holder, clerk] = [await as(bo), await desk()];
      const asked = await sent(ground);
      const [his, hers, posted] = [await holder.letter(asked), await (await as(aage)).letter(asked), await clerk.caseLetter(asked)];
      for (const file of [his, hers, posted]) {
        equal(file.type, 'application/pdf', 'the kind of file that a letter is');
        so((await file.slice(0, 5).text()) === '%PDF-', 'a letter is no PDF');
      }
      // What is in a PDF may be packed. One that is not shows what must not be there.
      const [street = ''] = aage.address ?? [];
      so(!(await his.text()).includes(street), 'the holder is told where the giver lives');
      await refused('not-found', (await as(karen)).letter(asked), 'a stranger who wants the letter');
      await refused('not-found', holder.letter(await give(await as(karen), bo)), 'the letter of what was never asked by letter');
      const registered = await decide(clerk, asked, 'register-letter');
      so((await holder.letter(asked)).size > 0, 'the letter is empty once borgerservice has it');
      await decide(clerk, registered, 'approve', whole('own'));
      await refused('already-decided', holder.letter(asked), 'the letter of what has been decided on');
      await refused('already-decided', clerk.caseLetter(asked), 'the same at the desk');
    },
  },
  {
    name: 'a request that borgerservice has declined waits to be asked again, for both, until somebody has, or its last day has passed',
    asks: ['findPerson', 'request', 'mandates', 'cases', 'decide'],
    desk: true,
    days: true,
    async run(ground) {
      const { as, desk, decide, on, today } = ground;
      const [his, clerk] = [await as(bo), await desk()];
      const until = addDays(today, 30);
      const first = await decide(clerk, await decide(clerk, await sent(ground, { until }), 'register-letter'), 'decline', {
        reasons: ['date'],
      });
      equal(idsOf(await his.mandates({ askAgain: true })), [first.id], 'what Bo can ask for anew');
      equal(idsOf(await his.mandates({ askAgain: false })), [], 'the rest of Bo’s');
      await on(addDays(today, 1));
      const second = await sent(ground, { until });
      equal((await his.mandates({ askAgain: true })).total, 0, 'what Bo can ask for anew when he has');
      equal([...idsOf(await his.mandates({ askAgain: false }))].sort(), [first.id, second.id].sort(), 'the rest of Bo’s then');
      await on(addDays(today, 31));
      equal((await his.mandates({ askAgain: true })).total, 0, 'what Bo can ask for anew when the days have passed');
    },
  },
];

/** Those cases, each of which first asks whether anybody is asked by letter here. */
export const lettering: readonly Holds[] = cases.map(one => ({
  ...one,
  async run(ground) {
    const holder = await ground.as(bo);
    const told = await (holder as Partial<Whole>).describe?.({});
    if (told?.allows.letter !== false) return one.run(ground);
    await refused('not-supported', sent(ground, {}, [bo, karen]), 'to ask by letter where nobody is');
  },
}));
