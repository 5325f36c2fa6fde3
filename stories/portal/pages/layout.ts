import { html } from 'hono/html';
import { deskWords } from '../words/desk.js';
import { languages, type PortalWords, type Reading } from '../words/index.js';

/** A piece of a page, with everything in it that came from somebody escaped. */
export type Piece = ReturnType<typeof html>;

/** Somebody who is logged in, as a page needs them. */
export interface Visitor {
  readonly name: string;
  readonly csrf: string;
  /** Whether they came through NemLog-in, and the portal has no register for them. */
  readonly byLogin?: boolean | undefined;
  /** The borgerservice where they work, by name. Nothing, where they are here as a citizen. */
  readonly office?: string | undefined;
}

/** A page of the portal: what stands in the middle, and where it is. */
export interface PageOptions {
  readonly reading: Reading;
  /** What the window is called. Never somebody's name. */
  readonly title: string;
  /** The path of the page, and which entry of the menu it belongs to. */
  readonly path: string;
  readonly section?: 'start' | 'mandates' | 'post' | DeskSection | undefined;
  readonly visitor?: Visitor | undefined;
  /** Whether what is shown depends on for whom the visitor acts, and so is fetched anew when that changes. */
  readonly acting?: boolean;
}

/** The pages of the desk that stand in the menu of somebody who works there. */
export type DeskSection = 'cases' | 'letters' | 'messages';

/** Where somebody is at home who is logged in. */
export const homeOf = (visitor: Visitor | undefined): string => {
  if (!visitor) return '/';
  return visitor.office === undefined ? '/start' : '/borgerservice';
};

/** Names inside a sentence: each keeps its own direction, and no translator touches it. */
export function withName(sentence: (...names: string[]) => string, ...names: readonly string[]): Piece {
  const parts = sentence(...names.map((_, place) => `\u0000${place}\u0000`)).split('\u0000');
  return html`${parts.map((part, at) => (at % 2 === 0 ? part : html`<bdi translate="no">${names[Number(part)]}</bdi>`))}`;
}

/** A whole page, with the portal's header and footer round it. */
export function page(options: PageOptions, content: Piece): Piece {
  const { reading, title, visitor, acting = false } = options;
  const { lang, dir, words } = reading;
  return html`<!doctype html>
<html lang="${lang}" dir="${dir}">
  <head>
    <meta charset="utf-8">
    <title>${title} – ${words.portal}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    ${visitor ? html`<meta name="csrf-token" content="${visitor.csrf}">` : ''}
    <link rel="icon" href="/logo.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/portal.css">
    <script type="module" src="/portal.js"></script>
    ${visitor?.office === undefined ? html`<script type="module" src="/fuldmagt/fuldmagt.js"></script>` : ''}
  </head>
  <body${acting ? html` data-acting` : ''}>
    ${visitor && visitor.office === undefined ? around(options, content) : html`${header(options)}<main id="content" tabindex="-1">${content}</main>`}
    ${footer(options)}
  </body>
</html>`;
}

/** What is on a page when a citizen is logged in: the provider stands round everything, so that header and page share one visit. */
const around = (options: PageOptions, content: Piece): Piece => {
  const { words } = options.reading;
  return html`
    <fuldmagt-provider backend-url="/api/fuldmagt">
      ${header(options)}
      <div class="banner middle"><fuldmagt-acting-banner></fuldmagt-acting-banner></div>
      <main id="content" tabindex="-1">
        <p class="ended" role="alert" hidden>${words.ended} <a href="/">${words.logInAgain}</a></p>
        <div data-theirs>${content}</div>
      </main>
    </fuldmagt-provider>`;
};

const header = ({ reading: { words }, section, visitor }: PageOptions): Piece => html`
    <header class="site-header">
      <a class="skip" href="#content">${words.skip}</a>
      <div class="bar">
        <div class="middle">
          <a class="brand" href="${homeOf(visitor)}">
            <img src="/logo.svg" alt="" width="44" height="44">
            <span><strong>${words.portal}</strong> <small>${words.municipality}</small></span>
          </a>
          ${visitor ? menu(words, visitor, section) : ''}
        </div>
      </div>
      ${visitor ? whoIsHere(words, visitor) : ''}
    </header>`;

const menu = (words: PortalWords, { csrf, office }: Visitor, section: PageOptions['section']): Piece => {
  const entry = (name: PageOptions['section'], href: string, title: string) =>
    html`<li><a href="${href}"${name === section ? html` aria-current="true"` : ''}>${title}</a></li>`;
  const entries = [
    entry('start', '/start', words.pages.start),
    entry('mandates', '/mine', words.pages.mandates),
    entry('post', '/post', words.pages.post),
  ];
  const atDesk = [
    entry('cases', '/borgerservice', deskWords.pages.cases),
    entry('letters', '/borgerservice/breve', deskWords.pages.letters),
    entry('messages', '/borgerservice/beskeder', deskWords.pages.messages),
  ];
  return html`
          <nav aria-label="${words.navigation}">
            <ul>${office === undefined ? entries : atDesk}</ul>
          </nav>
          <form class="log-out" method="post" action="/logud">
            <input type="hidden" name="csrf" value="${csrf}">
            <button type="submit">${words.logOut}</button>
          </form>`;
};

/** The line that says who is logged in, and lets a citizen choose for whom they act. */
const whoIsHere = (words: PortalWords, { name, office }: Visitor): Piece => html`
      <div class="acting">
        <div class="middle">
          <p data-theirs>${words.loggedInAs} <strong><bdi translate="no">${name}</bdi></strong>${office === undefined ? '' : `, ${office}`}</p>
          ${office === undefined ? html`<fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher>` : ''}
        </div>
      </div>`;

const footer = ({ reading, path, visitor }: PageOptions): Piece => html`
    <footer class="site-footer">
      <div class="middle">
        <div>
          <p><strong>${reading.words.municipality}</strong><br>${reading.words.address}</p>
          <p><a href="/kontakt">${reading.words.pages.about}</a></p>
        </div>
        ${visitor?.office === undefined ? languageMenu(reading, path) : ''}
        <p class="test">${reading.words.test}</p>
      </div>
    </footer>`;

const languageMenu = ({ lang, words }: Reading, path: string): Piece => html`
        <nav aria-label="${words.languages}">
          <ul>${Object.entries(languages).map(
            ([tag, name]) =>
              html`<li><a href="${languageLink(path, tag)}" lang="${tag}" hreflang="${tag}"${tag === lang ? html` aria-current="true"` : ''}>${name}</a></li>`,
          )}</ul>
        </nav>`;

const languageLink = (path: string, lang: string): string => `${path}${path.includes('?') ? '&' : '?'}sprog=${lang}`;
