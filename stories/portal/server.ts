import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exit, env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { listen, openStore, openTelemetry, SettingsError, settingsIn, typstLetters } from '../../src/server/index.js';
import { createPortal } from './app.js';
import { portalLog } from './log.js';
import { officeOf } from './staff.js';
import { portalTables } from './tables.js';

const settings = read();
const log = portalLog({ level: settings.logLevel });
const telemetry = await openTelemetry();
const stopping = new AbortController();

const root = packageFolder(dirname(fileURLToPath(import.meta.url)));
const store = await openStore({ ...settings, telemetry }).catch((error: unknown) =>
  giveUp(`The portal cannot open its database: ${error instanceof Error ? error.message : 'no reason given'}`),
);
const portal = createPortal({
  store,
  db: await portalTables(store.database),
  secret: env['PORTAL_SECRET'],
  letters: typstLetters({ borgerservice: officeOf }),
  files: { portal: join(root, 'stories/portal'), widgets: join(root, 'dist/cdn') },
  log,
  limits: { bodyBytes: settings.bodyBytes, answersWithin: settings.requestSeconds * 1000, streams: settings.streams, telemetry },
  stopping: stopping.signal,
});

const server = await listen({ ...settings, fetch: portal.fetch }).catch((error: unknown) =>
  giveUp(`The portal cannot listen on port ${settings.port}: ${error instanceof Error ? error.message : ''}. Choose another in PORT.`),
);
log.info('listening', { port: server.port });
// For whoever sits at the screen. The log is for machines, and has the other stream to itself.
console.error(`The portal of Strandby is at http://localhost:${server.port}`);

const keeper = portal.keepTime();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));

/** Sends nobody here any more, answers what is under way, closes what is open, and ends: within the time that is set, and a little. */
async function stop(signal: string): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  log.info('stopping', { signal });
  // A database that does not answer must not keep the process alive.
  setTimeout(() => exit(1), (settings.stopSeconds + 5) * 1000).unref();
  const cut = await server.stop(settings.stopSeconds);
  await keeper.stop();
  await portal.deliver();
  await store.close();
  log.info('stopped', { count: cut });
  exit(0);
}

function read() {
  try {
    return settingsIn(env);
  } catch (error) {
    return giveUp(error instanceof SettingsError ? error.message : String(error));
  }
}

function giveUp(why: string): never {
  console.error(why);
  exit(1);
}

/** The folder of the package that a file belongs to, wherever it was built to. */
function packageFolder(from: string): string {
  if (existsSync(join(from, 'package.json')) || dirname(from) === from) return from;
  return packageFolder(dirname(from));
}
