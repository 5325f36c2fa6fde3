import {
  isClaimError,
  readPrivilegeList,
  type ClaimFault,
  type ClaimNote,
  type PrivilegeGroup,
  type PrivilegeScope,
} from '../domain/privileges.js';

/** The privilege of Nexus Borger: the portal's own where nobody says which is. */
export const nexus = 'urn:dk:kmd:pn:nexusborgerportal:fuldmagt';

/** What becomes of a group, and what is to be done about it. */
const verdicts = {
  'acted-for': 'The person logged in may act for this person in your portal.',
  'other-service':
    'A mandate for other services: your portal does not use it. If it should, name its privilege with --privilege, exactly as it is written here.',
  narrowed:
    'Not used. A constraint narrows it, and none is known here, so nothing is granted. Mandates of citizens have none: ask whoever issues the claim what it is for.',
  organisation: 'Not used. It is about an organisation, and so about an employee: let people log in with their private MitID.',
  'no-scope': 'Not used. It says what somebody may do, and not for whom.',
  'unknown-scope': 'Not used. It is about something that this library does not know.',
} as const;
export type Verdict = keyof typeof verdicts;

const notes: Readonly<Record<ClaimNote, string>> = {
  'legacy-namespace':
    'The claim is written as in version 1.0.1 or 1.1 of the profile (itst.dk). It is read all the same; whoever issues it can move on to 1.2.',
  'bad-scope':
    'A group was left out: its scope is not one. A CPR number has ten digits, a CVR or SE number eight, a production unit ten, and nothing stands between them. Tell whoever issues the claim.',
  empty:
    'The claim names nobody. That is so where nobody has given the person a mandate for your portal, or where your privilege is not published yet.',
  self: 'A group is about the person logged in, and was left out: nobody acts on behalf of themselves.',
  'empty-privilege':
    'A privilege was left out, because it says nothing. A group in which no other is left is out too. Tell whoever issues the claim.',
};

const faults: Readonly<Record<ClaimFault, string>> = {
  'too-large':
    'It is larger than is allowed. A login does not bring that much, unless somebody acts for a thousand people: then raise --max-bytes here, and maxBytes in the portal.',
  'not-base64':
    'It is neither XML nor base64. Hand over the value of the attribute, whole and alone: without quotes, without its name, and not URL-encoded.',
  'not-utf8':
    'Its letters are not in UTF-8. Look for a step on the way that has read and written it in another encoding, and take it as it came.',
  'doctype-not-allowed':
    'There is a document type or an entity in it. No claim has one, and it could be an attack: do not use it, and find out where it came from.',
  'not-xml': 'It is not well-formed XML. Most often a part is missing: look for a column, a cookie or a header that was too short for it.',
  'wrong-root': 'It is XML, but no PrivilegeList. Look whether it is the value of the right attribute.',
  'unknown-namespace':
    'It is a PrivilegeList, but in another namespace than those of the profile. If you know why, use --any-namespace here, and anyNamespace in the portal.',
};

/** A group of a claim as it can be told: without a number. */
export interface ToldGroup {
  readonly scope: PrivilegeScope['type'];
  /** Which person or organisation it is, counted in the order in which they come. The same one has the same number. */
  readonly who: number;
  readonly privileges: readonly string[];
  readonly own: readonly string[];
  readonly constraints: readonly { readonly name: string; readonly value: string }[];
  readonly granted: boolean;
  readonly verdict: Verdict;
  readonly about: string;
}

interface Told {
  readonly code: string;
  readonly about: string;
}

/** What a claim says, or why it cannot be read, without a number in it. */
export type Explanation =
  | {
      readonly readable: true;
      /** For how many people the person logged in may act in the portal. */
      readonly people: number;
      readonly groups: readonly ToldGroup[];
      readonly notes: readonly (Told & { readonly group?: number })[];
    }
  | { readonly readable: false; readonly fault: Told & { readonly code: ClaimFault } };

export interface ExplainOptions {
  readonly privileges: readonly string[];
  readonly anyNamespace?: boolean;
  readonly maxBytes?: number | undefined;
}

/** Explains a claim. No CPR number, and no other number of a person or an organisation, is in what it answers. */
export function explain(claim: string, options: ExplainOptions): Explanation {
  try {
    const { groups, notes: noted } = readPrivilegeList(claim, options);
    const seen = new Map<string, number>();
    const told = groups.map((group): ToldGroup => {
      const key = `${group.scope.type} ${group.scope.value}`;
      if (!seen.has(key)) seen.set(key, seen.size + 1);
      const verdict = verdictOn(group);
      return {
        scope: group.scope.type,
        who: seen.get(key) ?? 0,
        privileges: group.privileges.map(shown),
        own: group.own.map(shown),
        constraints: group.constraints.map(({ name, value }) => ({ name: shown(name), value: shown(value) })),
        granted: group.granted,
        verdict,
        about: verdicts[verdict],
      };
    });
    return {
      readable: true,
      people: told.filter(({ verdict }) => verdict === 'acted-for').length,
      groups: told,
      notes: noted.map(note => ({ ...note, about: notes[note.code] })),
    };
  } catch (error) {
    if (!isClaimError(error)) throw error;
    return { readable: false, fault: { code: error.code, about: [faults[error.code], ...hints(claim, error.code)].join(' ') } };
  }
}

const verdictOn = ({ scope, granted, own }: PrivilegeGroup): Verdict => {
  if (scope.type === 'none') return 'no-scope';
  if (scope.type === 'other') return 'unknown-scope';
  if (scope.type !== 'cpr') return 'organisation';
  if (!granted) return 'narrowed';
  return own.length > 0 ? 'acted-for' : 'other-service';
};

/** What it looks like, where that is a thing that is often taken for the claim. */
const hints = (claim: string, fault: ClaimFault): string[] => {
  const text = claim.trim();
  if (fault === 'not-base64' && /^[\[{]/.test(text))
    return [
      'It looks like JSON. Where FoxIDs makes JSON of the claim, turn that transformation off, and take privileges_intermediate as it is.',
    ];
  if (fault === 'not-base64' && /^[\w-]+\.[\w-]+\.[\w-]*$/.test(text))
    return ['It looks like a whole token: take the claim out of it first.'];
  if (fault === 'not-base64' && /%[0-9a-f]{2}/i.test(text)) return ['It looks URL-encoded: decode that first.'];
  if (fault === 'wrong-root' && /<(?:\w+:)?(?:Assertion|Response|AttributeStatement)[\s>]/.test(text))
    return ['It looks like a whole SAML answer: take the value of the attribute privilegesIntermediate out of it.'];
  if (fault === 'not-xml' && !text.startsWith('<') && twice(text)) return ['It looks as if it had been put into base64 twice.'];
  return [];
};

const twice = (text: string): boolean => {
  try {
    return atob(atob(text)).startsWith('<');
  } catch {
    return false;
  }
};

/** A text of a claim as it can be shown: where there could be a number of somebody in it, without its digits; and with nothing in it that a screen obeys. */
const shown = (text: string): string => {
  const plain = text.normalize('NFKC').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
  const safe = (plain.match(/\p{N}/gu) ?? []).length > 5 ? plain.replace(/\p{N}/gu, '#') : plain;
  return safe.length > 200 ? `${safe.slice(0, 200)}…` : safe;
};

const scopes: Readonly<Record<PrivilegeScope['type'], string>> = {
  cpr: 'a person, by a CPR number',
  cvr: 'a company, by a CVR number',
  se: 'a part of a company, by an SE number',
  pu: 'a production unit, by its number',
  none: 'nobody in particular',
  other: 'something else',
};

/** An explanation as text, a line each. */
export function inWords(explanation: Explanation, privileges: readonly string[]): string[] {
  if (!explanation.readable) {
    const { code, about } = explanation.fault;
    return [`This claim cannot be read: ${code}.`, about];
  }
  const { people, groups, notes } = explanation;
  return [
    `${groups.length === 1 ? '1 group' : `${groups.length} groups`}, and ${people === 1 ? '1 person' : `${people} people`} to act for in your portal. Numbers are not shown.`,
    `Your own privileges: ${privileges.map(shown).join(', ')}`,
    ...groups.flatMap(({ scope, who, privileges, own, constraints, about }, at) => [
      '',
      `Group ${at + 1}: ${scopes[scope]}${scope === 'none' ? '' : ` (no. ${who})`}`,
      ...privileges.map(privilege => `  ${own.includes(privilege) ? 'yours     ' : 'not yours '} ${privilege}`),
      ...constraints.map(({ name, value }) => `  constraint ${name || '(without a name)'}: ${value || '(empty)'}`),
      `  ${about}`,
    ]),
    ...notes.flatMap(({ code, about, group }) => [
      '',
      `Note: ${code}${group === undefined ? '' : ` (group ${group} as it stands in the claim)`}`,
      `  ${about}`,
    ]),
  ];
}
