import type { Kysely } from 'kysely';
import type { MandateId } from '../../src/domain/mandate.shape.js';
import type { Letter } from '../../src/locale/messages/index.js';
import type { Person, PersonId, Sender } from '../../src/registry/ports.js';
import type { Register } from '../../src/registry/register.js';
import { isToSign, type OutgoingLetters } from './outgoing.js';
import type { Letters, PortalTables } from './tables.js';
import type { Language } from './words/index.js';

/** A letter as it lies in the inbox. */
export interface Post {
  readonly id: string;
  readonly mandate: MandateId;
  readonly at: string;
  readonly letters: Letters;
}

/** What a citizen has been sent, the newest first. */
export const inboxOf = (db: Kysely<PortalTables>, person: PersonId): Promise<Post[]> =>
  db
    .selectFrom('portal_inbox')
    .select(['id', 'mandate', 'at', 'letters'])
    .where('person', '=', person)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();

/** Where what the register sends is put, and whom it goes to. */
export interface SenderOptions {
  readonly db: Kysely<PortalTables>;
  /** What borgerservice posts. */
  readonly outgoing: OutgoingLetters;
  readonly personOf: (id: PersonId) => Person | undefined;
  /** What a message says, in a language. */
  readonly worded: Register['worded'];
}

/**
 * Puts what the register sends into each citizen's inbox, or among what borgerservice posts where the citizen has no Digital Post, or has something to
 * sign by hand (R103, R108). A message that comes twice lies there once.
 */
export const postSender = ({ db, outgoing, personOf, worded }: SenderOptions): Sender => ({
  async send(message) {
    const person = personOf(message.to);
    if (!person) throw new TypeError('nobody knows who a message is to');
    const written = async (lang: Language): Promise<Letter> => {
      const { subject, body } = await worded(message, lang);
      return { subject, body };
    };
    if (isToSign(message.kind)) await outgoing.add(message, person.municipality, null);
    else if (!person.digital) await outgoing.add(message, person.municipality, await written('da'));
    if (!person.digital) return;
    const letters: Letters = {
      da: await written('da'),
      en: await written('en'),
      ar: await written('ar'),
    };
    await db
      .insertInto('portal_inbox')
      .values({
        id: message.id,
        person: message.to,
        mandate: message.mandate,
        at: message.at,
        letters: JSON.stringify(letters),
      })
      .onConflict(conflict => conflict.column('id').doNothing())
      .execute();
  },
});
