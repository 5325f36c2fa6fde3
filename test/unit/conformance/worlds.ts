import { connect } from '../../../src/adapters/http.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Allows } from '../../../src/domain/allows.shape.js';
import type { Day } from '../../../src/domain/day.shape.js';
import { newId } from '../../../src/registry/ids.js';
import type { PersonId, Powers } from '../../../src/registry/ports.js';
import { createRegister, type RegisterOptions } from '../../../src/registry/register.js';
import type { Store } from '../../../src/registry/store.js';
import { createHandler } from '../../../src/server/handler.js';
import type { Case, TestWorld } from '../../../src/testing/conformance.js';
import { everybody, peopleIn, testDay } from '../../../src/testing/people.js';
import { changing, strandbyPowers } from '../../../src/testing/world.js';
import { plainLetters } from './spoilt.js';

const minutes = 60_000;
let made = 0;

/** Everything that the sources leave open, allowed, and as much of it limited as can be. */
export const everythingAllowed: Allows = {
  withdraw: true,
  message: true,
  partialApproval: true,
  shorterPeriod: true,
  lapseAfterDays: 5,
  longestMonths: 3,
};

/** Whether a case may come out otherwise where something else is allowed. */
export const asksWhatIsAllowed = ({ asks }: Pick<Case, 'asks'>): boolean => asks.includes('describe');

/** Worlds in one store. Each has people of its own, so that none sees what happened in another. */
export const inStore =
  (store: Store, options: Partial<RegisterOptions> = {}) =>
  (): TestWorld => {
    made += 1;
    const mark = `world-${made}-`;
    const ownId = (id: PersonId) => `${mark}${id}` as PersonId;
    let day: Day = testDay;
    const clock = () => new Date(`${day}T11:00:00Z`);
    // And a town of its own, so that no desk finds the cases of another world.
    const ownTown = (municipality: string) => mark + municipality;
    const people = changing(
      peopleIn(everybody.map(person => ({ ...person, id: ownId(person.id), municipality: ownTown(person.municipality) }))),
    );
    const powers: Powers = ({ municipality }, lang) => strandbyPowers({ municipality: municipality.replace(mark, '') }, lang);
    const register = createRegister({ store, people, powers, clock, lookUpTakes: 0, letters: plainLetters, ...options });
    return {
      on: next => (day = next),
      dies({ id }) {
        people.change(ownId(id), { died: day });
        return register.died(ownId(id));
      },
      moves({ id }, municipality) {
        people.change(ownId(id), { municipality: ownTown(municipality) });
        return register.moved(ownId(id));
      },
      desk: ({ id }, municipality) => register.deskFor({ person: ownId(id), municipality: ownTown(municipality) }),
      as({ id }) {
        let until = new Date(clock().getTime() + 30 * minutes);
        return register.backendFor({
          session: newId(),
          person: ownId(id),
          until: () => until,
          prolong: async () => {
            until = new Date(clock().getTime() + 60 * minutes);
          },
        });
      },
    };
  };

/** Everybody who has logged in at a portal, by what stands in for a cookie. */
const sessions = new Map<string, MandateBackend>();

const base = '/api/fuldmagt';

/** A portal that serves whoever has logged in. */
export const portal = createHandler({ base, backendFor: request => sessions.get(request.headers.get('x-session') ?? '') });

/** The same worlds at the other end of a wire. */
export const overTheWire =
  (world: () => TestWorld, { origin = 'https://portal.example', send = straight }: { origin?: string; send?: typeof straight } = {}) =>
  (): TestWorld => {
    const inner = world();
    const wired = (backend: MandateBackend): Promise<MandateBackend> => {
      const session = newId();
      sessions.set(session, backend);
      return connect(`${origin}${base}`, {
        fetch: request => {
          request.headers.set('x-session', session);
          return send(request);
        },
      });
    };
    return {
      ...inner,
      as: async person => wired(await inner.as(person)),
      ...(inner.desk && {
        desk: async (person, municipality) => wired(await (inner.desk as NonNullable<TestWorld['desk']>)(person, municipality)),
      }),
    };
  };

/** Into the handler and back, without a network. As with one, a call that has ended is not sent. */
const straight = (request: Request): Promise<Response> => {
  request.signal.throwIfAborted();
  return portal(request);
};
