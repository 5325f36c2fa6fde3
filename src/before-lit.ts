/*
 * Keeps a host's own elements out of Lit's way: imported before Lit, by everything that registers an element.
 *
 * Each copy of Lit writes its version into a list on the window, `litHtmlVersions` and two more. Where the host's page has an element with such an id,
 * the window answers with that element, which is no list, and Lit stops there. A list of our own takes precedence over the element, also over one that
 * comes later; the element stays, and is found by `getElementById` as before.
 */
const page = globalThis as unknown as Record<string, unknown>;
for (const name of ['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions']) {
  if (!Array.isArray(page[name])) page[name] = [];
}

export {};
