import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkOut, nationalSelfService, type LinkOutOptions } from '../../../src/adapters/link-out.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { testDay } from '../../../src/testing/people.js';

const power = 'proevesvar' as PowerId;

test('whoever asks or gives goes on to the national self-service, and nothing of what they need help with goes along', async () => {
  const backend = linkOut();
  const handedOver = { outcome: 'handed-over', to: nationalSelfService };
  assert.deepEqual(await backend.request?.({ giver: 'h' as PartyId, powers: [power], until: testDay, message: 'Kære mor' }), handedOver);
  assert.deepEqual(await backend.give?.({ holder: 'h' as PartyId, powers: [power], until: testDay }), handedOver);
});

test('it does nothing else', () => assert.deepEqual(Object.keys(linkOut()).sort(), ['give', 'request']));

for (const [options, to] of [
  [{ address: 'https://borger.dk/digital-fuldmagt' }, 'https://borger.dk/digital-fuldmagt'],
  [{ address: 'https://selvbetjening.borger.dk/' }, 'https://selvbetjening.borger.dk/'],
  [{ address: 'https://strandby.example/hjaelp', hosts: ['strandby.example'] }, 'https://strandby.example/hjaelp'],
  [{ address: 'https://strandby.example/hjaelp', hosts: ['borger.dk', 'strandby.example'] }, 'https://strandby.example/hjaelp'],
  [{ address: 'https://www.borger.dk/a b?c=d#e' }, 'https://www.borger.dk/a%20b?c=d#e'],
] as const satisfies readonly (readonly [LinkOutOptions, string])[]) {
  test(`${options.address} is where one goes`, async () => {
    const answer = await linkOut(options).give?.({ holder: 'h' as PartyId, powers: [power], until: testDay });
    assert.deepEqual(answer, { outcome: 'handed-over', to });
  });
}

for (const { address, hosts } of [
  { address: '' },
  { address: '/digital-fuldmagt' },
  { address: 'borger.dk' },
  { address: 'javascript:alert(1)//borger.dk' },
  { address: 'data:text/html,borger.dk' },
  { address: 'https://borger.dk.example/' },
  { address: 'https://notborger.dk/' },
  { address: 'https://borger.dk@phisher.example/' },
  { address: 'https://bo:1234@borger.dk/' },
  { address: 'https://phisher.example/https://borger.dk/' },
  { address: 'https://strandby.example/' },
  { address: nationalSelfService, hosts: [] },
  { address: nationalSelfService, hosts: ['strandby.example'] },
] as readonly LinkOutOptions[]) {
  test(`'${address}'${hosts ? ` with the hosts [${hosts.join()}]` : ''} is no way out, and that is said when it is made`, () => {
    assert.throws(() => linkOut({ address, hosts }), { name: 'Refusal', reason: 'not-valid' });
  });
}
