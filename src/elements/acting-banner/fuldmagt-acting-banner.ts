import { html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { Locale } from '../../controllers/locale.js';
import { Returning } from '../../controllers/returning.js';
import { Visiting } from '../../controllers/visiting.js';
import type { Principal } from '../../domain/mandate.shape.js';
import type { Party, PartyId } from '../../domain/party.shape.js';
import type { PowerId } from '../../domain/power.shape.js';
import { actingWords } from '../../locale/acting/index.js';
import { commonWords } from '../../locale/common/index.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { actingFor } from '../pieces/acting-for.js';
import { frame, nameAndBirth, refused, titleOf } from '../pieces/frame.js';
import { notHere } from '../pieces/not-here.js';
import { sessionNotice } from '../pieces/session-notice.js';
import { stoppedNotice } from '../pieces/stopped.js';
import { Switching } from '../pieces/switching.js';
import { WizardDoor } from '../pieces/wizard-door.js';
import { styles } from './fuldmagt-acting-banner.styles.js';
import { Reach } from './reach.js';

/** So many powers are read at a glance. More of them are folded away behind a button. */
const glance = 3;

/**
 * Says for whom the person at the screen acts, with what, and until when, and leads back to oneself.
 *
 * It is also where a page says that it has stopped, because one acts for another now, and that the session is about to end. It takes no room otherwise for
 * somebody who acts for themselves. Its host element has no box: margins belong to the part `banner`.
 *
 * @tagname fuldmagt-acting-banner
 * @fires {BeforeActingEvent} fuldmagt-before-acting - Before the citizen acts for themselves again; preventing it leaves things as they are.
 * @fires {ActingChangedEvent} fuldmagt-acting-changed - When they do.
 * @fires {RefusedEvent} fuldmagt-refused - When the way back was refused.
 * @fires {OpenEvent} fuldmagt-open - Somebody wants to ask for a power that they lack, or for a new mandate in the place of one that has ended: `intent`, `person`, `powers`. Prevent it to open a page of your own; otherwise the wizard opens.
 * @fires {SessionEndedEvent} fuldmagt-session-ended - When the session has ended.
 * @fires {SessionExpiringEvent} fuldmagt-session-expiring - When the session is about to end: `seconds`.
 * @fires {UserChangedEvent} fuldmagt-user-changed - When somebody else has logged in in this browser.
 * @fires {HandOffEvent} fuldmagt-hand-off - When the citizen is about to go on to borger.dk, where the page has no backend.
 * @csspart banner - All that is shown while the citizen acts for somebody.
 * @csspart person - The sentence with the name.
 * @csspart powers - What the citizen may do for them.
 * @csspart reach - The button that shows what one can do for them and what one cannot, and what it shows.
 * @csspart ask - A button that asks for what one cannot do yet.
 * @csspart stopped - That the page has stopped, with two ways on.
 * @csspart session - That the session is about to end, or has ended.
 * @csspart stay - The button with which one stays logged in.
 * @csspart back - The button that leads back to oneself.
 * @csspart alert - What was refused.
 * @csspart loading - That something is on its way.
 * @csspart hand-off - The link to borger.dk, where the page has no backend.
 * @cssprop [--fuldmagt-accent] - The colour of buttons.
 * @cssprop [--fuldmagt-text] - The colour of text, and of the banner's edge: it is seen whatever the ground is.
 * @cssprop [--fuldmagt-surface] - The ground behind it.
 * @cssprop [--fuldmagt-radius] - How round the corners are.
 * @cssprop [--fuldmagt-font] - The font.
 */
export class FuldmagtActingBanner extends LitElement {
  static override styles = [tokens, base, controls, styles];

  /** Whether all powers are shown. */
  @state() private unfolded = false;
  /** What is heard. */
  @state() private said = '';
  @query('.heard-only') private readonly heard!: HTMLElement;

  readonly #visiting = new Visiting(this);
  readonly #locale = new Locale(this, () => this.#visiting.settings.messages);
  readonly #switching: Switching = new Switching(this, this.#visiting, this.#locale);
  readonly #door: WizardDoor = new WizardDoor(this, this.#locale);
  readonly #reach: Reach = new Reach(this, this.#visiting, this.#locale, (person, powers) => this.#askFor(person, powers));
  /** Whether the page has stopped, and has not gone on yet: also whoever is back where they were is told so. */
  #halted = false;
  /** For whom one acted when it was last known: null for oneself, undefined before the beginning, which is no change. */
  #before: PartyId | null | undefined;

  constructor() {
    super();
    new Returning(this, () => void this.#visiting.visit?.refresh(this.#locale.lang));
  }

  override willUpdate(): void {
    const { session, stopped } = this.#visiting.known;
    // Whoever reads that the page has stopped is told enough.
    const person = session && !stopped ? (session.acting?.person.id ?? null) : undefined;
    if (stopped) this.#halted = true;
    if (person === undefined || (person === this.#before && !this.#halted)) return;
    this.#halted = false;
    if (this.#before !== undefined) void this.#say(person);
    this.#before = person;
    this.unfolded = false;
    this.#reach.shut();
  }

  override render() {
    return frame(
      this.#locale,
      html`
        <p class="heard-only" role="status" tabindex="-1" .textContent=${this.said}></p>
        ${sessionNotice(this.#locale, this.#visiting)}${this.#content()}${this.#door.news()}${this.#door.wizard()}
      `,
    );
  }

  #content() {
    const { session, stopped, ended } = this.#visiting.known;
    if (stopped)
      return html`<div class="stopped">${stoppedNotice(this.#locale, this.#visiting, { askAnew: person => void this.#door.open({ intent: 'request', person }) })}</div>`;
    // Whoever is logged out acts for nobody.
    if (ended) return nothing;
    return session?.acting ? this.#banner(session.acting) : notHere(this.#locale, this.#visiting);
  }

  #banner({ person, powers, until, atLogin }: Principal) {
    const words = this.#locale.words(actingWords);
    const lasts = until ? words.lasts(this.#locale.day(until)) : atLogin ? words.lastedAtLogin : undefined;
    const folded = powers.length > glance && !this.unfolded;
    return html`
      <section class="banner" part="banner" aria-label=${words.region}>
        <div class="told">
          <p class="person" part="person">${actingFor(this.#locale, person, nameAndBirth(this.#locale, person))}</p>
          ${lasts ? html`<p>${lasts}</p>` : nothing}
          ${
            powers.length > glance
              ? html`
                  <button type="button" class="plain" aria-expanded=${!folded} aria-controls="powers" @click=${() => (this.unfolded = folded)}>
                    ${folded ? words.showPowers(powers.length) : words.hidePowers}
                  </button>
                `
              : nothing
          }
          <div class=${folded ? 'powers folded' : 'powers'} id="powers" part="powers">
            <p>${words.powers(powers.length)}</p>
            <ul>
              ${powers.map(power => html`<li>${titleOf(this.#locale, power)}</li>`)}
            </ul>
          </div>
          ${this.#reach.show(person, powers)}
          ${this.#visiting.known.description?.demo ? html`<p class="quiet">${this.#locale.words(commonWords).demo}</p>` : nothing}
          ${refused(this.#locale, this.#switching.reason)}
        </div>
        <button type="button" class="back" part="back" aria-busy=${this.#switching.busy} @click=${this.#back}>${words.back}</button>
      </section>
    `;
  }

  async #back(): Promise<void> {
    if (!(await this.#switching.to(null))) return;
    await this.updateComplete;
    // The button is gone. Here it is told what happened, and Tab goes on to what comes after the banner.
    this.heard.focus();
  }

  /** Asks for powers as oneself: nobody asks on behalf of another. */
  async #askFor(person: Party, powers: readonly PowerId[]): Promise<void> {
    if (await this.#switching.to(null)) await this.#door.open({ intent: 'request', person, powers });
  }

  /** Says that it has changed, and never for whom. One change after another is said once more: what is taken away first is heard anew. */
  async #say(person: PartyId | null): Promise<void> {
    this.said = '';
    await this.updateComplete;
    const words = this.#locale.words(actingWords);
    this.said = person ? words.nowAnother : words.nowYourself;
  }
}
