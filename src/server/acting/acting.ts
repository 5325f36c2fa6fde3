import type { PartyId } from '../../domain/party.shape.js';
import { looksLikeCpr } from '../../domain/party.js';
import type { PowerId } from '../../domain/power.shape.js';
import { Refusal } from '../../domain/refusal.js';
import { newId } from '../../registry/ids.js';
import type { Clock, PersonId } from '../../registry/ports.js';
import type { Register, Sitting } from '../../registry/register.js';
import { bySecret, faultIn, serves, type Service, type ServiceOf } from './services.js';
import { algorithm, longestToken, tokenType, type Signer } from './signer.js';

export interface ActingOptions {
  readonly register: Pick<Register, 'acting'>;
  /** Who makes the tokens, as an address of the portal: `https://portal.example`. */
  readonly issuer: string;
  readonly signer: Signer;
  /** The services for which tokens are made. */
  readonly services: readonly Service[];
  /** Tells which service asks, where that is not by its secret. */
  readonly serviceOf?: ServiceOf;
  /** Whether a session is still there, by what `Sitting.foundBy` says. It keeps no session alive. */
  readonly sessionLasts: (foundBy: string) => boolean | Promise<boolean>;
  /** For how many seconds a token holds: 300 by default, and at most. */
  readonly seconds?: number;
  readonly clock?: Clock;
}

export interface TokenFor {
  /** The service that the token is for. */
  readonly audience: string;
  /** For whom the page was opened that this is done for, by the handle that it has of them. Absent, the token is for whomever the session acts for. */
  readonly actingFor?: PartyId | undefined;
}

export interface Acting {
  /**
   * Makes a token with which the portal calls a service behind it for the person whom a session acts for (RFC 8693): `sub` is the giver, `act.sub` the
   * holder, and `powers` those of the giver's that the service serves. No browser ever has it.
   *
   * @throws {Refusal} `not-allowed` where the session acts for nobody, or has nothing from the giver that the service serves; `actor-changed` where it acts for
   *   somebody else than `actingFor`; `session-expired` where it is over.
   * @throws TypeError where nobody has configured such a service.
   */
  readonly actingToken: (session: Pick<Sitting, 'session' | 'person'>, to: TokenFor) => Promise<string>;
  /** Answers `POST /acting/check`. `createHandler` serves it. */
  readonly check: (request: Request) => Promise<Response>;
  /** Answers `GET /acting/keys`: the public keys, as a JWKS. */
  readonly keys: () => Promise<Response>;
}

/** What a token says. */
interface Claims {
  readonly sub: string;
  readonly act: { readonly sub: string };
  readonly powers: readonly PowerId[];
  readonly sid: string;
  readonly jti: string;
  readonly iat: number;
  readonly exp: number;
}

/**
 * Acting at the services behind a portal: tokens for them, and the question whether one still holds.
 *
 * A token alone opens nothing. A service asks about each use (`POST /acting/check`), and then everything is looked at anew: whether the session is still there
 * and still acts for this person, whether the mandate is in force and gives the power. What is used is written to the history that both read.
 *
 * @throws TypeError where the services or the seconds are not what they must be.
 */
export function createActing({
  register,
  issuer,
  signer,
  services,
  serviceOf,
  sessionLasts,
  seconds = longestToken,
  clock = () => new Date(),
}: ActingOptions): Acting {
  const fault =
    seconds > 0 && seconds <= longestToken ? faultIn(services, serviceOf !== undefined) : 'a token holds for at most 300 seconds';
  if (fault) throw new TypeError(fault);
  const whoAsks = serviceOf ?? bySecret(services);
  const named = (audience: string | undefined) => services.find(service => service.audience === audience);

  /** How a service knows people. */
  const knownTo = async ({ audience, knows }: Service, people: readonly PersonId[]): Promise<string[]> => {
    const handles = knows ? undefined : await register.acting.handles(audience, people);
    const known = await Promise.all(people.map(async person => (knows ? knows(person) : (handles?.get(person) ?? ''))));
    if (known.some(name => name === '' || looksLikeCpr(name)))
      throw new TypeError('a person has no name for this service, or a CPR number for one');
    return known;
  };

  /** What a token says, where it is one of ours, for this service, and has not run out. */
  const read = async (token: string, audience: string): Promise<Claims | undefined> => {
    const { createLocalJWKSet, errors, jwtVerify } = await import('jose');
    try {
      const { payload } = await jwtVerify(token, createLocalJWKSet(await signer.keys()), {
        algorithms: [algorithm],
        typ: tokenType,
        issuer,
        audience,
        currentDate: clock(),
        requiredClaims: ['sub', 'act', 'powers', 'sid', 'jti', 'iat', 'exp'],
      });
      return payload as unknown as Claims;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };

  /** Whether what a token says is still so and gives the power, which is then used. */
  const used = async (service: Service, claims: Claims, power: PowerId): Promise<boolean> => {
    if (!serves(service, power) || !claims.powers.includes(power)) return false;
    const acts = await register.acting.under(claims.sid);
    if (!acts?.powers.includes(power)) return false;
    const { giver, holder, sid } = acts;
    const [sub, actor] = await knownTo(service, [giver, holder]);
    if (sub !== claims.sub || actor !== claims.act.sub || !(await sessionLasts(acts.foundBy))) return false;
    return register.acting.use({ giver, holder, sid, power, service: service.name });
  };

  return {
    async actingToken(session, { audience, actingFor }) {
      const service = named(audience);
      if (!service) throw new TypeError('there is no such service');
      const acts = await register.acting.by(session);
      const now = acts && (await register.acting.handleFor(session.person, acts.giver));
      if (actingFor !== undefined && actingFor !== now) throw new Refusal('actor-changed');
      const powers = acts?.powers.filter(power => serves(service, power)) ?? [];
      if (!acts || powers.length === 0) throw new Refusal('not-allowed');
      if (!(await sessionLasts(acts.foundBy))) throw new Refusal('session-expired');
      const [sub, actor] = await knownTo(service, [acts.giver, acts.holder]);
      const iat = Math.floor(clock().getTime() / 1000);
      return signer.sign({
        iss: issuer,
        aud: audience,
        ...{ sub, act: { sub: actor }, powers, sid: acts.sid, jti: newId(), iat, exp: iat + seconds },
      });
    },

    async check(request) {
      const service = named(await whoAsks(request));
      if (!service) return json({ error: 'invalid_client' }, 401, { 'www-authenticate': 'Basic realm="fuldmagt", charset="UTF-8"' });
      const fields = await formIn(request);
      const [token, power] = [fields?.get('token'), fields?.get('power')];
      if (!token || !power)
        return json({ error: 'invalid_request', error_description: 'token and power, as application/x-www-form-urlencoded' }, 400);
      const claims = await read(token, service.audience);
      if (!claims || !(await used(service, claims, power as PowerId))) return json({ active: false });
      const { sub, act, sid, jti, iat, exp } = claims;
      return json({ active: true, iss: issuer, aud: service.audience, sub, act: { sub: act.sub }, powers: [power], sid, jti, iat, exp });
    },

    keys: async () => json(await signer.keys()),
  };
}

const json = (body: object, status = 200, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers } });

const formIn = async (request: Request): Promise<URLSearchParams | undefined> =>
  /^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers.get('content-type') ?? '')
    ? new URLSearchParams(await request.text())
    : undefined;
