import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

/** What every Chromium of the tests is started with: no sandbox, because continuous integration runs as root, and nothing that asks the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

/**
 * Where to find a Chromium: at `CHROME_PATH`, else the one on the machine, else a headless one out of an npm package.
 *
 * `CHROME=npm` passes over the one on the machine.
 *
 * @returns {Promise<string | undefined>} Undefined where the package has none for this machine either: it is for Linux on x64.
 */
export async function findChromium() {
  const { CHROME_PATH, CHROME } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  return (CHROME === 'npm' ? undefined : INSTALLED.find(path => existsSync(path))) ?? unpacked();
}

/**
 * The Chromium in the npm package, unpacked once into `node_modules/.cache`.
 *
 * Not by the package's own `executablePath()`: that shares one file in the temporary folder between all versions, and takes a half-written one for
 * a whole one. Nor with its own arguments, which turn off web security.
 */
async function unpacked() {
  const home = new URL('../../node_modules/', import.meta.url);
  const packed = new URL('@sparticuz/chromium/', home);
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(new URL('bin/chromium.br', packed))) return undefined;

  const { version } = JSON.parse(readFileSync(new URL('package.json', packed), 'utf8'));
  const folder = new URL(`.cache/chromium-${version}/`, home);
  const browser = fileURLToPath(new URL('chrome-headless-shell', folder));
  if (existsSync(browser)) return browser;

  mkdirSync(folder, { recursive: true });
  const unfinished = `${browser}.${process.pid}`;
  await pipeline(
    createReadStream(new URL('bin/chromium.br', packed)),
    createBrotliDecompress({ chunkSize: 2 ** 20 }),
    createWriteStream(unfinished),
  );
  chmodSync(unfinished, 0o755);
  renameSync(unfinished, browser);
  return browser;
}
