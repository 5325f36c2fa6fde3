import type { JSONWebKeySet, JWTPayload } from 'jose';
import type { Clock } from '../../registry/ports.js';
import type { KeptKey, Store } from '../../registry/store.js';

/** The one way in which tokens are signed. A token that says another is none. */
export const algorithm = 'ES256';

/** What a token says that it is, so that nothing else that is signed with the same keys is taken for one. */
export const tokenType = 'fuldmagt-acting+jwt';

/** How long a token holds at most, in seconds. */
export const longestToken = 300;

/** Signs tokens. A portal that keeps its keys in a vault brings one of its own: it signs with `ES256`, and says the key's `kid` and our `typ` in the header. */
export interface Signer {
  /** Signs what a token says, with the key of the moment. */
  sign(claims: JWTPayload): Promise<string>;
  /** The public keys by which whatever still holds can be read: each with its `kid`. */
  keys(): Promise<JSONWebKeySet>;
}

export interface RotatingOptions {
  /** Where the keys are kept, sealed: the register's own, so that every server on it has the same. */
  readonly store: Pick<Store, 'work'>;
  /** What they are sealed with: at least 32 letters, the same for every server, and kept where the database is not. Who changes it has new keys. */
  readonly secret: string;
  /** For how many days a key signs. 30 by default. */
  readonly days?: number;
  readonly clock?: Clock;
}

/** How long others may not have heard of a new key, and for how long clocks may differ, in milliseconds. */
const [unheard, apart] = [5 * 60_000, 60_000];

/**
 * Signs with keys of its own that follow one another. A new one is made when the last is so many days old. It begins to sign five minutes later, so that
 * whoever keeps a copy of the public keys has it by then, and the old one is published until its last token has run out.
 *
 * `jose`, an optional peer, is fetched when the first token is signed.
 *
 * @throws RangeError where the secret is too short.
 */
export function rotatingSigner({ store, secret, days = 30, clock = () => new Date() }: RotatingOptions): Signer {
  if (secret.length < 32) throw new RangeError('the secret that keys are sealed with has at least 32 letters');
  const opened = new Map<string, CryptoKey>();
  const signs = days * 86_400_000 + unheard;

  const sealing = async () => new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`fuldmagt keys ${secret}`)));
  const ageOf = ({ made }: KeptKey) => clock().getTime() - Date.parse(made);
  const published = (key: KeptKey) => ageOf(key) < signs + longestToken * 1000 + apart;

  /** The private part of a key. Nothing, where it was sealed with another secret. */
  const open = async ({ id, sealed }: KeptKey): Promise<CryptoKey | undefined> => {
    const before = opened.get(id);
    if (before) return before;
    const { compactDecrypt, errors, importJWK } = await import('jose');
    try {
      const { plaintext } = await compactDecrypt(sealed, await sealing(), {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      });
      const key = (await importJWK(JSON.parse(new TextDecoder().decode(plaintext)) as object, algorithm)) as CryptoKey;
      opened.set(id, key);
      return key;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };

  const make = async (): Promise<KeptKey> => {
    const { calculateJwkThumbprint, CompactEncrypt, exportJWK, generateKeyPair } = await import('jose');
    const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
    const shown = await exportJWK(publicKey);
    const id = await calculateJwkThumbprint(shown);
    const sealed = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(await exportJWK(privateKey))))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(await sealing());
    return { id, open: JSON.stringify({ ...shown, kid: id, alg: algorithm, use: 'sig' }), sealed, made: clock().toISOString() };
  };

  /** The keys that can be opened, and one that is young enough among them. */
  const ours = async (): Promise<readonly (readonly [kept: KeptKey, key: CryptoKey])[]> => {
    const usable: (readonly [KeptKey, CryptoKey])[] = [];
    for (const kept of await store.work(room => room.keys())) {
      const key = ageOf(kept) < signs ? await open(kept) : undefined;
      if (key) usable.push([kept, key]);
    }
    if (usable.some(([kept]) => ageOf(kept) < signs - unheard)) return usable;
    const made = await make();
    // Where several servers make one at the same moment, all of them are good.
    await store.work(async room => {
      for (const old of await room.keys()) if (!published(old)) await room.dropKey(old.id);
      await room.addKey(made);
    });
    return [...usable, [made, (await open(made)) as CryptoKey]];
  };

  return {
    async sign(claims) {
      const { SignJWT } = await import('jose');
      const usable = await ours();
      const [kept, key] = usable.findLast(([one]) => ageOf(one) >= unheard) ?? usable[0] ?? [];
      if (!kept || !key) throw new Error('there is no key to sign with');
      return new SignJWT(claims).setProtectedHeader({ alg: algorithm, typ: tokenType, kid: kept.id }).sign(key);
    },
    async keys() {
      const kept = await store.work(room => room.keys());
      return { keys: kept.filter(published).map(({ open: shown }) => JSON.parse(shown) as JSONWebKeySet['keys'][number]) };
    },
  };
}
