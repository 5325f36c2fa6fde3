import type { ReactiveController } from 'lit';
import { GivenEvent, RequestedEvent, StepEvent } from '../../context/events.js';
import type { Locale } from '../../controllers/locale.js';
import type { Visiting } from '../../controllers/visiting.js';
import type { Outcome } from '../../contract/operations.js';
import type { BasisQuestion } from '../../domain/basis.js';
import {
  basisOf,
  choosing,
  chosen,
  inOrder,
  lacksPost,
  mendedAt,
  openQuestion,
  questionBefore,
  stepAfterIn,
  stepAfterWho,
  stepFrom,
  toggled,
  toSend,
  withOneOf,
  withoutPerson,
  type Draft,
  type Offer,
  type Step,
} from '../../domain/draft.js';
import { withoutGaps } from '../../domain/cpr.js';
import { objections } from '../../domain/eligibility.js';
import { possible } from '../../domain/lifecycle.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { cleanName, holdsCpr } from '../../domain/party.js';
import type { PartyId } from '../../domain/party.shape.js';
import type { Power } from '../../domain/power.shape.js';
import { isRefusal, type Reason } from '../../domain/refusal.js';
import { heed } from '../pieces/frame.js';
import { LetterFile } from '../pieces/letter-file.js';
import { Switching } from '../pieces/switching.js';
import { Answers, type Host } from './answers.js';
import { Offering, personBehind } from './offering.js';
import { faultsAmong, type Fault, type Refused, type Replaced, type State, type Turns } from './page.js';
import { Replacing } from './replacing.js';
import { Sending } from './sending.js';

/** What is shown: a page, or what stands in place of all pages. */
export type Showing = Step | 'asking-who' | 'naming' | 'acting' | 'other-person';

/** Where nothing has to be known of the powers on offer. */
const withoutOffer: readonly Showing[] = [
  ...(['choose', 'asking-who', 'who', 'naming', 'basis', 'question', 'way-on'] as const),
  ...(['paper', 'other-person', 'receipt'] as const),
];

/** The way through the wizard: which page comes next, and what is asked of the backend on the way. */
export class Course implements ReactiveController, Turns {
  readonly answers: Answers;
  readonly #host: Host;
  readonly #visiting: Visiting;
  readonly #locale: Locale;
  readonly #moved: (to: 'heading' | Fault['field']) => void;
  readonly #offering: Offering;
  /** The same in Danish, for a page in another language that says what to press at borger.dk. */
  readonly #danish: Offering;
  readonly #replacing: Replacing;
  readonly #switching: Switching;
  readonly #sending = new Sending();
  readonly #letter: LetterFile;
  /** Whose answers they are. */
  #owner: PartyId | undefined;
  #finding: AbortController | undefined;
  /** The handle that has to be put a name to, and the question that does it. */
  #handle: PartyId | undefined;
  #naming: AbortController | undefined;
  /** How often it was begun. */
  #round = 0;

  /** @param moved - Where the citizen is to be led: they have gone to another page, or have something to mend. */
  constructor(host: Host, visiting: Visiting, locale: Locale, moved: (to: 'heading' | Fault['field']) => void) {
    [this.#host, this.#visiting, this.#locale, this.#moved] = [host, visiting, locale, moved];
    this.answers = new Answers(host, visiting);
    this.#offering = new Offering(host);
    this.#danish = new Offering(host);
    this.#replacing = new Replacing(host);
    this.#switching = new Switching(host, visiting, locale);
    this.#letter = new LetterFile(host);
    host.addController(this);
  }

  hostUpdate(): void {
    this.#meet();
    if (this.#handle && !this.#naming) void this.#name(this.#handle);
    const { backend } = this.#visiting.known;
    const { intent, person } = this.answers.draft;
    const giver = intent === 'request' ? person?.id : undefined;
    if (backend && !withoutOffer.includes(this.showing) && (intent === 'give' || person || this.answers.guides)) {
      this.#offering.need(backend, giver, this.#locale.lang);
      if (this.showing === 'handed-over' && this.#locale.lang !== 'da') this.#danish.need(backend, giver, 'da');
    }
    const { replaces } = this.answers.state;
    if (backend && replaces && this.showing === 'check') this.#replacing.need(backend, replaces, this.#locale.lang);
  }

  get showing(): Showing {
    const { session } = this.#visiting.known;
    const { step, draft } = this.answers;
    if (this.#isOther) return 'other-person';
    if (step === 'receipt') return step;
    if (session?.acting) return 'acting';
    if (this.#handle) return 'naming';
    return step === 'who' && !draft.person ? 'asking-who' : step;
  }

  /** Where one is, as something to compare with: it is another place when it is another page, or the same one begun anew, or after a session. */
  get place(): string {
    const expired = this.answers.state.refusal?.reason === 'session-expired';
    const question = this.showing === 'question' ? this.answers.state.question : '';
    return [this.#round, this.#visiting.known.state, this.showing, question, expired].join(' ');
  }

  /** The powers on offer, once they are here. */
  get offer(): Offer | undefined {
    return this.#offering.powers && inOrder(this.#offering.powers, this.answers.forward);
  }

  /** Their titles in Danish, once these are here. */
  get danish(): ReadonlyMap<Power['id'], string> | undefined {
    const powers = this.#locale.lang === 'da' ? this.#offering.powers : this.#danish.powers;
    return powers && new Map(powers.map(({ id, title }) => [id, title]));
  }

  /** What the question which powers are on offer was refused with. */
  get notOffered(): Offering['reason'] {
    return this.#offering.reason;
  }

  /** What becomes of the mandate whose place the new one is to take. It has to be between the same two, and in force. */
  get replaced(): Replaced | undefined {
    const { state, draft, intent, today } = this.answers;
    if (!state.replaces) return undefined;
    const { mandate, reason } = this.#replacing;
    if (!mandate) return reason === 'not-found' ? { known: 'over' } : { known: 'no', reason };
    const other = mandate.side === 'giver' ? mandate.holder : mandate.giver;
    const same = other.id === draft.person?.id && mandate.side === (intent === 'give' ? 'giver' : 'holder');
    return same && possible(mandate.can, today).includes('replace') ? { known: 'ends', mandate } : { known: 'over' };
  }

  /** What going back to acting for oneself was refused with. */
  get notBack(): Switching['reason'] {
    return this.#switching.reason;
  }

  /** How far the letter has come that the citizen downloads. */
  get letter(): LetterFile['state'] {
    return this.#letter.state;
  }

  /** Whether something is on its way to the backend that must not be left alone. */
  get sending(): boolean {
    return this.#sending.busy;
  }

  /** Forgets all answers, and begins with what the portal knows. */
  startOver(): void {
    this.#finding?.abort();
    this.#naming?.abort();
    this.#offering.forget();
    this.#danish.forget();
    this.#replacing.forget();
    this.#letter.stop();
    const { person, until, replaces } = this.#host.prefill ?? {};
    this.#handle = typeof person === 'string' ? person : undefined;
    this.#naming = undefined;
    this.#owner = this.#visiting.known.session?.person.id;
    this.#round += 1;
    this.answers.begin({ ...(typeof person === 'object' && { person }), ...(until && { until }) }, replaces);
  }

  again(): void {
    if (!this.#host.dispatchEvent(new StepEvent(this.answers.step, this.answers.first))) return;
    this.startOver();
    // What is made after the receipt takes nothing's place: that has been done.
    this.#become({ replaces: undefined });
    this.#moved('heading');
  }

  answer(answer: Partial<Draft>): void {
    this.#become({ draft: { ...this.answers.state.draft, ...answer } });
  }

  decide(): void {
    this.#go('basis');
  }

  toggle(power: Power): void {
    this.answer(choosing(this.answers.draft, toggled(this.#chosen, power)));
  }

  pick(pair: readonly Power[], one?: Power): void {
    this.answer(choosing(this.answers.draft, withOneOf(this.#chosen, pair, one)));
  }

  named(name: string): void {
    this.#become({ name });
  }

  look(search: string): void {
    this.#become({ search });
  }

  another(): void {
    const forgotten = { draft: withoutPerson(this.answers.state.draft), name: '', replaces: undefined };
    if (this.answers.step !== 'who') this.#go('who', forgotten);
    else {
      this.#become({ ...forgotten, faults: [], refusal: undefined });
      this.#moved('heading');
    }
  }

  /** Looks up the other person, and goes on when they are found. The number is in no state: it comes from its field and goes to the backend. */
  async find(typed: string, number: string): Promise<void> {
    const { backend } = this.#visiting.known;
    if (this.answers.state.busy || !backend?.findPerson) return;
    const { today } = this.answers;
    const faults = faultsAmong(objections({ name: typed, cpr: number }, { asker: {}, today }));
    if (faults.length > 0) {
      this.#fault(faults);
      return;
    }
    this.#become({ busy: true, faults: [], refusal: undefined });
    const { signal } = (this.#finding = new AbortController());
    try {
      const found = await backend.findPerson({ name: cleanName(typed), cpr: withoutGaps(number) }, { lang: this.#locale.lang, signal });
      if (signal.aborted) return;
      this.#become({ busy: false, name: '', draft: { ...this.answers.state.draft, person: found.person, digital: found.digital } });
      this.#moved('heading');
      this.goOn();
    } catch (error) {
      if (signal.aborted) return;
      this.#become({ busy: false });
      const [refusal, faults] = [this.#refused(error), objectedIn(error).filter(({ field }) => mendedAt[field] === 'who')];
      if (faults.length > 0) this.#fault(faults);
      // What is wrong in the fields is told beside them, and need not be told twice.
      if (!isAboutField(error)) this.#become({ refusal });
    }
  }

  leave(): void {
    this.#go('prepare', { mending: false, draft: { ...this.answers.state.draft, where: 'elsewhere' } });
  }

  stay(): void {
    this.#go('what', { draft: { ...this.answers.state.draft, where: undefined }, to: undefined });
  }

  goOn(): void {
    const { step, draft, state, letters, guides } = this.answers;
    if (step === 'prepare') {
      this.#go(this.answers.afterPrepare, { prepared: true });
      return;
    }
    if (step === 'who' && guides && holdsCpr(state.name)) {
      this.#fault([{ field: 'called', why: 'a-number' }]);
      return;
    }
    if (step === 'basis' || step === 'question') {
      this.#goOnDeciding(step === 'question' ? state.question : undefined);
      return;
    }
    const after = step === 'who' ? stepAfterWho(draft, letters) : step === 'paper' ? this.#afterPaper : stepAfterIn(step, draft);
    if (step === 'who' && after && after !== 'what') {
      this.#go(after, { question: this.#openQuestion });
      return;
    }
    const faults = this.answers.objected(this.offer).filter(({ field }) => mendedAt[field] === step);
    if (faults.length > 0) {
      this.#fault(faults);
      return;
    }
    // With another giver, other powers may be on offer: they are looked at again before everything is checked.
    const same = draft.intent === 'give' || this.#offering.isFor(draft.person?.id);
    const checked = state.mending && (same || (step !== 'who' && step !== 'paper'));
    const next = checked ? 'check' : after;
    if (next) this.#go(next, next === 'check' ? { mending: false } : {});
  }

  back(): void {
    const { before, draft, state } = this.answers;
    if (!before || this.sending) return;
    const earlier = this.answers.step === 'question' && state.question ? questionBefore(draft, state.question) : undefined;
    if (before === 'question') this.#go('question', { question: earlier ?? this.#openQuestion });
    else if (this.answers.step === 'prepare') this.stay();
    else this.#go(before, before === 'check' ? { mending: false } : {});
  }

  mend(step: Step): void {
    const { busy, refusal, faults } = this.answers.state;
    if (busy) return;
    // What was refused was on offer when it was asked for.
    if (step === 'what' && refusal) this.#offering.forget();
    const { draft } = this.answers.state;
    this.#go(step, {
      mending: true,
      faults: faults.filter(({ field }) => mendedAt[field] === step),
      // The backend has told that the person is not digital.
      ...(step === 'paper' && { draft: { ...draft, digital: false } }),
    });
  }

  askAgain(): void {
    if (this.#offering.reason) this.#offering.forget();
    if (this.#replacing.reason) this.#replacing.forget();
    this.#host.requestUpdate();
  }

  async backToSelf(): Promise<void> {
    if (await this.#switching.to(null)) this.#moved('heading');
    this.#host.requestUpdate();
  }

  /** Downloads the letter of what was made. */
  async download(): Promise<void> {
    const { mandate } = this.answers.state;
    const { letter } = this.#visiting.known.backend ?? {};
    if (!mandate || !letter) return;
    const round = this.#round;
    this.#become({ refusal: undefined });
    try {
      await this.#letter.save(mandate, letter);
    } catch (error) {
      const refusal = this.#refused(error);
      if (round === this.#round) this.#become({ refusal });
    }
  }

  /** Sends it, unless the host prevents it. Nothing is shown as sent before there is an answer. */
  async send(): Promise<void> {
    const { backend } = this.#visiting.known;
    const { draft, letters } = this.answers;
    if (!backend || this.sending || this.showing !== 'check') return;
    if (openQuestion(draft) !== 'request' || !this.answers.delivery) {
      this.#go(stepAfterWho(draft, letters), { question: this.#openQuestion });
      return;
    }
    const objected = this.answers.objected(this.offer);
    if (this.offer && objected.length === 0 && lacksPost(draft, letters)) {
      this.#fault([{ field: 'post', why: 'none' }]);
      return;
    }
    const what = this.offer && toSend(draft, this.answers.circumstances(this.offer));
    const replaced = this.replaced;
    if (!what || replaced?.known === 'no' || objected.length > 0) {
      this.#moved('heading');
      return;
    }
    if (!this.#host.dispatchEvent(new StepEvent('check', 'receipt'))) return;
    this.#become({ busy: true, refusal: undefined, faults: [] });
    const { lang } = this.#locale;
    const round = this.#round;
    try {
      const old = replaced?.known === 'ends' ? replaced.mandate : undefined;
      const outcome = await this.#sending.send(backend, what, { lang, old });
      if (!outcome) return;
      if (outcome.outcome === 'done') this.#tell(outcome.mandate, what);
      // Who has begun anew meanwhile, perhaps somebody else, is shown nothing of the one before.
      if (round === this.#round) this.#done(outcome);
    } catch (error) {
      if (round === this.#round) this.#become({ busy: false });
      const refusal = this.#refused(error);
      if (round !== this.#round) return;
      // Whatever has happened to the old mandate meanwhile: how it is now is shown before anything is sent.
      const changed = replaced?.known === 'ends' && aboutTheOld.includes(refusal.reason);
      if (changed) this.#replacing.forget();
      this.#become({ refusal: changed ? { reason: 'changed-meanwhile' } : refusal, faults: objectedIn(error) });
    }
  }

  /** Goes on from a question to somebody who decides for the giver: to the next, to where an answer leads, or, when all is answered, to whom it is for. */
  #goOnDeciding(question: BasisQuestion | undefined): void {
    const { draft, state } = this.answers;
    const next = stepFrom(draft, question);
    if (next === 'request') {
      const known = draft.person && basisOf(draft) !== 'own';
      if (state.mending && draft.person) this.#go('check', { mending: false });
      else this.#go(known ? 'what' : 'who');
    } else if ('leads' in next) this.#go('way-on');
    else if (next.asks === question) this.#fault([{ field: 'answer', why: 'none' }]);
    else this.#go('question', { question: next.asks });
  }

  /** The question that is still to be answered, or whose answer stands in the way. */
  get #openQuestion(): BasisQuestion | undefined {
    const open = openQuestion(this.answers.draft);
    if (open === 'request') return undefined;
    return 'asks' in open ? open.asks : open.because;
  }

  /** From where it is said that it has to be a letter, the way on: none, where there are no letters. */
  get #afterPaper(): Step | undefined {
    return this.answers.delivery === 'letter' ? 'what' : undefined;
  }

  #tell({ id, state }: Mandate, what: NonNullable<ReturnType<typeof toSend>>): void {
    this.#host.dispatchEvent('request' in what ? new RequestedEvent(id, state) : new GivenEvent(id, state));
    void this.#visiting.visit?.changed(this.#locale.lang);
  }

  #done(outcome: Outcome): void {
    this.#moved('heading');
    if (outcome.outcome === 'handed-over') {
      this.#become({ busy: false, step: 'handed-over', to: outcome.to });
      return;
    }
    this.#become({ busy: false, step: 'receipt', mandate: outcome.mandate });
  }

  #go(to: Step, news: Partial<State> = {}): void {
    if (!this.#host.dispatchEvent(new StepEvent(this.answers.step, to))) return;
    this.#finding?.abort();
    const { name } = this.answers.state;
    // A number that somebody typed where the name belongs goes the way of all numbers.
    this.#become({ busy: false, faults: [], refusal: undefined, search: '', name: holdsCpr(name) ? '' : name, ...news, step: to });
    this.#moved('heading');
  }

  #fault(faults: readonly Fault[]): void {
    const [first] = faults;
    if (!first) return;
    this.#become({ faults, refusal: undefined, search: '' });
    this.#moved(first.field);
  }

  /** As it stands at this moment, which may be later than what is shown. */
  get #chosen(): Power[] {
    return this.offer ? chosen(this.answers.draft, this.offer, this.answers.forward) : [];
  }

  #refused(error: unknown): Refused {
    const retryAfter = isRefusal(error) ? error.retryAfter : undefined;
    const reason = heed(this.#host, error, this.#visiting.visit);
    if (outdated.includes(reason)) void this.#visiting.visit?.refresh(this.#locale.lang);
    return { reason, retryAfter };
  }

  get #isOther(): boolean {
    const here = this.#visiting.known.session?.person.id;
    return here !== undefined && this.#owner !== undefined && here !== this.#owner;
  }

  /** Notes whose answers they are. Where nobody has answered yet, whoever is at the screen now may begin. */
  #meet(): void {
    const here = this.#visiting.known.session?.person.id;
    if (!here || here === this.#owner) return;
    this.#finding?.abort();
    if (this.#owner === undefined) this.#owner = here;
    else if (!this.answers.given) this.startOver();
    else if (this.answers.state.busy && !this.sending) this.#become({ busy: false });
  }

  /** Puts a name to a person who is known by their handle alone. Where nobody can, the citizen is asked as usual. */
  async #name(handle: PartyId): Promise<void> {
    const { backend } = this.#visiting.known;
    if (!backend) return;
    const { signal } = (this.#naming = new AbortController());
    try {
      const person = await personBehind(backend, handle, { lang: this.#locale.lang, signal });
      if (!signal.aborted) this.answers.know(person);
    } catch (error) {
      if (!signal.aborted) heed(this.#host, error, this.#visiting.visit);
    } finally {
      if (!signal.aborted) {
        this.#handle = this.#naming = undefined;
        this.#host.requestUpdate();
      }
    }
  }

  #become(news: Partial<State>): void {
    this.answers.become(news);
  }
}

/** What a backend has found wrong in the fields. */
const objectedIn = (error: unknown): Fault[] => (isRefusal(error) ? faultsAmong(error.objections) : []);

/** Whether the reason of a refusal is what is wrong in a field: it is that of the first objection. */
const isAboutField = (error: unknown): boolean =>
  isRefusal(error) && faultsAmong(error.objections.slice(0, 1)).some(({ field }) => mendedAt[field] === 'who');

/** Refusals that can be about the mandate whose place is taken. */
const aboutTheOld: readonly Reason[] = ['changed-meanwhile', 'mandate-ended', 'not-allowed', 'not-found'];

/** After these, the session is not what it was taken for: it is another day, or another person. */
const outdated: readonly Reason[] = ['period-over', 'not-while-acting', 'actor-changed', 'user-changed'];
