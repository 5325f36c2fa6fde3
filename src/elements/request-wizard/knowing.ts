import type { Locale } from '../../controllers/locale.js';
import type { MandateBackend } from '../../contract/backend.js';
import { inOrder, type Offer } from '../../domain/draft.js';
import { possible } from '../../domain/chance.js';
import type { PartyId } from '../../domain/party.shape.js';
import type { Power } from '../../domain/power.shape.js';
import type { Answers, Host } from './answers.js';
import { Offering } from './offering.js';
import type { Replaced } from './page.js';
import { Replacing } from './replacing.js';

/** What the pages have to know from the backend before they can ask: the powers on offer, and the mandate whose place the new one takes. */
export class Knowing {
  readonly #answers: Answers;
  readonly #locale: Locale;
  readonly #offering: Offering;
  /** The same in Danish, for a page in another language that says what to press at borger.dk. */
  readonly #danish: Offering;
  readonly #replacing: Replacing;

  constructor(host: Host, answers: Answers, locale: Locale) {
    [this.#answers, this.#locale] = [answers, locale];
    this.#offering = new Offering(host);
    this.#danish = new Offering(host);
    this.#replacing = new Replacing(host);
  }

  /** The powers on offer, once they are here. */
  get offer(): Offer | undefined {
    return this.#offering.powers && inOrder(this.#offering.powers, this.#answers.forward);
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
    const { state, draft, intent, today } = this.#answers;
    if (!state.replaces) return undefined;
    const { mandate, reason } = this.#replacing;
    if (!mandate) return reason === 'not-found' ? { known: 'over' } : { known: 'no', reason };
    const other = mandate.side === 'giver' ? mandate.holder : mandate.giver;
    const same = other.id === draft.person?.id && mandate.side === (intent === 'give' ? 'giver' : 'holder');
    return same && possible(mandate.can, today).includes('replace') ? { known: 'ends', mandate } : { known: 'over' };
  }

  /** Whether what is on offer is known to be on offer for this giver. */
  isFor(giver: PartyId | undefined): boolean {
    return this.#offering.isFor(giver);
  }

  /** Asks for the powers on offer for the giver, unless they are here; and in Danish too, where these are shown. */
  needPowers(backend: MandateBackend, { inDanish }: { readonly inDanish: boolean }): void {
    const { intent, person } = this.#answers.draft;
    const giver = intent === 'request' ? person?.id : undefined;
    this.#offering.need(backend, giver, this.#locale.lang);
    if (inDanish && this.#locale.lang !== 'da') this.#danish.need(backend, giver, 'da');
  }

  /** Asks for the mandate whose place the new one takes, where it takes one. */
  needReplaced(backend: MandateBackend): void {
    const { replaces } = this.#answers.state;
    if (replaces) this.#replacing.need(backend, replaces, this.#locale.lang);
  }

  /** Forgets what is to be asked for anew: all of it, or what is on offer, or the mandate whose place is taken. */
  forget(what: 'all' | 'offer' | 'replaced' = 'all'): void {
    if (what !== 'replaced') this.#offering.forget();
    if (what !== 'offer') this.#replacing.forget();
    if (what === 'all') this.#danish.forget();
  }

  /** Forgets what was refused. */
  forgetRefused(): void {
    if (this.#offering.reason) this.forget('offer');
    if (this.#replacing.reason) this.forget('replaced');
  }
}
