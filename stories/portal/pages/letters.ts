import { html } from 'hono/html';
import type { Letter } from '../../../src/locale/messages/index.js';
import { dayInShort, instantInWords } from '../../../src/locale/format.js';
import { toDay } from '../../../src/domain/day.js';
import type { Office } from '../../../src/server/index.js';
import { isToSign, type Outgoing } from '../outgoing.js';
import { deskWords } from '../words/desk.js';
import { paragraph } from './case.js';
import { deskPage, status, token, type Clerk } from './desk.js';
import { withName, type Piece } from './layout.js';

const words = deskWords.letters;
const address = '/borgerservice/breve';

/** A letter to post, with whom it is to. */
export type Addressed = Outgoing & { readonly to: string };

/** What a clerk has to post. */
export interface LettersShown {
  readonly waiting: readonly Addressed[];
  /** How many wait in all: no more than some are shown at a time. */
  readonly total: number;
  /** What was posted last. */
  readonly posted: readonly Addressed[];
  /** Whether letters to sign can be printed here. */
  readonly prints: boolean;
  readonly done?: string | undefined;
  readonly fault?: string | undefined;
}

/** The letters that borgerservice posts: each is opened, printed, and ticked when it is in the envelope. */
export function lettersPage(clerk: Clerk, { waiting, total, posted, prints, done, fault }: LettersShown): Piece {
  return deskPage(
    clerk,
    { title: words.title, path: address, section: 'letters' },
    html`
        <h1>${words.title}</h1>
        <p>${words.about}</p>
        ${status(done)}
        ${fault === undefined ? '' : html`<p class="fault card" role="alert" tabindex="-1" autofocus>${fault}</p>`}
        <section aria-labelledby="waiting">
          <h2 id="waiting">${words.waiting(total)}</h2>
          ${total > waiting.length ? html`<p>${words.shown(waiting.length)}</p>` : ''}
          ${waiting.length === 0 ? html`<p class="card">${words.none}</p>` : pile(clerk, waiting, { prints, fate: 'posted', button: words.mark })}
        </section>
        ${
          posted.length === 0
            ? ''
            : html`<section aria-labelledby="posted">
          <h2 id="posted">${words.posted}</h2>
          ${pile(clerk, posted, { prints, fate: 'waiting', button: words.takeBack })}
        </section>`
        }`,
  );
}

interface PileOptions {
  readonly prints: boolean;
  /** What becomes of those that are ticked. */
  readonly fate: string;
  readonly button: string;
}

const pile = (clerk: Clerk, letters: readonly Addressed[], { prints, fate, button }: PileOptions): Piece => html`
          <form method="post" action="${address}">
            ${token(clerk)}
            <ul class="pile">${letters.map(letter => envelope(letter, prints))}</ul>
            <button type="submit" name="fate" value="${fate}"${fate === 'waiting' ? html` class="other"` : ''}>${button}</button>
          </form>`;

const envelope = (letter: Addressed, prints: boolean): Piece => {
  const { id, to, kind, at, done } = letter;
  const can = prints || !isToSign(kind);
  return html`
              <li class="card">
                <label class="tick"><input type="checkbox" name="letter" value="${id}"> <span>${withName(words.choose, to)}</span></label>
                <p>${words.kind[kind]}<br><small>${words.written} <time datetime="${at}">${instantInWords('da', at)}</time>${
                  done === null ? '' : html`. ${words.postedAt} <time datetime="${done}">${instantInWords('da', done)}</time>`
                }</small></p>
                ${
                  can
                    ? html`<p><a class="go" href="${address}/${id}" target="_blank" rel="noopener">${words.open}</a></p>`
                    : html`<p class="quiet">${words.noPrinter}</p>`
                }
              </li>`;
};

/** What a letter needs that goes into an envelope. */
export interface Sheet {
  readonly to: string;
  /** Where they live. Nothing, where CPR has no address. */
  readonly address?: readonly string[] | undefined;
  readonly office: Office | undefined;
  readonly at: string;
  readonly letter: Letter;
}

/** What somebody is told who has no Digital Post, as a page to print. What surrounds it on the screen is not printed. */
export function sheetPage(clerk: Clerk, { to, address: lines = [], office, at, letter: { subject, body } }: Sheet): Piece {
  const hours = office?.hours ?? '';
  return deskPage(
    clerk,
    { title: words.title, path: address, section: 'letters' },
    html`
        <p class="on-screen"><a class="go" href="${address}">${words.back}</a> <button type="button" data-print hidden>${words.print}</button></p>
        <article class="sheet card">
          <p class="address"><bdi translate="no">${to}</bdi>${lines.map(line => html`<br>${line}`)}</p>
          <p class="sender">${office?.name ?? clerk.office}${office?.address.map(line => html`<br>${line}`)}<br>${dayInShort('da', toDay(new Date(at)))}</p>
          <h1>${subject}</h1>
          ${body.map(paragraph)}
          <p>${words.from}<br>${office?.name ?? clerk.office}</p>
          ${hours ? html`<p><small>${hours}</small></p>` : ''}
        </article>`,
  );
}

/** Says that a letter need not be posted any more, and takes it off the list. */
export function deadLetterPage(clerk: Clerk, id: string): Piece {
  return deskPage(
    clerk,
    { title: words.dead.title, path: address, section: 'letters' },
    html`
        <h1>${words.dead.title}</h1>
        <p>${words.dead.text}</p>
        <form method="post" action="${address}">
          ${token(clerk)}
          <input type="hidden" name="letter" value="${id}">
          <button type="submit" name="fate" value="dropped">${words.drop}</button>
        </form>
        <p><a class="go" href="${address}">${words.back}</a></p>`,
  );
}
