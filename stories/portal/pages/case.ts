import { html } from 'hono/html';
import type { Day } from '../../../src/domain/day.shape.js';
import { checksFor, letterOut, signerOf } from '../../../src/domain/letter.js';
import { possible } from '../../../src/domain/chance.js';
import type { Case, Check, DeskAction, Happening } from '../../../src/domain/mandate.shape.js';
import { firstDay, lastDay } from '../../../src/domain/period.js';
import type { Party } from '../../../src/domain/party.shape.js';
import { dayInShort, instantInWords } from '../../../src/locale/format.js';
import { messageWords, writeLetter } from '../../../src/locale/messages/index.js';
import { missingWords } from '../../../src/locale/missing/index.js';
import { deskWords as words } from '../words/desk.js';
import { aboutOf, caseAddress, deskLists, deskPage, lastDayToDecide, stateOf, status, token, type Clerk } from './desk.js';
import { withName, type Piece } from './layout.js';

/** A case on the screen. */
export interface CaseShown {
  readonly mandate: Case;
  readonly history: readonly Happening[];
  readonly today: Day;
  /** Made for this very page: a form that is sent twice does it once. */
  readonly key: string;
  /** Whether its letter can be printed. */
  readonly prints: boolean;
  /** What is ticked. */
  readonly found?: readonly Check[] | undefined;
  /** What has just happened. */
  readonly done?: string | undefined;
  /** Why something was not done. */
  readonly fault?: Piece | undefined;
}

/** What comes with every form about a case: which version was looked at, and the key of the page. */
const about = (clerk: Clerk, { mandate, key }: Pick<CaseShown, 'mandate' | 'key'>): Piece => html`
          ${token(clerk)}
          <input type="hidden" name="version" value="${mandate.version}">
          <input type="hidden" name="key" value="${key}">`;

const ticked = (checks: readonly Check[]): Piece => html`${checks.map(check => html`<input type="hidden" name="found" value="${check}">`)}`;

/** A case: what can be done, then what it is about, then what has happened. */
export function casePage(clerk: Clerk, shown: CaseShown): Piece {
  const { mandate, history, done, fault } = shown;
  const { reference } = mandate;
  const title = words.case.title(reference);
  return deskPage(
    clerk,
    { title, path: caseAddress(mandate.id), section: 'cases' },
    html`
        <p><a class="go" href="${deskLists.review}">${words.case.toList}</a></p>
        ${heading(inOneLine(title), { focus: done === undefined && fault === undefined })}
        ${status(done)}
        ${fault ? html`<div class="fault card" id="fault" role="alert" tabindex="-1" autofocus>${fault}</div>` : ''}
        <p>${aboutOf(mandate)} <strong class="tag">${stateOf(mandate)}</strong></p>
        <div class="case">
          <section class="card" aria-labelledby="to-do">
            <h2 id="to-do">${words.case.toDo}</h2>
            ${deeds(clerk, shown)}
          </section>
          <section class="card" aria-labelledby="facts">
            <h2 id="facts">${words.case.facts}</h2>
            ${facts(mandate)}
          </section>
        </div>
        <section aria-labelledby="history">
          <h2 id="history">${words.case.history}</h2>
          <ol class="history">${history.map(happened)}</ol>
        </section>`,
  );
}

/**
 * The heading has the focus, and no button has: a scanner that is used once too often types a number and presses Enter, and that must do nothing to the
 * case that happens to be open.
 */
const heading = (text: Piece | string, { focus }: { focus: boolean }): Piece =>
  html`<h1 tabindex="-1"${focus ? html` autofocus` : ''}>${text}</h1>`;

/** A number is not parted at its hyphen. */
const inOneLine = (text: string): Piece => html`<span class="number">${text}</span>`;

const deeds = (clerk: Clerk, shown: CaseShown): Piece => {
  const { mandate, today, prints } = shown;
  const actions = possible(mandate.can, today);
  const last = lastDayToDecide(mandate);
  const letter = letterOut(mandate);
  const own = mandate.can.some(({ why }) => why === 'not-allowed');
  return html`
            ${own ? html`<p class="note">${words.case.own}</p>` : ''}
            ${last === undefined ? '' : html`<p>${words.case.lastDay(dayInShort('da', last))}</p>`}
            ${actions.includes('register-letter') ? registering(clerk, shown) : ''}
            ${actions.includes('approve') || actions.includes('approve-extension') ? looking(clerk, shown) : ''}
            ${letter && prints ? printing(mandate) : ''}
            ${actions.includes('delete') ? html`<p><a class="go" href="${caseAddress(mandate.id)}/slet">${words.delete.open}</a></p>` : ''}
            ${!own && actions.length === 0 ? html`<p>${words.case.nothing}</p>` : ''}`;
};

const registering = (clerk: Clerk, shown: CaseShown): Piece => html`
            <form method="post" action="${caseAddress(shown.mandate.id)}">
              ${about(clerk, shown)}
              <p>${words.register.about}</p>
              <button type="submit" name="action" value="register-letter">${words.register.button}</button>
            </form>`;

/** What borgerservice looks for, to tick. To approve and to decline are two buttons of one form, so that what is ticked decides what can be done. */
const looking = (clerk: Clerk, shown: CaseShown): Piece => {
  const { mandate, found = [], done } = shown;
  const { approve, decline } = decisions(mandate);
  return html`
            <form method="post" action="${caseAddress(mandate.id)}">
              ${about(clerk, shown)}
              <fieldset aria-describedby="look-hint">
                <legend>${words.look.legend}</legend>
                ${checksFor(mandate.basis).map(
                  (check, place) =>
                    html`<label class="tick"><input type="checkbox" name="found" value="${check}"${
                      found.includes(check) ? html` checked` : ''
                    }${done !== undefined && place === 0 ? html` autofocus` : ''}> <span>${checkText(mandate, check)}</span></label>`,
                )}
              </fieldset>
              <p class="quiet" id="look-hint">${words.look.hint}</p>
              <div class="together">
                <button type="submit" name="action" value="${approve}">${words.look.approve}</button>
                <button type="submit" class="other" name="action" value="${decline}">${words.look.decline}</button>
              </div>
            </form>`;
};

/** How what is asked by letter is answered. */
const decisions = (mandate: Case): { readonly approve: DeskAction; readonly decline: DeskAction } =>
  letterOut(mandate) === 'extension'
    ? { approve: 'approve-extension', decline: 'decline-extension' }
    : { approve: 'approve', decline: 'decline' };

const checkText = ({ basis, giver, holder }: Case, check: Check): Piece =>
  check === 'signature' ? withName(words.check.signature[signerOf(basis)], giver.name, holder.name) : html`${words.check[check]()}`;

const printing = ({ id }: Case): Piece => html`
            <h3>${words.case.letter}</h3>
            <p>${words.case.printAbout}</p>
            <p><a class="go" href="${caseAddress(id)}/brev" target="_blank" rel="noopener">${words.case.print}</a></p>`;

const facts = (mandate: Case): Piece => {
  const { giver, holder, basis, powers, reference, extension, replaces, missing = [] } = mandate;
  const fact = (what: string, said: Piece | string) => html`<dt>${what}</dt><dd>${said}</dd>`;
  return html`
            <dl class="facts">
              ${fact(words.list.giver, person(giver))}
              ${fact(words.list.holder, person(holder))}
              ${fact(words.case.basis, words.basis[basis])}
              ${fact(words.case.powers(powers.length), html`<ul class="told">${powers.map(power)}</ul>`)}
              ${fact(words.case.period, html`${period(mandate)}`)}
              ${extension ? fact(words.case.extension, words.case.until(dayInShort('da', extension.until), dayInShort('da', extension.asked))) : ''}
              ${replaces ? fact(words.case.replaces, words.case.replacesOther) : ''}
              ${missing.length > 0 ? fact(words.case.missing, missingList(missing)) : ''}
              ${fact(words.case.reference, html`<span class="number">${reference}</span>`)}
            </dl>`;
};

const person = ({ name, born }: Party): Piece =>
  html`<bdi translate="no">${name}</bdi>${born ? html`, ${words.case.born(dayInShort('da', born))}` : ''}`;

const power = ({ title, lang, noLongerOffered }: Case['powers'][number]): Piece =>
  html`<li${lang && lang !== 'da' ? html` lang="${lang}"` : ''}>${title}${noLongerOffered ? html` <small>(${words.case.notOffered})</small>` : ''}</li>`;

/** When it holds, or would. What has not been in force has one stretch, that was asked for. */
const period = ({ state, period }: Case): string => {
  const until = dayInShort('da', lastDay(period));
  switch (state) {
    case 'awaiting-approval':
    case 'letter-sent':
    case 'in-review':
      return words.case.asked(until);
    case 'rejected':
    case 'declined':
    case 'withdrawn':
    case 'lapsed':
      return words.case.would(until);
    default:
      return period.length > 1
        ? period.map(stretch => words.case.from(dayInShort('da', stretch.from), dayInShort('da', stretch.until))).join('. ')
        : words.case.from(dayInShort('da', firstDay(period)), until);
  }
};

const missingList = (missing: readonly Check[]): Piece =>
  html`<ul class="told">${missing.map(check => html`<li>${missingWords.da[check]}</li>`)}</ul>`;

const happened = ({ at, by, kind }: Happening): Piece => html`
            <li><time class="quiet" datetime="${at}">${instantInWords('da', at)}</time> ${words.who[by]} ${words.happened[kind] ?? words.happenedOtherwise}.</li>`;

/** What was not found, for somebody who would approve. */
export const notAllFound = (missing: readonly Check[]): Piece =>
  html`<p>${words.look.notAll}</p><ul class="told">${missing.map(check => html`<li>${words.short[check]}</li>`)}</ul>`;

/** Asks once more before a letter is declined, and shows what the two are told. */
export function declinePage(clerk: Clerk, shown: CaseShown & { readonly missing: readonly Check[] }): Piece {
  const { mandate, missing, found = [] } = shown;
  const asks = letterOut(mandate) ?? 'mandate';
  const title = words.decline.title[asks];
  return deskPage(
    clerk,
    { title, path: caseAddress(mandate.id), section: 'cases' },
    html`
        ${heading(title, { focus: true })}
        <p>${aboutOf(mandate)} ${inOneLine(words.case.title(mandate.reference))}.</p>
        <div class="card">
          <p>${words.decline.lead}</p>
          ${missingList(missing)}
          <p>${words.decline.told}</p>
          <form method="post" action="${caseAddress(mandate.id)}/afslag">
            ${about(clerk, shown)}${ticked(found)}
            <button type="submit" name="action" value="${decisions(mandate).decline}">${words.decline.button}</button>
          </form>
          <form method="post" action="${caseAddress(mandate.id)}">
            ${about(clerk, shown)}${ticked(found)}
            <button type="submit" class="other">${words.decline.back}</button>
          </form>
        </div>
        ${told(mandate, asks === 'mandate' ? 'letter-declined' : 'extension-letter-declined', missing)}`,
  );
}

/** Asks once more before a mandate is deleted for a giver who cannot do it (R184), and shows what the two are told. */
export function deletePage(clerk: Clerk, shown: CaseShown): Piece {
  const { mandate } = shown;
  const { title, lead, all, button } = words.delete;
  return deskPage(
    clerk,
    { title, path: `${caseAddress(mandate.id)}/slet`, section: 'cases' },
    html`
        ${heading(title, { focus: true })}
        <p>${aboutOf(mandate)} ${inOneLine(words.case.title(mandate.reference))}.</p>
        <div class="card">
          <p>${withName(lead, mandate.giver.name)}</p>
          <p>${withName(all, mandate.holder.name)}</p>
          <p>${words.decline.told}</p>
          <form method="post" action="${caseAddress(mandate.id)}/slet">
            ${about(clerk, shown)}
            <button type="submit" name="action" value="delete">${button}</button>
          </form>
          <p><a class="go" href="${caseAddress(mandate.id)}">${words.decline.back}</a></p>
        </div>
        ${told(mandate, 'deleted', [])}`,
  );
}

/** What both are told, word for word. */
const told = (mandate: Case, kind: string, missing: readonly Check[]): Piece => {
  const { giver, holder, powers, period, reference, basis } = mandate;
  const letterTo = (reader: 'giver' | 'holder') => {
    const [to, other] = reader === 'giver' ? [giver, holder] : [holder, giver];
    const news = {
      kind,
      reader,
      other: other.name,
      powers: powers.map(({ title }) => title),
      until: lastDay(period),
      reference,
      signer: signerOf(basis),
      missing,
    };
    const { subject, body } = writeLetter(messageWords.da, 'da', news);
    return html`
          <section class="card" aria-labelledby="told-${reader}">
            <h2 id="told-${reader}">${withName(words.toldTo, to.name)}</h2>
            <p><strong>${subject}</strong></p>
            ${body.map(paragraph)}
          </section>`;
  };
  return html`
        <div class="case">${letterTo('giver')}${letterTo('holder')}</div>`;
};

/** A part of a letter: a paragraph, or a list. */
export const paragraph = (part: string | readonly string[]): Piece =>
  typeof part === 'string' ? html`<p>${part}</p>` : html`<ul class="told">${part.map(line => html`<li dir="auto">${line}</li>`)}</ul>`;
