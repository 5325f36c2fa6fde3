import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../controllers/language.js';
import { commonWords } from '../../locale/common/index.js';
import { takeAlongWords } from '../../locale/take-along/index.js';

/** What a citizen takes along: the element with the id, under a title. */
export interface TakeAlong {
  /** The id of the element in the same shadow root that holds it. What has the class `on-screen` in it is left out, and what has `on-paper` is only there. */
  readonly id: string;
  /** What stands above it on paper. */
  readonly title: string;
  /** What the button says that prints it, where there are several. */
  readonly print?: string;
  /** Whether it can be copied as text too. It can, where nothing is said. */
  readonly copies?: boolean;
}

/**
 * The ways to take something along: printed, or copied.
 *
 * What is printed is built in a blank window of the page's own, because printing from inside an element prints the host's page. Where such a window is
 * blocked it stands alone in a plain full view instead. Nothing is fetched, and nothing is kept. The looks are in
 * `take-along.styles.ts`.
 */
export function takeAlong(locale: Language, what: TakeAlong): TemplateResult {
  const words = locale.words(takeAlongWords);
  const near = ({ currentTarget }: Event) => (currentTarget as Element).closest('.take-along') as HTMLElement;
  return html`
    <div class="take-along" part="take-along">
      <div class="buttons">
        <button type="button" part="print" @click=${(event: Event) => print(near(event), what, locale)}>${what.print ?? words.print}</button>
        ${
          what.copies === false
            ? nothing
            : html`<button type="button" part="copy" @click=${(event: Event) => void copy(near(event), what, words)}>${words.copy}</button>`
        }
      </div>
      <p class="said quiet" role="status"></p>
      <textarea
        class="by-hand"
        part="by-hand"
        readonly
        hidden
        rows="8"
        aria-label=${what.title}
        dir="auto"
        translate="no"
        spellcheck="false"
        autocomplete="off"
      ></textarea>
      <dialog class="plain-view" part="plain-view" aria-label=${what.title} @keydown=${closes} @cancel=${staysInside} @close=${staysInside}>
        <div class="plain-top">
          <p>${words.blocked}</p>
          <button type="button" @click=${({ currentTarget }: Event) => (currentTarget as Element).closest('dialog')?.close()}>
            ${locale.words(commonWords).close}
          </button>
        </div>
        <div class="sheet"></div>
      </dialog>
    </div>
  `;
}

/** Prints it, or shows it alone. */
function print(near: HTMLElement, what: TakeAlong, locale: Language): void {
  const sheet = sheetOf(near, what);
  if (!sheet || printed(sheet, { title: what.title, lang: locale.lang, dir: locale.dir })) return;
  const [view, into] = [near.querySelector('dialog'), near.querySelector('dialog > .sheet')];
  into?.replaceChildren(sheet);
  view?.showModal();
}

/**
 * Opens a blank window with an element in it, and prints it.
 *
 * @returns Whether there is such a window: a browser may block it, and a sandboxed frame has none.
 */
export function printed(
  sheet: Element,
  { title, lang, dir }: { readonly title: string; readonly lang: string; readonly dir: string },
): boolean {
  const paper = blankWindow();
  if (!paper) return false;
  const build = () => {
    const { document: page } = paper;
    if (page.body.childElementCount > 0) return;
    page.title = title;
    [page.documentElement.lang, page.documentElement.dir] = [lang, dir];
    // A style sheet belongs to the window that it is made in.
    const looks = new (paper as Window & typeof globalThis).CSSStyleSheet();
    looks.replaceSync(paperStyles);
    page.adoptedStyleSheets = [looks];
    const main = page.createElement('main');
    main.append(page.importNode(sheet, true));
    page.body.append(main);
  };
  build();
  // A browser may put in another blank page, once it gets to it.
  setTimeout(() => {
    if (paper.closed) return;
    build();
    paper.focus();
    paper.print();
  }, settling);
  return true;
}

/** How long a window that has just been opened is given to become what it stays, in milliseconds. */
const settling = 150;

const blankWindow = (): Window | null => {
  try {
    const paper = open('', '_blank');
    // Some that block it hand out a window that is closed already, or one that nobody may write in.
    return paper && !paper.closed && paper.document.nodeType === Node.DOCUMENT_NODE ? paper : null;
  } catch {
    return null;
  }
};

/** What goes on the paper: a copy of what is on the screen, under its title, without what can only be pressed. */
function sheetOf(near: HTMLElement, { id, title }: TakeAlong): HTMLElement | undefined {
  const shown = (near.getRootNode() as ShadowRoot).getElementById(id);
  if (!shown) return undefined;
  const sheet = document.createElement('div');
  const heading = document.createElement('h2');
  heading.textContent = title;
  const copy = shown.cloneNode(true) as HTMLElement;
  copy.removeAttribute('id');
  for (const one of copy.querySelectorAll('.on-screen, button')) one.remove();
  sheet.append(heading, copy);
  return sheet;
}

/** Copies it as plain text, and says so. Where that is not allowed, it stands in a field from which it can be copied by hand. */
async function copy(near: HTMLElement, what: TakeAlong, words: Words): Promise<void> {
  const [sheet, status, field] = [sheetOf(near, what), near.querySelector('[role=status]'), near.querySelector('textarea')];
  if (!sheet || !status || !field) return;
  const text = plainTextOf(sheet);
  status.textContent = '';
  try {
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) throw new TypeError('there is no clipboard');
    await clipboard.writeText(text);
    status.textContent = words.copied;
  } catch {
    field.hidden = false;
    field.value = text;
    field.focus();
    field.select();
    status.textContent = words.marked;
  }
}

type Words = (typeof takeAlongWords)['da'];

/** An element as plain text: a line for each paragraph, numbers before what is done in order, and dashes before what stands side by side. */
export const plainTextOf = (element: Element): string => linesOf(element).join('\n');

const blocks = 'section, div, p, h1, h2, h3, h4, ol, ul, li, dl, dt, dd, blockquote';

function linesOf(element: Element, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    const text = line.replace(/\s+/gu, ' ').trim();
    if (text) lines.push(indent + text);
    line = '';
  };
  for (const node of element.childNodes) {
    if (node instanceof Text) line += node.data;
    else if (node instanceof Element && !node.matches(blocks)) line += node.textContent;
    else if (node instanceof Element) {
      end();
      lines.push(...(node.matches('ol, ul') ? itemsOf(node, indent) : linesOf(node, indent)));
    }
  }
  end();
  return lines;
}

const itemsOf = (list: Element, indent: string): string[] =>
  [...list.children].flatMap((item, place) => {
    const mark = list.localName === 'ol' ? `${place + 1}. ` : '- ';
    const [first = '', ...others] = linesOf(item);
    return [indent + mark + first, ...others.map(line => `${indent}   ${line}`)];
  });

/** The key that closes the view closes nothing around it. */
const closes = (event: KeyboardEvent): void => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  (event.currentTarget as HTMLDialogElement).close();
};

const staysInside = (event: Event): void => event.stopPropagation();

const paperStyles = `
  body { margin: 2em auto; padding: 0 1em; max-inline-size: 40em; font: 400 1em/1.5 sans-serif; color: #000; background: #fff; overflow-wrap: anywhere; }
  h2 { font-size: 1.5em; line-height: 1.25; }
  h3, h4 { font-size: 1.15em; margin-block: 1.5em 0.5em; break-after: avoid; }
  li { margin-block-end: 0.5em; break-inside: avoid; }
  li > ul { margin-block-start: 0.375em; }
  p { margin-block: 0 0.75em; }
  li > p { margin: 0; }
  a { color: inherit; }
  dt { font-weight: bold; break-after: avoid; }
  dd { margin: 0 0 0.75em; }
  dd > p, dd > ul { margin-block: 0; }
  blockquote { margin: 0 0 0.75em; padding-inline-start: 1em; border-inline-start: 0.25em solid; }
  .quiet.is, .kind, .what, .when, .note { display: block; }
  .when { font-weight: bold; }
  .pocket { max-inline-size: 105mm; padding: 5mm; border: 1px dashed; font-size: 10pt; line-height: 1.35; }
  .pocket dl { margin: 0; }
  .pocket dd { margin-block-end: 2mm; }
  .pocket ul { padding-inline-start: 1.2em; }
  .pocket li { margin-block-end: 0; }
  .pocket:has(.many) { max-inline-size: none; }
  .pocket .many { columns: 2; font-size: 8pt; }
  @page { size: A4; margin: 15mm; }
`;
