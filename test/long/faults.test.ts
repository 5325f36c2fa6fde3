import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

/*
 * Every page and every fault of the table, where the ordinary tests take one in four.
 */
test('a page that fails says so and leads on, whatever fails and wherever it does', () => {
  const begun = performance.now();
  const { status, stdout } = spawnSync('node_modules/.bin/wtr', ['--files', 'test/browser/faults/*.test.ts'], {
    env: { ...process.env, BROWSERS: 'chromium', CI: '1', EVERY_FAULT: '1' },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout.slice(-10_000));
  console.log(`${String(/(\d+) passed/.exec(stdout)?.[0])} in ${((performance.now() - begun) / 1000).toFixed(0)} s.`);
});
