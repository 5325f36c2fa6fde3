import { isRepeatable, operation, type OperationName } from '../../../src/contract/operations.js';
import { reasons, type Reason } from '../../../src/domain/refusal.js';
import type { Fault, Plan } from '../../../src/testing/faults/plan.js';
import type { WireFault } from '../../../src/testing/faults/faulty-fetch.js';

/** What comes of a call: it is answered, or refused, and after how long it is worth another try. A stream may go on trying until its reader ends it. */
export type Outcome = 'answered' | 'goes on' | Reason | readonly [Reason, number];

/** One way to fail, and what comes of it. */
export interface Row {
  readonly name: string;
  readonly wire?: WireFault;
  /** Behind the handler. */
  readonly backend?: Fault;
  /** Only the first call fails. */
  readonly once?: true;
  /** What comes of a call that can be sent again. */
  readonly comes: Outcome;
  /** What comes of one that cannot, where that is something else. */
  readonly alone?: Outcome;
  /** What comes of a stream, where that is something else. */
  readonly stream?: Outcome;
  /** What comes of a file, where that is something else. */
  readonly file?: Outcome;
  /** How often a call that can be sent again is sent. Once where nothing is said. */
  readonly tries?: number;
}

/** When the world is tested, as `timeAtWill` begins. */
const now = Date.parse('2026-03-02T11:00:00Z');
const inSeconds = (seconds: number) => new Date(now + seconds * 1_000).toUTCString();

const wire = (name: string, fault: WireFault, comes: Outcome, more: Partial<Row> = {}): Row => ({ name, wire: fault, comes, ...more });
const backend = (name: string, fault: Fault, comes: Outcome, more: Partial<Row> = {}): Row => ({ name, backend: fault, comes, ...more });

/** Fails each time, and fails the first time only: after that it is answered, unless it cannot be sent again. */
const eachAndOnce = (name: string, fault: WireFault, comes: Outcome, more: Partial<Row> = {}): Row[] => [
  wire(`${name}, each time`, fault, comes, { tries: 3, stream: 'goes on', ...more }),
  wire(`${name}, once`, fault, 'answered', { once: true, alone: comes, stream: 'answered', tries: 2 }),
];

/** Reasons that the wire may tell in passing. */
const passing: readonly Reason[] = ['backend-down', 'unreachable', 'timed-out'];

const refusals = reasons.flatMap(reason => {
  const fault = { fault: 'refused', reason } as const;
  const again = passing.includes(reason);
  const goesOn = again || reason === 'too-many-attempts';
  return [
    backend(`refused with ${reason}`, fault, reason, { ...(again && { tries: 3 }), ...(goesOn && { stream: 'goes on' }) }),
    ...(again
      ? [backend(`refused with ${reason}, once`, fault, 'answered', { once: true, alone: reason, stream: 'answered', tries: 2 })]
      : []),
  ];
});

const retryAfter: Row[] = ([429, 503] as const).flatMap(status => {
  const reason = status === 429 ? 'too-many-attempts' : 'backend-down';
  const says = (name: string, after: number | string, comes: Outcome, more: Partial<Row> = {}) =>
    wire(`${status} with Retry-After ${name}`, { fault: 'status', status, retryAfter: after }, comes, { stream: 'goes on', ...more });
  return [
    says('of 2 seconds, each time', 2, [reason, 2], { tries: 3 }),
    says('of 2 seconds, once', 2, 'answered', { once: true, alone: [reason, 2], stream: 'answered', tries: 2 }),
    says('of an hour', 3_600, [reason, 3_600]),
    says('of thirty years', 999_999_999, [reason, 86_400]),
    says('that is a moment 2 seconds away, once', inSeconds(2), 'answered', {
      once: true,
      alone: [reason, 2],
      stream: 'answered',
      tries: 2,
    }),
    says('that is a moment an hour away', inSeconds(3_600), [reason, 3_600]),
    says('that is a moment long past, once', 'Wed, 21 Oct 2015 07:28:00 GMT', 'answered', {
      once: true,
      alone: [reason, 0],
      stream: 'answered',
      tries: 2,
    }),
    says('that nobody can read', 'om lidt', reason, status === 503 ? { tries: 3 } : {}),
  ];
});

/** All ways to fail. */
export const rows: readonly Row[] = [
  ...refusals,
  ...retryAfter,
  wire('slow', { fault: 'slow', milliseconds: 6_000 }, 'answered'),
  wire('far too slow', { fault: 'slow', milliseconds: 60_000 }, 'timed-out', { stream: 'goes on' }),
  wire('no answer', { fault: 'never' }, 'timed-out', { stream: 'goes on' }),
  wire('no answer, once', { fault: 'never' }, 'timed-out', { once: true, stream: 'answered' }),
  wire('done after everybody has given up', { fault: 'late' }, 'timed-out', { stream: 'goes on' }),
  wire('arrives twice', { fault: 'twice' }, 'answered'),
  wire('garbage', { fault: 'garbage' }, 'backend-down', { stream: 'answered' }),
  backend('garbage behind the handler', { fault: 'garbage' }, 'backend-down', { stream: 'answered' }),
  wire('a login page', { fault: 'login-page' }, 'session-expired'),
  wire('the way to a login page', { fault: 'login-page', redirect: true }, 'session-expired'),
  wire('401 from something else', { fault: 'status', status: 401 }, 'session-expired'),
  wire('403 from something else', { fault: 'status', status: 403 }, 'backend-down', { stream: 'goes on' }),
  wire('404 from something else', { fault: 'status', status: 404 }, 'backend-down', { stream: 'goes on' }),
  wire('500 from something else', { fault: 'status', status: 500 }, 'backend-down', { stream: 'goes on' }),
  wire('429 that says no more', { fault: 'status', status: 429 }, 'too-many-attempts', { stream: 'goes on' }),
  ...eachAndOnce('502', { fault: 'status', status: 502 }, 'backend-down'),
  ...eachAndOnce('503 that says no more', { fault: 'status', status: 503 }, 'backend-down'),
  ...eachAndOnce('504', { fault: 'status', status: 504 }, 'timed-out'),
  ...eachAndOnce('offline', { fault: 'offline' }, 'unreachable'),
  ...eachAndOnce('a lost answer', { fault: 'lost' }, 'unreachable'),
  backend('a lost answer behind the handler, each time', { fault: 'lost' }, 'unreachable', { tries: 3, stream: 'goes on' }),
  backend('a lost answer behind the handler, once', { fault: 'lost' }, 'answered', {
    ...{ once: true, alone: 'unreachable', stream: 'answered', tries: 2 },
  }),
  ...eachAndOnce('a cut body', { fault: 'cut' }, 'unreachable', { stream: 'answered' }),
  ...eachAndOnce('a cut body that seems whole', { fault: 'cut', quiet: true }, 'backend-down', {
    stream: 'answered',
    file: 'answered',
  }).map(
    // Half of a PDF is still one to whoever does not read it.
    row => (row.once ? { ...row, file: 'answered' as const } : row),
  ),
];

/** The plan of a row, for one operation. */
export const planOf = <Kind extends Fault | WireFault>(fault: Kind | undefined, { once }: Pick<Row, 'once'>): Plan<Kind> =>
  fault ? [{ ...fault, ...(once && { call: 1 }) }] : [];

/** What comes of a call where the backend, or the wire to it, fails as a row says. What writes carries its key. */
export const outcomeOf = (name: OperationName, { comes, alone = comes, stream = comes, file, wire: fault }: Row): Outcome => {
  const { answers } = operation(name);
  if (answers === 'stream') return stream;
  if (answers === 'file' && file) return file;
  // Nobody can do it twice on one version: it was done the first time.
  if (name === 'keepDraft' && fault?.fault === 'twice') return 'changed-meanwhile';
  return isRepeatable(name, 'with a key') ? comes : alone;
};
