import { html } from 'hono/html';
import type { Reading } from '../words/index.js';
import { page, type Piece, type Visitor } from './layout.js';

const places = { give: '/giv', ask: '/anmod', mine: '/mine' } as const;

/** Behind which of the three doors a page is (R180). */
export type Door = keyof typeof places;

/** The address of the page behind a door, with the mandate that is to be opened there. */
export const doorAddress = (door: Door, mandate?: string): string =>
  mandate ? `${places[door]}?fuldmagt=${encodeURIComponent(mandate)}` : places[door];

/** One of the three pages about mandates. All that is in it is the widget's. */
export function mandatesPage(reading: Reading, visitor: Visitor, door: Door, mandate?: string): Piece {
  const { start, mandates } = reading.words;
  const tab = (name: Door) => html`<li><a href="${places[name]}"${name === door ? html` aria-current="page"` : ''}>${start[name]}</a></li>`;
  return page(
    { reading, title: start[door], path: doorAddress(door, mandate), section: 'mandates', visitor },
    html`
        <h1>${mandates.title}</h1>
        <nav class="tabs" aria-label="${mandates.title}"><ul>${tab('give')}${tab('ask')}${tab('mine')}</ul></nav>
        <div class="card">${widget(door)}</div>`,
  );
}

const widget = (door: Door): Piece => {
  if (door === 'mine') return html`<fuldmagt-mandate-list></fuldmagt-mandate-list>`;
  return html`<fuldmagt-request-wizard intent="${door === 'give' ? 'give' : 'request'}"></fuldmagt-request-wizard>`;
};
