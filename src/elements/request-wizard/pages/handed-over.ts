import { html, nothing, type TemplateResult } from 'lit';
import { map } from 'lit/directives/map.js';
import { safeUrl } from '../../../contract/safe-url.js';
import { socialAndHealthPortal } from '../../../domain/catalogue.js';
import { basisOf, chosen, untilOf } from '../../../domain/draft.js';
import { papersFor, signerOf } from '../../../domain/letter.js';
import type { Power } from '../../../domain/power.shape.js';
import { handOffWords } from '../../../locale/hand-off/index.js';
import { requestLetterWords } from '../../../locale/request-letter/index.js';
import { support, titleOf } from '../../pieces/frame.js';
import { handOff } from '../../pieces/gate.js';
import { sentence } from '../../pieces/sentence.js';
import { takeAlong } from '../../pieces/take-along.js';
import type { Page } from '../page.js';
import { buttons, called, headed } from '../pieces.js';

/** The page for what has to be finished elsewhere: what to press there, step by step, with what was answered here in its place. It can be printed and copied. */
export function handedOver(page: Page) {
  const { locale, intent, guides, draft, turns } = page;
  const own = locale.words(handOffWords).guide;
  const title = own.title[intent];
  return html`
    ${headed(page, title)}
    <p>${own.lead}</p>
    ${wayThere(page)}
    <div id="guide" class="guide" part="guide">
      <ol part="steps">
        <li>${own.steps.logIn}</li>
        <li>${own.steps[intent]}</li>
        <li>${who(page)} ${own.steps.by}</li>
        <li>${what(page)}</li>
        <li>${until(page)}</li>
        <li>${page.delivery === 'letter' ? locale.words(requestLetterWords).tick : own.steps.sign}</li>
      </ol>
      <h3>${own.afterTitle}</h3>
      ${after(page)}
      <p class="on-paper">${own.address(page.state.to ?? page.visiting.contacts.selfService)}</p>
      <div class="on-paper">${support(locale, page.visiting)}</div>
    </div>
    ${takeAlong(locale, { id: 'guide', title })}
    ${buttons(
      page,
      draft.where === 'elsewhere' && !guides
        ? html`<button type="button" part="stay" @click=${() => turns.stay()}>${locale.words(handOffWords).stay}</button>`
        : nothing,
    )}
  `;
}

/** The way there, beside this page, which stays: one reads on it what to press. */
const wayThere = ({ locale, visiting, state }: Page) => {
  const href = safeUrl(state.to ?? visiting.contacts.selfService);
  return href
    ? html`
        <p>
          <a class="button primary" part="hand-off" target="_blank" rel="noopener noreferrer" href=${href} @click=${(event: Event) => handOff(event, href)}>
            ${locale.words(handOffWords).guide.open}
          </a>
        </p>
      `
    : nothing;
};

const who = (page: Page) => {
  const { steps } = page.locale.words(handOffWords).guide;
  const name = called(page);
  return name ? sentence(steps.who[page.intent], html`<strong>${name}</strong>`) : steps.nobody[page.intent];
};

/** Every power by the very words that it has at borger.dk, which are Danish; and what it means, for who reads another language. */
const what = (page: Page) => {
  const { locale, draft, forward, offer } = page;
  const own = locale.words(handOffWords).guide.steps;
  const powers = offer ? chosen(draft, offer, forward) : [];
  return html`
    ${own.what(powers.length)}
    <ul>
      ${map(powers, power => html`<li>${titled(page, power)} ${notes(page, power)}</li>`)}
    </ul>
    ${powers.length > 1 ? html`<p>${own.together}</p>` : nothing}
  `;
};

const titled = ({ locale, danish }: Page, power: Power): TemplateResult => {
  const title = danish?.get(power.id);
  if (title === undefined || title === power.title) return html`<strong>${titleOf(locale, power)}</strong>`;
  return html`<strong>${titleOf(locale, { title, lang: 'da' })}</strong> <span class="means">(${titleOf(locale, power)})</span>`;
};

const notes = ({ locale }: Page, { id, reach }: Power) => {
  const { steps } = locale.words(handOffWords).guide;
  return html`
    ${socialAndHealthPortal.includes(id) ? html`<span class="note">${steps.portal}</span>` : nothing}
    ${reach === 'municipal' ? html`<span class="note">${steps.municipal}</span>` : nothing}
  `;
};

const until = ({ locale, draft, today, limits }: Page) => {
  const day = untilOf(draft, today, limits);
  const { steps } = locale.words(handOffWords).guide;
  return day ? sentence(steps.until, html`<strong>${locale.day(day)}</strong>`) : steps.howLong;
};

/** What happens when it is done there, and where one sees it afterwards. */
const after = (page: Page) => {
  const { locale, intent, delivery } = page;
  const own = locale.words(handOffWords).guide.after;
  const name = called(page) ?? locale.words(handOffWords).guide.somebody;
  return html`
    <ul part="after">
      ${delivery === 'letter' ? byLetter(page) : map(own[intent], say => html`<li>${sentence(say, name)}</li>`)}
      <li>${own.see}</li>
    </ul>
  `;
};

const byLetter = (page: Page) => {
  const { locale, draft } = page;
  const { letter } = locale.words(handOffWords).guide.after;
  const { papers } = locale.words(requestLetterWords).check;
  const basis = basisOf(draft);
  const named = papersFor(basis).flatMap(paper => (Object.hasOwn(papers, paper) ? [papers[paper as keyof typeof papers]] : []));
  return html`
    ${map([letter.post, letter[signerOf(basis)], letter.back], line => html`<li>${line}</li>`)}
    ${map(named, paper => html`<li>${letter.also} ${paper}</li>`)}
    <li>${letter.when}</li>
  `;
};
