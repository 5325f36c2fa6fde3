import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memory } from '../../../src/adapters/memory.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { operationNames, type OperationName } from '../../../src/contract/operations.js';
import { conformance, conformanceNames } from '../../../src/testing/conformance.js';
import { everybody, peopleIn, type TestPerson } from '../../../src/testing/people.js';
import { strandbyPowers, world as plainWorld, type WorldOptions } from '../../../src/testing/world.js';
import { plainLetters } from './spoilt.js';
import { everythingAllowed } from './worlds.js';

const world = (options: WorldOptions = {}) => plainWorld({ letters: plainLetters, ...options });

for (const { name, run } of await conformance(() => world())) test(`in memory: ${name}`, run);

const variants = {
  'where nothing is allowed that the sources leave open': () =>
    world({ allows: { withdraw: false, message: false, partialApproval: false, shorterPeriod: false, letter: false } }),
  'where all of it is allowed, and what can be limited is': () => world({ allows: everythingAllowed }),
  'where all that is limited is as short as can be': () =>
    world({ allows: { lapseAfterDays: 1, longestMonths: 2 }, limits: { defaultMonths: 2, noticeDays: 0, extensionDays: 3 } }),
  'where the day is today, and cannot be set': () => {
    const made = memory({ people: peopleIn(everybody), powers: strandbyPowers });
    return { as: ({ id }: TestPerson) => made.as(id) };
  },
};
for (const [where, make] of Object.entries(variants)) {
  for (const { name, run } of await conformance(make)) test(`in memory, ${where}: ${name}`, run);
}

test('in memory no case is left out but that of a session that is prolonged', async () => {
  const ran = (await conformance(() => world())).map(({ name }) => name);
  assert.deepEqual(
    conformanceNames.filter(name => !ran.includes(name)),
    ['a session that is prolonged is the same session, and ends no sooner'],
  );
});

test('no two cases have one name', () => assert.equal(new Set(conformanceNames).size, conformanceNames.length));

/** A world whose backends answer only some of the operations. */
const only = (names: readonly OperationName[]) => () => {
  const whole = world();
  const some = (backend: MandateBackend) =>
    Object.fromEntries(Object.entries(backend).filter(([name]) => (names as readonly string[]).includes(name)));
  return {
    ...whole,
    as: (person: TestPerson) => some(whole.as(person)),
    desk: (person: TestPerson, municipality: string) => some(whole.desk(person, municipality)),
  };
};

for (const left of operationNames.filter(name => name !== 'prolong')) {
  test(`a backend without ${left} is not asked for it: the cases that are left hold, but for what it says of itself`, async () => {
    const cases = await conformance(only(operationNames.filter(name => name !== left)));
    assert.ok(cases.length > 0 && cases.length < conformanceNames.length - 1, `${cases.length} cases are left`);
    for (const { name, run } of cases) {
      if (name === 'what a backend says it can do is what it can do') await assert.rejects(run, /Unmet/);
      else await assert.doesNotReject(run, name);
    }
  });
}

test('of a backend that answers nothing nothing is asked', async () => assert.deepEqual(await conformance(only([])), []));
