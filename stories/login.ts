import { combine } from '../src/adapters/combine.js';
import { linkOut } from '../src/adapters/link-out.js';
import { nemLogin, type Named } from '../src/adapters/nemlogin.js';
import type { MandateBackend } from '../src/contract/backend.js';
import { claimOf, nexusPrivilege } from '../src/testing/claims.js';
import { bo, testDay, type TestPerson } from '../src/testing/people.js';
import { carePortal } from '../src/testing/world.js';

/**
 * What a portal knows that has no register, and knows from Bo's login alone for whom he may act. In a real one this is on the server.
 *
 * @param nameless - Whether nobody knows the names that belong to the numbers.
 */
export function byLogin(givers: readonly Pick<TestPerson, 'cpr' | 'name'>[], { nameless = false } = {}): MandateBackend {
  let acting: string | undefined;
  const names = new Map<string, Named>(givers.map(({ cpr, name }) => [cpr, { name }]));
  const login = nemLogin({
    claim: claimOf(givers.map(({ cpr }) => ({ scope: cpr, privileges: [nexusPrivilege] }))),
    person: bo,
    privileges: { [nexusPrivilege]: carePortal },
    people: nameless ? undefined : async () => names,
    secret: 'nobody has to keep this one, it is a story',
    acting: { get: () => acting, set: person => void (acting = person) },
    clock: () => new Date(`${testDay}T11:00:00Z`),
  });
  return combine(login, linkOut());
}
