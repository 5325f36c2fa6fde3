import type { LitElement } from 'lit';
import type { MandateBackend } from '../../contract/backend.js';
import type { DraftAnswers, DraftId, SavedDraft } from '../../domain/draft.shape.js';
import { isRefusal } from '../../domain/refusal.js';
import { newId } from '../../registry/ids.js';

/**
 * Keeps what somebody answers with their backend, so that it is there after a reload and after a new login. Where the backend cannot, nothing is kept
 * but what is in the page; in the browser nothing is ever kept.
 *
 * Each beginning is a draft of its own, with an id that nobody can guess. What is sent goes under that id, so that of two tabs that go on with one draft
 * only one makes a mandate. What cannot be kept is told to nobody: it is still on the screen.
 */
export class Keeping {
  readonly #host: LitElement;
  #id = newId() as DraftId;
  #version = 0;
  /** What was kept last, or is about to be. */
  #last = '';
  #next: (() => Promise<void>) | undefined;
  #work: Promise<void> = Promise.resolve();
  #working = false;
  /** Whether the draft is gone: sent, or thrown away, here or in another tab. */
  #gone = false;
  #looked: readonly unknown[] = [];
  #unfinished: readonly SavedDraft[] = [];

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What the same draft is sent under, by whichever tab. */
  get id(): DraftId {
    return this.#id;
  }

  /** What was kept before this beginning and has not been sent, the last first. */
  get unfinished(): readonly SavedDraft[] {
    return this.#unfinished;
  }

  /** Asks for what was kept before, unless that has been asked. @param owner - Whose it is: for somebody else it is asked anew. */
  look(backend: MandateBackend, owner: string, lang: string): void {
    if (!backend.drafts || !backend.keepDraft || (this.#looked[0] === backend && this.#looked[1] === owner)) return;
    const looked = (this.#looked = [backend, owner]);
    this.#unfinished = [];
    void backend.drafts({}, { lang }).then(
      ({ drafts: found }) => {
        if (looked !== this.#looked) return;
        this.#unfinished = found.filter(({ id }) => id !== this.#id);
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        // Without it, one begins at the beginning.
        if (!isRefusal(error)) throw error;
      },
    );
  }

  /** Goes on with what was kept before. */
  takeUp({ id, version }: SavedDraft): void {
    this.forget();
    [this.#id, this.#version] = [id, version];
    this.#unfinished = this.#unfinished.filter(other => other.id !== id);
  }

  /** Keeps the answers, unless they are those that are kept. Of what is answered while it is on its way, the last is kept. */
  keep(backend: MandateBackend, answers: DraftAnswers, lang: string): void {
    const answered = JSON.stringify(answers);
    if (!backend.keepDraft || !backend.drafts || this.#gone || answered === this.#last) return;
    this.#last = answered;
    const id = this.#id;
    this.#next = async () => {
      if (id !== this.#id || this.#gone) return;
      try {
        const kept = await backend.keepDraft?.({ id, ...answers }, { version: this.#version, lang });
        if (kept && id === this.#id) this.#version = kept.draft.version;
      } catch (error) {
        if (!isRefusal(error)) throw error;
        if (id !== this.#id) return;
        this.#last = '';
        if (error.reason === 'changed-meanwhile') await this.#catchUp(backend, lang);
      }
    };
    void this.#run();
  }

  /** Throws away a draft: what was kept of these answers, or another one. */
  drop(backend: MandateBackend | undefined, id: DraftId = this.#id): void {
    const own = id === this.#id;
    const kept = !own || (!this.#gone && (this.#last !== '' || this.#version > 0));
    if (own) {
      this.#gone = true;
      this.#next = undefined;
    }
    this.#unfinished = this.#unfinished.filter(other => other.id !== id);
    this.#host.requestUpdate();
    if (!backend?.dropDraft || !kept) return;
    // After what is on its way: what is thrown away is not to come back.
    void this.#work
      .then(() => backend.dropDraft?.({ id }))
      .catch((error: unknown) => {
        if (!isRefusal(error)) throw error;
      });
  }

  /** Begins another draft. */
  forget(): void {
    [this.#id, this.#version, this.#last, this.#next, this.#gone] = [newId() as DraftId, 0, '', undefined, false];
  }

  async #run(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      while (this.#next) {
        const next = this.#next;
        this.#next = undefined;
        await (this.#work = next());
      }
    } finally {
      this.#working = false;
    }
  }

  /** Another tab has kept the same draft: what is answered here next goes on from there. Where it is gone it has been sent, or thrown away, and stays so. */
  async #catchUp(backend: MandateBackend, lang: string): Promise<void> {
    try {
      const found = (await backend.drafts?.({}, { lang }))?.drafts.find(({ id }) => id === this.#id);
      if (found) this.#version = found.version;
      else this.#gone = true;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
}
