import type { LitElement, ReactiveController } from 'lit';

/**
 * A native modal dialog in an element's own shadow root.
 *
 * It stays open while the element is moved about the page, and it never closes behind the citizen's back: Escape asks the element, and goes no further, so
 * that a dialog of the host's around it stays open too.
 */
export class Modal implements ReactiveController {
  readonly #host: LitElement;
  readonly #shown: () => void;
  readonly #leave: () => void;
  readonly #closed: () => void;
  #open = false;
  /** Whether it has to be put into the top layer. */
  #due = false;

  /**
   * @param shown - It has been opened, or opened again where it was moved to.
   * @param leave - The citizen wants to leave: by Escape, or as their browser lets them. The element decides.
   * @param closed - It has been closed, by `close` or by the browser itself.
   */
  constructor(host: LitElement, { shown, leave, closed }: Readonly<Record<'shown' | 'leave' | 'closed', () => void>>) {
    [this.#host, this.#shown, this.#leave, this.#closed] = [host, shown, leave, closed];
    host.addController(this);
  }

  /** Whether it is, or is about to be, open. */
  get open(): boolean {
    return this.#open;
  }

  show(): void {
    this.#open = this.#due = true;
    this.#host.requestUpdate();
  }

  close(): void {
    if (!this.#open) return;
    this.#open = this.#due = false;
    this.#dialog?.close();
    this.#closed();
  }

  hostConnected(): void {
    // What has been out of the page has left the top layer, though it still says that it is open.
    if (this.#open) this.show();
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!this.#due || !dialog || !this.#host.isConnected) return;
    this.#due = false;
    if (dialog.matches(':modal')) return;
    if (dialog.open) dialog.removeAttribute('open');
    dialog.showModal();
    this.#shown();
  }

  /** For the dialog's `keydown`. */
  readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.#leave();
  };

  /** For the dialog's `cancel`: the way back on a phone, or an assistive technology. */
  readonly cancelled = (event: Event): void => {
    if (event.target !== event.currentTarget || !event.cancelable) return;
    event.preventDefault();
    this.#leave();
  };

  /** For the dialog's `close`: the browser has closed it without asking. */
  readonly ended = (event: Event): void => {
    // It comes late: by then it may have been opened again, or be about to be.
    if (event.target !== event.currentTarget || !this.#open || this.#due || this.#dialog?.open || !this.#host.isConnected) return;
    this.#open = false;
    this.#closed();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }
}
