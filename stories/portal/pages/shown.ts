import { html } from 'hono/html';
import { dayInShort } from '../../../src/locale/format.js';
import type { ShownGroup } from '../by-login.js';
import type { Reading } from '../words/index.js';
import { page, type Piece, type Visitor } from './layout.js';

/** What somebody's login has told the portal, and what the portal makes of it. There is no number in it. */
export function shownPage(reading: Reading, visitor: Visitor, groups: readonly ShownGroup[]): Piece {
  const { shown } = reading.words;
  return page(
    { reading, title: shown.title, path: '/login-viste', section: 'start', visitor },
    html`
        <h1>${shown.title}</h1>
        <p>${shown.about}</p>
        ${groups.length === 0 ? html`<p class="card">${shown.none}</p>` : html`<ul class="agenda">${groups.map(one => group(reading, one))}</ul>`}
        <p><a class="go" href="/start">${reading.words.toStart}</a></p>`,
  );
}

const group = ({ lang, words: { shown } }: Reading, { person, use }: ShownGroup): Piece => html`
          <li class="card">
            ${
              person &&
              html`<strong>${person.name ? html`<bdi translate="no">${person.name}</bdi>` : shown.nameless}</strong>
            ${person.born ? html`<small>${shown.born(dayInShort(lang, person.born))}</small>` : ''}`
            }
            <span>${shown[use]}</span>
          </li>`;
