import type { MandateBackend } from '../contract/backend.js';
import { toDay } from '../domain/day.js';
import { nationalLimits } from '../domain/period.js';
import { memory } from '../adapters/memory.js';
import { memoryStore } from '../registry/memory-store.js';
import { scheduled } from '../registry/passing.js';
import type { Happened, Kept } from '../registry/store.js';
import type { Happening, MandateId } from '../domain/mandate.shape.js';
import { bo, everybody, peopleIn } from './people.js';
import { kept, lifelike, strandbyPowers } from './world.js';

let shared: Promise<MandateBackend> | undefined;

/**
 * A made-up world in the memory of the page, with mandates in every state, and Bo at the screen. Nothing leaves the page, and it is gone when the page is.
 *
 * All demonstrations on a page are in one world, so that a mandate that is given in one place is seen in another.
 */
export const demo = (): Promise<MandateBackend> => (shared ??= makeDemo());

async function makeDemo(): Promise<MandateBackend> {
  const store = memoryStore();
  const today = toDay(new Date());
  await store.work(async room => {
    for (const [place, given] of lifelike(today).entries()) {
      const mandate = scheduled(kept({ id: `demo-${place + 1}` as MandateId, ...given }, today), nationalLimits);
      await room.add(mandate);
      for (const happening of pastOf(mandate)) await room.happened(mandate.id, happening);
    }
  });
  return memory({ store, people: peopleIn(everybody), powers: strandbyPowers, demo: true }).as(bo.id);
}

/** What led to a mandate as it is. */
const pastOf = (mandate: Kept): Happened[] => {
  const {
    period: [first],
    changed,
  } = mandate;
  const begun = beginningOf(mandate);
  const later = laterOf(mandate);
  if (!first || later.length === 0) return [{ ...begun, at: changed }];
  return [{ ...begun, at: `${first.from}T09:30:00.000Z` }, ...later.map(([by, kind]) => ({ at: changed, by, kind }))];
};

/** How it began: with a request, or with a gift. What came by letter was asked for. */
const beginningOf = ({ state, delivery }: Kept): Pick<Happening, 'by' | 'kind'> => {
  const given = ['active', 'deleted', 'replaced', 'ended-by-death'].includes(state) && delivery === 'digital';
  return given ? { by: 'giver', kind: 'give' } : { by: 'holder', kind: 'request' };
};

/** What came after that. A letter is received before it is decided on. */
const laterOf = ({ state, delivery, extension }: Kept): readonly Line[] => {
  if (extension) return [['holder', 'request-extension']];
  if (delivery === 'letter') return letters[state] ?? [];
  const end = ends[state];
  return end ? [end] : [];
};

type Line = readonly [Happening['by'], string];

const received: Line = ['borgerservice', 'register-letter'];

const letters: Partial<Record<Kept['state'], readonly Line[]>> = {
  'in-review': [received],
  active: [received, ['borgerservice', 'approve']],
  declined: [received, ['borgerservice', 'decline']],
};

const ends: Partial<Record<Kept['state'], Line>> = {
  rejected: ['giver', 'reject'],
  withdrawn: ['holder', 'withdraw'],
  deleted: ['giver', 'delete'],
  replaced: ['giver', 'replaced'],
  'ended-by-death': ['system', 'ended-by-death'],
};
