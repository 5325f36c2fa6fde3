import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { conformance, conformanceNames } from '../../../src/testing/conformance.js';
import { kinds, openTestStore } from '../../support/databases.js';
import { asksWhatIsAllowed, everythingAllowed, inStore } from './worlds.js';

for (const kind of kinds()) {
  const opened = await openTestStore(kind);
  after(() => opened.close());
  const cases = await conformance(inStore(opened.store));
  for (const { name, run } of cases) test(`in ${kind}: ${name}`, run);
  for (const { name, run } of (await conformance(inStore(opened.store, { allows: everythingAllowed }))).filter(asksWhatIsAllowed))
    test(`in ${kind}, where everything is allowed: ${name}`, run);

  test(`in ${kind} no case is left out`, () =>
    assert.deepEqual(
      cases.map(({ name }) => name),
      conformanceNames,
    ));
}
