import type { OperationName } from '../contract/operations.js';
import { isRefusal } from '../domain/refusal.js';
import { acting } from './conformance/acting.js';
import { allowing } from './conformance/allowing.js';
import { answering } from './conformance/answering.js';
import { asking } from './conformance/asking.js';
import { deaths } from './conformance/deaths.js';
import { describing } from './conformance/describing.js';
import { drafting } from './conformance/drafting.js';
import { Unmet } from './conformance/expect.js';
import { extending } from './conformance/extending.js';
import { finding } from './conformance/finding.js';
import { groundOf, operationOf, type Holds, type TestWorld } from './conformance/ground.js';
import { handles } from './conformance/handles.js';
import { hearing } from './conformance/hearing.js';
import { lettering } from './conformance/lettering.js';
import { listing } from './conformance/listing.js';
import { offering } from './conformance/offering.js';
import { once } from './conformance/once.js';
import { replacing } from './conformance/replacing.js';
import { time } from './conformance/time.js';
import { bo, lone, strandby } from './people.js';

export { Unmet, type TestWorld };

/** One thing that holds of every backend, ready to be run by any test runner. */
export interface Case {
  /** What holds, as a sentence. */
  readonly name: string;
  /** What a backend must answer for the case to be about it. */
  readonly asks: readonly OperationName[];
  /** Rejects with an `Unmet` that says what was expected and what came. Each run has a world of its own. */
  readonly run: () => Promise<void>;
}

const everything: readonly Holds[] = [
  ...describing,
  ...finding,
  ...handles,
  ...offering,
  ...asking,
  ...answering,
  ...allowing,
  ...extending,
  ...replacing,
  ...lettering,
  ...drafting,
  ...once,
  ...listing,
  ...acting,
  ...time,
  ...deaths,
  ...hearing,
];

/** The names of all cases there are, so that a vendor sees which of them were left out. */
export const conformanceNames: readonly string[] = everything.map(({ name }) => name);

/**
 * What holds of every backend, as cases for any test runner:
 *
 * ```ts
 * for (const { name, run } of await conformance(world)) it(name, run);
 * ```
 *
 * What a backend does not answer is left out, and so is what borgerservice, time, a death or a move does where the world cannot bring it about. Nothing else is: a
 * backend that passes is one that the elements can be put on.
 *
 * @param world - Makes a fresh world. It is called once to see what the backend can do, and once for each case that is run.
 */
export async function conformance(world: () => TestWorld | Promise<TestWorld>): Promise<Case[]> {
  const first = await world();
  const backend = await first.as(bo);
  const atDesk = await first.desk?.(lone, strandby);
  const able = everything.filter(
    ({ asks, desk, days, deaths, moves }) =>
      asks.every(name => typeof (backend[name] ?? atDesk?.[name]) === 'function') &&
      (!desk || atDesk !== undefined) &&
      (!days || typeof first.on === 'function') &&
      (!deaths || typeof first.dies === 'function') &&
      (!moves || typeof first.moves === 'function'),
  );
  await first.end?.();
  return able.map(({ name, asks, run }) => ({
    name,
    asks,
    async run() {
      const mine = await world();
      try {
        await run(await groundOf(mine));
      } catch (error) {
        if (isRefusal(error))
          throw new Unmet(`${operationOf(error) ?? 'it'} must be answered, and was refused with ${error.reason}`, { cause: error });
        throw error;
      } finally {
        await mine.end?.();
      }
    },
  }));
}
