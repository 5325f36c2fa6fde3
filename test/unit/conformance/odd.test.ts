import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { addDays, addMonths } from '../../../src/domain/day.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { isRefusal, type Reason } from '../../../src/domain/refusal.js';
import { toCursor } from '../../../src/registry/cursor.js';
import { bo, karen, mette, testDay } from '../../../src/testing/people.js';
import { carePortal } from '../../../src/testing/world.js';
import { kinds, openTestStore } from '../../support/databases.js';
import type { Whole } from './spoilt.js';
import { inStore } from './worlds.js';

const nul = '\u0000';

/** What comes of a call: its answer, or the reason why not. Anything else that is thrown fails the test. */
const outcome = async <T>(call: Promise<T>): Promise<T | Reason> =>
  call.catch((error: unknown) => {
    if (isRefusal(error)) return error.reason;
    throw error;
  });

for (const kind of kinds()) {
  const opened = await openTestStore(kind);
  after(() => opened.close());
  const world = inStore(opened.store, { allows: { message: true } })();
  const backend = (await world.as(bo)) as Whole;

  for (const odd of ['%00', '%', "'; drop table fuldmagt_mandate; --", '\ud800', nul, `a${nul}b`]) {
    test(`in ${kind}: what nobody has given out, such as ${JSON.stringify(odd)}, is refused, and is no fault of the store`, async () => {
      // A text that a database cannot even ask for is not valid there, and nobody's elsewhere.
      const refused = async (reason: Reason, call: Promise<unknown>) => {
        const came = await outcome(call);
        assert.ok(came === reason || (odd.includes(nul) && came === 'not-valid'), `${reason}, not ${JSON.stringify(came)}`);
      };
      const until = addMonths(testDay, 2);
      const { id: giver } = (await backend.findPerson({ name: karen.name, cpr: karen.cpr })).person;
      await refused('not-found', backend.mandate({ id: odd as MandateId }));
      await refused('not-found', backend.perform({ id: odd as MandateId, action: 'delete' }, { version: 1 }));
      await refused('not-allowed', backend.actFor({ person: odd as PartyId }));
      await refused('person-not-available', backend.catalogue({ giver: odd as PartyId }));
      await refused('person-not-available', backend.request({ giver: odd as PartyId, powers: [carePortal], until }));
      await refused('not-offered-in-municipality', backend.request({ giver, powers: [odd as PowerId], until }));
      assert.deepEqual(await backend.mandates({ text: odd }), { items: [], total: 0 });
    });
  }

  test(`in ${kind}: a place in a list that somebody made up is not valid, or shows nothing that is not theirs`, async () => {
    for (const sort of ['until', 'changed'] as const) {
      for (const [key, id] of [
        ['', ''],
        ['x', 'y'],
        ['2026-99-99', 'z'],
        ["' or true --", "'"],
        [nul, nul],
        ['9'.repeat(100), ''],
      ] as const) {
        const came = await outcome(backend.mandates({ sort, cursor: toCursor({ key, id: id as MandateId }) }));
        if (came !== 'not-valid') assert.deepEqual(came, { items: [], total: 0 });
      }
    }
  });

  test(`in ${kind}: where no state is wanted nothing is listed`, async () => {
    const given = (await world.as(mette)) as Whole;
    const { id: holder } = (await given.findPerson({ name: karen.name, cpr: karen.cpr })).person;
    await given.give({ holder, powers: [carePortal], until: addMonths(testDay, 2) });
    assert.equal((await given.mandates({})).total, 1);
    assert.deepEqual(await given.mandates({ states: [] }), { items: [], total: 0 });
  });

  for (const [days, message] of [`Kære mor ❤️\n${'å'.repeat(400)}`, 'ليلى', '\' " \\ %s $1 {}'].entries()) {
    test(`in ${kind}: a message comes out as it went in: ${JSON.stringify(message.slice(0, 12))}`, async () => {
      const { id: giver } = (await backend.findPerson({ name: karen.name, cpr: karen.cpr })).person;
      const answer = await backend.request({ giver, powers: [carePortal], until: addDays(testDay, days), message });
      assert.ok(answer.outcome === 'done');
      assert.equal((await backend.mandate({ id: answer.mandate.id })).mandate.message, message);
    });
  }
}
