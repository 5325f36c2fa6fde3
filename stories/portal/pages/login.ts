import { html } from 'hono/html';
import { ageOn } from '../../../src/domain/cpr.js';
import type { Day } from '../../../src/domain/day.shape.js';
import type { TestPerson } from '../../../src/testing/people.js';
import { officeOf, type Employee } from '../staff.js';
import type { Reading } from '../words/index.js';
import { page, withName, type Piece } from './layout.js';

/** Where somebody goes on to when they have logged in. */
export interface Onwards {
  /** The page that they wanted, without its slash. */
  readonly page?: string | undefined;
  /** The mandate that a letter told them of. */
  readonly mandate?: string | undefined;
}

/** The address of the login page that remembers where somebody was going. */
export function loginAddress({ page: wanted, mandate }: Onwards): string {
  const query = new URLSearchParams({ ...(wanted ? { til: wanted } : {}), ...(mandate ? { fuldmagt: mandate } : {}) }).toString();
  return query ? `/?${query}` : '/';
}

/**
 * The login page. It stands in for MitID: whoever is chosen is logged in.
 *
 * Here alone CPR numbers are shown, those of made-up people, because a visitor has to type them.
 */
export function loginPage(
  reading: Reading,
  {
    people,
    identities,
    staff,
    today,
    onwards,
  }: { people: readonly TestPerson[]; identities: readonly TestPerson[]; staff: readonly Employee[]; today: Day; onwards: Onwards },
): Piece {
  const { login } = reading.words;
  return page(
    { reading, title: login.title, path: loginAddress(onwards) },
    html`
    <div class="hero">
      <div>
        <h1>${login.welcome}</h1>
        <p>${login.about}</p>
      </div>
      <section class="card" aria-labelledby="help">
        <h2 id="help">${login.helpTitle}</h2>
        <p>${login.help}</p>
        <fuldmagt-help-button start-url="/start"><a href="/kontakt">${reading.words.pages.about}</a></fuldmagt-help-button>
      </section>
    </div>
    <section aria-labelledby="log-in">
      <h2 id="log-in">${login.title}</h2>
      ${onwards.page || onwards.mandate ? html`<p class="note">${login.first}</p>` : ''}
      <div class="note"><p>${login.standIn}</p><p>${login.hint}</p></div>
      <form method="post" action="/login">
        <input type="hidden" name="til" value="${onwards.page ?? ''}">
        <input type="hidden" name="fuldmagt" value="${onwards.mandate ?? ''}">
        <input type="hidden" name="sprog" value="${reading.lang}">
        <h3>${login.people}</h3>
        <ul class="people">${people.map(person => citizen(reading, person, ageOn(person.born, today)))}</ul>
        <h3 class="at-work">${login.identities}</h3>
        <p>${login.identitiesAbout}</p>
        <ul class="people">${identities.map(person => identity(reading, person))}</ul>
        <h3 class="at-work">${login.staff}</h3>
        <p>${login.staffAbout}</p>
        <ul class="people">${staff.map(one => employee(reading, one))}</ul>
      </form>
    </section>`,
  );
}

const citizen = ({ words: { login } }: Reading, { id, name, cpr, about, digital }: TestPerson, age: number): Piece => html`
          <li class="card">
            <h4><bdi translate="no">${name}</bdi></h4>
            <p>${login.age(age)}. <span class="about" lang="da" dir="ltr">${about}</span></p>
            <p>${login.cpr}: <span class="number" dir="ltr">${cpr.slice(0, 6)}-${cpr.slice(6)}</span></p>
            ${
              digital
                ? html`<button type="submit" name="person" value="${id}">${withName(shown => login.as(shown, age), name)}</button>`
                : html`<p class="quiet">${login.cannot}</p>`
            }
          </li>`;

const identity = ({ words: { login } }: Reading, { id, name }: TestPerson): Piece => html`
          <li class="card">
            <h4><bdi translate="no">${name}</bdi></h4>
            <p><span class="quiet">${login.identity}</span></p>
            <button type="submit" name="identity" value="${id}">${withName(login.through, name)}</button>
          </li>`;

const employee = ({ words: { login } }: Reading, { id, name, municipality }: Employee): Piece => {
  const office = officeOf(municipality)?.name ?? '';
  return html`
          <li class="card">
            <h4><bdi translate="no">${name}</bdi></h4>
            <p><span lang="da" dir="ltr">${office}</span></p>
            <button type="submit" name="employee" value="${id}">${withName(login.atWork, name)}</button>
          </li>`;
};
