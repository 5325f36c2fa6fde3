import { cpus, loadavg } from 'node:os';
import { memoryUsage } from 'node:process';
import { parseArgs } from 'node:util';
import { performance } from 'node:perf_hooks';
import type { PartyId } from '../../../src/domain/party.shape.js';
import type { Mandate } from '../../../src/domain/mandate.shape.js';
import { addMonths } from '../../../src/domain/day.js';
import type { PersonId } from '../../../src/registry/ports.js';
import { createHandler, createRegister, openStore, type OpenStore } from '../../../src/server/index.js';
import { testDay } from '../../../src/testing/people.js';
import { carePortal, strandbyPowers } from '../../../src/testing/world.js';
import { busy, citizenId, seededPeople } from '../../support/seeded/citizens.js';
import { seed } from '../../support/seeded/seed.js';
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
  },
});
const calls = Number(values.calls);
/** How many citizens are at it at one moment. */
const atOnce = 8;

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

async function timed(what: string, count: number, together: number, call: () => Promise<unknown>): Promise<Row> {
  const took: number[] = [];
  for (let at = 0; at < Math.min(50, count / 5); at += 1) await call();
  const begun = performance.now();
  let left = count;
  await Promise.all(
    Array.from({ length: together }, async () => {
      while (left-- > 0) {
        const start = performance.now();
        await call();
        took.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  took.sort((a, b) => a - b);
  const quantile = (part: number) => took[Math.min(took.length - 1, Math.floor(part * took.length))] ?? 0;
  return { what, perSecond: took.length / seconds, p50: quantile(0.5), p99: quantile(0.99) };
}

async function measure(store: OpenStore, citizens: number): Promise<Row[]> {
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
    await timed('`mandates` of one person', calls / 2, 1, () => mandates(anybody())),
    await timed('`principals` of one person', calls / 2, 1, () => principals(anybody())),
    await timed('`mandates` of one who holds 2,000', calls / 5, 1, () => mandates(somebodyBusy())),
    await timed('`principals` of one who holds 2,000', calls / 20, 1, () => principals(somebodyBusy())),
    await timed('a gift, and its end', calls / 5, 1, write),
    await timed(`nine reads to one gift and end, ${atOnce} at once`, calls, atOnce, mix),
  ];
}

const grown = new Map<string, number[]>();
for (const kind of values.kinds.split(',')) {
  for (const size of values.mandates.split(',').map(Number)) {
    const server = kind === 'PostgreSQL' ? await startPostgres() : undefined;
    const store = await openStore(server ? { url: await server.fresh() } : {});
    try {
      const citizens = size / 10;
      const begun = performance.now();
      await seed(store.database, { citizens, mandates: size, today: testDay });
      const seconds = (performance.now() - begun) / 1000;
      console.log(
        `\n### ${kind}, ${size.toLocaleString('en')} mandates of ${citizens.toLocaleString('en')} citizens (seeded in ${seconds.toFixed(0)} s)\n`,
      );
      console.log('| what | a second | p50, ms | p99, ms |\n| --- | ---: | ---: | ---: |');
      for (const { what, perSecond, p50, p99 } of await measure(store, citizens)) {
        console.log(`| ${what} | ${perSecond.toFixed(0)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} |`);
        grown.set(`${kind}: ${what}`, [...(grown.get(`${kind}: ${what}`) ?? []), p50]);
      }
      const { rss } = memoryUsage();
      console.log(`\n${(rss / 2 ** 20).toFixed(0)} MB in this process; ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}.`);
    } finally {
      await store.close();
      await server?.stop();
    }
  }
}
console.log('\n### How many times as long on the larger (p50)\n');
for (const [what, [small = 0, large = 0]] of grown) console.log(`- ${what}: ${(large / small).toFixed(2)}`);
