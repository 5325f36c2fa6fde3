import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, addMonths } from '../../../src/domain/day.js';
import type { Check, DeskAction, DeskTerms, Mandate, MandateId } from '../../../src/domain/mandate.shape.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { isRefusal, type Reason } from '../../../src/domain/refusal.js';
import type { LetterContent, Message, PersonId } from '../../../src/registry/ports.js';
import {
  aage,
  bo,
  karen,
  lone,
  mette,
  nordby,
  peopleIn,
  everybody,
  strandby,
  testDay,
  viggo,
  type TestPerson,
} from '../../../src/testing/people.js';
import { carePortal, changing, world, type WorldOptions } from '../../../src/testing/world.js';
import type { Whole } from '../conformance/spoilt.js';

const until = addMonths(testDay, 2);
const found: DeskTerms = { checks: ['pages', 'signature', 'date'] };

const refused = (reason: Reason) => (error: unknown) => isRefusal(error) && error.reason === reason;

/** A town whose letters are kept as what stands in them. */
function town(options: WorldOptions = {}) {
  const written: LetterContent[] = [];
  const letters = {
    async write(content: LetterContent) {
      written.push(content);
      return new TextEncoder().encode('%PDF-');
    },
  };
  const there = world({ letters, ...options });
  const clerk = there.desk() as Whole;
  const as = (person: TestPerson) => there.as(person) as Whole;
  const news = async () => {
    const sent: Message[] = [];
    await there.deliver({ send: async message => void sent.push(message) });
    return sent.map(({ to, kind }) => `${to} ${kind}`).sort();
  };
  const send = async (holder: TestPerson, giver: TestPerson, more: Partial<Parameters<Whole['request']>[0]> = {}) => {
    const { person } = await as(holder).findPerson({ name: giver.name, cpr: giver.cpr });
    const answer = await as(holder).request({ giver: person.id, powers: [carePortal], until, delivery: 'letter', ...more });
    assert.ok(answer.outcome === 'done');
    return answer.mandate;
  };
  const decide = async ({ id, version }: Pick<Mandate, 'id' | 'version'>, action: DeskAction, terms: DeskTerms = {}) =>
    (await clerk.decide({ id, action, ...terms }, { version })).mandate;
  return { there, clerk, as, news, send, decide, written };
}

test('R100, R103: who is asked by letter gets a letter, and nobody else is told', async () => {
  const { send, news } = town();
  await send(bo, aage);
  assert.deepEqual(await news(), [`${aage.id} request-letter`]);
});

test('R108: when borgerservice has approved, both get a receipt; that a letter has come is seen in the list', async () => {
  const { send, decide, news } = town();
  const asked = await send(bo, aage);
  await news();
  const come = await decide(asked, 'register-letter');
  assert.deepEqual(await news(), []);
  await decide(come, 'approve', found);
  assert.deepEqual(await news(), [`${aage.id} letter-approved`, `${bo.id} letter-approved`]);
});

test('R097, R109: when borgerservice has declined, both are told', async () => {
  const { send, decide, news } = town();
  const come = await decide(await send(bo, aage), 'register-letter');
  await news();
  await decide(come, 'decline', { reasons: ['signature'] });
  assert.deepEqual(await news(), [`${aage.id} letter-declined`, `${bo.id} letter-declined`]);
});

test('R184: when borgerservice deletes, both are told', async () => {
  const { send, decide, news } = town();
  const active = await decide(await decide(await send(bo, aage), 'register-letter'), 'approve', found);
  await news();
  await decide(active, 'delete');
  assert.deepEqual(await news(), [`${aage.id} deleted`, `${bo.id} deleted`]);
});

test('Z4: when a letter is taken back, who has it in their hands is told', async () => {
  const { send, as, news } = town();
  const { id, version } = await send(bo, aage);
  await news();
  await as(bo).perform({ id, action: 'withdraw' }, { version });
  assert.deepEqual(await news(), [`${aage.id} withdrawn`]);
});

for (const [decision, terms, kind] of [
  ['approve-extension', found, 'extension-letter-approved'],
  ['decline-extension', { reasons: ['date'] as Check[] }, 'extension-letter-declined'],
] as const) {
  test(`R076, R108: an extension by letter is a letter to the giver, and both are told of the ${decision}`, async () => {
    const { there, send, decide, as, news } = town();
    const { id, version } = await decide(await decide(await send(bo, aage, { until: testDay }), 'register-letter'), 'approve', found);
    await news();
    await as(bo).perform({ id, action: 'request-extension' }, { version });
    assert.deepEqual(await news(), [`${aage.id} extension-letter`]);
    there.on(addDays(testDay, 1));
    const registered = await decide({ id, version: version + 1 }, 'register-letter');
    assert.deepEqual(await news(), [`${aage.id} expired`, `${bo.id} expired`]);
    await decide(registered, decision, terms);
    assert.deepEqual(await news(), [`${aage.id} ${kind}`, `${bo.id} ${kind}`]);
  });
}

test('R076, R100: where the giver is not digital any more, an extension of a digital mandate goes by letter, to the desk where they live by now', async () => {
  const people = peopleIn(everybody.map(person => (person.id === karen.id ? { ...person, digital: false, municipality: nordby } : person)));
  const { there, as, news } = town({ people, mandates: [{ period: [{ from: addDays(testDay, -30), until: testDay }] }] });
  const [mandate] = (await as(bo).mandates({})).items;
  assert.ok(mandate);
  const answer = await as(bo).perform({ id: mandate.id, action: 'request-extension' }, { version: mandate.version });
  assert.ok(answer.outcome === 'done');
  assert.equal(answer.mandate.extension?.state, 'letter-sent');
  assert.deepEqual(await news(), [`${karen.id} extension-letter`]);
  assert.equal((await there.desk(lone, strandby).cases?.({}))?.total, 0);
  assert.equal((await there.desk(lone, nordby).cases?.({}))?.total, 1);
});

test('R183: what a letter asks for in the place of a mandate ends that one when borgerservice approves, and not before', async () => {
  const { send, decide, as } = town();
  const old = await decide(await decide(await send(bo, aage), 'register-letter'), 'approve', found);
  const come = await decide(await send(bo, aage, { until: addDays(until, 30), replaces: old.id }), 'register-letter');
  const stateOf = async (id: MandateId) => (await as(bo).mandate({ id })).mandate.state;
  assert.equal(await stateOf(old.id), 'active');
  await decide(come, 'approve', found);
  assert.deepEqual([await stateOf(old.id), await stateOf(come.id)], ['replaced', 'active']);
  assert.deepEqual((await as(bo).mandate({ id: old.id })).history.at(-1), {
    at: '2026-03-02T11:00:00.000Z',
    by: 'system',
    kind: 'replaced',
  });
});

test('R183: what has expired for good by then stays expired, whatever is approved in its place', async () => {
  const { there, send, decide, as } = town();
  const old = await decide(await decide(await send(bo, aage, { until: addDays(testDay, 3) }), 'register-letter'), 'approve', found);
  const come = await decide(await send(bo, aage, { until: addDays(until, 30), replaces: old.id }), 'register-letter');
  there.on(addDays(testDay, 3 + 15));
  await decide(come, 'approve', found);
  assert.equal((await as(bo).mandate({ id: old.id })).mandate.state, 'expired');
});

test('R103, R104: in the letter stands who asks whom for what, and the address only where it is posted', async () => {
  const { there, send, clerk, as, written } = town();
  const { id, reference } = await send(mette, viggo, { basis: 'guardianship', delivery: undefined });
  await as(mette).letter({ id });
  await clerk.caseLetter({ id });
  await there.letter(id);
  const [his, desk, posted] = written;
  assert.ok(his && desk && posted);
  const { powers, ...told } = his;
  assert.deepEqual(told, {
    asks: 'mandate',
    reference,
    basis: 'guardianship',
    giver: { name: viggo.name, born: viggo.born },
    holder: { name: mette.name, born: mette.born },
    asked: testDay,
    until,
    answerBy: until,
    municipality: strandby,
  });
  assert.deepEqual(
    powers.map(power => power.id),
    [carePortal],
  );
  assert.deepEqual(desk, { ...his, address: viggo.address });
  assert.deepEqual(posted, desk);
});

test('R103, R076: the letter of an extension says until when, and by when it can be approved', async () => {
  const { there, send, decide, as, written } = town({ allows: { lapseAfterDays: 9 } });
  const { id, version } = await decide(await decide(await send(bo, aage, { until: testDay }), 'register-letter'), 'approve', found);
  const on = addDays(testDay, 2);
  there.on(on);
  await as(bo).perform({ id, action: 'request-extension', until: addDays(on, 40) }, { version });
  await as(bo).letter({ id });
  const { asks, asked, until: last, answerBy } = written[0] as LetterContent;
  assert.deepEqual([asks, asked, last, answerBy], ['extension', on, addDays(on, 40), addDays(on, 9)]);
});

test('R044, R103: a power that is no longer on offer where the giver lives still stands in the letter', async () => {
  const { there, send, as, written } = town();
  const { id } = await send(bo, aage);
  await there.moves(aage, nordby);
  await as(bo).letter({ id });
  const [power] = written[0]?.powers ?? [];
  assert.deepEqual([power?.id, power?.noLongerOffered], [carePortal, true]);
});

test('where nobody can print, there is no letter to print, and one can be asked for by letter all the same', async () => {
  const { there, send } = town({ letters: undefined });
  const { id } = await send(bo, aage);
  assert.ok(!('letter' in there.as(bo)));
  assert.ok(!('caseLetter' in there.desk()));
  await assert.rejects(there.letter(id), refused('not-supported'));
});

test('R076, R100: what has never gone by letter is on no desk, an extension in Digital Post neither', async () => {
  const { as, clerk } = town({ mandates: [{ period: [{ from: addDays(testDay, -30), until: testDay }] }] });
  const [mandate] = (await as(bo).mandates({})).items;
  assert.ok(mandate);
  await as(bo).perform({ id: mandate.id, action: 'request-extension' }, { version: mandate.version });
  assert.deepEqual(await clerk.cases({}), { items: [], total: 0 });
});

test('R076: where nobody is asked by letter, no extension is promised of a giver who is not digital any more', async () => {
  const people = peopleIn(everybody.map(person => (person.id === karen.id ? { ...person, digital: false } : person)));
  const mandates = [{ period: [{ from: addDays(testDay, -30), until: testDay }] }];
  for (const [letter, expected] of [
    [true, true],
    [false, false],
  ]) {
    const { as } = town({ people, mandates, allows: { letter } });
    const [mandate] = (await as(bo).mandates({})).items;
    assert.equal(
      mandate?.can.some(({ action }) => action === 'request-extension'),
      expected,
    );
  }
});

test('nobody at a desk decides on what they have given themselves', async () => {
  const { send, decide } = town();
  await assert.rejects(decide(await send(bo, lone), 'register-letter'), refused('not-allowed'));
});

test('a desk reads what has happened to a case, and turns its pages to the end', async () => {
  const { send, clerk } = town();
  const sent: Mandate[] = [];
  for (const days of [0, 1, 2, 3, 4]) sent.push(await send(bo, aage, { until: addDays(until, days) }));
  const [first] = sent;
  assert.ok(first);
  assert.deepEqual(
    (await clerk.case({ id: first.id })).history.map(({ by, kind }) => [by, kind]),
    [['holder', 'request']],
  );
  const page = await clerk.cases({ sort: 'until', limit: 3 });
  const rest = await clerk.cases({ sort: 'until', limit: 3, cursor: page.next });
  assert.deepEqual(
    [...page.items, ...rest.items].map(({ id }) => id),
    sent.map(({ id }) => id),
  );
  assert.equal((await clerk.cases({ limit: 5 })).next, undefined);
});

test('a letter is not printed while the portal does not know one of the two whom it is about', async () => {
  let away: PersonId | undefined;
  const people = peopleIn(everybody);
  const { there, send } = town({
    people: { ...people, get: async ids => new Map([...(await people.get(ids))].filter(([id]) => id !== away)) },
  });
  const { id } = await send(bo, aage);
  for (const person of [aage, bo]) {
    away = person.id;
    await assert.rejects(there.letter(id), refused('person-not-available'));
  }
});

test('Z18: nobody is reminded of a request that is open', async () => {
  const { there, send, news } = town();
  await send(bo, karen, { delivery: 'digital', until: addDays(testDay, 30) });
  await send(bo, aage, { until: addDays(testDay, 30) });
  assert.deepEqual(await news(), [`${aage.id} request-letter`, `${karen.id} request`]);
  for (let day = 1; day <= 30; day += 1) {
    there.on(addDays(testDay, day));
    await there.runTime();
    assert.deepEqual(await news(), [], `day ${day}`);
  }
  there.on(addDays(testDay, 31));
  await there.runTime();
  assert.deepEqual(await news(), [`${aage.id} lapsed`, `${bo.id} lapsed`, `${bo.id} lapsed`, `${karen.id} lapsed`].sort());
});

test('a letter that nobody has sent is not found', async () => {
  const { there } = town();
  await assert.rejects(there.letter('nothing' as MandateId), refused('not-found'));
});

test('where nobody is asked by letter, no request is', async () => {
  const { send } = town({ allows: { letter: false } });
  await assert.rejects(send(bo, karen), refused('not-supported'));
  await assert.rejects(send(bo, karen, { basis: 'guardianship', delivery: undefined }), refused('not-supported'));
});

test('R110: a giver whom the portal does not know at this moment is shown to nobody, and their letter stays where it was', async () => {
  const people = peopleIn(everybody);
  let away = false;
  const { send, clerk } = town({
    people: { ...people, get: async ids => new Map([...(await people.get(ids))].filter(([id]) => !away || id !== aage.id)) },
  });
  const { id } = await send(bo, aage);
  away = true;
  assert.deepEqual((await clerk.cases({})).items, []);
  await assert.rejects(clerk.case({ id }), refused('not-found'));
  away = false;
  assert.deepEqual(
    (await clerk.cases({})).items.map(one => one.id),
    [id],
  );
});

test('R110: once the CPR register has told of a move, the letters lie on the other desk, decided on or not; nothing else is touched', async () => {
  const { there, send, decide, as } = town();
  const come = await decide(await send(bo, aage), 'register-letter');
  await decide(await decide(await send(bo, aage, { until: addDays(until, 9) }), 'register-letter'), 'decline', { reasons: ['pages'] });
  await send(bo, karen);
  const before = (await as(bo).mandate({ id: come.id })).mandate.version;
  assert.equal(await there.moves(aage, nordby), 2);
  assert.equal((await there.desk(lone, nordby).cases?.({}))?.total, 2);
  assert.equal((await there.desk(lone, strandby).cases?.({}))?.total, 1);
  assert.equal((await as(bo).mandate({ id: come.id })).mandate.version, before);
  assert.equal(await there.moves(aage, nordby), 0);
});

test('R110: of a move of somebody whom the portal does not know nothing comes', async () => {
  const gone = 'gone' as PersonId;
  const { there, clerk } = town({ mandates: [{ giver: gone, state: 'letter-sent', delivery: 'letter', desk: strandby }] });
  assert.equal(await there.moves({ id: gone }, nordby), 0);
  assert.equal((await clerk.cases({})).total, 1);
});

test('R110: a move takes along the letters that the one who has moved is asked in, and nothing else', async () => {
  const { there, send, clerk, as } = town();
  await send(bo, aage);
  assert.equal(await there.moves(bo, nordby), 0);
  const { person } = await as(bo).findPerson({ name: karen.name, cpr: karen.cpr });
  await as(bo).request({ giver: person.id, powers: [carePortal], until, delivery: 'digital' });
  assert.equal(await there.moves(karen, nordby), 0);
  assert.deepEqual([(await clerk.cases({})).total, (await there.desk(lone, nordby).cases?.({}))?.total], [1, 0]);
});

test('R110: a desk that comes upon letters of somebody who has moved sends them on, and has them no more', async () => {
  const mandates = Array.from({ length: 30 }, (_, place) => ({
    giver: aage.id,
    holder: bo.id,
    state: 'letter-sent' as const,
    delivery: 'letter' as const,
    powers: ['post' as PowerId],
    desk: strandby,
    reference: `AAAA-${place + 1000}`,
  }));
  const people = changing(peopleIn(everybody));
  const { there, clerk } = town({ mandates, people });
  assert.equal((await clerk.cases({ limit: 5 })).total, 30);
  people.change(aage.id, { municipality: nordby });
  assert.deepEqual(await clerk.cases({ limit: 5 }), { items: [], total: 0 });
  assert.equal((await there.desk(lone, nordby).cases?.({}))?.total, 30);
});

test('one who works at a desk is another to the register than the same person as a citizen: no key and no handle is shared', async () => {
  const { send, clerk, as } = town();
  const asked = await send(bo, aage);
  const seen = (await clerk.case({ id: asked.id })).mandate;
  const { person } = await as(lone).findPerson({ name: aage.name, cpr: aage.cpr });
  assert.notEqual(seen.giver.id, person.id);
  const idempotencyKey = 'one-key-for-both';
  await as(lone).request({ giver: person.id, powers: [carePortal], until, delivery: 'letter' }, { idempotencyKey });
  const { mandate } = await clerk.decide({ id: asked.id, action: 'register-letter' }, { idempotencyKey, version: asked.version });
  assert.equal(mandate.state, 'in-review');
});

test('Z19, R121: two guardians of one person each ask for themselves, and each has a mandate of their own', async () => {
  const { send, decide, as } = town();
  for (const guardian of [mette, bo]) {
    const come = await decide(await send(guardian, viggo, { basis: 'guardianship' }), 'register-letter');
    await decide(come, 'approve', { checks: ['pages', 'signature', 'date', 'guardianship-order'] });
    const [mandate, ...others] = (await as(guardian).mandates({ side: 'holder' })).items;
    assert.deepEqual([mandate?.state, mandate?.holder.name, others], ['active', guardian.name, []]);
  }
  assert.equal((await as(viggo).mandates({ states: ['active'] })).total, 2);
});
