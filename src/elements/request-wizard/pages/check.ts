import { html, nothing } from 'lit';
import { map } from 'lit/directives/map.js';
import { coverageTogether } from '../../../domain/coverage.js';
import { basisOf, chosen, mendedAt, mendsFor, span, untilOf, type Step } from '../../../domain/draft.js';
import { papersFor, signerOf } from '../../../domain/letter.js';
import { understandings } from '../../../domain/understanding.js';
import { nameAndBirth, nameOf, refusedHere, titleOf } from '../../pieces/frame.js';
import { waiting } from '../../pieces/gate.js';
import { commonWords } from '../../../locale/common/index.js';
import { requestLetterWords } from '../../../locale/request-letter/index.js';
import { sentence } from '../../pieces/sentence.js';
import { takeAlong } from '../../pieces/take-along.js';
import type { Fault, Page, Refused } from '../page.js';
import { answered, buttons, describedBy, faultOf, headed, isFaulty, options, spanInWords, textOf, toMend } from '../pieces.js';
import { reachList } from '../reach.js';

/** The page that shows everything before it is sent, each part with the way to change it. Nothing is signed unseen. */
export function check(page: Page) {
  const { locale, words, intent, draft, today, limits, state, turns } = page;
  const { person } = draft;
  const until = untilOf(draft, today, limits);
  const name = person ? nameOf(locale, person) : '';
  const own = words.check[intent];
  return html`
    ${headed(page, sentence(decided(page) ? locale.words(requestLetterWords).check.title : own.title, name))} ${objected(page)}
    ${state.refusal ? refusedHere(page.visiting, locale, state.refusal.reason, state.faults.length > 0 ? toBeMended(page, state.faults) : mendable(page, state.refusal)) : toMend(page)}
    <p>${words.check.lead}</p>
    <div id="all" class="all">
    <dl class="answers" part="answers">
      ${answer(page, own.who, person ? nameAndBirth(locale, person) : '', 'who')} ${whoDecides(page)}
      ${answer(page, words.check.what, powers(page), 'what')} ${cannot(page)}
      ${answer(page, words.check.until, until ? html`${locale.day(until)}${until > today ? html` <span class="quiet">(${spanInWords(locale, span(today, until))})</span>` : ''}` : '', 'how-long')}
      ${howSent(page)}
    </dl>
    ${replaces(page)}
    <h3>${words.check.toldTitle}</h3>
    ${page.delivery === 'letter' ? byLetter(page, name) : digitally(page, name)}
    </div>
    ${takeAlong(locale, { id: 'all', title: words.check.paper[intent] })}
    ${answered(
      html`
        ${understood(page, name)} ${post(page)}
        <p class="waiting quiet" role="status">${state.busy ? words.check.sending : ''}</p>
        ${buttons(page, isWhole(page) ? html`<button class="primary" part="send" aria-disabled=${state.busy ? 'true' : nothing}>${own.send}</button>` : nothing)}
      `,
      () => void turns.send(),
    )}
  `;
}

/** Whether all of it stands there: nobody sends what they have not seen yet, and no press is lost. */
const isWhole = ({ offer, replaced }: Page): boolean => offer !== undefined && replaced?.known !== 'no';

const digitally = ({ words, intent }: Page, name: unknown) => {
  const own = words.check[intent];
  return html`
    <ul>
      <li>${sentence(own.told, name)}</li>
      <li>${own.when}</li>
      <li>${own.after}</li>
    </ul>
  `;
};

/** What happens to a letter: where it goes (R103), who signs it (R104, R123, R135, R146), and what has to be sent with it. */
const byLetter = ({ locale, draft }: Page, name: unknown) => {
  const words = locale.words(requestLetterWords).check;
  const basis = basisOf(draft);
  const signer = signerOf(basis);
  const papers = papersFor(basis);
  return html`
    <ul>
      <li>${sentence(words.address, name)}</li>
      <li>${sentence(words.sign[signer], name)}</li>
      <li>${words.back[signer]}</li>
      <li>${words.when}</li>
    </ul>
    ${
      signer === 'holder'
        ? html`
            <div class="notice mind"><p>${sentence(words.trap, name)}</p></div>
            <h3>${words.papersTitle(papers.length + 1)}</h3>
            <ul class="papers" part="papers">
              <li>${words.papers.letter}</li>
              ${map(papers, paper => (isNamed(words.papers, paper) ? html`<li>${words.papers[paper]}</li>` : nothing))}
            </ul>
          `
        : nothing
    }
  `;
};

const isNamed = <Words extends object>(words: Words, name: string): name is keyof Words & string => Object.hasOwn(words, name);

/** The tick that the letter is to be posted (R102): never set beforehand. */
const post = (page: Page) => {
  if (page.delivery !== 'letter') return nothing;
  const { draft, turns, state } = page;
  const words = page.locale.words(requestLetterWords).check;
  return html`
    <div class="field post" part="field">
      <span class="hint" id="post-hint">${words.postHint}</span>
      ${faultOf(page, 'post')}
      <label class="choice">
        <input
          id="post"
          type="checkbox"
          aria-required="true"
          aria-describedby=${describedBy(page, 'post')}
          aria-invalid=${isFaulty(page, 'post')}
          .checked=${draft.post === true}
          @change=${(event: Event) => turns.answer({ post: (event.target as HTMLInputElement).checked })}
          ?disabled=${state.busy}
        />
        <span>${words.post}</span>
      </label>
    </div>
  `;
};

/** Whether somebody else than the giver decides. */
const decided = ({ draft, delivery }: Page): boolean => delivery === 'letter' && basisOf(draft) !== 'own';

const whoDecides = (page: Page) => {
  const basis = basisOf(page.draft);
  if (basis === 'own' || !decided(page)) return nothing;
  const words = page.locale.words(requestLetterWords).basis;
  return answer(page, words.term, words.by[basis], 'basis');
};

/** Where one can be asked by letter, how it is sent, with the way to change it; a legal basis leaves no choice. */
const howSent = (page: Page) => {
  const { letters, delivery } = page;
  if (!letters || !delivery || decided(page)) return nothing;
  const words = page.locale.words(requestLetterWords).delivery;
  return answer(page, words.term, words.by[delivery], 'who', words.change);
};

type Mendable = 'who' | 'basis' | 'paper' | 'what' | 'how-long';

/** What the button says that leads to a page. */
const mending = ({ locale, words }: Page, step: Mendable): string => {
  const { basis, delivery } = locale.words(requestLetterWords);
  if (step === 'basis') return basis.change;
  return step === 'paper' ? delivery.instead : words.check.editing[step];
};

const answer = (page: Page, term: string, description: unknown, step: Mendable, label = mending(page, step)) => {
  const { words, turns, state } = page;
  return html`
  <div part="answer">
    <dt>${term}</dt>
    <dd>${description}</dd>
    <dd>
      <button type="button" class="plain" aria-disabled=${state.busy ? 'true' : nothing} @click=${() => turns.mend(step)}>
        <span aria-hidden="true">${words.check.edit}</span>
        <span class="heard-only">${label}</span>
      </button>
    </dd>
  </div>
`;
};

/** What the helper can do, by name: whoever reads it sees who is allowed what (R019, R028). */
const powers = (page: Page) => {
  const { locale, words, draft, forward, offer, notOffered, turns } = page;
  if (!offer && notOffered) {
    return html`${refusedHere(page.visiting, locale, notOffered)}<button type="button" @click=${() => turns.askAgain()}>${locale.words(commonWords).tryAgain}</button>`;
  }
  if (!offer) return waiting(locale);
  const helper = helperOf(page);
  const group = (kind: 'handle' | 'indsigt' | 'other') => {
    const under = chosen(draft, offer, forward).filter(power => (power.kind ?? 'other') === kind);
    return under.length === 0
      ? nothing
      : html`
          <p>${helper ? sentence(words.check.can[kind], nameOf(locale, helper)) : words.check.youCan[kind]}</p>
          <ul>
            ${map(under, power => html`<li>${titleOf(locale, power)}</li>`)}
          </ul>
        `;
  };
  return map(['handle', 'indsigt', 'other'] as const, group);
};

/** The other side of it: what the helper still cannot do (R018, R028). */
const cannot = (page: Page) => {
  const { locale, words, intent, draft, forward, offer } = page;
  if (!offer) return nothing;
  const { leaves } = coverageTogether(chosen(draft, offer, forward));
  return html`
    <div part="cannot">
      <dt>${intent === 'give' && draft.person ? sentence(words.check.cannot, nameOf(locale, draft.person)) : words.check.youCannot}</dt>
      <dd>
        ${reachList(page, 'leaves', leaves)}
        <p>${words.check.only}</p>
      </dd>
    </div>
  `;
};

const helperOf = ({ intent, draft, visiting }: Page) => (intent === 'give' ? draft.person : visiting.known.session?.person);

/** Two questions that show whether it is understood, where the portal has them asked. A wrong answer is explained, and can be put right. */
const understood = (page: Page, name: unknown) => {
  const { words, draft, intent, questions, turns } = page;
  if (!questions) return nothing;
  const own = words.check.understood;
  return html`
    <div part="understood">
      <h3>${own.title}</h3>
      <p>${own.lead}</p>
      ${map(understandings, question => {
        const is = draft.understood?.[question];
        const answer = (yes: boolean) => ({
          label: yes ? own.yes : own.no,
          chosen: is === yes,
          choose: () => turns.understand(question, yes),
        });
        return options(question, sentence(own[question][intent], name), [answer(true), answer(false)], faultOf(page, question));
      })}
    </div>
  `;
};

/** What has come to stand in the way since it was answered: the day has passed, or a power is no longer on offer. */
const objected = (page: Page) =>
  page.offer && !page.state.refusal && page.objected.length > 0
    ? html`<div class="notice bad" role="alert" part="faults">${toBeMended(page, page.objected)}</div>`
    : nothing;

/** Each thing that is wrong, with the way to where it is mended. */
const toBeMended = (page: Page, faults: readonly Fault[]) =>
  map(faults, fault => html`<p>${textOf(page, fault)}</p>${mend(page, mendedAt[fault.field])}`);

/** That the old mandate ends, before anything is sent (R183). */
const replaces = ({ locale, words, visiting, intent, replaced, turns }: Page) => {
  if (!replaced) return nothing;
  if (replaced.known === 'over') return html`<p class="quiet" part="replaces">${words.check.nothingToReplace}</p>`;
  if (replaced.known === 'no') {
    return replaced.reason
      ? html`${refusedHere(visiting, locale, replaced.reason)}<button type="button" @click=${() => turns.askAgain()}>${locale.words(commonWords).tryAgain}</button>`
      : waiting(locale);
  }
  const reference = html`<strong dir="ltr" translate="no" part="reference">${replaced.mandate.reference}</strong>`;
  return html`<div class="notice mind" part="replaces"><p>${sentence(words.check[intent].replaces, reference)}</p></div>`;
};

/** What can be done about a refusal. */
const mendable = (page: Page, { reason }: Refused) =>
  reason === 'key-reused'
    ? html`<p>${page.words.check.sentBefore}</p>`
    : map(mendsFor(reason, page.draft, page.letters), step =>
        // Whoever can be asked by letter may not be reached by what was chosen.
        mend(
          page,
          step,
          step === 'who' && page.delivery === 'letter' && reason === 'not-supported'
            ? page.locale.words(requestLetterWords).delivery.change
            : undefined,
        ),
      );

const mend = (page: Page, step: Step | undefined, label?: string) =>
  step === 'who' || step === 'basis' || step === 'paper' || step === 'what' || step === 'how-long'
    ? html`<p><button type="button" @click=${() => page.turns.mend(step)}>${label ?? mending(page, step)}</button></p>`
    : nothing;
