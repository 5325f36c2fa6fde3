import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPrivilegeList } from '../../src/domain/privileges.js';
import { base64, manyGivers, xmlOf } from '../support/claims/claims.js';
import { examine } from '../support/claims/examine.js';

/** Another seed spoils other claims: `CLAIM_SEED=7 npm run test:long -- claims`. */
const seed = Number(process.env.CLAIM_SEED ?? 1_000_000);

test('100,000 spoilt claims: refused by a code or read as another strict parser reads them, and nothing is granted that does not stand there', t => {
  const said = (['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map(level => t.mock.method(console, level, () => undefined));
  const { read, granted, refused } = examine(100_000, seed);
  assert.equal(said.flatMap(({ mock }) => mock.calls).length, 0);
  t.diagnostic(`seed ${seed}: ${read} read, ${granted} of them with somebody to act for; refused: ${JSON.stringify(refused)}`);
});

test('a claim with 5,000 givers takes less than ten times as long as JSON.parse of the same', t => {
  const claim = base64(xmlOf(manyGivers(5_000)));
  const options = { maxBytes: 2 * 1024 * 1024 };
  const list = readPrivilegeList(claim, options);
  assert.equal(list.groups.length, 5_000);
  const json = JSON.stringify(list);

  // The two take turns, and of many times the shortest counts: the others tell what else the machine did.
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let times = 0; times < 100; times += 1) {
    ours.push(taken(() => readPrivilegeList(claim, options)));
    theirs.push(taken(() => JSON.parse(json)));
  }
  const [read, parsed] = [Math.min(...ours), Math.min(...theirs)];
  t.diagnostic(
    `${claim.length} bytes of claim: ${read.toFixed(1)} ms; ${json.length} bytes of JSON: ${parsed.toFixed(1)} ms; ${(read / parsed).toFixed(1)} times as long`,
  );
  assert.ok(read < 10 * parsed, `${(read / parsed).toFixed(1)} times`);
});

const taken = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};
