import { html } from 'hono/html';
import { instantInWords } from '../../../src/locale/format.js';
import type { Unsent } from '../../../src/server/index.js';
import { deskWords } from '../words/desk.js';
import { caseAddress, deskPage, status, token, type Clerk } from './desk.js';
import { withName, type Piece } from './layout.js';

const { messages: words, letters } = deskWords;
const address = '/borgerservice/beskeder';

/** A message that has not been sent. Where its case lies at this desk, with its number, and whom it is to. */
export type Stuck = Unsent & { readonly here?: { readonly reference: string; readonly name: string } | undefined };

/** What has not been sent, as far as it is shown, and how much there is in all. */
export interface MessagesShown {
  readonly givenUp: readonly Stuck[];
  readonly waiting: readonly Stuck[];
  readonly total: { readonly givenUp: number; readonly waiting: number };
  readonly done?: string | undefined;
}

/** The messages that have not been sent: those that were given up, each with a button that sends it again, and those that wait. What stands in them nobody sees here. */
export function messagesPage(clerk: Clerk, { givenUp, waiting, total, done }: MessagesShown): Piece {
  const list = (name: 'givenUp' | 'waiting', all: readonly Stuck[], none: string, about: string) => html`
        <section aria-labelledby="${name}">
          <h2 id="${name}">${words[name](total[name])}</h2>
          ${all.length === 0 ? html`<p class="card">${none}</p>` : html`<p>${about}</p>`}
          ${total[name] > all.length ? html`<p>${words.shown(all.length)}</p>` : ''}
          ${all.length === 0 ? '' : html`<ul class="pile stuck">${all.map((one, place) => item(clerk, one, place + 1))}</ul>`}
        </section>`;
  return deskPage(
    clerk,
    { title: words.title, path: address, section: 'messages' },
    html`
        <h1>${words.title}</h1>
        <p>${words.about}</p>
        ${status(done)}
        ${list('givenUp', givenUp, words.noneGivenUp, words.givenUpAbout)}
        ${list('waiting', waiting, words.noneWaiting, words.waitingAbout)}`,
  );
}

const item = (clerk: Clerk, { id, kind, mandate, at, attempts, code, next, here }: Stuck, place: number): Piece => {
  const when = (instant: string) => html`<time datetime="${instant}">${instantInWords('da', instant)}</time>`;
  return html`
              <li class="card">
                <h3>${letters.kind[kind]}</h3>
                <p>${here ? withName(words.to, here.name) : words.elsewhere}</p>
                <p><small>${words.written} ${when(at)}${attempts === 0 ? '' : html`. ${words.tried(attempts)}`}${
                  next === undefined || attempts === 0 ? '' : html`. ${words.next} ${when(next)}`
                }${code === undefined ? '' : html`. ${words.why} <code translate="no">${code}</code>`}</small></p>
                ${here ? html`<p><a class="go" href="${caseAddress(mandate)}">${words.case(here.reference)}</a></p>` : ''}
                ${
                  next === undefined
                    ? html`<form method="post" action="${address}">${token(clerk)}<input type="hidden" name="message" value="${id}"><button type="submit" aria-label="${words.againOf(letters.kind[kind], place)}">${words.again}</button></form>`
                    : ''
                }
              </li>`;
};
