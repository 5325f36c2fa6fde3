import type { MandateBackend } from '../contract/backend.js';
import { newId } from '../registry/ids.js';
import { memoryStore } from '../registry/memory-store.js';
import type { PersonId } from '../registry/ports.js';
import { createRegister, type Register, type RegisterOptions } from '../registry/register.js';

/** A register in memory, with everybody's view of it. */
export interface MemoryWorld extends Pick<
  Register,
  'deskFor' | 'letter' | 'deliver' | 'died' | 'moved' | 'runTime' | 'worded' | 'unsent' | 'sendAgain'
> {
  /** The register as one person has it. Each call is a session of its own. */
  as(person: PersonId): MandateBackend;
}

/**
 * Mandates in the memory of a page or a test, gone when it is. The rules are those of any register, but that looking somebody up takes no longer than it
 * takes: there is nobody to hide anything from.
 */
export function memory(options: Omit<RegisterOptions, 'store'> & Partial<Pick<RegisterOptions, 'store'>>): MemoryWorld {
  const register = createRegister({
    store: memoryStore(),
    lookUpTakes: 0,
    // Whoever listens here is in the same memory as whoever writes, and has missed nothing.
    streams: { overlap: 0, spread: 0 },
    ...options,
  });
  return {
    as: person => register.backendFor({ session: newId(), person }),
    deskFor: staff => register.deskFor(staff),
    letter: mandate => register.letter(mandate),
    died: person => register.died(person),
    moved: person => register.moved(person),
    runTime: (day, options) => register.runTime(day, options),
    deliver: (sender, options) => register.deliver(sender, options),
    worded: (message, lang) => register.worded(message, lang),
    unsent: () => register.unsent(),
    sendAgain: id => register.sendAgain(id),
  };
}
