import type { MandateBackend } from '../../contract/backend.js';
import type { Outcome } from '../../contract/operations.js';
import { Deed } from '../../controllers/deed.js';
import type { toSend } from '../../domain/draft.js';

/** Sends what was answered, once however often it is pressed: the same question goes under the same key, until there is a final answer to it. */
export class Sending {
  readonly #deed = new Deed();
  #question = '';

  /** Whether it is on its way. */
  get busy(): boolean {
    return this.#deed.busy;
  }

  /** Answers undefined to a press too many; throws what it is refused with. */
  async send(backend: MandateBackend, what: NonNullable<ReturnType<typeof toSend>>, lang: string): Promise<Outcome | undefined> {
    if (this.busy) return undefined;
    const question = JSON.stringify(what);
    if (question !== this.#question) this.#deed.renew();
    this.#question = question;
    return this.#deed.once(async idempotencyKey =>
      'request' in what ? backend.request?.(what.request, { lang, idempotencyKey }) : backend.give?.(what.gift, { lang, idempotencyKey }),
    );
  }
}
