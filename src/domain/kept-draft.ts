import type { BasisQuestion } from './basis.js';
import { isDay } from './day.js';
import type { DraftAnswers, SavedDraft } from './draft.shape.js';
import { openQuestion, stepAfterWho, type Draft, type Intent, type Step } from './draft.js';
import type { MandateId } from './mandate.shape.js';
import type { Party } from './party.shape.js';

/** The pages on which answers can be kept for later. On those before there is nothing to keep, and what can only be had elsewhere is kept nowhere. */
const keptAt = ['who', 'basis', 'question', 'way-on', 'paper', 'what', 'how-long', 'check'] as const satisfies readonly Step[];

/** Where somebody is, and what they have answered. */
export interface Answering {
  readonly draft: Draft;
  readonly step: Step;
  readonly replaces?: MandateId | undefined;
}

/** What of somebody's answers is kept for later: handles and days, and nothing as it was typed. Undefined where there is nothing that could be kept. */
export function toKeep({ draft, step, replaces }: Answering): DraftAnswers | undefined {
  const { intent, person, basis, basisAnswers, delivery, powers, until, where } = draft;
  const at = keptAt.find(other => other === step);
  if (!intent || !at || where === 'elsewhere') return undefined;
  return {
    intent,
    step: at,
    ...(person && { person: person.id }),
    ...(basis && { basis }),
    ...(basisAnswers && { basisAnswers }),
    ...(delivery && { delivery }),
    ...(powers && { powers: [...powers] }),
    ...(until !== undefined && isDay(until) && { until }),
    ...(replaces && { replaces }),
  };
}

/** What a portal knows already, and what can be done. */
export interface Beginning {
  readonly able: readonly Intent[];
  readonly person?: Party['id'] | undefined;
  readonly replaces?: MandateId | undefined;
}

/** Whether answers that were kept are about what is being begun: the same way round, and where a person or a mandate is given, about these. */
export const fitsBeginning = ({ intent, person, replaces }: SavedDraft, begun: Beginning): boolean =>
  begun.able.includes(intent) && replaces === begun.replaces && (!begun.person || person?.id === begun.person);

/** Answers that were kept, and the page on which one goes on with them. */
export interface TakenUp {
  readonly draft: Draft;
  readonly step: Step;
  readonly question?: BasisQuestion | undefined;
}

/**
 * Answers as they are taken up again: on the page where they were left, or on the first one before it where something is missing by now.
 *
 * @param letters - Whether the backend lets givers be asked by letter.
 */
export function takenUp(saved: SavedDraft, letters = false): TakenUp {
  const { intent, person, digital, basis, basisAnswers, delivery, powers, until, step = 'who' } = saved;
  const draft: Draft = { intent, person, digital, basis, basisAnswers, delivery, powers, until };
  const open = openQuestion(draft);
  if (!person) return { draft, step: step === 'basis' || step === 'question' || step === 'way-on' ? 'basis' : 'who' };
  const next = stepAfterWho(draft, letters);
  if (next === 'question' && open !== 'request' && 'asks' in open) return { draft, step: next, question: open.asks };
  if (next === 'way-on') return { draft, step: next };
  const later = step === 'what' || step === 'how-long' || step === 'check';
  if (next === 'paper' && !(later && letters)) return { draft, step: step === 'who' ? step : next };
  return { draft, step: later ? step : 'who' };
}
