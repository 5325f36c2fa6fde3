import type { MandateBackend } from '../contract/backend.js';
import type { PowerId } from '../domain/power.shape.js';
import type { Link, Phone, Shelf } from '../domain/topics.js';
import type { Contacts } from '../locale/contacts.js';
import type { Piece } from '../locale/help-topics/topic.js';
import type { Messages } from '../locale/room.js';

/** Which powers the portal puts forward. In a gift nothing is ever chosen beforehand: there, `preselect` is only listed first. */
export interface Offers {
  readonly first?: readonly PowerId[] | undefined;
  readonly preselect?: readonly PowerId[] | undefined;
  readonly hide?: readonly PowerId[] | undefined;
}

/** A topic of the portal's own in the help. Plain text alone: never HTML. */
export interface OwnTopic {
  /** Its name. That of one of ours takes its place. */
  readonly topic: string;
  readonly title: string;
  /** Whom it is for, in a sentence. */
  readonly about?: string | undefined;
  readonly body: readonly Piece[];
  /** Where it is listed. Absent: where the one stood whose place it takes, or under "Godt at vide". */
  readonly shelf?: Shelf | undefined;
  /** Where it leads: by the name of one of the contacts, or to a page of the portal's own. */
  readonly go?: readonly (Link | { readonly label: string; readonly address: string })[] | undefined;
  /** Whom it tells to call, by name. */
  readonly call?: readonly Phone[] | undefined;
  /** Other words by which it is found, with blanks between. */
  readonly words?: string | undefined;
}

/** What a portal changes among the topics of the help. */
export interface Topics {
  /** Topics of ours that are left out, by name. */
  readonly hide?: readonly string[] | undefined;
  /** Topics of its own, by language. One that is written in Danish alone is shown in Danish to everybody. */
  readonly add?: Readonly<Record<string, readonly OwnTopic[]>> | undefined;
  /**
   * The address of the portal's own page with a help button whose `topic` is this, such as `/hjaelp?emne=guardian`: then a citizen can copy a link to what they
   * read. Absent: there are no such links. What one needs help with is health data, so it is the portal that says whether it may be in an address.
   */
  readonly link?: ((topic: string) => string) | undefined;
}

/** What a portal can say for a whole page, or for what stands inside one provider. */
export interface Settings {
  /** `demo`: a made-up world in the page's memory. `link-out`: the citizen goes on to borger.dk. Or a backend of one's own. */
  readonly backend?: MandateBackend | 'demo' | 'link-out' | undefined;
  /** Where the contract is served, such as `/api/fuldmagt`. `backend` wins. */
  readonly backendUrl?: string | undefined;
  /** The portal's own `fetch`, where it adds a token. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  readonly messages?: Messages | undefined;
  readonly contacts?: Partial<Contacts> | undefined;
  /** The code of the portal's municipality: for contacts only, never for which powers are on offer (R043). */
  readonly municipality?: string | undefined;
  readonly offers?: Offers | undefined;
  /** What the portal adds to the help, hides in it, or says in its own words. */
  readonly topics?: Topics | undefined;
}
