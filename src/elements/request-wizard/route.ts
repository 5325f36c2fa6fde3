import type { BasisQuestion } from '../../domain/basis.js';
import {
  basisOf,
  mendedAt,
  openQuestion,
  questionBefore,
  stepAfterIn,
  stepAfterWho,
  stepFrom,
  type Offer,
  type Step,
} from '../../domain/draft.js';
import { holdsCpr } from '../../domain/party.js';
import type { Answers } from './answers.js';
import type { Fault, State } from './page.js';

/** Where one comes to from a page, and what changes on the way; or what is to be mended before one goes on. */
export type Way = { readonly to: Step; readonly news?: Partial<State> } | { readonly faults: readonly Fault[] };

/** In the light of what a way is chosen. */
export interface Seen {
  readonly offer: Offer | undefined;
  /** Whether what is on offer is known to be on offer for the giver as they are answered now. */
  readonly sameOffer: boolean;
}

/** The way on from the page that one is on. Undefined where there is none. */
export function onward(answers: Answers, { offer, sameOffer }: Seen): Way | undefined {
  const { step, draft, state, letters, guides } = answers;
  // From there on one sends, and does not go.
  if (step === 'check') return undefined;
  if (step === 'prepare') return { to: answers.afterPrepare, news: { prepared: true } };
  if (step === 'who' && guides && holdsCpr(state.name)) return { faults: [{ field: 'called', why: 'a-number' }] };
  if (step === 'basis' || step === 'question') return decided(answers, step === 'question' ? state.question : undefined);
  const after = step === 'who' ? stepAfterWho(draft, letters) : step === 'paper' ? afterPaper(answers) : stepAfterIn(step, draft);
  if (step === 'who' && after && after !== 'what') return { to: after, news: { question: stillAsked(answers) } };
  const faults = answers.objected(offer).filter(({ field }) => mendedAt[field] === step);
  if (faults.length > 0) return { faults };
  // With another giver, other powers may be on offer: they are looked at again before everything is checked.
  const checked = state.mending && (sameOffer || (step !== 'who' && step !== 'paper'));
  const next = checked ? 'check' : after;
  return next && { to: next, news: next === 'check' ? { mending: false } : {} };
}

/** The way back from the page that one is on. Undefined where there is none. */
export function backward(answers: Answers): Extract<Way, { readonly to: Step }> | undefined {
  const { before, draft, state, step } = answers;
  if (!before) return undefined;
  const earlier = step === 'question' && state.question ? questionBefore(draft, state.question) : undefined;
  if (before === 'question') return { to: before, news: { question: earlier ?? stillAsked(answers) } };
  return { to: before, news: before === 'check' ? { mending: false } : {} };
}

/** The question that is still to be answered by somebody who decides for the giver, or whose answer stands in the way. */
export function stillAsked({ draft }: Answers): BasisQuestion | undefined {
  const open = openQuestion(draft);
  if (open === 'request') return undefined;
  return 'asks' in open ? open.asks : open.because;
}

/** From a question to somebody who decides for the giver: to the next, to where an answer leads, or, when all is answered, to whom it is for. */
function decided({ draft, state }: Answers, question: BasisQuestion | undefined): Way {
  const next = stepFrom(draft, question);
  if (next === 'request') {
    if (state.mending && draft.person) return { to: 'check', news: { mending: false } };
    return { to: draft.person && basisOf(draft) !== 'own' ? 'what' : 'who' };
  }
  if ('leads' in next) return { to: 'way-on' };
  return next.asks === question ? { faults: [{ field: 'answer', why: 'none' }] } : { to: 'question', news: { question: next.asks } };
}

/** From where it is said that it has to be a letter, the way on: none, where there are no letters. */
const afterPaper = ({ delivery }: Answers): Step | undefined => (delivery === 'letter' ? 'what' : undefined);
