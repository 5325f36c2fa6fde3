import type { ReactiveController } from 'lit';
import { GivenEvent, RequestedEvent, StepEvent } from '../../context/events.js';
import type { Locale } from '../../controllers/locale.js';
import type { Visiting } from '../../controllers/visiting.js';
import type { Outcome } from '../../contract/operations.js';
import { withoutGaps } from '../../domain/cpr.js';
import type { SavedDraft } from '../../domain/draft.shape.js';
import {
  choosing,
  chosen,
  lacksPost,
  mendedAt,
  openQuestion,
  stepAfterWho,
  toggled,
  toSend,
  withOneOf,
  withoutPerson,
  type Draft,
  type Step,
} from '../../domain/draft.js';
import { objections } from '../../domain/eligibility.js';
import { fitsBeginning, takenUp, toKeep } from '../../domain/kept-draft.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { cleanName, holdsCpr } from '../../domain/party.js';
import type { PartyId } from '../../domain/party.shape.js';
import type { Power, PowerId } from '../../domain/power.shape.js';
import { isRefusal } from '../../domain/refusal.js';
import { misunderstood, type Understanding } from '../../domain/understanding.js';
import { heed } from '../pieces/frame.js';
import { LetterFile } from '../pieces/letter-file.js';
import { Switching } from '../pieces/switching.js';
import { Answers, type Host } from './answers.js';
import { Finding } from './finding.js';
import { Keeping } from './keeping.js';
import { Knowing } from './knowing.js';
import { faultsAmong, type Fault, type Refused, type State, type Turns } from './page.js';
import { aboutTheOld, isAboutField, objectedIn, outdated } from './refused.js';
import { backward, onward, stillAsked } from './route.js';
import { Sending } from './sending.js';

/** What is shown: a page, or what stands in place of all pages. */
export type Showing = Step | 'asking-who' | 'naming' | 'acting' | 'other-person';

/** Where nothing has to be known of the powers on offer. */
const withoutOffer: readonly Showing[] = [
  ...(['choose', 'begin', 'asking-who', 'who', 'naming', 'basis', 'question', 'way-on'] as const),
  ...(['paper', 'other-person', 'receipt'] as const),
];

/** The way through the wizard: which page comes next, and what is asked of the backend on the way. */
export class Course implements ReactiveController, Turns {
  readonly answers: Answers;
  readonly knowing: Knowing;
  readonly #host: Host;
  readonly #visiting: Visiting;
  readonly #locale: Locale;
  readonly #moved: (to: 'heading' | Fault['field']) => void;
  readonly #switching: Switching;
  readonly #sending = new Sending();
  readonly #letter: LetterFile;
  readonly #finding = new Finding();
  /** The page that can be seen. */
  #drawn: string | undefined;
  readonly #keeping: Keeping;
  /** Whose answers they are. */
  #owner: PartyId | undefined;
  /** Whether the session had ended when it was drawn. */
  #ended = false;
  /** How often it was begun. */
  #round = 0;

  /** @param moved - Where the citizen is to be led: they have gone to another page, or have something to mend. */
  constructor(host: Host, visiting: Visiting, locale: Locale, moved: (to: 'heading' | Fault['field']) => void) {
    [this.#host, this.#visiting, this.#locale, this.#moved] = [host, visiting, locale, moved];
    this.answers = new Answers(host, visiting);
    this.knowing = new Knowing(host, this.answers, locale);
    this.#switching = new Switching(host, visiting, locale);
    this.#letter = new LetterFile(host);
    this.#keeping = new Keeping(host);
    host.addController(this);
  }

  hostUpdate(): void {
    this.#meet();
    const { backend, session, ended = false } = this.#visiting.known;
    // Once one has logged in again, it holds no more.
    if (this.#ended && !ended && this.answers.state.refusal?.reason === 'session-expired') this.#become({ refusal: undefined });
    this.#ended = ended;
    if (backend && this.#finding.isUnasked) void this.#name();
    if (backend && session && !session.acting && !this.#isOther) {
      if (this.answers.untouched) this.#keeping.look(backend, session.person.id, this.#locale.lang);
      else this.#keep();
    }
    const { showing } = this;
    const { intent, person } = this.answers.draft;
    if (!backend) return;
    if (!withoutOffer.includes(showing) && (intent === 'give' || person || this.answers.guides)) {
      this.knowing.needPowers(backend, { inDanish: showing === 'handed-over' });
    }
    if (showing === 'check') this.knowing.needReplaced(backend);
  }

  hostUpdated(): void {
    this.#drawn = this.#place;
  }

  /** The page that one is on, and the question that it asks. */
  get #place(): string {
    return `${this.answers.step} ${this.answers.state.question ?? ''}`;
  }

  get showing(): Showing {
    const { session } = this.#visiting.known;
    const { step, draft } = this.answers;
    if (this.#isOther) return 'other-person';
    if (step === 'receipt') return step;
    if (session?.acting) return 'acting';
    if (this.#finding.nameless) return 'naming';
    return step === 'who' && !draft.person ? 'asking-who' : step;
  }

  /** Where one is, as something to compare with: it is another place when it is another page, or the same one begun anew, or after a session. */
  get place(): string {
    const expired = this.answers.state.refusal?.reason === 'session-expired';
    const question = this.showing === 'question' ? this.answers.state.question : '';
    return [this.#round, this.#visiting.known.state, this.showing, question, expired].join(' ');
  }

  /** What going back to acting for oneself was refused with. */
  get notBack(): Switching['reason'] {
    return this.#switching.reason;
  }

  /** How far the letter has come that the citizen downloads. */
  get letter(): LetterFile['state'] {
    return this.#letter.state;
  }

  /** Whether something has been answered that would be taken for sent, or lost, were the page left. Of a demonstration nothing is lost. */
  get unsent(): boolean {
    const { state, description } = this.#visiting.known;
    return state === 'open' && !description?.demo && !this.#isOther && this.answers.given;
  }

  /** Whether something is on its way to the backend that must not be left alone. */
  get sending(): boolean {
    return this.#sending.busy;
  }

  /** What was kept before and could be gone on with, as long as nobody has answered anything. */
  get unfinished(): SavedDraft | undefined {
    const { answers } = this;
    if (!answers.untouched) return undefined;
    const { person, replaces } = this.#host.prefill ?? {};
    const begun = { able: answers.able, person: typeof person === 'object' ? person.id : person, replaces };
    return this.#keeping.unfinished.find(draft => fitsBeginning(draft, begun));
  }

  /** Forgets all answers, and begins with what the portal knows. */
  startOver(): void {
    this.#keeping.forget();
    this.knowing.forget();
    this.#letter.stop();
    const { person, until, replaces } = this.#host.prefill ?? {};
    this.#finding.begin(typeof person === 'string' ? person : undefined);
    this.#owner = this.#visiting.known.session?.person.id;
    this.#round += 1;
    this.answers.begin({ ...(typeof person === 'object' && { person }), ...(until && { until }) }, replaces);
  }

  /** Forgets all answers, here and where they are kept. */
  throwAway(): void {
    this.#keeping.drop(this.#visiting.known.backend);
    this.startOver();
  }

  takeUp(draft: SavedDraft): void {
    const up = takenUp(draft, this.answers.mayAskByLetter);
    if (!this.#host.dispatchEvent(new StepEvent(this.answers.step, up.step))) return;
    this.#keeping.takeUp(draft);
    this.answers.become({ ...up, replaces: draft.replaces });
    this.#moved('heading');
  }

  throwAwayKept({ id }: SavedDraft): void {
    this.#keeping.drop(this.#visiting.known.backend, id);
    this.#moved('heading');
  }

  again(): void {
    const { first } = this.answers;
    if (!this.#host.dispatchEvent(new StepEvent(this.answers.step, first))) return;
    // What somebody else has kept is theirs.
    if (this.#isOther) this.startOver();
    else this.throwAway();
    // What is made after the receipt takes nothing's place: that has been done.
    this.#become({ replaces: undefined, ...(first === 'who' && { step: first }) });
    this.#moved('heading');
  }

  answer(answer: Partial<Draft>): void {
    this.#become({ draft: { ...this.answers.state.draft, ...answer } });
  }

  understand(question: Understanding, answer: boolean): void {
    this.answer({ understood: { ...this.answers.state.draft.understood, [question]: answer } });
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

  lookInto(power: PowerId, open: boolean): void {
    const others = this.answers.state.opened.filter(other => other !== power);
    this.#become({ opened: open ? [...others, power] : others });
  }

  chooseDay(until?: Draft['until']): void {
    this.#become({ ownDay: until === undefined, ...(until !== undefined && { draft: { ...this.answers.state.draft, until } }) });
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
    try {
      const who = { name: cleanName(typed), cpr: withoutGaps(number) };
      const found = await this.#finding.find(backend, who, this.#locale.lang);
      if (!found) return;
      this.#become({ busy: false, name: '', draft: { ...this.answers.state.draft, person: found.person, digital: found.digital } });
      this.#moved('heading');
      this.goOn();
    } catch (error) {
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
    // What is pressed again before the next page has been drawn is meant for the one before.
    if (this.#drawn !== this.#place) return;
    const { draft } = this.answers;
    const sameOffer = draft.intent === 'give' || this.knowing.isFor(draft.person?.id);
    const way = onward(this.answers, { offer: this.knowing.offer, sameOffer });
    if (!way) return;
    if ('faults' in way) this.#fault(way.faults);
    else this.#go(way.to, way.news);
  }

  back(): void {
    const way = this.sending || this.#drawn !== this.#place ? undefined : backward(this.answers);
    if (!way) return;
    if (this.answers.step === 'prepare') this.stay();
    else this.#go(way.to, way.news);
  }

  mend(step: Step): void {
    const { busy, refusal, faults } = this.answers.state;
    if (busy) return;
    // What was refused was on offer when it was asked for.
    if (step === 'what' && refusal) this.knowing.forget('offer');
    const { draft } = this.answers.state;
    this.#go(step, {
      mending: true,
      faults: faults.filter(({ field }) => mendedAt[field] === step),
      // The backend has told that the person is not digital.
      ...(step === 'paper' && { draft: { ...draft, digital: false } }),
    });
  }

  askAgain(): void {
    this.knowing.forgetRefused();
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
      this.#go(stepAfterWho(draft, letters), { question: stillAsked(this.answers) });
      return;
    }
    const { offer, replaced } = this.knowing;
    const objected = this.answers.objected(offer);
    const missing: Fault[] = [
      ...(this.answers.questions ? misunderstood(draft) : []),
      ...(lacksPost(draft, letters) ? [{ field: 'post', why: 'none' } as const] : []),
    ];
    if (offer && objected.length === 0 && missing.length > 0) {
      this.#fault(missing);
      return;
    }
    const what = offer && toSend(draft, this.answers.circumstances(offer));
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
      const outcome = await this.#sending.send(backend, what, { lang, old, draft: this.#keeping.id });
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
      if (changed) this.knowing.forget('replaced');
      this.#become({ refusal: changed ? { reason: 'changed-meanwhile' } : refusal, faults: objectedIn(error) });
    }
  }

  #tell({ id, state }: Mandate, what: NonNullable<ReturnType<typeof toSend>>): void {
    this.#host.dispatchEvent('request' in what ? new RequestedEvent(id, state) : new GivenEvent(id, state));
    void this.#visiting.visit?.changed(this.#locale.lang);
  }

  #done(outcome: Outcome): void {
    this.#moved('heading');
    this.#keeping.drop(this.#visiting.known.backend);
    if (outcome.outcome === 'handed-over') {
      this.#become({ busy: false, step: 'handed-over', to: outcome.to });
      return;
    }
    this.#become({ busy: false, step: 'receipt', mandate: outcome.mandate });
  }

  #go(to: Step, news: Partial<State> = {}): void {
    if (!this.#host.dispatchEvent(new StepEvent(this.answers.step, to))) return;
    this.#finding.stop();
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
    const { offer } = this.knowing;
    return offer ? chosen(this.answers.draft, offer, this.answers.forward) : [];
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
    this.#finding.stop();
    if (this.#owner === undefined) this.#owner = here;
    else if (!this.answers.given) this.startOver();
    else if (this.answers.state.busy && !this.sending) this.#become({ busy: false });
  }

  /** Puts a name to a person who is known by their handle alone. Where nobody can, the citizen is asked as usual. */
  async #name(): Promise<void> {
    const { backend } = this.#visiting.known;
    try {
      if (backend) await this.#finding.name(backend, this.#locale.lang, person => this.answers.know(person));
    } catch (error) {
      heed(this.#host, error, this.#visiting.visit);
    } finally {
      this.#host.requestUpdate();
    }
  }

  /** Keeps the answers where the backend can, as long as they are not being sent. */
  #keep(): void {
    const { backend } = this.#visiting.known;
    const { draft, step, state, given } = this.answers;
    if (!backend || !given || this.sending || state.busy) return;
    const answers = toKeep({ draft, step, replaces: state.replaces });
    if (answers) this.#keeping.keep(backend, answers, this.#locale.lang);
  }

  #become(news: Partial<State>): void {
    this.answers.become(news);
  }
}
