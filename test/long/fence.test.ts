import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

/*
 * The random stories of several tabs, a thousand of them: what is seldom lost by luck is found here.
 */
test('1,000 stories of two and three tabs: nothing is done or shown for anybody but the one on the screen', () => {
  const begun = performance.now();
  const { status, stdout } = spawnSync('node_modules/.bin/wtr', ['--files', 'test/browser/fence/interleavings.test.ts'], {
    env: { ...process.env, BROWSERS: 'chromium', CI: '1', FENCE_RUNS: '1000' },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout.slice(-10_000));
  console.log(`1,000 stories took ${((performance.now() - begun) / 1000).toFixed(0)} s.`);
});
