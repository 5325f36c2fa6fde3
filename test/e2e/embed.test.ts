import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { claimFaults, claimNotes } from '../../src/domain/privileges.js';
import { loginAttributes } from '../../src/server/index.js';
import { bo } from '../../src/testing/people.js';
import { launchChromium, profile } from '../support/chromium.js';
import { Citizen } from './support/citizen.js';
import { secretsOf } from './support/privacy.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'stories/docs/embed-in-nexus-borger.md'), 'utf8');

/** The files that the page tells its reader to write, by their names. */
const files = new Map(
  [...page.matchAll(/^`([\w.]+)`[^\n]*:\n\n```\w+\n([\s\S]*?)```/gm)].map(([, name = '', content = '']) => [name, content]),
);

describe('whoever does what the page about Nexus Borger says', () => {
  let folder: string;
  let server: ChildProcess;
  let address: string;
  let browser: Browser;
  const said: string[] = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'embed-'));
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    mkdirSync(join(folder, 'node_modules/@hono'), { recursive: true });
    symlinkSync(root, join(folder, 'node_modules/fuldmagt-widgets'));
    for (const name of ['hono', '@hono/node-server']) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    server = spawn(process.execPath, ['server.mjs'], {
      cwd: folder,
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: server.stdout as NodeJS.ReadableStream });
    lines.on('line', line => said.push(line));
    [[address], browser] = await Promise.all([once(lines, 'line') as Promise<[string]>, launchChromium()]);
  });
  after(async () => {
    await browser.close();
    server.kill();
    await once(server, 'exit');
    rmSync(folder, { recursive: true });
  });

  test('has five files, and is told what is in the claim', () => {
    assert.deepEqual([...files.keys()], ['claim.txt', 'server.mjs', 'login.html', 'index.html', 'portal.js']);
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'dist/cli/fuldmagt-claim.js'), 'claim.txt'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0);
    assert.match(stdout, /1 person to act for in your portal/);
  });

  test('logs in, and finds one person in the switcher, whom the banner and the page’s own data follow', async () => {
    const citizen = await Citizen.in(await profile(browser), secretsOf({ ...bo, cpr: '1412741273' }));
    await citizen.goes(address);
    await citizen.find('button', 'Brug for hjælp');
    await citizen.press('button', 'Log ind');
    await citizen.sees('Du ser dine egne oplysninger.');
    await citizen.press('button', 'Du handler som dig selv');
    await citizen.press('button', /^Navn kendes ikke \(født 14\. december 1974\) Gjaldt, da du loggede ind$/);
    await citizen.sees('Du handler for en person, der er født 14. december 1974 (navn kendes ikke)');
    await citizen.sees('Du ser oplysninger om den, du handler for.');
    await citizen.page.reload();
    await citizen.sees('Du ser oplysninger om den, du handler for.');
    await citizen.press('button', 'Skift tilbage til dig selv');
    await citizen.sees('Du ser dine egne oplysninger.');
    await citizen.find('heading', 'Du anmoder om fuldmagt på borger.dk');
    await citizen.looksOver('the page of the document');
    assert.deepEqual(citizen.wrongs, []);
  });

  test('has a server that no other site can speak to with the citizen’s cookie, and that says no number', async () => {
    for (const [path, status] of [
      ['/login', 403],
      ['/api/fuldmagt/acting', 401],
      ['/data', 401],
    ] as const) {
      const response = await fetch(address + path, {
        method: path === '/data' ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
        ...(path === '/data' ? {} : { body: '{"person":null}' }),
      });
      assert.equal(response.status, status, path);
    }
    for (const path of ['/fuldmagt/../package.json', '/fuldmagt/%2e%2e/server.mjs', '/server.mjs', '/claim.txt'])
      assert.equal((await fetch(address + path)).status, 404, path);
    assert.doesNotMatch(said.join('\n'), /\d{6}/);
  });
});

test('the page names every attribute that is read, and every code that there is', () => {
  for (const name of (['claim', 'cpr', 'name', 'level'] as const).flatMap(attribute => loginAttributes[attribute]))
    assert.ok(page.includes(`\`${name}\``), name);
  for (const code of [...claimFaults, ...claimNotes, 'no-cpr', 'bad-cpr', 'no-level', 'level-too-low', 'no-claim', 'no-name'])
    assert.ok(page.includes(`\`${code}\``), code);
});

test('each piece of a server that the page shows can be read as a script', () => {
  const scripts = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(([, script = '']) => script);
  assert.ok(scripts.length >= 5);
  for (const script of scripts) {
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--check', '-'], { input: script, encoding: 'utf8' });
    assert.equal(status, 0, `${stderr}\n${script}`);
  }
});
