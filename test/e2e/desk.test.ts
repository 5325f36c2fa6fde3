import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { operationNames, operations } from '../../src/contract/operations.js';
import { addDays, toDay } from '../../src/domain/day.js';
import type { Day } from '../../src/domain/day.shape.js';
import { checksFor } from '../../src/domain/letter.js';
import type { Basis, Case, Check, Mandate, MandateId } from '../../src/domain/mandate.shape.js';
import { missingWords } from '../../src/locale/missing/index.js';
import { aage, bo, everybody, finn, karen, lone, maria, mette, nordby, testDay, viggo, type TestPerson } from '../../src/testing/people.js';
import { carePortal, kept } from '../../src/testing/world.js';
import { outgoingIn } from '../../stories/portal/outgoing.js';
import { staff } from '../../stories/portal/staff.js';
import { deskWords } from '../../stories/portal/words/desk.js';
import { OpenPortal, type Login } from './support/open-portal.js';
import { secretsOf } from './support/privacy.js';

const gerda = staff.find(({ municipality }) => municipality === nordby);
assert(gerda);

let portal: OpenPortal;
before(async () => {
  portal = await OpenPortal.at(new Date(`${testDay}T11:00:00Z`));
});
after(() => portal.close());

/** Another last day each time: the same is not asked for twice. */
let days = 200;
const until = () => addDays(toDay(portal.now), (days += 1));
const as = (person: TestPerson) => portal.logIn({ person: person.id });
const atDesk = () => portal.logIn({ employee: lone.id });
const inNordby = () => portal.logIn({ employee: gerda.id });

interface Asked {
  giver?: TestPerson;
  holder?: TestPerson;
  basis?: Basis;
  last?: Day;
}

/** Somebody asks by letter, as a page does: Bo asks Aage, where nothing else is said. */
async function asked({ giver = aage, holder = bo, basis = 'own', last = until() }: Asked = {}): Promise<Mandate> {
  const { backend } = await as(holder);
  const found = await backend.findPerson?.({ name: giver.name, cpr: giver.cpr });
  assert(found);
  const done = await backend.request?.({ giver: found.person.id, powers: [carePortal], until: last, basis, delivery: 'letter' });
  assert(done?.outcome === 'done');
  await portal.portal.deliver();
  return done.mandate;
}

const caseAt = (id: string) => `/borgerservice/sag/${id}`;

/** What a form on a page brings along that the reader does not see. */
const hidden = (page: string) => {
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  return { version: field('version'), key: field('key') };
};

/** Opens a case, and sends its form. */
async function answer(clerk: Login, id: string, fields: Readonly<Record<string, string | readonly string[]>>, path = '') {
  const page = await clerk.reads(caseAt(id) + (path === '/slet' ? path : ''));
  return clerk.send(caseAt(id) + path, { ...hidden(page), ...fields });
}

const register = (clerk: Login, id: string) => answer(clerk, id, { action: 'register-letter' });
const caseOf = async (clerk: Login, id: MandateId): Promise<Case> => {
  const found = await clerk.backend.case?.({ id });
  assert(found);
  return found.mandate;
};

describe('whoever is logged in', () => {
  const ofDesk = operationNames.filter(name => operations[name].family === 'desk');

  test('as a citizen finds no desk', async () => {
    const mandate = await asked();
    for (const person of [bo, lone]) {
      const citizen = await as(person);
      for (const path of ['', '/sendt', '/alle', '/breve', `/sag/${mandate.id}`, `/sag/${mandate.id}/brev`, `/sag/${mandate.id}/slet`])
        assert.equal((await citizen.open(`/borgerservice${path}`)).status, 404, path);
      for (const path of ['/find', '/breve', `/sag/${mandate.id}`, `/sag/${mandate.id}/afslag`, `/sag/${mandate.id}/slet`])
        assert.equal((await citizen.send(`/borgerservice${path}`, { version: '1', key: 'k', action: 'delete' })).status, 404, path);
    }
  });

  test('as nobody logs in first, and comes back to the case', async () => {
    const asked = await portal.ask('/borgerservice/sag/abc123');
    assert.equal(asked.headers.get('location'), '/?til=borgerservice&fuldmagt=abc123#log-in');
    const { headers } = await portal.send(
      '/login',
      new URLSearchParams({ employee: lone.id, til: 'borgerservice', fuldmagt: 'abc123' }),
      '',
    );
    assert.equal(headers.get('location'), '/borgerservice/sag/abc123');
  });

  test('at the desk finds no page of a citizen', async () => {
    const clerk = await atDesk();
    for (const path of ['/start', '/giv', '/anmod', '/mine', '/post']) assert.equal((await clerk.open(path)).status, 404, path);
    assert.equal((await clerk.open('/')).headers.get('location'), '/borgerservice');
  });

  test('at the desk has the operations of the desk, and no others', async () => {
    const { backend } = await atDesk();
    const told = await backend.describe?.({});
    // What it can do, and that something has changed, everybody is told.
    assert.deepEqual(told?.operations.filter(name => name !== 'describe' && name !== 'changes').sort(), [...ofDesk].sort());
    assert.deepEqual(
      (await (await as(bo)).backend.describe?.({}))?.operations.filter(name => ofDesk.some(one => one === name)),
      [],
    );
  });

  test('gets nothing of the other’s operations, by hand either', async () => {
    const mandate = await asked();
    const [citizen, clerk] = [(await as(bo)).backend, (await atDesk()).backend];
    const refused = { reason: 'not-supported' };
    await assert.rejects(async () => citizen.cases?.({}), refused);
    await assert.rejects(async () => citizen.case?.({ id: mandate.id }), refused);
    await assert.rejects(async () => citizen.decide?.({ id: mandate.id, action: 'register-letter' }, { version: 1 }), refused);
    await assert.rejects(async () => citizen.caseLetter?.({ id: mandate.id }), refused);
    const until = mandate.period[0]?.until ?? testDay;
    const giver = mandate.giver.id;
    for (const call of [
      () => clerk.session?.({}),
      () => clerk.catalogue?.({ giver }),
      () => clerk.findPerson?.({ name: aage.name, cpr: aage.cpr }),
      () => clerk.request?.({ giver, powers: [carePortal], until }),
      () => clerk.give?.({ holder: giver, powers: [carePortal], until }),
      () => clerk.mandates?.({}),
      () => clerk.mandate?.({ id: mandate.id }),
      () => clerk.perform?.({ id: mandate.id, action: 'delete' }, { version: 1 }),
      () => clerk.letter?.({ id: mandate.id }),
      () => clerk.principals?.({}),
      () => clerk.actFor?.({ person: giver }),
    ])
      await assert.rejects(async () => call(), refused, String(call));
  });
});

describe('the desk of another municipality', () => {
  test('gets nothing of a case, by any operation', async () => {
    const mandate = await asked();
    const { backend } = await inNordby();
    const { id, reference } = mandate;
    assert.equal((await backend.cases?.({}))?.items.filter(one => one.id === id).length, 0);
    assert.deepEqual(await backend.cases?.({ reference }), { items: [], total: 0 });
    const refused = { reason: 'not-found' };
    await assert.rejects(async () => backend.case?.({ id }), refused);
    for (const action of ['register-letter', 'approve', 'decline', 'delete', 'approve-extension', 'decline-extension'] as const)
      await assert.rejects(async () => backend.decide?.({ id, action }, { version: 1 }), refused, action);
    await assert.rejects(async () => backend.caseLetter?.({ id }), refused);
  });

  test('gets nothing of a case on any page, nor of a letter', async () => {
    const { id, reference } = await asked();
    const [there, here] = [await inNordby(), await atDesk()];
    for (const path of ['', '/brev', '/slet']) assert.equal((await there.open(caseAt(id) + path)).status, 404, path);
    for (const path of ['', '/afslag', '/slet']) {
      const fields = { ...hidden(await here.reads(caseAt(id))), action: path === '' ? 'register-letter' : 'decline' };
      assert.equal((await there.send(caseAt(id) + path, fields)).status, 404, path);
    }
    assert.match(await (await there.send('/borgerservice/find', { reference })).text(), /ingen sag med det nummer/);
    for (const path of ['', '/sendt', '/alle', '/breve']) assert(!(await there.reads(`/borgerservice${path}`)).includes(reference), path);
    const letter = /breve\/([\w-]+)"/.exec(await here.reads('/borgerservice/breve'))?.[1] ?? '';
    assert.equal((await here.open(`/borgerservice/breve/${letter}`)).status, 200);
    assert.equal((await there.open(`/borgerservice/breve/${letter}`)).status, 404);
    await there.send('/borgerservice/breve', { letter, fate: 'posted' });
    assert((await here.reads('/borgerservice/breve')).includes(letter));
    assert.equal((await caseOf(here, id)).state, 'letter-sent');
  });

  test('has the cases of its own citizens, which nobody else has', async () => {
    const id = 'mandate-nordby' as MandateId;
    await portal.store.work(async room => {
      const letter = { state: 'letter-sent', delivery: 'letter', desk: nordby, reference: 'N2RD-BY99' } as const;
      await room.add(kept({ id, giver: finn.id, holder: mette.id, ...letter }, testDay));
      await room.post({ id: 'message-nordby', to: finn.id, kind: 'request-letter', mandate: id, at: portal.now.toISOString() });
    });
    const [there, here] = [await inNordby(), await atDesk()];
    assert.match(await there.reads(caseAt(id)), /Finn Bech/);
    assert.equal((await here.open(caseAt(id))).status, 404);
    assert.match(await there.reads('/borgerservice/breve'), /Finn Bech/);
  });
});

describe('the number of a letter', () => {
  test('opens its case however it is typed or scanned', async () => {
    const { id, reference } = await asked();
    const clerk = await atDesk();
    for (const typed of [reference, reference.toLowerCase(), reference.replace('-', ''), ` ${reference.replace('-', ' ')} `]) {
      const found = await clerk.send('/borgerservice/find', { reference: typed });
      assert.equal(found.headers.get('location'), caseAt(id), typed);
    }
  });

  test('that nobody has is still there, and said to be none', async () => {
    const page = await (await (await atDesk()).send('/borgerservice/find', { reference: 'ZZZZ-2222' })).text();
    assert.match(page, /ingen sag med det nummer/);
    assert.match(page, /value="ZZZZ-2222"/);
    assert.match(await (await (await atDesk()).send('/borgerservice/find', { reference: 'Z'.repeat(400) })).text(), /ingen sag/);
  });

  test('is in no address, and whoever comes back to where it was sent is at the list', async () => {
    const clerk = await atDesk();
    assert.equal((await clerk.open('/borgerservice/find')).headers.get('location'), '/borgerservice');
    assert.equal((await clerk.open('/borgerservice/sag/abc/afslag')).headers.get('location'), '/borgerservice/sag/abc');
  });

  test('need not be typed to open the case that is next', async () => {
    const clerk = await atDesk();
    const { id } = await asked({ last: addDays(toDay(portal.now), 3) });
    await register(clerk, id);
    assert.equal((await clerk.send('/borgerservice/find', { reference: '' })).headers.get('location'), caseAt(id));
  });
});

describe('a letter that comes back', () => {
  for (const basis of ['own', 'guardianship', 'future-mandate', 'general-mandate'] as const) {
    const [giver, holder] = basis === 'own' ? [aage, bo] : [viggo, mette];

    test(`${basis}: is registered, looked through, and approved only when everything is found (R109, R123, R135, R146)`, async () => {
      const clerk = await atDesk();
      const { id, reference } = await asked({ giver, holder, basis });
      const registered = await register(clerk, id);
      assert.equal(registered.headers.get('location'), `${caseAt(id)}?gjort=${id}`);
      const page = await clerk.reads(`${caseAt(id)}?gjort=${id}`);
      assert.match(page, /role="status">Brevet er registreret/);
      const offered = [...page.matchAll(/type="checkbox"\s+name="found"\s+value="([\w-]+)"/g)].map(([, check]) => check);
      assert.deepEqual(offered, checksFor(basis));
      const signer = basis === 'own' ? /Aage Møller<\/bdi> har skrevet under</ : /Mette Krogh<\/bdi> har skrevet under på vegne af <bdi/;
      assert.match(page, signer);

      for (const left of checksFor(basis)) {
        const found = checksFor(basis).filter(check => check !== left);
        const refused = await answer(clerk, id, { action: 'approve', found });
        assert.equal(refused.status, 422, left);
        const told = await refused.text();
        assert(told.includes(`<li>${deskWords.short[left]}</li>`), left);
        assert.equal(told.match(/ checked/g)?.length, found.length);
      }
      assert.equal((await caseOf(clerk, id)).state, 'in-review');

      const approved = await answer(clerk, id, { action: 'approve', found: checksFor(basis) });
      assert.equal(approved.headers.get('location'), `/borgerservice?gjort=${id}`);
      assert.match(
        await clerk.reads(`/borgerservice?gjort=${id}`),
        new RegExp(`role="status">Fuldmagten er godkendt og gælder nu.*${reference}`),
      );
      assert.equal((await caseOf(clerk, id)).state, 'active');
      assert.match(await clerk.reads(caseAt(id)), /Borgerservice\s+godkendte\./);

      await portal.portal.deliver();
      assert.match(await (await as(holder)).reads('/post'), new RegExp(`Din fuldmagt fra ${giver.name} gælder nu`));
      const letters = await portal.db.selectFrom('portal_letters').selectAll().where('mandate', '=', id).execute();
      assert.deepEqual(
        letters.map(({ person, kind, done }) => [person, kind, done]).sort(),
        [
          [giver.id, 'letter-approved', null],
          [giver.id, 'request-letter', null],
        ].sort(),
      );
    });

    for (const missing of checksFor(basis)) {
      test(`${basis}: is declined for want of ${missing}, and both are told so (R109)`, async () => {
        const clerk = await atDesk();
        const { id } = await asked({ giver, holder, basis });
        await register(clerk, id);
        const found = checksFor(basis).filter(check => check !== missing);
        const page = await (await answer(clerk, id, { action: 'decline', found })).text();
        assert.match(page, /Vil du afslå anmodningen\?/);
        // Once as a reason, and once in what each of the two is told.
        assert.equal(page.split(missingWords.da[missing]).length - 1, 3);
        assert.equal((await caseOf(clerk, id)).state, 'in-review');
        const fields = { ...hidden(page), found, action: 'decline' };
        assert.equal((await clerk.send(`${caseAt(id)}/afslag`, fields)).headers.get('location'), `/borgerservice?gjort=${id}`);
        const declined = await caseOf(clerk, id);
        assert.deepEqual([declined.state, declined.missing], ['declined', [missing]]);
        assert(await toldOf(id, missing));
      });
    }
  }

  test('that is in order is not declined', async () => {
    const clerk = await atDesk();
    const { id } = await asked();
    await register(clerk, id);
    const refused = await answer(clerk, id, { action: 'decline', found: checksFor('own') });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /intet at afslå/);
    assert.equal((await answer(clerk, id, { action: 'decline', found: checksFor('own') }, '/afslag')).status, 422);
  });
});

/** Whether both are told what was missing: the holder in the inbox, the giver on paper. */
async function toldOf(id: MandateId, missing: Check): Promise<boolean> {
  await portal.portal.deliver();
  const sentence = missingWords.da[missing];
  const inbox = await portal.db.selectFrom('portal_inbox').select('letters').where('mandate', '=', id).execute();
  const paper = await portal.db.selectFrom('portal_letters').select('letter').where('mandate', '=', id).execute();
  return [inbox, paper].every(told => JSON.stringify(told).includes(sentence));
}

describe('two at one desk', () => {
  test('do not decide on what the other has changed, and lose no tick', async () => {
    const clerk = await atDesk();
    const { id } = await asked();
    const old = hidden(await clerk.reads(caseAt(id)));
    await register(clerk, id);
    for (const [action, found] of [
      ['approve', checksFor('own')],
      ['approve', ['pages']],
      ['decline', ['pages', 'date']],
    ] as const) {
      const stale = await clerk.send(caseAt(id), { ...old, action, found });
      assert.equal(stale.status, 409, action);
      const page = await stale.text();
      assert.match(page, /Sagen er ændret, siden du åbnede den/);
      assert.equal(page.match(/ checked/g)?.length, found.length);
      assert.notEqual(hidden(page).version, old.version);
    }
    assert.equal((await caseOf(clerk, id)).state, 'in-review');
  });

  test('do once what is sent twice', async () => {
    const clerk = await atDesk();
    const { id } = await asked();
    await register(clerk, id);
    const fields = { ...hidden(await clerk.reads(caseAt(id))), action: 'approve', found: checksFor('own') };
    const sent = await Promise.all([clerk.send(caseAt(id), fields), clerk.send(caseAt(id), fields)]);
    for (const response of [...sent, await clerk.send(caseAt(id), fields)])
      assert.equal(response.headers.get('location'), `/borgerservice?gjort=${id}`);
    const found = await clerk.backend.case?.({ id });
    assert.deepEqual(
      found?.history.map(({ kind }) => kind),
      ['request', 'register-letter', 'approve'],
    );
    const again = await clerk.send(caseAt(id), { ...fields, key: 'another' });
    assert.equal(again.status, 409);
  });

  test('need the token of the very login', async () => {
    const [one, other] = [await atDesk(), await atDesk()];
    const { id } = await asked();
    const fields = { ...hidden(await one.reads(caseAt(id))), action: 'register-letter' };
    for (const csrf of [other.token, '']) assert.equal((await one.send(caseAt(id), { ...fields, csrf })).status, 403);
    assert.equal((await one.send(caseAt(id), { action: 'register-letter' })).status, 400);
    assert.equal((await caseOf(one, id)).state, 'letter-sent');
  });

  test('decide on no mandate of their own', async () => {
    const clerk = await atDesk();
    const { id } = await asked({ holder: lone });
    const page = await clerk.reads(caseAt(id));
    assert.match(page, /Det er din egen fuldmagt/);
    assert.doesNotMatch(page, /value="register-letter"/);
    const tried = await clerk.send(caseAt(id), { version: '1', key: 'k', action: 'register-letter' });
    assert.equal(tried.status, 409);
    assert.match(await tried.text(), /Det kan du ikke gøre/);
    assert.equal((await caseOf(clerk, id)).state, 'letter-sent');
  });
});

describe('for a giver who cannot', () => {
  test('a mandate is deleted, once that has been asked (R184)', async () => {
    const clerk = await atDesk();
    const citizen = await as(karen);
    const found = await citizen.backend.findPerson?.({ name: bo.name, cpr: bo.cpr });
    assert(found);
    const given = await citizen.backend.give?.({ holder: found.person.id, powers: [carePortal], until: until() });
    assert(given?.outcome === 'done');
    const { id } = given.mandate;
    const asks = await clerk.reads(`${caseAt(id)}/slet`);
    assert.match(asks, /Vil du slette fuldmagten\?/);
    assert.match(asks, /Din fuldmagt til Bo Holm er slettet/);
    const done = await answer(clerk, id, { action: 'delete' }, '/slet');
    assert.equal(done.headers.get('location'), `/borgerservice?gjort=${id}`);
    assert.equal((await caseOf(clerk, id)).state, 'deleted');
    assert.equal((await clerk.open(`${caseAt(id)}/slet`)).headers.get('location'), caseAt(id));
  });
});

describe('an extension by letter', () => {
  let clerk: Login;
  let id: MandateId;
  const last = addDays(testDay, 5);
  let before: Date;

  const ask = async () => {
    clerk = await atDesk();
    ({ id } = await asked({ last }));
    await register(clerk, id);
    await answer(clerk, id, { action: 'approve', found: checksFor('own') });
    before = portal.now;
    portal.now = new Date(`${last}T11:00:00Z`);
    const { backend } = await as(bo);
    const mandate = (await backend.mandate?.({ id }))?.mandate;
    await backend.perform?.({ id, action: 'request-extension', until: addDays(last, 90) }, { version: mandate?.version });
    await portal.portal.deliver();
    clerk = await atDesk();
  };
  after(() => {
    portal.now = before;
  });

  test('is posted, registered, and approved with the same ticks', async () => {
    await ask();
    const letters = await portal.db.selectFrom('portal_letters').select('kind').where('mandate', '=', id).orderBy('at').execute();
    assert.equal(letters.at(-1)?.kind, 'extension-letter');
    assert.match(await clerk.reads(caseAt(id)), /Forlængelse: brev sendt, ikke retur/);
    await register(clerk, id);
    const page = await clerk.reads(caseAt(id));
    assert.match(page, /value="approve-extension"/);
    assert.match(await clerk.reads('/borgerservice'), /Forlængelse, eget ønske/);
    const done = await answer(clerk, id, { action: 'approve-extension', found: checksFor('own') });
    assert.equal(done.status, 303);
    assert.match(await clerk.reads(`/borgerservice?gjort=${id}`), /Forlængelsen er godkendt/);
    const extended = await caseOf(clerk, id);
    assert.equal(extended.extension, undefined);
    assert.equal(extended.period.at(-1)?.until, addDays(last, 90));
    portal.now = before;
  });

  test('is declined with what was missing', async () => {
    await ask();
    await register(clerk, id);
    const found = ['pages', 'date'];
    const page = await (await answer(clerk, id, { action: 'decline-extension', found })).text();
    assert.match(page, /Vil du afslå forlængelsen\?/);
    await clerk.send(`${caseAt(id)}/afslag`, { ...hidden(page), found, action: 'decline-extension' });
    const declined = await caseOf(clerk, id);
    assert.deepEqual([declined.state, declined.missing, declined.extension], ['active', ['signature'], undefined]);
    assert.match(await clerk.reads(`/borgerservice?gjort=${id}`), /Forlængelsen er afslået/);
    portal.now = before;
  });
});

describe('what goes by post', () => {
  const letterOf = async (id: MandateId, kind: string) => {
    const { id: letter } = await portal.db
      .selectFrom('portal_letters')
      .select('id')
      .where('mandate', '=', id)
      .where('kind', '=', kind as 'request')
      .executeTakeFirstOrThrow();
    return letter;
  };

  test('is a letter to sign, printed as it is opened, from the queue and from the case (R103)', async () => {
    const clerk = await atDesk();
    const { id } = await asked();
    for (const path of [`/borgerservice/breve/${await letterOf(id, 'request-letter')}`, `${caseAt(id)}/brev`]) {
      const response = await clerk.open(path);
      assert.equal(response.headers.get('content-type'), 'application/pdf');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.equal((await response.text()).slice(0, 5), '%PDF-');
    }
  });

  test('is not to be sent where it was withdrawn, and is taken off the list', async () => {
    const clerk = await atDesk();
    const { id } = await asked();
    const letter = await letterOf(id, 'request-letter');
    await (await as(bo)).backend.perform?.({ id, action: 'withdraw' }, { version: 1 });
    assert.match(await clerk.reads(`/borgerservice/breve/${letter}`), /Brevet skal ikke sendes/);
    const dropped = await clerk.send('/borgerservice/breve', { letter, fate: 'dropped' });
    assert.match(await clerk.reads(dropped.headers.get('location') ?? ''), /Brevet er fjernet/);
    assert(!(await clerk.reads('/borgerservice/breve')).includes(letter));
    assert.equal((await clerk.open(`${caseAt(id)}/brev`)).status, 404);
  });

  test('is all that somebody is told who has no Digital Post, with their address, and only with them (R108)', async () => {
    const clerk = await atDesk();
    const { id, reference } = await asked();
    await (await as(bo)).backend.perform?.({ id, action: 'withdraw' }, { version: 1 });
    await portal.portal.deliver();
    const page = await clerk.reads(`/borgerservice/breve/${await letterOf(id, 'withdrawn')}`);
    assert.match(page, /Aage Møller<\/bdi><br>[^<]+<br>9999 Strandby/);
    assert.match(page, /Bo Holm har trukket sin anmodning tilbage/);
    assert(page.includes(reference));
    const inbox = await portal.db.selectFrom('portal_inbox').selectAll().where('person', '=', aage.id).execute();
    assert.deepEqual(inbox, []);
  });

  test('goes beside the inbox to a giver with Digital Post who signs by hand', async () => {
    const { id } = await asked({ giver: maria });
    assert.equal((await portal.db.selectFrom('portal_letters').selectAll().where('mandate', '=', id).execute()).length, 1);
    assert.match(await (await as(maria)).reads('/post'), /Du får et brev om fuldmagt til Bo Holm/);
  });

  test('is marked as sent, and taken back', async () => {
    const clerk = await atDesk();
    const letters = [
      await letterOf((await asked()).id, 'request-letter'),
      await letterOf((await asked({ holder: mette })).id, 'request-letter'),
    ];
    const nothing = await clerk.send('/borgerservice/breve', { fate: 'posted' });
    assert.match(await nothing.text(), /Du har ikke valgt noget brev/);
    const sent = await clerk.send('/borgerservice/breve', { letter: letters, fate: 'posted' });
    assert.match(await clerk.reads(sent.headers.get('location') ?? ''), /role="status">2 breve er nu sendt/);
    const again = await clerk.send('/borgerservice/breve', { letter: letters, fate: 'posted' });
    assert.equal(again.headers.get('location'), '/borgerservice/breve?gjort=posted&antal=0');
    const [waiting = '', posted = ''] = (await clerk.reads('/borgerservice/breve')).split('id="posted"');
    for (const letter of letters) assert(!waiting.includes(letter) && posted.includes(letter));
    await clerk.send('/borgerservice/breve', { letter: letters[0] ?? '', fate: 'waiting' });
    assert((await clerk.reads('/borgerservice/breve')).split('id="posted"')[0]?.includes(letters[0] ?? ''));
  });

  test('lies there once, however often it is sent', async () => {
    const message = {
      id: 'message-1',
      to: aage.id,
      kind: 'request-letter',
      mandate: (await asked()).id,
      at: portal.now.toISOString(),
    } as const;
    const outgoing = outgoingIn(portal.db, () => portal.now);
    const before = await outgoing.count(aage.municipality);
    await outgoing.add(message, aage.municipality, null);
    await outgoing.add(message, aage.municipality, null);
    assert.equal(await outgoing.count(aage.municipality), before + 1);
  });
});

test('where nobody can print letters, none is offered, and the rest goes on', async () => {
  const bare = await OpenPortal.at(portal.now, { prints: false });
  try {
    const clerk = await bare.logIn({ employee: lone.id });
    await bare.store.work(async room => {
      const mandate = kept({ giver: aage.id, holder: bo.id, state: 'letter-sent', delivery: 'letter', desk: aage.municipality }, testDay);
      await room.add(mandate);
      await room.post({ id: 'letter-1', to: aage.id, kind: 'request-letter', mandate: mandate.id, at: portal.now.toISOString() });
    });
    assert.match(await clerk.reads('/borgerservice/breve'), /Kan ikke skrives ud her/);
    assert.doesNotMatch(await clerk.reads(caseAt('mandate-1')), /Åbn brevet/);
    assert.equal((await clerk.open(`${caseAt('mandate-1')}/brev`)).status, 404);
    assert.match(await clerk.reads(caseAt('mandate-1')), /Registrer brevet/);
  } finally {
    await bare.close();
  }
});

test('a full desk comes page by page, what runs out first at the front', async () => {
  const full = await OpenPortal.at(portal.now);
  try {
    await full.store.work(async room => {
      for (let place = 0; place < 120; place += 1) {
        const period = [{ from: testDay, until: addDays(testDay, 10 + ((place * 7) % 120)) }];
        const fields = {
          id: `mandate-${place}` as MandateId,
          reference: `AAAA-${2000 + place}`,
          period,
          delivery: 'letter',
          desk: aage.municipality,
        } as const;
        await room.add(kept({ ...fields, giver: aage.id, state: 'in-review' }, testDay));
      }
    });
    const clerk = await full.logIn({ employee: lone.id });
    let [path, pages]: [string | undefined, number] = ['/borgerservice', 0];
    const days: string[] = [];
    while (path) {
      const page = await clerk.reads(path);
      days.push(...[...page.matchAll(/<time datetime="([\d-]+)"/g)].map(([, day]) => day ?? ''));
      if (pages === 1) assert.match(page, /51‑100 af 120 sager/);
      [path, pages] = [/rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&'), pages + 1];
    }
    assert.deepEqual([pages, days.length, days], [3, 120, [...days].sort()]);
    assert.equal((await clerk.open('/borgerservice?efter=nonsense&fra=50')).status, 200);
  } finally {
    await full.close();
  }
});

test('no page of the desk has a name in an attribute, a script, or an inline style', async () => {
  const clerk = await atDesk();
  const { id } = await asked({ giver: maria });
  const secrets = secretsOf(...everybody);
  for (const path of ['/borgerservice', '/borgerservice/sendt', '/borgerservice/alle', '/borgerservice/breve', caseAt(id)]) {
    const page = await clerk.reads(path);
    assert.doesNotMatch(page, /<script(?![^>]* src=)|<style|\sstyle=|\son\w+=|fuldmagt\.js/, path);
    for (const [tag] of page.matchAll(/<[a-z][^>]*>/g)) assert.deepEqual(secrets.everyIn(tag), [], tag);
    assert.deepEqual(
      secrets.numbers.filter(number => page.includes(number)),
      [],
    );
  }
});

test('the log of all this has no name in it, no number, and no reference', () => {
  const secrets = secretsOf(...everybody);
  assert(portal.lines.some(line => line.includes('"method":"POST","route":"/borgerservice/sag/:id","status":303')));
  const loud = portal.lines.filter(
    line => secrets.everyIn(line).length > 0 || /[2-9A-Z]{4}-[2-9A-Z]{4}/.test(line) || / at .*\(/.test(line),
  );
  assert.deepEqual(loud, []);
});
