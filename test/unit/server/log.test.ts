import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pino } from 'pino';
import { Refusal } from '../../../src/domain/refusal.js';
import { createHandler, faultOf, logTo, usualWords, type Log } from '../../../src/server/index.js';
import { bo, everybody, karen, peopleIn } from '../../../src/testing/people.js';
import { world } from '../../../src/testing/world.js';

/** What must not be read in any line, in any of the ways in which it may be written. */
const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJrYXJlbiJ9.c2lnbmF0dXJl';
const secrets: readonly string[] = [
  ...everybody.flatMap(({ name, cpr, id }) => [
    name,
    ...name.split(' ').filter(part => part.length > 3),
    cpr,
    `${cpr.slice(0, 6)}-${cpr.slice(6)}`,
    id,
  ]),
  token,
  'cookie-of-karen',
  'hunter2',
];

const written = () => {
  const lines: string[] = [];
  const writer = pino({ base: null, messageKey: 'event' }, { write: (line: string) => void lines.push(line) });
  const log = logTo(writer, [...usualWords, 'failed', 'slow']);
  return { lines, log };
};

const blank = (lines: readonly string[]) => {
  const text = lines.join('\n');
  const plain = [text, decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, ''))].join('\n').toLocaleLowerCase('da');
  assert.deepEqual(
    secrets.filter(
      secret => plain.includes(secret.toLocaleLowerCase('da')) || plain.includes(encodeURIComponent(secret).toLocaleLowerCase('da')),
    ),
    [],
  );
};

describe('The log', () => {
  test('writes one JSON object for each thing that has happened, with the facts of it', () => {
    const { lines, log } = written();
    log.info('answered', { method: 'GET', route: '/mandates/:id', status: 200, ms: 12 });
    log.warn('slow', { operation: 'mandates', ms: 3_000.5 });
    assert.deepEqual(
      lines.map(line => ({ ...(JSON.parse(line) as object), time: 0 })),
      [
        { level: 30, time: 0, method: 'GET', route: '/mandates/:id', status: 200, ms: 12, event: 'answered' },
        { level: 40, time: 0, operation: 'mandates', ms: 3_000.5, event: 'slow' },
      ],
    );
  });

  test('tells of an error what kind it was and where, down to its causes, and nothing of what it says', () => {
    const { lines, log } = written();
    const cause = Object.assign(new TypeError(`no row for ${karen.name}`), { code: '23505', detail: karen.cpr });
    log.failed('operation-failed', new Error(`${karen.name} ${karen.cpr}`, { cause }), { operation: 'request' });
    const { error } = JSON.parse(lines[0] ?? '') as { error: ReturnType<typeof faultOf> };
    assert.equal(error.kind, 'Error');
    assert.match(error.at[0] ?? '', /log\.test\.ts:\d+:\d+$/);
    assert.deepEqual([error.cause?.kind, error.cause?.code], ['TypeError', '23505']);
    blank(lines);
  });

  test('knows what can happen, and has no word for anything else', () => {
    const { lines, log } = written();
    log.info('person-karen', { task: 'deliver' });
    log.info('answered', { task: 'karen' });
    assert.deepEqual(
      lines.map(line => JSON.parse(line) as { event: string; task: string }).map(({ event, task }) => [event, task]),
      [
        ['[left out]', 'deliver'],
        ['answered', '[left out]'],
      ],
    );
  });

  test('tells why something was refused', () => {
    assert.deepEqual(faultOf(new Refusal('backend-down')).reason, 'backend-down');
  });

  /** Everything that could carry somebody's name into a line, with a secret in it. */
  const carriers: readonly (readonly [string, (secret: string, log: Log) => void])[] = [
    ...['event', 'method', 'route', 'status', 'ms', 'task', 'count', 'port', 'signal', 'day', 'operation', 'reason', 'other'].map(
      field =>
        [
          `the fact ${field}`,
          (secret: string, log: Log) => log.info(field === 'event' ? secret : 'answered', { [field]: secret }),
        ] as const,
    ),
    ['a route that is an address', (secret, log) => log.info('answered', { route: `/mandates/${encodeURIComponent(secret)}?a=${secret}` })],
    ['a message', (secret, log) => log.failed('failed', new Error(secret))],
    [
      'a message of many lines',
      (secret, log) => log.failed('failed', new Error(`a\n    at ${secret} (/app/${secret}.js:1:1)\n    at /${secret}:1:1`)),
    ],
    [
      'a message that somebody changed',
      (secret, log) => log.failed('failed', Object.assign(new Error(`a\n${secret}\n    at ${secret}`), { message: 'b' })),
    ],
    [
      'a stack',
      (secret, log) =>
        log.failed('failed', Object.assign(new Error('a'), { stack: `Error: a\n    at ${secret}\n    at ${secret} (node)\n${secret}` })),
    ],
    ['a name of an error', (secret, log) => log.failed('failed', Object.assign(new Error('a'), { name: secret }))],
    ['a code', (secret, log) => log.failed('failed', Object.assign(new Error('a'), { code: secret }))],
    ['a cause', (secret, log) => log.failed('failed', new Error('a', { cause: { secret } }))],
    ['a cause of a cause', (secret, log) => log.failed('failed', new Error('a', { cause: new Error('b', { cause: secret }) }))],
    [
      'fields of an error',
      (secret, log) =>
        log.failed('failed', Object.assign(new Error('a'), { detail: secret, parameters: [secret], headers: { cookie: secret } })),
    ],
    ['what is no error', (secret, log) => log.failed('failed', { secret, toString: () => secret })],
    ['a text that is thrown', (secret, log) => log.failed('failed', secret)],
  ];
  for (const [what, carry] of carriers) {
    test(`lets nothing through that comes in ${what}`, () => {
      const { lines, log } = written();
      for (const secret of secrets) carry(secret, log);
      assert.equal(lines.length, secrets.length);
      blank(lines);
    });
  }

  test('hears of a request whose every part is somebody’s, and of what breaks over it, and tells nothing of them', async () => {
    const { lines, log } = written();
    const handler = createHandler({
      base: '/api/fuldmagt',
      onError: (error, { operation }) => log.failed('operation-failed', error, { operation }),
      backendFor: request => ({
        ...world({ people: peopleIn(everybody) }).as(bo),
        findPerson: async input => {
          throw new Error(`${request.url} ${JSON.stringify([...request.headers])} ${JSON.stringify(input)}`, { cause: { input, request } });
        },
      }),
    });
    for (const { name, cpr } of everybody) {
      const response = await handler(
        new Request(`https://portal.example/api/fuldmagt/people/find?name=${encodeURIComponent(name)}&cpr=${cpr}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${token}`,
            cookie: 'session=cookie-of-karen',
            'x-cpr': cpr,
          },
          body: JSON.stringify({ name, cpr }),
        }),
      );
      assert.equal(response.status, 500);
    }
    assert.equal(lines.length, everybody.length);
    assert.match(lines[0] ?? '', /"operation":"findPerson"/);
    blank(lines);
  });
});
