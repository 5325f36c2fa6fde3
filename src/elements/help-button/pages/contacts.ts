import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../../contract/safe-url.js';
import { municipalityOf } from '../../../domain/municipalities.js';
import type { OpeningHours } from '../../../domain/hours.js';
import { helpContactsWords } from '../../../locale/help-contacts/index.js';
import { handOff } from '../../pieces/gate.js';
import { allHours, openingInWords, phoneOf } from '../../pieces/hours.js';
import { dial } from '../../pieces/phones.js';
import { goOn, headed } from './pieces.js';
import type { Page, Shown } from './page.js';

interface Card {
  readonly who: string;
  readonly about?: string | undefined;
  readonly number?: string | undefined;
  readonly hours?: OpeningHours | undefined;
  readonly address?: string | undefined;
  readonly more?: unknown;
}

/** Who answers what (R210): your case, borgerservice; the screen, the support; what a mandate allows, the authority (Y08). */
export function contactsPage(page: Page): Shown {
  const { language, contacts, settings } = page;
  const words = language.words(helpContactsWords);
  const municipality = settings.municipality ? municipalityOf(settings.municipality)?.officialName : undefined;
  const { borgerservice } = words;
  const desk = phoneOf(contacts, 'borgerservice');
  return html`
    ${headed(words.title)}
    <p class="lead">${words.lead}</p>
    ${card(page, { who: words.support.who, about: words.support.about, ...phoneOf(contacts, 'support') })}
    ${card(page, {
      who: contacts.borgerserviceName ?? (municipality ? borgerservice.in(municipality) : borgerservice.who),
      about: borgerservice.about,
      ...desk,
      address: contacts.borgerserviceAddress,
      more: html`
        ${desk.number || contacts.borgerservice ? nothing : html`<p class="quiet">${borgerservice.none}</p>`}
        <p>${borgerservice.book}</p>
        ${goOn(page, 'booking', false)} ${goOn(page, 'borgerservice', false)}
      `,
    })}
    ${card(page, { who: words.mitid.who, about: words.mitid.about, ...phoneOf(contacts, 'mitid'), more: goOn(page, 'mitid', false) })}
    ${card(page, { who: words.post.who, about: words.post.about, ...phoneOf(contacts, 'post'), more: goOn(page, 'digitalPost', false) })}
    ${card(page, { who: words.authority.who, about: words.authority.about })}
    ${contacts.others?.map(({ name, about, phone, hours, address, page: url }) => {
      const href = url && safeUrl(url, { base: document.baseURI });
      return card(page, {
        who: name,
        about,
        number: phone,
        hours,
        address,
        more: href
          ? html`<p><a part="hand-off" href=${href} @click=${(event: Event) => handOff(event, href)}>${words.page}: ${name}</a></p>`
          : nothing,
      });
    })}
  `;
}

const card = (page: Page, { who, about, number, hours, address, more }: Card): TemplateResult => {
  const { language, now } = page;
  const words = language.words(helpContactsWords);
  return html`
    <section class="card">
      <h4 dir="auto">${who}</h4>
      ${about ? html`<p dir="auto">${about}</p>` : nothing}
      ${number ? html`<p>${dial(page, number)}</p>` : nothing}
      ${
        hours
          ? html`
              <p class="opening">${openingInWords(words, language.lang, hours, now)}</p>
              <details>
                <summary>${words.allHours}</summary>
                <dl>
                  ${allHours(words, language.lang, hours).map(row => html`<div><dt>${row.days}</dt><dd>${row.hours}</dd></div>`)}
                </dl>
              </details>
            `
          : nothing
      }
      ${address ? html`<p>${words.address(address)}</p>` : nothing} ${more ?? nothing}
    </section>
  `;
};
