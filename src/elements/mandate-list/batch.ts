import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ChangedEvent } from '../../context/events.js';
import { Deed, unanswered } from '../../controllers/deed.js';
import type { Locale } from '../../controllers/locale.js';
import type { Mandates } from '../../controllers/mandates.js';
import type { Visiting } from '../../controllers/visiting.js';
import type { Day } from '../../domain/day.shape.js';
import { leadsTo } from '../../domain/lifecycle.js';
import type { Action, Mandate, MandateId } from '../../domain/mandate.shape.js';
import { isRefusal, type Reason } from '../../domain/refusal.js';
import { mandateBatchWords } from '../../locale/mandate-batch/index.js';
import { heed } from '../pieces/frame.js';
import { canTryAgain, checkPage, proposedFor, toldPage, type Result, type Row, type Verdict } from './batch-pages.js';
import type { Focus } from './focus.js';
import { doable, type Kind, kindOf, type Place, type View } from './view.js';

/** What a batch is made of. */
export interface BatchParts {
  readonly visiting: Visiting;
  readonly locale: Locale;
  readonly mandates: Mandates<Place>;
  readonly focus: Focus;
  /** Shows the page where several are decided on. */
  readonly show: () => void;
  readonly toList: () => void;
  readonly today: () => Day;
}

/** Refusals after which nothing more is sent: they are about whoever sends, and not about the mandate. */
const stopping: readonly Reason[] = ['session-expired', 'user-changed', 'actor-changed', 'not-while-acting'];

/** Refusals that another try does not change. */
const final: readonly Reason[] = [
  'not-found',
  'not-allowed',
  'not-valid',
  'not-supported',
  'requires-paper',
  'user-changed',
  'actor-changed',
];

/** After how many calls without an answer, one after the other, no more are sent. */
const silence = 2;

/** Several mandates that are decided on together: which, what was decided, and what came of each. */
export class Batch {
  readonly #host: LitElement;
  readonly #parts: BatchParts;
  readonly #chosen = new Set<MandateId>();
  #place: Place | undefined;
  #kind: Kind = 'answer';
  #rows: readonly Row[] = [];
  #verdict: Verdict | undefined;
  /** Whether all have been sent once, and it can be told what came of it. */
  #told = false;
  /** How often somebody has begun anew: what is on its way from before is nobody's. */
  #round = 0;
  #sending: { readonly number: number; readonly total: number } | undefined;

  constructor(host: LitElement, parts: BatchParts) {
    [this.#host, this.#parts] = [host, parts];
  }

  /** The part of the list in which somebody chooses. */
  get place(): Place | undefined {
    return this.#place;
  }

  get kind(): Kind {
    return this.#kind;
  }

  /** What has been chosen, with what came of it. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** What has been decided. Absent before that. */
  get verdict(): Verdict | undefined {
    return this.#verdict;
  }

  /** Which one is being sent, of how many. Absent where nothing is. */
  get sending(): { readonly number: number; readonly total: number } | undefined {
    return this.#sending;
  }

  /** Begins to choose in a part of the list. */
  begin(place: Place): void {
    this.forget();
    this.#place = place;
    this.#parts.focus.wish({ first: 'input.pick' });
  }

  forget(): void {
    this.#chosen.clear();
    this.#place = this.#verdict = this.#sending = undefined;
    this.#rows = [];
    this.#told = false;
    this.#round += 1;
    this.#host.requestUpdate();
  }

  pick(view: View, mandate: Mandate, name: string): TemplateResult {
    const id = `${name}-pick`;
    return html`
      <label class="choice">
        <input
          class="pick"
          type="checkbox"
          aria-labelledby="${id} ${name}"
          .checked=${this.#chosen.has(mandate.id)}
          @change=${(event: Event) => this.#choose([mandate], (event.target as HTMLInputElement).checked)}
        />
        <span id=${id}>${view.locale.words(mandateBatchWords).pick}</span>
      </label>
    `;
  }

  bar(view: View, shown: readonly Mandate[]): TemplateResult {
    const words = view.locale.words(mandateBatchWords);
    const able = shown.filter(mandate => kindOf(view, mandate));
    const chosen = able.filter(({ id }) => this.#chosen.has(id));
    const goOn = (kind: Kind) =>
      chosen.some(mandate => kindOf(view, mandate) === kind)
        ? html`<button type="button" class="primary" part="go-on" @click=${() => this.#check(view, kind, chosen)}>${words.goOn[kind]}</button>`
        : nothing;
    return html`
      <div class="bar" part="chosen">
        <p role="status" .textContent=${words.chosen(chosen.length)}></p>
        <div class="buttons">
          ${goOn('answer')} ${goOn('renew')}
          <button type="button" @click=${() => this.#choose(able, chosen.length < able.length)}>
            ${chosen.length < able.length ? words.everyone : words.nobody}
          </button>
          <button type="button" class="plain" @click=${() => this.#stop()}>${words.stop}</button>
        </div>
      </div>
    `;
  }

  page(view: View): TemplateResult {
    return this.#told ? toldPage(view, this) : checkPage(view, this);
  }

  /** Decides, once, on all that are shown. */
  decide(verdict: Verdict): void {
    if (this.#verdict) return;
    this.#verdict = verdict;
    void this.#run(this.#rows);
  }

  /** Tries again with those that have not come to an end: nothing else is sent. */
  retry(): void {
    if (!this.#sending) void this.#run(this.#rows.filter(canTryAgain));
  }

  /** Leaves it for the list. What has been chosen stays chosen, until something has been decided. */
  leave(): void {
    if (this.#sending) return;
    if (this.#verdict) this.forget();
    this.#parts.toList();
  }

  #stop(): void {
    const place = this.#place;
    this.forget();
    this.#parts.focus.wish({ first: `[data-choose="${place ?? ''}"]` });
  }

  #choose(mandates: readonly Mandate[], on: boolean): void {
    for (const { id } of mandates) {
      if (on) this.#chosen.add(id);
      else this.#chosen.delete(id);
    }
    this.#host.requestUpdate();
  }

  /** Shows what has been chosen, as it is at this moment: that is what is decided on. */
  #check(view: View, kind: Kind, chosen: readonly Mandate[]): void {
    this.#kind = kind;
    this.#rows = chosen
      .filter(mandate => kindOf(view, mandate) === kind)
      .map(mandate => ({ mandate, deed: new Deed(), result: { is: 'waiting' }, until: proposedFor(view, mandate) }));
    this.#parts.show();
  }

  /** Does what was decided to one after the other, each under a key of its own. Nothing is told as done before it is. */
  async #run(rows: readonly Row[]): Promise<void> {
    const { visiting, mandates, locale, focus } = this.#parts;
    const { visit } = visiting;
    const [whose, round, lang] = [mandates.person, this.#round, locale.lang];
    const gone = () => whose !== mandates.person || round !== this.#round || visit !== visiting.visit;
    let unheard = 0;
    for (const [place, row] of rows.entries()) {
      this.#send({ number: place + 1, total: rows.length });
      const result = await this.#once(row);
      // Whoever sits here now has decided nothing.
      if (gone()) return;
      this.#put(row, result);
      unheard = result.is === 'unknown' ? unheard + 1 : 0;
      if (unheard >= silence || ('reason' in result && result.reason && stopping.includes(result.reason))) {
        for (const rest of rows.slice(place + 1)) this.#put(rest, { is: 'unsent' });
        break;
      }
    }
    this.#told = true;
    this.#send(undefined);
    focus.wish('heading');
    await visit?.changed(lang);
  }

  async #once(row: Row): Promise<Result> {
    const { visiting, locale, mandates } = this.#parts;
    const { known } = visiting;
    const perform = known.backend?.perform?.bind(known.backend);
    const action = actionFor(row.mandate, this.#verdict);
    if (!perform || !action) return { is: 'refused', reason: 'not-supported', again: false };
    const { id, version } = row.mandate;
    try {
      const asked = { id, action, ...(action === 'request-extension' && { until: row.until }) };
      const outcome = await row.deed.once(idempotencyKey => perform(asked, { idempotencyKey, version, lang: locale.lang }));
      if (!outcome) return row.result;
      if (outcome.outcome === 'handed-over') return { is: 'elsewhere', to: outcome.to };
      mandates.takeOut(id);
      this.#host.dispatchEvent(new ChangedEvent(id, action, outcome.mandate.state));
      // The answer was lost, and by the time it came the other party had done something too: only how it is now is true.
      return leadsTo(action, outcome.mandate.state)
        ? { is: 'done', mandate: outcome.mandate }
        : { is: 'refused', reason: 'changed-meanwhile', again: false, now: outcome.mandate };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const reason = heed(this.#host, error, visiting.visit);
      if (reason === 'session-expired') return { is: 'unsent', reason };
      if (unanswered.includes(reason)) return { is: 'unknown', reason };
      const now = stopping.includes(reason) ? undefined : await this.#asked(id);
      const still = now ? doable(this.#now, now).includes(action) : !known.backend?.mandate || stopping.includes(reason);
      return { is: 'refused', reason, again: still && !final.includes(reason), now };
    }
  }

  /** How a mandate is now, where that can be had: what was refused is looked at anew before it is tried again. */
  async #asked(id: MandateId): Promise<Mandate | undefined> {
    const { backend } = this.#parts.visiting.known;
    try {
      return (await backend?.mandate?.({ id }, { lang: this.#parts.locale.lang }))?.mandate;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return undefined;
    }
  }

  get #now(): Pick<View, 'visiting' | 'today'> {
    const { visiting } = this.#parts;
    return { visiting, today: this.#parts.today() };
  }

  #put(row: Row, result: Result): void {
    const mandate = 'now' in result && result.now ? result.now : row.mandate;
    this.#rows = this.#rows.map(one => (one.mandate.id === row.mandate.id ? { ...one, mandate, result } : one));
    this.#host.requestUpdate();
  }

  #send(sending: Batch['sending']): void {
    this.#sending = sending;
    this.#host.requestUpdate();
  }
}

/** What a verdict is for one mandate: a request is approved, and so is an extension. */
const actionFor = ({ extension }: Mandate, verdict: Verdict | undefined): Action | undefined => {
  if (verdict === 'renew') return 'request-extension';
  return verdict && (extension ? `${verdict}-extension` : verdict);
};
