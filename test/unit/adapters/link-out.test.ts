import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkOut, nationalSelfService, type LinkOutOptions } from '../../../src/adapters/link-out.js';
import { titlesIn } from '../../../src/domain/catalogue.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { da } from '../../../src/locale/hand-off/da.js';
import { testDay } from '../../../src/testing/people.js';

const power = 'proevesvar' as PowerId;

test('whoever asks or gives goes on to the national self-service, and nothing of what they need help with goes along', async () => {
  const backend = linkOut();
  const handedOver = { outcome: 'handed-over', to: nationalSelfService };
  assert.deepEqual(await backend.request?.({ giver: 'h' as PartyId, powers: [power], until: testDay, message: 'Kære mor' }), handedOver);
  assert.deepEqual(await backend.give?.({ holder: 'h' as PartyId, powers: [power], until: testDay }), handedOver);
});

test('it does nothing else, but to say what there is to choose', () =>
  assert.deepEqual(Object.keys(linkOut()).sort(), ['catalogue', 'give', 'request']));

test('R040, R043: what there is to choose is the whole list, the municipal ones too, and all of it elsewhere', async () => {
  const powers = (await linkOut().catalogue?.({}, { lang: 'da' }))?.powers ?? [];
  assert.ok(powers.every(({ where }) => where === 'elsewhere'));
  assert.equal(powers.filter(({ reach }) => reach === 'municipal').length, 17);
  assert.ok(powers.some(({ title }) => title === 'Social- og sundhedsportal'));
  const english = (await linkOut().catalogue?.({}, { lang: 'en' }))?.powers ?? [];
  assert.deepEqual(
    english.map(({ id }) => id),
    powers.map(({ id }) => id),
  );
});

test('the other name that the guide has for the social and health portal is that of the national list', async () => {
  const titles = await titlesIn('da');
  const { portal } = da.guide.steps;
  const named = /»(.+)«/.exec(portal)?.[1] ?? '';
  assert.ok(titles.powers['kommunens-social-og-sundhedsportal'].startsWith(`${named}.`), named);
});

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
