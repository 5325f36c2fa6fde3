/** A group of privileges as it is written into a claim. */
export interface WrittenGroup {
  /** A CPR number, or, with a colon in it, a whole scope. Null: the group has none. */
  readonly scope: string | null;
  readonly privileges: readonly string[];
  /** What narrows them, by name. */
  readonly constraints?: Readonly<Record<string, string>>;
}

/** The privilege by which somebody acts for another in Nexus Borger. */
export const nexusPrivilege = 'urn:dk:kmd:pn:nexusborgerportal:fuldmagt';

/** The XML of a privileges claim, in the form that NemLog-in gives it: the root has a prefix, and what is in it has none. */
export function claimXml(
  groups: readonly WrittenGroup[],
  { namespace = 'http://digst.dk/oiosaml/basic_privilege_profile', prefix = 'bpp' } = {},
): string {
  const written = groups.map(({ scope, privileges, constraints = {} }) => {
    const whole = scope === null || scope.includes(':') ? scope : `urn:dk:gov:saml:cprNumberIdentifier:${scope}`;
    const narrowed = Object.entries(constraints).map(([name, value]) => `<Constraint Name="${name}">${value}</Constraint>`);
    const said = privileges.map(privilege => `<Privilege>${privilege}</Privilege>`);
    return `<PrivilegeGroup${whole === null ? '' : ` Scope="${whole}"`}>${[...narrowed, ...said].join('')}</PrivilegeGroup>`;
  });
  const [root, xmlns] = prefix ? [`${prefix}:PrivilegeList`, `xmlns:${prefix}`] : ['PrivilegeList', 'xmlns'];
  return `<?xml version="1.0" encoding="UTF-8"?><${root} ${xmlns}="${namespace}">${written.join('')}</${root}>`;
}

/** A privileges claim as a login brings it: the XML in base64. */
export const claimOf = (groups: readonly WrittenGroup[]): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(claimXml(groups))));
