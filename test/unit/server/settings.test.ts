import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { settingNames, settingsIn, SettingsError } from '../../../src/server/index.js';

const faults = (environment: Record<string, string>): string[] => {
  try {
    settingsIn(environment);
    return [];
  } catch (error) {
    assert.ok(error instanceof SettingsError);
    return error.message.split('\n');
  }
};

describe('The settings of a server', () => {
  test('are good where nobody says anything', () => {
    assert.deepEqual(settingsIn({}), {
      port: 8080,
      host: undefined,
      url: undefined,
      folder: '.data',
      connections: 10,
      logLevel: 'info',
      bodyBytes: 65_536,
      headerBytes: 16_384,
      requestSeconds: 30,
      streams: 2_000,
      stopSeconds: 10,
    });
  });

  test('are what the environment says, and what is empty is not said', () => {
    const url = 'postgres://portal:secret@db.example:5432/fuldmagt?sslmode=require';
    const settings = settingsIn({ PORT: ' 0 ', HOST: '::1', DATABASE_URL: url, LOG_LEVEL: 'warn', DATA_DIR: '', STOP_SECONDS: '0' });
    assert.deepEqual(
      [settings.port, settings.host, settings.url, settings.logLevel, settings.folder, settings.stopSeconds],
      [0, '::1', url, 'warn', '.data', 0],
    );
  });

  test('are refused with all that is wrong at once, each by its name', () => {
    assert.deepEqual(faults({ PORT: '80a', LOG_LEVEL: 'loud', MAX_BODY_BYTES: '12', DATABASE_CONNECTIONS: '1.5', HOST: 'a b' }), [
      'PORT is a whole number from 0 to 65535, and not "80a".',
      'HOST is an address of this machine, and not "a b".',
      'DATABASE_CONNECTIONS is a whole number from 2 to 1000, and not "1.5".',
      'LOG_LEVEL is one of debug, info, warn, error, silent, and not "loud".',
      'MAX_BODY_BYTES is a whole number from 4096 to 1048576, and not "12".',
    ]);
  });

  for (const value of ['65536', '-1', '1e3', '0x50', '٣', '99999999999999']) {
    test(`are refused where the port is ${value}`, () => assert.equal(faults({ PORT: value }).length, 1));
  }

  for (const value of ['mysql://portal:hunter2@db/fuldmagt', 'hunter2', 'postgres//hunter2']) {
    test(`are refused where the database is ${value.split(':')[0]}, and what is secret is not repeated`, () => {
      const [told, ...more] = faults({ DATABASE_URL: value });
      assert.match(told ?? '', /^DATABASE_URL is the address of a PostgreSQL database/);
      assert.doesNotMatch(told ?? '', /hunter2/);
      assert.deepEqual(more, []);
    });
  }

  test('stand all on the page that tells how to run it', () => {
    const page = readFileSync('stories/docs/running-it.mdx', 'utf8');
    assert.deepEqual(
      settingNames.filter(name => !page.includes(`\`${name}\``)),
      [],
    );
  });
});
