import type { LitElement, ReactiveController } from 'lit';

/** How near the choices come to the edge of the window, in pixels. */
const margin = 8;
/** How far below their button they are, in pixels. */
const gap = 4;
/** The least that is worth being shown below the button, in pixels: with less room, they stand above it. */
const least = 240;

const canPop = (element: HTMLElement): boolean => typeof (element as Partial<HTMLElement>).showPopover === 'function';

/**
 * Puts what unfolds below its button, inside the window.
 *
 * It lies in the browser's top layer, so that no header of a portal cuts it off. Where the browser has none, it stands under the button and is shifted in.
 */
export class Anchored implements ReactiveController {
  readonly #host: LitElement;
  readonly #open: () => boolean;

  /** @param open - Whether it is unfolded, looked up after each drawing. */
  constructor(host: LitElement, open: () => boolean) {
    [this.#host, this.#open] = [host, open];
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('resize', this.#place);
    addEventListener('scroll', this.#place, { capture: true, passive: true });
    // What has been out of the page has left the top layer.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.#place);
    removeEventListener('scroll', this.#place, { capture: true });
  }

  hostUpdated(): void {
    const box = this.#box;
    if (box && canPop(box)) {
      if (box.popover !== 'manual') box.popover = 'manual';
      if (box.matches(':popover-open') !== this.#open()) box.togglePopover(this.#open());
    }
    this.#place();
  }

  get #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.choices');
  }

  readonly #place = (): void => {
    const box = this.#box;
    const button = this.#host.renderRoot.querySelector('.toggle');
    if (!this.#open() || !box || !button) return;
    if (canPop(box)) this.#pin(box, button.getBoundingClientRect());
    else this.#shift(box);
  };

  #pin({ style, ownerDocument }: HTMLElement, { top, bottom, left, right }: DOMRect): void {
    const { clientWidth, clientHeight } = ownerDocument.documentElement;
    const below = clientHeight - bottom - gap - margin;
    const above = top - gap - margin;
    const under = below >= least || below >= above;
    style.setProperty('--_room', `${Math.max(0, under ? below : above)}px`);
    style.setProperty('--_top', under ? `${bottom + gap}px` : 'auto');
    style.setProperty('--_bottom', under ? 'auto' : `${clientHeight - top + gap}px`);
    const width = (this.#box as HTMLElement).offsetWidth;
    const wanted = getComputedStyle(this.#host.renderRoot.querySelector('.frame') ?? this.#host).direction === 'rtl' ? right - width : left;
    style.setProperty('--_left', `${Math.max(margin, Math.min(wanted, clientWidth - margin - width))}px`);
  }

  #shift(box: HTMLElement): void {
    const { style } = box;
    style.removeProperty('--_shift');
    const { left, right } = box.getBoundingClientRect();
    const [before, beyond] = [margin - left, right - (document.documentElement.clientWidth - margin)];
    const shift = before > 0 ? before : -Math.max(0, Math.min(beyond, -before));
    if (shift) style.setProperty('--_shift', `${shift}px`);
  }
}
