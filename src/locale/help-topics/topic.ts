import type { Link, Phone, Shelf, TopicId } from '../../domain/topics.js';

/** A piece of what a topic says: a paragraph, steps in their order, things in no order, something to mind, or a heading. Plain text, all of it. */
export type Piece =
  | string
  | { readonly steps: readonly string[] }
  | { readonly list: readonly string[] }
  | { readonly note: string }
  | { readonly heading: string };

/** What a topic says. */
export interface TopicWords {
  readonly title: string;
  /** Whom it is for, in a sentence. */
  readonly about: string;
  readonly body: readonly Piece[];
}

/** What all topics say, and what is written on the ways that they lead. */
export interface HelpTopicsWords {
  readonly shelves: Readonly<Record<Shelf, string>>;
  readonly topics: Readonly<Record<TopicId, TopicWords>>;
  /** What is written on a link. */
  readonly links: Readonly<Record<Link, string>>;
  /** Who answers a phone. */
  readonly phones: Readonly<Record<Phone, string>>;
  readonly seeAlso: string;
}
