import { withoutGaps } from './cpr.js';
import { readXml, trimXml, type XmlNode } from './xml.js';

/** Why a claim cannot be read. */
export const claimFaults = [
  'too-large',
  'not-base64',
  'not-utf8',
  'doctype-not-allowed',
  'not-xml',
  'wrong-root',
  'unknown-namespace',
] as const;
export type ClaimFault = (typeof claimFaults)[number];

/** What is odd about a claim that can be read all the same. */
export const claimNotes = ['legacy-namespace', 'bad-scope', 'empty', 'self', 'empty-privilege'] as const;
export type ClaimNote = (typeof claimNotes)[number];

/** A claim that cannot be read, by a code alone. Nothing of the claim is in it: it is full of CPR numbers. */
export class ClaimError extends Error {
  override readonly name = 'ClaimError';

  constructor(readonly code: ClaimFault) {
    super(code);
  }
}

/** Whether an error says why a claim cannot be read, also one of another copy of this library. */
export const isClaimError = (error: unknown): error is ClaimError =>
  error instanceof Error && error.name === 'ClaimError' && (claimFaults as readonly string[]).includes((error as ClaimError).code);

/** What a group of privileges is about: a person, a company or one of its parts, nothing in particular, or what this library does not know. */
export interface PrivilegeScope {
  readonly type: 'cpr' | 'cvr' | 'se' | 'pu' | 'none' | 'other';
  /** The number, of `other` the whole scope, and of `none` an empty text. */
  readonly value: string;
}

export interface PrivilegeConstraint {
  readonly name: string;
  readonly value: string;
}

/** Privileges that hold of one scope, under the same constraints. */
export interface PrivilegeGroup {
  readonly scope: PrivilegeScope;
  readonly privileges: readonly string[];
  /** What narrows them. A privilege counts only where all of these are understood. */
  readonly constraints: readonly PrivilegeConstraint[];
  /** Whether they may be used: false where there is a constraint, because none is known here. */
  readonly granted: boolean;
  /** Those of the privileges that are the portal's own. To use one, look at `granted` too, or ask `giversIn`. */
  readonly own: readonly string[];
}

export interface PrivilegeList {
  readonly groups: readonly PrivilegeGroup[];
  /** `group`: which group of the claim it is about, counted from 1. Absent where it is about the whole. */
  readonly notes: readonly { readonly code: ClaimNote; readonly group?: number }[];
}

/** A claim as a login brings it: one value, several, or none where nobody has given the person anything. */
export type PrivilegeClaim = string | readonly string[] | undefined;

export interface ReadOptions {
  /** The CPR number of the person logged in. A group about themselves is left out, with a note: nobody acts on behalf of themselves. */
  readonly self?: string | undefined;
  /** The privileges that are the portal's own. */
  readonly privileges?: readonly string[] | undefined;
  /** Whether the root may be in any namespace, or none. */
  readonly anyNamespace?: boolean | undefined;
  /** How many bytes the claim may have as it comes, all of its values together. 256 KiB by default: some 1,200 givers. */
  readonly maxBytes?: number | undefined;
}

/** Somebody for whom the person logged in may act, and by which of the portal's own privileges. For the server alone. */
export interface Giver {
  readonly cpr: string;
  readonly privileges: readonly string[];
}

/**
 * Reads the privileges claim of NemLog-in (OIO Basic Privilege Profile 1.0 to 1.2): for whom the person logged in may act, and to do what. It holds no
 * name, no day, and not what kind of mandate it is.
 *
 * The claim is XML, or XML in base64 or base64url, with or without white space. Groups of the same scope and the same constraints are one. A group that is
 * not as it should be is left out with a note, and the others stay.
 *
 * @throws {ClaimError} Where it cannot be read. It says why by a code, and never what was in it.
 */
export function readPrivilegeList(
  claim: PrivilegeClaim,
  { self, privileges = [], anyNamespace = false, maxBytes = 256 * 1024 }: ReadOptions = {},
): PrivilegeList {
  const notes: { code: ClaimNote; group?: number }[] = [];
  const merged = new Map<string, { scope: PrivilegeScope; constraints: readonly PrivilegeConstraint[]; privileges: string[] }>();
  const me = self === undefined ? undefined : withoutGaps(self);
  let count = 0;

  for (const text of textsIn(claim, maxBytes)) {
    const root = text === '' ? undefined : rootOf(text, anyNamespace);
    if (root?.namespace === legacy) notes.push({ code: 'legacy-namespace' });
    const groups = root?.children.filter(({ local }) => local === 'PrivilegeGroup') ?? [];
    if (groups.length === 0) notes.push({ code: 'empty' });

    for (const node of groups) {
      const group = (count += 1);
      const scope = scopeOf(node.attributes.get('Scope'));
      if (!scope) notes.push({ code: 'bad-scope', group });
      else if (scope.type === 'cpr' && scope.value === me) notes.push({ code: 'self', group });
      else {
        const written = node.children.filter(({ local }) => local === 'Privilege');
        const said = written.map(privilegeIn).filter(privilege => privilege !== '');
        if (said.length === 0 || said.length < written.length) notes.push({ code: 'empty-privilege', group });
        if (said.length === 0) continue;
        const constraints = constraintsIn(node);
        const key = keyOf(scope, constraints);
        const same = merged.get(key);
        if (same) for (const privilege of said) same.privileges.push(privilege);
        else merged.set(key, { scope, constraints, privileges: said });
      }
    }
  }
  if (typeof claim !== 'string' && !claim?.length) notes.push({ code: 'empty' });

  const ours = new Set(privileges);
  return {
    groups: [...merged.values()].map(({ scope, constraints, privileges: said }) => {
      const privileges = said.length > 1 ? [...new Set(said)] : said;
      return {
        scope,
        privileges,
        constraints,
        granted: constraints.length === 0,
        own: privileges.filter(privilege => ours.has(privilege)),
      };
    }),
    notes,
  };
}

/** What groups that are one have in common: the scope, and the constraints in any order. */
const keyOf = ({ type, value }: PrivilegeScope, constraints: readonly PrivilegeConstraint[]): string =>
  `${type} ${value}${constraints.length > 0 ? `\n${JSON.stringify(constraints.map(({ name, value }) => JSON.stringify([name, value])).sort())}` : ''}`;

/** The people for whom somebody may act, by the portal's own privileges alone, in the order of the claim. */
export const giversIn = ({ groups }: Pick<PrivilegeList, 'groups'>): readonly Giver[] =>
  groups.flatMap(({ scope, granted, own }) =>
    scope.type === 'cpr' && granted && own.length > 0 ? [{ cpr: scope.value, privileges: own }] : [],
  );

const current = 'http://digst.dk/oiosaml/basic_privilege_profile';
const legacy = 'http://itst.dk/oiosaml/basic_privilege_profile';

/** The values of a claim as text, once all of them together are known to be small enough. */
function* textsIn(claim: PrivilegeClaim, maxBytes: number): Generator<string> {
  // Whoever writes plain JavaScript may hand over anything at all.
  const values: readonly unknown[] =
    typeof claim === 'string' ? [claim] : Array.isArray(claim) ? claim : claim === undefined ? [] : no('not-base64');
  let bytes = 0;
  for (const value of values) {
    if (typeof value !== 'string') no('not-base64');
    // A text has at least as many bytes as it has letters, so that one that is far too long is not even counted.
    bytes += bytes + value.length > maxBytes ? value.length : new TextEncoder().encode(value).length;
    if (bytes > maxBytes) no('too-large');
  }
  for (const value of values as readonly string[]) {
    const plain = withoutMark(value);
    yield plain === '' || plain.startsWith('<') ? plain : withoutMark(decoded(plain));
  }
}

/** A text without a byte-order mark, and without white space around it. */
const withoutMark = (text: string): string => trimXml(trimXml(text).replace(/^\ufeff/, ''));

function decoded(base64: string): string {
  const binary = bytesOf(base64.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return no('not-utf8');
  }
}

/** What is in base64, a byte a letter. White space in it does not count, and its padding may be left out. */
function bytesOf(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return no('not-base64');
  }
}

function rootOf(text: string, anyNamespace: boolean): XmlNode {
  // Looked for before anything is read, wherever it stands: no claim has one, and no parser need know what one means.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) no('doctype-not-allowed');
  const root = readXml(text) ?? no('not-xml');
  if (root.local !== 'PrivilegeList') no('wrong-root');
  if (!anyNamespace && root.namespace !== current && root.namespace !== legacy) no('unknown-namespace');
  return root;
}

const numbered = {
  cprNumberIdentifier: ['cpr', 10],
  cvrNumberIdentifier: ['cvr', 8],
  seNumberIdentifier: ['se', 8],
  productionUnitIdentifier: ['pu', 10],
} as const;

/** A scope, of whose number only the digits are counted: a CPR number need not pass any check. Nothing where it is none. */
function scopeOf(written: string | undefined): PrivilegeScope | undefined {
  if (written === undefined) return { type: 'none', value: '' };
  const scope = trimXml(written);
  const [, name = '', number = ''] = /^urn:dk:gov:saml:(\w+):(.*)/s.exec(scope) ?? [];
  if (Object.hasOwn(numbered, name)) {
    const [type, digits] = numbered[name as keyof typeof numbered];
    return /^[0-9]+$/.test(number) && number.length === digits ? { type, value: number } : undefined;
  }
  return /^[A-Za-z][A-Za-z0-9+.-]*:[^ \t\n]+$/.test(scope) ? { type: 'other', value: scope } : undefined;
}

/** What a privilege says. One with anything but text in it says nothing: nobody guesses what was meant. */
const privilegeIn = ({ text, children }: XmlNode): string => (children.length > 0 ? '' : trimXml(text));

const constraintsIn = ({ children }: XmlNode): readonly PrivilegeConstraint[] => {
  const written = children.filter(({ local }) => local === 'Constraint');
  if (written.length === 0) return unconstrained;
  const all = written.map(({ attributes, text }) => ({ name: trimXml(attributes.get('Name') ?? ''), value: trimXml(text) }));
  return [...new Map(all.map(constraint => [JSON.stringify([constraint.name, constraint.value]), constraint])).values()];
};

const unconstrained: readonly PrivilegeConstraint[] = [];

function no(code: ClaimFault): never {
  throw new ClaimError(code);
}
