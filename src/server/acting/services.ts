import { timingSafeEqual } from 'node:crypto';
import type { PowerId } from '../../domain/power.shape.js';
import type { PersonId } from '../../registry/ports.js';
import type { Names } from '../../registry/store.js';

/** A service behind the portal, at which somebody can act for another. */
export interface Service {
  /** By what tokens name it, and the name under which it asks. */
  readonly audience: string;
  /** What it is called, by language, in the history that both read: `{ da: 'Aftaler i hjemmeplejen', en: 'Home care appointments' }`. Danish it must have. */
  readonly name: Names & { readonly da: string };
  /** The powers that are used there. It is told of no others. */
  readonly powers: readonly string[];
  /** What it proves itself with, by HTTP Basic: at least 32 letters each. While one takes the place of another, both. None, where `serviceOf` knows it otherwise. */
  readonly secrets?: readonly string[];
  /**
   * By what it knows a person already, where that is something that only the two of you share. Without it, each person has a handle of their own for this
   * service, the same each time, by which no other service knows them. Never a CPR number: that is refused.
   */
  readonly knows?: ((person: PersonId) => string | Promise<string>) | undefined;
}

/** Tells which service asks, by its audience: by a certificate of its own, say. */
export type ServiceOf = (request: Request) => string | undefined | Promise<string | undefined>;

/** What is wrong with services as they are configured. Nothing, where they can be used. */
export const faultIn = (services: readonly Service[], byThemselves: boolean): string | undefined => {
  for (const { audience, name, secrets, powers } of services) {
    if (!/^[\x21-\x39\x3b-\x7e]{1,200}$/.test(audience)) return 'an audience is 1 to 200 visible ASCII characters, and no colon';
    if (!name.da) return `the service ${audience} has no Danish name`;
    if (powers.length === 0) return `the service ${audience} has no powers`;
    if (!byThemselves && !secrets?.length) return `the service ${audience} has no secret`;
    if (secrets?.some(secret => secret.length < 32)) return `a secret of the service ${audience} is shorter than 32 letters`;
  }
  return new Set(services.map(({ audience }) => audience)).size < services.length ? 'two services have one audience' : undefined;
};

/** Tells which service asks by the user and the password of HTTP Basic, both percent-encoded as OAuth 2 has it. */
export const bySecret =
  (services: readonly Service[]): ServiceOf =>
  async ({ headers }) => {
    const [audience, secret] = credentialsIn(headers.get('authorization'));
    const service = services.find(other => other.audience === audience);
    // Whoever does not exist is looked for as long as whoever does.
    const secrets = service?.secrets?.length ? service.secrets : [''];
    const given = await digest(secret ?? '');
    const right = await Promise.all(secrets.map(async own => timingSafeEqual(await digest(own), given)));
    return service?.secrets?.length && secret && right.includes(true) ? service.audience : undefined;
  };

const credentialsIn = (header: string | null): readonly [user?: string, password?: string] => {
  const encoded = /^basic ([a-z0-9+/]+={0,2})$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return [];
  const [, user, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  try {
    return user === undefined || password === undefined ? [] : [decodeURIComponent(user), decodeURIComponent(password)];
  } catch {
    return [];
  }
};

/** What a service proves itself with, as a header. */
export const credentials = (audience: string, secret: string): string =>
  `Basic ${Buffer.from(`${encodeURIComponent(audience)}:${encodeURIComponent(secret)}`).toString('base64')}`;

const digest = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

/** Whether a service serves a power. */
export const serves = ({ powers }: Service, power: PowerId): boolean => powers.includes(power);
