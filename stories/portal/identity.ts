import { claimOf, nexusPrivilege, type WrittenGroup } from '../../src/testing/claims.js';
import { bo, ida, jens, karen, layla, maria, mette, viggo, type TestPerson } from '../../src/testing/people.js';
import { carePortal } from '../../src/testing/world.js';

/** The privileges that are this portal's own, and which power of the catalogue each of them is. */
export const privileges: Readonly<Record<string, string>> = { [nexusPrivilege]: carePortal };

/** Somebody whom the portal has never heard of. The number is a test person's of the health services. */
const stranger = '2512484916';

/** What NemLog-in would tell of each: what others have given them, here and elsewhere. Of Ida it tells nothing, because nobody has. */
const given: ReadonlyMap<TestPerson, readonly WrittenGroup[]> = new Map([
  [
    bo,
    [
      { scope: karen.cpr, privileges: [nexusPrivilege] },
      { scope: jens.cpr, privileges: [nexusPrivilege] },
      { scope: stranger, privileges: [nexusPrivilege] },
      { scope: layla.cpr, privileges: ['urn:dk:fmk:view'] },
      { scope: maria.cpr, privileges: [nexusPrivilege], constraints: { 'urn:dk:kombit:orgUnit': '1' } },
    ],
  ],
  [mette, [{ scope: viggo.cpr, privileges: [nexusPrivilege] }]],
  [ida, []],
]);

/** Who can log in through the stand-in. */
export const identities: readonly TestPerson[] = [...given.keys()];

/** Stands in for NemLog-in: the attributes of an OIOSAML 3 assertion, as a library for SAML hands them over once it has checked the answer. */
export function attributesOf(person: TestPerson): Readonly<Record<string, readonly string[]>> {
  const groups = given.get(person) ?? [];
  return {
    'https://data.gov.dk/model/core/specVersion': ['OIO-SAML-3.0'],
    'https://data.gov.dk/concept/core/nsis/loa': ['Substantial'],
    'https://data.gov.dk/model/core/eid/cprNumber': [person.cpr],
    'https://data.gov.dk/model/core/eid/fullName': [person.name],
    ...(groups.length > 0 && { 'https://data.gov.dk/model/core/eid/privilegesIntermediate': [claimOf(groups)] }),
  };
}
