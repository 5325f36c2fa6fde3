import type { MandateBackend } from '../../contract/backend.js';
import type { Outcome } from '../../contract/operations.js';
import { Deed } from '../../controllers/deed.js';
import type { toSend } from '../../domain/draft.js';
import type { Mandate } from '../../domain/mandate.shape.js';

/** Sends what was answered, once however often it is pressed: the same question goes under the same key, until there is a final answer to it. */
export class Sending {
  readonly #deed = new Deed();
  #question = '';

  /** Whether it is on its way. */
  get busy(): boolean {
    return this.#deed.busy;
  }

  /**
   * Answers undefined to a press too many; throws what it is refused with.
   *
   * @param old - The mandate whose place it takes, in the version that was on the screen.
   */
  async send(
    backend: MandateBackend,
    what: NonNullable<ReturnType<typeof toSend>>,
    { lang, old }: { readonly lang: string; readonly old: Mandate | undefined },
  ): Promise<Outcome | undefined> {
    if (this.busy) return undefined;
    const { id: replaces, version } = old ?? {};
    const question = JSON.stringify([what, replaces, version]);
    if (question !== this.#question) this.#deed.renew();
    this.#question = question;
    const also = replaces && { replaces };
    return this.#deed.once(async idempotencyKey => {
      const options = { lang, idempotencyKey, version };
      return 'request' in what
        ? backend.request?.({ ...what.request, ...also }, options)
        : backend.give?.({ ...what.gift, ...also }, options);
    });
  }
}
