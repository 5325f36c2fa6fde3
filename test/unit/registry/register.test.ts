import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, addMonths } from '../../../src/domain/day.js';
import type { DraftId } from '../../../src/domain/draft.shape.js';
import type { Mandate, MandateId } from '../../../src/domain/mandate.shape.js';
import { nationalLimits } from '../../../src/domain/period.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { isRefusal, type Reason, type Refusal } from '../../../src/domain/refusal.js';
import { memoryStore } from '../../../src/registry/memory-store.js';
import type { Message } from '../../../src/registry/ports.js';
import { createRegister, type RegisterOptions } from '../../../src/registry/register.js';
import type { Answered, Store } from '../../../src/registry/store.js';
import {
  aage,
  bo,
  everybody,
  ida,
  jens,
  karen,
  layla,
  maria,
  peopleIn,
  sofie,
  testDay,
  type TestPerson,
} from '../../../src/testing/people.js';
import { carePortal, strandbyPowers, world } from '../../../src/testing/world.js';
import type { Whole } from '../conformance/spoilt.js';

const seconds = 1000;
const minutes = 60 * seconds;
const until = addMonths(testDay, 2);
const [first, second, third] = ['kom-hjaelpemidler-handle', 'kom-tandpleje-indsigt', 'kom-tandpleje-handle'] as PowerId[] as [
  PowerId,
  PowerId,
  PowerId,
];

const refused = (reason: Reason) => (error: unknown) => isRefusal(error) && error.reason === reason;
const made = (answer: { outcome: string; mandate?: Mandate }): Mandate => {
  assert.ok(answer.mandate, answer.outcome);
  return answer.mandate;
};

/** A register whose clock can be set, and everybody's view of it. */
function town(options: Partial<RegisterOptions> = {}) {
  let time = Date.parse(`${testDay}T11:00:00.000Z`);
  const register = createRegister({
    store: memoryStore(),
    people: peopleIn(everybody),
    powers: strandbyPowers,
    clock: () => new Date(time),
    lookUpTakes: 0,
    ...options,
  });
  const as = ({ id }: TestPerson) => register.backendFor({ session: `session-of-${id}`, person: id }) as Whole;
  const handle = async (viewer: TestPerson, { name, cpr }: TestPerson) => (await as(viewer).findPerson({ name, cpr })).person.id;
  return { register, as, handle, passes: (milliseconds: number) => void (time += milliseconds) };
}

// What a register is

test('Z2, Z5: unless it is said otherwise, a request can be taken back and can go by letter, and nothing else is allowed that the sources leave open', async () => {
  const register = createRegister({ store: memoryStore(), people: peopleIn(everybody), powers: strandbyPowers });
  const told = await register.backendFor({ session: 'one', person: bo.id }).describe?.({});
  assert.deepEqual(told?.allows, { withdraw: true, message: false, partialApproval: false, shorterPeriod: false, letter: true });
  assert.deepEqual(told.limits, nationalLimits);
  assert.equal(told.demo, false);
});

test('a session says until when it lasts, and is prolonged where the portal lets it be', async () => {
  const { register } = town();
  let until = new Date('2026-03-02T11:30:00.000Z');
  const prolong = async () => void (until = new Date('2026-03-02T12:30:00.000Z'));
  const backend = register.backendFor({ session: 'one', person: bo.id, until: () => until, prolong }) as Whole;
  assert.equal((await backend.session({})).until, '2026-03-02T11:30:00.000Z');
  const prolonged = await backend.prolong({});
  assert.deepEqual([prolonged.until, prolonged.person.name], ['2026-03-02T12:30:00.000Z', bo.name]);
  const endless = register.backendFor({ session: 'two', person: bo.id });
  assert.deepEqual(['prolong' in endless, 'until' in (await (endless as Whole).session({}))], [false, false]);
});

test('R060: those for whom one may act stand in the order of a phone book, page after page', async () => {
  const givers = [layla, maria, karen, jens];
  const { principals } = world({ mandates: givers.map(({ id }, place) => ({ id: `m-${place}` as MandateId, giver: id })) }).as(bo) as Whole;
  const names = [jens, karen, maria, layla].map(({ name }) => name);
  assert.deepEqual(
    (await principals({})).items.map(({ person }) => person.name),
    names,
  );
  const { items, next } = await principals({ limit: 3 });
  const rest = await principals({ limit: 3, cursor: next });
  assert.deepEqual(
    [...items, ...rest.items].map(({ person }) => person.name),
    names,
  );
});

// Asking and giving

test('R043: the catalogue is in Danish where no language is asked for, and in the one that is', async () => {
  const languages: string[] = [];
  const { as } = town({
    powers: async (giver, lang) => {
      languages.push(lang);
      return strandbyPowers(giver, lang);
    },
  });
  await as(bo).catalogue({});
  await as(bo).catalogue({}, { lang: 'ar' });
  assert.deepEqual(languages, ['da', 'ar']);
});

for (const [what, cpr] of [
  ['a replacement number', '6701010000'],
  ['a number of the health services', '0203291WQ3'],
] as const) {
  test(`nobody is found by ${what}, and that is answered as of any other who is not found, and counted`, async () => {
    const { as } = town({ tries: { most: 1, minutes: 15 } });
    await assert.rejects(async () => as(bo).findPerson({ name: karen.name, cpr }), refused('person-not-available'));
    await assert.rejects(async () => as(bo).findPerson({ name: karen.name, cpr: karen.cpr }), refused('too-many-attempts'));
  });
}

test('nobody is found by a replacement number, though the portal knows them by it', async () => {
  const replaced = { ...karen, cpr: '6701010000' };
  const { as } = town({ people: peopleIn([bo, replaced]) });
  await assert.rejects(async () => as(bo).findPerson({ name: replaced.name, cpr: replaced.cpr }), refused('person-not-available'));
});

for (const [day, found] of [
  ['2027-08-20', false],
  ['2027-08-21', true],
] as const) {
  test(`R062: on ${day}, Sofie, who turns 15 on 21 August 2027, is ${found ? '' : 'not '}found`, async () => {
    const backend = world({ today: day as typeof testDay }).as(bo) as Whole;
    const find = async () => backend.findPerson({ name: sofie.name, cpr: sofie.cpr });
    if (found) assert.equal((await find()).person.name, sofie.name);
    else await assert.rejects(find, refused('person-not-available'));
  });
}

test('R061, R064: who is not digital holds no mandate, and so asks for none, but may give one', async () => {
  const { as, handle } = town();
  const other = await handle(aage, karen);
  await assert.rejects(
    async () => as(aage).request({ giver: other, powers: [carePortal], until }),
    (error: Refusal) => {
      assert.deepEqual([error.reason, error.objections], ['not-allowed', [{ field: 'asker', why: 'not-digital' }]]);
      return true;
    },
  );
  assert.equal((await as(aage).give({ holder: other, powers: [carePortal], until })).outcome, 'done');
});

for (const [waited, retryAfter] of [
  [0, 900],
  [60 * seconds, 840],
  [15 * minutes - 1, 1],
] as const) {
  test(`after too many tries one waits until fifteen minutes after the first: ${retryAfter} seconds, when ${waited / 1000} have passed`, async () => {
    const { as, passes } = town();
    for (let tries = 0; tries < 5; tries += 1)
      await assert.rejects(async () => as(bo).findPerson({ name: 'Nobody', cpr: karen.cpr }), refused('person-not-available'));
    passes(waited);
    await assert.rejects(
      async () => as(bo).findPerson({ name: karen.name, cpr: karen.cpr }),
      (error: Refusal) => refused('too-many-attempts')(error) && error.retryAfter === retryAfter,
    );
    passes(15 * minutes - waited);
    assert.equal((await as(bo).findPerson({ name: karen.name, cpr: karen.cpr })).person.name, karen.name);
  });
}

test('a refusal carries all that stands in the way of what was asked, not only the first of it', async () => {
  const { as, handle } = town();
  const giver = await handle(bo, karen);
  await assert.rejects(
    async () => as(bo).request({ giver, powers: ['unheard-of' as PowerId], until: addDays(testDay, -1), message: 'Hej' }),
    (error: Refusal) => {
      assert.equal(error.reason, 'not-offered-in-municipality');
      assert.deepEqual(error.objections, [
        { field: 'powers', why: 'not-offered', powers: ['unheard-of'] },
        { field: 'until', why: 'over' },
        { field: 'message', why: 'not-taken' },
      ]);
      return true;
    },
  );
});

for (const [what, powers, same] of [
  ['the same powers', [first, second], true],
  ['the same powers in another order', [second, first], true],
  ['one power less', [first], false],
  ['one power more', [first, second, third], false],
  ['as many powers, one of them another', [first, third], false],
] as const) {
  test(`R014: while a request is open, one for ${what} until the same day is ${same ? 'the same request' : 'another'}`, async () => {
    const { as, handle } = town();
    const giver = await handle(bo, karen);
    await as(bo).request({ giver, powers: [first, second], until });
    const again = async () => as(bo).request({ giver, powers: [...powers], until });
    if (same) await assert.rejects(again, refused('duplicate-request'));
    else assert.equal((await again()).outcome, 'done');
  });
}

for (const [day, given] of [
  ['2027-08-20', false],
  ['2027-08-21', true],
] as const) {
  test(`R061: on ${day}, Sofie, who turns 15 on 21 August 2027, ${given ? 'can' : 'cannot'} be given a mandate, though she is known`, async () => {
    const there = world({ mandates: [{ giver: karen.id, holder: sofie.id, state: 'rejected' }] });
    const backend = there.as(karen) as Whole;
    const holder = (await backend.mandates({})).items[0]?.holder.id as Mandate['holder']['id'];
    there.on(day as typeof testDay);
    const give = async () => backend.give({ holder, powers: [carePortal], until: addMonths(day as typeof testDay, 1) });
    if (given) assert.equal((await give()).outcome, 'done');
    else await assert.rejects(give, refused('person-not-available'));
  });
}

// What happens is written down

test('R094, R095: of a request and its answer it is written down what was done, by which side, and when', async () => {
  const { as, handle, passes } = town();
  const asked = made(await as(bo).request({ giver: await handle(bo, karen), powers: [carePortal], until }));
  passes(minutes);
  await as(karen).perform({ id: asked.id, action: 'approve' }, { version: 1 });
  assert.deepEqual((await as(bo).mandate({ id: asked.id })).history, [
    { at: '2026-03-02T11:00:00.000Z', by: 'holder', kind: 'request' },
    { at: '2026-03-02T11:01:00.000Z', by: 'giver', kind: 'approve' },
  ]);
});

test('R160, R183: of a mandate that was given in the place of another, both say what was done', async () => {
  const { as, handle, passes } = town();
  const holder = await handle(karen, bo);
  const old = made(await as(karen).give({ holder, powers: [carePortal], until }));
  passes(minutes);
  const next = made(await as(karen).give({ holder, powers: [carePortal], until, replaces: old.id }, { version: 1 }));
  const history = async ({ id }: Mandate) => (await as(bo).mandate({ id })).history.map(({ by, kind }) => `${by} ${kind}`);
  assert.deepEqual(await history(old), ['giver give', 'giver replaced']);
  assert.deepEqual(await history(next), ['giver give']);
});

for (const by of [bo, karen]) {
  test(`R183: ${by.name} who says on which version they decided is refused where there is another by now, and who says nothing is not`, async () => {
    const { as, handle } = town();
    const other = by === bo ? karen : bo;
    const old = made(await as(karen).give({ holder: await handle(karen, bo), powers: [carePortal], until }));
    const party = await handle(by, other);
    const terms = { powers: [carePortal], until: addDays(until, 1), replaces: old.id };
    const replace = async (version?: number) =>
      by === bo ? as(bo).request({ giver: party, ...terms }, { version }) : as(karen).give({ holder: party, ...terms }, { version });
    for (const version of [0, 2]) await assert.rejects(async () => replace(version), refused('changed-meanwhile'));
    assert.equal(made(await replace()).replaces, old.id);
  });
}

test('who acts on a mandate says on which version they decided, or says nothing', async () => {
  const { as, handle } = town();
  const { id } = made(await as(karen).give({ holder: await handle(karen, bo), powers: [carePortal], until }));
  for (const version of [0, 2])
    await assert.rejects(async () => as(bo).perform({ id, action: 'delete' }, { version }), refused('changed-meanwhile'));
  assert.equal(made(await as(bo).perform({ id, action: 'delete' })).state, 'deleted');
});

// Extensions are told

for (const [rule, action, by, kind, told] of [
  ['R076', 'request-extension', bo, 'extension-requested', [karen]],
  ['R076', 'approve-extension', karen, 'extension-approved', [bo, karen]],
  ['R076', 'reject-extension', karen, 'extension-rejected', [bo]],
] as const) {
  test(`${rule}: of ${action}, ${told.map(({ name }) => name).join(' and ')} ${told.length > 1 ? 'are' : 'is'} told`, async () => {
    const there = world({ mandates: [{ period: [{ from: addDays(testDay, -60), until: testDay }] }] });
    const id = 'mandate-1' as MandateId;
    const act = async (person: TestPerson, action: 'request-extension' | 'approve-extension' | 'reject-extension') =>
      (there.as(person) as Whole).perform({ id, action });
    const news = async () => {
      const sent: Message[] = [];
      await there.deliver({ send: async message => void sent.push(message) });
      return sent.map(({ to, kind, mandate }) => ({ to, kind, mandate })).sort((a, b) => (a.to < b.to ? -1 : 1));
    };
    if (action !== 'request-extension') {
      await act(bo, 'request-extension');
      await news();
    }
    await act(by, action);
    assert.deepEqual(
      await news(),
      told.map(person => ({ to: person.id, kind, mandate: id })),
    );
  });
}

// Each writing call once

/** A store that tells what its keys were claimed for, and what came of them. */
const watched = (claims: Answered[], settled: unknown[] = [], store: Store = memoryStore()): Store => ({
  ...store,
  work: piece =>
    store.work(room =>
      piece({
        ...room,
        claim(person, key, question, at) {
          claims.push(question);
          return room.claim(person, key, question, at);
        },
        settle(person, key, mandate) {
          settled.push([key, mandate]);
          return room.settle(person, key, mandate);
        },
      }),
    ),
});

test('a key is claimed for an operation and all of what was asked, in an order of its own', async () => {
  const claims: Answered[] = [];
  const { as, handle } = town({ store: watched(claims) });
  const giver = await handle(bo, karen);
  const asked = made(await as(bo).request({ until, powers: [carePortal], giver }, { idempotencyKey: 'a' }));
  await as(karen).perform({ id: asked.id, action: 'approve' }, { idempotencyKey: 'b' });
  const holder = await handle(karen, ida);
  await as(karen).give({ powers: [carePortal], until, holder }, { idempotencyKey: 'c' });
  assert.deepEqual(claims, [
    { operation: 'request', question: JSON.stringify({ giver, powers: [carePortal], until }) },
    { operation: 'perform', question: JSON.stringify({ action: 'approve', id: asked.id }) },
    { operation: 'give', question: JSON.stringify({ holder, powers: [carePortal], until }) },
  ]);
});

test('the same question under the same key gets the same answer, in whatever order its fields stand', async () => {
  const { as, handle } = town();
  const giver = await handle(bo, karen);
  const one = made(await as(bo).request({ giver, powers: [carePortal], until }, { idempotencyKey: 'key' }));
  const other = made(await as(bo).request({ until, powers: [carePortal], giver }, { idempotencyKey: 'key' }));
  assert.equal(other.id, one.id);
  assert.equal((await as(bo).mandates({})).total, 1);
});

test('what came of a key is noted once, and where there is no key nothing is', async () => {
  const settled: unknown[] = [];
  const { as, handle } = town({ store: watched([], settled) });
  const question = { giver: await handle(bo, karen), powers: [carePortal], until };
  const asked = made(await as(bo).request(question, { idempotencyKey: 'key' }));
  await as(bo).request(question, { idempotencyKey: 'key' });
  await as(bo).perform({ id: asked.id, action: 'withdraw' });
  assert.deepEqual(settled, [['key', asked.id]]);
});

test('a key that was used for another operation is refused, were the questions alike', async () => {
  const store = memoryStore();
  const { as, handle } = town({ store });
  const question = { giver: await handle(bo, karen), powers: [carePortal], until };
  await store.work(room => room.claim(bo.id, 'key', { operation: 'give', question: JSON.stringify(question) }, `${testDay}T11:00:00.000Z`));
  await assert.rejects(async () => as(bo).request(question, { idempotencyKey: 'key' }), refused('key-reused'));
});

test('nobody keeps a draft under the name of another person’s', async () => {
  const { as } = town();
  const id = 'one-and-the-same' as DraftId;
  await as(bo).keepDraft({ id, intent: 'request' });
  await as(karen).keepDraft({ id, intent: 'give' });
  assert.deepEqual([(await as(bo).draft({ id })).draft.intent, (await as(karen).draft({ id })).draft.intent], ['request', 'give']);
});
