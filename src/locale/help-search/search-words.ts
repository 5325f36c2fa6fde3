import type { TopicId } from '../../domain/topics.js';
import type { Today } from './old-words.js';

/** What the search of the help says, and what it knows. */
export interface HelpSearchWords {
  readonly found: (count: number) => string;
  readonly none: string;
  readonly noneAbout: string;
  /** The line that answers an old word. */
  readonly old: Readonly<Record<Today, string>>;
  /** Words that say nothing about what is looked for. */
  readonly skip: string;
  /** Other words for a topic, for "Find din vej", and for whom to call. */
  readonly words: Readonly<Record<TopicId | 'way' | 'contacts', string>>;
}
