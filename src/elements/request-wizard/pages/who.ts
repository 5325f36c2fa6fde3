import { html, nothing } from 'lit';
import { basisOf, choosingDelivery } from '../../../domain/draft.js';
import type { Party } from '../../../domain/party.shape.js';
import { deliveryWords } from '../../../locale/delivery/index.js';
import { nameAndBirth, nameOf, refusedHere } from '../../pieces/frame.js';
import { sentence } from '../../pieces/sentence.js';
import type { Page } from '../page.js';
import { answered, buttons, describedBy, faultOf, headed, isFaulty, options, toMend, waitInWords } from '../pieces.js';

/** The page that asks for the other person, by name and CPR number; or shows the one who has been found. Where nobody can be looked up, a name is enough, or none. */
export const who = (page: Page) =>
  page.draft.person ? found(page, page.draft.person) : page.guides ? (page.seldom?.named(page) ?? nothing) : asked(page);

/*
 * The CPR number has no name, no value and no state: it is read out of its field when the button is pressed, and wiped from there when the page is left.
 * Nor has any field a name: were the browser ever to send the form itself, there would be nothing in it.
 */
const asked = (page: Page) => {
  const { locale, words, visiting, intent, turns, state } = page;
  return html`
    ${headed(page, words.who[intent].title)} ${toMend(page)}
    ${refusedHere(visiting, locale, state.refusal?.reason, state.refusal?.retryAfter ? html`<p>${words.who.tryIn(waitInWords(locale, state.refusal.retryAfter))}</p>` : nothing)}
    <p>${page.letters ? locale.words(deliveryWords).lead : words.who[intent].lead}</p>
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

/** For those few who decide for the giver: the way to say so, or what they have said (R120, R130, R140). Everybody else reads one line, and goes on. */
export const deciding = (page: Page) => {
  const { locale, letters, draft, turns } = page;
  if (!letters) return nothing;
  if (basisOf(draft) !== 'own') return page.seldom?.decidedAs(page) ?? nothing;
  return html`
    <p class="door-to-basis" part="basis">
      <button type="button" class="plain" @click=${() => turns.decide()}>${locale.words(deliveryWords).door}</button>
    </p>
  `;
};

/** How the giver is to be asked: in Digital Post, as most are, or by letter (R090, R100). Where only a letter will do, nobody is asked. */
export const delivery = (page: Page) => {
  const { locale, letters, draft, turns } = page;
  const words = locale.words(deliveryWords);
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
