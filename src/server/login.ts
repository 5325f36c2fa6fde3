import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { toResponse } from '../contract/problem.js';
import { readCpr, withoutGaps } from '../domain/cpr.js';
import { toDay } from '../domain/day.js';
import { cleanName } from '../domain/party.js';
import {
  isClaimError,
  readPrivilegeList,
  type ClaimFault,
  type ClaimNote,
  type PrivilegeList,
  type ReadOptions,
} from '../domain/privileges.js';
import { Refusal } from '../domain/refusal.js';
import type { Clock } from '../registry/ports.js';

/** What a login has to tell, and by which names: of an OIOSAML 3 assertion's attributes, of an OIOSAML 2 one's, and of a token's claims. The first that is there counts. */
export const loginAttributes = {
  /** For whom one may act. Absent where nobody has given the person a mandate. */
  claim: [
    'https://data.gov.dk/model/core/eid/privilegesIntermediate',
    'dk:gov:saml:attribute:Privileges_intermediate',
    'privileges_intermediate',
  ],
  /** Who is logged in. Has to be there. */
  cpr: ['https://data.gov.dk/model/core/eid/cprNumber', 'dk:gov:saml:attribute:CprNumberIdentifier', 'cpr'],
  /** What they are called. */
  name: ['https://data.gov.dk/model/core/eid/fullName', 'urn:oid:2.5.4.3', 'name'],
  firstName: ['https://data.gov.dk/model/core/eid/firstName', 'given_name'],
  lastName: ['https://data.gov.dk/model/core/eid/lastName', 'family_name'],
  /** How sure it is that it is they (NSIS). Has to be there. */
  level: ['https://data.gov.dk/concept/core/nsis/loa', 'acr'],
} as const satisfies Record<string, readonly string[]>;
export type LoginAttribute = keyof typeof loginAttributes;

const levels = ['low', 'substantial', 'high'] as const;

/** How sure it is who has logged in, by the national standard for identities, NSIS. */
export type Level = (typeof levels)[number];

/** Somebody who has logged in, and what came along. It holds CPR numbers: it belongs into the server's session, and nowhere else. */
export interface Login {
  readonly person: { readonly cpr: string; readonly name: string };
  readonly level: Level;
  /** For whom they may act. Empty where no claim came, or none that could be read. */
  readonly claim: PrivilegeList;
}

/** Why nobody can be logged in by these attributes. */
export type LoginFault = 'no-cpr' | 'bad-cpr' | 'no-level' | 'level-too-low';

/** What is odd about them, though somebody is logged in. The faults and the notes of the claim are among these. */
export type LoginNote = 'no-name' | 'no-claim' | ClaimFault | ClaimNote;

/** Somebody is logged in, or all of why not. Nothing but codes: nothing of what came is in faults and notes. */
export type LoginReading =
  | { readonly login: Login; readonly faults: readonly []; readonly notes: readonly LoginNote[] }
  | { readonly login?: undefined; readonly faults: readonly LoginFault[]; readonly notes: readonly LoginNote[] };

export interface LoginOptions extends Pick<ReadOptions, 'anyNamespace' | 'maxBytes'> {
  /** The portal's own privileges, or an object that has them as its keys, as `nemLogin` takes it. */
  readonly privileges: readonly string[] | Readonly<Record<string, string>>;
  /** The lowest level with which somebody is let in. `substantial` by default. */
  readonly level?: Level | undefined;
  /** Other names of attributes, which count before ours. */
  readonly names?: Partial<Readonly<Record<LoginAttribute, string>>> | undefined;
  readonly clock?: Clock | undefined;
}

/**
 * Reads what a login has brought: the attributes of an assertion, or the claims of a token, by their names. Whether they are genuine is for the library to
 * say that took them in; here they are believed.
 *
 * A claim that cannot be read keeps nobody out: the person is logged in, and acts for nobody.
 *
 * @param attributes - A text, or a list of texts, for each name, as SAML and OpenID libraries hand them over.
 */
export function readLogin(
  attributes: Readonly<Record<string, unknown>>,
  { privileges, level: lowest = 'substantial', names = {}, clock = () => new Date(), ...options }: LoginOptions,
): LoginReading {
  const values = (attribute: LoginAttribute): readonly string[] => {
    const own = names[attribute];
    for (const name of [...(own === undefined ? [] : [own]), ...loginAttributes[attribute]]) {
      const found = Object.hasOwn(attributes, name) ? textsIn(attributes[name]) : [];
      if (found.length > 0) return found;
    }
    return [];
  };
  const faults: LoginFault[] = [];
  const notes: LoginNote[] = [];

  const numbers = new Set(values('cpr').map(withoutGaps));
  const [cpr = ''] = numbers;
  if (numbers.size === 0) faults.push('no-cpr');
  // Two different people cannot have logged in.
  else if (numbers.size > 1 || !['ordinary', 'replacement'].includes(readCpr(cpr, toDay(clock())).kind)) faults.push('bad-cpr');

  const [said] = values('level');
  const level = levels.find(name => name === said?.replace(/^https:\/\/data\.gov\.dk\/concept\/core\/nsis\/loa\//, '').toLowerCase());
  if (!level) faults.push('no-level');
  else if (levels.indexOf(level) < levels.indexOf(lowest)) faults.push('level-too-low');

  const whole = values('name')[0] ?? [values('firstName')[0], values('lastName')[0]].filter(Boolean).join(' ');
  const name = cleanName(whole);
  if (!name) notes.push('no-name');

  const claims = values('claim');
  if (claims.length === 0) notes.push('no-claim');
  const claim = claimIn(claims, { self: cpr, privileges: Array.isArray(privileges) ? privileges : Object.keys(privileges), ...options });
  notes.push(...claim.notes);

  if (faults.length > 0 || !level) return { faults, notes };
  return { login: { person: { cpr, name }, level, claim: claim.list }, faults: [], notes };
}

const textsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter(text => typeof text === 'string').filter(text => text.trim() !== '');

const nothing: PrivilegeList = { groups: [], notes: [] };

function claimIn(values: readonly string[], options: ReadOptions): { readonly list: PrivilegeList; readonly notes: readonly LoginNote[] } {
  if (values.length === 0) return { list: nothing, notes: [] };
  try {
    const list = readPrivilegeList(values, options);
    return { list, notes: [...new Set(list.notes.map(({ code }) => code))] };
  } catch (error) {
    if (!isClaimError(error)) throw error;
    return { list: nothing, notes: [error.code] };
  }
}

/** Somebody's time in the portal, in the form in which `nemLogin` takes it: `nemLogin({ ...session, privileges, people, secret })`. */
export interface LoginSession extends Login {
  /** For whom they act now, as a handle. */
  readonly acting: { get(): string | undefined; set(person: string | undefined): void };
  /** When it ends, if nothing more is asked in it. */
  readonly until: () => Date;
  /** Keeps it alive: being asked for does so already. */
  readonly prolong: () => Promise<void>;
}

export interface SessionsOptions {
  /** After how many minutes without a request a session ends. 30 by default. */
  readonly idleMinutes?: number;
  /** After how many hours it ends whatever happens, because what the claim says was true at login. 8 by default. */
  readonly longestHours?: number;
  readonly clock?: Clock;
}

/**
 * Sessions of a portal in the memory of its server, and gone when it is. A portal with several servers keeps what a session holds in a store of its own.
 *
 * Of what goes into the cookie only a digest is kept.
 */
export function loginSessions({ idleMinutes = 30, longestHours = 8, clock = () => new Date() }: SessionsOptions = {}) {
  interface Kept {
    readonly login: Login;
    readonly began: number;
    seen: number;
    acting: string | undefined;
  }
  const all = new Map<string, Kept>();
  const ends = ({ began, seen }: Kept) => Math.min(seen + idleMinutes * 60_000, began + longestHours * 3_600_000);
  const now = () => clock().getTime();

  return {
    /** Begins a session, and answers with what goes into its cookie: 256 bits that nobody can guess. */
    begin(login: Login): string {
      for (const [id, kept] of all) if (ends(kept) <= now()) all.delete(id);
      const secret = randomBytes(32).toString('base64url');
      all.set(digest(secret), { login, began: now(), seen: now(), acting: undefined });
      return secret;
    },

    /** The session of a cookie, while it lasts. */
    find(secret: string | undefined): LoginSession | undefined {
      const kept = secret ? all.get(digest(secret)) : undefined;
      if (!kept || ends(kept) <= now()) return undefined;
      kept.seen = now();
      return {
        ...kept.login,
        acting: { get: () => kept.acting, set: person => void (kept.acting = person) },
        until: () => new Date(ends(kept)),
        prolong: async () => void (kept.seen = now()),
      };
    },

    /** Ends a session. */
    end(secret: string | undefined): void {
      if (secret) all.delete(digest(secret));
    },
  };
}

const digest = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export interface LoginDoorOptions extends LoginOptions {
  /** What the portal's own server proves itself with, at least 32 characters that nobody can guess. It never reaches a browser. */
  readonly key: string;
  /** Begins a session, and answers with what the portal keeps of it: what `loginSessions().begin` gives, or an id of its own. */
  readonly begin: (login: Login) => string | Promise<string>;
  /** Ends a session that it began, because somebody has logged out. */
  readonly end: (session: string) => unknown;
}

/** The most that the attributes of a login may have, in bytes. */
const mostBytes = 1024 * 1024;

/**
 * A door for a portal that is written in something else: its server sends the attributes of a login, as JSON by `POST`, with `Authorization: Bearer <key>`,
 * and gets `{ session, notes }` back (201), or the codes of what is wrong as the `detail` of a problem (422). Where somebody logs out, it sends
 * `{ session }` by `DELETE` (204).
 *
 * @throws {TypeError} When it is made, where the key is too short to keep anybody out.
 */
export function createLoginDoor({ key, begin, end, ...options }: LoginDoorOptions): (request: Request) => Promise<Response> {
  if (key.length < 32) throw new TypeError('The key of a login door has at least 32 characters.');
  const expected = hash(`Bearer ${key}`);

  return async request => {
    if (!timingSafeEqual(hash(request.headers.get('authorization') ?? ''), expected))
      return refused(401, 'the key is not right', 'session-expired');
    if (request.method !== 'POST' && request.method !== 'DELETE')
      return refused(405, 'a login comes by POST, and goes by DELETE', 'not-supported');
    const text = await bodyOf(request);
    if (text === undefined) return refused(413, `a login holds at most ${mostBytes} bytes`);
    const attributes = objectIn(text);
    if (!attributes) return refused(422, 'not-json');
    if (request.method === 'DELETE') {
      if (typeof attributes.session !== 'string') return refused(422, 'no-session');
      await end(attributes.session);
      return new Response(null, { status: 204 });
    }
    const { login, faults, notes } = readLogin(attributes, options);
    if (!login) return refused(422, faults.join(', '));
    return Response.json({ session: await begin(login), notes }, { status: 201, headers: { 'cache-control': 'no-store' } });
  };
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

const refused = (status: number, detail: string, reason: 'not-valid' | 'session-expired' | 'not-supported' = 'not-valid'): Response => {
  const response = toResponse(new Refusal(reason), { status, detail });
  response.headers.set('cache-control', 'no-store');
  return response;
};

/** A body as text, and no more of it than is allowed. Nothing where it is larger. */
async function bodyOf(request: Request): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of request.body ?? []) {
    bytes += piece.length;
    if (bytes > mostBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

const objectIn = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};
