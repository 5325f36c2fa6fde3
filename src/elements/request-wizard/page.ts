import type { Locale } from '../../controllers/locale.js';
import type { Visiting } from '../../controllers/visiting.js';
import type { Day } from '../../domain/day.shape.js';
import type { BasisQuestion } from '../../domain/basis.js';
import type { SavedDraft } from '../../domain/draft.shape.js';
import type { Draft, Forward, Intent, Missing, Offer, Step } from '../../domain/draft.js';
import type { Objection } from '../../domain/objection.shape.js';
import type { Delivery, Mandate, MandateId } from '../../domain/mandate.shape.js';
import type { Limits } from '../../domain/period.shape.js';
import type { Power, PowerId } from '../../domain/power.shape.js';
import type { Reason } from '../../domain/refusal.js';
import type { Understanding } from '../../domain/understanding.js';
import type { da } from '../../locale/request-wizard/da.js';

import type { Seldom } from './fetched.js';

export type Words = typeof da;

/** What is wrong with one field. */
export type Fault = FieldFault | Missing;
type FieldFault = Extract<Objection, { readonly field: (typeof fields)[number] }>;

const fields = ['name', 'cpr', 'delivery', 'powers', 'until'] as const;

/** What can be mended in a field, of all that stands in the way. */
export const faultsAmong = (objections: readonly Objection[]): Fault[] =>
  objections.filter((objection): objection is FieldFault => (fields as readonly string[]).includes(objection.field));

/** What a backend refused, and in how many seconds it is worth another try. */
export interface Refused {
  readonly reason: Reason;
  readonly retryAfter?: number | undefined;
}

/** All that the wizard holds, but for the CPR number, which is in its field and nowhere else. One value, replaced and never changed. */
export interface State {
  readonly step: Step;
  readonly draft: Draft;
  /** Which question is asked of somebody who decides for the giver. */
  readonly question?: BasisQuestion | undefined;
  /** The name as it stands in its field. */
  readonly name: string;
  /** What the citizen is looking for in the list of powers. */
  readonly search: string;
  /** The powers that the citizen looks into. */
  readonly opened: readonly PowerId[];
  /** Whether another last day is to be chosen than those that are put forward. */
  readonly ownDay?: boolean | undefined;
  readonly faults: readonly Fault[];
  readonly refusal?: Refused | undefined;
  /** The mandate that the new one is to take the place of. */
  readonly replaces?: MandateId | undefined;
  /** Whether somebody has read that it is done elsewhere, and wants to make it ready. */
  readonly prepared?: boolean | undefined;
  /** Whether an answer is being waited for. */
  readonly busy: boolean;
  /** Whether one page is being mended, after which the citizen goes back to check everything. */
  readonly mending: boolean;
  /** What was made in the end. */
  readonly mandate?: Mandate | undefined;
  /** Where it has to be finished. */
  readonly to?: string | undefined;
}

/** What a page can ask the wizard to do. */
export interface Turns {
  /** Takes an answer. */
  answer(answer: Partial<Draft>): void;
  /** Takes a power in, or out again. */
  toggle(power: Power): void;
  /** Takes one of a pair, or neither. */
  pick(pair: readonly Power[], one?: Power): void;
  /** Keeps the name as it is typed. */
  named(name: string): void;
  /** Keeps what is looked for in the list of powers. */
  look(search: string): void;
  /** Shows what a power covers, or shows it no more. */
  lookInto(power: PowerId, open: boolean): void;
  /** Takes a last day that is put forward; without one, the citizen wants to write their own. */
  chooseDay(until?: Day): void;
  /** Takes an answer to a question that shows whether it is understood. */
  understand(question: Understanding, answer: boolean): void;
  /** Goes on with answers that were kept. */
  takeUp(draft: SavedDraft): void;
  /** Throws answers away that were kept. */
  throwAwayKept(draft: SavedDraft): void;
  /** Looks the person up, and goes on when they are found. The number goes no further than to the backend. */
  find(name: string, cpr: string): Promise<void>;
  /** Forgets the person, and asks for another. */
  another(): void;
  /** Goes to the page for somebody who decides for the giver. */
  decide(): void;
  /** Goes to the next page, if nothing is missing on this one. */
  goOn(): void;
  back(): void;
  /** Goes on with what can only be had elsewhere. What has been chosen here is kept. */
  leave(): void;
  /** Goes back to what can be had here. */
  stay(): void;
  /** Goes to a page to mend something there, and from there back to where everything is checked. */
  mend(step: Step): void;
  /** Sends it, once however often it is pressed. */
  send(): Promise<void>;
  /** Downloads the letter that goes to the giver. */
  download(): Promise<void>;
  /** Asks once more for the powers on offer, and for the mandate whose place is taken. */
  askAgain(): void;
  /** Acts for oneself again. */
  backToSelf(): Promise<void>;
  /** Forgets everything, and goes back to the first page. */
  again(): void;
}

/** What every page is given. It shows what it is told, and asks for the rest. */
export interface Page {
  readonly locale: Locale;
  readonly words: Words;
  readonly visiting: Visiting;
  readonly state: State;
  readonly intent: Intent;
  /** The draft with its intent. */
  readonly draft: Draft;
  readonly today: Day;
  readonly limits: Limits;
  readonly forward: Forward;
  /** The last day that can be chosen, where there is one. */
  readonly latest: Day | undefined;
  /** All that stands in the way of what has been answered. */
  readonly objected: readonly Fault[];
  /** What becomes of the mandate whose place the new one is to take. Absent where it takes nobody's. */
  readonly replaced: Replaced | undefined;
  /** Whether the giver can be asked by letter here. */
  readonly letters: boolean;
  /** How the other person is to be reached. Undefined: not at all. */
  readonly delivery: Delivery | undefined;
  /** Whether nobody can be looked up here, and all that can be done is to make it ready. */
  readonly guides: boolean;
  /** The titles of the powers as they stand in Danish, which is how one finds them at borger.dk. Absent until they are needed and here. */
  readonly danish: ReadonlyMap<PowerId, string> | undefined;
  /** What was answered before, kept, and not sent. */
  readonly unfinished: SavedDraft | undefined;
  /** Whether it is asked, before anything is sent, if it is understood. */
  readonly questions: boolean;
  /** Undefined until the backend has told. */
  readonly offer: Offer | undefined;
  /** What the powers on offer were refused with. */
  readonly notOffered: Reason | undefined;
  /** What going back to oneself was refused with. */
  readonly notBack: Reason | undefined;
  /** How far the letter has come that the citizen downloads. */
  readonly letter: 'none' | 'fetching' | 'fetched';
  /** Which ways round the backend can do it. */
  readonly able: readonly Intent[];
  /** Whether there is a page before this one. */
  readonly canGoBack: boolean;
  /** What most requests do without, or need at their end alone. Where a page cannot be shown without it, it is waited for; and it may not be had. */
  readonly seldom: Seldom | undefined;
  readonly turns: Turns;
}

/** A mandate whose place the new one is to take: it ends, or is over already; or why that is not known, or not yet. */
export type Replaced =
  | { readonly known: 'ends'; readonly mandate: Mandate }
  | { readonly known: 'over' }
  | { readonly known: 'no'; readonly reason: Reason | undefined };

/** What a portal knows already when it opens the wizard. */
export interface Prefill {
  /** The other person: as the backend told of them, or their handle alone. */
  readonly person?: Draft['person'] | NonNullable<Draft['person']>['id'];
  readonly powers?: readonly PowerId[] | undefined;
  readonly until?: Day | undefined;
  /** The mandate that the new one is to take the place of: one between the same two, in force. */
  readonly replaces?: MandateId | undefined;
}
