import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { combine } from '../../../src/adapters/combine.js';
import { linkOut } from '../../../src/adapters/link-out.js';
import { connect } from '../../../src/adapters/http.js';
import { giverActedFor, nemLogin, readPrivilegeList, withNames, type NemLoginOptions } from '../../../src/adapters/nemlogin.js';
import { operation, operations, type OperationName } from '../../../src/contract/operations.js';
import { looksLikeCpr } from '../../../src/domain/party.js';
import type { Day } from '../../../src/domain/day.shape.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import { createHandler } from '../../../src/server/index.js';
import { bo, everybody, jens, karen, layla, maria, testDay, youngJens } from '../../../src/testing/people.js';
import { carePortal, world } from '../../../src/testing/world.js';
import { base64, fmk, manyGivers, nexus, xmlOf, type WrittenGroup } from '../../support/claims/claims.js';

const given = (...people: readonly { cpr: string }[]): string =>
  base64(xmlOf(people.map(({ cpr }): WrittenGroup => ({ scope: cpr, privileges: [nexus] }))));

const inRegister: NonNullable<NemLoginOptions['people']> = async cprs =>
  new Map(everybody.filter(({ cpr }) => cprs.includes(cpr)).map(({ cpr, name, born }) => [cpr, { name, born }]));

/** A login of Bo, with a session that keeps for whom he acts. */
const login = (options: Partial<NemLoginOptions> = {}): NemLoginOptions => {
  let kept: string | undefined;
  return {
    claim: given(karen, jens),
    person: bo,
    people: inRegister,
    privileges: { [nexus]: carePortal },
    secret: 'a secret that is long enough for a test',
    acting: { get: () => kept, set: person => void (kept = person) },
    clock: () => new Date(`${testDay}T11:00:00Z`),
    ...options,
  };
};

const principals = async (options: Partial<NemLoginOptions> = {}, input: object = {}) => {
  const answer = await nemLogin(login(options)).principals?.(input);
  assert.ok(answer);
  return answer;
};
const names = async (options?: Partial<NemLoginOptions>, input?: object) =>
  (await principals(options, input)).items.map(({ person }) => person.name);

describe('for whom one may act, by the login', () => {
  test('are people with names, powers of the catalogue in the reader’s language, no last day, and the word that it was so at login', async () => {
    const { items, total } = await principals();
    assert.equal(total, 2);
    assert.deepEqual(
      items.map(({ person, powers, ...rest }) => [person.name, person.born, powers.map(({ id, where }) => [id, where]), rest]),
      [jens, karen].map(({ name, born }) => [name, born, [[carePortal, 'here']], { covers: true, atLogin: true }]),
    );
    const english = await nemLogin(login()).principals?.({}, { lang: 'en' });
    assert.equal(english?.items[0]?.powers[0]?.lang, 'en');
  });

  test('come as the contract says', async () => {
    const backend = nemLogin(login());
    for (const [name, input] of [
      ['describe', {}],
      ['session', {}],
      ['principals', {}],
      ['actFor', { person: null }],
    ] as const)
      assert.ok(operations[name].output.safeParse(await (backend[name] as (input: object) => Promise<unknown>)(input)).success, name);
  });

  test('are none but those whom one of the portal’s own privileges names, without a constraint', async () => {
    const claim = xmlOf([
      { scope: karen.cpr, privileges: [fmk] },
      { scope: jens.cpr, privileges: [nexus], constraints: { 'urn:dk:kombit:KLE': '25.*' } },
      { scope: maria.cpr, privileges: [nexus, fmk] },
      { scope: bo.cpr, privileges: [nexus] },
      { scope: 'urn:dk:gov:saml:cvrNumberIdentifier:12345678', privileges: [nexus] },
    ]);
    assert.deepEqual(await names({ claim }), [maria.name]);
    assert.deepEqual(await names({ claim, privileges: {} }), []);
    assert.deepEqual(await names({ claim: readPrivilegeList(claim, { privileges: [nexus] }) }), [maria.name]);
  });

  test('leave nobody out for a power that they lack: it is told', async () => {
    const covered = async (power: string) => (await principals({}, { power })).items.map(({ covers }) => covers);
    assert.deepEqual(await covered(carePortal), [true, true]);
    assert.deepEqual(await covered('something-else'), [false, false]);
  });

  test('are found by a part of a name, page by page', async () => {
    const claim = given(karen, jens, youngJens, layla, maria);
    assert.deepEqual(await names({ claim }, { text: 'HANSEN j' }), ['Jens Hansen', 'Jens Hansen']);
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const { items, next, total } = await principals({ claim }, { limit: 2, ...(cursor && { cursor }) });
      assert.equal(total, 5);
      pages.push(items.map(({ person }) => person.name));
      cursor = next;
    } while (cursor);
    assert.deepEqual(
      pages.map(({ length }) => length),
      [2, 2, 1],
    );
    assert.deepEqual(new Set(pages.flat()), new Set([karen, jens, layla, maria].map(({ name }) => name)));
    await assert.rejects(principals({ claim }, { cursor: 'nonsense' }), { reason: 'not-valid' });
  });

  test('are nobody, where nothing came along', async () => {
    assert.deepEqual(await names({ claim: undefined }), []);
  });
});

describe('a giver without a name', () => {
  test('is known by the day they were born, and comes last', async () => {
    const people: NonNullable<NemLoginOptions['people']> = async () => new Map([[karen.cpr, { name: karen.name }]]);
    const { items } = await principals({ claim: given(youngJens, karen, jens), people });
    assert.deepEqual(
      items.map(({ person }) => [person.name, person.born]),
      [
        [karen.name, karen.born],
        ['', jens.born],
        ['', youngJens.born],
      ],
    );
  });

  test('is so where the register of names is down, and the portal hears of it', async () => {
    const heard: unknown[] = [];
    const down = new Error('down');
    const people = () => Promise.reject(down);
    const { items } = await principals({ people, onError: error => heard.push(error) });
    assert.deepEqual(
      items.map(({ person }) => person.name),
      ['', ''],
    );
    assert.deepEqual(heard, [down]);
  });

  test('cannot be chosen where somebody else looks the same: it could be the wrong one', async () => {
    const twins = ['0504510015', '0504510023'];
    const options = login({ claim: given(...twins.map(cpr => ({ cpr })), karen), people: undefined });
    const backend = nemLogin(options);
    const items = (await backend.principals?.({}))?.items ?? [];
    assert.deepEqual(
      items.map(({ person, alike }) => [person.born, alike]),
      [
        [karen.born, undefined],
        [jens.born, true],
        [jens.born, true],
      ],
    );
    for (const { person, alike } of items) {
      if (alike) await assert.rejects(async () => backend.actFor?.({ person: person.id }), { reason: 'not-allowed' });
      else await backend.actFor?.({ person: person.id });
    }
    assert.equal((await giverActedFor(options))?.cpr, karen.cpr);
    const named: NemLoginOptions['people'] = async cprs => new Map(cprs.map((cpr, at) => [cpr, { name: `Tvilling ${at}` }]));
    assert.ok((await principals({ claim: options.claim, people: named })).items.every(({ alike }) => !alike));
  });

  test('is so where nobody can be born on the day of the number', async () => {
    assert.deepEqual(await withNames([{ cpr: '9999999999' }], undefined, testDay), [{ cpr: '9999999999', name: '' }]);
  });
});

test('a name is cleaned before it is shown', async () => {
  const people: NonNullable<NemLoginOptions['people']> = async cprs =>
    new Map(cprs.map(cpr => [cpr, { name: 'Karen\n\u202eHolm ', born: '1942-05-14' as Day }]));
  assert.deepEqual(await names({ claim: given(karen), people }), ['Karen Holm']);
});

describe('a handle', () => {
  const handles = async (options?: Partial<NemLoginOptions>) => (await principals(options)).items.map(({ person }) => person.id);

  test('is the same at every login of a person, whatever else the claim holds', async () => {
    const [first, second] = [await handles({ claim: given(karen) }), await handles({ claim: given(jens, karen) })];
    assert.ok(second.includes(first[0] as PartyId));
  });

  test('is another for another person, and with another secret', async () => {
    const [mine] = await handles({ claim: given(karen) });
    const [theirs] = await handles({ claim: given(karen), person: maria });
    const [later] = await handles({ claim: given(karen), secret: 'another secret that is long enough too' });
    assert.equal(new Set([mine, theirs, later]).size, 3);
  });

  test('is no CPR number, nor made of one without the secret, and has nothing in it that an address would change', async () => {
    for (const handle of await handles({ claim: base64(xmlOf(manyGivers(300))), people: undefined })) {
      assert.match(handle, /^[\w-]{24}$/);
      assert.ok(!looksLikeCpr(handle));
    }
  });

  test('is not made with a secret that is none', () => {
    assert.throws(() => nemLogin(login({ secret: 'short' })), TypeError);
  });
});

describe('acting', () => {
  test('begins with a choice, is kept in the session, and ends with the way back to oneself (R175)', async () => {
    const options = login();
    const backend = nemLogin(options);
    assert.equal((await backend.session?.({}))?.acting, null);
    assert.equal(await giverActedFor(options), undefined);

    const items = (await backend.principals?.({}))?.items ?? [];
    const [, hers] = items;
    assert.ok(hers);
    assert.equal((await backend.actFor?.({ person: hers.person.id }))?.acting?.person.name, karen.name);
    // Another request of the same session, in a backend of its own.
    assert.deepEqual((await nemLogin(options).session?.({}))?.acting, hers);
    assert.deepEqual(await giverActedFor(options), { cpr: karen.cpr, privileges: [nexus] });

    assert.deepEqual(await backend.actFor?.({ person: null }), { acting: null });
    assert.equal(await giverActedFor(options), undefined);
  });

  test('is refused for somebody of whom the claim says nothing', async () => {
    const [hers] = (await principals({ claim: given(karen), person: maria })).items;
    for (const person of [hers?.person.id, karen.cpr, 'x']) {
      await assert.rejects(async () => nemLogin(login()).actFor?.({ person: person as PartyId }), { reason: 'not-allowed' });
    }
  });

  test('is over where the next claim does not name them any more', async () => {
    const options = login();
    const backend = nemLogin(options);
    const [his] = (await backend.principals?.({}))?.items ?? [];
    await backend.actFor?.({ person: his?.person.id as PartyId });
    const later = { ...options, claim: given(karen) };
    assert.equal((await nemLogin(later).session?.({}))?.acting, null);
    assert.equal(await giverActedFor(later), undefined);
  });

  test('tells who is here, until when, and what day it is', async () => {
    const until = new Date(`${testDay}T11:30:00Z`);
    let prolonged = 0;
    const backend = nemLogin(login({ until: () => until, prolong: async () => void (prolonged += 1) }));
    const session = await backend.session?.({});
    assert.deepEqual(
      [session?.person.name, session?.person.born, session?.until, session?.today],
      [bo.name, bo.born, until.toISOString(), testDay],
    );
    assert.deepEqual(await backend.prolong?.({}), session);
    assert.equal(prolonged, 1);
    assert.equal(nemLogin(login()).prolong, undefined);
  });
});

describe('with others', () => {
  const families = (backend: object) => [...new Set((Object.keys(backend) as OperationName[]).map(name => operation(name).family))].sort();

  test('the way to borger.dk gives what the login cannot', async () => {
    const backend = combine(nemLogin(login()), linkOut());
    assert.deepEqual(families(backend), ['acting', 'asking', 'catalogue', 'description', 'session']);
    assert.deepEqual((await backend.describe?.({}))?.operations.toSorted(), [
      'actFor',
      'catalogue',
      'describe',
      'give',
      'principals',
      'request',
      'session',
    ]);
    assert.equal(
      (await backend.request?.({ giver: 'h' as PartyId, powers: [carePortal], until: '2026-05-02' as Day }))?.outcome,
      'handed-over',
    );
  });

  test('a register that stands first is asked, and the claim is not', async () => {
    const asked: unknown[] = [];
    const people: NemLoginOptions['people'] = async cprs => (asked.push(cprs), new Map());
    const backend = combine(world({ mandates: [{}] }).as(bo), nemLogin(login({ claim: given(jens), people })));
    assert.deepEqual(
      (await backend.principals?.({ power: carePortal }))?.items.map(({ person, atLogin }) => [person.name, atLogin]),
      [[karen.name, undefined]],
    );
    assert.deepEqual(asked, []);
  });

  test('over the wire it is all there, and no CPR number is in any of it', async () => {
    const options = login({ claim: given(karen, jens, youngJens) });
    const handler = createHandler({ base: '/api', backendFor: () => combine(nemLogin(options), linkOut()) });
    const sent: string[] = [];
    const backend = await connect('https://portal.example/api', {
      fetch: async request => {
        const response = await handler(request);
        sent.push(request.url, await response.clone().text(), ...[...response.headers].flat());
        return response;
      },
    });
    const items = (await backend.principals?.({}))?.items ?? [];
    await backend.actFor?.({ person: items[2]?.person.id as PartyId });
    assert.equal((await backend.session?.({}))?.acting?.person.name, karen.name);
    await assert.rejects(async () => backend.actFor?.({ person: 'x' as PartyId }), { reason: 'not-allowed' });
    assert.ok(sent.join().includes(karen.name));
    for (const { cpr } of everybody) assert.ok(!sent.join('\n').includes(cpr));
  });
});

test('a claim that cannot be read is refused when the backend is made, by a code', () => {
  assert.throws(() => nemLogin(login({ claim: `<a>${karen.cpr}</a>` })), { name: 'ClaimError', code: 'wrong-root', message: 'wrong-root' });
});
