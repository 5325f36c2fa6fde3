import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Action, Mandate } from '../../../src/domain/mandate.shape.js';
import { addMonths } from '../../../src/domain/day.js';
import { dayInWords } from '../../../src/locale/format.js';
import { writeLetter } from '../../../src/locale/messages/letter.js';
import { da } from '../../../src/locale/messages/da.js';
import type { Message } from '../../../src/registry/ports.js';
import { bo, karen, testDay } from '../../../src/testing/people.js';
import { carePortal, world } from '../../../src/testing/world.js';
import type { Whole } from '../conformance/spoilt.js';

const until = addMonths(testDay, 2);

/** Bo and Karen, and what each step tells whom. */
function town() {
  const there = world();
  const [holder, giver] = [there.as(bo) as Whole, there.as(karen) as Whole];
  const news = async () => {
    const sent: Message[] = [];
    await there.deliver({ send: async message => void sent.push(message) });
    return sent.map(({ to, kind, mandate }) => ({ to, kind, mandate })).sort((a, b) => (a.to < b.to ? -1 : 1));
  };
  const ask = async () => {
    const { person } = await holder.findPerson({ name: karen.name, cpr: karen.cpr });
    return made(await holder.request({ giver: person.id, powers: [carePortal], until }));
  };
  const give = async () => {
    const { person } = await giver.findPerson({ name: bo.name, cpr: bo.cpr });
    return made(await giver.give({ holder: person.id, powers: [carePortal], until }));
  };
  const act = async (by: Whole, { id, version }: Mandate, action: Action) => made(await by.perform({ id, action }, { version }));
  return { holder, giver, news, ask, give, act };
}

const made = (answer: { outcome: string; mandate?: Mandate }): Mandate => {
  assert.ok(answer.mandate, answer.outcome);
  return answer.mandate;
};

test('R094: who is asked for a mandate is told, with the very request, and nobody else is', async () => {
  const { ask, news } = town();
  const { id } = await ask();
  assert.deepEqual(await news(), [{ to: karen.id, kind: 'request', mandate: id }]);
});

test('R095, R097: when a request is approved, both are told', async () => {
  const { ask, act, giver, news } = town();
  const asked = await ask();
  await news();
  await act(giver, asked, 'approve');
  assert.deepEqual(await news(), [
    { to: bo.id, kind: 'approved', mandate: asked.id },
    { to: karen.id, kind: 'approved', mandate: asked.id },
  ]);
});

test('R097: when a request is rejected, who asked is told', async () => {
  const { ask, act, giver, news } = town();
  const asked = await ask();
  await news();
  await act(giver, asked, 'reject');
  assert.deepEqual(await news(), [{ to: bo.id, kind: 'rejected', mandate: asked.id }]);
});

test('Z4: when a request is taken back, who was asked is told', async () => {
  const { ask, act, holder, news } = town();
  const asked = await ask();
  await news();
  await act(holder, asked, 'withdraw');
  assert.deepEqual(await news(), [{ to: karen.id, kind: 'withdrawn', mandate: asked.id }]);
});

test('R160, Z11: when a mandate is given, the holder is told, and has nothing to answer', async () => {
  const { give, news } = town();
  const given = await give();
  assert.equal(given.state, 'active');
  assert.deepEqual(await news(), [{ to: bo.id, kind: 'given', mandate: given.id }]);
});

for (const by of ['giver', 'holder'] as const) {
  test(`R185: when the ${by} deletes a mandate, both are told`, async () => {
    const there = town();
    const given = await there.give();
    await there.news();
    await there.act(there[by], given, 'delete');
    assert.deepEqual(
      (await there.news()).map(({ to, kind }) => [to, kind]),
      [
        [bo.id, 'deleted'],
        [karen.id, 'deleted'],
      ],
    );
  });
}

for (const [rule, kind, reader] of [
  ['R163', 'given', 'holder'],
  ['R095', 'approved', 'holder'],
  ['R095', 'approved', 'giver'],
] as const) {
  test(`${rule}: the letter that the ${reader} gets of what was ${kind} says what it is about, and until when`, () => {
    const titles = ['Social- og sundhedsportal', 'Kommunal tandpleje - indsigtsfuldmagt til selvbetjening'];
    const letter = writeLetter(da, 'da', { kind, reader, other: karen.name, powers: titles, until, reference: 'K4RN-B2HX' });
    const body = letter.body.flat();
    for (const title of titles) assert.ok(body.includes(title), title);
    assert.ok(
      body.some(line => line.includes(`til og med ${dayInWords('da', until)}`)),
      body.join('\n'),
    );
  });
}
