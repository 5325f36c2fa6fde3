import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { memoryStore } from '../../../src/registry/memory-store.js';
import type { Store } from '../../../src/registry/store.js';
import { rotatingSigner, type Signer } from '../../../src/server/acting/signer.js';
import { partOf, sealing } from '../../support/acting.js';
import { kinds, openTestStore } from '../../support/databases.js';

const [minute, day] = [60_000, 86_400_000];
const began = Date.parse('2026-03-02T11:00:00Z');

/** A signer, and a clock to set. */
const signing = (store: Store, secret = sealing) => {
  const at = { now: began };
  const signer = rotatingSigner({ store, secret, days: 30, clock: () => new Date(at.now) });
  return { at, signer };
};

const signed = async (signer: Signer): Promise<string> => signer.sign({ sub: 'somebody' });
const keyOf = (token: string) => String(partOf(token, 0)['kid']);
const published = async (signer: Signer) => (await signer.keys()).keys.map(({ kid }) => kid);
const reads = async (signer: Signer, token: string): Promise<boolean> =>
  jwtVerify(token, createLocalJWKSet(await signer.keys())).then(
    () => true,
    () => false,
  );

for (const kind of kinds()) {
  describe(`The keys of tokens, in ${kind}`, async () => {
    const opened = await openTestStore(kind);
    after(() => opened.close());
    const empty = async () => {
      await opened.store.work(async room => {
        for (const { id } of await room.keys()) await room.dropKey(id);
      });
      return opened.store;
    };

    test('a key signs for its days; the next one begins five minutes after it was made; the old one is read until its last token has run out', async () => {
      const { at, signer } = signing(await empty());
      assert.deepEqual(await published(signer), [], 'before anything is signed there is none');
      const first = keyOf(await signed(signer));
      for (const [after, signs, reading] of [
        [0, 'first', 1],
        [29 * day, 'first', 1],
        [30 * day - minute, 'first', 1],
        [30 * day, 'first', 2],
        [30 * day + 5 * minute - 1, 'first', 2],
        [30 * day + 5 * minute, 'second', 2],
        [30 * day + 11 * minute - 1, 'second', 2],
        [30 * day + 11 * minute, 'second', 1],
        [60 * day, 'second', 2],
      ] as const) {
        at.now = began + after;
        const token = await signed(signer);
        assert.equal(keyOf(token) === first ? 'first' : 'second', signs, `after ${after / day} days`);
        assert.equal((await published(signer)).length, reading, `after ${after / day} days`);
        assert.ok(await reads(signer, token));
      }
    });

    test('after months in which nothing was signed, a new key signs at once, and the old ones are gone', async () => {
      const { at, signer } = signing(await empty());
      const first = keyOf(await signed(signer));
      at.now = began + 200 * day;
      const second = keyOf(await signed(signer));
      assert.notEqual(second, first);
      assert.deepEqual(await published(signer), [second]);
      assert.equal((await opened.store.work(room => room.keys())).length, 1);
    });

    test('each server reads what the other has signed, also where both make the first key at one moment', async () => {
      await empty();
      const [one, other] = [signing(opened.store).signer, signing(opened.beside).signer];
      const tokens = await Promise.all([signed(one), signed(other), signed(one), signed(other)]);
      for (const token of tokens) assert.deepEqual([await reads(one, token), await reads(other, token)], [true, true]);
      assert.equal(keyOf(await signed(one)), keyOf(await signed(other)), 'and they agree from then on');
    });

    test('whoever reads the database cannot sign; with another secret there are other keys, and what was signed before is read until it has run out', async () => {
      const store = await empty();
      const [before, after] = [signing(store), signing(store, 'z'.repeat(40))];
      const token = await signed(before.signer);
      const [kept] = await store.work(room => room.keys());
      assert.doesNotMatch(kept?.open ?? '', /"d"/);
      assert.doesNotMatch(JSON.stringify(kept), new RegExp(sealing));
      const other = await signed(after.signer);
      assert.notEqual(keyOf(other), keyOf(token));
      assert.ok((await reads(after.signer, token)) && (await reads(before.signer, other)));
      assert.equal(keyOf(await signed(before.signer)), keyOf(token), 'and neither makes another one for it');
      assert.equal(keyOf(await signed(after.signer)), keyOf(other));
      assert.equal((await published(before.signer)).length, 2);
    });

    test('a server that has just been started signs with what is there', async () => {
      const store = await empty();
      assert.equal(keyOf(await signed(signing(store).signer)), keyOf(await signed(signing(store).signer)));
    });
  });
}

test('a secret of less than 32 letters is none', () => {
  assert.throws(() => rotatingSigner({ store: memoryStore(), secret: 'x'.repeat(31) }), RangeError);
});
