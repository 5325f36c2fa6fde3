import type { LitElement } from 'lit';
import { ActingChangedEvent, BeforeActingEvent } from '../../context/events.js';
import { Deed, unanswered } from '../../controllers/deed.js';
import type { Locale } from '../../controllers/locale.js';
import type { Visiting } from '../../controllers/visiting.js';
import type { PartyId } from '../../domain/party.shape.js';
import type { Reason } from '../../domain/refusal.js';
import { heed } from './frame.js';

/** Changes for whom the person at the screen acts: it asks the page before, one change at a time. What is refused changes nothing. */
export class Switching {
  readonly #deed = new Deed();
  readonly #host: LitElement;
  readonly #visiting: Visiting;
  readonly #locale: Locale;
  #reason: Reason | undefined;

  constructor(host: LitElement, visiting: Visiting, locale: Locale) {
    this.#host = host;
    this.#visiting = visiting;
    this.#locale = locale;
  }

  /** Whether a change is under way. */
  get busy(): boolean {
    return this.#deed.busy;
  }

  /** Why the last change was refused, until the next. */
  get reason(): Reason | undefined {
    return this.#reason;
  }

  /** Forgets what was refused. */
  forget(): void {
    this.#reason = undefined;
  }

  /** Tells the page that the one whom one acts for already has been chosen anew. */
  confirm(person: PartyId | null): void {
    if (this.#host.dispatchEvent(new BeforeActingEvent(person))) this.#host.dispatchEvent(new ActingChangedEvent(person));
  }

  /** Acts for somebody from now on, or, with null, for oneself. Answers whether it was done. */
  async to(person: PartyId | null): Promise<boolean> {
    const { visit } = this.#visiting;
    if (this.busy || !visit || !this.#host.dispatchEvent(new BeforeActingEvent(person))) return false;
    this.forget();
    const { lang } = this.#locale;
    const asked = this.#deed.once(() => visit.actFor(person, { lang }));
    this.#host.requestUpdate();
    try {
      return (await asked) !== undefined;
    } catch (error) {
      this.#reason = heed(this.#host, error, this.#visiting.visit);
      // What is shown was true a moment ago: the mandate has ended since. Or the answer was lost, and it has been done: whom one acts for is never guessed.
      if (this.#reason === 'not-allowed' || unanswered.includes(this.#reason)) void visit.refresh(lang);
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }
}
