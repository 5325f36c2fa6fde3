import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addDays, addMonths } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { isRefusal } from '../../../src/domain/refusal.js';
import { memoryStore } from '../../../src/registry/memory-store.js';
import type { PersonId } from '../../../src/registry/ports.js';
import { createRegister } from '../../../src/registry/register.js';
import type { Kept, Room } from '../../../src/registry/store.js';
import type { WantedUse } from '../../../src/registry/using.js';
import { bo, everybody, jens, karen, lone, maria, peopleIn, strandby, testDay, type TestPerson } from '../../../src/testing/people.js';
import { carePortal, changing, kept, strandbyPowers } from '../../../src/testing/world.js';
import type { Whole } from '../conformance/spoilt.js';

const [dental, aids] = ['kom-tandpleje-handle', 'kom-hjaelpemidler-handle'] as [PowerId, PowerId];
const service = { da: 'Aftaler', en: 'Appointments' };
const idOf = (name: string) => name as MandateId;

/** A register with mandates in it, whose clock can be set. Bo sits at a screen of which the portal has said how to find it again. */
async function portal(...mandates: readonly Partial<Kept>[]) {
  const store = memoryStore();
  const people = changing(peopleIn(everybody));
  let day: Day = testDay;
  const register = createRegister({ store, people, powers: strandbyPowers, clock: () => new Date(`${day}T11:00:00.000Z`), lookUpTakes: 0 });
  const inRoom = <T>(work: (room: Room) => Promise<T>) => store.work(work);
  await inRoom(async room => {
    for (const mandate of mandates.length > 0 ? mandates : [{}]) await room.add(kept(mandate));
  });
  const sitting = (person: TestPerson, session = 'his', foundBy: string | undefined = `found-${session}`) => ({
    session,
    person: person.id,
    foundBy,
  });
  const act = async (giver: TestPerson | null, { session = 'his', foundBy = `found-${session}` as string | undefined } = {}) => {
    const backend = register.backendFor({ session, person: bo.id, foundBy }) as Whole;
    await backend.actFor({ person: giver && (await register.acting.handleFor(bo.id, giver.id)) });
  };
  const now = (session = 'his') => register.acting.by(sitting(bo, session));
  const uses = async (viewer: TestPerson, id = 'mandate-1', lang?: string) => {
    const { history } = await (register.backendFor({ session: `reads-${viewer.id}`, person: viewer.id }) as Whole).mandate(
      { id: idOf(id) },
      lang === undefined ? {} : { lang },
    );
    return history.filter(({ kind }) => kind === 'use');
  };
  const use = async (more: Partial<WantedUse> = {}) => {
    const acts = await now();
    return register.acting.use({ giver: karen.id, holder: bo.id, sid: acts?.sid ?? 'nobody', power: carePortal, service, ...more });
  };
  return { register, people, inRoom, act, now, use, uses, on: (at: Day) => void (day = at) };
}

describe('for whom a session acts', () => {
  test('is told with the powers of all mandates together, each once', async () => {
    const { act, now } = await portal(
      { powers: [carePortal, dental] },
      { id: idOf('second'), powers: [dental, aids] },
      { id: idOf('of-another'), giver: jens.id, powers: ['kom-boern-handle' as PowerId] },
    );
    await act(karen);
    const acts = await now();
    assert.deepEqual([acts?.giver, acts?.holder, acts?.foundBy], [karen.id, bo.id, 'found-his']);
    assert.deepEqual([...(acts?.powers ?? [])].sort(), [carePortal, dental, aids].sort());
    assert.match(acts?.sid ?? '', /./);
  });

  test('is found by the name that services know it by, and by no other', async () => {
    const { register, act, now } = await portal();
    await act(karen);
    const acts = await now();
    assert.deepEqual(await register.acting.under(acts?.sid ?? ''), acts);
    assert.equal(await register.acting.under('another'), undefined);
  });

  test('is told of that session and that person alone', async () => {
    const { register, act, now } = await portal();
    await act(karen);
    assert.equal(await now('another'), undefined);
    assert.equal(await register.acting.by({ session: 'his', person: maria.id }), undefined);
  });

  test('can be pinned while there is a mandate, and not after', async () => {
    const { register, on } = await portal({ period: [{ from: testDay, until: addDays(testDay, 3) }] });
    const backend = register.backendFor({ session: 'his', person: bo.id }) as Whole;
    const person = await register.acting.handleFor(bo.id, karen.id);
    await backend.pin({ person, pinned: true });
    on(addDays(testDay, 4));
    for (const pinned of [true, false])
      await assert.rejects(backend.pin({ person, pinned }), (error: unknown) => isRefusal(error) && error.reason === 'not-found');
  });

  test('is nobody where one acts for oneself', async () => {
    const { act, now } = await portal();
    assert.equal(await now(), undefined);
    await act(karen);
    await act(null);
    assert.equal(await now(), undefined);
  });

  test('goes under another name each time that it begins', async () => {
    const { act, now } = await portal();
    await act(karen);
    const before = await now();
    await act(null);
    await act(karen);
    assert.notEqual((await now())?.sid, before?.sid);
  });

  test('is told to no service where the portal does not say by what it finds the session', async () => {
    const { register, act, now } = await portal();
    const backend = register.backendFor({ session: 'his', person: bo.id }) as Whole;
    await backend.actFor({ person: await register.acting.handleFor(bo.id, karen.id) });
    assert.equal(await now(), undefined);
    assert.equal((await backend.session({})).acting?.person.name, karen.name);
    await act(karen);
    assert.equal((await now())?.giver, karen.id);
  });

  test('is told to no service where it was begun before there were any', async () => {
    const { inRoom, now, use } = await portal();
    await inRoom(room => room.actFor('his', { person: bo.id, giver: karen.id, foundBy: 'found-his' }, `${testDay}T11:00:00.000Z`));
    assert.equal(await now(), undefined);
    assert.equal(await use(), false);
  });

  for (const [who, person] of [
    ['giver', karen],
    ['holder', bo],
  ] as const)
    test(`R074: is nobody once the ${who} has died`, async () => {
      const { register, people, act, now, use } = await portal();
      await act(karen);
      const sid = (await now())?.sid ?? '';
      people.change(person.id, { died: testDay });
      assert.equal(await now(), undefined);
      assert.equal(await register.acting.under(sid), undefined);
      assert.equal(await use({ sid }), false);
    });

  test('is nobody once the giver is known to nobody', async () => {
    const store = memoryStore();
    const known = everybody.filter(({ id }) => id !== karen.id);
    const register = createRegister({
      store,
      people: peopleIn(known),
      powers: strandbyPowers,
      clock: () => new Date(`${testDay}T11:00:00.000Z`),
    });
    await store.work(async room => {
      await room.add(kept());
      await room.actFor('his', { person: bo.id, giver: karen.id, sid: 'sid', foundBy: 'found' }, `${testDay}T11:00:00.000Z`);
    });
    assert.equal(await register.acting.under('sid'), undefined);
  });

  test('R072: is nobody on the day after the last one', async () => {
    const { act, now, on } = await portal({ period: [{ from: testDay, until: addDays(testDay, 3) }] });
    await act(karen);
    on(addDays(testDay, 3));
    assert.equal((await now())?.giver, karen.id);
    on(addDays(testDay, 4));
    assert.equal(await now(), undefined);
  });
});

describe('a use of a mandate', () => {
  test('is written to its history, as both read it', async () => {
    const { act, use, uses } = await portal();
    await act(karen);
    assert.equal(await use(), true);
    for (const viewer of [karen, bo]) {
      const [told, ...more] = await uses(viewer);
      assert.deepEqual(more, []);
      assert.deepEqual([told?.at, told?.by, told?.use?.power.id], [`${testDay}T11:00:00.000Z`, 'holder', carePortal]);
      assert.match(told?.use?.power.title ?? '', /portal/i);
      assert.deepEqual(told?.use?.service, { name: 'Aftaler', lang: 'da' });
    }
  });

  for (const [lang, name, said] of [
    ['en', 'Appointments', 'en'],
    ['en-GB', 'Appointments', 'en'],
    ['ar', 'Aftaler', 'da'],
    ['', 'Aftaler', 'da'],
  ] as const)
    test(`names the service to whoever reads ${lang || 'nothing'} as it is said there, or else in Danish`, async () => {
      const { act, use, uses } = await portal();
      await act(karen);
      await use();
      assert.deepEqual((await uses(karen, 'mandate-1', lang))[0]?.use?.service, { name, lang: said });
    });

  test('names the service in Danish, wherever that stands among its names', async () => {
    const { act, use, uses } = await portal();
    await act(karen);
    await use({ service: { en: 'Appointments', da: 'Aftaler' } });
    assert.deepEqual((await uses(karen, 'mandate-1', 'ar'))[0]?.use?.service, { name: 'Aftaler', lang: 'da' });
  });

  test('says the power as the giver’s municipality calls it', async () => {
    const store = memoryStore();
    const register = createRegister({
      store,
      people: peopleIn(everybody),
      powers: async (where, lang) =>
        (await strandbyPowers(where, lang)).map(power =>
          power.id === carePortal && where.municipality === strandby ? { ...power, title: 'Strandbys egen portal' } : power,
        ),
      clock: () => new Date(`${testDay}T11:00:00.000Z`),
    });
    await store.work(async room => {
      await room.add(kept());
      await room.actFor('his', { person: bo.id, giver: karen.id, sid: 'sid', foundBy: 'found' }, `${testDay}T11:00:00.000Z`);
    });
    await register.acting.use({ sid: 'sid', giver: karen.id, holder: bo.id, power: carePortal, service });
    const { history } = await (register.backendFor({ session: 'hers', person: karen.id }) as Whole).mandate({ id: idOf('mandate-1') });
    assert.deepEqual(
      history.flatMap(({ use }) => use?.power.title ?? []),
      ['Strandbys egen portal'],
    );
  });

  test('names the service in whatever language there is, and leaves it empty where there is none', async () => {
    const { act, use, uses } = await portal();
    await act(karen);
    await use({ service: { ar: 'المواعيد' } });
    await use({ service: {} });
    assert.deepEqual(
      (await uses(karen)).map(told => told.use?.service).sort((a, b) => (a?.name ?? '').length - (b?.name ?? '').length),
      [
        { name: '', lang: '' },
        { name: 'المواعيد', lang: 'ar' },
      ],
    );
  });

  test('does not take a language for one that every object has', async () => {
    const { act, use, uses } = await portal();
    await act(karen);
    await use();
    assert.deepEqual((await uses(karen, 'mandate-1', 'constructor'))[0]?.use?.service, { name: 'Aftaler', lang: 'da' });
  });

  test('says which power it was, of several, and in the reader’s language', async () => {
    const { act, use, uses } = await portal({ powers: [aids, carePortal, dental] });
    await act(karen);
    await use({ power: dental });
    await use({ power: aids });
    await use({ power: dental });
    const told = await uses(karen);
    assert.deepEqual(told.map(one => one.use?.power.id).sort(), [dental, dental, aids].sort());
    assert.equal(new Set(told.map(one => one.use?.power.title)).size, 2);
    for (const one of told) assert.deepEqual(Object.keys(one.use?.power ?? {}).sort(), ['id', 'lang', 'title']);
    const { history } = await (
      (await portal({ powers: [aids] })).register.backendFor({ session: 'hers', person: karen.id }) as Whole
    ).mandate({
      id: idOf('mandate-1'),
    });
    assert.ok(history.every(one => !('use' in one)));
  });

  test('is of the mandate that lasts longest, where several give the power', async () => {
    const lasts = (months: number) => [{ from: addDays(testDay, -20), until: addMonths(testDay, months) }];
    const { act, use, uses } = await portal(
      { period: lasts(1) },
      { id: idOf('longest'), period: lasts(4) },
      { id: idOf('longer-but-without'), powers: [dental], period: lasts(9) },
      { id: idOf('between'), period: lasts(2) },
    );
    await act(karen);
    assert.equal(await use(), true);
    assert.deepEqual([(await uses(karen)).length, (await uses(karen, 'longest')).length], [0, 1]);
    assert.equal((await uses(karen, 'longer-but-without')).length, 0);
  });

  test('is between the two: borgerservice reads nothing of it', async () => {
    const { register, act, use, uses } = await portal();
    await act(karen);
    await use();
    const desk = register.deskFor({ person: lone.id, municipality: strandby }) as Whole;
    const { history } = await desk.case({ id: idOf('mandate-1') });
    assert.deepEqual(
      history.filter(({ kind }) => kind === 'use'),
      [],
    );
    assert.equal((await uses(karen)).length, 1);
  });

  test('is refused, and written nowhere, for a power that no mandate gives', async () => {
    const { act, use, uses } = await portal();
    await act(karen);
    assert.equal(await use({ power: dental }), false);
    assert.deepEqual(await uses(karen), []);
  });

  test('is refused under the name of another session, for another giver, and by another holder', async () => {
    const { act, use, uses } = await portal({}, { id: idOf('jens'), giver: jens.id }, { id: idOf('maria'), holder: maria.id });
    await act(karen);
    assert.equal(await use({ sid: 'another' }), false);
    assert.equal(await use({ giver: jens.id }), false);
    assert.equal(await use({ holder: maria.id }), false);
    assert.deepEqual([...(await uses(karen)), ...(await uses(jens, 'jens')), ...(await uses(maria, 'maria'))], []);
  });

  test('R072: is refused on the day after the last one', async () => {
    const { act, now, use, uses, on } = await portal({ period: [{ from: testDay, until: addDays(testDay, 3) }] });
    await act(karen);
    const sid = (await now())?.sid ?? '';
    on(addDays(testDay, 4));
    assert.equal(await use({ sid }), false);
    assert.deepEqual(await uses(karen), []);
  });

  for (const [what, change] of [
    ['has ended', { state: 'deleted-by-giver' }],
    ['has lost the power', { powers: [dental] }],
  ] as const)
    test(`is refused where the mandate ${what} between the look and the use`, async () => {
      const store = memoryStore();
      await store.work(room => room.add(kept()));
      // Somebody ends it at this moment: what is found in force is read once more, and is another by then.
      const meanwhile: typeof store = {
        ...store,
        work: work =>
          store.work(room =>
            work({
              ...room,
              mandate: async id => {
                const mandate = await room.mandate(id);
                return mandate && { ...mandate, ...(change as Partial<Kept>) };
              },
            }),
          ),
      };
      const open = (at: typeof store) =>
        createRegister({
          store: at,
          people: peopleIn(everybody),
          powers: strandbyPowers,
          clock: () => new Date(`${testDay}T11:00:00.000Z`),
        });
      await store.work(room =>
        room.actFor('his', { person: bo.id, giver: karen.id, sid: 'sid', foundBy: 'found' }, `${testDay}T11:00:00.000Z`),
      );
      const wanted = { sid: 'sid', giver: karen.id, holder: bo.id, power: carePortal, service };
      assert.equal(await open(meanwhile).acting.use(wanted), false);
      assert.equal(await open(store).acting.use(wanted), true);
    });
});

describe('the handles of services', () => {
  test('are others for each service, and others than those of anybody’s pages; and stay', async () => {
    const { register } = await portal();
    const at = async (audience: string) => (await register.acting.handles(audience, [karen.id])).get(karen.id);
    const all = [await at('calendar'), await at('library'), await register.acting.handleFor(bo.id, karen.id)];
    assert.equal(new Set(all).size, 3);
    assert.ok(all.every(handle => typeof handle === 'string' && !handle.includes(karen.id)));
    assert.equal(await at('calendar'), all[0]);
    // A person of that very name has none of them.
    assert.notEqual(await register.acting.handleFor('calendar' as PersonId, karen.id), all[0]);
    assert.equal(await register.acting.handleFor('service:calendar' as PersonId, karen.id), all[0] as PartyId);
  });
});
