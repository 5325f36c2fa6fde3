import type { MandateBackend } from '../contract/backend.js';
import type { Description } from '../contract/describe.shape.js';
import { pageSize } from '../contract/operations.js';
import { catalogueIn, entryOf } from '../domain/catalogue.js';
import { readCpr, withoutGaps } from '../domain/cpr.js';
import type { Day } from '../domain/day.shape.js';
import { toDay } from '../domain/day.js';
import type { MandateId, Principal } from '../domain/mandate.shape.js';
import type { PartyId } from '../domain/party.shape.js';
import { cleanName } from '../domain/party.js';
import { nationalLimits } from '../domain/period.js';
import { giversIn, readPrivilegeList, type Giver, type PrivilegeClaim, type PrivilegeList } from '../domain/privileges.js';
import { Refusal } from '../domain/refusal.js';
import { toCursor } from '../registry/cursor.js';
import { endable } from '../registry/ending.js';
import { holds, inPhoneBook, position } from '../registry/names.js';

export {
  ClaimError,
  claimFaults,
  claimNotes,
  giversIn,
  isClaimError,
  readPrivilegeList,
  type ClaimFault,
  type ClaimNote,
  type Giver,
  type PrivilegeClaim,
  type PrivilegeConstraint,
  type PrivilegeGroup,
  type PrivilegeList,
  type PrivilegeScope,
  type ReadOptions,
} from '../domain/privileges.js';

/** What is known of a person by their CPR number. */
export interface Named {
  readonly name: string;
  /** The day they were born. Left out, it is read from the number. */
  readonly born?: Day | undefined;
}

/** Looks up names by CPR numbers: in the CPR register, or among the portal's own citizens. Whom it does not know it leaves out. */
export type Names = (cprs: readonly string[]) => Promise<ReadonlyMap<string, Named>>;

export interface NemLoginOptions {
  /** What the login brought, or what `readPrivilegeList` has made of it. */
  readonly claim: PrivilegeClaim | PrivilegeList;
  /** Who is logged in: the CPR number and the name that the login brought. */
  readonly person: { readonly cpr: string; readonly name: string };
  /** The portal's own privileges, and which power of the catalogue each of them is. No other privilege counts. */
  readonly privileges: Readonly<Record<string, string>>;
  /** Finds the names of givers. Without it, or where it fails, they are known by the day they were born. */
  readonly people?: Names | undefined;
  /** What handles are made with, at least 32 characters that nobody can guess, and the same for as long as handles are to hold. */
  readonly secret: string;
  /** Where the portal's session keeps for whom it acts, as a handle. It goes with the session. */
  readonly acting: {
    get(): string | undefined | Promise<string | undefined>;
    set(person: string | undefined): void | Promise<void>;
  };
  /** When the session ends by itself. */
  readonly until?: (() => Date | undefined) | undefined;
  /** Keeps the session alive. Absent where the portal does not let it be prolonged. */
  readonly prolong?: (() => Promise<void>) | undefined;
  /** Hears of an error of `people`. It may hold what was asked for, so that it does not belong in a log as it is. */
  readonly onError?: ((error: unknown) => void) | undefined;
  readonly clock?: (() => Date) | undefined;
}

/**
 * For whom somebody may act, straight from their login through NemLog-in: a backend that answers `session`, `principals` and `actFor`.
 *
 * For servers. CPR numbers stay there: a giver is a handle, opaque, of use to the person logged in alone, and the same for them at every login. What the
 * claim says was true at login, and is marked so. Where a register answers `principals`, it stands first in `combine`, and the claim is not asked.
 *
 * @throws {ClaimError} When it is made, where the claim cannot be read.
 * @throws {TypeError} When it is made, where the secret is too short to keep one.
 */
export function nemLogin(options: NemLoginOptions): MandateBackend {
  const { person, acting, until, prolong, clock = () => new Date() } = options;
  const book = bookOf(options);

  const actsFor = async (lang?: string): Promise<Principal | null> => {
    const handle = await acting.get();
    const known = handle === undefined ? undefined : (await book.everybody()).find(one => one.handle === handle && !one.alike);
    return known ? book.principal(known, lang) : null;
  };

  const whoIsHere = async (lang?: string) => {
    const today = toDay(clock());
    const [self] = await withNames([person], undefined, today);
    const ends = until?.();
    return {
      person: { id: await book.handleOf(person.cpr), name: cleanName(person.name), ...(self?.born && { born: self.born }) },
      ...(ends && { until: ends.toISOString() }),
      today,
      acting: await actsFor(lang),
    };
  };

  const backend: MandateBackend = {
    session: (_, { lang } = {}) => whoIsHere(lang),

    ...(prolong && {
      prolong: async (_, { lang } = {}) => {
        await prolong();
        return whoIsHere(lang);
      },
    }),

    principals: async ({ text = '', power, cursor, limit = pageSize.usual }, { lang } = {}) => {
      const from = cursor === undefined ? 0 : position(cursor);
      const found = (await book.everybody()).filter(({ name }) => holds(name, text));
      const items = await Promise.all(found.slice(from, from + limit).map(one => book.principal(one, lang, power)));
      const next = from + limit < found.length ? { next: toCursor({ key: String(from + limit), id: '' as MandateId }) } : {};
      return { items, ...next, total: found.length };
    },

    actFor: async ({ person: handle }, { lang } = {}) => {
      if (handle === null) {
        await acting.set(undefined);
        return { acting: null };
      }
      const known = (await book.everybody()).find(one => one.handle === handle && !one.alike);
      if (!known) throw new Refusal('not-allowed');
      await acting.set(handle);
      return { acting: await book.principal(known, lang) };
    },
  };

  return endable({ describe: async () => ({ ...nothingElse, operations: [...Object.keys(backend), 'describe'] }), ...backend });
}

/**
 * For whom a session acts now, with the CPR number, for the portal's own server alone: by this it finds whose data a page is about.
 *
 * Nobody, where the person acts for themselves, and where what the session keeps is none of those for whom they may act.
 */
export async function giverActedFor(options: NemLoginOptions): Promise<Giver | undefined> {
  const handle = await options.acting.get();
  if (handle === undefined) return undefined;
  const known = (await bookOf(options).everybody()).find(one => one.handle === handle && !one.alike);
  return known && { cpr: known.cpr, privileges: known.privileges };
}

/**
 * Givers, or others known by their CPR number, with their names and the days they were born. A name that nobody knows is empty; the day is then read from
 * the number.
 *
 * @param today - No number belongs to somebody who is not born yet.
 */
export async function withNames<Somebody extends { readonly cpr: string }>(
  principals: readonly Somebody[],
  people: Names | undefined,
  today: Day,
): Promise<(Somebody & { readonly name: string; readonly born?: Day })[]> {
  const known = principals.length > 0 ? await people?.(principals.map(({ cpr }) => cpr)) : undefined;
  return principals.map(one => {
    const named = known?.get(one.cpr);
    const born = named?.born ?? bornBy(one.cpr, today);
    return { ...one, name: cleanName(named?.name ?? ''), ...(born && { born }) };
  });
}

const bornBy = (cpr: string, today: Day): Day | undefined => {
  const read = readCpr(cpr, today);
  return read.kind === 'ordinary' || read.kind === 'replacement' ? read.born : undefined;
};

const nothingElse: Omit<Description, 'operations'> = {
  allows: { withdraw: false, message: false, partialApproval: false, shorterPeriod: false, letter: false },
  limits: nationalLimits,
  demo: false,
};

/** A giver as the one who is logged in knows them. */
interface Known extends Giver {
  readonly handle: PartyId;
  readonly name: string;
  readonly born?: Day;
  readonly alike: boolean;
}

/** Everybody for whom one person may act. Each is looked up once. */
function bookOf({ claim, person, privileges, people, secret, onError, clock = () => new Date() }: NemLoginOptions) {
  if (secret.length < 32) throw new TypeError('The secret of nemLogin has at least 32 characters.');
  const self = withoutGaps(person.cpr);
  const list =
    claim && typeof claim === 'object' && 'groups' in claim
      ? claim
      : readPrivilegeList(claim, { self, privileges: Object.keys(privileges) });
  const givers = giversIn(list).filter(({ cpr }) => cpr !== self);

  const key = once(async () => crypto.subtle.importKey('raw', utf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']));

  /** A handle tells nothing, not even whether two people know the same person: it belongs to the one who got it. */
  const handleOf = async (cpr: string): Promise<PartyId> => {
    const signed = new Uint8Array(await crypto.subtle.sign('HMAC', await key(), utf8(`${self} ${withoutGaps(cpr)}`)));
    return btoa(String.fromCharCode(...signed.subarray(0, 18)))
      .replaceAll('+', '-')
      .replaceAll('/', '_') as PartyId;
  };

  const found = async () => {
    const today = toDay(clock());
    try {
      return await withNames(givers, people, today);
    } catch (error) {
      // Whoever helps is not kept out because a register of names is down: the day of birth tells people apart as well.
      onError?.(error);
      return withNames(givers, undefined, today);
    }
  };

  const everybody = once(async (): Promise<readonly Known[]> => {
    const named = await found();
    const looks = named.map(({ name, born = '' }) => `${name.toLocaleLowerCase('da')} ${born}`);
    const times = new Map<string, number>();
    for (const look of looks) times.set(look, (times.get(look) ?? 0) + 1);
    const known = await Promise.all(
      named.map(async (one, at) => ({ ...one, handle: await handleOf(one.cpr), alike: (times.get(looks[at] ?? '') ?? 0) > 1 })),
    );
    // Those without a name come last, by age: the others are found by the name that one looks for.
    return known.sort(
      (a, b) =>
        Number(a.name === '') - Number(b.name === '') ||
        inPhoneBook(a.name, b.name) ||
        (a.born ?? '').localeCompare(b.born ?? '') ||
        a.handle.localeCompare(b.handle),
    );
  });

  const principal = async ({ handle, name, born, alike, ...giver }: Known, lang = 'da', power?: string): Promise<Principal> => {
    const ids = [
      ...new Set(giver.privileges.flatMap(privilege => (Object.hasOwn(privileges, privilege) ? [privileges[privilege] ?? ''] : []))),
    ];
    const powers = await catalogueIn(lang, { here: ids, among: ids.map(entryOf) });
    return {
      person: { id: handle, name, ...(born && { born }) },
      powers,
      covers: !power || powers.some(({ id }) => id === power),
      atLogin: true,
      ...(alike && { alike }),
    };
  };

  return { everybody, principal, handleOf };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const once = <Answer>(ask: () => Promise<Answer>): (() => Promise<Answer>) => {
  let answer: Promise<Answer> | undefined;
  return () => (answer ??= ask());
};
