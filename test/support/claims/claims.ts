import { claimXml, nexusPrivilege, type WrittenGroup } from '../../../src/testing/claims.js';

export { claimXml as xmlOf, nexusPrivilege as nexus, type WrittenGroup };

export const namespace = 'http://digst.dk/oiosaml/basic_privilege_profile';
export const legacyNamespace = 'http://itst.dk/oiosaml/basic_privilege_profile';

export const fmk = 'urn:dk:fmk:view';
export const minlog = 'urn:dk:minlog:view';

export const cprScope = (cpr: string): string => `urn:dk:gov:saml:cprNumberIdentifier:${cpr}`;

export const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** So many givers, each with a number that is nobody's. */
export const manyGivers = (count: number): WrittenGroup[] =>
  Array.from({ length: count }, (_, place) => ({ scope: String(101_000_000 + place).padStart(10, '0'), privileges: [nexusPrivilege] }));
