import type { MandateBackend } from '../contract/backend.js';
import type { Streams } from './changes.js';
import type { Staff } from './desk.js';
import type { Clock, PersonId } from './ports.js';
import type { Seat, Setting, Sitting } from './sitting.js';

/** How a person hears that a mandate of theirs has changed, or their session; and of nobody else's. */
export const hearing = (clock: Clock, { session, until, lasts }: Sitting, { self, me }: Pick<Seat, 'self' | 'me'>, streams: Streams) =>
  ({
    changes: async (_, { signal } = {}) => {
      await me();
      const byItself = until && (async () => (until() ?? clock()) >= clock());
      return streams.open(
        { who: self, session, lasts: lasts ?? byItself, concerns: ({ giver, holder }) => giver === self || holder === self },
        signal,
      );
    },
  }) satisfies MandateBackend;

/** How a desk hears of the cases of its municipality: of givers who live there today, and of no others (R110). */
export const hearingAtDesk = ({ people }: Pick<Setting, 'people'>, { person, municipality, session, lasts }: Staff, streams: Streams) =>
  ({
    changes: async (_, { signal } = {}) =>
      streams.open(
        {
          who: `desk:${person}` as PersonId,
          session,
          lasts,
          concerns: async ({ desk, giver }) =>
            desk === municipality && (await people.get([giver])).get(giver)?.municipality === municipality,
        },
        signal,
      ),
  }) satisfies MandateBackend;
