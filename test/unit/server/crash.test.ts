import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { http } from '../../../src/adapters/http.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Outcome } from '../../../src/contract/operations.js';
import { addDays, toDay } from '../../../src/domain/day.js';
import { possible } from '../../../src/domain/chance.js';
import type { Action, MandateId } from '../../../src/domain/mandate.shape.js';
import type { PartyId } from '../../../src/domain/party.shape.js';
import { isRefusal, type Reason } from '../../../src/domain/refusal.js';
import { newId } from '../../../src/registry/ids.js';
import type { PersonId } from '../../../src/registry/ports.js';
import { openStore, type OpenStore } from '../../../src/server/index.js';
import { carePortal } from '../../../src/testing/index.js';
import { kinds } from '../../support/databases.js';
import { startPostgres, type Postgres } from '../../support/postgres.js';

/** How long the clients race, how many they are, and how often a server is killed meanwhile. The long tests ask for more. */
const seconds = Number(process.env['CRASH_SECONDS'] ?? 8);
const kills = Number(process.env['CRASH_KILLS'] ?? 3);
const clients = Number(process.env['CRASH_CLIENTS'] ?? 50);
/** They are the screens of few people, who all know each other: so that most of them want the same mandates at the same moment. */
const many = Math.max(3, Math.round(clients / 5));

/** A server in a process of its own. */
interface Server {
  readonly address: string;
  readonly child: ChildProcess;
}

const script = fileURLToPath(new URL('../../support/racing-server.ts', import.meta.url));
const startServer = async (url: string): Promise<Server> => {
  const child = spawn(process.execPath, ['--import', 'tsx', script, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill('SIGKILL'));
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}`))),
  ])) as [string];
  return { address: `http://127.0.0.1:${line.split(' ')[0]}/api`, child };
};

/** Answers after which nobody knows whether it was done: it is asked again, under the same key, of whichever server. */
const open: readonly Reason[] = ['unreachable', 'timed-out', 'backend-down'];

/** What a mandate is after the last thing that happened to it. */
const stateAfter: Readonly<Record<string, string>> = {
  request: 'awaiting-approval',
  give: 'active',
  approve: 'active',
  reject: 'rejected',
  withdraw: 'withdrawn',
  delete: 'deleted',
  'request-extension': 'active',
  'approve-extension': 'active',
  'reject-extension': 'active',
  replaced: 'replaced',
};

/** Whom each thing that happens is told to, as the kinds of message. */
const messagesOf: Readonly<Record<string, { readonly kind: string; readonly receipt?: true } | undefined>> = {
  request: { kind: 'request' },
  give: { kind: 'given' },
  approve: { kind: 'approved', receipt: true },
  reject: { kind: 'rejected' },
  withdraw: { kind: 'withdrawn' },
  delete: { kind: 'deleted', receipt: true },
  'request-extension': { kind: 'extension-requested' },
  'approve-extension': { kind: 'extension-approved', receipt: true },
  'reject-extension': { kind: 'extension-rejected' },
  notice: { kind: 'notice', receipt: true },
};

describe(
  `${clients} clients of ${many} people race for ${seconds} seconds with each other and with time on two servers, of which one or the other is killed ${kills} times`,
  {
    skip: !kinds().includes('PostgreSQL'),
  },
  () => {
    let postgres: Postgres;
    let store: OpenStore;
    let url: string;
    const servers: Server[] = [];
    const people = Array.from({ length: many }, (_, at) => `borger-${at}` as PersonId);
    /** By what name each knows the others. */
    const handles = new Map<PersonId, readonly PartyId[]>();

    before(async () => {
      postgres = (await startPostgres()) ?? assert.fail('there is no PostgreSQL');
      url = await postgres.fresh();
      store = await openStore({ url });
      await sql`create table received (id text, recipient text, kind text, mandate text)`.execute(store.database);
      await store.work(async room => {
        for (const person of people) {
          const others = people.filter(other => other !== person);
          handles.set(person, [...(await room.handles(person, others)).values()]);
        }
      });
      servers.push(...(await Promise.all([startServer(url), startServer(url)])));
    });
    after(async () => {
      for (const { child } of servers) child.kill('SIGKILL');
      await store.close();
      await postgres.stop();
    });

    const backendOf = (person: PersonId, server: number): MandateBackend => {
      const send = (request: Request) => {
        request.headers.set('x-person', person);
        return fetch(request);
      };
      return http((servers[server] as Server).address, { fetch: send, timeout: 5_000 });
    };

    /** All that was said to have been done: under which key, to which mandate, and what. */
    const done: {
      readonly key: string;
      readonly id: MandateId;
      readonly kind: string;
      readonly ask: (server: number) => Promise<Outcome>;
    }[] = [];
    const reasons = new Map<string, number>();
    let retries = 0;

    /** Asks until there is an answer: of one server, and where it gives none, of the other. */
    const surely = async <T>(ask: (server: number) => Promise<T>): Promise<T> => {
      for (let server = Math.random() < 0.5 ? 0 : 1, tries = 0; ; server = 1 - server, tries += 1) {
        try {
          return await ask(server);
        } catch (error) {
          if (!isRefusal(error)) throw error;
          if (!open.includes(error.reason) || tries > 200) throw error;
          retries += 1;
          await new Promise(resolve => setTimeout(resolve, 50 + Math.random() * 50));
        }
      }
    };

    const today = toDay(new Date());
    let days = 0;

    const oneOf = <T>(all: readonly T[]): T | undefined => all[Math.floor(Math.random() * all.length)];

    /** One thing that a client does, chosen by chance among what can be done. */
    const act = async (at: number): Promise<void> => {
      const person = people[at % many] as PersonId;
      const partner = oneOf(handles.get(person) ?? []) ?? assert.fail();
      const mine = await surely(server => backendOf(person, server).mandates?.({ limit: 20 }) ?? assert.fail());
      // The newest two that something can be done to: others at other screens want just these.
      const chosen = oneOf(mine.items.filter(({ can }) => possible(can, today).length > 0).slice(0, 2));
      const can = chosen ? possible(chosen.can, today) : [];
      const key = newId();
      const options = { idempotencyKey: key };
      const dice = Math.random();
      const write = async (kind: string, ask: (server: number) => Promise<Outcome> | undefined) => {
        const sure = async (server: number) => (await ask(server)) ?? assert.fail();
        try {
          const outcome = await surely(sure);
          assert.ok(outcome.outcome === 'done');
          done.push({ key, id: outcome.mandate.id, kind, ask: sure });
        } catch (error) {
          if (!isRefusal(error) || open.includes(error.reason)) throw error;
          reasons.set(error.reason, (reasons.get(error.reason) ?? 0) + 1);
        }
      };
      if (!chosen || dice < 0.1) {
        // Some end today, so that they can be extended.
        const until = Math.random() < 0.4 ? today : addDays(today, (days += 1) % 300);
        if (Math.random() < 0.5)
          await write('request', server => backendOf(person, server).request?.({ giver: partner, powers: [carePortal], until }, options));
        else await write('give', server => backendOf(person, server).give?.({ holder: partner, powers: [carePortal], until }, options));
        return;
      }
      const { id, version } = chosen;
      if (can.includes('replace') && chosen.side === 'giver' && dice < 0.45) {
        const what = { holder: chosen.holder.id, powers: [carePortal], until: addDays(today, 10), replaces: id };
        await write('give', server => backendOf(person, server).give?.(what, { ...options, version }));
        return;
      }
      const actions = can.filter((action): action is Action => action !== 'replace');
      const action = oneOf(actions);
      if (!action) return;
      const input = { id, action, ...(action === 'request-extension' && { until: addDays(today, 30) }) };
      await write(action, server => backendOf(person, server).perform?.(input, { ...options, version }));
    };

    test('there is one truth for each mandate, and its history, its messages and all that anybody was told match it exactly', async t => {
      const end = Date.now() + seconds * 1_000;
      let acts = 0;
      const racing = people.map(async (_, at) => {
        for (; Date.now() < end; acts += 1) await act(at);
      });
      const killing = (async () => {
        const moments = Array.from({ length: kills }, () => Math.random() * seconds * 900).sort((a, b) => a - b);
        const began = Date.now();
        for (const [time, moment] of moments.entries()) {
          await new Promise(resolve => setTimeout(resolve, Math.max(0, began + moment - Date.now())));
          const { child } = servers[time % 2] as Server;
          child.kill('SIGKILL');
          servers[time % 2] = await startServer(url);
        }
      })();
      await Promise.all([...racing, killing]);

      // Everything that waits is sent, by whichever server.
      const waits = async () => {
        const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from fuldmagt_outbox where sent is null`.execute(
          store.database,
        );
        return rows[0]?.waiting ?? 0;
      };
      for (let tries = 0; (await waits()) > 0; tries += 1) {
        assert.ok(tries < 300, `${await waits()} messages have not been sent`);
        await new Promise(resolve => setTimeout(resolve, 100));
      }

      // Time runs on: all is read as it was at one moment.
      const { mandates, happenings, outbox, received } = await store.database
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async moment => ({
          mandates: (
            await sql<{ id: string; state: string; version: number; giver: string; holder: string; extension: object | null }>`
              select id, state, version, giver, holder, extension from fuldmagt_mandate`.execute(moment)
          ).rows,
          happenings: (
            await sql<{ mandate: string; kind: string; by: string }>`
              select mandate, kind, by from fuldmagt_history order by seq`.execute(moment)
          ).rows,
          outbox: (
            await sql<{ id: string; mandate: string; recipient: string; kind: string }>`
              select id, mandate, recipient, kind from fuldmagt_outbox`.execute(moment)
          ).rows,
          received: (
            await sql<{ id: string; mandate: string; recipient: string; kind: string }>`
              select id, mandate, recipient, kind from received`.execute(moment)
          ).rows,
        }));

      const of = <T extends { readonly mandate: string }>(rows: readonly T[]) => {
        const groups = new Map<string, T[]>();
        for (const row of rows) groups.set(row.mandate, [...(groups.get(row.mandate) ?? []), row]);
        return groups;
      };
      const [histories, messages] = [of(happenings), of(outbox)];
      for (const { id, state, version, giver, holder, extension } of mandates) {
        const history = histories.get(id) ?? [];
        const what = `${id}: ${history.map(({ kind }) => kind).join()}`;
        // That its last day is coming changes nothing about it.
        const deeds = history.filter(({ kind }) => kind !== 'notice');
        const last = deeds.at(-1)?.kind ?? '';
        assert.equal(state, stateAfter[last], what);
        assert.equal(version, deeds.length, what);
        const periods = 1 + deeds.filter(({ kind }) => kind === 'approve-extension').length;
        assert.ok(history.length - deeds.length <= periods, what);
        assert.equal(extension !== null, last === 'request-extension', what);
        const expected = history.flatMap(({ kind, by }) => {
          const news = messagesOf[kind];
          if (!news) return [];
          const [self, other] = by === 'giver' ? [giver, holder] : [holder, giver];
          return [`${news.kind} to ${other}`, ...(news.receipt ? [`${news.kind} to ${self}`] : [])];
        });
        assert.deepEqual((messages.get(id) ?? []).map(({ kind, recipient }) => `${kind} to ${recipient}`).sort(), expected.sort(), what);
      }
      assert.equal(
        happenings.filter(({ mandate }) => !mandates.some(({ id }) => id === mandate)).length,
        0,
        'there is history of no mandate',
      );

      // What clients were told was done is what happened, no more and no less; that one was replaced came of giving another, and what time did was asked by nobody.
      const said = done.map(({ id, kind }) => `${id} ${kind}`).sort();
      assert.deepEqual(
        happenings
          .filter(({ kind }) => kind !== 'replaced' && kind !== 'notice')
          .map(({ mandate, kind }) => `${mandate} ${kind}`)
          .sort(),
        said,
      );

      // No message is lost, but for news that was none any more; one that came twice came with the same id, and said the same.
      const told = new Map(received.map(message => [message.id, message]));
      const written = new Map(outbox.map(message => [message.id, message]));
      assert.deepEqual(
        outbox.filter(({ id, kind }) => kind !== 'notice' && !told.has(id)),
        [],
      );
      for (const message of received) assert.deepEqual(written.get(message.id), message);
      const notices = outbox.filter(({ kind }) => kind === 'notice');
      assert.ok(notices.length > 0, 'time has told nobody that a last day is coming');

      // A key that is sent again, to either server, gets the same mandate, and nothing happens.
      for (const { id, ask } of done.toSorted(() => Math.random() - 0.5).slice(0, 40))
        for (const server of [0, 1]) {
          const outcome = await ask(server);
          assert.ok(outcome.outcome === 'done' && outcome.mandate.id === id);
        }
      const { rows: again } = await sql<{
        count: number;
      }>`select count(*)::int as count from fuldmagt_history where kind <> 'notice'`.execute(store.database);
      assert.equal(again[0]?.count, happenings.filter(({ kind }) => kind !== 'notice').length);

      assert.ok(done.length > many && mandates.length > 5, `${done.length} deeds`);
      t.diagnostic(
        `${acts} deeds tried, ${done.length} done, ${[...reasons].map(([reason, count]) => `${count} ${reason}`).join(', ')}; ${retries} sent again; ` +
          `${mandates.length} mandates, ${outbox.length} messages, ${notices.length} of them told by time; ${received.length - told.size} came twice`,
      );
    });
  },
);
