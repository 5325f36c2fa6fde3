/** What a person would say they see: a role, or several that one cannot tell apart. */
export type Role =
  | 'alert'
  | 'banner'
  | 'button'
  | 'checkbox'
  | 'dialog'
  | 'group'
  | 'heading'
  | 'link'
  | 'list'
  | 'listitem'
  | 'radio'
  | 'region'
  | 'searchbox'
  | 'status'
  | 'textbox';

/** Every element that can be seen below a root, through slots and open shadow roots, in the order in which it is read. */
export function* seen(root: ParentNode): Generator<Element> {
  for (const child of childrenOf(root)) {
    if (!isShown(child)) continue;
    yield child;
    yield* seen(child);
  }
}

/** The one thing of this role, with this name, that can be seen. The name is said in full, or as a pattern. Throws where there is none, or more than one. */
// As with `querySelector`, the caller knows what kind of element it is.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function byRole<E extends HTMLElement = HTMLElement>(root: ParentNode, role: Role, name?: string | RegExp): E {
  const found = allByRole<E>(root, role, name);
  const [only] = found;
  if (only && found.length === 1) return only;
  const there = allByRole(root, role).map(element => `"${nameOf(element)}"`);
  throw new Error(`${found.length} of ${role} ${name === undefined ? '' : String(name)}; there are: ${there.join(', ') || 'none'}`);
}

/** All things of this role, with this name, that can be seen. */
export const allByRole = <E extends HTMLElement = HTMLElement>(root: ParentNode, role: Role, name?: string | RegExp): E[] =>
  [...seen(root)].filter((element): element is E => roleOf(element) === role && (name === undefined || fits(nameOf(element), name)));

/** What an element is called. Hidden parts do not count. */
export function nameOf(element: Element): string {
  const labelledBy = element
    .getAttribute('aria-labelledby')
    ?.split(' ')
    .map(id => (element.getRootNode() as ParentNode & NonElementParentNode).getElementById(id));
  if (labelledBy?.length) return plain(labelledBy.map(label => (label ? textOf(label) : '')).join(' '));
  const label = element.getAttribute('aria-label');
  if (label) return plain(label);
  const labels = (element as HTMLInputElement).labels;
  if (labels?.length) return plain([...labels].map(textOf).join(' '));
  return textOf(element);
}

/** All text that can be read in an element, through slots and open shadow roots. */
export const textOf = (root: ParentNode | Node): string => plain(textIn(root));

/** Where the focus is, through open shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Waits until something is so. Says what it waited for where it never is. */
export async function until<T>(question: () => T, milliseconds = 8000): Promise<NonNullable<T>> {
  const end = Date.now() + milliseconds;
  for (;;) {
    let failure: unknown;
    try {
      const answer = question();
      if (answer) return answer;
    } catch (error) {
      failure = error;
    }
    if (Date.now() > end) throw failure instanceof Error ? failure : new Error(`Waited in vain for ${question.toString()}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

/** Waits a moment, in which whatever should not happen would. */
export const aMoment = (milliseconds = 60): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

const childrenOf = (root: ParentNode): Iterable<Element> => {
  if (root instanceof HTMLSlotElement && root.assignedElements().length > 0) return root.assignedElements();
  return (root instanceof Element && root.shadowRoot ? root.shadowRoot : root).children;
};

const fits = (text: string, name: string | RegExp): boolean => (typeof name === 'string' ? text === name : name.test(text));

const isShown = (element: Element): boolean => {
  const { display, visibility } = getComputedStyle(element);
  return display !== 'none' && visibility !== 'hidden' && !isFolded(element);
};

/** Whether it stands in a closed `<details>`, of which only the summary is seen. */
const isFolded = (element: Element): boolean =>
  element.parentElement instanceof HTMLDetailsElement && !element.parentElement.open && element.localName !== 'summary';

const textIn = (node: Node): string => {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && (node.getAttribute('aria-hidden') === 'true' || !isShown(node))) return '';
  const inside = node instanceof HTMLSlotElement ? node.assignedNodes() : (node instanceof Element && node.shadowRoot) || node;
  const text = [...(Array.isArray(inside) ? inside : inside.childNodes)].map(textIn).join('');
  return isBlock(node) ? ` ${text} ` : text;
};

const isBlock = (node: Node): boolean => node instanceof Element && !getComputedStyle(node).display.startsWith('inline');

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const roleOf = (element: Element): string | undefined => {
  const said = element.getAttribute('role');
  if (said) return said;
  if (element instanceof HTMLInputElement) return inputs[element.type] ?? 'textbox';
  if (element.localName === 'a') return element.hasAttribute('href') ? 'link' : undefined;
  if (element.localName === 'section') return nameAttributes.some(name => element.hasAttribute(name)) ? 'region' : undefined;
  return tags[element.localName];
};

const nameAttributes = ['aria-label', 'aria-labelledby'];

const inputs: Readonly<Record<string, Role>> = {
  checkbox: 'checkbox',
  radio: 'radio',
  search: 'searchbox',
  button: 'button',
  submit: 'button',
};

const tags: Readonly<Record<string, Role>> = {
  button: 'button',
  dialog: 'dialog',
  fieldset: 'group',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  li: 'listitem',
  ol: 'list',
  summary: 'button',
  textarea: 'textbox',
  ul: 'list',
};
