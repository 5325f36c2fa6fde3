import { combine } from '../../src/adapters/combine.js';
import { linkOut } from '../../src/adapters/link-out.js';
import { giverActedFor, nemLogin, withNames, type Names, type NemLoginOptions } from '../../src/adapters/nemlogin.js';
import type { MandateBackend } from '../../src/contract/backend.js';
import type { Day } from '../../src/domain/day.shape.js';
import { toDay } from '../../src/domain/day.js';
import type { PrivilegeGroup } from '../../src/domain/privileges.js';
import type { Clock, PersonId } from '../../src/registry/ports.js';
import { everybody } from '../../src/testing/people.js';
import { privileges } from './identity.js';
import type { PortalSession, Sessions } from './sessions.js';

/** What the portal makes of one group of a claim. */
export interface ShownGroup {
  /** Who it is about, where it is about a person. The name is empty where the portal does not know it. */
  readonly person?: { readonly name: string; readonly born?: Day | undefined };
  readonly use: 'here' | 'elsewhere' | 'narrowed' | 'other';
}

/** Those who have logged in through NemLog-in: the portal has no register for them, and goes by their claim alone. */
export function byLogin({ sessions, secret, clock }: { readonly sessions: Sessions; readonly secret: string; readonly clock: Clock }) {
  const optionsFor = (session: PortalSession): NemLoginOptions | undefined => {
    if (!session.login) return undefined;
    let { acting } = session;
    return {
      ...session.login,
      privileges,
      people: names,
      secret,
      acting: {
        get: () => acting,
        async set(person) {
          await sessions.act(session, person);
          acting = person;
        },
      },
      until: () => session.until,
      // Whatever reaches the portal with a session keeps it alive, so there is nothing more to do for one who wants to stay.
      prolong: async () => undefined,
      clock,
    };
  };

  return {
    /** What the widgets of such a session can do. Nothing, where somebody has logged in otherwise. */
    backendOf(session: PortalSession): MandateBackend | undefined {
      const options = optionsFor(session);
      return options && combine(nemLogin(options), linkOut());
    },

    /** Whose data a page of such a session is about: somebody whom the portal knows, or one whom it does not. */
    async actedFor(session: PortalSession): Promise<{ readonly known: PersonId | undefined } | undefined> {
      const options = optionsFor(session);
      const giver = options && (await giverActedFor(options));
      return giver && { known: everybody.find(({ cpr }) => cpr === giver.cpr)?.id };
    },

    /** What the claim of such a session says, without a number. */
    async shown({ login }: PortalSession): Promise<readonly ShownGroup[]> {
      if (!login) return [];
      const people = login.claim.groups.map(({ scope, ...group }) => ({ ...group, scope, cpr: scope.value }));
      const named = await withNames(
        people.filter(({ scope }) => scope.type === 'cpr'),
        names,
        toDay(clock()),
      );
      return people.map(group => {
        const person = named.find(({ scope }) => scope === group.scope);
        return { ...(person && { person: { name: person.name, born: person.born } }), use: useOf(group) };
      });
    },
  };
}

const names: Names = async cprs =>
  new Map(everybody.filter(({ cpr }) => cprs.includes(cpr)).map(({ cpr, name, born }) => [cpr, { name, born }]));

const useOf = ({ scope, granted, own }: PrivilegeGroup): ShownGroup['use'] => {
  if (scope.type !== 'cpr') return 'other';
  if (!granted) return 'narrowed';
  return own.length > 0 ? 'here' : 'elsewhere';
};
