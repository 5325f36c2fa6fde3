import type { MandateBackend } from '../contract/backend.js';
import type { PowerId } from '../domain/power.shape.js';
import type { Contacts } from '../locale/contacts.js';
import type { Messages } from '../locale/room.js';

/** Which powers the portal puts forward. In a gift nothing is ever chosen beforehand: there, `preselect` is only listed first. */
export interface Offers {
  readonly first?: readonly PowerId[] | undefined;
  readonly preselect?: readonly PowerId[] | undefined;
  readonly hide?: readonly PowerId[] | undefined;
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
}
