import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { walks } from '../support/wizard-walk.js';

test('10,000 walks through the wizard without its looks', () => walks(10_000));

test('3,000 walks through the wizard in Chromium', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      'node_modules/@web/test-runner/dist/bin.js',
      '--files',
      'test/browser/request-wizard/walks.long.ts',
      '--tests-finish-timeout',
      '3600000',
    ],
    { encoding: 'utf8', env: { ...process.env, BROWSERS: 'chromium' } },
  );
  console.log(stdout);
  assert.equal(status, 0);
});
