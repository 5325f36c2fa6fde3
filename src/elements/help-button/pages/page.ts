import type { TemplateResult } from 'lit';
import type { Settings } from '../../../context/settings.js';
import type { Language } from '../../../controllers/language.js';
import type { Contacts } from '../../../locale/contacts.js';

/** A place in the help. It is kept in memory alone: in no address and in no storage, because what one needs help with is nobody's business. */
export type Place =
  | { readonly at: 'home' }
  | { readonly at: 'topics' }
  | { readonly at: 'contacts' }
  | { readonly at: 'topic'; readonly topic: string }
  | { readonly at: 'way'; readonly answers: readonly string[] }
  | { readonly at: 'end'; readonly end: string };

/** The ways from one place to another. */
export interface Turns {
  /** To another place. The place one comes from is where "back" leads. */
  go(place: Place): void;
  back(): void;
  /** To a place, with nothing behind it but the first page. */
  restart(place: Place): void;
  /** To the first page, with nothing behind it. */
  home(): void;
}

/** What a page of the help is made with. */
export interface Page {
  readonly language: Language;
  readonly settings: Settings;
  readonly contacts: Contacts;
  /** The instant for which it is said who is open. */
  readonly now: Date;
  /** The page of the portal's own where one begins. */
  readonly startUrl: string | undefined;
  readonly turns: Turns;
}

/** What a page shows, once its room is open. */
export type Shown = TemplateResult;
