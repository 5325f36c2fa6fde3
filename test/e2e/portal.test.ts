import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import { http } from '../../src/adapters/http.js';
import { toDay } from '../../src/domain/day.js';
import { proposedUntil, nationalLimits } from '../../src/domain/period.js';
import { openStore, type OpenStore } from '../../src/server/index.js';
import { aage, bo, karen, layla, testDay, type TestPerson } from '../../src/testing/people.js';
import { carePortal } from '../../src/testing/world.js';
import { createPortal, type Portal } from '../../stories/portal/app.js';
import { portalLog } from '../../stories/portal/log.js';
import { portalTables, type PortalTables } from '../../stories/portal/tables.js';
import { secretsOf } from './support/privacy.js';

const address = 'http://portal.example';
const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let store: OpenStore;
let db: Kysely<PortalTables>;
let portal: Portal;
let now = new Date(`${testDay}T11:00:00Z`);
const lines: string[] = [];

const open = () =>
  createPortal({
    store,
    db,
    files: { portal: folder('stories/portal'), widgets: folder('stories/portal') },
    clock: () => now,
    log: portalLog({ write: line => lines.push(line.trim()) }),
  });

before(async () => {
  store = await openStore();
  db = await portalTables(store.database);
  portal = open();
});
after(() => store.close());

const ask = async (path: string, init: RequestInit = {}): Promise<Response> => portal.fetch(new Request(address + path, init));

const form = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin: address, host: 'portal.example', ...headers },
  body: new URLSearchParams(fields).toString(),
});

/** Logs somebody in, and answers with their cookie and the token that their pages carry. */
async function logIn(person: TestPerson, more: Record<string, string> = {}): Promise<{ cookie: string; token: string; to: string | null }> {
  const response = await ask('/login', form({ person: person.id, ...more }));
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await (await ask('/start', { headers: { cookie } })).text();
  return { cookie, token: /name="csrf-token" content="([^"]+)"/.exec(page)?.[1] ?? '', to: response.headers.get('location') };
}

/** The contract as a page of somebody who has logged in reaches it. */
const backendOf = ({ cookie, token }: { cookie: string; token: string }) =>
  http(`${address}/api/fuldmagt`, {
    fetch: async request => {
      request.headers.set('x-csrf-token', token);
      request.headers.set('cookie', cookie);
      return portal.fetch(request);
    },
  });

describe('every answer', () => {
  for (const path of ['/', '/start', '/portal.css', '/api/fuldmagt/session', '/nothing-here', '/health']) {
    test(`of ${path} keeps its page to itself`, async () => {
      const { headers } = await ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const directive of [
        "default-src 'none'",
        "script-src 'self'",
        "require-trusted-types-for 'script'",
        'trusted-types fuldmagt-lit',
      ])
        assert(policy.includes(directive), directive);
      assert(!policy.includes('unsafe'));
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('strict-transport-security'), null);
    });
  }

  test('asks for HTTPS from then on, where it came by HTTPS', async () => {
    const { headers } = await ask('/', { headers: { 'x-forwarded-proto': 'https' } });
    assert.match(headers.get('strict-transport-security') ?? '', /max-age=\d+/);
  });

  test('of a page holds no inline script and no inline style', async () => {
    const { cookie } = await logIn(bo);
    for (const path of ['/', '/start', '/giv', '/anmod', '/mine', '/post', '/kontakt', '/logud', '/nothing-here']) {
      const page = await (await ask(path, { headers: { cookie } })).text();
      assert.doesNotMatch(page, /<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/, path);
    }
  });
});

test('the widgets come as they were built, and a file outside of them does not', async () => {
  const script = await ask('/fuldmagt/portal.js', { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(script.status, 200);
  assert.match(script.headers.get('content-type') ?? '', /javascript/);
  assert.equal(script.headers.get('cache-control'), 'no-cache');
  for (const path of ['/fuldmagt/../../package.json', '/fuldmagt/%2e%2e/%2e%2e/package.json', '/app.ts', '/fuldmagt/nothing.js'])
    assert.equal((await ask(path)).status, 404, path);
});

describe('logging in', () => {
  test('gives a cookie that no script reads and no other site sends', async () => {
    const response = await ask('/login', form({ person: bo.id }));
    assert.equal(response.status, 303);
    const cookie = response.headers.get('set-cookie') ?? '';
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Lax/);
    assert.match(cookie, /Path=\//);
    assert.doesNotMatch(cookie, /Secure/);
    assert.match(cookie, /^strandby_session=[\w-]{32};/);
  });

  test('by HTTPS gives a cookie that only HTTPS sends', async () => {
    const response = await ask('/login', form({ person: bo.id }, { 'x-forwarded-proto': 'https' }));
    assert.match(response.headers.get('set-cookie') ?? '', /Secure/);
  });

  test('is refused to a form on another site', async () => {
    const response = await ask('/login', form({ person: bo.id }, { origin: 'http://elsewhere.example', 'sec-fetch-site': 'cross-site' }));
    assert.equal(response.status, 403);
    assert.equal(response.headers.get('set-cookie'), null);
  });

  test('takes no form larger than any of ours', async () => {
    assert.equal((await ask('/login', form({ person: bo.id, more: 'x'.repeat(20_000) }))).status, 413);
  });

  test('is refused to somebody without MitID, and to nobody we know (R065, R165)', async () => {
    for (const person of [aage.id, 'nobody', '']) {
      const response = await ask('/login', form({ person }));
      assert.equal(response.status, 400);
      assert.equal(response.headers.get('set-cookie'), null);
    }
  });

  test('leads on to what a letter pointed at (R094)', async () => {
    const asked = await ask('/mine?fuldmagt=abc123');
    assert.equal(asked.headers.get('location'), '/?til=mine&fuldmagt=abc123#log-in');
    assert.equal((await logIn(bo, { til: 'mine', fuldmagt: 'abc123' })).to, '/mine?fuldmagt=abc123');
  });

  for (const til of ['//elsewhere.example', 'https://elsewhere.example', '../x', 'logud', '']) {
    test(`leads to the front page rather than to "${til}"`, async () => {
      assert.equal((await logIn(bo, { til, fuldmagt: '" onload="x' })).to, '/start');
    });
  }

  test('lasts half an hour after the last sign of life, and through a restart', async () => {
    const { cookie } = await logIn(bo);
    now = new Date(now.getTime() + 29 * 60_000);
    portal = open();
    assert.equal((await ask('/start', { headers: { cookie } })).status, 200);
    now = new Date(now.getTime() + 29 * 60_000);
    assert.equal((await ask('/start', { headers: { cookie } })).status, 200);
    now = new Date(now.getTime() + 30 * 60_000);
    assert.equal((await ask('/start', { headers: { cookie } })).headers.get('location'), '/?til=start#log-in');
    assert.equal((await ask('/api/fuldmagt/session', { headers: { cookie } })).status, 401);
  });

  test('ends with logging out, which takes the token of the very login', async () => {
    const { cookie, token } = await logIn(bo);
    assert.equal((await ask('/logud', form({ csrf: 'something' }, { cookie }))).status, 403);
    assert.equal((await ask('/logud', { headers: { cookie } })).status, 200);
    assert.equal((await ask('/start', { headers: { cookie } })).status, 200);
    assert.equal((await ask('/logud', form({ csrf: token }, { cookie }))).headers.get('location'), '/');
    assert.equal((await ask('/start', { headers: { cookie } })).status, 303);
  });

  test('keeps no cookie in the database, only what cannot be turned back into one', async () => {
    const { cookie } = await logIn(bo);
    const rows = await db.selectFrom('portal_sessions').selectAll().execute();
    assert(rows.length > 0);
    assert(!JSON.stringify(rows).includes(cookie.split('=')[1] ?? ''));
  });
});

describe('the contract', () => {
  test('is nobody’s without a login (R065)', async () => {
    await assert.rejects(async () => backendOf({ cookie: '', token: '' }).session?.({}), { reason: 'session-expired' });
  });

  test('is not to be written to without the token', async () => {
    const { cookie } = await logIn(bo);
    const response = await ask('/api/fuldmagt/mandates/search', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{}',
    });
    assert.equal(response.status, 403);
  });

  test('does nothing for a page of a former login', async () => {
    const [former, present] = [await logIn(karen), await logIn(bo)];
    const stale = backendOf({ cookie: present.cookie, token: former.token });
    await assert.rejects(async () => stale.session?.({}), { reason: 'user-changed' });
    await assert.rejects(async () => stale.mandates?.({}), { reason: 'user-changed' });
  });

  test('prolongs a login that is about to end', async () => {
    const login = await logIn(bo);
    now = new Date(now.getTime() + 20 * 60_000);
    const { until = '' } = (await backendOf(login).prolong?.({})) ?? {};
    assert.equal(Date.parse(until) - now.getTime(), 30 * 60_000);
  });
});

describe('what happens to a mandate', () => {
  const until = () => proposedUntil(toDay(now), nationalLimits);

  test('is told to both in letters that name each other, what it is about and until when, and no number (R095, R163)', async () => {
    const [asker, giver] = [backendOf(await logIn(bo)), backendOf(await logIn(karen))];
    const found = await asker.findPerson?.({ name: karen.name, cpr: karen.cpr });
    assert(found);
    const asked = await asker.request?.({ giver: found.person.id, powers: [carePortal], until: until() });
    assert(asked?.outcome === 'done');
    await portal.deliver();
    await giver.perform?.({ id: asked.mandate.id, action: 'approve' }, { version: 1 });
    await portal.deliver();
    await portal.deliver();

    const letters = await db.selectFrom('portal_inbox').selectAll().where('mandate', '=', asked.mandate.id).orderBy('at').execute();
    const told = letters.map(({ person, letters }) => [person, letters.da.subject]);
    assert.deepEqual(told.slice(0, 1), [[karen.id, 'Bo Holm beder dig om fuldmagt']]);
    assert.deepEqual(
      new Set(told.slice(1).map(String)),
      new Set([`${bo.id},Karen Holm har godkendt din anmodning`, `${karen.id},Du har givet fuldmagt til Bo Holm`]),
    );
    for (const { letters: each } of letters) {
      for (const { body } of Object.values(each)) assert.equal(body.length, 6);
      assert.match(each.da.body.join(' '), /Social- og sundhedsportal.*til og med .*\d{4}/);
      assert.deepEqual(
        secretsOf(bo, karen).numbers.filter(number => JSON.stringify(each).includes(number)),
        [],
      );
    }
    const post = await (await ask('/post', { headers: { cookie: (await logIn(karen)).cookie } })).text();
    assert(post.includes(`href="/mine?fuldmagt=${asked.mandate.id}"`));
  });

  test('shows in whose appointments are on the front page, as far as the mandate goes', async () => {
    const login = await logIn(bo);
    const backend = backendOf(login);
    const [principal] = (await backend.principals?.({}))?.items ?? [];
    assert(principal);
    await backend.actFor?.({ person: principal.person.id });
    assert.match(
      await (await ask('/start', { headers: { cookie: login.cookie } })).text(),
      /aftalerne for <bdi translate="no">Karen Holm<\/bdi>[\s\S]*Dosering af medicin/,
    );
    await ask('/logud', form({ csrf: login.token }, { cookie: login.cookie }));
    const again = await logIn(bo);
    assert.match(await (await ask('/start', { headers: { cookie: again.cookie } })).text(), /Du ser dine egne aftaler/);
  });
});

describe('the service behind the portal that keeps the calendars', () => {
  /** Bo acts for Karen, by a mandate of theirs alone, and each looks at his page and her history. */
  const acting = async ({ other = false } = {}) => {
    const [login, hers] = [await logIn(bo), await logIn(karen)];
    const [his, giver] = [backendOf(login), backendOf(hers)];
    for (const { id, version } of (await giver.mandates?.({ states: ['active'] }))?.items ?? [])
      await giver.perform?.({ id, action: 'delete' }, { version });
    const holder = await giver.findPerson?.({ name: bo.name, cpr: bo.cpr });
    assert(holder);
    const powers = (await giver.catalogue?.({}))?.powers.filter(({ id, where }) => where === 'here' && (id === carePortal) !== other) ?? [];
    const given = await giver.give?.({
      holder: holder.person.id,
      powers: powers.slice(0, 1).map(({ id }) => id),
      until: proposedUntil(toDay(now), nationalLimits),
    });
    assert(given?.outcome === 'done');
    const found = (await his.principals?.({}))?.items.find(({ person }) => person.name === karen.name);
    await his.actFor?.({ person: found?.person.id ?? null });
    const { id } = given.mandate;
    const uses = async (reader: typeof his, lang = 'da') =>
      ((await reader.mandate?.({ id }, { lang }))?.history ?? []).flatMap(({ at, by, use }) => (use ? [[at, by, use.service.name]] : []));
    const page = async () => (await ask('/start', { headers: { cookie: login.cookie } })).text();
    return { login, his, giver, id, uses, page };
  };

  test('shows Bo the day of Karen, and each time stands in the history that both read', async () => {
    const { his, giver, uses, page } = await acting();
    assert.deepEqual(await uses(giver), []);
    const at: string[] = [];
    for (let time = 1; time <= 3; time += 1) {
      now = new Date(now.getTime() + 60_000);
      at.push(now.toISOString());
      assert.match(await page(), /aftalerne for <bdi translate="no">Karen Holm<\/bdi>[\s\S]*Dosering af medicin/);
    }
    assert.deepEqual(
      await uses(giver),
      at.map(when => [when, 'holder', 'Aftaler i hjemmeplejen']),
    );
    assert.deepEqual(
      await uses(his, 'en'),
      at.map(when => [when, 'holder', 'Home care appointments']),
    );
  });

  test('shows nothing, and writes nothing down, from the moment when Karen has deleted the mandate', async () => {
    const { giver, id, uses, page } = await acting();
    assert.match(await page(), /Dosering af medicin/);
    const { mandate } = (await giver.mandate?.({ id })) ?? {};
    await giver.perform?.({ id, action: 'delete' }, { version: mandate?.version });
    assert.match(await page(), /Du ser dine egne aftaler/);
    assert.equal((await uses(giver)).length, 1);
  });

  test('shows nothing by a mandate that does not give it', async () => {
    const { uses, giver, page } = await acting({ other: true });
    const shown = await page();
    assert.match(shown, /Karen Holm/);
    assert.doesNotMatch(shown, /Dosering af medicin/);
    assert.deepEqual(await uses(giver), []);
  });

  test('is asked by no page, and by nobody without its secret', async () => {
    const { login } = await acting();
    const guess = `Basic ${Buffer.from('aftaler:guess').toString('base64')}`;
    for (const headers of [
      { cookie: login.cookie, authorization: '' },
      { cookie: login.cookie, authorization: guess },
    ]) {
      const response = await ask('/api/fuldmagt/acting/check', form({ token: 'a.b.c', power: carePortal }, headers));
      assert.equal(response.status, 401);
    }
    const { keys } = (await (await ask('/api/fuldmagt/acting/keys')).json()) as { keys: { kid: string }[] };
    assert.equal(keys.length, 1);
  });

  test('is not reached by a page of Bo’s from before he began to act for Karen', async () => {
    const { login, his } = await acting();
    const me = (await his.session?.({}))?.person.id;
    assert(me);
    await assert.rejects(async () => backendOf(login).mandates?.({}, { whose: { person: me, actingFor: null } }), {
      reason: 'actor-changed',
    });
    await assert.rejects(async () => backendOf(login).mandates?.({}, { whose: { person: 'x' as typeof me } }), { reason: 'user-changed' });
  });
});

describe('the language', () => {
  test('is kept with the login, and leaves the address', async () => {
    const { cookie } = await logIn(layla, { sprog: 'ar' });
    assert.match(await (await ask('/start', { headers: { cookie } })).text(), /<html lang="ar" dir="rtl">/);
    const changed = await ask('/mine?fuldmagt=abc&sprog=en', { headers: { cookie } });
    assert.equal(changed.headers.get('location'), '/mine?fuldmagt=abc');
    assert.match(await (await ask('/mine', { headers: { cookie } })).text(), /<html lang="en" dir="ltr">/);
  });

  test('leads to no other host, whatever the address looks like', async () => {
    const { cookie } = await logIn(layla);
    for (const path of ['//elsewhere.example/start?sprog=en', '/\\\\elsewhere.example/start?sprog=en']) {
      const changed = await ask(path, { headers: { cookie } });
      assert.equal(new URL(changed.headers.get('location') ?? '', address).origin, address, path);
    }
  });

  test('of a visitor goes along to the login', async () => {
    const page = await (await ask('/?sprog=en')).text();
    assert.match(page, /<html lang="en"/);
    assert.match(page, /name="sprog" value="en"/);
  });

  test('is Danish where another is asked for', async () => {
    assert.match(await (await ask('/?sprog=tlh')).text(), /<html lang="da"/);
  });
});

test('the log has a line for each request, and nothing that anybody typed or is called', async () => {
  const { cookie } = await logIn(bo);
  lines.length = 0;
  await ask('/mine?fuldmagt=0309680017&navn=Bo%20Holm', { headers: { cookie } });
  await ask('/api/fuldmagt/mandates/030968-0017', { headers: { cookie } });
  await ask('/Bo%20Holm/030968-0017');
  assert.deepEqual(
    lines.map(line => ({ ...(JSON.parse(line) as object), time: '', ms: 0 })),
    [
      ['/mine', 200],
      ['/api/fuldmagt/*', 404],
      ['/*', 404],
    ].map(([route, status]) => ({ level: 'info', time: '', method: 'GET', route, status, ms: 0, event: 'answered' })),
  );
});

test('an error is told without its message, to the log and to the citizen', async () => {
  const { cookie } = await logIn(bo);
  const broken = createPortal({
    store: { ...store, work: () => Promise.reject(new Error('Bo Holm 030968-0017')) },
    db,
    files: { portal: folder('stories/portal'), widgets: folder('stories/portal') },
    clock: () => now,
    log: portalLog({ write: line => lines.push(line.trim()) }),
  });
  lines.length = 0;
  const response = await broken.fetch(new Request(`${address}/start`, { headers: { cookie } }));
  assert.equal(response.status, 500);
  assert.match(await response.text(), /Der er en fejl hos os/);
  const told = lines.map(line => JSON.parse(line) as { event: string; error?: { kind: string; at: string[] } });
  assert.deepEqual([told[0]?.event, told[0]?.error?.kind], ['page-failed', 'Error']);
  assert.match(told[0]?.error?.at.join() ?? '', /portal\.test\.ts:\d+/);
  assert.deepEqual(secretsOf(bo).everyIn(lines.join('\n')), []);
});

test('what a name holds is text', async () => {
  const page = await (await ask('/?til=%22%3E%3Cscript%3E&fuldmagt=%22%3E%3Cimg%3E')).text();
  assert.doesNotMatch(page, /<img>|"><script>/);
});
