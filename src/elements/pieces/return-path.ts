import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import { safeUrl } from '../../contract/safe-url.js';
import type { Day } from '../../domain/day.shape.js';
import { papersFor, signerOf } from '../../domain/letter.js';
import type { Basis, Side } from '../../domain/mandate.shape.js';
import type { Party } from '../../domain/party.shape.js';
import type { Contacts } from '../../locale/contacts.js';
import { returnPathWords } from '../../locale/return-path/index.js';
import { nameOf } from './frame.js';
import { sentence } from './sentence.js';

/** A letter that has to come to borgerservice, and who reads about it. */
export interface ReturnPath {
  readonly giver: Pick<Party, 'name'>;
  readonly basis: Basis;
  /** On which side of the mandate the reader stands. */
  readonly side: Side;
  /** The last day on which borgerservice can approve it. */
  readonly answerBy?: Day | undefined;
  readonly contacts: Pick<Contacts, 'borgerservice'>;
}

/**
 * How a letter comes from the giver's address to borgerservice: who signs, what goes with it, the three ways, and the eight steps in Digital Post (R103-R107).
 *
 * Its heading is an `h3`; its looks are in `return-path.styles.ts`.
 */
export function returnPath(locale: Locale, path: ReturnPath): TemplateResult {
  const words = locale.words(returnPathWords);
  const { giver, basis, side, answerBy } = path;
  const [name, signer] = [nameOf(locale, giver), signerOf(basis)];
  const told = (words: Told) => tell(words, side, name);
  return html`
    <section class="return-path" part="return-path">
      <h3>${words.title}</h3>
      <p>${told(words.address)}</p>
      ${signer === 'holder' ? html`<div class="notice mind"><p>${told(words.hand)}</p></div>` : nothing}
      <p>${told(words.sign[signer])} ${told(words.back[signer])}</p>
      <h4>${words.encloseTitle}</h4>
      <ul class="enclosed">
        <li>${words.enclose.letter}</li>
        ${papersFor(basis).map(paper => (isPaper(words, paper) ? html`<li>${words.enclose.papers[paper]}</li>` : nothing))}
      </ul>
      <h4>${words.waysTitle}</h4>
      <ul>
        <li>${words.ways.digitalPost}</li>
        <li>${words.ways.post}</li>
        <li>${words.ways.person} ${borgerservice(locale, path)}</li>
      </ul>
      <h4>${words.stepsTitle}</h4>
      ${inDigitalPost(locale, path)}
      ${answerBy ? html`<p class="answer-by">${words.lastDay(locale.day(answerBy))}</p>` : nothing}
      <p>${words.howLong}</p>
    </section>
  `;
}

/** The subject by which borgerservice knows what a message is about (R107). It is Danish in every language: who reads it is borgerservice. */
export const subjectFor = ({ name }: Pick<Party, 'name'>): string => `Digital Fuldmagt ${name}`.trim();

type Words = (typeof returnPathWords)['da'];
/** A sentence for each side: the holder's has the giver's name in it. */
type Told = { readonly giver: string; readonly holder: (name: string) => string };

const tell = (words: Told, side: Side, name: TemplateResult): unknown => (side === 'giver' ? words.giver : sentence(words.holder, name));

const isPaper = (words: Words, paper: string): paper is keyof Words['enclose']['papers'] => Object.hasOwn(words.enclose.papers, paper);

const borgerservice = (locale: Locale, { contacts }: ReturnPath): TemplateResult | typeof nothing => {
  const href = contacts.borgerservice && safeUrl(contacts.borgerservice);
  return href ? html`<a href=${href}>${locale.words(returnPathWords).findBorgerservice}</a>` : nothing;
};

const inDigitalPost = (locale: Locale, { giver, basis, side }: ReturnPath): TemplateResult => {
  const { steps } = locale.words(returnPathWords);
  const what = papersFor(basis).length > 0 ? 'papers' : 'letter';
  return html`
    <ol class="steps">
      <li>${steps.scan[what]}</li>
      <li>${steps.open}</li>
      <li>${steps.write}</li>
      <li>${steps.authority}</li>
      <li>${tell(steps.municipality, side, nameOf(locale, giver))}</li>
      <li>${steps.subject} ${subject(locale, giver)}</li>
      <li>${steps.attach[what]}</li>
      <li>${steps.send}</li>
    </ol>
  `;
};

/** The subject line, ready to copy. Where nobody may write to the clipboard, it stands in a field from which it can be copied by hand. */
const subject = (locale: Locale, giver: Pick<Party, 'name'>): TemplateResult => {
  const words = locale.words(returnPathWords);
  // As properties: a name stands in no attribute.
  return html`
    <div class="subject" part="subject">
      <label>
        ${words.subject}
        <textarea readonly rows="2" lang="da" dir="auto" translate="no" spellcheck="false" autocomplete="off" .value=${subjectFor(giver)}></textarea>
      </label>
      <button type="button" part="copy" @click=${(event: Event) => void copy(event, words)}>${words.copy}</button>
      <p class="copied quiet" role="status"></p>
    </div>
  `;
};

/** Copies the subject line, and says so. Where that is not allowed, marks it instead: on a page without HTTPS there is no clipboard. */
const copy = async ({ currentTarget }: Event, { copied, marked }: Words): Promise<void> => {
  const box = (currentTarget as Element).closest('.subject');
  const [field, status] = [box?.querySelector('textarea'), box?.querySelector('[role=status]')];
  if (!field || !status) return;
  status.textContent = '';
  try {
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) throw new TypeError('there is no clipboard');
    await clipboard.writeText(field.value);
    status.textContent = copied;
  } catch {
    field.focus();
    field.select();
    status.textContent = marked;
  }
};
