import type { Answer, EndId, Question } from '../../domain/way.js';

/** A question with its answers. */
export interface QuestionWords<Asked extends Question> {
  readonly ask: string;
  readonly answers: Readonly<Record<Answer<Asked>, string>>;
}

/** What is said at an end: what to do, and why. */
export interface EndWords {
  readonly title: string;
  readonly text: string;
  /** What to bring, or to have at hand, line by line: for the note. */
  readonly bring: readonly string[];
}

/** What "Find din vej" says. */
export interface HelpWayWords {
  readonly title: string;
  /** That nothing is kept. */
  readonly kept: string;
  readonly progress: (at: number, most: number) => string;
  readonly startOver: string;
  /** Above what one has answered. */
  readonly answered: string;
  /** Above the end of a way. */
  readonly next: string;
  readonly note: string;
  readonly readMore: (topic: string) => string;
  readonly questions: { readonly [Asked in Question]: QuestionWords<Asked> };
  readonly ends: Readonly<Record<EndId, EndWords>>;
}
