import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Deed } from '../../../src/controllers/deed.js';
import { reasons, Refusal } from '../../../src/domain/refusal.js';

const refusing = (reason: (typeof reasons)[number]) => async () => {
  throw new Refusal(reason);
};
/** The key under which a deed does its next piece of work. */
const keyOf = async (deed: Deed): Promise<string> => {
  let key = '';
  await deed.once(async given => void (key = given)).catch(() => undefined);
  return key;
};
/** The key under which a deed is refused. */
const keyRefused = async (deed: Deed, reason: (typeof reasons)[number]): Promise<string> => {
  let key = '';
  await assert.rejects(
    deed.once(async given => {
      key = given;
      throw new Refusal(reason);
    }),
    { reason },
  );
  return key;
};

test('seven presses are one deed', async () => {
  const deed = new Deed();
  let done = 0;
  const answers = await Promise.all(Array.from({ length: 7 }, () => deed.once(async () => ++done)));
  assert.equal(done, 1);
  assert.deepEqual(answers, [1, ...Array<undefined>(6).fill(undefined)]);
});

test('it is under way from the press until the answer, whatever that is', async () => {
  const deed = new Deed();
  assert.equal(deed.busy, false);
  const answer = deed.once(refusing('not-valid'));
  assert.equal(deed.busy, true);
  await assert.rejects(answer, { reason: 'not-valid' });
  assert.equal(deed.busy, false);
});

const lost: readonly string[] = ['unreachable', 'timed-out', 'backend-down', 'session-expired', 'too-many-attempts'];
for (const reason of reasons) {
  const kept = lost.includes(reason);
  test(`after ${reason} the next press is ${kept ? 'the same deed' : 'another deed'}`, async () => {
    const deed = new Deed();
    const key = await keyRefused(deed, reason);
    assert.equal((await keyOf(deed)) === key, kept);
  });
}

test('after a bug nobody knows whether it was done: the next press is the same deed', async () => {
  const deed = new Deed();
  let key = '';
  await assert.rejects(
    deed.once(async given => {
      key = given;
      throw new TypeError('a bug');
    }),
    TypeError,
  );
  assert.equal(await keyOf(deed), key);
});

test('what is done is done: the next press is another deed', async () => {
  const deed = new Deed();
  assert.notEqual(await keyOf(deed), await keyOf(deed));
});

test('what is decided anew is another deed', async () => {
  const deed = new Deed();
  const key = await keyRefused(deed, 'unreachable');
  deed.renew();
  assert.notEqual(await keyOf(deed), key);
});

test('what is under way is not renewed', async () => {
  const deed = new Deed();
  const keys: string[] = [];
  const answer = deed.once(async key => {
    keys.push(key);
    throw new Refusal('timed-out');
  });
  deed.renew();
  await assert.rejects(answer);
  assert.equal(await keyOf(deed), keys[0]);
});
