import { html } from 'hono/html';
import type { Day } from '../../../src/domain/day.shape.js';
import { dayInShort } from '../../../src/locale/format.js';
import type { Appointment } from '../appointments.js';
import type { Reading } from '../words/index.js';
import { page, withName, type Piece, type Visitor } from './layout.js';

/** Whose appointments are shown: one's own, somebody's whom one acts for, or nobody's where the mandate does not say so. */
export interface Agenda {
  /** The one whom the visitor acts for. The name is empty where nobody knows it. */
  readonly of?: { readonly name: string; readonly born?: Day | undefined } | undefined;
  readonly appointments: readonly Appointment[] | 'hidden';
  /** At which times something has been cancelled. */
  readonly cancelled?: ReadonlySet<string> | undefined;
}

/** The page after login: three doors to the mandates (R180), and the day of the one for whom the visitor acts. */
export function startPage(reading: Reading, visitor: Visitor, agenda: Agenda): Piece {
  const { start } = reading.words;
  const door = (href: string, title: string, about: string) =>
    html`<li><a class="card door" href="${href}"><strong>${title}</strong> <span>${about}</span></a></li>`;
  return page(
    { reading, title: start.title, path: '/start', section: 'start', visitor, acting: true },
    html`
        <h1>${withName(start.greeting, visitor.name)}</h1>
        ${visitor.byLogin ? html`<p class="note">${start.byLogin} <a href="/login-viste">${reading.words.shown.link}</a></p>` : ''}
        <section aria-labelledby="doors">
          <h2 id="doors">${start.doorsTitle}</h2>
          <ul class="doors">
            ${door('/giv', start.give, start.giveAbout)}
            ${door('/anmod', start.ask, start.askAbout)}
            ${door('/mine', start.mine, start.mineAbout)}
          </ul>
        </section>
        <section aria-labelledby="today">
          <h2 id="today">${start.today}</h2>
          <div data-acting-for>
            <p>${whose(reading, agenda.of)}</p>
            ${appointments(reading, agenda)}
          </div>
        </section>
        <section aria-labelledby="news">
          <h2 id="news">${start.news}</h2>
          <div class="card"><h3>${start.newsTitle}</h3><p>${start.newsText}</p></div>
        </section>`,
  );
}

const whose = ({ lang, words: { start } }: Reading, of: Agenda['of']): Piece | string => {
  if (!of) return start.yours;
  if (of.name) return withName(start.theirs, of.name);
  return of.born ? start.theirsBorn(dayInShort(lang, of.born)) : start.theirsUnknown;
};

const appointments = ({ lang, words: { start } }: Reading, { appointments: all, cancelled }: Agenda): Piece => {
  if (all === 'hidden') return html`<p class="note">${start.hidden}</p>`;
  if (all.length === 0) return html`<p class="card">${start.none}</p>`;
  return html`<ol class="agenda">${all.map(
    ({ at, what, who }) =>
      html`<li class="card"><strong>${start.at(at)}</strong> <span>${what[lang]}</span> <small>${who[lang]}</small>
        ${cancelled?.has(at) ? html`<em>${start.cancelled}</em>` : cancelForm(start, at)}</li>`,
  )}</ol>`;
};

/** The way to cancel an appointment. It is a call of the page's own, which says whose page it is. */
const cancelForm = (start: Reading['words']['start'], at: string): Piece => html`
        <details class="cancel">
          <summary>${start.cancel}<span class="unseen"> ${start.at(at)}</span></summary>
          <form data-at="${at}">
            <p>${start.cancelAsk}</p>
            <button type="submit">${start.cancelYes}</button>
            <p role="alert" hidden>${start.notCancelled}</p>
          </form>
        </details>`;
