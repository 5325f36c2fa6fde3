import type { Day } from '../domain/day.shape.js';
import type { DraftAnswers, DraftId } from '../domain/draft.shape.js';
import type { Living } from '../domain/lifecycle.js';
import type { Happening, Mandate, MandateId, MandateState, Side } from '../domain/mandate.shape.js';
import type { PartyId } from '../domain/party.shape.js';
import type { Limits } from '../domain/period.shape.js';
import type { PowerId } from '../domain/power.shape.js';
import type { Message, PersonId } from './ports.js';

/** A mandate as it is written down: with the portal's own ids, and the state that was last decided on. */
export interface Kept extends Living, Pick<Mandate, 'id' | 'version' | 'reference' | 'message' | 'replaces'> {
  readonly giver: PersonId;
  readonly holder: PersonId;
  /** When it was last changed, as an instant. */
  readonly changed: string;
  /** The code of the municipality whose borgerservice its letter goes back to. Absent where there has been no letter. */
  readonly desk?: string | undefined;
  /** The last day through which what time does to it has been written down and told. Absent before that has been done for the first time since it began to last so long. */
  readonly timed?: Day | undefined;
  /** The next day on which time does something to it: in the past, where nobody has written that down yet. Absent, where it will not do anything. */
  readonly due?: Day | undefined;
}

/** Which mandates of a person are wanted, as they are on a day. */
export interface Wanted {
  readonly today: Day;
  readonly side?: Side | undefined;
  /** Only those that wait for this person's answer: as a giver, to a request or to an extension. False: only the others. */
  readonly needsMe?: boolean | undefined;
  /** Only those for which time is running out by these limits, as this person sees it; or, where it is not so, only the others. */
  readonly runsOut?: { readonly is: boolean; readonly limits: Limits } | undefined;
  /** Only requests that borgerservice has declined, and that wait for somebody to ask anew. False: only the others. */
  readonly askAgain?: boolean | undefined;
  readonly states?: readonly MandateState[] | undefined;
  /** Only those where the other party is one of these. */
  readonly others?: readonly PersonId[] | undefined;
  /** `until`: the first to run out comes first. `changed`: the latest change comes first. */
  readonly sort: 'until' | 'changed';
  /** Begins after this one, in the order of `sort`. */
  readonly after?: { readonly key: string; readonly id: MandateId } | undefined;
  readonly limit: number;
}

/** Which cases of a desk are wanted, as they are on a day. */
export interface WantedCases extends Pick<Wanted, 'today' | 'states' | 'sort' | 'after' | 'limit'> {
  /** Only those with a letter that borgerservice has to decide on. */
  readonly needsMe?: boolean | undefined;
}

/** An answer that was given to a writing call before. */
export interface Answered {
  readonly operation: string;
  /** What was asked, in a form in which equal questions are equal. */
  readonly question: string;
  /** Which mandate came of it. Absent while the first call is under way. */
  readonly mandate?: MandateId | undefined;
}

/** For whom a session acts. */
export interface ActingRow {
  readonly person: PersonId;
  readonly giver: PersonId;
  /** What the services behind the portal know this by: another one each time that somebody begins to act. Absent, where they began before there were any. */
  readonly sid?: string | undefined;
  /** By what the portal finds the session again, where it has said so. */
  readonly foundBy?: string | undefined;
}

/** What something is called, by language. */
export type Names = Readonly<Record<string, string>>;

/** One thing that has happened to a mandate, as it is written down. */
export interface Happened extends Omit<Happening, 'use'> {
  /** Which power was used, and what the service is called where. */
  readonly use?: { readonly power: PowerId; readonly service: Names } | undefined;
}

/** A key that tokens are signed with, as it is written down. */
export interface KeptKey {
  readonly id: string;
  /** What others read tokens with, as JSON. */
  readonly open: string;
  /** What tokens are signed with, sealed: whoever reads the database cannot sign. */
  readonly sealed: string;
  /** When it was made, as an instant. */
  readonly made: string;
}

/** A draft as it is written down for its writer. */
export interface KeptDraft {
  readonly id: DraftId;
  readonly version: number;
  readonly answers: DraftAnswers;
  /** When it was last kept, as an instant. */
  readonly at: string;
}

/** A message that a server has taken to send it. Until its time is over nobody else takes it. */
export interface Taken extends Message {
  /** How often it has been taken, this time included. */
  readonly attempt: number;
}

/** A message that has not been sent, as those see it who look after the sending. */
export interface Unsent extends Message {
  /** How often somebody has tried to send it. */
  readonly attempts: number;
  /** Why it was not sent the last time: a code, and nothing of what was in the error. */
  readonly code?: string | undefined;
  /** The instant from which it is tried again. Absent where it has been given up. */
  readonly next?: string | undefined;
}

/** What is kept for some days only: messages that were sent, keys of writing calls, look-ups that found nobody, drafts, and for whom a session acts. */
export const passingThings = ['messages', 'keys', 'tries', 'drafts', 'acting'] as const;
export type PassingThing = (typeof passingThings)[number];

/** What can be read and written while a piece of work holds the store. */
export interface Room {
  /** One mandate, held until the work is done: nobody else can change it meanwhile. */
  mandate(id: MandateId): Promise<Kept | undefined>;
  /** Writes a new mandate. */
  add(mandate: Kept): Promise<void>;
  /**
   * Writes a mandate anew. It was read with `mandate` in the same work, and its version is one more.
   *
   * @throws {Refusal} `changed-meanwhile` where another version is written down by now.
   */
  change(mandate: Kept): Promise<void>;
  /** Mandates of a person, a page of them, and how many there are in all. */
  mandatesOf(person: PersonId, wanted: Wanted): Promise<{ readonly items: readonly Kept[]; readonly total: number }>;
  /** All those with whom a person has a mandate. */
  othersOf(person: PersonId, side?: Side): Promise<readonly PersonId[]>;
  /** The mandates that a holder may use on a day; of one giver, where one is named. */
  inForce(holder: PersonId, today: Day, giver?: PersonId): Promise<readonly Kept[]>;
  /** Those between two people that are written down as open requests. Nobody can add one meanwhile. */
  openBetween(giver: PersonId, holder: PersonId): Promise<readonly Kept[]>;

  /** The mandates whose letters go back to the desk of a municipality, a page of them, and how many there are in all. */
  casesOf(desk: string, wanted: WantedCases): Promise<{ readonly items: readonly Kept[]; readonly total: number }>;
  /** Mandates to which time does something by a day, the longest overdue first, each held until the work is done. Those that somebody else holds are left to them. */
  due(day: Day, limit: number, except: readonly MandateId[]): Promise<readonly Kept[]>;
  /** Writes down what time has made of a mandate that is held. Both see that already, by the day that it is, so its version stays. */
  pass(mandate: Kept): Promise<void>;
  /** Sends the letter of a mandate back to the desk of another municipality, where its giver lives by now. No party sees a change, so its version stays. */
  readdress(id: MandateId, desk: string): Promise<void>;
  /** Which mandate has a reference. */
  referred(reference: string): Promise<MandateId | undefined>;

  /** Writes down what has happened to a mandate. */
  happened(mandate: MandateId, happening: Happened): Promise<void>;
  /** What has happened to a mandate, the first thing first. */
  history(mandate: MandateId): Promise<readonly Happened[]>;

  /** The handles under which one person knows others; made where there are none yet. */
  handles(viewer: PersonId, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PartyId>>;
  /** Whom one person knows under a handle. */
  personOf(viewer: PersonId, handle: PartyId): Promise<PersonId | undefined>;

  /** Claims a key for a question of a person, or answers what it was used for before. A call with the same key waits until this work is done. */
  claim(person: PersonId, key: string, question: Answered, at: string): Promise<Answered | undefined>;
  /** Notes what came of a claimed key. */
  settle(person: PersonId, key: string, mandate: MandateId): Promise<void>;

  /** Tries to look somebody up, since an instant. Nobody else can count them, or add one, meanwhile: many at one moment are no way round the lock. */
  triesSince(person: PersonId, since: string): Promise<readonly string[]>;
  /** Notes a try that found nobody. */
  tried(person: PersonId, at: string): Promise<void>;

  /** For whom a session acts. */
  acting(session: string): Promise<ActingRow | undefined>;
  /** Which session acts by this name, held until the work is done: it begins to act for nobody else meanwhile. */
  actingUnder(sid: string): Promise<ActingRow | undefined>;
  /** Acts for somebody from now on, or for oneself. */
  actFor(session: string, row: ActingRow | undefined, at: string): Promise<void>;
  /** Acts for a giver no longer. A session that acts for somebody else by now goes on. */
  actNoMore(session: string, giver: PersonId): Promise<void>;

  /** All drafts of a person, the latest first. Nobody can keep or drop one of theirs meanwhile. */
  drafts(person: PersonId): Promise<readonly KeptDraft[]>;
  /** Writes a draft down, in the place of the one of that name where there is one. */
  keepDraft(person: PersonId, draft: KeptDraft): Promise<void>;
  /** Throws a draft away, where there is one. */
  dropDraft(person: PersonId, id: DraftId): Promise<void>;

  /** How far something has come that goes on for ever, as it was last noted. */
  mark(name: string): Promise<string | undefined>;
  /** Notes how far it has come. */
  setMark(name: string, mark: string): Promise<void>;

  /** The keys that tokens are signed with, in the order in which they were made. */
  keys(): Promise<readonly KeptKey[]>;
  /** Writes a key down. */
  addKey(key: KeptKey): Promise<void>;
  /** Throws a key away. */
  dropKey(id: string): Promise<void>;

  /** Puts a message where it will be sent from. */
  post(message: Message): Promise<void>;

  /** Tells whoever listens that a session is over. It acts for nobody any more. */
  over(session: string): Promise<void>;
}

/** What a store tells of that has been written, by whichever server. Ids alone: whoever hears it asks for the rest, as far as it is theirs. */
export type News =
  | {
      readonly of: 'mandate';
      readonly id: MandateId;
      readonly giver: PersonId;
      readonly holder: PersonId;
      /** The municipality whose desk its letter goes back to. */
      readonly desk?: string | undefined;
    }
  /** For whom a session acts has changed; or it is `over`. By the name that `Listening` knows it by. */
  | { readonly of: 'session'; readonly session: string; readonly over?: true | undefined }
  /** Something may have been written that nobody has been told of. */
  | { readonly of: 'gap' };

/** An open ear to a store. */
export interface Listening {
  /** Under which name a session is told of: where only a digest of it is written down, under that. */
  nameOf(session: string): Promise<string>;
  /** Hears no more. */
  stop(): Promise<void>;
}

/** Keeps mandates. */
export interface Store {
  /**
   * Does a piece of work whole, or, where it throws, not at all. What it wrote is there for all when it answers.
   *
   * A piece may be begun again where it got in the way of another, so it does nothing that cannot be done twice. It never waits for another piece.
   */
  work<T>(piece: (room: Room) => Promise<T>): Promise<T>;
  /** Messages that have not been sent, and have not been given up, the oldest first. */
  unsent(limit: number): Promise<readonly Unsent[]>;
  /** Messages that have been given up, the oldest first. */
  givenUp(limit: number): Promise<readonly Unsent[]>;
  /** How many messages have not been sent yet, and how many have been given up. */
  unsentCount(): Promise<{ readonly waiting: number; readonly givenUp: number }>;
  /** Takes messages whose time has come, the longest waiting first. Until an instant nobody else takes them; where nothing has been noted of one by then, it is anybody's again. */
  take(when: { readonly now: string; readonly until: string; readonly limit: number }): Promise<readonly Taken[]>;
  /** Notes that a message has been sent, or that nobody need be told it any more. */
  sent(id: string, at: string): Promise<void>;
  /** Notes why a message that was taken has not been sent, and from when on it is tried again. Without that, it is given up. Not noted where somebody else has taken it meanwhile. */
  failed(message: Taken, why: { readonly code: string; readonly next?: string | undefined }): Promise<void>;
  /** Lets a message that was given up be tried again from an instant on, as if it were new. Answers whether there was such a one. */
  sendAgain(id: string, at: string): Promise<boolean>;

  /** Throws away, of one kind, what is from before an instant: no more than so many at a time. Answers how many went. */
  sweep(what: PassingThing, before: string, limit: number): Promise<number>;
  /**
   * Hears of what is written from now on, by this server and by every other on the same store, once it is there for all. Absent where a store tells
   * of nothing.
   *
   * @throws {Refusal} `backend-down` where the store cannot be reached.
   */
  readonly listen?: (hear: (news: News) => void) => Promise<Listening>;
}
