/** A group as a test writes it down. */
export interface WrittenGroup {
  /** A CPR number, or, with a colon in it, a whole scope. Null: the group has none. */
  readonly scope: string | null;
  readonly privileges: readonly string[];
  readonly constraints?: Readonly<Record<string, string>>;
}

export const namespace = 'http://digst.dk/oiosaml/basic_privilege_profile';
export const legacyNamespace = 'http://itst.dk/oiosaml/basic_privilege_profile';

/** The privilege by which somebody acts for another in Nexus Borger. */
export const nexus = 'urn:dk:kmd:pn:nexusborgerportal:fuldmagt';
export const fmk = 'urn:dk:fmk:view';
export const minlog = 'urn:dk:minlog:view';

export const cprScope = (cpr: string): string => `urn:dk:gov:saml:cprNumberIdentifier:${cpr}`;

/** A claim as XML, in the form that NemLog-in gives it: the root has a prefix, and what is in it has none. */
export function xmlOf(groups: readonly WrittenGroup[], { uri = namespace, prefix = 'bpp' } = {}): string {
  const written = groups.map(({ scope, privileges, constraints = {} }) => {
    const attribute = scope === null ? '' : ` Scope="${scope.includes(':') ? scope : cprScope(scope)}"`;
    const narrowed = Object.entries(constraints).map(([name, value]) => `<Constraint Name="${name}">${value}</Constraint>`);
    const said = privileges.map(privilege => `<Privilege>${privilege}</Privilege>`);
    return `<PrivilegeGroup${attribute}>${[...narrowed, ...said].join('')}</PrivilegeGroup>`;
  });
  const [root, xmlns] = prefix ? [`${prefix}:PrivilegeList`, `xmlns:${prefix}`] : ['PrivilegeList', 'xmlns'];
  return `<?xml version="1.0" encoding="UTF-8"?><${root} ${xmlns}="${uri}">${written.join('')}</${root}>`;
}

export const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** A claim of one's own: so many givers, each with a number that is nobody's. */
export const manyGivers = (count: number): WrittenGroup[] =>
  Array.from({ length: count }, (_, place) => ({ scope: String(101_000_000 + place).padStart(10, '0'), privileges: [nexus] }));
