import type { Principal } from '../domain/mandate.shape.js';
import type { PartyId } from '../domain/party.shape.js';

/**
 * Whom the citizen acts for most: those they have pinned, and those they have chosen lately. Where the backend does not keep it, it is in memory alone, for as
 * long as the page lives: what a helper's people are called is in no browser's storage.
 */
export class Favourites {
  readonly #pinned = new Map<PartyId, Principal>();
  /** What has been pinned or let go on this page, where the backend keeps it: what it told before is not so any more. */
  readonly #since = new Map<PartyId, boolean>();
  readonly #recent = new Map<PartyId, Principal>();
  /** The places of both, as they were when somebody began to look: nobody moves under their finger. */
  #places: readonly PartyId[] = [];

  isPinned({ person: { id }, pinned = false }: Principal): boolean {
    return this.#since.get(id) ?? (pinned || this.#pinned.has(id));
  }

  /** Keeps somebody at the top from the next look on, or no more. */
  pin(principal: Principal, pinned: boolean): void {
    this.#since.set(principal.person.id, pinned);
    if (pinned) this.#pinned.set(principal.person.id, principal);
    else this.#pinned.delete(principal.person.id);
  }

  /** Notes that somebody has been chosen. */
  chose(principal: Principal): void {
    const { id } = principal.person;
    this.#recent.delete(id);
    this.#recent.set(id, principal);
  }

  /** Somebody begins to look: from here on the order stays. */
  look(): void {
    this.#places = [...new Set([...this.#pinned.keys(), ...[...this.#recent.keys()].reverse()])];
  }

  /**
   * Puts people in order: the pinned, then the latest, then the others as they came.
   *
   * @param whole - Whether these are all there are. One who is not among them then is one for whom nobody can act any more, and is forgotten; else they
   *   may stand on a page that has not come, and are shown from memory.
   */
  order(items: readonly Principal[], { whole }: { readonly whole: boolean }): readonly Principal[] {
    const here = new Map(items.map(item => [item.person.id, item]));
    for (const known of [this.#pinned, this.#recent])
      for (const id of [...known.keys()]) {
        const now = here.get(id);
        if (now) known.set(id, now);
        else if (whole) known.delete(id);
      }
    const first = this.#places.flatMap(id => here.get(id) ?? (whole ? [] : (this.#pinned.get(id) ?? this.#recent.get(id) ?? [])));
    const placed = new Set(first.map(({ person }) => person.id));
    return [...first, ...items.filter(({ person }) => !placed.has(person.id))];
  }

  /** Forgets one for whom nobody can act any more. */
  drop(person: PartyId): void {
    this.#pinned.delete(person);
    this.#recent.delete(person);
  }

  forget(): void {
    this.#pinned.clear();
    this.#since.clear();
    this.#recent.clear();
    this.#places = [];
  }
}
