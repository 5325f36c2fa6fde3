import type { Messages } from '../locale/room.js';
import type { MandateBackend } from '../contract/backend.js';
import type { Contacts } from '../locale/contacts.js';
import type { PowerId } from '../domain/power.shape.js';
import type { Visit } from './visit.js';

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

/** What all copies of this library on a page share. */
interface Page {
  settings: Settings;
  /** The visit of all elements that stand in no provider, once there is one. */
  visit?: Visit;
  /** Hears when the settings change. */
  readonly news: EventTarget;
  /** What has been said in the console, so that it is said once. */
  readonly said: Set<string>;
}

const key = Symbol.for('fuldmagt/page/1');

/** The state of the page, made by whichever copy of the library comes first. */
export const page = (): Page => {
  const shared = globalThis as { [key]?: Page };
  return (shared[key] ??= { settings: {}, news: new EventTarget(), said: new Set() });
};

/** Says for the whole page what elements without a provider go by. */
export function configure(settings: Settings): void {
  page().settings = { ...page().settings, ...settings };
  page().news.dispatchEvent(new Event('settings'));
}

/** Tells the developer once what is wrong, and what to write instead. */
export function advise(message: string): void {
  if (page().said.has(message)) return;
  page().said.add(message);
  console.warn(`fuldmagt-widgets: ${message}`);
}
