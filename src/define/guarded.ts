import { advise } from '../context/page.js';
import { waitForProviders } from '../context/late-providers.js';

/** Registers an element, once. A page may have loaded this library before: the first wins, and the console says so. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  waitForProviders();
  const before = customElements.get(tag);
  if (!before) customElements.define(tag, element);
  else if (before !== element)
    advise(`<${tag}> is registered already: the library is loaded twice on this page. The first one is used. Load it once.`);
}
