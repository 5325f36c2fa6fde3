import { html } from 'hono/html';
import type { Reading } from '../words/index.js';
import { homeOf, page, type Piece, type Visitor } from './layout.js';

/** A page that says what went wrong, and the way on. */
export function faultPage(reading: Reading, fault: 'missing' | 'refused' | 'broken', visitor?: Visitor): Piece {
  const { words } = reading;
  const { title, text } = words[fault];
  return page(
    { reading, title, path: '/', visitor },
    html`
        <h1>${title}</h1>
        <p>${text}</p>
        <p><a class="go" href="${homeOf(visitor)}">${words.toStart}</a></p>`,
  );
}

/** Asks before logging out whoever came by a link: a link alone changes nothing. */
export function logOutPage(reading: Reading, visitor: Visitor): Piece {
  const { logout, logOut } = reading.words;
  return page(
    { reading, title: logout.title, path: '/logud', visitor },
    html`
        <h1>${logout.title}</h1>
        <p>${logout.about}</p>
        <form method="post" action="/logud">
          <input type="hidden" name="csrf" value="${visitor.csrf}">
          <button type="submit">${logOut}</button>
        </form>`,
  );
}

/** Where borgerservice is, and when it is open. */
export function contactPage(reading: Reading, visitor?: Visitor): Piece {
  const { about, address, hours } = reading.words;
  return page(
    { reading, title: about.title, path: '/kontakt', visitor },
    html`
        <h1>${about.title}</h1>
        <div class="card"><h2>${about.office}</h2><p>${about.text}</p><p>${address}</p><p>${hours}</p></div>`,
  );
}
