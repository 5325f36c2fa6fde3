import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stopReason } from '../../../src/domain/acting.js';
import type { Principal } from '../../../src/domain/mandate.shape.js';
import type { PartyId } from '../../../src/domain/party.shape.js';

const acting = (id: string, ...powers: string[]): Principal =>
  ({ person: { id: id as PartyId, name: id }, powers: powers.map(power => ({ id: power })), covers: true }) as unknown as Principal;

const hers = acting('karen', 'a', 'b');

for (const [what, was, now, chosen, expected] of [
  ['oneself all the time', null, null, false, undefined],
  ['the same one', hers, acting('karen', 'b', 'a'), false, undefined],
  ['the same one, with more', hers, acting('karen', 'a', 'b', 'c'), false, undefined],
  ['the same one, with less', hers, acting('karen', 'a'), false, 'narrowed'],
  ['another one', hers, acting('jens', 'a', 'b'), false, 'switched'],
  ['somebody in the place of oneself', null, hers, false, 'switched'],
  ['oneself again, by choice', hers, null, true, 'switched'],
  ['oneself again, without one', hers, null, false, 'ended'],
] as const) {
  test(`a page on which one acted, and now acts for ${what}: ${expected ?? 'it goes on'}`, () => {
    assert.equal(stopReason(was, now, { chosen }), expected);
  });
}

test('acting that is over is taken to have ended where nothing is said of a choice', () => assert.equal(stopReason(hers, null), 'ended'));
