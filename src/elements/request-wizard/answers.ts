import type { LitElement } from 'lit';
import type { Visiting } from '../../controllers/visiting.js';
import type { Day } from '../../domain/day.shape.js';
import { socialAndHealthPortal } from '../../domain/catalogue.js';
import { toDay } from '../../domain/day.js';
import {
  deliveryOf,
  objectionsTo,
  questionBefore,
  stepBeforeIn,
  type Circumstances,
  type Draft,
  type Forward,
  type Intent,
  type Offer,
  type Step,
} from '../../domain/draft.js';
import { objections } from '../../domain/eligibility.js';
import type { Delivery, MandateId } from '../../domain/mandate.shape.js';
import { latestDay, nationalLimits, proposedUntil } from '../../domain/period.js';
import type { Limits } from '../../domain/period.shape.js';
import { faultsAmong, type Fault, type Prefill, type State } from './page.js';

/** The element that the answers are given in. */
export interface Host extends LitElement {
  readonly intent: Intent | undefined;
  readonly prefill: Prefill | undefined;
}

const blank: State = { step: 'choose', draft: {}, name: '', search: '', opened: [], faults: [], busy: false, mending: false };

/** What somebody answers. */
const answered = ['person', 'basis', 'delivery', 'powers', 'elsewhere', 'until'] as const;

/** What has been answered, in the light of what the portal has said and the backend can do. */
export class Answers {
  readonly #host: Host;
  readonly #visiting: Visiting;
  #state: State = blank;
  /** The draft before anybody answered anything. */
  #begun: Draft = {};

  constructor(host: Host, visiting: Visiting) {
    [this.#host, this.#visiting] = [host, visiting];
  }

  get state(): State {
    return this.#state;
  }

  become(news: Partial<State>): void {
    this.#state = { ...this.#state, ...news };
    this.#host.requestUpdate();
  }

  /** Forgets everything, and begins with what is known. */
  begin(known: Draft, replaces?: MandateId): void {
    this.#begun = known;
    this.#state = { ...blank, draft: known, replaces };
    this.#host.requestUpdate();
  }

  /** Takes in the person whom the portal knew by their handle alone. */
  know(person: Draft['person']): void {
    this.#begun = { ...this.#begun, person };
    this.become({ draft: { ...this.#state.draft, person } });
  }

  /** Whether anything would be lost, were it thrown away. */
  get given(): boolean {
    const { draft, name, step } = this.#state;
    if (step === 'receipt' || step === 'handed-over') return false;
    return name.trim() !== '' || answered.some(field => draft[field] !== this.#begun[field]);
  }

  /** Whether it stands where it began, and nobody has answered anything. */
  get untouched(): boolean {
    const { step } = this.#state;
    return (step === 'choose' || step === 'begin') && !this.given && this.#visiting.known.state === 'open';
  }

  /** Which way round the host has settled it. */
  get settled(): Intent | undefined {
    const { intent } = this.#host;
    return intent === 'request' || intent === 'give' ? intent : undefined;
  }

  /** Which ways round the backend can do it. */
  get able(): readonly Intent[] {
    const { backend } = this.#visiting.known;
    return (['request', 'give'] as const).filter(intent => backend?.[intent] && (!this.settled || intent === this.settled));
  }

  /** Which way round it is, once that is known: where there is no choice, nobody is asked. */
  get intent(): Intent | undefined {
    const [first, ...others] = this.able;
    return this.settled ?? (others.length === 0 ? first : undefined) ?? this.#state.draft.intent;
  }

  get draft(): Draft {
    const { draft } = this.#state;
    return { ...draft, intent: this.intent, ...(this.guides && { where: 'elsewhere' }) };
  }

  /** Whether all that can be done here is to make ready what is done elsewhere: nobody can be looked up, and nobody is known. */
  get guides(): boolean {
    const { backend } = this.#visiting.known;
    return backend !== undefined && !backend.findPerson && !this.#state.draft.person;
  }

  /** Whether the citizen has chosen, or is to choose, which way round it is. */
  get #chooses(): boolean {
    return !this.intent || this.#state.draft.intent !== undefined;
  }

  get step(): Step {
    const { step, prepared } = this.#state;
    if (step === 'prepare' && this.draft.where === 'elsewhere') return step;
    if (step !== 'choose' && step !== 'prepare') return step;
    return this.guides && !prepared ? 'prepare' : this.#first;
  }

  get #first(): Step {
    if (this.#chooses) return 'choose';
    return this.#isTold ? 'who' : 'begin';
  }

  /** Whether nobody has to be told what is to come: it has been said, or somebody comes from a mandate that they know. */
  get #isTold(): boolean {
    return this.guides || this.#begun.person !== undefined || this.#host.prefill?.person !== undefined;
  }

  /** The page after the one that says that it is done elsewhere. */
  get afterPrepare(): Step {
    return this.guides ? this.#first : 'what';
  }

  /** The page that one goes back to. */
  get before(): Step | undefined {
    const { question, mending, draft } = this.#state;
    if (this.step === 'way-on' || (this.step === 'question' && question && questionBefore(this.draft, question))) return 'question';
    if (mending && draft.person && this.step !== 'question') return 'check';
    const { where } = this.draft;
    if (this.step === 'prepare') return this.guides ? undefined : 'what';
    if (this.step === 'what' && where === 'elsewhere' && !this.guides) return 'prepare';
    const before = stepBeforeIn(this.step, { where });
    if (this.guides && (this.step === 'choose' || (before === 'choose' && !this.#chooses))) return 'prepare';
    if (before !== 'choose' || this.#chooses) return before;
    return this.#isTold ? undefined : 'begin';
  }

  /** The page that one begins anew on: what is to come need not be said a second time. */
  get first(): Step {
    if (this.guides) return 'prepare';
    return this.settled || this.able.length === 1 ? 'who' : 'choose';
  }

  /** Whether a giver can be asked by letter. */
  get letters(): boolean {
    return this.intent === 'request' && this.mayAskByLetter;
  }

  /** Whether one who asks can ask by letter. */
  get mayAskByLetter(): boolean {
    return this.guides || this.#visiting.known.description?.allows.letter === true;
  }

  /** Whether it is asked, before anything is sent, if it is understood. */
  get questions(): boolean {
    return this.#visiting.known.description?.allows.questions === true;
  }

  /** How the other person is to be reached. Undefined: not at all. */
  get delivery(): Delivery | undefined {
    return deliveryOf(this.draft, this.letters);
  }

  /** What the draft is seen in the light of, once it is known what is on offer. */
  circumstances(offer: Offer = { here: [], elsewhere: [] }): Circumstances {
    const { forward, today, limits, letters } = this;
    return { offer, forward, today, limits, letters };
  }

  /** The day that the rules go by: the backend's. */
  get today(): Day {
    return this.#visiting.known.session?.today ?? toDay(new Date());
  }

  /** Where the backend has a longest length, nothing longer is proposed. */
  get limits(): Limits {
    const limits = this.#visiting.known.description?.limits ?? nationalLimits;
    return { ...limits, defaultMonths: Math.min(limits.defaultMonths, this.#longestMonths ?? Infinity) };
  }

  /** The last day that can be chosen, where there is one (R070). */
  get latest(): Day | undefined {
    return latestDay(this.today, { longestMonths: this.#longestMonths });
  }

  /** All that stands in the way of what has been answered, in the order of the pages. */
  objected(offer?: Offer): Fault[] {
    const { draft, today, limits } = this;
    const until = draft.until ?? proposedUntil(today, limits);
    const tooLate = objections({ until }, { asker: {}, today, longestMonths: this.#longestMonths }).filter(({ why }) => why === 'too-late');
    return faultsAmong([...objectionsTo(draft, this.circumstances(offer)), ...tooLate]);
  }

  get #longestMonths(): number | undefined {
    return this.#visiting.known.description?.allows.longestMonths;
  }

  /** What is known beforehand goes before what the portal puts forward for everybody. */
  get forward(): Forward {
    const { offers } = this.#visiting.settings;
    const powers = this.#host.prefill?.powers;
    // Where a portal says nothing, it is about what a care portal is about (R051, R237).
    const { first = [], preselect, hide } = offers ?? (this.guides ? { preselect: socialAndHealthPortal } : {});
    return { first: [...(powers ?? []), ...first], preselect: powers ?? preselect, hide };
  }
}
