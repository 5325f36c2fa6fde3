import type { MandateBackend } from '../contract/backend.js';
import { operation, operationNames, type Family } from '../contract/operations.js';

/**
 * Several backends as one. Each family of operations is taken whole from the first backend that has any of it,
 * so that a handle or an id never reaches a backend that did not give it out.
 *
 * The description is put together: what can be done is all that was taken, and the rest is the first one's that has a description.
 */
export function combine(...backends: readonly MandateBackend[]): MandateBackend {
  const families = [...new Set(operationNames.map(name => operation(name).family))].filter(family => family !== 'description');
  const taken = families.flatMap(family =>
    operationsOf(
      backends.find(backend => operationsOf(backend, family).length > 0),
      family,
    ),
  );
  const combined = Object.fromEntries(taken) as MandateBackend;
  const described = backends.find(backend => backend.describe);
  if (!described) return combined;
  return {
    ...combined,
    describe: async (input, options) => {
      const description = await described.describe?.(input, options);
      if (!description) throw new TypeError('a backend has lost its description');
      return { ...description, operations: ['describe', ...Object.keys(combined)] };
    },
  };
}

const operationsOf = (backend: MandateBackend | undefined, family: Family): [string, unknown][] =>
  operationNames
    .filter(name => operation(name).family === family)
    .flatMap(name => {
      const answer = backend?.[name] as ((...args: unknown[]) => unknown) | undefined;
      return answer ? [[name, answer.bind(backend)]] : [];
    });
