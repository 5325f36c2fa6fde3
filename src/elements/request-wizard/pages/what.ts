import { html, nothing } from 'lit';
import { map } from 'lit/directives/map.js';
import { repeat } from 'lit/directives/repeat.js';
import { byHeading } from '../../../domain/catalogue.js';
import { choosable, chosen, choices, finds, type Choice, type Offer } from '../../../domain/draft.js';
import { coverage, lookalikeOf, type Covered } from '../../../domain/coverage.js';
import type { Power } from '../../../domain/power.shape.js';
import { refusedHere, titleOf } from '../../pieces/frame.js';
import { waiting } from '../../pieces/gate.js';
import { commonWords } from '../../../locale/common/index.js';
import { lookalikeWords } from '../../../locale/lookalikes/index.js';
import type { Page } from '../page.js';
import { reachList } from '../reach.js';
import { about, answered, buttons, faultOf, headed, toMend, wayTo } from '../pieces.js';

/** How many choices a list can hold before one wants to search in it. */
const manyChoices = 8;

/** The page that asks what the mandate is to cover. */
export function what(page: Page) {
  const { words, intent, offer } = page;
  return html`${headed(page, about(page, words.what[intent].title, words.what[intent].nameless))}${toMend(page)}${offer ? offered(page, offer) : notYet(page)}`;
}

const notYet = (page: Page) => {
  const { locale, visiting, notOffered, turns } = page;
  if (!notOffered) return html`${waiting(locale)}${buttons(page, '')}`;
  return html`
    ${refusedHere(visiting, locale, notOffered)}
    ${buttons(page, html`<button type="button" class="primary" @click=${() => turns.askAgain()}>${locale.words(commonWords).tryAgain}</button>`)}
  `;
};

const offered = (page: Page, offer: Offer) => {
  const { words, intent, draft } = page;
  const all = choosable(draft, offer);
  const others = draft.where === 'elsewhere' ? [] : offer.elsewhere;
  const many = choices(all).length > manyChoices;
  const { search } = page.state;
  const [shown, shownOthers] = many ? [sought(all, search), sought(others, search)] : [all, others];
  if (all.length === 0) {
    return html`<p class="notice" part="nothing">${words.what.nothing}</p>${elsewhere(page, shownOthers, true)}${notListed(page)}${buttons(page, '')}`;
  }
  const paired = choices(all).some(choice => 'handle' in choice);
  return html`
    <p>${words.what[intent].lead}</p>
    ${paired ? html`<p>${words.what.kinds}</p>` : nothing} ${many ? searchBox(page, shown) : nothing}
    ${answered(
      html`
        <div role="group" aria-labelledby="heading" aria-describedby=${page.state.faults.length > 0 ? 'powers-fault' : nothing}>
          ${faultOf(page, 'powers')} ${list(page, offer, shown)}
        </div>
        ${count(page, offer)} ${buttons(page, html`<button class="primary">${words.goOn}</button>`)}
      `,
      () => page.turns.goOn(),
    )}
    <div class="others">${elsewhere(page, shownOthers)} ${notListed(page)}</div>
  `;
};

// Outside the form: Enter in it searches, and does not go on.
const searchBox = ({ words, state, turns }: Page, shown: readonly Power[]) => html`
  <div class="field" part="search">
    <label for="search">${words.what.search}</label>
    <input
      id="search"
      type="search"
      autocomplete="off"
      spellcheck="false"
      .value=${state.search}
      @input=${(event: Event) => turns.look((event.target as HTMLInputElement).value)}
    />
    <p class="quiet" role="status" .textContent=${state.search.trim() ? words.what.shown(choices(shown).length) : ''}></p>
  </div>
`;

// The text is set as a whole, so that it is still told on a page that has been translated by the browser.
const count = ({ words, draft, forward }: Page, offer: Offer) => html`
  <p class="count" part="count" role="status" .textContent=${words.what.count(chosen(draft, offer, forward).length)}></p>
`;

const list = (page: Page, offer: Offer, shown: readonly Power[]) => {
  const headings = [...byHeading(shown)];
  const [first] = headings;
  return repeat(
    headings,
    ([heading]) => heading,
    ([heading, powers]) => html`
      <section part="powers">
        <h3>${titleOf(page.locale, { title: heading, lang: powers[0]?.lang ?? '' })}</h3>
        ${repeat(choices(powers), keyOf, (choice, place) =>
          choose(
            page,
            offer,
            choice,
            heading === first?.[0] && place === 0 ? 'powers' : undefined,
            `${headings.findIndex(([other]) => other === heading)}-${place}`,
          ),
        )}
      </section>
    `,
  );
};

const keyOf = (choice: Choice): string => ('power' in choice ? choice.power.id : `${choice.indsigt.id} ${choice.handle.id}`);

/** @param id - What the way from a fault leads to: the first choice. */
const choose = (page: Page, offer: Offer, choice: Choice, id: string | undefined, group: string) =>
  'power' in choice ? one(page, offer, choice.power, id) : pair(page, offer, choice, id, group);

const one = (page: Page, offer: Offer, power: Power, id: string | undefined) => {
  const { locale, draft, forward, turns } = page;
  const before = chosen(draft, offer, forward);
  return html`
    <label class="choice" part="power">
      <input
        type="checkbox"
        id=${id ?? nothing}
        .checked=${before.some(other => other.id === power.id)}
        @change=${() => turns.toggle(power)}
      />
      ${titleOf(locale, power)}
    </label>
    ${alike(page, offer, [power])} ${reaching(page, [power])}
  `;
};

const pair = (
  page: Page,
  offer: Offer,
  { indsigt, handle }: { readonly indsigt: Power; readonly handle: Power },
  id: string | undefined,
  group: string,
) => {
  const { locale, words, draft, forward, turns } = page;
  const before = chosen(draft, offer, forward);
  const is = before.find(power => power.id === indsigt.id || power.id === handle.id);
  const option = (power: Power | undefined, label: string) => html`
    <label class=${power ? 'choice' : 'choice neither'} part="power">
      <input
        type="radio"
        name="pair-${group}"
        id=${(!power && id) || nothing}
        .checked=${is?.id === power?.id}
        @change=${() => turns.pick([indsigt, handle], power)}
      />
      ${label}
    </label>
  `;
  return html`
    <fieldset class="pair" part="pair">
      <legend>${titleOf(locale, { title: handle.subject ?? handle.title, lang: handle.lang })}</legend>
      <div class="options">
        ${option(undefined, words.what.neither)} ${option(indsigt, words.what.indsigt)} ${option(handle, words.what.handle)}
      </div>
      ${alike(page, offer, [indsigt, handle])} ${reaching(page, [indsigt, handle])}
    </fieldset>
  `;
};

/** What tells powers apart that are easily taken for each other, where more than one of them can be chosen (R048). */
const alike = ({ locale, draft }: Page, offer: Offer, powers: readonly Power[]) => {
  const among = choosable(draft, offer).filter(({ id }) => !powers.some(power => power.id === id));
  const groups = new Set(powers.map(({ id }) => lookalikeOf(id)));
  return map(groups, group =>
    group && among.some(({ id }) => lookalikeOf(id) === group)
      ? html`<p class="quiet alike" part="alike">${locale.words(lookalikeWords)[group]}</p>`
      : nothing,
  );
};

/** What a power covers, and what it leaves to others (R018). It is drawn when somebody looks. */
const reaching = (page: Page, powers: readonly Power[]) => {
  const { words, state, turns } = page;
  const [first] = powers;
  if (!first || !powers.some(power => isTold(coverage(power)))) return nothing;
  const open = state.opened.includes(first.id);
  return html`
    <details class="covers" part="covers" ?open=${open} @toggle=${(event: Event) => turns.lookInto(first.id, (event.currentTarget as HTMLDetailsElement).open)}>
      <summary><span>${words.what.covers}</span><span class="heard-only">: ${titleOf(page.locale, { ...first, title: (powers.length > 1 ? first.subject : undefined) ?? first.title })}</span></summary>
      ${open ? map(powers, power => reachOf(page, power, powers.length > 1)) : nothing}
    </details>
  `;
};

const reachOf = (page: Page, power: Power, named: boolean) => {
  const { words } = page;
  const { covers, leaves } = coverage(power);
  return html`
    ${named && power.kind ? html`<h4>${words.what[power.kind]}</h4>` : nothing}
    ${reachList(page, 'covers', covers)} ${reachList(page, 'leaves', leaves)}
  `;
};

const isTold = ({ covers, leaves }: Covered): boolean => covers.length + leaves.length > 0;

const sought = (powers: readonly Power[], search: string): readonly Power[] =>
  search.trim() ? powers.filter(power => finds(search, power)) : powers;

const elsewhere = ({ locale, words, visiting, turns }: Page, powers: readonly Power[], open = false) =>
  powers.length === 0
    ? nothing
    : html`
        <details part="elsewhere" ?open=${open}>
          <summary><span .textContent=${words.what.elsewhere(powers.length)}></span></summary>
          <p>${words.what.elsewhereLead}</p>
          <div class="buttons" part="buttons">
            <button type="button" part="leave" @click=${() => turns.leave()}>${words.what.prepare}</button>
          </div>
          ${wayTo(visiting.contacts.selfService, locale.words(commonWords).toSelfService)}
          ${map(
            byHeading(powers),
            ([heading, under]) => html`
              <h3>${titleOf(locale, { title: heading, lang: under[0]?.lang ?? '' })}</h3>
              <ul>
                ${map(under, power => html`<li>${titleOf(locale, power)}</li>`)}
              </ul>
            `,
          )}
        </details>
      `;

const notListed = ({ words }: Page) => html`
  <details part="not-listed">
    <summary>${words.what.notListed}</summary>
    <p>${words.what.notListedMeans}</p>
  </details>
`;
