import assert from 'node:assert/strict';
import { test } from 'node:test';

const six = ['acting-banner', 'help-button', 'mandate-list', 'on-behalf-switcher', 'provider', 'request-wizard'];
const classOf = (name: string) => `Fuldmagt${name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

// A portal that draws its pages on a server imports there what it imports in the browser. Lit brings a `customElements` along.
test('importing the way in on a server is safe, and registers nothing', async () => {
  const all = await import('../../../src/index.js');
  assert.deepEqual(
    Object.keys(all).filter(name => name.startsWith('Fuldmagt')),
    six.map(classOf),
  );
  assert.deepEqual(
    six.filter(name => customElements.get(`fuldmagt-${name}`)),
    [],
  );
});

for (const entry of ['loader', 'define']) {
  test(`importing ${entry} on a server is safe`, async () => {
    await import(`../../../src/${entry}.js`);
    assert.equal(typeof document, 'undefined');
  });
}
