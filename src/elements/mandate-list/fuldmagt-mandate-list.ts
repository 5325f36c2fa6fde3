import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Visit } from '../../context/visit.js';
import { unanswered } from '../../controllers/deed.js';
import { Locale } from '../../controllers/locale.js';
import { Mandates, OneMandate } from '../../controllers/mandates.js';
import { Returning } from '../../controllers/returning.js';
import { Visiting } from '../../controllers/visiting.js';
import { toDay } from '../../domain/day.js';
import type { Day } from '../../domain/day.shape.js';
import type { Mandate, MandateId } from '../../domain/mandate.shape.js';
import { namesakes } from '../../domain/party.js';
import type { Party } from '../../domain/party.shape.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { frame, heed, nameAndBirth, nameOf, refused } from '../pieces/frame.js';
import { gate, mandatesElsewhere, waiting } from '../pieces/gate.js';
import { LetterFile } from '../pieces/letter-file.js';
import { returnPathStyles } from '../pieces/return-path.styles.js';
import { sentence } from '../pieces/sentence.js';
import { Switching } from '../pieces/switching.js';
import { takeAlongStyles } from '../pieces/take-along.styles.js';
import { WizardDoor } from '../pieces/wizard-door.js';
import { answerExtensionPage, answerPage } from './answer-page.js';
import { approvePartPage } from './approve-part-page.js';
import { Course } from './course.js';
import { detailPage } from './detail-page.js';
import { donePage, handedOverPage, stoppedPage } from './end-pages.js';
import { deletePage, withdrawPage } from './ending-page.js';
import { extendingPage } from './extending-page.js';
import { Finding } from './finding.js';
import { Focus } from './focus.js';
import { styles } from './fuldmagt-mandate-list.styles.js';
import { listPage, type ListView } from './list-page.js';
import { OldMandate } from './old-mandate.js';
import { oneStyles } from './one.styles.js';
import { PiecesDoor } from './pieces-door.js';
import { TakeOut } from './take-out.js';
import { Together } from './together.js';
import { other, type Page, type Place, wordsOf } from './view.js';
import { Windows } from './windows.js';

/**
 * "Mine fuldmagter": requests to answer, mandates given and received, and what can be done about each.
 *
 * Nothing is answered or ended in the list itself: each decision has a page of its own. Where the attribute is absent, `?fuldmagt=<id>` in the page's
 * address opens a mandate, once.
 *
 * @tagname fuldmagt-mandate-list
 * @fires {ChangedEvent} fuldmagt-changed - A mandate has been approved, rejected, withdrawn or deleted, or its extension asked for or answered: `id`, `action`, `state`.
 * @fires {OpenEvent} fuldmagt-open - Somebody wants to ask for a mandate or to give one: `intent`; where they have one already, also `person`, `powers`, `until`, and `replaces` where the new one is to take its place. Prevent it to open a page of your own; otherwise the wizard opens.
 * @fires {BeforeActingEvent} fuldmagt-before-acting - Somebody is about to switch back to themselves. Preventing it leaves things as they are.
 * @fires {ActingChangedEvent} fuldmagt-acting-changed - Somebody has switched back to themselves.
 * @fires {HandOffEvent} fuldmagt-hand-off - The citizen is about to go on elsewhere: `href`. Preventing it keeps them here.
 * @fires {RefusedEvent} fuldmagt-refused - Something was refused: `reason`. The element says so itself.
 * @fires {SessionEndedEvent} fuldmagt-session-ended - The session has ended.
 * @fires {SessionExpiringEvent} fuldmagt-session-expiring - The session is about to end: `seconds`.
 * @fires {UserChangedEvent} fuldmagt-user-changed - Somebody else has logged in in this browser.
 * @csspart heading - The heading of the list, or of the page behind it.
 * @csspart group - One part of the list, with its heading.
 * @csspart ended - Those that have ended, folded up.
 * @csspart mandate - One mandate in the list.
 * @csspart name - The other person's name.
 * @csspart state - How the mandate stands, in words.
 * @csspart powers - What it lets the holder do.
 * @csspart answer - The button to the page where a request is answered.
 * @csspart detail - The button to the page of one mandate.
 * @csspart delete - A button that leads to deleting, and the one that deletes.
 * @csspart withdraw - A button that leads to withdrawing, and the one that withdraws.
 * @csspart extend - The button to the page where an extension is asked for.
 * @csspart answer-extension - The button to the page where an extension is answered.
 * @csspart request-extension - The button that asks for an extension.
 * @csspart another - The button that makes another mandate with the same person.
 * @csspart approve-part - The button to the page where a part is approved, or a shorter time.
 * @csspart ways - What can be done about a mandate, on its page.
 * @csspart coach - What to do by which day before a mandate runs out.
 * @csspart preview - What the holder can do, and what they still cannot.
 * @csspart can - What they can.
 * @csspart cannot - What they cannot.
 * @csspart timeline - The whole life of a mandate on one line.
 * @csspart change - What becomes different when a mandate takes the place of another.
 * @csspart reminders - The days at the end of a mandate for the citizen's own calendar.
 * @csspart calendar - The button that fetches them as a file.
 * @csspart talk - Whom to talk to before answering.
 * @csspart wrong - Whom to call about what.
 * @csspart call - A number that calls when it is pressed.
 * @csspart paper - The ways to take a mandate along on paper.
 * @csspart take-along - Printing and copying.
 * @csspart print - The button that prints: a mandate, or the list.
 * @csspart extension - What there is to say of longer time.
 * @csspart replaces - That a mandate takes the place of another.
 * @csspart note - That the giver's municipality does not offer a power now.
 * @csspart field - A field with its label.
 * @csspart lasts - The new last day in words.
 * @csspart road - How far a request is, step by step.
 * @csspart missing - What was wrong with a letter, and what can be done now.
 * @csspart return-path - How a letter comes to borgerservice.
 * @csspart subject - The subject line for Digital Post, ready to copy.
 * @csspart copy - A button that copies: the subject line, or the page of a mandate as text.
 * @csspart letter - The button that fetches the letter as a file.
 * @csspart basis - On whose authority the holder has the mandate.
 * @csspart duty - What the holder has to do when that authority ends.
 * @csspart approve - The button that approves.
 * @csspart reject - The button that rejects.
 * @csspart approve-extension - The button that approves an extension.
 * @csspart reject-extension - The button that rejects one.
 * @csspart request - The button to ask for a mandate.
 * @csspart give - The button to give one.
 * @csspart more - The button that shows more of a part.
 * @csspart choose - The button that begins to choose several mandates.
 * @csspart chosen - What has been chosen, and what can be done about it.
 * @csspart go-on - The button to the page where those that were chosen are decided on.
 * @csspart together - The mandates that are decided on together.
 * @csspart renew - The button that asks for an extension of all of them.
 * @csspart outcome - What came of it, with those for which it did.
 * @csspart retry - The button that tries again with those for which nothing came of it.
 * @csspart save - The button that saves the list as a file for a spreadsheet.
 * @csspart by-hand - The field from which it is copied by hand, where there is no clipboard.
 * @csspart plain-view - The list alone on the screen, where no window could be opened to print it.
 * @csspart before - The button that shows again what came before.
 * @csspart find - Where one searches among many mandates.
 * @csspart clear - The button that ends a search.
 * @csspart facts - Who, what and how long, on the page of one mandate.
 * @csspart message - What the holder wrote along with a request.
 * @csspart history - What has happened to a mandate.
 * @csspart nothing - That there are no mandates.
 * @csspart acting - That the list is one's own, while one acts for somebody.
 * @csspart done - What has been done.
 * @csspart session - That the session is about to end, or has ended.
 * @csspart stay - The button with which one stays logged in.
 * @csspart stopped - That the page has stopped, with two ways on.
 * @csspart alert - What was refused.
 * @csspart loading - That something is on its way.
 * @csspart demo - That nothing here is for real.
 * @csspart hand-off - The link to where the rest is done.
 * @cssprop [--fuldmagt-accent] - The municipality's colour: buttons, links, and what waits for an answer.
 * @cssprop [--fuldmagt-text] - Text.
 * @cssprop [--fuldmagt-surface] - Behind the text.
 * @cssprop [--fuldmagt-raised] - Behind notices and what waits for an answer.
 * @cssprop [--fuldmagt-line] - The thin lines around mandates.
 * @cssprop [--fuldmagt-radius] - How round corners are.
 * @cssprop [--fuldmagt-spacing] - The usual distance.
 * @cssprop [--fuldmagt-font] - The typeface.
 * @cssprop [--fuldmagt-width] - How wide the list becomes at most.
 */
export class FuldmagtMandateList extends LitElement {
  static override styles = [tokens, base, controls, styles, oneStyles, returnPathStyles, takeAlongStyles];

  /** The id of the mandate to open: its page says how it stands, and leads on to the answer where it is a request that can be answered. */
  @property() mandate: string | undefined;

  @state() private unfolded = false;
  @query('.notice[part="alert"], .notice.bad[part="session"]') private readonly refusal!: HTMLElement | null;

  readonly #visiting = new Visiting(this);
  readonly #locale = new Locale(this, () => this.#visiting.settings.messages);
  readonly #door = new WizardDoor(this, this.#locale);
  readonly #finding = new Finding(this);
  readonly #windows = new Windows<Place>();
  readonly #mandates: Mandates<Place> = new Mandates<Place>(this, this.#visiting, this.#locale, () => this.#finding.questions, {
    wanted: () => this.#course.page.name === 'list' || this.#mandates.part('needsMe').here,
    refused: error => heed(this, error, this.#visiting.visit),
    strangers: () => {
      this.#finding.forget();
      this.#windows.forget();
      this.#together.forget();
      this.#takeOut.forget();
      // Where the host has put in another backend, it knows; within one visit it happened in another window.
      this.#course.strangers(this.#shown === this.#visiting.visit);
    },
  });
  readonly #one = new OneMandate(this, this.#visiting, this.#locale, {
    arrived: (before, unasked) => this.#course.arrived(before, unasked),
    refused: error => heed(this, error, this.#visiting.visit),
    still: () => unanswered.some(reason => reason === this.#course.alert),
  });

  readonly #switching = new Switching(this, this.#visiting, this.#locale);
  readonly #focus = new Focus(this, () => this.#course.page);
  readonly #pieces = new PiecesDoor(this, this.#locale);
  readonly #old = new OldMandate(this, this.#visiting, this.#locale);
  readonly #takeOut = new TakeOut(this);
  readonly #file = new LetterFile(this);
  readonly #course: Course = new Course(this, {
    visiting: this.#visiting,
    locale: this.#locale,
    mandates: this.#mandates,
    one: this.#one,
    focus: this.#focus,
    file: this.#file,
    today: () => this.#today,
  });
  readonly #together = new Together(this, {
    visiting: this.#visiting,
    locale: this.#locale,
    mandates: this.#mandates,
    focus: this.#focus,
    show: () => this.#course.together(),
    toList: () => this.#course.toList(),
    today: () => this.#today,
  });

  #shown: Visit | undefined;
  /** The refusal that has been brought into sight. */
  #seen: HTMLElement | null = null;

  constructor() {
    super();
    new Returning(
      this,
      () => void (this.#course.doing || this.#together.busy || this.#course.refresh()),
      () => {
        this.#together.forget();
        this.#course.restored();
      },
    );
  }

  /** Which page it shows, for who explains it. @internal */
  get showing(): Page['name'] {
    return this.#course.page.name;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const wanted = this.hasUpdated ? undefined : new URLSearchParams(location.search).get('fuldmagt');
    const id = this.mandate === undefined ? wanted : changed.has('mandate') && this.mandate;
    if (id) this.#course.look(id as MandateId);
    this.#course.meet(this.#visiting.known);
  }

  override firstUpdated(): void {
    // The first date that a browser writes takes it as long as all else of a page of the list: done while the answer is on its way.
    const { requestIdleCallback: idle = setTimeout } = globalThis as Partial<typeof globalThis>;
    idle(() => this.#locale.day(this.#today));
  }

  override updated(): void {
    if (this.#visiting.known.state === 'open') this.#shown = this.#visiting.visit;
    // Last, because a heading that gets the focus is brought into sight, and the refusal is what must be seen.
    this.#showRefusal();
  }

  /** A refusal is told above the decision, which on a small screen is out of sight of the button that was pressed. */
  #showRefusal(): void {
    const refusal = this.#course.alert ? this.refusal : null;
    if (refusal === this.#seen) return;
    this.#seen = refusal;
    const still = this.#course.takeStill();
    if (this.shadowRoot?.activeElement && !still) refusal?.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult {
    const able = Boolean(this.#visiting.known.backend?.mandates);
    return frame(
      this.#locale,
      html`${gate(this.#locale, this.#visiting, able, () => html`${this.#acting()}${this.#page()}`, mandatesElsewhere)}${this.#door.wizard()}`,
    );
  }

  #acting(): TemplateResult | typeof nothing {
    const { session, backend } = this.#visiting.known;
    if (!session?.acting) return nothing;
    const words = wordsOf(this.#view);
    return html`
      <div class="notice mind" part="acting">
        <p>${sentence(words.acting, nameOf(this.#locale, session.acting.person))}</p>
        ${refused(this.#locale, this.#switching.reason)}
        ${
          backend?.actFor
            ? html`<div class="buttons"><button type="button" @click=${() => void this.#switching.to(null)}>${words.backToYourself}</button></div>`
            : nothing
        }
      </div>
    `;
  }

  #page(): TemplateResult {
    const { page } = this.#course;
    const view = this.#view;
    if (page.name === 'list') return listPage(view);
    if (page.name === 'together') return this.#together.page(view);
    if (page.name === 'done') return donePage(view, page.action, page.mandate);
    if (page.name === 'stopped') return stoppedPage(view, page.reason);
    if (page.name === 'handed-over') return handedOverPage(view, page.to);
    const { mandate } = this.#one;
    if (!mandate || page.name === 'opening') return waiting(this.#locale);
    if (page.name === 'answer') return answerPage(view, mandate);
    if (page.name === 'approve-part') return approvePartPage(view, mandate);
    if (page.name === 'delete') return deletePage(view, mandate);
    if (page.name === 'withdraw') return withdrawPage(view, mandate);
    if (page.name === 'extend') return extendingPage(view, mandate);
    if (page.name === 'answer-extension') return answerExtensionPage(view, mandate);
    return detailPage(view, mandate, this.#one);
  }

  get #today(): Day {
    return this.#visiting.known.session?.today ?? toDay(new Date());
  }

  get #view(): ListView {
    const course = this.#course;
    let among: ReturnType<typeof namesakes> | undefined;
    const hasNamesake = (person: Party) => (among ??= namesakes(this.#known))(person);
    return {
      locale: this.#locale,
      visiting: this.#visiting,
      mandates: this.#mandates,
      door: this.#door,
      together: this.#together,
      takeOut: this.#takeOut,
      today: this.#today,
      alert: course.alert,
      doing: course.doing,
      finding: this.#finding,
      windows: this.#windows,
      unfolded: this.unfolded,
      named: person => (hasNamesake(person) ? nameAndBirth : nameOf)(this.#locale, person),
      hasNamesake,
      open: (name, mandate) => course.open(name, mandate),
      toList: () => course.toList(),
      again: () => course.again(),
      perform: (action, terms) => void course.perform(action, terms),
      pieces: this.#pieces,
      old: this.#old,
      file: this.#file,
      fetchLetter: mandate => void course.fetchLetter(mandate),
      deciding: course.deciding,
      decide: deciding => course.decide(deciding),
      unfold: open => (this.unfolded = open),
      more: place => void this.#more(place),
      before: place => this.#before(place),
    };
  }

  /** Everybody with whom a mandate is here. */
  get #known(): readonly Party[] {
    return [...this.#mandates.all, ...(this.#one.mandate ? [this.#one.mandate] : [])].map(other);
  }

  /** Shows more of a part, those first that are here already. */
  async #more(place: Place): Promise<void> {
    const { items } = this.#mandates.part(place);
    if (this.#windows.of(place, items).until === items.length) await this.#mandates.more(place);
    if (this.#course.page.name !== 'list') return;
    this.#goTo(this.#windows.next(place, this.#mandates.part(place).items));
  }

  #before(place: Place): void {
    this.#goTo(this.#windows.before(place, this.#mandates.part(place).items));
  }

  #goTo(mandate: Mandate | undefined): void {
    if (mandate) this.#focus.wish({ mandate: mandate.id });
  }
}
