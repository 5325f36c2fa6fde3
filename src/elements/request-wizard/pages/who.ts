import { html, nothing } from 'lit';
import { basisOf, choosingDelivery } from '../../../domain/draft.js';
import type { Party } from '../../../domain/party.shape.js';
import { requestLetterWords } from '../../../locale/request-letter/index.js';
import { nameAndBirth, nameOf, refusedHere } from '../../pieces/frame.js';
import { sentence } from '../../pieces/sentence.js';
import type { Page } from '../page.js';
import { answered, buttons, describedBy, faultOf, headed, isFaulty, options, toMend, waitInWords } from '../pieces.js';
import { deciding } from './deciding.js';

/** The page that asks for the other person, by name and CPR number; or shows the one who has been found. Where nobody can be looked up, a name is enough, or none. */
export const who = (page: Page) => (page.draft.person ? found(page, page.draft.person) : page.guides ? named(page) : asked(page));

/** A name that stays on the page: it is written in the heading of what one takes along, and goes nowhere. */
const named = (page: Page) => {
  const { words, intent, turns, state } = page;
  const own = words.handOff.who;
  return html`
    ${headed(page, words.who[intent].title)} ${toMend(page)}
    <p>${own.lead}</p>
    ${deciding(page)}
    ${answered(
      html`
        <div class="field" part="field">
          <label for="called">${own.name}</label>
          <span class="hint" id="called-hint">${own.hint}</span>
          ${faultOf(page, 'called')}
          <input
            id="called"
            type="text"
            dir="auto"
            autocomplete="off"
            autocapitalize="words"
            spellcheck="false"
            translate="no"
            maxlength="200"
            aria-describedby=${describedBy(page, 'called')}
            aria-invalid=${isFaulty(page, 'called')}
            .value=${state.name}
            @input=${(event: Event) => turns.named((event.target as HTMLInputElement).value)}
          />
        </div>
        <p class="quiet">${own.ready}</p>
        ${delivery(page)} ${buttons(page, html`<button class="primary">${words.goOn}</button>`)}
      `,
      () => turns.goOn(),
    )}
  `;
};

/*
 * The CPR number has no name, no value and no state: it is read out of its field when the button is pressed, and wiped from there when the page is left.
 * Nor has any field a name: were the browser ever to send the form itself, there would be nothing in it.
 */
const asked = (page: Page) => {
  const { locale, words, visiting, intent, turns, state } = page;
  return html`
    ${headed(page, words.who[intent].title)} ${toMend(page)}
    ${refusedHere(visiting, locale, state.refusal?.reason, state.refusal?.retryAfter ? html`<p>${words.who.tryIn(waitInWords(locale, state.refusal.retryAfter))}</p>` : nothing)}
    <p>${page.letters ? locale.words(requestLetterWords).delivery.lead : words.who[intent].lead}</p>
    ${deciding(page)}
    ${answered(
      html`
        <div class="field" part="field">
          <label for="name">${words.who.name}</label>
          <span class="hint" id="name-hint">${words.who.nameHint}</span>
          ${faultOf(page, 'name')}
          <input
            id="name"
            type="text"
            dir="auto"
            autocomplete="off"
            autocapitalize="words"
            spellcheck="false"
            translate="no"
            maxlength="200"
            aria-required="true"
            aria-describedby=${describedBy(page, 'name')}
            aria-invalid=${isFaulty(page, 'name')}
            .value=${state.name}
            @input=${(event: Event) => turns.named((event.target as HTMLInputElement).value)}
          />
        </div>
        <div class="field" part="field">
          <label for="cpr">${words.who.cpr}</label>
          <span class="hint" id="cpr-hint">${words.who.cprHint}</span>
          ${faultOf(page, 'cpr')}
          <input
            id="cpr"
            class="cpr"
            type="text"
            dir="ltr"
            inputmode="numeric"
            autocomplete="off"
            autocapitalize="off"
            autocorrect="off"
            spellcheck="false"
            translate="no"
            aria-required="true"
            aria-describedby=${describedBy(page, 'cpr')}
            aria-invalid=${isFaulty(page, 'cpr')}
          />
        </div>
        ${delivery(page)}
        <p class="waiting quiet" role="status">${state.busy ? words.who.finding : ''}</p>
        ${buttons(page, html`<button class="primary" aria-disabled=${state.busy ? 'true' : nothing}>${words.goOn}</button>`)}
      `,
      form => {
        const typed = (id: string) => form.querySelector<HTMLInputElement>(id)?.value ?? '';
        void turns.find(typed('#name'), typed('#cpr'));
      },
    )}
  `;
};

const found = (page: Page, person: Party) => {
  const { locale, words, intent, turns, visiting } = page;
  return html`
    ${headed(page, sentence(words.who[intent].found, nameOf(locale, person)))}
    <p class="person" part="person">${nameAndBirth(locale, person)}</p>
    ${
      visiting.known.backend?.findPerson
        ? html`
            <p>${words.who.isItThem}</p>
            <p><button type="button" @click=${() => turns.another()}>${words.who.another}</button></p>
          `
        : nothing
    }
    ${deciding(page)} ${answered(html`${delivery(page)} ${buttons(page, html`<button class="primary">${words.goOn}</button>`)}`, () =>
      turns.goOn(),
    )}
  `;
};

/** How the giver is to be asked: in Digital Post, as most are, or by letter (R090, R100). Where only a letter will do, nobody is asked. */
const delivery = (page: Page) => {
  const { locale, letters, draft, turns } = page;
  const words = locale.words(requestLetterWords).delivery;
  if (!letters || basisOf(draft) !== 'own') return nothing;
  if (draft.digital === false) return html`<p>${sentence(words.notDigital, draft.person ? nameOf(locale, draft.person) : '')}</p>`;
  return options(
    'delivery',
    words.title,
    (['digital', 'letter'] as const).map(by => ({
      ...words[by],
      chosen: page.delivery === by,
      choose: () => turns.answer(choosingDelivery(by)),
    })),
    faultOf(page, 'delivery'),
  );
};
