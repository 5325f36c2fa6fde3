import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { whoseIn, writeWhose, type Whose } from '../../../src/contract/whose.js';
import type { PartyId } from '../../../src/domain/party.shape.js';

const handle = fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }).map(text => text as PartyId);

test('whose page a call comes from is read as it was written, whatever a handle holds', () => {
  fc.assert(
    fc.property(handle, fc.option(fc.option(handle), { nil: undefined }), (person, actingFor) => {
      const headers = new Headers();
      writeWhose(headers, { person, actingFor });
      const expected: Whose = { person, ...(actingFor !== undefined && { actingFor: actingFor === person ? null : actingFor }) };
      assert.deepEqual(whoseIn(headers), expected);
    }),
  );
});

test('where it does not say whose page it is, there is nothing to compare with; and what nobody of ours has written is kept as it is', () => {
  assert.equal(whoseIn(new Headers()), undefined);
  assert.equal(whoseIn(new Headers({ 'fuldmagt-acting-for': 'a' })), undefined);
  assert.deepEqual(whoseIn(new Headers({ 'fuldmagt-person': '%', 'fuldmagt-acting-for': '%e0' })), { person: '%', actingFor: '%e0' });
});
