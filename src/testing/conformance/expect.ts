import { isRefusal, type Reason } from '../../domain/refusal.js';

/** What does not hold: what was looked at, what it should have been, and what came. */
export class Unmet extends Error {
  override readonly name = 'Unmet';
}

/** @throws {Unmet} where two values are not the same, field by field. A field that is undefined is as good as absent. */
export function equal(came: unknown, expected: unknown, what: string): void {
  const [a, b] = [written(came), written(expected)];
  if (a !== b) throw new Unmet(`${what}: expected ${b}, and got ${a}`);
}

/** @throws {Unmet} where something is not so. */
export function so(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Unmet(what);
}

/** @throws {Unmet} where a call is not refused, or for none of these reasons. Answers with the refusal. */
export async function refused(reasons: Reason | readonly Reason[], call: Promise<unknown>, what: string) {
  const expected = [reasons].flat().join(' or ');
  const came = await call.then(
    answer => `the answer ${written(answer)}`,
    (error: unknown) => error,
  );
  if (isRefusal(came) && [reasons].flat().includes(came.reason)) return came;
  throw new Unmet(`${what}: expected to be refused with ${expected}, and got ${told(came)}`, { cause: came });
}

/** Which of several calls were done, and the refusals of the others. Anything else that is thrown is a fault of the backend. */
export async function settled<T>(
  calls: readonly Promise<T>[],
): Promise<{ readonly done: readonly T[]; readonly reasons: readonly Reason[] }> {
  const all = await Promise.allSettled(calls);
  return {
    done: all.flatMap(one => (one.status === 'fulfilled' ? [one.value] : [])),
    reasons: all.flatMap(one => {
      if (one.status === 'fulfilled') return [];
      if (isRefusal(one.reason)) return [one.reason.reason];
      throw one.reason;
    }),
  };
}

const told = (came: unknown): string => {
  if (isRefusal(came)) return came.reason;
  return came instanceof Error ? `${came.name}: ${came.message}` : String(came);
};

const written = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
