import type { TestWorld } from '../../../src/testing/conformance.js';
import { bo, ida, karen, strandby } from '../../../src/testing/people.js';
import { spoilt, spoiltDesk, type Whole } from './spoilt.js';

/** A stream that opens, tells nothing, and ends with its signal. */
const silent: Whole['changes'] = async (_, { signal } = {}) => ({
  [Symbol.asyncIterator]: () => ({
    next: () => new Promise(resolve => signal?.addEventListener('abort', () => resolve({ done: true, value: undefined }))),
  }),
});

/** What can go wrong where one hears of changes, planted in a good backend, under the name of the case that must catch it. */
export const plantedInHearing: Record<string, Record<string, () => TestWorld>> = {
  'the giver and the holder of a mandate hear of it when it is asked for, answered and ended; nobody else hears of it': {
    'tells nobody anything': spoilt(() => ({ changes: silent })),
    'tells the holder alone': spoilt(({ good, person }) => ({ changes: person.id === karen.id ? silent : good.changes })),
    'tells a stranger': spoilt(({ good, person, as }) => ({ changes: person.id === ida.id ? as(bo).changes : good.changes })),
    'tells a giver of what others give': spoilt(({ good, person, as }) => ({
      changes: person.id === karen.id ? as(bo).changes : good.changes,
    })),
  },
  'R110: a desk hears of the cases of its municipality, also of those that come to it, and of no other desk’s': {
    'tells a desk nothing': spoiltDesk(() => ({ changes: silent })),
    'tells every desk of every case': spoiltDesk(({ deskOf }) => ({ changes: deskOf(strandby).changes })),
    'tells a desk nothing of what comes to it': spoiltDesk(({ good, municipality }) => ({
      changes: municipality === strandby ? good.changes : silent,
    })),
  },
  'a stream of changes ends with its signal': {
    'goes on for ever': spoilt(({ good }) => ({ changes: () => good.changes({}) })),
  },
};
