import type { LitElement } from 'lit';
import { ChangedEvent } from '../../context/events.js';
import { Deed } from '../../controllers/deed.js';
import type { Locale } from '../../controllers/locale.js';
import type { Mandates, OneMandate } from '../../controllers/mandates.js';
import type { Visiting } from '../../controllers/visiting.js';
import type { Day } from '../../domain/day.shape.js';
import { leadsTo } from '../../domain/lifecycle.js';
import type { Action, ActionTerms, Mandate, MandateId } from '../../domain/mandate.shape.js';
import type { Reason } from '../../domain/refusal.js';
import { heed } from '../pieces/frame.js';
import type { LetterFile } from '../pieces/letter-file.js';
import type { Deciding } from './deciding.js';
import type { Focus, Wish } from './focus.js';
import { type MandatePage, type Page, type Place, purpose, serves, type View } from './view.js';

/** Refusals after which it is asked how the mandate is now: what was on the screen is not so. */
const outdated: readonly Reason[] = [
  'changed-meanwhile',
  'already-decided',
  'mandate-ended',
  'period-over',
  'extension-window-closed',
  'duplicate-request',
  'not-allowed',
  'not-valid',
];

/** Refusals after which a mandate must not be shown any longer. */
const forbidding: readonly Reason[] = ['not-found', 'user-changed', 'actor-changed'];

/** What the way through the list is made of. */
export interface CourseParts {
  readonly visiting: Visiting;
  readonly locale: Locale;
  readonly mandates: Mandates<Place>;
  readonly one: OneMandate;
  readonly focus: Focus;
  readonly file: LetterFile;
  readonly today: () => Day;
}

/** The way through the list and the pages behind it: which page is shown, what is decided on it, and what becomes of both when something changes elsewhere. */
export class Course {
  readonly #host: LitElement;
  readonly #parts: CourseParts;
  /** One decision each: a lost answer that is tried again is the same decision. */
  readonly #deeds = new Map<string, Deed>();
  #page: Page = { name: 'list' };
  #alert: View['alert'];
  #doing: Action | undefined;
  #deciding: Deciding = {};
  /** The way by which somebody left the list: there they come back to. */
  #way = '';
  /** Whether what is told next has come unasked: it then moves nothing of what is read. */
  #still = false;
  /** Whether the session had ended when it was drawn. */
  #ended = false;

  constructor(host: LitElement, parts: CourseParts) {
    [this.#host, this.#parts] = [host, parts];
  }

  get page(): Page {
    return this.#page;
  }

  /** What has happened unasked, or was refused. */
  get alert(): View['alert'] {
    return this.#alert;
  }

  /** What is being done right now. */
  get doing(): Action | undefined {
    return this.#doing;
  }

  /** What is being decided, as far as it has been answered. */
  get deciding(): Deciding {
    return this.#deciding;
  }

  /** Whether what is told has come unasked, so that it moves nothing of what is read. It is asked once for each. */
  takeStill(): boolean {
    const still = this.#still;
    this.#still = false;
    return still;
  }

  /** Once one has logged in again, it holds no more that one is logged out. To be called before it is drawn. */
  meet({ ended = false }: { readonly ended?: boolean | undefined }): void {
    if (this.#ended && !ended && this.#alert === 'session-expired') this.#alert = undefined;
    this.#ended = ended;
  }

  decide(deciding: Deciding): void {
    this.#deciding = deciding;
    this.#host.requestUpdate();
  }

  /** Looks for the one that the host or the address names. Nobody has pressed anything, so the focus stays where it is. */
  look(id: MandateId): void {
    const { one } = this.#parts;
    one.close();
    one.open(id);
    this.#show({ name: 'opening' }, 'stays');
  }

  open(name: MandatePage, mandate: Mandate): void {
    if (this.#doing) return;
    if (this.#page.name === 'list') this.#way = `${name} ${mandate.id}`;
    this.#parts.one.open(mandate.id, mandate);
    this.#deciding = {};
    this.#show({ name });
  }

  toList(): void {
    if (this.#doing) return;
    this.#parts.one.close();
    this.#show({ name: 'list' }, { opens: this.#way });
    this.#way = '';
  }

  /** Shows the page where several mandates are decided on together. */
  together(): void {
    if (!this.#doing) this.#show({ name: 'together' });
  }

  again(): void {
    if (this.#page.name === 'stopped') this.#show({ name: 'opening' });
    void this.refresh();
  }

  /** Asks who is at the screen, and how everything is now. */
  async refresh(): Promise<void> {
    await this.#parts.visiting.visit?.refresh(this.#parts.locale.lang);
  }

  /** Does what was decided on, once, on the version that was on the screen. Nothing is shown as done before it is. */
  async perform(action: Action, terms: ActionTerms = {}): Promise<void> {
    const { mandates, locale, one } = this.#parts;
    const { mandate } = one;
    const { visit, known } = this.#parts.visiting;
    const perform = known.backend?.perform?.bind(known.backend);
    if (this.#doing || !mandate || !perform) return;
    const [whose, lang, { id, version }] = [mandates.person, locale.lang, mandate];
    this.#turn({ doing: action, alert: undefined });
    try {
      const asked = { id, action, ...terms };
      const outcome = await this.#deed(asked).once(idempotencyKey => perform(asked, { idempotencyKey, version, lang }));
      this.#turn({ doing: undefined });
      // Whoever sits here now has decided nothing.
      if (!outcome || whose !== mandates.person) return;
      if (outcome.outcome === 'done') this.#done(action, outcome.mandate);
      else this.#show({ name: 'handed-over', to: outcome.to });
      await visit?.changed(lang);
    } catch (error) {
      this.#turn({ doing: undefined });
      const reason = heed(this.#host, error, this.#parts.visiting.visit);
      if (whose === mandates.person && one.id === id) await this.#told(reason);
    }
  }

  /** Fetches the letter as a file. What is refused is told like any other refusal; whoever sits here by then has asked for nothing. */
  async fetchLetter(mandate: Mandate): Promise<void> {
    const { known, visit } = this.#parts.visiting;
    const letter = known.backend?.letter?.bind(known.backend);
    if (!letter) return;
    this.#turn({ alert: undefined });
    try {
      await this.#parts.file.save(mandate, letter);
    } catch (error) {
      const reason = heed(this.#host, error, visit);
      if (this.#parts.one.id === mandate.id) await this.#told(reason);
    }
  }

  /** The mandate has come, or has come anew: the page is the one that it is for. */
  arrived(before: Mandate | undefined, unasked: boolean): void {
    const { visiting, one, today } = this.#parts;
    const page = this.#page;
    const { mandate, reason } = one;
    if (this.#doing || !(page.name === 'opening' || page.name === 'detail' || page.name in purpose)) return;
    if (reason && (page.name === 'opening' || forbidding.includes(reason))) {
      // An address that is no id at all is, for who followed it, as wrong as one that leads nowhere.
      this.#show({ name: 'stopped', reason: reason === 'not-valid' ? 'not-found' : reason }, 'stays');
      return;
    }
    if (reason || !mandate) return;
    const now = { visiting, today: today() };
    this.#still = unasked;
    // Nobody has answered a request that is gone.
    if (this.#alert === 'already-decided' && ['withdrawn', 'lapsed'].includes(mandate.state)) this.#turn({ alert: 'meanwhile' });
    // Also a request that can be answered: a letter's link leads to who asks for what until when, and the decision is a press further on (R098).
    if (page.name === 'opening') this.#turn({ page: { name: 'detail' } });
    // Whoever reads, or is about to press, stays where they are, and is told.
    else if (unasked && !serves(now, page.name, mandate)) this.#turn({ alert: this.#alert ?? 'stale' });
    else if (!serves(now, page.name, mandate)) this.#turn({ page: { name: 'detail' }, alert: told(this.#alert) });
    else if (page.name in purpose && before && before.version !== mandate.version)
      this.#turn({ alert: this.#alert ?? 'changed-meanwhile' });
  }

  /**
   * Somebody else is at the screen. Nothing that was begun goes on; one that has not come yet is looked for anew.
   *
   * @param unexpected - Whether the host, which puts in another backend, does not know of it.
   */
  strangers(unexpected: boolean): void {
    this.#deeds.clear();
    this.#way = '';
    this.#deciding = {};
    if (this.#page.name === 'opening') return;
    this.#parts.one.close();
    this.#show({ name: 'list' }, 'stays');
    if (unexpected) this.#turn({ alert: 'user-changed' });
  }

  /** The page comes out of the browser's memory. Nothing is shown before it has been asked for anew. */
  restored(): void {
    const { one, mandates } = this.#parts;
    const { id } = one;
    mandates.forget();
    if (id === undefined) this.#show({ name: 'list' }, 'stays');
    else this.look(id);
    void this.refresh();
  }

  #show(page: Page, focus: Wish | 'stays' = 'heading'): void {
    this.#parts.file.stop();
    this.#turn({ page, alert: undefined });
    if (focus !== 'stays') this.#parts.focus.wish(focus);
  }

  #turn(to: { readonly page?: Page; readonly alert?: View['alert']; readonly doing?: Action | undefined }): void {
    if (to.page) this.#page = to.page;
    if ('alert' in to) this.#alert = to.alert;
    if ('doing' in to) this.#doing = to.doing;
    this.#host.requestUpdate();
  }

  #deed(asked: ActionTerms & { readonly id: MandateId; readonly action: Action }): Deed {
    const key = JSON.stringify(asked);
    const deed = this.#deeds.get(key) ?? new Deed();
    this.#deeds.set(key, deed);
    return deed;
  }

  #done(action: Action, mandate: Mandate): void {
    const { mandates, one } = this.#parts;
    mandates.takeOut(mandate.id);
    this.#host.dispatchEvent(new ChangedEvent(mandate.id, action, mandate.state));
    // The host may have opened another one meanwhile.
    if (one.id !== mandate.id) return;
    // The answer was lost, and by the time it came the other party had done something too: only how it is now is true.
    if (!leadsTo(action, mandate.state)) return void this.#told('changed-meanwhile');
    one.close();
    this.#way = '';
    this.#show({ name: 'done', action, mandate });
  }

  /** Says why not; and where what was on the screen is not so any more, shows how it is. */
  async #told(reason: Reason): Promise<void> {
    const { visiting, locale, one } = this.#parts;
    const { visit, known } = visiting;
    if (forbidding.includes(reason)) this.#show({ name: 'stopped', reason });
    else if (outdated.includes(reason) && !known.backend?.mandate) this.#show({ name: 'list' });
    this.#still = false;
    this.#turn({ alert: reason });
    if (!forbidding.includes(reason) && !outdated.includes(reason)) return;
    await one.ask();
    await visit?.changed(locale.lang);
  }
}

/** What is told on the page that shows how a mandate is now. */
const told = (alert: View['alert']): Reason | 'meanwhile' => (alert === undefined || alert === 'stale' ? 'meanwhile' : alert);
