import type { Mandate, MandateId } from '../../domain/mandate.shape.js';

/** How many mandates stand on the page at most, in all parts together, however many there are. */
const room = 40;

/** How many more come at a press, and how many a part shows at first at most and at least. */
const [step, least] = [25, 5];

/** Which of the mandates of a part are on the page. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

interface Kept {
  readonly from: number;
  readonly size: number;
  /** The first one that is shown, where that is not the first of all: what is read stays, whatever comes before it. */
  readonly first: MandateId | undefined;
}

type Items = readonly Pick<Mandate, 'id'>[];

/**
 * Which mandates are on the page, of those that are here.
 *
 * Each part shows its first ones. Who wants more sees the next ones, and of those before as many as there is room for; a press brings those back.
 */
export class Windows<Name extends string> {
  readonly #kept = new Map<Name, Kept>();
  #share: number | undefined;

  /** Shares the room between the parts, by how many mandates there are in each. Done once, so that nothing that is read gives way to something new. */
  share(totals: readonly number[]): void {
    const shown = (share: number) => totals.reduce((sum, total) => sum + Math.min(total, share), 0);
    if (this.#share !== undefined && shown(this.#share) <= room * 1.5) return;
    let share = step;
    while (share > least && shown(share) > room) share -= 1;
    this.#share = share;
  }

  of(name: Name, items: Items): Window {
    const { from, size, first } = this.#kept.get(name) ?? this.#begun;
    const at = first === undefined ? 0 : items.findIndex(({ id }) => id === first);
    const start = Math.max(0, at < 0 ? Math.min(from, items.length - 1) : at);
    return { from: start, until: Math.min(start + size, items.length) };
  }

  /** Shows the next ones, where those before take so much of the room. Answers with the first of them. */
  next<Item extends Pick<Mandate, 'id'>>(name: Name, items: readonly Item[]): Item | undefined {
    const { from, until } = this.of(name, items);
    const end = Math.min(until + step, items.length);
    this.#keep(name, items, Math.max(from, end - this.#most(name)), end);
    return items[until];
  }

  /** Shows those before, and answers with the first of them. */
  before<Item extends Pick<Mandate, 'id'>>(name: Name, items: readonly Item[]): Item | undefined {
    const { from, until } = this.of(name, items);
    const start = Math.max(0, from - step);
    this.#keep(name, items, start, Math.min(until, start + this.#most(name)));
    return items[start];
  }

  /** Begins a part at its beginning. */
  begin(name: Name): void {
    this.#kept.delete(name);
  }

  /** Forgets which ones were shown. */
  forget(): void {
    this.#kept.clear();
    this.#share = undefined;
  }

  get #begun(): Kept {
    return { from: 0, size: this.#share ?? step, first: undefined };
  }

  /** For how many there is room in a part of which somebody wants to see more. */
  #most(name: Name): number {
    const others = [...this.#kept].reduce((sum, [other, { size }]) => (other === name ? sum : sum + size), 0);
    return Math.max(step, room - others);
  }

  #keep(name: Name, items: Items, from: number, until: number): void {
    this.#kept.set(name, { from, size: until - from, first: from === 0 ? undefined : items[from]?.id });
  }
}
