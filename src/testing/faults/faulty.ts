import type { CallOptions, MandateBackend } from '../../contract/backend.js';
import type { OperationName } from '../../contract/operations.js';
import { Refusal } from '../../domain/refusal.js';
import { following, givenUp, pause, type Fault, type FaultyOptions, type Plan } from './plan.js';

type Answer = (input: unknown, options?: CallOptions) => Promise<unknown>;

/**
 * A backend that fails on demand: slowly, wrongly, twice, late or not at all, as a plan says it for each operation and each call.
 *
 * ```ts
 * const backend = faulty(world().as(bo), [
 *   { operation: 'mandates', fault: 'slow', milliseconds: 3_000 },
 *   { operation: 'give', call: 1, fault: 'lost' },
 *   { operation: ['request', 'perform'], call: [1, 2], fault: 'refused', reason: 'backend-down' },
 * ]);
 * ```
 *
 * What no row is for is answered as ever. The plan is read at each call, so that a test can change it. Garbage is for whoever reads what a backend says before
 * they believe it, as the handler does and the HTTP adapter: elements trust the backend they are given.
 */
export function faulty(backend: MandateBackend, plan: Plan, { wait = pause }: FaultyOptions = {}): MandateBackend {
  const next = following(plan);
  return Object.fromEntries(
    Object.entries(backend).map(([name, answer]) => {
      const failing: Answer = async (input, options = {}) => {
        const ask = (other = options) => (answer as Answer).call(backend, input, other);
        const fault = next(name as OperationName);
        return fault ? failed(fault, { ask, options, wait }) : ask();
      };
      return [name, failing];
    }),
  );
}

interface Call {
  readonly ask: (options?: CallOptions) => Promise<unknown>;
  readonly options: CallOptions;
  readonly wait: NonNullable<FaultyOptions['wait']>;
}

const failed = async (fault: Fault, { ask, options, wait }: Call): Promise<unknown> => {
  const { signal } = options;
  switch (fault.fault) {
    case 'slow':
      await wait(fault.milliseconds, signal);
      signal?.throwIfAborted();
      return ask();
    case 'refused':
      throw new Refusal(fault.reason, { retryAfter: fault.retryAfter });
    case 'garbage': {
      const { answer = 'nonsense' } = fault;
      const good = await ask();
      return isStream(good) ? spoilt(good, answer) : answer;
    }
    case 'twice': {
      const good = await ask();
      return isStream(good) ? doubled(good) : ask();
    }
    case 'lost':
      await ask();
      throw new Refusal('unreachable');
    case 'late':
      await (fault.milliseconds === undefined ? givenUp(signal) : wait(fault.milliseconds));
      // Whoever has given up ends nothing any more: it is done all the same.
      return ask({ ...options, signal: undefined });
    case 'never':
      await givenUp(signal);
      throw signal?.reason;
  }
};

const isStream = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;

async function* spoilt(stream: AsyncIterable<unknown>, answer: unknown): AsyncGenerator {
  yield answer;
  yield* stream;
}

async function* doubled(stream: AsyncIterable<unknown>): AsyncGenerator {
  for await (const one of stream) {
    yield one;
    yield one;
  }
}
