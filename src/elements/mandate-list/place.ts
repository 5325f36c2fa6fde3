/** Where something stands on the screen, to be put back there. */
export interface Place {
  /** Scrolls so that what was read stands where it stood, when something has come or gone above it. */
  restore(): void;
}

/** Keeps what is being read where it is, in a browser that does not by itself. Nothing where the browser does, or where nothing has been scrolled yet. */
export function keepPlace(root: ParentNode, selector: string): Place | undefined {
  if (CSS.supports('overflow-anchor', 'auto')) return undefined;
  const read = [...root.querySelectorAll(selector)].find(one => one.getBoundingClientRect().bottom > 0);
  const scroller = read && scrollerOf(read);
  if (!scroller || scroller.scrollTop === 0) return undefined;
  const before = read.getBoundingClientRect().top;
  return {
    restore() {
      if (read.isConnected) scroller.scrollTop += read.getBoundingClientRect().top - before;
    },
  };
}

/** What scrolls an element, through slots and shadow roots: the nearest box that does, else the page. */
const scrollerOf = (element: Element): Element | null => {
  for (let at: Element | null = element; at; at = at.assignedSlot ?? at.parentElement ?? host(at)) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement;
};

const host = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};
