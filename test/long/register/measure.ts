import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import process, { memoryUsage } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { performance } from 'node:perf_hooks';
import type { PartyId } from '../../../src/domain/party.shape.js';
import type { Mandate } from '../../../src/domain/mandate.shape.js';
import { addMonths } from '../../../src/domain/day.js';
import type { PersonId } from '../../../src/registry/ports.js';
import { createHandler, createRegister, openStore, type OpenStore, type StorePlace } from '../../../src/server/index.js';
import { testDay } from '../../../src/testing/people.js';
import { carePortal, strandbyPowers } from '../../../src/testing/world.js';
import { busy, citizenId, seededPeople } from '../../support/seeded/citizens.js';
import { mandatesOfBusy, seed } from '../../support/seeded/seed.js';
import { startPostgres } from '../../support/postgres.js';

/*
 * Measures a register through its handler: `npm run bench:register`, or with `-- --mandates 10000,1000000 --kinds PostgreSQL,PGlite --calls 2000`.
 * It works in databases of its own, and takes them away again.
 */
const { values } = parseArgs({
  options: {
    mandates: { type: 'string', default: '10000,1000000' },
    kinds: { type: 'string', default: 'PostgreSQL,PGlite' },
    calls: { type: 'string', default: '1500' },
    // For the process that is started for each size: which register it is to use, so that it has nothing else in it.
    alone: { type: 'string' },
  },
});
const calls = Number(values.calls);
/** How many citizens are at it at one moment. */
const atOnce = 8;
/** How many calls are made in one register before it is another's turn. */
const slice = 25;

type Send = (person: PersonId, method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<Response>;

const serve = (store: OpenStore): Send => {
  const register = createRegister({
    store,
    people: seededPeople,
    powers: strandbyPowers,
    clock: () => new Date(`${testDay}T11:00:00Z`),
    lookUpTakes: 0,
  });
  const handler = createHandler({
    base: '/',
    backendFor: ({ headers }) =>
      register.backendFor({ session: headers.get('x-person') ?? '', person: headers.get('x-person') as PersonId }),
  });
  return (person, method, path, body, headers = {}) =>
    handler(
      new Request(`http://portal.example${path}`, {
        method,
        headers: { 'content-type': 'application/json', 'x-person': person, ...headers },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
};

/** So many that each of them has ten mandates on either side, whatever the size: the busy ones apart. */
const citizensOf = (mandates: number): number => Math.ceil((mandates - busy * mandatesOfBusy) / 10) + busy;

/** The same numbers in the same order, each time. */
const drawing = (limit: number) => {
  let state = 20261125;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % limit;
};

const worked = async (response: Response): Promise<unknown> => {
  if (response.status >= 500) throw new Error(`answered ${response.status}: ${await response.text()}`);
  return response.json();
};

interface Row {
  readonly what: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** One thing to do, again and again, in one register. */
type Call = () => Promise<unknown>;

/** Does the same in each register, a few calls here and a few there, so that all of them have the same busy and the same quiet moments of the machine. */
async function timed(what: string, count: number, together: number, all: readonly Call[]): Promise<Row[]> {
  const took = all.map((): number[] => []);
  const seconds = all.map(() => 0);
  for (const call of all) for (let at = 0; at < Math.min(50, count / 5); at += 1) await call();
  for (let done = 0; done < count; done += slice) {
    for (const [place, call] of all.entries()) {
      let left = slice;
      const begun = performance.now();
      await Promise.all(
        Array.from({ length: together }, async () => {
          while (left-- > 0) {
            const start = performance.now();
            await call();
            took[place]?.push(performance.now() - start);
          }
        }),
      );
      seconds[place] = (seconds[place] ?? 0) + (performance.now() - begun) / 1000;
    }
  }
  return took.map((times, place) => {
    times.sort((x, y) => x - y);
    const quantile = (part: number) => times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0;
    return { what, perSecond: times.length / (seconds[place] ?? 1), p50: quantile(0.5), p99: quantile(0.99) };
  });
}

/** What is measured in one register: what it is, how often, how many at once, and the call. */
function measured(store: OpenStore, citizens: number): (readonly [what: string, count: number, together: number, call: Call])[] {
  const send = serve(store);
  const draw = drawing(citizens - busy);
  const anybody = () => citizenId(busy + draw());
  let busyTurn = 0;
  const somebodyBusy = () => citizenId((busyTurn += 1) % busy);
  const mandates = async (person: PersonId, more: object = {}) =>
    (await worked(await send(person, 'POST', '/mandates/search', { ...more }))) as { items: Mandate[]; total: number };
  const principals = async (person: PersonId) => worked(await send(person, 'POST', '/principals/search', {}));
  const write = async () => {
    const [giver, holder] = [anybody(), anybody()];
    if (giver === holder) return;
    // Whoever gives has to know the other first: a handle is made for it, as a look-up would.
    const handles = await store.work(room => room.handles(giver, [holder]));
    const body = { holder: handles.get(holder) as PartyId, powers: [carePortal], until: addMonths(testDay, 2) };
    const { mandate } = (await worked(await send(giver, 'POST', '/mandates', body, { 'idempotency-key': `press-${Math.random()}` }))) as {
      mandate?: Mandate;
    };
    if (mandate)
      await worked(
        await send(giver, 'POST', `/mandates/${mandate.id}/actions`, { action: 'delete' }, { 'if-match': `"${mandate.version}"` }),
      );
  };
  let turn = 0;
  const mix = async () => {
    turn += 1;
    const person = anybody();
    switch (turn % 10) {
      case 0:
        return write();
      case 1:
      case 2:
        return principals(person);
      case 3: {
        const { items } = await mandates(person);
        return items[0] && worked(await send(person, 'GET', `/mandates/${items[0].id}`));
      }
      case 4:
        return mandates(person, { needsMe: true });
      case 5:
        return mandates(somebodyBusy(), { sort: 'changed' });
      default:
        return mandates(person);
    }
  };
  return [
    ['`mandates` of one person', calls / 2, 1, () => mandates(anybody())],
    ['`principals` of one person', calls / 2, 1, () => principals(anybody())],
    ['`mandates` of one who holds 2,000', calls / 5, 1, () => mandates(somebodyBusy())],
    ['`principals` of one who holds 2,000', calls / 20, 1, () => principals(somebodyBusy())],
    ['a gift, and its end', calls / 5, 1, write],
    [`nine reads to one gift and end, ${atOnce} at once`, calls, atOnce, mix],
  ];
}

/** What a process holds, in MB, that has only this register open, once it has done the mix. What a database server holds is beside it. */
async function held(place: StorePlace, mandates: number): Promise<number> {
  const store = await openStore(place);
  const mix = measured(store, citizensOf(mandates)).at(-1)?.[3];
  let left = calls;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left-- > 0) await mix?.();
    }),
  );
  const { rss } = memoryUsage();
  await store.close();
  return Math.round(rss / 2 ** 20);
}

/** The same, in a process of its own. */
function heldAlone(place: StorePlace, mandates: number): string {
  const words = ['--import', 'tsx', fileURLToPath(import.meta.url), '--alone', JSON.stringify(place), '--mandates', String(mandates)];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...words, '--calls', String(calls)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`a process for ${mandates} mandates ended with ${status}: ${stderr}`);
  return stdout.trim();
}

if (values.alone) {
  console.log(await held(JSON.parse(values.alone) as StorePlace, Number(values.mandates)));
  process.exit(0);
}

for (const kind of values.kinds.split(',')) {
  const server = kind === 'PostgreSQL' ? await startPostgres() : undefined;
  const folder = await mkdtemp(join(tmpdir(), 'fuldmagt-measure-'));
  const places: StorePlace[] = [];
  const stores: OpenStore[] = [];
  const all: ReturnType<typeof measured>[] = [];
  const sizes = values.mandates.split(',').map(Number);
  try {
    for (const size of sizes) {
      const place = server ? { url: await server.fresh() } : { folder: join(folder, String(size)) };
      places.push(place);
      const store = await openStore(place);
      stores.push(store);
      const begun = performance.now();
      await seed(store.database, { citizens: citizensOf(size), mandates: size, today: testDay });
      console.log(
        `${kind}: ${size} mandates of ${citizensOf(size)} citizens were seeded in ${((performance.now() - begun) / 1000).toFixed(0)} s.`,
      );
      all.push(measured(store, citizensOf(size)));
    }
    console.log(`\n### ${kind}\n`);
    console.log(`| what | ${sizes.map(size => `at ${size}: a second | p50, ms | p99, ms`).join(' | ')} | times as long (p50) |`);
    console.log(`| --- | ${sizes.map(() => '---: | ---: | ---:').join(' | ')} | ---: |`);
    for (const [place, [what, count, together]] of (all[0] ?? []).entries()) {
      const rows = await timed(
        what,
        count,
        together,
        all.flatMap(calls => calls[place]?.[3] ?? []),
      );
      const cells = rows.flatMap(({ perSecond, p50, p99 }) => [perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1)]);
      const times = (rows.at(-1)?.p50 ?? 0) / (rows[0]?.p50 ?? 1);
      console.log(`| ${[what, ...cells, times.toFixed(2)].join(' | ')} |`);
    }
    for (const store of stores.splice(0)) await store.close();
    const sums = sizes.map((size, at) => `${heldAlone(places[at] ?? {}, size)} MB at ${size}`);
    console.log(
      `\nA process with one register, after the mix: ${sums.join(', ')}. ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}.\n`,
    );
  } finally {
    for (const store of stores) await store.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
