import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { sql } from 'kysely';
import { toDay } from '../../src/domain/day.js';
import type { Day } from '../../src/domain/day.shape.js';
import type { People, PersonId } from '../../src/registry/ports.js';
import { createHandler, createRegister, openStore } from '../../src/server/index.js';
import { strandby } from '../../src/testing/people.js';
import { strandbyPowers } from '../../src/testing/world.js';

/*
 * One of several servers on a database, which can be killed at any moment: `racing-server.ts postgres://…`. It prints its port. Who asks stands in a header. Time runs on it, five times a second.
 * What is sent is put into the table `received`, a row for each time.
 */
const store = await openStore({ url: process.argv[2] });
const people: People = {
  find: async () => undefined,
  get: async ids =>
    new Map(ids.map(id => [id, { id, name: `Borger ${id}`, born: '1970-01-01' as Day, municipality: strandby, digital: true }])),
};
const register = createRegister({
  store,
  people,
  powers: strandbyPowers,
  lookUpTakes: 0,
  // What a killed server was about to send is soon sent by another one.
  sending: { patience: 1, firstWait: 1, longestWait: 1 },
});
const handler = createHandler({
  base: '/api',
  backendFor: request => {
    const person = request.headers.get('x-person') as PersonId | null;
    return person === null ? undefined : register.backendFor({ session: person, person });
  },
});

let sending = false;
setInterval(() => {
  if (sending) return;
  sending = true;
  register
    .deliver({
      async send({ id, to, kind, mandate }) {
        await sql`insert into received values (${id}, ${to}, ${kind}, ${mandate})`.execute(store.database);
      },
    })
    .catch(() => undefined)
    .finally(() => (sending = false));
}, 50);

let passing = false;
setInterval(() => {
  if (passing) return;
  passing = true;
  register
    .runTime()
    .catch(() => undefined)
    .finally(() => (passing = false));
}, 200);

const listener = getRequestListener(handler);
const server = createServer((request, response) => void listener(request, response)).listen(0, '127.0.0.1', () => {
  console.log(`${(server.address() as AddressInfo).port} ${toDay(new Date())}`);
});
