import { html } from 'hono/html';
import { instantInWords } from '../../../src/locale/format.js';
import type { Post } from '../inbox.js';
import type { Reading } from '../words/index.js';
import { page, type Piece, type Visitor } from './layout.js';
import { doorAddress } from './mandates.js';

/** What the register has sent to the visitor. It stands in for Digital Post. */
export function postPage(reading: Reading, visitor: Visitor, inbox: readonly Post[]): Piece {
  const { post } = reading.words;
  return page(
    { reading, title: post.title, path: '/post', section: 'post', visitor },
    html`
        <h1>${post.title}</h1>
        <p class="note">${post.about}</p>
        ${
          inbox.length === 0
            ? html`<p class="card">${post.none}</p>`
            : html`<ul class="post">${inbox.map((one, place) => letter(reading, one, place === 0))}</ul>`
        }`,
  );
}

const letter = ({ lang, words: { post } }: Reading, { mandate, at, letters }: Post, open: boolean): Piece => {
  const { subject, body } = letters[lang];
  const paragraph = (part: string | readonly string[]) =>
    typeof part === 'string' ? html`<p>${part}</p>` : html`<ul class="told">${part.map(line => html`<li dir="auto">${line}</li>`)}</ul>`;
  return html`<li>
            <details class="card"${open ? html` open` : ''}>
              <summary><h2>${subject}</h2> <small>${post.from} · <time datetime="${at}">${instantInWords(lang, at)}</time></small></summary>
              ${body.map(paragraph)}
              <p><a class="go" href="${doorAddress('mine', mandate)}">${post.open}</a></p>
            </details>
          </li>`;
};
