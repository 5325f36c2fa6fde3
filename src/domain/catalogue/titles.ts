import type { Category, KnownPower, Subject } from './entries.js';

/** The words of the catalogue in one language. A language that lacks one does not compile. */
export interface Titles {
  /** The language that they are in, as a BCP 47 tag. */
  readonly lang: string;
  readonly categories: Readonly<Record<Category, string>>;
  /** What each pair is about, without its kind. */
  readonly subjects: Readonly<Record<Subject, string>>;
  /** What each power lets somebody do. Never shortened: some hold their own exception (R050). */
  readonly powers: Readonly<Record<KnownPower, string>>;
}
