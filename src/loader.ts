import './before-lit.js';
import './define/fuldmagt-help-button.js';

/** What each tag takes. The help button is here already. */
const rooms: Readonly<Record<string, () => Promise<unknown>>> = {
  'fuldmagt-acting-banner': () => import('./define/fuldmagt-acting-banner.js'),
  'fuldmagt-mandate-list': () => import('./define/fuldmagt-mandate-list.js'),
  'fuldmagt-on-behalf-switcher': () => import('./define/fuldmagt-on-behalf-switcher.js'),
  'fuldmagt-provider': () => import('./define/fuldmagt-provider.js'),
  'fuldmagt-request-wizard': () => import('./define/fuldmagt-request-wizard.js'),
};
const tags = Object.keys(rooms).join();

const fetched = new Set<string>();
const watched = new WeakSet<Document | ShadowRoot>();

/**
 * Finds our tags in a document or in an open shadow root, now and from now on, and fetches what they need, each once.
 *
 * The page's own document is watched already. A portal that writes our tags into a shadow root of its own says so.
 */
export const watch = (root: Document | ShadowRoot): void => {
  if (watched.has(root)) return;
  watched.add(root);
  look(root);
  new MutationObserver(changes => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) look(node);
  }).observe(root, { childList: true, subtree: true });
};

const look = (root: ParentNode): void => {
  if (root instanceof Element && root.matches(tags)) void fetch(root.localName);
  for (const { localName } of root.querySelectorAll(tags)) void fetch(localName);
};

const fetch = async (tag: string): Promise<void> => {
  if (fetched.has(tag)) return;
  fetched.add(tag);
  try {
    await rooms[tag]?.();
  } catch (error) {
    // The next one on the page is another try.
    fetched.delete(tag);
    throw error;
  }
};

if (typeof document !== 'undefined') watch(document);
