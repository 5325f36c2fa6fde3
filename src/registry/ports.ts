import type { Day } from '../domain/day.shape.js';
import type { Basis, MandateId } from '../domain/mandate.shape.js';
import type { Power } from '../domain/power.shape.js';

declare const personId: unique symbol;

/** A person as the portal itself knows them. Never leaves the server: to a browser a person is a handle. */
export type PersonId = string & { readonly [personId]: never };

/** What the portal knows of a person. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly born: Day;
  /** The code of the municipality where they live, four digits. */
  readonly municipality: string;
  /** Whether they have MitID and Digital Post. */
  readonly digital: boolean;
  /** The lines of the address that CPR has for them, without the name. Letters go there and nowhere else (R103), and nobody but the sender sees it. */
  readonly address?: readonly string[] | undefined;
  /** The day on which they died, once the CPR register has told. Their name is still theirs; nobody can be asked or given anything for them. */
  readonly died?: Day | undefined;
  /** The language in which they would like to read, such as `ar`, where the portal knows. Danish, where it does not. */
  readonly lang?: string | undefined;
}

/** What the CPR register has told of deaths. */
export interface Deaths {
  /** Those who have died. The order does not matter, and neither does it whether some of them have been told of before. */
  readonly people: readonly PersonId[];
  /** How far this goes: what is handed in the next time, so that it goes on from there. To the register it is text, and nothing more. */
  readonly upTo: string;
}

/**
 * Where the portal looks people up.
 *
 * It is asked while a piece of work is under way, so it must never wait for the register's own store: it has connections, or a database, of its own.
 */
export interface People {
  /** The one person with this name and CPR number (ten digits). Nobody, where the two do not belong together. */
  find(name: string, cpr: string): Promise<Person | undefined>;
  /** Those of these people who are known. */
  get(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>>;
  /**
   * Of whom the CPR register has told that they have died (R074), since an earlier answer, or, where there has been none, ever: some hundreds at a time, and
   * nobody, once all have been told. Absent where the portal tells of each with `died`.
   */
  deaths?(since: string | undefined): Promise<Deaths>;
}

/** What a giver can let others do, by the municipality where the giver lives (R043), in a language where there is one, else in Danish. */
export type Powers = (giver: { readonly municipality: string }, lang: string) => Promise<readonly Power[]>;

/**
 * The kinds of message that a register sends. `request-letter` and `extension-letter` are the letter itself, to be printed and posted to the giver;
 * everything else is read in Digital Post, or comes as a letter to who has none (R108).
 */
export type MessageKind =
  | 'request'
  | 'request-letter'
  | 'letter-approved'
  | 'letter-declined'
  | 'approved'
  | 'rejected'
  | 'withdrawn'
  | 'given'
  | 'deleted'
  | 'extension-requested'
  | 'extension-approved'
  | 'extension-rejected'
  | 'extension-letter'
  | 'extension-letter-approved'
  | 'extension-letter-declined'
  | 'ended-by-death'
  | 'notice'
  | 'lapsed'
  | 'expired'
  | 'extension-lapsed';

/** Something that a person is told. The sender finds the words for it. */
export interface Message {
  readonly id: string;
  readonly to: PersonId;
  readonly kind: MessageKind;
  readonly mandate: MandateId;
  /** When it was written, as an instant. */
  readonly at: string;
}

/**
 * What becomes of a message: a portal's way to Digital Post, or to whoever prints letters. The words of it are `Register.worded`.
 *
 * Every message is sent at least once. A server that ends after it has sent one, and before it has noted so, makes that it is sent a second time, with the
 * same `id`: by that a sender tells that it has had it already. Messages may come in another order than they were written in.
 */
export interface Sender {
  /**
   * Sends a message, and answers once it is on its way for good.
   *
   * @throws Where it could not be sent. It is tried again later. Of what is thrown nothing is kept but the reason of a refusal or a `code`.
   */
  send(message: Message): Promise<void>;
}

/** Where a mandate is read: the address of a page of the portal, which opens the very one. */
export type LinkTo = (mandate: MandateId) => string;

/** What stands in a letter that asks for a mandate, or for more time. There is no CPR number in it. */
export interface LetterContent {
  /** Whether a mandate is asked for, or that one lasts longer. */
  readonly asks: 'mandate' | 'extension';
  readonly reference: string;
  readonly basis: Basis;
  readonly giver: Correspondent;
  readonly holder: Correspondent;
  /** Where the letter goes. Only in the copy that goes there: the holder need not know where the giver lives. */
  readonly address?: readonly string[] | undefined;
  readonly powers: readonly Power[];
  /** The day on which it was asked for. */
  readonly asked: Day;
  /** The last day that is asked for. */
  readonly until: Day;
  /** The last day on which borgerservice can approve it. */
  readonly answerBy: Day;
  /** The code of the municipality whose borgerservice decides: the giver's (R110). */
  readonly municipality: string;
}

/** Somebody who is named in a letter. */
export type Correspondent = Pick<Person, 'name' | 'born'>;

/** Makes a letter to print, as a PDF. */
export interface Letters {
  write(content: LetterContent): Promise<Uint8Array<ArrayBuffer>>;
}

/** Tells the time. */
export type Clock = () => Date;
