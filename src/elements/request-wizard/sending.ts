import type { MandateBackend } from '../../contract/backend.js';
import type { Outcome } from '../../contract/operations.js';
import { Deed } from '../../controllers/deed.js';
import type { toSend } from '../../domain/draft.js';
import type { Mandate } from '../../domain/mandate.shape.js';

/**
 * Sends what was answered, once however often it is pressed, and by however many tabs: one draft goes under one key, until there is a final answer to it.
 *
 * Whoever changes something after a lost answer still goes under that key. If the lost one was done after all, the backend says so, and makes nothing more.
 */
export class Sending {
  readonly #deed = new Deed();
  #draft = '';

  /** Whether it is on its way. */
  get busy(): boolean {
    return this.#deed.busy;
  }

  /**
   * Answers undefined to a press too many; throws what it is refused with.
   *
   * @param old - The mandate whose place it takes, in the version that was on the screen.
   * @param draft - What is sent, by a name that no other draft has.
   */
  async send(
    backend: MandateBackend,
    what: NonNullable<ReturnType<typeof toSend>>,
    { lang, old, draft }: { readonly lang: string; readonly old: Mandate | undefined; readonly draft: string },
  ): Promise<Outcome | undefined> {
    if (this.busy) return undefined;
    const { id: replaces, version } = old ?? {};
    if (draft !== this.#draft) this.#deed.renew(draft);
    this.#draft = draft;
    const also = replaces && { replaces };
    return this.#deed.once(async idempotencyKey => {
      const options = { lang, idempotencyKey, version };
      return 'request' in what
        ? backend.request?.({ ...what.request, ...also }, options)
        : backend.give?.({ ...what.gift, ...also }, options);
    });
  }
}
