import type { Generated } from 'kysely';
import type { Day } from '../domain/day.shape.js';
import type { DraftAnswers, DraftId } from '../domain/draft.shape.js';
import type { OpenExtension } from '../domain/lifecycle.js';
import type { Basis, Check, Delivery, MandateId, MandateState } from '../domain/mandate.shape.js';
import type { PartyId } from '../domain/party.shape.js';
import type { Period } from '../domain/period.shape.js';
import type { PowerId } from '../domain/power.shape.js';
import type { MessageKind, PersonId } from '../registry/ports.js';
import type { Happened, KeptKey } from '../registry/store.js';

/**
 * What a register looks like in SQL.
 *
 * Days and instants are text, as they are everywhere else in the house: they sort as text, and no driver can move them into another time zone.
 */
export interface Tables {
  fuldmagt_mandate: {
    id: MandateId;
    version: number;
    state: MandateState;
    giver: PersonId;
    holder: PersonId;
    powers: readonly PowerId[];
    period: Period;
    /** The first day of the period, for queries. */
    first_day: Day;
    /** The last day of the period, for queries. */
    last_day: Day;
    basis: Basis;
    delivery: Delivery;
    reference: string;
    message: string | null;
    changed: string;
    /** The last day on which a request can be answered, where that is not its last day. */
    answer_by: Day | null;
    extension: OpenExtension | null;
    /** The last day on which the extension can be answered, for queries. */
    extension_by: Day | null;
    replaces: MandateId | null;
    /** The municipality whose borgerservice its letter goes back to. */
    desk: string | null;
    missing: readonly Check[] | null;
    /** The last day through which what time does has been written down. */
    timed: Day | null;
    /** The next day on which time does something to it. */
    due: Day | null;
  };
  /** Only ever added to. */
  fuldmagt_history: Omit<Happened, 'use'> & { seq: Generated<number>; mandate: MandateId; use: NonNullable<Happened['use']> | null };
  fuldmagt_handle: { viewer: PersonId; person: PersonId; handle: PartyId };
  /** Questions that were asked under a key. Of the question only a digest is kept: it can hold a citizen's own words. */
  fuldmagt_answer: { person: PersonId; key: string; operation: string; question: string; mandate: MandateId | null; at: string };
  fuldmagt_try: { person: PersonId; at: string };
  /** For whom sessions act. Of a session only a digest is kept: its name may be all that it takes to be logged in. */
  fuldmagt_acting: {
    session: string;
    person: PersonId;
    giver: PersonId;
    at: string;
    /** What the services behind the portal know it by. */
    sid: string | null;
    /** By what the portal finds the session again: nothing that it takes to be logged in. */
    found_by: string | null;
  };
  fuldmagt_draft: { person: PersonId; id: DraftId; version: number; answers: DraftAnswers; at: string };
  /** What is to be sent, and, for some time, what was. */
  fuldmagt_outbox: {
    seq: Generated<number | string>;
    id: string;
    recipient: PersonId;
    kind: MessageKind;
    mandate: MandateId;
    at: string;
    /** From when on it may be taken: while a server is at it, the instant at which it is anybody's again. */
    next: string;
    /** How often it has been taken. */
    attempts: Generated<number>;
    /** Why it was not sent the last time. */
    code: string | null;
    /** When it was sent. */
    sent: string | null;
    /** Set once nobody tries any more. */
    given_up: boolean | null;
  };
  /** How far something has come that goes on for ever. */
  fuldmagt_mark: { name: string; mark: string };
  /** What tokens are signed with, sealed. */
  fuldmagt_key: KeptKey;
}
