import { html, nothing, type TemplateResult } from 'lit';
import { kindOf } from '../../../context/contacts.js';
import { safeUrl } from '../../../contract/safe-url.js';
import type { Link } from '../../../domain/topics.js';
import { helpPanelWords } from '../../../locale/help-panel/index.js';
import { helpTopicsWords } from '../../../locale/help-topics/index.js';
import type { Piece } from '../../../locale/help-topics/topic.js';
import { handOff } from '../../pieces/gate.js';
import type { Page, Place } from './page.js';

/** The heading of a page. It has the focus when the page is opened. */
export const headed = (title: unknown, lang?: string): TemplateResult =>
  html`<h3 class="page-title" tabindex="-1" lang=${lang ?? nothing}>${title}</h3>`;

/** What a topic says, piece by piece. */
export const said = (body: readonly Piece[]): readonly TemplateResult[] =>
  body.map(piece => {
    if (typeof piece === 'string') return html`<p>${piece}</p>`;
    if ('steps' in piece) return html`<ol>${piece.steps.map(step => html`<li>${step}</li>`)}</ol>`;
    if ('list' in piece) return html`<ul>${piece.list.map(item => html`<li>${item}</li>`)}</ul>`;
    if ('note' in piece) return html`<p class="notice mind">${piece.note}</p>`;
    return html`<h4>${piece.heading}</h4>`;
  });

/** A way on with its address. Undefined where it leads nowhere: no address has been said, or it is none that a citizen may be sent to. */
export function wayOn(
  page: Page,
  link: Link | { readonly label: string; readonly address: string },
): { readonly label: string; readonly href: string; readonly here: boolean } | undefined {
  const { contacts, language, startUrl } = page;
  if (typeof link === 'object') {
    const href = safeUrl(link.address, { base: document.baseURI });
    return href ? { label: link.label, href, here: false } : undefined;
  }
  const words = language.words(helpTopicsWords).links;
  if (link === 'start') {
    const href = startUrl && safeUrl(startUrl, { base: document.baseURI });
    if (href) return { label: language.words(helpPanelWords).start, href, here: true };
    const away = safeUrl(contacts.selfService);
    return away ? { label: words.start, href: away, here: false } : undefined;
  }
  // A portal may have written a name that is none: the developer is told, and nothing is shown.
  const address = contacts[link];
  const href = kindOf[link] === 'address' && address ? safeUrl(address) : undefined;
  return href ? { label: words[link], href, here: false } : undefined;
}

/** A link that leads on. The first of a page is the thing to do. */
export const goOn = (page: Page, link: Parameters<typeof wayOn>[1], primary: boolean): TemplateResult | typeof nothing => {
  const way = wayOn(page, link);
  if (!way) return nothing;
  const { label, href, here } = way;
  const follow = here ? nothing : (event: Event) => handOff(event, href);
  return html`<p><a class=${primary ? 'button primary' : 'button'} part="hand-off" href=${href} @click=${follow}>${label}</a></p>`;
};

/** Doors to other places, as a list. */
export const doorsTo = (
  { turns }: Pick<Page, 'turns'>,
  doors: readonly { readonly title: unknown; readonly about?: unknown; readonly place: Place; readonly lang?: string | undefined }[],
): TemplateResult | typeof nothing =>
  doors.length === 0
    ? nothing
    : html`
        <ul class="doors">
          ${doors.map(
            ({ title, about, place, lang }) => html`
              <li>
                <button type="button" class="door" part="door" lang=${lang ?? nothing} @click=${() => turns.go(place)}>
                  <span class="title">${title}</span>
                  ${about ? html`<span class="quiet">${about}</span>` : nothing}
                </button>
              </li>
            `,
          )}
        </ul>
      `;
