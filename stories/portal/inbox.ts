import type { Kysely } from 'kysely';
import type { MandateBackend } from '../../src/contract/backend.js';
import { signerOf } from '../../src/domain/letter.js';
import type { MandateId } from '../../src/domain/mandate.shape.js';
import { lastDay } from '../../src/domain/period.js';
import { commonWords } from '../../src/locale/common/index.js';
import { messageWords, writeLetter, type Letter } from '../../src/locale/messages/index.js';
import type { Room } from '../../src/locale/room.js';
import type { Message, Person, PersonId, Sender } from '../../src/registry/ports.js';
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
  /** The register as a person has it: a letter tells no more of a mandate than its reader may see. */
  readonly as: (person: PersonId) => MandateBackend;
}

/**
 * Puts what the register sends into each citizen's inbox, or among what borgerservice posts where the citizen has no Digital Post, or has something to
 * sign by hand (R103, R108). A message that comes twice lies there once.
 */
export const postSender = ({ db, outgoing, personOf, as }: SenderOptions): Sender => ({
  async send(message) {
    const person = personOf(message.to);
    if (!person) throw new TypeError('nobody knows who a message is to');
    const backend = as(message.to);
    if (isToSign(message.kind)) await outgoing.add(message, person.municipality, null);
    else if (!person.digital) await outgoing.add(message, person.municipality, await letterFor(backend, message, 'da'));
    if (!person.digital) return;
    const letters: Letters = {
      da: await letterFor(backend, message, 'da'),
      en: await letterFor(backend, message, 'en'),
      ar: await letterFor(backend, message, 'ar'),
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

async function letterFor(backend: MandateBackend, { kind, mandate: id }: Message, lang: Language): Promise<Letter> {
  const answer = await backend.mandate?.({ id }, { lang });
  if (!answer) throw new TypeError('the register shows nobody their mandates');
  const { side, giver, holder, powers, period, extension, reference, replaces, basis, missing } = answer.mandate;
  const other = (side === 'giver' ? holder : giver).name || (await wordsOf(commonWords, lang)).nameless;
  return writeLetter(await wordsOf(messageWords, lang), lang, {
    kind,
    reader: side,
    other,
    powers: powers.map(({ title }) => title),
    until: extension && (kind === 'extension-requested' || kind === 'extension-letter') ? extension.until : lastDay(period),
    reference,
    replaces: replaces !== undefined,
    signer: signerOf(basis),
    missing,
  });
}

const wordsOf = async <Words>(room: Room<Words>, lang: Language): Promise<Words> => (await room.others[lang]?.()) ?? room.da;
