import type { LitElement, ReactiveController } from 'lit';
import { keepPlace, type Place } from './place.js';

/** Where the focus goes: the heading of a page, the way by which somebody left the list, a mandate in it, or the first element that a selector finds. */
export type Wish = 'heading' | { readonly opens: string } | { readonly mandate: string } | { readonly first: string };

/**
 * Puts the focus where somebody goes on, and keeps what they read where it is.
 *
 * What had the focus and is gone, such as the button of a mandate that somebody else has ended, leaves it to the heading.
 */
export class Focus implements ReactiveController {
  readonly #host: LitElement;
  readonly #page: () => unknown;
  #wish: Wish | undefined;
  #within = false;
  #shown: unknown;
  #place: Place | undefined;

  /** @param page - What is looked at: another page has another place. */
  constructor(host: LitElement, page: () => unknown) {
    [this.#host, this.#page] = [host, page];
    host.addController(this);
  }

  hostUpdate(): void {
    const root = this.#host.shadowRoot;
    this.#within = Boolean(root?.activeElement);
    this.#place = root && this.#page() === this.#shown ? keepPlace(root, '.mandate') : undefined;
  }

  hostUpdated(): void {
    this.#place?.restore();
    this.#shown = this.#page();
    if (this.#within && !this.#host.shadowRoot?.activeElement) this.#wish ??= 'heading';
    const target = this.#target();
    if (!target) return;
    this.#wish = undefined;
    target.focus();
  }

  /** Wants the focus to go somewhere, as soon as it is there. Without a wish it stays. */
  wish(wish: Wish | undefined): void {
    this.#wish = wish;
    this.#host.requestUpdate();
  }

  #target(): HTMLElement | null | undefined {
    const wish = this.#wish;
    if (!wish) return undefined;
    const heading = this.#host.renderRoot.querySelector<HTMLElement>('h2');
    if (wish === 'heading') return heading;
    if ('first' in wish) return this.#host.renderRoot.querySelector<HTMLElement>(wish.first) ?? heading;
    const all = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('mandate' in wish ? '[data-mandate]' : '[data-opens]')];
    return all.find(({ dataset }) => ('mandate' in wish ? dataset.mandate === wish.mandate : dataset.opens === wish.opens)) ?? heading;
  }
}
