import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { Locale } from '../../controllers/locale.js';
import { Returning } from '../../controllers/returning.js';
import { Visiting } from '../../controllers/visiting.js';
import { basisOf, type Intent } from '../../domain/draft.js';
import { byLetter } from '../../domain/letter.js';
import { commonWords } from '../../locale/common/index.js';
import { wizardWords } from '../../locale/request-wizard/index.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { frame, refused, support } from '../pieces/frame.js';
import { gate, waiting } from '../pieces/gate.js';
import { returnPathStyles } from '../pieces/return-path.styles.js';
import { takeAlongStyles } from '../pieces/take-along.styles.js';
import { Course, type Showing } from './course.js';
import { Fetched } from './fetched.js';
import { styles } from './fuldmagt-request-wizard.styles.js';
import { Modal } from './modal.js';
import type { Page, Prefill } from './page.js';
import { pageStyles } from './pages.styles.js';

/**
 * Asks for a mandate, or gives one, a question at a time.
 *
 * @tagname fuldmagt-request-wizard
 * @fires {StepEvent} fuldmagt-step - Before it goes from one page to another. Preventing it keeps the citizen where they are, and nothing is sent.
 * @fires {RequestedEvent} fuldmagt-requested - A request has been sent.
 * @fires {GivenEvent} fuldmagt-given - A mandate has been given.
 * @fires {HandOffEvent} fuldmagt-hand-off - Before the citizen goes on at another address. Preventing it keeps them here.
 * @fires {RefusedEvent} fuldmagt-refused - Something was refused. The wizard says so itself, and keeps every answer.
 * @fires {SessionEndedEvent} fuldmagt-session-ended - The session has ended. The answers are kept until it is back.
 * @fires {SessionExpiringEvent} fuldmagt-session-expiring - The session is about to end: `seconds`.
 * @fires {UserChangedEvent} fuldmagt-user-changed - Somebody else has logged in in this browser.
 * @fires {BeforeActingEvent} fuldmagt-before-acting - Before the citizen goes back to acting for themselves. Preventing it leaves things as they are.
 * @fires {ActingChangedEvent} fuldmagt-acting-changed - The citizen acts for themselves again.
 * @fires {Event} close - The dialog of `placement="dialog"` has been closed.
 * @csspart dialog - The dialog around it all.
 * @csspart progress - How far one has come.
 * @csspart heading - The heading of a page.
 * @csspart faults - What has to be mended on a page.
 * @csspart alert - What was refused.
 * @csspart door - One of the two ways round.
 * @csspart unfinished - What was answered before, and has not been sent.
 * @csspart needed - What one needs before one begins.
 * @csspart field - A field with its label.
 * @csspart person - The person who was found.
 * @csspart basis - For whoever decides for the giver: the way to say so, or what they have said.
 * @csspart option - One of a few answers.
 * @csspart papers - What has to be sent to borgerservice.
 * @csspart search - The field that searches in the powers.
 * @csspart powers - The powers under one heading.
 * @csspart power - One power, or one answer about a pair of them.
 * @csspart pair - Two powers of one subject.
 * @csspart count - How many have been chosen.
 * @csspart elsewhere - What can only be had at borger.dk.
 * @csspart covers - What a power covers, and what it does not.
 * @csspart alike - What tells a power from those that look like it.
 * @csspart preset - One of the last days that are put forward.
 * @csspart lasts - The last day in words.
 * @csspart milestones - What happens until then, and when.
 * @csspart nothing - That there are no powers to choose from.
 * @csspart not-listed - What to do when a power is not among them.
 * @csspart replaces - What becomes of the mandate whose place the new one takes.
 * @csspart answers - Everything that was answered.
 * @csspart answer - One of them, with the way back to it.
 * @csspart cannot - What the one who helps still cannot do.
 * @csspart understood - A question that shows whether it is understood.
 * @csspart send - The button that sends it.
 * @csspart done - That it was done.
 * @csspart receipt - What was made.
 * @csspart reference - What one reads out on the phone.
 * @csspart reminders - The days at the end of it, for a calendar.
 * @csspart calendar - The button that saves them.
 * @csspart course - The steps to a mandate, and where one is.
 * @csspart letter - The letter to download.
 * @csspart return-path - How a letter comes back to borgerservice.
 * @csspart subject - The subject of a message to borgerservice, ready to copy.
 * @csspart copy - The button that copies it.
 * @csspart leave - The button that makes ready what can only be had at borger.dk.
 * @csspart stay - The button back to what can be had here, and the one with which one stays logged in.
 * @csspart guide - What to press at borger.dk, and what happens then.
 * @csspart steps - What to do at borger.dk, in order.
 * @csspart after - What happens when it is done there.
 * @csspart take-along - The ways to print and to copy what to press.
 * @csspart print - The button that prints it.
 * @csspart by-hand - The field from which it is copied by hand, where there is no clipboard.
 * @csspart plain-view - What is to be printed by itself, where no window can be opened for it.
 * @csspart buttons - The buttons under a page.
 * @csspart hand-off - A way to another page on the web.
 * @csspart session - That the session is about to end, or has ended.
 * @csspart stopped - That the page has stopped, with two ways on.
 * @csspart loading - That something is on its way.
 * @csspart demo - That nothing here is for real.
 * @cssprop [--fuldmagt-accent] - Buttons, links, and what is chosen.
 * @cssprop [--fuldmagt-text] - Text.
 * @cssprop [--fuldmagt-surface] - What everything stands on.
 * @cssprop [--fuldmagt-radius] - How round corners are.
 * @cssprop [--fuldmagt-font] - The typeface.
 * @cssprop [--fuldmagt-width] - The most that running text and forms take up.
 */
export class FuldmagtRequestWizard extends LitElement {
  static override styles = [tokens, base, controls, styles, pageStyles, returnPathStyles, takeAlongStyles];

  /** `request`: the citizen wants to help somebody. `give`: somebody is to help them. Absent: they choose (R004). */
  @property() intent: Intent | undefined;

  /** `inline`: where it stands. `dialog`: in a modal dialog, which opens at once, and again by `show()`. */
  @property({ reflect: true }) placement: 'inline' | 'dialog' = 'inline';

  /** What is known already. Powers are chosen beforehand in a request only; in a gift they are listed first. */
  @property({ attribute: false }) prefill: Prefill | undefined;

  /** Whether the citizen is being asked if they want to leave without sending. */
  #leaving = false;
  /** What gets the focus when the element has been drawn: a heading, a field by its id, or what had it before. */
  #focus: string | HTMLElement | undefined;
  #before: HTMLElement | undefined;
  #place = '';
  @query('.notice[part="alert"]') private readonly refusal!: HTMLElement | null;
  @query('.notice.bad[part="session"]') private readonly ended!: HTMLElement | null;
  /** The refusal that has been brought into sight. */
  #told: HTMLElement | null = null;

  readonly #fetched = new Fetched(this);
  readonly #visiting = new Visiting(this);
  readonly #locale = new Locale(this, () => this.#visiting.settings.messages);
  readonly #course: Course = new Course(this, this.#visiting, this.#locale, to => (this.#focus = to));
  readonly #modal: Modal = new Modal(this, {
    shown: () => (this.#focus ??= 'heading'),
    leave: () => this.#leave(),
    closed: () => this.#closed(),
  });

  constructor() {
    super();
    new Returning(this, () => void this.#visiting.visit?.refresh(this.#locale.lang));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // While the backend is being asked what it can do: the first page needs both.
    void this.#fetched.fetch();
    addEventListener('pagehide', this.#wipe);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#wipe);
    removeEventListener('beforeunload', this.#warn);
    // Later, because whoever is only moved is back at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#wipe();
    });
  }

  /** Opens the dialog of `placement="dialog"`. */
  show(): void {
    if (this.placement !== 'dialog') return;
    if (this.#course.answers.step === 'receipt') this.#course.startOver();
    this.#modal.show();
  }

  /** Which page it shows, for who explains it. @internal */
  get showing(): Showing {
    return this.#course.showing;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('placement') && this.placement === 'dialog') this.#modal.show();
    if (changed.has('intent') || this.#isNewlyFilled(changed)) this.#course.startOver();
  }

  protected override update(changed: PropertyValues<this>): void {
    const { place } = this.#course;
    // Whatever takes the place of the page with the number: what was typed there is gone first.
    if (place !== this.#place) this.#wipe();
    this.#place = place;
    super.update(changed);
  }

  override render() {
    const content = () => gate(this.#locale, this.#visiting, this.#course.answers.able.length > 0, () => this.#content());
    if (this.placement !== 'dialog') return frame(this.#locale, html`<div class="wizard">${content()}</div>`);
    const { pressed, cancelled, ended, open } = this.#modal;
    return frame(
      this.#locale,
      html`
        <dialog aria-labelledby="title" part="dialog" @keydown=${pressed} @cancel=${cancelled} @close=${ended}>
          ${open ? this.#inDialog(content()) : nothing}
        </dialog>
      `,
    );
  }

  protected override updated(): void {
    this.#guardLeaving();
    this.#moveFocus();
    // Last, because a field that gets the focus is brought into sight, and the refusal is what must be seen.
    this.#showRefusal();
  }

  /** Listens only as long as something would be lost: a page that listens is not kept by every browser for the way back. */
  #guardLeaving(): void {
    if (this.isConnected && this.#course.unsent) addEventListener('beforeunload', this.#warn);
    else removeEventListener('beforeunload', this.#warn);
  }

  #moveFocus(): void {
    if (!this.#focus) return;
    const target = typeof this.#focus === 'string' ? this.#find(this.#focus) : this.#focus;
    if (!target) return;
    this.#focus = undefined;
    target.focus();
    // Not every browser brings what gets the focus into sight, where the page has just become another.
    target.scrollIntoView({ block: 'nearest' });
  }

  /** A refusal is told above the questions, which on a small screen is out of sight of the button that was pressed. */
  #showRefusal(): void {
    const refusal = this.refusal ?? (this.#course.answers.state.refusal ? this.ended : null);
    if (refusal === this.#told) return;
    this.#told = refusal;
    if (this.shadowRoot?.activeElement) refusal?.scrollIntoView({ block: 'nearest' });
  }

  #inDialog(content: unknown) {
    const words = this.#locale.words(wizardWords);
    return html`
      <div class="bar">
        <p id="title">${words.title[this.#course.answers.intent ?? 'open']}</p>
        <button type="button" class="plain" @click=${() => this.#leave()}>${this.#locale.words(commonWords).close}</button>
      </div>
      ${
        this.#leaving
          ? html`
              <div class="wizard">
                <h2 id="leaving" tabindex="-1">${words.leave.title}</h2>
                <p>${words.leave.text}</p>
                <div class="buttons" part="buttons">
                  <button type="button" class="primary" @click=${() => this.#stay()}>${words.leave.stay}</button>
                  <button type="button" @click=${() => this.#throwAway()}>${words.leave.leave}</button>
                </div>
              </div>
            `
          : nothing
      }
      <div class="wizard" ?hidden=${this.#leaving}>${content}</div>
    `;
  }

  #content() {
    const { showing, notBack, letter, unfinished, answers } = this.#course;
    const { offer, danish, notOffered, replaced } = this.#course.knowing;
    const {
      intent = 'request',
      step,
      state,
      draft,
      today,
      latest,
      limits,
      forward,
      able,
      before,
      letters,
      delivery,
      guides,
      questions,
    } = answers;
    const lacks = this.#lacks(showing);
    if (lacks && this.#fetched.failed) return this.#notFetched();
    if (lacks || showing === 'naming') return waiting(this.#locale);
    const page: Page = {
      locale: this.#locale,
      words: this.#locale.words(wizardWords),
      visiting: this.#visiting,
      state: { ...state, step },
      ...{
        intent,
        draft,
        today,
        latest,
        limits,
        forward,
        offer,
        danish,
        notOffered,
        notBack,
        replaced,
        able,
        letters,
        delivery,
        letter,
        guides,
        questions,
        unfinished,
      },
      objected: answers.objected(offer),
      canGoBack: before !== undefined,
      turns: this.#course,
      seldom: this.#fetched.seldom,
    };
    return html`${this.#page(page)}${support(this.#locale, this.#visiting)}`;
  }

  /** Whether what is shown is only to be had with what most do without; at its end each page waits for that, as long as it may still come. */
  #lacks(showing: Showing): boolean {
    const { pages, seldom, failed } = this.#fetched;
    if (!pages) return true;
    if (seldom) return false;
    const { draft, delivery, guides, state } = this.#course.answers;
    const letter = showing === 'receipt' ? state.mandate !== undefined && byLetter(state.mandate) : delivery === 'letter';
    if (showing === 'check' || showing === 'receipt') return letter || !failed;
    if (showing === 'who' || showing === 'asking-who') return guides || basisOf(draft) !== 'own';
    return !(showing in pages.pages);
  }

  #page(page: Page) {
    const { pages, seldom } = this.#fetched;
    const { showing } = this.#course;
    const { step } = this.#course.answers;
    if (showing === 'acting') return seldom?.whileActing(page);
    if (showing === 'other-person') return seldom?.otherPerson(page);
    return (pages?.pages[step] ?? seldom?.seldom[step])?.(page);
  }

  #notFetched() {
    const again = () => void this.#fetched.fetch();
    return html`
      ${refused(this.#locale, 'unreachable')}
      <div class="buttons" part="buttons"><button type="button" @click=${again}>${this.#locale.words(commonWords).tryAgain}</button></div>
      ${support(this.#locale, this.#visiting)}
    `;
  }

  /** The citizen wants to leave the dialog. What they have answered is not thrown away unasked, and what is being sent is waited for. */
  #leave(): void {
    if (this.#course.sending) return;
    if (this.#leaving) {
      this.#stay();
      return;
    }
    if (!this.#course.answers.given && !this.#number?.value) {
      this.#modal.close();
      return;
    }
    const before = this.shadowRoot?.activeElement;
    this.#before = before instanceof HTMLElement ? before : undefined;
    this.#leaving = true;
    this.#focus = 'leaving';
    this.requestUpdate();
  }

  #stay(): void {
    this.#leaving = false;
    this.#focus = this.#before ?? 'heading';
    this.requestUpdate();
  }

  #throwAway(): void {
    this.#course.throwAway();
    this.#modal.close();
  }

  /** What the browser closes without asking keeps its answers, until it is opened again. */
  #closed(): void {
    this.#wipe();
    if (!this.#course.answers.given) this.#course.startOver();
    this.#leaving = false;
    this.requestUpdate();
    this.dispatchEvent(new Event('close'));
  }

  /** Whether something else is known beforehand, and nobody has begun. A host that is drawn anew may well say the same in another object. */
  #isNewlyFilled(changed: PropertyValues<this>): boolean {
    if (!changed.has('prefill') || JSON.stringify(changed.get('prefill')) === JSON.stringify(this.prefill)) return false;
    const { answers } = this.#course;
    return !answers.given && answers.step !== 'receipt';
  }

  /** The browser asks, in words of its own, whether the citizen wants to leave. */
  readonly #warn = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    // What browsers of the time before go by, which we support too.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    event.returnValue = 'unsent';
  };

  readonly #wipe = (): void => {
    if (this.#number) this.#number.value = '';
  };

  /** The field for the CPR number, while it is on the page: the only place where the number is. */
  get #number(): HTMLInputElement | null {
    return this.#find('cpr') as HTMLInputElement | null;
  }

  #find(id: string): HTMLElement | null {
    return this.shadowRoot?.getElementById(id) ?? null;
  }
}
