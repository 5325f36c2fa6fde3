import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Input, OperationName, Output } from '../../../src/contract/operations.js';
import { addDays } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import type { Action, Happening, Mandate, MandateId, MandateState } from '../../../src/domain/mandate.shape.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import { isRefusal, type Reason } from '../../../src/domain/refusal.js';
import type { Message } from '../../../src/server/index.js';
import { bo, carePortal, karen, testDay, world, type TestPerson } from '../../../src/testing/index.js';
import { kinds, openTestStore, type TestStore } from '../../support/databases.js';

/** How many pairs of answers race in each case. The long tests ask for more. */
const pairs = Number(process.env.RACING_PAIRS ?? 10);

/** Karen is asked and answers, Bo asks. */
const [giver, holder] = [karen, bo];

/** What a mandate is after the last thing that happened to it. */
const after_: Readonly<Record<string, MandateState>> = {
  request: 'awaiting-approval',
  give: 'active',
  approve: 'active',
  reject: 'rejected',
  withdraw: 'withdrawn',
  delete: 'deleted',
  'request-extension': 'active',
  'approve-extension': 'active',
  'reject-extension': 'active',
  replaced: 'replaced',
  'ended-by-death': 'ended-by-death',
};

/** Whom each thing that can happen is told to, and as what. */
const told = ({ kind, by }: Happening): string[] => {
  const [self, other] = by === 'holder' ? [holder.id, giver.id] : [giver.id, holder.id];
  const kindOf: Readonly<Record<string, string>> = {
    request: 'request',
    give: 'given',
    approve: 'approved',
    reject: 'rejected',
    withdraw: 'withdrawn',
    delete: 'deleted',
    'request-extension': 'extension-requested',
    'approve-extension': 'extension-approved',
    'reject-extension': 'extension-rejected',
    'ended-by-death': 'ended-by-death',
  };
  if (kind === 'replaced') return [];
  const receipt = ['approve', 'delete', 'approve-extension'].includes(kind) ? [self] : [];
  return [other, ...receipt].map(person => `${kindOf[kind]} to ${person}`);
};

interface Answer {
  readonly by: TestPerson;
  readonly action: Action;
}

/** How it begins: with a request, with a mandate that is given, or with one that the holder asks to extend on its last day. */
type Begun = 'request' | 'give' | 'request-extension';

const races: readonly {
  readonly name: string;
  readonly begun: Begun;
  readonly one: Answer;
  readonly other: Answer;
  readonly loser: readonly Reason[];
}[] = [
  {
    name: 'two approvals',
    begun: 'request',
    one: { by: giver, action: 'approve' },
    other: { by: giver, action: 'approve' },
    loser: ['already-decided'],
  },
  {
    name: 'an approval and a rejection',
    begun: 'request',
    one: { by: giver, action: 'approve' },
    other: { by: giver, action: 'reject' },
    loser: ['already-decided'],
  },
  {
    name: 'an approval and a withdrawal',
    begun: 'request',
    one: { by: giver, action: 'approve' },
    other: { by: holder, action: 'withdraw' },
    loser: ['already-decided'],
  },
  {
    // Whether there is something to delete is settled by the approval: too early is not allowed, too late was decided on another version.
    name: 'an approval and a deletion',
    begun: 'request',
    one: { by: giver, action: 'approve' },
    other: { by: holder, action: 'delete' },
    loser: ['not-allowed', 'changed-meanwhile'],
  },
  {
    name: 'a deletion by each',
    begun: 'give',
    one: { by: giver, action: 'delete' },
    other: { by: holder, action: 'delete' },
    loser: ['mandate-ended'],
  },
  {
    name: 'an approval and a rejection of an extension',
    begun: 'request-extension',
    one: { by: giver, action: 'approve-extension' },
    other: { by: giver, action: 'reject-extension' },
    loser: ['already-decided'],
  },
  {
    name: 'an approval of an extension and a deletion',
    begun: 'request-extension',
    one: { by: giver, action: 'approve-extension' },
    other: { by: holder, action: 'delete' },
    // What is deleted can be extended no more; what has been extended is another version than the one that was to be deleted.
    loser: ['mandate-ended', 'changed-meanwhile'],
  },
];

for (const kind of kinds()) {
  describe(`Two servers on ${kind}`, () => {
    let opened: TestStore;
    let here: (person: TestPerson) => MandateBackend;
    let there: (person: TestPerson) => MandateBackend;
    before(async () => {
      opened = await openTestStore(kind);
      const [first, second] = [world({ store: opened.store }), world({ store: opened.beside })];
      here = person => first.as(person);
      there = person => second.as(person);
    });
    after(() => opened.close());

    let days = 0;
    /** A last day that no other mandate here has, so that no request is like another. */
    const nextDay = (): Day => addDays(testDay, (days += 1));

    const find = async (asker: TestPerson, wanted: TestPerson): Promise<PartyId> =>
      (await ask(here(asker), 'findPerson', { name: wanted.name, cpr: wanted.cpr })).person.id;

    const begin = async (begun: Begun): Promise<Mandate> => {
      if (begun === 'request-extension') {
        const what = { powers: [carePortal], until: testDay };
        const { id } = mandateIn(await ask(here(giver), 'give', { holder: await find(giver, holder), ...what }));
        return mandateIn(await ask(here(holder), 'perform', { id, action: begun, until: nextDay() }));
      }
      const what = { powers: [carePortal], until: nextDay() };
      return begun === 'request'
        ? mandateIn(await ask(here(holder), 'request', { giver: await find(holder, giver), ...what }))
        : mandateIn(await ask(here(giver), 'give', { holder: await find(giver, holder), ...what }));
    };

    const messagesAbout = async (id: MandateId): Promise<Message[]> =>
      (await opened.store.unsent(10_000)).filter(({ mandate }) => mandate === id);

    /** Whatever happened: what both sides see, the history and the outbox tell one and the same. */
    const oneTruth = async (id: MandateId): Promise<{ readonly mandate: Mandate; readonly kinds: string[] }> => {
      const seen = await Promise.all(
        [here(giver), there(giver), here(holder), there(holder)].map(backend => ask(backend, 'mandate', { id })),
      );
      const [{ mandate, history }] = seen as [Output<'mandate'>];
      const kinds = history.map(({ kind }) => kind);
      for (const other of seen) {
        assert.equal(other.mandate.state, after_[kinds.at(-1) ?? '']);
        assert.equal(other.mandate.version, history.length);
        assert.deepEqual(other.history, history);
      }
      assert.deepEqual((await messagesAbout(id)).map(({ kind, to }) => `${kind} to ${to}`).sort(), history.flatMap(told).sort());
      return { mandate, kinds };
    };

    for (const { name, begun, one, other, loser } of races) {
      test(`${name} at one moment end in one truth, ${pairs} times`, async () => {
        for (let pair = 0; pair < pairs; pair += 1) {
          const { id, version } = await begin(begun);
          const answers = [
            { ...one, at: here },
            { ...other, at: there },
          ];
          // Each goes first as often as the other.
          if (pair % 2) answers.reverse();
          const settled = await Promise.allSettled(
            answers.map(({ by, action, at }) =>
              ask(at(by), 'perform', { id, action }, { version, idempotencyKey: `${id}-${by.id}-${action}-${at === here}` }),
            ),
          );
          const { kinds } = await oneTruth(id);
          const done = answers.filter((_, place) => settled[place]?.status === 'fulfilled').map(({ action }) => action);
          assert.deepEqual(kinds, [...(begun === 'request-extension' ? ['give'] : []), begun, ...done]);
          assert.equal(done.length, 1);
          for (const outcome of settled) if (outcome.status === 'rejected') assertRefused(outcome.reason, loser);
        }
      });
    }

    test(`an approval and a deletion that asks for no version are both done, or the approval alone, ${pairs} times`, async () => {
      for (let pair = 0; pair < pairs; pair += 1) {
        const { id } = await begin('request');
        const answers = [
          () => ask(here(giver), 'perform', { id, action: 'approve' }),
          () => ask(there(holder), 'perform', { id, action: 'delete' }),
        ];
        const settled = await Promise.allSettled((pair % 2 ? answers.reverse() : answers).map(answer => answer()));
        const { kinds } = await oneTruth(id);
        assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, kinds.length - 1);
        assert.deepEqual(kinds, ['request', 'approve', 'delete'].slice(0, kinds.length));
        assert.ok(kinds.length >= 2);
      }
    });

    test(`R183: to replace a mandate and to delete it at one moment end in one truth, ${pairs} times`, async () => {
      for (let pair = 0; pair < pairs; pair += 1) {
        const { id, version } = await begin('give');
        const person = await find(giver, holder);
        const what = { holder: person, powers: [carePortal], until: nextDay(), replaces: id };
        const answers = [
          () => ask(here(giver), 'give', what, { version }),
          () => ask(there(holder), 'perform', { id, action: 'delete' }, { version }),
        ];
        const settled = await Promise.allSettled((pair % 2 ? answers.reverse() : answers).map(answer => answer()));
        const { kinds } = await oneTruth(id);
        assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, 1);
        for (const outcome of settled) if (outcome.status === 'rejected') assertRefused(outcome.reason, ['mandate-ended']);
        const made = settled.flatMap(outcome => (outcome.status === 'fulfilled' ? [mandateIn(outcome.value)] : []));
        assert.deepEqual(kinds, ['give', made[0]?.id === id ? 'delete' : 'replaced']);
      }
    });

    test(`R183: two approvals of what replaces one mandate end it once, ${pairs} times`, async () => {
      for (let pair = 0; pair < pairs; pair += 1) {
        const old = await begin('give');
        const person = await find(holder, giver);
        const requests = await Promise.all(
          [here, there].map(async at => {
            const what = { giver: person, powers: [carePortal], until: nextDay(), replaces: old.id };
            return mandateIn(await ask(at(holder), 'request', what, { version: old.version }));
          }),
        );
        await Promise.all(
          requests.map(({ id, version }, place) => ask((place ? here : there)(giver), 'perform', { id, action: 'approve' }, { version })),
        );
        assert.deepEqual((await oneTruth(old.id)).kinds, ['give', 'replaced']);
        for (const { id } of requests) assert.deepEqual((await oneTruth(id)).kinds, ['request', 'approve']);
      }
    });

    test('one press that arrives seven times makes one mandate, and each gets the same receipt', async () => {
      for (const begun of ['request', 'give'] as const) {
        const [asker, asked] = begun === 'request' ? [holder, giver] : [giver, holder];
        const person = await find(asker, asked);
        const what = { powers: [carePortal], until: nextDay() };
        const receipts = await Promise.all(
          Array.from({ length: 7 }, async (_, place) => {
            const backend = (place % 2 ? here : there)(asker);
            const options = { idempotencyKey: `seven-${begun}` };
            return mandateIn(
              await (begun === 'request'
                ? ask(backend, 'request', { giver: person, ...what }, options)
                : ask(backend, 'give', { holder: person, ...what }, options)),
            );
          }),
        );
        const [first] = receipts as [Mandate];
        for (const receipt of receipts) assert.deepEqual(receipt, first);
        assert.deepEqual((await oneTruth(first.id)).kinds, [begun]);
        const items: Mandate[] = [];
        for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
          const page = await ask(here(asker), 'mandates', { limit: 100, cursor });
          items.push(...page.items);
          cursor = page.next;
        }
        assert.equal(items.filter(({ period }) => period.at(-1)?.until === what.until).length, 1);
      }
    });

    test('one approval that arrives seven times is done once, and each gets the same receipt', async () => {
      const { id, version } = await begin('request');
      const receipts = await Promise.all(
        Array.from({ length: 7 }, async (_, place) =>
          mandateIn(
            await ask(
              (place % 2 ? here : there)(giver),
              'perform',
              { id, action: 'approve' },
              { version, idempotencyKey: 'seven-approvals' },
            ),
          ),
        ),
      );
      for (const receipt of receipts) assert.deepEqual(receipt, receipts[0]);
      assert.deepEqual((await oneTruth(id)).kinds, ['request', 'approve']);
    });

    test(`the same request sent twice under two keys is one request, and the other is refused, ${pairs} times`, async () => {
      const person = await find(holder, giver);
      for (let pair = 0; pair < pairs; pair += 1) {
        const what = { giver: person, powers: [carePortal], until: nextDay() };
        const settled = await Promise.allSettled(
          [here, there].map((at, place) => ask(at(holder), 'request', what, { idempotencyKey: `twice-${pair}-${place}` })),
        );
        const made = settled.flatMap(outcome => (outcome.status === 'fulfilled' ? [mandateIn(outcome.value)] : []));
        assert.equal(made.length, 1);
        for (const outcome of settled) if (outcome.status === 'rejected') assertRefused(outcome.reason, ['duplicate-request']);
        assert.deepEqual((await oneTruth((made[0] as Mandate).id)).kinds, ['request']);
      }
    });

    test(`R074: an approval and a death at one moment leave nothing in force, ${pairs} times`, async () => {
      const beside = world({ store: opened.beside });
      for (let pair = 0; pair < pairs; pair += 1) {
        const { id } = await begin('request');
        const happenings = [() => ask(here(giver), 'perform', { id, action: 'approve' }), () => beside.died(giver.id)];
        const settled = await Promise.allSettled((pair % 2 ? happenings.reverse() : happenings).map(happens => happens()));
        for (const outcome of settled) if (outcome.status === 'rejected') assertRefused(outcome.reason, ['mandate-ended']);
        const { kinds, mandate } = await oneTruth(id);
        assert.equal(mandate.state, 'ended-by-death');
        assert.ok(['request,ended-by-death', 'request,approve,ended-by-death'].includes(kinds.join()), kinds.join());
      }
    });

    test('many look-ups at one moment are no way round the lock', async () => {
      const looks = await Promise.allSettled(
        Array.from({ length: 20 }, (_, place) =>
          ask((place % 2 ? here : there)(bo), 'findPerson', { name: 'Nobody At All', cpr: giver.cpr }),
        ),
      );
      const reasons = looks.map(look => (look.status === 'rejected' && isRefusal(look.reason) ? look.reason.reason : 'found'));
      assert.equal(reasons.filter(reason => reason === 'person-not-available').length, 5);
      assert.equal(reasons.filter(reason => reason === 'too-many-attempts').length, 15);
    });
  });
}

const ask = <Name extends OperationName>(backend: MandateBackend, name: Name, input: Input<Name>, options = {}): Promise<Output<Name>> => {
  const answer = backend[name] as ((input: Input<Name>, options: object) => Promise<Output<Name>>) | undefined;
  assert.ok(answer, `the backend has no ${name}`);
  return answer(input, options);
};

const mandateIn = (outcome: Output<'perform'>): Mandate => {
  assert.equal(outcome.outcome, 'done');
  return outcome.mandate;
};

const assertRefused = (error: unknown, reasons: readonly Reason[]): void => {
  assert.ok(isRefusal(error), String(error));
  assert.ok(reasons.includes(error.reason), `refused with ${error.reason}`);
};
