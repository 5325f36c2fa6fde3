import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { serve } from '@hono/node-server';
import { memoryStore } from '../../../src/registry/memory-store.js';
import { conformance, conformanceNames } from '../../../src/testing/conformance.js';
import { asksWhatIsAllowed, everythingAllowed, inStore, overTheWire, portal } from './worlds.js';

for (const { name, run } of await conformance(overTheWire(inStore(memoryStore())))) test(`over the wire: ${name}`, run);

const allowing = await conformance(overTheWire(inStore(memoryStore(), { allows: everythingAllowed })));
for (const { name, run } of allowing.filter(asksWhatIsAllowed)) test(`over the wire, where everything is allowed: ${name}`, run);

const server = serve({ fetch: portal, port: 0, hostname: '127.0.0.1' });
await new Promise(resolve => server.once('listening', resolve));
after(() => server.close());
const served = overTheWire(inStore(memoryStore()), {
  origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  send: request => fetch(request),
});
for (const { name, run } of await conformance(served)) test(`over HTTP: ${name}`, run);

test('over the wire no case is left out', async () => {
  assert.deepEqual(
    (await conformance(served)).map(({ name }) => name),
    conformanceNames,
  );
});
