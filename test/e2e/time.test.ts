import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { addDays, toDay } from '../../src/domain/day.js';
import type { MandateId } from '../../src/domain/mandate.shape.js';
import { nationalLimits } from '../../src/domain/period.js';
import { scheduled } from '../../src/registry/passing.js';
import type { PersonId } from '../../src/registry/ports.js';
import type { Kept } from '../../src/registry/store.js';
import { aage, bo, finn, karen, lone, nordby, testDay } from '../../src/testing/people.js';
import { kept } from '../../src/testing/world.js';
import { staff } from '../../stories/portal/staff.js';
import { OpenPortal } from './support/open-portal.js';
import { secretsOf } from './support/privacy.js';

const gerda = staff.find(({ municipality }) => municipality === nordby);
assert(gerda);

let portal: OpenPortal;
before(async () => {
  portal = await OpenPortal.at(new Date(`${testDay}T11:00:00Z`));
});
after(() => portal.close());

const add = (given: Partial<Kept>) => portal.store.work(room => room.add(scheduled(kept(given), nationalLimits)));
const period = (days: number) => [{ from: addDays(testDay, -100), until: addDays(testDay, days) }];

/** Time is kept for as long as it takes until nothing waits, after it has run. */
async function keepTime(): Promise<void> {
  const ran = portal.lines.length;
  const keeper = portal.portal.keepTime();
  while (!portal.lines.slice(ran).some(line => line.includes('"event":"time-ran"'))) await new Promise(resolve => setTimeout(resolve, 5));
  await keeper.stop();
  await portal.portal.deliver();
}

describe('a portal that keeps time', () => {
  test('R079: tells both that a last day is coming, in the inbox or in a letter that borgerservice posts, once', async () => {
    await add({ id: 'near' as MandateId, period: period(21), reference: 'N2AR-2222' });
    await add({ id: 'near-paper' as MandateId, giver: aage.id, period: period(21), desk: aage.municipality, reference: 'N2AR-3333' });
    await keepTime();
    await keepTime();
    for (const person of [karen, bo]) {
      const page = await (await portal.logIn({ person: person.id })).reads('/post');
      const other = person === karen ? 'til Bo Holm' : 'fra Karen Holm';
      assert.equal(page.split(`Din fuldmagt ${other} udløber snart`).length, 2, page);
      assert.match(
        page,
        /kan\sanmode\som\sat\sforlænge\sden\sfra\smandag\sden\s23\.\smarts\s2026\stil\sog\smed\smandag\sden\s6\.\sapril\s2026/,
      );
    }
    const clerk = await portal.logIn({ employee: lone.id });
    const letters = await clerk.reads('/borgerservice/breve');
    assert.match(letters, /Vælg brevet til <bdi translate="no">Aage Møller<\/bdi>/);
    assert.match(letters, /Besked: fuldmagten udløber snart/);
    assert.match(await clerk.reads('/borgerservice/sag/near-paper'), /Systemet gav begge besked om, at den sidste dag var tæt på/);
  });

  test('logs how often it did what, and nothing of whom', () => {
    const line = portal.lines.find(one => one.includes('"event":"time-ran"'));
    const { day, counts } = JSON.parse(line ?? '{}') as { day: string; counts: Record<string, number> };
    assert.equal(day, '2026-03-02');
    assert.deepEqual(counts, {
      notice: 2,
      lapsed: 0,
      expired: 0,
      'extension-lapsed': 0,
      'extension-closed': 0,
      'ended-by-death': 0,
      swept: counts['swept'],
      failed: 0,
    });
  });
});

describe('what has not been sent', () => {
  const stranger = 'person-nobody-knows' as PersonId;
  const atWork = () => portal.logIn({ employee: lone.id });

  test('is shown at the desk with a code once it has been given up, and can be sent again', async () => {
    await add({ id: 'here' as MandateId, reference: 'H2R3-2222' });
    const message = { kind: 'deleted', mandate: 'here' as MandateId, at: portal.now.toISOString() } as const;
    await portal.store.work(room => room.post({ ...message, id: 'lost-message', to: stranger }));
    await portal.portal.deliver();
    const clerk = await atWork();
    const waits = await clerk.reads('/borgerservice/beskeder');
    assert.match(waits, /Opgivet: 0 beskeder/);
    assert.match(waits, /Venter: 1 besked/);
    assert.match(waits, /Prøvet 1 gang\. Prøves igen/);
    for (let times = 0; times < 20; times += 1) {
      portal.now = new Date(portal.now.getTime() + 6 * 3_600_000);
      await portal.portal.deliver();
    }
    const again = await atWork();
    const page = await again.reads('/borgerservice/beskeder');
    for (const part of ['Opgivet: 1 besked', 'Venter: 0 beskeder', 'Prøvet 15 gange', 'Besked: fuldmagten er slettet', 'Åbn sag H2R3-2222'])
      assert.ok(page.includes(part), part);
    assert.match(page, /Fejlkode <code translate="no">failed<\/code>/);
    assert.ok(!page.includes(stranger));
    const sent = await again.send('/borgerservice/beskeder', { message: 'lost-message' });
    assert.equal(sent.headers.get('location'), '/borgerservice/beskeder?gjort=igen');
    assert.match(await again.reads('/borgerservice/beskeder?gjort=igen'), /Beskeden bliver sendt igen[\s\S]*Venter: 1 besked/);
    const twice = await again.send('/borgerservice/beskeder', { message: 'lost-message' });
    assert.equal(twice.headers.get('location'), '/borgerservice/beskeder?gjort=intet');
  });

  test('names nobody at the desk of another municipality', async () => {
    await add({ id: 'far' as MandateId, giver: finn.id, holder: bo.id, reference: 'F2R2-2222' });
    await portal.store.work(room =>
      room.post({ id: 'far-message', to: bo.id, kind: 'deleted', mandate: 'far' as MandateId, at: addDays(toDay(portal.now), 9) }),
    );
    const page = await (await atWork()).reads('/borgerservice/beskeder');
    assert.match(page, /Sagen ligger i en anden kommune/);
    assert.ok(!page.includes('F2R2-2222') && !page.includes(bo.name));
    const there = await (await portal.logIn({ employee: gerda.id })).reads('/borgerservice/beskeder');
    assert.ok(there.includes('F2R2-2222') && there.includes(bo.name));
    for (const { numbers } of [secretsOf(bo, karen), secretsOf(finn, aage)])
      assert.deepEqual(
        numbers.filter(number => (page + there).includes(number)),
        [],
      );
  });

  test('is for the desk alone, and its forms take the token of the very login', async () => {
    assert.equal((await (await portal.logIn({ person: bo.id })).open('/borgerservice/beskeder')).status, 404);
    const refused = await (await atWork()).send('/borgerservice/beskeder', { csrf: 'another', message: 'lost-message' });
    assert.equal(refused.status, 403);
    const none = await (await atWork()).send('/borgerservice/beskeder', {});
    assert.equal(none.headers.get('location'), '/borgerservice/beskeder?gjort=intet');
  });
});
