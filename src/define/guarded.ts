import { advise } from '../context/page.js';

/** Registers an element, once. A page may have loaded this library before: the first wins, and the console says so. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const before = customElements.get(tag);
  if (!before) customElements.define(tag, element);
  else if (before !== element)
    advise(`<${tag}> is registered already: the library is loaded twice on this page. The first one is used. Load it once.`);
}
