import { html, nothing } from 'lit';
import { map } from 'lit/directives/map.js';
import { coverageTogether } from '../../../domain/coverage.js';
import { basisOf, chosen, mendedAt, mendsFor, span, untilOf, type Step } from '../../../domain/draft.js';
import { understandings } from '../../../domain/understanding.js';
import { nameAndBirth, nameOf, refusedHere, titleOf } from '../../pieces/frame.js';
import { waiting } from '../../pieces/gate.js';
import { commonWords } from '../../../locale/common/index.js';
import { deliveryWords } from '../../../locale/delivery/index.js';
import { sentence } from '../../pieces/sentence.js';
import type { Fault, Page, Refused } from '../page.js';
import { answered, buttons, faultOf, headed, options, spanInWords, textOf, toMend } from '../pieces.js';
import { reachList } from '../reach.js';

/** The page that shows everything before it is sent, each part with the way to change it. Nothing is signed unseen. */
export function check(page: Page) {
  const { locale, words, intent, draft, today, limits, state, turns } = page;
  const { person } = draft;
  const until = untilOf(draft, today, limits);
  const name = person ? nameOf(locale, person) : '';
  const own = words.check[intent];
  const letter = page.delivery === 'letter' ? page.seldom?.letter : undefined;
  return html`
    ${headed(page, decided(page) && letter ? letter.checkTitle(page, name) : sentence(own.title, name))} ${objected(page)}
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
    ${letter ? letter.told(page, name) : digitally(page, name)}
    </div>
    ${page.seldom?.along.takeAlong(locale, { id: 'all', title: words.check.paper[intent] })}
    ${answered(
      html`
        ${understood(page, name)} ${letter?.post(page)}
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

/** Whether somebody else than the giver decides. */
const decided = ({ draft, delivery }: Page): boolean => delivery === 'letter' && basisOf(draft) !== 'own';

const whoDecides = (page: Page) => {
  const basis = basisOf(page.draft);
  if (basis === 'own' || !decided(page) || !page.seldom) return nothing;
  const { term, by } = page.seldom.letter.decider(page, basis);
  return answer(page, term, by, 'basis');
};

/** Where one can be asked by letter, how it is sent, with the way to change it; a legal basis leaves no choice. */
const howSent = (page: Page) => {
  const { letters, delivery } = page;
  if (!letters || !delivery || decided(page)) return nothing;
  const words = page.locale.words(deliveryWords);
  return answer(page, words.term, words.by[delivery], 'who', words.change);
};

type Mendable = 'who' | 'basis' | 'paper' | 'what' | 'how-long';

/** What the button says that leads to a page. */
const mending = ({ locale, words }: Page, step: Mendable): string => {
  const own = locale.words(deliveryWords);
  if (step === 'basis') return own.decider;
  return step === 'paper' ? own.instead : words.check.editing[step];
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
          step === 'who' && page.delivery === 'letter' && reason === 'not-supported' ? page.locale.words(deliveryWords).change : undefined,
        ),
      );

const mend = (page: Page, step: Step | undefined, label?: string) =>
  step === 'who' || step === 'basis' || step === 'paper' || step === 'what' || step === 'how-long'
    ? html`<p><button type="button" @click=${() => page.turns.mend(step)}>${label ?? mending(page, step)}</button></p>`
    : nothing;
