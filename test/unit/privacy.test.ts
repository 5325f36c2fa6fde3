import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { sql } from 'kysely';
import { connect } from '../../src/adapters/http.js';
import type { MandateBackend } from '../../src/contract/backend.js';
import { operation, operationNames } from '../../src/contract/operations.js';
import * as events from '../../src/context/events.js';
import { withoutGaps } from '../../src/domain/cpr.js';
import { addMonths } from '../../src/domain/day.js';
import type { DraftId } from '../../src/domain/draft.shape.js';
import type { MandateId } from '../../src/domain/mandate.shape.js';
import type { PartyId } from '../../src/domain/party.shape.js';
import { newId } from '../../src/registry/ids.js';
import { createHandler, createRegister, memoryStore, openStore, type Message, type Store } from '../../src/server/index.js';
import { aage, bo, everybody, ida, karen, lone, nordby, peopleIn, strandby, testDay, type TestPerson } from '../../src/testing/people.js';
import { carePortal, strandbyPowers } from '../../src/testing/world.js';
import { plainLetters } from './conformance/spoilt.js';

type Whole = Required<{ [Name in keyof MandateBackend]: NonNullable<MandateBackend[Name]> }>;

/** A piece of what could be kept or read by somebody who should not: an address, a header, a line of a log. */
interface Trace {
  readonly where: string;
  readonly text: string;
}

/** @throws Where a CPR number, or a name, or what the portal itself calls a person, can be read in any of these. */
function blank(traces: readonly Trace[], { ids = true } = {}): void {
  assert.ok(traces.length > 0, 'there is nothing to look through');
  for (const { where, text } of traces) {
    const plain = [text, safely(decodeURIComponent, text.replaceAll('+', ' ')), safely(atob, text)].join('\n');
    for (const { cpr, name, id } of everybody) {
      assert.ok(!withoutGaps(plain).includes(cpr), `a CPR number is in ${where}`);
      assert.ok(!plain.toLocaleLowerCase('da').includes(name.toLocaleLowerCase('da')), `a name is in ${where}`);
      assert.ok(!ids || !plain.includes(id), `what the portal calls a person is in ${where}`);
    }
  }
}

const safely = (read: (text: string) => string, text: string): string => {
  try {
    return read(text);
  } catch {
    return '';
  }
};

/** Hears all that goes to the console and to the screen, until the test is over. */
function listen(t: TestContext): Trace[] {
  const heard: Trace[] = [];
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const)
    t.mock.method(console, level, (...words: unknown[]) => heard.push({ where: `console.${level}`, text: words.map(String).join(' ') }));
  return heard;
}

/** Two people at two screens, over the wire, and all that is left of what they do. */
function portal(store: Store = memoryStore()) {
  const traces: Trace[] = [];
  const sessions = new Map<string, MandateBackend>();
  const register = createRegister({
    store,
    people: peopleIn(everybody),
    powers: strandbyPowers,
    lookUpTakes: 0,
    clock: () => new Date(`${testDay}T11:00:00Z`),
    allows: { message: true },
    letters: plainLetters,
  });
  const handler = createHandler({ base: '/api/fuldmagt', backendFor: request => sessions.get(request.headers.get('x-session') ?? '') });
  const serve = async (backend: MandateBackend) => {
    const session = newId();
    sessions.set(session, backend);
    const send = async (request: Request) => {
      traces.push({ where: 'an address', text: request.url });
      for (const [name, value] of request.headers) traces.push({ where: `the header ${name}`, text: value });
      request.headers.set('x-session', session);
      const response = await handler(request);
      for (const [name, value] of response.headers) traces.push({ where: `the header ${name} of an answer`, text: value });
      if (!response.ok) traces.push({ where: 'a problem', text: await response.clone().text() });
      return response;
    };
    return (await connect('https://portal.example/api/fuldmagt', { fetch: send })) as Whole;
  };
  const logIn = ({ id }: TestPerson) => serve(register.backendFor({ session: newId(), person: id }));
  const desk = (municipality: string) => serve(register.deskFor({ person: lone.id, municipality }));
  return { traces, logIn, desk, register };
}

/** What Bo and Karen do, from the first look-up to the last day, with all that can go wrong on the way. */
async function journey({ logIn, desk, traces }: ReturnType<typeof portal>): Promise<void> {
  const [his, hers] = [await logIn(bo), await logIn(karen)];
  const over = new AbortController();
  const told = (async (stream: AsyncIterable<unknown>) => {
    for await (const change of stream) traces.push({ where: 'a stream of changes', text: JSON.stringify(change) });
  })(await hers.changes({}, { signal: over.signal }));
  const goesWrong = async (call: Promise<unknown>) => {
    const error = await call.then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.ok(error instanceof Error);
    traces.push({
      where: 'an error',
      text: `${error.name} ${error.message} ${JSON.stringify(error)} ${String(error.stack)} ${JSON.stringify(error.cause)}`,
    });
  };
  const typed = { name: karen.name, cpr: `${karen.cpr.slice(0, 6)}-${karen.cpr.slice(6)}` };
  await his.session({});
  await goesWrong(his.findPerson({ name: 'Karen', cpr: karen.cpr }));
  await goesWrong(his.findPerson({ name: karen.name, cpr: 'karen' }));
  await goesWrong(his.findPerson({ name: karen.name.repeat(50), cpr: karen.cpr }));
  await goesWrong(his.findPerson({ name: bo.name, cpr: bo.cpr }));
  const { person } = await his.findPerson(typed);
  const wanted = { giver: person.id, powers: [carePortal], until: addMonths(testDay, 2) };
  await his.catalogue({ giver: person.id });
  await goesWrong(his.request({ ...wanted, giver: karen.cpr as PartyId }));
  await goesWrong(his.request({ ...wanted, until: '2026-13-13' as typeof testDay }));
  const draft = { id: newId() as DraftId, intent: 'request' as const, person: person.id, powers: [carePortal] };
  await his.keepDraft(draft, { version: 0 });
  await his.drafts({});
  await his.draft({ id: draft.id });
  await goesWrong(his.keepDraft({ ...draft, person: karen.cpr as PartyId }, { version: 1 }));
  await goesWrong((await logIn(ida)).draft({ id: draft.id }));
  const answer = await his.request({ ...wanted, message: 'Så kan jeg se dine tider.' }, { idempotencyKey: newId() });
  assert.ok(answer.outcome === 'done');
  await goesWrong(his.request(wanted, { idempotencyKey: newId() }));
  await his.dropDraft({ id: draft.id });
  await hers.mandates({ text: bo.name, needsMe: true });
  await hers.perform({ id: answer.mandate.id, action: 'approve' }, { version: answer.mandate.version, idempotencyKey: newId() });
  await goesWrong(hers.perform({ id: answer.mandate.id, action: 'approve' }, { version: 1 }));
  await his.mandates({ text: karen.name, limit: 1 });
  await his.principals({ text: karen.name });
  await his.pin({ person: person.id, pinned: true });
  await his.actFor({ person: person.id });
  await his.session({});
  const { mandate } = await his.mandate({ id: answer.mandate.id });
  await goesWrong((await logIn(ida)).mandate({ id: answer.mandate.id }));
  await goesWrong(his.mandate({ id: 'no-such-mandate' as MandateId }));
  await goesWrong(his.perform({ id: mandate.id, action: 'delete' }, { version: mandate.version }));
  await his.actFor({ person: null });
  await his.perform({ id: mandate.id, action: 'delete' }, { version: mandate.version });

  // And by letter, to one who signs by hand.
  const signer = (await his.findPerson({ name: aage.name, cpr: aage.cpr })).person;
  await goesWrong(his.request({ ...wanted, giver: signer.id }));
  const sent = await his.request({ ...wanted, giver: signer.id, delivery: 'letter' }, { idempotencyKey: newId() });
  assert.ok(sent.outcome === 'done');
  const { id, reference, version } = sent.mandate;
  await his.letter({ id });
  const [clerk, stranger] = [await desk(strandby), await desk(nordby)];
  assert.equal((await clerk.cases({ reference })).total, 1);
  await goesWrong(stranger.case({ id }));
  await goesWrong(stranger.caseLetter({ id }));
  await clerk.caseLetter({ id });
  await clerk.decide({ id, action: 'register-letter' }, { version, idempotencyKey: newId() });
  await clerk.case({ id });
  await goesWrong(clerk.decide({ id, action: 'approve', checks: ['pages'] }, { version: version + 1 }));
  await clerk.decide({ id, action: 'decline', reasons: ['signature'] }, { version: version + 1 });
  over.abort();
  await told;
  assert.ok(traces.some(({ where, text }) => where === 'a stream of changes' && text.includes(mandate.id)));
}

test('no address, header, problem, error or line of a log on the way from the first look-up to the last day names anybody', async t => {
  const heard = listen(t);
  const made = portal();
  await journey(made);
  blank(made.traces);
  assert.deepEqual(heard, []);
});

test('the search would find what it looks for', () => {
  for (const text of [
    karen.cpr,
    `/find?cpr=${karen.cpr}`,
    `${karen.cpr.slice(0, 6)}-${karen.cpr.slice(6)}`,
    'KAREN HOLM',
    '/find?name=Karen+Holm',
    '/find/Karen%20Holm',
    btoa(JSON.stringify(['Karen Holm', '1'])),
    karen.id,
  ]) {
    assert.throws(() => blank([{ where: 'here', text }]), /is in here/, text);
  }
});

test('no place in a list names anybody, whatever the list is sorted by', async () => {
  const { logIn } = portal();
  const givers = everybody.filter(({ id, digital, born }) => id !== bo.id && digital && born < '2000' && id !== 'person-finn').slice(0, 4);
  for (const giver of givers) {
    const theirs = await logIn(giver);
    const { person } = await theirs.findPerson({ name: bo.name, cpr: bo.cpr });
    await theirs.give({ holder: person.id, powers: [carePortal], until: addMonths(testDay, 2) });
  }
  const his = await logIn(bo);
  const places: Trace[] = [];
  for (const page of [his.principals({ limit: 2 }), his.mandates({ limit: 2, sort: 'until' }), his.mandates({ limit: 2, sort: 'changed' })])
    places.push({ where: 'a place in a list', text: (await page).next ?? assert.fail('there is no next page') });
  blank(places.map(({ where, text }) => ({ where, text: text.replaceAll('-', '+').replaceAll('_', '/') })));
});

test('what is kept holds no CPR number and no name: people are kept by what the portal calls them', async t => {
  const store = await openStore();
  t.after(() => store.close());
  await journey(portal(store));
  const { rows } = await sql<{
    name: string;
  }>`select table_name as name from information_schema.tables where table_name like 'fuldmagt%'`.execute(store.database);
  assert.ok(rows.length >= 5, `${rows.length} tables`);
  const kept: Trace[] = [];
  for (const { name } of rows) {
    const all = await sql`select * from ${sql.table(name)}`.execute(store.database);
    kept.push(...all.rows.map(row => ({ where: `the table ${name}`, text: JSON.stringify(row) })));
  }
  blank(kept, { ids: false });
});

test('what is sent to people names nobody until the sender finds the words', async () => {
  const made = portal();
  await journey(made);
  const sent: Message[] = [];
  await made.register.deliver({ send: async message => void sent.push(message) });
  assert.ok(sent.length > 0);
  blank(
    sent.map(message => ({ where: `the message ${message.kind}`, text: JSON.stringify(message) })),
    { ids: false },
  );
});

test('when the portal breaks in the middle of a look-up, neither the answer nor the log says of whom', async t => {
  const heard = listen(t);
  const register = createRegister({
    store: memoryStore(),
    people: {
      ...peopleIn(everybody),
      find: async (name, cpr) => {
        throw new Error(`no row for ${name} with ${cpr}`, { cause: { name, cpr } });
      },
    },
    powers: strandbyPowers,
    lookUpTakes: 0,
  });
  const handler = createHandler({ base: '/', backendFor: () => register.backendFor({ session: newId(), person: bo.id }) });
  const response = await handler(
    new Request('https://portal.example/people/find', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: karen.name, cpr: karen.cpr }),
    }),
  );
  assert.equal(response.status, 500);
  blank([{ where: 'the answer', text: await response.text() }, ...heard]);
  assert.equal(heard.length, 1);
});

// What goes up through a page

/** What an event may carry: ids, days, states, steps, reasons and an address. */
const carried: readonly string[] = [
  'from',
  'to',
  'intent',
  'powers',
  'person',
  'until',
  'replaces',
  'id',
  'state',
  'action',
  'href',
  'reason',
  'seconds',
];

for (const [name, kind] of Object.entries(events)) {
  test(`${name} carries ids, days, states, steps and reasons alone`, () => {
    const Made = kind as unknown as new (...given: unknown[]) => Event;
    const event = new Made({}, {}, {});
    assert.match(event.type, /^fuldmagt-[a-z-]+$/);
    assert.ok(event.bubbles && event.composed);
    const fields = Object.keys(event).filter(field => !(field in new Event('x')));
    assert.deepEqual(
      fields.filter(field => !carried.includes(field)),
      [],
    );
  });
}

test('every operation is asked for on the way', async () => {
  const made = portal();
  await journey(made);
  const asked = made.traces
    .filter(({ where }) => where === 'an address')
    .map(({ text }) => new URL(text).pathname.replace('/api/fuldmagt', ''));
  for (const path of operationNames.filter(name => name !== 'give').map(name => operation(name).path)) {
    const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
    assert.ok(
      asked.some(address => pattern.test(address)),
      path,
    );
  }
});
