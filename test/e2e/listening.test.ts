import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isRefusal } from '../../src/domain/refusal.js';
import { bo } from '../../src/testing/people.js';
import { listenTo } from '../support/ear.js';
import { OpenPortal } from './support/open-portal.js';

describe('the portal', () => {
  test('keeps nobody logged in because a page of theirs listens, or asks of itself', async t => {
    const portal = await OpenPortal.at(new Date('2026-03-02T11:00:00Z'));
    t.after(() => portal.close());
    const login = await portal.logIn({ person: bo.id });
    const { backend } = login;
    const later = (minutes: number) => (portal.now = new Date(Date.parse('2026-03-02T11:00:00Z') + minutes * 60_000));
    later(20);
    const over = new AbortController();
    t.after(() => over.abort());
    const ear = listenTo((await backend.changes?.({}, { signal: over.signal })) ?? assert.fail());
    await backend.session?.({}, { unasked: true });
    await backend.mandates?.({}, { unasked: true });
    later(29);
    assert.equal((await backend.session?.({}, { unasked: true }))?.until, '2026-03-02T11:30:00.000Z');
    later(31);
    for (const call of [() => backend.session?.({}, { unasked: true }), () => backend.session?.({}), () => backend.changes?.({})])
      await assert.rejects(call() ?? Promise.resolve(), error => isRefusal(error) && error.reason === 'session-expired');
    over.abort();
    await ear.over;
  });

  test('ends the stream of whoever logs out, and of a clerk too', async t => {
    const portal = await OpenPortal.at(new Date('2026-03-02T11:00:00Z'));
    t.after(() => portal.close());
    for (const as of [{ person: bo.id }, { employee: 'staff-gerda' }]) {
      const login = await portal.logIn(as);
      const ear = listenTo((await login.backend.changes?.({})) ?? assert.fail());
      assert.equal((await login.send('/logud', {})).status, 303);
      const end = await ear.over;
      assert.ok(isRefusal(end) && end.reason === 'session-expired', String(end));
    }
  });
});
