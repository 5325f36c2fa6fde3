import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { exit, env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { openStore, typstLetters } from '../../src/server/index.js';
import { createPortal } from './app.js';
import { officeOf } from './staff.js';
import { portalTables } from './tables.js';

const { PORT = '8080', DATA_DIR = '.data', DATABASE_URL, PORTAL_SECRET } = env;

const port = /^\d+$/.test(PORT) ? Number(PORT) : NaN;
if (!(port < 65_536)) giveUp(`PORT is a number from 0 to 65535, and not ${PORT}.`);

const root = packageFolder(dirname(fileURLToPath(import.meta.url)));
const store = await openStore(DATABASE_URL ? { url: DATABASE_URL } : { folder: DATA_DIR }).catch((error: unknown) =>
  giveUp(`The portal cannot open its database: ${error instanceof Error ? error.message : 'no reason given'}`),
);
const portal = createPortal({
  store,
  db: await portalTables(store.database),
  secret: PORTAL_SECRET,
  letters: typstLetters({ borgerservice: officeOf }),
  files: { portal: join(root, 'stories/portal'), widgets: join(root, 'dist/cdn') },
});

const listener = getRequestListener(portal.fetch);
const server = createServer((request, response) => void listener(request, response));
server.once('error', error => giveUp(`The portal cannot listen on port ${PORT}: ${error.message}. Choose another in PORT.`));
server.listen(port, () => {
  const address = server.address();
  console.log(`The portal of Strandby is at http://localhost:${typeof address === 'object' && address ? address.port : PORT}`);
});

const keeper = portal.keepTime();

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

/** Answers what is under way, closes what is open, and ends. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const closed = new Promise(resolve => server.close(resolve));
  server.closeIdleConnections();
  // Whoever is still reading after this has gone away.
  setTimeout(() => server.closeAllConnections(), 3_000).unref();
  await closed;
  await keeper.stop();
  await portal.deliver();
  await store.close();
  exit(0);
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
