import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { SignJWT, generateKeyPair, importJWK, type JWTPayload } from 'jose';
import { addDays } from '../../../src/domain/day.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { isRefusal, type Reason } from '../../../src/domain/refusal.js';
import { memoryStore } from '../../../src/registry/memory-store.js';
import { createActing } from '../../../src/server/acting/acting.js';
import { credentials, type Service } from '../../../src/server/acting/services.js';
import { rotatingSigner, tokenType } from '../../../src/server/acting/signer.js';
import { bo, jens, karen, maria, testDay } from '../../../src/testing/people.js';
import { carePortal } from '../../../src/testing/world.js';
import { calendar, elsewhere, library, partOf, Place, sealing, secrets, seldom, withParts, type Seated } from '../../support/acting.js';
import { kinds, openTestStore } from '../../support/databases.js';

const refused = (reason: Reason) => (error: unknown) => isRefusal(error) && error.reason === reason;

/** Bo, who acts for Karen, and what was made then. */
interface Case {
  readonly place: Place;
  readonly his: Seated;
  readonly mandate: MandateId;
  readonly token: string;
}

/** What is asked about in the end. Where it says nothing, it is the token as it was made, by the calendar that it was made for, for the power that it has. */
interface Question {
  readonly token?: string;
  readonly power?: PowerId;
  readonly service?: Service;
}

const claimsOf = (token: string) => partOf(token, 1) as JWTPayload;
const minutes = 60;

/** Why a token does not hold: what is done to it, or happens, after it was made. */
const refusals: Readonly<Record<string, Readonly<Record<string, (made: Case) => Promise<Question | undefined>>>>> = {
  'that has run out': {
    'after its five minutes': async ({ place }) => {
      place.later(5 * minutes);
      return undefined;
    },
    'a day later': async ({ place }) => {
      place.later(24 * 60 * minutes);
      return undefined;
    },
  },
  'that was tampered with': {
    'to be for another giver': async ({ place, token }) => ({ token: withParts(token, { claims: { sub: place.id(jens) } }) }),
    'to have another power': async ({ token }) => ({
      token: withParts(token, { claims: { powers: [carePortal, seldom] } }),
      power: seldom,
    }),
    'to hold for longer': async ({ place, token }) => {
      place.later(5 * minutes);
      return { token: withParts(token, { claims: { exp: Number(claimsOf(token).exp) + 3600 } }) };
    },
    'by one letter': async ({ token }) => ({ token: token.replace(/.(?=.{20}$)/, letter => (letter === 'A' ? 'B' : 'A')) }),
    'to need no signature': async ({ token }) => ({ token: withParts(token, { header: { alg: 'none' } }).replace(/[^.]*$/, '') }),
    'to be signed with what everybody can read': async ({ place, token }) => {
      const [key] = (await place.signer.keys()).keys;
      const open = new TextEncoder().encode(JSON.stringify(key));
      return {
        token: await new SignJWT(claimsOf(token)).setProtectedHeader({ alg: 'HS256', typ: tokenType, kid: key?.kid ?? '' }).sign(open),
      };
    },
    'to be signed by another under the same key id': async ({ place, token }) => {
      const { privateKey } = await generateKeyPair('ES256');
      const [key] = (await place.signer.keys()).keys;
      return {
        token: await new SignJWT(claimsOf(token))
          .setProtectedHeader({ alg: 'ES256', typ: tokenType, kid: key?.kid ?? '' })
          .sign(privateKey),
      };
    },
    'to bring the key along': async ({ token }) => {
      const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
      const jwk = (await crypto.subtle.exportKey('jwk', publicKey)) as Record<string, string>;
      return { token: await new SignJWT(claimsOf(token)).setProtectedHeader({ alg: 'ES256', typ: tokenType, jwk }).sign(privateKey) };
    },
    'to be of another portal’s keys': async ({ place, token }) => ({
      token: await rotatingSigner({ store: memoryStore(), secret: sealing, clock: () => place.now }).sign(claimsOf(token)),
    }),
    'until nothing is left of it': async () => ({ token: 'a.b.c' }),
    'until it is no token': async () => ({ token: 'æøå' }),
  },
  'that is another kind of paper': {
    'of another issuer': async ({ place, his }) => ({
      token: await createActing({ ...place.options, issuer: 'https://elsewhere.example' }).actingToken(his, { audience: 'calendar' }),
    }),
    'without an end': async ({ place, token }) => {
      const { exp: _, ...claims } = claimsOf(token);
      return { token: await place.signer.sign(claims) };
    },
    'without a session': async ({ place, token }) => {
      const { sid: _, ...claims } = claimsOf(token);
      return { token: await place.signer.sign(claims) };
    },
  },
  'for another audience': {
    'where the library asks with the calendar’s': async () => ({ service: library }),
    'where the calendar asks with the library’s': async ({ place, his }) => ({ token: await place.token(his, 'library') }),
    'where it names two': async ({ place, token }) => ({
      token: await place.signer.sign({ ...claimsOf(token), aud: ['other', 'library'] }),
    }),
  },
  'after a switch': {
    'to oneself': async ({ his }) => {
      await his.backend.actFor?.({ person: null });
      return undefined;
    },
    'to another giver': async ({ place, his }) => {
      await place.give(jens, bo);
      await place.act(his, jens);
      return undefined;
    },
    'to oneself and back': async ({ place, his }) => {
      await his.backend.actFor?.({ person: null });
      await place.act(his, karen);
      return undefined;
    },
  },
  'when the mandate is over': {
    'because the giver has deleted it': async ({ place, mandate }) => {
      await place.end(karen, mandate);
      return undefined;
    },
    'because the holder has deleted it at another screen': async ({ place, mandate }) => {
      await place.end(bo, mandate);
      return undefined;
    },
    'because its last day has passed, though the token is new': async ({ place, token }) => {
      place.on(addDays(testDay, 70));
      const iat = Math.floor(place.now.getTime() / 1000);
      return { token: await place.signer.sign({ ...claimsOf(token), iat, exp: iat + 300 }) };
    },
    'because the giver has died': async ({ place }) => {
      place.people.change(place.id(karen), { died: testDay });
      return undefined;
    },
    'because the holder has died': async ({ place }) => {
      place.people.change(place.id(bo), { died: testDay });
      return undefined;
    },
  },
  'when the session is over': {
    'because somebody has logged out': async ({ place, his }) => {
      await place.register.ended(his.session);
      return undefined;
    },
    'because it has run out by itself': async ({ place, his }) => {
      place.idle.add(`found by ${his.session}`);
      return undefined;
    },
  },
  'under another sid': {
    'that nobody has': async ({ place, token }) => ({ token: await place.signer.sign({ ...claimsOf(token), sid: 'no-such' }) }),
    'of a session in which the same holder acts for another': async ({ place, token }) => {
      const other = place.logIn(bo);
      await place.give(jens, bo);
      await place.act(other, jens);
      return { token: await place.signer.sign({ ...claimsOf(token), sid: claimsOf(await place.token(other)).sid }) };
    },
    'of a session in which another holder acts for the same': async ({ place, token }) => {
      const hers = place.logIn(maria);
      await place.give(karen, maria);
      await place.act(hers, karen);
      return { token: await place.signer.sign({ ...claimsOf(token), sid: claimsOf(await place.token(hers)).sid }) };
    },
    'that is the portal’s own name of the session': async ({ place, his, token }) => ({
      token: await place.signer.sign({ ...claimsOf(token), sid: his.session }),
    }),
  },
  'for a power': {
    'that is not in the mandate': async () => ({ power: seldom }),
    'that is not in the mandate, though the token says so': async ({ place, token }) => ({
      token: await place.signer.sign({ ...claimsOf(token), powers: [seldom] }),
      power: seldom,
    }),
    'that is in the mandate, and not for this service': async ({ place, token }) => {
      await place.give(karen, bo, { powers: [elsewhere] });
      return { token: await place.signer.sign({ ...claimsOf(token), powers: [elsewhere] }), power: elsewhere };
    },
    'that another has given': async ({ place, token }) => {
      await place.give(jens, bo, { powers: [seldom] });
      return { token: await place.signer.sign({ ...claimsOf(token), powers: [seldom] }), power: seldom };
    },
    'that was given after the token was made': async ({ place }) => {
      await place.give(karen, bo, { powers: [seldom] });
      return { power: seldom };
    },
    'that was in a mandate that is over, while another goes on': async ({ place, his }) => {
      const more = await place.give(karen, bo, { powers: [seldom] });
      const token = await place.token(his);
      await place.end(karen, more);
      return { token, power: seldom };
    },
    'that nobody knows': async () => ({ power: 'no-such-power' as PowerId }),
  },
};

for (const kind of kinds()) {
  describe(`Acting at a service behind the portal, in ${kind}`, async () => {
    const opened = await openTestStore(kind);
    after(() => opened.close());

    /** Bo acts for Karen, and has a token for the calendar. */
    const made = async (): Promise<Case> => {
      const place = new Place(opened.store);
      const mandate = await place.give(karen, bo);
      const his = place.logIn(bo);
      await place.act(his, karen);
      return { place, his, mandate, token: await place.token(his) };
    };

    for (const [what, ways] of Object.entries(refusals)) {
      for (const [how, spoil] of Object.entries(ways)) {
        test(`a token ${what} is refused, ${how}: nobody is told why, and nothing is written`, async () => {
          const one = await made();
          const { token = one.token, power = carePortal, service = calendar } = (await spoil(one)) ?? {};
          assert.deepEqual(await one.place.told(token, power, service), { active: false });
          assert.equal(await one.place.uses(one.mandate), 0);
        });
      }
    }

    test('holds until its five minutes are over, and tells the service who acts for whom, with the power that it asked about', async () => {
      const { place, token } = await made();
      place.later(5 * minutes - 1);
      const { active, iss, aud, act, powers, sid, jti, iat, exp, ...more } = await place.told(token);
      const claims = claimsOf(token);
      assert.deepEqual([active, iss, aud, powers, more], [true, 'https://portal.example', 'calendar', [carePortal], { sub: claims.sub }]);
      assert.deepEqual([act, sid, jti, iat, exp], [claims['act'], claims['sid'], claims.jti, claims.iat, claims.exp]);
      assert.equal(Number(exp) - Number(iat), 300);
      assert.deepEqual(Object.keys(partOf(token, 0)).sort(), ['alg', 'kid', 'typ']);
      assert.equal(partOf(token, 0)['alg'], 'ES256');
    });

    test('says nothing that names anybody, and calls them otherwise at each service, the same each time', async () => {
      const { place, his, token } = await made();
      const [calendars, again, libraries] = [
        claimsOf(token),
        claimsOf(await place.token(his)),
        claimsOf(await place.token(his, 'library')),
      ];
      for (const claims of [calendars, libraries]) {
        assert.doesNotMatch(
          JSON.stringify(claims),
          new RegExp([place.id(karen), place.id(bo), karen.cpr, karen.name, his.session].join('|')),
        );
      }
      assert.deepEqual([again.sub, again['act']], [calendars.sub, calendars['act']]);
      assert.notEqual(libraries.sub, calendars.sub);
      assert.notDeepEqual(libraries['act'], calendars['act']);
      assert.notEqual(again.jti, calendars.jti);
    });

    test('names people as a service knows them already, but never by a CPR number', async () => {
      const { place, his } = await made();
      const knowing = (knows: Service['knows']) => createActing({ ...place.options, services: [{ ...calendar, knows }] });
      const token = await knowing(async person => `own ${person}`).actingToken(his, { audience: 'calendar' });
      assert.equal(claimsOf(token).sub, `own ${place.id(karen)}`);
      assert.deepEqual(claimsOf(token)['act'], { sub: `own ${place.id(bo)}` });
      for (const name of [karen.cpr, '140542-0018', ''])
        await assert.rejects(
          knowing(() => name).actingToken(his, { audience: 'calendar' }),
          (error: unknown) => error instanceof TypeError && !error.message.includes(karen.cpr),
        );
    });

    test('has the powers of all mandates of the giver that the service serves, and no others', async () => {
      const { place, his } = await made();
      await place.give(karen, bo, { powers: [seldom, elsewhere] });
      assert.deepEqual((claimsOf(await place.token(his))['powers'] as string[]).sort(), [carePortal, seldom].sort());
      assert.deepEqual(claimsOf(await place.token(his, 'library'))['powers'], [carePortal]);
    });

    test('each use is in the history of the mandate that gives the power, for both, in their language: what, when and where', async () => {
      const { place, his, mandate, token } = await made();
      const more = await place.give(karen, bo, { powers: [seldom] });
      await place.told(token);
      place.later(60);
      await place.told(token);
      await place.told(await place.token(his, 'library'), carePortal, library);
      await place.told(await place.token(his), seldom);
      const at = (seconds: number) => new Date(Date.parse(`${testDay}T11:00:00Z`) + seconds * 1000).toISOString();
      for (const [reader, lang, services] of [
        [karen, 'da', ['Aftaler', 'Aftaler', 'Bibliotek']],
        [karen, undefined, ['Aftaler', 'Aftaler', 'Bibliotek']],
        [bo, 'en', ['Appointments', 'Appointments', 'Bibliotek']],
        [bo, 'ar-EG', ['المواعيد', 'المواعيد', 'Bibliotek']],
      ] as const) {
        const history = await place.history(reader, mandate, lang);
        assert.deepEqual(
          history.map(({ kind, by, at: when, use }) => [kind, by, when, use?.power.id, use?.service.name]),
          services.map((service, place) => ['use', 'holder', at(place === 0 ? 0 : 60), carePortal, service]),
          `${reader.name} in ${lang}`,
        );
        assert.ok(history.every(({ use }) => use && use.power.title !== '' && !use.power.title.includes(use.power.id)));
        assert.deepEqual(history.map(({ use }) => use?.service.lang)[2], 'da', 'a name that nobody has translated says that it is Danish');
      }
      assert.deepEqual(
        (await place.history(karen, more)).map(({ use }) => use?.power.id),
        [seldom],
      );
      assert.equal((await place.logIn(karen).backend.mandate?.({ id: mandate }))?.mandate.version, 1, 'a use is no change');
    });

    test('what was used is nothing that borgerservice reads', async () => {
      const { place, mandate, token } = await made();
      await place.told(token);
      const desk = place.register.deskFor({ person: place.id(maria), municipality: karen.municipality });
      assert.deepEqual((await desk.case?.({ id: mandate }))?.history, []);
    });

    test('of two mandates that give the power, the one that lasts longest is used', async () => {
      const { place, mandate, token } = await made();
      const longer = await place.give(karen, bo, { period: [{ from: testDay, until: addDays(testDay, 300) }] });
      const shorter = await place.give(karen, bo, { period: [{ from: testDay, until: testDay }] });
      await place.told(token);
      assert.deepEqual([await place.uses(mandate), await place.uses(longer), await place.uses(shorter)], [0, 1, 0]);
      await place.end(karen, longer);
      await place.told(token);
      assert.deepEqual([await place.uses(mandate), await place.uses(longer), await place.uses(shorter)], [1, 1, 0]);
    });

    test('goes on while another mandate of the giver gives the power', async () => {
      const { place, mandate, token } = await made();
      await place.give(karen, bo);
      await place.end(karen, mandate);
      assert.equal((await place.told(token))['active'], true);
    });

    test('however a deletion and uses get in each other’s way, nothing is used once the deletion has been answered', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { place, mandate, token } = await made();
        let deleted = false;
        const uses = Array.from({ length: 4 }, async () => {
          const late = deleted;
          const { active } = await place.told(token);
          assert.ok(!(late && active));
          return active;
        });
        await place.end(karen, mandate);
        deleted = true;
        assert.equal((await place.told(token))['active'], false);
        const said = await Promise.all(uses);
        assert.equal(await place.uses(mandate), said.filter(Boolean).length, 'as many are written as were answered');
        const kinds = (await place.history(karen, mandate)).map(({ kind }) => kind);
        assert.equal(kinds.at(-1), 'delete');
      }
    });

    test('no token is made for whom one does not act, or where there is nothing to use', async () => {
      const place = new Place(opened.store);
      const his = place.logIn(bo);
      await assert.rejects(place.token(his), refused('not-allowed'));
      await place.give(karen, bo, { powers: [elsewhere] });
      await place.act(his, karen);
      await assert.rejects(place.token(his), refused('not-allowed'));
      await place.give(karen, bo);
      assert.ok(await place.token(his));
      await assert.rejects(place.token(his, 'no-such'), TypeError);
      await assert.rejects(place.token({ ...his, person: place.id(maria) }), refused('not-allowed'), 'the session is somebody else’s');
      place.idle.add(`found by ${his.session}`);
      await assert.rejects(place.token(his), refused('session-expired'));
    });

    test('no token is made for another than the page was opened for', async () => {
      const { place, his } = await made();
      const handles = await opened.store.work(room => room.handles(his.person, [place.id(karen), place.id(jens)]));
      const [her, him] = [handles.get(place.id(karen)), handles.get(place.id(jens))];
      const make = (actingFor: typeof her) => place.acting.actingToken(his, { audience: 'calendar', actingFor });
      assert.ok(await make(her));
      await assert.rejects(make(him), refused('actor-changed'));
      await his.backend.actFor?.({ person: null });
      await assert.rejects(make(her), refused('actor-changed'));
    });

    test('a session that the portal does not find again has no tokens', async () => {
      const place = new Place(opened.store);
      await place.give(karen, bo);
      const his = place.logIn(bo, { findable: false });
      await place.act(his, karen);
      await assert.rejects(place.token(his), refused('not-allowed'));
    });

    test('only a service that the portal knows is answered', async () => {
      const { place, mandate, token } = await made();
      for (const authorization of [
        '',
        'Bearer calendar',
        'Basic',
        'Basic !!!',
        `Basic ${Buffer.from('calendar').toString('base64')}`,
        `Basic ${Buffer.from('%:%').toString('base64')}`,
        credentials('calendar', secrets.library),
        credentials('calendar', ''),
        credentials('nobody', secrets.calendar),
        credentials('nobody', ''),
        credentials('', ''),
      ]) {
        const response = await place.check({ token, power: carePortal }, { authorization });
        assert.equal(response.status, 401, authorization);
        assert.match(response.headers.get('www-authenticate') ?? '', /^Basic realm=/);
        assert.deepEqual(await response.json(), { error: 'invalid_client' });
      }
      assert.equal(await place.uses(mandate), 0);
    });

    test('a question that is none is told so', async () => {
      const { place, token } = await made();
      for (const [fields, type] of [
        [{ token }, 'application/x-www-form-urlencoded'],
        [{ power: carePortal }, 'application/x-www-form-urlencoded'],
        [{ token: '', power: carePortal }, 'application/x-www-form-urlencoded'],
        [{ token, power: carePortal }, 'application/json'],
        [{ token, power: carePortal }, 'text/plain'],
      ] as const) {
        const response = await place.check(fields, { type });
        assert.equal(response.status, 400);
        assert.equal(((await response.json()) as { error: string }).error, 'invalid_request');
      }
    });
  });
}

describe('Services', () => {
  const place = new Place(memoryStore());

  test('are refused where they are not what they must be', () => {
    for (const [services, says] of [
      [[{ ...calendar, secrets: [] }], /no secret/],
      [[{ ...calendar, secrets: ['x'.repeat(31)] }], /shorter than 32/],
      [[{ ...calendar, audience: 'a:b' }], /audience/],
      [[{ ...calendar, audience: '' }], /audience/],
      [[{ ...calendar, powers: [] }], /no powers/],
      [[{ ...calendar, name: { da: '' } }], /no Danish name/],
      [[calendar, calendar], /two services/],
    ] as const)
      assert.throws(() => createActing({ ...place.options, services }), says);
    for (const seconds of [0, 301, -1, Number.NaN]) assert.throws(() => createActing({ ...place.options, seconds }), /300 seconds/);
  });

  test('can be known otherwise than by a secret, and have two while one takes the place of another', async () => {
    const certified = new Place(memoryStore(), {
      services: [{ ...calendar, secrets: undefined }],
      serviceOf: request => request.headers.get('x-client-cert') ?? undefined,
    });
    const ask = (headers: Record<string, string>, to = certified) =>
      to.acting.check(
        new Request('https://portal.example', { method: 'POST', headers, body: new URLSearchParams({ token: 'a', power: 'b' }) }),
      );
    assert.equal((await ask({ 'x-client-cert': 'calendar' })).status, 200);
    assert.equal((await ask({ 'x-client-cert': 'other' })).status, 401);
    assert.equal((await ask({ authorization: credentials('calendar', secrets.calendar) })).status, 401);
    const two = new Place(memoryStore(), { services: [{ ...calendar, secrets: ['old'.repeat(11), 'new'.repeat(11)] }] });
    for (const secret of ['old'.repeat(11), 'new'.repeat(11)])
      assert.equal((await ask({ authorization: credentials('calendar', secret) }, two)).status, 200);
  });

  test('are not answered at all where there are none', async () => {
    const { createHandler } = await import('../../../src/server/index.js');
    const handler = createHandler({ base: '/api/fuldmagt', backendFor: () => undefined });
    for (const path of ['check', 'keys'])
      assert.equal((await handler(new Request(`https://portal.example/api/fuldmagt/acting/${path}`))).status, 404);
  });

  test('read the public keys, by which they can read a token themselves', async () => {
    const there = new Place(memoryStore());
    await there.give(karen, bo);
    const his = there.logIn(bo);
    await there.act(his, karen);
    const token = await there.token(his);
    const response = await there.handler(new Request('https://portal.example/api/fuldmagt/acting/keys'));
    const { keys } = (await response.json()) as { keys: Record<string, string>[] };
    assert.deepEqual(
      keys.map(key => Object.keys(key).sort()),
      [['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']],
      'and nothing that signs',
    );
    assert.equal(keys[0]?.['kid'], partOf(token, 0)['kid']);
    assert.ok(await importJWK(keys[0] ?? {}, 'ES256'));
  });
});
