import { memory } from '../adapters/memory.js';
import type { MandateBackend } from '../contract/backend.js';
import { catalogueIn, entryOf } from '../domain/catalogue.js';
import type { PersonId } from '../registry/ports.js';
import { faulty } from './faults/faulty.js';
import type { Plan } from './faults/plan.js';
import { bo, karen, peopleIn } from './people.js';
import { carePortal } from './world.js';

/** What one can practise with: few enough to be read, and one pair among them. */
const few = [carePortal, 'kom-tandpleje-indsigt', 'kom-tandpleje-handle', 'kom-hjaelpemidler-indsigt', 'kom-hjaelpemidler-handle'];

/** What is practised. Everything else, such as to act for somebody or to be told of changes, is not there. */
const practised = ['session', 'catalogue', 'findPerson', 'request', 'give', 'mandates', 'mandate', 'perform'] as const;

/**
 * A made-up world of two people in the memory of the page, empty at the beginning, and of nobody's but the one who practises in it (R202).
 *
 * @param faults - What goes wrong in it, for whoever wants to see that. Nothing, where nothing is said.
 */
export function practiceWorld(faults: Plan = []): (person: PersonId) => MandateBackend {
  const world = memory({
    people: peopleIn([bo, karen]),
    powers: async (_, lang) => catalogueIn(lang, { here: few, among: few.map(entryOf) }),
    allows: { letter: false },
  });
  return person => {
    const backend = world.as(person);
    const theirs = Object.fromEntries(practised.map(name => [name, backend[name]])) as MandateBackend;
    const whole: MandateBackend = {
      ...theirs,
      describe: async (input, options) => {
        const description = await backend.describe?.(input, options);
        if (!description) throw new TypeError('a register describes itself');
        return { ...description, operations: ['describe', ...practised] };
      },
    };
    return faulty(whole, faults);
  };
}
