import type { Settings } from './settings.js';
import type { Visit } from './visit.js';
import type { Guarded } from './visits.js';

/** What all copies of this library on a page share. */
interface Page {
  settings: Settings;
  /** The visit of all elements that stand in no provider, once there is one. */
  visit?: Visit;
  /** The visits that somebody looks at. */
  visits?: Set<Guarded>;
  /** Tells this page from others of the same browser. */
  id?: string;
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
