import { html, nothing, type TemplateResult } from 'lit';
import { byLetter } from '../../domain/letter.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import type { Phone } from '../../domain/topics.js';
import { mandatePageWords } from '../../locale/mandate-page/index.js';
import { nameOf } from '../pieces/frame.js';
import { type Calling, whomToCall } from '../pieces/phones.js';
import { sentence } from '../pieces/sentence.js';
import { other, type View } from './view.js';

/** Whom to talk to before one answers, and when they can be called. */
export function talk(view: View): TemplateResult {
  const { talk: words } = view.locale.words(mandatePageWords);
  const calling = callingOf(view);
  const phones: readonly Phone[] = calling.contacts.borgerservicePhone ? ['support', 'borgerservice'] : ['support'];
  return html`
    <section class="talk" part="talk">
      <h3>${words.title}</h3>
      <p>${words.text}</p>
      ${whomToCall(calling, phones)}
    </section>
  `;
}

/** Whom to call about what when something is wrong with a mandate, with its number ready to be read out (R187). */
export function wrong(view: View, mandate: Mandate): TemplateResult {
  const { wrong: words } = view.locale.words(mandatePageWords);
  const calling = callingOf(view);
  const letter = byLetter(mandate) || mandate.missing !== undefined;
  const about = (question: unknown, answer: unknown) => html`
    <dt>${question}</dt>
    <dd>${answer}</dd>
  `;
  return html`
    <section class="wrong" part="wrong">
      <h3>${words.title}</h3>
      <p>
        ${words.readOut} <strong><bdi dir="ltr" translate="no" class="reference aloud">${mandate.reference}</bdi></strong>
      </p>
      <dl>
        ${about(words.fault, whomToCall(calling, ['support']))} ${stranger(view, mandate)}
        ${about(letter ? words.letter : words.noMitid, whomToCall(calling, ['borgerservice']).slice(0, 1))}
        ${about(words.elsewhere, words.ask)}
      </dl>
    </section>
  `;
}

/** What a giver does about a mandate that somebody whom they do not know has, or asks for. */
const stranger = (view: View, mandate: Mandate): TemplateResult | typeof nothing => {
  const { side, state } = mandate;
  if (side !== 'giver' || (state !== 'active' && state !== 'awaiting-approval')) return nothing;
  const { wrong: words } = view.locale.words(mandatePageWords);
  return html`
    <dt>${sentence(words.stranger, nameOf(view.locale, other(mandate)))}</dt>
    <dd>
      <p>${state === 'active' ? words.deleteIt : words.rejectIt}</p>
      ${state === 'active' ? html`<p>${words.misused}</p>${whomToCall(callingOf(view), ['mitid'])}` : nothing}
    </dd>
  `;
};

const callingOf = ({ locale, visiting }: View): Calling => ({ language: locale, contacts: visiting.contacts, now: new Date() });
