const rightToLeft = new Set(['ar', 'fa', 'he', 'ku', 'ps', 'ur', 'yi']);

/** The direction in which a language is written. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (rightToLeft.has(lang.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr');

/** The language of an element: its own `lang`, or the nearest one around it, through slots and shadow roots. Danish where nobody says, or says nonsense. */
export function languageOf(element: Element): string {
  for (let at: Element | null = element; at; at = around(at)) {
    const lang = at.getAttribute('lang');
    // Danish first: to ask `Intl` costs a moment.
    if (lang) return lang === 'da' || isTag(lang) ? lang : 'da';
  }
  return 'da';
}

/** Calls back when the language of an element may have changed. Answers with the way to stop. */
export function watchLanguage(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  const roots = new Set<Node>();
  for (let at: Element | null = element; at; at = around(at)) roots.add(at.getRootNode());
  for (const root of roots) observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  return () => observer.disconnect();
}

const around = (element: Element): Element | null => {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

const isTag = (lang: string): boolean => {
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    return false;
  }
};
