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
  | 'ended-by-death';

/** Something that a person is told. The sender finds the words for it. */
export interface Message {
  readonly id: string;
  readonly to: PersonId;
  readonly kind: MessageKind;
  readonly mandate: MandateId;
  /** When it was written, as an instant. */
  readonly at: string;
}

/** What becomes of a message: a portal's way to Digital Post. It may be called more than once for one message, and tells them apart by `id`. */
export interface Sender {
  send(message: Message): Promise<void>;
}

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
