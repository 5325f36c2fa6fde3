import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { addDays } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import type { DraftId } from '../../../src/domain/draft.shape.js';
import { afterLastDay, runsOut, stateOn, type OpenExtension } from '../../../src/domain/lifecycle.js';
import { MandateState, type MandateId } from '../../../src/domain/mandate.shape.js';
import { nationalLimits } from '../../../src/domain/period.js';
import { isRefusal, type Reason } from '../../../src/domain/refusal.js';
import { sortKey } from '../../../src/registry/cursor.js';
import type { PersonId } from '../../../src/registry/ports.js';
import type { Happened, Kept, KeptDraft, KeptKey, Room, Store, Wanted, WantedCases } from '../../../src/registry/store.js';
import { carePortal, kept, testDay } from '../../../src/testing/index.js';
import { kinds, openTestStore, type TestStore } from '../../support/databases.js';

const now = '2026-03-02T11:00:00.000Z';
const yesterday = addDays(testDay, -1);
const tomorrow = addDays(testDay, 1);

let count = 0;
/** People whom no other test knows, so that all tests of a kind can share one store. */
const strangers = (): { karen: PersonId; bo: PersonId; ida: PersonId } => {
  count += 1;
  return { karen: `karen-${count}` as PersonId, bo: `bo-${count}` as PersonId, ida: `ida-${count}` as PersonId };
};
/** A mandate whose id comes after all those before it, as text does: what else is equal stands in the order of the ids. */
const newMandate = (given: Partial<Kept>): Kept => {
  count += 1;
  return kept({ id: `mandate-${String(count).padStart(6, '0')}` as MandateId, ...given });
};
const newDraft = (given: Partial<KeptDraft> = {}): KeptDraft => {
  count += 1;
  return {
    id: `draft-no-${String(count).padStart(6, '0')}` as DraftId,
    version: 1,
    answers: { intent: 'request', powers: [] },
    at: now,
    ...given,
  };
};
const lasting = (from: Day, until: Day) => [{ from, until }];

const refused = (reason: Reason) => (error: unknown) => isRefusal(error) && error.reason === reason;
const soon = (promise: Promise<unknown>) =>
  Promise.race([promise.then(() => 'done'), new Promise(resolve => setTimeout(resolve, 150, 'waits'))]);
const signal = () => {
  let give = (): void => undefined;
  const given = new Promise<void>(resolve => (give = resolve));
  return { give, given };
};

for (const kind of kinds()) {
  describe(`A store in ${kind}`, () => {
    let opened: TestStore;
    before(async () => {
      opened = await openTestStore(kind);
    });
    after(() => opened.close());

    const work = <T>(piece: (room: Room) => Promise<T>, store: Store = opened.store): Promise<T> => store.work(piece);
    const put = (...mandates: readonly Kept[]) =>
      work(async room => {
        for (const mandate of mandates) await room.add(mandate);
      });
    const idsOf = (mandates: readonly Kept[]) => mandates.map(({ id }) => id);

    test('gives back what was written, field by field', async () => {
      const { karen, bo } = strangers();
      const mandate = newMandate({
        giver: karen,
        holder: bo,
        version: 1,
        message: 'Kære Karen, "må" jeg\n\\hjælpe? 👵',
        period: [
          { from: '2026-03-01' as Day, until: '2026-03-29' as Day },
          { from: '2026-04-02' as Day, until: '2026-10-25' as Day },
        ],
      });
      await put(mandate);
      assert.deepEqual(await work(room => room.mandate(mandate.id)), mandate);
      assert.equal(await work(room => room.mandate('nobody-knows-it' as MandateId)), undefined);
    });

    test('gives back what stands beside the state, and takes it away again', async () => {
      const old = newMandate({});
      const extension = { until: addDays(testDay, 60), asked: testDay, state: 'asked', answerBy: addDays(testDay, 30) } as const;
      const mandate = newMandate({ state: 'awaiting-approval', answerBy: tomorrow, replaces: old.id, extension });
      await put(old, mandate);
      assert.deepEqual(await work(room => room.mandate(mandate.id)), mandate);
      const { answerBy: _, extension: __, ...rest } = mandate;
      await work(room => room.change({ ...rest, version: 2 }));
      assert.deepEqual(await work(room => room.mandate(mandate.id)), { ...rest, version: 2 });
    });

    test('has no message, and nothing beside the state, where none was written', async () => {
      const mandate = newMandate({});
      await put(mandate);
      const found = (await work(room => room.mandate(mandate.id))) as Kept;
      for (const field of ['message', 'answerBy', 'extension', 'replaces', 'desk', 'missing']) assert.ok(!(field in found), field);
    });

    test('writes a mandate anew only from the version that is written down', async () => {
      const mandate = newMandate({});
      await put(mandate);
      await work(room => room.change({ ...mandate, state: 'deleted', version: 2 }));
      await assert.rejects(
        work(room => room.change({ ...mandate, state: 'rejected', version: 2 })),
        refused('changed-meanwhile'),
      );
      assert.deepEqual(await work(room => room.mandate(mandate.id)), { ...mandate, state: 'deleted', version: 2 });
    });

    test('writes nothing anew that was never written', async () => {
      const mandate = newMandate({});
      await assert.rejects(
        work(room => room.change({ ...mandate, version: 2 })),
        refused('changed-meanwhile'),
      );
      assert.equal(await work(room => room.mandate(mandate.id)), undefined);
    });

    test('undoes all of a piece of work that throws', async () => {
      const { karen, bo, ida } = strangers();
      const [before, added] = [newMandate({ giver: karen, holder: bo }), newMandate({ giver: karen, holder: bo })];
      await put(before);
      const oops = new Error('oops');
      await assert.rejects(
        work(async room => {
          await room.change({ ...before, version: 2, state: 'deleted' });
          await room.add(added);
          await room.happened(before.id, { at: now, by: 'giver', kind: 'delete' });
          await room.handles(karen, [ida]);
          await room.claim(karen, 'key', { operation: 'give', question: '{}' }, now);
          await room.tried(karen, now);
          await room.actFor(`session-${karen}`, { person: bo, giver: karen }, now);
          await room.post({ id: `message-${karen}`, to: karen, kind: 'given', mandate: before.id, at: now });
          await room.keepDraft(karen, newDraft());
          throw oops;
        }),
        error => error === oops,
      );
      await work(async room => {
        assert.deepEqual(await room.mandate(before.id), before);
        assert.equal(await room.mandate(added.id), undefined);
        assert.deepEqual(await room.history(before.id), []);
        assert.equal(await room.claim(karen, 'key', { operation: 'other', question: '[]' }, now), undefined);
        assert.deepEqual(await room.triesSince(karen, ''), []);
        assert.equal(await room.acting(`session-${karen}`), undefined);
        assert.deepEqual(await room.drafts(karen), []);
      });
      assert.ok(!(await opened.store.unsent(1000)).some(({ id }) => id === `message-${karen}`));
    });

    test('undoes what a piece of work wrote twice before it threw, back to what was there at first', async () => {
      const { karen } = strangers();
      const mandate = newMandate({ giver: karen });
      await put(mandate);
      await assert.rejects(
        work(async room => {
          await room.change({ ...mandate, version: 2, state: 'deleted' });
          await room.change({ ...mandate, version: 3, state: 'active' });
          throw new Error('oops');
        }),
        /oops/,
      );
      assert.deepEqual(await work(room => room.mandate(mandate.id)), mandate);
    });

    test('holds a mandate that is looked at until the work is done', async () => {
      const mandate = newMandate({});
      await put(mandate);
      const [looked, go] = [signal(), signal()];
      const first = work(async room => {
        const found = await room.mandate(mandate.id);
        looked.give();
        await go.given;
        await room.change({ ...(found as Kept), version: 2, state: 'deleted' });
      });
      await looked.given;
      const second = work(room => room.mandate(mandate.id), opened.beside);
      const meanwhile = await soon(second);
      go.give();
      await first;
      assert.equal(meanwhile, 'waits');
      assert.equal((await second)?.state, 'deleted');
    });

    test('lets nobody add to the open requests between two people while they are looked at', async () => {
      const { karen, bo, ida } = strangers();
      const [looked, go] = [signal(), signal()];
      const request = newMandate({ giver: karen, holder: bo, state: 'awaiting-approval' });
      const first = work(async room => {
        assert.deepEqual(await room.openBetween(karen, bo), []);
        looked.give();
        await go.given;
        await room.add(request);
      });
      await looked.given;
      const second = work(room => room.openBetween(karen, bo), opened.beside);
      const meanwhile = await soon(second);
      go.give();
      await first;
      assert.equal(meanwhile, 'waits');
      assert.deepEqual(await second, [request]);
      assert.deepEqual(await work(room => room.openBetween(bo, karen)), []);
      assert.deepEqual(await work(room => room.openBetween(karen, ida)), []);
    });

    test('tells between two people only the requests that are written down as open', async () => {
      const { karen, bo } = strangers();
      const all = MandateState.options.map(state => newMandate({ giver: karen, holder: bo, state, period: lasting(yesterday, yesterday) }));
      await put(...all);
      assert.deepEqual(
        idsOf(await work(room => room.openBetween(karen, bo))),
        idsOf(all.filter(({ state }) => ['awaiting-approval', 'letter-sent', 'in-review'].includes(state))),
      );
    });

    describe('finds the cases of a desk', () => {
      const newDesk = () => `desk-${(count += 1)}`;
      const cases = (desk: string, wanted: Partial<WantedCases> = {}) =>
        work(room => room.casesOf(desk, { today: testDay, sort: 'until', limit: 100, ...wanted }));
      const extension = (state: OpenExtension['state'], answerBy: Day): OpenExtension => ({
        ...{ state, answerBy, asked: yesterday, until: addDays(testDay, 60) },
      });

      test('those whose letters go back there, and no others', async () => {
        const [here, there] = [newDesk(), newDesk()];
        const made = [
          newMandate({ desk: here, state: 'letter-sent' }),
          newMandate({ desk: here, state: 'declined', missing: ['date', 'pages'] }),
        ];
        await put(...made, newMandate({ desk: there }), newMandate({}));
        assert.deepEqual(await cases(here), { items: made, total: 2 });
        assert.deepEqual((await cases('')).items, []);
      });

      test('by state, and by what has to be decided on: letters that have come, while there is time', async () => {
        const desk = newDesk();
        const over = lasting(addDays(testDay, -60), yesterday);
        const [sent, come, late, asked, posted, back, lapsed] = [
          newMandate({ desk, state: 'letter-sent' }),
          newMandate({ desk, state: 'in-review' }),
          newMandate({ desk, state: 'in-review', period: over }),
          newMandate({ desk, period: over, extension: extension('asked', testDay) }),
          newMandate({ desk, period: over, extension: extension('letter-sent', testDay) }),
          newMandate({ desk, period: over, extension: extension('in-review', testDay) }),
          newMandate({ desk, period: over, extension: extension('in-review', yesterday) }),
        ] as const;
        await put(sent, come, late, asked, posted, back, lapsed);
        assert.deepEqual(idsOf((await cases(desk, { needsMe: true })).items).sort(), idsOf([come, back]).sort());
        assert.deepEqual(idsOf((await cases(desk, { states: ['letter-sent', 'lapsed'] })).items).sort(), idsOf([sent, late]).sort());
        assert.equal((await cases(desk)).total, 7);
      });

      test('page by page, in the order of the last day or of the latest change', async () => {
        const desk = newDesk();
        const made = [3, 1, 2].map(days =>
          newMandate({ desk, period: lasting(yesterday, addDays(testDay, days)), changed: `2026-03-0${days}T11:00:00.000Z` }),
        ) as [Kept, Kept, Kept];
        await put(...made);
        const first = await cases(desk, { limit: 2 });
        assert.deepEqual([idsOf(first.items), first.total], [idsOf([made[1], made[2]]), 3]);
        const after = { key: sortKey(made[2], 'until'), id: made[2].id };
        assert.deepEqual(idsOf((await cases(desk, { limit: 2, after })).items), [made[0].id]);
        assert.deepEqual(idsOf((await cases(desk, { sort: 'changed' })).items), idsOf([made[0], made[2], made[1]]));
      });

      test('a letter goes to another desk without any party seeing a change, and is found by its reference', async () => {
        const [old, young] = [newDesk(), newDesk()];
        const mandate = newMandate({ desk: old, reference: `R-${count}` });
        await put(mandate);
        await work(room => room.readdress(mandate.id, young));
        assert.deepEqual(await cases(young), { items: [{ ...mandate, desk: young }], total: 1 });
        assert.equal((await cases(old)).total, 0);
        assert.equal(await work(room => room.referred(mandate.reference)), mandate.id);
        assert.equal(await work(room => room.referred('R-NONE')), undefined);
        await work(room => room.readdress('nobody-knows-it' as MandateId, young));
        assert.equal((await cases(young)).total, 1);
      });
    });

    describe('finds the mandates of a person', () => {
      const page = (person: PersonId, wanted: Partial<Wanted> = {}) =>
        work(room => room.mandatesOf(person, { today: testDay, sort: 'until', limit: 100, ...wanted }));

      test('by the side on which they stand, and by who is on the other', async () => {
        const { karen, bo, ida } = strangers();
        const [given, received, others] = [
          newMandate({ giver: karen, holder: bo }),
          newMandate({ giver: ida, holder: karen }),
          newMandate({ giver: ida, holder: bo }),
        ];
        await put(given, received, others);
        assert.deepEqual(idsOf((await page(karen)).items), idsOf([given, received]));
        assert.deepEqual(idsOf((await page(karen, { side: 'giver' })).items), idsOf([given]));
        assert.deepEqual(idsOf((await page(karen, { side: 'holder' })).items), idsOf([received]));
        assert.deepEqual(idsOf((await page(karen, { others: [ida] })).items), idsOf([received]));
        assert.deepEqual(await page(karen, { others: [] }), { items: [], total: 0 });
        const known = await work(async room => [
          await room.othersOf(karen),
          await room.othersOf(karen, 'giver'),
          await room.othersOf(karen, 'holder'),
        ]);
        assert.deepEqual(
          known.map(people => people.toSorted()),
          [[bo, ida], [bo], [ida]],
        );
      });

      for (const until of [yesterday, testDay, tomorrow]) {
        for (const written of MandateState.options) {
          const mandate = { state: written, period: lasting(addDays(testDay, -9), until) };
          const state = stateOn(mandate, testDay);
          test(`by state: ${written} with the last day ${until} is ${state} on ${testDay}, and nothing else`, async () => {
            const { karen, bo } = strangers();
            const made = newMandate({ giver: karen, holder: bo, state: mandate.state, period: mandate.period });
            await put(made);
            assert.deepEqual(await page(karen, { states: [state] }), { items: [made], total: 1 });
            assert.deepEqual(await page(karen, { states: MandateState.options.filter(other => other !== state) }), { items: [], total: 0 });
            assert.deepEqual(await page(karen, { states: [] }), { items: [], total: 0 });
          });
        }
      }

      test('by state: what has lapsed or expired is found under that name beside what was written down so', async () => {
        const { karen, bo } = strangers();
        for (const becomes of new Set(Object.values(afterLastDay))) {
          const written = MandateState.options.filter(state => state === becomes || afterLastDay[state] === becomes);
          const made = written.map(state => newMandate({ giver: karen, holder: bo, state, period: lasting(yesterday, yesterday) }));
          await put(...made);
          assert.deepEqual(idsOf((await page(karen, { states: [becomes] })).items), idsOf(made));
        }
      });

      for (const [answerBy, state] of [
        [yesterday, 'lapsed'],
        [testDay, 'awaiting-approval'],
        [tomorrow, 'awaiting-approval'],
      ] as const) {
        test(`by state: a request that can be answered through ${answerBy} is ${state}, whatever its last day`, async () => {
          const { karen, bo } = strangers();
          const made = newMandate({ giver: karen, holder: bo, state: 'awaiting-approval', answerBy });
          await put(made);
          assert.deepEqual(await page(karen, { states: [state] }), { items: [made], total: 1 });
          assert.deepEqual(await page(karen, { states: MandateState.options.filter(other => other !== state) }), { items: [], total: 0 });
          const waits = state === 'awaiting-approval';
          assert.equal((await page(karen, { needsMe: true })).total, waits ? 1 : 0);
          assert.equal((await page(bo, { needsMe: true })).total, 0);
        });
      }

      test('by what waits for an answer: open requests and open extensions, of the giver only', async () => {
        const { karen, bo } = strangers();
        const over = lasting(addDays(testDay, -60), addDays(testDay, -3));
        const asked = (answerBy: Day) => ({ until: addDays(testDay, 60), asked: addDays(testDay, -2), state: 'asked', answerBy }) as const;
        const [open, lapsed, request] = [
          newMandate({ giver: karen, holder: bo, period: over, extension: asked(testDay) }),
          newMandate({ giver: karen, holder: bo, period: over, extension: asked(yesterday) }),
          newMandate({ giver: karen, holder: bo, state: 'awaiting-approval' }),
        ];
        await put(
          open,
          lapsed,
          request,
          newMandate({ giver: karen, holder: bo }),
          newMandate({ giver: bo, holder: karen, extension: asked(testDay) }),
          newMandate({ giver: karen, holder: bo, period: over, extension: { ...asked(testDay), state: 'letter-sent' } }),
        );
        const waits = await page(karen, { needsMe: true });
        assert.deepEqual([idsOf(waits.items).sort(), waits.total], [idsOf([open, request]).sort(), 2]);
        assert.equal((await page(karen, { needsMe: true, side: 'holder' })).total, 0);
        assert.equal((await page(bo, { needsMe: true })).total, 1);
      });

      test('by what runs out, as the domain says it: of the two, each sees what is so for them', async () => {
        const { karen, bo } = strangers();
        const open = { until: addDays(testDay, 60), asked: testDay, state: 'letter-sent', answerBy: testDay } as const;
        const made = [22, 21, 0, -1, -14, -15, -30].flatMap(days => {
          const period = lasting(addDays(testDay, -90), addDays(testDay, days));
          return [
            newMandate({ giver: karen, holder: bo, period }),
            newMandate({ giver: karen, holder: bo, period, extension: open }),
            newMandate({ giver: karen, holder: bo, period, extension: { ...open, answerBy: yesterday } }),
            newMandate({ giver: karen, holder: bo, period, state: 'awaiting-approval' }),
            newMandate({ giver: karen, holder: bo, period, state: 'deleted' }),
          ];
        });
        await put(...made);
        const when = { today: testDay, limits: nationalLimits };
        for (const [person, side] of [
          [karen, 'giver'],
          [bo, 'holder'],
        ] as const) {
          const [runs, others] = [made.filter(one => runsOut(one, side, when)), made.filter(one => !runsOut(one, side, when))];
          assert.ok(runs.length > 3 && others.length > 3);
          const found = await page(person, { runsOut: { is: true, limits: nationalLimits } });
          assert.deepEqual([idsOf(found.items).sort(), found.total], [idsOf(runs).sort(), runs.length]);
          assert.deepEqual(
            idsOf((await page(person, { runsOut: { is: false, limits: nationalLimits } })).items).sort(),
            idsOf(others).sort(),
          );
        }
      });

      test('by what borgerservice has declined and nobody has asked for anew', async () => {
        const { karen, bo, ida } = strangers();
        const changed = `${testDay}T09:30:00.000Z`;
        const declined = { giver: karen, holder: bo, state: 'declined', changed } as const;
        const lasts = lasting(addDays(testDay, -20), addDays(testDay, 40));
        const [waits, over] = [
          newMandate({ ...declined, period: lasts }),
          newMandate({ ...declined, period: lasting(addDays(testDay, -20), yesterday) }),
        ];
        // What was there before it was declined, what is between others, and what is over, is nothing that has come since.
        const others = [
          newMandate({ giver: karen, holder: bo, period: lasts }),
          newMandate({ giver: karen, holder: ida, period: lasting(testDay, tomorrow) }),
          newMandate({ giver: bo, holder: karen, period: lasting(testDay, tomorrow) }),
          newMandate({ giver: ida, holder: bo, period: lasting(testDay, tomorrow) }),
          newMandate({ giver: karen, holder: bo, state: 'withdrawn', period: lasting(testDay, tomorrow) }),
          newMandate({ giver: karen, holder: bo, state: 'awaiting-approval', answerBy: yesterday, period: lasting(testDay, tomorrow) }),
        ];
        await put(waits, over, ...others);
        for (const person of [karen, bo]) {
          assert.deepEqual(await page(person, { askAgain: true }), { items: [waits], total: 1 });
          const rest = idsOf((await page(person, { askAgain: false })).items);
          assert.ok(!rest.includes(waits.id) && rest.includes(over.id) && rest.includes(others[0]?.id as MandateId));
        }
        await put(newMandate({ giver: karen, holder: bo, state: 'letter-sent', period: lasting(testDay, tomorrow) }));
        assert.equal((await page(bo, { askAgain: true })).total, 0);
      });

      test('by what waits for no answer of theirs, which is all the others', async () => {
        const { karen, bo } = strangers();
        const over = lasting(addDays(testDay, -60), addDays(testDay, -3));
        const extension = { until: addDays(testDay, 60), asked: yesterday, state: 'asked', answerBy: testDay } as const;
        const [request, asked, active] = [
          newMandate({ giver: karen, holder: bo, state: 'awaiting-approval' }),
          newMandate({ giver: karen, holder: bo, period: over, extension }),
          newMandate({ giver: karen, holder: bo }),
        ];
        await put(request, asked, active);
        assert.deepEqual(await page(karen, { needsMe: false }), { items: [active], total: 1 });
        assert.equal((await page(bo, { needsMe: false })).total, 3);
      });

      for (const sort of ['until', 'changed'] as const) {
        test(`page by page, sorted by ${sort}, each once, also where several are equal`, async () => {
          const { karen, bo } = strangers();
          const made = ['b', 'a', 'B', 'A', 'ab', 'a-b', '9', '10', 'c'].map((name, place) =>
            newMandate({
              id: `${karen}/${name}` as MandateId,
              giver: karen,
              holder: bo,
              period: lasting(yesterday, addDays(testDay, place % 3)),
              changed: new Date(Date.parse(now) - (place % 2) * 1000).toISOString(),
            }),
          );
          await put(...made);
          const inOrder = made.toSorted((a, b) => {
            const [x, y] = [sortKey(a, sort), sortKey(b, sort)];
            if (x === y) return a.id < b.id ? -1 : 1;
            return (x < y ? -1 : 1) * (sort === 'until' ? 1 : -1);
          });
          const seen: Kept[] = [];
          for (let after: Wanted['after']; ;) {
            const { items, total } = await page(karen, { sort, after, limit: 2 });
            assert.equal(total, made.length);
            assert.ok(items.length <= 2);
            seen.push(...items);
            const last = items.at(-1);
            if (!last) break;
            after = { key: sortKey(last, sort), id: last.id };
          }
          assert.deepEqual(idsOf(seen), idsOf(inOrder));
        });
      }
    });

    test('tells which mandates a holder may use on a day: the last day is in force to its end, and the days between two stretches are not', async () => {
      const { karen, bo, ida } = strangers();
      const days = (...stretches: readonly (readonly [Day, Day])[]) => stretches.map(([from, until]) => ({ from, until }));
      const good = [
        newMandate({ giver: karen, holder: bo, period: days([yesterday, testDay]) }),
        newMandate({ giver: ida, holder: bo, period: days([testDay, tomorrow]) }),
        newMandate({ giver: karen, holder: bo, period: days([addDays(testDay, -9), addDays(testDay, -5)], [testDay, tomorrow]) }),
      ];
      await put(
        ...good,
        newMandate({ giver: karen, holder: bo, period: days([addDays(testDay, -9), yesterday], [tomorrow, addDays(testDay, 9)]) }),
        newMandate({ giver: karen, holder: bo, period: days([addDays(testDay, -9), yesterday]) }),
        newMandate({ giver: karen, holder: bo, period: days([tomorrow, addDays(testDay, 9)]) }),
        newMandate({ giver: karen, holder: bo, state: 'awaiting-approval' }),
        newMandate({ giver: karen, holder: bo, state: 'deleted' }),
        newMandate({ giver: bo, holder: karen }),
      );
      const inForce = (giver?: PersonId) => work(async room => idsOf(await room.inForce(bo, testDay, giver)).sort());
      assert.deepEqual(await inForce(), idsOf(good).sort());
      assert.deepEqual(await inForce(ida), idsOf(good.slice(1, 2)));
    });

    test('keeps what has happened in order', async () => {
      const mandate = newMandate({});
      await put(mandate);
      const happenings: Happened[] = ['request', 'approve', 'delete'].map(kind => ({ at: now, by: 'holder', kind }));
      happenings.splice(2, 0, {
        at: now,
        by: 'holder',
        kind: 'use',
        use: { power: carePortal, service: { da: 'Prøver', en: 'Tests "æ"' } },
      });
      for (const happening of happenings) await work(room => room.happened(mandate.id, happening));
      assert.deepEqual(await work(room => room.history(mandate.id)), happenings);
    });

    describe('gives out handles', () => {
      test('that are the same each time, and of use only to whom they were given', async () => {
        const { karen, bo, ida } = strangers();
        const first = await work(room => room.handles(karen, [bo, ida, bo]));
        assert.equal(first.size, 2);
        assert.deepEqual(await work(room => room.handles(karen, [ida, bo])), new Map([...first].reverse()));
        assert.deepEqual(await work(room => room.handles(karen, [])), new Map());
        const ofBo = first.get(bo);
        assert.ok(ofBo);
        assert.equal(await work(room => room.personOf(karen, ofBo)), bo);
        assert.equal(await work(room => room.personOf(ida, ofBo)), undefined);
        assert.notEqual((await work(room => room.handles(ida, [bo]))).get(bo), ofBo);
      });

      test('once, when two servers meet the same people at one moment', async () => {
        const { karen, bo, ida } = strangers();
        const [met, go] = [signal(), signal()];
        const first = work(async room => {
          const known = await room.handles(karen, [bo, ida]);
          met.give();
          await go.given;
          return known;
        });
        await met.given;
        const second = work(room => room.handles(karen, [ida, bo]), opened.beside);
        const meanwhile = await soon(second);
        go.give();
        assert.deepEqual(await second, new Map([...(await first)].reverse()));
        assert.equal(meanwhile, 'waits');
      });
    });

    describe('lets a key be used once', () => {
      const question = { operation: 'give', question: '{"holder":"somebody","message":"hej"}' };

      test('and tells afterwards what it was used for and what came of it', async () => {
        const { karen, bo } = strangers();
        const mandate = newMandate({});
        await put(mandate);
        assert.equal(await work(room => room.claim(karen, 'key', question, now)), undefined);
        assert.deepEqual(await work(room => room.claim(karen, 'key', question, now)), question);
        await work(room => room.settle(karen, 'key', mandate.id));
        assert.deepEqual(await work(room => room.claim(karen, 'key', question, now)), { ...question, mandate: mandate.id });
        const other = await work(room => room.claim(karen, 'key', { operation: 'request', question: '{}' }, now));
        assert.equal(other?.operation, 'give');
        assert.notEqual(other.question, '{}');
        assert.equal(await work(room => room.claim(bo, 'key', question, now)), undefined);
      });

      test('and notes nothing of one that nobody has claimed', async () => {
        const { karen } = strangers();
        const mandate = newMandate({});
        await put(mandate);
        await work(room => room.settle(karen, 'key', mandate.id));
        assert.equal(await work(room => room.claim(karen, 'key', question, now)), undefined);
      });

      test('and keeps a second call with it waiting until the first is done', async () => {
        const { karen } = strangers();
        const mandate = newMandate({});
        await put(mandate);
        const [claimed, go] = [signal(), signal()];
        const first = work(async room => {
          await room.claim(karen, 'key', question, now);
          claimed.give();
          await go.given;
          await room.settle(karen, 'key', mandate.id);
        });
        await claimed.given;
        const second = work(room => room.claim(karen, 'key', question, now), opened.beside);
        const meanwhile = await soon(second);
        go.give();
        await first;
        assert.equal(meanwhile, 'waits');
        assert.deepEqual(await second, { ...question, mandate: mandate.id });
      });
    });

    test('counts tries since an instant, and no two pieces of work count at the same time', async () => {
      const { karen, bo } = strangers();
      await work(async room => {
        for (const at of ['2026-03-02T10:00:00.000Z', '2026-03-02T10:30:00.000Z', '2026-03-02T10:45:00.000Z']) await room.tried(karen, at);
      });
      const since = '2026-03-02T10:00:00.000Z';
      assert.deepEqual(await work(room => room.triesSince(karen, since)), ['2026-03-02T10:30:00.000Z', '2026-03-02T10:45:00.000Z']);
      assert.deepEqual(await work(room => room.triesSince(bo, since)), []);

      const allowed = await Promise.all(
        Array.from({ length: 12 }, (_, place) =>
          work(
            async room => {
              const tries = await room.triesSince(bo, since);
              await new Promise(resolve => setTimeout(resolve, 2));
              if (tries.length < 5) await room.tried(bo, now);
              return tries.length < 5;
            },
            place % 2 ? opened.store : opened.beside,
          ),
        ),
      );
      assert.equal(allowed.filter(Boolean).length, 5);
    });

    test('knows for whom a session acts, and that it does no longer', async () => {
      const { karen, bo, ida } = strangers();
      const session = `session-${karen}`;
      assert.equal(await work(room => room.acting(session)), undefined);
      await work(room => room.actNoMore(session, karen));
      assert.equal(await work(room => room.acting(session)), undefined, 'nor was there anything to end');
      for (const giver of [karen, ida]) {
        await work(room => room.actFor(session, { person: bo, giver }, now));
        assert.deepEqual(await work(room => room.acting(session)), { person: bo, giver });
      }
      assert.equal(await work(room => room.acting(`${session}-of-somebody-else`)), undefined);
      await work(room => room.actNoMore(session, karen));
      assert.deepEqual(await work(room => room.acting(session)), { person: bo, giver: ida }, 'it acts for somebody else by now');
      await work(room => room.actNoMore(session, ida));
      assert.equal(await work(room => room.acting(session)), undefined);
      await work(room => room.actFor(session, { person: bo, giver: karen }, now));
      await work(room => room.actFor(session, undefined, now));
      assert.equal(await work(room => room.acting(session)), undefined);
    });

    test('knows by which name a session acts, for as long as it acts for that giver', async () => {
      const { karen, bo, ida } = strangers();
      const [session, sid, other] = [`session-${karen}`, `sid-${karen}`, `sid-${ida}`];
      const row = { person: bo, giver: karen, sid, foundBy: 'a digest' };
      await work(room => room.actFor(session, row, now));
      assert.deepEqual(await work(room => room.acting(session)), row);
      assert.deepEqual(await work(room => room.actingUnder(sid)), row);
      assert.equal(await work(room => room.actingUnder(session)), undefined);
      await work(room => room.actFor(session, { person: bo, giver: ida, sid: other }, now));
      assert.equal(await work(room => room.actingUnder(sid)), undefined);
      assert.deepEqual(await work(room => room.actingUnder(other)), { person: bo, giver: ida, sid: other });
      await work(room => room.actNoMore(session, ida));
      assert.equal(await work(room => room.actingUnder(other)), undefined);
      await work(room => room.actFor(session, row, now));
      await work(room => room.over(session));
      assert.equal(await work(room => room.actingUnder(sid)), undefined);
    });

    test('lets a session not begin to act for another while somebody looks for whom it acts', async () => {
      const { karen, bo, ida } = strangers();
      const [session, sid] = [`session-${karen}`, `sid-${karen}`];
      await work(room => room.actFor(session, { person: bo, giver: karen, sid }, now));
      let switched: Promise<void> | undefined;
      await work(async room => {
        await room.actingUnder(sid);
        switched = work(other => other.actFor(session, { person: bo, giver: ida }, now), opened.beside);
        await new Promise(resolve => setTimeout(resolve, 30));
        assert.equal((await room.actingUnder(sid))?.giver, karen);
      });
      await switched;
      assert.equal((await work(room => room.acting(session)))?.giver, ida);
    });

    test('keeps keys in the order in which they were made, until they are thrown away', async () => {
      const mark = `key-${strangers().karen}`;
      const key = (id: string, made: string) => ({ id: `${mark}-${id}`, open: '{"a":1}', sealed: 'sealed', made });
      const keys = [key('c', '2026-01-01T00:00:00.000Z'), key('a', '2026-02-01T00:00:00.000Z'), key('b', '2026-02-01T00:00:00.000Z')];
      for (const one of [2, 0, 1]) await work(room => room.addKey(keys[one] as KeptKey));
      const own = async () => (await work(room => room.keys())).filter(({ id }) => id.startsWith(mark));
      assert.deepEqual(await own(), keys);
      await work(room => room.dropKey(`${mark}-a`));
      await work(room => room.dropKey(`${mark}-none`));
      assert.deepEqual(await own(), [keys[0], keys[2]]);
    });

    describe('keeps drafts', () => {
      test('of each writer, the latest first, until they are dropped', async () => {
        const { karen, bo } = strangers();
        const [first, second] = [newDraft({ at: '2026-03-02T10:00:00.000Z' }), newDraft({ at: '2026-03-02T11:00:00.000Z' })];
        for (const draft of [second, first]) await work(room => room.keepDraft(karen, draft));
        await work(room => room.keepDraft(bo, { ...first, version: 7 }));
        assert.deepEqual(await work(room => room.drafts(karen)), [second, first]);
        const again = { ...first, version: 2, answers: { intent: 'give' as const, until: testDay }, at: '2026-03-02T12:00:00.000Z' };
        await work(room => room.keepDraft(karen, again));
        assert.deepEqual(await work(room => room.drafts(karen)), [again, second]);
        await work(room => room.dropDraft(karen, first.id));
        await work(room => room.dropDraft(karen, first.id));
        assert.deepEqual(await work(room => room.drafts(karen)), [second]);
        assert.deepEqual(await work(room => room.drafts(bo)), [{ ...first, version: 7 }]);
      });

      test('those of one instant in the order of their names, whichever was written first', async () => {
        const { karen } = strangers();
        const [a, b, c] = [newDraft(), newDraft({ at: '2026-03-02T12:00:00.000Z' }), newDraft()];
        const sorted = [b, ...[a, c].sort((one, other) => (one.id < other.id ? -1 : 1))];
        for (const draft of [c, b, a]) await work(room => room.keepDraft(karen, draft));
        assert.deepEqual(await work(room => room.drafts(karen)), sorted);
        for (const draft of [a, c]) await work(room => room.keepDraft(karen, draft));
        assert.deepEqual(await work(room => room.drafts(karen)), sorted);
      });

      test('and drops none where there are none', async () => {
        const { karen } = strangers();
        await work(room => room.dropDraft(karen, newDraft().id));
        assert.deepEqual(await work(room => room.drafts(karen)), []);
      });

      test('and lets nobody change those of a writer while they are looked at', async () => {
        const { karen } = strangers();
        const [looked, go] = [signal(), signal()];
        const draft = newDraft();
        const first = work(async room => {
          await room.drafts(karen);
          looked.give();
          await go.given;
          await room.keepDraft(karen, draft);
        });
        await looked.given;
        const second = work(room => room.drafts(karen), opened.beside);
        const meanwhile = await soon(second);
        go.give();
        await first;
        assert.equal(meanwhile, 'waits');
        assert.deepEqual(await second, [draft]);
      });
    });

    test('keeps messages until they are sent, the oldest first, and shows none before the work is done', async () => {
      const { karen } = strangers();
      const messages = ['x', 'b', 'a'].map(name => ({
        id: `${karen}-${name}`,
        to: karen,
        kind: 'given' as const,
        mandate: 'mandate' as MandateId,
        at: now,
      }));
      const mine = async () =>
        (await opened.store.unsent(1000)).filter(({ to }) => to === karen).map(({ attempts: _, next: __, ...message }) => message);
      const [posted, go] = [signal(), signal()];
      const first = work(async room => {
        for (const message of messages) await room.post(message);
        posted.give();
        await go.given;
      });
      await posted.given;
      const look = mine();
      const meanwhile = await soon(look);
      go.give();
      await first;
      // A look that does not wait until the work is done sees nothing of it.
      assert.ok((await look).length === 0 || (meanwhile === 'waits' && (await look).length === messages.length));
      assert.deepEqual(await mine(), messages);
      await opened.store.sent(`${karen}-x`, now);
      await opened.store.sent(`${karen}-x`, now);
      assert.deepEqual(await mine(), messages.slice(1));
      assert.equal((await opened.store.unsent(1)).length, 1);
    });
  });
}
